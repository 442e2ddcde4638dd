//! What the team's people do about guardians: who is waited for, asking again, hearing an answer.

use std::collections::BTreeMap;

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::{self, Reads};
use foundation::problem::{Problem, Refusal};

use crate::messages::{self, Notice};
use crate::people::consents::{self, ConsentState, Purpose};
use crate::people::person::latest_birth_of_age;
use crate::people::{PersonId, Role, Scope, SignedIn, reminders};
use crate::platform::Platform;
use crate::programmes::{self, EditionState, Plans};
use crate::teams::guardians::{age_limit, agreement_of};
use crate::teams::member::MemberId;
use crate::teams::registration::RegistrationState;
use crate::teams::store::{self, LookedAfter, Waiting};
use crate::teams::{mails, permissions};

/// Somebody for whom no guardian has agreed, as one reader of the list sees it.
#[derive(Debug, Clone)]
pub struct Missing {
    /// Who, and where.
    pub waiting: Waiting,
    /// Whether the reader may remind the guardians: who leads the team, or coordinates its region.
    pub can_remind: bool,
}

/// Those under age for whom no guardian has agreed, in the regions somebody coordinates, in the schools they
/// head and in the teams they lead.
pub async fn waiting_for_guardians(
    from: &mut impl Reads,
    plans: &Plans,
    by: &SignedIn,
    today: jiff::civil::Date,
) -> database::Result<Vec<Missing>> {
    let of = looked_after(by);
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let mut limits: BTreeMap<String, i64> = BTreeMap::new();
    for edition in programmes::store::editions(from).await? {
        if edition.state != EditionState::Archived
            && let Some(plan) = plans.at(from, &edition.code, edition.plan_version).await?
        {
            limits.insert(edition.code, age_limit(&plan));
        }
    }
    // The highest age limit finds everybody; each edition's own says who of them is under age in it.
    let Some(highest) = limits.values().max() else { return Ok(Vec::new()) };
    let born_after = latest_birth_of_age(*highest, today);
    let mut waiting = store::waiting_for_guardians(from, &of, born_after).await?;
    waiting.retain(|one| {
        let limit = limits.get(&one.edition);
        limit.is_some_and(|limit| one.answered.agreement(*limit, today).is_missing())
    });
    let leads = |one: &Waiting| of.teams.iter().any(|team| team == one.team.as_str());
    let coordinates = |one: &Waiting| one.region.as_ref().is_some_and(|region| of.regions.contains(region));
    Ok(waiting
        .into_iter()
        .map(|one| Missing { can_remind: leads(&one) || coordinates(&one), waiting: one })
        .collect())
}

/// Whose young people somebody looks after.
fn looked_after(by: &SignedIn) -> LookedAfter {
    let mut of = LookedAfter::default();
    for assignment in &by.roles {
        match (assignment.role, &assignment.scope) {
            (Role::RegionalCoordinator, Scope::Region(code)) => of.regions.push(code.clone()),
            (Role::Principal, Scope::Organisation(id)) => of.schools.push(id.clone()),
            (Role::SupportPerson, Scope::Team(id)) => of.teams.push(id.clone()),
            _ => {}
        }
    }
    of
}

/// Asks the guardians of a member again who have not answered.
pub async fn remind_guardians(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &MemberId,
) -> Result<(), Problem> {
    let member = store::member(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(change, &member.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_remind(by, &file)?;
    let plan = platform.plans.of(change, &member.edition).await?.ok_or(Refusal::NotFound)?;
    let today = in_riga(change.at).date();
    let is_missing = agreement_of(&member, age_limit(&plan), today).is_missing();
    if !file.is_alive() || !member.is_in_or_coming() || !is_missing {
        return Err(Refusal::AgainstTheRules { message: "people-refused-nobody-to-remind" }.into());
    }
    for guardian in reminders::remind(change, &member.person, &member.edition).await? {
        mails::consent_again(change, platform, &file, &member.name(), &guardian).await?;
    }
    Ok(())
}

/// Tells those who look after a young person that a guardian does not agree: who leads the team, and who
/// coordinates the region once the registration is handed in. Why is not told.
pub async fn tell_of_lost_consent(
    change: &mut Change,
    platform: &Platform,
    subject: &PersonId,
    edition: &str,
) -> Result<(), Problem> {
    let states = consents::of_people(change, edition, &[subject], Purpose::Participate).await?;
    let is_lost = states.iter().any(|(_, state)| {
        matches!(state, ConsentState::Refused | ConsentState::Withdrawn | ConsentState::Disputed)
    });
    let memberships = store::memberships_of_person(change, subject).await?;
    let member = memberships.into_iter().find(|member| member.edition == edition);
    // A guardian who has agreed again in the meantime, or somebody who has left: nothing to tell.
    let Some(member) = member.filter(|_| is_lost) else { return Ok(()) };
    let file = store::file_of_team(change, &member.team).await?.ok_or(Refusal::NotFound)?;
    // After the training, or without a place in it, nothing hangs on the consent any more.
    if !file.is_alive() {
        return Ok(());
    }
    let name = member.name();
    let path = format!("/registrations/{}/team", file.registration.id);
    let notice = Notice { key: "teams-mail-consent-lost", edition: &file.team.edition, path: &path };
    let values = [("member", name.as_str()), ("school", file.school_name.as_str())];
    let today = in_riga(change.at).date();
    let mut told = mails::leaders(change, &file, today).await?;
    if file.registration.state != RegistrationState::Draft {
        let region = Scope::Region(file.region.clone());
        told.extend(mails::people_with(change, Role::RegionalCoordinator, &region, today).await?);
    }
    for person in &told {
        messages::tell(change, platform, person, &notice, &values).await?;
    }
    Ok(change.record("teams.consent_lost_told", file.team.id.as_str()).await?)
}
