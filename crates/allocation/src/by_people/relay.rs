//! Gathers seats that are free in sessions far apart.
//!
//! Sessions exchange a team for one that is a seat or more smaller, each coming along a path of its own over any
//! number of sessions ([`Layer`]). So a free seat can be passed on from nearly everywhere to where a team needs it.
//! What it costs to be rid of so many seats too many is worked out for all sessions at once, from the free seats
//! backwards ([`Ways`]); the changes that look best are then carried out step by step, and kept if they really pay.

mod ways;

use std::cmp::Reverse;

use super::Stop;
use super::layer::{FAR, LARGEST_EXACT, Layer};
use super::scale::Scale;
use super::seating::Seating;
use crate::market::Market;
use ways::{Pass, Ways};

/// Attempts in vain before the rest is left alone.
const MOST_FAILURES: usize = 16;

/// Chains after which an attempt is given up.
const MOST_CHAINS: u32 = 40;

/// Markets in which tables grow beyond this are left alone.
const LARGEST_TABLES: usize = 1 << 27;

/// Passes seats on between the sessions of one market.
#[derive(Debug)]
pub struct Relay {
    sizes: Vec<u32>,
    /// What a seat in each session is worth.
    worths: Vec<f32>,
    /// The method is of no use where the number of teams is limited too, or where numbers are too large.
    applies: bool,
}

/// An allocation on its way to a cheaper one: sessions may have more teams than seats for a while.
#[derive(Debug, Clone)]
struct Trial<'t> {
    market: &'t Market,
    worths: &'t [f32],
    layers: Vec<Layer>,
    /// Free seats; negative where there are too few.
    free: Vec<i32>,
    /// Added to what passes to each session cost: who passed seats on gets none back.
    tolls: Vec<f32>,
    /// What was changed so far, and what that cost.
    choices: Vec<u32>,
    cost: f32,
}

impl Relay {
    /// Seats are worth these prices, which are scaled.
    pub fn new(market: &Market, scale: Scale, prices: &[i64]) -> Self {
        let mut sizes: Vec<u32> = (0..market.team_count()).map(|team| market.seats(team)).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let (width, outside) = (market.session_count(), market.outside() as usize);
        let dearest = market.choices().iter().map(|choice| choice.cost).max().unwrap_or(0);
        let widest = sizes.last().map_or(0, |&size| size as usize);
        let applies = dearest < LARGEST_EXACT / 16
            && width.pow(3).saturating_mul(sizes.len()) <= LARGEST_TABLES
            && width.pow(2).saturating_mul(widest) <= LARGEST_TABLES / 8
            && sizes.len() < usize::from(u8::MAX)
            && (0..outside).all(|session| market.most_teams(session) as usize >= market.team_count());
        let worths = prices.iter().map(|&price| price as f32 / scale.up(1) as f32).collect();
        Self { sizes, worths, applies }
    }

    /// Makes the allocation cheaper until nothing is found that pays.
    pub fn gather(&self, best: &mut Seating<'_>, stop: Stop<'_>) {
        while self.applies && !stop() {
            best.improve();
            let Some(choices) = self.better(best, stop) else { return };
            best.change(&choices);
        }
    }

    /// New choices that make the allocation cheaper, if they are found.
    fn better(&self, seating: &Seating<'_>, stop: Stop<'_>) -> Option<Vec<u32>> {
        let market = seating.market;
        let most = i32::MAX / 2;
        let free = (0..market.session_count())
            .map(|session| i32::try_from(seating.room(session).seats).map_or(most, |seats| seats.min(most)));
        let mut start = Trial {
            market,
            worths: &self.worths,
            layers: self.sizes.iter().map(|&size| Layer::of(seating, size)).collect(),
            free: free.collect(),
            tolls: vec![0.0; market.session_count()],
            choices: Vec::new(),
            cost: 0.0,
        };
        let ways = start.ways()?;
        let promising = ways.promising(MOST_FAILURES);
        promising
            .into_iter()
            .take_while(|_| !stop())
            .find_map(|pass| start.clone().carry_out(pass, &ways, stop))
    }
}

