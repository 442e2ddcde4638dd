//! A round of the allocation as a file: what a run decided from, and the answer to it. Whoever has the
//! file gets the same answer, byte for byte (I-17).

use ::allocation::placement::{self, Lock, Round, RoundError, Session, Team, Wish};
use serde::{Deserialize, Serialize};

/// What a run decides from, in the order in which it was gathered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundFile {
    /// Decides ties.
    pub seed: u64,
    /// How many ranks a team without a seat counts for.
    pub unplaced_rank: u32,
    /// Sessions with seats.
    pub sessions: Vec<SessionLine>,
    /// Teams that ask for a seat or have one already.
    pub teams: Vec<TeamLine>,
    /// Seats that stay as they are.
    pub locks: Vec<LockLine>,
}

/// A session of the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionLine {
    /// Identity.
    pub id: String,
    /// Code of its region.
    pub region: String,
    /// Teams at most.
    pub most_teams: u32,
    /// People at most.
    pub most_people: u32,
}

/// A team of the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamLine {
    /// Identity.
    pub id: String,
    /// Code of its region.
    pub region: String,
    /// How many people come.
    pub people: u32,
    /// The sessions it may sit in, best first.
    pub wishes: Vec<WishLine>,
}

/// A session that a team may sit in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishLine {
    /// The session.
    pub session: String,
    /// What it costs beside its rank.
    pub extra: u32,
    /// As good as the one before it.
    pub is_equal: bool,
}

/// A seat that stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockLine {
    /// The team.
    pub team: String,
    /// The session.
    pub session: String,
}

/// The answer to a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Sum of the ranks of all teams that are not locked.
    pub rank_sum: i64,
    /// Sum of the extra costs of the same teams.
    pub extra_sum: i64,
    /// Who sits where, in the order of the round; locked teams are not repeated.
    pub seats: Vec<LockLine>,
    /// Teams without a seat.
    pub waiting: Vec<String>,
}

/// Why a round has no answer.
#[derive(Debug, thiserror::Error)]
pub enum NoAnswer {
    /// The file cannot be read.
    #[error("the file is not a readable round")]
    Unreadable(#[source] serde_json::Error),
    /// The round contradicts itself.
    #[error("the round contradicts itself")]
    Contradiction(#[from] RoundError),
    /// The answer cannot be written.
    #[error("the answer could not be written")]
    Unwritable(#[source] serde_json::Error),
}

/// Whether a file is a round and not another kind of instance.
#[must_use]
pub fn is_round(file: &[u8]) -> bool {
    serde_json::from_slice::<RoundFile>(file).is_ok()
}

/// The answer to a round, as JSON. No clock is asked, so that it is the same on every machine.
pub fn answer(file: &[u8]) -> Result<String, NoAnswer> {
    let file: RoundFile = serde_json::from_slice(file).map_err(NoAnswer::Unreadable)?;
    let round = file.round();
    let plan = placement::place(&round, &|| false)?;
    let is_locked = |team: &str| file.locks.iter().any(|lock| lock.team == team);
    let mut seats = Vec::new();
    let mut waiting = Vec::new();
    for outcome in plan.outcomes {
        match outcome.session {
            Some(session) if !is_locked(&outcome.team) => {
                seats.push(LockLine { team: outcome.team, session });
            }
            Some(_) => {}
            None => waiting.push(outcome.team),
        }
    }
    let answer = Answer { rank_sum: plan.rank_sum, extra_sum: plan.extra_sum, seats, waiting };
    serde_json::to_string(&answer).map_err(NoAnswer::Unwritable)
}

impl RoundFile {
    fn round(&self) -> Round {
        let sessions = self.sessions.iter().map(|line| Session {
            id: line.id.clone(),
            region: line.region.clone(),
            most_teams: line.most_teams,
            most_people: Some(line.most_people),
        });
        let wish = |line: &WishLine| Wish {
            session: line.session.clone(),
            extra: line.extra,
            is_equal: line.is_equal,
        };
        let teams = self.teams.iter().map(|line| Team {
            id: line.id.clone(),
            region: line.region.clone(),
            people: line.people,
            wishes: line.wishes.iter().map(wish).collect(),
        });
        // What a person said when deciding stays out of the file: it may be personal.
        let locks = self.locks.iter().map(|line| Lock {
            team: line.team.clone(),
            session: line.session.clone(),
            reason: String::new(),
        });
        Round {
            sessions: sessions.collect(),
            teams: teams.collect(),
            locks: locks.collect(),
            unplaced_rank: self.unplaced_rank,
            seed: self.seed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_files_are_told_apart() {
        assert!(is_round(br#"{"seed":1,"unplaced_rank":9,"sessions":[],"teams":[],"locks":[]}"#));
        assert!(!is_round(br#"{"penalty":9,"sessions":[],"teams":[]}"#));
        assert!(matches!(answer(b"{"), Err(NoAnswer::Unreadable(_))));
    }
}
