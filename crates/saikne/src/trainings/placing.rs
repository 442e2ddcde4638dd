//! From teams and sessions to an instance of the solver, and back to seats with their reasons.

use std::collections::BTreeMap;

use ::allocation::{By, Options};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::allocation::Why;
use super::seeker::Seeker;
use super::session::{DayType, TrainingSession, TrainingSessionId};
use crate::teams::TeamId;

/// A seat that is taken already and stays: locked by hand, offered or confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The team.
    pub team: TeamId,
    /// The session.
    pub session: TrainingSessionId,
    /// How many people the team brings.
    pub size: i64,
}

/// A session a team may be placed in, in the order it would like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatChoice {
    /// The session.
    pub session: TrainingSessionId,
    /// Which of the team's wishes it meets, from 1.
    pub rank: Option<i64>,
    /// Why it would be placed there.
    pub why: Why,
}

/// Everything a run decides from.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// Sessions that take teams, in a fixed order.
    pub sessions: Vec<TrainingSession>,
    /// Accepted teams without a fixed seat, in a fixed order.
    pub seekers: Vec<Seeker>,
    /// Seats that stay.
    pub fixed: Vec<Fixed>,
    /// Decides ties.
    pub seed: i64,
}

/// A seat that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The team.
    pub team: TeamId,
    /// The session.
    pub session: TrainingSessionId,
    /// Which of the team's wishes it is.
    pub rank: Option<i64>,
    /// How many people the team brings.
    pub size: i64,
    /// Why here.
    #[serde(skip)]
    pub why: Why,
}

/// What a run found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The instance as `saikne allocate` reads it.
    pub instance: String,
    /// SHA-256 of everything the run decided from, before seats were limited by beds.
    pub instance_hash: String,
    /// SHA-256 of the instance together with the seed.
    pub inputs_hash: String,
    /// The answer as `saikne allocate` writes it.
    pub answer: String,
    /// Its SHA-256.
    pub result_hash: String,
    /// What one unplaced team costs.
    pub penalty: i64,
    /// The seats.
    pub seats: Vec<Seat>,
}

