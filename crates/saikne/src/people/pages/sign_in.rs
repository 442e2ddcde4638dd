//! Signing in and out.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, Tone, button_row, details, hidden, notice};
use foundation::web::cookies::{self, Cookie};
use foundation::web::forms::{Form, PathWord, Query};
use maud::{Markup, html};

use crate::frame::{Frame, safe_path, see};
use crate::people::visitor::{browser_of, with_session, without_session};
use crate::people::{SignedIn, Visitor, accounts, sessions, sign_in};
use crate::platform::Platform;

/// Cookie that binds a link to the browser that asked for it.
const BROWSER_COOKIE: &str = "saikne_browser";

/// `GET /sign-in`
pub async fn page(State(platform): State<Platform>, visitor: Visitor, Query(query): Query) -> Response {
    if visitor.person.is_some() {
        return see(safe_path(query.text("next")));
    }
    form(&platform, &visitor, "", query.text("next"), None)
}

fn form(
    platform: &Platform,
    visitor: &Visitor,
    address: &str,
    next: &str,
    mistake: Option<&str>,
) -> Response {
    let frame = Frame::of(platform, visitor).title("people-sign-in-title");
    let speak = frame.speak.clone();
    let status = if mistake.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let email = || Field::new("email", speak.text("people-email")).autocomplete("username").required();
    frame.status(status).show(html! {
        h1 { (speak.text("people-sign-in-title")) }
        p class="lead" { (speak.text("people-sign-in-lead")) }
        form method="post" action="/sign-in" novalidate {
            (hidden("next", next))
            (email().hint(speak.text("people-email-hint")).error(mistake.map(|key| speak.text(key))).email(address))
            (button_row(html! { (Button::new(speak.text("people-sign-in-send"))) }))
        }
        (details(&speak.text("people-sign-in-password-summary"), html! {
            form method="post" action="/sign-in/password" novalidate {
                (hidden("next", next))
                (email().id("email-with-password").email(""))
                (Field::new("password", speak.text("people-password")).autocomplete("current-password").required().password())
                (Field::new("code", speak.text("people-code")).hint(speak.text("people-code-hint")).autocomplete("one-time-code").required().code(""))
                (button_row(html! { (Button::new(speak.text("people-sign-in-with-password")).secondary()) }))
            }
        }))
        (without_account(&speak))
    })
}

/// What somebody does who has no account: the same words for every address, known or not.
fn without_account(speak: &Speaker) -> Markup {
    html! {
        h2 { (speak.text("people-sign-in-no-account")) }
        p {
            (speak.text("people-sign-in-no-account-what")) " "
            a href="/contacts" { (speak.text("people-sign-in-contacts")) }
        }
    }
}

/// `POST /sign-in`: sends a link. The answer is the same for every address.
pub async fn send_link(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let address = fields.text("email");
    let next = safe_path(fields.text("next"));
    if !accounts::is_address(address) {
        return Ok(form(&platform, &visitor, address, next, Some("people-mistake-email")));
    }
    let known = cookies::read(&headers, BROWSER_COOKIE).filter(|value| value.len() == 43).map(str::to_owned);
    let browser = known.unwrap_or_else(|| platform.base.chance.token());
    sign_in::ask_for_link(&platform, address, &browser, next).await?;
    let frame = Frame::of(&platform, &visitor).title("people-sign-in-sent-title");
    let speak = frame.speak.clone();
    let mut response = frame.show(html! {
        h1 { (speak.text("people-sign-in-sent-title")) }
        p class="lead" { (speak.with("people-sign-in-sent-lead", &[("address", address), ("minutes", "20")])) }
        (notice(Tone::Info, html! { p { (speak.text("people-sign-in-sent-browser")) } }))
        @if platform.settings.is_demonstration {
            p { a href="/demo/mailbox" { (speak.text("people-sign-in-sent-demonstration")) } }
        }
        (without_account(&speak))
        p { a href="/sign-in" { (speak.text("people-sign-in-again")) } }
    });
    let cookie = Cookie { name: BROWSER_COOKIE, value: &browser, max_age: Some(3600) };
    response.headers_mut().append(header::SET_COOKIE, cookie.header());
    Ok(response)
}

/// `GET /sign-in/link/{token}`: asks for one press, because mail scanners open every link they see. A link
/// that lets nobody in says so at once.
pub async fn link(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let checked = sign_in::check_link(&mut platform.read().await?, &token, platform.now()).await;
    let frame = Frame::of(&platform, &visitor).title("people-sign-in-link-title");
    let speak = frame.speak.clone();
    if let Err(Problem::Refused(Refusal::AgainstTheRules { message })) = checked {
        return Ok(frame.status(StatusCode::UNPROCESSABLE_ENTITY).show(html! {
            h1 { (speak.text("people-sign-in-link-title")) }
            (notice(Tone::Warning, html! { p { (speak.text(message)) } }))
            p { a class="button" href="/sign-in" { (speak.text("people-sign-in-again")) } }
        }));
    }
    checked?;
    Ok(frame.show(html! {
        h1 { (speak.text("people-sign-in-link-title")) }
        p class="lead" { (speak.text("people-sign-in-link-lead")) }
        form method="post" action={ "/sign-in/link/" (token) } {
            (button_row(html! { (Button::new(speak.text("people-sign-in-link-go"))) }))
        }
    }))
}

/// `POST /sign-in/link/{token}`
pub async fn use_link(
    State(platform): State<Platform>,
    PathWord(token): PathWord,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let browser = cookies::read(&headers, BROWSER_COOKIE).unwrap_or_default();
    let (cookie, next) = sign_in::use_link(&platform, &token, browser, &browser_of(&headers)).await?;
    let next = if next == "/" { "/my-day" } else { safe_path(&next) };
    Ok(with_session(see(next), &cookie))
}

/// `POST /sign-in/password`
pub async fn with_password(
    State(platform): State<Platform>,
    headers: HeaderMap,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let password = fields.text("password").to_owned();
    if password.chars().count() > accounts::LONGEST_PASSWORD {
        return Err(Refusal::AgainstTheRules { message: "people-refused-password" }.into());
    }
    let name = browser_of(&headers);
    let cookie =
        sign_in::with_password(&platform, fields.text("email"), password, fields.text("code"), &name).await?;
    let next = fields.filled("next").map_or("/my-day", safe_path);
    Ok(with_session(see(next), &cookie))
}

/// `POST /sign-out`
pub async fn sign_out(State(platform): State<Platform>, person: SignedIn) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    sessions::revoke(&mut change, &person.id, &person.session).await?;
    change.commit().await?;
    Ok(without_session(see("/")))
}

/// Shown for a link that is opened while somebody is signed in already.
pub fn already(speak: &Speaker, name: &str) -> Markup {
    notice(Tone::Info, html! { p { (speak.with("people-already-signed-in", &[("name", name)])) } })
}
