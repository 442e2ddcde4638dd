//! Trainings: sessions with their venues and blocks, who gets which seat, who was there, what follows.
//!
//! Not here: who may ask for a seat (`teams`) and what a trained school may apply for.

pub mod actions;
pub mod allocation;
pub mod attendance;
pub mod block;
pub mod calendar_file;
pub mod certificate;
pub mod check_in;
pub mod feedback;
pub mod draft;
pub mod jobs;
pub mod mails;
pub mod pages;
pub mod paths;
pub mod permissions;
pub mod placing;
pub mod plan;
pub mod round;
pub mod run;
pub mod samples;
pub mod seeker;
pub mod session;
pub mod store;
#[cfg(test)]
mod testing;
pub mod venue;

pub use allocation::{Allocation, AllocationId, AllocationState};
pub use attendance::AttendanceState;
pub use block::{Block, BlockId, BlockKind};
pub use plan::TrainingPlan;
pub use run::AllocationRun;
pub use session::{DayType, SessionState, TrainingSession, TrainingSessionId};
pub use store::certificates::{TrainedSchool, trained_schools};
pub use venue::{Venue, VenueId};
