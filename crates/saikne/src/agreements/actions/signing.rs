//! Signatures: the beneficiary's first, then the agency's.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::offering::is_held;
use super::{first_contacts, found};
use crate::agreements::agreement::{AgreementId, Side};
use crate::agreements::amendment::{AmendmentId, NotAmended};
use crate::agreements::errand::Errand;
use crate::agreements::file::AgreementFile;
use crate::agreements::jobs::{TellAmended, TellInForce};
use crate::agreements::signature::{Signature, adds_a_signature};
use crate::agreements::{permissions, store};
use crate::applications::signed::Signed;
use crate::applications::{self, Step};
use crate::decisions;
use crate::people::SignedIn;

/// A signed container that was judged and kept.
#[derive(Debug, Clone)]
pub struct Container {
    /// SHA-256 under which it is kept, hexadecimal.
    pub file_hash: String,
    /// What it was called where it came from.
    pub file_name: String,
    /// SHA-256 of the paper in it, hexadecimal.
    pub document_hash: String,
    /// Who signed, and every check.
    pub signed: Vec<Signed>,
}

/// Takes the container of the side whose turn it is. With the second one the agreement is in force: the application
/// has its agreement, the public list its number, and everybody is told.
pub async fn sign(
    change: &mut Change,
    by: &SignedIn,
    id: &AgreementId,
    container: &Container,
) -> Result<Side, Problem> {
    let mut file = found(change, id).await?;
    let side = may_sign(by, &file, file.agreement.awaits())?;
    if file.agreement.paper_hash.as_deref() != Some(container.document_hash.as_str()) {
        return Err(Refusal::Stale.into());
    }
    // An appeal that arrives in the same instant waits until this is over, or this for it.
    let decision = decisions::store::decision(change, &file.agreement.decision).await?;
    decisions::store::hold(change, &decision.ok_or(Refusal::NotFound)?.call).await?;
    if !is_held(change, &file.agreement).await? {
        return Err(Refusal::AgainstTheRules { message: "agreements-refused-replaced" }.into());
    }
    keep(change, &file, None, side, container).await?;
    let at = change.at;
    file.agreement.sign(side, at)?;
    store::save(change, &file.agreement).await?;
    let note = Note::of(json!({ "side": side.as_str(), "file_sha256": container.file_hash }));
    change.record_with("agreements.signed", id.as_str(), note).await?;
    if side == Side::Agency {
        let application = applications::store::file(change, &file.agreement.application).await?;
        let mut application = application.ok_or(Refusal::NotFound)?.application;
        applications::actions::advance(change, &mut application, Step::Contracted, "", at).await?;
        first_contacts(change, &file).await?;
        change.record("agreements.in_force", id.as_str()).await?;
        change.queue(&TellInForce { agreement: id.clone() }).await?;
        change.shows_in_public();
    }
    Ok(side)
}

/// Takes the container of an amendment; with the second one what it changes is what the agreement says.
pub async fn sign_amendment(
    change: &mut Change,
    by: &SignedIn,
    id: &AmendmentId,
    container: &Container,
) -> Result<Side, Problem> {
    let mut amendment = store::amendment(change, id).await?.ok_or(Refusal::NotFound)?;
    let mut file = found(change, &amendment.agreement).await?;
    let side = may_sign(by, &file, amendment.awaits())?;
    if amendment.paper_hash.as_deref() != Some(container.document_hash.as_str()) {
        return Err(Refusal::Stale.into());
    }
    keep(change, &file, Some(id), side, container).await?;
    let at = change.at;
    amendment.sign(side, at)?;
    store::save_amendment(change, &amendment, None).await?;
    let agreement = file.agreement.id.clone();
    let note = Note::of(json!({ "side": side.as_str(), "amendment": amendment.number }));
    change.record_with("agreements.amendment_signed", agreement.as_str(), note).await?;
    if side == Side::Agency {
        let proposal = &amendment.asked.proposal;
        let after = proposal.applied(&file.agreement.content, file.agreement.amount);
        file.agreement.content = after.map_err(|_| NotAmended::WrongState(amendment.state))?;
        file.agreement.content.agree();
        store::save(change, &file.agreement).await?;
        let note = Note::of(json!({ "amendment": amendment.number }));
        change.record_with("agreements.amended", agreement.as_str(), note).await?;
        change.queue(&TellAmended { amendment: id.clone() }).await?;
    }
    Ok(side)
}

/// Notes that a paper was taken to a signing service by the side whose turn it is.
pub async fn begin_signing(change: &mut Change, by: &SignedIn, errand: &Errand) -> Result<(), Problem> {
    let file = found(change, &errand.agreement).await?;
    let (awaits, paper) = match &errand.amendment {
        Some(id) => {
            let amendment = store::amendment(change, id).await?.ok_or(Refusal::NotFound)?;
            (amendment.awaits(), amendment.paper_hash)
        }
        None => (file.agreement.awaits(), file.agreement.paper_hash.clone()),
    };
    let side = may_sign(by, &file, awaits)?;
    if side != errand.side || paper.as_ref() != Some(&errand.document) {
        return Err(Refusal::Stale.into());
    }
    store::insert_errand(change, errand).await?;
    let note = Note::of(json!({ "side": side.as_str() }));
    Ok(change.record_with("agreements.signing_begun", errand.agreement.as_str(), note).await?)
}

/// For which side somebody signs now.
fn may_sign(by: &SignedIn, file: &AgreementFile, awaits: Option<Side>) -> Result<Side, Problem> {
    permissions::may_see(by, file)?;
    match awaits {
        Some(Side::Beneficiary) => permissions::may_answer(by, file)?,
        Some(Side::Agency) => permissions::may_sign(by, file)?,
        None => return Err(Refusal::AgainstTheRules { message: "agreements-refused-state" }.into()),
    }
    awaits.ok_or(Refusal::Stale.into())
}

async fn keep(
    change: &mut Change,
    file: &AgreementFile,
    amendment: Option<&AmendmentId>,
    side: Side,
    container: &Container,
) -> Result<(), Problem> {
    if side == Side::Agency {
        let first = store::signature_of(change, &file.agreement.id, amendment, Side::Beneficiary).await?;
        let first = first.map(|one| one.signed()).unwrap_or_default();
        if !adds_a_signature(&container.signed, &first) {
            return Err(Refusal::AgainstTheRules { message: "agreements-refused-same-signature" }.into());
        }
    }
    let findings =
        serde_json::to_value(&container.signed).map_err(Problem::while_doing("writing down signatures"))?;
    let signature = Signature {
        id: change.new_id(),
        agreement: file.agreement.id.clone(),
        amendment: amendment.cloned(),
        side,
        file_hash: container.file_hash.clone(),
        file_name: container.file_name.clone(),
        document_hash: container.document_hash.clone(),
        findings: findings.to_string(),
        added_at: change.at,
    };
    Ok(store::insert_signature(change, &signature).await?)
}
