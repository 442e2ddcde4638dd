//! The deeds with calls: announce, open, close, extend, cancel.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use crate::organisations::OrganisationId;
use crate::people::SignedIn;
use crate::programmes::call::{Call, CallId, CallState, DeadlineExtension, NotPossible};
use crate::programmes::deadline::Deadline;
use crate::programmes::edition::{Edition, EditionState};
use crate::programmes::jobs::{CloseCall, OpenCall};
use crate::programmes::news::{self, News};
use crate::programmes::outage::Outage;
use crate::programmes::plan::EditionPlan;
use crate::programmes::words::Word;
use crate::programmes::{permissions, store};

async fn found(change: &mut Change, id: &CallId) -> Result<(Call, Edition), Problem> {
    let call = store::call_by_id(change, id).await?.ok_or(Refusal::NotFound)?;
    let edition = store::edition(change, &call.edition).await?.ok_or(Refusal::NotFound)?;
    Ok((call, edition))
}

/// Makes a call public. The edition opens with its first call.
pub async fn announce(change: &mut Change, person: &SignedIn, id: &CallId) -> Result<(), Problem> {
    let (mut call, mut edition) = found(change, id).await?;
    permissions::may_manage(person, &edition)?;
    announce_now(change, &mut call, &mut edition).await
}

pub(super) async fn announce_now(
    change: &mut Change,
    call: &mut Call,
    edition: &mut Edition,
) -> Result<(), Problem> {
    if edition.state == EditionState::Planned {
        return Err(Refusal::AgainstTheRules { message: "programmes-refused-not-configured" }.into());
    }
    if matches!(edition.state, EditionState::Closing | EditionState::Archived) {
        return Err(Refusal::AgainstTheRules { message: "programmes-refused-edition-state" }.into());
    }
    call.announce(change.at)?;
    store::save_call(change, call).await?;
    if edition.state == EditionState::Configured {
        edition.open()?;
        store::save_edition(change, edition).await?;
        change.record("programmes.edition_opened", &edition.code).await?;
    }
    if call.state == CallState::Announced {
        change.queue_at(&OpenCall { call: call.id.clone() }, call.opens_at).await?;
    }
    change.queue_at(&CloseCall { call: call.id.clone() }, call.deadline_at).await?;
    let facts = json!({ "call": call.code, "deadline": call.deadline_words, "state": call.state.as_str() });
    change.record_with("programmes.call_announced", call.id.as_str(), Note::of(facts)).await?;
    news::spread(change, &edition.code, News::Announced(call.id.clone())).await?;
    change.shows_in_public();
    Ok(())
}

/// The opening of a call has come. Nothing happens when it is open already.
pub async fn open(change: &mut Change, id: &CallId) -> Result<(), Problem> {
    let (mut call, _) = found(change, id).await?;
    if call.state != CallState::Announced || change.at < call.opens_at {
        return Ok(());
    }
    call.open(change.at)?;
    store::save_call(change, &call).await?;
    change.record("programmes.call_opened", call.id.as_str()).await?;
    change.shows_in_public();
    Ok(())
}

/// The deadline of a call has passed. Nothing happens when it was moved or the call is closed already.
/// The edition runs once its first call is closed.
pub async fn close(change: &mut Change, id: &CallId) -> Result<(), Problem> {
    let (mut call, mut edition) = found(change, id).await?;
    if call.state == CallState::Announced && change.at >= call.opens_at {
        call.open(change.at)?;
    }
    if call.state != CallState::Open || change.at < call.deadline_at {
        return Ok(());
    }
    call.close(change.at)?;
    store::save_call(change, &call).await?;
    if edition.state == EditionState::Open {
        edition.run()?;
        store::save_edition(change, &edition).await?;
        change.record("programmes.edition_running", &edition.code).await?;
    }
    let facts = json!({ "deadline": call.deadline_words });
    change.record_with("programmes.call_closed", call.id.as_str(), Note::of(facts)).await?;
    change.shows_in_public();
    Ok(())
}

