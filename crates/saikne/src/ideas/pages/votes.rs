//! The vote as the team sees it: open one, see how it stands, the poster with the code, the end.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Bar, BarChart, Button, ButtonKind, Field, Tone, button_row, details, field_group, heading, link_button,
    notice, page_head,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Markup, Render as _, html};

use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::ideas::actions::{Prepared, prepare};
use crate::ideas::canvas::Slot;
use crate::ideas::idea::{Idea, IdeaId};
use crate::ideas::store::votes;
use crate::ideas::vote::{Draft, FEWEST, MOST, Vote};
use crate::ideas::voting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::square_code::square;

/// How many days a vote goes on unless the team says otherwise.
const USUAL_DAYS: i64 = 7;

/// How a vote stands, as bars with their table.
pub fn chart(speak: &Speaker, vote: &Vote) -> Markup {
    let bar = |place: &crate::ideas::vote::Choice| Bar {
        label: place.text.clone().into(),
        value: u64::try_from(place.votes).unwrap_or_default(),
        shown: speak.number(place.votes).into(),
        ..Bar::default()
    };
    let chart = BarChart {
        title: speak.count("ideas-vote-total", vote.total).into(),
        id: format!("vote-{}", vote.code).into(),
        headers: [speak.text("ideas-vote-option").into(), speak.text("ideas-vote-votes").into(), "".into()],
        show_table: speak.text("ideas-vote-table").into(),
        bars: vote.choices.iter().map(bar).collect(),
    };
    html! { (chart.render()) }
}

/// The votes on the page of the idea: results for everybody who sees it, the way to a vote for the team.
pub fn panel(
    speak: &Speaker,
    idea: &IdeaId,
    known: &[Vote],
    is_of_team: bool,
    now: jiff::Timestamp,
) -> Markup {
    let over: Vec<&Vote> = known.iter().filter(|vote| !vote.is_open(now)).collect();
    html! {
        @if is_of_team || !over.is_empty() { (heading("vote", &speak.text("ideas-vote-heading"), None)) }
        @for vote in over { (result(speak, vote, now)) }
        @if is_of_team {
            p { a href={ "/ideas/" (idea) "/vote" } {
                (speak.text(if known.iter().any(|vote| vote.is_open(now)) { "ideas-vote-running" } else { "ideas-vote-ask" }))
            } }
        }
    }
}

/// What a vote that is over gave.
fn result(speak: &Speaker, vote: &Vote, now: jiff::Timestamp) -> Markup {
    let from = speak.moment(vote.opened_at);
    let to = speak.moment(vote.over_at(now).unwrap_or(vote.ends_at));
    html! {
        h3 { (vote.question) }
        p { (speak.with("ideas-vote-from-to", &[("from", &from), ("to", &to)])) }
        (chart(speak, vote))
    }
}

/// `GET /ideas/{id}/vote`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    let (prepared, known) = read(&platform, &by, &id).await?;
    let now = platform.now();
    let ends_at = now.saturating_add(jiff::SignedDuration::from_hours(USUAL_DAYS * 24)).unwrap_or(now);
    let ends_at = in_riga(ends_at.min(prepared.terms.closes_at));
    let mut usual = Fields::default();
    let title = prepared.canvas.text(Slot::Title);
    let speak = platform.speaker(visitor.language);
    usual.push("question", &speak.text("ideas-vote-usual-question"));
    usual.push("option_1", if title.is_empty() { prepared.file.team.name() } else { title });
    usual.push("option_2", &speak.text("ideas-vote-usual-other"));
    usual.push("ends", &ends_at.strftime("%Y-%m-%dT%H:%M").to_string());
    Ok(show(&platform, &visitor, &prepared, &known, &usual, &Mistakes::default()))
}

async fn read(platform: &Platform, by: &SignedIn, id: &IdeaId) -> Result<(Prepared, Vec<Vote>), Problem> {
    let mut snapshot = platform.read().await?;
    let prepared = prepare(&platform.plans, &mut snapshot, by, id).await?;
    voting::may_ask(by, &prepared.file)?;
    let known = votes::of_idea(&mut snapshot, id).await?;
    Ok((prepared, known))
}

fn show(
    platform: &Platform,
    visitor: &Visitor,
    prepared: &Prepared,
    known: &[Vote],
    typed: &Fields,
    mistakes: &Mistakes,
) -> Response {
    let mut frame = Frame::of(platform, visitor).title("ideas-vote-heading");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let now = platform.now();
    let idea = &prepared.file.idea;
    let can_open = voting::can_open(idea.state) && now < prepared.terms.closes_at;
    let open = known.iter().find(|vote| vote.is_open(now));
    let back = format!("/ideas/{}", idea.id);
    frame.crumb(back, prepared.file.team.name().to_owned()).show(html! {
        (page_head(&speak.text("ideas-vote-heading"), Some(&speak.text("ideas-vote-what")), None))
        (mistakes_summary(&speak, mistakes))
        (notice(Tone::Info, html! { p { (speak.text("ideas-vote-poll")) } }))
        @if let Some(vote) = open { (running(&speak, &idea.id, vote)) }
        @else if can_open { (form(&speak, &idea.id, typed, mistakes)) }
        @else { p { (speak.text("ideas-vote-not-now")) } }
        @for vote in known.iter().filter(|vote| !vote.is_open(now)) { (result(&speak, vote, now)) }
    })
}

