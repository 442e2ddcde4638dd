//! Deeds of whoever gathers an application: begin it, write what the schools share, remind.

use foundation::answers::{Answer, Saved};
use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use serde_json::json;

use super::{Applying, begin, save_field};
use crate::applications::application::{ApplicationId, NotPossible};
use crate::applications::cockpit::{Cockpit, School};
use crate::applications::file::ApplicationFile;
use crate::applications::reminders::{self, RemindBlocker};
use crate::applications::shared::{Place, Shared, Unacceptable};
use crate::applications::{permissions, store};
use crate::people::{SignedIn, person};

/// Begins an application, or gives the one that was begun before. In a new one whoever begins it is whom the agency
/// may ask, until somebody writes another: what the platform knows is not typed again.
pub async fn begin_as(
    change: &mut Change,
    by: &SignedIn,
    applying: &Applying,
) -> Result<ApplicationId, Problem> {
    let known = store::of_applicant(change, &applying.call, &applying.applicant).await?;
    let id = begin(change, applying).await?;
    if known.is_none() {
        let email = person::find(change, &by.id).await?.and_then(|person| person.email);
        let answers = [(Place::ContactName, Some(by.name.clone())), (Place::ContactEmail, email)];
        for (place, value) in answers {
            let Some(value) = value.filter(|value| place.accepts(value).is_ok()) else { continue };
            store::save_answer::<Unacceptable>(change, &id, place, &Answer { value, version: 0 }).await?;
        }
    }
    Ok(id)
}

/// Saves the whole shared part, as a browser without scripts sends it: each answer that differs from what is stored
/// goes through the same check. Gives what was not kept.
pub async fn save_shared(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    stored: &Shared,
    given: &[(Place, Answer)],
    closes_at: Timestamp,
) -> Result<Vec<(Place, Saved<Unacceptable>)>, Problem> {
    let mut not_kept = Vec::new();
    for (place, answer) in given.iter().filter(|(place, answer)| stored.text(*place) != answer.value) {
        let saved = save_field(change, by, file, *place, answer, closes_at).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((*place, saved));
        }
    }
    Ok(not_kept)
}

/// Writes to whoever must do the next thing for a school, at most once a day for each school.
pub async fn remind(
    change: &mut Change,
    by: &SignedIn,
    cockpit: &Cockpit,
    school: &School,
) -> Result<(), Problem> {
    let file = &cockpit.file;
    permissions::may_gather(by, file)?;
    if change.at >= cockpit.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    let refused = |message| Refusal::AgainstTheRules { message };
    let blocker = school.to_remind().filter(|_| file.application.is_writable());
    let blocker = blocker.ok_or(refused("applications-refused-nothing-to-remind"))?;
    let (team, today) = (&school.team, in_riga(change.at).date());
    if reminders::readers(change, &team.team, &team.school, blocker, today).await?.is_empty() {
        return Err(refused("applications-refused-nobody-to-remind").into());
    }
    let id = &file.application.id;
    if !store::note_reminder(change, id, &team.school, blocker).await? {
        return Err(refused("applications-refused-reminded").into());
    }
    let blocker = blocker.as_str().to_owned();
    let note = Note::of(json!({ "school": team.school.as_str(), "blocker": blocker }));
    change.queue(&RemindBlocker { application: id.clone(), team: team.team.clone(), blocker }).await?;
    Ok(change.record_with("applications.reminded", id.as_str(), note).await?)
}
