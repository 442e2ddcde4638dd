//! Noting who was there; replayed marks count once, conflicting marks are shown and not overwritten.

use std::collections::BTreeSet;

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use crate::people::{PersonId, SignedIn};
use crate::programmes::Plans;
use crate::trainings::attendance::{AttendanceState, Mark};
use crate::trainings::block::BlockId;
use crate::trainings::permissions;
use crate::trainings::session::{NotPossible, SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::attendance::{self as store, Method, NewMark};
use crate::trainings::store::{seekers, sessions};

/// A mark as a page or a phone sends it.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The block.
    pub block: BlockId,
    /// The person.
    pub person: PersonId,
    /// Whether they were there.
    pub state: AttendanceState,
    /// The version the mark was made from; 0 when none was there.
    pub version: i64,
    /// How it came to be.
    pub method: Method,
}

/// What became of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It stands, with this version.
    Kept(i64),
    /// It was taken before, or somebody else noted the same: this mark stands.
    Known(Mark),
    /// Somebody noted something else meanwhile; nothing was overwritten.
    Conflict(Mark),
    /// The block or the person is not of this session.
    Unknown,
}

/// Notes marks of a session, in their order. The first mark on a confirmed session's day starts it.
pub async fn take(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    wanted: &[Wanted],
) -> Result<Vec<Taken>, Problem> {
    let mut session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_take_attendance(by, &session)?;
    if session.locked_at.is_some() {
        return Err(Refusal::AgainstTheRules { message: "trainings-refused-locked" }.into());
    }
    if session.state == SessionState::Confirmed {
        session.start(in_riga(change.at).date())?;
        sessions::save(change, &session).await?;
        change.record("trainings.session_started", id.as_str()).await?;
    }
    if !matches!(session.state, SessionState::Running | SessionState::Held) {
        return Err(NotPossible::WrongState.into());
    }
    let blocks = sessions::blocks_of(change, id).await?;
    let people = seekers::participants(change, &session).await?;
    let mut marks = store::marks_of(change, id).await?;
    let offline_ids: Vec<&str> = wanted.iter().filter_map(|one| one.method.offline_id()).collect();
    let mut replayed = store::replayed(change, &offline_ids).await?;
    let mut taken = Vec::with_capacity(wanted.len());
    for one in wanted {
        let participant = people.iter().find(|participant| participant.person == one.person);
        let (Some(participant), true) = (participant, blocks.iter().any(|block| block.id == one.block))
        else {
            taken.push(Taken::Unknown);
            continue;
        };
        let place = marks.iter().position(|mark| mark.block == one.block && mark.person == one.person);
        let before = place.and_then(|place| marks.get(place)).cloned();
        if let Some(answer) = decide(one, before.as_ref(), &replayed) {
            taken.push(answer);
            continue;
        }
        let new = NewMark {
            session: id.clone(),
            team: participant.team.clone(),
            block: one.block.clone(),
            person: one.person.clone(),
            state: one.state,
            method: one.method.clone(),
        };
        let version = store::keep(change, &new, before.as_ref()).await?;
        replayed.extend(one.method.offline_id().map(str::to_owned));
        let mark = Mark {
            block: new.block,
            person: new.person,
            state: new.state,
            recorded_by: by.id.as_str().to_owned(),
            version,
        };
        match place.and_then(|place| marks.get_mut(place)) {
            Some(stored) => *stored = mark,
            None => marks.push(mark),
        }
        taken.push(Taken::Kept(version));
    }
    let kept = taken.iter().filter(|one| matches!(one, Taken::Kept(_))).count();
    if kept > 0 {
        let facts = json!({ "marks": kept });
        change.record_with("trainings.attendance_taken", id.as_str(), Note::of(facts)).await?;
    }
    Ok(taken)
}

/// What becomes of a mark without keeping it; `None` when it is to be kept.
fn decide(wanted: &Wanted, before: Option<&Mark>, replayed: &BTreeSet<String>) -> Option<Taken> {
    let is_replayed = wanted.method.offline_id().is_some_and(|id| replayed.contains(id));
    match before {
        Some(mark) if is_replayed || mark.state == wanted.state => Some(Taken::Known(mark.clone())),
        Some(mark) if mark.version != wanted.version => Some(Taken::Conflict(mark.clone())),
        _ => None,
    }
}

/// Corrects a mark after the lock, with a reason; the original stays in the history (I-16).
pub async fn correct(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    id: &TrainingSessionId,
    wanted: &Wanted,
    reason: &str,
) -> Result<(), Problem> {
    let session = found_for_correction(change, by, id).await?;
    if reason.trim().is_empty() {
        return Err(NotPossible::NoReason.into());
    }
    if session.locked_at.is_none() {
        return Err(NotPossible::NotLocked.into());
    }
    let blocks = sessions::blocks_of(change, id).await?;
    let people = seekers::participants(change, &session).await?;
    let participant = people.iter().find(|one| one.person == wanted.person).ok_or(Refusal::NotFound)?;
    if !blocks.iter().any(|block| block.id == wanted.block) {
        return Err(Refusal::NotFound.into());
    }
    let marks = store::marks_of(change, id).await?;
    let before = marks.iter().find(|mark| mark.block == wanted.block && mark.person == wanted.person);
    if before.map_or(0, |mark| mark.version) != wanted.version {
        return Err(Refusal::Stale.into());
    }
    let new = NewMark {
        session: id.clone(),
        team: participant.team.clone(),
        block: wanted.block.clone(),
        person: wanted.person.clone(),
        state: wanted.state,
        method: Method::Correction(reason.trim().to_owned()),
    };
    store::keep(change, &new, before).await?;
    let facts = json!({ "block": wanted.block, "to": wanted.state.as_str() });
    change
        .record_with("trainings.attendance_corrected", id.as_str(), Note::because(reason).with(facts))
        .await?;
    super::outcomes::judge_session(change, plans, &session).await
}

async fn found_for_correction(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
) -> Result<TrainingSession, Problem> {
    let session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_correct(by, &session)?;
    Ok(session)
}
