//! Pages of this area: the quick check for everybody, the administration of editions and calls.

pub mod call;
pub mod draft;
pub mod editions;
pub mod ending;
mod history;
pub mod may_i;
pub mod subscribing;
pub mod version;

use foundation::i18n::Speaker;
use foundation::web::components::{FieldError, Tone, error_summary};
use foundation::web::forms::{Fields, Mistake, Mistakes};
use maud::Markup;

use super::call::CallState;
use super::edition::{EditionState, VersionState};
use super::rules::Outcome;

/// What is wrong with a form, at its top.
pub(super) fn summary(mistakes: &Mistakes, speak: &Speaker) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.clone(), words_of(mistake, speak)))
        .collect();
    error_summary(&speak.text("programmes-form-mistakes"), &errors)
}

/// What is wrong beside a field.
pub(super) fn beside(mistakes: &Mistakes, field: &str, speak: &Speaker) -> Option<String> {
    mistakes.of(field).map(|mistake| words_of(mistake, speak))
}

fn words_of(mistake: &Mistake, speak: &Speaker) -> String {
    let values: Vec<(&str, &str)> =
        mistake.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    speak.with(&mistake.message, &values)
}

/// The longest a reason may be, in characters.
const LONGEST_REASON: usize = 1000;

/// What is wrong with a reason: there is none, or it is too long.
pub(super) fn judge_reason(fields: &Fields, name: &str, mistakes: &mut Mistakes) {
    let length = fields.text(name).chars().count();
    if length == 0 {
        mistakes.add(name, "programmes-refused-no-reason");
    } else if length > LONGEST_REASON {
        mistakes.add_with(
            name,
            "programmes-refused-reason-too-long",
            vec![("most", LONGEST_REASON.to_string())],
        );
    }
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
mod bad_input_tests;
#[cfg(test)]
mod subscribing_tests;
#[cfg(test)]
mod tests;
