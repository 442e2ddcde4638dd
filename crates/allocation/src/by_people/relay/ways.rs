//! What it costs to pass seats on, from each session to each and from each session to wherever seats are free.
//!
//! All costs are reduced by what seats are worth: who comes pays for the seats, who goes gets their worth back. Then
//! hardly any pass pays by itself, and going in circles does not look like a gain; what pays is that seats which
//! were free are taken in the end.

use super::super::layer::{FAR, Layer};
use crate::market::index;

/// So many seats fewer are taken in one session, and so many more in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pass {
    pub from: usize,
    pub to: usize,
    pub seats: usize,
}

/// How to be rid of seats too many.
#[derive(Debug, Clone, Copy)]
enum Relief {
    /// There is no need, or no way.
    Nothing,
    /// So many at once, to this session, which may pass them on.
    Pass { to: u32, seats: u32 },
    /// So many first.
    Part(u32),
}

/// Times that chains may grow by one more session.
const MOST_ROUNDS: u32 = 8;

/// What each pass is thought to cost on top, so that none is made for nothing.
const TROUBLE: f32 = 1.0 / 16.0;

/// No team comes back.
const NOBODY: u8 = u8::MAX;

/// Passes of one market in one state.
#[derive(Debug)]
pub struct Ways {
    width: usize,
    widest: usize,
    /// What a seat in each session is worth.
    worths: Vec<f32>,
    /// Free seats where there are any.
    free: Vec<usize>,
    /// Reduced cost of passing so many seats from one session to another, and the layers exchanged for that; by
    /// seats, from and to.
    costs: Vec<f32>,
    exchanges: Vec<(u8, u8)>,
    /// Reduced cost of being rid of so many seats, by seats and session.
    reliefs: Vec<f32>,
    steps: Vec<Relief>,
}

impl Ways {
    /// The ways through layers that were surveyed. Tolls are added to what passes to each session cost.
    pub fn of(layers: &[Layer], free: &[i32], worths: &[f32], tolls: &[f32]) -> Self {
        let width = free.len();
        let widest = layers.iter().map(|layer| layer.size as usize).max().unwrap_or(0);
        let mut ways = Self {
            width,
            widest,
            worths: worths.to_vec(),
            free: free.iter().map(|&seats| usize::try_from(seats).unwrap_or(0)).collect(),
            costs: vec![FAR; (widest + 1) * width * width],
            exchanges: vec![(NOBODY, NOBODY); (widest + 1) * width * width],
            reliefs: vec![FAR; (widest + 1) * width],
            steps: vec![Relief::Nothing; (widest + 1) * width],
        };
        let backs: Vec<_> = layers.iter().map(|layer| transposed(layer.paths(), width)).collect();
        let nothing = vec![0.0; width * width];
        for (goes, larger) in (0u8..).zip(layers) {
            ways.offer(larger.size as usize, (goes, NOBODY), larger.paths(), &nothing);
            for (comes, (smaller, back)) in (0u8..).zip(layers.iter().zip(&backs)) {
                if smaller.size < larger.size {
                    ways.offer((larger.size - smaller.size) as usize, (goes, comes), larger.paths(), back);
                }
            }
        }
        ways.find_reliefs(tolls);
        ways
    }

    fn offer(&mut self, seats: usize, exchange: (u8, u8), there: &[f32], back: &[f32]) {
        let width = self.width;
        for from in 0..width {
            let table = (seats * width + from) * width;
            let known = self.costs[table..][..width].iter_mut().zip(&mut self.exchanges[table..][..width]);
            let paths = there[from * width..].iter().zip(&back[from * width..]).zip(&self.worths);
            for (to, ((cost, layers), ((there, back), worth))) in known.zip(paths).enumerate() {
                let reduced = there + back + seats as f32 * (worth - self.worths[from]);
                if to != from && reduced < *cost {
                    (*cost, *layers) = (reduced, exchange);
                }
            }
        }
    }

    /// From free seats backwards, one session more each round; then what several chains can do together.
    fn find_reliefs(&mut self, tolls: &[f32]) {
        let width = self.width;
        for (place, relief) in self.reliefs.iter_mut().enumerate() {
            let (seats, session) = (place / width, place % width);
            if self.free[session] >= seats {
                *relief = -self.worths[session] * seats as f32;
            }
        }
        for _ in 0..MOST_ROUNDS {
            let mut changed = false;
            for place in (width..self.reliefs.len()).rev() {
                for (cost, step) in [self.with_more(place), self.pass_on(place, tolls)].into_iter().flatten()
                {
                    if cost < self.reliefs[place] {
                        (self.reliefs[place], self.steps[place], changed) = (cost, step, true);
                    }
                }
            }
            if !changed {
                break;
            }
        }
        for place in 2 * width..self.reliefs.len() {
            let (seats, session) = (place / width, place % width);
            for part in 1..seats {
                let other = seats - part;
                let cost = self.reliefs[part * width + session] + self.reliefs[other * width + session];
                if cost < self.reliefs[place] {
                    (self.reliefs[place], self.steps[place]) = (cost, Relief::Part(index(part)));
                }
            }
        }
    }

