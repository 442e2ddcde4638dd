//! What is wrong with a form, in words: once at its top and beside each field.

use foundation::i18n::Speaker;
use foundation::web::components::{FieldError, error_summary};
use foundation::web::forms::Mistakes;
use maud::Markup;

/// What is wrong with a form, once at its top.
pub fn mistakes_summary(speak: &Speaker, mistakes: &Mistakes) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.clone(), mistake_words(speak, mistakes, &mistake.field)))
        .collect();
    error_summary(&speak.text("registrations-errors"), &errors)
}

/// The sentence beside a field.
#[must_use]
pub fn mistake_of(speak: &Speaker, mistakes: &Mistakes, field: &str) -> Option<String> {
    mistakes.of(field).map(|_| mistake_words(speak, mistakes, field))
}

fn mistake_words(speak: &Speaker, mistakes: &Mistakes, field: &str) -> String {
    mistakes.of(field).map_or_else(String::new, |mistake| {
        let values: Vec<(&str, &str)> =
            mistake.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        speak.with(&mistake.message, &values)
    })
}
