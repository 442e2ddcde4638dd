//! How far the evaluation of one application is: who judges it, what they gave, what lacks.

use super::review::Review;
use super::score::Score;
use super::scored::{self, Mark, Scored};
use crate::applications::{ApplicationId, ApplicationState};
use crate::people::PersonId;
use crate::programmes::plan::{CriteriaSet, EvaluationPlan};

/// One review with who judges and what they gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The review.
    pub review: Review,
    /// The name of the evaluator.
    pub name: String,
    /// The marks that stand; none before the review is given.
    pub marks: Vec<Mark>,
    /// What they come to, weighted.
    pub total: Option<Score>,
}

impl Judged {
    /// A review with its marks.
    #[must_use]
    pub fn of(review: Review, name: String, marks: Vec<Mark>, set: &CriteriaSet) -> Self {
        let pairs: Vec<(String, Score)> =
            marks.iter().map(|mark| (mark.criterion.clone(), mark.score)).collect();
        let total = (review.is_given() && !marks.is_empty()).then(|| scored::weighted(set, &pairs));
        Self { review, name, marks, total }
    }

    /// The mark for a criterion.
    #[must_use]
    pub fn mark(&self, criterion: &str) -> Option<Score> {
        self.marks.iter().find(|mark| mark.criterion == criterion).map(|mark| mark.score)
    }
}

/// Everything about the evaluation of one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Which.
    pub application: ApplicationId,
    /// Where it is.
    pub state: ApplicationState,
    /// Its reviews, those that count no more too, in the order they were asked for.
    pub judged: Vec<Judged>,
    /// How many must judge it.
    required: usize,
    /// By more than how much two may differ before a third one reads.
    most_apart: Option<Score>,
}

impl Standing {
    /// The standing of an application under the terms of its edition.
    #[must_use]
    pub fn of(
        application: ApplicationId,
        state: ApplicationState,
        judged: Vec<Judged>,
        terms: &EvaluationPlan,
    ) -> Self {
        Self {
            application,
            state,
            judged,
            required: usize::try_from(terms.reviews_per_application).unwrap_or_default(),
            most_apart: terms.third_reader_difference.map(Score::whole),
        }
    }

