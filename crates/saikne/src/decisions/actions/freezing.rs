//! The ranking: what is done otherwise than the scores say, and the moment after which it does not change.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::not_recused;
use crate::applications::{self, Step};
use crate::decisions::board::Board;
use crate::decisions::decision::{Decision, DecisionState, Grounds};
use crate::decisions::meeting::{MeetingState, NotFrozen};
use crate::decisions::permissions;
use crate::decisions::ranking::Override;
use crate::decisions::store::{self, Proposed};
use crate::people::SignedIn;
use crate::programmes::call::CallState;
use crate::programmes::{self, CallId, Plans};
use crate::reasons::reason;

/// Proposes to put an application elsewhere than its score does, or to give it nothing. It counts once another
/// member agrees (I-38).
pub async fn propose_override(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    what: Override,
) -> Result<(), Problem> {
    let board = Board::read(change, plans, by, call, change.at).await?;
    permissions::may_sit(by, &board.call.edition)?;
    if board.frozen.is_some() {
        return Err(NotFrozen::AlreadyFrozen.into());
    }
    not_recused(change, by, &board.call.id, &what.application).await?;
    let what = Override { reason: reason(&what.reason)?.to_owned(), ..what };
    let is_passed = board.ranking.entries.iter().find(|one| one.application == what.application);
    let is_passed = is_passed.ok_or(Refusal::NotFound)?.is_passed;
    if what.place.is_some_and(|place| place < 1 || !is_passed) {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-place" }.into());
    }
    store::propose_override(change, &board.call.id, &what).await?;
    let facts = json!({ "application": what.application.as_str(), "place": what.place });
    let note = Note::because(what.reason).with(facts);
    Ok(change.record_with("decisions.override_proposed", call.as_str(), note).await?)
}

/// Another member agrees; from now on the ranking is made with it.
pub async fn confirm_override(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    id: &Id<Proposed>,
) -> Result<(), Problem> {
    let proposed = of_another(change, plans, by, call, id).await?;
    if !store::confirm_override(change, id).await? {
        return Err(Refusal::Stale.into());
    }
    let note = Note::of(json!({ "application": proposed.what.application.as_str() }));
    Ok(change.record_with("decisions.override_confirmed", call.as_str(), note).await?)
}

/// Another member does not agree, and says why. Nothing changes in the ranking; it can be proposed again.
pub async fn reject_override(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    id: &Id<Proposed>,
    why: &str,
) -> Result<(), Problem> {
    let proposed = of_another(change, plans, by, call, id).await?;
    let why = reason(why)?;
    if !store::reject_override(change, id, why).await? {
        return Err(Refusal::Stale.into());
    }
    let note = Note::because(why).with(json!({ "application": proposed.what.application.as_str() }));
    Ok(change.record_with("decisions.override_rejected", call.as_str(), note).await?)
}

/// What was proposed, for a member who did not propose it, while the ranking is not frozen (I-38).
async fn of_another(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    id: &Id<Proposed>,
) -> Result<Proposed, Problem> {
    let board = Board::read(change, plans, by, call, change.at).await?;
    permissions::may_sit(by, &board.call.edition)?;
    if board.frozen.is_some() {
        return Err(NotFrozen::AlreadyFrozen.into());
    }
    let proposed = store::override_of(change, &board.call.id, id).await?.ok_or(Refusal::NotFound)?;
    not_recused(change, by, &board.call.id, &proposed.what.application).await?;
    if proposed.proposed_by == change.by.as_str() {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-same-person" }.into());
    }
    Ok(proposed)
}

/// Freezes the ranking: enough members voted for this very one. Every application gets its place and the draft of
/// a decision; the meeting is over.
pub async fn freeze(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    sha256: &str,
) -> Result<(), Problem> {
    store::hold_meeting(change, call).await?;
    let board = Board::read(change, plans, by, call, change.at).await?;
    permissions::may_sit(by, &board.call.edition)?;
    let mut meeting = board.meeting()?.clone();
    if board.frozen.is_some() {
        return Err(NotFrozen::AlreadyFrozen.into());
    }
    if board.sha256 != sha256 {
        return Err(Refusal::Stale.into());
    }
    if board.still_judged > 0 {
        return Err(NotFrozen::StillJudged(board.still_judged).into());
    }
    let ranking = &board.ranking;
    let ids = ranking.ranked.iter().map(|line| &line.application);
    meeting.may_freeze(&board.members, &board.recusals, board.terms.quorum, sha256, ids)?;
    if !store::insert_ranking(change, &board.call.id, &board.call.edition, &meeting.id, ranking).await? {
        return Err(NotFrozen::AlreadyFrozen.into());
    }
    meeting.state = MeetingState::Closed;
    meeting.closed_at = Some(change.at);
    store::save_meeting(change, &meeting).await?;
    for line in &ranking.ranked {
        let file = board.file(&line.application).ok_or(Refusal::Stale)?;
        let mut application = file.application.clone();
        let at = change.at;
        applications::actions::advance(change, &mut application, Step::Ranked, "", at).await?;
        let decision = Decision {
            id: change.new_id(),
            call: board.call.id.clone(),
            edition: board.call.edition.clone(),
            application: line.application.clone(),
            turn: 1,
            state: DecisionState::Drafted,
            number: None,
            outcome: line.outcome(),
            requested: line.requested,
            awarded: line.awarded,
            grounds: Grounds::of(line, ranking.ranked.len()),
            legal_ref: board.terms.legal_ref.clone(),
            drafted_by: change.by.as_str().to_owned(),
            approved_by: None,
            signed_by: None,
            signed_at: None,
            notified_at: None,
            appeal_until: None,
            version: 1,
        };
        store::insert_decision(change, &decision).await?;
    }
    let mut call = board.call.clone();
    if call.state == CallState::Closed {
        call.begin_evaluating()?;
        programmes::store::save_call(change, &call).await?;
    }
    let facts = json!({
        "sha256": sha256,
        "applications": ranking.ranked.len(),
        "awarded_cents": ranking.awarded().0,
        "rest_cents": ranking.rest().0,
    });
    Ok(change.record_with("decisions.ranking_frozen", call.id.as_str(), Note::of(facts)).await?)
}