fn running(speak: &Speaker, idea: &IdeaId, vote: &Vote) -> Markup {
    html! {
        (heading("running", &vote.question, None))
        p { (speak.text("ideas-vote-code")) ": " strong data-vote-code { (vote.code) } }
        p { (speak.with("ideas-vote-until", &[("moment", &speak.moment(vote.ends_at))])) }
        (chart(speak, vote))
        (button_row(html! {
            (link_button(ButtonKind::Primary, &format!("/ideas/{idea}/vote/poster"), speak.text("ideas-vote-poster")))
        }))
        (details(&speak.text("ideas-vote-close"), html! {
            form method="post" action={ "/ideas/" (idea) "/vote/close" } {
                p { (speak.text("ideas-vote-close-note")) }
                (button_row(html! { (Button::new(speak.text("ideas-vote-close")).secondary()) }))
            }
        }))
    }
}

fn form(speak: &Speaker, idea: &IdeaId, typed: &Fields, mistakes: &Mistakes) -> Markup {
    let optional = speak.text("ideas-vote-optional");
    let option = |number: usize| {
        let name = format!("option_{number}");
        let label = speak.with("ideas-vote-option-number", &[("number", &number.to_string())]);
        let error = mistake_of(speak, mistakes, &name);
        let value = typed.text(&name).to_owned();
        let field = Field::new(name, label).error(error);
        if number <= FEWEST { field.required().text(&value) } else { field.optional(&*optional).text(&value) }
    };
    let question = Field::new("question", speak.text("ideas-vote-question")).required();
    let ends = Field::new("ends", speak.text("ideas-vote-ends"))
        .hint(speak.text("ideas-vote-ends-hint"))
        .required()
        .error(mistake_of(speak, mistakes, "ends"));
    html! {
        form method="post" action={ "/ideas/" (idea) "/vote" } novalidate {
            (question.error(mistake_of(speak, mistakes, "question")).text(typed.text("question")))
            (field_group(&speak.text("ideas-vote-options"), None, html! { @for number in 1..=MOST { (option(number)) } }))
            (ends.moment(typed.text("ends")))
            (button_row(html! { (Button::new(speak.text("ideas-vote-open"))) }))
        }
    }
}

/// `POST /ideas/{id}/vote`
pub async fn open(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let (prepared, known) = read(&platform, &by, &id).await?;
    let names: Vec<String> = (1..=MOST).map(|number| format!("option_{number}")).collect();
    let options: Vec<&str> = names.iter().map(|name| fields.text(name)).collect();
    let closes_at = prepared.terms.closes_at;
    let read = Draft::read(fields.text("question"), &options, fields.text("ends"), platform.now(), closes_at);
    let draft = match read {
        Ok(draft) => draft,
        Err(wrong) => {
            let mut mistakes = Mistakes::default();
            for one in wrong {
                let (message, limit) = one.message();
                let values = limit.map(|limit| ("limit", limit.to_string())).into_iter().collect();
                mistakes.add_with(&one.field(), message, values);
            }
            return Ok(show(&platform, &visitor, &prepared, &known, &fields, &mistakes));
        }
    };
    let mut change = platform.begin(by.actor()).await?;
    voting::open(&mut change, &by, &prepared, &draft).await?;
    change.commit().await?;
    Ok(see_with(&format!("/ideas/{id}/vote"), "ideas-flash-vote-opened"))
}

/// `POST /ideas/{id}/vote/close`
pub async fn close(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    let (prepared, _) = read(&platform, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    voting::close(&mut change, &by, &prepared.file).await?;
    change.commit().await?;
    Ok(see_with(&format!("/ideas/{id}"), "ideas-flash-vote-closed"))
}

/// `GET /ideas/{id}/vote/poster`: to be printed and hung up.
pub async fn poster(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    let (prepared, known) = read(&platform, &by, &id).await?;
    let now = platform.now();
    let vote = known.into_iter().find(|vote| vote.is_open(now)).ok_or(Refusal::NotFound)?;
    let link = platform.link(&format!("/vote/{}", vote.code));
    let picture = square(&link)?;
    let frame = Frame::of(&platform, &visitor).title("ideas-vote-poster");
    let speak = frame.speak.clone();
    let address = platform.link("/vote");
    let plain = address.split_once("://").map_or(&*address, |(_, rest)| rest).to_owned();
    Ok(frame.crumb(format!("/ideas/{id}/vote"), speak.text("ideas-vote-heading")).show(html! {
        (page_head(&vote.question, Some(&prepared.file.team.school_name), None))
        ul class="poster-options" { @for one in &vote.choices { li { (one.text) } } }
        div class="square-code check-in-code" role="img" aria-label=(speak.text("ideas-vote-poster-image")) data-link=(link) { (picture) }
        p { (speak.with("ideas-vote-poster-how", &[("address", &plain)])) }
        p class="poster-code" { (vote.code) }
        p { (speak.with("ideas-vote-until", &[("moment", &speak.moment(vote.ends_at))])) }
        p class="field-hint" { (speak.text("ideas-vote-poll")) " " (speak.text("ideas-vote-nothing-kept")) }
        p class="screen-only" { (speak.text("ideas-vote-poster-print")) }
    }))
}
