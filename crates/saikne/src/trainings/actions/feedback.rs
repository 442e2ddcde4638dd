//! Feedback on a session.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use crate::people::SignedIn;
use crate::trainings::feedback::{Feedback, is_asked};
use crate::trainings::session::TrainingSessionId;
use crate::trainings::store::{feedback as store, seekers, sessions};

/// A participant says what they thought of a session that has ended; once.
pub async fn give(
    change: &mut Change,
    by: &SignedIn,
    id: &TrainingSessionId,
    feedback: &Feedback,
) -> Result<(), Problem> {
    let session = sessions::find(change, id).await?.ok_or(Refusal::NotFound)?;
    let people = seekers::participants(change, &session).await?;
    if !people.iter().any(|one| one.person == by.id) {
        return Err(Refusal::NotFound.into());
    }
    let has_given = store::has_given(change, id, &by.id).await?;
    is_asked(&session, has_given, change.at)
        .map_err(|reason| Refusal::AgainstTheRules { message: reason.key() })?;
    store::insert(change, id, &by.id, feedback).await?;
    Ok(change.record("trainings.feedback_given", id.as_str()).await?)
}
