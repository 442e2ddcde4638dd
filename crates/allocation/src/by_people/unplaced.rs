//! How many teams must stay without a seat at least, however they are seated.
//!
//! Splitting teams gives a first answer ([`relaxed`](super::relaxed)). It overlooks seats that no teams add up
//! to. The bound by sessions ([`bound`](super::bound)) sees them, and as teams are whole it may be rounded up.

use super::Stop;
use super::ascent::{Pace, Peak, climb, glide};
use super::bound::Bound;
use super::open::Open;
use super::relaxed::relax;
use super::scale::Scale;
use crate::market::{Choice, Market};

/// Steps of the bound at most.
const STEPS: u32 = 3000;

/// A better answer than `known`, if there is one. Some allocation is known to leave `enough` outside.
pub fn unplaced_at_least(market: &Market, known: i64, enough: i64, stop: Stop<'_>) -> i64 {
    let counting = counting(market);
    let Ok(open) = Open::new(&counting, 0) else { return known };
    let scale = Scale::of(&counting);
    let relaxed = relax(&open, scale, 0, stop);
    let start = Peak { worth: relaxed.worth, bound: relaxed.bound };
    let mut bound = Bound::new(scale, counting.team_count());
    let pace = Pace { steps: STEPS, patience: 60, reach: scale.up(1) / 2, goal: scale.up(enough - 1) };
    let risen = glide(&mut bound, &open, &start, RANK, pace.goal, |_| !stop()).map(|mut peak| {
        // `None` cannot come back here, as nothing was closed.
        let _ = climb(&mut bound, &open, &mut peak, pace, |_| !stop());
        peak.bound
    });
    scale.ceil(start.bound.max(risen.unwrap_or(0))).clamp(known, enough.max(known))
}

/// What counts as much as a preference rank where only teams outside count: they mostly cost hundreds of ranks.
const RANK: f64 = 0.001;

/// The market in which only staying outside costs something.
fn counting(market: &Market) -> Market {
    let sessions = 0..market.outside() as usize;
    let capacity = sessions.clone().map(|session| market.capacity(session)).collect();
    let most_teams = sessions.map(|session| market.most_teams(session)).collect();
    let mut counting = Market::with_team_limits(capacity, most_teams);
    for team in 0..market.team_count() {
        let (ranked, _) = market.ranked(team);
        let free = ranked.iter().map(|choice| Choice { cost: 0, ..*choice });
        counting.add_team(market.seats(team), free, 1);
    }
    counting
}
