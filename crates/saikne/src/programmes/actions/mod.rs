//! The deeds of this area: versions of editions, calls, files brought in.

pub mod calls;
pub mod copy;
pub mod editions;
pub mod loading;
mod refusals;
pub mod versions;

#[cfg(test)]
mod tests;
