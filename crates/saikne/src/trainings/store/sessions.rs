//! Venues, sessions and their blocks.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::text::latvian_order_key;

use crate::people::{PersonId, Role, Scope};
use crate::reference::Region;
use crate::trainings::block::{Block, BlockDraft, BlockId, BlockKind};
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::venue::{Venue, VenueId};

impl Record for Venue {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            region: row.word("region", Region::parse)?,
            municipality: row.get("municipality_code")?,
            address: row.get("address")?,
            how_to_find: row.get("how_to_find")?,
            access_features: row.get("access_features")?,
            version: row.get("version")?,
        })
    }
}

impl Record for TrainingSession {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            region: row.word("region", Region::parse)?,
            venue: row.get("venue_id")?,
            starts_on: row.get("starts_on")?,
            day_count: row.get("day_count")?,
            capacity_teams: row.get("capacity_teams")?,
            capacity_people: row.get("capacity_people")?,
            language: row.get("language")?,
            state: row.word("state", SessionState::parse)?,
            cancelled_reason: row.get("cancelled_reason")?,
            locked_at: row.get("locked_at")?,
            sequence: row.get("sequence")?,
            changed_at: row.get("changed_at")?,
            version: row.get("version")?,
        })
    }
}

impl Record for Block {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.word("kind", BlockKind::parse)?,
            day_number: row.get("day_number")?,
            starts_at: row.get("starts_at")?,
            ends_at: row.get("ends_at")?,
        })
    }
}

/// Every venue, by name.
pub async fn venues(from: &mut impl Reads) -> database::Result<Vec<Venue>> {
    from.all(sql("SELECT * FROM venues ORDER BY name_order, id")).await
}

/// One venue.
pub async fn find_venue(from: &mut impl Reads, id: &VenueId) -> database::Result<Option<Venue>> {
    from.find(sql("SELECT * FROM venues WHERE id = $1").bind(id)).await
}

