//! The mails of the trainings. They are written by jobs, so that the deed itself is short.

use foundation::change::Actor;
use foundation::mail::{self, Mail};
use foundation::problem::Problem;
use serde::{Deserialize, Serialize};

use super::allocation::{AllocationId, AllocationState};
use super::pages::region_name;
use super::seeker::Correspondent;
use super::session::{TrainingSession, TrainingSessionId};
use super::store::{seats, seekers, sessions};
use crate::platform::Platform;

/// What the teams of a session are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Other days or another place.
    Rescheduled,
    /// It will not take place.
    Cancelled,
}

struct Letter {
    to: Correspondent,
    subject: String,
    body: String,
}

/// Writes to the support person about their team's seat. `key` names the pair of texts.
pub async fn about_seat(platform: &Platform, id: &AllocationId, key: &str) -> Result<(), Problem> {
    let mut snapshot = platform.read().await?;
    let Some(seat) = seats::find(&mut snapshot, id).await? else { return Ok(()) };
    if !seat.state.takes_seat() {
        return Ok(());
    }
    let Some(session) = sessions::find(&mut snapshot, &seat.session).await? else { return Ok(()) };
    let path = platform.link(&format!("/trainings/seats/{id}"));
    let mut letters = Vec::new();
    for to in seekers::correspondents(&mut snapshot, &seat.team).await? {
        let speak = platform.speaker(to.language);
        let until = seat.offer_expires_at.map(|moment| speak.moment(moment)).unwrap_or_default();
        let facts = facts(&session, &speak);
        let values =
            [("days", facts.0.as_str()), ("region", facts.1), ("until", until.as_str()), ("link", &path)];
        letters.push(Letter {
            subject: speak.with(&format!("{key}-subject"), &values),
            body: speak.with(&format!("{key}-body"), &values),
            to,
        });
    }
    drop(snapshot);
    post(platform, letters).await
}

/// Writes to every team that has a seat in a session. A cancelled session's seats are freed.
pub async fn about_session(platform: &Platform, id: &TrainingSessionId, about: News) -> Result<(), Problem> {
    let mut snapshot = platform.read().await?;
    let Some(session) = sessions::find(&mut snapshot, id).await? else { return Ok(()) };
    let key = match about {
        News::Rescheduled => "trainings-mail-rescheduled",
        News::Cancelled => "trainings-mail-cancelled",
    };
    let here = seats::of_session(&mut snapshot, id).await?;
    let mut letters = Vec::new();
    for seat in here.iter().filter(|seat| seat.state != AllocationState::Proposed) {
        for to in seekers::correspondents(&mut snapshot, &seat.team).await? {
            let speak = platform.speaker(to.language);
            let facts = facts(&session, &speak);
            let reason = session.cancelled_reason.clone().unwrap_or_default();
            let values = [("days", facts.0.as_str()), ("region", facts.1), ("reason", reason.as_str())];
            letters.push(Letter {
                subject: speak.with(&format!("{key}-subject"), &values),
                body: speak.with(&format!("{key}-body"), &values),
                to,
            });
        }
    }
    drop(snapshot);
    let mut change = platform.begin(Actor::system()).await?;
    if about == News::Cancelled {
        for mut seat in seats::of_session(&mut change, id).await? {
            if seat.release().is_ok() {
                seats::save(&mut change, &seat).await?;
                change.record("trainings.seat_released", seat.id.as_str()).await?;
            }
        }
    }
    put(&mut change, letters).await?;
    Ok(change.commit().await?)
}

/// Writes to the coordinators of the region which teams were there only partly.
pub async fn about_gaps(platform: &Platform, id: &TrainingSessionId) -> Result<(), Problem> {
    let mut snapshot = platform.read().await?;
    let Some(session) = sessions::find(&mut snapshot, id).await? else { return Ok(()) };
    let mut teams = Vec::new();
    for seat in seats::of_session(&mut snapshot, id).await? {
        if matches!(seat.state, AllocationState::PartlyAttended | AllocationState::NoShow) {
            teams.extend(seekers::title_of(&mut snapshot, &seat.team).await?);
        }
    }
    let link = platform.link(&format!("/trainings/sessions/{id}/readiness"));
    let mut letters = Vec::new();
    if !teams.is_empty() {
        for to in seekers::coordinators(&mut snapshot, session.region).await? {
            let speak = platform.speaker(to.language);
            let facts = facts(&session, &speak);
            let list = teams.join("\n");
            let values =
                [("days", facts.0.as_str()), ("region", facts.1), ("teams", list.as_str()), ("link", &link)];
            letters.push(Letter {
                subject: speak.with("trainings-mail-gaps-subject", &values),
                body: speak.with("trainings-mail-gaps-body", &values),
                to,
            });
        }
    }
    drop(snapshot);
    post(platform, letters).await
}

fn facts(session: &TrainingSession, speak: &foundation::i18n::Speaker) -> (String, &'static str) {
    (speak.days(session.starts_on, session.ends_on()), region_name(session.region, speak))
}

async fn post(platform: &Platform, letters: Vec<Letter>) -> Result<(), Problem> {
    if letters.is_empty() {
        return Ok(());
    }
    let mut change = platform.begin(Actor::system()).await?;
    put(&mut change, letters).await?;
    Ok(change.commit().await?)
}

async fn put(change: &mut foundation::change::Change, letters: Vec<Letter>) -> Result<(), Problem> {
    for letter in letters {
        let mail = Mail {
            to: letter.to.email,
            person: Some(letter.to.person.as_str().to_owned()),
            subject: letter.subject,
            body: letter.body,
        };
        mail::post(change, mail).await?;
    }
    Ok(())
}
