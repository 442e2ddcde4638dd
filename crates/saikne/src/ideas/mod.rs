//! Ideas: what trained teams want to do with their project, from the sketch to the contact person of the
//! municipality.
//!
//! Not here: who was trained (trainings), what a contest demands (programmes), and what follows once a
//! contact person takes an idea into an application.

pub mod actions;
pub mod budget;
pub mod canvas;
pub mod comment;
pub mod file;
pub mod idea;
pub mod jobs;
pub mod mails;
pub mod missing;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod reading;
pub mod samples;
pub mod store;
pub mod terms;
pub mod vote;
pub mod voting;

pub use canvas::{Canvas, Slot};
pub use file::IdeaFile;
pub use idea::{Idea, IdeaId, IdeaState, Step};
pub use terms::IdeaTerms;

#[cfg(test)]
pub(crate) mod tests;
