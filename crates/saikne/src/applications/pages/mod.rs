//! The pages of applications.

pub mod hand_in;
