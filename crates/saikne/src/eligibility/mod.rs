//! Eligibility: whether an application may be judged. What the platform finds, what people decide, and what the
//! applicant has to make clearer.
//!
//! Not here: the application itself (applications), how it is judged (evaluation).

pub mod check;
