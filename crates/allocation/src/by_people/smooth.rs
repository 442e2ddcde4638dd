//! Finds worths of teams for which the bound is high, by way of a bound without edges.
//!
//! The bound is a maximum over what sessions may choose, and so has edges on which steps along its slope go to and
//! fro. If sessions choose by lot, the better companies more often (their chance falls by e for each `heat` that
//! they are worse), the bound becomes smooth, and accelerated steps (Nesterov 1983) climb it quickly. The heat is
//! lowered bit by bit. What the chances are is worked out exactly over all companies that fit.

use super::open::Open;
use super::scale::Scale;
use crate::market::index;

/// A team that could sit in a session.
#[derive(Debug, Clone, Copy)]
struct Guest {
    team: u32,
    seats: u32,
    cost: f64,
}

/// A session with those who could sit there.
#[derive(Debug)]
struct Table {
    guests: Vec<Guest>,
    seats: usize,
    /// Price of a seat at which about as many want seats as there are.
    price: f64,
}

/// A smooth bound on its way up.
#[derive(Debug)]
pub struct Smooth {
    tables: Vec<Table>,
    /// What staying outside costs each team that is not settled; infinite where it may not.
    outside: Vec<f64>,
    /// Teams that must stay outside at least.
    needed: f64,
    /// What each further team outside saves, as more must stay there than want to.
    discount: f64,
    worth: Vec<f64>,
    last: Vec<f64>,
    momentum: f64,
    chances: Chances,
}

/// Working memory.
#[derive(Debug, Default)]
struct Chances {
    /// How often each team is seated, the outside included.
    times: Vec<f64>,
    /// Guests of a session who might come or not, with their seats and how likely they would come if seats were
    /// sold at the price.
    in_doubt: Vec<(usize, usize, f64)>,
    before: Vec<f64>,
    after: Vec<f64>,
}

/// Tables that are larger in sum take too long.
const LARGEST: usize = 1 << 24;

impl Smooth {
    /// Starts at these worths, which are scaled. `None` where it would take too long.
    pub fn new(open: &Open<'_>, scale: Scale, worth: &[i64]) -> Option<Self> {
        let market = open.market;
        let last = market.outside() as usize;
        let unit = scale.up(1) as f64;
        let guest = |&choice: &u32| {
            let team = market.team_of(choice);
            let cost = market.choices()[choice as usize].cost as f64;
            (open.is_open(choice) && !open.is_settled(team)).then_some(Guest {
                team: index(team),
                seats: market.seats(team),
                cost,
            })
        };
        let tables: Vec<Table> = (0..last)
            .map(|session| Table {
                guests: open.members[session].iter().filter_map(guest).collect(),
                seats: open.room(session).seats as usize,
                price: 0.0,
            })
            .collect();
        let size: usize = tables.iter().map(|table| table.guests.len() * (table.seats + 1)).sum();
        if size > LARGEST {
            return None;
        }
        let mut outside = vec![f64::INFINITY; market.team_count()];
        for guest in open.members[last].iter().filter_map(guest) {
            outside[guest.team as usize] = guest.cost;
        }
        let worth: Vec<f64> = worth.iter().map(|&worth| worth as f64 / unit).collect();
        let chances = Chances { times: vec![0.0; worth.len()], ..Chances::default() };
        let needed = open.unplaced_at_least.max(0) as f64;
        Some(Self {
            tables,
            outside,
            needed,
            discount: 0.0,
            last: worth.clone(),
            worth,
            momentum: 1.0,
            chances,
        })
    }

