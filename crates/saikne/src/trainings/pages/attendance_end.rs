//! Ending a session: attendance is locked and teams are judged, which only a coordinator can correct; so it is
//! asked first, and said what is not marked.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{ConfirmPage, Tone, hidden, notice_with_title};
use foundation::web::forms::{Form, PathId};
use maud::html;

use super::attendance::Sheet;
use super::block_words;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::trainings::session::TrainingSession;
use crate::trainings::{actions, permissions};

/// `GET /trainings/sessions/{id}/end`
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    permissions::may_take_attendance(&person, &sheet.session)?;
    // What would be refused is refused before it is asked.
    actions::outcomes::lock(&mut sheet.session.clone(), platform.now())?;
    Ok(question(&platform, &visitor, &sheet))
}

fn question(platform: &Platform, visitor: &Visitor, sheet: &Sheet) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-end");
    let speak = frame.speak.clone();
    let path = format!("/trainings/sessions/{}", sheet.session.id);
    let unmarked: Vec<_> = sheet
        .blocks
        .iter()
        .map(|block| (block, sheet.unmarked(&block.id)))
        .filter(|(_, count)| *count > 0)
        .collect();
    let count = i64::try_from(unmarked.iter().map(|(_, count)| count).sum::<usize>()).unwrap_or(i64::MAX);
    let consequences = html! {
        @if count > 0 {
            (notice_with_title(Tone::Warning, &speak.count("trainings-end-unmarked", count), html! {
                p { (speak.text("trainings-end-unmarked-what")) }
                ul { @for (block, count) in &unmarked {
                    li { (block_words(block, &speak)) " – " (count) " / " (sheet.people.len()) }
                } }
            }))
        }
        p { (speak.text("trainings-end-hint")) }
        p { (speak.text("trainings-end-for-good")) }
    };
    let attendance = format!("{path}/attendance");
    frame.crumb(attendance.clone(), speak.text("trainings-attendance-title")).show(html! { (ConfirmPage {
        question: speak.text("trainings-end-question").into(),
        consequences,
        action: format!("{path}/end").into(),
        fields: hidden("sure", "yes"),
        yes: speak.text("trainings-end").into(),
        no: speak.text("trainings-end-not-yet").into(),
        back: attendance.into(),
        danger: true,
    }) })
}

/// `POST /trainings/sessions/{id}/end`
pub async fn end(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    if fields.text("sure") != "yes" {
        return ask(State(platform), visitor, person, PathId(id)).await;
    }
    let mut change = platform.begin(person.actor()).await?;
    actions::outcomes::end(&mut change, &platform.plans, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}/readiness"), "trainings-flash-ended"))
}
