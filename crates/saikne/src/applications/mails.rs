//! The mails of this area.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database;
use foundation::problem::Problem;

use super::file::ApplicationFile;
use super::submission::Submission;
use crate::messages::{Notice, tell};
use crate::organisations::acting_for;
use crate::people::Person;
use crate::platform::Platform;
use crate::teams::mails::people_with;

/// Everybody who acts for the applicant.
pub async fn acting(change: &mut Change, file: &ApplicationFile) -> database::Result<Vec<Person>> {
    let application = &file.application;
    let (role, scope) = acting_for(application.municipality.as_deref(), &application.applicant);
    let today = in_riga(change.at).date();
    people_with(change, role, &scope, today).await
}

/// Other rules hold since the application was begun, to everybody who acts for the applicant.
pub async fn rules_changed(
    change: &mut Change,
    platform: &Platform,
    file: &ApplicationFile,
) -> Result<(), Problem> {
    let path = format!("/applications/{}", file.application.id);
    let notice = Notice { key: "applications-mail-rules", edition: &file.application.edition, path: &path };
    for person in acting(change, file).await? {
        tell(change, platform, &person, &notice, &[("applicant", &file.applicant_name)]).await?;
    }
    Ok(())
}

/// The receipt, to everybody who acts for the applicant.
pub async fn receipt(
    change: &mut Change,
    platform: &Platform,
    file: &ApplicationFile,
    submission: &Submission,
) -> Result<(), Problem> {
    let path = format!("/applications/{}/receipts/{}", file.application.id, submission.receipt_no);
    let notice = Notice { key: "applications-mail-receipt", edition: &file.application.edition, path: &path };
    for person in acting(change, file).await? {
        let at = platform.speaker(person.language).exact_moment(submission.submitted_at);
        let values = [
            ("applicant", file.applicant_name.as_str()),
            ("number", submission.receipt_no.as_str()),
            ("at", at.as_str()),
            ("sha256", submission.sha256.as_str()),
        ];
        tell(change, platform, &person, &notice, &values).await?;
    }
    Ok(())
}
