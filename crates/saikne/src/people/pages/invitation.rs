//! Accepting an invitation.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, button_row};
use foundation::web::forms::{Form, PathWord};
use maud::html;

use super::sign_in::already;
use crate::frame::{Frame, see};
use crate::people::code_field::code_field;
use crate::people::sign_in::CODE_WRONG;
use crate::people::visitor::browser_of;
use crate::people::visitor::with_session;
use crate::people::{Visitor, invitations};
use crate::platform::Platform;

/// `GET /invitations/{token}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &token, None).await
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    token: &str,
    mistake: Option<&str>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let invitation = invitations::by_token(&mut snapshot, token, platform.now()).await?;
    let wants_code = invitations::wants_code(&mut snapshot, &invitation, visitor.person.as_ref()).await?;
    drop(snapshot);
    let status = if mistake.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = Frame::of(platform, visitor).title("people-invitation-title").status(status);
    let speak = frame.speak.clone();
    let role = speak.text(&invitation.role.key());
    Ok(frame.show(html! {
        h1 { (speak.text("people-invitation-title")) }
        p class="lead" {
            (speak.with("people-invitation-lead", &[("name", &invitation.given_name), ("role", &role)]))
        }
        @if let Some(person) = &visitor.person { (already(&speak, &person.name)) }
        form method="post" action={ "/invitations/" (token) } novalidate {
            @if wants_code { (code_field(&speak, mistake)) }
            (button_row(html! { (Button::new(speak.text("people-invitation-accept"))) }))
        }
    }))
}

/// `POST /invitations/{token}`
pub async fn accept(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
    headers: HeaderMap,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let shown = (fields.text("code"), &*browser_of(&headers));
    let accepted =
        invitations::accept(&platform, &token, visitor.person.as_ref(), visitor.language, shown).await;
    match accepted {
        Ok(Some(cookie)) => Ok(with_session(see("/my-day"), &cookie)),
        Ok(None) => Ok(see("/my-day")),
        Err(Problem::Refused(Refusal::AgainstTheRules { message: CODE_WRONG })) => {
            show(&platform, &visitor, &token, Some(CODE_WRONG)).await
        }
        Err(problem) => Err(problem),
    }
}
