//! The field for the code of the second factor, where the link of an invitation leads to a form.

use foundation::i18n::Speaker;
use foundation::web::components::Field;
use maud::Markup;

/// Asks for the code of who was sent a link; `mistake` is the key of what was wrong with it.
#[must_use]
pub fn code_field(speak: &Speaker, mistake: Option<&str>) -> Markup {
    Field::new("code", speak.text("people-code"))
        .hint(speak.text("people-code-with-link-hint"))
        .autocomplete("one-time-code")
        .required()
        .error(mistake.map(|key| speak.text(key)))
        .code("")
}
