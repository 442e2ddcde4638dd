//! The applicant answers, or the day passes.

use foundation::answers::{Answer, Saved};
use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use crate::applications::{self, ApplicationFile, ApplicationState, Step};
use crate::eligibility::clarification::{
    Clarification, ClarificationId, ClarificationState, NotPossible, Opened, Unacceptable,
};
use crate::eligibility::jobs::TellAnswer;
use crate::eligibility::{permissions, store};
use crate::ideas::IdeaTerms;
use crate::people::SignedIn;

/// Saves the answer of one place made from a version. The change is to be committed only when it was kept. `terms`
/// are those of the school, where the place is on its canvas.
pub async fn write(
    change: &mut Change,
    by: &SignedIn,
    file: &ApplicationFile,
    clarification: &Clarification,
    place: &Opened,
    terms: Option<&IdeaTerms>,
    answer: &Answer,
) -> Result<Saved<Unacceptable>, Problem> {
    permissions::may_answer(by, file)?;
    if file.application.state != ApplicationState::Clarification {
        return Err(NotPossible::Over.into());
    }
    clarification.may_be_written(change.at)?;
    if let Err(reason) = place.spot.accepts(&answer.value, terms) {
        return Ok(Saved::Refused(reason));
    }
    Ok(store::save_answer(change, &clarification.id, &place.spot, answer).await?)
}

/// The applicant sends the answer; the check goes on.
pub async fn answer(change: &mut Change, by: &SignedIn, id: &ClarificationId) -> Result<(), Problem> {
    let (file, mut clarification) = held(change, id).await?;
    permissions::may_answer(by, &file)?;
    clarification.answer(change.at)?;
    let opened = store::opened_of(change, std::slice::from_ref(id)).await?;
    if !opened.iter().any(Opened::is_changed) {
        return Err(Refusal::AgainstTheRules { message: "eligibility-refused-no-answer" }.into());
    }
    close(change, &file, &clarification).await?;
    let changed: Vec<String> =
        opened.iter().filter(|place| place.is_changed()).map(|place| place.spot.word()).collect();
    let note = Note::of(json!({ "clarification": id.as_str(), "changed": changed }));
    let application = file.application.id.as_str();
    change.record_with("eligibility.clarification_answered", application, note).await?;
    Ok(change.queue(&TellAnswer { clarification: id.clone() }).await?)
}

/// The day of a clarification is over: what was written until then stands, and the check goes on. Says whether it was
/// open until now.
pub async fn lapse(change: &mut Change, id: &ClarificationId) -> Result<bool, Problem> {
    let (file, mut clarification) = held(change, id).await?;
    if clarification.state != ClarificationState::Open {
        return Ok(false);
    }
    clarification.lapse(change.at)?;
    close(change, &file, &clarification).await?;
    let note = Note::of(json!({ "clarification": id.as_str() }));
    let application = file.application.id.as_str();
    change.record_with("eligibility.clarification_lapsed", application, note).await?;
    change.queue(&TellAnswer { clarification: id.clone() }).await?;
    Ok(true)
}

/// A clarification with its application, which is held until the change is over.
async fn held(
    change: &mut Change,
    id: &ClarificationId,
) -> Result<(ApplicationFile, Clarification), Problem> {
    let found = store::clarification(change, id).await?.ok_or(Refusal::NotFound)?;
    store::hold(change, &found.application).await?;
    let found = store::clarification(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = applications::store::file(change, &found.application).await?.ok_or(Refusal::NotFound)?;
    Ok((file, found))
}

async fn close(
    change: &mut Change,
    file: &ApplicationFile,
    clarification: &Clarification,
) -> Result<(), Problem> {
    store::save_clarification(change, clarification).await?;
    let mut application = file.application.clone();
    if application.state != ApplicationState::Clarification {
        // It was taken back meanwhile; nobody looks at it any more.
        return Ok(());
    }
    for mut check in store::checks_of(change, &application.id).await? {
        if check.clarification.as_ref() == Some(&clarification.id) && check.check.answered().is_ok() {
            store::save_check(change, &check).await?;
        }
    }
    let at = change.at;
    applications::actions::advance(change, &mut application, Step::ClarificationAnswered, "", at).await
}
