//! Taking somebody out of a team that is still forming, with a question before.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::ConfirmPage;
use foundation::web::forms::PathId;
use maud::{Render as _, html};

use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::actions;
use crate::teams::member::TeamMember;

/// `GET /team-members/{id}/remove`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<TeamMember>,
) -> Result<Response, Problem> {
    let (member, file) = actions::removable(&mut platform.read().await?, &by, &id).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let back = format!("/registrations/{}/team", file.registration.id);
    let question = speak.with("teams-remove-question", &[("name", &member.name())]);
    Ok(frame.titled(question.clone()).crumb(back.clone(), speak.text("teams-people-title")).show(
        ConfirmPage {
            question: question.into(),
            consequences: html! { p { (speak.text("teams-remove-consequences")) } },
            action: format!("/team-members/{id}/remove").into(),
            fields: html! {},
            yes: speak.text("teams-remove").into(),
            no: speak.text("teams-remove-no").into(),
            back: back.into(),
            danger: true,
        }
        .render(),
    ))
}

/// `POST /team-members/{id}/remove`
pub async fn take(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<TeamMember>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let file = actions::remove(&mut change, &platform, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/registrations/{}/team", file.registration.id), "teams-removed"))
}
