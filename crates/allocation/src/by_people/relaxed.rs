//! The allocation by people if teams could be split over sessions.
//!
//! Then a team is so many single seats, and the cheapest seating is a [`Flow`]. Its prices give each team a
//! worth, and few teams are really split. With splitting allowed a fraction of a team may stay outside; real
//! teams stay as a whole, and their number is known to be at least so many, because each costs as much as
//! hundreds of preferences.

use super::Stop;
use super::open::Open;
use super::scale::Scale;
use crate::flow::Flow;
use crate::market::{Choice, Market, index};

/// The cheapest seating when teams may be split; settled teams stay where they are.
#[derive(Debug)]
pub struct Relaxed {
    /// No allocation costs less; scaled.
    pub bound: i64,
    /// What settling each team is worth, nought for settled ones; scaled.
    pub worth: Vec<i64>,
    /// Seats of unsettled teams in each choice.
    pub taken: Vec<u32>,
    /// The discount on staying outside that led here; a good guess for what is decided next.
    pub discount: i64,
}

/// Solves the relaxation of what is still open. The `guess` is the discount of a similar one, else nought. If it is
/// stopped the bound is true, but not the highest.
pub fn relax(open: &Open<'_>, scale: Scale, guess: i64, stop: Stop<'_>) -> Relaxed {
    let needed = open.unplaced_at_least.max(0);
    let peak = peak(open, scale, needed, guess, stop);
    let bound = scale.up(open.settled_cost) + peak.bound(needed);
    Relaxed { bound, worth: peak.worth, taken: peak.taken, discount: peak.discount }
}

/// How many unsettled teams must stay outside at least.
pub fn unplaced_at_least(open: &Open<'_>, scale: Scale) -> i64 {
    let outside = open.market.outside();
    scale.ceil(trial(open, 0, |choice| if choice.session == outside { scale.up(1) } else { 0 }).cost)
}

/// One seating with a discount on every team left outside.
struct Trial {
    /// Scaled.
    discount: i64,
    /// Total cost with the discount taken off; scaled.
    cost: i64,
    /// Seats missing, each as a part of its team; in millionths of teams.
    unplaced: i64,
    worth: Vec<i64>,
    taken: Vec<u32>,
    /// What a seat in each session is worth; scaled.
    prices: Vec<i64>,
}

/// What a seat in each session is worth when teams may be split; scaled.
pub fn prices(open: &Open<'_>, scale: Scale) -> Vec<i64> {
    trial(open, 0, |choice| scale.up(choice.cost)).prices
}

const MILLION: i64 = 1_000_000;

impl Trial {
    /// If so many teams stay outside at least, the discount was granted so many times too often.
    fn bound(&self, needed: i64) -> i64 {
        self.cost + self.discount * needed
    }
}

/// The discount with the highest bound, with a seating that leaves no more teams outside than needed.
///
/// The bound is a concave function of the discount: lines that touch it left and right of its peak meet above
/// the peak. Each meeting point gives a new line, until one lies on the function. A good `guess` saves most of
/// that.
fn peak(open: &Open<'_>, scale: Scale, needed: i64, guess: i64, stop: Stop<'_>) -> Trial {
    let outside = open.market.outside();
    let with_discount = |discount: i64| {
        trial(open, discount, |choice| {
            scale.up(choice.cost) - if choice.session == outside { discount } else { 0 }
        })
    };
    let target = needed * MILLION;
    let first = with_discount(guess);
    if first.unplaced == target || (guess == 0 && first.unplaced > target) || stop() {
        return first;
    }
    let (mut left, mut right) = if first.unplaced < target {
        let dearest = open.market.choices().iter().map(|choice| choice.cost).max().unwrap_or(0);
        (first, with_discount(scale.up(dearest + 1)))
    } else {
        (with_discount(0), first)
    };
    while left.unplaced < target && right.unplaced > target && !stop() {
        let higher = i128::from(right.bound(needed) - left.bound(needed));
        let fall = i128::from(right.discount - left.discount) * i128::from(right.unplaced - target);
        let meeting = (higher * i128::from(MILLION) + fall) / i128::from(right.unplaced - left.unplaced);
        let discount = left.discount + i64::try_from(meeting).unwrap_or(0);
        if discount <= left.discount || discount >= right.discount {
            break;
        }
        let middle = with_discount(discount);
        if middle.unplaced <= target { left = middle } else { right = middle }
    }
    left
}

/// Seats everybody who is unsettled at these costs, team by team split where that is cheaper.
fn trial(open: &Open<'_>, discount: i64, cost: impl Fn(&Choice) -> i64) -> Trial {
    let market = open.market;
    let outside = market.outside() as usize;
    let mut by_seat = Market::new((0..outside).map(|session| open.room(session).seats).collect());
    let mut origin = Vec::new();
    // Staying outside remains possible where it is closed, or there might be no seating at all.
    let forbidden = 4 * market.choices().iter().map(&cost).max().unwrap_or(0).abs();
    let mut teams = Vec::new();
    for team in (0..market.team_count()).filter(|&team| !open.is_settled(team)) {
        let seats = market.seats(team);
        // Rounded down where sizes share no scale: the bound gets weaker, never wrong.
        let by_seat_cost = |choice: &Choice| cost(choice).div_euclid(i64::from(seats));
        let last = index(market.span(team).end - 1);
        let stays_out = by_seat_cost(&market.choices()[last as usize]);
        let stays_out = if open.is_open(last) { stays_out } else { 4 * stays_out.abs() + forbidden };
        let ranked = open.open_choices(team).filter(|&choice| choice != last);
        origin.extend(ranked.clone().chain([last]));
        let ranked = ranked.map(|choice| market.choices()[choice as usize]);
        by_seat.add_team(
            seats,
            ranked.map(|choice| Choice { cost: by_seat_cost(&choice), ..choice }),
            stays_out,
        );
        teams.push(team);
    }
    let mut flow = Flow::new(&by_seat);
    flow.settle();

    let mut worth = vec![0; market.team_count()];
    let mut taken = vec![0; market.choices().len()];
    let (mut paid, mut unplaced) = (0, 0);
    for (own, &team) in teams.iter().enumerate() {
        worth[team] = flow.best_offer(own) * i64::from(market.seats(team));
        for choice in by_seat.span(own) {
            let (seats, Choice { session, cost }) = (flow.taken()[choice], by_seat.choices()[choice]);
            taken[origin[choice] as usize] = seats;
            paid += cost * i64::from(seats);
            if session as usize == outside {
                unplaced += i64::from(seats) * MILLION / i64::from(market.seats(team));
            }
        }
    }
    Trial { discount, cost: paid, unplaced, worth, taken, prices: flow.prices().to_vec() }
}
