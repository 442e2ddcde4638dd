//! What the commission does otherwise than the scores say: proposed by one member, confirmed by another.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Column, Field, Row, Table, details, hidden};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use super::again::Again;
use super::ranking;
use crate::decisions::board::Board;
use crate::decisions::ranking::Override;
use crate::decisions::store::Proposed;
use crate::decisions::{actions, permissions};
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Call;

/// The deed of the form that proposes.
const DEED: &str = "override";

/// What is proposed, and the form that proposes.
pub(super) fn section(board: &Board, by: &SignedIn, speak: &Speaker, again: &Again) -> Markup {
    let sits = permissions::may_sit(by, &board.call.edition).is_ok();
    html! {
        @if sits || !board.overrides.is_empty() { h2 { (speak.text("decisions-override-title")) } }
        @if !board.overrides.is_empty() { (table(board, by, sits, speak, again)) }
        @if sits && !board.ranking.ranked.is_empty() {
            (again.fold(DEED, &speak.text("decisions-override-propose"), form(board, speak, again)))
        }
    }
}

fn name_of(board: &Board, line: &Override) -> String {
    board.file(&line.application).map(|file| file.applicant_name.clone()).unwrap_or_default()
}

fn table(board: &Board, by: &SignedIn, sits: bool, speak: &Speaker, again: &Again) -> Markup {
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
                    @else if let Some(reason) = &one.rejection {
                        (speak.with("decisions-override-rejected", &[("reason", reason)]))
                    } @else if sits && !is_own {
                        form method="post" action={ "/decisions/" (board.call.id) "/override/confirm" } {
                            (hidden("override", one.id.as_str()))
                            (Button::new(speak.text("decisions-override-confirm")).secondary().about(name.as_str()))
                        }
                        (details(&speak.text("decisions-override-reject-title"), reject_form(board, one, speak, again)))
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

fn reject_form(board: &Board, one: &Proposed, speak: &Speaker, again: &Again) -> Markup {
    let is_this = again.text("override/reject", "override") == one.id.as_str();
    let typed = if is_this { again.text("override/reject", "reason") } else { "" };
    html! {
        form method="post" action={ "/decisions/" (board.call.id) "/override/reject" } {
            (hidden("override", one.id.as_str()))
            (Field::new("reason", speak.text("decisions-reason")).id(format!("reject-{}", one.id)).required()
                .textarea(typed, 2))
            (Button::new(speak.text("decisions-override-reject")).danger())
        }
    }
}

fn form(board: &Board, speak: &Speaker, again: &Again) -> Markup {
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
            (Field::new("application", speak.text("decisions-applicant")).required()
                .select(&choices, again.filled(DEED, "application"), None))
            (Field::new("place", speak.text("decisions-override-place"))
                .hint(speak.text("decisions-override-place-hint")).number(again.text(DEED, "place")))
            (Field::new("reason", speak.text("decisions-reason")).required().textarea(again.text(DEED, "reason"), 3))
            (Button::new(speak.text("decisions-override-send")).secondary())
        }
    }
}

/// `POST /decisions/{id}/override`
pub async fn propose(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let no_place = Refusal::AgainstTheRules { message: "decisions-refused-place" };
        let place = match fields.filled("place") {
            None => None,
            Some(_) => Some(fields.number("place").ok_or(no_place)?),
        };
        let reason = fields.text("reason").to_owned();
        let what = Override { application: fields.id("application")?, place, reason };
        let mut change = platform.begin(by.actor()).await?;
        actions::propose_override(&mut change, &platform.plans, &by, &id, what).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, DEED, &fields)? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-override-proposed")),
        Some(again) => ranking::show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/override/confirm`
pub async fn confirm(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let proposed = fields.id("override")?;
        let mut change = platform.begin(by.actor()).await?;
        actions::confirm_override(&mut change, &platform.plans, &by, &id, &proposed).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "override/confirm", &fields)? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-override-confirmed")),
        Some(again) => ranking::show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/override/reject`
pub async fn reject(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let proposed = fields.id("override")?;
        let mut change = platform.begin(by.actor()).await?;
        let why = fields.text("reason");
        actions::reject_override(&mut change, &platform.plans, &by, &id, &proposed, why).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "override/reject", &fields)? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-override-rejected")),
        Some(again) => ranking::show(&platform, &visitor, &by, &id, &again).await,
    }
}
