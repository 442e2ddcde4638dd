//! What any platform of this kind needs: a database that speaks one SQL on two engines, changes that
//! leave an audit entry, a clock, identities, jobs, mail, languages and the web kit.
//!
//! It is not a place for words of education or of programmes: those live in the `saikne` crate.

pub mod answers;
pub mod audit;
pub mod change;
pub mod clock;
pub mod database;
pub mod exports;
pub mod i18n;
pub mod ids;
pub mod jobs;
pub mod mail;
pub mod money;
pub mod problem;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text;
pub mod web;
