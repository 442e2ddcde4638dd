//! From an instance file to its answer in one call.

use serde::Serialize;

use crate::answer::Answer;
use crate::by_teams;
use crate::instance::{Instance, InstanceError, Measure};

/// What is counted, and how ties fall.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
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
}

/// Reads an instance file, allocates, and hands back the answer as JSON with a final line break.
///
/// # Errors
/// [`RunError::Instance`] with one sentence that names what is wrong in the file.
pub fn run(file: &[u8], options: Options) -> Result<Vec<u8>, RunError> {
    let instance = Instance::read(file)?;
    let prepared = instance.prepare(Measure::Teams, options.seed)?;
    let seated = by_teams::seat(&prepared.market);
    written(&Answer::of(&instance, &prepared, &seated))
}

fn written(answer: &impl Serialize) -> Result<Vec<u8>, RunError> {
    let mut bytes = serde_json::to_vec(answer).map_err(RunError::Unwritable)?;
    bytes.push(b'\n');
    Ok(bytes)
}
