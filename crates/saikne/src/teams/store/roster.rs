//! Roster changes.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, Value, sql};

use super::once;
use crate::people::Reach;
use crate::teams::permissions::Sight;
use crate::teams::roster::{RosterChange, RosterChangeId, RosterState};
use crate::teams::team::TeamId;

/// Keeps a request.
pub async fn insert_roster_change(change: &mut Change, request: &RosterChange) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO roster_changes
            (id, team_id, out_member_id, in_given_name, in_family_name, in_email, reason_code, reason_text,
             state, submitted_by, submitted_at, lead_days, is_late)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
    .bind(&request.id)
    .bind(&request.team)
    .bind(&request.out)
    .bind(&request.in_given_name)
    .bind(&request.in_family_name)
    .bind(&request.in_email)
    .bind(request.reason.as_str())
    .bind(&request.reason_text)
    .bind(request.state.as_str())
    .bind(by)
    .bind(request.submitted_at)
    .bind(request.lead_days)
    .bind(request.is_late);
    change.execute(statement).await.map(drop)
}

/// One request.
pub async fn find_roster_change(
    from: &mut impl Reads,
    id: &RosterChangeId,
) -> database::Result<Option<RosterChange>> {
    from.find(sql("SELECT * FROM roster_changes WHERE id = $1").bind(id)).await
}

/// The requests of a team, newest first.
pub async fn roster_changes_of(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<RosterChange>> {
    from.all(
        sql("SELECT * FROM roster_changes WHERE team_id = $1 ORDER BY submitted_at DESC, id DESC").bind(team),
    )
    .await
}

/// Saves a request that was read earlier.
pub async fn save_roster_change(change: &mut Change, request: &RosterChange) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("UPDATE roster_changes
            SET state = $3, question = $4, answer = $5, decided_at = $6, decision_reason = $7,
                in_member_id = $8, decided_by = CASE WHEN $6 IS NULL THEN NULL ELSE COALESCE(decided_by, $9) END,
                applied_at = CASE WHEN $3 = 'applied' THEN COALESCE(applied_at, $10) ELSE applied_at END,
                version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&request.id)
    .bind(request.version)
    .bind(request.state.as_str())
    .bind(&request.question)
    .bind(&request.answer)
    .bind(request.decided_at)
    .bind(&request.decision_reason)
    .bind(request.in_member.as_ref())
    .bind(by)
    .bind(change.at);
    once(change.execute(statement).await?)
}

/// A request in the coordinator's list.
#[derive(Debug, Clone)]
pub struct RosterLine {
    /// The request.
    pub change: RosterChange,
    /// Whose it is.
    pub school_name: String,
}

impl Record for RosterLine {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { change: RosterChange::from_row(row)?, school_name: row.get("school_name")? })
    }
}

/// The requests somebody sees, those to be decided first; after one of them when a page goes on.
pub async fn roster_changes_seen(
    from: &mut impl Reads,
    sight: &Sight,
    after: Option<&RosterLine>,
    limit: usize,
) -> database::Result<Vec<RosterLine>> {
    let mut listing = seen(
        "SELECT c.*, o.name AS school_name
           FROM roster_changes c
           JOIN teams t ON t.id = c.team_id
           JOIN organisations o ON o.id = t.school_id",
        sight,
    );
    if let Some(RosterLine { change: last, .. }) = after {
        let turn = i64::from(last.state != RosterState::Submitted);
        listing = listing.only_with(
            "CASE WHEN c.state = 'submitted' THEN 0 ELSE 1 END > ?
             OR (CASE WHEN c.state = 'submitted' THEN 0 ELSE 1 END = ? AND (c.submitted_at, c.id) < (?, ?))",
            vec![turn.into(), turn.into(), last.submitted_at.into(), Value::from(&last.id)],
        );
    }
    let listing = listing
        .order("ORDER BY CASE WHEN c.state = 'submitted' THEN 0 ELSE 1 END, c.submitted_at DESC, c.id DESC");
    from.all(listing.limit(limit).statement()).await
}

/// How many requests somebody sees.
pub async fn roster_change_count(from: &mut impl Reads, sight: &Sight) -> database::Result<i64> {
    let head = "SELECT COUNT(*)
           FROM roster_changes c
           JOIN teams t ON t.id = c.team_id
           JOIN organisations o ON o.id = t.school_id";
    from.one(seen(head, sight).statement()).await
}

fn seen(head: &'static str, sight: &Sight) -> Listing {
    let listing = Listing::select(head);
    if let Reach::Editions(editions) = &sight.editions {
        let editions = ("t.edition_code", editions.as_slice());
        return listing.only_in_either([editions, ("o.region_code", sight.regions.as_slice())]);
    }
    listing
}
