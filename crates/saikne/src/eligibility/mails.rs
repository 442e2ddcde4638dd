//! The mails of this area: to whoever acts for an applicant, and to the officer who asked.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use super::clarification::{Clarification, ClarificationState};
use crate::applications::mails::acting;
use crate::applications::{self, ApplicationFile, Step};
use crate::messages::{Notice, tell};
use crate::people::person;
use crate::platform::Platform;

/// What is asked, until when, and where it is answered.
pub async fn asked(change: &mut Change, platform: &Platform, asked: &Clarification) -> Result<(), Problem> {
    let file = applications::store::file(change, &asked.application).await?.ok_or(Refusal::NotFound)?;
    let path = format!("/clarifications/{}", asked.id);
    let edition = &file.application.edition;
    let notice = Notice { key: "eligibility-mail-asked", edition, path: &path };
    for reader in acting(change, &file).await? {
        let until = platform.speaker(reader.language).until(asked.due_on);
        let values = [
            ("application", file.name()),
            ("applicant", file.applicant_name.as_str()),
            ("question", asked.question.as_str()),
            ("until", until.as_str()),
        ];
        tell(change, platform, &reader, &notice, &values).await?;
    }
    Ok(())
}

/// To the officer: that the answer is there, or that the day passed.
pub async fn answered(
    change: &mut Change,
    platform: &Platform,
    asked: &Clarification,
) -> Result<(), Problem> {
    let file = applications::store::file(change, &asked.application).await?.ok_or(Refusal::NotFound)?;
    let Some(officer) = person::find(change, &asked.asked_by).await? else { return Ok(()) };
    let key = match asked.state {
        ClarificationState::Lapsed => "eligibility-mail-lapsed",
        _ => "eligibility-mail-answered",
    };
    let path = format!("/eligibility/applications/{}", asked.application);
    let notice = Notice { key, edition: &file.application.edition, path: &path };
    let values = [("application", file.name()), ("applicant", file.applicant_name.as_str())];
    tell(change, platform, &officer, &notice, &values).await
}

/// What the check came to, with the reason where the application may not be judged, and the schools that were taken
/// out.
pub async fn result(change: &mut Change, platform: &Platform, file: &ApplicationFile) -> Result<(), Problem> {
    let steps = applications::store::steps(change, &file.application.id).await?;
    let ended =
        steps.iter().rev().find(|taken| matches!(taken.step, Step::FoundEligible | Step::FoundIneligible));
    let Some(ended) = ended else { return Ok(()) };
    let key = match ended.step {
        Step::FoundIneligible => "eligibility-mail-ineligible",
        _ => "eligibility-mail-eligible",
    };
    let path = format!("/applications/{}/read", file.application.id);
    let notice = Notice { key, edition: &file.application.edition, path: &path };
    for reader in acting(change, file).await? {
        let speak = platform.speaker(reader.language);
        let mut out = String::new();
        for part in &file.sub_projects {
            if let Some(exclusion) = &part.exclusion {
                let values = [("school", part.school_name.as_str()), ("reason", exclusion.reason.as_str())];
                out.push_str(&speak.with("eligibility-mail-excluded", &values));
                out.push('\n');
            }
        }
        let sum = speak.sum(file.requested());
        let values = [
            ("application", file.name()),
            ("applicant", file.applicant_name.as_str()),
            ("reason", ended.words.as_str()),
            ("excluded", out.as_str()),
            ("sum", sum.as_str()),
        ];
        tell(change, platform, &reader, &notice, &values).await?;
    }
    Ok(())
}
