//! Imports of the register: handed in, looked at, started or left.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use sha2::{Digest, Sha256};

use crate::organisations::batch::{ImportBatch, ImportBatchId};
use crate::organisations::jobs::ImportInstitutions;
use crate::organisations::store::imports;

/// SHA-256 of a file: its name in the platform.
#[must_use]
pub fn hash_of(file: &[u8]) -> String {
    hex::encode(Sha256::digest(file))
}

/// The last part of a name that a browser or an operator gave, for people to recognise the file by.
#[must_use]
pub fn shown_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|letter| !letter.is_control()).take(120).collect();
    let name = name.trim();
    if name.is_empty() || name.chars().all(|letter| letter == '.') {
        "register.csv".to_owned()
    } else {
        name.to_owned()
    }
}

/// Keeps that a file was handed in. Nothing of it is taken yet.
pub async fn hand_in(
    change: &mut Change,
    file_name: &str,
    file: &[u8],
    row_count: i64,
) -> Result<ImportBatchId, Problem> {
    let hash = hash_of(file);
    let id = imports::insert(change, &shown_name(file_name), &hash, row_count).await?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_given_by_a_machine_is_never_a_path() {
        assert_eq!(shown_name("../../etc/passwd"), "passwd");
        assert_eq!(shown_name("C:\\Users\\anna\\register 2020.csv"), "register 2020.csv");
        assert_eq!(shown_name("a\u{0}b\n.csv"), "ab.csv");
        assert_eq!(shown_name(".."), "register.csv");
        assert_eq!(shown_name("/"), "register.csv");
        assert_eq!(shown_name(&"x".repeat(5000)).len(), 120);
    }
}
