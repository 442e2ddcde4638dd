//! Register files that were handed in.

use foundation::problem::{Problem, Refusal};

use super::batch::{ImportBatch, ImportBatchId};
use super::store::imports;
use crate::platform::Platform;
use crate::stored;

/// Where they are kept.
const FOLDER: &str = "register";

/// Keeps a file.
pub async fn keep(platform: &Platform, file: &[u8]) -> Result<(), Problem> {
    stored::keep(platform, FOLDER, file).await.map(drop)
}

/// The file of a reading.
pub async fn of(platform: &Platform, id: &ImportBatchId) -> Result<Vec<u8>, Problem> {
    let batch = imports::find(&mut platform.read().await?, id).await?.ok_or(Refusal::NotFound)?;
    of_batch(platform, &batch).await
}

/// The file of a reading; a file that was altered on the disk is not used.
pub async fn of_batch(platform: &Platform, batch: &ImportBatch) -> Result<Vec<u8>, Problem> {
    stored::read(platform, FOLDER, &batch.file_hash).await
}
