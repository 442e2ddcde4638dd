//! Appeals: an applicant does not agree, one person proposes what comes of it, another decides (I-38).

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::deciding::state_after;
use super::not_recused;
use super::withdrawing::{give_on, holders};
use crate::applications::{self, ApplicationState};
use crate::decisions::appeal::{Appeal, AppealState, Verdict};
use crate::decisions::decision::{Decision, DecisionId, DecisionState, step_to};
use crate::decisions::passing_on::free;
use crate::decisions::ranking::{Outcome, Ranking};
use crate::decisions::{permissions, store};
use crate::people::SignedIn;
use crate::reasons::reason;

/// The applicant says why it does not agree, on the last day for it at the latest.
pub async fn appeal(
    change: &mut Change,
    by: &SignedIn,
    id: &DecisionId,
    grounds: &str,
) -> Result<(), Problem> {
    let call = store::decision(change, id).await?.ok_or(Refusal::NotFound)?.call;
    store::hold(change, &call).await?;
    let mut decision = store::decision(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = applications::store::file(change, &decision.application).await?.ok_or(Refusal::NotFound)?;
    permissions::may_read(by, &file, &decision)?;
    permissions::may_answer(by, &file)?;
    let grounds = reason(grounds)?.to_owned();
    if file.application.state == ApplicationState::Withdrawn {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-application-state" }.into());
    }
    // What would have followed without the appeal is thrown away; it is given anew when the appeal is decided.
    match store::decisions_of(change, &decision.application).await?.pop() {
        Some(last) if last.id == *id => {}
        Some(last) if last.is_open() => {
            store::discard_draft(change, &last).await?;
            change.record("decisions.discarded", decision.application.as_str()).await?;
        }
        _ => return Err(Refusal::AgainstTheRules { message: "decisions-refused-state" }.into()),
    }
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
    not_recused(change, by, &decision.call, &decision.application).await?;
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
    store::hold(change, &decision.call).await?;
    let mut appeal = store::appeal_of(change, id).await?.ok_or(Refusal::NotFound)?;
    let verdict = appeal.decide(change.by.as_str(), change.at)?;
    decision.end_appeal(verdict == Verdict::Upheld)?;
    store::save_appeal(change, &appeal).await?;
    store::save_decision(change, &decision).await?;
    if verdict == Verdict::Changed {
        let changed = check_sum(change, &decision, appeal.sum).await?;
        follow(change, &decision, &appeal, changed).await?;
    }
    // While it was appealed against, nothing was passed on to it.
    give_on(change, &decision.call).await?;
    let note = Note::of(json!({ "verdict": verdict.as_str() }));
    Ok(change.record_with("decisions.appeal_decided", decision.application.as_str(), note).await?)
}

/// Another sum is more than was given, no more than was asked for (I-26), and no more than there is (I-22); what was
/// rejected may also be put into the reserve. The application must be able to go there: one that was withdrawn
/// or has its agreement cannot.
async fn check_sum(
    change: &mut Change,
    decision: &Decision,
    sum: Option<Cents>,
) -> Result<(Ranking, Cents, Outcome), Problem> {
    let refused = |message| Err(Refusal::AgainstTheRules { message }.into());
    let sum = sum.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-sum" })?;
    if sum > decision.requested || sum.0 < 0 {
        return refused("decisions-refused-more-than-asked");
    }
    let is_put_in_reserve = sum == Cents(0) && decision.outcome == Outcome::Reject;
    if sum <= decision.awarded && !is_put_in_reserve {
        return refused("decisions-refused-not-more");
    }
    let outcome = match sum {
        Cents(0) => Outcome::Reserve,
        all if all == decision.requested => Outcome::Award,
        _ => Outcome::PartialAward,
    };
    let file = applications::store::file(change, &decision.application).await?.ok_or(Refusal::NotFound)?;
    let state = file.application.state;
    if state != state_after(outcome) && !file.application.can(step_to(outcome)) {
        return refused("decisions-refused-application-state");
    }
    let (ranking, holders, _) = holders(change, &decision.call).await?;
    let more = sum.0.saturating_sub(decision.awarded.0);
    if more > free(&ranking.rules.terms, &holders).0 {
        return refused("decisions-refused-more-than-left");
    }
    Ok((ranking, sum, outcome))
}

/// The draft that takes the place of a decision.
async fn follow(
    change: &mut Change,
    decision: &Decision,
    appeal: &Appeal,
    (ranking, sum, outcome): (Ranking, Cents, Outcome),
) -> Result<(), Problem> {
    let entry = ranking.entries.iter().find(|one| one.application == decision.application);
    let entry = entry.ok_or(Refusal::NotFound)?;
    let parts = match outcome {
        Outcome::PartialAward => {
            let mut terms = ranking.rules.terms.clone();
            terms.partial = "last_cent".to_owned();
            terms.smallest_partial = Cents(0);
            let parts = terms.portion(sum, &entry.parts);
            let parts = parts.filter(|parts| crate::decisions::money::total(parts) == sum);
            parts.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-lines" })?
        }
        Outcome::Award => entry.parts.iter().map(|part| part.given(part.requested)).collect(),
        Outcome::Reserve | Outcome::Reject => entry.parts.iter().map(|part| part.given(Cents(0))).collect(),
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
