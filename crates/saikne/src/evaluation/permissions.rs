//! Who may do what with reviews (model 4.7). An evaluator reaches their own reviews and nobody else's (I-23).

use foundation::problem::Refusal;

use super::review::Review;
use crate::people::{Role, SignedIn};

/// The roles that see how an edition is judged.
pub const READERS: &[Role] = &[Role::ProgrammeManager, Role::CommissionMember, Role::Director, Role::Auditor];

/// The roles that say who judges what, give reviews back and end the evaluation.
pub const MANAGERS: &[Role] = &[Role::ProgrammeManager];

/// The roles that judge.
pub const EVALUATORS: &[Role] = &[Role::Evaluator];

/// See how an edition is judged.
pub fn may_see(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    if person.is_any_for(READERS, edition) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Say who judges what, give reviews back or take them away, end the evaluation.
pub fn may_manage(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if person.is_any_for(MANAGERS, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Reach a review: whoever judges, as long as they are an evaluator of the edition.
pub fn may_review(person: &SignedIn, review: &Review, edition: &str) -> Result<(), Refusal> {
    let is_own = review.evaluator == person.id && person.is_any_for(EVALUATORS, edition);
    if is_own { Ok(()) } else { Err(Refusal::NotFound) }
}
