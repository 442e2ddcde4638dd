//! What the evaluators gave, as the ranking needs it.

use foundation::database::{self, Reads};

use super::entries::PASS_MARK;
use crate::applications::ApplicationId;
use crate::evaluation::store::scored;
use crate::programmes::plan::EditionPlan;

/// What an application reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The application.
    pub application: ApplicationId,
    /// Its score, in hundredths of a point.
    pub score: i64,
    /// Whether it reached every mark it must reach.
    pub is_passed: bool,
    /// The criteria it did not meet, by code; [`PASS_MARK`] where only the score is too low.
    pub missed: Vec<String>,
    /// Hundredths of points in the criterion that the edition holds to be the first.
    pub priority: i64,
}

/// What the applications of an edition reached.
pub async fn of(from: &mut impl Reads, plan: &EditionPlan) -> database::Result<Vec<Marked>> {
    let first = plan.decision.as_ref().and_then(|decision| decision.priority_criterion.as_deref());
    let all = scored(from, plan).await?.into_iter().map(|one| {
        let mut missed: Vec<String> = Vec::new();
        if !one.is_passed {
            let low = one.per_criterion.iter().filter(|criterion| !criterion.is_passed);
            missed.extend(low.map(|criterion| criterion.criterion.clone()));
            if missed.is_empty() {
                missed.push(PASS_MARK.to_owned());
            }
        }
        let of_first = one.per_criterion.iter().find(|mark| Some(mark.criterion.as_str()) == first);
        Marked {
            application: one.application,
            score: one.score.0,
            is_passed: one.is_passed,
            missed,
            priority: of_first.map_or(0, |mark| mark.score.0),
        }
    });
    Ok(all.collect())
}
