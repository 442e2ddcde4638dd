//! Who was there: the marks as they stand, and every mark ever made (I-16).

use std::collections::{BTreeMap, BTreeSet};

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::people::PersonId;
use crate::teams::TeamId;
use crate::trainings::attendance::{AttendanceState, Mark};
use crate::trainings::block::BlockId;
use crate::trainings::session::{TrainingSession, TrainingSessionId};

impl Record for Mark {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            block: row.get("block_id")?,
            person: row.get("person_id")?,
            state: row.word("state", AttendanceState::parse)?,
            recorded_by: row.get("recorded_by")?,
            version: row.get("version")?,
        })
    }
}

/// How a mark came to be.
#[derive(Debug, Clone)]
pub enum Method {
    /// On the page, with a connection.
    List,
    /// By the code that the participant showed.
    Code,
    /// On a phone without one; with the identity the phone gave it.
    Offline(String),
    /// After the lock, with the reason.
    Correction(String),
}

impl Method {
    /// The identity that the phone gave.
    #[must_use]
    pub fn offline_id(&self) -> Option<&str> {
        match self {
            Self::Offline(id) => Some(id),
            Self::List | Self::Code | Self::Correction(_) => None,
        }
    }
}

/// A mark to be kept.
#[derive(Debug, Clone)]
pub struct NewMark {
    /// The session.
    pub session: TrainingSessionId,
    /// The person's team.
    pub team: TeamId,
    /// The block.
    pub block: BlockId,
    /// The person.
    pub person: PersonId,
    /// Whether they were there.
    pub state: AttendanceState,
    /// How it came to be.
    pub method: Method,
}

/// Every mark of a session.
pub async fn marks_of(from: &mut impl Reads, session: &TrainingSessionId) -> database::Result<Vec<Mark>> {
    let statement = sql("SELECT block_id, person_id, state, recorded_by, version FROM attendance
          WHERE session_id = $1 ORDER BY block_id, person_id");
    from.all(statement.bind(session)).await
}

/// Who noted a mark, as those who take attendance know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorder {
    /// Given name and family name; empty when nobody is known by the identity any more.
    pub name: String,
    /// Teaches the session; else it was a coordinator of its region.
    pub teaches: bool,
}

/// Who noted some marks of a session, by the identity in the marks; however many marks there are, in two
/// statements.
pub async fn recorders(
    from: &mut impl Reads,
    session: &TrainingSession,
    marks: &[&Mark],
) -> database::Result<BTreeMap<String, Recorder>> {
    if marks.is_empty() {
        return Ok(BTreeMap::new());
    }
    let trainers = super::sessions::trainers_of(from, session).await?;
    let identities: BTreeSet<&str> = marks.iter().map(|mark| mark.recorded_by.as_str()).collect();
    let listing = Listing::select("SELECT id, given_name || ' ' || family_name FROM people")
        .only_in("id", identities.iter().copied());
    let named: Vec<(String, String)> = from.all(listing.statement()).await?;
    let names: BTreeMap<String, String> = named.into_iter().collect();
    let recorder = |identity: &str| Recorder {
        name: names.get(identity).cloned().unwrap_or_default(),
        teaches: trainers.iter().any(|(trainer, _)| trainer.as_str() == identity),
    };
    Ok(identities.iter().map(|one| ((*one).to_owned(), recorder(one))).collect())
}

/// Which of the identities that phones gave to marks were kept already.
pub async fn replayed(from: &mut impl Reads, offline_ids: &[&str]) -> database::Result<BTreeSet<String>> {
    if offline_ids.is_empty() {
        return Ok(BTreeSet::new());
    }
    let listing = Listing::select("SELECT offline_id FROM attendance_marks")
        .only_in("offline_id", offline_ids.iter().copied());
    let known: Vec<String> = from.all(listing.statement()).await?;
    Ok(known.into_iter().collect())
}

/// Keeps a mark in place of the one before, which stays in the history. `before` is the mark it was made
/// from; refused as stale if that is no longer the newest.
pub async fn keep(change: &mut Change, new: &NewMark, before: Option<&Mark>) -> database::Result<i64> {
    let by = change.by.as_str().to_owned();
    let version = before.map_or(0, |mark| mark.version) + 1;
    let current = sql("INSERT INTO attendance
            (block_id, person_id, session_id, team_id, state, recorded_by, recorded_at, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (block_id, person_id) DO UPDATE SET
             state = excluded.state, recorded_by = excluded.recorded_by,
             recorded_at = excluded.recorded_at, version = excluded.version
         WHERE attendance.version = excluded.version - 1")
    .bind(&new.block)
    .bind(&new.person)
    .bind(&new.session)
    .bind(&new.team)
    .bind(new.state.as_str())
    .bind(&by)
    .bind(change.at)
    .bind(version);
    super::sessions::saved(change.execute(current).await?)?;
    let id = change.new_id::<Mark>();
    let (method, offline_id, reason) = match &new.method {
        Method::List => ("list", None, None),
        Method::Code => ("code", None, None),
        Method::Offline(id) => ("offline", Some(id.as_str()), None),
        Method::Correction(reason) => ("correction", None, Some(reason.as_str())),
    };
    let history = sql("INSERT INTO attendance_marks
            (id, block_id, person_id, state, method, offline_id, version, reason, replaced, recorded_by,
             recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .bind(&id)
    .bind(&new.block)
    .bind(&new.person)
    .bind(new.state.as_str())
    .bind(method)
    .bind(offline_id)
    .bind(version)
    .bind(reason)
    .bind(before.map(|mark| mark.state.as_str()))
    .bind(&by)
    .bind(change.at);
    change.execute(history).await?;
    Ok(version)
}
