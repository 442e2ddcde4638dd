//! The beginning of an idea, reached from the team's page.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Tone, button_row, notice, page_head};
use foundation::web::forms::PathId;
use maud::html;

use crate::frame::{Frame, see};
use crate::ideas::terms::IdeaTerms;
use crate::ideas::{actions, permissions, store};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::deadline::until_words;
use crate::teams::{self, Team};

/// `GET /teams/{id}/idea`: leads to the idea, or says what beginning one means.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Team>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let team = teams::store::file_of_team(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_begin(&by, &team)?;
    if let Some(idea) = store::of_team(&mut snapshot, &id).await? {
        return Ok(see(&format!("/ideas/{idea}")));
    }
    let terms = IdeaTerms::of_team(&platform.plans, &mut snapshot, &team, None).await?;
    drop(snapshot);
    let is_open = platform.now() < terms.closes_at;
    let frame = Frame::of(&platform, &visitor).title("ideas-begin-title");
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let back = format!("/registrations/{}", team.registration.id);
    Ok(frame.crumb(back, team.name().to_owned()).show(html! {
        (page_head(&text("ideas-begin-title"), Some(&text("ideas-begin-lead")), None))
        @if !team.registration.may_have_idea() {
            (notice(Tone::Info, html! { p { (text("ideas-refused-no-place")) } }))
        } @else if is_open {
            p { (text("ideas-begin-who")) }
            p { (speak.with("ideas-closes", &[("until", &until_words(&speak, terms.closes_at))])) }
            form method="post" action={ "/teams/" (id) "/idea" } {
                (button_row(html! { (Button::new(text("ideas-begin"))) }))
            }
        } @else {
            (notice(Tone::Warning, html! { p { (text("ideas-refused-closed")) } }))
        }
    }))
}

/// `POST /teams/{id}/idea`
pub async fn take(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Team>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let team = teams::store::file_of_team(&mut change, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_begin(&by, &team)?;
    let terms = IdeaTerms::of_team(&platform.plans, &mut change, &team, None).await?;
    let idea = actions::begin(&mut change, &by, &team, &terms).await?;
    change.commit().await?;
    Ok(see(&format!("/ideas/{idea}/canvas")))
}
