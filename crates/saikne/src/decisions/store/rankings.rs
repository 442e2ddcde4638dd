//! Frozen rankings, and what the commission does otherwise than the scores say.

use std::collections::BTreeMap;

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::applications::ApplicationId;
use crate::decisions::meeting::MeetingId;
use crate::decisions::ranking::{Override, Ranking};
use crate::programmes::CallId;

/// A ranking that was frozen.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// Its text: canonical JSON.
    pub content: String,
    /// SHA-256 of the text, hexadecimal.
    pub sha256: String,
    /// When.
    pub frozen_at: Timestamp,
}

impl Record for Frozen {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            content: row.get("content")?,
            sha256: row.get("sha256")?,
            frozen_at: row.get("frozen_at")?,
        })
    }
}

/// The frozen ranking of a call.
pub async fn frozen(from: &mut impl Reads, call: &CallId) -> database::Result<Option<Frozen>> {
    from.find(sql("SELECT content, sha256, frozen_at FROM rankings WHERE call_id = $1").bind(call)).await
}

/// Keeps others from giving, freeing or signing money of a call until this change is over, so that what is read
/// after it is what is decided about (I-22). Where nothing is frozen there is nothing to keep.
pub async fn hold(change: &mut Change, call: &CallId) -> database::Result<()> {
    let statement = sql("UPDATE rankings SET sha256 = sha256 WHERE call_id = $1");
    change.execute(statement.bind(call)).await.map(drop)
}

/// Freezes a ranking; says whether the call had none yet.
pub async fn insert_ranking(
    change: &mut Change,
    call: &CallId,
    edition: &str,
    meeting: &MeetingId,
    ranking: &Ranking,
) -> database::Result<bool> {
    let id = change.new_id::<Ranking>();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO rankings
            (id, call_id, edition_code, meeting_id, content, sha256, frozen_by, frozen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (call_id) DO NOTHING")
    .bind(&id)
    .bind(call)
    .bind(edition)
    .bind(meeting)
    .bind(ranking.canonical())
    .bind(ranking.fingerprint())
    .bind(by)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// What somebody proposes to do otherwise than the scores say.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// Identity.
    pub id: Id<Proposed>,
    /// What.
    pub what: Override,
    /// Who proposed it, as the audit trail keeps it.
    pub proposed_by: String,
    /// Who agreed.
    pub confirmed_by: Option<String>,
    /// Why another person did not agree, where one did not.
    pub rejection: Option<String>,
}

impl Proposed {
    /// Whether another person has yet to say yes or no.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.confirmed_by.is_none() && self.rejection.is_none()
    }
}

impl Record for Proposed {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            what: Override {
                application: row.get("application_id")?,
                place: row.get("place")?,
                reason: row.get("reason")?,
            },
            proposed_by: row.get("proposed_by")?,
            confirmed_by: row.get("confirmed_by")?,
            rejection: row.get("rejection_reason")?,
        })
    }
}

/// Everything that is proposed or agreed for a call.
pub async fn overrides(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<Proposed>> {
    let statement = sql("SELECT * FROM ranking_overrides WHERE call_id = $1 ORDER BY proposed_at, id");
    from.all(statement.bind(call)).await
}

/// One of them.
pub async fn override_of(
    from: &mut impl Reads,
    call: &CallId,
    id: &Id<Proposed>,
) -> database::Result<Option<Proposed>> {
    let statement = sql("SELECT * FROM ranking_overrides WHERE call_id = $1 AND id = $2");
    from.find(statement.bind(call).bind(id)).await
}

/// Proposes something for an application; what was proposed for it before counts no more.
pub async fn propose_override(change: &mut Change, call: &CallId, what: &Override) -> database::Result<()> {
    let id = change.new_id::<Proposed>();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO ranking_overrides
            (id, call_id, application_id, place, reason, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (application_id) DO UPDATE
            SET id = excluded.id, place = excluded.place, reason = excluded.reason,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
                confirmed_by = NULL, confirmed_at = NULL, rejected_by = NULL, rejected_at = NULL,
                rejection_reason = NULL")
    .bind(&id)
    .bind(call)
    .bind(&what.application)
    .bind(what.place)
    .bind(what.reason.as_str())
    .bind(by)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// A second person agrees; says whether nobody had.
pub async fn confirm_override(change: &mut Change, id: &Id<Proposed>) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("UPDATE ranking_overrides SET confirmed_by = $2, confirmed_at = $3
                          WHERE id = $1 AND confirmed_by IS NULL AND rejected_by IS NULL AND proposed_by <> $2");
    let at = change.at;
    Ok(change.execute(statement.bind(id).bind(by).bind(at)).await? == 1)
}

/// A second person does not agree; says whether nobody had answered yet.
pub async fn reject_override(change: &mut Change, id: &Id<Proposed>, reason: &str) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("UPDATE ranking_overrides SET rejected_by = $2, rejected_at = $3, rejection_reason = $4
                          WHERE id = $1 AND confirmed_by IS NULL AND rejected_by IS NULL AND proposed_by <> $2");
    let at = change.at;
    Ok(change.execute(statement.bind(id).bind(by).bind(at).bind(reason)).await? == 1)
}

/// When the applications of a call were handed in for the last time.
pub async fn submitted_at(
    from: &mut impl Reads,
    call: &CallId,
) -> database::Result<BTreeMap<ApplicationId, Timestamp>> {
    let statement = sql("SELECT s.application_id, s.submitted_at
           FROM application_submissions s JOIN applications a ON a.id = s.application_id
          WHERE a.call_id = $1 AND s.replaced_at IS NULL");
    let rows: Vec<(ApplicationId, Timestamp)> = from.all(statement.bind(call)).await?;
    Ok(rows.into_iter().collect())
}
