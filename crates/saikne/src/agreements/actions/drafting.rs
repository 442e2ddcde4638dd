//! Preparing agreements.

use foundation::change::Change;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::found;
use crate::agreements::agreement::{Agreement, AgreementId, AgreementState};
use crate::agreements::content::{Contact, Content, Party};
use crate::agreements::drafting::{content_of, may_follow, terms_of};
use crate::agreements::{permissions, store};
use crate::applications::ApplicationId;
use crate::applications::bundle::Bundle;
use crate::decisions::{self, Decision};
use crate::eligibility::clarified::as_clarified;
use crate::organisations;
use crate::people::SignedIn;
use crate::programmes::{CallKind, Plans};

/// What the agency writes in a draft; the sums are those of the decision.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Who gives the money.
    pub grantor: Party,
    /// Who gets it.
    pub beneficiary: Party,
    /// First day of the project.
    pub starts_on: Date,
    /// Last day of the project.
    pub ends_on: Date,
    /// Whom to ask.
    pub contact: Contact,
}

/// Prepares every agreement of an edition that a decision allows and that is not there yet; gives how many. One that
/// cannot be made is no obstacle to the others; where none can be made, the reason is given.
pub async fn draft_all(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    edition: &str,
) -> Result<usize, Problem> {
    permissions::may_prepare_in(by, edition)?;
    let (mut count, mut refused) = (0, None);
    for application in waiting(change, edition).await? {
        let bundle = Bundle::of(plans, change, &application).await?;
        let bundle = as_clarified(change, bundle).await?;
        match make(change, &bundle).await {
            Ok(_) => count += 1,
            Err(Problem::Refused(reason)) => refused = Some(reason),
            Err(problem) => return Err(problem),
        }
    }
    match refused {
        Some(reason) if count == 0 => Err(reason.into()),
        _ => Ok(count),
    }
}

/// The applications of an edition about which an agreement can be prepared now: there is none, or the draft of one was
/// made by a decision that another one replaced.
pub async fn waiting(from: &mut impl Reads, edition: &str) -> Result<Vec<ApplicationId>, Problem> {
    let calls = crate::programmes::store::calls_of(from, edition).await?;
    let known = store::of_edition(from, edition).await?;
    let mut waiting = Vec::new();
    for call in calls.iter().filter(|call| call.kind == CallKind::ProjectContest) {
        let files = decisions::entries::files(from, call).await?;
        let latest = decisions::store::latest(decisions::store::decisions_of_call(from, &call.id).await?);
        waiting.extend(files.into_iter().filter_map(|file| {
            let id = file.application.id;
            let decision = latest.iter().find(|one| one.application == id)?;
            let is_free = may_follow(file.application.state, decision).is_ok()
                && !known.iter().any(|one| {
                    let is_outdated =
                        one.agreement.may_change().is_ok() && one.agreement.decision != decision.id;
                    one.agreement.application == id && !is_outdated
                });
            is_free.then_some(id)
        }));
    }
    Ok(waiting)
}

async fn make(change: &mut Change, bundle: &Bundle) -> Result<AgreementId, Problem> {
    let application = &bundle.file.application;
    let decisions = decisions::store::decisions_of(change, &application.id).await?;
    let decision = decisions.last().ok_or(Refusal::NotFound)?;
    may_follow(application.state, decision)?;
    let plan = bundle.contest.plan();
    let terms = terms_of(plan)?;
    let beneficiary = organisations::store::find(change, &application.applicant).await?;
    let beneficiary = beneficiary.ok_or(Refusal::NotFound)?;
    let content = content_of(bundle, decision, terms, &beneficiary)?;
    if let Some(draft) = store::of_application(change, &application.id).await? {
        let draft = found(change, &draft).await?.agreement;
        return remake(change, draft, decision, content).await;
    }
    let agreement = Agreement {
        id: change.new_id(),
        edition: application.edition.clone(),
        application: application.id.clone(),
        decision: decision.id.clone(),
        beneficiary: beneficiary.id.clone(),
        municipality: application.municipality.clone(),
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
    if !store::insert(change, &agreement, &plan.title.lv).await? {
        return Err(Refusal::Stale.into());
    }
    change.record("agreements.drafted", agreement.id.as_str()).await?;
    Ok(agreement.id)
}

/// Makes a draft anew by another decision. What the agency wrote in it stays.
async fn remake(
    change: &mut Change,
    mut draft: Agreement,
    decision: &Decision,
    content: Content,
) -> Result<AgreementId, Problem> {
    draft.may_change()?;
    draft.decision = decision.id.clone();
    draft.amount = decision.awarded;
    let before = std::mem::replace(&mut draft.content, content);
    draft.content.grantor = before.grantor;
    draft.content.beneficiary = before.beneficiary;
    draft.content.starts_on = before.starts_on;
    draft.content.ends_on = before.ends_on;
    draft.content.contact = before.contact;
    store::save(change, &draft).await?;
    change.record("agreements.drafted_anew", draft.id.as_str()).await?;
    Ok(draft.id)
}

/// Writes in a draft that was read at a version.
pub async fn save_draft(
    change: &mut Change,
    by: &SignedIn,
    id: &AgreementId,
    version: i64,
    draft: Draft,
) -> Result<(), Problem> {
    let file = found(change, id).await?;
    permissions::may_prepare(by, &file)?;
    let mut agreement = file.agreement;
    agreement.may_change()?;
    agreement.version = version;
    let content = &mut agreement.content;
    content.grantor = draft.grantor;
    content.beneficiary = draft.beneficiary;
    content.starts_on = draft.starts_on;
    content.ends_on = draft.ends_on;
    content.contact = draft.contact;
    store::save(change, &agreement).await?;
    Ok(change.record("agreements.written", id.as_str()).await?)
}
