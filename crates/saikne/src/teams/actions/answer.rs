//! Saving answers, field by field: two people who write at once never overwrite each other unseen.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::must_be_draft;
use crate::people::SignedIn;
use crate::teams::answers::{Answer, Answers, Question, Unacceptable};
use crate::teams::file::TeamFile;
use crate::teams::terms::Terms;
use crate::teams::{permissions, store};

/// What became of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// Kept, under this version.
    As(i64),
    /// Somebody else saved meanwhile: their answer, which stays until the writer decides.
    Conflict(Answer),
    /// Refused for what it says.
    Refused(Unacceptable),
}

/// Saves one answer made from a version. The change is to be committed only when it was kept.
pub async fn save_field(
    change: &mut Change,
    by: &SignedIn,
    file: &TeamFile,
    terms: &Terms,
    question: Question,
    answer: &Answer,
) -> Result<Saved, Problem> {
    permissions::may_lead(by, file)?;
    must_be_draft(file)?;
    if !terms.is_open(change.at) {
        return Err(Refusal::AgainstTheRules { message: "registrations-refused-closed" }.into());
    }
    if let Err(reason) = question.accepts(&answer.value) {
        return Ok(Saved::Refused(reason));
    }
    if !store::touch_content(change, &file.registration.id).await? {
        return Err(Refusal::AgainstTheRules { message: "registrations-refused-submitted" }.into());
    }
    let id = &file.registration.id;
    if !store::save_answer(change, id, question, &answer.value, answer.version).await? {
        let theirs = store::answers(change, id).await?.of(question);
        // The same answer arriving twice, because its reply was lost, is no conflict.
        let is_same = theirs.value == answer.value;
        return Ok(if is_same { Saved::As(theirs.version) } else { Saved::Conflict(theirs) });
    }
    let version = answer.version + 1;
    let facts = json!({ "field": question.as_str(), "version": version });
    change.record_with("registrations.answered", id.as_str(), Note::of(facts)).await?;
    Ok(Saved::As(version))
}

/// Saves a whole form, as a browser without scripts sends it: each answer that differs from what is
/// stored goes through the same check. Gives what was not kept.
pub async fn save_answers(
    change: &mut Change,
    by: &SignedIn,
    file: &TeamFile,
    terms: &Terms,
    before: &Answers,
    given: &[(Question, Answer)],
) -> Result<Vec<(Question, Saved)>, Problem> {
    let mut not_kept = Vec::new();
    for (question, answer) in given {
        let stored = before.of(*question);
        if stored.value == answer.value {
            continue;
        }
        let saved = save_field(change, by, file, terms, *question, answer).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((*question, saved));
        }
    }
    Ok(not_kept)
}
