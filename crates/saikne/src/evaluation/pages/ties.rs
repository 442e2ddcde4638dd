//! What an evaluator is tied to: by roles, and by what they declare.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Column, Field, Row, Table, button_row, heading, hidden, page_head,
};
use foundation::web::forms::{Fields, Form, Mistakes};
use maud::{Markup, html};

use crate::evaluation::ties::{KnownTie, Tie};
use crate::evaluation::{actions, store};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::organisations::store::Search;
use crate::organisations::{self, Organisation, OrganisationId};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::{municipalities_on, municipality_by_code};

/// So many organisations are offered at most where several have the words that were typed.
const MOST: usize = 10;

/// `GET /evaluation/ties`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &Fields::default(), &Mistakes::default(), &[]).await
}

/// `POST /evaluation/ties`: a municipality, or an organisation by its name.
pub async fn declare(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let (mut mistakes, mut offered) = (Mistakes::default(), Vec::new());
    let chosen = if let Some(code) = fields.filled("municipality") {
        let known = municipality_by_code(code).ok_or(Refusal::NotFound)?;
        Some((Tie::Municipality(code.to_owned()), known.full_name.to_owned()))
    } else {
        let found = organisation(&platform, &fields).await?;
        match found.as_slice() {
            [] if fields.text("organisation").is_empty() => {
                mistakes.add("municipality", "evaluation-tie-missing")
            }
            [] => mistakes.add("organisation", "evaluation-tie-unknown"),
            [_] => {}
            _ => mistakes.add("organisation-id", "evaluation-tie-which"),
        }
        match <[Organisation; 1]>::try_from(found) {
            Ok([one]) => Some((Tie::Organisation(one.id.as_str().to_owned()), one.name)),
            Err(several) => {
                offered = several;
                None
            }
        }
    };
    let Some((tie, name)) = chosen else {
        return show(&platform, &visitor, &by, &fields, &mistakes, &offered).await;
    };
    let mut change = platform.begin(by.actor()).await?;
    let ended = actions::declare_tie(&mut change, &by, &tie, &name).await?;
    change.commit().await?;
    let key = if ended > 0 { "evaluation-flash-tie-ended" } else { "evaluation-flash-tie" };
    Ok(see_with("/evaluation/ties", key))
}

/// The organisation that was chosen, or those with the words that were typed.
async fn organisation(platform: &Platform, fields: &Fields) -> Result<Vec<Organisation>, Problem> {
    let mut snapshot = platform.read().await?;
    if let Some(id) = fields.filled("organisation-id") {
        let id = OrganisationId::parse(id).map_err(|_| Refusal::NotFound)?;
        let found = organisations::store::find(&mut snapshot, &id).await?;
        return Ok(vec![found.ok_or(Refusal::NotFound)?]);
    }
    let words: String = fields.text("organisation").chars().take(100).collect();
    if foundation::text::query_words(&words).is_empty() {
        return Ok(Vec::new());
    }
    let search = Search { words: &words, ..Search::default() };
    Ok(organisations::store::search(&mut snapshot, &search, None, MOST).await?)
}

/// `POST /evaluation/ties/remove`
pub async fn remove(
    State(platform): State<Platform>,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let tie = Tie::parse(fields.text("kind"), fields.text("tied-to")).ok_or(Refusal::NotFound)?;
    let mut change = platform.begin(by.actor()).await?;
    actions::take_tie_back(&mut change, &by, &tie).await?;
    change.commit().await?;
    Ok(see_with("/evaluation/ties", "evaluation-flash-tie-removed"))
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    typed: &Fields,
    mistakes: &Mistakes,
    offered: &[Organisation],
) -> Result<Response, Problem> {
    let today = platform.base.clock.today();
    let ties = store::ties_of(&mut platform.read().await?, std::slice::from_ref(&by.id), today).await?;
    let mut frame = Frame::of(platform, visitor).title("evaluation-ties-title");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let frame = frame.crumb("/reviews", text("evaluation-reviews-title"));
    let places: Vec<Choice<'_>> =
        municipalities_on(today).map(|one| Choice::new(one.code, one.full_name)).collect();
    let several: Vec<Choice<'_>> =
        offered.iter().map(|one| Choice::new(one.id.as_str(), one.name.as_str()).hint(one.place())).collect();
    Ok(frame.show(html! {
        (page_head(&text("evaluation-ties-title"), Some(&text("evaluation-ties-lead")), None))
        (mistakes_summary(&speak, mistakes))
        (table(&speak, &ties))
        (heading("declare", &text("evaluation-tie-add"), Some(&text("evaluation-tie-add-lead"))))
        form method="post" action="/evaluation/ties" novalidate {
            @if !several.is_empty() {
                (Field::new("organisation-id", text("evaluation-tie-which"))
                    .error(mistake_of(&speak, mistakes, "organisation-id"))
                    .radios(&several, None))
            }
            (Field::new("municipality", text("evaluation-tie-municipality"))
                .error(mistake_of(&speak, mistakes, "municipality"))
                .select(&places, None, Some(&text("evaluation-choose"))))
            (Field::new("organisation", text("evaluation-tie-organisation"))
                .hint(text("evaluation-tie-organisation-hint"))
                .error(mistake_of(&speak, mistakes, "organisation"))
                .text(typed.text("organisation")))
            (button_row(html! { (Button::new(text("evaluation-tie-send"))) }))
        }
    }))
}

fn table(speak: &Speaker, ties: &[KnownTie]) -> Markup {
    let text = |key: &str| speak.text(key);
    let row = |tie: &KnownTie| {
        let (kind, tied_to) = tie.tie.as_words();
        let from = if tie.is_declared { "evaluation-tie-declared" } else { "evaluation-tie-of-role" };
        Row::new(vec![
            html! { (tie.name) },
            html! { (text(from)) },
            html! {
                @if tie.is_declared {
                    form method="post" action="/evaluation/ties/remove" {
                        (hidden("kind", kind))
                        (hidden("tied-to", tied_to))
                        (Button::new(text("evaluation-tie-remove")).quiet().about(tie.name.as_str()))
                    }
                }
            },
        ])
    };
    let table = Table {
        caption: text("evaluation-ties-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(text("evaluation-tie-to")).main(),
            Column::new(text("evaluation-tie-source")),
            Column::new(text("evaluation-tie-deed")).hidden_label(),
        ],
        rows: ties.iter().map(row).collect(),
        empty: html! { p { (text("evaluation-ties-none")) } },
        ..Table::default()
    };
    html! { (table) }
}
