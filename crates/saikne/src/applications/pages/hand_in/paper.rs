//! The paper of an application: looked at, taken along to be signed.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::PathId;

use super::{gathered, note_reading, seen};
use crate::applications::application::Application;
use crate::applications::document::{self, Purpose};
use crate::applications::folders::PAPERS;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing::{self, Show};
use crate::stored;

/// `GET /applications/{id}/preview`: the whole application as it stands, in the reader's language.
pub async fn preview(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = seen(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    note_reading(&platform, &by, &bundle, "paper of an application").await?;
    let speak = platform.speaker(visitor.language);
    let paper = document::paper(&bundle, &speak, platform.now(), Purpose::Preview);
    Ok(printing::pdf(printing::make(paper).await?, "priekšskatījums.pdf", Show::InWindow))
}

/// `GET /applications/{id}/document`: the very bytes that are to be signed.
pub async fn document(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let hash = bundle.file.application.document.as_deref().ok_or(Refusal::NotFound)?;
    let bytes = stored::read(&platform, PAPERS, hash).await?;
    Ok(printing::pdf(bytes, "projekta-iesniegums.pdf", Show::AsFile))
}
