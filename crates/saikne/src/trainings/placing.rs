//! From teams and sessions to a round of the allocation, and back to seats with their reasons.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::allocation::Why;
use super::plan::Weights;
use super::round::{self, LockLine, NoAnswer, RoundFile, SessionLine, TeamLine, WishLine};
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
    /// The municipality in which a session takes place, by code, where it is known.
    pub places: BTreeMap<TrainingSessionId, String>,
    /// Accepted teams without a fixed seat, in a fixed order.
    pub seekers: Vec<Seeker>,
    /// Seats that stay.
    pub fixed: Vec<Fixed>,
    /// What counts after the wishes.
    pub weights: Weights,
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
    /// The round as `saikne allocate` reads it.
    pub instance: String,
    /// SHA-256 of the round: whether anything has changed since is asked by this.
    pub inputs_hash: String,
    /// The answer as `saikne allocate` writes it.
    pub answer: String,
    /// Its SHA-256.
    pub result_hash: String,
    /// How many ranks an unplaced team counts for.
    pub penalty: i64,
    /// The seats.
    pub seats: Vec<Seat>,
}

/// The round has no answer; that is a fault of ours.
#[derive(Debug, thiserror::Error)]
pub enum PlacingError {
    /// The round was refused.
    #[error("the allocation could not be computed")]
    Round(#[from] NoAnswer),
    /// The round or its answer could not be read or written.
    #[error("the answer of the allocation could not be read")]
    Answer(#[from] serde_json::Error),
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

/// Finds the best seats: first as many wishes met as can be, then short ways and few schools of one
/// municipality in one session. The same inputs give the same seats, byte for byte (I-17).
pub fn find(inputs: &Inputs) -> Result<Found, PlacingError> {
    let options: Vec<Vec<SeatChoice>> =
        inputs.seekers.iter().map(|seeker| options_of(seeker, &inputs.sessions)).collect();
    let file = round_of(inputs, &options);
    let instance = serde_json::to_string(&file)?;
    let answer = round::answer(instance.as_bytes())?;
    let seats = seats_of(inputs, &options, &answer)?;
    Ok(Found {
        inputs_hash: digest(&[instance.as_bytes()]),
        result_hash: digest(&[answer.as_bytes()]),
        answer,
        instance,
        penalty: i64::from(file.unplaced_rank),
        seats,
    })
}

/// SHA-256 of the round that these inputs make.
pub fn inputs_hash(inputs: &Inputs) -> Result<String, PlacingError> {
    let options: Vec<Vec<SeatChoice>> =
        inputs.seekers.iter().map(|seeker| options_of(seeker, &inputs.sessions)).collect();
    Ok(digest(&[serde_json::to_string(&round_of(inputs, &options))?.as_bytes()]))
}

/// The round: wishes with their ranks, what they cost beside, and the seats that stay.
fn round_of(inputs: &Inputs, options: &[Vec<SeatChoice>]) -> RoundFile {
    let is_here = |fixed: &&Fixed| inputs.sessions.iter().any(|session| session.id == fixed.session);
    let fixed: Vec<&Fixed> = inputs.fixed.iter().filter(is_here).collect();
    let sessions = inputs.sessions.iter().map(|session| {
        let taken = fixed.iter().filter(|fixed| fixed.session == session.id);
        let (teams, people) = taken.fold((0, 0), |(teams, people), fixed| (teams + 1, people + fixed.size));
        SessionLine {
            id: session.id.as_str().to_owned(),
            region: session.region.code().to_owned(),
            // A session may hold more than it should since its capacity was lowered; nobody is thrown out.
            most_teams: small(session.capacity_teams.max(teams)),
            most_people: small(session.capacity_people.max(people)),
        }
    });
    let crowds = Crowds::of(inputs);
    let asking = inputs.seekers.iter().zip(options).map(|(seeker, options)| TeamLine {
        id: seeker.team.as_str().to_owned(),
        region: seeker.region.code().to_owned(),
        people: small(seeker.size.max(1)),
        wishes: wishes_of(inputs, &crowds, seeker, options),
    });
    let sitting = fixed.iter().map(|fixed| TeamLine {
        id: fixed.team.as_str().to_owned(),
        region: String::new(),
        people: small(fixed.size.max(1)),
        wishes: Vec::new(),
    });
    let locks = fixed.iter().map(|fixed| LockLine {
        team: fixed.team.as_str().to_owned(),
        session: fixed.session.as_str().to_owned(),
    });
    RoundFile {
        seed: inputs.seed.unsigned_abs(),
        unplaced_rank: unplaced_rank(inputs),
        sessions: sessions.collect(),
        teams: asking.chain(sitting).collect(),
        locks: locks.collect(),
    }
}

fn wishes_of(inputs: &Inputs, crowds: &Crowds<'_>, seeker: &Seeker, options: &[SeatChoice]) -> Vec<WishLine> {
    let mut before: Option<Option<i64>> = None;
    options
        .iter()
        .map(|option| {
            let is_equal = before == Some(option.rank);
            before = Some(option.rank);
            let extra = way_of(inputs, seeker, &option.session)
                + crowds.of_team(inputs, seeker, &option.session)
                + language_of(inputs, seeker, &option.session);
            WishLine { session: option.session.as_str().to_owned(), extra: small(extra), is_equal }
        })
        .collect()
}

/// What the way costs: nothing within the own municipality, twice as much without transport of its own.
fn way_of(inputs: &Inputs, seeker: &Seeker, session: &TrainingSessionId) -> i64 {
    let is_near = inputs.places.get(session).is_some_and(|place| *place == seeker.municipality);
    let times = if seeker.has_transport { 1 } else { 2 };
    if is_near { 0 } else { inputs.weights.travel.saturating_mul(times) }
}

/// What a session held in Latvian costs those who do not understand it and have nobody to help them.
fn language_of(inputs: &Inputs, seeker: &Seeker, session: &TrainingSessionId) -> i64 {
    let is_latvian = inputs.sessions.iter().any(|one| one.id == *session && one.language == "lv");
    if is_latvian { inputs.weights.language.saturating_mul(seeker.untranslated) } else { 0 }
}

/// Teams of one municipality, so that they are spread over the sessions of their region: each is drawn to
/// a session of its own, first come first.
struct Crowds<'a>(BTreeMap<&'a str, Vec<&'a TeamId>>);

impl<'a> Crowds<'a> {
    fn of(inputs: &'a Inputs) -> Self {
        let mut teams: BTreeMap<&str, Vec<&TeamId>> = BTreeMap::new();
        for seeker in &inputs.seekers {
            teams.entry(&seeker.municipality).or_default().push(&seeker.team);
        }
        Self(teams)
    }

    fn of_team(&self, inputs: &Inputs, seeker: &Seeker, session: &TrainingSessionId) -> i64 {
        let own: Vec<&TrainingSession> =
            inputs.sessions.iter().filter(|one| one.region == seeker.region).collect();
        let mates = self.0.get(seeker.municipality.as_str());
        let place = mates.and_then(|mates| mates.iter().position(|team| **team == seeker.team)).unwrap_or(0);
        let drawn_to = own.get(place % own.len().max(1)).is_some_and(|one| one.id == *session);
        let is_alone = mates.is_none_or(|mates| mates.len() < 2);
        if is_alone || drawn_to { 0 } else { inputs.weights.spread }
    }
}

/// More than any chain of moves can cost: a team stays without a seat only when there is none.
fn unplaced_rank(inputs: &Inputs) -> u32 {
    let sessions = u32::try_from(inputs.sessions.len()).unwrap_or(u32::from(u16::MAX));
    let teams = u32::try_from(inputs.seekers.len()).unwrap_or(u32::from(u16::MAX));
    sessions.saturating_mul(teams).saturating_add(1)
}

/// A number of a round: what is negative counts as nothing.
fn small(number: i64) -> u32 {
    u32::try_from(number.max(0)).unwrap_or(u32::MAX)
}

fn seats_of(
    inputs: &Inputs,
    options: &[Vec<SeatChoice>],
    answer: &str,
) -> Result<Vec<Seat>, serde_json::Error> {
    let answer: round::Answer = serde_json::from_str(answer)?;
    let teams: BTreeMap<&str, (&Seeker, &Vec<SeatChoice>)> = inputs
        .seekers
        .iter()
        .zip(options)
        .map(|(seeker, options)| (seeker.team.as_str(), (seeker, options)))
        .collect();
    Ok(answer
        .seats
        .into_iter()
        .filter_map(|seat| {
            let (seeker, options) = teams.get(seat.team.as_str())?;
            let option = options.iter().find(|option| option.session.as_str() == seat.session)?;
            Some(Seat {
                team: seeker.team.clone(),
                session: option.session.clone(),
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
