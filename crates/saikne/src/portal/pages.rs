//! The first page.

use axum::extract::State;
use axum::response::Response;
use maud::html;

use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;

/// `GET /`
pub async fn home(State(platform): State<Platform>, visitor: Visitor) -> Response {
    let frame = Frame::of(&platform, &visitor).title("portal-home-title").public();
    let speak = frame.speak.clone();
    frame.show(html! {
        h1 { (speak.text("portal-home-title")) }
        p class="lead" { (speak.text("portal-home-lead")) }
    })
}
