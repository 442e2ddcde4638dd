//! SQL of the trainings: rows in, types out.

pub mod sessions;
