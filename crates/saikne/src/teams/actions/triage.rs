//! Deciding on registrations, one or many at once.

use std::collections::BTreeSet;

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use serde_json::json;

use crate::people::SignedIn;
use crate::programmes::rules::Severity;
use crate::programmes::{self, CallId, Plans};
use crate::teams::file::TeamFile;
use crate::teams::jobs::TellOutcome;
use crate::teams::registration::{Criterion, Outcome, RegistrationId, RegistrationState};
use crate::teams::store::triage::StateCount;
use crate::teams::team::TeamState;
use crate::teams::terms::Terms;
use crate::teams::{permissions, store};

/// What is decided, and why.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    /// A place, a place later, no place.
    pub outcome: Outcome,
    /// By which criteria; at least one.
    pub criteria: &'a [Criterion],
    /// Why, as the team will read it (I-25).
    pub reason: &'a str,
}

/// Decides on registrations: all of them, or none when one of them cannot be decided so. Those not
/// looked through yet are noted as screened first.
pub async fn decide(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    ids: &[RegistrationId],
    decision: &Decision<'_>,
) -> Result<usize, Problem> {
    if decision.reason.trim().is_empty() {
        return Err(Refusal::AgainstTheRules { message: "triage-refused-no-reason" }.into());
    }
    if decision.criteria.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "triage-refused-no-criterion" }.into());
    }
    let files = permitted(change, by, ids).await?;
    refuse_undecidable(&files, decision, change.at)?;
    if decision.outcome == Outcome::Accept {
        refuse_beyond_seats(change, plans, &files).await?;
    }
    let count = files.len();
    for mut file in files {
        let id = file.registration.id.clone();
        let before = file.registration.state;
        if before == RegistrationState::Submitted {
            file.registration.screen()?;
        }
        file.registration.decide(decision.outcome, decision.criteria, decision.reason.trim(), change.at)?;
        store::save(change, &file.registration).await?;
        if decision.outcome == Outcome::Accept {
            file.team.activate()?;
            store::save_team(change, &file.team).await?;
        }
        let criteria: Vec<&str> = decision.criteria.iter().map(|one| one.as_str()).collect();
        let note = Note::because(decision.reason.trim())
            .with(json!({ "from": before.as_str(), "criteria": criteria }));
        change.record_with(deed(decision.outcome), id.as_str(), note).await?;
        change.queue(&TellOutcome { registration: id }).await?;
    }
    Ok(count)
}

/// Refuses by name those that cannot be decided so: decided already, or to be accepted without being whole.
fn refuse_undecidable(files: &[TeamFile], decision: &Decision<'_>, at: Timestamp) -> Result<(), Problem> {
    let named = |is_meant: &dyn Fn(&TeamFile) -> bool| -> Vec<&str> {
        files.iter().filter(|file| is_meant(file)).map(|file| file.school_name.as_str()).collect()
    };
    let is_decided = |file: &TeamFile| {
        let mut registration = file.registration.clone();
        // Those not looked through yet are noted as screened first.
        registration.screen().ok();
        registration.decide(decision.outcome, decision.criteria, decision.reason, at).is_err()
    };
    let is_forming =
        |file: &TeamFile| decision.outcome == Outcome::Accept && file.team.state == TeamState::Forming;
    for (message, teams) in
        [("triage-refused-decided", named(&is_decided)), ("triage-refused-forming", named(&is_forming))]
    {
        if !teams.is_empty() {
            let values = vec![("teams", teams.join("; "))];
            return Err(Refusal::AgainstTheRulesOf { message, values }.into());
        }
    }
    Ok(())
}

/// Notes that registrations were looked through.
pub async fn screen(change: &mut Change, by: &SignedIn, ids: &[RegistrationId]) -> Result<usize, Problem> {
    let files = permitted(change, by, ids).await?;
    let count = files.len();
    for mut file in files {
        file.registration.screen()?;
        store::save(change, &file.registration).await?;
        change.record("registrations.screened", file.registration.id.as_str()).await?;
    }
    Ok(count)
}

