//! The mails of this area: to whoever acts for an applicant, or to the managers where nobody does.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use super::decision::Decision;
use crate::applications::ApplicationFile;
use crate::evaluation::store::people_for;
use crate::messages::{self, Notice};
use crate::people::{Person, Role};
use crate::platform::Platform;

/// Tells of a decision: its number, what is given, until when it can be appealed against, where it stands.
pub async fn tell(
    change: &mut Change,
    platform: &Platform,
    decision: &Decision,
    file: &ApplicationFile,
    readers: &[Person],
) -> Result<(), Problem> {
    let path = format!("/applications/{}/decision", decision.application);
    let notice = Notice { key: "decisions-mail-told", edition: &decision.edition, path: &path };
    for reader in readers {
        let speak = platform.speaker(reader.language);
        let (outcome, sum) = (speak.text(&decision.outcome.key()), speak.sum(decision.awarded));
        let until = decision.appeal_until.map(|day| speak.until(day)).unwrap_or_default();
        let values = [
            ("number", decision.number.as_deref().unwrap_or_default()),
            ("application", file.name()),
            ("applicant", file.applicant_name.as_str()),
            ("outcome", outcome.as_str()),
            ("sum", sum.as_str()),
            ("until", until.as_str()),
        ];
        messages::tell(change, platform, reader, &notice, &values).await?;
    }
    Ok(())
}

/// Tells the managers of the edition that nobody acts for an applicant.
pub async fn nobody_to_tell(
    change: &mut Change,
    platform: &Platform,
    decision: &Decision,
    file: &ApplicationFile,
) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    let path = format!("/applications/{}/decision", decision.application);
    let notice = Notice { key: "decisions-mail-nobody", edition: &decision.edition, path: &path };
    let values = [
        ("number", decision.number.as_deref().unwrap_or_default()),
        ("applicant", file.applicant_name.as_str()),
    ];
    for reader in people_for(change, Role::ProgrammeManager, &decision.edition, today).await? {
        messages::tell(change, platform, &reader, &notice, &values).await?;
    }
    Ok(())
}
