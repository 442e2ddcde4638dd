//! Seats that can be filled at all: sizes of teams rarely add up to more than a few seats less than a session
//! has, but where all teams have four people, three seats may stay free whatever happens.

use crate::market::{Market, index};

/// Sums larger than this are not worked out; such sessions keep their seats.
const LARGEST_SUM: usize = 1 << 16;

/// Takes away seats that no set of teams fills. Allocations stay what they are, and bounds get stronger.
pub fn tighten(market: &mut Market) {
    let mut sizes = vec![Vec::new(); market.session_count()];
    for (choice, taken) in (0u32..).zip(market.choices()) {
        sizes[taken.session as usize].push(market.seats(market.team_of(choice)) as usize);
    }
    for (session, sizes) in sizes.iter().enumerate().take(market.outside() as usize) {
        let wanted = sizes.iter().fold(0usize, |sum, &seats| sum.saturating_add(seats));
        let seats = wanted.min(market.capacity(session) as usize);
        // Where everybody fits in, seats are no limit.
        if seats < wanted && seats <= LARGEST_SUM {
            market.set_capacity(session, index(largest_sum(sizes, seats)));
        }
    }
}

/// The largest sum of some of these sizes that is no more than `limit`.
fn largest_sum(sizes: &[usize], limit: usize) -> usize {
    let mut reached = vec![false; limit + 1];
    reached[0] = true;
    for &size in sizes {
        for sum in (size..=limit).rev() {
            reached[sum] |= reached[sum - size];
        }
    }
    reached.iter().rposition(|&reached| reached).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::largest_sum;

    #[test]
    fn what_cannot_be_filled_is_no_room() {
        assert_eq!(largest_sum(&[4, 4, 4], 11), 8);
        assert_eq!(largest_sum(&[4, 3, 6], 9), 9);
        assert_eq!(largest_sum(&[5], 4), 0);
    }
}
