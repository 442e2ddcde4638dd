//! Seats: computing, moving by hand, offering, answering, passing on what is freed.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use crate::people::SignedIn;
use crate::programmes::Plans;
use crate::teams::TeamId;
use crate::trainings::actions::{guardians, notice};
use crate::trainings::allocation::{Allocation, AllocationId, AllocationState, NoSeat, Why};
use crate::trainings::mails::News;
use crate::trainings::placing::{self, Fixed, Found, Inputs};
use crate::trainings::plan::TrainingPlan;
use crate::trainings::run::{AllocationRun, RunState};
use crate::trainings::seeker::{Seeker, Standing};
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{plans, runs, seats, seekers, sessions};
use crate::trainings::{jobs, permissions};

impl From<NoSeat> for Problem {
    fn from(reason: NoSeat) -> Self {
        let message = match reason {
            NoSeat::WrongState => "trainings-refused-wrong-state",
            NoSeat::Expired => "trainings-refused-expired",
            NoSeat::NoReason => "trainings-refused-no-reason",
            NoSeat::Full => "trainings-refused-full",
            NoSeat::OtherRegion => "trainings-refused-other-region",
            NoSeat::SecondSeat => "trainings-refused-second-seat",
            NoSeat::SessionClosed => "trainings-refused-session-closed",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// Gathers what a run decides from: open sessions, accepted teams without a fixed seat, fixed seats.
pub async fn inputs_of(from: &mut impl Reads, plan: &TrainingPlan) -> Result<Inputs, Problem> {
    let mut open = sessions::of_edition(from, &plan.edition).await?;
    open.retain(|session| session.state.takes_teams());
    open.sort_by(|one, other| (one.starts_on, &one.id).cmp(&(other.starts_on, &other.id)));
    let all = seats::of_edition(from, &plan.edition).await?;
    let fixed: Vec<Fixed> = all
        .iter()
        .filter(|seat| is_fixed(seat))
        .map(|seat| Fixed { team: seat.team.clone(), session: seat.session.clone(), size: seat.size })
        .collect();
    let is_out = |seeker: &Seeker| all.iter().any(|seat| seat.team == seeker.team && is_fixed(seat));
    let mut seekers = seekers::seekers(from, &plan.edition).await?;
    seekers.retain(|seeker| seeker.standing == Standing::Accepted && !is_out(seeker));
    let venues = sessions::venues(from).await?;
    let place = |session: &TrainingSession| {
        let venue = venues.iter().find(|venue| venue.id == session.venue)?;
        Some((session.id.clone(), venue.municipality.clone()?))
    };
    let places = open.iter().filter_map(place).collect();
    Ok(Inputs { sessions: open, places, seekers, fixed, weights: plan.weights, seed: plan.seed })
}

fn is_fixed(seat: &Allocation) -> bool {
    seat.state.takes_seat() && (seat.state != AllocationState::Proposed || seat.lock_reason.is_some())
}

/// Keeps what was found, in place of the run before. Refused as stale when the inputs have changed since
/// they were gathered, because finding happens outside of the change.
pub async fn keep_run(
    change: &mut Change,
    by: &SignedIn,
    plan: &TrainingPlan,
    found: &Found,
) -> Result<AllocationRun, Problem> {
    permissions::may_allocate(by, &plan.edition)?;
    let inputs = inputs_of(change, plan).await?;
    let hash =
        placing::inputs_hash(&inputs).map_err(Problem::while_doing("reading the allocation's inputs"))?;
    if hash != found.inputs_hash {
        return Err(Refusal::Stale.into());
    }
    runs::supersede(change, &plan.edition).await?;
    seats::delete_open_proposals(change, &plan.edition).await?;
    for seat in &found.seats {
        let seat = Allocation {
            id: change.new_id(),
            edition: plan.edition.clone(),
            team: seat.team.clone(),
            session: seat.session.clone(),
            rank: seat.rank,
            size: seat.size,
            state: AllocationState::Proposed,
            why: seat.why,
            lock_reason: None,
            offer_expires_at: None,
            outcome: None,
            version: 1,
        };
        seats::insert(change, &seat, None).await?;
    }
    for mut session in inputs.sessions {
        if session.state == SessionState::Published {
            session.begin_allocating()?;
            sessions::save(change, &session).await?;
        }
    }
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let run = AllocationRun {
        id: change.new_id(),
        edition: plan.edition.clone(),
        state: RunState::Computed,
        seed: plan.seed,
        inputs_hash: found.inputs_hash.clone(),
        result_hash: found.result_hash.clone(),
        team_count: count(inputs.seekers.len()),
        first_choice_count: count(found.seats.iter().filter(|seat| seat.rank == Some(1)).count()),
        placed_count: count(found.seats.len()),
        computed_at: change.at,
        published_at: None,
    };
    runs::insert(change, &run, found).await?;
    let facts = json!({ "inputs": run.inputs_hash, "result": run.result_hash, "seed": run.seed });
    change.record_with("trainings.allocation_computed", run.id.as_str(), Note::of(facts)).await?;
    Ok(run)
}

/// Places a team in a session by hand; from then on it stays there. Where the team has no seat yet, it
/// gets one. With `instead_of`, that team takes the seat the first one leaves.
pub async fn place_by_hand(
    change: &mut Change,
    by: &SignedIn,
    plan: &TrainingPlan,
    team: &TeamId,
    to: &TrainingSessionId,
    instead_of: Option<&TeamId>,
    reason: &str,
) -> Result<(), Problem> {
    permissions::may_allocate(by, &plan.edition)?;
    if reason.trim().is_empty() {
        return Err(NoSeat::NoReason.into());
    }
    let target = sessions::find(change, to).await?.ok_or(Refusal::NotFound)?;
    if target.edition != plan.edition {
        return Err(Refusal::NotFound.into());
    }
    let all = seekers::seekers(change, &plan.edition).await?;
    let seeker = all.iter().find(|seeker| seeker.team == *team).ok_or(Refusal::NotFound)?;
    let before = seats::of_team(change, &plan.edition, team).await?;
    if let Some(other) = instead_of {
        let left = before.as_ref().ok_or(NoSeat::WrongState)?.session.clone();
        let other_seat = seats::of_team(change, &plan.edition, other).await?.ok_or(Refusal::NotFound)?;
        if other_seat.session != *to {
            return Err(Refusal::NotFound.into());
        }
        let other_seeker = all.iter().find(|one| one.team == *other).ok_or(Refusal::NotFound)?;
        let place = sessions::find(change, &left).await?.ok_or(Refusal::NotFound)?;
        put(change, Some(other_seat), other_seeker, &place, reason).await?;
    }
    put(change, before, seeker, &target, reason).await?;
    // Both are where they will be now, so that each session is counted as it will stand.
    has_room(change, &target, None).await?;
    if let (Some(_), Some(place)) = (instead_of, place_left(change, plan, instead_of).await?) {
        has_room(change, &place, None).await?;
    }
    runs::adjust(change, &plan.edition).await?;
    let facts = json!({ "session": to.as_str(), "swapped_with": instead_of.map(TeamId::as_str) });
    change.record_with("trainings.team_placed", team.as_str(), Note::because(reason).with(facts)).await?;
    Ok(())
}

async fn place_left(
    change: &mut Change,
    plan: &TrainingPlan,
    other: Option<&TeamId>,
) -> Result<Option<TrainingSession>, Problem> {
    let Some(other) = other else { return Ok(None) };
    let seat = seats::of_team(change, &plan.edition, other).await?.ok_or(Refusal::NotFound)?;
    Ok(sessions::find(change, &seat.session).await?)
}

async fn put(
    change: &mut Change,
    seat: Option<Allocation>,
    seeker: &Seeker,
    to: &TrainingSession,
    reason: &str,
) -> Result<(), Problem> {
    if to.region != seeker.region {
        return Err(NoSeat::OtherRegion.into());
    }
    if !to.state.takes_teams() {
        return Err(NoSeat::SessionClosed.into());
    }
    let options = placing::options_of(seeker, std::slice::from_ref(to));
    let rank = options.first().and_then(|option| option.rank);
    match seat {
        Some(mut seat) => {
            let is_known = seat.state != AllocationState::Proposed;
            seat.place_by_hand(&to.id, rank, reason)?;
            seats::save(change, &seat).await?;
            if is_known {
                notice::seat(change, &seat).await?;
                change.queue(&jobs::TellSeat { seat: seat.id, about: News::Moved }).await?;
            }
        }
        None => {
            let mut seat = new_seat(change, seeker, to, Why::Hand);
            seat.rank = rank;
            seat.lock_reason = Some(reason.trim().to_owned());
            seats::insert(change, &seat, None).await?;
        }
    }
    Ok(())
}

fn new_seat(change: &Change, seeker: &Seeker, to: &TrainingSession, why: Why) -> Allocation {
    Allocation {
        id: change.new_id(),
        edition: to.edition.clone(),
        team: seeker.team.clone(),
        session: to.id.clone(),
        rank: None,
        size: seeker.size,
        state: AllocationState::Proposed,
        why,
        lock_reason: None,
        offer_expires_at: None,
        outcome: None,
        version: 1,
    }
}

/// Refuses a session that has more teams or people than room (I-13). With `joining`, whether that seat
/// would fit as well.
async fn has_room(
    change: &mut Change,
    session: &TrainingSession,
    joining: Option<&Allocation>,
) -> Result<(), Problem> {
    let here = held(change, session).await?;
    if fits(session, &here, joining) { Ok(()) } else { Err(NoSeat::Full.into()) }
}

/// The taken seats of a session, which stay as they are until the change ends: two who want the last seat are
/// counted one after the other.
async fn held(change: &mut Change, session: &TrainingSession) -> Result<Vec<Allocation>, Problem> {
    sessions::hold(change, &session.id).await?;
    Ok(seats::of_session(change, &session.id).await?)
}

/// Whether a session has room for the seats taken in it; with `joining`, for that seat as well.
fn fits(session: &TrainingSession, here: &[Allocation], joining: Option<&Allocation>) -> bool {
    let others = here.iter().filter(|seat| joining.is_none_or(|joining| joining.team != seat.team));
    let all: Vec<i64> = others.map(|seat| seat.size).chain(joining.map(|seat| seat.size)).collect();
    let teams = i64::try_from(all.len()).unwrap_or(i64::MAX);
    teams <= session.capacity_teams && all.iter().sum::<i64>() <= session.capacity_people
}

/// Offers every proposed seat to its team, for as many hours as the plan says. Says how many. The seat of a
/// team that is not whole stays proposed.
pub async fn publish(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    plan: &TrainingPlan,
) -> Result<i64, Problem> {
    permissions::may_allocate(by, &plan.edition)?;
    let has_run = runs::publish(change, &plan.edition).await?;
    let at = change.at;
    let expires_at = expiry(at, plan);
    let mut count = 0;
    let mut proposed = seats::of_edition(change, &plan.edition).await?;
    proposed.retain(|seat| seat.state == AllocationState::Proposed);
    let teams: Vec<TeamId> = proposed.iter().map(|seat| seat.team.clone()).collect();
    let whole = guardians::whole_teams(change, plans, &teams, at).await?;
    for mut seat in proposed.into_iter().filter(|seat| whole.contains(&seat.team)) {
        seat.offer(expires_at)?;
        seats::save(change, &seat).await?;
        announce_offer(change, &seat).await?;
        count += 1;
    }
    if count == 0 && !has_run {
        return Err(Refusal::AgainstTheRules { message: "trainings-refused-nothing-to-offer" }.into());
    }
    let facts = json!({ "offers": count });
    change.record_with("trainings.allocation_published", &plan.edition, Note::of(facts)).await?;
    Ok(count)
}

async fn announce_offer(change: &mut Change, seat: &Allocation) -> Result<(), Problem> {
    notice::seat(change, seat).await?;
    change.queue(&jobs::TellSeat { seat: seat.id.clone(), about: News::Offered }).await?;
    let expires_at = seat.offer_expires_at.unwrap_or(change.at);
    change.queue_at(&jobs::ExpireOffer { seat: seat.id.clone() }, expires_at).await?;
    Ok(())
}

/// When an offer that is made now runs out.
fn expiry(at: Timestamp, plan: &TrainingPlan) -> Timestamp {
    at.saturating_add(SignedDuration::from_hours(plan.offer_hours)).unwrap_or(at)
}

/// What became of taking a seat.
#[derive(Debug, Clone)]
pub enum Confirmed {
    /// The team has it.
    Taken,
    /// The rules do not let it; what they answered is kept.
    Refused(Refusal),
}

/// The support person takes the offered seat.
pub async fn confirm(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    id: &AllocationId,
) -> Result<Confirmed, Problem> {
    let mut seat = own_seat(change, by, id).await?;
    if seat.state == AllocationState::Confirmed {
        // The other of two clicks was quicker.
        return Ok(Confirmed::Taken);
    }
    let session = sessions::find(change, &seat.session).await?.ok_or(Refusal::NotFound)?;
    if !session.state.takes_teams() {
        return Err(NoSeat::SessionClosed.into());
    }
    seat.confirm(change.at)?;
    if let Some(refusal) = guardians::ask_of_seat(change, plans, &seat, &session).await? {
        change.record("trainings.seat_refused", id.as_str()).await?;
        return Ok(Confirmed::Refused(refusal));
    }
    has_room(change, &session, Some(&seat)).await?;
    seats::save(change, &seat).await?;
    notice::seat(change, &seat).await?;
    change.record("trainings.seat_confirmed", id.as_str()).await?;
    Ok(Confirmed::Taken)
}

/// The support person gives the offered seat back; the next team in line is offered it.
pub async fn decline(change: &mut Change, by: &SignedIn, id: &AllocationId) -> Result<(), Problem> {
    let mut seat = own_seat(change, by, id).await?;
    if seat.state == AllocationState::Declined {
        return Ok(());
    }
    seat.decline(change.at)?;
    seats::save(change, &seat).await?;
    notice::seat(change, &seat).await?;
    change.queue(&jobs::PassOn { freed: id.clone() }).await?;
    Ok(change.record("trainings.seat_declined", id.as_str()).await?)
}

async fn own_seat(change: &mut Change, by: &SignedIn, id: &AllocationId) -> Result<Allocation, Problem> {
    let seat = seats::find(change, id).await?.ok_or(Refusal::NotFound)?;
    if !seekers::is_member(change, &seat.team, &by.id).await? {
        return Err(Refusal::NotFound.into());
    }
    if !seekers::is_support_person(change, &seat.team, &by.id).await? {
        return Err(Refusal::NotPermitted.into());
    }
    Ok(seat)
}

/// Lets an offer run out when its time has come; done twice it changes nothing.
pub async fn expire(change: &mut Change, id: &AllocationId) -> Result<(), Problem> {
    let Some(mut seat) = seats::find(change, id).await? else { return Ok(()) };
    if seat.expire(change.at) {
        seats::save(change, &seat).await?;
        notice::seat(change, &seat).await?;
        change.queue(&jobs::PassOn { freed: id.clone() }).await?;
        change.queue(&jobs::TellSeat { seat: id.clone(), about: News::Expired }).await?;
        change.record("trainings.seat_expired", id.as_str()).await?;
    }
    Ok(())
}

/// Offers a freed seat to the next team of the same region: accepted teams without a seat first, then the
/// waiting list, first come first, whoever is whole. Each freed seat is passed on once.
pub async fn pass_on(change: &mut Change, plans: &Plans, freed: &AllocationId) -> Result<(), Problem> {
    let Some(seat) = seats::find(change, freed).await? else { return Ok(()) };
    if seat.state.takes_seat() || seats::is_replaced(change, freed).await? {
        return Ok(());
    }
    let Some(session) = sessions::find(change, &seat.session).await? else { return Ok(()) };
    let Some(plan) = plans::of(change, plans, &seat.edition).await? else { return Ok(()) };
    if !session.state.takes_teams() {
        return Ok(());
    }
    let all = seats::of_edition(change, &seat.edition).await?;
    let mut line = seekers::seekers(change, &seat.edition).await?;
    let has_seat = |seeker: &Seeker| all.iter().any(|had| had.team == seeker.team && had.state.takes_seat());
    line.retain(|seeker| seeker.region == session.region && !has_seat(seeker));
    line.sort_by(|one, other| {
        (one.standing, one.submitted_at, &one.team).cmp(&(other.standing, other.submitted_at, &other.team))
    });
    let at = change.at;
    let waiting: Vec<TeamId> = line.iter().map(|seeker| seeker.team.clone()).collect();
    let whole = guardians::whole_teams(change, plans, &waiting, at).await?;
    let here = held(change, &session).await?;
    for seeker in line.into_iter().filter(|seeker| whole.contains(&seeker.team)) {
        let mut offered = new_seat(change, &seeker, &session, Why::WaitingList);
        if !fits(&session, &here, Some(&offered)) {
            continue;
        }
        let options = placing::options_of(&seeker, std::slice::from_ref(&session));
        offered.rank = options.first().and_then(|option| option.rank);
        offered.offer(expiry(change.at, &plan))?;
        seats::insert(change, &offered, Some(freed)).await?;
        announce_offer(change, &offered).await?;
        change.record("trainings.seat_passed_on", offered.id.as_str()).await?;
        return Ok(());
    }
    Ok(())
}

/// Says that a session will take place: enough teams have confirmed, somebody teaches it.
pub async fn confirm_session(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    id: &TrainingSessionId,
) -> Result<(), Problem> {
    let mut session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &session)?;
    permissions::may_plan(by, &session.edition, session.region)?;
    let plan = plans::of(change, plans, &session.edition).await?.ok_or(Refusal::NotFound)?;
    let here = seats::of_session(change, id).await?;
    let confirmed = here.iter().filter(|seat| seat.state == AllocationState::Confirmed).count();
    let has_trainer = !sessions::trainers_of(change, &session).await?.is_empty();
    session.confirm(i64::try_from(confirmed).unwrap_or(0), plan.min_teams, has_trainer)?;
    sessions::save(change, &session).await?;
    Ok(change.record("trainings.session_confirmed", id.as_str()).await?)
}
