//! Amendments.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, sql};

use crate::agreements::agreement::AgreementId;
use crate::agreements::amendment::{Amendment, AmendmentId};

/// One amendment.
pub async fn amendment(from: &mut impl Reads, id: &AmendmentId) -> database::Result<Option<Amendment>> {
    from.find(sql("SELECT * FROM amendments WHERE id = $1").bind(id)).await
}

/// Every amendment of an agreement, first to last.
pub async fn amendments(from: &mut impl Reads, agreement: &AgreementId) -> database::Result<Vec<Amendment>> {
    let statement = sql("SELECT * FROM amendments WHERE agreement_id = $1 ORDER BY requested_at, id");
    from.all(statement.bind(agreement)).await
}

/// Keeps a new amendment; says whether no other one was open.
pub async fn insert_amendment(change: &mut Change, amendment: &Amendment) -> database::Result<bool> {
    let content = serde_json::to_value(&amendment.asked).map(|value| value.to_string()).unwrap_or_default();
    let statement = sql("INSERT INTO amendments
            (id, agreement_id, state, reason, effective_from, content, requested_by, requested_at, in_force_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING")
    .bind(&amendment.id)
    .bind(&amendment.agreement)
    .bind(amendment.state.as_str())
    .bind(amendment.reason.as_str())
    .bind(amendment.effective_from)
    .bind(content)
    .bind(amendment.requested_by.as_str())
    .bind(amendment.requested_at)
    .bind(amendment.in_force_at);
    Ok(change.execute(statement).await? == 1)
}

/// Saves an amendment that was read earlier; `paper` is what its paper says, once it has one.
pub async fn save_amendment(
    change: &mut Change,
    amendment: &Amendment,
    paper: Option<&str>,
) -> database::Result<()> {
    let statement = sql("UPDATE amendments
            SET state = $3, number = $4, paper = COALESCE($5, paper), paper_hash = $6, decided_by = $7,
                decided_at = $8, refusal_reason = $9, in_force_at = $10, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&amendment.id)
    .bind(amendment.version)
    .bind(amendment.state.as_str())
    .bind(amendment.number)
    .bind(paper)
    .bind(amendment.paper_hash.as_deref())
    .bind(amendment.decided_by.as_deref())
    .bind(amendment.decided_at)
    .bind(amendment.refusal_reason.as_deref())
    .bind(amendment.in_force_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}
