//! Decisions: agreed to, signed, told, final.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::withdrawing::holders;
use crate::applications::{self, ApplicationState};
use crate::decisions::board::terms_of;
use crate::decisions::decision::{Decision, DecisionState, NotDecided};
use crate::decisions::jobs::TellDecision;
use crate::decisions::ranking::Outcome;
use crate::decisions::{permissions, store};
use crate::numbering::Series;
use crate::people::SignedIn;
use crate::programmes::call::CallState;
use crate::programmes::{self, CallId, Plans};

/// Another member of the commission agrees to every decision that is drafted, but to those from which this member
/// is recused (I-23).
pub async fn approve_all(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
) -> Result<usize, Problem> {
    let (call, _, _) = terms_of(change, plans, by, call).await?;
    permissions::may_sit(by, &call.edition)?;
    let me = change.by.as_str().to_owned();
    let mut count = 0;
    let recused = store::recused_from(change, &call.id, &by.id).await?;
    let mut drafted = in_state(change, &call.id, DecisionState::Drafted).await?;
    drafted.retain(|decision| !recused.contains(&decision.application));
    if drafted.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-recused" }.into());
    }
    for mut decision in drafted {
        match decision.approve(&me) {
            // Who drafted one leaves it to others, and agrees to the rest.
            Err(NotDecided::SamePerson) => continue,
            approved => approved?,
        }
        store::save_decision(change, &decision).await?;
        change.record("decisions.approved", decision.application.as_str()).await?;
        count += 1;
    }
    if count == 0 { Err(NotDecided::SamePerson.into()) } else { Ok(count) }
}

async fn in_state(
    change: &mut Change,
    call: &CallId,
    state: DecisionState,
) -> Result<Vec<Decision>, Problem> {
    let mut all = store::decisions_of_call(change, call).await?;
    all.retain(|decision| decision.state == state);
    if all.is_empty() { Err(NotDecided::WrongState(state).into()) } else { Ok(all) }
}

/// The director signs every decision that the commission agreed to. Each gets the next number; its application goes
/// on; the applicant is told.
pub async fn sign_all(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
) -> Result<usize, Problem> {
    let (call, plan, terms) = terms_of(change, plans, by, call).await?;
    permissions::may_sign(by, &call.edition)?;
    // Where nothing was agreed to there is nothing to weigh: that is said, whether or not there is a ranking yet.
    in_state(change, &call.id, DecisionState::Approved).await?;
    store::hold(change, &call.id).await?;
    let mut decisions = in_state(change, &call.id, DecisionState::Approved).await?;
    within_budget(change, &call.id).await?;
    decisions.sort_by_key(|decision| (decision.grounds.place, decision.turn));
    let ids: Vec<_> = decisions.iter().map(|decision| decision.application.clone()).collect();
    let files = applications::store::files(change, &ids).await?;
    let series = Series::of(&terms.number, in_riga(change.at).year(), &plan.numbering.measure);
    let mut count = 0;
    let me = change.by.as_str().to_owned();
    let (others, own): (Vec<Decision>, Vec<Decision>) =
        decisions.into_iter().partition(|decision| decision.may_be_signed_by(&me));
    if others.is_empty() && !own.is_empty() {
        return Err(NotDecided::SamePerson.into());
    }
    for mut decision in others {
        let file = files.iter().find(|file| file.application.id == decision.application);
        let mut application = file.ok_or(Refusal::NotFound)?.application.clone();
        let stays = application.state == state_after(decision.outcome);
        if !stays && !application.can(decision.step()) {
            // It went another way meanwhile; that is no obstacle to the others.
            store::discard_draft(change, &decision).await?;
            change.record("decisions.discarded", decision.application.as_str()).await?;
            continue;
        }
        count += 1;
        let number = series.next(change).await?;
        let at = change.at;
        decision.sign(&me, number, at)?;
        store::save_decision(change, &decision).await?;
        if !stays {
            let words =
                if decision.outcome == Outcome::Reject { reason_words(&decision) } else { String::new() };
            applications::actions::advance(change, &mut application, decision.step(), &words, at).await?;
        }
        let facts = json!({ "number": decision.number, "outcome": decision.outcome.as_str() });
        change.record_with("decisions.signed", decision.application.as_str(), Note::of(facts)).await?;
        change.queue(&TellDecision { decision: decision.id.clone(), is_again: false }).await?;
    }
    Ok(count)
}

/// What all hold together, with what is drafted, is no more than there is (I-22).
async fn within_budget(change: &mut Change, call: &CallId) -> Result<(), Problem> {
    let (ranking, holders, _) = holders(change, call).await?;
    let held = holders.iter().fold(0_i64, |sum, holder| sum.saturating_add(holder.held.0));
    if held > ranking.rules.terms.budget.0 {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-more-than-left" }.into());
    }
    Ok(())
}

/// Where an application is after a decision.
pub(super) const fn state_after(outcome: Outcome) -> ApplicationState {
    match outcome {
        Outcome::Award => ApplicationState::Awarded,
        Outcome::PartialAward => ApplicationState::PartlyAwarded,
        Outcome::Reserve => ApplicationState::Reserve,
        Outcome::Reject => ApplicationState::Rejected,
    }
}

/// The criteria by which it was turned down, by code, for the history of the application (I-25).
fn reason_words(decision: &Decision) -> String {
    let words = decision.grounds.missed.join(", ");
    match (words.is_empty(), decision.grounds.words.is_empty()) {
        (false, _) => words,
        (true, false) => decision.grounds.words.clone(),
        (true, true) => "budget".to_owned(),
    }
}

/// The applicant is told of a signed decision: from today on it can be appealed against.
pub async fn told(
    change: &mut Change,
    mut signed: Decision,
    appeal_months: i64,
) -> Result<Decision, Problem> {
    let at = change.at;
    signed.notify(at, in_riga(at).date(), appeal_months)?;
    store::save_decision(change, &signed).await?;
    change.shows_in_public();
    change.record("decisions.notified", signed.application.as_str()).await?;
    Ok(signed)
}

/// Ends the call when nothing can be appealed against any more. The list of awards is public from then on.
pub async fn close(change: &mut Change, plans: &Plans, by: &SignedIn, call: &CallId) -> Result<(), Problem> {
    let (mut call, _, _) = terms_of(change, plans, by, call).await?;
    permissions::may_close(by, &call.edition)?;
    if call.state != CallState::Evaluating {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-call-state" }.into());
    }
    let today = in_riga(change.at).date();
    let all = store::decisions_of_call(change, &call.id).await?;
    if all.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-not-final" }.into());
    }
    for mut decision in all {
        if matches!(decision.state, DecisionState::Final | DecisionState::Lapsed) {
            continue;
        }
        if decision.end(today).is_err() {
            return Err(Refusal::AgainstTheRules { message: "decisions-refused-not-final" }.into());
        }
        store::save_decision(change, &decision).await?;
    }
    call.decide()?;
    programmes::store::save_call(change, &call).await?;
    change.shows_in_public();
    Ok(change.record("decisions.call_decided", call.id.as_str()).await?)
}
