//! The first page.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::problem::Problem;
use maud::html;

use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::kept::{Sheet, kept};

/// `GET /`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, async {
        let frame = Frame::of(&platform, &visitor).title("portal-home-title");
        let speak = frame.speak.clone();
        let content = html! {
            h1 { (speak.text("portal-home-title")) }
            p class="lead" { (speak.text("portal-home-lead")) }
        };
        Ok(Sheet::new(frame, content))
    })
    .await
}
