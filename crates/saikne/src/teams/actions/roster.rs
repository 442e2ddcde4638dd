//! Replacing a member: asking, deciding, letting the new person in.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use super::invite::{refuse_guardian, refuse_known_address, write_to};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::rules::{Finding, Outcome, Point, RosterChangeFact, evaluate, is_blocked};
use crate::programmes::store::results::store_results;
use crate::teams::file::TeamFile;
use crate::teams::invitation::VALID_FOR;
use crate::teams::member::{MemberId, MemberState, TeamMember};
use crate::teams::roster::{
    RosterChange, RosterChangeId, RosterReason, RosterState, WrongRosterState, lead_days,
};
use crate::teams::store::NewInvitation;
use crate::teams::team::TeamState;
use crate::teams::terms::Terms;
use crate::teams::{facts, jobs, mails, permissions, store};

/// Far enough that no lead time is missed, while a team has no session yet.
const NO_SESSION_YET: i64 = 365;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Replacement<'a> {
    /// Who leaves.
    pub out: &'a MemberId,
    /// Given name of who comes.
    pub given_name: &'a str,
    /// Family name of who comes.
    pub family_name: &'a str,
    /// Address of who comes.
    pub email: &'a str,
    /// Why; `None` is refused by the rule that asks for a reason.
    pub reason: Option<RosterReason>,
    /// Why, in words.
    pub reason_text: &'a str,
}

/// What became of asking.
#[derive(Debug, Clone)]
pub enum Asked {
    /// The coordinator of the region will decide.
    Submitted(RosterChangeId),
    /// The rules refuse it.
    Refused(Vec<Finding>),
}

impl From<WrongRosterState> for Problem {
    fn from(_: WrongRosterState) -> Self {
        Refusal::AgainstTheRules { message: "roster-refused-state" }.into()
    }
}

/// Asks to replace a member. Too late a request is flagged and can be decided still.
pub async fn ask_replacement(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    file: &mut TeamFile,
    new: &Replacement<'_>,
) -> Result<Asked, Problem> {
    permissions::may_lead(by, file)?;
    let terms = Terms::of_file(&platform.plans, change, file).await?;
    let members = store::members_of(change, &file.team.id).await?;
    let earlier = store::roster_changes_of(change, &file.team.id).await?;
    let works = matches!(file.team.state, TeamState::Forming | TeamState::Complete | TeamState::Active);
    if !file.registration.changes_by_asking() || !works || earlier.iter().any(RosterChange::is_open) {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-not-active" }.into());
    }
    let out = replaceable(file, &members, &terms, &earlier)
        .into_iter()
        .find(|one| one.id == *new.out)
        .ok_or(Refusal::NotFound)?;
    if earlier.iter().any(|one| one.out == out.id && one.state == RosterState::Approved) {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-on-its-way" }.into());
    }
    refuse_known_address(change, file, &members, (new.email, out.function)).await?;
    let today = in_riga(change.at).date();
    let first_day = store::seat_of(change, &file.team.id).await?.and_then(|seat| seat.first_day());
    let days = first_day.map(|day| lead_days(today, day));
    if days.is_some_and(|days| days <= 0) {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-begun" }.into());
    }
    let mut asked = facts::of_team(file, &members, &terms, first_day, change.at);
    let has_reason =
        new.reason.is_some() && !(new.reason == Some(RosterReason::Other) && new.reason_text.is_empty());
    if new.reason == Some(RosterReason::Health) && !new.reason_text.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "roster-reason-no-details" }.into());
    }
    asked.roster_change = Some(RosterChangeFact { has_reason, days_before: days.unwrap_or(NO_SESSION_YET) });
    // Ages of those who stay were judged at submission; the new person's is judged on joining.
    let findings: Vec<Finding> = evaluate(&terms.plan, Point::OnRosterChange, &asked)
        .into_iter()
        .filter(|finding| !finding.field.as_deref().unwrap_or_default().starts_with("member-"))
        .collect();
    let subject = file.team.id.as_str().to_owned();
    store_results(change, &subject, terms.edition(), Point::OnRosterChange, &findings).await?;
    let (false, Some(reason)) = (is_blocked(&findings) || !has_reason, new.reason) else {
        change.record("teams.replacement_refused", &subject).await?;
        return Ok(Asked::Refused(findings));
    };
    let is_late = findings
        .iter()
        .any(|finding| finding.field.as_deref() == Some("late") && finding.outcome == Outcome::NeedsPerson);
    let mut request = RosterChange {
        id: change.new_id(),
        team: file.team.id.clone(),
        out: out.id.clone(),
        in_given_name: new.given_name.to_owned(),
        in_family_name: new.family_name.to_owned(),
        in_email: new.email.to_owned(),
        in_member: None,
        reason,
        reason_text: new.reason_text.to_owned(),
        state: RosterState::Draft,
        submitted_at: change.at,
        lead_days: days,
        is_late,
        question: None,
        answer: None,
        decided_at: None,
        decision_reason: None,
        version: 1,
    };
    request.submit()?;
    store::insert_roster_change(change, &request).await?;
    // A team that is not decided on yet stays where it is: it still may be whole, or may still form.
    if file.team.state == TeamState::Active {
        file.team.await_roster()?;
        store::save_team(change, &file.team).await?;
    }
    mails::tell_coordinators(change, platform, file, "roster-mail-asked", &request.id).await?;
    let lapses = jobs::LapseRosterChange { change: request.id.clone() };
    change.queue_at(&lapses, jobs::next_day(change.at)).await?;
    change.record("teams.replacement_asked", request.id.as_str()).await?;
    Ok(Asked::Submitted(request.id))
}

