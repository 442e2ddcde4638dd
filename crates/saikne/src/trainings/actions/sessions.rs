//! Planning: venues, sessions, blocks, trainers.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use crate::people::{PersonId, Role, Scope, SignedIn, roles};
use crate::trainings::actions::notice;
use crate::trainings::allocation::{Allocation, AllocationState};
use crate::trainings::block::{BlockDraft, BlockId, usual_blocks};
use crate::trainings::draft::SessionDraft;
use crate::trainings::jobs::TellSeat;
use crate::trainings::mails::News;
use crate::trainings::permissions;
use crate::trainings::plan::TrainingPlan;
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{seats, sessions as store};
use crate::trainings::venue::{Venue, VenueId};

/// Adds a venue; its identity is made here.
pub async fn add_venue(change: &mut Change, by: &SignedIn, mut venue: Venue) -> Result<VenueId, Problem> {
    permissions::may_keep_venue(by, venue.region)?;
    venue.id = change.new_id();
    store::insert_venue(change, &venue).await?;
    change.record("trainings.venue_added", venue.id.as_str()).await?;
    Ok(venue.id)
}

/// Changes what is known of a venue; its region stays.
pub async fn change_venue(change: &mut Change, by: &SignedIn, venue: &Venue) -> Result<(), Problem> {
    permissions::may_keep_venue(by, venue.region)?;
    store::save_venue(change, venue).await?;
    change.shows_in_public();
    Ok(change.record("trainings.venue_changed", venue.id.as_str()).await?)
}

/// Plans a session with its usual blocks.
pub async fn plan_session(
    change: &mut Change,
    by: &SignedIn,
    plan: &TrainingPlan,
    draft: &SessionDraft,
) -> Result<TrainingSessionId, Problem> {
    permissions::may_plan(by, &plan.edition, draft.region)?;
    let session = TrainingSession {
        id: change.new_id(),
        edition: plan.edition.clone(),
        region: draft.region,
        venue: draft.venue.clone(),
        starts_on: draft.starts_on,
        day_count: draft.day_count,
        capacity_teams: draft.capacity_teams,
        capacity_people: draft.capacity_people,
        language: draft.language.clone(),
        state: SessionState::Planned,
        cancelled_reason: None,
        locked_at: None,
        sequence: 0,
        changed_at: change.at,
        version: 1,
    };
    store::insert(change, &session).await?;
    for block in usual_blocks(session.starts_on, session.day_count, &plan.blocks) {
        store::insert_block(change, &session.id, &block).await?;
    }
    change.record("trainings.session_planned", session.id.as_str()).await?;
    Ok(session.id)
}

/// Changes a session: a planned one at will; an announced one that is moved is announced anew, and the teams
/// that have a seat are told. What does not move it leaves it where it stands.
pub async fn change_session(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    version: i64,
    plan: &TrainingPlan,
    draft: &SessionDraft,
) -> Result<(), Problem> {
    let mut session = found(change, by, id).await?;
    permissions::may_plan(by, &session.edition, draft.region)?;
    expect_version(&session, version)?;
    let has_new_days = (session.starts_on, session.day_count) != (draft.starts_on, draft.day_count);
    let before = session.state;
    let is_known = before != SessionState::Planned;
    let is_moved = is_known && session.is_moved_by(draft);
    let seats = seats::of_session(change, id).await?;
    refuse_without_room(&session, draft, &seats)?;
    if is_moved {
        session.reschedule(draft)?;
        session.publish()?;
        // Teams have seats in it: it is confirmed anew once it is known that they come.
        if before != SessionState::Published {
            session.begin_allocating()?;
        }
    } else {
        session.edit(draft)?;
    }
    store::save(change, &session).await?;
    if has_new_days {
        store::delete_blocks(change, id).await?;
        for block in usual_blocks(session.starts_on, session.day_count, &plan.blocks) {
            store::insert_block(change, id, &block).await?;
        }
    }
    if is_known {
        notice::session(change, &session).await?;
        change.shows_in_public();
    }
    for seat in seats.iter().filter(|seat| is_moved && seat.state != AllocationState::Proposed) {
        change.queue(&TellSeat { seat: seat.id.clone(), about: News::Rescheduled }).await?;
    }
    let deed = if is_moved { "trainings.session_rescheduled" } else { "trainings.session_changed" };
    Ok(change.record(deed, id.as_str()).await?)
}

/// Refuses to take a session from under the teams that have confirmed it: fewer seats or beds than they
/// need (I-13), or another region.
pub fn refuse_without_room(
    session: &TrainingSession,
    draft: &SessionDraft,
    seats: &[Allocation],
) -> Result<(), Problem> {
    if session.region != draft.region && !seats.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "trainings-refused-region-taken" }.into());
    }
    let confirmed = seats.iter().filter(|seat| seat.state == AllocationState::Confirmed);
    let (teams, people) = confirmed.fold((0, 0), |(teams, people), seat| (teams + 1, people + seat.size));
    if teams > draft.capacity_teams || people > draft.capacity_people {
        let values = vec![("teams", teams.to_string()), ("people", people.to_string())];
        return Err(
            Refusal::AgainstTheRulesOf { message: "trainings-refused-below-confirmed", values }.into()
        );
    }
    Ok(())
}

