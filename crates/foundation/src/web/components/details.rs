//! Things that open, things for paper only, and things that are read out.

use maud::{Markup, html};

use super::Text;

/// A disclosure that works without scripts.
pub fn details(summary: &str, content: Markup) -> Markup {
    html! { details class="details" { summary { (summary) } div class="details-body" { (content) } } }
}

/// Questions and answers, each behind its question. The id makes each answer linkable.
pub fn faq<'a>(questions: impl IntoIterator<Item = (Text<'a>, Text<'a>, Markup)>) -> Markup {
    html! {
        div class="faq" {
            @for (id, question, answer) in questions {
                details class="details" id=(id) {
                    summary { (question) }
                    div class="details-body" { (answer) }
                }
            }
        }
    }
}

/// Appears on paper, not on the screen.
pub fn print_only(content: Markup) -> Markup {
    html! { div class="print-only" { (content) } }
}

/// Appears on the screen, not on paper.
pub fn screen_only(content: Markup) -> Markup {
    html! { div class="screen-only" { (content) } }
}

/// A place whose changes are read out politely. It must be in the page before its words change,
/// so it is rendered empty or with the present words.
pub fn status_region(id: &str, words: &str) -> Markup {
    html! { p class="status-region" id=(id) role="status" { (words) } }
}
