//! Fractions of costs as whole numbers.

use crate::market::Market;

/// How many parts a cost of 1 is cut into. Divisible by team sizes where they allow it, so that nothing is
/// lost when the cost of a team is shared among its seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale(i64);

/// Parts of a preference rank: fine enough for worths to settle, coarse enough for sums over all teams.
const FINEST: i64 = 1 << 15;

impl Scale {
    /// A scale for the team sizes of this market.
    pub fn of(market: &Market) -> Self {
        let mut shared = 1;
        for team in 0..market.team_count() {
            let seats = i64::from(market.seats(team));
            let wider = shared / greatest_common_divisor(shared, seats) * seats;
            if wider <= FINEST {
                shared = wider;
            }
        }
        Self((FINEST / market.rank_cost() / shared).max(1) * shared)
    }

    /// A cost in parts.
    pub fn up(self, cost: i64) -> i64 {
        cost * self.0
    }

    /// Parts as a cost, rounded up: costs of real allocations are whole.
    pub fn ceil(self, parts: i64) -> i64 {
        -(-parts).div_euclid(self.0)
    }

    /// Whether sums of costs up to this one still fit when they are in parts.
    pub fn holds(self, sum: i64) -> bool {
        sum <= i64::MAX / 256 / self.0
    }
}

fn greatest_common_divisor(one: i64, other: i64) -> i64 {
    if other == 0 { one } else { greatest_common_divisor(other, one % other) }
}
