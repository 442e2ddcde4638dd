//! Exact cheapest seating when a team may be spread over sessions: a minimum-cost flow.
//!
//! With one seat per team nobody is spread, and this is the allocation by teams. With larger teams it is the
//! bound that the allocation by people starts from.
//!
//! Every session has a price, nought while it has a free seat. A team is settled only where cost plus price
//! is lowest for it, which proves the seating cheapest as soon as everybody is settled. As long as somebody
//! waits, prices of the full sessions within reach rise just enough for a chain of moves to end at a free
//! seat, then as many chains as possible are carried out at once. Work is therefore counted in price steps,
//! not in teams, and scarce seats do not make it slow.

mod chains;
mod prices;

use crate::market::{Market, index};

/// A seating under way: always the cheapest for those who are settled.
#[derive(Debug, Clone)]
pub struct Flow<'a> {
    market: &'a Market,
    /// Seats taken through each choice.
    taken: Vec<u32>,
    /// Choices with seats taken, by session, and where each stands in that list.
    members: Vec<Vec<u32>>,
    place: Vec<u32>,
    /// Free seats of each session.
    free: Vec<u32>,
    price: Vec<i64>,
    /// Seats each team still waits for, and the teams that wait.
    wanted: Vec<u32>,
    waiting: Vec<u32>,
}

impl<'a> Flow<'a> {
    /// Nobody is settled yet.
    pub fn new(market: &'a Market) -> Self {
        let teams = market.team_count();
        Self {
            market,
            taken: vec![0; market.choices().len()],
            members: vec![Vec::new(); market.session_count()],
            place: vec![0; market.choices().len()],
            free: (0..market.session_count()).map(|session| market.capacity(session)).collect(),
            price: vec![0; market.session_count()],
            wanted: (0..teams).map(|team| market.seats(team)).collect(),
            waiting: (0..teams).map(index).collect(),
        }
    }

    /// Settles everybody who waits.
    pub fn settle(&mut self) {
        let mut chains = chains::Chains::new(self.market.session_count());
        let mut reach = prices::Reach::new(self.market.session_count());
        loop {
            chains.carry_out(self);
            if self.waiting.is_empty() {
                return;
            }
            reach.raise_prices(self);
        }
    }

    /// Seats taken through each choice of the market.
    pub fn taken(&self) -> &[u32] {
        &self.taken
    }

    /// What each seat costs on top.
    pub fn prices(&self) -> &[i64] {
        &self.price
    }

    fn take(&mut self, choice: usize, seats: u32) {
        if self.taken[choice] == 0 {
            let members = &mut self.members[self.market.choices()[choice].session as usize];
            self.place[choice] = index(members.len());
            members.push(index(choice));
        }
        self.taken[choice] += seats;
    }

    fn give_up(&mut self, choice: usize, seats: u32) {
        self.taken[choice] -= seats;
        if self.taken[choice] == 0 {
            let members = &mut self.members[self.market.choices()[choice].session as usize];
            let place = self.place[choice] as usize;
            members.swap_remove(place);
            if let Some(&moved) = members.get(place) {
                self.place[moved as usize] = index(place);
            }
        }
    }

    /// Cost plus price of a choice.
    fn offer(&self, choice: usize) -> i64 {
        let choice = self.market.choices()[choice];
        choice.cost + self.price[choice.session as usize]
    }

    /// The lowest cost plus price a team can get.
    pub fn best_offer(&self, team: usize) -> i64 {
        self.market.span(team).map(|choice| self.offer(choice)).min().unwrap_or(0)
    }
}
