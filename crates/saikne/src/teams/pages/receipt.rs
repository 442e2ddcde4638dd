//! Receipts: proof of what arrived, and whether it still is what arrived.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{DefinitionList, Receipt, Tone, details, notice, screen_only};
use foundation::web::forms::PathWord;
use maud::{Render, html};

use super::form::shown;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::answers::Question;
use crate::teams::{permissions, store};

/// `GET /receipts/{number}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(number): PathWord,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let submission = store::submission_by_receipt(&mut snapshot, &number).await?.ok_or(Refusal::NotFound)?;
    let file = store::file(&mut snapshot, &submission.registration).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see_receipt(&by, &file)?;
    let members = store::members_of(&mut snapshot, &file.team.id).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let handed_in: serde_json::Value =
        serde_json::from_str(&submission.snapshot).map_err(Problem::while_doing("reading a snapshot"))?;
    let mut answers = DefinitionList::new();
    for question in Question::ALL {
        if let Some(value) = handed_in["answers"][question.as_str()].as_str() {
            answers = answers.fact(text(&question.key()), html! { (shown(&speak, *question, value)) });
        }
    }
    let was_in = |id: &str| {
        handed_in["members"].as_array().is_some_and(|list| list.iter().any(|one| one["member"] == id))
    };
    let people: Vec<String> = members
        .iter()
        .filter(|member| was_in(member.id.as_str()))
        .map(crate::teams::TeamMember::name)
        .collect();
    let state = if submission.withdrawn_at.is_some() {
        Some("registrations-receipt-withdrawn")
    } else {
        submission.replaced_at.map(|_| "registrations-receipt-replaced-note")
    };
    let receipt = Receipt {
        title: text("registrations-receipt-title").into(),
        number_label: text("registrations-receipt-number").into(),
        number: submission.receipt_no.as_str().into(),
        facts: vec![
            (
                text("registrations-receipt-at").into(),
                html! { (speak.exact_moment(submission.submitted_at)) },
            ),
            (text("teams-start-school").into(), html! { (file.school_name) }),
            (text("teams-people-title").into(), html! { (people.join(", ")) }),
        ],
        hash_label: text("registrations-receipt-hash").into(),
        hash: submission.sha256.as_str().into(),
        note: html! { p { (text("registrations-receipt-note")) } },
    };
    Ok(frame
        .titled(submission.receipt_no.clone())
        .crumb(format!("/registrations/{}", file.registration.id), file.name().to_owned())
        .show(html! {
            @if let Some(key) = state { (notice(Tone::Warning, html! { p { (text(key)) } })) }
            @if submission.is_genuine() {
                (notice(Tone::Success, html! { p data-verified="yes" { (text("registrations-receipt-genuine")) } }))
            } @else {
                (notice(Tone::Danger, html! { p data-verified="no" { (text("registrations-receipt-altered")) } }))
            }
            (receipt.render())
            h2 { (text("registrations-receipt-content")) }
            (answers.render())
            (screen_only(html! {
                (details(&text("registrations-receipt-snapshot"), html! { pre class="snapshot" { (submission.snapshot) } }))
                p { a href={ "/registrations/" (file.registration.id) } { (text("registrations-form-back")) } }
            }))
        }))
}
