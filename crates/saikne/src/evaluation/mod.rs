//! Evaluation: who judges an application, and the marks with their reasons.
//!
//! Not here: whether it may be judged (eligibility), the ranking and what follows from it (decisions).

pub mod agreement;
pub mod assignment;
pub mod review;
pub mod score;
pub mod scored;
pub mod store;
pub mod ties;

pub use review::{Review, ReviewId, ReviewState};
pub use score::Score;
pub use scored::{CriterionScore, Scored};
