//! Work after a deed: mails, municipal contacts.

use foundation::change::Change;
use foundation::clock::{in_riga, start_of_day};
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::registration::{RegistrationId, RegistrationState};
use super::roster::RosterChangeId;
use super::submission::Submission;
use super::transport::{TransportRequest, TransportState};
use super::{actions, mails, store};
use crate::messages::{Notice, tell};
use crate::people::{PersonId, Role, Scope};
use crate::platform::Platform;

/// Sends the receipt, and the transport request to the municipality.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConfirmSubmission {
    /// The receipt.
    pub receipt_no: String,
}

impl Job for ConfirmSubmission {
    type Platform = Platform;
    const NAME: &'static str = "teams.confirm_submission";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let submission =
            store::submission_by_receipt(change, &self.receipt_no).await?.ok_or(Refusal::NotFound)?;
        let file = store::file(change, &submission.registration).await?.ok_or(Refusal::NotFound)?;
        mails::receipt(change, platform, &file, &submission).await?;
        let request = store::transport_request_of(change, &file.registration.id).await?;
        if let Some(request) = request.filter(|request| is_newly_open(request, &submission)) {
            let today = in_riga(change.at).date();
            let scope = Scope::Municipality(request.municipality.clone());
            let path = format!("/transport-requests/{}", request.id);
            let notice = Notice { key: "transport-mail-request", edition: &file.team.edition, path: &path };
            for contact in mails::people_with(change, Role::MunicipalCoordinator, &scope, today).await? {
                tell(change, platform, &contact, &notice, &[("school", &file.school_name)]).await?;
            }
        }
        change.record("registrations.confirmed_by_mail", self.receipt_no.as_str()).await?;
        Ok(())
    }
}

/// Whether this submission opened the request: one that was open before has been told of already.
fn is_newly_open(request: &TransportRequest, submission: &Submission) -> bool {
    request.state == TransportState::Open && request.opened_at >= submission.submitted_at
}

/// Tells a team what was decided, and its school who its municipal contact is.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellOutcome {
    /// The registration.
    pub registration: RegistrationId,
}

impl Job for TellOutcome {
    type Platform = Platform;
    const NAME: &'static str = "teams.tell_outcome";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = store::file(change, &self.registration).await?.ok_or(Refusal::NotFound)?;
        let reason = file.registration.outcome_reason.clone().unwrap_or_default();
        let key = format!("registrations-mail-{}", file.registration.state.as_str());
        let speaks = platform.speaker(foundation::i18n::Language::Lv).knows(&format!("{key}-subject"));
        if speaks {
            mails::tell_leaders(change, platform, &file, &key, &[("reason", &reason)]).await?;
        }
        if file.registration.state == RegistrationState::Accepted {
            actions::assign_contact(change, platform, &file).await?;
        }
        change.record("registrations.outcome_told", self.registration.as_str()).await?;
        Ok(())
    }
}

/// How often it is looked whether a guardian has answered.
const LOOK_AGAIN: SignedDuration = SignedDuration::from_mins(5);

/// Applies an approved change of the roster once a guardian has agreed; looks again until then.
#[derive(Debug, Serialize, Deserialize)]
pub struct ApplyRosterChange {
    /// The change.
    pub change: RosterChangeId,
}

impl Job for ApplyRosterChange {
    type Platform = Platform;
    const NAME: &'static str = "teams.apply_roster_change";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        if !actions::apply(change, platform, &self.change).await? {
            let later = change.at.saturating_add(LOOK_AGAIN).unwrap_or(change.at);
            change.queue_at(&self, later).await?;
        }
        Ok(())
    }
}

/// Tells a team that a guardian does not agree.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellLostConsent {
    /// About whom.
    pub subject: PersonId,
    /// In which edition.
    pub edition: String,
}

impl Job for TellLostConsent {
    type Platform = Platform;
    const NAME: &'static str = "teams.tell_lost_consent";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        actions::tell_of_lost_consent(change, platform, &self.subject, &self.edition).await?;
        Ok(())
    }
}

/// The beginning of the next day in Latvia.
#[must_use]
pub fn next_day(at: Timestamp) -> Timestamp {
    in_riga(at).date().tomorrow().map_or(at, start_of_day)
}

/// Notes that who is to replace a member has not answered the invitation in time.
#[derive(Debug, Serialize, Deserialize)]
pub struct NoteSilence {
    /// The change.
    pub change: RosterChangeId,
}

impl Job for NoteSilence {
    type Platform = Platform;
    const NAME: &'static str = "teams.note_silence";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        actions::note_silence(change, platform, &self.change).await?;
        Ok(())
    }
}

/// Lets a request to replace a member lapse when the training begins, or the team has no place. It looks every midnight, because
/// the session may be given or moved in between.
#[derive(Debug, Serialize, Deserialize)]
pub struct LapseRosterChange {
    /// The change.
    pub change: RosterChangeId,
}

impl Job for LapseRosterChange {
    type Platform = Platform;
    const NAME: &'static str = "teams.lapse_roster_change";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        if !actions::lapse(change, platform, &self.change).await? {
            change.queue_at(&self, next_day(change.at)).await?;
        }
        Ok(())
    }
}
