//! A call: who may apply, what is needed, until when; and its deadline as a calendar file.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    ButtonKind, DefinitionList, Hero, Icon, Tone, heading, icon, link_button, notice,
};
use foundation::web::forms::PathWords;
use icalendar::{Calendar, Component, Event};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, Render, html};

use super::edition_path;
use super::home::after_a_second;
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::offer::{self, Offer, Phase};
use crate::programmes::plan::CallPlan;
use crate::programmes::rules::{Point, RuleKind, Severity};
use crate::programmes::{CallKind, Word};
use crate::teams::guardians::age_limit;

/// `GET /calls/{edition}/{call}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWords(edition, call): PathWords,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor, &edition, &call)).await
}

async fn draw<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    edition: &str,
    call: &str,
) -> Result<Sheet<'a>, Problem> {
    let now = platform.now();
    let mut snapshot = platform.read().await?;
    let offer = offer::find(platform, &mut snapshot, edition, call).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let plan = offer.plan.call(call).ok_or(Refusal::NotFound)?;
    let language = visitor.language;
    let edition_title = offer.plan.title_in(language);
    let frame = Frame::of(platform, visitor)
        .titled(offer.title(language))
        .crumb(edition_path(edition), edition_title)
        .in_sections()
        .script("js/countdown.js");
    let speak = frame.speak.clone();
    let said = if offer.phase(now) == Phase::Over { "portal-call-closed-since" } else { "portal-call-lead" };
    let lead = speak.with(said, &[("deadline", &offer.until(&speak))]);
    let frame = frame.described(lead.clone()).hero(hero(&offer, lead, now, &speak).render());
    let content = html! {
        div class="frame content" { div class="reading" {
            (state(&offer, now, &speak))
            (who_may(&offer, plan, &speak))
            (what_is_needed(&offer, plan, &speak))
            (until_when(&offer, now, &speak))
            (further(&offer, &speak))
        } }
    };
    let sheet = Sheet::new(frame, content);
    let sheet = offer.next_change(now).into_iter().fold(sheet, Sheet::until);
    Ok(if offer.phase(now) == Phase::Open { sheet.until(after_a_second(now)) } else { sheet })
}

fn hero<'a>(offer: &Offer, lead: String, now: Timestamp, speak: &Speaker) -> Hero<'a> {
    let is_open = offer.phase(now) == Phase::Open;
    let is_registration = offer.call.kind == CallKind::TeamRegistration;
    let actions = is_registration.then(|| {
        html! {
            @if is_open {
                (link_button(
                    ButtonKind::Primary,
                    &format!("/register/{}", offer.call.id),
                    speak.text("portal-call-register"),
                ))
                (link_button(
                    ButtonKind::Secondary,
                    &format!("{}/may-i", offer.path()),
                    speak.text("portal-call-may-i"),
                ))
            }
        }
    });
    Hero {
        above: offer.plan.initiative.official_name.in_language(speak.language()).to_owned().into(),
        title: offer.title(speak.language()).to_owned().into(),
        lead: lead.into(),
        actions: actions.filter(|_| is_open),
        aside: is_open.then(|| html! { (offer.countdown(now, speak)) }),
    }
}

/// How far the call is, when it does not take anything now; while it does, how somebody begins who has no
/// account.
fn state(offer: &Offer, now: Timestamp, speak: &Speaker) -> Markup {
    match offer.phase(now) {
        Phase::Open if offer.call.kind == CallKind::TeamRegistration => html! {
            p { (speak.text("portal-call-no-account")) " "
                a href="/contacts" { (speak.text("people-sign-in-contacts")) } }
        },
        Phase::Open => html! {},
        Phase::Ahead => notice(
            Tone::Info,
            html! {
                p { (speak.with("portal-call-opens", &[("moment", &speak.moment(offer.call.opens_at))])) }
            },
        ),
        Phase::Cancelled => notice(
            Tone::Danger,
            html! {
                p { (speak.text("portal-call-cancelled")) }
                @if let Some(reason) = &offer.call.cancel_reason { p { (reason) } }
            },
        ),
        Phase::Over => notice(
            Tone::Warning,
            html! {
                p { strong { (speak.text("portal-call-closed")) } }
                p { (speak.with("portal-call-closed-since", &[("deadline", &offer.until(speak))])) }
                p { (speak.text(&format!("portal-call-follows-{}", offer.call.kind.as_str().replace('_', "-")))) }
                p { a href=(edition_path(&offer.call.edition)) { (speak.text("portal-call-to-edition")) } }
            },
        ),
    }
}

