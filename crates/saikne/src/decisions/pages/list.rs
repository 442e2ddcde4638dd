//! The contests that give money.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{Card, card_grid, page_head};
use maud::html;

use super::call_title;
use crate::decisions::permissions::may_see;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::plan::CallKind;
use crate::programmes::{self, words::Word as _};

/// `GET /decisions`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("decisions-list-title").wide();
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let mut cards = Vec::new();
    for call in programmes::store::public_calls(&mut snapshot).await? {
        if call.kind != CallKind::ProjectContest || may_see(&by, &call.edition).is_err() {
            continue;
        }
        let Some(plan) = platform.plans.of_call(&mut snapshot, &call).await? else { continue };
        if plan.decision.is_none() {
            continue;
        }
        cards.push(Card {
            title: call_title(&plan, &call.code, &speak).into(),
            href: Some(format!("/decisions/{}", call.id).into()),
            above: None,
            content: html! { p { (plan.title_in(speak.language())) " · " (speak.text(&call.state.key())) } },
        });
    }
    drop(snapshot);
    Ok(frame.show(html! {
        (page_head(&speak.text("decisions-list-title"), Some(&speak.text("decisions-list-lead")), None))
        @if cards.is_empty() { p { (speak.text("decisions-list-none")) } }
        @else { (card_grid(html! { @for card in &cards { (card) } })) }
    }))
}