/// Announces a session: from now on its dates are public.
pub async fn publish(change: &mut Change, by: &SignedIn, id: &TrainingSessionId) -> Result<(), Problem> {
    let mut session = found(change, by, id).await?;
    session.publish()?;
    store::save(change, &session).await?;
    notice::session(change, &session).await?;
    change.shows_in_public();
    Ok(change.record("trainings.session_published", id.as_str()).await?)
}

/// Announces every planned session of an edition that somebody may plan. Says how many.
pub async fn publish_all(change: &mut Change, by: &SignedIn, edition: &str) -> Result<i64, Problem> {
    permissions::may_plan_some(by, edition)?;
    let mut count = 0;
    for mut session in store::of_edition(change, edition).await? {
        if session.state == SessionState::Planned
            && permissions::may_plan(by, &session.edition, session.region).is_ok()
        {
            session.publish()?;
            store::save(change, &session).await?;
            notice::session(change, &session).await?;
            change.record("trainings.session_published", session.id.as_str()).await?;
            count += 1;
        }
    }
    change.shows_in_public();
    Ok(count)
}

/// Calls a session off, with a reason that its teams are told; they wait for another one.
pub async fn cancel(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    reason: &str,
) -> Result<(), Problem> {
    let mut session = found(change, by, id).await?;
    let is_known = session.state.is_public();
    session.cancel(reason)?;
    store::save(change, &session).await?;
    if is_known {
        notice::session(change, &session).await?;
    }
    change.shows_in_public();
    for mut seat in seats::of_session(change, id).await? {
        let is_told = seat.state != AllocationState::Proposed;
        seat.release()?;
        seats::save(change, &seat).await?;
        change.record("trainings.seat_released", seat.id.as_str()).await?;
        if is_told {
            notice::called_off(change, &seat).await?;
            change.queue(&TellSeat { seat: seat.id, about: News::Cancelled }).await?;
        }
    }
    Ok(change.record_with("trainings.session_cancelled", id.as_str(), Note::because(reason)).await?)
}

/// Adds a block, or changes one.
pub async fn set_block(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    block: Option<&BlockId>,
    draft: &BlockDraft,
) -> Result<(), Problem> {
    let session = found(change, by, id).await?;
    changeable(&session)?;
    match block {
        Some(block) => {
            if !store::save_block(change, id, block, draft).await? {
                return Err(Refusal::NotFound.into());
            }
        }
        None => store::insert_block(change, id, draft).await?,
    }
    let facts = json!({ "kind": draft.kind.as_str(), "day": draft.day_number });
    Ok(change.record_with("trainings.block_set", id.as_str(), Note::of(facts)).await?)
}

/// Takes a block away.
pub async fn remove_block(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    block: &BlockId,
) -> Result<(), Problem> {
    let session = found(change, by, id).await?;
    changeable(&session)?;
    if !store::delete_block(change, id, block).await? {
        return Err(Refusal::NotFound.into());
    }
    Ok(change.record("trainings.block_removed", id.as_str()).await?)
}

/// Gives a session a trainer: somebody who is a trainer of its edition already.
pub async fn add_trainer(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    person: &PersonId,
) -> Result<(), Problem> {
    let session = found(change, by, id).await?;
    let is_trainer =
        store::trainers(change, &session.edition).await?.iter().any(|(trainer, _)| trainer == person);
    if !is_trainer {
        return Err(Refusal::NotFound.into());
    }
    let has_it = store::trainers_of(change, &session).await?.iter().any(|(trainer, _)| trainer == person);
    if !has_it {
        let scope = Scope::TrainingSession(id.as_str().to_owned());
        let from = foundation::clock::in_riga(change.at).date();
        roles::grant(change, person, Role::Trainer, &scope, from, None).await?;
    }
    Ok(change.record("trainings.trainer_added", id.as_str()).await?)
}

/// The session, for somebody who plans its region; whoever may not even see it is not told it exists.
async fn found(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
) -> Result<TrainingSession, Problem> {
    let session = store::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &session)?;
    permissions::may_plan(by, &session.edition, session.region)?;
    Ok(session)
}

fn expect_version(session: &TrainingSession, version: i64) -> Result<(), Refusal> {
    if session.version == version { Ok(()) } else { Err(Refusal::Stale) }
}

fn changeable(session: &TrainingSession) -> Result<(), Refusal> {
    let is_open =
        !matches!(session.state, SessionState::Held | SessionState::Closed | SessionState::Cancelled);
    if is_open { Ok(()) } else { Err(Refusal::AgainstTheRules { message: "trainings-refused-wrong-state" }) }
}
