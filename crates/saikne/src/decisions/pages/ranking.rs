//! The ranking of a call: as it would be now, or as it was frozen; and the decisions that follow from it.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, ButtonKind, Column, DefinitionList, Row, StatTile, Table, Tone, button_row, heading, link_button,
    notice, page_head, stat_tiles, tag,
};
use foundation::web::forms::{Fields, PathId};
use maud::{Markup, html};

use super::again::Again;
use super::{board, call_title, criterion_title, outcome_tag, overriding, points};
use crate::decisions::board::Board;
use crate::decisions::decision::DecisionState;
use crate::decisions::ranking::{Outcome, Ranked};
use crate::decisions::{actions, permissions};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::call::CallState;
use crate::programmes::{Call, CallId};

/// `GET /decisions/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, &Again::default()).await
}

/// The page, with a form that was refused.
pub(super) async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &CallId,
    again: &Again,
) -> Result<Response, Problem> {
    let board = board(platform, by, id).await?;
    let frame = Frame::of(platform, visitor).wide().status(again.status());
    let speak = frame.speak.clone();
    let call = call_title(&board.plan, &board.call.code, &speak);
    let title = speak.with("decisions-ranking-title", &[("call", &call)]);
    let lead = board.plan.title_in(speak.language()).to_owned();
    let files = download_links(&speak, &format!("/decisions/{id}/export"), "");
    let frame = frame.crumb("/decisions", speak.text("decisions-list-title"));
    Ok(frame.titled(title.clone()).show(html! {
        (again.notice(&speak, &["reason"]))
        (page_head(&title, Some(&lead), Some(files)))
        (state_notice(&board, &speak))
        (tiles(&board, &speak))
        (deeds(&board, by, &speak))
        (ranking_table(&board, &speak))
        @if board.frozen.is_none() { (overriding::section(&board, by, &speak, again)) }
        @if !board.decisions.is_empty() {
            (heading("turns", &speak.text("decisions-turns"), None))
            p { (speak.text("decisions-turns-hint")) }
            (download_links(&speak, &format!("/decisions/{id}/turns/export"), ""))
        }
        (rules(&board, &speak))
    }))
}

fn state_notice(board: &Board, speak: &Speaker) -> Markup {
    let Some(frozen) = &board.frozen else {
        let judged = i64::try_from(board.still_judged).unwrap_or(i64::MAX);
        let sentences = html! {
            p { (speak.text("decisions-ranking-preview")) }
            @if judged > 0 { p { (speak.count("decisions-still-judged", judged)) } }
        };
        return notice(Tone::Info, sentences);
    };
    if board.is_verified {
        let when = speak.moment(frozen.frozen_at);
        notice(Tone::Success, html! { p { (speak.with("decisions-ranking-frozen", &[("moment", &when)])) } })
    } else {
        notice(Tone::Danger, html! { p { (speak.text("decisions-ranking-broken")) } })
    }
}

fn tiles(board: &Board, speak: &Speaker) -> Markup {
    let ranking = &board.ranking;
    let count = |outcome: Outcome| {
        let count = i64::try_from(ranking.with(outcome).count()).unwrap_or(i64::MAX);
        StatTile {
            value: speak.number(count).into(),
            label: speak.text(&outcome.key()).into(),
            ..StatTile::default()
        }
    };
    let sums = DefinitionList::new()
        .fact(speak.text("decisions-budget"), html! { (speak.sum(ranking.rules.terms.budget)) })
        .fact(speak.text("decisions-requested-total"), html! { (speak.sum(ranking.requested())) })
        .fact(speak.text("decisions-awarded-total"), html! { (speak.sum(ranking.awarded())) })
        .fact(speak.text("decisions-rest"), html! { (speak.sum(ranking.rest())) });
    let counts = [Outcome::Award, Outcome::PartialAward, Outcome::Reserve, Outcome::Reject].map(count);
    html! { (stat_tiles(&counts)) (sums) }
}

/// What the reader may do next.
fn deeds(board: &Board, by: &SignedIn, speak: &Speaker) -> Markup {
    let edition = &board.call.edition;
    let is_any = |state| board.decisions.iter().any(|one| one.state == state);
    let path = |deed: &str| format!("/decisions/{}/{deed}", board.call.id);
    let form = |deed: &str, key: &str| {
        html! { form method="post" action=(path(deed)) { (Button::new(speak.text(key))) } }
    };
    let approves = permissions::may_sit(by, edition).is_ok() && is_any(DecisionState::Drafted);
    let signs = permissions::may_sign(by, edition).is_ok() && is_any(DecisionState::Approved);
    let is_on_its_way = board.decisions.iter().any(|one| one.is_open() || one.state == DecisionState::Signed);
    let is_running = board.call.state == CallState::Evaluating && !board.decisions.is_empty();
    let closes = is_running && !is_on_its_way && permissions::may_close(by, edition).is_ok();
    html! {
        (button_row(html! {
            (link_button(ButtonKind::Secondary, &path("meeting"), speak.text("decisions-meeting-title")))
            (link_button(ButtonKind::Secondary, &format!("/evaluation/{edition}"), speak.text("evaluation-overview-title")))
            @if approves { (form("approve", "decisions-approve-all")) }
            @if signs { (form("sign", "decisions-sign-all")) }
            @if closes { (form("close", "decisions-close")) }
        }))
        @if board.call.state == CallState::Decided {
            p { a href={ "/awards/" (edition) } { (speak.text("decisions-awards-link")) } }
        }
    }
}

