//! Who the municipal contact of a school is; the school is told, and told again when it changes.

use foundation::change::{Actor, Change};
use foundation::clock::in_riga;
use foundation::problem::Problem;

use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::mails;
use crate::teams::store::{self, ContactNow};

/// Gives a school the contact its municipality has now. Says whether that is news.
pub async fn assign_contact(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
) -> Result<bool, Problem> {
    let today = in_riga(change.at).date();
    let now = store::contacts_on(change, today).await?.remove(&file.municipality);
    let present = store::contact_of(change, &file.team.school).await?;
    let Some(now) = now.filter(|now| present.as_ref().is_none_or(|present| present.who != *now)) else {
        return Ok(false);
    };
    if present.is_some() {
        store::close_contact(change, &file.team.school, today).await?;
    }
    store::insert_contact(change, &file.team.school, &now, today).await?;
    tell(change, platform, file, &now).await?;
    change.record("teams.contact_assigned", file.team.school.as_str()).await?;
    Ok(true)
}

async fn tell(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    contact: &ContactNow,
) -> Result<(), Problem> {
    let place = crate::reference::municipality_by_code(&file.municipality)
        .map_or(file.municipality.as_str(), |municipality| municipality.full_name);
    match contact.name.as_deref() {
        Some(name) => {
            mails::tell_leaders(change, platform, file, "teams-mail-contact", &[("contact", name)]).await
        }
        None => {
            let values = [("municipality", place)];
            mails::tell_leaders(change, platform, file, "teams-mail-contact-office", &values).await
        }
    }
}

/// Looks after the contacts of every school that has a place in a training: whose contact is not the one
/// its municipality has now is told the new one. Done again it changes nothing. Says how many changed.
pub async fn refresh_contacts(platform: &Platform) -> Result<usize, Problem> {
    let mut snapshot = platform.read().await?;
    let now = store::contacts_on(&mut snapshot, platform.base.clock.today()).await?;
    let known = store::contacts_known(&mut snapshot).await?;
    let mut stale = store::with_a_place(&mut snapshot).await?;
    drop(snapshot);
    stale.retain(|file| {
        now.get(&file.municipality).is_some_and(|now| known.get(&file.team.school) != Some(now))
    });
    let mut changed = 0;
    for some in stale.chunks(AT_ONCE) {
        let mut change = platform.begin(Actor::system()).await?;
        for file in some {
            changed += usize::from(assign_contact(&mut change, platform, file).await?);
        }
        change.commit().await?;
    }
    Ok(changed)
}

/// How many schools are told in one change: others write in between.
const AT_ONCE: usize = 20;
