//! Submissions, receipts, findings.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use crate::teams::registration::RegistrationId;
use crate::teams::submission::{Submission, receipt_no, series_at};

/// The next receipt number. The row of the series lets in one at a time, and a change that is not
/// committed gives its number back: no gaps, no doubles.
pub async fn next_receipt(change: &mut Change) -> database::Result<String> {
    let at = change.at;
    let statement = sql("INSERT INTO series (name, last) VALUES ($1, 1)
                         ON CONFLICT (name) DO UPDATE SET last = series.last + 1 RETURNING last");
    let place: i64 = change.one(statement.bind(series_at(at))).await?;
    Ok(receipt_no(at, place))
}

/// Keeps a submission for good.
pub async fn insert_submission(change: &mut Change, submission: &Submission) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO submissions
            (id, registration_id, number, receipt_no, submitted_at, submitted_by, snapshot, sha256)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(&submission.id)
    .bind(&submission.registration)
    .bind(submission.number)
    .bind(&submission.receipt_no)
    .bind(submission.submitted_at)
    .bind(by)
    .bind(&submission.snapshot)
    .bind(&submission.sha256);
    change.execute(statement).await.map(drop)
}

/// Marks the submissions before a number as replaced.
pub async fn mark_replaced(
    change: &mut Change,
    registration: &RegistrationId,
    number: i64,
) -> database::Result<()> {
    let statement = sql("UPDATE submissions SET replaced_at = $3
                          WHERE registration_id = $1 AND number < $2 AND replaced_at IS NULL");
    change.execute(statement.bind(registration).bind(number).bind(change.at)).await.map(drop)
}

/// Marks the submission that counts as taken back.
pub async fn mark_withdrawn(change: &mut Change, registration: &RegistrationId) -> database::Result<()> {
    let statement = sql("UPDATE submissions SET withdrawn_at = $2
                          WHERE registration_id = $1 AND replaced_at IS NULL AND withdrawn_at IS NULL");
    change.execute(statement.bind(registration).bind(change.at)).await.map(drop)
}

/// The submission with a receipt number.
pub async fn submission_by_receipt(
    from: &mut impl Reads,
    receipt_no: &str,
) -> database::Result<Option<Submission>> {
    from.find(sql("SELECT * FROM submissions WHERE receipt_no = $1").bind(receipt_no)).await
}

/// The newest submission of a registration.
pub async fn latest_submission(
    from: &mut impl Reads,
    registration: &RegistrationId,
) -> database::Result<Option<Submission>> {
    let statement = sql("SELECT * FROM submissions WHERE registration_id = $1 ORDER BY number DESC LIMIT 1");
    from.find(statement.bind(registration)).await
}

/// Every submission of a registration, newest first.
pub async fn submissions_of(
    from: &mut impl Reads,
    registration: &RegistrationId,
) -> database::Result<Vec<Submission>> {
    let statement = sql("SELECT * FROM submissions WHERE registration_id = $1 ORDER BY number DESC");
    from.all(statement.bind(registration)).await
}
