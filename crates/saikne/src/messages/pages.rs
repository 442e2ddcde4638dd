//! What people see of what they were told.

pub mod choices;
pub mod inbox;
