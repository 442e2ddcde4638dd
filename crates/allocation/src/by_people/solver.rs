//! Solves one part of the market: one arm proves what cannot be had cheaper, the other looks for something cheaper.
//! In large parts whose bound is still far the first arm mostly looks as well, since proofs come to an end only
//! near the optimum.
//!
//! Both work at the same time and for a fixed amount of work, not of time, and meet after each round. So the
//! result does not depend on how fast either is, nor on how many cores there are.

use super::Stop;
use super::prover::Prover;
use super::seating::Seating;
use super::shake::Shaker;
use crate::lots::Dice;
use crate::market::Market;

/// A part of the market on the way to its optimum.
#[derive(Debug)]
pub struct Solver<'a> {
    prover: Prover<'a>,
    shakers: [Shaker<'a>; 2],
    rounds: u32,
}

/// Shakes in each round.
const SHAKES: u32 = 8;

/// Shakes in the first round where the bound is far.
const FIRST_SHAKES: u32 = 24;

/// Teams from which on proofs take long.
const LARGE: usize = 300;

/// Ranks between bound and allocation from which on proofs take long.
const FAR: i64 = 10;

impl<'a> Solver<'a> {
    /// Finds a first bound and a first allocation.
    pub fn new(market: &'a Market, seed: u64, stop: Stop<'_>) -> Self {
        let mut dice = Dice::new(seed);
        let own_dice = [0, 1].map(|_| Dice::new(dice.below(u64::MAX)));
        let mut prover = Prover::new(market, dice, stop);
        let mut shakers = own_dice.map(|dice| Shaker::new(market, prover.scale, prover.prices.clone(), dice));
        if !prover.is_proven() {
            shakers[0].refine(&mut prover.best, stop);
        }
        Self { prover, shakers, rounds: 0 }
    }

    /// The allocation is known to be the cheapest.
    pub fn is_proven(&self) -> bool {
        self.prover.is_proven()
    }

    /// The cheapest allocation known.
    pub fn best(&self) -> &Seating<'a> {
        &self.prover.best
    }

    /// No allocation costs less.
    pub fn lower(&self) -> i64 {
        self.prover.lower.min(self.prover.best.cost)
    }

    /// How much a further round might bring, judged by what is not proven and by the rounds it had.
    pub fn urgency(&self) -> i64 {
        (self.best().cost - self.lower()) / i64::from(self.rounds + 1)
    }

    /// Works for a while.
    pub fn advance(&mut self, stop: Stop<'_>) {
        let only_shakes = !self.rounds.is_multiple_of(8) && self.is_far();
        // The first bound takes longest.
        let shakes = if self.rounds == 0 && self.is_far() { FIRST_SHAKES } else { SHAKES };
        self.rounds += 1;
        let Self { prover, shakers: [one, other], .. } = self;
        let lower = prover.lower;
        let mut shaken = [prover.best.clone(), prover.best.clone()];
        let [by_one, by_other] = &mut shaken;
        std::thread::scope(|scope| {
            scope.spawn(|| one.shake(by_one, shakes, lower, stop));
            if only_shakes {
                other.shake(by_other, SHAKES, lower, stop);
            } else {
                prover.advance(stop);
            }
        });
        for seating in shaken {
            if seating.cost < prover.best.cost {
                prover.best = seating;
            }
        }
    }

    /// Whether a proof would take too long yet.
    fn is_far(&self) -> bool {
        let market = self.best().market;
        let gap = self.best().cost - self.lower();
        market.team_count() > LARGE && gap > FAR * market.rank_cost()
    }
}
