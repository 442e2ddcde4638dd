//! The mails of the trainings. They are written by jobs, so that the deed itself is short.

use foundation::change::Change;
use foundation::problem::Problem;
use serde::{Deserialize, Serialize};

use super::allocation::{AllocationId, AllocationState};
use super::pages::region_name;
use super::session::{TrainingSession, TrainingSessionId};
use super::store::{certificates, seats, seekers, sessions};
use crate::messages::{Notice, tell};
use crate::people::{Role, Scope};
use crate::platform::Platform;
use crate::teams::mails::people_with;

/// What a team is told about its seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// It is offered one.
    Offered,
    /// It was moved to another session by hand.
    Moved,
    /// Its session has other days or another place.
    Rescheduled,
    /// Its session will not take place.
    Cancelled,
    /// It did not answer the offer in time.
    Expired,
}

impl News {
    /// The pair of texts.
    const fn key(self) -> &'static str {
        match self {
            Self::Offered => "trainings-mail-offer",
            Self::Moved => "trainings-mail-moved",
            Self::Rescheduled => "trainings-mail-rescheduled",
            Self::Cancelled => "trainings-mail-cancelled",
            Self::Expired => "trainings-mail-expired",
        }
    }
}

/// Writes to the support person about their team's seat. What no longer holds is not told.
pub async fn about_seat(
    change: &mut Change,
    platform: &Platform,
    id: &AllocationId,
    about: News,
) -> Result<(), Problem> {
    let Some(seat) = seats::find(change, id).await? else { return Ok(()) };
    if !matches!(about, News::Cancelled | News::Expired) && !seat.state.takes_seat() {
        return Ok(());
    }
    let Some(session) = sessions::find(change, &seat.session).await? else { return Ok(()) };
    let path = format!("/trainings/seats/{id}");
    let notice = Notice { key: about.key(), edition: &session.edition, path: &path };
    let reason = session.cancelled_reason.clone().unwrap_or_default();
    for to in seekers::support_persons(change, &seat.team).await? {
        let speak = platform.speaker(to.language);
        let until = seat.offer_expires_at.map(|moment| speak.moment(moment)).unwrap_or_default();
        let facts = facts(&session, &speak);
        let values =
            [("days", facts.0.as_str()), ("region", facts.1), ("until", until.as_str()), ("reason", &reason)];
        tell(change, platform, &to, &notice, &values).await?;
    }
    Ok(())
}

/// Writes to the coordinators of the region which teams were there only partly.
pub async fn about_gaps(
    change: &mut Change,
    platform: &Platform,
    id: &TrainingSessionId,
) -> Result<(), Problem> {
    let Some(session) = sessions::find(change, id).await? else { return Ok(()) };
    let mut teams = Vec::new();
    for seat in seats::of_session(change, id).await? {
        if matches!(seat.state, AllocationState::PartlyAttended | AllocationState::NoShow) {
            teams.extend(seekers::title_of(change, &seat.team).await?);
        }
    }
    if teams.is_empty() {
        return Ok(());
    }
    let path = format!("/trainings/sessions/{id}/readiness");
    let notice = Notice { key: "trainings-mail-gaps", edition: &session.edition, path: &path };
    let list = teams.join("\n");
    let region = Scope::Region(session.region.code().to_owned());
    let today = platform.base.clock.today();
    for to in people_with(change, Role::RegionalCoordinator, &region, today).await? {
        let speak = platform.speaker(to.language);
        let facts = facts(&session, &speak);
        let values = [("days", facts.0.as_str()), ("region", facts.1), ("teams", list.as_str())];
        tell(change, platform, &to, &notice, &values).await?;
    }
    Ok(())
}

/// Writes to everybody who was at a session: asks for feedback and leads to the certificate.
pub async fn thanks(change: &mut Change, platform: &Platform, id: &TrainingSessionId) -> Result<(), Problem> {
    let Some(session) = sessions::find(change, id).await? else { return Ok(()) };
    let path = format!("/trainings/sessions/{id}/feedback");
    for attendee in certificates::attendees(change, id).await? {
        let speak = platform.speaker(attendee.to.language);
        let facts = facts(&session, &speak);
        let paper = attendee.code.map(|code| platform.link(&format!("/certificates/{code}/paper")));
        let key = if paper.is_some() { "trainings-mail-thanks-certificate" } else { "trainings-mail-thanks" };
        let notice = Notice { key, edition: &session.edition, path: &path };
        let paper = paper.unwrap_or_default();
        let values = [("days", facts.0.as_str()), ("region", facts.1), ("paper", &paper)];
        tell(change, platform, &attendee.to, &notice, &values).await?;
    }
    Ok(())
}

fn facts(session: &TrainingSession, speak: &foundation::i18n::Speaker) -> (String, &'static str) {
    (speak.days(session.starts_on, session.ends_on()), region_name(session.region, speak))
}
