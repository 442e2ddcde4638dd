//! The pages of assignment, reviews and the overview of an evaluation.

pub mod application;
pub mod assigning;
pub mod assignment;
mod clarified;
pub mod declaring;
pub mod editions;
pub mod export;
pub mod list;
pub mod overview;
mod reading;
pub mod review;
pub mod saving;
pub mod ties;
mod writing;

use foundation::i18n::Speaker;
use foundation::web::components::{Tone, tag};
use jiff::civil::Date;
use maud::{Markup, html};

use super::review::{Review, ReviewState};
use super::score::Score;
use crate::applications::ApplicationFile;

/// Where a review is, as a tag.
fn state_tag(speak: &Speaker, state: ReviewState) -> Markup {
    let tone = match state {
        ReviewState::Assigned | ReviewState::Declared | ReviewState::InProgress => Tone::Info,
        ReviewState::Returned => Tone::Warning,
        ReviewState::Submitted | ReviewState::Final => Tone::Success,
        ReviewState::Recused | ReviewState::Released => Tone::Neutral,
    };
    tag(tone, &speak.text(&state.key()))
}

/// Until when a review should be given, and that this day is over where it is.
fn due(speak: &Speaker, review: &Review, today: Date) -> Markup {
    let is_over = review.counts() && !review.is_given() && review.due_on.is_some_and(|day| day < today);
    html! {
        @if let Some(day) = review.due_on { (speak.until(day)) } @else { "–" }
        @if is_over { " " (tag(Tone::Danger, &speak.text("evaluation-overdue"))) }
    }
}

/// An application by number and applicant.
fn named(file: &ApplicationFile) -> Markup {
    html! {
        (file.applicant_name)
        @if let Some(number) = &file.application.reference { " · " span class="whole" { (number) } }
    }
}

/// A number of things.
fn number(speak: &Speaker, count: usize) -> String {
    speak.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Points with their sign: how much more or less than others somebody gives.
fn signed(speak: &Speaker, score: Score) -> String {
    let sign = if score.0 > 0 { "+" } else { "" };
    format!("{sign}{}", score.words(speak))
}

/// Thousandths as people write them.
fn thousandths(speak: &Speaker, value: i64) -> String {
    let mark = if speak.language() == foundation::i18n::Language::Lv { ',' } else { '.' };
    let sign = if value < 0 { "−" } else { "" };
    let value = value.unsigned_abs();
    format!("{sign}{}{mark}{:03}", value / 1000, value % 1000)
}
