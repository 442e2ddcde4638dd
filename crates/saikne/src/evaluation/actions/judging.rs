//! What evaluators write and give.

use foundation::answers::{Answer, Saved};
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use super::step;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::jobs::ProposeReaders;
use crate::evaluation::review::{NotPossible, Review, ReviewStep};
use crate::evaluation::sheet::{Place, Unacceptable};
use crate::evaluation::store;

/// Saves what stands in one place, made from a version. The change is to be committed only when it was kept.
pub async fn save_field(
    change: &mut Change,
    file: &ReviewFile,
    place: &Place,
    answer: &Answer,
) -> Result<Saved<Unacceptable>, Problem> {
    if let Err(reason) = place.accepts(&file.terms.set, &answer.value) {
        return Ok(Saved::Refused(reason));
    }
    writable(change, file).await?;
    Ok(store::save_answer(change, &file.review.id, place, answer).await?)
}

/// Lets the review be written in; the first writing begins it.
async fn writable(change: &mut Change, file: &ReviewFile) -> Result<(), Problem> {
    not_tied(file)?;
    let id = &file.review.id;
    if store::touch_review(change, id).await? {
        return Ok(());
    }
    let mut review = stored(change, file).await?;
    if !review.is_writable() {
        return Err(NotPossible(review.state).into());
    }
    step(change, &mut review, ReviewStep::Written, "").await
}

async fn stored(change: &mut Change, file: &ReviewFile) -> Result<Review, Problem> {
    Ok(store::review(change, &file.review.id).await?.ok_or(Refusal::NotFound)?)
}

fn not_tied(file: &ReviewFile) -> Result<(), Refusal> {
    match &file.tie {
        Some(tie) => Err(Refusal::AgainstTheRulesOf {
            message: "evaluation-refused-tied",
            values: vec![("tie", tie.name.clone())],
        }),
        None => Ok(()),
    }
}

/// Saves a whole form; gives what was not kept.
pub async fn save_sheet(
    change: &mut Change,
    file: &ReviewFile,
    given: &[(Place, Answer)],
) -> Result<Vec<(Place, Saved<Unacceptable>)>, Problem> {
    if !file.review.is_writable() {
        return Err(NotPossible(file.review.state).into());
    }
    let mut not_kept = Vec::new();
    for (place, answer) in given.iter().filter(|(place, answer)| file.sheet.text(place) != answer.value) {
        let saved = save_field(change, file, place, answer).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((place.clone(), saved));
        }
    }
    Ok(not_kept)
}

/// Gives the review. Where something lacks nothing is given, and the places come back.
pub async fn submit(change: &mut Change, file: &ReviewFile) -> Result<Vec<Place>, Problem> {
    not_tied(file)?;
    let id = &file.review.id;
    let mut review = stored(change, file).await?;
    if !review.is_writable() {
        return Err(NotPossible(review.state).into());
    }
    let sheet = store::sheets(change, std::slice::from_ref(id)).await?.remove(id).unwrap_or_default();
    let marks = match sheet.given(&file.terms.set) {
        Ok(marks) => marks,
        Err(lacking) => return Ok(lacking),
    };
    store::remove_marks(change, id).await?;
    store::insert_marks(change, id, &marks).await?;
    step(change, &mut review, ReviewStep::Submitted, "").await?;
    // It may be the one after which a third evaluator is needed.
    change.queue(&ProposeReaders { application: review.application }).await?;
    Ok(Vec::new())
}
