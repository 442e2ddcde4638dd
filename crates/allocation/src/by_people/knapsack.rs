//! The best company for one session: which teams to seat when each seat counts (dynamic programming).

/// A team that could sit in the session.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Its choice in the market.
    pub choice: u32,
    /// Seats it takes.
    pub seats: u32,
    /// What seating it brings.
    pub gain: i64,
}

/// Limits of a session.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Seats for people.
    pub seats: u32,
    /// Teams at most.
    pub teams: u32,
}

/// What taking a choice by force, or refusing it, would take from the best total gain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Losses {
    /// Loss if the choice must be taken; `None` if it cannot.
    pub taken: Option<i64>,
    /// Loss if it must not.
    pub refused: i64,
}

/// Tables larger than this are not made; losses are then told as nought, which is true but weak.
const LARGEST_TABLE: usize = 1 << 22;

/// Working memory, kept from one session to the next.
#[derive(Debug, Default)]
pub struct Knapsack {
    best: Vec<i64>,
    better: Vec<bool>,
    before: Vec<i64>,
}

/// A table over used seats, in one row, or in one row per number of teams where that is limited too.
#[derive(Clone, Copy)]
struct Shape {
    width: usize,
    rows: usize,
}

impl Shape {
    fn of(room: Room, candidates: &[Candidate]) -> Self {
        let limited = (room.teams as usize) < candidates.len();
        let wanted: usize = candidates.iter().map(|candidate| candidate.seats as usize).sum();
        let width = wanted.min(room.seats as usize) + 1;
        Self { width, rows: if limited { room.teams as usize + 1 } else { 1 } }
    }

    fn len(self) -> usize {
        self.width * self.rows
    }

    /// Where the row stands from which a candidate is added to `row`, if there is one.
    fn row_before(self, row: usize) -> Option<usize> {
        if self.rows == 1 { Some(row) } else { row.checked_sub(1) }
    }
}

/// Adds a candidate to a table that holds the best gain for each room; calls back where that is better.
fn add(shape: Shape, table: &mut [i64], candidate: Candidate, mut better: impl FnMut(usize)) {
    let seats = candidate.seats as usize;
    for row in (0..shape.rows).rev() {
        let Some(from) = shape.row_before(row) else { continue };
        for used in (seats..shape.width).rev() {
            let with = table[from * shape.width + used - seats] + candidate.gain;
            let cell = row * shape.width + used;
            if with > table[cell] {
                table[cell] = with;
                better(cell);
            }
        }
    }
}

impl Knapsack {
    /// The highest total gain; the choices that bring it are appended to `seated`.
    pub fn pack(&mut self, candidates: &[Candidate], room: Room, seated: &mut Vec<u32>) -> i64 {
        let wanted: u64 = candidates.iter().map(|candidate| u64::from(candidate.seats)).sum();
        if wanted <= u64::from(room.seats) && candidates.len() <= room.teams as usize {
            seated.extend(candidates.iter().map(|candidate| candidate.choice));
            return candidates.iter().map(|candidate| candidate.gain).sum();
        }
        let shape = Shape::of(room, candidates);
        let length = shape.len();
        self.best.clear();
        self.best.resize(length, 0);
        self.better.clear();
        self.better.resize(length * candidates.len(), false);
        for (&candidate, better) in candidates.iter().zip(self.better.chunks_mut(length)) {
            add(shape, &mut self.best, candidate, |cell| better[cell] = true);
        }
        let (mut row, mut used) = (shape.rows - 1, shape.width - 1);
        for (candidate, better) in candidates.iter().zip(self.better.chunks(length)).rev() {
            if better[row * shape.width + used] {
                seated.push(candidate.choice);
                used -= candidate.seats as usize;
                row = shape.row_before(row).unwrap_or(0);
            }
        }
        self.best.last().copied().unwrap_or(0)
    }

    /// Losses for each candidate. Candidates may have any gain here, also a negative one.
    pub fn losses(&mut self, candidates: &[Candidate], room: Room, losses: &mut Vec<Losses>) {
        losses.clear();
        let shape = Shape::of(room, candidates);
        let length = shape.len();
        if length.saturating_mul(candidates.len() + 1) > LARGEST_TABLE {
            losses.resize(candidates.len(), Losses { taken: Some(0), refused: 0 });
            return;
        }
        self.before.clear();
        self.before.resize(length, 0);
        for (&candidate, end) in candidates.iter().zip((length..).step_by(length)) {
            self.before.extend_from_within(end - length..end);
            add(shape, &mut self.before[end..], candidate, |_| {});
        }
        let highest = self.before.last().copied().unwrap_or(0);
        self.best.clear();
        self.best.resize(length, 0);
        for (&candidate, before) in candidates.iter().zip(self.before.chunks(length)).rev() {
            let without = joined(shape, before, &self.best, (shape.rows - 1, shape.width - 1));
            let rest =
                (shape.row_before(shape.rows - 1), (shape.width - 1).checked_sub(candidate.seats as usize));
            let with = match rest {
                (Some(row), Some(used)) => {
                    Some(joined(shape, before, &self.best, (row, used)).saturating_add(candidate.gain))
                }
                _ => None,
            };
            losses.push(Losses { taken: with.map(|with| highest - with), refused: highest - without });
            add(shape, &mut self.best, candidate, |_| {});
        }
        losses.reverse();
    }
}

/// The best of two disjoint companies that share the room up to `corner`.
fn joined(shape: Shape, one: &[i64], other: &[i64], corner: (usize, usize)) -> i64 {
    let mut best = i64::MIN;
    for row in 0..=corner.0 {
        let first = &one[row * shape.width..][..=corner.1];
        let second = &other[(corner.0 - row) * shape.width..][..=corner.1];
        for (first, second) in first.iter().zip(second.iter().rev()) {
            best = best.max(first + second);
        }
    }
    best
}
