//! Evaluation: whether an application may be judged, what the applicant has to make clearer, who judges it, and
//! the marks with their reasons.
//!
//! Not here: the application itself (applications), the ranking and what follows from it (decisions).

pub mod agreement;
pub mod assignment;
pub mod eligibility;
pub mod review;
pub mod score;
pub mod scored;
pub mod store;
pub mod ties;

pub use review::{Review, ReviewId, ReviewState};
pub use score::Score;
pub use scored::{CriterionScore, Scored};
