//! The pages of agreements, their amendments and contacts, and the public list of awards.

pub mod amend;
pub mod amendment;
pub mod awards;
pub mod contacts;
pub mod draft;
pub mod list;
pub mod paper;
pub mod redirect;
pub mod show;
pub mod sign;
mod views;

use std::sync::Arc;

use foundation::audit::{self, Entry};
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};

use super::agreement::AgreementId;
use super::amendment::{Amendment, AmendmentId};
use super::errand::Errand;
use super::file::AgreementFile;
use super::permissions::{self, Sight};
use super::project_contact::ProjectContact;
use super::signature::Signature;
use super::store;
use crate::people::SignedIn;
use crate::people::deeds::Names;
use crate::platform::Platform;
use crate::programmes::plan::EditionPlan;

/// Everything on the page of an agreement.
struct Shown {
    file: AgreementFile,
    sight: Sight,
    plan: Arc<EditionPlan>,
    amendments: Vec<Amendment>,
    signatures: Vec<Signature>,
    contacts: Vec<ProjectContact>,
    /// Papers at a signing service whose containers were not fetched.
    errands: Vec<Errand>,
    /// Whether there is a signing service.
    signs_online: bool,
    history: Vec<Entry>,
    names: Names,
}

impl Shown {
    /// Reads it for somebody who may see it.
    async fn read(platform: &Platform, by: &SignedIn, id: &AgreementId) -> Result<Self, Problem> {
        let mut snapshot = platform.read().await?;
        let from = &mut snapshot;
        let file = store::file(from, id).await?.ok_or(Refusal::NotFound)?;
        let sight = permissions::may_see(by, &file)?;
        let plan = platform.plans.of(from, &file.agreement.edition).await?.ok_or(Refusal::NotFound)?;
        let amendments = store::amendments(from, id).await?;
        let signatures = store::signatures(from, id).await?;
        let contacts = store::contacts(from, id).await?;
        let signs_online = platform.signing.is_some();
        let errands = if signs_online { store::open_errands(from, id).await? } else { Vec::new() };
        let mut history = audit::history_of(from, id.as_str()).await?;
        history.reverse();
        let names = Names::of(from, history.iter().map(|entry| entry.actor.as_str())).await?;
        Ok(Self {
            file,
            sight,
            plan,
            amendments,
            signatures,
            contacts,
            errands,
            signs_online,
            history,
            names,
        })
    }

    /// The containers of the agreement itself, or of one of its amendments.
    fn containers<'a>(&'a self, amendment: Option<&'a AmendmentId>) -> impl Iterator<Item = &'a Signature> {
        self.signatures.iter().filter(move |one| one.amendment.as_ref() == amendment)
    }

    fn path(&self, deed: &str) -> String {
        path_of(&self.file.agreement.id, deed)
    }
}

/// The address of an agreement, or of something of it.
fn path_of(id: &AgreementId, deed: &str) -> String {
    if deed.is_empty() { format!("/agreements/{id}") } else { format!("/agreements/{id}/{deed}") }
}

/// An agreement and one of its amendments from the words of a path; “not found” where they do not belong together.
async fn amendment_in(
    from: &mut impl Reads,
    by: &SignedIn,
    agreement: &str,
    amendment: &str,
) -> Result<(AgreementFile, Amendment), Problem> {
    let id = AgreementId::parse(agreement).map_err(|_| Refusal::NotFound)?;
    let amendment = AmendmentId::parse(amendment).map_err(|_| Refusal::NotFound)?;
    let file = store::file(from, &id).await?.ok_or(Refusal::NotFound)?;
    // A school's own part does not say what others change.
    if permissions::may_see(by, &file)? != Sight::Whole {
        return Err(Refusal::NotFound.into());
    }
    let found = store::amendment(from, &amendment).await?;
    let found = found.filter(|one| one.agreement == id).ok_or(Refusal::NotFound)?;
    Ok((file, found))
}
