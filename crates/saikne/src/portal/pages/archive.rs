//! What there was, by year; and a programme with all its editions.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{DefinitionList, card_grid, heading, page_head};
use foundation::web::forms::PathWord;
use maud::{Markup, html};

use super::edition_path;
use super::home::{call_card, edition_card};
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::offer::{self, Offer};
use crate::programmes::{Edition, store};

/// `GET /archive`: every public edition with its calls, the newest year first.
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
    let offers = offer::all(platform, &mut snapshot).await?;
    drop(snapshot);
    let frame = Frame::of(platform, visitor).title("portal-archive-title");
    let speak = frame.speak.clone();
    let content = html! {
        (page_head(&speak.text("portal-archive-title"), Some(&speak.text("portal-archive-lead")), None))
        @if editions.is_empty() { p { (speak.text("portal-archive-none")) } }
        @for year in years(&editions) {
            (heading(&format!("year-{year}"), &year.to_string(), None))
            @for edition in editions.iter().filter(|edition| edition.begins_on.year() == year) {
                (of_edition(edition, &offers, &speak))
            }
        }
    };
    let sheet = Sheet::new(frame, content);
    Ok(offers.iter().filter_map(|offer| offer.next_change(now)).fold(sheet, Sheet::until))
}

fn years(editions: &[Edition]) -> Vec<i16> {
    let mut years: Vec<i16> = editions.iter().map(|edition| edition.begins_on.year()).collect();
    years.dedup();
    years
}

fn of_edition(edition: &Edition, offers: &[Offer], speak: &Speaker) -> Markup {
    html! {
        h3 { a href=(edition_path(&edition.code)) { (edition.title_in(speak.language())) } }
        ul {
            @for offer in offers.iter().filter(|offer| offer.call.edition == edition.code) {
                li {
                    a href=(offer.path()) { (offer.title(speak.language())) }
                    " – " (offer.until(speak))
                }
            }
        }
    }
}

/// `GET /programmes/{code}`: the frame of policy and money, and its editions.
pub async fn programme(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw_programme(&platform, &visitor, &code)).await
}

async fn draw_programme<'a>(
    platform: &'a Platform,
    visitor: &'a Visitor,
    code: &str,
) -> Result<Sheet<'a>, Problem> {
    let now = platform.now();
    let mut snapshot = platform.read().await?;
    let mut editions = store::public_editions(&mut snapshot).await?;
    editions.retain(|edition| edition.programme == code);
    let newest = editions.first().ok_or(Refusal::NotFound)?;
    let plan = platform.plans.at(&mut snapshot, &newest.code, newest.plan_version).await?;
    let plan = plan.ok_or(Refusal::NotFound)?;
    let mut offers = offer::all(platform, &mut snapshot).await?;
    offers.retain(|offer| editions.iter().any(|edition| edition.code == offer.call.edition));
    drop(snapshot);
    let language = visitor.language;
    let title = plan.programme.title.in_language(language).to_owned();
    let frame = Frame::of(platform, visitor).titled(title.clone());
    let speak = frame.speak.clone();
    let facts = DefinitionList::new()
        .fact(
            speak.text("portal-programme-period"),
            html! {
                (speak.days(plan.programme.period.from, plan.programme.period.to))
            },
        )
        .fact(
            speak.text("portal-programme-initiative"),
            html! {
                (plan.initiative.official_name.in_language(language))
            },
        )
        .fact(
            speak.text("portal-programme-objective"),
            html! {
                (plan.initiative.objective.in_language(language))
            },
        );
    let content = html! {
        h1 { (title) }
        (facts)
        (heading("editions", &speak.text("portal-programme-editions"), None))
        (card_grid(html! { @for edition in &editions { (edition_card(edition, &speak)) } }))
        (heading("calls", &speak.text("portal-edition-calls"), None))
        (card_grid(html! { @for offer in &offers { (call_card(offer, now, &speak)) } }))
    };
    let sheet = Sheet::new(frame, content);
    Ok(offers.iter().filter_map(|offer| offer.next_change(now)).fold(sheet, Sheet::until))
}
