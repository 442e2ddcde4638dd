//! The meeting: begun, attended, written down, voted at.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;
use serde_json::json;

use crate::applications::ApplicationId;
use crate::decisions::board::{Board, terms_of};
use crate::decisions::meeting::{Meeting, MeetingState, NotFrozen};
use crate::decisions::{permissions, store};
use crate::people::{PersonId, SignedIn};
use crate::programmes::{CallId, Plans};
use crate::reasons::{bounded, reason};

/// Begins the meeting about a call, on a day. A second time changes nothing.
pub async fn open_meeting(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    held_on: Option<Date>,
) -> Result<(), Problem> {
    let (call, _, _) = terms_of(change, plans, by, call).await?;
    permissions::may_prepare(by, &call.edition)?;
    let held_on = held_on.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-day" })?;
    let meeting = Meeting {
        id: change.new_id(),
        call: call.id.clone(),
        edition: call.edition.clone(),
        held_on,
        state: MeetingState::Open,
        minutes: String::new(),
        closed_at: None,
        version: 1,
    };
    if store::insert_meeting(change, &meeting).await? {
        change.record("decisions.meeting_opened", call.id.as_str()).await?;
    }
    Ok(())
}

async fn open(change: &mut Change, plans: &Plans, by: &SignedIn, call: &CallId) -> Result<Meeting, Problem> {
    let (call, _, _) = terms_of(change, plans, by, call).await?;
    let meeting = store::meeting_of(change, &call.id).await?;
    let meeting = meeting.ok_or(Refusal::AgainstTheRules { message: "decisions-refused-no-meeting" })?;
    if meeting.state == MeetingState::Open { Ok(meeting) } else { Err(NotFrozen::AlreadyFrozen.into()) }
}

/// The longest minutes, in characters.
const LONGEST_MINUTES: usize = 20_000;

/// Writes down who is there and what was said, from a version of the minutes.
pub async fn keep_minutes(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    version: i64,
    minutes: &str,
    present: &[PersonId],
) -> Result<(), Problem> {
    let mut meeting = open(change, plans, by, call).await?;
    permissions::may_prepare(by, &meeting.edition)?;
    let today = foundation::clock::in_riga(change.at).date();
    let members = store::members(change, Some(&meeting.id), &meeting.edition, today).await?;
    let present: Vec<PersonId> =
        members.into_iter().map(|member| member.person).filter(|person| present.contains(person)).collect();
    meeting.version = version;
    meeting.minutes = bounded(minutes, LONGEST_MINUTES)?.to_owned();
    store::save_meeting(change, &meeting).await?;
    store::set_present(change, &meeting.id, &present).await?;
    let note = Note::of(json!({ "present": present.len() }));
    Ok(change.record_with("decisions.minutes_kept", call.as_str(), note).await?)
}

/// A member says that they have a conflict with an application, and does not vote on it.
pub async fn recuse(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    application: &ApplicationId,
    why: &str,
) -> Result<(), Problem> {
    let meeting = open(change, plans, by, call).await?;
    permissions::may_sit(by, &meeting.edition)?;
    let why = reason(why)?;
    if !store::hold_meeting(change, call).await? {
        return Err(Refusal::Stale.into());
    }
    let file = crate::applications::store::file(change, application).await?;
    if file.is_none_or(|file| file.application.call != *call) {
        return Err(Refusal::NotFound.into());
    }
    store::add_recusal(change, &meeting.id, &by.id, application, why).await?;
    let note = Note::of(json!({ "application": application.as_str() }));
    Ok(change.record_with("decisions.recused", call.as_str(), note).await?)
}

/// A member who is present votes for the ranking that stood on the page.
pub async fn vote(
    change: &mut Change,
    plans: &Plans,
    by: &SignedIn,
    call: &CallId,
    sha256: &str,
) -> Result<(), Problem> {
    let meeting = open(change, plans, by, call).await?;
    permissions::may_sit(by, &meeting.edition)?;
    let board = Board::read(change, plans, by, call, change.at).await?;
    if board.sha256 != sha256 {
        return Err(Refusal::Stale.into());
    }
    let is_present = board.members.iter().any(|member| member.person == by.id && member.is_present);
    if !is_present {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-not-present" }.into());
    }
    store::vote(change, &meeting.id, &by.id, sha256).await?;
    let note = Note::of(json!({ "sha256": sha256 }));
    Ok(change.record_with("decisions.voted", call.as_str(), note).await?)
}
