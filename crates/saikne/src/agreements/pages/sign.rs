//! Signed containers: taken in for the side whose turn it is.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Mistakes, PathId, PathWords};

use super::{Shown, amendment_in, path_of};
use crate::agreements::actions::{self, Container};
use crate::agreements::agreement::{Agreement, Side};
use crate::agreements::signature::CONTAINERS;
use crate::agreements::{AgreementId, permissions};
use crate::applications::signed;
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::{stored, uploads};

/// The largest container that is taken: room for a hundred scanned pages.
pub const LARGEST: usize = 20 * 1024 * 1024;

/// What became of a file that somebody sent.
pub(super) enum Judged {
    /// A sound container with the paper in it.
    Good(Container),
    /// It is not taken: status and key of the sentence.
    Refused(StatusCode, &'static str),
}

/// Reads a form with a container that should hold a paper with a hash, and keeps the container where it is sound.
async fn sent(platform: &Platform, request: Request, document: String) -> Result<Judged, Problem> {
    let unprocessable = StatusCode::UNPROCESSABLE_ENTITY;
    let upload = match uploads::read(request, LARGEST).await {
        Ok(upload) => upload,
        Err(Refusal::TooLarge) => {
            return Ok(Judged::Refused(StatusCode::PAYLOAD_TOO_LARGE, "applications-signature-too-large"));
        }
        Err(refusal) => return Err(refusal.into()),
    };
    let Some(file) = upload.file else {
        return Ok(Judged::Refused(unprocessable, "applications-signature-missing"));
    };
    let name = stored::shown_name(&file.name, "ligums.edoc");
    judged(platform, file.bytes, &name, document).await
}

/// Judges a container that should hold a paper with a hash, and keeps it where it is sound.
pub(super) async fn judged(
    platform: &Platform,
    bytes: Vec<u8>,
    name: &str,
    document: String,
) -> Result<Judged, Problem> {
    let wanted = document.clone();
    // Unpacking and digests take a while: beside the requests.
    let judging = tokio::task::spawn_blocking(move || {
        let found = signed::read(&bytes, &wanted);
        (bytes, found)
    });
    let (bytes, found) = judging.await.map_err(Problem::while_doing("judging a signed container"))?;
    match found {
        Err(reason) => Ok(Judged::Refused(StatusCode::UNPROCESSABLE_ENTITY, reason.key())),
        Ok(signed) => Ok(Judged::Good(Container {
            file_hash: stored::keep(platform, CONTAINERS, &bytes).await?,
            file_name: name.to_owned(),
            document_hash: document,
            signed,
        })),
    }
}

/// What is said to whoever signed for a side.
pub(super) fn said(side: Side) -> &'static str {
    match side {
        Side::Beneficiary => "agreements-flash-signed",
        Side::Agency => "agreements-flash-in-force",
    }
}

/// `POST /agreements/{id}/sign`
pub async fn agreement(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
    request: Request,
) -> Result<Response, Problem> {
    let shown = Shown::read(&platform, &by, &id).await?;
    let awaits = shown.file.agreement.awaits();
    may(&by, &shown, awaits)?;
    let document = shown.file.agreement.paper_hash.clone().ok_or(Refusal::Stale)?;
    match sent(&platform, request, document).await? {
        Judged::Refused(status, key) => {
            let mut mistakes = Mistakes::default();
            mistakes.add(uploads::FILE, key);
            Ok(super::show::draw(&platform, &visitor, &by, &shown, status, &mistakes))
        }
        Judged::Good(container) => {
            let mut change = platform.begin(by.actor()).await?;
            let side = actions::sign(&mut change, &by, &id, &container).await?;
            change.commit().await?;
            Ok(see_with(&path_of(&id, ""), said(side)))
        }
    }
}

/// `POST /agreements/{id}/amendments/{amendment}/sign`
pub async fn amendment(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(id, word): PathWords,
    request: Request,
) -> Result<Response, Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, &by, &id, &word).await?;
    let shown = Shown::read(&platform, &by, &file.agreement.id).await?;
    may(&by, &shown, amendment.awaits())?;
    let document = amendment.paper_hash.clone().ok_or(Refusal::Stale)?;
    match sent(&platform, request, document).await? {
        Judged::Refused(status, key) => {
            let mut mistakes = Mistakes::default();
            mistakes.add(uploads::FILE, key);
            Ok(super::amendment::draw(&platform, &visitor, &by, &shown, &amendment, status, &mistakes))
        }
        Judged::Good(container) => {
            let mut change = platform.begin(by.actor()).await?;
            let side = actions::sign_amendment(&mut change, &by, &amendment.id, &container).await?;
            change.commit().await?;
            let path = amendment_path(&file.agreement.id, &word);
            Ok(see_with(&path, said(side)))
        }
    }
}

fn amendment_path(id: &AgreementId, amendment: &str) -> String {
    path_of(id, &format!("amendments/{amendment}"))
}

/// Whether it is the turn of somebody's side. Asked before anything is read of the file.
pub(super) fn may(by: &SignedIn, shown: &Shown, awaits: Option<Side>) -> Result<Side, Problem> {
    let side = awaits.ok_or(Refusal::AgainstTheRules { message: "agreements-refused-state" })?;
    match side {
        Side::Beneficiary => permissions::may_answer(by, &shown.file)?,
        Side::Agency => permissions::may_sign(by, &shown.file)?,
    }
    Ok(side)
}
