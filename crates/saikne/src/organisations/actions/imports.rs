//! Imports of the register: handed in, looked at, started or left.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use crate::organisations::batch::{ImportBatch, ImportBatchId};
use crate::organisations::jobs::ImportInstitutions;
use crate::organisations::store::imports;
use crate::stored::{hash_of, shown_name};

/// What a register file is called whose name says nothing.
const UNNAMED: &str = "register.csv";

/// Keeps that a file was handed in. Nothing of it is taken yet.
pub async fn hand_in(
    change: &mut Change,
    file_name: &str,
    file: &[u8],
    row_count: i64,
) -> Result<ImportBatchId, Problem> {
    let hash = hash_of(file);
    let id = imports::insert(change, &shown_name(file_name, UNNAMED), &hash, row_count).await?;
    let note = Note::of(serde_json::json!({ "file": hash, "rows": row_count }));
    change.record_with("organisations.import_handed_in", id.as_str(), note).await?;
    Ok(id)
}

/// Hands a file in and starts at once, for an operator who waits for the end.
pub async fn begin(
    change: &mut Change,
    file_name: &str,
    file: &[u8],
    row_count: i64,
) -> Result<ImportBatchId, Problem> {
    let id = hand_in(change, file_name, file, row_count).await?;
    started(change, &id).await?;
    Ok(id)
}

/// Starts an import that somebody has looked at; a job does it.
pub async fn start(change: &mut Change, id: &ImportBatchId) -> Result<(), Problem> {
    started(change, id).await?;
    change.queue(&ImportInstitutions { batch: id.clone() }).await?;
    Ok(())
}

async fn started(change: &mut Change, id: &ImportBatchId) -> Result<(), Problem> {
    let mut batch = found(change, id).await?;
    batch.start()?;
    imports::save(change, &batch, batch.done_line).await?;
    Ok(change.record("organisations.import_started", id.as_str()).await?)
}

/// Leaves an import that somebody has looked at.
pub async fn discard(change: &mut Change, id: &ImportBatchId) -> Result<(), Problem> {
    let mut batch = found(change, id).await?;
    batch.discard()?;
    imports::save(change, &batch, batch.done_line).await?;
    Ok(change.record("organisations.import_discarded", id.as_str()).await?)
}

async fn found(change: &mut Change, id: &ImportBatchId) -> Result<ImportBatch, Problem> {
    Ok(imports::find(change, id).await?.ok_or(Refusal::NotFound)?)
}
