//! What is asked at a team's seat: whether the team is whole (I-11), and what guardians say of its coming.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use crate::programmes::Plans;
use crate::teams::guardians::{Agreement, SeatGate, age_limit, agreement_of, seat_gate};
use crate::teams::{self, TeamId, Terms};
use crate::trainings::allocation::Allocation;
use crate::trainings::session::TrainingSession;

/// What guardians say of a team's coming.
pub struct Guardians {
    /// Whether the team may take its seat.
    pub gate: SeatGate,
    /// From this age people agree for themselves.
    pub age_limit: i64,
    /// Whether the team has the people the rules ask for.
    pub is_whole: bool,
    /// The young people for whom nobody has agreed, by name.
    pub missing: Vec<(String, Agreement)>,
}

/// What guardians say of a team's coming, by the rules that hold now.
pub async fn of_seat(
    from: &mut impl Reads,
    plans: &Plans,
    seat: &Allocation,
    session: &TrainingSession,
    at: Timestamp,
) -> Result<Guardians, Problem> {
    let file = teams::store::file_of_team(from, &seat.team).await?.ok_or(Refusal::NotFound)?;
    let terms = Terms::of_file(plans, from, &file).await?;
    let members = teams::store::members_of(from, &seat.team).await?;
    let facts = teams::facts::of_team(&file, &members, &terms, Some(session.starts_on), at);
    let (limit, today) = (age_limit(&terms.plan), in_riga(at).date());
    let missing = members
        .iter()
        .filter(|member| member.is_active())
        .map(|member| (member.name(), agreement_of(member, limit, today)))
        .filter(|(_, agreement)| agreement.is_missing())
        .collect();
    let is_whole = teams::facts::is_whole(&terms, &facts);
    Ok(Guardians { gate: seat_gate(&terms.plan, &facts), is_whole, age_limit: limit, missing })
}

/// Whether a team has the people the rules ask for; one that has not is offered no seat (I-11).
pub async fn is_whole(
    from: &mut impl Reads,
    plans: &Plans,
    team: &TeamId,
    at: Timestamp,
) -> Result<bool, Problem> {
    let file = teams::store::file_of_team(from, team).await?.ok_or(Refusal::NotFound)?;
    let terms = Terms::of_file(plans, from, &file).await?;
    let members = teams::store::members_of(from, team).await?;
    Ok(teams::facts::is_whole(&terms, &teams::facts::of_team(&file, &members, &terms, None, at)))
}

/// Refuses a seat to a team that is not whole, that waits for a guardian, or that a guardian has closed.
pub async fn must_agree(
    change: &mut Change,
    plans: &Plans,
    seat: &Allocation,
    session: &TrainingSession,
) -> Result<(), Problem> {
    let at = change.at;
    let guardians = of_seat(change, plans, seat, session, at).await?;
    let message = match guardians.gate {
        _ if !guardians.is_whole => "trainings-refused-short",
        SeatGate::Open | SeatGate::Warns => return Ok(()),
        SeatGate::Awaits => "trainings-refused-consent-awaited",
        SeatGate::Denied => "trainings-refused-consent",
    };
    let values = vec![("age", guardians.age_limit.to_string())];
    Err(Refusal::AgainstTheRulesOf { message, values }.into())
}
