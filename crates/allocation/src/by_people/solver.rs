//! Solves one part of the market: one arm proves what cannot be had cheaper, the other looks for something cheaper.
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
    shaker: Shaker<'a>,
    rounds: u32,
}

/// Shakes in each round.
const SHAKES: u32 = 8;

impl<'a> Solver<'a> {
    /// Finds a first bound and a first allocation.
    pub fn new(market: &'a Market, seed: u64, stop: Stop<'_>) -> Self {
        let mut dice = Dice::new(seed);
        let own_dice = Dice::new(dice.below(u64::MAX));
        let mut prover = Prover::new(market, dice);
        let mut shaker = Shaker::new(market, prover.scale, prover.prices.clone(), own_dice);
        if !prover.is_proven() {
            shaker.refine(&mut prover.best, stop);
        }
        Self { prover, shaker, rounds: 0 }
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
        self.rounds += 1;
        let Self { prover, shaker, .. } = self;
        let (mut shaken, lower) = (prover.best.clone(), prover.lower);
        std::thread::scope(|scope| {
            scope.spawn(|| shaker.shake(&mut shaken, SHAKES, lower, stop));
            prover.advance(stop);
        });
        if shaken.cost < prover.best.cost {
            prover.best = shaken;
        }
    }
}
