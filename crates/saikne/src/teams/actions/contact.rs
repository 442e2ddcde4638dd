//! Who the municipal contact of a school is; the school is told, and told again when it changes.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::{mails, store};

/// Gives a school the contact its municipality has now. Says whether that is news.
pub async fn assign_contact(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
) -> Result<bool, Problem> {
    let today = in_riga(change.at).date();
    let scope = Scope::Municipality(file.municipality.clone());
    let contacts = mails::people_with(change, Role::MunicipalCoordinator, &scope, today).await?;
    let Some(contact) = contacts.first() else { return Ok(false) };
    let present = store::contact_of(change, &file.team.school).await?;
    if present.as_ref().is_some_and(|present| contacts.iter().any(|one| one.id == present.person)) {
        return Ok(false);
    }
    if present.is_some() {
        store::close_contact(change, &file.team.school, today).await?;
    }
    store::insert_contact(change, &file.team.school, &contact.id, today).await?;
    let name = contact.name();
    mails::tell_leaders(change, platform, file, "teams-mail-contact", &[("contact", &name)]).await?;
    change.record("teams.contact_assigned", file.team.school.as_str()).await?;
    Ok(true)
}

/// Looks after the contacts of every accepted school of an edition. Says how many changed.
pub async fn refresh_contacts(
    change: &mut Change,
    platform: &Platform,
    edition: &str,
) -> Result<usize, Problem> {
    let mut changed = 0;
    for file in store::accepted_in(change, edition).await? {
        changed += usize::from(assign_contact(change, platform, &file).await?);
    }
    Ok(changed)
}
