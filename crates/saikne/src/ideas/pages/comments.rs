//! What people say about an idea, and the form in which they do.

use foundation::i18n::Speaker;
use foundation::web::components::{Button, Choice, Field, button_row, details};
use foundation::web::forms::{Fields, Mistakes};
use maud::{Markup, html};

use crate::autosave;
use crate::forms::mistake_of;
use crate::ideas::canvas::Slot;
use crate::ideas::comment::{Comment, LONGEST};
use crate::ideas::idea::IdeaId;

/// What was suggested for a place of the canvas.
pub fn about(speak: &Speaker, comments: &[Comment], slot: Slot) -> Markup {
    let some: Vec<&Comment> = comments.iter().filter(|comment| comment.slot == Some(slot)).collect();
    let count = i64::try_from(some.len()).unwrap_or(i64::MAX);
    html! {
        @if !some.is_empty() {
            (details(&speak.count("ideas-suggestions", count), html! {
                @for comment in some { (one(speak, comment)) }
            }))
        }
    }
}

fn one(speak: &Speaker, comment: &Comment) -> Markup {
    html! {
        div data-comment=(comment.part.as_str()) {
            @for line in comment.words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
            p class="field-hint" {
                (comment.author()) " · " (speak.text(&comment.part.key())) " · " (speak.moment(comment.at))
            }
        }
    }
}

/// What was said about the whole idea.
pub fn general(speak: &Speaker, comments: &[Comment]) -> Markup {
    let some: Vec<&Comment> = comments.iter().filter(|comment| comment.slot.is_none()).collect();
    html! {
        @if some.is_empty() { p { (speak.text("ideas-comments-none")) } }
        @for comment in some { (one(speak, comment)) }
    }
}

/// The places for which something can be suggested; the first pair and the first line stand for all.
pub const ABOUT: [Slot; 10] = [
    Slot::Title,
    Slot::Need,
    Slot::Idea,
    Slot::Themes,
    Slot::Audience,
    Slot::Groups,
    Slot::Problem(1),
    Slot::Impact,
    Slot::Activities,
    Slot::What(1),
];

/// The form.
pub fn form(speak: &Speaker, id: &IdeaId, typed: &Fields, mistakes: &Mistakes) -> Markup {
    let label = |slot: Slot| match slot {
        Slot::Problem(_) => speak.text("ideas-pairs"),
        Slot::What(_) => speak.text("ideas-budget"),
        _ => slot.label(speak),
    };
    let choices: Vec<Choice<'_>> =
        ABOUT.into_iter().map(|slot| Choice::new(slot.name(), label(slot))).collect();
    let chosen = typed.filled("field");
    let whole = speak.text("ideas-comment-whole");
    let words = Field::new("comment", speak.text("ideas-comment"))
        .required()
        .error(mistake_of(speak, mistakes, "comment"));
    html! {
        form method="post" action={ "/ideas/" (id) "/comments" } novalidate {
            (Field::new("field", speak.text("ideas-comment-about")).select(&choices, chosen, Some(&whole)))
            (autosave::lines(speak, &words, typed.text("comment"), 4, LONGEST))
            (button_row(html! { (Button::new(speak.text("ideas-comment-send")).secondary()) }))
        }
    }
}
