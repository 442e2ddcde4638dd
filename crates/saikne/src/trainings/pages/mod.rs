//! The pages of the trainings, one file a page.

pub mod attendance;
pub mod attendance_end;
pub mod attendance_export;
mod attendance_form;
pub mod board;
pub mod calendar;
pub mod certificates;
pub mod check_in;
pub mod export;
pub mod feedback;
pub mod offline;
pub mod moving;
pub mod outcomes;
pub mod public;
pub mod runs;
pub mod seat;
pub mod session;
pub mod session_form;
pub mod venues;
#[cfg(test)]
mod attendance_tests;
#[cfg(test)]
mod day_tests;
#[cfg(test)]
mod seat_tests;
#[cfg(test)]
mod guardian_tests;
#[cfg(test)]
mod link_tests;
#[cfg(test)]
mod tests;

use foundation::i18n::{Language, Speaker};
use foundation::web::components::{FieldError, Tone, error_summary, tag};
use foundation::web::forms::{Fields, Mistakes};
use maud::Markup;

use super::block::Block;
use super::session::SessionState;
use crate::reference::Region;

/// The name of a region in the reader's language.
#[must_use]
pub fn region_name(region: Region, speak: &Speaker) -> &'static str {
    match speak.language() {
        Language::Lv => region.name_lv(),
        Language::En => region.name_en(),
    }
}

/// A block in words: “2. diena, 19.00 Vakara programma”.
fn block_words(block: &Block, speak: &Speaker) -> String {
    let day = speak.with("trainings-attendance-day", &[("number", &speak.number(block.day_number))]);
    format!("{day}, {} {}", session::time(block.starts_at), speak.text(block.kind.key()))
}

/// The state of a session as a tag.
fn state_tag(state: SessionState, speak: &Speaker) -> Markup {
    let tone = match state {
        SessionState::Planned | SessionState::Closed => Tone::Neutral,
        SessionState::Published | SessionState::Allocating => Tone::Info,
        SessionState::Confirmed | SessionState::Running | SessionState::Held => Tone::Success,
        SessionState::Rescheduled => Tone::Warning,
        SessionState::Cancelled => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// A form as it was typed, with what is wrong in it.
#[derive(Debug, Clone, Default)]
struct Typed {
    fields: Fields,
    mistakes: Mistakes,
}

impl Typed {
    fn of(fields: Fields) -> Self {
        Self { fields, mistakes: Mistakes::default() }
    }

    fn value(&self, field: &str) -> &str {
        self.fields.text(field)
    }

    /// The sentence beside a field.
    fn error(&self, field: &str, speak: &Speaker) -> Option<String> {
        self.mistakes.of(field).map(|mistake| {
            let values: Vec<(&str, &str)> =
                mistake.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            speak.with(&mistake.message, &values)
        })
    }

    /// The list above the form.
    fn summary(&self, speak: &Speaker) -> Markup {
        let errors: Vec<FieldError<'_>> = self
            .mistakes
            .iter()
            .map(|mistake| {
                let sentence = self.error(&mistake.field, speak).unwrap_or_default();
                FieldError::new(mistake.field.clone(), sentence)
            })
            .collect();
        error_summary(&speak.text("trainings-form-wrong"), &errors)
    }

    fn status(&self) -> axum::http::StatusCode {
        if self.mistakes.is_empty() {
            axum::http::StatusCode::OK
        } else {
            axum::http::StatusCode::UNPROCESSABLE_ENTITY
        }
    }
}
