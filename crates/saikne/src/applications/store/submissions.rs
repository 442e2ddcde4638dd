//! Submissions and signed containers.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use crate::applications::application::ApplicationId;
use crate::applications::submission::{SignatureId, SignedContainer, Submission};

const SUBMISSION: &str = "SELECT s.*, COALESCE(p.given_name || ' ' || p.family_name, '') AS name
       FROM application_submissions s LEFT JOIN people p ON p.id = s.submitted_by";

/// Keeps a submission for good.
pub async fn insert_submission(change: &mut Change, submission: &Submission) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO application_submissions
            (id, application_id, number, receipt_no, submitted_at, submitted_by, snapshot, sha256, signature_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&submission.id)
    .bind(&submission.application)
    .bind(submission.number)
    .bind(&submission.receipt_no)
    .bind(submission.submitted_at)
    .bind(by)
    .bind(&submission.snapshot)
    .bind(&submission.sha256)
    .bind(&submission.signature);
    change.execute(statement).await.map(drop)
}

/// Marks the submissions before a number as replaced.
pub async fn mark_replaced(
    change: &mut Change,
    application: &ApplicationId,
    number: i64,
) -> database::Result<()> {
    let statement = sql("UPDATE application_submissions SET replaced_at = $3
                          WHERE application_id = $1 AND number < $2 AND replaced_at IS NULL");
    change.execute(statement.bind(application).bind(number).bind(change.at)).await.map(drop)
}

/// The submission with a receipt number.
pub async fn submission(from: &mut impl Reads, receipt_no: &str) -> database::Result<Option<Submission>> {
    let found = database::listing::Listing::select(SUBMISSION);
    from.find(found.only_with("s.receipt_no = ?", vec![receipt_no.into()]).statement()).await
}

/// Every submission of an application, newest first.
pub async fn submissions(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Vec<Submission>> {
    let listing = database::listing::Listing::select(SUBMISSION)
        .only_with("s.application_id = ?", vec![id.into()])
        .order("ORDER BY s.number DESC");
    from.all(listing.statement()).await
}

/// Keeps what is known of a signed container.
pub async fn insert_signature(change: &mut Change, signed: &SignedContainer) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO application_signatures
            (id, application_id, file_hash, file_name, document_hash, findings, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(&signed.id)
    .bind(&signed.application)
    .bind(&signed.file_hash)
    .bind(&signed.file_name)
    .bind(&signed.document_hash)
    .bind(&signed.findings)
    .bind(by)
    .bind(signed.added_at);
    change.execute(statement).await.map(drop)
}

/// One signed container.
pub async fn signature(from: &mut impl Reads, id: &SignatureId) -> database::Result<Option<SignedContainer>> {
    from.find(sql("SELECT * FROM application_signatures WHERE id = $1").bind(id)).await
}

/// The newest signed container of an application that holds a paper.
pub async fn signature_of(
    from: &mut impl Reads,
    id: &ApplicationId,
    document: &str,
) -> database::Result<Option<SignedContainer>> {
    let statement = sql("SELECT * FROM application_signatures
                          WHERE application_id = $1 AND document_hash = $2
                          ORDER BY added_at DESC, id DESC LIMIT 1");
    from.find(statement.bind(id).bind(document)).await
}
