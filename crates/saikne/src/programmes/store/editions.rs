//! Editions and their versions in the database.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};

use super::saved;
use crate::programmes::edition::{Edition, EditionState, EditionVersion, VersionState};
use crate::programmes::localised::Localised;
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
