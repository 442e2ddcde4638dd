//! Applications: an applicant gathers the ideas of one or many schools, completes them with what they share, signs
//! and hands in. From then on the record and its states live here; who moves them stands in the areas after this
//! one.
//!
//! Not here: what the schools write (ideas), what a contest demands (programmes), how applications are judged
//! (evaluation), what is signed once money is given (agreements).

pub mod actions;
pub mod applicants;
pub mod application;
pub mod bundle;
pub mod changed_rules;
pub mod check;
pub mod document;
pub mod cockpit;
pub mod file;
pub mod folders;
pub mod jobs;
pub mod mails;
pub mod mandate;
pub mod pages;
pub mod paper;
pub mod paths;
pub mod permissions;
pub mod reminders;
pub mod samples;
pub mod shared;
pub mod signed;
pub mod signing;
pub mod store;
pub mod sub_project;
pub mod submission;

pub use application::{Application, ApplicationId, ApplicationState, Step};
pub use file::ApplicationFile;
pub use sub_project::{SubProject, SubProjectId};

#[cfg(test)]
pub(crate) mod tests;
