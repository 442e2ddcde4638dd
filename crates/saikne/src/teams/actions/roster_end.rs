//! How a replacement ends: the new person is in, or it comes to nothing.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::roster::{found, settle};
use super::{end_roles, settle_composition};
use crate::people::consents::{self, ConsentState, Purpose};
use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::invitation::{Invitation, InvitationState};
use crate::teams::member::{MemberId, MemberState};
use crate::teams::roster::{RosterChange, RosterChangeId, RosterState};
use crate::teams::terms::Terms;
use crate::teams::{jobs, mails, store};

/// Lets a request lapse that came to nothing: the training has begun, or the team has no place any more.
/// Says whether nothing is left to do: asked too early it is to be asked again.
pub async fn lapse(change: &mut Change, platform: &Platform, id: &RosterChangeId) -> Result<bool, Problem> {
    let (mut request, mut file) = found(change, id).await?;
    if request.is_over() {
        return Ok(true);
    }
    let has_ended = !file.registration.changes_by_asking();
    if !has_ended && !is_too_late(change, &request).await? {
        return Ok(false);
    }
    let key = match (has_ended, request.state) {
        (true, _) => "roster-mail-lapsed-ended",
        (false, RosterState::Approved) => "roster-mail-lapsed-unanswered",
        (false, _) => "roster-mail-lapsed",
    };
    let name = request.in_name();
    end(change, &mut request, &mut file).await?;
    mails::tell_leaders(change, platform, &file, key, &[("member", &name)]).await?;
    Ok(true)
}

/// Whether the training is too far on: nobody comes in once it has begun, but who has joined already and
/// waits for a guardian only may come until it is over.
async fn is_too_late(change: &mut Change, request: &RosterChange) -> Result<bool, Problem> {
    let today = in_riga(change.at).date();
    let Some(seat) = store::seat_of(change, &request.team).await? else { return Ok(false) };
    let Some(first_day) = seat.first_day() else { return Ok(false) };
    let waits_for_guardian = request.in_member.is_some();
    Ok(if waits_for_guardian { seat.session.last_day < today } else { first_day <= today })
}

/// Ends a request that came to nothing: its invitation no longer works, and who waited is not in.
async fn end(change: &mut Change, request: &mut RosterChange, file: &mut TeamFile) -> Result<(), Problem> {
    request.lapse()?;
    store::save_roster_change(change, request).await?;
    settle(change, file).await?;
    if let Some(invitation) = store::invitation_of_change(change, &request.id).await?
        && invitation.state == InvitationState::Open
    {
        store::save_invitation(change, &invitation.id, InvitationState::Withdrawn, None).await?;
    }
    if let Some(coming) = &request.in_member
        && let Some(coming) = store::member(change, coming).await?
        && coming.state == MemberState::AwaitingConsent
    {
        let today: Date = in_riga(change.at).date();
        store::end_membership(change, &coming.id, MemberState::NeverCame, today).await?;
        end_roles(change, &coming.person, file).await?;
    }
    Ok(change.record("teams.replacement_lapsed", request.id.as_str()).await?)
}

/// The invited person said no, or the team took the invitation back: another one can be asked for.
pub(super) async fn came_to_nothing(change: &mut Change, id: &RosterChangeId) -> Result<(), Problem> {
    let (mut request, mut file) = found(change, id).await?;
    if request.is_over() {
        return Ok(());
    }
    end(change, &mut request, &mut file).await
}

/// Tells who leads the team once that the invited person has not answered in time: the invitation can be
/// sent again or taken back.
pub async fn note_silence(
    change: &mut Change,
    platform: &Platform,
    id: &RosterChangeId,
) -> Result<(), Problem> {
    let (request, file) = found(change, id).await?;
    let invitation: Option<Invitation> = store::invitation_of_change(change, id).await?;
    let is_silent = request.state == RosterState::Approved
        && invitation.is_some_and(|one| one.state == InvitationState::Open && change.at >= one.expires_at);
    if !is_silent {
        return Ok(());
    }
    let link = platform.link(&format!("/roster-changes/{id}"));
    let values = [("member", request.in_name()), ("request", link)];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    mails::tell_leaders(change, platform, &file, "roster-mail-unanswered", &values).await?;
    Ok(change.record("teams.replacement_unanswered", id.as_str()).await?)
}

/// Notes who came through the invitation of a change; applies it at once unless a guardian is asked.
pub(super) async fn arrived(
    change: &mut Change,
    platform: &Platform,
    id: &RosterChangeId,
    member: &MemberId,
) -> Result<(), Problem> {
    let (mut request, _) = found(change, id).await?;
    request.in_member = Some(member.clone());
    store::save_roster_change(change, &request).await?;
    if !apply(change, platform, id).await? {
        change.queue(&jobs::ApplyRosterChange { change: id.clone() }).await?;
    }
    Ok(())
}

/// Applies an approved change once the new person has passed age and consent. Says whether it did, or
/// whether nothing is left to do.
pub async fn apply(change: &mut Change, platform: &Platform, id: &RosterChangeId) -> Result<bool, Problem> {
    let (mut request, mut file) = found(change, id).await?;
    if request.state != RosterState::Approved {
        return Ok(true);
    }
    let Some(member) = &request.in_member else { return Ok(false) };
    let coming = store::member(change, member).await?.ok_or(Refusal::NotFound)?;
    let today = in_riga(change.at).date();
    if coming.state == MemberState::AwaitingConsent {
        let given =
            consents::of_people(change, &file.team.edition, &[&coming.person], Purpose::Participate).await?;
        if !given.iter().any(|(_, state)| *state == ConsentState::Given) {
            return Ok(false);
        }
        store::let_in(change, &coming.id, today).await?;
    }
    request.apply()?;
    store::save_roster_change(change, &request).await?;
    let out = store::member(change, &request.out).await?.ok_or(Refusal::NotFound)?;
    if out.is_active() {
        store::end_membership(change, &out.id, MemberState::Replaced, today).await?;
        end_roles(change, &out.person, &file).await?;
    }
    let terms = Terms::of_file(&platform.plans, change, &file).await?;
    settle_composition(change, &mut file, &terms).await?;
    mails::tell_leaders(change, platform, &file, "roster-mail-applied", &[("member", &coming.name())])
        .await?;
    change.record("teams.replacement_applied", id.as_str()).await?;
    Ok(true)
}
