//! The papers: looked at, taken along to be signed, and the containers that came back.

use axum::extract::State;
use axum::response::Response;
use foundation::audit;
use foundation::clock::in_riga;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{PathId, PathWords};
use papers::Template;

use super::amendment_in;
use crate::agreements::actions::PAPERS;
use crate::agreements::agreement::Agreement;
use crate::agreements::drafting::terms_of;
use crate::agreements::file::AgreementFile;
use crate::agreements::permissions::{self, Sight};
use crate::agreements::signature::{CONTAINERS, SignatureId};
use crate::agreements::{AgreementId, paper, store};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::printing::{self, Show};
use crate::stored;

/// An agreement for somebody who sees all of it.
async fn whole(platform: &Platform, by: &SignedIn, id: &AgreementId) -> Result<AgreementFile, Problem> {
    let file = store::file(&mut platform.read().await?, id).await?.ok_or(Refusal::NotFound)?;
    match permissions::may_see(by, &file)? {
        Sight::Whole => Ok(file),
        Sight::Parts(_) => Err(Refusal::NotPermitted.into()),
    }
}

/// Notes that somebody who does not act for the beneficiary opened what names people.
async fn note_reading(
    platform: &Platform,
    by: &SignedIn,
    agreement: &Agreement,
    why: &'static str,
) -> Result<(), Problem> {
    if !permissions::acts_for(by, agreement) {
        audit::record_read(&platform.base, by.actor(), agreement.id.as_str(), why).await?;
    }
    Ok(())
}

/// A number as the name of a file: `VP2024-3-17.pdf`.
fn file_name(number: &str) -> String {
    format!("{}.pdf", number.replace('/', "-"))
}

/// `GET /agreements/{id}/preview`: the agreement as it stands now, in the reader's language, marked as a preview.
pub async fn preview(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
) -> Result<Response, Problem> {
    let agreement = whole(&platform, &by, &id).await?.agreement;
    let plan = platform.plans.of(&mut platform.read().await?, &agreement.edition).await?;
    let plan = plan.ok_or(Refusal::NotFound)?;
    let speak = platform.speaker(visitor.language);
    let (terms, today) = (terms_of(&plan)?, in_riga(platform.now()).date());
    let said = paper::agreement(&agreement.content, None, agreement.amount, &plan, terms, today, &speak);
    let bytes = printing::make(said.paper(Template::GrantAgreement, &speak)).await?;
    Ok(printing::pdf(bytes, "ligums.pdf", Show::InWindow))
}

/// `GET /agreements/{id}/document`: the very bytes that both sign.
pub async fn document(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Agreement>,
) -> Result<Response, Problem> {
    let agreement = whole(&platform, &by, &id).await?.agreement;
    note_reading(&platform, &by, &agreement, "paper of an agreement").await?;
    let hash = agreement.paper_hash.ok_or(Refusal::NotFound)?;
    let name = file_name(agreement.number.as_deref().unwrap_or_default());
    Ok(printing::pdf(stored::read(&platform, PAPERS, &hash).await?, &name, Show::AsFile))
}

/// `GET /agreements/{id}/amendments/{amendment}/document`
pub async fn amendment(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, amendment): PathWords,
) -> Result<Response, Problem> {
    let (file, amendment) = amendment_in(&mut platform.read().await?, &by, &id, &amendment).await?;
    note_reading(&platform, &by, &file.agreement, "paper of an amendment").await?;
    let hash = amendment.paper_hash.ok_or(Refusal::NotFound)?;
    let number = amendment.number.unwrap_or_default();
    let name = file_name(&format!("{} grozijumi {number}", file.name()));
    Ok(printing::pdf(stored::read(&platform, PAPERS, &hash).await?, &name, Show::AsFile))
}

/// `GET /agreements/{id}/signatures/{signature}`: a container as it came.
pub async fn container(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(id, signature): PathWords,
) -> Result<Response, Problem> {
    let id = AgreementId::parse(&id).map_err(|_| Refusal::NotFound)?;
    let signature: SignatureId = Id::parse(&signature).map_err(|_| Refusal::NotFound)?;
    let file = whole(&platform, &by, &id).await?;
    note_reading(&platform, &by, &file.agreement, "signed container of an agreement").await?;
    let found = store::signature(&mut platform.read().await?, &signature).await?;
    let found = found.filter(|one| one.agreement == id).ok_or(Refusal::NotFound)?;
    let bytes = stored::read(&platform, CONTAINERS, &found.file_hash).await?;
    Ok(printing::file(bytes, "application/vnd.etsi.asic-e+zip", &found.file_name, Show::AsFile))
}
