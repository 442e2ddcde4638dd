//! Decisions, their numbers, and appeals against them.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, sql};

use crate::applications::ApplicationId;
use crate::decisions::appeal::Appeal;
use crate::decisions::decision::{Decision, DecisionId};
use crate::programmes::CallId;

/// One decision.
pub async fn decision(from: &mut impl Reads, id: &DecisionId) -> database::Result<Option<Decision>> {
    from.find(sql("SELECT * FROM decisions WHERE id = $1").bind(id)).await
}

/// Everything decided about an application, first to last.
pub async fn decisions_of(
    from: &mut impl Reads,
    application: &ApplicationId,
) -> database::Result<Vec<Decision>> {
    from.all(sql("SELECT * FROM decisions WHERE application_id = $1 ORDER BY turn").bind(application)).await
}

/// Everything decided in a call, by application, first to last.
pub async fn decisions_of_call(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<Decision>> {
    let statement = sql("SELECT * FROM decisions WHERE call_id = $1 ORDER BY application_id, turn");
    from.all(statement.bind(call)).await
}

/// The last decision about each application, out of those of a call as they are read.
#[must_use]
pub fn latest(all: Vec<Decision>) -> Vec<Decision> {
    let mut latest: Vec<Decision> = Vec::new();
    for decision in all {
        match latest.last_mut() {
            Some(last) if last.application == decision.application => *last = decision,
            _ => latest.push(decision),
        }
    }
    latest
}

/// Throws away a draft that nobody signed; the audit trail keeps that there was one.
pub async fn discard_draft(change: &mut Change, decision: &Decision) -> database::Result<()> {
    let statement = sql("DELETE FROM decisions
                          WHERE id = $1 AND version = $2 AND state IN ('drafted', 'commission_approved')");
    let statement = statement.bind(&decision.id).bind(decision.version);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

fn content(decision: &Decision) -> String {
    serde_json::to_value(&decision.grounds).map(|value| value.to_string()).unwrap_or_default()
}

/// Keeps a new decision; refused as stale where somebody else made one of the same turn.
pub async fn insert_decision(change: &mut Change, decision: &Decision) -> database::Result<()> {
    let statement = sql("INSERT INTO decisions
            (id, call_id, edition_code, application_id, turn, state, outcome, requested_cents, awarded_cents,
             content, legal_ref, drafted_by, drafted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (application_id, turn) DO NOTHING")
    .bind(&decision.id)
    .bind(&decision.call)
    .bind(decision.edition.as_str())
    .bind(&decision.application)
    .bind(decision.turn)
    .bind(decision.state.as_str())
    .bind(decision.outcome.as_str())
    .bind(decision.requested.0)
    .bind(decision.awarded.0)
    .bind(content(decision))
    .bind(decision.legal_ref.as_str())
    .bind(decision.drafted_by.as_str())
    .bind(change.at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Saves a decision that was read earlier.
pub async fn save_decision(change: &mut Change, decision: &Decision) -> database::Result<()> {
    let statement = sql("UPDATE decisions
            SET state = $3, number = $4, outcome = $5, awarded_cents = $6, content = $7, drafted_by = $8,
                approved_by = $9, signed_by = $10, signed_at = $11, notified_at = $12, appeal_until = $13,
                version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&decision.id)
    .bind(decision.version)
    .bind(decision.state.as_str())
    .bind(decision.number.as_deref())
    .bind(decision.outcome.as_str())
    .bind(decision.awarded.0)
    .bind(content(decision))
    .bind(decision.drafted_by.as_str())
    .bind(decision.approved_by.as_deref())
    .bind(decision.signed_by.as_deref())
    .bind(decision.signed_at)
    .bind(decision.notified_at)
    .bind(decision.appeal_until);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// The appeal against a decision.
pub async fn appeal_of(from: &mut impl Reads, decision: &DecisionId) -> database::Result<Option<Appeal>> {
    from.find(sql("SELECT * FROM appeals WHERE decision_id = $1").bind(decision)).await
}

/// Keeps a new appeal; refused as stale where there is one already.
pub async fn insert_appeal(change: &mut Change, appeal: &Appeal) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO appeals
            (id, decision_id, state, grounds, received_by, received_at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, '') ON CONFLICT (decision_id) DO NOTHING")
    .bind(&appeal.id)
    .bind(&appeal.decision)
    .bind(appeal.state.as_str())
    .bind(appeal.grounds.as_str())
    .bind(by)
    .bind(change.at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Saves an appeal that was read earlier.
pub async fn save_appeal(change: &mut Change, appeal: &Appeal) -> database::Result<()> {
    let at = change.at;
    let statement = sql("UPDATE appeals
            SET state = $3, verdict = $4, sum_cents = $5, reason = $6, proposed_by = $7, proposed_at = $8,
                decided_by = $9, decided_at = $10, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&appeal.id)
    .bind(appeal.version)
    .bind(appeal.state.as_str())
    .bind(appeal.verdict.map(|verdict| verdict.as_str()))
    .bind(appeal.sum.map(|sum| sum.0))
    .bind(appeal.reason.as_str())
    .bind(appeal.proposed_by.as_deref())
    .bind(at)
    .bind(appeal.decided_by.as_deref())
    .bind(appeal.decided_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}
