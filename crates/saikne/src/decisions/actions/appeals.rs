//! Appeals: an applicant does not agree, one person proposes what comes of it, another decides (I-38).

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::reason;
use super::withdrawing::holders;
use crate::applications;
use crate::decisions::appeal::{Appeal, AppealState, Verdict};
use crate::decisions::decision::{Decision, DecisionId, DecisionState};
use crate::decisions::passing_on::free;
use crate::decisions::ranking::{Outcome, Ranking};
use crate::decisions::{permissions, store};
use crate::people::SignedIn;

/// The applicant says why it does not agree, on the last day for it at the latest.
pub async fn appeal(
    change: &mut Change,
    by: &SignedIn,
    id: &DecisionId,
    grounds: &str,
) -> Result<(), Problem> {
    let mut decision = store::decision(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = applications::store::file(change, &decision.application).await?.ok_or(Refusal::NotFound)?;
    permissions::may_read(by, &file, &decision)?;
    permissions::may_answer(by, &file)?;
    let grounds = reason(grounds)?.to_owned();
    decision.appeal(in_riga(change.at).date())?;
    store::save_decision(change, &decision).await?;
    let appeal = Appeal {
        id: change.new_id(),
        decision: id.clone(),
        state: AppealState::Received,
        grounds,
        received_at: change.at,
        verdict: None,
        sum: None,
        reason: String::new(),
        proposed_by: None,
        decided_by: None,
        decided_at: None,
        version: 1,
    };
    store::insert_appeal(change, &appeal).await?;
    Ok(change.record("decisions.appealed", decision.application.as_str()).await?)
}

/// Somebody of the commission proposes what comes of an appeal, and why.
pub async fn propose_verdict(
    change: &mut Change,
    by: &SignedIn,
    id: &DecisionId,
    verdict: Verdict,
    sum: Option<Cents>,
    why: &str,
) -> Result<(), Problem> {
    let decision = store::decision(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &decision.edition)?;
    permissions::may_prepare(by, &decision.edition)?;
    let mut appeal = store::appeal_of(change, id).await?.ok_or(Refusal::NotFound)?;
    if verdict == Verdict::Changed {
        check_sum(change, &decision, sum).await?;
    }
    appeal.propose(change.by.as_str(), verdict, sum, why)?;
    store::save_appeal(change, &appeal).await?;
    let note = Note::because(why).with(json!({ "verdict": verdict.as_str() }));
    Ok(change.record_with("decisions.verdict_proposed", decision.application.as_str(), note).await?)
}

/// The director decides as was proposed by somebody else. A changed decision is followed by the draft of another.
pub async fn decide_appeal(change: &mut Change, by: &SignedIn, id: &DecisionId) -> Result<(), Problem> {
    let mut decision = store::decision(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_sign(by, &decision.edition)?;
    let mut appeal = store::appeal_of(change, id).await?.ok_or(Refusal::NotFound)?;
    let verdict = appeal.decide(change.by.as_str(), change.at)?;
    decision.end_appeal(verdict == Verdict::Upheld)?;
    store::save_appeal(change, &appeal).await?;
    store::save_decision(change, &decision).await?;
    if verdict == Verdict::Changed {
        let ranking = check_sum(change, &decision, appeal.sum).await?;
        follow(change, &decision, &appeal, &ranking).await?;
    }
    let note = Note::of(json!({ "verdict": verdict.as_str() }));
    Ok(change.record_with("decisions.appeal_decided", decision.application.as_str(), note).await?)
}

/// Another sum is no more than was asked for (I-26), and no more than there is (I-22).
async fn check_sum(change: &mut Change, decision: &Decision, sum: Option<Cents>) -> Result<Ranking, Problem> {
    let sum = sum.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-sum" })?;
    let (ranking, holders, _) = holders(change, &decision.call).await?;
    let more = sum.0.saturating_sub(decision.awarded.0);
    if sum > decision.requested || sum.0 < 0 {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-more-than-asked" }.into());
    }
    if more > free(&ranking.rules.terms, &holders).0 {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-more-than-left" }.into());
    }
    Ok(ranking)
}

/// The draft that takes the place of a decision.
async fn follow(
    change: &mut Change,
    decision: &Decision,
    appeal: &Appeal,
    ranking: &Ranking,
) -> Result<(), Problem> {
    let sum = appeal.sum.unwrap_or(decision.awarded);
    let entry = ranking.entries.iter().find(|one| one.application == decision.application);
    let entry = entry.ok_or(Refusal::NotFound)?;
    let (outcome, parts) = if sum == decision.requested {
        (Outcome::Award, entry.parts.iter().map(|part| part.given(part.requested)).collect())
    } else if sum == Cents(0) {
        (Outcome::Reserve, entry.parts.iter().map(|part| part.given(Cents(0))).collect())
    } else {
        let mut terms = ranking.rules.terms.clone();
        terms.partial = "last_cent".to_owned();
        terms.smallest_partial = Cents(0);
        let parts = terms.portion(sum, &entry.parts);
        let parts = parts.filter(|parts| crate::decisions::money::total(parts) == sum);
        let refusal = Refusal::AgainstTheRules { message: "decisions-refused-no-lines" };
        (Outcome::PartialAward, parts.ok_or(refusal)?)
    };
    let mut next = Decision {
        id: change.new_id(),
        turn: decision.turn + 1,
        state: DecisionState::Drafted,
        number: None,
        outcome,
        awarded: sum,
        // Who proposed it drafted it: neither agrees to it nor signs it.
        drafted_by: appeal.proposed_by.clone().unwrap_or_default(),
        approved_by: None,
        signed_by: None,
        signed_at: None,
        notified_at: None,
        appeal_until: None,
        version: 1,
        ..decision.clone()
    };
    next.grounds.parts = parts;
    next.grounds.words.clone_from(&appeal.reason);
    Ok(store::insert_decision(change, &next).await?)
}
