//! Allocation by teams: each team takes one seat, and the cheapest seating is a flow.

use crate::components;
use crate::flow::Flow;
use crate::market::{Market, index};

/// The choice each team gets in the cheapest seating. Every team of the market takes one seat.
///
/// Among equally cheap seatings the order of teams and sessions in the market decides.
pub fn seat(market: &Market) -> Vec<u32> {
    let mut seated: Vec<u32> =
        (0..market.team_count()).map(|team| index(market.span(team).end - 1)).collect();
    for component in components::split(market) {
        let mut flow = Flow::new(&component.market);
        flow.settle();
        for (own, &team) in component.teams.iter().enumerate() {
            let span = component.market.span(own);
            if let Some(offset) = flow.taken()[span].iter().position(|&seats| seats > 0) {
                seated[team as usize] = index(market.span(team as usize).start + offset);
            }
        }
    }
    seated
}
