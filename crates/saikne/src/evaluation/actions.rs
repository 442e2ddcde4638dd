//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod assigning;
mod closing;
mod declaring;
mod judging;

pub use assigning::{Swap, compute, publish, swap};
pub use closing::{close, drop_open, give_back, release};
pub use declaring::{declare, declare_tie, take_tie_back};
pub use judging::{save_field, save_sheet, submit};

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use super::review::{NotPossible, Review, ReviewStep};
use super::store;
use crate::reasons::reason;

impl From<NotPossible> for Problem {
    fn from(_: NotPossible) -> Self {
        Refusal::AgainstTheRules { message: "evaluation-refused-state" }.into()
    }
}

/// Takes a review a step further, with the words that go with it.
async fn step(
    change: &mut Change,
    review: &mut Review,
    step: ReviewStep,
    words: &str,
) -> Result<(), Problem> {
    let words = if step.needs_words() { reason(words)? } else { words.trim() };
    review.take(step, change.at)?;
    store::save_review(change, review).await?;
    review.version += 1;
    store::insert_step(change, &review.id, step, words).await?;
    Ok(change.record(step.deed(), review.id.as_str()).await?)
}
