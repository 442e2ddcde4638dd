//! Closes in on the optimum of one part of the market from below, which proves it.
//!
//! The bound is nearly always within two of the optimum. So searches ask for an allocation at the bound itself
//! or a little above: with a limit that strict most choices are closed at once. Searches that lose their way
//! are begun anew with other dice and a larger allowance, which ends with a proof.

use super::Stop;
use super::ascent::{Pace, Peak, climb, glide};
use super::bound::Bound;
use super::dive::{dive, wishes};
use super::open::{DeadEnd, Open};
use super::relaxed::{prices, relax, unplaced_at_least};
use super::scale::Scale;
use super::search::{Progress, Search};
use super::seating::Seating;
use super::unplaced;
use crate::lots::Dice;
use crate::market::Market;

/// A part of the market with what is proven about it.
#[derive(Debug)]
pub struct Prover<'a> {
    market: &'a Market,
    pub scale: Scale,
    /// No allocation leaves fewer teams outside.
    unplaced_at_least: i64,
    /// The best worths known before anything is decided.
    peak: Peak,
    /// No allocation costs less.
    pub lower: i64,
    /// The cheapest allocation known.
    pub best: Seating<'a>,
    /// What a seat in each session is worth when teams may be split; scaled.
    pub prices: Vec<i64>,
    dice: Dice,
    round: u32,
}

/// Steps of the bound at the start, and how often one of them also tries a real allocation.
const FIRST_STEPS: u32 = 1000;
const WISHES_EVERY: u32 = 20;

/// Teams looked at by the first searches at most, many times over for small markets.
const MOST_FIRST_STEPS: u64 = 400_000;

/// Teams seated by the first dives, many times over for small markets.
const FIRST_DIVES: u64 = 20_000;

impl<'a> Prover<'a> {
    /// Finds a first bound and a first allocation.
    pub fn new(market: &'a Market, dice: Dice, stop: Stop<'_>) -> Self {
        let scale = Scale::of(market);
        let mut prover = Self {
            market,
            scale,
            unplaced_at_least: 0,
            peak: Peak { worth: Vec::new(), bound: 0 },
            lower: 0,
            best: Seating::empty(market),
            prices: vec![0; market.session_count()],
            dice,
            round: 0,
        };
        let Ok(mut open) = Open::new(market, 0) else { return prover };
        let settled = -open.unplaced_at_least;
        open.unplaced_at_least = unplaced_at_least(&open, scale);
        prover.unplaced_at_least = settled + open.unplaced_at_least;
        let relaxed = relax(&open, scale, 0, stop);
        prover.prices = prices(&open, scale);
        prover.best = Seating::of_wishes(market, wishes(&open, &relaxed));
        prover.best.improve();
        prover.peak = Peak { worth: relaxed.worth, bound: relaxed.bound };
        prover.lower = scale.ceil(relaxed.bound).min(prover.best.cost);
        prover
    }

    /// The allocation is known to be the cheapest.
    pub fn is_proven(&self) -> bool {
        self.lower >= self.best.cost
    }

    /// Works for a while.
    pub fn advance(&mut self, stop: Stop<'_>) {
        if self.round == 0 {
            self.count_unplaced(stop);
            self.climb_at_first(stop);
        } else {
            // Each round may take twice as long as the one before, so that one of them gets to the end.
            let again = self.round.min(24);
            let ahead = [3, 0, 1 << again, 1][self.round as usize % 4] * self.market.rank_cost();
            let teams = self.market.team_count();
            let steps = (MOST_FIRST_STEPS / teams as u64).max(20).min(2 * teams as u64);
            self.search(ahead, steps << again, stop);
            self.dive(ahead, (FIRST_DIVES / teams as u64).max(20) << again, stop);
        }
        self.round += 1;
    }

