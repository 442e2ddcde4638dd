//! What an applicant was asked, and what came back beside what was handed in.

use foundation::i18n::Speaker;
use foundation::web::components::{Column, Row, Table, Tone, heading, tag};
use maud::{Markup, html};

use super::application::Checked;
use super::clarification_tag;
use crate::eligibility::clarification::{Clarification, ClarificationState, Opened, Spot};
use crate::eligibility::clarified::Words;

/// For the page of an application under check. Before the applicant has answered, what is being written is not shown.
pub(super) fn for_officers(speak: &Speaker, checked: &Checked) -> Markup {
    html! {
        @if !checked.asked.is_empty() { (heading("clarifications", &speak.text("eligibility-clarifications"), None)) }
        @for asked in &checked.asked {
            @let opened: Vec<&Opened> =
                checked.opened.iter().filter(|place| place.clarification == asked.id).collect();
            div class="card" id={ "clarification-" (asked.id) } {
                (question(speak, asked))
                @if asked.state == ClarificationState::Open {
                    p { (speak.text("eligibility-opened")) }
                    ul { @for place in &opened { li { (place.spot.label(speak, checked.file())) } } }
                } @else { (answers(speak, &checked.words, &opened)) }
            }
        }
    }
}

/// The question, who asked it, and until when.
pub(super) fn question(speak: &Speaker, asked: &Clarification) -> Markup {
    let values = [("name", asked.asker.as_str()), ("at", &speak.moment(asked.asked_at))];
    html! {
        @for line in asked.question.lines().filter(|line| !line.trim().is_empty()) { p { strong { (line) } } }
        p {
            (clarification_tag(speak, asked.state)) " "
            (speak.with("eligibility-answer-until", &[("until", &speak.until(asked.due_on))]))
            @if let Some(at) = asked.closed_at { " · " (speak.moment(at)) }
        }
        p class="field-hint" { (speak.with("eligibility-asked-by", &values)) }
    }
}

/// The reply, and each place with what was handed in and what stands there now.
pub(super) fn answers(speak: &Speaker, words: &Words, opened: &[&Opened]) -> Markup {
    let reply = opened.iter().find(|place| place.spot == Spot::Reply);
    let row = |place: &&&Opened| {
        let label = place.spot.label(speak, &words.file);
        let now = words.shown(speak, &place.spot, &place.answer.value);
        Row::new(vec![
            html! { (label) },
            lines(&words.shown(speak, &place.spot, &place.original)),
            html! { div {
                @if place.is_changed() {
                    (lines(&now))
                    @if let Some(at) = place.at {
                        p class="field-hint" {
                            (speak.with("ideas-written", &[("name", &place.by), ("moment", &speak.moment(at))]))
                        }
                    }
                } @else { (tag(Tone::Neutral, &speak.text("eligibility-unchanged"))) }
            } },
        ])
    };
    let places: Vec<&&Opened> = opened.iter().filter(|place| place.spot != Spot::Reply).collect();
    html! {
        @if let Some(reply) = reply.filter(|reply| reply.is_changed()) {
            p { (speak.text("eligibility-reply")) ":" }
            blockquote { (lines(&reply.answer.value)) }
        }
        @if !places.is_empty() {
            (Table {
                caption: speak.text("eligibility-answers").into(),
                columns: vec![
                    Column::new(speak.text("eligibility-place")).main(),
                    Column::new(speak.text("eligibility-handed-in")),
                    Column::new(speak.text("eligibility-answered")),
                ],
                rows: places.iter().map(row).collect(),
                ..Table::default()
            })
        }
    }
}

/// Words with their lines.
pub(super) fn lines(words: &str) -> Markup {
    html! { div { @for line in words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } } }
}
