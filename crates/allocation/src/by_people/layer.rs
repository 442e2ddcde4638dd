//! All teams of one size, and what it costs if one of them less sits in one session and one more in another.
//!
//! Such a change is a path: a team moves on, another one leaves the session it comes to, and so forth. Between
//! all pairs of sessions at once these are shortest paths (Floyd and Warshall), and as long as the teams of this
//! size sit as cheaply as their places allow, no path can be better than what is found.

use super::seating::Seating;
use crate::market::{Market, index};

/// Whole numbers up to this one are exact as `f32`, which processors add and compare four at a time and more.
pub const LARGEST_EXACT: i64 = 1 << 24;

/// The cost where there is no path.
pub const FAR: f32 = f32::INFINITY;

/// The cheapest team to move from one session to another.
#[derive(Debug, Clone, Copy)]
struct Hop {
    cost: f32,
    /// The choice it gets.
    choice: u32,
}

const NO_HOP: Hop = Hop { cost: FAR, choice: u32::MAX };

/// Teams of one size.
#[derive(Debug, Clone)]
pub struct Layer {
    /// People in each team.
    pub size: u32,
    width: usize,
    /// The choices held, by session.
    members: Vec<Vec<u32>>,
    hops: Vec<Hop>,
    /// Costs of paths, row by row; empty where they must be worked out anew.
    paths: Vec<f32>,
}

impl Layer {
    /// The teams of this size as they sit.
    pub fn of(seating: &Seating<'_>, size: u32) -> Self {
        let market = seating.market;
        let width = market.session_count();
        let mut members = vec![Vec::new(); width];
        for (team, &held) in seating.choice.iter().enumerate() {
            if market.seats(team) == size {
                members[market.choices()[held as usize].session as usize].push(held);
            }
        }
        let mut layer = Self { size, width, members, hops: vec![NO_HOP; width * width], paths: Vec::new() };
        for session in 0..width {
            layer.look_out(market, session);
        }
        layer
    }

    /// Works out the hops from one session anew.
    fn look_out(&mut self, market: &Market, session: usize) {
        let hops = &mut self.hops[session * self.width..][..self.width];
        hops.fill(NO_HOP);
        for &held in &self.members[session] {
            let own = market.choices()[held as usize].cost;
            for choice in market.span(market.team_of(held)) {
                let to = market.choices()[choice];
                let hop = &mut hops[to.session as usize];
                let cost = (to.cost - own) as f32;
                if to.session as usize != session && cost < hop.cost {
                    *hop = Hop { cost, choice: index(choice) };
                }
            }
        }
    }

    /// Works out what the cheapest path costs from each session to each. `None` if it would pay to move in a
    /// circle.
    pub fn survey(&mut self) -> Option<()> {
        let width = self.width;
        if self.paths.is_empty() {
            self.paths.extend(self.hops.iter().map(|hop| hop.cost));
            for session in 0..width {
                self.paths[session * width + session] = 0.0;
            }
            let mut onward = vec![0.0; width];
            for middle in 0..width {
                onward.copy_from_slice(&self.paths[middle * width..][..width]);
                for row in self.paths.chunks_exact_mut(width) {
                    let there = row[middle];
                    if there < FAR {
                        for (cost, onward) in row.iter_mut().zip(&onward) {
                            let over = there + onward;
                            *cost = if over < *cost { over } else { *cost };
                        }
                    }
                }
            }
        }
        (0..width).all(|session| self.paths[session * width + session] >= 0.0).then_some(())
    }

    /// What the last survey found, row by row.
    pub fn paths(&self) -> &[f32] {
        &self.paths
    }

    /// Moves teams along the cheapest path. Tells what that costs and their new choices; `None` if there is no path.
    pub fn pass(&mut self, market: &Market, from: usize, to: usize) -> Option<(f32, Vec<u32>)> {
        let (cost, choices) = self.path(from, to)?;
        let mut touched = vec![from];
        for &choice in &choices {
            let team = market.team_of(choice);
            let left = *touched.last()?;
            self.members[left].retain(|&held| market.team_of(held) != team);
            let entered = market.choices()[choice as usize].session as usize;
            self.members[entered].push(choice);
            touched.push(entered);
        }
        for session in touched {
            self.look_out(market, session);
        }
        self.paths.clear();
        Some((cost, choices))
    }

    /// The cheapest path, one choice a hop (Bellman and Ford).
    fn path(&self, from: usize, to: usize) -> Option<(f32, Vec<u32>)> {
        let mut costs = vec![FAR; self.width];
        let mut before = vec![from; self.width];
        costs[from] = 0.0;
        let mut changed = true;
        for _ in 0..self.width {
            if !std::mem::take(&mut changed) {
                break;
            }
            for session in (0..self.width).filter(|&session| session != to) {
                let cost = costs[session];
                if cost < FAR {
                    let hops = &self.hops[session * self.width..][..self.width];
                    for (next, hop) in hops.iter().enumerate() {
                        if cost + hop.cost < costs[next] {
                            (costs[next], before[next], changed) = (cost + hop.cost, session, true);
                        }
                    }
                }
            }
        }
        if costs[to] == FAR {
            return None;
        }
        let mut choices = Vec::new();
        let mut at = to;
        while at != from {
            choices.push(self.hops[before[at] * self.width + at].choice);
            at = before[at];
            if choices.len() > self.width {
                return None;
            }
        }
        choices.reverse();
        Some((costs[to], choices))
    }
}
