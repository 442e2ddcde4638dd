//! What the commission does otherwise than the scores say: proposed by one member, confirmed by another.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Column, Field, Row, Table, details, hidden};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use crate::decisions::board::Board;
use crate::decisions::ranking::Override;
use crate::decisions::{actions, permissions};
use crate::frame::see_with;
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::Call;

/// What is proposed, and the form that proposes.
pub(super) fn section(board: &Board, by: &SignedIn, speak: &Speaker) -> Markup {
    let sits = permissions::may_sit(by, &board.call.edition).is_ok();
    html! {
        @if sits || !board.overrides.is_empty() { h2 { (speak.text("decisions-override-title")) } }
        @if !board.overrides.is_empty() { (table(board, by, sits, speak)) }
        @if sits && !board.ranking.ranked.is_empty() {
            (details(&speak.text("decisions-override-propose"), form(board, speak)))
        }
    }
}

fn name_of(board: &Board, line: &Override) -> String {
    board.file(&line.application).map(|file| file.applicant_name.clone()).unwrap_or_default()
}

fn table(board: &Board, by: &SignedIn, sits: bool, speak: &Speaker) -> Markup {
    let rows = board
        .overrides
        .iter()
        .map(|one| {
            let place = one.what.place.map(|place| speak.number(place));
            let is_own = one.proposed_by == by.id.as_str();
            let name = name_of(board, &one.what);
            Row::new(vec![
                html! { (name) },
                html! { (place.unwrap_or_else(|| speak.text("decisions-override-nothing"))) },
                html! { (one.what.reason) },
                html! {
                    @if one.confirmed_by.is_some() { (speak.text("decisions-override-confirmed")) }
                    @else if sits && !is_own {
                        form method="post" action={ "/decisions/" (board.call.id) "/override/confirm" } {
                            (hidden("override", one.id.as_str()))
                            (Button::new(speak.text("decisions-override-confirm")).secondary().about(name.as_str()))
                        }
                    } @else { (speak.text("decisions-override-waits")) }
                },
            ])
        })
        .collect();
    let column = |key: &str| Column::new(speak.text(key));
    html! { (Table {
        caption: speak.text("decisions-override-title").into(),
        caption_hidden: true,
        columns: vec![
            column("decisions-applicant").main(),
            column("decisions-place"),
            column("decisions-reason"),
            column("decisions-state"),
        ],
        rows,
        ..Table::default()
    }) }
}

fn form(board: &Board, speak: &Speaker) -> Markup {
    let lines = board.ranking.ranked.iter();
    let names: Vec<(&str, String)> = lines
        .filter_map(|line| {
            let file = board.file(&line.application)?;
            Some((line.application.as_str(), format!("{}. {}", line.place, file.applicant_name)))
        })
        .collect();
    let choices: Vec<Choice<'_>> =
        names.iter().map(|(value, label)| Choice::new(*value, label.as_str())).collect();
    html! {
        form method="post" action={ "/decisions/" (board.call.id) "/override" } {
            (Field::new("application", speak.text("decisions-applicant")).required().select(&choices, None, None))
            (Field::new("place", speak.text("decisions-override-place"))
                .hint(speak.text("decisions-override-place-hint")).number(""))
            (Field::new("reason", speak.text("decisions-reason")).required().textarea("", 3))
            (Button::new(speak.text("decisions-override-send")).secondary())
        }
    }
}

/// `POST /decisions/{id}/override`
pub async fn propose(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let no_place = Refusal::AgainstTheRules { message: "decisions-refused-place" };
    let place = match fields.filled("place") {
        None => None,
        Some(_) => Some(fields.number("place").ok_or(no_place)?),
    };
    let reason = fields.text("reason").to_owned();
    let what = Override { application: fields.id("application")?, place, reason };
    let mut change = platform.begin(by.actor()).await?;
    actions::propose_override(&mut change, &platform.plans, &by, &id, what).await?;
    change.commit().await?;
    Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-override-proposed"))
}

/// `POST /decisions/{id}/override/confirm`
pub async fn confirm(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let proposed = fields.id("override")?;
    let mut change = platform.begin(by.actor()).await?;
    actions::confirm_override(&mut change, &platform.plans, &by, &id, &proposed).await?;
    change.commit().await?;
    Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-override-confirmed"))
}
