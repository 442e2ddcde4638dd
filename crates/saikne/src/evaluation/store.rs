//! Evaluation in the database.

mod marks;

pub use marks::{marks_of, scored};
