//! Checks a round and brings it into the form the solvers work on.

use std::collections::{HashMap, HashSet};

use super::{Round, RoundError, Session, Team};
use crate::by_people::Scale;
use crate::lots;
use crate::market::{Choice, MOST_SEATS, Market, index};

/// A round without its locked teams, in the order of lots.
pub struct Prepared {
    /// Each team takes one of the seats for teams; where all teams are equally large, people are counted by it too.
    pub by_teams: Market,
    /// The same with people counted, where that may make a difference.
    pub by_people: Option<Market>,
    /// Position in the round of each team of the markets.
    pub teams: Vec<u32>,
    /// Position in the round of each session of the markets.
    pub sessions: Vec<u32>,
    /// Rank of each choice; nought for the outside.
    pub ranks: Vec<u32>,
    /// Extra cost of each choice.
    pub extras: Vec<u32>,
    /// For each team of the round, the lock that holds it.
    pub locked: Vec<Option<usize>>,
}

impl Prepared {
    pub fn of(round: &Round) -> Result<Self, RoundError> {
        let sessions = lots::order(round.seed, round.sessions.iter().map(|session| session.id.as_str()));
        let mut numbers = HashMap::new();
        for (number, &position) in sessions.iter().enumerate() {
            let id = round.sessions[position as usize].id.as_str();
            if numbers.insert(id, number).is_some() {
                return Err(RoundError::DuplicateSession(id.to_owned()));
            }
        }
        let locked = locks_of(round)?;
        let rooms = rooms(round, &sessions, &numbers)?;
        let mut teams = lots::order(round.seed, round.teams.iter().map(|team| team.id.as_str()));
        teams.retain(|&position| locked[position as usize].is_none());
        check_sizes(round)?;

        let rank_weight = rank_weight(round)?;
        let unplaced = i64::from(round.unplaced_rank) * rank_weight;
        let capacity = rooms.iter().map(|room| room.teams).collect();
        let mut prepared = Self {
            by_teams: Market::new(capacity),
            by_people: None,
            teams,
            sessions,
            ranks: Vec::new(),
            extras: Vec::new(),
            locked,
        };
        let mut asking = vec![HashSet::new(); rooms.len()];
        for at in 0..prepared.teams.len() {
            let team = &round.teams[prepared.teams[at] as usize];
            let choices = prepared.choices(round, team, &numbers, rank_weight)?;
            for choice in &choices {
                asking[choice.session as usize].insert(team.people);
            }
            prepared.by_teams.add_team(1, choices, unplaced);
            prepared.ranks.push(0);
            prepared.extras.push(0);
        }
        prepared.count_people(round, &rooms, &asking, rank_weight)?;
        Ok(prepared)
    }

    /// What a team accepts in its region. Ranks count wishes elsewhere too.
    fn choices(
        &mut self,
        round: &Round,
        team: &Team,
        numbers: &HashMap<&str, usize>,
        rank_weight: i64,
    ) -> Result<Vec<Choice>, RoundError> {
        let mut choices = Vec::new();
        let mut wished = HashSet::new();
        for (rank, wish) in team.ranked() {
            let Some(&number) = numbers.get(wish.session.as_str()) else {
                return Err(RoundError::UnknownSession(team.id.clone(), wish.session.clone()));
            };
            if !wished.insert(number) {
                return Err(RoundError::RepeatedWish(team.id.clone(), wish.session.clone()));
            }
            if round.sessions[self.sessions[number] as usize].region == team.region {
                let cost = i64::from(rank) * rank_weight + i64::from(wish.extra);
                choices.push(Choice { session: index(number), cost });
                self.ranks.push(rank);
                self.extras.push(wish.extra);
            }
        }
        Ok(choices)
    }

