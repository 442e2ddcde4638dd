//! What is asked at a team's seat: whether the team is whole (I-11), and what guardians say of its coming.

use std::collections::{BTreeMap, BTreeSet};

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use crate::programmes::Plans;
use crate::programmes::rules::{Finding, Point, evaluate};
use crate::programmes::store::results::store_results;
use crate::teams::guardians::{Agreement, SeatGate, age_limit, agreement_of, seat_gate};
use crate::teams::{self, RegistrationId, TeamId, TeamMember, Terms};
use crate::trainings::allocation::Allocation;
use crate::trainings::session::TrainingSession;

/// What guardians say of a team's coming.
pub struct Guardians {
    /// Whether the team may take its seat.
    pub gate: SeatGate,
    /// What the rules answer at the seat.
    pub findings: Vec<Finding>,
    /// The registration of the team.
    pub registration: RegistrationId,
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
    let findings = evaluate(&terms.plan, Point::OnSeat, &facts);
    let gate = seat_gate(&terms.plan, &facts, &findings);
    Ok(Guardians { gate, findings, registration: file.registration.id, is_whole, age_limit: limit, missing })
}

/// Which of some teams have the people the rules ask for; one that has not is offered no seat (I-11).
pub async fn whole_teams(
    from: &mut impl Reads,
    plans: &Plans,
    teams: &[TeamId],
    at: Timestamp,
) -> Result<BTreeSet<TeamId>, Problem> {
    if teams.is_empty() {
        return Ok(BTreeSet::new());
    }
    let files = teams::store::files_of_teams(from, teams).await?;
    let mut members: BTreeMap<TeamId, Vec<TeamMember>> = BTreeMap::new();
    for member in teams::store::members_of_teams(from, teams).await? {
        members.entry(member.team.clone()).or_default().push(member);
    }
    let mut whole = BTreeSet::new();
    for (file, terms) in Terms::of_files(plans, from, files).await? {
        let people = members.get(&file.team.id).map_or(&[][..], Vec::as_slice);
        if teams::facts::is_whole(&terms, &teams::facts::of_team(&file, people, &terms, None, at)) {
            whole.insert(file.team.id);
        }
    }
    Ok(whole)
}

/// Asks whether a team may take its seat, and keeps what the rules answer beside its registration. Gives the
/// refusal of a team that is not whole, that waits for a guardian, or that a guardian has closed.
pub async fn ask_of_seat(
    change: &mut Change,
    plans: &Plans,
    seat: &Allocation,
    session: &TrainingSession,
) -> Result<Option<Refusal>, Problem> {
    let at = change.at;
    let guardians = of_seat(change, plans, seat, session, at).await?;
    let subject = guardians.registration.as_str();
    store_results(change, subject, &seat.edition, Point::OnSeat, &guardians.findings).await?;
    let message = match guardians.gate {
        _ if !guardians.is_whole => "trainings-refused-short",
        SeatGate::Open | SeatGate::Warns => return Ok(None),
        SeatGate::Awaits => "trainings-refused-consent-awaited",
        SeatGate::Denied => "trainings-refused-consent",
    };
    let values = vec![("age", guardians.age_limit.to_string())];
    Ok(Some(Refusal::AgainstTheRulesOf { message, values }))
}
