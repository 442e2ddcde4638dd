//! What makes attendance work without a connection: the service worker, and the page that stands in for
//! every page it does not keep.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::web::components::page_head;
use maud::html;

use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;

/// The program that keeps the attendance pages, after the queue it shares with them.
const SERVICE_WORKER: &str = concat!(
    include_str!("../../../../../assets/js/attendance-queue.js"),
    include_str!("../../../../../assets/service-worker.js"),
);

/// `GET /service-worker.js`: at the root, because a service worker sees only what is below it. Always asked
/// for anew, so that a new version is taken over at once.
pub async fn service_worker() -> Response {
    let mut response = SERVICE_WORKER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// `GET /offline`: says nothing of anybody; the attendance pages in the browser are found by its script.
pub async fn page(State(platform): State<Platform>, visitor: Visitor) -> Response {
    let frame = Frame::of(&platform, &visitor).title("trainings-offline-title").script("js/offline.js");
    let speak = frame.speak.clone();
    frame.show(html! {
        (page_head(&speak.text("trainings-offline-title"), Some(&speak.text("trainings-offline-lead")), None))
        h2 { (speak.text("trainings-offline-kept-pages")) }
        ul data-kept-pages {}
        p data-kept-none { (speak.text("trainings-offline-kept-none")) }
    })
}
