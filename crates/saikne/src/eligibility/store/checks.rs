//! Checks.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Insertion, Reads, Value, sql};

use crate::applications::ApplicationId;
use crate::eligibility::record::CheckRecord;
use crate::people::PersonId;
use crate::programmes::localised::Localised;

/// The checks of an application, in the order in which they are asked.
pub async fn checks_of(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Vec<CheckRecord>> {
    let statement = sql("SELECT c.*,
                COALESCE(d.given_name || ' ' || d.family_name, '') AS decided_name,
                COALESCE(p.given_name || ' ' || p.family_name, '') AS proposed_name
           FROM eligibility_checks c
           LEFT JOIN people d ON d.id = c.decided_by
           LEFT JOIN people p ON p.id = c.proposed_by
          WHERE c.application_id = $1 ORDER BY c.id");
    from.all(statement.bind(id)).await
}

fn text_of(words: &Localised) -> Value {
    Value::from(serde_json::to_string(words).unwrap_or_default())
}

/// Keeps the checks with which an application begins.
pub async fn insert_checks(change: &mut Change, checks: &[CheckRecord]) -> database::Result<()> {
    let mut rows = Insertion::into(
        "INSERT INTO eligibility_checks (id, application_id, sub_project_id, criterion, is_automatic, state,
                                         question, fact, evidence, rule_id, edition_version)",
        11,
    );
    for one in checks {
        rows.row(vec![
            Value::from(&one.id),
            Value::from(&one.application),
            Value::from(one.part.as_ref()),
            Value::from(one.criterion.clone()),
            Value::from(one.is_automatic),
            Value::from(one.check.state.as_str().to_owned()),
            text_of(&one.question),
            text_of(&one.fact),
            Value::from(one.evidence.clone()),
            Value::from(&one.rule),
            Value::from(one.edition_version),
        ]);
    }
    for statement in rows.statements() {
        change.execute(statement).await?;
    }
    Ok(())
}

/// Saves a check that was read earlier; refused as stale where somebody else saved it since.
pub async fn save_check(change: &mut Change, one: &CheckRecord) -> database::Result<()> {
    let at = change.at;
    let proposer: Option<&PersonId> = one.check.proposed.as_ref().map(|(by, _)| by);
    let proposed = one.check.proposed.as_ref().map_or("", |(_, reason)| reason.as_str());
    let statement = sql("UPDATE eligibility_checks
            SET state = $3, is_met = $4, reason = $5, decided_by = $6,
                decided_at = CASE WHEN $6 IS NULL THEN NULL ELSE COALESCE(decided_at, $7) END,
                proposed_by = $8,
                proposed_at = CASE WHEN $8 IS NULL THEN NULL ELSE COALESCE(proposed_at, $7) END,
                proposed_reason = $9, clarification_id = $10, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&one.id)
    .bind(one.version)
    .bind(one.check.state.as_str())
    .bind(one.check.is_met)
    .bind(one.check.reason.as_str())
    .bind(one.check.decided_by.as_ref())
    .bind(at)
    .bind(proposer)
    .bind(proposed)
    .bind(one.clarification.as_ref());
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}
