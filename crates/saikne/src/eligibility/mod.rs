//! Eligibility: whether an application may be judged. What the platform finds, what people decide, and what the
//! applicant has to make clearer.
//!
//! Not here: the application itself (applications), how it is judged (evaluation).

pub mod actions;
pub mod asking;
pub mod check;
pub mod clarification;
pub mod clarified;
pub mod jobs;
pub mod mails;
pub mod overview;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod record;
pub mod standing;
pub mod store;
#[cfg(test)]
mod tests;

pub use clarification::{Clarification, ClarificationId, ClarificationState};
pub use record::{CheckId, CheckRecord};
