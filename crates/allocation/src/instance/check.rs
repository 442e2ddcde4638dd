//! Judges whether an instance makes sense, and brings it into the form the solvers work on.

use std::collections::HashMap;

use super::{Id, Instance, SessionEntry, TeamEntry};
use crate::by_people::Scale;
use crate::lots;
use crate::market::{Choice, MOST_SEATS, Market, index};
use crate::run::By;

/// Why an instance cannot be allocated.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InstanceError {
    /// No content at all.
    #[error("the instance file is empty")]
    Empty,
    /// Not JSON, or JSON of another shape.
    #[error("the instance file is not a readable instance: {0}")]
    Unreadable(serde_json::Error),
    /// Staying unplaced would be a gain.
    #[error("the penalty is {0}, but it must not be negative")]
    NegativePenalty(i64),
    /// Two sessions share an id.
    #[error("session {0} is listed twice")]
    DuplicateSession(String),
    /// Two teams share an id.
    #[error("team {0} is listed twice")]
    DuplicateTeam(String),
    /// An id is a text of no letters.
    #[error("{0} number {1} in the list has an empty id")]
    EmptyId(&'static str, usize),
    /// A session lacks the capacity that is to be counted.
    #[error("session {0} has no `{1}`")]
    MissingCapacity(String, &'static str),
    /// A session has fewer than no seats.
    #[error("session {0} has capacity {1}, but it must not be negative")]
    NegativeCapacity(String, i64),
    /// A team lacks its size when people are counted.
    #[error("team {0} has no `size`, which allocation by people needs")]
    MissingSize(String),
    /// A team of nobody.
    #[error("team {0} has size {1}, but it must be at least 1")]
    SizeBelowOne(String, i64),
    /// A team ranks a session that is not listed.
    #[error("team {0} ranks session {1}, which is not in the list of sessions")]
    UnknownSession(String, String),
    /// A team ranks a session more than once.
    #[error("team {0} ranks session {1} twice")]
    RepeatedPreference(String, String),
    /// Sums would not fit into the numbers used.
    #[error(
        "the instance is too large: penalty, sizes or numbers of teams and sessions exceed what can be added up"
    )]
    TooLarge,
}

/// An instance in the order of lots, with the way back to the order of the file.
pub struct Prepared {
    pub market: Market,
    /// Position in the file of each team of the market.
    pub teams: Vec<u32>,
    /// Position in the file of each session of the market.
    pub sessions: Vec<u32>,
    /// Rank of each choice of the market; nought for staying unplaced.
    pub ranks: Vec<u32>,
}

