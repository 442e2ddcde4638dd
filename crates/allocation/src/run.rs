//! From an instance file to its answer in one call.

use serde::Serialize;

use crate::answer::{Answer, ProvenAnswer};
use crate::instance::{Instance, InstanceError};
use crate::{by_people, by_teams};

/// What is counted against the seats of a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum By {
    /// Each team takes one seat of `capacity`.
    #[default]
    Teams,
    /// Each team takes `size` seats of `capacity_sized`.
    People,
}

/// What is counted, and how ties fall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// What is counted.
    pub by: By,
    /// Decides among equally good allocations, the same way each time.
    pub seed: u64,
}

/// Why an instance file was not answered.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RunError {
    /// The instance is at fault.
    #[error(transparent)]
    Instance(#[from] InstanceError),
    /// The answer could not be put into words.
    #[error("the answer could not be written")]
    Unwritable(#[source] serde_json::Error),
    /// HiGHS gave up.
    #[cfg(feature = "highs")]
    #[error("HiGHS gave up: {0:?}")]
    Highs(highs::HighsStatus),
}

/// The same as [`run`] by people, by HiGHS instead of our own solver, until nothing is `left` of the time.
///
/// # Errors
/// [`RunError::Instance`] with one sentence that names what is wrong in the file; [`RunError::Highs`].
#[cfg(feature = "highs")]
pub fn run_highs(
    file: &[u8],
    seed: u64,
    left: &dyn Fn() -> std::time::Duration,
) -> Result<Vec<u8>, RunError> {
    let instance = Instance::read(file)?;
    let prepared = instance.prepare(By::People, seed)?;
    let seated = by_people::seat_by_highs(&prepared.market, left).map_err(RunError::Highs)?;
    let answer = Answer::of(&instance, &prepared, &seated.choice);
    written(&ProvenAnswer::of(answer, seated.bound))
}

/// Says whether to stop; asked from several threads.
pub type Stop<'a> = &'a (dyn Fn() -> bool + Sync);

/// Reads an instance file, allocates, and hands back the answer as JSON with a final line break.
///
/// An allocation by people asks `stop` every few milliseconds; once that says `true`, the best allocation found
/// so far is handed back with its proven gap. Such an answer is valid but cannot be repeated bit for bit, as it
/// tells how far this machine came. An answer that was proven before `stop` said anything can, whatever the
/// machine. An allocation by teams is always finished.
///
/// # Errors
/// [`RunError::Instance`] with one sentence that names what is wrong in the file.
pub fn run(file: &[u8], options: Options, stop: Stop<'_>) -> Result<Vec<u8>, RunError> {
    let instance = Instance::read(file)?;
    let prepared = instance.prepare(options.by, options.seed)?;
    match options.by {
        By::Teams => {
            let seated = by_teams::seat(&prepared.market);
            written(&Answer::of(&instance, &prepared, &seated))
        }
        By::People => {
            let seated = by_people::seat(&prepared.market, stop);
            let answer = Answer::of(&instance, &prepared, &seated.choice);
            written(&ProvenAnswer::of(answer, seated.bound))
        }
    }
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>, RunError> {
    let mut bytes = serde_json::to_vec(answer).map_err(RunError::Unwritable)?;
    bytes.push(b'\n');
    Ok(bytes)
}
