//! Transport requests, for the municipality that is asked.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Column, DefinitionList, Field, Row, Table, Tone, button_row, choices_of, page_head, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Render, html};

use super::views::{mistake_of, mistakes_summary};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{Role, Scope, SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::actions::answer_transport;
use crate::teams::transport::{TransportRequest, TransportState};
use crate::teams::{TransportRequestId, permissions, store};

/// The longest answer.
const LONGEST: usize = 600;

/// The municipalities somebody answers for.
pub(super) fn own(by: &SignedIn) -> Vec<String> {
    by.scopes_of(Role::MunicipalCoordinator)
        .filter_map(|scope| match scope {
            Scope::Municipality(code) => Some(code.clone()),
            _ => None,
        })
        .collect()
}

/// `GET /transport-requests`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let lines = store::transport_requests_in(&mut platform.read().await?, &own(&by)).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let rows = lines.iter().map(|line| {
        let tone = if line.request.state == TransportState::Open { Tone::Warning } else { Tone::Success };
        Row::new(vec![
            html! { a href={ "/transport-requests/" (line.request.id) } { (line.school_name) } },
            html! { (speak.moment(line.request.opened_at)) },
            html! { (tag(tone, &text(&line.request.state.key()))) },
        ])
    });
    let table = Table {
        caption: text("transport-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(text("triage-school")).main(),
            Column::new(text("transport-opened")),
            Column::new(text("triage-state")),
        ],
        rows: rows.collect(),
        empty: html! { p { (text("transport-none")) } },
        ..Table::default()
    };
    Ok(frame.title("transport-title").show(html! {
        (page_head(
            &text("transport-title"),
            Some(&text("transport-lead")),
            Some(download_links(&speak, "/transport-requests/export", "")),
        ))
        (table.render())
    }))
}

/// `GET /transport-requests/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<TransportRequest>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, &Fields::default(), &Mistakes::default()).await
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &TransportRequestId,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let request = store::find_transport_request(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_answer_transport(by, &request.municipality)?;
    let file = store::file(&mut snapshot, &request.registration).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let mut frame = Frame::of(platform, visitor);
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let mut facts = DefinitionList::new()
        .fact(text("triage-school"), html! { (file.school_name) })
        .fact(text("triage-state"), html! { (text(&request.state.key())) })
        .fact(text("transport-opened"), html! { (speak.moment(request.opened_at)) });
    if !request.note.is_empty() {
        facts = facts.fact(text("registrations-question-travel-note"), html! { (request.note) });
    }
    if let Some(answer) = &request.answer {
        facts = facts.fact(text("transport-answer"), html! { (answer) });
    }
    let labels = [("yes", text("transport-yes")), ("no", text("transport-no"))];
    let choices = choices_of(labels.iter().map(|(value, label)| (*value, label.as_str())));
    Ok(frame.title("transport-title").crumb("/transport-requests", text("transport-title")).show(html! {
        h1 { (file.school_name) }
        (mistakes_summary(&speak, mistakes))
        (facts.render())
        @if request.state == TransportState::Open {
            form method="post" action={ "/transport-requests/" (request.id) } novalidate {
                (Field::new("is_provided", text("transport-question")).required()
                    .error(mistake_of(&speak, mistakes, "is_provided"))
                    .radios(&choices, fields.filled("is_provided")))
                (Field::new("answer", text("transport-answer")).hint(text("transport-answer-hint")).required()
                    .error(mistake_of(&speak, mistakes, "answer"))
                    .textarea(fields.text("answer"), 4))
                (button_row(html! { (Button::new(text("transport-send"))) }))
            }
        }
    }))
}

/// `POST /transport-requests/{id}`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<TransportRequest>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    let is_provided = match fields.text("is_provided") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let answer = fields.text("answer");
    if is_provided.is_none() {
        mistakes.add("is_provided", "transport-question-missing");
    }
    if answer.is_empty() {
        mistakes.add("answer", "transport-answer-missing");
    } else if answer.chars().count() > LONGEST {
        mistakes.add_with("answer", "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    let (true, Some(is_provided)) = (mistakes.is_empty(), is_provided) else {
        return show(&platform, &visitor, &by, &id, &fields, &mistakes).await;
    };
    let mut change = platform.begin(by.actor()).await?;
    answer_transport(&mut change, &platform, &by, &id, is_provided, answer).await?;
    change.commit().await?;
    Ok(see_with("/transport-requests", "transport-answered"))
}