    /// Where to pass seats on.
    fn pass_on(&self, place: usize, tolls: &[f32]) -> Option<(f32, Relief)> {
        let (seats, from) = (place / self.width, place % self.width);
        let costs = &self.costs[place * self.width..][..self.width];
        let ahead = self.reliefs[seats * self.width..][..self.width].iter().zip(tolls);
        let mut best = (self.reliefs[place], from);
        for (to, (&cost, (ahead, toll))) in costs.iter().zip(ahead).enumerate() {
            // A pass that pays by itself is not counted as such: it would be counted many times over.
            let cost = if cost > 0.0 { cost } else { 0.0 } + TROUBLE + ahead + toll;
            if cost < best.0 && to != from {
                best = (cost, to);
            }
        }
        (best.1 != from).then_some((best.0, Relief::Pass { to: index(best.1), seats: index(seats) }))
    }

    /// As one seat more; that one stays free here.
    fn with_more(&self, place: usize) -> Option<(f32, Relief)> {
        let more = place + self.width;
        let cost = self.reliefs.get(more)? + self.worths[place % self.width];
        matches!(self.steps[more], Relief::Pass { .. }).then(|| (cost, self.steps[more]))
    }

    /// What it really costs to be rid of so many seats in a session.
    pub fn relief(&self, session: usize, seats: usize) -> f32 {
        let reduced = self.reliefs.get(seats * self.width + session).copied().unwrap_or(FAR);
        reduced + self.worths[session] * seats as f32
    }

    /// The passes of the first chain that helps to be rid of so many seats in a session.
    pub fn chain(&self, session: usize, seats: usize) -> Vec<Pass> {
        let mut passes: Vec<Pass> = Vec::new();
        let (mut from, mut seats) = (session, seats);
        while let Some(&step) = self.steps.get(seats * self.width + from) {
            match step {
                // What is left by the session's own free seats comes first.
                Relief::Part(part) => {
                    let part = part as usize;
                    let passes_on = matches!(self.steps[part * self.width + from], Relief::Pass { .. });
                    seats = if passes_on { part } else { seats - part };
                }
                Relief::Pass { to, seats: passed } if passes.len() <= self.width => {
                    passes.push(Pass { from, to: to as usize, seats: passed as usize });
                    (from, seats) = (to as usize, passed as usize);
                }
                _ => break,
            }
            if self.free[from] >= seats {
                break;
            }
        }
        passes
    }

    /// Which layers a pass exchanges: who goes, and who comes back.
    pub fn exchange(&self, pass: Pass) -> (usize, Option<usize>) {
        let (goes, comes) = self.exchanges[(pass.seats * self.width + pass.from) * self.width + pass.to];
        (usize::from(goes), (comes != NOBODY).then_some(usize::from(comes)))
    }

    /// The passes that pay once the seats they need are gathered, best first.
    pub fn promising(&self, most: usize) -> Vec<Pass> {
        let mut found = Vec::new();
        for seats in 1..=self.widest {
            for to in 0..self.width {
                let taken = seats.min(self.free[to]);
                let ahead = self.reliefs[(seats - taken) * self.width + to] - self.worths[to] * taken as f32;
                for from in (0..self.width).filter(|&from| from != to) {
                    let reduced = self.costs[(seats * self.width + from) * self.width + to];
                    let cost = reduced + ahead + self.worths[from] * seats as f32;
                    if cost < 0.0 {
                        found.push((cost, Pass { from, to, seats }));
                    }
                }
            }
        }
        let place = |pass: &Pass| (pass.seats, pass.to, pass.from);
        found.sort_by(|(one, first), (other, second)| {
            one.total_cmp(other).then(place(first).cmp(&place(second)))
        });
        found.truncate(most);
        found.into_iter().map(|(_, pass)| pass).collect()
    }
}

fn transposed(table: &[f32], width: usize) -> Vec<f32> {
    let mut turned = vec![0.0; table.len()];
    for (from, row) in table.chunks(width).enumerate() {
        for (to, &cost) in row.iter().enumerate() {
            turned[to * width + from] = cost;
        }
    }
    turned
}
