//! SQL of the trainings: rows in, types out.

pub mod attendance;
pub mod certificates;
pub mod feedback;
pub mod plans;
pub mod runs;
pub mod seats;
pub mod seekers;
pub mod sessions;
