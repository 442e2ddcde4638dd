//! Raises prices until a chain of moves reaches a free seat (Dijkstra's search over sessions).

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Flow;

const FAR: i64 = i64::MAX;

/// How much worse than their best offer waiting teams must accept until somebody can enter each session.
pub struct Reach {
    distance: Vec<i64>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    /// The shortest distance to a session with a free seat.
    nearest: i64,
    touched: Vec<u32>,
}

impl Reach {
    pub fn new(session_count: usize) -> Self {
        let distance = vec![FAR; session_count];
        Self { distance, queue: BinaryHeap::new(), nearest: FAR, touched: Vec::new() }
    }

    /// Raises prices by the least amount that opens a chain for somebody who waits.
    pub fn raise_prices(&mut self, flow: &mut Flow<'_>) {
        for &session in &self.touched {
            self.distance[session as usize] = FAR;
        }
        self.touched.clear();
        self.queue.clear();
        self.nearest = FAR;

        for &team in &flow.waiting {
            let team = team as usize;
            self.spread(flow, team, flow.best_offer(team), 0);
        }
        while let Some(Reverse((distance, session))) = self.queue.pop() {
            if distance >= self.nearest {
                break;
            }
            let session = session as usize;
            if distance > self.distance[session] {
                continue;
            }
            for &member in &flow.members[session] {
                self.spread(flow, flow.market.team_of(member), flow.offer(member as usize), distance);
            }
        }
        for &session in &self.touched {
            let session = session as usize;
            flow.price[session] += (self.nearest - self.distance[session]).max(0);
        }
    }

    /// A team that is content with `offer` and can be moved at `start` reaches each of its choices.
    fn spread(&mut self, flow: &Flow<'_>, team: usize, offer: i64, start: i64) {
        for choice in flow.market.span(team) {
            let session = flow.market.choices()[choice].session;
            let distance = start + flow.offer(choice) - offer;
            let known = &mut self.distance[session as usize];
            if distance >= *known || distance >= self.nearest {
                continue;
            }
            if *known == FAR {
                self.touched.push(session);
            }
            *known = distance;
            if flow.free[session as usize] > 0 {
                self.nearest = distance;
            } else {
                self.queue.push(Reverse((distance, session)));
            }
        }
    }
}
