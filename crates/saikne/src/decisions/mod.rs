//! Decisions: the ranking of what was judged, the meeting that freezes it, who gets how much, the letters, appeals,
//! and what becomes of money that is freed.
//!
//! Not here: how applications are judged (evaluation), what is signed once money is given (agreements).

pub mod money;
pub mod passing_on;
pub mod ranking;
#[cfg(test)]
mod ranking_tests;
#[cfg(test)]
pub mod samples;

pub use ranking::Ranking;
