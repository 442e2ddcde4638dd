//! The crate from outside: files in, answers out.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that panics has failed, which is what it should do"
)]
#![expect(clippy::disallowed_methods, reason = "the environment says where the judges are")]

mod by_people;
mod by_teams;
#[cfg(feature = "highs")]
mod highs;
mod judged;
mod placement;
mod refused;
mod round;
mod sample;
mod shared_data;
