//! What everybody sees: dates and regions of announced sessions, as a list and as a calendar file.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Choice, DateRow, Field, FilterBar, Icon, Tone, date_list, icon, page_head, tag,
};
use foundation::web::forms::{PathId, Query};
use maud::{Markup, html};

use super::{region_name, state_tag};
use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;
use crate::reference::Region;
use crate::trainings::calendar_file::{self, Entry};
use crate::trainings::permissions;
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{plans, sessions as store};

/// `GET /trainings`: the dates of announced sessions.
pub async fn dates(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let region = Region::parse(query.text("region"));
    let sessions = announced(&platform, query.filled("edition"), region).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-dates-title").public();
    let speak = frame.speak.clone();
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|one| Choice::new(one.code(), region_name(*one, &speak))).collect();
    let filter = FilterBar {
        label: speak.text("trainings-filter").into(),
        action: "/trainings".into(),
        fields: Field::new("region", speak.text("trainings-region")).select(
            &regions,
            region.map(Region::code),
            Some(&speak.text("trainings-region-all")),
        ),
        submit: speak.text("trainings-filter-show").into(),
        ..FilterBar::default()
    };
    let list = sessions.iter().map(|session| date_row(session, &speak)).collect::<Vec<_>>();
    Ok(frame.show(html! {
        (page_head(&speak.text("trainings-dates-title"), Some(&speak.text("trainings-dates-lead")), None))
        (filter)
        @if list.is_empty() { p { (speak.text("trainings-dates-none")) } } @else { (date_list(&list)) }
        p { a class="icon-link" href="/trainings/calendar.ics" {
            (icon(Icon::Calendar)) span { (speak.text("trainings-calendar-file")) }
        } }
    }))
}

fn date_row<'a>(session: &TrainingSession, speak: &foundation::i18n::Speaker) -> DateRow<'a> {
    let (first, last) = (session.starts_on, session.ends_on());
    let day = if first.month() == last.month() {
        format!("{}.–{}.", first.day(), last.day())
    } else {
        format!("{}.", first.day())
    };
    let month = speak.month(first);
    DateRow {
        day: day.into(),
        month: month.into(),
        datetime: first.to_string().into(),
        title: region_name(session.region, speak).to_owned().into(),
        href: None,
        content: about(session, speak),
    }
}

fn about(session: &TrainingSession, speak: &foundation::i18n::Speaker) -> Markup {
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
    let plan = plans::asked(&mut snapshot, &platform.plans, edition).await?;
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