    /// The worths now, scaled.
    pub fn worths(&self, scale: Scale) -> impl Iterator<Item = i64> + '_ {
        let unit = scale.up(1) as f64;
        self.last.iter().map(move |worth| (worth * unit).round() as i64)
    }

    /// One accelerated step at this heat, from `worth`, which is ahead of `last`.
    pub fn step(&mut self, heat: f64) {
        self.chances.times.fill(0.0);
        for table in &mut self.tables {
            table.seat(&self.worth, heat, &mut self.chances);
        }
        self.leave_outside(heat);
        let mut along = 0.0;
        let next = (1.0 + (1.0 + 4.0 * self.momentum * self.momentum).sqrt()) / 2.0;
        let carry = (self.momentum - 1.0) / next;
        for (team, worth) in self.worth.iter_mut().enumerate() {
            let slope = 1.0 - self.chances.times[team];
            let now = *worth + heat * STRIDE * slope;
            along += slope * (now - self.last[team]);
            *worth = now + carry * (now - self.last[team]);
            self.last[team] = now;
        }
        self.momentum = next;
        // Momentum that leads downhill is given up (O'Donoghue and Candès 2015).
        if along < 0.0 {
            self.momentum = 1.0;
            self.worth.copy_from_slice(&self.last);
        }
    }

    /// Adds the chances of staying outside, with the discount at which enough do.
    fn leave_outside(&mut self, heat: f64) {
        let Self { worth, outside, needed, .. } = &*self;
        let staying = |discount: f64| {
            let mut sum = Demand { level: -needed, slope: 0.0 };
            for (worth, cost) in worth.iter().zip(outside) {
                sum.add(1.0, chance((worth - cost + discount) / heat));
            }
            sum.slope /= -heat;
            sum.level = -sum.level;
            sum
        };
        self.discount = if self.needed > 0.0 { root(self.discount, heat, 0.01, staying) } else { 0.0 };
        for ((times, worth), cost) in self.chances.times.iter_mut().zip(&self.worth).zip(&self.outside) {
            *times += chance((worth - cost + self.discount) / heat);
        }
    }
}

/// How much more is wanted than there is, and how that changes.
#[derive(Debug, Clone, Copy)]
struct Demand {
    level: f64,
    slope: f64,
}

impl Demand {
    fn add(&mut self, amount: f64, chance: f64) {
        self.level += amount * chance;
        self.slope += amount * amount * chance * (1.0 - chance);
    }
}

/// Where a falling demand is nearly met; nought if it is met there (Newton's steps, kept within known limits).
fn root(guess: f64, heat: f64, nearly: f64, demand: impl Fn(f64) -> Demand) -> f64 {
    let (mut low, mut high) = (0.0, f64::INFINITY);
    let mut price = guess;
    for _ in 0..MOST_GUESSES {
        let Demand { level, slope } = demand(price);
        if level.abs() <= nearly || (price == 0.0 && level <= 0.0) {
            break;
        }
        if level > 0.0 {
            low = price
        } else {
            high = price
        }
        let newton = price - level / slope;
        let is_within = newton > low && newton < high && (newton - price).abs() < 8.0 * (price + heat);
        price = match (is_within, high < f64::INFINITY) {
            (true, _) => newton,
            (false, true) if low == 0.0 && high < heat => 0.0,
            (false, true) => (low + high) / 2.0,
            (false, false) => 2.0 * price + heat,
        };
    }
    price
}

/// Prices tried at most in one step.
const MOST_GUESSES: u32 = 30;

/// Length of a step per heat and slope; the bound bends about so much.
const STRIDE: f64 = 1.0;

impl Table {
    /// Adds how likely each guest sits here.
    fn seat(&mut self, worth: &[f64], heat: f64, chances: &mut Chances) {
        let wanted: usize = self.guests.iter().map(|guest| guest.seats as usize).sum();
        let Chances { times, in_doubt, before, after } = chances;
        let better = |guest: &Guest| worth[guest.team as usize] - guest.cost;
        if wanted <= self.seats {
            for guest in &self.guests {
                times[guest.team as usize] += chance(better(guest) / heat);
            }
            return;
        }
        self.price = root(self.price, heat, NEARLY, |price| {
            let mut sum = Demand { level: -(self.seats as f64), slope: 0.0 };
            for guest in &self.guests {
                let seats = f64::from(guest.seats);
                sum.add(seats, chance((better(guest) - price * seats) / heat));
            }
            sum.slope /= -heat;
            sum
        });
        // Who surely comes or surely does not needs no row.
        let mut seats = self.seats;
        in_doubt.clear();
        for guest in &self.guests {
            let likely = chance((better(guest) - self.price * f64::from(guest.seats)) / heat);
            if likely > 1.0 - SURE && seats >= guest.seats as usize {
                times[guest.team as usize] += 1.0;
                seats -= guest.seats as usize;
            } else if likely > SURE {
                in_doubt.push((guest.team as usize, guest.seats as usize, likely));
            }
        }
        // Row by row: how likely so many seats are taken by the guests before.
        let width = seats + 1;
        before.clear();
        before.resize(width, 0.0);
        before[0] = 1.0;
        for (place, &(_, seats, likely)) in in_doubt.iter().enumerate() {
            let start = place * width;
            before.extend_from_within(start..);
            let (old, new) = before[start..].split_at_mut(width);
            for new in &mut *new {
                *new *= 1.0 - likely;
            }
            for (new, old) in new.iter_mut().skip(seats).zip(old) {
                *new += likely * *old;
            }
        }
        // What each number of seats is worth that the guests after may still take: unsold seats cost their price.
        after.clear();
        after.extend((0..width).map(|used| exp(self.price * (used as f64 - seats as f64) / heat)));
        let last = &before[in_doubt.len() * width..];
        let all: f64 = last.iter().zip(&*after).map(|(one, other)| one * other).sum();
        if all <= 0.0 || !all.is_finite() {
            return;
        }
        for (place, &(team, seats, likely)) in in_doubt.iter().enumerate().rev() {
            let old = &before[place * width..][..width];
            let seats = seats.min(width);
            let joined: f64 = old.iter().zip(&after[seats..]).map(|(one, other)| one * other).sum();
            times[team] += likely * joined / all;
            for used in 0..width {
                let more = after.get(used + seats).copied().unwrap_or(0.0);
                after[used] = (1.0 - likely) * after[used] + likely * more;
            }
        }
    }
}

