//! Register files that were handed in, kept under their hash: no name from outside reaches the disk.

use std::path::PathBuf;

use foundation::problem::{Problem, Refusal};

use super::actions::imports::hash_of;
use super::batch::{ImportBatch, ImportBatchId};
use super::store::imports;
use crate::platform::Platform;

fn folder(platform: &Platform) -> PathBuf {
    platform.settings.files.join("register")
}

/// Keeps a file. The same file twice is kept once.
pub async fn keep(platform: &Platform, file: &[u8]) -> Result<(), Problem> {
    let folder = folder(platform);
    let doing = "keeping a register file";
    tokio::fs::create_dir_all(&folder).await.map_err(Problem::while_doing(doing))?;
    let unfinished = folder.join(format!("{}.part", platform.base.chance.token()));
    tokio::fs::write(&unfinished, file).await.map_err(Problem::while_doing(doing))?;
    tokio::fs::rename(&unfinished, folder.join(hash_of(file))).await.map_err(Problem::while_doing(doing))
}

/// The file of a reading.
pub async fn of(platform: &Platform, id: &ImportBatchId) -> Result<Vec<u8>, Problem> {
    let batch = imports::find(&mut platform.read().await?, id).await?.ok_or(Refusal::NotFound)?;
    of_batch(platform, &batch).await
}

/// The file of a reading; a file that was altered on the disk is not used.
pub async fn of_batch(platform: &Platform, batch: &ImportBatch) -> Result<Vec<u8>, Problem> {
    let doing = "reading a kept register file";
    let path = folder(platform).join(&batch.file_hash);
    let file = tokio::fs::read(path).await.map_err(Problem::while_doing(doing))?;
    if hash_of(&file) == batch.file_hash {
        Ok(file)
    } else {
        Err(Problem::while_doing(doing)("the file is not the one that was handed in"))
    }
}
