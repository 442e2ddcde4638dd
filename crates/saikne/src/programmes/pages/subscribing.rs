//! Asking for news of an edition by mail, confirming the address, ending it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::change::{Actor, Change};
use foundation::i18n::Language;
use foundation::mail::{self, Mail};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, button_row};
use foundation::web::forms::{Form, PathWord};
use maud::html;

use crate::frame::{Frame, see_with};
use crate::people::throttle::NEWS_PER_ADDRESS;
use crate::people::{Visitor, accounts};
use crate::platform::Platform;
use crate::programmes::edition::{Edition, EditionState};
use crate::programmes::store::{self, subscriptions};
use crate::programmes::subscription::Subscription;

/// An edition that is public and still has news; others are not found.
async fn edition_with_news(platform: &Platform, code: &str) -> Result<Edition, Problem> {
    let edition = store::edition(&mut platform.read().await?, code).await?;
    let has_news = |edition: &Edition| {
        matches!(edition.state, EditionState::Open | EditionState::Running | EditionState::Closing)
    };
    Ok(edition.filter(has_news).ok_or(Refusal::NotFound)?)
}

/// `GET /editions/{code}/news`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let edition = edition_with_news(&platform, &code).await?;
    let known = match &visitor.person {
        Some(person) => accounts::of_person(&mut platform.read().await?, &person.id).await?,
        None => None,
    };
    let address = known.map(|account| account.email).unwrap_or_default();
    Ok(form(&platform, &visitor, &edition, &address, None))
}

fn form(
    platform: &Platform,
    visitor: &Visitor,
    edition: &Edition,
    address: &str,
    mistake: Option<&str>,
) -> Response {
    let status = if mistake.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = Frame::of(platform, visitor).title("programmes-news-title").status(status);
    let speak = frame.speak.clone();
    let title = edition.title_in(visitor.language);
    let here = format!("/editions/{}", edition.code);
    frame.crumb(here.clone(), title).show(html! {
        h1 { (speak.text("programmes-news-title")) }
        p class="lead" { (speak.with("programmes-news-lead", &[("edition", title)])) }
        ul {
            @for one in ["announced", "extended", "rules", "cancelled"] {
                li { (speak.text(&format!("programmes-news-kind-{one}"))) }
            }
        }
        form method="post" action={ (here) "/news" } novalidate {
            (Field::new("email", speak.text("programmes-news-email"))
                .hint(speak.text("programmes-news-email-hint"))
                .autocomplete("email")
                .required()
                .error(mistake.map(|key| speak.text(key)))
                .email(address))
            (button_row(html! { (Button::new(speak.text("programmes-news-ask"))) }))
        }
    })
}

/// `POST /editions/{code}/news`. The answer is the same for every address, so that nobody learns who asked before.
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(code): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let edition = edition_with_news(&platform, &code).await?;
    let typed = fields.text("email");
    if !accounts::is_address(typed) {
        return Ok(form(&platform, &visitor, &edition, typed, Some("people-mistake-email")));
    }
    let address = accounts::folded_address(typed);
    let mut change = platform.begin(Actor::public()).await?;
    let counted = NEWS_PER_ADDRESS.count(&mut change, &address).await?;
    if counted.is_ok() {
        ask_owner(&mut change, &platform, &edition, &address, visitor.language).await?;
    }
    change.commit().await?;
    counted?;
    let frame = Frame::of(&platform, &visitor).title("programmes-news-sent-title");
    let speak = frame.speak.clone();
    Ok(frame.crumb(format!("/editions/{code}"), edition.title_in(visitor.language)).show(html! {
        h1 { (speak.text("programmes-news-sent-title")) }
        p class="lead" { (speak.with("programmes-news-sent-lead", &[("address", typed)])) }
        @if platform.settings.is_demonstration {
            p { a href="/demo/mailbox" { (speak.text("people-sign-in-sent-demonstration")) } }
        }
        p { a href={ "/editions/" (code) } { (speak.text("programmes-news-back")) } }
    }))
}

async fn ask_owner(
    change: &mut Change,
    platform: &Platform,
    edition: &Edition,
    address: &str,
    language: Language,
) -> Result<(), Problem> {
    let subscription = subscriptions::subscribe(change, &edition.code, address, language).await?;
    let key = match subscription.confirmed_at {
        None => "programmes-mail-news-confirm",
        Some(_) => "programmes-mail-news-known",
    };
    let speak = platform.speaker(language);
    let link = platform.link(&subscription.path());
    let values = [("edition", edition.title_in(language)), ("link", link.as_str())];
    let mail = Mail {
        to: address.to_owned(),
        person: None,
        subject: speak.with(&format!("{key}-subject"), &values),
        body: speak.with(&format!("{key}-body"), &values),
    };
    mail::post(change, mail).await?;
    Ok(change.record("programmes.news_asked", subscription.id.as_str()).await?)
}

async fn held(platform: &Platform, token: &str) -> Result<(Subscription, Edition), Problem> {
    let mut snapshot = platform.read().await?;
    let gone = Refusal::AgainstTheRules { message: "programmes-refused-no-subscription" };
    let subscription = subscriptions::by_token(&mut snapshot, token).await?.ok_or(gone)?;
    let edition = store::edition(&mut snapshot, &subscription.edition).await?.ok_or(Refusal::NotFound)?;
    Ok((subscription, edition))
}

/// `GET /subscriptions/{token}`: asks for one press, because mail scanners open every link they see.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let (subscription, edition) = held(&platform, &token).await?;
    let is_confirmed = subscription.confirmed_at.is_some();
    let frame = Frame::of(&platform, &visitor).title("programmes-news-title");
    let speak = frame.speak.clone();
    let title = edition.title_in(visitor.language);
    let lead = if is_confirmed { "programmes-news-held" } else { "programmes-news-unconfirmed" };
    let here = subscription.path();
    Ok(frame.crumb(format!("/editions/{}", edition.code), title).show(html! {
        h1 { (speak.text("programmes-news-title")) }
        p class="lead" { (speak.with(lead, &[("edition", title)])) }
        @if !is_confirmed {
            form method="post" action={ (here) "/confirm" } {
                (button_row(html! { (Button::new(speak.text("programmes-news-confirm"))) }))
            }
        }
        form method="post" action={ (here) "/end" } {
            (button_row(html! { (Button::new(speak.text("programmes-news-end")).secondary()) }))
        }
    }))
}

/// `POST /subscriptions/{token}/confirm`
pub async fn confirm(
    State(platform): State<Platform>,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let (subscription, _) = held(&platform, &token).await?;
    let mut change = platform.begin(Actor::public()).await?;
    if subscriptions::confirm(&mut change, &subscription.id).await? {
        change.record("programmes.news_confirmed", subscription.id.as_str()).await?;
    }
    change.commit().await?;
    Ok(see_with(&subscription.path(), "programmes-flash-news-confirmed"))
}

/// `POST /subscriptions/{token}/end`: nothing of the address is kept.
pub async fn end(State(platform): State<Platform>, PathWord(token): PathWord) -> Result<Response, Problem> {
    let (subscription, edition) = held(&platform, &token).await?;
    let mut change = platform.begin(Actor::public()).await?;
    subscriptions::end(&mut change, &subscription.id).await?;
    change.record("programmes.news_ended", subscription.id.as_str()).await?;
    change.commit().await?;
    Ok(see_with(&format!("/editions/{}", edition.code), "programmes-flash-news-ended"))
}