/// Closes a call by hand where its deadline has passed and the clock's job has not come yet.
pub async fn close_by(change: &mut Change, person: &SignedIn, id: &CallId) -> Result<(), Problem> {
    let (mut call, edition) = found(change, id).await?;
    permissions::may_manage(person, &edition)?;
    // Says why not; what follows from a yes is done below.
    call.close(change.at)?;
    close(change, id).await
}

/// For whom a deadline moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extended {
    /// For everybody, before it has passed.
    All,
    /// For everybody, because the platform could not be reached.
    AfterOutage(Outage),
    /// For one organisation.
    One(OrganisationId),
}

/// Moves the deadline of a call.
pub async fn extend(
    change: &mut Change,
    person: &SignedIn,
    id: &CallId,
    extended: Extended,
    deadline: Deadline,
    reason: &str,
) -> Result<(), Problem> {
    let (mut call, edition) = found(change, id).await?;
    permissions::may_manage(person, &edition)?;
    let before = call.deadline_words.clone();
    if let Extended::One(organisation) = &extended {
        let is_known = crate::organisations::store::find(change, organisation).await?.is_some();
        if !is_known {
            return Err(Refusal::NotFound.into());
        }
        call.may_extend_for_one(deadline, reason)?;
        // A form that is sent twice moves the deadline once.
        let extensions = store::extensions(change, id).await?;
        if deadline.ends_at() <= call.deadline_for(Some(organisation), &extensions) {
            return Err(NotPossible::NotLater.into());
        }
    } else {
        match &extended {
            Extended::AfterOutage(outage) => call.extend_after_outage(deadline, reason, *outage)?,
            _ => call.extend_for_all(deadline, reason, change.at)?,
        }
        store::save_call(change, &call).await?;
        change.queue_at(&CloseCall { call: call.id.clone() }, call.deadline_at).await?;
        news::spread(change, &edition.code, News::Extended(call.id.clone())).await?;
    }
    let (organisation, outage) = match extended {
        Extended::All => (None, None),
        Extended::AfterOutage(outage) => (None, Some(outage)),
        Extended::One(organisation) => (Some(organisation), None),
    };
    let extension = DeadlineExtension {
        id: change.new_id(),
        call: call.id.clone(),
        organisation,
        deadline_words: deadline.as_text(),
        deadline_at: deadline.ends_at(),
        reason: reason.trim().to_owned(),
        outage,
        granted_by: change.by.as_str().to_owned(),
        granted_at: change.at,
    };
    store::insert_extension(change, &extension).await?;
    let facts = json!({
        "from": before,
        "to": extension.deadline_words,
        "organisation": extension.organisation.as_ref().map(OrganisationId::as_str),
        "outage": extension.outage.map(|outage| [outage.from().to_string(), outage.to().to_string()]),
    });
    let note = Note::because(reason.trim()).with(facts);
    change.record_with("programmes.deadline_extended", call.id.as_str(), note).await?;
    change.shows_in_public();
    Ok(())
}

/// Gives a call up, with a reason that stays with it.
pub async fn cancel(
    change: &mut Change,
    person: &SignedIn,
    id: &CallId,
    reason: &str,
) -> Result<(), Problem> {
    let (mut call, edition) = found(change, id).await?;
    permissions::may_manage(person, &edition)?;
    let was_public = call.state.is_public();
    call.cancel(reason)?;
    store::save_call(change, &call).await?;
    if was_public {
        news::spread(change, &edition.code, News::Cancelled(call.id.clone())).await?;
    }
    change.record_with("programmes.call_cancelled", call.id.as_str(), Note::because(reason.trim())).await?;
    change.shows_in_public();
    Ok(())
}

/// Calls that a new version no longer has are given up, unless people may have applied already.
pub(super) async fn drop_unplanned(
    change: &mut Change,
    known: &[Call],
    plan: &EditionPlan,
) -> Result<(), Problem> {
    let is_gone = |call: &&Call| {
        plan.call(&call.code).is_none() && matches!(call.state, CallState::Draft | CallState::Agreed)
    };
    for call in known.iter().filter(is_gone) {
        let mut call = call.clone();
        call.cancel("not in the new version")?;
        store::save_call(change, &call).await?;
        change.record("programmes.call_cancelled", call.id.as_str()).await?;
    }
    Ok(())
}
