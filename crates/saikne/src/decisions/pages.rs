//! The pages of rankings, meetings, decisions and appeals.

mod again;
pub mod appeal;
mod criteria;
pub mod decision;
pub mod export;
pub mod letter;
pub mod list;
pub mod meeting;
pub mod overriding;
pub mod ranking;
pub mod turns;
pub mod withdrawing;

use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Tone, tag};
use maud::Markup;

use super::board::Board;
use super::entries::PASS_MARK;
use super::ranking::Outcome;
use crate::evaluation::Score;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::CallId;
use crate::programmes::plan::EditionPlan;

/// The board of a call, for a page.
async fn board(platform: &Platform, by: &SignedIn, id: &CallId) -> Result<Board, Problem> {
    Board::read(&mut platform.read().await?, &platform.plans, by, id, platform.now()).await
}

/// What an application gets, as a tag.
fn outcome_tag(speak: &Speaker, outcome: Outcome) -> Markup {
    let tone = match outcome {
        Outcome::Award => Tone::Success,
        Outcome::PartialAward => Tone::Info,
        Outcome::Reserve => Tone::Warning,
        Outcome::Reject => Tone::Danger,
    };
    tag(tone, &speak.text(&outcome.key()))
}

/// Hundredths of points as people write them.
fn points(speak: &Speaker, hundredths: i64) -> String {
    Score(hundredths).words(speak)
}

/// The title of a call, as its edition words it.
fn call_title(plan: &EditionPlan, call: &str, speak: &Speaker) -> String {
    let title = plan.call(call).map(|call| call.title.in_language(speak.language()).to_owned());
    title.unwrap_or_else(|| plan.title_in(speak.language()).to_owned())
}

/// What a criterion that was not met is called.
fn criterion_title(plan: &EditionPlan, code: &str, speak: &Speaker) -> String {
    if code == PASS_MARK {
        let least = plan.quality().and_then(|set| set.pass_points).unwrap_or_default();
        return speak.with("decisions-missed-pass-mark", &[("points", &speak.number(least))]);
    }
    let criterion = plan.criteria_sets.iter().find_map(|set| set.criterion(code));
    criterion.map_or_else(|| code.to_owned(), |one| one.title.in_language(speak.language()).to_owned())
}
