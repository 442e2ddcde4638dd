//! Answering an invitation. Its link is the proof: it was sent to the address of who answers.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::invite::answer_by;
use super::{end_roles, must_be_draft, settle_composition};
use crate::people::accounts::folded_address;
use crate::people::consents::{self, Guardian};
use crate::people::person::{self, NewPerson, age_on};
use crate::people::{PersonId, Role, Scope, accounts, roles};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::programmes::member::Function;
use crate::programmes::rules::{Finding, Point};
use crate::teams::file::TeamFile;
use crate::teams::guardians::age_limit;
use crate::teams::invitation::{AnswerBy, Invitation, InvitationState, NotOpen};
use crate::teams::member::{MemberId, MemberState, SupportType};
use crate::teams::roster::{RosterChangeId, RosterState};
use crate::teams::store::NewMember;
use crate::teams::terms::Terms;
use crate::teams::{facts, mails, store};

/// What somebody says who joins.
#[derive(Debug, Clone)]
pub struct Joining<'a> {
    /// Asked of young people only.
    pub birth_date: Option<Date>,
    /// Learns at, or works with, the team's school.
    pub is_of_school: bool,
    /// Of support persons.
    pub support_type: Option<SupportType>,
    /// Needs translation.
    pub needs_language_support: bool,
    /// The team mate who helps with it.
    pub helper: Option<MemberId>,
    /// Who is asked for consent, for those under age.
    pub guardian: Option<Guardian<'a>>,
    /// Language of mail.
    pub language: Language,
}

