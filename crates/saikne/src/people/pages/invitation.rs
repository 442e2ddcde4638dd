//! Accepting an invitation.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{Button, button_row};
use foundation::web::forms::PathWord;
use maud::html;

use super::sign_in::already;
use crate::frame::{Frame, see};
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
    let invitation = invitations::by_token(&mut platform.read().await?, &token, platform.now()).await?;
    let frame = Frame::of(&platform, &visitor).title("people-invitation-title");
    let speak = frame.speak.clone();
    let role = speak.text(&invitation.role.key());
    Ok(frame.show(html! {
        h1 { (speak.text("people-invitation-title")) }
        p class="lead" {
            (speak.with("people-invitation-lead", &[("name", &invitation.given_name), ("role", &role)]))
        }
        @if let Some(person) = &visitor.person { (already(&speak, &person.name)) }
        form method="post" action={ "/invitations/" (token) } {
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
) -> Result<Response, Problem> {
    let cookie = invitations::accept(&platform, &token, visitor.language, &browser_of(&headers)).await?;
    Ok(with_session(see("/my-day"), &cookie))
}
