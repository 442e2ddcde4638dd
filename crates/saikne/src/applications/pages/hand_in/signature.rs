//! Signed containers: taken in, given out again.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Mistakes, PathId, PathWords};

use super::submit::{Shown, submit_path};
use super::{gathered, note_reading, seen};
use crate::applications::actions;
use crate::applications::application::{Application, ApplicationId};
use crate::applications::bundle::Bundle;
use crate::applications::folders::CONTAINERS;
use crate::applications::signed::{self, NotTaken, Signed};
use crate::applications::signing::SigningId;
use crate::applications::store;
use crate::applications::submission::{SignatureId, SignedContainer};
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing::{self, Show};
use crate::{stored, uploads};

/// The largest container that is taken: room for a hundred scanned pages.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// `POST /applications/{id}/signature`
pub async fn add(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    request: Request,
) -> Result<Response, Problem> {
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let document = bundle.file.application.document.clone().ok_or(Refusal::Stale)?;
    let upload = match uploads::read(request, LARGEST).await {
        Ok(upload) => upload,
        Err(Refusal::TooLarge) => {
            let status = StatusCode::PAYLOAD_TOO_LARGE;
            return again(&platform, &visitor, &by, &id, status, "applications-signature-too-large").await;
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(file) = upload.file else {
        return again(&platform, &visitor, &by, &id, unprocessable, "applications-signature-missing").await;
    };
    let (bytes, found) = judged(file.bytes, document.clone()).await?;
    let found = match found {
        Ok(found) => found,
        Err(reason) => return again(&platform, &visitor, &by, &id, unprocessable, reason.key()).await,
    };
    let name = stored::shown_name(&file.name, "iesniegums.edoc");
    keep(&platform, &by, &bundle, Judged { bytes, name, document, found }, None).await?;
    Ok(see_with(&submit_path(&id), "applications-flash-signed"))
}

/// A container that holds the right paper, and what was found in it.
pub struct Judged {
    /// The container.
    pub bytes: Vec<u8>,
    /// What people call it.
    pub name: String,
    /// SHA-256 of the paper in it.
    pub document: String,
    /// Who signed.
    pub found: Vec<Signed>,
}

/// Keeps a container with its application; `fetched` is the errand to a signing service from which it came.
pub async fn keep(
    platform: &Platform,
    by: &SignedIn,
    bundle: &Bundle,
    judged: Judged,
    fetched: Option<&SigningId>,
) -> Result<(), Problem> {
    let findings =
        serde_json::to_string(&judged.found).map_err(Problem::while_doing("writing down signatures"))?;
    let file_hash = stored::keep(platform, CONTAINERS, &judged.bytes).await?;
    let mut change = platform.begin(by.actor()).await?;
    let signed = SignedContainer {
        id: change.new_id(),
        application: bundle.file.application.id.clone(),
        file_hash,
        file_name: judged.name,
        document_hash: judged.document,
        findings,
        added_at: change.at,
    };
    actions::sign(&mut change, by, bundle, &signed).await?;
    if let Some(errand) = fetched {
        store::mark_fetched(&mut change, errand).await?;
    }
    Ok(change.commit().await?)
}

/// Judges a container beside the requests: unpacking and digests take a while.
pub async fn judged(
    bytes: Vec<u8>,
    document: String,
) -> Result<(Vec<u8>, Result<Vec<Signed>, NotTaken>), Problem> {
    let judging = tokio::task::spawn_blocking(move || {
        let found = signed::read(&bytes, &document);
        (bytes, found)
    });
    judging.await.map_err(Problem::while_doing("judging a signed container"))
}

async fn again(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    status: StatusCode,
    key: &'static str,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    mistakes.add(uploads::FILE, key);
    Ok(Shown::read(platform, by, id).await?.page(platform, visitor, status, &mistakes))
}

/// `GET /applications/{id}/signatures/{signature}`: the container as it came.
pub async fn container(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(application, signature): PathWords,
) -> Result<Response, Problem> {
    let id = ApplicationId::parse(&application).map_err(|_| Refusal::NotFound)?;
    let signature: SignatureId = Id::parse(&signature).map_err(|_| Refusal::NotFound)?;
    let mut snapshot = platform.read().await?;
    let bundle = seen(&platform.plans, &mut snapshot, &by, &id).await?;
    let found = store::signature(&mut snapshot, &signature).await?;
    let found = found.filter(|one| one.application == id).ok_or(Refusal::NotFound)?;
    drop(snapshot);
    note_reading(&platform, &by, &bundle, "signed container of an application").await?;
    let bytes = stored::read(&platform, CONTAINERS, &found.file_hash).await?;
    let kind = "application/vnd.etsi.asic-e+zip";
    Ok(printing::file(bytes, kind, &found.file_name, Show::AsFile))
}
