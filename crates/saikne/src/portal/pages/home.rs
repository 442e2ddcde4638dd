//! The first page: what is open now, which programmes there are, what came before.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ButtonKind, Card, Hero, Icon, card_grid, heading, icon, link_button, section,
};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, html};

use super::edition_path;
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::offer::{self, Offer, Phase};
use crate::programmes::{CallKind, Edition, EditionState, store};

/// `GET /`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor)).await
}

async fn draw<'a>(platform: &'a Platform, visitor: &'a Visitor) -> Result<Sheet<'a>, Problem> {
    let now = platform.now();
    let mut snapshot = platform.read().await?;
    let editions = store::public_editions(&mut snapshot).await?;
    let mut offers = offer::all(platform, &mut snapshot).await?;
    drop(snapshot);
    offers.retain(|offer| matches!(offer.phase(now), Phase::Open | Phase::Ahead));
    offers.sort_by_key(|offer| offer.call.deadline_at);
    let frame = Frame::of(platform, visitor).title("portal-home-title").in_sections();
    let speak = frame.speak.clone();
    let first = offers.iter().find(|offer| offer.phase(now) == Phase::Open);
    let frame = frame
        .described(speak.text("portal-home-lead"))
        .hero(maud::Render::render(&hero(first, now, &speak)))
        .script("js/countdown.js");
    let (archived, running): (Vec<&Edition>, Vec<&Edition>) =
        editions.iter().partition(|edition| edition.state == EditionState::Archived);
    let content = html! {
        (section(false, calls(&offers, now, &speak)))
        (section(true, programmes(&running, &speak)))
        @if !archived.is_empty() { (section(false, archive(&archived, &speak))) }
    };
    let sheet = offers
        .iter()
        .filter_map(|offer| offer.next_change(now))
        .fold(Sheet::new(frame, content), Sheet::until);
    Ok(if first.is_some() { sheet.until(after_a_second(now)) } else { sheet })
}

/// A page with a countdown carries the server's instant, so it is kept for a second only.
pub fn after_a_second(now: Timestamp) -> Timestamp {
    now.saturating_add(SignedDuration::from_secs(1)).unwrap_or(now)
}

fn hero<'a>(first: Option<&Offer>, now: Timestamp, speak: &Speaker) -> Hero<'a> {
    let mut hero = Hero {
        above: speak.text("portal-home-above").into(),
        title: speak.text("portal-home-title").into(),
        lead: speak.text("portal-home-lead").into(),
        ..Hero::default()
    };
    if let Some(offer) = first {
        hero.actions = Some(html! {
            (link_button(ButtonKind::Primary, &offer.path(), offer.title(speak.language()).to_owned()))
            @if offer.call.kind == CallKind::TeamRegistration {
                (link_button(
                    ButtonKind::Secondary,
                    &format!("{}/may-i", offer.path()),
                    speak.text("portal-call-may-i"),
                ))
            }
        });
        hero.aside = Some(html! { (offer.countdown(now, speak)) });
    }
    hero
}

fn calls(offers: &[Offer], now: Timestamp, speak: &Speaker) -> Markup {
    html! {
        (heading("calls", &speak.text("portal-home-calls"), None))
        @if offers.is_empty() { p { (speak.text("portal-home-no-calls")) } }
        @else { (card_grid(html! { @for offer in offers { (call_card(offer, now, speak)) } })) }
    }
}

/// A call in a list.
pub fn call_card<'a>(offer: &Offer, now: Timestamp, speak: &Speaker) -> Card<'a> {
    let (sign, words) = match offer.phase(now) {
        Phase::Ahead => (
            Icon::Calendar,
            speak.with("portal-call-opens", &[("moment", &speak.moment(offer.call.opens_at))]),
        ),
        Phase::Open => (Icon::Clock, offer.until(speak)),
        Phase::Over => (Icon::Stop, speak.text("portal-call-closed")),
        Phase::Cancelled => (Icon::Stop, speak.text("portal-call-cancelled")),
    };
    Card {
        title: offer.title(speak.language()).to_owned().into(),
        href: Some(offer.path().into()),
        above: Some(html! { (offer.plan.title_in(speak.language())) }),
        content: html! { p { (icon(sign)) " " (words) } },
    }
}

fn programmes(running: &[&Edition], speak: &Speaker) -> Markup {
    html! {
        (heading("programmes", &speak.text("portal-home-programmes"), None))
        @if running.is_empty() { p { (speak.text("portal-home-no-programmes")) } }
        @else { (card_grid(html! { @for edition in running { (edition_card(edition, speak)) } })) }
    }
}

/// An edition in a list.
pub fn edition_card<'a>(edition: &Edition, speak: &Speaker) -> Card<'a> {
    use crate::programmes::Word;
    Card {
        title: edition.title_in(speak.language()).to_owned().into(),
        href: Some(edition_path(&edition.code).into()),
        above: Some(html! { (edition.label.in_language(speak.language())) }),
        content: html! { p { (speak.with("portal-edition-is", &[("state", &speak.text(&edition.state.key()))])) } },
    }
}

fn archive(archived: &[&Edition], speak: &Speaker) -> Markup {
    html! {
        (heading("archive", &speak.text("portal-archive-title"), None))
        ul {
            @for edition in archived {
                li { a href=(edition_path(&edition.code)) { (edition.title_in(speak.language())) } }
            }
        }
        p { a href="/archive" { (speak.text("portal-home-archive-all")) } }
    }
}
