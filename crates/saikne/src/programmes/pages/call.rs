//! The administration of one call: announce, extend, close, cancel.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Column, DefinitionList, Field, FieldWidth, Row, Table, button_row, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId, Query};
use jiff::Timestamp;
use jiff::civil::DateTime;
use maud::{Markup, html};

use super::history::History;
use super::{beside, call_tone, judge_reason, summary};
use crate::frame::{Frame, see_with};
use crate::organisations::{self, Organisation, OrganisationId};
use crate::people::deeds::Names;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::actions::calls::{self, Extended};
use crate::programmes::call::{Call, CallId, CallState, DeadlineExtension};
use crate::programmes::deadline::Deadline;
use crate::programmes::edition::Edition;
use crate::programmes::outage::{NotAnOutage, Outage};
use crate::programmes::words::Word;
use crate::programmes::{permissions, store};

/// How many schools a search shows.
const MOST_FOUND: usize = 20;

/// `GET /administration/calls/{id}`; `?school=` looks for a school to extend the deadline for.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Call>,
    Query(query): Query,
) -> Result<Response, Problem> {
    page(&platform, &visitor, &person, &id, &query, &Mistakes::default()).await
}

async fn page(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    id: &CallId,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let call = store::call_by_id(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let edition = store::edition(&mut snapshot, &call.edition).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(person, &edition)?;
    let plan = platform.plans.of_call(&mut snapshot, &call).await?;
    let extensions = store::extensions(&mut snapshot, id).await?;
    let extended = extensions.iter().filter_map(|one| one.organisation.as_ref());
    let schools = organisations::store::find_all(&mut snapshot, extended).await?;
    let names = Names::of(&mut snapshot, extensions.iter().map(|one| one.granted_by.as_str())).await?;
    let found = match fields.filled("school") {
        Some(words) => {
            let search = organisations::store::Search { words, ..Default::default() };
            organisations::store::search(&mut snapshot, &search, None, MOST_FOUND).await?
        }
        None => Vec::new(),
    };
    let history = History::of(&mut snapshot, id.as_str()).await?;
    drop(snapshot);
    let title = plan
        .as_deref()
        .and_then(|plan| plan.call(&call.code))
        .map_or_else(|| call.code.clone(), |plan| plan.title.in_language(visitor.language).to_owned());
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).titled(title.clone()).wide().status(status);
    let speak = frame.speak.clone();
    let frame = frame
        .crumb("/administration/editions", speak.text("programmes-editions-title"))
        .crumb(format!("/administration/editions/{}", edition.code), edition.title_in(visitor.language));
    let can_manage = permissions::may_manage(person, &edition).is_ok();
    Ok(frame.show(html! {
        h1 { (title) }
        (facts(&call, &edition, &speak))
        (summary(mistakes, &speak))
        @if can_manage { (deeds(&call, platform, fields, mistakes, &found, &speak)) }
        (extension_table(&extensions, &schools, &names, &speak))
        (history.table(&speak))
    }))
}

fn facts(call: &Call, edition: &Edition, speak: &Speaker) -> Markup {
    let deadline = call.deadline().map(|deadline| deadline.words(speak)).unwrap_or_default();
    let mut list = DefinitionList::new()
        .fact(
            speak.text("programmes-state"),
            html! { (tag(call_tone(call.state), &speak.text(&call.state.key()))) },
        )
        .fact(speak.text("programmes-edition"), html! { (edition.title_in(speak.language())) })
        .fact(speak.text("programmes-opens"), html! { (speak.moment(call.opens_at)) })
        .fact(speak.text("programmes-deadline"), html! { (deadline) });
    if let Some(at) = call.announced_at {
        list = list.fact(speak.text("programmes-announced"), html! { (speak.moment(at)) });
    }
    if let Some(reason) = &call.cancel_reason {
        list = list.fact(speak.text("programmes-reason"), html! { (reason) });
    }
    if call.state.is_public() {
        let href = format!("/calls/{}/{}", call.edition, call.code);
        list = list.fact(
            speak.text("programmes-public-page"),
            html! { a href=(href) { (speak.text("programmes-public-page-open")) } },
        );
    }
    html! { (list) }
}

