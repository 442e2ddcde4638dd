//! Allocation by people: each team takes as many seats as it has people, all in one session.
//!
//! This is a generalised assignment problem: no flow, and hard in principle. What makes it quick:
//!
//! - Regions fall apart ([`crate::components`]), and seats that no teams add up to are no seats ([`reach`]).
//! - Splitting teams gives a flow whose prices are a good start ([`relaxed`]). From there every session chooses
//!   its company exactly, and the worths of teams are moved until these choices agree ([`bound`], [`ascent`]):
//!   the Lagrangian bound of Jörnsten and Näsberg (1986). Its edges are smoothed at first, or steps along its slope
//!   would stop half-way ([`smooth`]). The same bound tells how many teams must stay outside
//!   at least ([`unplaced`]), which is nearly all that counts where a team outside costs hundreds of ranks.
//! - Chains of moves make an allocation cheaper ([`chain`], [`refine`]). Seats that are free here and there are
//!   gathered from all over a region by exchanges between any two sessions, until one team more fits in
//!   ([`relay`], [`layer`]). Shaking leads from one good allocation to a better one ([`shake`]).
//! - What remains is searched and proven ([`dive`], [`search`]), which comes to an end in regions of some
//!   hundred teams.

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};
#[cfg(feature = "highs")]
use std::time::Duration;

mod ascent;
mod bound;
mod chain;
mod dive;
#[cfg(feature = "highs")]
mod highs;
mod knapsack;
mod layer;
mod open;
mod prover;
mod reach;
mod refine;
mod relaxed;
mod relay;
mod scale;
mod search;
mod seating;
mod shake;
mod smooth;
mod solver;
mod unplaced;

use crate::Stop;
use crate::components::{self, Component};
use crate::market::{Market, index};
pub use scale::Scale;
use seating::Seating;
use solver::Solver;

/// An allocation by people and what is proven about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    /// The choice each team gets.
    pub choice: Vec<u32>,
    /// No allocation costs less.
    pub bound: i64,
}

/// The cheapest allocation found until `stop` says so, or the cheapest of all.
///
/// If it is not stopped the result depends on the market alone, not on speed or the number of cores: all work is
/// counted in steps. If it is stopped it depends on how far the machine came until then; bound and allocation
/// are true in any case.
pub fn seat(market: &Market, stop: Stop<'_>) -> Seated {
    let parts = parts_of(market);
    let solvers = solve(&parts, stop);
    gather(market, &parts, solvers.iter().map(|solver| (solver.best(), solver.lower())))
}

/// The same by HiGHS, each part with its share of the time that is left. HiGHS counts in fractions: what it
/// seated is checked in whole seats, its bound is taken at its word.
///
/// # Errors
/// What HiGHS says when it gives up.
#[cfg(feature = "highs")]
pub fn seat_by_highs(market: &Market, left: &dyn Fn() -> Duration) -> Result<Seated, ::highs::HighsStatus> {
    let parts = parts_of(market);
    let mut solved = Vec::with_capacity(parts.len());
    for part in &parts {
        let share = left().div_f64((parts.len() - solved.len()) as f64);
        solved.push(highs::solve(&part.market, share)?);
    }
    Ok(gather(market, &parts, solved.iter().map(|(seating, lower)| (seating, *lower))))
}

/// What can be solved alone, without seats that no teams add up to.
fn parts_of(market: &Market) -> Vec<Component> {
    let mut parts = components::split(market);
    for part in &mut parts {
        reach::tighten(&mut part.market);
    }
    parts
}

/// Puts the allocations of the parts together, each with what is proven to be its lowest cost.
fn gather<'a, 'm: 'a>(
    market: &Market,
    parts: &[Component],
    solved: impl Iterator<Item = (&'a Seating<'m>, i64)>,
) -> Seated {
    let mut choice: Vec<u32> =
        (0..market.team_count()).map(|team| index(market.span(team).end - 1)).collect();
    let outside: i64 = choice.iter().map(|&choice| market.choices()[choice as usize].cost).sum();
    let mut seated = Seated { choice: Vec::new(), bound: outside };
    for (part, (seating, lower)) in parts.iter().zip(solved) {
        seated.bound += lower;
        for (own, &team) in part.teams.iter().enumerate() {
            let span = market.span(team as usize);
            seated.bound -= market.choices()[span.end - 1].cost;
            let offset = seating.choice[own] as usize - part.market.span(own).start;
            choice[team as usize] = index(span.start + offset);
        }
    }
    seated.choice = choice;
    seated
}

/// Parts that are worked on at the same time.
const AT_ONCE: usize = 2;

/// Solves each part. Those that may be furthest from their optimum for the rounds they had come first.
fn solve<'a>(parts: &'a [Component], stop: Stop<'_>) -> Vec<Solver<'a>> {
    let mut solvers: Vec<_> = parts.iter().map(|part| Solver::new(&part.market, 0, stop)).collect();
    let unproven: Vec<_> = solvers.iter_mut().filter(|solver| !solver.is_proven()).collect();
    let workers = AT_ONCE.min(unproven.len());
    let waiting = Mutex::new(unproven);
    let locked = || waiting.lock().unwrap_or_else(PoisonError::into_inner);
    let most_urgent = || {
        let mut waiting = locked();
        let urgent = (0..waiting.len()).max_by_key(|&at| (waiting[at].urgency(), Reverse(at)))?;
        Some(waiting.swap_remove(urgent))
    };
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(solver) = most_urgent().filter(|_| !stop()) {
                    solver.advance(stop);
                    if !solver.is_proven() {
                        locked().push(solver);
                    }
                }
            });
        }
    });
    solvers
}
