//! The mails of this area: to whoever acts for an applicant.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use super::decision::Decision;
use crate::applications;
use crate::messages::{self, Notice};
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::mails::people_with;

/// Tells of a decision: its number, what is given, until when it can be appealed against, where it stands.
pub async fn tell(change: &mut Change, platform: &Platform, decision: &Decision) -> Result<(), Problem> {
    let file = applications::store::file(change, &decision.application).await?.ok_or(Refusal::NotFound)?;
    let today = in_riga(change.at).date();
    let (role, scope) = match &file.application.municipality {
        Some(code) => (Role::MunicipalCoordinator, Scope::Municipality(code.clone())),
        None => {
            let applicant = file.application.applicant.as_str().to_owned();
            (Role::ProjectCoordinator, Scope::Organisation(applicant))
        }
    };
    let path = format!("/applications/{}/decision", decision.application);
    let notice = Notice { key: "decisions-mail-told", edition: &file.application.edition, path: &path };
    for reader in people_with(change, role, &scope, today).await? {
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
        messages::tell(change, platform, &reader, &notice, &values).await?;
    }
    Ok(())
}
