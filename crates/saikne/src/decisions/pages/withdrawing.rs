//! Taking an application back: asked first, with what follows from it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, Tone, button_row, notice, page_head};
use foundation::web::forms::{Fields, Form, PathId};
use maud::html;

use crate::applications::{self, Application, ApplicationId};
use crate::decisions::actions;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /applications/{id}/withdraw`
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    question(&platform, &visitor, &by, &id, None).await
}

/// The question, again with what was typed where it was refused.
async fn question(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    refused: Option<(&Fields, &'static str)>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let file = applications::store::file(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    actions::may_withdraw(&mut snapshot, by, &file).await?;
    drop(snapshot);
    let path = format!("/applications/{id}");
    let frame = Frame::of(platform, visitor).title("decisions-withdraw-title");
    let speak = frame.speak.clone();
    let frame = frame.crumb(path.clone(), file.name().to_owned());
    let frame = if refused.is_some() { frame.status(StatusCode::UNPROCESSABLE_ENTITY) } else { frame };
    let hint = match file.application.is_being_judged() {
        true => "decisions-withdraw-hint-judged",
        false => "decisions-withdraw-hint",
    };
    let typed = refused.map_or("", |(fields, _)| fields.text("reason"));
    Ok(frame.show(html! {
        (page_head(&speak.text("decisions-withdraw-title"), Some(file.name()), None))
        @if let Some((_, message)) = refused { (notice(Tone::Danger, html! { p { (speak.text(message)) } })) }
        p { (speak.text(hint)) }
        form method="post" action={ (path) "/withdraw" } {
            (Field::new("reason", speak.text("decisions-reason")).required().textarea(typed, 3))
            (button_row(html! {
                (Button::new(speak.text("decisions-withdraw")).danger())
                a class="button button-quiet" href=(path) { (speak.text("decisions-withdraw-no")) }
            }))
        }
    }))
}

/// `POST /applications/{id}/withdraw`
pub async fn withdraw(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::withdraw(&mut change, &by, &id, fields.text("reason")).await?;
        change.commit().await.map_err(Problem::from)
    };
    let Err(problem) = done.await else { return Ok(see_with("/my-day", "decisions-flash-withdrawn")) };
    match problem.refusal() {
        Some(Refusal::AgainstTheRules { message }) => {
            question(&platform, &visitor, &by, &id, Some((&fields, message))).await
        }
        _ => Err(problem),
    }
}
