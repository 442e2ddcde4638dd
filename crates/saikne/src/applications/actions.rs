//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod gathering;
mod mandates;
mod restoring;
mod submitting;

pub use gathering::{begin_as, remind, save_shared};
pub use mandates::{Paper, give_mandate, take_mandate_back};
pub use restoring::{is_unfinished, restore};
pub use submitting::{Outcome, begin_signing, reopen, seal, sign, submit, unseal};

use foundation::answers::{Answer, Saved};
use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use serde_json::json;

use super::application::{Application, ApplicationId, NotPossible, Step};
use super::file::ApplicationFile;
use super::shared::{Place, Unacceptable};
use super::sub_project::SubProjectId;
use super::{permissions, store};
use crate::ideas::{self, IdeaFile};
use crate::organisations::OrganisationId;
use crate::people::SignedIn;
use crate::programmes::CallId;
use crate::reasons::reason;

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        let message = match reason {
            NotPossible::TooLate => "applications-refused-closed",
            NotPossible::WrongState(_) => "applications-refused-state",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// Whose name an application carries, and in which call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applying {
    /// The call.
    pub call: CallId,
    /// The edition, by code.
    pub edition: String,
    /// Who applies.
    pub applicant: OrganisationId,
    /// Whose contact person gathers it, by code; none where an association applies.
    pub municipality: Option<String>,
    /// The first moment at which the call takes nothing from this applicant.
    pub closes_at: Timestamp,
}

/// Begins an application. A second time gives the same one. Whether somebody may act for the applicant was asked
/// before, since it is asked of the applicant and not of the application.
pub async fn begin(change: &mut Change, applying: &Applying) -> Result<ApplicationId, Problem> {
    if let Some(known) = store::of_applicant(change, &applying.call, &applying.applicant).await? {
        return Ok(known);
    }
    if change.at >= applying.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    let application = Application::begin(
        change.new_id(),
        applying.call.clone(),
        &applying.edition,
        applying.applicant.clone(),
        applying.municipality.clone(),
    );
    if !store::insert(change, &application).await? {
        return Err(Refusal::Stale.into());
    }
    change.record("applications.begun", application.id.as_str()).await?;
    Ok(application.id)
}

/// Takes the idea of a school into an application.
pub async fn take_in(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    idea: &IdeaFile,
    closes_at: Timestamp,
) -> Result<(), Problem> {
    permissions::may_gather(by, file)?;
    permissions::may_take(by, idea)?;
    if idea.team.team.edition != file.application.edition {
        return Err(Refusal::NotFound.into());
    }
    if !idea.is_trained {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-not-trained" }.into());
    }
    let id = &file.application.id;
    let school = &idea.team.team.school;
    if !store::touch_content(change, id).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-state" }.into());
    }
    if store::is_school_elsewhere(change, &file.application.call, id, school).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-elsewhere" }.into());
    }
    if store::is_school_handed_in_elsewhere(change, &file.application.call, id, school).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-handed-in-elsewhere" }.into());
    }
    if !store::insert_part(change, id, &idea.idea.id, school).await? {
        // Somebody else who acts for the applicant was quicker.
        return Err(Refusal::Stale.into());
    }
    ideas::actions::hand_over(change, idea, &[(ideas::Step::Taken, "")], closes_at).await?;
    let note = Note::of(json!({ "idea": idea.idea.id.as_str() }));
    Ok(change.record_with("applications.part_taken", id.as_str(), note).await?)
}

/// Takes a school's part out of an application that is being gathered; its idea is with the contact person again.
pub async fn take_out(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    part: &SubProjectId,
    idea: &IdeaFile,
    closes_at: Timestamp,
) -> Result<(), Problem> {
    release(change, by, file, part, idea, &[(ideas::Step::Released, "")], closes_at).await
}

async fn release(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    part: &SubProjectId,
    idea: &IdeaFile,
    steps: &[(ideas::Step, &str)],
    closes_at: Timestamp,
) -> Result<(), Problem> {
    permissions::may_gather(by, file)?;
    let part = file.sub_projects.iter().find(|one| one.id == *part && one.idea == idea.idea.id);
    let part = part.ok_or(Refusal::NotFound)?;
    let id = &file.application.id;
    if !store::touch_content(change, id).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-state" }.into());
    }
    store::remove_part(change, &part.id).await?;
    ideas::actions::hand_over(change, idea, steps, closes_at).await?;
    let note = Note::of(json!({ "idea": idea.idea.id.as_str() }));
    Ok(change.record_with("applications.part_released", id.as_str(), note).await?)
}

/// Gives an idea back to its team with a reason (I-25), out of the application where it is in it.
pub async fn give_back(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    idea: &IdeaFile,
    words: &str,
    closes_at: Timestamp,
) -> Result<(), Problem> {
    permissions::may_gather(by, file)?;
    permissions::may_take(by, idea)?;
    let words = reason(words)?;
    let back = (ideas::Step::Returned, words);
    match file.sub_projects.iter().find(|part| part.idea == idea.idea.id) {
        Some(part) => {
            let steps = [(ideas::Step::Released, ""), back];
            release(change, by, file, &part.id, idea, &steps, closes_at).await
        }
        None => ideas::actions::hand_over(change, idea, &[back], closes_at).await,
    }
}

/// Saves one answer of the shared part made from a version. The change is to be committed only when it was kept.
pub async fn save_field(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    place: Place,
    answer: &Answer,
    closes_at: Timestamp,
) -> Result<Saved<Unacceptable>, Problem> {
    permissions::may_gather(by, file)?;
    if change.at >= closes_at {
        return Err(NotPossible::TooLate.into());
    }
    if let Err(reason) = place.accepts(&answer.value) {
        return Ok(Saved::Refused(reason));
    }
    if !store::touch_content(change, &file.application.id).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-state" }.into());
    }
    Ok(store::save_answer(change, &file.application.id, place, answer).await?)
}

/// Takes an application a step further, with the words that go with it. Whether somebody may, the calling deed
/// decides: the applicant's own deeds stand here, those of the agency in the areas after this one.
pub async fn advance(
    change: &mut Change,
    application: &mut Application,
    step: Step,
    words: &str,
    closes_at: Timestamp,
) -> Result<(), Problem> {
    let words = if step.needs_words() { reason(words)? } else { words.trim() };
    application.take(step, change.at, closes_at)?;
    store::save(change, application).await?;
    application.version += 1;
    store::insert_step(change, &application.id, step, words).await?;
    Ok(change.record(step.deed(), application.id.as_str()).await?)
}

/// Takes a school's part out while the rest of the application goes on, with a reason and the rule it breaks
/// (I-20, I-25). Who may, the calling deed decides.
pub async fn exclude(
    change: &mut Change,
    file: &ApplicationFile,
    part: &SubProjectId,
    why: &str,
    rule: Option<&str>,
) -> Result<(), Problem> {
    let why = reason(why)?;
    if !file.application.is_handed_in() || !file.sub_projects.iter().any(|one| one.id == *part) {
        return Err(Refusal::NotFound.into());
    }
    if !store::exclude_part(change, part, why, rule).await? {
        return Err(Refusal::Stale.into());
    }
    let note = Note::of(json!({ "part": part.as_str(), "rule": rule }));
    Ok(change.record_with("applications.part_excluded", file.application.id.as_str(), note).await?)
}
