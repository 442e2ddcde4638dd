//! Editions, their versions and calls in the database.

pub mod plans;
pub mod results;

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::programmes::call::{Call, CallId, CallState, DeadlineExtension};
use crate::programmes::edition::{Edition, EditionState, EditionVersion, VersionState};
use crate::programmes::localised::Localised;
use crate::programmes::plan::CallKind;
use crate::programmes::words::Word;

impl Record for Edition {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            code: row.get("code")?,
            programme: row.get("programme_code")?,
            initiative: row.get("initiative_code")?,
            title: Localised { lv: row.get("title_lv")?, en: row.get("title_en")? },
            label: Localised { lv: row.get("label_lv")?, en: row.get("label_en")? },
            predecessor: row.get("predecessor")?,
            state: row.word("state", EditionState::parse)?,
            plan_version: row.get("plan_version")?,
            begins_on: row.get("begins_on")?,
            version: row.get("version")?,
        })
    }
}

impl Record for EditionVersion {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            edition: row.get("edition_code")?,
            number: row.get("number")?,
            state: row.word("state", VersionState::parse)?,
            source: row.get("source")?,
            drafted_by: row.get("drafted_by")?,
            drafted_at: row.get("drafted_at")?,
            proposed_by: row.get("proposed_by")?,
            proposed_at: row.get("proposed_at")?,
            decided_by: row.get("decided_by")?,
            decided_at: row.get("decided_at")?,
            reason: row.get("reason")?,
            version: row.get("version")?,
        })
    }
}

impl Record for Call {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            code: row.get("code")?,
            kind: row.word("kind", CallKind::parse)?,
            state: row.word("state", CallState::parse)?,
            opens_at: row.get("opens_at")?,
            deadline_words: row.get("deadline")?,
            deadline_at: row.get("deadline_at")?,
            announced_at: row.get("announced_at")?,
            cancel_reason: row.get("cancel_reason")?,
            plan_version: row.get("plan_version")?,
            version: row.get("version")?,
        })
    }
}

impl Record for DeadlineExtension {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            call: row.get("call_id")?,
            organisation: row.get("organisation_id")?,
            deadline_words: row.get("deadline")?,
            deadline_at: row.get("deadline_at")?,
            reason: row.get("reason")?,
            granted_by: row.get("granted_by")?,
            granted_at: row.get("granted_at")?,
        })
    }
}

/// One edition.
pub async fn edition(from: &mut impl Reads, code: &str) -> database::Result<Option<Edition>> {
    from.find(sql("SELECT * FROM editions WHERE code = $1").bind(code)).await
}

/// Every edition, newest first.
pub async fn editions(from: &mut impl Reads) -> database::Result<Vec<Edition>> {
    from.all(sql("SELECT * FROM editions ORDER BY begins_on DESC, code")).await
}