impl Trial<'_> {
    /// How seats can be passed on from here; `None` if moving in a circle would pay by itself.
    fn ways(&mut self) -> Option<Ways> {
        for layer in &mut self.layers {
            layer.survey()?;
        }
        Some(Ways::of(&self.layers, &self.free, self.worths, &self.tolls))
    }

    /// The changed choices, if the first step and all that must follow pay.
    fn carry_out(mut self, first: Pass, ways: &Ways, stop: Stop<'_>) -> Option<Vec<u32>> {
        self.pass(first, ways)?;
        for _ in 0..MOST_CHAINS {
            let crowded: Vec<usize> =
                (0..self.free.len()).filter(|&session| self.free[session] < 0).collect();
            let Some(&session) =
                crowded.iter().min_by_key(|&&session| (Reverse(self.free[session]), session))
            else {
                return (self.cost < 0.0).then(|| self.last_choices());
            };
            if stop() {
                return None;
            }
            let ways = self.ways()?;
            let excess = |session: usize| usize::try_from(-self.free[session]).unwrap_or(0);
            let ahead: f32 = crowded.iter().map(|&session| ways.relief(session, excess(session))).sum();
            if self.cost + ahead >= 0.0 {
                return None;
            }
            for pass in ways.chain(session, excess(session)) {
                self.pass(pass, &ways)?;
            }
        }
        None
    }

    /// The last choice of each team that moved.
    fn last_choices(self) -> Vec<u32> {
        let mut choices = self.choices;
        choices.reverse();
        choices.sort_by_key(|&choice| self.market.team_of(choice));
        choices.dedup_by_key(|&mut choice| self.market.team_of(choice));
        choices
    }

    /// A team goes one way, and a smaller one may come back.
    fn pass(&mut self, pass: Pass, ways: &Ways) -> Option<()> {
        self.tolls[pass.from] = FAR;
        let (goes, comes) = ways.exchange(pass);
        let moves = [Some((goes, pass.from, pass.to)), comes.map(|comes| (comes, pass.to, pass.from))];
        for (layer, from, to) in moves.into_iter().flatten() {
            let layer = &mut self.layers[layer];
            let (cost, choices) = layer.pass(self.market, from, to)?;
            let seats = i32::try_from(layer.size).ok()?;
            self.free[from] = self.free[from].saturating_add(seats);
            self.free[to] = self.free[to].saturating_sub(seats);
            self.cost += cost;
            self.choices.extend(choices);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::Relay;
    use crate::by_people::scale::Scale;
    use crate::by_people::seating::Seating;
    use crate::market::{Choice, Market};

    fn market(capacity: &[u32], teams: &[(u32, &[u32])]) -> Market {
        let mut market = Market::new(capacity.to_vec());
        for &(seats, sessions) in teams {
            let choices = (1i64..).zip(sessions).map(|(cost, &session)| Choice { session, cost });
            market.add_team(seats, choices, 1000);
        }
        market
    }

    /// One seat is free in each of three sessions, and three sessions in a row must exchange teams to bring them
    /// together where a team of three waits.
    #[test]
    fn seats_free_here_and_there_are_brought_to_one_place() {
        let teams: [(u32, &[u32]); 8] = [
            (3, &[0]),
            (4, &[0, 1]),
            (3, &[1, 0]),
            (5, &[0, 2]),
            (4, &[2, 0]),
            (5, &[0, 3]),
            (4, &[3, 0]),
            (6, &[1, 2, 3]),
        ];
        let market = market(&[14, 10, 5, 5], &teams);
        let mut seating = Seating::of_wishes(&market, [2, 5, 8, 11, 14, 17, 19]);
        seating.improve();
        let before = seating.cost;

        Relay::new(&market, Scale::of(&market), &[0; 5]).gather(&mut seating, &|| false);

        assert!(before > 1000 && seating.cost < 1000, "{before} became {}", seating.cost);
        assert!((0..market.team_count()).all(|team| !seating.is_outside(team)));
    }
}
