//! What everybody sees: dates and regions of announced sessions, as a list and as a calendar file.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Choice, DateRow, Field, FilterBar, Icon, Tab, Tone, date_list, hidden, icon, page_head, tabs, tag,
};
use foundation::web::forms::{Fields, PathId, Query};
use jiff::civil::Date;
use maud::{Markup, html};

use super::calendar::{asked_month, month_view};
use super::{region_name, state_tag};
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::reference::Region;
use crate::trainings::calendar_file::{self, Entry};
use crate::trainings::permissions;
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{plans, sessions as store};

/// `GET /trainings`: the dates of announced sessions, as a list or as a month.
pub async fn dates(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    Query(query): Query,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor, &query)).await
}

async fn draw<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    query: &Fields,
) -> Result<Sheet<'a>, Problem> {
    let region = Region::parse(query.text("region"));
    let month = asked_month(query);
    let sessions = announced(platform, query.filled("edition"), region).await?;
    let frame = Frame::of(platform, visitor).title("trainings-dates-title");
    let speak = frame.speak.clone();
    let frame = frame.described(speak.text("trainings-dates-lead"));
    // The address of this view without its month.
    let address =
        region.map_or("/trainings".to_owned(), |region| format!("/trainings?region={}", region.code()));
    let today = platform.base.clock.today();
    let content = html! {
        (page_head(&speak.text("trainings-dates-title"), Some(&speak.text("trainings-dates-lead")), None))
        (filter(region, month, &speak))
        (views(&sessions, month, &address, &speak))
        @if let Some(month) = month { (month_view(month, today, &sessions, &address, |_| None, &speak)) }
        @else if sessions.is_empty() { p { (speak.text("trainings-dates-none")) } }
        @else { (date_list(&sessions.iter().map(|session| date_row(session, &speak)).collect::<Vec<_>>())) }
        p { a class="icon-link" href=(address.replace("/trainings", "/trainings/calendar.ics")) {
            (icon(Icon::Calendar)) span { (speak.text("trainings-calendar-file")) }
        } }
    };
    Ok(Sheet::new(frame, content))
}

fn filter(region: Option<Region>, month: Option<Date>, speak: &Speaker) -> FilterBar<'static> {
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|one| Choice::new(one.code(), region_name(*one, speak))).collect();
    let every = speak.text("trainings-region-all");
    let select = Field::new("region", speak.text("trainings-region")).select(
        &regions,
        region.map(Region::code),
        Some(&every),
    );
    FilterBar {
        label: speak.text("trainings-filter").into(),
        action: "/trainings".into(),
        fields: html! {
            (select)
            @if let Some(month) = month { (hidden("month", &month.strftime("%Y-%m").to_string())) }
        },
        submit: speak.text("trainings-filter-show").into(),
        ..FilterBar::default()
    }
}

/// The two views; the month begins with that of the first session.
fn views(sessions: &[TrainingSession], month: Option<Date>, address: &str, speak: &Speaker) -> Markup {
    let Some(first) = month.or_else(|| sessions.first().map(|session| session.starts_on)) else {
        return html! {};
    };
    let joint = if address.contains('?') { '&' } else { '?' };
    tabs(
        &speak.text("trainings-plan-views"),
        &[
            Tab {
                href: address.to_owned().into(),
                label: speak.text("trainings-plan-list").into(),
                current: month.is_none(),
                count: None,
            },
            Tab {
                href: format!("{address}{joint}month={}", first.strftime("%Y-%m")).into(),
                label: speak.text("trainings-plan-month").into(),
                current: month.is_some(),
                count: None,
            },
        ],
    )
}

fn date_row<'a>(session: &TrainingSession, speak: &Speaker) -> DateRow<'a> {
    let (first, last) = (session.starts_on, session.ends_on());
    let day = if first.month() == last.month() {
        format!("{}.–{}.", first.day(), last.day())
    } else {
        format!("{}.", first.day())
    };
    // The box is narrow: the year stands beside it.
    let month = speak.month(first);
    let is_name = |word: &&str| *word != "gada" && word.chars().all(char::is_alphabetic);
    let month = month.split(' ').find(is_name).unwrap_or_default().to_owned();
    DateRow {
        day: day.into(),
        month: month.into(),
        datetime: first.to_string().into(),
        title: region_name(session.region, speak).to_owned().into(),
        href: None,
        content: about(session, speak),
    }
}

fn about(session: &TrainingSession, speak: &Speaker) -> Markup {
    html! {
        p { (speak.days(session.starts_on, session.ends_on())) " · " (speak.text(session.day_type().key())) }
        @if session.state == SessionState::Cancelled { p { (state_tag(session.state, speak)) } }
        @else if session.language == "en" { p { (tag(Tone::Neutral, &speak.text("trainings-language-en"))) } }
    }
}

async fn announced(
    platform: &Platform,
    edition: Option<&str>,
    region: Option<Region>,
) -> Result<Vec<TrainingSession>, Problem> {
    let mut snapshot = platform.read().await?;
    let plan = plans::asked(&mut snapshot, &platform.plans, edition, |_| true).await?;
    let Some(plan) = plan else { return Ok(Vec::new()) };
    let sessions = store::of_edition(&mut snapshot, &plan.edition).await?;
    Ok(sessions
        .into_iter()
        .filter(|session| session.state.is_public() && region.is_none_or(|region| session.region == region))
        .collect())
}

/// `GET /trainings/calendar.ics`: dates and regions only.
pub async fn calendar(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let region = Region::parse(query.text("region"));
    let sessions = announced(&platform, query.filled("edition"), region).await?;
    let entries: Vec<Entry<'_>> = sessions.iter().map(|session| Entry { session, venue: None }).collect();
    Ok(calendar_response(&platform, &visitor, &entries))
}

/// `GET /trainings/sessions/{id}/calendar.ics`: one session; with its place for those who may see it.
pub async fn session_calendar(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let session = store::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    let sees_place =
        visitor.person.as_ref().is_some_and(|person| permissions::may_see(person, &session).is_ok());
    if !session.state.is_public() && !sees_place {
        return Err(Refusal::NotFound.into());
    }
    let venue = if sees_place { store::find_venue(&mut snapshot, &session.venue).await? } else { None };
    let entry = Entry { session: &session, venue: venue.as_ref() };
    Ok(calendar_response(&platform, &visitor, &[entry]))
}

fn calendar_response(platform: &Platform, visitor: &Visitor, entries: &[Entry<'_>]) -> Response {
    let host = platform.settings.address.split("://").last().unwrap_or("saikne");
    let text = calendar_file::file(entries, &platform.speaker(visitor.language), host);
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"macibas.ics\""),
    );
    response
}