/// Who may be replaced: those in the team, and, while the team is short of young people, who left it after
/// the registration was handed in and whose place nobody took.
#[must_use]
pub fn replaceable<'a>(
    file: &TeamFile,
    members: &'a [TeamMember],
    terms: &Terms,
    changes: &[RosterChange],
) -> Vec<&'a TeamMember> {
    let present = members.iter().filter(|one| one.is_active_representative()).count();
    let is_short = terms.most_representatives().is_none_or(|limit| present < limit.most);
    let handed_in = file.registration.submitted_at.map(|at| in_riga(at).date());
    let left_late = |one: &TeamMember| {
        one.state == MemberState::Left
            && one.to_on.zip(handed_in).is_some_and(|(left, handed_in)| left >= handed_in)
            && !changes.iter().any(|change| change.state == RosterState::Applied && change.out == one.id)
    };
    members.iter().filter(|one| one.is_active() || (is_short && left_late(one))).collect()
}

/// The team works on once nothing of its roster waits.
pub(super) async fn settle(change: &mut Change, file: &mut TeamFile) -> Result<(), Problem> {
    if file.team.state != TeamState::RosterPending {
        return Ok(());
    }
    file.team.settle_roster()?;
    Ok(store::save_team(change, &file.team).await?)
}

pub(super) async fn found(
    change: &mut Change,
    id: &RosterChangeId,
) -> Result<(RosterChange, TeamFile), Problem> {
    let request = store::find_roster_change(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(change, &request.team).await?.ok_or(Refusal::NotFound)?;
    Ok((request, file))
}

/// The coordinator asks something.
pub async fn ask_about(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &RosterChangeId,
    question: &str,
) -> Result<(), Problem> {
    let (mut request, file) = found(change, id).await?;
    permissions::may_decide(by, &file)?;
    request.ask(question)?;
    store::save_roster_change(change, &request).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-question", &[("question", question)]).await?;
    change.record("teams.replacement_questioned", id.as_str()).await?;
    Ok(())
}

/// Who leads the team answers.
pub async fn reply(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &RosterChangeId,
    answer: &str,
) -> Result<(), Problem> {
    let (mut request, file) = found(change, id).await?;
    permissions::may_lead(by, &file)?;
    request.reply(answer)?;
    store::save_roster_change(change, &request).await?;
    mails::tell_coordinators(change, platform, &file, "roster-mail-asked", id).await?;
    change.record("teams.replacement_answered", id.as_str()).await?;
    Ok(())
}

/// The coordinator agrees: the new person is invited. The one who leaves stays until then.
pub async fn approve(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &RosterChangeId,
) -> Result<(), Problem> {
    let (mut request, mut file) = found(change, id).await?;
    permissions::may_decide(by, &file)?;
    request.approve(change.at)?;
    store::save_roster_change(change, &request).await?;
    settle(change, &mut file).await?;
    if !file.registration.changes_by_asking() {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-ended" }.into());
    }
    // Somebody may have named this address as their guardian's while the request waited.
    refuse_guardian(change, &file, &request.in_email).await?;
    let out = store::member(change, &request.out).await?.ok_or(Refusal::NotFound)?;
    let new = NewInvitation {
        team: &file.team.id,
        email: &request.in_email,
        given_name: &request.in_given_name,
        family_name: &request.in_family_name,
        function: out.function,
        roster_change: Some(id),
    };
    let (_, token) = store::new_invitation(change, &new).await?;
    write_to(change, platform, &file, &new, &token).await?;
    await_answer(change, id).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-approved", &[]).await?;
    change.record("teams.replacement_approved", id.as_str()).await?;
    Ok(())
}

/// Looks once the invitation has run out whether anybody answered it.
pub(super) async fn await_answer(change: &mut Change, id: &RosterChangeId) -> Result<(), Problem> {
    let runs_out = change.at.saturating_add(VALID_FOR).unwrap_or(change.at);
    Ok(change.queue_at(&jobs::NoteSilence { change: id.clone() }, runs_out).await?)
}

/// The coordinator says no, and why.
pub async fn refuse(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &RosterChangeId,
    reason: &str,
) -> Result<(), Problem> {
    let (mut request, mut file) = found(change, id).await?;
    permissions::may_decide(by, &file)?;
    if reason.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "triage-refused-no-reason" }.into());
    }
    request.refuse(reason, change.at)?;
    store::save_roster_change(change, &request).await?;
    settle(change, &mut file).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-refused", &[("reason", reason)]).await?;
    change.record("teams.replacement_refused_by_coordinator", id.as_str()).await?;
    Ok(())
}