/// The editions the public may know of, newest first.
pub async fn public_editions(from: &mut impl Reads) -> database::Result<Vec<Edition>> {
    from.all(sql("SELECT * FROM editions
                   WHERE state IN ('open', 'running', 'closing', 'archived')
                   ORDER BY begins_on DESC, code"))
        .await
}

/// Keeps a new edition.
pub async fn insert_edition(change: &mut Change, edition: &Edition) -> database::Result<()> {
    let at = change.at;
    let statement = sql("INSERT INTO editions
            (code, programme_code, initiative_code, title_lv, title_en, label_lv, label_en, predecessor, state,
             plan_version, begins_on, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)")
    .bind(&edition.code)
    .bind(&edition.programme)
    .bind(&edition.initiative)
    .bind(&edition.title.lv)
    .bind(&edition.title.en)
    .bind(&edition.label.lv)
    .bind(&edition.label.en)
    .bind(&edition.predecessor)
    .bind(edition.state.as_str())
    .bind(edition.plan_version)
    .bind(edition.begins_on)
    .bind(at);
    change.execute(statement).await.map(drop)
}

/// Saves an edition that was read earlier; fails with `Stale` if another change saved it since.
pub async fn save_edition(change: &mut Change, edition: &Edition) -> database::Result<()> {
    let statement = sql("UPDATE editions
            SET programme_code = $3, initiative_code = $4, title_lv = $5, title_en = $6, label_lv = $7,
                label_en = $8, predecessor = $9, state = $10, plan_version = $11, begins_on = $12,
                version = version + 1
          WHERE code = $1 AND version = $2")
    .bind(&edition.code)
    .bind(edition.version)
    .bind(&edition.programme)
    .bind(&edition.initiative)
    .bind(&edition.title.lv)
    .bind(&edition.title.en)
    .bind(&edition.label.lv)
    .bind(&edition.label.en)
    .bind(&edition.predecessor)
    .bind(edition.state.as_str())
    .bind(edition.plan_version)
    .bind(edition.begins_on);
    saved(change.execute(statement).await?)
}

fn saved(rows: u64) -> database::Result<()> {
    if rows == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// The versions of an edition, newest first.
pub async fn versions(from: &mut impl Reads, edition: &str) -> database::Result<Vec<EditionVersion>> {
    from.all(sql("SELECT * FROM edition_versions WHERE edition_code = $1 ORDER BY number DESC").bind(edition))
        .await
}

/// One version of an edition.
pub async fn version(
    from: &mut impl Reads,
    edition: &str,
    number: i64,
) -> database::Result<Option<EditionVersion>> {
    let statement = sql("SELECT * FROM edition_versions WHERE edition_code = $1 AND number = $2");
    from.find(statement.bind(edition).bind(number)).await
}

/// Keeps a new version.
pub async fn insert_version(change: &mut Change, version: &EditionVersion) -> database::Result<()> {
    let statement = sql("INSERT INTO edition_versions
            (edition_code, number, state, source, drafted_by, drafted_at, proposed_by, proposed_at, decided_by,
             decided_at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .bind(&version.edition)
    .bind(version.number)
    .bind(version.state.as_str())
    .bind(&version.source)
    .bind(&version.drafted_by)
    .bind(version.drafted_at)
    .bind(&version.proposed_by)
    .bind(version.proposed_at)
    .bind(&version.decided_by)
    .bind(version.decided_at)
    .bind(&version.reason);
    change.execute(statement).await.map(drop)
}

/// Saves a version that was read earlier; fails with `Stale` if another change saved it since.
pub async fn save_version(change: &mut Change, version: &EditionVersion) -> database::Result<()> {
    let statement = sql("UPDATE edition_versions
            SET state = $4, source = $5, drafted_by = $6, drafted_at = $7, proposed_by = $8, proposed_at = $9,
                decided_by = $10, decided_at = $11, reason = $12, version = version + 1
          WHERE edition_code = $1 AND number = $2 AND version = $3")
    .bind(&version.edition)
    .bind(version.number)
    .bind(version.version)
    .bind(version.state.as_str())
    .bind(&version.source)
    .bind(&version.drafted_by)
    .bind(version.drafted_at)
    .bind(&version.proposed_by)
    .bind(version.proposed_at)
    .bind(&version.decided_by)
    .bind(version.decided_at)
    .bind(&version.reason);
    saved(change.execute(statement).await?)
}

/// A version holds from now on: those before it are superseded.
pub async fn supersede_before(change: &mut Change, edition: &str, number: i64) -> database::Result<()> {
    let statement = sql("UPDATE edition_versions SET state = 'superseded', version = version + 1
                          WHERE edition_code = $1 AND number < $2 AND state = 'approved'");
    change.execute(statement.bind(edition).bind(number)).await.map(drop)
}

/// One call by the code of its edition and its own.
pub async fn call(from: &mut impl Reads, edition: &str, code: &str) -> database::Result<Option<Call>> {
    let statement = sql("SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code
                          WHERE c.edition_code = $1 AND c.code = $2");
    from.find(statement.bind(edition).bind(code)).await
}

/// One call by identity.
pub async fn call_by_id(from: &mut impl Reads, id: &CallId) -> database::Result<Option<Call>> {
    let statement = sql("SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code
                          WHERE c.id = $1");
    from.find(statement.bind(id)).await
}

/// The calls of an edition, by deadline.
pub async fn calls_of(from: &mut impl Reads, edition: &str) -> database::Result<Vec<Call>> {
    let statement = sql("SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code
                          WHERE c.edition_code = $1 ORDER BY c.deadline_at, c.code");
    from.all(statement.bind(edition)).await
}

/// The calls that take applications at a moment, the soonest deadline first. Extensions for single
/// organisations do not count here.
pub async fn open_calls(from: &mut impl Reads, moment: Timestamp) -> database::Result<Vec<Call>> {
    let statement = sql("SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code
                          WHERE c.state IN ('announced', 'open') AND c.opens_at <= $1 AND c.deadline_at > $1
                          ORDER BY c.deadline_at, c.edition_code, c.code");
    from.all(statement.bind(moment)).await
}

/// The calls the public may know of, the latest deadline first.
pub async fn public_calls(from: &mut impl Reads) -> database::Result<Vec<Call>> {
    from.all(sql("SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code
                   WHERE c.state NOT IN ('draft', 'agreed')
                   ORDER BY c.deadline_at DESC, c.edition_code, c.code"))
        .await
}

/// Keeps a new call.
pub async fn insert_call(change: &mut Change, call: &Call) -> database::Result<()> {
    let statement = sql("INSERT INTO calls
            (id, edition_code, code, kind, state, opens_at, deadline, deadline_at, announced_at, cancel_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(&call.id)
    .bind(&call.edition)
    .bind(&call.code)
    .bind(call.kind.as_str())
    .bind(call.state.as_str())
    .bind(call.opens_at)
    .bind(&call.deadline_words)
    .bind(call.deadline_at)
    .bind(call.announced_at)
    .bind(&call.cancel_reason);
    change.execute(statement).await.map(drop)
}

/// Saves a call that was read earlier; fails with `Stale` if another change saved it since.
pub async fn save_call(change: &mut Change, call: &Call) -> database::Result<()> {
    let statement = sql("UPDATE calls
            SET kind = $3, state = $4, opens_at = $5, deadline = $6, deadline_at = $7, announced_at = $8,
                cancel_reason = $9, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&call.id)
    .bind(call.version)
    .bind(call.kind.as_str())
    .bind(call.state.as_str())
    .bind(call.opens_at)
    .bind(&call.deadline_words)
    .bind(call.deadline_at)
    .bind(call.announced_at)
    .bind(&call.cancel_reason);
    saved(change.execute(statement).await?)
}

/// Every extension of a call's deadline, oldest first.
pub async fn extensions(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<DeadlineExtension>> {
    from.all(sql("SELECT * FROM deadline_extensions WHERE call_id = $1 ORDER BY granted_at, id").bind(call))
        .await
}

/// Keeps an extension.
pub async fn insert_extension(change: &mut Change, extension: &DeadlineExtension) -> database::Result<()> {
    let statement = sql("INSERT INTO deadline_extensions
            (id, call_id, organisation_id, deadline, deadline_at, reason, granted_by, granted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(&extension.id)
    .bind(&extension.call)
    .bind(extension.organisation.as_ref())
    .bind(&extension.deadline_words)
    .bind(extension.deadline_at)
    .bind(&extension.reason)
    .bind(&extension.granted_by)
    .bind(extension.granted_at);
    change.execute(statement).await.map(drop)
}

/// A fresh identity for a call.
#[must_use]
pub fn new_call_id(change: &Change) -> Id<Call> {
    change.new_id()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::rules::{Outcome, Severity};

    const SCHEMA: &str = include_str!("../../../../../migrations/0004_programmes.sql");

    /// The words of a named CHECK.
    fn words_of(constraint: &str) -> Vec<&'static str> {
        let rest = SCHEMA.split(&format!("CONSTRAINT {constraint} CHECK")).nth(1).unwrap_or_default();
        let list = rest.split("IN (").nth(1).and_then(|rest| rest.split(')').next()).unwrap_or_default();
        list.split(',').map(|word| word.trim().trim_matches('\'')).collect()
    }

    fn words<W: Word>() -> Vec<&'static str> {
        W::ALL.iter().map(|word| word.as_str()).collect()
    }

    #[test]
    fn words_of_the_schema_are_those_of_the_types() {
        assert_eq!(words_of("editions_state_is_known"), words::<EditionState>());
        assert_eq!(words_of("edition_versions_state_is_known"), words::<VersionState>());
        assert_eq!(words_of("calls_kind_is_known"), words::<CallKind>());
        assert_eq!(words_of("calls_state_is_known"), words::<CallState>());
        assert_eq!(words_of("rule_results_severity_is_known"), words::<Severity>());
        assert_eq!(words_of("rule_results_outcome_is_known"), words::<Outcome>());
    }
}
