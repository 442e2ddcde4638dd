//! Erasing a person: what goes, what stays, and why it is done.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{ConfirmPage, Field};
use foundation::web::forms::{Form, PathId};
use maud::{Render, html};

use crate::frame::{Frame, see_with};
use crate::people::{Person, SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::erasure;

/// `GET /administration/people/{id}/erase`
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Person>,
) -> Result<Response, Problem> {
    let person = erasure::erasable(&mut platform.read().await?, &by, &id).await?;
    Ok(confirmation(Frame::of(&platform, &visitor), &person, false))
}

fn confirmation(frame: Frame<'_>, person: &Person, is_reason_missing: bool) -> Response {
    let speak = frame.speak.clone();
    let path = format!("/administration/people/{}", person.id);
    let name = person.name();
    let question = speak.with("people-erase-question", &[("name", &name)]);
    let reason = Field::new("reason", speak.text("people-erase-reason"))
        .hint(speak.text("people-erase-reason-hint"))
        .required()
        .error(is_reason_missing.then(|| speak.text("people-erase-reason-missing")))
        .textarea("", 2);
    frame.titled(question.clone()).crumb(path.clone(), name).show(
        ConfirmPage {
            question: question.into(),
            consequences: html! {
                p { (speak.text("people-erase-goes")) }
                p { (speak.text("people-erase-stays")) }
                p { strong { (speak.text("people-erase-final")) } }
            },
            action: format!("{path}/erase").into(),
            fields: reason,
            yes: speak.text("people-erase").into(),
            no: speak.text("people-erase-no").into(),
            back: path.into(),
            danger: true,
        }
        .render(),
    )
}

/// `POST /administration/people/{id}/erase`
pub async fn erase(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Person>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let reason = fields.text("reason");
    if reason.is_empty() {
        let person = erasure::erasable(&mut platform.read().await?, &by, &id).await?;
        let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(confirmation(frame, &person, true));
    }
    let mut change = platform.begin(by.actor()).await?;
    erasure::erase(&mut change, &by, &id, reason).await?;
    change.commit().await?;
    Ok(see_with("/administration/people", "people-erased"))
}