    /// Whether it waits to be judged or is being judged.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, ApplicationState::Eligible | ApplicationState::Evaluating)
    }

    /// The reviews that count.
    pub fn counting(&self) -> impl Iterator<Item = &Judged> {
        self.judged.iter().filter(|one| one.review.counts())
    }

    /// Whether somebody was ever asked to judge it, and so is not asked again.
    #[must_use]
    pub fn was_asked(&self, person: &PersonId) -> bool {
        self.judged.iter().any(|one| one.review.evaluator == *person)
    }

    /// How far apart the first evaluators are; nothing before all of them have judged.
    #[must_use]
    pub fn difference(&self) -> Option<Score> {
        let first: Vec<&Judged> = self.counting().filter(|one| !one.review.is_third).collect();
        let totals: Option<Vec<Score>> = first.iter().map(|one| one.total).collect();
        let totals = totals.filter(|totals| totals.len() >= self.required.max(2))?;
        let (least, most) = (totals.iter().min()?, totals.iter().max()?);
        Some(Score(most.0 - least.0))
    }

    /// Whether the first evaluators differ by more than the edition says.
    #[must_use]
    pub fn is_apart(&self) -> bool {
        self.difference().zip(self.most_apart).is_some_and(|(difference, most)| difference > most)
    }

    /// Whether a third evaluator is needed and none is asked.
    #[must_use]
    pub fn wants_third(&self) -> bool {
        self.is_open() && self.is_apart() && !self.counting().any(|one| one.review.is_third)
    }

    /// How many evaluators still have to be asked.
    #[must_use]
    pub fn lacking(&self) -> usize {
        if !self.is_open() {
            return 0;
        }
        let first = self.counting().filter(|one| !one.review.is_third).count();
        self.required.saturating_sub(first) + usize::from(self.wants_third())
    }

    /// Whether everybody who must judge it has.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.lacking() == 0
            && self.counting().next().is_some()
            && self.counting().all(|one| one.review.is_given())
    }

    /// What the given reviews come to together.
    #[must_use]
    pub fn score(&self, set: &CriteriaSet) -> Option<Scored> {
        let marks: Vec<Mark> = self.counting().flat_map(|one| one.marks.iter().cloned()).collect();
        scored::scored(&self.application, set, &marks)
    }

    /// Whether somebody is kept from what the others gave: they have a conflict, or have not judged yet.
    #[must_use]
    pub fn is_kept_from(&self, person: &PersonId) -> bool {
        self.judged.iter().any(|one| one.review.evaluator == *person && !one.review.is_given())
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;
    use crate::evaluation::ReviewState;
    use crate::programmes::EditionPlan;
    use crate::programmes::shipped;

    fn plan() -> EditionPlan {
        shipped::read("kontakts-2024").unwrap().plan
    }

    /// An application that reviews in these states gave these totals, spread over the five criteria.
    fn standing(reviews: &[(ReviewState, i64, bool)]) -> Standing {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let (chance, plan) = (Chance::seeded(1), plan());
        let set = plan.quality().unwrap();
        let application: ApplicationId = chance.id(&clock);
        let judged = reviews.iter().map(|(state, need, is_third)| {
            let (id, evaluator) = (chance.id(&clock), chance.id(&clock));
            let mut review = Review::assign(id, application.clone(), evaluator, *is_third, None);
            review.state = *state;
            let mark = Mark {
                application: application.clone(),
                review: review.id.clone(),
                criterion: set.criteria[0].code.clone(),
                score: Score(*need),
            };
            Judged::of(review, String::new(), vec![mark], set)
        });
        let judged = judged.collect();
        Standing::of(
            application.clone(),
            ApplicationState::Evaluating,
            judged,
            plan.evaluation.as_ref().unwrap(),
        )
    }

    #[test]
    fn a_third_one_reads_when_two_differ_by_more_than_the_edition_says() {
        use ReviewState::{Assigned, InProgress, Submitted};
        let at_the_limit = standing(&[(Submitted, 1000, false), (Submitted, 0, false)]);
        assert_eq!(at_the_limit.difference(), Some(Score(1000)));
        assert!(!at_the_limit.is_apart() && at_the_limit.is_complete());

        let apart = standing(&[(Submitted, 1001, false), (Submitted, 0, false)]);
        assert!(apart.wants_third() && !apart.is_complete());
        assert_eq!(apart.lacking(), 1);

        let asked = standing(&[(Submitted, 1001, false), (Submitted, 0, false), (Assigned, 0, true)]);
        assert!(asked.is_apart() && !asked.wants_third() && !asked.is_complete());
        assert_eq!(asked.lacking(), 0);

        let unknown = standing(&[(Submitted, 1001, false), (InProgress, 0, false)]);
        assert_eq!(unknown.difference(), None);
    }

    #[test]
    fn who_has_a_conflict_does_not_count_and_is_kept_from_the_rest() {
        use ReviewState::{Recused, Submitted};
        let one = standing(&[(Submitted, 700, false), (Recused, 0, false)]);
        assert_eq!(one.lacking(), 1);
        assert!(!one.is_complete());
        assert!(one.is_kept_from(&one.judged[1].review.evaluator));
        assert!(!one.is_kept_from(&one.judged[0].review.evaluator));
        assert!(one.was_asked(&one.judged[1].review.evaluator));
        assert_eq!(standing(&[]).lacking(), 2);
        assert!(!standing(&[]).is_complete());
    }

    #[test]
    fn the_third_counts_like_the_others() {
        use ReviewState::Submitted;
        let plan = plan();
        let three = standing(&[(Submitted, 1000, false), (Submitted, 100, false), (Submitted, 400, true)]);
        let score = three.score(plan.quality().unwrap()).unwrap();
        assert_eq!((score.score, score.reviews), (Score(500), 3));
    }
}
