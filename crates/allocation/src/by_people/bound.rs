//! What an allocation by people costs at least.
//!
//! Each team gets a worth. If it were paid for every seat it is given, sessions could choose their company
//! one by one ([`Knapsack`]), and a team might be seated twice or never. The total is then a lower bound for
//! any worths; teams seated never should have been worth more, teams seated twice less.

use super::knapsack::{Candidate, Knapsack, Losses};
use super::open::{DeadEnd, Open};
use super::scale::Scale;

/// More than any allocation costs; some of these can be added up.
const IMPOSSIBLE: i64 = i64::MAX / 64;

/// Works out bounds; all values are scaled.
#[derive(Debug)]
pub struct Bound {
    pub scale: Scale,
    knapsack: Knapsack,
    candidates: Vec<Candidate>,
    /// Cost less worth of staying outside, with the choice.
    outside: Vec<(i64, u32)>,
    losses: Vec<Losses>,
    /// The choices that sessions made last.
    pub chosen: Vec<u32>,
    /// How often each team was chosen.
    pub times: Vec<u32>,
}

impl Bound {
    pub fn new(scale: Scale, team_count: usize) -> Self {
        Self {
            scale,
            knapsack: Knapsack::default(),
            candidates: Vec::new(),
            outside: Vec::new(),
            losses: Vec::new(),
            chosen: Vec::new(),
            times: vec![0; team_count],
        }
    }

    /// The bound for these worths; `None` if too few teams can still stay outside.
    pub fn evaluate(&mut self, open: &Open<'_>, worth: &[i64]) -> Option<i64> {
        self.chosen.clear();
        let mut value = self.scale.up(open.settled_cost);
        for (team, worth) in worth.iter().enumerate() {
            if !open.is_settled(team) {
                value += worth;
            }
        }
        let outside = open.market.outside() as usize;
        for session in 0..outside {
            self.gather(open, worth, session, |gain| gain > 0);
            value -= self.knapsack.pack(&self.candidates, open.room(session), &mut self.chosen);
        }
        value += self.stay_outside(open, worth)?;

        self.times.fill(0);
        for &choice in &self.chosen {
            self.times[open.market.team_of(choice)] += 1;
        }
        Some(value)
    }

    /// Unsettled teams that could sit in a session, with what seating them there would bring.
    fn gather(&mut self, open: &Open<'_>, worth: &[i64], session: usize, wanted: impl Fn(i64) -> bool) {
        self.candidates.clear();
        for &choice in &open.members[session] {
            let team = open.market.team_of(choice);
            if open.is_open(choice) && !open.is_settled(team) {
                let gain = worth[team] - self.scale.up(open.market.choices()[choice as usize].cost);
                if wanted(gain) {
                    self.candidates.push(Candidate { choice, seats: open.market.seats(team), gain });
                }
            }
        }
    }

    /// Leaves those outside who are cheapest there: all that gain by it, and as many as must stay.
    fn stay_outside(&mut self, open: &Open<'_>, worth: &[i64]) -> Option<i64> {
        self.gather(open, worth, open.market.outside() as usize, |_| true);
        self.outside.clear();
        self.outside.extend(self.candidates.iter().map(|candidate| (-candidate.gain, candidate.choice)));
        let needed = usize::try_from(open.unplaced_at_least).unwrap_or(0);
        if needed > self.outside.len() {
            return None;
        }
        if needed > 0 {
            self.outside.select_nth_unstable(needed - 1);
        }
        let mut cost = 0;
        for (place, &(extra, choice)) in self.outside.iter().enumerate() {
            if place < needed || extra < 0 {
                cost += extra;
                self.chosen.push(choice);
            }
        }
        Some(cost)
    }

    /// Closes every choice that no allocation within the limit takes, and returns the bound before that.
    ///
    /// Afterwards `rises` tells for each choice by how much taking it would raise that bound.
    pub fn close_too_dear(
        &mut self,
        open: &mut Open<'_>,
        worth: &[i64],
        limit: i64,
        rises: &mut [i64],
    ) -> Result<i64, DeadEnd> {
        let value = self.evaluate(open, worth).ok_or(DeadEnd)?;
        let allowed = self.scale.up(limit) - value;
        if allowed < 0 {
            return Err(DeadEnd);
        }
        self.find_rises(open, worth, rises);
        for (choice, &rise) in (0u32..).zip(rises.iter()) {
            if rise > allowed && open.is_open(choice) && !open.is_settled(open.market.team_of(choice)) {
                open.close(choice)?;
            }
        }
        Ok(value)
    }

    /// How much the bound rises if a team takes a choice, for each open choice of unsettled teams.
    ///
    /// [`IMPOSSIBLE`] or more where the choice cannot be taken at all.
    fn find_rises(&mut self, open: &Open<'_>, worth: &[i64], rises: &mut [i64]) {
        rises.fill(0);
        let outside = open.market.outside() as usize;
        for session in 0..outside {
            self.gather(open, worth, session, |_| true);
            self.knapsack.losses(&self.candidates, open.room(session), &mut self.losses);
            for (candidate, losses) in self.candidates.iter().zip(&self.losses) {
                spread(open, candidate.choice, *losses, rises);
            }
        }
        self.outside_losses(open, worth);
        for (candidate, losses) in self.candidates.iter().zip(&self.losses) {
            spread(open, candidate.choice, *losses, rises);
        }
    }

    /// Losses for staying outside: who must stay replaces the dearest of those who only fill the number.
    fn outside_losses(&mut self, open: &Open<'_>, worth: &[i64]) {
        self.gather(open, worth, open.market.outside() as usize, |_| true);
        self.outside.clear();
        self.outside.extend(self.candidates.iter().map(|candidate| (-candidate.gain, candidate.choice)));
        self.outside.sort_unstable();
        let needed = usize::try_from(open.unplaced_at_least).unwrap_or(0);
        let last = needed.checked_sub(1).and_then(|place| self.outside.get(place)).copied();
        let next = match self.outside.get(needed) {
            Some(&(extra, _)) => Some(extra.max(0)),
            None => (needed == 0).then_some(0),
        };
        self.losses.clear();
        for candidate in &self.candidates {
            let extra = -candidate.gain;
            let stays = extra < 0 || last.is_some_and(|last| (extra, candidate.choice) <= last);
            self.losses.push(if stays {
                Losses { taken: Some(0), refused: next.map_or(IMPOSSIBLE, |next| next - extra) }
            } else {
                Losses { taken: Some(extra - last.map_or(0, |(extra, _)| extra.max(0))), refused: 0 }
            });
        }
    }
}

/// Books the losses of one choice on all choices of its team.
fn spread(open: &Open<'_>, choice: u32, losses: Losses, rises: &mut [i64]) {
    let span = open.market.span(open.market.team_of(choice));
    let own = choice as usize;
    for other in span {
        if other != own {
            rises[other] = rises[other].saturating_add(losses.refused);
        }
    }
    rises[own] = rises[own].saturating_add(losses.taken.unwrap_or(IMPOSSIBLE));
}
