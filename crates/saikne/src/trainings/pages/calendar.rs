//! The planners' view: all sessions of an edition as a list and as a month.

use axum::extract::State;
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, CalendarDay, CalendarEntry, CalendarMonth, Column, Pager, Row, StatTile, Tab, Table,
    Tone, link_button, page_head, stat_tiles, tabs,
};
use foundation::web::forms::{Form, Query};
use jiff::ToSpan;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{region_name, state_tag};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::trainings::plan::TrainingPlan;
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{plans, sessions as store};
use crate::trainings::venue::Venue;
use crate::trainings::{actions, permissions};

/// `GET /trainings/plan`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let sees = |edition: &str| permissions::may_see_plan(&person, edition).is_ok();
    let plan = plans::asked(&mut snapshot, &platform.plans, query.filled("edition"), sees).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-plan-title").wide();
    let speak = frame.speak.clone();
    let Some(plan) = plan else {
        return Ok(frame.show(html! {
            (page_head(&speak.text("trainings-plan-title"), Some(&speak.text("trainings-plan-none")), None))
        }));
    };
    let sessions = store::of_edition(&mut snapshot, &plan.edition).await?;
    let venues = store::venues(&mut snapshot).await?;
    let is_planner = permissions::may_plan_some(&person, &plan.edition).is_ok();
    let address = format!("/trainings/plan?edition={}", plan.edition);
    let is_month = query.filled("month").is_some();
    let month = first_of_month(&query, &plan);
    Ok(frame.show(html! {
        (page_head(
            &speak.text("trainings-plan-title"),
            Some(&speak.with("trainings-plan-lead", &[
                ("window", &speak.days(plan.window_first, plan.window_last)),
                ("days", &speak.number(plan.day_count)),
            ])),
            Some(html! {
                @if is_planner { (actions_of(&plan, &sessions, &speak)) }
                (download_links(&speak, "/trainings/plan/export", &format!("edition={}", plan.edition)))
            }),
        ))
        (tiles(&plan, &sessions, &speak))
        (tabs(&speak.text("trainings-plan-views"), &[
            Tab { href: address.as_str().into(), label: speak.text("trainings-plan-list").into(), current: !is_month, count: None },
            Tab {
                href: format!("{address}&month={}", month.strftime("%Y-%m")).into(),
                label: speak.text("trainings-plan-month").into(), current: is_month, count: None,
            },
        ]))
        @if is_month {
            (month_view(month, in_riga(platform.now()).date(), &sessions, &address, page_of, &speak))
        }
        @else { (list(&sessions, &venues, &speak)) }
    }))
}

fn page_of(session: &TrainingSession) -> Option<String> {
    Some(format!("/trainings/sessions/{}", session.id))
}

fn actions_of(plan: &TrainingPlan, sessions: &[TrainingSession], speak: &Speaker) -> Markup {
    let has_planned = sessions.iter().any(|session| session.state == SessionState::Planned);
    let new = format!("/trainings/sessions/new?edition={}", plan.edition);
    html! {
        (link_button(ButtonKind::Primary, &new, speak.text("trainings-session-new")))
        (link_button(ButtonKind::Secondary, "/trainings/allocation", speak.text("trainings-board-title")))
        (link_button(ButtonKind::Quiet, "/trainings/trained", speak.text("trainings-trained-title")))
        (link_button(ButtonKind::Quiet, "/trainings/venues", speak.text("trainings-venues-title")))
        @if has_planned {
            form method="post" action="/trainings/plan/publish" {
                (foundation::web::components::hidden("edition", &plan.edition))
                (Button::new(speak.text("trainings-publish-all")).secondary())
            }
        }
    }
}

fn tiles(plan: &TrainingPlan, sessions: &[TrainingSession], speak: &Speaker) -> Markup {
    let alive: Vec<&TrainingSession> =
        sessions.iter().filter(|session| session.state != SessionState::Cancelled).collect();
    let planned = i64::try_from(alive.len()).unwrap_or(0);
    let seats: i64 = alive.iter().map(|session| session.capacity_teams).sum();
    let published = alive.iter().filter(|session| session.state.is_public()).count();
    stat_tiles(&[
        StatTile {
            value: speak.number(planned).into(),
            label: speak.text("trainings-tile-sessions").into(),
            note: Some(
                speak.with("trainings-tile-of", &[("whole", &speak.number(plan.session_count))]).into(),
            ),
            tone: if planned < plan.session_count { Tone::Warning } else { Tone::Success },
            ..StatTile::default()
        },
        StatTile {
            value: speak.number(i64::try_from(published).unwrap_or(0)).into(),
            label: speak.text("trainings-tile-published").into(),
            ..StatTile::default()
        },
        StatTile {
            value: speak.number(seats).into(),
            label: speak.text("trainings-tile-seats").into(),
            ..StatTile::default()
        },
    ])
}