fn deeds(
    call: &Call,
    platform: &Platform,
    fields: &Fields,
    mistakes: &Mistakes,
    found: &[Organisation],
    speak: &Speaker,
) -> Markup {
    let here = format!("/administration/calls/{}", call.id);
    let can_extend = matches!(call.state, CallState::Announced | CallState::Open | CallState::Closed);
    let can_cancel = !matches!(call.state, CallState::Decided | CallState::Cancelled);
    let can_close = call.state == CallState::Open && platform.now() >= call.deadline_at;
    html! {
        @if call.state == CallState::Agreed {
            form method="post" action={ (here) "/announce" } {
                (button_row(html! { (Button::new(speak.text("programmes-announce"))) }))
            }
        }
        @if can_close {
            form method="post" action={ (here) "/close" } {
                (button_row(html! { (Button::new(speak.text("programmes-close"))) }))
            }
        }
        @if can_extend { (extend_form(&here, fields, mistakes, found, speak)) }
        @if can_cancel {
            section class="panel" {
                h2 { (speak.text("programmes-cancel")) }
                form method="post" action={ (here) "/cancel" } {
                    (Field::new("cancel-reason", speak.text("programmes-reason"))
                        .hint(speak.text("programmes-cancel-hint"))
                        .error(beside(mistakes, "cancel-reason", speak))
                        .textarea(fields.text("cancel-reason"), 3))
                    (button_row(html! { (Button::new(speak.text("programmes-cancel")).danger()) }))
                }
            }
        }
    }
}

fn extend_form(
    here: &str,
    fields: &Fields,
    mistakes: &Mistakes,
    found: &[Organisation],
    speak: &Speaker,
) -> Markup {
    let mut choices = vec![
        Choice::new("all", speak.text("programmes-extend-all")),
        Choice::new("outage", speak.text("programmes-extend-outage")),
    ];
    choices.extend(found.iter().map(|school| Choice::new(school.id.as_str(), school.name.clone())));
    let school = fields.text("school");
    html! {
        section class="panel" {
            h2 { (speak.text("programmes-extend")) }
            form method="get" action=(here) role="search" {
                (Field::new("school", speak.text("programmes-extend-school")).search(school))
                (button_row(html! { (Button::new(speak.text("programmes-extend-find")).secondary()) }))
            }
            @if !school.is_empty() && found.is_empty() { p { (speak.text("programmes-extend-none-found")) } }
            form method="post" action={ (here) "/extend" } novalidate {
                (foundation::web::components::hidden("school", school))
                (Field::new("for", speak.text("programmes-extend-for"))
                    .error(beside(mistakes, "for", speak))
                    .radios(&choices, fields.filled("for").or(found.is_empty().then_some("all"))))
                @for (name, label) in [(OUTAGE_FROM, "programmes-outage-from"), (OUTAGE_TO, "programmes-outage-to")] {
                    (Field::new(name, speak.text(label))
                        .hint(speak.text("programmes-outage-hint"))
                        .width(FieldWidth::Middle)
                        .error(beside(mistakes, name, speak))
                        .text(fields.text(name)))
                }
                (Field::new("deadline", speak.text("programmes-extend-until"))
                    .hint(speak.text("programmes-deadline-hint"))
                    .width(FieldWidth::Middle)
                    .error(beside(mistakes, "deadline", speak))
                    .text(fields.text("deadline")))
                (Field::new("reason", speak.text("programmes-reason"))
                    .error(beside(mistakes, "reason", speak))
                    .textarea(fields.text("reason"), 3))
                (button_row(html! { (Button::new(speak.text("programmes-extend"))) }))
            }
        }
    }
}

fn extension_table(
    extensions: &[DeadlineExtension],
    schools: &[Organisation],
    names: &Names,
    speak: &Speaker,
) -> Markup {
    let rows = extensions.iter().map(|one| {
        let whom = match &one.organisation {
            None if one.outage.is_some() => speak.text("programmes-extend-outage"),
            None => speak.text("programmes-extend-all"),
            Some(id) => schools
                .iter()
                .find(|school| school.id == *id)
                .map(|school| school.name.clone())
                .unwrap_or_default(),
        };
        let until = Deadline::parse(&one.deadline_words)
            .and_then(Result::ok)
            .map(|deadline| deadline.words(speak))
            .unwrap_or_default();
        Row::new(vec![
            html! { (whom) },
            html! { (until) },
            html! {
                (one.reason)
                @if let Some(outage) = one.outage {
                    br; (speak.moment(outage.from())) " – " (speak.moment(outage.to()))
                }
            },
            html! { (names.name(&one.granted_by, speak)) ", " (speak.moment(one.granted_at)) },
        ])
    });
    let table = Table {
        caption: speak.text("programmes-extensions").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("programmes-extend-for")).main(),
            Column::new(speak.text("programmes-deadline")),
            Column::new(speak.text("programmes-reason")),
            Column::new(speak.text("programmes-history-who")),
        ],
        rows: rows.collect(),
        empty: html! { p { (speak.text("programmes-extensions-none")) } },
        ..Table::default()
    };
    html! { h2 { (speak.text("programmes-extensions")) } (table) }
}

