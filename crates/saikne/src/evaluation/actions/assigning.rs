//! Who judges what: computed, changed by a person, published.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;
use serde_json::json;

use crate::applications::{self, ApplicationId, ApplicationState, Step};
use crate::evaluation::desk::Desk;
use crate::evaluation::proposal::{Item, ProposalId, Proposed};
use crate::evaluation::review::Review;
use crate::evaluation::{mails, permissions, store};
use crate::people::{PersonId, SignedIn};
use crate::platform::Platform;
use crate::reasons::reason;

/// Keeps a computed proposal in place of the one that was on the page. Stale where somebody else has made another
/// one meanwhile.
pub async fn compute(
    change: &mut Change,
    by: &SignedIn,
    edition: &str,
    shown: Option<&ProposalId>,
    items: &[Item],
) -> Result<(), Problem> {
    permissions::may_manage(by, edition)?;
    if items.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "evaluation-refused-nothing-to-assign" }.into());
    }
    let open = store::open_proposal(change, edition).await?.map(|open| open.id);
    if open.as_ref() != shown {
        return Err(Refusal::Stale.into());
    }
    if let Some(open) = &open
        && !store::supersede_proposal(change, open).await?
    {
        return Err(Refusal::Stale.into());
    }
    if store::insert_proposal(change, edition, items).await?.is_none() {
        return Err(Refusal::Stale.into());
    }
    let note = Note::of(json!({ "reviews": items.len() }));
    Ok(change.record_with("evaluation.proposal_computed", edition, note).await?)
}

/// One change to a proposal: somebody instead of somebody, somebody more, or somebody less.
#[derive(Debug, Clone)]
pub struct Swap {
    /// About which application.
    pub application: ApplicationId,
    /// Who is not to be asked.
    pub from: Option<PersonId>,
    /// Who is to be asked.
    pub to: Option<PersonId>,
}

/// The proposal that was on the page, held while it is changed.
async fn held(change: &mut Change, desk: &Desk, shown: &ProposalId) -> Result<Proposed, Problem> {
    let open = desk.proposal.clone().filter(|open| open.id == *shown).ok_or(Refusal::Stale)?;
    if store::hold_proposal(change, shown).await? { Ok(open) } else { Err(Refusal::Stale.into()) }
}

/// A person changes a proposal, with a reason.
pub async fn swap(
    change: &mut Change,
    by: &SignedIn,
    desk: &Desk,
    shown: &ProposalId,
    what: &Swap,
    words: &str,
) -> Result<(), Problem> {
    let edition = &desk.terms.plan.code;
    permissions::may_manage(by, edition)?;
    let words = reason(words)?;
    let open = held(change, desk, shown).await?;
    let (file, standing) = desk
        .each()
        .find(|(_, standing)| standing.application == what.application && standing.is_open())
        .ok_or(Refusal::NotFound)?;
    if what.from.is_none() && what.to.is_none() {
        return Err(Refusal::AgainstTheRules { message: "evaluation-refused-nobody-chosen" }.into());
    }
    let mut is_third = standing.wants_third();
    if let Some(from) = &what.from {
        is_third = open.of(&what.application).any(|item| item.evaluator == *from && item.is_third);
        if !store::remove_item(change, &open.id, &what.application, from).await? {
            return Err(Refusal::Stale.into());
        }
    }
    if let Some(to) = &what.to {
        let reader = desk.reader(to).ok_or(Refusal::NotFound)?;
        if let Some(tie) = desk.tie_of(to, file) {
            let values = vec![("name", reader.name()), ("tie", tie.name.clone())];
            return Err(Refusal::AgainstTheRulesOf { message: "evaluation-refused-conflict", values }.into());
        }
        if standing.was_asked(to) || open.has(&what.application, to) {
            let values = vec![("name", reader.name())];
            return Err(Refusal::AgainstTheRulesOf { message: "evaluation-refused-asked", values }.into());
        }
        let item = Item {
            application: what.application.clone(),
            evaluator: to.clone(),
            is_third,
            change_reason: words.to_owned(),
        };
        store::insert_items(change, &open.id, std::slice::from_ref(&item)).await?;
    }
    let note = Note::because(words).with(json!({ "application": what.application.as_str() }));
    Ok(change.record_with("evaluation.proposal_changed", edition, note).await?)
}

/// Asks those who are proposed: reviews begin, applications are being judged, evaluators are told. Nobody is asked
/// who has a conflict by now.
pub async fn publish(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    desk: &Desk,
    shown: &ProposalId,
    due_on: Date,
) -> Result<(), Problem> {
    let edition = &desk.terms.plan.code;
    permissions::may_manage(by, edition)?;
    let open = desk.proposal.as_ref().filter(|open| open.id == *shown).ok_or(Refusal::Stale)?;
    if !store::publish_proposal(change, &open.id).await? {
        return Err(Refusal::Stale.into());
    }
    let mut asked = 0;
    for (file, standing) in desk.each().filter(|(_, standing)| standing.is_open()) {
        let items: Vec<&Item> = open.of(&standing.application).collect();
        for item in &items {
            let reader = desk
                .reader(&item.evaluator)
                .ok_or(Refusal::AgainstTheRules { message: "evaluation-refused-no-evaluator" })?;
            if let Some(tie) = desk.tie_of(&item.evaluator, file) {
                let values = vec![("name", reader.name()), ("tie", tie.name.clone())];
                return Err(
                    Refusal::AgainstTheRulesOf { message: "evaluation-refused-conflict", values }.into()
                );
            }
            let (id, application) = (change.new_id(), item.application.clone());
            let review = Review::assign(id, application, item.evaluator.clone(), item.is_third, Some(due_on));
            if !store::insert_review(change, &review, &item.change_reason).await? {
                return Err(Refusal::Stale.into());
            }
            change.record("evaluation.assigned", review.id.as_str()).await?;
            asked += 1;
        }
        if !items.is_empty() && file.application.state == ApplicationState::Eligible {
            let (mut application, at) = (file.application.clone(), change.at);
            applications::actions::advance(change, &mut application, Step::EvaluationBegun, "", at).await?;
        }
    }
    for reader in &desk.readers {
        let count = open.items.iter().filter(|item| item.evaluator == reader.id).count();
        if count > 0 {
            mails::tell_asked(change, platform, reader, desk, count, due_on).await?;
        }
    }
    let note = Note::of(json!({ "reviews": asked }));
    Ok(change.record_with("evaluation.proposal_published", edition, note).await?)
}
