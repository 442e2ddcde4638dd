//! Signed containers.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, sql};

use crate::agreements::agreement::{AgreementId, Side};
use crate::agreements::amendment::AmendmentId;
use crate::agreements::signature::{Signature, SignatureId};

/// Keeps a container; refused as stale where the side has signed already.
pub async fn insert_signature(change: &mut Change, signature: &Signature) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO agreement_signatures
            (id, agreement_id, amendment_id, side, file_hash, file_name, document_hash, findings, added_by,
             added_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING")
    .bind(&signature.id)
    .bind(&signature.agreement)
    .bind(signature.amendment.as_ref())
    .bind(signature.side.as_str())
    .bind(signature.file_hash.as_str())
    .bind(signature.file_name.as_str())
    .bind(signature.document_hash.as_str())
    .bind(signature.findings.as_str())
    .bind(by)
    .bind(signature.added_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// One container.
pub async fn signature(from: &mut impl Reads, id: &SignatureId) -> database::Result<Option<Signature>> {
    from.find(sql("SELECT * FROM agreement_signatures WHERE id = $1").bind(id)).await
}

/// Every container of an agreement and its amendments, first to last.
pub async fn signatures(from: &mut impl Reads, agreement: &AgreementId) -> database::Result<Vec<Signature>> {
    let statement = sql("SELECT * FROM agreement_signatures WHERE agreement_id = $1 ORDER BY added_at, id");
    from.all(statement.bind(agreement)).await
}

/// The container of a side: of the agreement, or of one of its amendments.
pub async fn signature_of(
    from: &mut impl Reads,
    agreement: &AgreementId,
    amendment: Option<&AmendmentId>,
    side: Side,
) -> database::Result<Option<Signature>> {
    let all = signatures(from, agreement).await?;
    Ok(all.into_iter().find(|one| one.amendment.as_ref() == amendment && one.side == side))
}
