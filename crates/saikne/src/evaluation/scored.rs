//! What all the evaluators of an application gave it together.

use std::collections::BTreeSet;

use foundation::database::{self, Record, Row};

use super::review::ReviewId;
use super::score::Score;
use crate::applications::ApplicationId;
use crate::programmes::plan::CriteriaSet;

/// One mark of one review, as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Of which application.
    pub application: ApplicationId,
    /// In which review.
    pub review: ReviewId,
    /// For which criterion, by code.
    pub criterion: String,
    /// The points, before weighting.
    pub score: Score,
}

impl Record for Mark {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            application: row.get("application_id")?,
            review: row.get("review_id")?,
            criterion: row.get("criterion")?,
            score: Score(row.get("points_hundredths")?),
        })
    }
}

/// What an application reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scored {
    /// The application.
    pub application: ApplicationId,
    /// The mean of what its evaluators gave, weighted, rounded once to hundredths.
    pub score: Score,
    /// Whether it reached the pass mark of the set, and that of every criterion which alone ends it. Asked of
    /// the rounded numbers, which are the ones people see.
    pub is_passed: bool,
    /// How many reviews count.
    pub reviews: i64,
    /// The criteria, in the order of the set.
    pub per_criterion: Vec<CriterionScore>,
}

/// What an application reached in one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionScore {
    /// The criterion, by code.
    pub criterion: String,
    /// The mean of the marks, before weighting, rounded to hundredths.
    pub score: Score,
    /// Whether it reached the criterion's own pass mark.
    pub is_passed: bool,
}

/// The sum of one review, weighted, rounded to hundredths.
#[must_use]
pub fn weighted(set: &CriteriaSet, marks: &[(String, Score)]) -> Score {
    let of = |code: &str| marks.iter().find(|(criterion, _)| criterion == code).map_or(0, |(_, mark)| mark.0);
    let sum = set.criteria.iter().map(|one| of(&one.code).saturating_mul(one.weight));
    Score::quotient(sum.fold(0, i64::saturating_add), 100)
}

/// What the marks of one application come to; nothing where there are none.
#[must_use]
pub fn scored(application: &ApplicationId, set: &CriteriaSet, marks: &[Mark]) -> Option<Scored> {
    let own: Vec<&Mark> = marks.iter().filter(|mark| mark.application == *application).collect();
    let reviews: BTreeSet<&str> = own.iter().map(|mark| mark.review.as_str()).collect();
    let count = i64::try_from(reviews.len()).ok().filter(|count| *count > 0)?;
    let (mut weighted, mut per_criterion) = (0_i64, Vec::new());
    for criterion in &set.criteria {
        let marks = own.iter().filter(|mark| mark.criterion == criterion.code);
        let sum = marks.fold(0, |sum: i64, mark| sum.saturating_add(mark.score.0));
        weighted = weighted.saturating_add(sum.saturating_mul(criterion.weight));
        let score = Score::quotient(sum, count);
        let is_passed = criterion.pass_points.is_none_or(|least| score >= Score::whole(least));
        per_criterion.push(CriterionScore { criterion: criterion.code.clone(), score, is_passed });
    }
    let score = Score::quotient(weighted, count.saturating_mul(100));
    let ends_it = |one: &CriterionScore| {
        !one.is_passed && set.criterion(&one.criterion).is_some_and(|criterion| criterion.is_knock_out)
    };
    let is_passed = set.pass_points.is_none_or(|least| score >= Score::whole(least))
        && !per_criterion.iter().any(ends_it);
    Some(Scored { application: application.clone(), score, is_passed, reviews: count, per_criterion })
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;
    use crate::programmes::shipped;

    fn set() -> CriteriaSet {
        shipped::read("kontakts-2024").unwrap().plan.quality().unwrap().clone()
    }

    fn given(reviews: &[[i64; 5]]) -> Option<Scored> {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        let application: ApplicationId = chance.id(&clock);
        let mut marks = Vec::new();
        for hundredths in reviews {
            let review: ReviewId = chance.id(&clock);
            for (criterion, score) in set().criteria.iter().zip(hundredths) {
                marks.push(Mark {
                    application: application.clone(),
                    review: review.clone(),
                    criterion: criterion.code.clone(),
                    score: Score(*score),
                });
            }
        }
        scored(&application, &set(), &marks)
    }

    #[test]
    fn the_score_is_the_weighted_mean() {
        let result = given(&[[800, 700, 600, 900, 350], [700, 800, 700, 800, 400]]).unwrap();

        // Participation counts one and a half times: (23.5 + 10.5 + 22 + 12) / 2 with halves kept.
        assert_eq!(result.score, Score((800 + 1050 + 600 + 900 + 350 + 700 + 1200 + 700 + 800 + 400) / 2));
        assert_eq!(result.reviews, 2);
        assert!(result.is_passed);
        assert_eq!(result.per_criterion[1].score, Score(750));
    }

    #[test]
    fn three_reviews_are_rounded_once() {
        let result =
            given(&[[700, 700, 700, 700, 300], [700, 700, 700, 700, 300], [800, 700, 700, 700, 300]]);

        assert_eq!(result.unwrap().score, Score(3450 + 33));
    }

    #[test]
    fn pass_marks_are_of_the_sum_and_of_criteria_that_end_it() {
        assert!(given(&[[500, 500, 500, 500, 250]]).unwrap().is_passed, "25 points exactly");
        assert!(!given(&[[500, 500, 500, 400, 250]]).unwrap().is_passed);
        let budget_too_low = given(&[[1000, 1000, 1000, 1000, 150]]).unwrap();
        assert!(!budget_too_low.is_passed);
        assert!(!budget_too_low.per_criterion[4].is_passed);
    }

    #[test]
    fn without_reviews_there_is_no_score() {
        assert_eq!(given(&[]), None);
    }
}
