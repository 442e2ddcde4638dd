//! What evaluators say about themselves: ties in general, a conflict with one application.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::step;
use crate::applications;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::jobs::ProposeReaders;
use crate::evaluation::review::{Review, ReviewStep};
use crate::evaluation::store;
use crate::evaluation::ties::{Tie, conflict};
use crate::people::SignedIn;

/// The evaluator says whether they have a conflict with what a review is about. With one, the review ends, they are
/// never asked about it again, and somebody else is proposed (I-23).
pub async fn declare(
    change: &mut Change,
    file: &ReviewFile,
    has_conflict: bool,
    words: &str,
) -> Result<(), Problem> {
    let mut review = file.review.clone();
    if has_conflict {
        return recuse(change, &mut review, words).await;
    }
    if let Some(tie) = &file.tie {
        let values = vec![("tie", tie.name.clone())];
        return Err(Refusal::AgainstTheRulesOf { message: "evaluation-refused-tied", values }.into());
    }
    step(change, &mut review, ReviewStep::Declared, "").await
}

async fn recuse(change: &mut Change, review: &mut Review, words: &str) -> Result<(), Problem> {
    step(change, review, ReviewStep::Recused, words).await?;
    Ok(change.queue(&ProposeReaders { application: review.application.clone() }).await?)
}

/// Somebody says what they are tied to. Reviews of theirs that this bars and that are not given end at once.
/// Gives how many did.
pub async fn declare_tie(
    change: &mut Change,
    by: &SignedIn,
    tie: &Tie,
    name: &str,
) -> Result<usize, Problem> {
    if !store::declare_tie(change, &by.id, tie).await? {
        return Ok(0);
    }
    let (kind, tied_to) = tie.as_words();
    let note = Note::of(json!({ "kind": kind, "tied_to": tied_to }));
    change.record_with("evaluation.tie_declared", by.id.as_str(), note).await?;
    let open: Vec<Review> = store::reviews_by(change, &by.id)
        .await?
        .into_iter()
        .filter(|review| review.counts() && !review.is_given())
        .collect();
    let ids: Vec<_> = open.iter().map(|review| review.application.clone()).collect();
    let files = applications::store::files(change, &ids).await?;
    let mut ended = 0;
    for mut review in open {
        let file = files.iter().find(|file| file.application.id == review.application);
        if file.is_some_and(|file| conflict(std::slice::from_ref(tie), file).is_some()) {
            recuse(change, &mut review, name).await?;
            ended += 1;
        }
    }
    Ok(ended)
}

/// Somebody takes back what they said they are tied to. Reviews that ended stay so.
pub async fn take_tie_back(change: &mut Change, by: &SignedIn, tie: &Tie) -> Result<(), Problem> {
    if !store::remove_tie(change, &by.id, tie).await? {
        return Err(Refusal::NotFound.into());
    }
    let (kind, tied_to) = tie.as_words();
    let note = Note::of(json!({ "kind": kind, "tied_to": tied_to }));
    Ok(change.record_with("evaluation.tie_taken_back", by.id.as_str(), note).await?)
}
