//! Sets of criteria and how applications are judged, read from a programme file.

use super::mistake::What;
use super::node::Value;
use super::section::Section;
use crate::programmes::plan::{CriteriaSet, CriteriaStage, Criterion, EditionPlan, EvaluationPlan};
use crate::programmes::rules::Share;

/// The most points a criterion or a set may have.
const MOST_POINTS: i64 = 1000;

/// Reads one `[[criteria_set]]`; a set without a stage chooses teams.
pub fn set(section: &Section<'_>) -> Option<CriteriaSet> {
    let stage = section.maybe_word("stage").unwrap_or(CriteriaStage::Selection);
    let set = CriteriaSet {
        code: section.code("code"),
        title: section.localised("title"),
        stage,
        pass_points: section.maybe_number("pass_points", 0, 100 * MOST_POINTS),
        criteria: section.sections("criterion", |section| Some(criterion(section, stage))),
    };
    if set.pass_points.is_some_and(|least| least.saturating_mul(100) > set.most_hundredths()) {
        section.mistake("pass_points", What::OutOfRange(0, set.most_hundredths() / 100));
    }
    Some(set)
}

/// A criterion answered with yes or no has no points.
fn criterion(section: &Section<'_>, stage: CriteriaStage) -> Criterion {
    let max_points = match stage {
        CriteriaStage::Compliance => 0,
        CriteriaStage::Selection | CriteriaStage::Quality => section.number("max_points", 1, MOST_POINTS),
    };
    let whole = Share(10_000);
    let step = if section.has("step") { section.share("step") } else { whole };
    // Marks are kept in hundredths of a point, so a step is a whole number of these.
    if section.has("step") && (step.0 == 0 || !step.0.is_multiple_of(100)) {
        section.mistake("step", What::BadShare);
    }
    Criterion {
        code: section.code("code"),
        title: section.localised("title"),
        guidance: section.maybe_localised("guidance"),
        max_points,
        step,
        weight: section.maybe_number("weight", 1, MOST_POINTS).unwrap_or(100),
        pass_points: section.maybe_number("pass_points", 0, max_points),
        is_knock_out: section.flag("knock_out", false),
    }
}

/// Reads `[evaluation]`.
pub fn evaluation(section: &Section<'_>) -> EvaluationPlan {
    let read = EvaluationPlan {
        call: section.code("call"),
        compliance: section.code("compliance"),
        quality: section.code("quality"),
        reviews_per_application: section.number("reviews_per_application", 1, 9),
        third_reader_difference: section.maybe_number("third_reader_difference", 0, 100 * MOST_POINTS),
        is_blind: section.flag("is_blind", false),
        clarification_days: section.number("clarification_days", 1, 90),
    };
    section.finish();
    read
}

/// What `[evaluation]` names must be there, and sets must be of the stage they are named for.
pub fn references(root: &Section<'_>, plan: &EditionPlan, evaluation: &EvaluationPlan) {
    let missing = |key: &str, code: &str| {
        if let Some(node) = root.node("evaluation")
            && let Value::Table(table) = &node.value
        {
            let section = root.elsewhere(table, &node.place, "evaluation".to_owned());
            section.mistake(key, What::NothingSuch(code.to_owned()));
        }
    };
    let is_of = |code: &str, stage| plan.criteria_set(code).is_some_and(|set| set.stage == stage);
    if plan.call(&evaluation.call).is_none() {
        missing("call", &evaluation.call);
    }
    if !is_of(&evaluation.compliance, CriteriaStage::Compliance) {
        missing("compliance", &evaluation.compliance);
    }
    if !is_of(&evaluation.quality, CriteriaStage::Quality) {
        missing("quality", &evaluation.quality);
    }
}
