//! The editions whose applications are judged.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{Card, card_grid, page_head};
use maud::html;

use crate::evaluation::permissions::may_see;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes;

/// `GET /evaluation`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("evaluation-title").wide();
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let mut cards = Vec::new();
    for edition in programmes::store::public_editions(&mut snapshot).await? {
        if may_see(&by, &edition.code).is_err() {
            continue;
        }
        let plan = platform.plans.at(&mut snapshot, &edition.code, edition.plan_version).await?;
        let Some(plan) = plan.filter(|plan| plan.evaluation.is_some()) else { continue };
        cards.push(Card {
            title: plan.title_in(speak.language()).to_owned().into(),
            href: Some(format!("/evaluation/{}", edition.code).into()),
            above: None,
            content: html! { p { (edition.label.in_language(speak.language())) } },
        });
    }
    drop(snapshot);
    Ok(frame.show(html! {
        (page_head(&speak.text("evaluation-title"), Some(&speak.text("evaluation-lead")), None))
        @if cards.is_empty() { p { (speak.text("evaluation-none")) } }
        @else { (card_grid(html! { @for card in &cards { (card) } })) }
    }))
}
