//! Pages of organisations, of register imports and of contact cards.

pub mod cards;
pub mod imports;
pub mod list;
pub mod show;
pub mod suggest;
pub mod unplaced;

use foundation::i18n::{Language, Speaker};
use foundation::web::components::{Choice, FieldError, error_summary};
use foundation::web::forms::Mistakes;
use jiff::civil::Date;
use maud::{Markup, html};

use crate::reference::{Region, municipalities_on};

/// A region's name in the reader's language.
fn region_name(speak: &Speaker, region: Region) -> &'static str {
    match speak.language() {
        Language::Lv => region.name_lv(),
        Language::En => region.name_en(),
    }
}

/// The municipalities of a day to choose from, in Latvian order.
fn municipality_choices(day: Date) -> Vec<Choice<'static>> {
    let mut municipalities: Vec<_> = municipalities_on(day).collect();
    municipalities.sort_by(|left, right| foundation::text::latvian_cmp(left.full_name, right.full_name));
    municipalities.into_iter().map(|one| Choice::new(one.code, one.full_name)).collect()
}

/// What is wrong with a form, above it; nothing when nothing is.
fn mistakes_above(speak: &Speaker, mistakes: &Mistakes) -> Markup {
    let errors: Vec<FieldError<'_>> = mistakes
        .iter()
        .map(|mistake| FieldError::new(mistake.field.as_str(), speak.text(&mistake.message)))
        .collect();
    html! { @if !errors.is_empty() { (error_summary(&speak.text("organisations-mistakes"), &errors)) } }
}

/// What is wrong with one field.
fn mistake_of(speak: &Speaker, mistakes: &Mistakes, field: &str) -> Option<String> {
    mistakes.of(field).map(|mistake| speak.text(&mistake.message))
}

/// Text that may stand in an address after the question mark.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
