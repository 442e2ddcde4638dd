//! What whoever runs the programme does with reviews, and the end of the evaluation.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::step;
use crate::applications::{self, ApplicationId, ApplicationState, Step};
use crate::evaluation::desk::Desk;
use crate::evaluation::jobs::ProposeReaders;
use crate::evaluation::review::{Review, ReviewId, ReviewStep};
use crate::evaluation::standing::Standing;
use crate::evaluation::{mails, permissions, store};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::reasons::reason;

async fn managed(
    change: &mut Change,
    by: &SignedIn,
    id: &ReviewId,
) -> Result<(Review, applications::ApplicationFile), Problem> {
    let review = store::review(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = applications::store::file(change, &review.application).await?.ok_or(Refusal::NotFound)?;
    permissions::may_manage(by, &file.application.edition)?;
    if file.application.state != ApplicationState::Evaluating {
        return Err(Refusal::AgainstTheRules { message: "evaluation-refused-state" }.into());
    }
    Ok((review, file))
}

/// Gives a review back to its evaluator with a reason. Its marks stand no more until it is given again.
pub async fn give_back(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &ReviewId,
    words: &str,
) -> Result<Review, Problem> {
    let (mut review, file) = managed(change, by, id).await?;
    let words = reason(words)?;
    step(change, &mut review, ReviewStep::Returned, words).await?;
    store::remove_marks(change, id).await?;
    mails::tell_returned(change, platform, &review, &file, words).await?;
    Ok(review)
}

/// Takes a review away from its evaluator, with a reason; somebody else is proposed. One that is given stays, unless a
/// tie became known since that bars its evaluator: then its marks count no more (I-23).
pub async fn release(
    change: &mut Change,
    by: &SignedIn,
    id: &ReviewId,
    words: &str,
) -> Result<Review, Problem> {
    let (mut review, file) = managed(change, by, id).await?;
    if review.is_given() {
        let day = in_riga(change.at).date();
        let ties = store::ties_of(change, std::slice::from_ref(&review.evaluator), day).await?;
        if !ties.iter().any(|tie| tie.bars(&file)) {
            return Err(Refusal::AgainstTheRules { message: "evaluation-refused-state" }.into());
        }
    }
    step(change, &mut review, ReviewStep::Released, words).await?;
    change.queue(&ProposeReaders { application: review.application.clone() }).await?;
    Ok(review)
}

/// The applicant has taken the application back: who has not given a review yet need not, what was given stays.
pub async fn drop_open(change: &mut Change, application: &ApplicationId, words: &str) -> Result<(), Problem> {
    for (mut review, _) in store::reviews_of(change, std::slice::from_ref(application)).await? {
        if review.counts() && !review.is_given() {
            step(change, &mut review, ReviewStep::Released, words).await?;
        }
    }
    Ok(())
}

/// Ends the evaluation of an edition: every review becomes final, every application evaluated. Only when nothing
/// lacks anywhere (I-23).
pub async fn close(change: &mut Change, by: &SignedIn, desk: &Desk) -> Result<(), Problem> {
    let edition = &desk.terms.plan.code;
    permissions::may_manage(by, edition)?;
    let open: Vec<_> = desk.each().filter(|(_, standing)| standing.is_open()).collect();
    if open.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "evaluation-refused-nothing-to-close" }.into());
    }
    let lacking = open.iter().filter(|(_, standing)| !standing.is_complete()).count();
    if lacking > 0 {
        let values = vec![("count", lacking.to_string())];
        return Err(Refusal::AgainstTheRulesOf { message: "evaluation-refused-incomplete", values }.into());
    }
    let barred = open
        .iter()
        .flat_map(|(file, standing)| standing.counting().filter(|one| desk.barred(one, file).is_some()));
    let barred = barred.count();
    if barred > 0 {
        let values = vec![("count", barred.to_string())];
        return Err(Refusal::AgainstTheRulesOf { message: "evaluation-refused-barred", values }.into());
    }
    for (file, standing) in open {
        for one in Standing::counting(standing) {
            step(change, &mut one.review.clone(), ReviewStep::Closed, "").await?;
        }
        let (mut application, at) = (file.application.clone(), change.at);
        applications::actions::advance(change, &mut application, Step::Evaluated, "", at).await?;
    }
    let note = Note::of(json!({ "applications": desk.standings.len() }));
    Ok(change.record_with("evaluation.closed", edition, note).await?)
}
