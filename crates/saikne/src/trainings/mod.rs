//! Trainings: sessions with their venues and blocks, who gets which seat, who was there, what follows.
//!
//! Not here: who may ask for a seat (`teams`) and what a trained school may apply for.

pub mod actions;
pub mod block;
pub mod calendar_file;
pub mod pages;
pub mod permissions;
pub mod plan;
pub mod samples;
pub mod session;
pub mod store;
pub mod venue;

pub use block::{Block, BlockId, BlockKind};
pub use plan::TrainingPlan;
pub use session::{DayType, SessionState, TrainingSession, TrainingSessionId};
pub use venue::{Venue, VenueId};