fn ranking_table(board: &Board, speak: &Speaker) -> Markup {
    let rows = board.ranking.ranked.iter().map(|line| row(board, line, speak)).collect();
    let column = |key: &str| Column::new(speak.text(key));
    html! { (Table {
        caption: speak.text("decisions-ranking-caption").into(),
        caption_hidden: true,
        columns: vec![
            column("decisions-place").number(),
            column("decisions-applicant").main(),
            column("decisions-score").number(),
            column("decisions-requested").number(),
            column("decisions-awarded").number(),
            column("decisions-outcome"),
            column("decisions-decision"),
        ],
        rows,
        compact: true,
        empty: html! { p { (speak.text("decisions-ranking-empty")) } },
        ..Table::default()
    }) }
}

fn row(board: &Board, line: &Ranked, speak: &Speaker) -> Row<'static> {
    let file = board.file(&line.application);
    let decision = board.decision(&line.application);
    let missed = line.missed.iter().map(|code| {
        let criterion = criterion_title(&board.plan, code, speak);
        speak.with("decisions-missed", &[("criterion", &criterion)])
    });
    let tie = line.tie.iter().map(|tie| speak.text(&format!("decisions-tie-{}", tie.replace('_', "-"))));
    let moved = line.override_reason.iter();
    let moved = moved.map(|reason| speak.with("decisions-overridden", &[("reason", reason)]));
    let notes: Vec<String> = missed.chain(tie).chain(moved).collect();
    Row::new(vec![
        html! { (speak.number(line.place)) },
        html! {
            @if let Some(file) = file {
                @if decision.is_some() {
                    a href={ "/applications/" (line.application) "/decision" } { (file.applicant_name) }
                } @else { (file.applicant_name) }
                @if let Some(number) = &file.application.reference { " · " span class="whole" { (number) } }
            }
            @for note in &notes { br; small { (note) } }
        },
        html! { (points(speak, line.score)) },
        html! { (speak.sum(line.requested)) },
        html! { (speak.sum(decision.map_or(line.awarded, |one| one.awarded))) },
        outcome_tag(speak, decision.map_or(line.outcome(), |one| one.outcome)),
        html! {
            @if let Some(decision) = decision {
                @if let Some(number) = &decision.number { (number) " " }
                (tag(Tone::Neutral, &speak.text(&decision.state.key())))
            } @else { "–" }
        },
    ])
}

/// What the ranking rests on, and its fingerprint.
fn rules(board: &Board, speak: &Speaker) -> Markup {
    let rules = &board.ranking.rules;
    let named = rules.ties.iter().filter(|word| *word != "lot");
    let mut ties: Vec<String> =
        named.map(|word| speak.text(&format!("decisions-tie-{}", word.replace('_', "-")))).collect();
    ties.push(speak.with("decisions-tie-lot-seed", &[("seed", &rules.seed.to_string())]));
    let partial = speak.text(&format!("decisions-partial-{}", rules.terms.partial.replace('_', "-")));
    let facts = DefinitionList::new()
        .fact(speak.text("decisions-ties"), html! { ol { @for tie in &ties { li { (tie) } } } })
        .fact(speak.text("decisions-partial"), html! { (partial) })
        .fact(speak.text("decisions-smallest-partial"), html! { (speak.sum(rules.terms.smallest_partial)) });
    html! {
        h2 { (speak.text("decisions-rules-title")) }
        (facts)
        p { (speak.text("decisions-fingerprint")) ": " code { (board.sha256) } }
        p { a href={ "/decisions/" (board.call.id) "/ranking.json" } { (speak.text("decisions-json")) } }
    }
}

/// `GET /decisions/{id}/ranking.json`: the ranking with everything it was made from, to be made again by anybody.
pub async fn json(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let board = board(&platform, &by, &id).await?;
    let text = board.frozen.map_or_else(|| board.ranking.canonical(), |frozen| frozen.content);
    let mut response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

/// `POST /decisions/{id}/approve`
pub async fn approve(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::approve_all(&mut change, &platform.plans, &by, &id).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "approve", &Fields::default())? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-approved")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/sign`
pub async fn sign(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::sign_all(&mut change, &platform.plans, &by, &id).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "sign", &Fields::default())? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-signed")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/close`
pub async fn close(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::close(&mut change, &platform.plans, &by, &id).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "close", &Fields::default())? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-closed")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}