/// Who may apply: the sentences of the rules that are asked when an application is handed in.
fn who_may(offer: &Offer, plan: &CallPlan, speak: &Speaker) -> Markup {
    let rules = offer.plan.rules.iter().filter(|rule| {
        rule.severity == Severity::Block
            && rule.is_asked(Point::OnSubmit, Some(plan.kind), offer.call.opens_at)
            && !matches!(rule.kind, RuleKind::Deadline { .. })
    });
    let sentences: Vec<String> = rules
        .map(|rule| match &rule.message {
            Some(message) => message.in_language(speak.language()).to_owned(),
            None => speak.text(&RuleKind::key(&rule.kind)),
        })
        .collect();
    html! {
        (heading("who", &speak.text("portal-call-who"), None))
        @if sentences.is_empty() { p { (speak.text("portal-call-who-everybody")) } }
        @else { ul { @for sentence in &sentences { li { (sentence) } } } }
        @if plan.kind == CallKind::TeamRegistration {
            p { (icon(Icon::Info)) " "
                a href={ (offer.path()) "/may-i" } { (speak.text("portal-call-may-i-long")) } }
        }
    }
}

fn what_is_needed(offer: &Offer, plan: &CallPlan, speak: &Speaker) -> Markup {
    let language = speak.language();
    let themes = offer.plan.catalogue("themes").map_or(&[][..], |catalogue| &catalogue.items[..]);
    let asked: &[&str] = if plan.kind == CallKind::TeamRegistration {
        &["team", "consents", "preferences", "travel"]
    } else {
        &["application", "signature"]
    };
    let age = age_limit(&offer.plan).to_string();
    html! {
        (heading("needed", &speak.text("portal-call-needed"), None))
        ul { @for one in asked { li { (speak.with(&format!("portal-call-needed-{one}"), &[("age", &age)])) } } }
        @if !plan.themes.is_empty() {
            (heading("themes", &speak.text("portal-call-themes"), None))
            ul {
                @for item in themes.iter().filter(|item| plan.themes.contains(&item.code)) {
                    li { (item.title.in_language(language)) }
                }
            }
        }
    }
}

fn until_when(offer: &Offer, now: Timestamp, speak: &Speaker) -> Markup {
    let plan = offer.plan.call(&offer.call.code);
    let mut facts = DefinitionList::new()
        .fact(speak.text("portal-call-opened"), html! { (speak.moment(offer.call.opens_at)) })
        .fact(speak.text("portal-call-until"), html! { (offer.until(speak)) })
        .fact(speak.text("portal-call-last-moment"), html! {
            time datetime=(format!("{:.3}", offer.last_moment())) { (speak.exact_moment(offer.last_moment())) }
        });
    if let Some(seats) = plan.and_then(|plan| plan.seats_teams) {
        facts = facts.fact(speak.text("portal-call-seats"), html! { (speak.number(seats)) });
    }
    if let Some(sum) = plan.and_then(|plan| plan.max_per_school) {
        facts = facts.fact(speak.text("portal-call-money"), html! { (speak.sum(sum)) });
    }
    html! {
        (heading("deadline", &speak.text("portal-call-deadline"), None))
        (facts)
        @if matches!(offer.phase(now), Phase::Open | Phase::Ahead) {
            p { a class="icon-link" href={ (offer.path()) "/deadline.ics" } {
                (icon(Icon::Calendar)) span { (speak.text("portal-call-calendar")) }
            } }
        }
    }
}

fn further(offer: &Offer, speak: &Speaker) -> Markup {
    let edition = edition_path(&offer.call.edition);
    html! {
        (heading("further", &speak.text("portal-call-further"), None))
        ul {
            li { a href=(edition) { (speak.text("portal-call-to-edition")) } }
            li { a href={ (edition) "/faq" } { (speak.text("portal-faq-title")) } }
            li { a href={ (edition) "/news" } { (speak.text("programmes-news-title")) } }
            li { a href="/trainings" { (speak.text("portal-menu-trainings")) } }
            li { a href="/contacts" { (speak.text("portal-contacts-title")) } }
        }
    }
}

/// `GET /calls/{edition}/{call}/deadline.ics`: the last half hour as an entry, so that a calendar warns in time.
pub async fn calendar(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWords(edition, call): PathWords,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let offer = offer::find(&platform, &mut snapshot, &edition, &call).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let text = calendar_file(&platform, &offer, &platform.speaker(visitor.language));
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
    let disposition = HeaderValue::from_static("attachment; filename=\"termins.ics\"");
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

fn calendar_file(platform: &Platform, offer: &Offer, speak: &Speaker) -> String {
    let stamp = |moment: Timestamp| moment.strftime("%Y%m%dT%H%M%SZ").to_string();
    let end = offer.call.deadline_at;
    let begin = end.saturating_sub(SignedDuration::from_mins(30)).unwrap_or(end);
    let host = platform.settings.address.split("://").last().unwrap_or("saikne");
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Saikne//Calls//LV"));
    calendar.append_property(("METHOD", "PUBLISH"));
    let mut event = Event::new();
    event.uid(&format!("{}@{host}", offer.call.id));
    event.add_property("DTSTAMP", stamp(offer.call.announced_at.unwrap_or(offer.call.opens_at)));
    event.add_property("DTSTART", stamp(begin));
    event.add_property("DTEND", stamp(end));
    event.add_property("SEQUENCE", offer.call.version.to_string());
    let title = offer.title(speak.language());
    event.summary(&speak.with("portal-call-calendar-summary", &[("call", title)]));
    event.description(&offer.until(speak));
    event.url(&platform.link(&offer.path()));
    calendar.push(event.done());
    calendar.to_string()
}
