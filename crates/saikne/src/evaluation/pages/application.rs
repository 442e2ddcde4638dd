//! How one application is judged: every mark with its reason, side by side; reviews given back or taken away.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Column, DefinitionList, Field, Row, Table, Tone, button_row, details, heading, notice, page_head,
};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use super::overview::desk;
use super::writing::{paragraphs, scale};
use super::{due, state_tag};
use crate::applications::{self, Application, ApplicationState};
use crate::evaluation::desk::Desk;
use crate::evaluation::file::name_of;
use crate::evaluation::review::{Review, ReviewId};
use crate::evaluation::sheet::{Place, Reasoned, Sheet};
use crate::evaluation::standing::{Judged, Standing};
use crate::evaluation::store::Said;
use crate::evaluation::{actions, permissions, store};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// What is said about the reviews of an application.
struct Words {
    reasons: Vec<(ReviewId, Reasoned)>,
    sheets: BTreeMap<ReviewId, Sheet>,
    said: Vec<Said>,
}

/// `GET /applications/{id}/evaluation`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let file = applications::store::file(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    let edition = file.application.edition.clone();
    let desk = desk(&platform, &by, &edition).await?;
    let standing = desk.standing(&id).ok_or(Refusal::NotFound)?;
    let frame = Frame::of(&platform, &visitor).wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let frame = frame
        .crumb("/evaluation", text("evaluation-title"))
        .crumb(format!("/evaluation/{edition}"), text("evaluation-overview-title"))
        .titled(file.name().to_owned());
    let name = name_of(&file, true);
    let head = match desk.hides_names_from(&by.id) {
        true => page_head(&name, None, None),
        false => page_head(file.name(), Some(&file.applicant_name), None),
    };
    if standing.is_kept_from(&by.id) {
        return Ok(frame.show(html! {
            (head)
            (notice(Tone::Info, html! { p { (text("evaluation-kept")) } }))
        }));
    }
    let mut snapshot = platform.read().await?;
    let given: Vec<ReviewId> =
        standing.judged.iter().filter(|one| one.review.is_given()).map(|one| one.review.id.clone()).collect();
    let all: Vec<ReviewId> = standing.judged.iter().map(|one| one.review.id.clone()).collect();
    let words = Words {
        reasons: store::reasons_of(&mut snapshot, &given).await?,
        sheets: store::sheets(&mut snapshot, &given).await?,
        said: store::said_of(&mut snapshot, &all).await?,
    };
    drop(snapshot);
    let today = platform.base.clock.today();
    let manages = permissions::may_manage(&by, &edition).is_ok()
        && file.application.state == ApplicationState::Evaluating;
    Ok(frame.show(html! {
        (head)
        (sums(&speak, &desk, standing))
        (heading("marks", &text("evaluation-marks"), None))
        (marks(&speak, &desk, standing, &words))
        (heading("reviews", &text("evaluation-reviews"), None))
        @for one in &standing.judged {
            h3 { (one.name) " " (state_tag(&speak, one.review.state)) }
            @if !one.review.is_given() && one.review.counts() {
                p { (text("evaluation-due")) ": " (due(&speak, &one.review, today)) }
            }
            (said(&speak, &words, &one.review))
            @let barred = desk.barred(one, &file);
            @if let Some(tie) = barred {
                (notice(Tone::Danger, html! {
                    p { (speak.with("evaluation-barred-by", &[("tie", &tie.name)])) }
                }))
            }
            @if manages { (deed(&speak, &one.review, barred.is_some())) }
        }
        @if standing.judged.is_empty() { p { (text("evaluation-nobody-yet")) } }
    }))
}

fn sums(speak: &Speaker, desk: &Desk, standing: &Standing) -> Markup {
    let dash = || "–".to_owned();
    let difference = standing.difference().map_or_else(dash, |one| one.words(speak));
    let mean = standing.score(&desk.terms.set).filter(|_| standing.is_complete());
    let mean = mean.map_or_else(dash, |one| one.score.words(speak));
    let list = DefinitionList::new()
        .fact(speak.text("evaluation-difference"), html! { (difference) })
        .fact(speak.text("evaluation-mean"), html! { (mean) });
    html! {
        (list)
        @if standing.is_apart() {
            (notice(Tone::Warning, html! { p { (speak.text("evaluation-apart-means")) } }))
        }
        p { (speak.text("evaluation-mean-means")) }
    }
}