impl From<NotOpen> for Problem {
    fn from(reason: NotOpen) -> Self {
        let message = match reason {
            NotOpen::Answered => "teams-refused-invitation-answered",
            NotOpen::Withdrawn => "teams-refused-invitation-withdrawn",
            NotOpen::Expired => "teams-refused-invitation-expired",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// Refuses an answer that comes when what it is about has closed or begun.
pub async fn must_be_in_time(
    plans: &Plans,
    from: &mut impl Reads,
    file: &TeamFile,
    invitation: &Invitation,
    at: jiff::Timestamp,
) -> Result<AnswerBy, Problem> {
    let roster_change = invitation.roster_change.as_ref();
    let until = answer_by(plans, from, file, roster_change, invitation.expires_at).await?;
    if at < until.end {
        return Ok(until);
    }
    let message =
        if roster_change.is_some() { "roster-refused-begun" } else { "teams-refused-invitation-closed" };
    Err(Refusal::AgainstTheRules { message }.into())
}

/// Joins a team. Gives the person and where the membership is: those under age who replace somebody
/// come in when a guardian has agreed.
pub async fn accept(
    change: &mut Change,
    platform: &Platform,
    token: &str,
    terms: &Terms,
    joining: &Joining<'_>,
) -> Result<(PersonId, MemberState), Problem> {
    let invitation = store::invitation_by_token(change, token).await?.ok_or(Refusal::NotFound)?;
    invitation.answerable(change.at)?;
    let mut file = store::file_of_team(change, &invitation.team).await?.ok_or(Refusal::NotFound)?;
    match &invitation.roster_change {
        Some(request) => must_be_wanted(change, &file, request).await?,
        None => must_be_draft(&file)?,
    }
    let at = change.at;
    must_be_in_time(&platform.plans, change, &file, &invitation, at).await?;
    refuse_second_team(change, &file, &invitation, joining.birth_date).await?;
    refuse_guardian_of_the_team(change, &file, joining.guardian).await?;
    if let Some(birth) = joining.birth_date {
        let first_day = store::seat_of(change, &file.team.id).await?.and_then(|seat| seat.first_day());
        if let Some(finding) = refusing_age(&file, terms, &invitation, (birth, first_day), change.at) {
            let (message, values) = of_refused_age(&finding, &platform.speaker(joining.language));
            return Err(Refusal::AgainstTheRulesOf { message, values }.into());
        }
    }
    let person = person_of(change, &invitation, joining).await?;
    let is_elsewhere = store::memberships_of_person(change, &person)
        .await?
        .iter()
        .any(|member| member.edition == file.team.edition);
    if is_elsewhere {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-in-another-team" }.into());
    }
    let today = in_riga(change.at).date();
    let limit = age_limit(&terms.plan);
    let is_minor = joining.birth_date.is_some_and(|birth| i64::from(age_on(birth, today)) < limit);
    let state = if invitation.roster_change.is_some() && is_minor {
        MemberState::AwaitingConsent
    } else {
        MemberState::Active
    };
    if invitation.function == Function::SupportPerson {
        hand_over(change, &file).await?;
    }
    let new = NewMember {
        person: &person,
        function: invitation.function,
        support_type: joining.support_type,
        school: joining.is_of_school.then_some(&file.team.school),
        from_on: today,
        needs_language_support: joining.needs_language_support,
        helper: joining.helper.as_ref(),
        state,
    };
    let member = store::insert_member(change, &file.team, &new).await?;
    store::save_invitation(change, &invitation.id, InvitationState::Accepted, Some(&member)).await?;
    let role =
        if invitation.function == Function::SupportPerson { Role::SupportPerson } else { Role::Student };
    let scope = Scope::Team(file.team.id.as_str().to_owned());
    roles::grant(change, &person, role, &scope, today, None).await?;
    if is_minor && let Some(guardian) = joining.guardian {
        let language = joining.language;
        let link = consents::request(change, &person, guardian, &file.team.edition, language.code()).await?;
        mails::consent(change, platform, &file, &invitation, guardian, language, &link).await?;
    }
    if let Some(roster_change) = &invitation.roster_change {
        super::roster_end::arrived(change, platform, roster_change, &member).await?;
    } else {
        store::touch_content(change, &file.registration.id).await?;
        settle_composition(change, &mut file, terms).await?;
    }
    change.record("teams.joined", file.team.id.as_str()).await?;
    Ok((person, state))
}

/// Declines an invitation; who leads the team is told.
pub async fn decline(change: &mut Change, platform: &Platform, token: &str) -> Result<(), Problem> {
    let invitation = store::invitation_by_token(change, token).await?.ok_or(Refusal::NotFound)?;
    invitation.answerable(change.at)?;
    let file = store::file_of_team(change, &invitation.team).await?.ok_or(Refusal::NotFound)?;
    store::save_invitation(change, &invitation.id, InvitationState::Declined, None).await?;
    if let Some(roster_change) = &invitation.roster_change {
        super::roster_end::came_to_nothing(change, roster_change).await?;
    }
    mails::declined(change, platform, &file, &invitation).await?;
    change.record("teams.invitation_declined", file.team.id.as_str()).await?;
    Ok(())
}

/// Who replaces somebody comes into a team that still has, or waits for, a place, as it was allowed.
async fn must_be_wanted(change: &mut Change, file: &TeamFile, id: &RosterChangeId) -> Result<(), Problem> {
    let request = store::find_roster_change(change, id).await?.ok_or(Refusal::NotFound)?;
    if file.registration.changes_by_asking() && request.state == RosterState::Approved {
        return Ok(());
    }
    Err(Refusal::AgainstTheRules { message: "roster-refused-ended" }.into())
}

/// What refuses somebody born on a day: who joins a forming team is asked what it is handed in by, who
/// replaces somebody what changes of the roster are.
#[must_use]
pub fn refusing_age(
    file: &TeamFile,
    terms: &Terms,
    invitation: &Invitation,
    (birth, first_day): (Date, Option<Date>),
    at: jiff::Timestamp,
) -> Option<Finding> {
    if invitation.function != Function::Representative {
        return None;
    }
    let point = if invitation.roster_change.is_some() { Point::OnRosterChange } else { Point::OnSubmit };
    facts::refusing_age(file, terms, birth, (point, first_day), at)
}

/// The message about an age that is refused, with the rule's own sentence.
#[must_use]
pub fn of_refused_age(finding: &Finding, speak: &Speaker) -> (&'static str, Vec<(&'static str, String)>) {
    let values = vec![("sentence", finding.sentence(speak)), ("rule", finding.rule_id.clone())];
    ("teams-refused-age", values)
}

async fn refuse_second_team(
    change: &mut Change,
    file: &TeamFile,
    invitation: &Invitation,
    birth_date: Option<Date>,
) -> Result<(), Problem> {
    let Some(birth_date) = birth_date else { return Ok(()) };
    let (given, family) = (&invitation.given_name, &invitation.family_name);
    if store::is_in_another_team(change, &file.team.edition, given, family, birth_date).await? {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-in-another-team" }.into());
    }
    Ok(())
}

/// Nobody says yes for themselves, and no team mate for another: the link of a guardian goes to an address
/// that nobody of the team reads.
async fn refuse_guardian_of_the_team(
    change: &mut Change,
    file: &TeamFile,
    guardian: Option<Guardian<'_>>,
) -> Result<(), Problem> {
    let Some(guardian) = guardian else { return Ok(()) };
    let address = folded_address(guardian.email);
    let of_team = store::addresses_of_team(change, &file.team.id).await?;
    if of_team.iter().any(|one| folded_address(one) == address) {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-guardian-of-the-team" }.into());
    }
    Ok(())
}

async fn person_of(
    change: &mut Change,
    invitation: &Invitation,
    joining: &Joining<'_>,
) -> Result<PersonId, Problem> {
    let (given_name, family_name) = (&invitation.given_name, &invitation.family_name);
    let known = store::find_person(change, &invitation.email, given_name, family_name).await?;
    let person = match known {
        Some(person) => {
            if let Some(birth_date) = joining.birth_date {
                person::set_birth_date(change, &person, birth_date).await?;
            }
            person
        }
        None => {
            let new = NewPerson {
                given_name,
                family_name,
                birth_date: joining.birth_date,
                email: Some(&invitation.email),
                language: joining.language,
            };
            person::insert(change, &new).await?
        }
    };
    if accounts::of_person(change, &person).await?.is_none()
        && accounts::by_address(change, &invitation.email).await?.is_none()
    {
        accounts::open(change, &person, &invitation.email).await?;
    }
    Ok(person)
}

/// The support person before hands the team over: the membership ends, the history stays.
async fn hand_over(change: &mut Change, file: &TeamFile) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    // Who began the team for somebody else leads it without being a member.
    roles::revoke_all(change, Role::SupportPerson, &Scope::Team(file.team.id.as_str().to_owned())).await?;
    for member in store::members_of(change, &file.team.id).await? {
        if member.is_active() && member.function == Function::SupportPerson {
            store::end_membership(change, &member.id, MemberState::Replaced, today).await?;
            end_roles(change, &member.person, file).await?;
            change.record("teams.handed_over", file.team.id.as_str()).await?;
        }
    }
    Ok(())
}