/// The solver refused the instance; that is a fault of ours.
#[derive(Debug, thiserror::Error)]
pub enum PlacingError {
    /// The solver said no.
    #[error("the allocation could not be computed")]
    Solver(#[from] ::allocation::RunError),
    /// Its answer could not be read.
    #[error("the answer of the allocation could not be read")]
    Answer(#[from] serde_json::Error),
}

#[derive(Deserialize)]
struct Answer {
    assignments: Vec<Assigned>,
}

#[derive(Deserialize)]
struct Assigned {
    team: TeamId,
    session: TrainingSessionId,
}

/// The sessions a team may be placed in: what it wished for first, then the rest of its own region.
/// A wish for weekdays or a weekend stands for all such sessions of the region, the earliest first.
#[must_use]
pub fn options_of(seeker: &Seeker, sessions: &[TrainingSession]) -> Vec<SeatChoice> {
    let mut options: Vec<SeatChoice> = Vec::new();
    let own: Vec<&TrainingSession> =
        sessions.iter().filter(|session| session.region == seeker.region).collect();
    let mut add = |session: &TrainingSession, rank, why| {
        if !options.iter().any(|option| option.session == session.id) {
            options.push(SeatChoice { session: session.id.clone(), rank, why });
        }
    };
    for (rank, wish) in (1..).zip(&seeker.wishes) {
        for session in &own {
            let named = wish.strip_prefix("session:") == Some(session.id.as_str());
            let day_type = session.day_type();
            let why = match wish.as_str() {
                _ if named => Why::Wish,
                "weekday" if day_type == DayType::Weekday => Why::Weekday,
                "weekend" if day_type == DayType::Weekend => Why::Weekend,
                _ => continue,
            };
            add(session, Some(rank), why);
        }
    }
    for session in &own {
        add(session, None, Why::Region);
    }
    options
}

/// Finds the best seats. The same inputs give the same seats, byte for byte (I-17).
///
/// Seats in people are a second limit: where the best seating brings more people than a session has room
/// for, that session gets one team less and the seating is found again.
pub fn find(inputs: &Inputs) -> Result<Found, PlacingError> {
    let options: Vec<Vec<SeatChoice>> =
        inputs.seekers.iter().map(|seeker| options_of(seeker, &inputs.sessions)).collect();
    let mut room: BTreeMap<&TrainingSessionId, i64> = BTreeMap::new();
    let mut beds: BTreeMap<&TrainingSessionId, i64> = BTreeMap::new();
    for session in &inputs.sessions {
        let taken = inputs.fixed.iter().filter(|fixed| fixed.session == session.id);
        let (count, people) = taken.fold((0, 0), |(count, people), fixed| (count + 1, people + fixed.size));
        room.insert(&session.id, (session.capacity_teams - count).max(0));
        beds.insert(&session.id, (session.capacity_people - people).max(0));
    }
    let penalty = penalty_of(inputs);
    loop {
        let instance = instance_of(inputs, &options, &room, penalty);
        let seed = inputs.seed.unsigned_abs();
        let answer = ::allocation::run(instance.as_bytes(), Options { by: By::Teams, seed }, &|| false)?;
        let seats = seats_of(inputs, &options, &answer)?;
        let crowded = inputs.sessions.iter().find_map(|session| {
            let here: Vec<&Seat> = seats.iter().filter(|seat| seat.session == session.id).collect();
            let people: i64 = here.iter().map(|seat| seat.size).sum();
            let count = i64::try_from(here.len()).unwrap_or(0);
            (people > beds.get(&session.id).copied().unwrap_or(0) && count > 0)
                .then_some((&session.id, count))
        });
        let Some((session, count)) = crowded else {
            return Ok(Found {
                instance_hash: instance_hash(inputs),
                inputs_hash: digest(&[instance.as_bytes(), &inputs.seed.to_be_bytes()]),
                result_hash: digest(&[&answer]),
                answer: String::from_utf8_lossy(&answer).into_owned(),
                instance,
                penalty,
                seats,
            });
        };
        room.insert(session, count - 1);
    }
}

/// SHA-256 of everything a run decides from: whether it has changed since is asked by this.
#[must_use]
pub fn instance_hash(inputs: &Inputs) -> String {
    let mut text = String::new();
    for session in &inputs.sessions {
        let (teams, people) = (session.capacity_teams, session.capacity_people);
        text.push_str(&format!("s {} {} {teams} {people}\n", session.id, session.starts_on));
    }
    for seeker in &inputs.seekers {
        text.push_str(&format!("t {} {} {:?}\n", seeker.team, seeker.size, seeker.wishes));
    }
    for fixed in &inputs.fixed {
        text.push_str(&format!("f {} {}\n", fixed.team, fixed.session));
    }
    digest(&[text.as_bytes(), &inputs.seed.to_be_bytes()])
}

/// More than any chain of moves can cost: a team stays without a seat only when there is none.
fn penalty_of(inputs: &Inputs) -> i64 {
    let sessions = i64::try_from(inputs.sessions.len()).unwrap_or(i64::from(i32::MAX));
    let teams = i64::try_from(inputs.seekers.len()).unwrap_or(i64::from(i32::MAX));
    sessions.saturating_mul(teams).saturating_add(1)
}

fn instance_of(
    inputs: &Inputs,
    options: &[Vec<SeatChoice>],
    room: &BTreeMap<&TrainingSessionId, i64>,
    penalty: i64,
) -> String {
    let sessions: Vec<_> = inputs
        .sessions
        .iter()
        .map(|session| {
            let capacity = room.get(&session.id).copied().unwrap_or(0);
            json!({ "id": session.id, "region": session.region.code(), "capacity": capacity })
        })
        .collect();
    let teams: Vec<_> = inputs
        .seekers
        .iter()
        .zip(options)
        .map(|(seeker, options)| {
            let prefs: Vec<_> = options.iter().map(|option| &option.session).collect();
            json!({ "id": seeker.team, "region": seeker.region.code(), "size": seeker.size, "prefs": prefs })
        })
        .collect();
    json!({ "penalty": penalty, "sessions": sessions, "teams": teams }).to_string()
}

fn seats_of(
    inputs: &Inputs,
    options: &[Vec<SeatChoice>],
    answer: &[u8],
) -> Result<Vec<Seat>, serde_json::Error> {
    let answer: Answer = serde_json::from_slice(answer)?;
    let teams: BTreeMap<&TeamId, (&Seeker, &Vec<SeatChoice>)> = inputs
        .seekers
        .iter()
        .zip(options)
        .map(|(seeker, options)| (&seeker.team, (seeker, options)))
        .collect();
    Ok(answer
        .assignments
        .into_iter()
        .filter_map(|assigned| {
            let (seeker, options) = teams.get(&assigned.team)?;
            let option = options.iter().find(|option| option.session == assigned.session)?;
            Some(Seat {
                team: assigned.team,
                session: assigned.session,
                rank: option.rank,
                size: seeker.size,
                why: option.why,
            })
        })
        .collect())
}

fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hex::encode(hasher.finalize())
}

#[cfg(test)]
#[path = "placing_tests.rs"]
mod tests;
