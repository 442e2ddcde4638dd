//! Agreements: what both sign once money is given, what changes in it later, whom to ask at a school while its
//! project runs, and the public list of what was given.
//!
//! Not here: who gets how much (decisions), costs and reports.

pub mod actions;
pub mod agreement;
pub mod amendment;
pub mod content;
pub mod drafting;
pub mod errand;
pub mod file;
pub mod jobs;
pub mod mails;
pub mod pages;
pub mod paper;
pub mod paths;
pub mod permissions;
pub mod project_contact;
pub mod proposal;
pub mod samples;
pub mod search;
pub mod signature;
pub mod store;
#[cfg(test)]
mod tests;

pub use agreement::{Agreement, AgreementId, AgreementState, Side};
pub use amendment::{Amendment, AmendmentId, AmendmentState};
pub use file::AgreementFile;
