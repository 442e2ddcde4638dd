//! Makes an allocation by people cheaper by chains of moves until none is found that pays.

use std::collections::HashMap;

use super::Stop;
use super::chain::{Chains, Excess, Quest, View};
use super::seating::Seating;
use crate::market::Market;

/// Improves allocations. Its memory is kept from one to the next.
#[derive(Debug)]
pub struct Refiner<'a> {
    /// For the allocation itself.
    chains: Chains<'a>,
    /// For what may become of it; knows the allocation itself between two trials.
    trial_chains: Chains<'a>,
}

/// What choices count for, and what is worth the trouble; all in the same unit.
#[derive(Debug, Clone, Copy)]
pub struct Stakes<'s> {
    /// What each choice of the market counts for.
    pub costs: &'s [i64],
    /// Chains that gain no more than this are left alone.
    pub least_gain: i64,
    /// What a part of a chain may cost before the rest makes up for it.
    pub patience: i64,
}

impl<'a> Refiner<'a> {
    pub fn new(market: &'a Market) -> Self {
        Self { chains: Chains::new(market), trial_chains: Chains::new(market) }
    }

    /// Goes on until nothing is found that pays, or it is stopped.
    pub fn refine(&mut self, best: &mut Seating<'a>, stakes: Stakes<'_>, stop: Stop<'_>) {
        self.chains.forget();
        self.trial_chains.forget();
        self.move_along(best, stakes, stop);
        while self.gather(best, stakes, stop) {
            self.move_along(best, stakes, stop);
        }
    }

    /// Carries out chains that pay by themselves, from each session in turn.
    fn move_along(&mut self, best: &mut Seating<'a>, stakes: Stakes<'_>, stop: Stop<'_>) {
        let outside = best.market.outside();
        let (mut session, mut idle) = (outside, 0);
        while idle <= outside && !stop() {
            let view = View { seating: best, costs: stakes.costs };
            let limit = -stakes.least_gain;
            let quest = Quest { session, excess: Excess::NONE, limit, patience: stakes.patience };
            if let Some(chain) = self.chains.find(view, quest) {
                best.change(&chain.choices);
                self.chains.moved(&chain.choices);
                self.trial_chains.moved(&chain.choices);
                idle = 0;
            } else {
                idle += 1;
                session = (session + 1) % (outside + 1);
            }
        }
    }

    /// Gathers room for teams where they would rather be. `true` if somebody got there.
    fn gather(&mut self, best: &mut Seating<'a>, stakes: Stakes<'_>, stop: Stop<'_>) -> bool {
        let market = best.market;
        // What was once too dear for so many seats in a session.
        let mut in_vain: HashMap<(u32, u32), i64> = HashMap::new();
        let mut any = false;
        for (choice, taken) in (0u32..).zip(market.choices()) {
            let team = market.team_of(choice);
            let held = best.choice[team];
            let limit = stakes.costs[held as usize] - stakes.costs[choice as usize] - stakes.least_gain;
            let dearest = in_vain.entry((taken.session, market.seats(team))).or_insert(0);
            if limit <= *dearest {
                continue;
            }
            if stop() {
                break;
            }
            let mut moved = Vec::new();
            match self.seat(best, choice, limit, stakes.costs, &mut moved) {
                Some(better) => {
                    *best = better;
                    self.chains.moved(&moved);
                    any = true;
                }
                None => *dearest = limit,
            }
            self.trial_chains.moved(&moved);
        }
        any
    }

    /// The allocation after a team got this choice, if room can be gathered at less than `limit`. Notes who
    /// `moved` for that, also where it was in vain.
    fn seat(
        &mut self,
        best: &Seating<'a>,
        choice: u32,
        mut limit: i64,
        costs: &[i64],
        moved: &mut Vec<u32>,
    ) -> Option<Seating<'a>> {
        let market = best.market;
        let team = market.team_of(choice);
        let session = market.choices()[choice as usize].session;
        let mut trial: Option<Seating<'a>> = None;
        loop {
            let now = trial.as_ref().unwrap_or(best);
            let room = now.room(session as usize);
            let missing = market.seats(team).saturating_sub(room.seats);
            let crowded = room.teams == 0;
            if limit <= 0 || !now.takes(best.choice[team]) {
                return None;
            }
            if missing == 0 && !crowded {
                let mut trial = trial.unwrap_or_else(|| best.clone());
                trial.change(&[choice]);
                moved.push(choice);
                return Some(trial);
            }
            let chains = if trial.is_some() { &mut self.trial_chains } else { &mut self.chains };
            let view = View { seating: now, costs };
            // As much at once as one chain can carry.
            let chain = (u32::from(!crowded)..=missing).rev().find_map(|seats| {
                let excess = Excess { seats, team: crowded };
                chains.find(view, Quest { session, excess, limit, patience: 0 })
            })?;
            trial.get_or_insert_with(|| best.clone()).change(&chain.choices);
            self.trial_chains.moved(&chain.choices);
            limit -= chain.cost;
            moved.extend(chain.choices);
        }
    }
}