fn marks(speak: &Speaker, desk: &Desk, standing: &Standing, words: &Words) -> Markup {
    let given: Vec<&Judged> = standing.counting().filter(|one| one.total.is_some()).collect();
    let mut columns = vec![Column::new(speak.text("evaluation-criterion")).main()];
    columns.extend(given.iter().map(|one| Column::new(one.name.clone())));
    let reason = |one: &Judged, code: &str| {
        let mut own = words.reasons.iter().filter(|(review, _)| *review == one.review.id);
        own.find(|(_, mark)| mark.criterion == code).map(|(_, mark)| mark.reason.clone()).unwrap_or_default()
    };
    let mut rows: Vec<Row<'_>> = desk
        .terms
        .set
        .criteria
        .iter()
        .map(|criterion| {
            let mut cells = vec![html! {
                (criterion.title.in_language(speak.language()))
                br; small { (scale(speak, criterion)) }
            }];
            cells.extend(given.iter().map(|one| {
                let mark = one.mark(&criterion.code).map(|mark| mark.words(speak)).unwrap_or_default();
                html! { strong { (mark) } (paragraphs(&reason(one, &criterion.code))) }
            }));
            Row::new(cells)
        })
        .collect();
    if !given.is_empty() {
        for place in [Place::CommentApplicant, Place::CommentInternal] {
            let of = |one: &Judged| words.sheets.get(&one.review.id).map_or("", |sheet| sheet.text(&place));
            if given.iter().any(|one| !of(one).is_empty()) {
                let mut cells = vec![html! { (super::writing::label(speak, &desk.terms.set, &place)) }];
                cells.extend(given.iter().map(|one| paragraphs(of(one))));
                rows.push(Row::new(cells));
            }
        }
        let mut cells = vec![html! { (speak.text("evaluation-total")) }];
        cells.extend(given.iter().map(|one| {
            html! { @if let Some(total) = one.total { strong { (total.words(speak)) } } }
        }));
        rows.push(Row::new(cells).total());
    }
    let table = Table {
        caption: speak.text("evaluation-marks").into(),
        caption_hidden: true,
        columns,
        rows: if given.is_empty() { Vec::new() } else { rows },
        empty: html! { p { (speak.text("evaluation-marks-none")) } },
        ..Table::default()
    };
    html! { (table) }
}

/// What was said when a review ended by a conflict, was given back or taken away.
fn said(speak: &Speaker, words: &Words, review: &Review) -> Markup {
    html! {
        @for one in words.said.iter().filter(|one| one.review == review.id) {
            p { (speak.text(&one.step.key())) ": " (one.words) }
        }
    }
}

/// What whoever runs the programme can do with a review.
fn deed(speak: &Speaker, review: &Review, is_barred: bool) -> Markup {
    use crate::evaluation::ReviewState as At;
    let (deed, summary, yes) = match review.state {
        At::Submitted if is_barred => ("release", "evaluation-set-aside", "evaluation-set-aside-yes"),
        At::Submitted => ("return", "evaluation-return", "evaluation-return-yes"),
        At::Assigned | At::Declared | At::InProgress | At::Returned => {
            ("release", "evaluation-release", "evaluation-release-yes")
        }
        At::Recused | At::Released | At::Final => return html! {},
    };
    details(
        &speak.text(summary),
        html! {
            form method="post" action={ "/reviews/" (review.id) "/" (deed) } novalidate {
                (Field::new("reason", speak.text("evaluation-reason"))
                    .id(format!("reason-{}", review.id))
                    .textarea("", 3))
                (button_row(html! { (Button::new(speak.text(yes)).secondary()) }))
            }
        },
    )
}

/// `POST /reviews/{id}/return`
pub async fn give_back(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let review = actions::give_back(&mut change, &platform, &by, &id, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{}/evaluation", review.application), "evaluation-flash-returned"))
}

/// `POST /reviews/{id}/release`
pub async fn release(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let review = actions::release(&mut change, &by, &id, fields.text("reason")).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{}/evaluation", review.application), "evaluation-flash-released"))
}
