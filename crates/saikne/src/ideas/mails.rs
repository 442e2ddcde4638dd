//! The mails of this area: to whoever has the next step.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use super::canvas::Slot;
use super::file::IdeaFile;
use super::idea::Step;
use super::store::{self, Taken};
use crate::messages::{self, Notice};
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::mails::{leaders, people_with};

/// Tells of a step: the principal that an idea waits, the contact person that one was sent, the support
/// person of every answer.
pub async fn tell(
    change: &mut Change,
    platform: &Platform,
    file: &IdeaFile,
    taken: &Taken,
) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    let school = Scope::Organisation(file.team.team.school.as_str().to_owned());
    let (key, readers) = match taken.step {
        Step::Shared => ("ideas-mail-shared", people_with(change, Role::Principal, &school, today).await?),
        Step::Agreed => ("ideas-mail-agreed", leaders(change, &file.team, today).await?),
        Step::ChangesAsked => ("ideas-mail-changes-asked", leaders(change, &file.team, today).await?),
        Step::Sent => {
            let (role, scope) = file.contact();
            ("ideas-mail-sent", people_with(change, role, &scope, today).await?)
        }
        Step::Returned => ("ideas-mail-returned", leaders(change, &file.team, today).await?),
        Step::Taken => ("ideas-mail-taken", leaders(change, &file.team, today).await?),
        Step::Released => ("ideas-mail-released", leaders(change, &file.team, today).await?),
        Step::Restored => ("ideas-mail-taken", leaders(change, &file.team, today).await?),
        Step::Reopened | Step::GivenUp | Step::Resumed => return Ok(()),
    };
    let canvas = store::canvas(change, &file.idea.id).await?;
    let title = Some(canvas.text(Slot::Title)).filter(|title| !title.is_empty());
    let path = format!("/ideas/{}", file.idea.id);
    let notice = Notice { key, edition: &file.team.team.edition, path: &path };
    let values = [
        ("school", file.team.school_name.as_str()),
        ("title", title.unwrap_or_else(|| file.team.name())),
        ("words", taken.words.as_str()),
    ];
    for reader in readers {
        messages::tell(change, platform, &reader, &notice, &values).await?;
    }
    Ok(())
}