/// Seats that may be wanted more or less than there are.
const NEARLY: f64 = 1.0;

/// Chances as small as this are nought.
const SURE: f64 = 1e-7;

/// How likely something is chosen that is better than its contrary by so many heats.
fn chance(better: f64) -> f64 {
    1.0 / (1.0 + exp(-better))
}

/// The exponential function out of sums and products alone. That of the standard library differs in the last digit
/// from one processor to another, and the allocation must not.
fn exp(power: f64) -> f64 {
    if power < -700.0 {
        return 0.0;
    }
    if power > 700.0 {
        return f64::INFINITY;
    }
    let doublings = (power * std::f64::consts::LOG2_E).round();
    let rest = power - doublings * std::f64::consts::LN_2;
    let series = (1..=13u8).rev().fold(1.0, |sum, term| 1.0 + rest * sum / f64::from(term));
    series * 2f64.powi(doublings as i32)
}

#[cfg(test)]
mod tests {
    use super::{Chances, Guest, Table, exp};

    const SEATS: usize = 9;
    const HEAT: f64 = 0.7;
    const GUESTS: [(u32, f64); 5] = [(3, 1.0), (4, 2.5), (4, 2.0), (5, 3.5), (6, 3.0)];

    /// The chances by their meaning: every company that fits, with its weight.
    fn counted(worth: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; GUESTS.len()];
        let mut all = 0.0;
        for company in 0..1u32 << GUESTS.len() {
            let members: Vec<usize> = (0..GUESTS.len()).filter(|guest| company >> guest & 1 == 1).collect();
            if members.iter().map(|&guest| GUESTS[guest].0 as usize).sum::<usize>() <= SEATS {
                let gain: f64 = members.iter().map(|&guest| worth[guest] - GUESTS[guest].1).sum();
                let weight = (gain / HEAT).exp();
                all += weight;
                members.iter().for_each(|&guest| sums[guest] += weight);
            }
        }
        sums.iter().map(|sum| sum / all).collect()
    }

    #[test]
    fn chances_are_those_of_all_companies_that_fit() {
        for worth in [[2.0, 3.0, 4.0, 5.0, 4.0], [0.5, 1.0, 9.0, 2.0, 3.0]] {
            let guests =
                (0u32..).zip(GUESTS).map(|(team, (seats, cost))| Guest { team, seats, cost }).collect();
            let mut table = Table { guests, seats: SEATS, price: 0.0 };
            let mut chances = Chances { times: vec![0.0; GUESTS.len()], ..Chances::default() };

            table.seat(&worth, HEAT, &mut chances);

            for (found, expected) in chances.times.iter().zip(counted(&worth)) {
                assert!((found - expected).abs() < 1e-5, "{found} instead of {expected}");
            }
        }
    }

    #[test]
    fn the_exponential_function_is_that_of_the_standard_library() {
        for power in [-690.0, -20.5, -1.0, -1e-9, 0.0, 0.3, 1.0, 33.3, 690.0] {
            let expected = f64::exp(power);

            assert!((exp(power) - expected).abs() <= 1e-12 * expected, "e to the {power}");
        }
        assert_eq!((exp(-1e9), exp(f64::INFINITY)), (0.0, f64::INFINITY));
    }
}