/// `POST /administration/calls/{id}/announce`
pub async fn announce(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    calls::announce(&mut change, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/calls/{id}"), "programmes-announced-now"))
}

/// `POST /administration/calls/{id}/close`
pub async fn close(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    calls::close_by(&mut change, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/calls/{id}"), "programmes-closed-now"))
}

/// `POST /administration/calls/{id}/extend`
pub async fn extend(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    let extended = match fields.text("for") {
        "all" => Some(Extended::All),
        "outage" => outage_of(&fields, platform.now(), &mut mistakes).map(Extended::AfterOutage),
        "" => {
            mistakes.add("for", "programmes-may-i-mistake-choose");
            None
        }
        chosen => Some(Extended::One(OrganisationId::parse(chosen).map_err(|_| Refusal::NotFound)?)),
    };
    let deadline = match Deadline::parse(fields.text("deadline")) {
        Some(Ok(deadline)) => Some(deadline),
        Some(Err(_)) => {
            mistakes.add("deadline", "programmes-mistake-in-the-gap");
            None
        }
        None => {
            mistakes.add("deadline", "programmes-draft-mistake-deadline");
            None
        }
    };
    judge_reason(&fields, "reason", &mut mistakes);
    if let (Some(extended), Some(deadline)) = (extended, deadline.filter(|_| mistakes.is_empty())) {
        let mut change = platform.begin(person.actor()).await?;
        let reason = fields.text("reason");
        match calls::extend(&mut change, &person, &id, extended, deadline, reason).await {
            Ok(()) => {
                change.commit().await?;
                return Ok(see_with(&format!("/administration/calls/{id}"), "programmes-extended"));
            }
            Err(problem) => match problem.refusal() {
                Some(Refusal::AgainstTheRules { message }) => mistakes.add("deadline", message),
                _ => return Err(problem),
            },
        }
    }
    page(&platform, &visitor, &person, &id, &fields, &mistakes).await
}

/// The fields in which an outage begins and ends.
const OUTAGE_FROM: &str = "outage-from";
const OUTAGE_TO: &str = "outage-to";

/// The outage of the form; what is wrong with it is put beside its fields.
fn outage_of(fields: &Fields, now: Timestamp, mistakes: &mut Mistakes) -> Option<Outage> {
    let mut moment = |name: &'static str| {
        let local: Option<DateTime> = fields.text(name).parse().ok();
        if local.is_none() {
            mistakes.add(name, "programmes-outage-mistake-moment");
        }
        local.map(foundation::clock::moment_of)
    };
    let (from, to) = (moment(OUTAGE_FROM), moment(OUTAGE_TO));
    match Outage::over_by(from?, to?, now) {
        Ok(outage) => Some(outage),
        Err(NotAnOutage::EndsBeforeItBegins) => {
            mistakes.add(OUTAGE_TO, "programmes-outage-mistake-order");
            None
        }
        Err(NotAnOutage::NotOver) => {
            mistakes.add(OUTAGE_TO, "programmes-outage-mistake-not-over");
            None
        }
    }
}

/// `POST /administration/calls/{id}/cancel`
pub async fn cancel(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let reason = fields.text("cancel-reason");
    let mut mistakes = Mistakes::default();
    judge_reason(&fields, "cancel-reason", &mut mistakes);
    if !mistakes.is_empty() {
        return page(&platform, &visitor, &person, &id, &fields, &mistakes).await;
    }
    let mut change = platform.begin(person.actor()).await?;
    calls::cancel(&mut change, &person, &id, reason).await?;
    change.commit().await?;
    Ok(see_with(&format!("/administration/calls/{id}"), "programmes-cancelled"))
}
