//! What an applicant was asked about its application.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{ButtonKind, link_button, page_head};
use foundation::web::forms::PathId;
use maud::html;

use super::clarifications::{answers, question};
use crate::applications::{self, Application};
use crate::eligibility::clarification::{ClarificationState, Opened};
use crate::eligibility::clarified::Words;
use crate::eligibility::{permissions, store};
use crate::frame::Frame;
use crate::ideas::terms::Contest;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /applications/{id}/clarifications`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let mut from = platform.read().await?;
    let file = applications::store::file(&mut from, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_answer(&by, &file)?;
    let contest = Contest::of_edition(&platform.plans, &mut from, &file.application.edition).await?;
    let asked = store::clarifications_of(&mut from, &id).await?;
    let ids: Vec<_> = asked.iter().map(|one| one.id.clone()).collect();
    let opened = store::opened_of(&mut from, &ids).await?;
    drop(from);
    let words = Words { file, contest };
    let frame = Frame::of(&platform, &visitor).title("eligibility-clarifications").wide();
    let speak = frame.speak.clone();
    let name = words.file.name().to_owned();
    let frame = frame
        .crumb("/applications", speak.text("applications-list"))
        .crumb(format!("/applications/{id}"), name.clone());
    Ok(frame.show(html! {
        (page_head(&speak.text("eligibility-clarifications"), Some(&name), None))
        @if asked.is_empty() { p { (speak.text("eligibility-clarifications-none")) } }
        @for one in &asked {
            div class="card" {
                (question(&speak, one))
                @if one.state == ClarificationState::Open {
                    p { (link_button(
                        ButtonKind::Primary,
                        &format!("/clarifications/{}", one.id),
                        speak.text("eligibility-write-answer"),
                    )) }
                } @else {
                    @let places: Vec<&Opened> =
                        opened.iter().filter(|place| place.clarification == one.id).collect();
                    (answers(&speak, &words, &places))
                }
            }
        }
    }))
}
