//! The public face: what everybody may read, and the way into the demonstration.

pub mod demonstration;
pub mod pages;
