//! What every page of a platform stands on.

pub mod components;
