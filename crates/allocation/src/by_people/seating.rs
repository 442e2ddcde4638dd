//! A real allocation by people, and how to make a given one better.

use crate::flow::Flow;
use crate::market::{Market, index};

use super::knapsack::Room;
use super::open::Open;

/// Who sits where; keeps to the room of each session.
#[derive(Debug, Clone)]
pub struct Seating<'a> {
    pub market: &'a Market,
    /// The choice of each team.
    pub choice: Vec<u32>,
    pub cost: i64,
    room: Vec<Room>,
}

impl<'a> Seating<'a> {
    /// Lets these teams stand up and take these choices instead, which must fit.
    fn replace(&mut self, changes: impl Iterator<Item = (u32, u32)> + Clone) {
        for (team, _) in changes.clone() {
            self.try_move(team as usize, index(self.market.span(team as usize).end - 1));
        }
        for (team, choice) in changes {
            self.try_move(team as usize, choice);
        }
    }

    /// Free room in a session.
    pub fn room(&self, session: usize) -> Room {
        self.room[session]
    }

    /// Whether the team of this choice has it.
    pub fn takes(&self, choice: u32) -> bool {
        self.choice[self.market.team_of(choice)] == choice
    }

    /// Gives teams these choices, which must fit.
    pub fn change(&mut self, choices: &[u32]) {
        let market = self.market;
        self.replace(choices.iter().map(|&choice| (index(market.team_of(choice)), choice)));
    }

    /// Nobody has a seat.
    pub fn empty(market: &'a Market) -> Self {
        let choice: Vec<u32> =
            (0..market.team_count()).map(|team| index(market.span(team).end - 1)).collect();
        let cost = choice.iter().map(|&choice| market.choices()[choice as usize].cost).sum();
        let sessions = 0..market.session_count();
        let room = sessions
            .map(|session| Room { seats: market.capacity(session), teams: market.most_teams(session) })
            .collect();
        Self { market, choice, cost, room }
    }

    /// Gives teams the wished choices as far as there is room, then seats the rest where it is cheapest.
    pub fn of_wishes(market: &'a Market, wishes: impl IntoIterator<Item = u32>) -> Self {
        let mut seating = Self::empty(market);
        for choice in wishes {
            let team = market.team_of(choice);
            let held = seating.choice[team];
            if market.choices()[choice as usize].cost < market.choices()[held as usize].cost {
                seating.try_move(team, choice);
            }
        }
        seating.seat_the_rest();
        seating
    }

    /// The allocation in which every team is settled.
    pub fn of_settled(market: &'a Market, open: &Open<'_>) -> Self {
        let mut seating = Self::empty(market);
        for team in 0..market.team_count() {
            for choice in open.open_choices(team) {
                seating.try_move(team, choice);
            }
        }
        seating
    }

    fn try_move(&mut self, team: usize, choice: u32) -> bool {
        let seats = self.market.seats(team);
        let (old, new) =
            (self.market.choices()[self.choice[team] as usize], self.market.choices()[choice as usize]);
        let room = self.room[new.session as usize];
        if old.session == new.session || room.seats < seats || room.teams == 0 {
            return false;
        }
        self.room[new.session as usize] = Room { seats: room.seats - seats, teams: room.teams - 1 };
        let left = &mut self.room[old.session as usize];
        *left = Room { seats: left.seats + seats, teams: left.teams + 1 };
        self.cost += new.cost - old.cost;
        self.choice[team] = choice;
        true
    }

    /// Largest teams first, each into its cheapest session with room, if that beats staying outside.
    fn seat_the_rest(&mut self) {
        let market = self.market;
        let mut rest: Vec<usize> = (0..market.team_count()).filter(|&team| self.is_outside(team)).collect();
        rest.sort_by_key(|&team| std::cmp::Reverse(market.seats(team)));
        for team in rest {
            let mut wishes: Vec<usize> = market.span(team).collect();
            wishes.sort_by_key(|&choice| market.choices()[choice].cost);
            for choice in wishes {
                if choice == self.choice[team] as usize || self.try_move(team, index(choice)) {
                    break;
                }
            }
        }
    }

    pub fn is_outside(&self, team: usize) -> bool {
        self.market.choices()[self.choice[team] as usize].session == self.market.outside()
    }

    /// Reseats all teams of one size at a time, which is an allocation by teams, until nothing gets cheaper.
    pub fn improve(&mut self) {
        let mut sizes: Vec<u32> = (0..self.market.team_count()).map(|team| self.market.seats(team)).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let mut idle = 0;
        while idle < sizes.len() {
            for &size in &sizes {
                let before = self.cost;
                self.reseat(size);
                idle = if self.cost < before { 0 } else { idle + 1 };
                if idle >= sizes.len() {
                    break;
                }
            }
        }
    }

    fn reseat(&mut self, size: u32) {
        let market = self.market;
        let teams: Vec<usize> = (0..market.team_count()).filter(|&team| market.seats(team) == size).collect();
        let outside = market.outside() as usize;
        let mut places: Vec<u32> =
            self.room[..outside].iter().map(|room| (room.seats / size).min(room.teams)).collect();
        for &team in &teams {
            let session = market.choices()[self.choice[team] as usize].session as usize;
            if session != outside {
                places[session] += 1;
            }
        }
        let mut same_size = Market::new(places);
        for &team in &teams {
            let (ranked, outside) = market.ranked(team);
            same_size.add_team(1, ranked.iter().copied(), outside.cost);
        }
        let mut flow = Flow::new(&same_size);
        flow.settle();
        let seated = (0..teams.len()).map(|own| {
            let offset = flow.taken()[same_size.span(own)].iter().position(|&seats| seats > 0).unwrap_or(0);
            index(market.span(teams[own]).start + offset)
        });
        self.replace(teams.iter().map(|&team| index(team)).zip(seated));
    }
}
