//! Pages of this area: the quick check for everybody, the administration of editions and calls.

pub mod call;
pub mod draft;
pub mod editions;
mod history;
pub mod may_i;
pub mod version;

use foundation::i18n::Speaker;
use foundation::web::components::{FieldError, Tone, error_summary};
use foundation::web::forms::Mistakes;
use maud::Markup;

use super::call::CallState;
use super::edition::{EditionState, VersionState};
use super::rules::Outcome;

/// What is wrong with a form, at its top.
pub(super) fn summary(mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.clone(), speak.text(&mistake.message)))
        .collect();
    error_summary(&speak.text("programmes-form-mistakes"), &errors)
}

/// What is wrong beside a field.
pub(super) fn beside(mistakes: &Mistakes, field: &str, speak: &Speaker) -> Option<String> {
    mistakes.of(field).map(|mistake| speak.text(&mistake.message))
}

/// The colour of an outcome.
pub(super) fn outcome_tone(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Met => Tone::Success,
        Outcome::NotMet => Tone::Danger,
        Outcome::NeedsPerson => Tone::Warning,
    }
}

/// The colour of a call's state.
#[must_use]
pub fn call_tone(state: CallState) -> Tone {
    match state {
        CallState::Open => Tone::Success,
        CallState::Announced | CallState::Evaluating => Tone::Info,
        CallState::Cancelled => Tone::Danger,
        CallState::Draft | CallState::Agreed | CallState::Closed | CallState::Decided => Tone::Neutral,
    }
}

/// The colour of an edition's state.
#[must_use]
pub fn edition_tone(state: EditionState) -> Tone {
    match state {
        EditionState::Open | EditionState::Running => Tone::Success,
        EditionState::Planned => Tone::Warning,
        EditionState::Configured | EditionState::Closing => Tone::Info,
        EditionState::Archived => Tone::Neutral,
    }
}

/// The colour of a version's state.
#[must_use]
pub fn version_tone(state: VersionState) -> Tone {
    match state {
        VersionState::Approved => Tone::Success,
        VersionState::Proposed => Tone::Warning,
        VersionState::Refused => Tone::Danger,
        VersionState::Draft => Tone::Info,
        VersionState::Superseded => Tone::Neutral,
    }
}

#[cfg(test)]
mod tests;
