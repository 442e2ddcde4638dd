//! Seats of teams in sessions.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};

use super::sessions::saved;
use crate::people::PersonId;
use crate::teams::TeamId;
use crate::trainings::allocation::{Allocation, AllocationId, AllocationState, Why};
use crate::trainings::session::TrainingSessionId;

impl Record for Allocation {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            team: row.get("team_id")?,
            session: row.get("session_id")?,
            rank: row.get("rank")?,
            size: row.get("size")?,
            state: row.word("state", AllocationState::parse)?,
            why: row.word("why", Why::parse)?,
            lock_reason: row.get("lock_reason")?,
            offer_expires_at: row.get("offer_expires_at")?,
            outcome: row.get("outcome")?,
            version: row.get("version")?,
        })
    }
}

/// Every seat of an edition, also those given back.
pub async fn of_edition(from: &mut impl Reads, edition: &str) -> database::Result<Vec<Allocation>> {
    let statement = sql("SELECT * FROM allocations WHERE edition_code = $1 ORDER BY created_at, team_id, id");
    from.all(statement.bind(edition)).await
}

/// The seats of a session that are taken.
pub async fn of_session(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<Allocation>> {
    let statement = sql("SELECT * FROM allocations
          WHERE session_id = $1 AND state NOT IN ('declined', 'expired') ORDER BY created_at, team_id, id");
    from.all(statement.bind(session)).await
}

/// One seat.
pub async fn find(from: &mut impl Reads, id: &AllocationId) -> database::Result<Option<Allocation>> {
    from.find(sql("SELECT * FROM allocations WHERE id = $1").bind(id)).await
}

/// The seat a team has in an edition; those given back do not count.
pub async fn of_team(
    from: &mut impl Reads,
    edition: &str,
    team: &TeamId,
) -> database::Result<Option<Allocation>> {
    let statement = sql("SELECT * FROM allocations
          WHERE edition_code = $1 AND team_id = $2 AND state NOT IN ('declined', 'expired')");
    from.find(statement.bind(edition).bind(team)).await
}

/// Keeps a new seat. `replaces` is the freed seat it was offered for.
pub async fn insert(
    change: &mut Change,
    seat: &Allocation,
    replaces: Option<&AllocationId>,
) -> database::Result<()> {
    let statement = sql("INSERT INTO allocations
            (id, edition_code, team_id, session_id, rank, size, state, why, is_locked, lock_reason,
             offer_expires_at, replaces, created_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)")
    .bind(&seat.id)
    .bind(&seat.edition)
    .bind(&seat.team)
    .bind(&seat.session)
    .bind(seat.rank)
    .bind(seat.size)
    .bind(seat.state.as_str())
    .bind(seat.why.as_str())
    .bind(seat.lock_reason.is_some())
    .bind(&seat.lock_reason)
    .bind(seat.offer_expires_at)
    .bind(replaces)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// Saves a seat that was read earlier. Refused as stale if another change saved it since.
pub async fn save(change: &mut Change, seat: &Allocation) -> database::Result<()> {
    let is_answer = matches!(seat.state, AllocationState::Confirmed | AllocationState::Declined);
    let statement = sql("UPDATE allocations
            SET session_id = $3, rank = $4, state = $5, why = $6, is_locked = $7, lock_reason = $8,
                offer_expires_at = $9, outcome = $10, answered_at = COALESCE(answered_at, $11),
                version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&seat.id)
    .bind(seat.version)
    .bind(&seat.session)
    .bind(seat.rank)
    .bind(seat.state.as_str())
    .bind(seat.why.as_str())
    .bind(seat.lock_reason.is_some())
    .bind(&seat.lock_reason)
    .bind(seat.offer_expires_at)
    .bind(&seat.outcome)
    .bind(is_answer.then_some(change.at));
    saved(change.execute(statement).await?)
}

/// Takes the seats away that were computed and neither locked nor offered: a new run decides them anew.
pub async fn delete_open_proposals(change: &mut Change, edition: &str) -> database::Result<u64> {
    let statement = sql("DELETE FROM allocations
          WHERE edition_code = $1 AND state = 'proposed' AND NOT is_locked");
    change.execute(statement.bind(edition)).await
}

/// How many teams and people have a seat in a session (I-13), without one team.
pub async fn taken(
    from: &mut impl Reads,
    session: &TrainingSessionId,
    without: &TeamId,
) -> database::Result<(i64, i64)> {
    let statement = sql("SELECT COUNT(*), CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM allocations
          WHERE session_id = $1 AND team_id <> $2 AND state NOT IN ('declined', 'expired')");
    from.one(statement.bind(session).bind(without)).await
}

/// Whether a freed seat was offered to somebody already.
pub async fn is_replaced(from: &mut impl Reads, freed: &AllocationId) -> database::Result<bool> {
    let statement = sql("SELECT COUNT(*) FROM allocations WHERE replaces = $1");
    Ok(from.one::<i64>(statement.bind(freed)).await? > 0)
}

/// The seats of the teams a person is in, that were offered or taken, the oldest first.
pub async fn of_person(from: &mut impl Reads, person: &PersonId) -> database::Result<Vec<Allocation>> {
    let statement = sql("SELECT a.* FROM allocations a
           JOIN team_members m ON m.team_id = a.team_id AND m.edition_code = a.edition_code
          WHERE m.person_id = $1 AND m.state IN ('active', 'awaiting_consent')
            AND a.state NOT IN ('proposed', 'declined', 'expired')
          ORDER BY a.created_at, a.id");
    from.all(statement.bind(person)).await
}
