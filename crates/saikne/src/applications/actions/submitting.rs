//! Ending the writing, signing, handing in, taking back.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::advance;
use crate::applications::application::{ApplicationState, NotPossible, Step};
use crate::applications::bundle::Bundle;
use crate::applications::check::{Check, checks, may_be_handed_in};
use crate::applications::jobs::{ConfirmSubmission, RestoreUnfinished};
use crate::applications::signing::Signing;
use crate::applications::submission::{SignedContainer, Submission, snapshot};
use crate::applications::{permissions, store};
use crate::people::SignedIn;
use crate::teams;
use crate::teams::submission::fingerprint;

/// What became of a deed that asks everything first.
#[derive(Debug, Clone)]
pub enum Outcome<T> {
    /// It was done.
    Done(T),
    /// This stands in the way. Nothing was done.
    Refused(Vec<Check>),
}

/// Ends the writing. `document` is the SHA-256 of the paper made of this very bundle: whoever writes in between makes
/// the version stale, and the paper void.
pub async fn seal(
    change: &mut Change,
    by: &SignedIn,
    bundle: &Bundle,
    document: &str,
) -> Result<Outcome<()>, Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let asked = checks(bundle, change.at, in_riga(change.at).date());
    if !may_be_handed_in(&asked) {
        return Ok(Outcome::Refused(asked));
    }
    let mut application = bundle.file.application.clone();
    application.document = Some(document.to_owned());
    application.requested = bundle.total();
    for part in &bundle.parts {
        store::set_requested(change, &part.sub_project.id, part.budget().total).await?;
    }
    advance(change, &mut application, Step::Sealed, "", bundle.closes_at).await?;
    Ok(Outcome::Done(()))
}

/// Opens a sealed application for writing again; the paper and its signatures count no more.
pub async fn unseal(change: &mut Change, by: &SignedIn, bundle: &Bundle) -> Result<(), Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let mut application = bundle.file.application.clone();
    advance(change, &mut application, Step::Unsealed, "", bundle.closes_at).await
}

/// Notes that an application's paper was taken to a signing service.
pub async fn begin_signing(
    change: &mut Change,
    by: &SignedIn,
    bundle: &Bundle,
    signing: &Signing,
) -> Result<(), Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let application = &bundle.file.application;
    if !application.can(Step::Signed) {
        return Err(NotPossible::WrongState(application.state).into());
    }
    if application.document.as_deref() != Some(signing.document.as_str()) {
        return Err(Refusal::Stale.into());
    }
    if change.at >= bundle.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    store::insert_signing(change, signing).await?;
    Ok(change.record("applications.signing_begun", application.id.as_str()).await?)
}

/// Keeps a signed container whose paper is the one that was made for this application.
pub async fn sign(
    change: &mut Change,
    by: &SignedIn,
    bundle: &Bundle,
    signed: &SignedContainer,
) -> Result<(), Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let mut application = bundle.file.application.clone();
    if application.document.as_deref() != Some(signed.document_hash.as_str()) {
        return Err(Refusal::Stale.into());
    }
    store::insert_signature(change, signed).await?;
    advance(change, &mut application, Step::Signed, "", bundle.closes_at).await
}

/// Hands a signed application in; gives the number of the receipt. The moment of the change decides (I-02).
pub async fn submit(change: &mut Change, by: &SignedIn, bundle: &Bundle) -> Result<Outcome<String>, Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let mut application = bundle.file.application.clone();
    if application.state != ApplicationState::Signed {
        return Err(NotPossible::WrongState(application.state).into());
    }
    let asked = checks(bundle, change.at, in_riga(change.at).date());
    if !may_be_handed_in(&asked) {
        return Ok(Outcome::Refused(asked));
    }
    let document = application.document.clone().ok_or(Refusal::Stale)?;
    let signed = store::signature_of(change, &application.id, &document).await?.ok_or(Refusal::Stale)?;
    advance(change, &mut application, Step::Submitted, "", bundle.closes_at).await?;
    let earlier = store::submissions(change, &application.id).await?;
    let number = earlier.first().map_or(1, |newest| newest.number + 1);
    let text = snapshot(bundle, &asked, &signed, change.at);
    let submission = Submission {
        id: change.new_id(),
        application: application.id.clone(),
        number,
        receipt_no: teams::store::next_receipt(change).await?,
        submitted_at: change.at,
        submitted_by: String::new(),
        sha256: fingerprint(&text),
        snapshot: text,
        signature: signed.id,
        replaced_at: None,
    };
    store::mark_replaced(change, &application.id, number).await?;
    store::insert_submission(change, &submission).await?;
    let note = Note::of(json!({ "receipt": submission.receipt_no, "sha256": submission.sha256 }));
    change.record_with("applications.received", application.id.as_str(), note).await?;
    change.queue(&ConfirmSubmission { receipt_no: submission.receipt_no.clone() }).await?;
    Ok(Outcome::Done(submission.receipt_no))
}

/// Takes an application back to be changed, before the deadline. Its receipt stays (I-03), and what was handed in
/// counts until it is handed in again.
pub async fn reopen(change: &mut Change, by: &SignedIn, bundle: &Bundle) -> Result<(), Problem> {
    permissions::may_gather(by, &bundle.file)?;
    let mut application = bundle.file.application.clone();
    advance(change, &mut application, Step::Reopened, "", bundle.closes_at).await?;
    let job = RestoreUnfinished { application: application.id.clone() };
    Ok(change.queue_at(&job, bundle.closes_at).await?)
}
