//! What is wrong with a form, said once at its top.

use maud::{Markup, html};

use super::{Icon, Text, icon};

/// One thing that is wrong, and the field where it can be put right.
#[derive(Debug, Clone)]
pub struct FieldError<'a> {
    /// The field's id; for a group of choices this is the field's name too: the first choice bears it.
    pub field: Text<'a>,
    /// What to do, as a sentence: “Ievadiet skolas nosaukumu”.
    pub message: Text<'a>,
}

impl<'a> FieldError<'a> {
    /// An error of one field.
    pub fn new(field: impl Into<Text<'a>>, message: impl Into<Text<'a>>) -> Self {
        Self { field: field.into(), message: message.into() }
    }
}

/// The list of what is wrong, each a link to its field. Takes the focus when the page opens
/// (`assets/js/forms.js`); nothing is shown when nothing is wrong.
pub fn error_summary(title: &str, errors: &[FieldError<'_>]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div class="error-summary" role="alert" tabindex="-1" data-takes-focus {
                h2 { (icon(Icon::Stop)) (title) }
                ul {
                    @for error in errors {
                        li { a href={ "#" (error.field) } { (error.message) } }
                    }
                }
            }
        }
    }
}
