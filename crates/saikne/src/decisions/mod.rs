//! Decisions: the ranking of what was judged, the meeting that freezes it, who gets how much, the letters, appeals,
//! and what becomes of money that is freed.
//!
//! Not here: how applications are judged (evaluation), what is signed once money is given (agreements).

pub mod actions;
pub mod appeal;
pub mod board;
pub mod decision;
pub mod entries;
pub mod jobs;
pub mod mails;
pub mod marked;
pub mod meeting;
pub mod money;
pub mod pages;
pub mod passing_on;
pub mod paths;
pub mod permissions;
pub mod ranking;
pub mod store;
#[cfg(test)]
mod ranking_tests;
#[cfg(test)]
pub mod samples;
#[cfg(test)]
pub(crate) mod tests;

pub use decision::{Decision, DecisionId, DecisionState};
pub use ranking::{Outcome, Ranking};