fn list(sessions: &[TrainingSession], venues: &[Venue], speak: &Speaker) -> Markup {
    let rows = sessions
        .iter()
        .map(|session| {
            let venue = venues.iter().find(|venue| venue.id == session.venue);
            Row::new(vec![
                html! { a href={ "/trainings/sessions/" (session.id) } { (speak.days(session.starts_on, session.ends_on())) } },
                html! { (region_name(session.region, speak)) },
                html! { (venue.map_or("", |venue| venue.name.as_str())) },
                html! { (speak.text(session.day_type().key())) },
                html! { (speak.number(session.capacity_teams)) },
                state_tag(session.state, speak),
            ])
        })
        .collect();
    html! { (Table {
        caption: speak.text("trainings-plan-list").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("trainings-column-days")).main(),
            Column::new(speak.text("trainings-region")),
            Column::new(speak.text("trainings-venue")),
            Column::new(speak.text("trainings-day-type")),
            Column::new(speak.text("trainings-column-teams")).number(),
            Column::new(speak.text("trainings-state")),
        ],
        rows,
        empty: html! { p { (speak.text("trainings-plan-empty")) } },
        ..Table::default()
    }) }
}

fn first_of_month(query: &foundation::web::forms::Fields, plan: &TrainingPlan) -> Date {
    asked_month(query).unwrap_or_else(|| plan.window_first.first_of_month())
}

/// The first day of the month in an address.
pub(super) fn asked_month(query: &foundation::web::forms::Fields) -> Option<Date> {
    query.filled("month").and_then(|month| format!("{month}-01").parse().ok())
}

/// A month of sessions. `address` is the page without its month; `leads_to` the page of a session, if the
/// reader may have one.
pub(super) fn month_view(
    first: Date,
    today: Date,
    sessions: &[TrainingSession],
    address: &str,
    leads_to: fn(&TrainingSession) -> Option<String>,
    speak: &Speaker,
) -> Markup {
    let days = (0..i64::from(first.days_in_month()))
        .filter_map(|offset| first.checked_add(offset.days()).ok())
        .map(|day| CalendarDay {
            number: u8::try_from(day.day()).unwrap_or(1),
            words: speak.weekday(day).into(),
            today: day == today,
            free: day.weekday().to_monday_one_offset() > 5,
            entries: sessions
                .iter()
                .filter(|session| session.state != SessionState::Cancelled)
                .filter(|session| session.starts_on <= day && day <= session.ends_on())
                .map(|session| CalendarEntry {
                    label: region_name(session.region, speak).into(),
                    href: leads_to(session).map(Into::into),
                    tone: if session.state == SessionState::Planned { Tone::Neutral } else { Tone::Info },
                    continues: session.starts_on < day,
                })
                .collect(),
        })
        .collect();
    let shorts = speak.text("trainings-weekdays-short");
    let mut shorts = shorts.split_whitespace();
    let weekdays = [0, 1, 2, 3, 4, 5, 6].map(|offset: i64| {
        // 1 January 2024 was a Monday.
        let day = jiff::civil::date(2024, 1, 1).saturating_add(offset.days());
        let full = speak.weekday(day).split([',', ' ']).next().unwrap_or_default().to_owned();
        (shorts.next().unwrap_or_default().to_owned().into(), full.into())
    });
    let joint = if address.contains('?') { '&' } else { '?' };
    let to = |day: Date| format!("{address}{joint}month={}", day.strftime("%Y-%m"));
    let (before, after) = (first.saturating_sub(1.month()), first.saturating_add(1.month()));
    html! {
        (CalendarMonth {
            title: speak.month(first).into(),
            weekdays,
            blank_before: u8::try_from(first.weekday().to_monday_zero_offset()).unwrap_or(0),
            days,
        })
        (Pager {
            label: speak.text("trainings-plan-month").into(),
            previous: Some((to(before).into(), speak.month(before).into())),
            next: Some((to(after).into(), speak.month(after).into())),
            ..Pager::default()
        })
    }
}

/// `POST /trainings/plan/publish`: announces every planned session that this person plans.
pub async fn publish_all(
    State(platform): State<Platform>,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    let plan =
        plans::of(&mut change, &platform.plans, fields.text("edition")).await?.ok_or(Refusal::NotFound)?;
    actions::sessions::publish_all(&mut change, &person, &plan.edition).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/plan?edition={}", plan.edition), "trainings-flash-published"))
}
