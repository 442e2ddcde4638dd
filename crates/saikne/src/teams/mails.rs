//! The mails of this area. Each is written in the language of who reads it.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::{self, Reads};
use foundation::i18n::Language;
use foundation::mail::{self, Mail};
use foundation::problem::Problem;

use super::file::TeamFile;
use super::invitation::{AnswerBy, Invitation};
use super::roster::RosterChangeId;
use super::store::NewInvitation;
use super::submission::Submission;
use crate::messages::{Notice, tell};
use crate::people::consents::Guardian;
use crate::people::person::{self, Person};
use crate::people::reminders::Reminded;
use crate::people::{PersonId, Role, Scope, roles};
use crate::platform::Platform;
use crate::programmes::words::Word as _;

/// Who leads a team now.
pub async fn leaders(
    from: &mut impl Reads,
    file: &TeamFile,
    today: jiff::civil::Date,
) -> database::Result<Vec<Person>> {
    let scope = Scope::Team(file.team.id.as_str().to_owned());
    people_with(from, Role::SupportPerson, &scope, today).await
}

/// Everybody who has a role in a scope.
pub async fn people_with(
    from: &mut impl Reads,
    role: Role,
    scope: &Scope,
    today: jiff::civil::Date,
) -> database::Result<Vec<Person>> {
    let mut people = Vec::new();
    for id in roles::holders(from, role, scope, today).await? {
        people.extend(person::find(from, &id).await?);
    }
    Ok(people)
}

/// A mail to somebody who has no account: nobody chose how it comes.
async fn post(
    change: &mut Change,
    platform: &Platform,
    to: &str,
    language: Language,
    key: &str,
    name: &str,
    values: &[(&str, &str)],
) -> Result<(), Problem> {
    let speak = platform.speaker(language);
    let mut all = vec![("name", name)];
    all.extend_from_slice(values);
    let mail = Mail {
        to: to.to_owned(),
        person: None,
        subject: speak.with(&format!("{key}-subject"), &all),
        body: speak.with(&format!("{key}-body"), &all),
    };
    mail::post(change, mail).await?;
    Ok(())
}

/// Tells everybody who leads the team.
pub async fn tell_leaders(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    key: &str,
    values: &[(&str, &str)],
) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    let path = format!("/registrations/{}", file.registration.id);
    let notice = Notice { key, edition: &file.team.edition, path: &path };
    let mut all = vec![("school", file.school_name.as_str())];
    all.extend_from_slice(values);
    for leader in leaders(change, file, today).await? {
        tell(change, platform, &leader, &notice, &all).await?;
    }
    Ok(())
}

/// To somebody who is invited into a team.
pub async fn invitation(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    new: &NewInvitation<'_>,
    token: &str,
    until: AnswerBy,
) -> Result<(), Problem> {
    let link = platform.link(&format!("/join/{token}"));
    let name = format!("{} {}", new.given_name, new.family_name);
    let speak = platform.speaker(Language::Lv);
    let (function, until) = (speak.text(&new.function.key()), until.words(&speak));
    let values = [
        ("school", file.school_name.as_str()),
        ("link", link.as_str()),
        ("function", function.as_str()),
        ("until", until.as_str()),
    ];
    post(change, platform, new.email, Language::Lv, "teams-mail-invitation", &name, &values).await
}

/// To the guardian of somebody under age.
pub async fn consent(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    invitation: &Invitation,
    guardian: Guardian<'_>,
    language: Language,
    token: &str,
) -> Result<(), Problem> {
    let link = platform.link(&format!("/consents/{token}"));
    let child = invitation.name();
    let values = [("school", file.school_name.as_str()), ("link", link.as_str()), ("child", child.as_str())];
    post(change, platform, guardian.email, language, "teams-mail-consent", guardian.name, &values).await
}

/// To a guardian who has not answered, with a link of its own.
pub async fn consent_again(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    child: &str,
    guardian: &Reminded,
) -> Result<(), Problem> {
    let link = platform.link(&format!("/consents/{}", guardian.token));
    let values = [("school", file.school_name.as_str()), ("link", link.as_str()), ("child", child)];
    let (email, name) = (&guardian.guardian_email, &guardian.guardian_name);
    post(change, platform, email, guardian.language, "teams-mail-consent-again", name, &values).await
}

/// To who leads the team: an invitation was declined.
pub async fn declined(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    invitation: &Invitation,
) -> Result<(), Problem> {
    let invited = invitation.name();
    let key = match invitation.roster_change {
        Some(_) => "roster-mail-declined",
        None => "teams-mail-declined",
    };
    tell_leaders(change, platform, file, key, &[("invited", &invited)]).await
}

/// To who leads the team: somebody left.
pub async fn left(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    member: &str,
) -> Result<(), Problem> {
    tell_leaders(change, platform, file, "teams-mail-left", &[("member", member)]).await
}

/// To somebody whom the leader has taken out of a team that is still forming.
pub async fn removed(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    person: &PersonId,
) -> Result<(), Problem> {
    let Some(person) = person::find(change, person).await? else { return Ok(()) };
    let notice = Notice { key: "teams-mail-removed", edition: &file.team.edition, path: "/my-day" };
    tell(change, platform, &person, &notice, &[("school", &file.school_name)]).await
}

/// To who leads the team: the receipt.
pub async fn receipt(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    submission: &Submission,
) -> Result<(), Problem> {
    let speak = platform.speaker(Language::Lv);
    let at = speak.exact_moment(submission.submitted_at);
    let receipt = platform.link(&format!("/receipts/{}", submission.receipt_no));
    let values = [
        ("number", submission.receipt_no.as_str()),
        ("at", at.as_str()),
        ("hash", submission.sha256.as_str()),
        ("receipt", receipt.as_str()),
    ];
    tell_leaders(change, platform, file, "registrations-mail-receipt", &values).await
}

/// Tells the coordinators of the team's region that a change of the roster waits.
pub async fn tell_coordinators(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    key: &str,
    id: &RosterChangeId,
) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    let path = format!("/roster-changes/{id}");
    let notice = Notice { key, edition: &file.team.edition, path: &path };
    let scope = Scope::Region(file.region.clone());
    for coordinator in people_with(change, Role::RegionalCoordinator, &scope, today).await? {
        tell(change, platform, &coordinator, &notice, &[("school", &file.school_name)]).await?;
    }
    Ok(())
}