    /// Counts people as so many teams where all who ask are equally large, else in a market of their own.
    fn count_people(
        &mut self,
        round: &Round,
        rooms: &[Room],
        asking: &[HashSet<u32>],
        rank_weight: i64,
    ) -> Result<(), RoundError> {
        let seats_of = |at: usize| round.teams[self.teams[at] as usize].people;
        let is_mixed = |(room, sizes): (&Room, &HashSet<u32>)| room.people.is_some() && sizes.len() > 1;
        let mixed = rooms.iter().zip(asking).any(is_mixed);
        let capacity =
            rooms.iter().zip(asking).map(|(room, sizes)| match (room.people, sizes.iter().next()) {
                (Some(people), Some(&size)) if sizes.len() == 1 => room.teams.min(people / size),
                _ => room.teams,
            });
        let by_teams = self.with_rooms(capacity.collect(), None, |_| 1);
        if mixed {
            let seats = rooms.iter().map(|room| room.people.unwrap_or(MOST_SEATS)).collect();
            let limits = rooms.iter().map(|room| room.teams).collect();
            let mut market = self.with_rooms(seats, Some(limits), seats_of);
            market.set_rank_cost(rank_weight);
            self.by_people = Some(market);
        }
        self.by_teams = by_teams;

        let dearest = self.by_teams.choices().iter().map(|choice| choice.cost).max().unwrap_or(0);
        let parts = round.teams.len() + round.sessions.len() + 2;
        let sum = i64::try_from(parts).ok().and_then(|parts| dearest.checked_mul(parts));
        let seats: u64 = round.teams.iter().map(|team| u64::from(team.people)).sum();
        let scale = Scale::of(self.by_people.as_ref().unwrap_or(&self.by_teams));
        let fits = sum.is_some_and(|sum| scale.holds(sum))
            && seats <= u64::from(MOST_SEATS)
            && self.ranks.len() <= MOST_SEATS as usize;
        if fits { Ok(()) } else { Err(RoundError::TooLarge) }
    }

    /// The same teams and choices with other rooms.
    fn with_rooms(
        &self,
        capacity: Vec<u32>,
        limits: Option<Vec<u32>>,
        seats: impl Fn(usize) -> u32,
    ) -> Market {
        let mut market = match limits {
            None => Market::new(capacity),
            Some(limits) => Market::with_team_limits(capacity, limits),
        };
        for at in 0..self.teams.len() {
            let (ranked, outside) = self.by_teams.ranked(at);
            market.add_team(seats(at), ranked.iter().copied(), outside.cost);
        }
        market
    }
}

/// One rank more weighs as much as all extra costs together and one more.
fn rank_weight(round: &Round) -> Result<i64, RoundError> {
    let dearest = |team: &Team| team.wishes.iter().map(|wish| i64::from(wish.extra)).max().unwrap_or(0);
    let extras = round.teams.iter().map(dearest).try_fold(1i64, i64::checked_add);
    let longest = round.teams.iter().map(|team| team.wishes.len()).max().unwrap_or(0);
    let highest = i64::try_from(longest).unwrap_or(i64::MAX).max(i64::from(round.unplaced_rank));
    // The dearest choice costs less than two ranks more than the highest rank.
    let fits = |weight: i64| highest.checked_add(2).and_then(|rank| weight.checked_mul(rank)).is_some();
    extras.filter(|&weight| fits(weight)).ok_or(RoundError::TooLarge)
}

/// What locked teams leave of a session.
struct Room {
    teams: u32,
    people: Option<u32>,
}

fn rooms(round: &Round, order: &[u32], numbers: &HashMap<&str, usize>) -> Result<Vec<Room>, RoundError> {
    let room =
        |session: &Session| Room { teams: session.most_teams.min(MOST_SEATS), people: session.most_people };
    let mut rooms: Vec<Room> =
        order.iter().map(|&position| room(&round.sessions[position as usize])).collect();
    let people: HashMap<&str, u32> = round.teams.iter().map(|team| (team.id.as_str(), team.people)).collect();
    for lock in &round.locks {
        let Some(&number) = numbers.get(lock.session.as_str()) else {
            return Err(RoundError::UnknownSession(lock.team.clone(), lock.session.clone()));
        };
        let beyond = || RoundError::LockedBeyondRoom(lock.session.clone());
        let room = &mut rooms[number];
        room.teams = room.teams.checked_sub(1).ok_or_else(beyond)?;
        if let Some(left) = &mut room.people {
            let size = people.get(lock.team.as_str()).copied().unwrap_or(0);
            *left = left.checked_sub(size).ok_or_else(beyond)?;
        }
    }
    Ok(rooms)
}

/// The lock of each team.
fn locks_of(round: &Round) -> Result<Vec<Option<usize>>, RoundError> {
    let mut positions = HashMap::new();
    for (position, team) in round.teams.iter().enumerate() {
        if positions.insert(team.id.as_str(), position).is_some() {
            return Err(RoundError::DuplicateTeam(team.id.clone()));
        }
    }
    let mut locked = vec![None; round.teams.len()];
    for (number, lock) in round.locks.iter().enumerate() {
        let Some(&position) = positions.get(lock.team.as_str()) else {
            return Err(RoundError::UnknownLockedTeam(lock.team.clone()));
        };
        if locked[position].replace(number).is_some() {
            return Err(RoundError::LockedTwice(lock.team.clone()));
        }
    }
    Ok(locked)
}

fn check_sizes(round: &Round) -> Result<(), RoundError> {
    match round.teams.iter().find(|team| team.people == 0) {
        Some(team) => Err(RoundError::NobodyInTeam(team.id.clone())),
        None => Ok(()),
    }
}
