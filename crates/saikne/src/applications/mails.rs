//! The mails of this area.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use super::file::ApplicationFile;
use super::submission::Submission;
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::mails::{people_with, tell};

/// The receipt, to everybody who acts for the applicant.
pub async fn receipt(
    change: &mut Change,
    platform: &Platform,
    file: &ApplicationFile,
    submission: &Submission,
) -> Result<(), Problem> {
    let today = in_riga(change.at).date();
    let application = &file.application;
    let (role, scope) = match &application.municipality {
        Some(code) => (Role::MunicipalCoordinator, Scope::Municipality(code.clone())),
        None => (Role::ProjectCoordinator, Scope::Organisation(application.applicant.as_str().to_owned())),
    };
    let path = format!("/applications/{}/receipts/{}", application.id, submission.receipt_no);
    let link = platform.link(&path);
    for person in people_with(change, role, &scope, today).await? {
        let at = platform.speaker(person.language).exact_moment(submission.submitted_at);
        let values = [
            ("applicant", file.applicant_name.as_str()),
            ("number", submission.receipt_no.as_str()),
            ("at", at.as_str()),
            ("sha256", submission.sha256.as_str()),
            ("link", link.as_str()),
        ];
        tell(change, platform, &person, "applications-mail-receipt", &values).await?;
    }
    Ok(())
}
