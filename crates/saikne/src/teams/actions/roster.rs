//! Replacing a member: asking, deciding, letting the new person in.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use super::end_roles;
use crate::people::SignedIn;
use crate::people::consents::{self, ConsentState, Purpose};
use crate::platform::Platform;
use crate::programmes::rules::{Finding, Outcome, Point, RosterChangeFact, evaluate, is_blocked};
use crate::programmes::store::results::store_results;
use crate::teams::file::TeamFile;
use crate::teams::member::{MemberId, MemberState};
use crate::teams::registration::RegistrationState;
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
    let out = members.iter().find(|one| one.id == *new.out && one.is_active()).ok_or(Refusal::NotFound)?;
    let is_decided =
        matches!(file.registration.state, RegistrationState::Accepted | RegistrationState::Confirmed);
    if !is_decided || file.team.state != TeamState::Active {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-not-active" }.into());
    }
    let is_on_its_way = store::roster_changes_of(change, &file.team.id)
        .await?
        .iter()
        .any(|one| one.out == *new.out && one.state == RosterState::Approved);
    if is_on_its_way {
        return Err(Refusal::AgainstTheRules { message: "roster-refused-on-its-way" }.into());
    }
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
    file.team.await_roster()?;
    store::save_team(change, &file.team).await?;
    mails::tell_coordinators(change, platform, file, "roster-mail-asked", &request.id).await?;
    let lapses = jobs::LapseRosterChange { change: request.id.clone() };
    change.queue_at(&lapses, jobs::next_day(change.at)).await?;
    change.record("teams.replacement_asked", request.id.as_str()).await?;
    Ok(Asked::Submitted(request.id))
}

async fn found(change: &mut Change, id: &RosterChangeId) -> Result<(RosterChange, TeamFile), Problem> {
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
    file.team.settle_roster()?;
    store::save_team(change, &file.team).await?;
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
    mails::invitation(change, platform, &file, &new, &token).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-approved", &[]).await?;
    change.record("teams.replacement_approved", id.as_str()).await?;
    Ok(())
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
    file.team.settle_roster()?;
    store::save_team(change, &file.team).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-refused", &[("reason", reason)]).await?;
    change.record("teams.replacement_refused_by_coordinator", id.as_str()).await?;
    Ok(())
}

/// Lets a request lapse once the training has begun without a decision. Says whether nothing is left to
/// do: asked too early it is to be asked again.
pub async fn lapse(change: &mut Change, platform: &Platform, id: &RosterChangeId) -> Result<bool, Problem> {
    let (mut request, mut file) = found(change, id).await?;
    if !request.is_open() {
        return Ok(true);
    }
    let today = in_riga(change.at).date();
    let seat = store::seat_of(change, &file.team.id).await?;
    if seat.and_then(|seat| seat.first_day()).is_none_or(|day| today < day) {
        return Ok(false);
    }
    request.lapse()?;
    store::save_roster_change(change, &request).await?;
    file.team.settle_roster()?;
    store::save_team(change, &file.team).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-lapsed", &[]).await?;
    change.record("teams.replacement_lapsed", id.as_str()).await?;
    Ok(true)
}

/// Notes who came through the invitation of a change; applies it at once unless a guardian is asked.
pub(super) async fn arrived(
    change: &mut Change,
    platform: &Platform,
    id: &RosterChangeId,
    member: &MemberId,
) -> Result<(), Problem> {
    let (mut request, _) = found(change, id).await?;
    request.in_member = Some(member.clone());
    store::save_roster_change(change, &request).await?;
    if !apply(change, platform, id).await? {
        change.queue(&jobs::ApplyRosterChange { change: id.clone() }).await?;
    }
    Ok(())
}

/// Applies an approved change once the new person has passed age and consent. Says whether it did, or
/// whether nothing is left to do.
pub async fn apply(change: &mut Change, platform: &Platform, id: &RosterChangeId) -> Result<bool, Problem> {
    let (mut request, file) = found(change, id).await?;
    if request.state != RosterState::Approved {
        return Ok(true);
    }
    let Some(member) = &request.in_member else { return Ok(false) };
    let coming = store::member(change, member).await?.ok_or(Refusal::NotFound)?;
    let today = in_riga(change.at).date();
    if coming.state == MemberState::AwaitingConsent {
        let given =
            consents::of_people(change, &file.team.edition, &[&coming.person], Purpose::Participate).await?;
        if !given.iter().any(|(_, state)| *state == ConsentState::Given) {
            return Ok(false);
        }
        store::let_in(change, &coming.id, today).await?;
    }
    request.apply()?;
    store::save_roster_change(change, &request).await?;
    let out = store::member(change, &request.out).await?.ok_or(Refusal::NotFound)?;
    if out.is_active() {
        store::end_membership(change, &out.id, MemberState::Replaced, today).await?;
        end_roles(change, &out.person, &file).await?;
    }
    mails::tell_leaders(change, platform, &file, "roster-mail-applied", &[("member", &coming.name())])
        .await?;
    change.record("teams.replacement_applied", id.as_str()).await?;
    Ok(true)
}
