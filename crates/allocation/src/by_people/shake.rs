//! Leaves an allocation by people that no chain of moves betters, to come back to a better one.
//!
//! Two ideas. First, seats get the prices they have when teams may be split. A seat that is set free where
//! seats are scarce then counts as a gain, even if nobody fits into it yet: larger teams make way for smaller
//! ones, and what is left is gathered afterwards at real costs (surrogate costs of Lagrangian heuristics,
//! Beasley 1993). Second, costs get a little noise, so that each time another allocation comes out of many
//! nearly equal ones (noising: Charon and Hudry 1993).

use super::Stop;
use super::refine::{Refiner, Stakes};
use super::relay::Relay;
use super::scale::Scale;
use super::seating::Seating;
use crate::lots::Dice;
use crate::market::Market;

/// Shakes allocations of one market.
#[derive(Debug)]
pub struct Shaker<'a> {
    market: &'a Market,
    scale: Scale,
    /// What a seat in each session is worth; scaled.
    prices: Vec<i64>,
    /// Real costs of all choices.
    costs: Vec<i64>,
    /// All choices that lead to each session.
    asking: Vec<Vec<u32>>,
    refiner: Refiner<'a>,
    relay: Relay,
    dice: Dice,
    rounds: u32,
}

/// Shares of the prices that are counted, in percent. With all of it teams that are just not worth their seats
/// come and go; with less the number of seated teams stays nearly as it is.
const PRICE_SHARES: [i64; 4] = [85, 98, 70, 92];

/// The largest noise in turn, in tenths of a preference rank.
const NOISES: [u64; 5] = [10, 30, 5, 60, 20];

/// Sessions that get noise where not all do, and how often each is looked for.
const NEIGHBOURHOOD: usize = 12;
const TRIES: usize = 20;

/// Ranks that a part of a chain may cost before the rest makes up for it.
const PATIENCE: i64 = 3;

impl<'a> Shaker<'a> {
    pub fn new(market: &'a Market, scale: Scale, prices: Vec<i64>, dice: Dice) -> Self {
        let costs = market.choices().iter().map(|choice| choice.cost).collect();
        let mut asking = vec![Vec::new(); market.session_count()];
        for (choice, taken) in (0u32..).zip(market.choices()) {
            asking[taken.session as usize].push(choice);
        }
        let relay = Relay::new(market, scale, &prices);
        Self { market, scale, prices, costs, asking, refiner: Refiner::new(market), relay, dice, rounds: 0 }
    }

    /// Makes an allocation better as far as chains do.
    pub fn refine(&mut self, seating: &mut Seating<'a>, stop: Stop<'_>) {
        let patience = PATIENCE * self.market.rank_cost();
        self.refiner.refine(seating, Stakes { costs: &self.costs, least_gain: 0, patience }, stop);

        self.relay.gather(seating, stop);
    }

    /// Shakes so many times and keeps what is best. Stops early at cost `lower`, which nothing is below.
    pub fn shake(&mut self, best: &mut Seating<'a>, times: u32, lower: i64, stop: Stop<'_>) {
        let rank = self.scale.up(self.market.rank_cost());
        for _ in 0..times {
            if best.cost <= lower || stop() {
                return;
            }
            let mut trial = best.clone();
            let costs = self.noisy_costs(best);
            let stakes = Stakes { costs: &costs, least_gain: rank, patience: PATIENCE * rank };
            self.refiner.refine(&mut trial, stakes, stop);
            self.refine(&mut trial, stop);
            if trial.cost <= best.cost {
                *best = trial;
            }
        }
    }

    /// Costs with a share of the prices, from the second round on with noise; scaled.
    fn noisy_costs(&mut self, best: &Seating<'a>) -> Vec<i64> {
        let round = self.rounds as usize;
        self.rounds += 1;
        let share = PRICE_SHARES[round % PRICE_SHARES.len()];
        let rank = self.scale.up(self.market.rank_cost()).unsigned_abs();
        let noise = if round == 0 { 0 } else { rank * NOISES[round % NOISES.len()] / 10 };
        let near =
            if round.is_multiple_of(2) { vec![true; self.prices.len()] } else { self.neighbourhood(best) };
        let mut costs = Vec::with_capacity(self.costs.len());
        for (choice, taken) in (0u32..).zip(self.market.choices()) {
            let seats = i64::from(self.market.seats(self.market.team_of(choice)));
            let price = self.prices[taken.session as usize] * share / 100;
            let noise = if near[taken.session as usize] { self.dice.below(noise) } else { 0 };
            costs.push(self.scale.up(taken.cost) + price * seats + i64::try_from(noise).unwrap_or(0));
        }
        costs
    }

    /// Sessions that teams may move between, around one that wastes seats if there is any.
    fn neighbourhood(&mut self, best: &Seating<'a>) -> Vec<bool> {
        let outside = self.market.outside() as usize;
        let rank = self.scale.up(self.market.rank_cost());
        let wastes = |&session: &usize| self.prices[session] > rank && best.room(session).seats > 0;
        let wasteful: Vec<usize> = (0..outside).filter(wastes).collect();
        let at = self.pick(wasteful.len());
        let start = wasteful.get(at).copied().unwrap_or_else(|| self.pick(outside));
        let mut near = vec![false; self.prices.len()];
        near[start] = true;
        let mut sessions = vec![start];
        for _ in 0..NEIGHBOURHOOD * TRIES {
            let from = sessions[self.pick(sessions.len())];
            let at = self.pick(self.asking[from].len());
            let Some(&choice) = self.asking[from].get(at) else { break };
            let (ranked, _) = self.market.ranked(self.market.team_of(choice));
            let to = ranked[self.pick(ranked.len())].session as usize;
            if !std::mem::replace(&mut near[to], true) {
                sessions.push(to);
            }
            if sessions.len() >= NEIGHBOURHOOD {
                break;
            }
        }
        near
    }

    fn pick(&mut self, count: usize) -> usize {
        usize::try_from(self.dice.below(count as u64)).unwrap_or(0)
    }
}
