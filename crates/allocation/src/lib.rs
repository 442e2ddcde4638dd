//! Exact assignment of teams to training sessions.
//!
//! A pure library: no web, no database, no clock, no randomness of its own. The same input and the same seed
//! give the same answer, byte for byte (I-17). No session gets more than its seats (I-13) and no team more
//! than one session (I-14).
//!
//! Solvers work on flat arrays whose positions they made themselves; they index them directly, which is
//! where this crate departs from the house rule against indexing.

mod answer;
mod by_people;
mod by_teams;
mod components;
mod flow;
pub mod instance;
mod lots;
mod market;
pub mod placement;
mod run;

pub use answer::{Answer, Assignment, ProvenAnswer};
#[cfg(feature = "highs")]
pub use run::run_highs;
pub use run::{By, Options, RunError, Stop, run};
