//! The agreement of a project of an earlier edition, with the containers of two invented people.

use foundation::change::Actor;
use foundation::clock::in_riga;
use foundation::i18n::Language;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;
use papers::Template;
use signing::InventedSigner;

use super::{Agreed, EDITION, Project};
use crate::agreements::actions::{PAPERS, first_contacts};
use crate::agreements::agreement::{Agreement, AgreementState, Side};
use crate::agreements::content::Party;
use crate::agreements::drafting::{content_of, terms_of};
use crate::agreements::paper;
use crate::agreements::signature::{CONTAINERS, Signature};
use crate::agreements::store;
use crate::applications::actions::advance;
use crate::applications::bundle::Bundle;
use crate::applications::{ApplicationId, Step, signed};
use crate::decisions::Decision;
use crate::numbering::Series;
use crate::organisations;
use crate::platform::Platform;
use crate::{printing, stored};

/// Makes the agreement, with its number, its paper and both signatures, at the moments of the file.
pub async fn load(
    platform: &Platform,
    project: &Project,
    agreed: &Agreed,
    application: &ApplicationId,
    decision: &Decision,
) -> Result<(), Problem> {
    let mut snapshot = platform.read().await?;
    let bundle = Bundle::of(&platform.plans, &mut snapshot, application).await?;
    let applicant = &bundle.file.application.applicant;
    let beneficiary = organisations::store::find(&mut snapshot, applicant).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let plan = bundle.contest.plan();
    let terms = terms_of(plan)?;
    let mut content = content_of(&bundle, decision, terms, &beneficiary)?;
    content.grantor = Party {
        signatory: agreed.grantor_signatory.clone(),
        position: agreed.grantor_position.clone(),
        ..content.grantor
    };
    let (number, day) = (agreed.number.as_str(), in_riga(agreed.offered_at).date());
    let speak = platform.speaker(Language::Lv);
    let said = paper::agreement(&content, Some(number), decision.awarded, plan, terms, day, &speak);
    let bytes = printing::make(said.paper(Template::GrantAgreement, &speak)).await?;
    let hash = stored::keep(platform, PAPERS, &bytes).await?;

    let mut change = platform.begin(Actor::system()).await?;
    change.at = agreed.offered_at;
    let mut agreement = Agreement {
        id: change.new_id(),
        edition: EDITION.to_owned(),
        application: application.clone(),
        decision: decision.id.clone(),
        beneficiary: beneficiary.id.clone(),
        municipality: bundle.file.application.municipality.clone(),
        state: AgreementState::Drafting,
        number: None,
        amount: decision.awarded,
        content,
        paper_hash: None,
        offered_at: None,
        in_force_at: None,
        decline_reason: None,
        version: 1,
    };
    store::insert(&mut change, &agreement, &plan.title.lv).await?;
    change.record("agreements.drafted", agreement.id.as_str()).await?;
    agreement.offer(number.to_owned(), hash.clone(), agreed.offered_at)?;
    store::save_offer(&mut change, &agreement, &said.text(), &plan.title.lv).await?;
    agreement.version += 1;
    let year = in_riga(agreed.offered_at).year();
    let series = Series::of(&plan.numbering.agreement, year, &plan.numbering.measure);
    series.go_on_after(&mut change, number).await?;
    change.record("agreements.offered", agreement.id.as_str()).await?;
    for (side, name, at) in [
        (Side::Beneficiary, &project.signatory, agreed.signed_at),
        (Side::Agency, &agreed.grantor_signatory, agreed.in_force_at),
    ] {
        change.at = at;
        let container = signed_by(name, &bytes, at).map_err(Problem::while_doing("signing"))?;
        let found = signed::read(&container, &hash).map_err(Problem::while_doing("judging a signature"))?;
        let findings = serde_json::to_value(&found).map_err(Problem::while_doing("writing signatures"))?;
        let signature = Signature {
            id: change.new_id(),
            agreement: agreement.id.clone(),
            amendment: None,
            side,
            file_hash: stored::keep(platform, CONTAINERS, &container).await?,
            file_name: "ligums.edoc".to_owned(),
            document_hash: hash.clone(),
            findings: findings.to_string(),
            added_at: at,
        };
        store::insert_signature(&mut change, &signature).await?;
        agreement.sign(side, at)?;
        store::save(&mut change, &agreement).await?;
        agreement.version += 1;
        change.record("agreements.signed", agreement.id.as_str()).await?;
    }
    let mut contracted = bundle.file.application.clone();
    advance(&mut change, &mut contracted, Step::Contracted, "", agreed.in_force_at).await?;
    let file = store::file(&mut change, &agreement.id).await?.ok_or(Refusal::NotFound)?;
    first_contacts(&mut change, &file).await?;
    change.record("agreements.in_force", agreement.id.as_str()).await?;
    Ok(change.commit().await?)
}

fn signed_by(name: &str, document: &[u8], at: Timestamp) -> Result<Vec<u8>, signing::NotSigned> {
    let (given, family) = name.split_once(' ').unwrap_or(("", name));
    InventedSigner::new(given, family, at)?.container("ligums.pdf", "application/pdf", document, at)
}