    /// Finds out whether more teams must stay outside than splitting them tells.
    fn count_unplaced(&mut self, stop: Stop<'_>) {
        let known = self.unplaced_at_least;
        let enough = (0..self.market.team_count()).filter(|&team| self.best.is_outside(team)).count();
        let enough = i64::try_from(enough).unwrap_or(i64::MAX);
        if enough > known {
            self.unplaced_at_least = unplaced::unplaced_at_least(self.market, known, enough, stop);
        }
        if self.unplaced_at_least > known
            && !stop()
            && let Ok(open) = Open::new(self.market, self.unplaced_at_least)
        {
            let relaxed = relax(&open, self.scale, 0, stop);
            if relaxed.bound > self.peak.bound {
                self.peak = Peak { worth: relaxed.worth, bound: relaxed.bound };
            }
        }
    }

    /// Raises the bound as far as it goes without any decision.
    fn climb_at_first(&mut self, stop: Stop<'_>) {
        let Ok(open) = Open::new(self.market, self.unplaced_at_least) else { return };
        let mut bound = Bound::new(self.scale, self.market.team_count());
        // The relaxation misses about an eighth of a rank per session, by measurement.
        let reach = self.scale.up(i64::from(self.market.outside()) * self.market.rank_cost()) / 8;
        let goal = self.scale.up(self.best.cost - 1);
        let pace = Pace { steps: FIRST_STEPS, patience: 20, reach, goal };
        let (market, best) = (self.market, &mut self.best);
        let mut step = 0;
        let mut try_wishes = |bound: &Bound| {
            let mut seating = Seating::of_wishes(market, bound.chosen.iter().copied());
            seating.improve();
            if seating.cost < best.cost {
                *best = seating;
            }
            !stop()
        };
        let rank = market.rank_cost() as f64;
        let glided =
            if stop() { None } else { glide(&mut bound, &open, &self.peak, rank, goal, &mut try_wishes) };
        let risen = glided.map(|mut peak| {
            // `None` cannot come back here, as nothing was closed.
            let _ = climb(&mut bound, &open, &mut peak, pace, |bound| {
                step += 1;
                if step % WISHES_EVERY == 0 { try_wishes(bound) } else { !stop() }
            });
            peak
        });
        if let Some(risen) = risen.filter(|risen| risen.bound > self.peak.bound) {
            self.peak = risen;
        }
        self.lower = self.scale.ceil(self.peak.bound).min(self.best.cost);
    }

    /// Looks for an allocation not far above the bound, led by split teams.
    fn dive(&mut self, ahead: i64, allowance: u64, stop: Stop<'_>) {
        let Some((mut open, limit)) = self.start(ahead) else { return };
        let mut bound = Bound::new(self.scale, self.market.team_count());
        let mut rises = vec![0; self.market.choices().len()];
        let closed = bound.close_too_dear(&mut open, &self.peak.worth, limit, &mut rises);
        let (found, progress) = match closed {
            Ok(_) => dive(&mut open, self.scale, limit, allowance, &mut self.dice, stop),
            Err(DeadEnd) => (None, Progress::Exhausted),
        };
        self.conclude(found, progress, limit);
    }

    /// Looks for an allocation not far above the bound, led by the worths of teams.
    fn search(&mut self, ahead: i64, allowance: u64, stop: Stop<'_>) {
        let Some((open, limit)) = self.start(ahead) else { return };
        let bound = Bound::new(self.scale, self.market.team_count());
        let dice = Dice::new(self.dice.below(u64::MAX));
        let mut search = Search::new(self.market, open, bound, self.peak.clone(), limit, dice);
        let progress = search.advance(allowance, stop);
        self.conclude(search.best, progress, limit);
    }

    /// Everything open again, and the limit so far above the bound; `None` if there is nothing to look for.
    fn start(&self, ahead: i64) -> Option<(Open<'a>, i64)> {
        let limit = self.lower.saturating_add(ahead).min(self.best.cost - 1);
        let open = Open::new(self.market, self.unplaced_at_least).ok()?;
        (!self.is_proven()).then_some((open, limit))
    }

    fn conclude(&mut self, found: Option<Seating<'a>>, progress: Progress, limit: i64) {
        if let Some(found) = found {
            self.best = found;
        }
        if progress == Progress::Exhausted {
            self.lower = self.best.cost.min(limit + 1);
        }
        self.lower = self.lower.min(self.best.cost);
    }
}