impl Instance<'_> {
    /// Checks the instance and puts teams and sessions in the order of lots drawn with `seed`.
    pub(crate) fn prepare(&self, by: By, seed: u64) -> Result<Prepared, InstanceError> {
        if self.penalty < 0 {
            return Err(InstanceError::NegativePenalty(self.penalty));
        }
        let choice_count = self.teams.iter().map(|team| team.prefs.len() + 1).sum::<usize>();
        if choice_count > MOST_SEATS as usize {
            return Err(InstanceError::TooLarge);
        }

        let sessions = lots::order(seed, self.sessions.iter().map(|session| &session.id));
        let teams = lots::order(seed, self.teams.iter().map(|team| &team.id));
        let numbers = self.session_numbers(&sessions)?;
        self.check_team_ids()?;

        let mut market = Market::new(self.capacities(&sessions, by)?);
        let mut ranks = Vec::with_capacity(choice_count);
        let mut choices = Vec::new();
        let mut ranked_by = vec![u32::MAX; self.sessions.len()];
        let mut seat_sum = 0u32;
        for &position in &teams {
            let team = &self.teams[position as usize];
            let seats = seats_of(team, by)?;
            seat_sum = seat_sum.saturating_add(seats);
            if seat_sum > MOST_SEATS {
                return Err(InstanceError::TooLarge);
            }
            choices.clear();
            for (rank, id) in (1..).zip(&team.prefs) {
                let Some(&number) = numbers.get(id) else {
                    return Err(InstanceError::UnknownSession(team.id.to_string(), id.to_string()));
                };
                if std::mem::replace(&mut ranked_by[number as usize], position) == position {
                    return Err(InstanceError::RepeatedPreference(team.id.to_string(), id.to_string()));
                }
                if self.sessions[sessions[number as usize] as usize].region == team.region {
                    choices.push(Choice { session: number, cost: i64::from(rank) });
                    ranks.push(rank);
                }
            }
            market.add_team(seats, choices.iter().copied(), self.penalty);
            ranks.push(0);
        }
        self.check_sums(&market)?;
        Ok(Prepared { market, teams, sessions, ranks })
    }

    /// Costs along any chain of moves must fit into the numbers that hold them.
    fn check_sums(&self, market: &Market) -> Result<(), InstanceError> {
        let dearest = market.choices().iter().map(|choice| choice.cost).max().unwrap_or(self.penalty);
        let parts = i64::try_from(self.teams.len() + self.sessions.len() + 2).ok();
        match parts.and_then(|parts| dearest.checked_mul(parts)) {
            Some(sum) if Scale::of(market).holds(sum) => Ok(()),
            _ => Err(InstanceError::TooLarge),
        }
    }

    fn session_numbers(&self, order: &[u32]) -> Result<HashMap<&Id<'_>, u32>, InstanceError> {
        let mut numbers = HashMap::with_capacity(order.len());
        for (number, &position) in order.iter().enumerate() {
            let id = &self.sessions[position as usize].id;
            check_id(id, "session", position)?;
            if numbers.insert(id, index(number)).is_some() {
                return Err(InstanceError::DuplicateSession(id.to_string()));
            }
        }
        Ok(numbers)
    }

    fn check_team_ids(&self) -> Result<(), InstanceError> {
        let mut positions = HashMap::with_capacity(self.teams.len());
        for (position, team) in self.teams.iter().enumerate() {
            check_id(&team.id, "team", index(position))?;
            if positions.insert(&team.id, position).is_some() {
                return Err(InstanceError::DuplicateTeam(team.id.to_string()));
            }
        }
        Ok(())
    }

    fn capacities(&self, order: &[u32], by: By) -> Result<Vec<u32>, InstanceError> {
        order.iter().map(|&position| capacity_of(&self.sessions[position as usize], by)).collect()
    }
}

fn check_id(id: &Id<'_>, what: &'static str, position: u32) -> Result<(), InstanceError> {
    match id {
        Id::Text(text) if text.is_empty() => Err(InstanceError::EmptyId(what, position as usize + 1)),
        _ => Ok(()),
    }
}

fn capacity_of(session: &SessionEntry<'_>, by: By) -> Result<u32, InstanceError> {
    let (capacity, key) = match by {
        By::Teams => (session.capacity, "capacity"),
        By::People => (session.capacity_sized, "capacity_sized"),
    };
    match capacity {
        None => Err(InstanceError::MissingCapacity(session.id.to_string(), key)),
        Some(seats) if seats < 0 => Err(InstanceError::NegativeCapacity(session.id.to_string(), seats)),
        // More seats than all teams together can ask for are as good as any other such number.
        Some(seats) => Ok(u32::try_from(seats).unwrap_or(u32::MAX)),
    }
}

fn seats_of(team: &TeamEntry<'_>, by: By) -> Result<u32, InstanceError> {
    match (by, team.size) {
        (By::Teams, _) => Ok(1),
        (By::People, None) => Err(InstanceError::MissingSize(team.id.to_string())),
        (By::People, Some(size)) if size < 1 => Err(InstanceError::SizeBelowOne(team.id.to_string(), size)),
        (By::People, Some(size)) => u32::try_from(size).map_err(|_| InstanceError::TooLarge),
    }
}
