//! The declaration: no conflict, or a conflict with a reason.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, Choice, Field, Tone, button_row, details, heading, hidden, notice,
};
use foundation::web::forms::{Form, Mistakes, PathId};
use maud::{Markup, html};

use super::review::{self, Again};
use crate::evaluation::actions;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::review::{Review, ReviewState};
use crate::forms::mistake_of;
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// The longest reason, in characters.
const LONGEST: usize = 1000;

/// `POST /reviews/{id}/declare`
pub async fn declare(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(typed): Form,
) -> Result<Response, Problem> {
    let file = review::read(&platform, &by, &id).await?;
    let (conflict, reason) = (typed.text("conflict"), typed.text("conflict-reason"));
    let mut mistakes = Mistakes::default();
    match conflict {
        "no" => {}
        "yes" if reason.is_empty() => mistakes.add("conflict-reason", "reason-missing"),
        "yes" if reason.chars().count() > LONGEST => {
            mistakes.add_with("conflict-reason", "autosave-too-long", vec![("limit", LONGEST.to_string())]);
        }
        "yes" => {}
        _ => mistakes.add("conflict", "evaluation-declare-missing"),
    }
    if !mistakes.is_empty() {
        let again = Again { typed, mistakes, ..Again::default() };
        return review::show(&platform, &visitor, &by, &file, &again).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    actions::declare(&mut change, &file, conflict == "yes", reason).await?;
    change.commit().await?;
    Ok(match conflict {
        "yes" => see_with("/reviews", "evaluation-flash-recused"),
        _ => see_with(&format!("/reviews/{id}"), "evaluation-flash-declared"),
    })
}

/// The question, before anything of the application is open.
pub fn form(speak: &Speaker, file: &ReviewFile, again: &Again) -> Markup {
    let text = |key: &str| speak.text(key);
    let action = format!("/reviews/{}/declare", file.review.id);
    let choices = [
        Choice::new("no", text("evaluation-declare-no")),
        Choice::new("yes", text("evaluation-declare-yes")),
    ];
    let is_asked = file.review.state == ReviewState::Assigned;
    html! {
        (heading("declaration", &text("evaluation-declare"), None))
        @match &file.tie {
            Some(tie) => {
                (notice(Tone::Warning, html! {
                    p { (speak.with("evaluation-refused-tied", &[("tie", &tie.name)])) }
                }))
                @if !file.review.is_given() {
                    form method="post" action=(action) novalidate {
                        (hidden("conflict", "yes"))
                        (reason(speak, again))
                        (button_row(html! { (Button::new(text("evaluation-recuse"))) }))
                    }
                }
            }
            None => {
                p { (text("evaluation-declare-lead")) }
                @if !file.terms.evaluation.is_blind {
                    p { (file.file.applicant_name) }
                    ul { @for part in file.file.counting() { li { (part.school_name) } } }
                } @else { p { (text("evaluation-declare-blind")) } }
                @if is_asked {
                    form method="post" action=(action) novalidate {
                        (Field::new("conflict", text("evaluation-declare-question"))
                            .error(mistake_of(speak, &again.mistakes, "conflict"))
                            .radios(&choices, again.typed.filled("conflict")))
                        (reason(speak, again))
                        (button_row(html! { (Button::new(text("evaluation-declare-send"))) }))
                    }
                }
            }
        }
    }
}

fn reason(speak: &Speaker, again: &Again) -> Markup {
    Field::new("conflict-reason", speak.text("evaluation-conflict-reason"))
        .hint(speak.text("evaluation-conflict-reason-hint"))
        .error(mistake_of(speak, &again.mistakes, "conflict-reason"))
        .textarea(again.typed.text("conflict-reason"), 3)
}

/// A conflict that is noticed only while reading.
pub fn later(speak: &Speaker, file: &ReviewFile) -> Markup {
    let text = |key: &str| speak.text(key);
    details(
        &text("evaluation-recuse-later"),
        html! {
            p { (text("evaluation-recuse-later-lead")) }
            form method="post" action={ "/reviews/" (file.review.id) "/declare" } novalidate {
                (hidden("conflict", "yes"))
                (reason(speak, &Again::default()))
                (button_row(html! { (Button::new(text("evaluation-recuse")).danger()) }))
            }
        },
    )
}
