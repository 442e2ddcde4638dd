//! The training plans of editions, read through the plans at hand.

use foundation::database::{self, Reads};

use crate::programmes::{self, Plans};
use crate::trainings::plan::TrainingPlan;

/// The training plan of an edition; none while no version of the edition is approved.
pub async fn of(
    from: &mut impl Reads,
    plans: &Plans,
    edition: &str,
) -> database::Result<Option<TrainingPlan>> {
    Ok(plans.of(from, edition).await?.map(|plan| TrainingPlan::of(&plan)))
}

/// The plan of the edition that was asked for, or of the newest one that has a plan; none of an edition that
/// is not shown to the reader.
pub async fn asked(
    from: &mut impl Reads,
    plans: &Plans,
    edition: Option<&str>,
    is_shown: impl Fn(&str) -> bool,
) -> database::Result<Option<TrainingPlan>> {
    if let Some(edition) = edition {
        return if is_shown(edition) { of(from, plans, edition).await } else { Ok(None) };
    }
    for edition in programmes::store::editions(from).await? {
        if !is_shown(&edition.code) {
            continue;
        }
        if let Some(plan) = plans.at(from, &edition.code, edition.plan_version).await? {
            return Ok(Some(TrainingPlan::of(&plan)));
        }
    }
    Ok(None)
}
