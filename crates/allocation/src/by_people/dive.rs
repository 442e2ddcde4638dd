//! Looks for an allocation by people within a limit, led by the relaxation in which teams may be split.
//!
//! Few teams are split there. One of them is decided, the rest is seated anew, until nobody is split. This fills
//! rooms to the last seat where the search by worths ([`super::search`]) is left with gaps.

use super::Stop;
use super::open::Open;
use super::relaxed::{Relaxed, relax};
use super::scale::Scale;
use super::search::Progress;
use super::seating::Seating;
use crate::lots::Dice;

/// One team under decision.
#[derive(Debug)]
struct Level {
    mark: usize,
    /// Choices not tried yet, the one with most of the team last.
    choices: Vec<u32>,
}

/// One in so many splits also tries a real allocation; where nobody is split one is always tried.
const WISHES_EVERY: u64 = 8;

/// Goes on until an allocation within the limit is found, or so many seatings were tried.
pub fn dive<'a>(
    open: &mut Open<'a>,
    scale: Scale,
    limit: i64,
    allowance: u64,
    dice: &mut Dice,
    stop: Stop<'_>,
) -> (Option<Seating<'a>>, Progress) {
    let mut levels: Vec<Level> = Vec::new();
    let mut guess = 0;
    for tried in 0..allowance {
        if stop() {
            break;
        }
        let relaxed = relax(open, scale, guess, stop);
        guess = relaxed.discount;
        if relaxed.bound <= scale.up(limit) {
            let split = split_team(open, &relaxed, dice);
            if split.is_none() || tried % WISHES_EVERY == 0 {
                let mut seating = Seating::of_wishes(open.market, wishes(open, &relaxed));
                seating.improve();
                if seating.cost <= limit {
                    return (Some(seating), Progress::Paused);
                }
            }
            // With nobody split that allocation should do. Where limits on teams forbid it, anybody is decided.
            let team = split.or_else(|| (0..open.market.team_count()).find(|&team| !open.is_settled(team)));
            levels.extend(
                team.map(|team| Level { mark: open.mark(), choices: choices_of(open, &relaxed, team) }),
            );
        }
        if !decide_next(open, &mut levels) {
            return (None, Progress::Exhausted);
        }
    }
    (None, Progress::Paused)
}

/// Goes to the next choice not tried yet; `false` if there is none.
fn decide_next(open: &mut Open<'_>, levels: &mut Vec<Level>) -> bool {
    while let Some(level) = levels.last_mut() {
        open.back_to(level.mark);
        match level.choices.pop() {
            Some(choice) if open.decide(choice).is_ok() => return true,
            Some(_) => {}
            None => {
                levels.pop();
            }
        }
    }
    false
}

/// The choices of settled teams, then those of the others, whole teams first.
pub fn wishes(open: &Open<'_>, relaxed: &Relaxed) -> Vec<u32> {
    let market = open.market;
    let mut wishes: Vec<(u32, u32)> = Vec::with_capacity(market.team_count());
    for team in 0..market.team_count() {
        for choice in open.open_choices(team) {
            let seats =
                if open.is_settled(team) { market.seats(team) } else { relaxed.taken[choice as usize] };
            if seats > 0 {
                wishes.push((market.seats(team) - seats, choice));
            }
        }
    }
    wishes.sort_unstable();
    wishes.into_iter().map(|(_, choice)| choice).collect()
}

/// One of the largest split teams.
fn split_team(open: &Open<'_>, relaxed: &Relaxed, dice: &mut Dice) -> Option<usize> {
    let market = open.market;
    let is_whole = |team: usize| {
        open.open_choices(team).any(|choice| relaxed.taken[choice as usize] == market.seats(team))
    };
    let split = (0..market.team_count()).filter(|&team| !open.is_settled(team) && !is_whole(team));
    split.max_by_key(|&team| (market.seats(team), dice.below(1 << 16)))
}

/// The open choices of a team, the one with most of it last.
fn choices_of(open: &Open<'_>, relaxed: &Relaxed, team: usize) -> Vec<u32> {
    let mut choices: Vec<u32> = open.open_choices(team).collect();
    choices.sort_by_key(|&choice| relaxed.taken[choice as usize]);
    choices
}
