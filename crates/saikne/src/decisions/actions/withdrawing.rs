//! An applicant takes its application back; the money goes on in the order of the ranking (I-24).

use foundation::audit::Note;
use foundation::change::Change;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use crate::applications::{self, ApplicationFile, ApplicationId, ApplicationState, Step};
use crate::decisions::decision::{Decision, DecisionState};
use crate::decisions::passing_on::{Gift, Holder, Waits, pass_on};
use crate::decisions::ranking::{Outcome, Ranking};
use crate::decisions::{permissions, store};
use crate::evaluation;
use crate::people::SignedIn;
use crate::programmes::{CallId, CallState, store as programmes_store};
use crate::reasons::reason;

/// Whether an application can be taken back by whoever acts for its applicant: from the deadline on, while nothing was
/// agreed on and it was not turned down. Before the deadline it is opened again instead, which sets its schools free.
pub async fn may_withdraw(
    from: &mut impl Reads,
    by: &SignedIn,
    file: &ApplicationFile,
) -> Result<(), Problem> {
    permissions::may_answer(by, file)?;
    use ApplicationState as At;
    let refused = |message| Err(Refusal::AgainstTheRules { message }.into());
    match file.application.state {
        At::Submitted => {
            let call = programmes_store::call_by_id(from, &file.application.call).await?;
            let is_open = call.is_some_and(|call| call.state == CallState::Open);
            if is_open { refused("decisions-refused-withdraw-open") } else { Ok(()) }
        }
        At::Ranked | At::Reserve | At::Awarded | At::PartlyAwarded => Ok(()),
        _ if file.application.is_being_judged() => Ok(()),
        _ => refused("decisions-refused-state"),
    }
}

/// Takes an application back. Where it was not ranked yet, nobody judges it any more; what it held goes to those who
/// wait.
pub async fn withdraw(
    change: &mut Change,
    by: &SignedIn,
    id: &ApplicationId,
    why: &str,
) -> Result<(), Problem> {
    let file = applications::store::file(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_answer(by, &file)?;
    let why = reason(why)?;
    store::hold(change, &file.application.call).await?;
    let file = applications::store::file(change, id).await?.ok_or(Refusal::NotFound)?;
    may_withdraw(change, by, &file).await?;
    let mut application = file.application.clone();
    let was_being_judged = application.is_being_judged();
    let at = change.at;
    applications::actions::advance(change, &mut application, Step::Withdrawn, why, at).await?;
    if let Some(mut last) = store::decisions_of(change, id).await?.pop()
        && (last.is_open() || last.state == DecisionState::Appealed)
    {
        last.state = DecisionState::Lapsed;
        store::save_decision(change, &last).await?;
    }
    change.record_with("decisions.withdrawn", id.as_str(), Note::because(why)).await?;
    change.shows_in_public();
    if was_being_judged {
        return evaluation::actions::drop_open(change, id, why).await;
    }
    give_on(change, &application.call).await
}

/// Who holds what in a call, in the order of its ranking.
pub(super) async fn holders(
    change: &mut Change,
    call: &CallId,
) -> Result<(Ranking, Vec<Holder>, Vec<Decision>), Problem> {
    let frozen = store::frozen(change, call).await?.ok_or(Refusal::NotFound)?;
    let ranking = Ranking::verified(&frozen.content, &frozen.sha256);
    let ranking = ranking.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-not-verified" })?;
    let call = programmes_store::call_by_id(change, call).await?.ok_or(Refusal::NotFound)?;
    let files = crate::decisions::entries::files(change, &call).await?;
    let latest = store::latest(store::decisions_of_call(change, &call.id).await?);
    let mut holders = Vec::with_capacity(latest.len());
    for line in &ranking.ranked {
        let decision = latest.iter().find(|one| one.application == line.application);
        let file = files.iter().find(|one| one.application.id == line.application);
        let entry = ranking.entries.iter().find(|one| one.application == line.application);
        let (Some(decision), Some(file), Some(entry)) = (decision, file, entry) else { continue };
        let state = file.application.state;
        if state == ApplicationState::Withdrawn {
            continue;
        }
        let may_get_more = matches!(decision.outcome, Outcome::PartialAward | Outcome::Reserve)
            && state != ApplicationState::Contracted;
        let waits = match (may_get_more, decision.state) {
            (false, _) => Waits::No,
            (true, DecisionState::Appealed) => Waits::ForItsAppeal,
            (true, _) => Waits::Yes,
        };
        let parts = entry.parts.clone();
        let application = line.application.clone();
        holders.push(Holder { application, parts, held: decision.awarded, waits });
    }
    Ok((ranking, holders, latest))
}

/// Gives what nobody holds to those who wait: each gets the draft of a new decision.
pub(super) async fn give_on(change: &mut Change, call: &CallId) -> Result<(), Problem> {
    let (ranking, holders, latest) = holders(change, call).await?;
    for gift in pass_on(&ranking.rules.terms, &holders) {
        let last = latest.iter().find(|one| one.application == gift.application).ok_or(Refusal::NotFound)?;
        let awarded = gift.awarded();
        redraft(change, last, gift).await?;
        let note = Note::of(json!({ "awarded_cents": awarded.0 }));
        change.record_with("decisions.passed_on", last.application.as_str(), note).await?;
    }
    Ok(())
}

async fn redraft(change: &mut Change, last: &Decision, gift: Gift) -> Result<(), Problem> {
    let awarded = gift.awarded();
    let outcome = if gift.is_whole { Outcome::Award } else { Outcome::PartialAward };
    // Whoever drafted what is written anew does not agree to it either.
    let drafted_by = if last.is_open() { last.drafted_by.clone() } else { "system".to_owned() };
    let mut next = Decision {
        state: DecisionState::Drafted,
        number: None,
        outcome,
        awarded,
        drafted_by,
        approved_by: None,
        signed_by: None,
        signed_at: None,
        notified_at: None,
        appeal_until: None,
        ..last.clone()
    };
    next.grounds.parts = gift.parts;
    // A draft that nobody signed is written anew; what was signed stays, and another decision follows it.
    if last.is_open() {
        return Ok(store::save_decision(change, &next).await?);
    }
    next.id = change.new_id();
    next.turn = last.turn + 1;
    next.version = 1;
    Ok(store::insert_decision(change, &next).await?)
}
