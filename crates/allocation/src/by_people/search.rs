//! Looks for an allocation by people that costs no more than a limit, or proves that there is none.
//!
//! Depth first. At each step the bound closes every choice that would break the limit; then the team whose
//! second-best choice would raise the bound most is tried in its best choice first.

use super::Stop;
use super::ascent::{Pace, Peak, climb};
use super::bound::Bound;
use super::open::Open;
use super::seating::Seating;
use crate::lots::Dice;
use crate::market::Market;

/// How far a search came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The allowance is used up.
    Paused,
    /// No allocation costs as little as the limit.
    Exhausted,
}

/// One team under decision.
#[derive(Debug)]
struct Level {
    mark: usize,
    worth: Vec<i64>,
    /// Bounds of the choices not tried yet, the most promising one last.
    choices: Vec<(i64, u32)>,
}

/// A search that can be paused.
#[derive(Debug)]
pub struct Search<'a> {
    market: &'a Market,
    open: Open<'a>,
    bound: Bound,
    levels: Vec<Level>,
    rises: Vec<i64>,
    /// Allocations that cost more are of no interest.
    limit: i64,
    /// The cheapest allocation met.
    pub best: Option<Seating<'a>>,
    /// Steps of the bound taken so far.
    pub steps: u64,
    nodes: u64,
    dice: Dice,
}

/// Steps of the bound before the first decision, and after each.
///
/// Few are best: dives that reach the ground soon, and begin anew when they fail, find more than thorough ones.
const STEPS_AT_ROOT: u32 = 100;
const STEPS_BELOW: u32 = 3;

/// One in so many steps of the search also tries a real allocation, which costs more than the step.
const WISHES_EVERY: u64 = 16;

/// Teams still to be decided, or the reason why not.
enum Verdict {
    Hopeless,
    Branch(Level),
}

impl<'a> Search<'a> {
    /// Starts at worths that were found for the whole market.
    pub fn new(market: &'a Market, open: Open<'a>, bound: Bound, peak: Peak, limit: i64, dice: Dice) -> Self {
        let rises = vec![0; market.choices().len()];
        let mut search = Self {
            market,
            open,
            bound,
            levels: Vec::new(),
            rises,
            limit,
            best: None,
            steps: 0,
            nodes: 0,
            dice,
        };
        if let Verdict::Branch(level) = search.examine(peak, STEPS_AT_ROOT) {
            search.levels.push(level);
        }
        search
    }

    /// Goes on for so many steps of the bound.
    pub fn advance(&mut self, allowance: u64, stop: Stop<'_>) -> Progress {
        let until = self.steps + allowance;
        while let Some(level) = self.levels.last_mut() {
            if self.steps >= until || stop() {
                return Progress::Paused;
            }
            self.open.back_to(level.mark);
            match level.choices.pop() {
                Some((bound, choice)) if bound <= self.bound.scale.up(self.limit) => {
                    let peak = Peak { worth: level.worth.clone(), bound };
                    if self.open.decide(choice).is_ok()
                        && let Verdict::Branch(level) = self.examine(peak, STEPS_BELOW)
                    {
                        self.levels.push(level);
                    }
                }
                _ => {
                    self.levels.pop();
                }
            }
        }
        Progress::Exhausted
    }

    /// Raises the bound, closes what is too dear, and picks the team to decide on.
    fn examine(&mut self, mut peak: Peak, steps: u32) -> Verdict {
        let scale = self.bound.scale;
        let goal = scale.up(self.limit);
        let rank = scale.up(self.market.rank_cost());
        let reach = (goal - peak.bound).clamp(rank / 8, rank * 4);
        let taken = &mut self.steps;
        let climbed =
            climb(&mut self.bound, &self.open, &mut peak, Pace { steps, patience: 6, reach, goal }, |_| {
                *taken += 1;
                true
            });
        if climbed.is_none() || peak.bound > goal {
            return Verdict::Hopeless;
        }
        let closed = self.bound.close_too_dear(&mut self.open, &peak.worth, self.limit, &mut self.rises);
        let Ok(value) = closed else { return Verdict::Hopeless };
        self.nodes += 1;
        if self.nodes % WISHES_EVERY == 1 {
            self.try_wishes();
        }
        match self.branch(value, peak.worth) {
            Some(level) => Verdict::Branch(level),
            None => {
                self.keep(Seating::of_settled(self.market, &self.open));
                Verdict::Hopeless
            }
        }
    }

    /// Turns what the sessions chose last into a real allocation.
    fn try_wishes(&mut self) {
        let settled = (0..self.market.team_count())
            .filter(|&team| self.open.is_settled(team))
            .flat_map(|team| self.open.open_choices(team));
        let wishes = settled.chain(self.bound.chosen.iter().copied());
        let mut seating = Seating::of_wishes(self.market, wishes);
        seating.improve();
        self.keep(seating);
    }

    fn keep(&mut self, seating: Seating<'a>) {
        if seating.cost <= self.limit {
            self.limit = seating.cost - 1;
            self.best = Some(seating);
        }
    }

    /// The team with the most to lose by not getting its best choice; `None` if all are settled.
    ///
    /// Dice blur the comparison a little, so that each search goes its own way.
    fn branch(&mut self, value: i64, worth: Vec<i64>) -> Option<Level> {
        let blur = self.bound.scale.up(self.market.rank_cost()).unsigned_abs() / 2;
        let mut most: Option<(u64, usize)> = None;
        for team in 0..self.market.team_count() {
            if !self.open.is_settled(team) {
                let loss = self.second_rise(team).unsigned_abs() + self.dice.below(blur);
                most = most.max(Some((loss, team)));
            }
        }
        let (_, team) = most?;
        let choices = self.open.open_choices(team);
        let mut choices: Vec<_> =
            choices.map(|choice| (value.saturating_add(self.rises[choice as usize]), choice)).collect();
        choices.sort_unstable_by(|one, other| other.cmp(one));
        Some(Level { mark: self.open.mark(), worth, choices })
    }

    /// How much the bound rises if a team does not get its best choice.
    fn second_rise(&self, team: usize) -> i64 {
        let (mut first, mut second) = (i64::MAX, i64::MAX);
        for choice in self.open.open_choices(team) {
            let rise = self.rises[choice as usize];
            second = second.min(rise.max(first));
            first = first.min(rise);
        }
        second
    }
}