/// Keeps a new venue.
pub async fn insert_venue(change: &mut Change, venue: &Venue) -> database::Result<()> {
    let statement = sql("INSERT INTO venues
            (id, name, region, address, how_to_find, access_features, created_at, name_order, municipality_code,
             version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)")
    .bind(&venue.id)
    .bind(&venue.name)
    .bind(venue.region.code())
    .bind(&venue.address)
    .bind(&venue.how_to_find)
    .bind(&venue.access_features)
    .bind(change.at)
    .bind(latvian_order_key(&venue.name))
    .bind(&venue.municipality);
    change.execute(statement).await.map(drop)
}

/// Saves a venue that was read earlier. Refused as stale if another change saved it since.
pub async fn save_venue(change: &mut Change, venue: &Venue) -> database::Result<()> {
    let statement = sql("UPDATE venues
            SET name = $3, address = $4, how_to_find = $5, access_features = $6, name_order = $7,
                municipality_code = $8, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&venue.id)
    .bind(venue.version)
    .bind(&venue.name)
    .bind(&venue.address)
    .bind(&venue.how_to_find)
    .bind(&venue.access_features)
    .bind(latvian_order_key(&venue.name))
    .bind(&venue.municipality);
    saved(change.execute(statement).await?)
}

/// The sessions of an edition in the order of their days.
pub async fn of_edition(from: &mut impl Reads, edition: &str) -> database::Result<Vec<TrainingSession>> {
    let statement =
        sql("SELECT * FROM training_sessions WHERE edition_code = $1 ORDER BY starts_on, region, id");
    from.all(statement.bind(edition)).await
}

/// One session.
pub async fn find(
    from: &mut impl Reads,
    id: &TrainingSessionId,
) -> database::Result<Option<TrainingSession>> {
    from.find(sql("SELECT * FROM training_sessions WHERE id = $1").bind(id)).await
}

/// Keeps a new session.
pub async fn insert(change: &mut Change, session: &TrainingSession) -> database::Result<()> {
    let check_in_secret = change.chance().token();
    let statement = sql("INSERT INTO training_sessions
            (id, edition_code, region, venue_id, starts_on, day_count, capacity_teams, capacity_people,
             language, state, sequence, changed_at, check_in_secret, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)")
    .bind(&session.id)
    .bind(&session.edition)
    .bind(session.region.code())
    .bind(&session.venue)
    .bind(session.starts_on)
    .bind(session.day_count)
    .bind(session.capacity_teams)
    .bind(session.capacity_people)
    .bind(&session.language)
    .bind(session.state.as_str())
    .bind(session.sequence)
    .bind(change.at)
    .bind(check_in_secret);
    change.execute(statement).await.map(drop)
}

/// What the codes of its participants are made from; shown to nobody.
pub async fn check_in_secret(
    from: &mut impl Reads,
    id: &TrainingSessionId,
) -> database::Result<Option<String>> {
    from.find(sql("SELECT check_in_secret FROM training_sessions WHERE id = $1").bind(id)).await
}

/// Saves a session that was read earlier. Refused as stale if another change saved it since.
pub async fn save(change: &mut Change, session: &TrainingSession) -> database::Result<()> {
    let statement = sql("UPDATE training_sessions
            SET region = $3, venue_id = $4, starts_on = $5, day_count = $6, capacity_teams = $7,
                capacity_people = $8, language = $9, state = $10, cancelled_reason = $11, locked_at = $12,
                sequence = $13, changed_at = $14, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&session.id)
    .bind(session.version)
    .bind(session.region.code())
    .bind(&session.venue)
    .bind(session.starts_on)
    .bind(session.day_count)
    .bind(session.capacity_teams)
    .bind(session.capacity_people)
    .bind(&session.language)
    .bind(session.state.as_str())
    .bind(&session.cancelled_reason)
    .bind(session.locked_at)
    .bind(session.sequence)
    .bind(change.at);
    saved(change.execute(statement).await?)
}

/// The blocks of a session in order.
pub async fn blocks_of(from: &mut impl Reads, session: &TrainingSessionId) -> database::Result<Vec<Block>> {
    let statement = sql("SELECT * FROM training_blocks WHERE session_id = $1 ORDER BY starts_at, id");
    from.all(statement.bind(session)).await
}

/// Keeps a new block.
pub async fn insert_block(
    change: &mut Change,
    session: &TrainingSessionId,
    block: &BlockDraft,
) -> database::Result<()> {
    let id: BlockId = change.new_id();
    let statement = sql("INSERT INTO training_blocks (id, session_id, kind, day_number, starts_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6)")
    .bind(&id)
    .bind(session)
    .bind(block.kind.as_str())
    .bind(block.day_number)
    .bind(block.starts_at)
    .bind(block.ends_at);
    change.execute(statement).await.map(drop)
}

/// Saves the kind and times of a block. Says whether the session has it.
pub async fn save_block(
    change: &mut Change,
    session: &TrainingSessionId,
    id: &BlockId,
    block: &BlockDraft,
) -> database::Result<bool> {
    let statement = sql("UPDATE training_blocks SET kind = $3, day_number = $4, starts_at = $5, ends_at = $6
              WHERE id = $1 AND session_id = $2")
    .bind(id)
    .bind(session)
    .bind(block.kind.as_str())
    .bind(block.day_number)
    .bind(block.starts_at)
    .bind(block.ends_at);
    Ok(change.execute(statement).await? == 1)
}

/// Takes a block away. Says whether the session had it.
pub async fn delete_block(
    change: &mut Change,
    session: &TrainingSessionId,
    id: &BlockId,
) -> database::Result<bool> {
    let statement = sql("DELETE FROM training_blocks WHERE id = $1 AND session_id = $2");
    Ok(change.execute(statement.bind(id).bind(session)).await? == 1)
}

/// Takes all blocks of a session away; they are made anew when its days change.
pub async fn delete_blocks(change: &mut Change, session: &TrainingSessionId) -> database::Result<()> {
    change.execute(sql("DELETE FROM training_blocks WHERE session_id = $1").bind(session)).await.map(drop)
}

/// Keeps others from giving seats of a session until the change is over.
pub async fn hold(change: &mut Change, id: &TrainingSessionId) -> database::Result<()> {
    change
        .execute(sql("UPDATE training_sessions SET version = version WHERE id = $1").bind(id))
        .await
        .map(drop)
}

/// Who teaches a session on its first day: identity and name.
pub async fn trainers_of(
    from: &mut impl Reads,
    session: &TrainingSession,
) -> database::Result<Vec<(PersonId, String)>> {
    let scope = Scope::TrainingSession(session.id.as_str().to_owned());
    let (kind, id) = scope.as_words();
    let statement = sql("SELECT DISTINCT p.id, p.given_name || ' ' || p.family_name
           FROM role_assignments r JOIN people p ON p.id = r.person_id
          WHERE r.role = $1 AND r.scope_kind = $2 AND r.scope_id = $3 AND r.revoked_at IS NULL
            AND r.valid_from <= $4 AND (r.valid_to IS NULL OR r.valid_to >= $4)
          ORDER BY 2, 1");
    from.all(statement.bind(Role::Trainer.as_str()).bind(kind).bind(id).bind(session.starts_on)).await
}

/// Everybody who is a trainer of an edition or of one of its sessions: identity and name.
pub async fn trainers(from: &mut impl Reads, edition: &str) -> database::Result<Vec<(PersonId, String)>> {
    let statement = sql("SELECT DISTINCT p.id, p.given_name || ' ' || p.family_name
           FROM role_assignments r JOIN people p ON p.id = r.person_id
          WHERE r.role = $1 AND r.revoked_at IS NULL
            AND ((r.scope_kind = 'edition' AND r.scope_id = $2)
                 OR (r.scope_kind = 'training_session' AND EXISTS (
                        SELECT 1 FROM training_sessions s
                         WHERE s.id = r.scope_id AND s.edition_code = $2)))
          ORDER BY 2, 1");
    from.all(statement.bind(Role::Trainer.as_str()).bind(edition)).await
}

pub(super) fn saved(row_count: u64) -> database::Result<()> {
    if row_count == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}
