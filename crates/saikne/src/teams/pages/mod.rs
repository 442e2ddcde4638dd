//! The pages of this area.

pub mod consent;
pub mod equity;
pub mod export;
pub mod form;
pub mod guardians;
pub mod join;
pub mod mine;
pub mod people;
mod query;
pub mod receipt;
pub mod remove;
pub mod roster;
pub mod roster_decision;
mod seat;
pub mod rules;
pub mod show;
pub mod start;
pub mod submit;
pub mod transport;
pub mod triage;
pub mod triage_decision;
mod views;
mod wishes;
