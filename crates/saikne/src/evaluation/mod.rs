//! Evaluation: who judges an application, and the marks with their reasons.
//!
//! Not here: whether it may be judged (eligibility), the ranking and what follows from it (decisions).

pub mod actions;
pub mod agreement;
pub mod assignment;
pub mod desk;
pub mod file;
pub mod jobs;
pub mod mails;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod proposal;
pub mod review;
pub mod samples;
pub mod score;
pub mod scored;
pub mod sheet;
pub mod standing;
pub mod store;
pub mod ties;

pub use review::{Review, ReviewId, ReviewState};
pub use score::Score;
pub use scored::{CriterionScore, Scored};

#[cfg(test)]
mod tests;
