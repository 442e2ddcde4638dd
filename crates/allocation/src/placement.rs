//! A round of allocation as the platform runs it: regions, seats for teams and for people, wishes with small
//! extra costs, placements that are locked, and a reason for each outcome.
//!
//! What is minimised, in this order: the sum of preference ranks, where a team without a seat counts as
//! [`Round::unplaced_rank`]; then the sum of extra costs. Ties fall by lots drawn with [`Round::seed`]. The
//! order of the lists never matters.

mod explain;
mod prepare;

use crate::Stop;
use crate::market::Market;
use crate::{by_people, by_teams};
use prepare::Prepared;

/// What is to be allocated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Sessions with seats.
    pub sessions: Vec<Session>,
    /// Teams that ask for a seat, locked ones included.
    pub teams: Vec<Team>,
    /// Placements that were decided by people and stay as they are.
    pub locks: Vec<Lock>,
    /// How many preference ranks a team without a seat counts for.
    pub unplaced_rank: u32,
    /// Decides ties; the same seed gives the same result (I-17).
    pub seed: u64,
}

/// A training session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Unique among the sessions of the round.
    pub id: String,
    /// Only teams of this region are placed here, locks apart.
    pub region: String,
    /// Teams at most (I-13).
    pub most_teams: u32,
    /// People at most, where that is limited as well (I-13).
    pub most_people: Option<u32>,
}

/// A team that asks for a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    /// Unique among the teams of the round.
    pub id: String,
    /// The region whose sessions it may sit in.
    pub region: String,
    /// People who come, at least one.
    pub people: u32,
    /// Acceptable sessions, best first.
    pub wishes: Vec<Wish>,
}

impl Team {
    /// The wishes with their ranks, from 1: those wished for equally share one.
    fn ranked(&self) -> impl Iterator<Item = (u32, &Wish)> {
        self.wishes.iter().scan(0u32, |rank, wish| {
            *rank += u32::from(*rank == 0 || !wish.is_equal);
            Some((*rank, wish))
        })
    }
}

/// An acceptable session of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The session.
    pub session: String,
    /// What this placement costs beside its rank, such as travel or crowding of one municipality.
    pub extra: u32,
    /// Wished for as much as the one before it: the two share a rank.
    pub is_equal: bool,
}

/// A placement that stays as it is. It may be outside the region and the wishes of the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    /// The team.
    pub team: String,
    /// Where it sits.
    pub session: String,
    /// Why, in the words of whoever decided.
    pub reason: String,
}

/// The allocation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// One for each team, in the order of the round.
    pub outcomes: Vec<Outcome>,
    /// Sum of ranks of all teams that are not locked.
    pub rank_sum: i64,
    /// Sum of extra costs of all teams that are not locked.
    pub extra_sum: i64,
    /// No better allocation exists. Only where people are counted and time ran out is this not known.
    pub is_proven: bool,
}

/// What becomes of one team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The team.
    pub team: String,
    /// Its session; `None` while it waits.
    pub session: Option<String>,
    /// Which of its wishes that is, from 1; `None` while it waits or where a lock gave it something else.
    pub rank: Option<u32>,
    /// The reason.
    pub why: Why,
}

/// Why a team sits where it sits. Data, to be put into words by whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It got what it wished for most.
    FirstChoice,
    /// All it would have liked better has no room left for it; moving somebody out would cost others more.
    LaterChoice(Unavailable),
    /// Decided by people.
    Locked {
        /// The reason given.
        reason: String,
    },
    /// Nothing it wished for has room left for it; moving somebody out would cost others more.
    NoRoom(Unavailable),
    /// It wished for no session of its region.
    NothingAcceptable,
    /// What it could get counts for more than waiting does.
    BetterToWait,
}

/// Wishes that could not be met, best first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unavailable {
    /// Sessions without room for this team.
    pub full: Vec<String>,
    /// Sessions outside its region.
    pub elsewhere: Vec<String>,
}

/// Why a round cannot be allocated.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RoundError {
    /// Two sessions share an id.
    #[error("session {0} is listed twice")]
    DuplicateSession(String),
    /// Two teams share an id.
    #[error("team {0} is listed twice")]
    DuplicateTeam(String),
    /// A team of nobody.
    #[error("team {0} has no people")]
    NobodyInTeam(String),
    /// A wish or a lock names a session that is not in the round.
    #[error("team {0} is to sit in session {1}, which is not in the round")]
    UnknownSession(String, String),
    /// A team wishes for a session more than once.
    #[error("team {0} wishes for session {1} twice")]
    RepeatedWish(String, String),
    /// A lock names a team that is not in the round.
    #[error("team {0} is locked but not in the round")]
    UnknownLockedTeam(String),
    /// A team is locked more than once (I-14).
    #[error("team {0} is locked twice")]
    LockedTwice(String),
    /// Locked teams alone are more than a session holds (I-13).
    #[error("session {0} has less room than its locked teams need")]
    LockedBeyondRoom(String),
    /// Sums would not fit into the numbers used.
    #[error("the round is too large to be added up")]
    TooLarge,
}

/// Allocates a round. `stop` is asked from time to time where people are counted; see [`crate::run()`].
///
/// # Errors
/// [`RoundError`] where the round contradicts itself.
pub fn place(round: &Round, stop: Stop<'_>) -> Result<Plan, RoundError> {
    let prepared = Prepared::of(round)?;
    let (seated, is_proven) = seat(&prepared, stop);
    Ok(explain::plan(round, &prepared, &seated, is_proven))
}

/// The choice of each team, and whether that is the optimum.
fn seat(prepared: &Prepared, stop: Stop<'_>) -> (Vec<u32>, bool) {
    let seated = by_teams::seat(&prepared.by_teams);
    match &prepared.by_people {
        // Nobody could do better even if people were not counted.
        Some(market) if !keeps_to_seats(market, &seated) => {
            let seated = by_people::seat(market, stop);
            let cost: i64 = seated.choice.iter().map(|&choice| market.choices()[choice as usize].cost).sum();
            (seated.choice, cost == seated.bound)
        }
        _ => (seated, true),
    }
}

fn keeps_to_seats(market: &Market, seated: &[u32]) -> bool {
    let mut taken = vec![0u32; market.session_count()];
    for (team, &choice) in seated.iter().enumerate() {
        taken[market.choices()[choice as usize].session as usize] += market.seats(team);
    }
    (0..taken.len()).all(|session| taken[session] <= market.capacity(session))
}
