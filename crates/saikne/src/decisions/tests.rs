//! From the scores to the letters, as the people of scenario 5.1 do it (steps 27 and 28).

mod appealing;
mod deciding;
mod freezing;
pub(crate) mod world;
