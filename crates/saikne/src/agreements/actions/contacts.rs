//! Whom to ask at a school while its project runs (step 30).

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::i18n::Language;
use foundation::problem::{Problem, Refusal};
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::json;

use super::found;
use crate::agreements::agreement::AgreementId;
use crate::agreements::file::AgreementFile;
use crate::agreements::project_contact::{ContactFunction, NotReplaced, ProjectContact, ProjectContactId};
use crate::agreements::{permissions, store};
use crate::applications::SubProjectId;
use crate::people::invitations::{self, Invited};
use crate::people::{Role, Scope, SignedIn, roles};
use crate::platform::Platform;
use crate::teams::mails::people_with;
use crate::teams::{self, Function, TeamId};

/// Somebody to be asked from a day on.
#[derive(Debug, Clone)]
pub struct NewContact {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// What the person does.
    pub function: ContactFunction,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Address of mail.
    pub email: String,
    /// First day.
    pub from_on: Date,
}

impl From<NotReplaced> for Problem {
    fn from(_: NotReplaced) -> Self {
        Refusal::AgainstTheRules { message: "agreements-refused-contact-day" }.into()
    }
}

/// Whoever leads the teams when an agreement comes into force answers for the projects from then on.
pub async fn first_contacts(change: &mut Change, file: &AgreementFile) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    for school in &file.agreement.content.schools {
        let part = file.parts.iter().find(|part| part.sub_project == school.sub_project);
        let Some(part) = part else { continue };
        let Some((given_name, family_name, email)) = leader(change, &part.team, today).await? else {
            continue;
        };
        let contact = ProjectContact {
            id: change.new_id(),
            agreement: file.agreement.id.clone(),
            sub_project: school.sub_project.clone(),
            function: ContactFunction::SupportPerson,
            given_name,
            family_name,
            email,
            from_on: today,
            to_on: None,
        };
        store::insert_contact(change, &contact).await?;
    }
    Ok(())
}

/// The name and address of who leads a team: its support person, or else whoever has that role for it.
async fn leader(
    change: &mut Change,
    team: &TeamId,
    today: Date,
) -> Result<Option<(String, String, String)>, Problem> {
    let members = teams::store::members_of(change, team).await?;
    let member = members.into_iter().find(|one| one.is_active() && one.function == Function::SupportPerson);
    if let Some(member) = member {
        return Ok(Some((member.given_name, member.family_name, member.email.unwrap_or_default())));
    }
    let scope = Scope::Team(team.as_str().to_owned());
    let holders = people_with(change, Role::SupportPerson, &scope, today).await?;
    let holder = holders.into_iter().next();
    Ok(holder.map(|one| (one.given_name, one.family_name, one.email.unwrap_or_default())))
}

/// Names somebody. A support person takes the place of the one before, whose last day is the day before; a helper
/// comes beside the others. A support person who has no account yet is invited.
pub async fn name_contact(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &AgreementId,
    new: &NewContact,
) -> Result<(), Problem> {
    let file = found(change, id).await?;
    permissions::may_name(by, &file, &new.sub_project)?;
    if !file.agreement.is_in_force() {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-state" }.into());
    }
    if new.from_on > file.agreement.content.ends_on {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-contact-late" }.into());
    }
    let known = store::contacts(change, id).await?;
    if new.function == ContactFunction::SupportPerson {
        let is_current = |one: &&ProjectContact| {
            one.sub_project == new.sub_project
                && one.function == ContactFunction::SupportPerson
                && one.to_on.is_none()
        };
        if let Some(mut current) = known.iter().find(is_current).cloned() {
            current.end_before(new.from_on)?;
            if !store::end_contact(change, &current).await? {
                return Err(Refusal::Stale.into());
            }
        }
    }
    let contact = ProjectContact {
        id: change.new_id(),
        agreement: id.clone(),
        sub_project: new.sub_project.clone(),
        function: new.function,
        given_name: new.given_name.clone(),
        family_name: new.family_name.clone(),
        email: new.email.clone(),
        from_on: new.from_on,
        to_on: None,
    };
    store::insert_contact(change, &contact).await?;
    let note = Note::of(json!({ "function": new.function.as_str(), "from": new.from_on.to_string() }));
    change.record_with("agreements.contact_named", id.as_str(), note).await?;
    if new.function == ContactFunction::SupportPerson {
        end_former(change, &file, new).await?;
        invite(change, platform, &file, new).await?;
    }
    Ok(())
}

/// Whoever led the team before has no way to it any more from the new one's first day on.
async fn end_former(change: &mut Change, file: &AgreementFile, new: &NewContact) -> Result<(), Problem> {
    let part = file.parts.iter().find(|part| part.sub_project == new.sub_project);
    let Some(part) = part else { return Ok(()) };
    let last = new.from_on.checked_sub(1.day()).map_err(Problem::while_doing("counting days"))?;
    let scope = Scope::Team(part.team.as_str().to_owned());
    Ok(roles::end_for_others(change, Role::SupportPerson, &scope, last, &new.email).await?)
}

/// Lets a new support person in: an invitation to the role for the team, where nobody at the address has it yet.
async fn invite(
    change: &mut Change,
    platform: &Platform,
    file: &AgreementFile,
    new: &NewContact,
) -> Result<(), Problem> {
    let part = file.parts.iter().find(|part| part.sub_project == new.sub_project);
    let Some(part) = part else { return Ok(()) };
    let invited = Invited {
        email: &new.email,
        given_name: &new.given_name,
        family_name: &new.family_name,
        role: Role::SupportPerson,
        scope: Scope::Team(part.team.as_str().to_owned()),
        language: Language::Lv,
    };
    match invitations::refuse_twice(change, &invited).await {
        Ok(()) => Ok(invitations::invite(platform, change, &invited).await.map(drop)?),
        // Somebody who was invited or has the role already needs nothing.
        Err(Problem::Refused(Refusal::AgainstTheRules { .. })) => Ok(()),
        Err(problem) => Err(problem),
    }
}

/// A helper's last day.
pub async fn end_helper(
    change: &mut Change,
    by: &SignedIn,
    id: &ProjectContactId,
    last: Date,
) -> Result<AgreementId, Problem> {
    let mut contact = store::contact(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = found(change, &contact.agreement).await?;
    permissions::may_name(by, &file, &contact.sub_project)?;
    if contact.function != ContactFunction::Helper || last < contact.from_on {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-contact-day" }.into());
    }
    contact.to_on = Some(last);
    if !store::end_contact(change, &contact).await? {
        return Err(Refusal::Stale.into());
    }
    change.record("agreements.contact_ended", file.agreement.id.as_str()).await?;
    Ok(file.agreement.id)
}
