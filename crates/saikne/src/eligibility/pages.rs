//! The pages of the check of applications: for officers, and for applicants who are asked something.

pub mod answer;
pub mod application;
pub mod ask;
pub mod call;
mod clarifications;
pub mod deeds;
pub mod list;
pub mod mine;
mod questions;

use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Tone, tag};
use maud::Markup;
use std::sync::Arc;

use super::check::CheckState;
use super::clarification::ClarificationState;
use crate::applications::ApplicationState;
use crate::platform::Platform;
use crate::programmes::Call;
use crate::programmes::plan::EditionPlan;

/// The plan by which the applications of a call are checked; none where they are not.
async fn judged(
    platform: &Platform,
    from: &mut impl Reads,
    call: &Call,
) -> Result<Option<Arc<EditionPlan>>, Problem> {
    let plan = platform.plans.of_call(from, call).await?;
    let is_judged = |plan: &Arc<EditionPlan>| {
        plan.evaluation.as_ref().is_some_and(|evaluation| evaluation.call == call.code)
    };
    Ok(plan.filter(is_judged))
}

/// The title of a call, as its edition words it.
fn call_title(plan: &EditionPlan, call: &str, speak: &Speaker) -> String {
    let title = plan.call(call).map(|call| call.title.in_language(speak.language()).to_owned());
    title.unwrap_or_else(|| plan.title_in(speak.language()).to_owned())
}

/// Where an application is, as a tag.
fn state_tag(speak: &Speaker, state: ApplicationState) -> Markup {
    use ApplicationState as At;
    let tone = match state {
        At::Clarification => Tone::Warning,
        At::Ineligible | At::Rejected => Tone::Danger,
        At::Eligible | At::Awarded | At::PartlyAwarded | At::Contracted => Tone::Success,
        At::Withdrawn => Tone::Neutral,
        _ => Tone::Info,
    };
    tag(tone, &speak.text(&state.key()))
}

/// Where a check is, as a tag; of one that is over, what it came to.
fn check_tag(speak: &Speaker, state: CheckState, is_met: Option<bool>) -> Markup {
    let (tone, key) = match (state, is_met) {
        (CheckState::Final, Some(true)) => (Tone::Success, CheckState::Passed.key()),
        (CheckState::Final, _) => (Tone::Danger, CheckState::Failed.key()),
        (CheckState::AutoPassed | CheckState::Passed, _) => (Tone::Success, state.key()),
        (CheckState::AutoFailed | CheckState::Failed, _) => (Tone::Danger, state.key()),
        (CheckState::NeedsPerson | CheckState::Clarification, _) => (Tone::Warning, state.key()),
        (CheckState::Pending, _) => (Tone::Neutral, state.key()),
    };
    tag(tone, &speak.text(&key))
}

/// Where a clarification is, as a tag.
fn clarification_tag(speak: &Speaker, state: ClarificationState) -> Markup {
    let tone = match state {
        ClarificationState::Open => Tone::Warning,
        ClarificationState::Answered => Tone::Success,
        ClarificationState::Lapsed => Tone::Neutral,
    };
    tag(tone, &speak.text(&state.key()))
}
