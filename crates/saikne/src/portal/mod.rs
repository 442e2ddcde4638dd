//! The public face: what everybody may read, what waits for each person, the tools of the administration,
//! and the way into the demonstration.
//!
//! Not here: what other areas decide. This area reads them and shows.

pub mod cast;
pub mod demonstration;
pub mod signing_desk;
pub mod erasure;
pub mod retention;
pub mod questions;
pub mod offer;
pub mod stages;
pub mod store;
pub mod trail;
pub mod actions;
pub mod pages;
pub mod paths;
#[cfg(test)]
mod tests;
