//! Saving answers, field by field: two people who write at once never overwrite each other unseen.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::{Prepared, must_be_draft};
use crate::people::SignedIn;
use crate::teams::answers::{Answer, Question, SESSION_WISH, Unacceptable};
use crate::teams::{permissions, store};

/// What became of an answer to a question of a registration.
pub type Saved = foundation::answers::Saved<Unacceptable>;

/// Saves one answer made from a version. The change is to be committed only when it was kept.
pub async fn save_field(
    change: &mut Change,
    by: &SignedIn,
    prepared: &Prepared,
    question: Question,
    answer: &Answer,
) -> Result<Saved, Problem> {
    let Prepared { file, terms, .. } = prepared;
    permissions::may_lead(by, file)?;
    must_be_draft(file)?;
    if !terms.is_open(change.at) {
        return Err(Refusal::AgainstTheRules { message: "registrations-refused-closed" }.into());
    }
    if let Err(reason) = question.accepts(&answer.value) {
        return Ok(Saved::Refused(reason));
    }
    if !is_offered(prepared, &answer.value, change.at) {
        return Ok(Saved::Refused(Unacceptable::NotOffered));
    }
    if !store::touch_content(change, &file.registration.id).await? {
        return Err(Refusal::AgainstTheRules { message: "registrations-refused-submitted" }.into());
    }
    Ok(store::save_answer(change, &file.registration.id, question, answer).await?)
}

/// Whether a wish for a session names one that the team may wish for.
fn is_offered(prepared: &Prepared, value: &str, at: Timestamp) -> bool {
    let today = in_riga(at).date();
    value.strip_prefix(SESSION_WISH).is_none_or(|id| {
        prepared.sessions.iter().any(|session| session.id == id && session.can_be_wished_for(today))
    })
}

/// Saves a whole form, as a browser without scripts sends it: each answer that differs from what is
/// stored goes through the same check. Gives what was not kept.
pub async fn save_answers(
    change: &mut Change,
    by: &SignedIn,
    prepared: &Prepared,
    given: &[(Question, Answer)],
) -> Result<Vec<(Question, Saved)>, Problem> {
    let mut not_kept = Vec::new();
    for (question, answer) in given {
        let stored = prepared.answers.of(*question);
        if stored.value == answer.value {
            continue;
        }
        let saved = save_field(change, by, prepared, *question, answer).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((*question, saved));
        }
    }
    Ok(not_kept)
}
