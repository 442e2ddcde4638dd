//! Readings of register files and their rows.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, sql};

use crate::organisations::batch::{ImportBatch, ImportBatchId, ImportRow, ImportState};

/// One reading.
pub async fn find(from: &mut impl Reads, id: &ImportBatchId) -> database::Result<Option<ImportBatch>> {
    from.find(sql("SELECT * FROM import_batches WHERE id = $1").bind(id)).await
}

/// The newest readings.
pub async fn newest(from: &mut impl Reads, limit: i64) -> database::Result<Vec<ImportBatch>> {
    let statement = sql("SELECT * FROM import_batches ORDER BY created_at DESC, id DESC LIMIT $1");
    from.all(statement.bind(limit)).await
}

/// Keeps a reading of a file that nobody has looked at yet.
pub async fn insert(
    change: &mut Change,
    file_name: &str,
    file_hash: &str,
    row_count: i64,
) -> database::Result<ImportBatchId> {
    let id: ImportBatchId = change.new_id();
    let created_by = change.by.as_str().to_owned();
    let statement =
        sql("INSERT INTO import_batches (id, file_name, file_hash, state, row_count, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(&id)
        .bind(file_name)
        .bind(file_hash)
        .bind(ImportState::Previewed.as_str())
        .bind(row_count)
        .bind(change.at)
        .bind(created_by);
    change.execute(statement).await?;
    Ok(id)
}

/// Saves how far a reading is. `from_line` is the line that was done when it was read; if another
/// worker has gone on since, this fails with [`DatabaseError::Stale`].
pub async fn save(change: &mut Change, batch: &ImportBatch, from_line: i64) -> database::Result<()> {
    let statement = sql("UPDATE import_batches
            SET state = $3, done_line = $4, added_count = $5, changed_count = $6, unchanged_count = $7,
                refused_count = $8, unplaced_count = $9
          WHERE id = $1 AND done_line = $2")
    .bind(&batch.id)
    .bind(from_line)
    .bind(batch.state.as_str())
    .bind(batch.done_line)
    .bind(batch.counts.added)
    .bind(batch.counts.changed)
    .bind(batch.counts.unchanged)
    .bind(batch.counts.refused)
    .bind(batch.counts.unplaced);
    let saved = change.execute(statement).await?;
    if saved == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Keeps what became of a row.
pub async fn insert_row(change: &mut Change, batch: &ImportBatchId, row: &ImportRow) -> database::Result<()> {
    let statement =
        sql("INSERT INTO import_rows (batch_id, line, register_no, name, outcome, changed, heading, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(batch)
        .bind(row.line)
        .bind(&row.register_no)
        .bind(&row.name)
        .bind(row.outcome.as_str())
        .bind(row.changed_words())
        .bind(&row.heading)
        .bind(&row.reason);
    change.execute(statement).await.map(drop)
}

/// The rows of a reading after a line, in the order of the file.
pub async fn rows(
    from: &mut impl Reads,
    batch: &ImportBatchId,
    after_line: i64,
    limit: i64,
) -> database::Result<Vec<ImportRow>> {
    let statement = sql("SELECT * FROM import_rows WHERE batch_id = $1 AND line > $2 ORDER BY line LIMIT $3");
    from.all(statement.bind(batch).bind(after_line).bind(limit)).await
}

/// How many rows of a reading are done.
pub async fn row_count(from: &mut impl Reads, batch: &ImportBatchId) -> database::Result<i64> {
    from.one(sql("SELECT COUNT(*) FROM import_rows WHERE batch_id = $1").bind(batch)).await
}

/// The first rows that were refused or could not be placed.
pub async fn rows_with_reason(
    from: &mut impl Reads,
    batch: &ImportBatchId,
    limit: i64,
) -> database::Result<Vec<ImportRow>> {
    let statement =
        sql("SELECT * FROM import_rows WHERE batch_id = $1 AND reason IS NOT NULL ORDER BY line LIMIT $2");
    from.all(statement.bind(batch).bind(limit)).await
}
