//! One evaluator's judgement of one application, and the way it takes.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::applications::ApplicationId;
use crate::people::PersonId;
use crate::teams::words::words;

/// Identity of a review.
pub type ReviewId = Id<Review>;

words! {
    /// Where a review is (model 4.4).
    ReviewState, "evaluation-review-state" {
        /// The evaluator was asked; nothing is open yet.
        Assigned = "assigned",
        /// The evaluator declared that there is no conflict of interest (I-23).
        Declared = "declared",
        /// The evaluator has a conflict and sees nothing.
        Recused = "recused",
        /// Somebody took it away: before it was given, or since its evaluator may not judge. Its marks do not count.
        Released = "released",
        /// Something is written.
        InProgress = "in_progress",
        /// It is given.
        Submitted = "submitted",
        /// It came back with a reason.
        Returned = "returned",
        /// All have judged; nothing changes any more.
        Final = "final",
    }
}

words! {
    /// What happens to a review.
    ReviewStep, "evaluation-review-step" {
        /// The evaluator declares that there is no conflict.
        Declared = "declared",
        /// The evaluator declares a conflict.
        Recused = "recused",
        /// It is taken away.
        Released = "released",
        /// The first mark or reason is written.
        Written = "written",
        /// It is given.
        Submitted = "submitted",
        /// It is given back.
        Returned = "returned",
        /// All have judged.
        Closed = "closed",
    }
}

impl ReviewStep {
    /// What the audit trail calls it.
    #[must_use]
    pub const fn deed(self) -> &'static str {
        match self {
            Self::Declared => "evaluation.conflict_denied",
            Self::Recused => "evaluation.recused",
            Self::Released => "evaluation.released",
            Self::Written => "evaluation.review_begun",
            Self::Submitted => "evaluation.review_submitted",
            Self::Returned => "evaluation.review_returned",
            Self::Closed => "evaluation.review_closed",
        }
    }

    /// Whether it needs a reason (I-25).
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Recused | Self::Released | Self::Returned)
    }
}

/// One evaluator's judgement of one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Identity.
    pub id: ReviewId,
    /// Of which application.
    pub application: ApplicationId,
    /// Who judges.
    pub evaluator: PersonId,
    /// Where it is.
    pub state: ReviewState,
    /// Whether it was asked for because two others differ.
    pub is_third: bool,
    /// When it was given, where it was.
    pub submitted_at: Option<Timestamp>,
    /// The last day on which it should be given, where one was set.
    pub due_on: Option<Date>,
    /// Goes up with every change of state.
    pub version: i64,
}

/// A review is not where this would be possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a review that is {0:?} cannot do this")]
pub struct NotPossible(pub ReviewState);

impl Review {
    /// Somebody is asked to judge.
    #[must_use]
    pub const fn assign(
        id: ReviewId,
        application: ApplicationId,
        evaluator: PersonId,
        is_third: bool,
        due_on: Option<Date>,
    ) -> Self {
        let state = ReviewState::Assigned;
        Self { id, application, evaluator, state, is_third, submitted_at: None, due_on, version: 1 }
    }

    /// Whether it counts among the reviews that the application needs.
    #[must_use]
    pub const fn counts(&self) -> bool {
        !matches!(self.state, ReviewState::Recused | ReviewState::Released)
    }

    /// Whether the evaluator may read the application (I-23).
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.counts() && !matches!(self.state, ReviewState::Assigned)
    }

    /// Whether the evaluator writes in it.
    #[must_use]
    pub const fn is_writable(&self) -> bool {
        matches!(self.state, ReviewState::Declared | ReviewState::InProgress | ReviewState::Returned)
    }

    /// Whether its marks stand.
    #[must_use]
    pub const fn is_given(&self) -> bool {
        matches!(self.state, ReviewState::Submitted | ReviewState::Final)
    }

    /// Takes a step.
    pub fn take(&mut self, step: ReviewStep, at: Timestamp) -> Result<(), NotPossible> {
        self.state = self.after(step)?;
        match step {
            ReviewStep::Submitted => self.submitted_at = Some(at),
            ReviewStep::Returned => self.submitted_at = None,
            _ => {}
        }
        Ok(())
    }

    /// Where a step leads: the whole way of a review, in one place.
    fn after(&self, step: ReviewStep) -> Result<ReviewState, NotPossible> {
        use ReviewState as At;
        match (self.state, step) {
            (At::Assigned, ReviewStep::Declared) => Ok(At::Declared),
            // A conflict that is noticed only while reading ends the review as well.
            (At::Assigned | At::Declared | At::InProgress | At::Returned, ReviewStep::Recused) => {
                Ok(At::Recused)
            }
            // One that is given is taken away only where its evaluator may not judge; `release` asks that.
            (
                At::Assigned | At::Declared | At::InProgress | At::Returned | At::Submitted,
                ReviewStep::Released,
            ) => Ok(At::Released),
            (At::Declared | At::InProgress | At::Returned, ReviewStep::Written) => Ok(At::InProgress),
            (At::InProgress | At::Returned, ReviewStep::Submitted) => Ok(At::Submitted),
            (At::Submitted, ReviewStep::Returned) => Ok(At::Returned),
            (At::Submitted, ReviewStep::Closed) => Ok(At::Final),
            _ => Err(NotPossible(self.state)),
        }
    }
}

impl Record for Review {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            evaluator: row.get("evaluator_id")?,
            state: row.word("state", ReviewState::parse)?,
            is_third: row.get("is_third")?,
            submitted_at: row.get("submitted_at")?,
            due_on: row.get("due_on")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn assigned() -> Review {
        let clock = Clock::standing(now());
        let chance = Chance::seeded(1);
        Review::assign(chance.id(&clock), chance.id(&clock), chance.id(&clock), false, None)
    }

    fn now() -> Timestamp {
        "2024-06-01T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_review_goes_its_way() {
        let mut review = assigned();
        for (step, state) in [
            (ReviewStep::Declared, ReviewState::Declared),
            (ReviewStep::Written, ReviewState::InProgress),
            (ReviewStep::Submitted, ReviewState::Submitted),
            (ReviewStep::Returned, ReviewState::Returned),
            (ReviewStep::Written, ReviewState::InProgress),
            (ReviewStep::Submitted, ReviewState::Submitted),
            (ReviewStep::Closed, ReviewState::Final),
        ] {
            review.take(step, now()).unwrap();
            assert_eq!(review.state, state);
        }
        for step in ReviewStep::ALL {
            assert_eq!(review.clone().take(*step, now()), Err(NotPossible(ReviewState::Final)));
        }
    }

    #[test]
    fn nothing_opens_before_the_declaration_or_after_a_conflict() {
        let mut review = assigned();
        assert!(!review.is_open());
        assert!(review.clone().take(ReviewStep::Written, now()).is_err());
        assert!(review.clone().take(ReviewStep::Submitted, now()).is_err());
        review.take(ReviewStep::Recused, now()).unwrap();
        assert!(!review.is_open() && !review.counts() && !review.is_writable());
        assert!(review.take(ReviewStep::Declared, now()).is_err());
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let text = include_str!("../../../../migrations/0011_evaluation.sql");
        for state in ReviewState::ALL {
            assert!(text.contains(&format!("'{}'", state.as_str())), "{state:?}");
        }
    }
}
