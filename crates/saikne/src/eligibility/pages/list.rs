//! The contests whose applications are checked, with how far they are.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Card, card_grid, page_head};
use maud::{Markup, html};

use super::{call_title, judged};
use crate::applications::ApplicationState;
use crate::eligibility::permissions::may_see;
use crate::eligibility::store;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::plan::CallKind;
use crate::programmes::{self, CallId, words::Word as _};

/// `GET /eligibility`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("eligibility-list-title").wide();
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let mut calls = programmes::store::public_calls(&mut snapshot).await?;
    calls.retain(|call| call.kind == CallKind::ProjectContest && may_see(&by, &call.edition).is_ok());
    let ids: Vec<CallId> = calls.iter().map(|call| call.id.clone()).collect();
    let states = store::states(&mut snapshot, &ids).await?;
    let mut cards = Vec::new();
    for call in &calls {
        let Some(plan) = judged(&platform, &mut snapshot, call).await? else { continue };
        let own: Vec<(ApplicationState, i64)> = states
            .iter()
            .filter(|(of, _, _)| *of == call.id)
            .map(|(_, state, count)| (*state, *count))
            .collect();
        cards.push(Card {
            title: call_title(&plan, &call.code, &speak).into(),
            href: Some(format!("/eligibility/{}", call.id).into()),
            above: None,
            content: html! {
                p { (plan.title_in(speak.language())) " · " (speak.text(&call.state.key())) }
                (counts(&speak, &own))
            },
        });
    }
    drop(snapshot);
    Ok(frame.show(html! {
        (page_head(&speak.text("eligibility-list-title"), Some(&speak.text("eligibility-list-lead")), None))
        @if cards.is_empty() { p { (speak.text("eligibility-list-none")) } }
        @else { (card_grid(html! { @for card in &cards { (card) } })) }
    }))
}

/// How many applications are where.
pub(super) fn counts(speak: &Speaker, states: &[(ApplicationState, i64)]) -> Markup {
    html! {
        @if states.is_empty() { p { (speak.text("eligibility-none-handed-in")) } }
        @else { ul {
            @for (state, count) in states {
                li { (speak.text(&state.key())) ": " (speak.number(*count)) }
            }
        } }
    }
}