fn deed(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accept => "registrations.accepted",
        Outcome::Waitlist => "registrations.waitlisted",
        Outcome::Reject => "registrations.rejected",
    }
}

/// The files, when the person may decide on each of them.
async fn permitted(
    change: &mut Change,
    by: &SignedIn,
    ids: &[RegistrationId],
) -> Result<Vec<TeamFile>, Problem> {
    let wanted: BTreeSet<&RegistrationId> = ids.iter().collect();
    let files = store::files(change, ids).await?;
    if wanted.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "triage-nothing-selected" }.into());
    }
    if files.len() != wanted.len() {
        return Err(Refusal::NotFound.into());
    }
    for file in &files {
        permissions::may_decide(by, file)?;
    }
    Ok(files)
}

/// How many places are taken.
#[must_use]
pub fn taken(sums: &[StateCount]) -> i64 {
    use RegistrationState::{Accepted, Completed, Confirmed, NotCompleted};
    let holds = [Accepted, Confirmed, Completed, NotCompleted];
    sums.iter().filter(|sum| holds.contains(&sum.state)).map(|sum| sum.count).sum()
}

/// The seats of a region, and how many are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionUse {
    /// The region, by code.
    pub region: &'static str,
    /// How many teams of it can be taken.
    pub seats: i64,
    /// How many are.
    pub taken: i64,
}

impl RegionUse {
    /// How many seats are left; negative when more were accepted.
    #[must_use]
    pub fn left(&self) -> i64 {
        self.seats - self.taken
    }
}

/// How the regions use the seats that the programme gives them.
#[must_use]
pub fn region_uses(terms: &Terms, sums: &[StateCount]) -> Vec<RegionUse> {
    let seats = terms.region_seats.as_ref().map_or(&[][..], |seats| &seats.seats);
    seats
        .iter()
        .map(|(region, seats)| {
            let own: Vec<StateCount> =
                sums.iter().filter(|sum| sum.region == region.code()).cloned().collect();
            RegionUse { region: region.code(), seats: *seats, taken: taken(&own) }
        })
        .collect()
}

/// Refuses to take more teams of a region than it has seats, where the programme wants that.
fn refuse_beyond_region(terms: &Terms, sums: &[StateCount], files: &[&TeamFile]) -> Result<(), Problem> {
    let is_strict = terms.region_seats.as_ref().is_some_and(|seats| seats.over == Severity::Block);
    for region in region_uses(terms, sums) {
        let wanted = files.iter().filter(|file| file.region == region.region).count();
        if is_strict && i64::try_from(wanted).unwrap_or(i64::MAX) > region.left().max(0) {
            let values = vec![
                ("region", region.region.to_owned()),
                ("left", region.left().max(0).to_string()),
                ("seats", region.seats.to_string()),
            ];
            return Err(Refusal::AgainstTheRulesOf { message: "triage-refused-region-seats", values }.into());
        }
    }
    Ok(())
}

async fn refuse_beyond_seats(change: &mut Change, plans: &Plans, files: &[TeamFile]) -> Result<(), Problem> {
    let calls: BTreeSet<&CallId> = files.iter().map(TeamFile::call).collect();
    for call in calls {
        let of_call: Vec<&TeamFile> = files.iter().filter(|file| file.call() == call).collect();
        let Some(first) = of_call.first() else { continue };
        // Two coordinators who accept at once are counted one after the other.
        programmes::store::hold_call(change, call).await?;
        let terms = Terms::of_file(plans, change, first).await?;
        let sums = store::triage::sums(change, call).await?;
        refuse_beyond_region(&terms, &sums, &of_call)?;
        let Some(seats) = terms.seats else { continue };
        let left = seats - taken(&sums);
        if i64::try_from(of_call.len()).unwrap_or(i64::MAX) > left {
            let values = vec![("left", left.max(0).to_string()), ("seats", seats.to_string())];
            return Err(Refusal::AgainstTheRulesOf { message: "triage-refused-seats", values }.into());
        }
    }
    Ok(())
}
