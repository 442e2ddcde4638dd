//! What an evaluator was asked to judge.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{ButtonKind, Column, Row, Table, link_button, page_head};
use maud::html;

use super::{due, state_tag};
use crate::applications::{self, ApplicationId};
use crate::evaluation::desk::Terms;
use crate::evaluation::file::name_of;
use crate::evaluation::review::{Review, ReviewId};
use crate::evaluation::sheet::Sheet;
use crate::evaluation::{permissions, store};
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /reviews`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let reviews = store::reviews_by(&mut snapshot, &by.id).await?;
    let ids: Vec<ApplicationId> = reviews.iter().map(|review| review.application.clone()).collect();
    let files = applications::store::files(&mut snapshot, &ids).await?;
    let own: Vec<ReviewId> = reviews.iter().map(|review| review.id.clone()).collect();
    let sheets = store::sheets(&mut snapshot, &own).await?;
    let mut editions: BTreeMap<&str, Terms> = BTreeMap::new();
    for file in &files {
        let code = file.application.edition.as_str();
        if !editions.contains_key(code) {
            editions.insert(code, Terms::of(&mut snapshot, &platform.plans, code).await?);
        }
    }
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("evaluation-reviews-title").wide();
    let speak = frame.speak.clone();
    let today = platform.base.clock.today();
    let nothing = Sheet::default();
    let row = |review: &Review| {
        let file = files.iter().find(|file| file.application.id == review.application)?;
        permissions::may_review(&by, review, &file.application.edition).ok()?;
        let terms = editions.get(file.application.edition.as_str())?;
        let sheet = sheets.get(&review.id).unwrap_or(&nothing);
        let (done, all) = (sheet.done(&terms.set), terms.set.criteria.len());
        let name = name_of(file, terms.evaluation.is_blind);
        Some(Row::new(vec![
            html! {
                @if review.counts() { a href={ "/reviews/" (review.id) } { (name) } }
                @else { (name) }
                @if review.is_third { br; small { (speak.text("evaluation-third")) } }
            },
            state_tag(&speak, review.state),
            due(&speak, review, today),
            html! {
                @if review.counts() {
                    (speak.with("evaluation-progress", &[("done", &done.to_string()), ("all", &all.to_string())]))
                } @else { "–" }
            },
        ]))
    };
    let column = |key: &str| Column::new(speak.text(key));
    let table = Table {
        caption: speak.text("evaluation-reviews-title").into(),
        caption_hidden: true,
        columns: vec![
            column("evaluation-application").main(),
            column("evaluation-state"),
            column("evaluation-due"),
            column("evaluation-progress-column"),
        ],
        rows: reviews.iter().filter_map(row).collect(),
        empty: html! { p { (speak.text("evaluation-reviews-none")) } },
        ..Table::default()
    };
    let ties = link_button(ButtonKind::Secondary, "/evaluation/ties", speak.text("evaluation-ties-title"));
    Ok(frame.show(html! {
        (page_head(
            &speak.text("evaluation-reviews-title"),
            Some(&speak.text("evaluation-reviews-lead")),
            Some(ties),
        ))
        (table)
    }))
}
