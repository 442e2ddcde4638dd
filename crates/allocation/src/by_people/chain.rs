//! Chains of moves that make an allocation by people cheaper (ejection chains: Glover 1996; for the generalised
//! assignment problem Yagiura, Ibaraki and Glover 2004).
//!
//! A team enters a session; what is now too much there leaves it for another session, and so forth, until
//! something finds room. What leaves is one team, or one team in exchange for a smaller one, which passes on
//! single seats. So free seats that are scattered in ones and twos are gathered until a whole team fits in.
//!
//! The cheapest chain is a shortest path over sessions and numbers of missing seats. It may pass a session only
//! once, which shortest paths cannot promise; so now and then a cheaper chain is overlooked, never a wrong one
//! made.

mod steps;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::seating::Seating;
use crate::market::{Market, index};
use steps::{Step, Steps};

/// Who sits where, and what each choice counts for, in any unit.
#[derive(Clone, Copy)]
pub struct View<'v> {
    pub seating: &'v Seating<'v>,
    pub costs: &'v [i64],
}

impl View<'_> {
    /// What it costs if a team takes this choice instead of the one it has.
    fn rise(&self, choice: u32) -> i64 {
        let held = self.seating.choice[self.seating.market.team_of(choice)];
        self.costs[choice as usize] - self.costs[held as usize]
    }
}

/// What is too much in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Excess {
    /// Seats that are missing.
    pub seats: u32,
    /// One team more than the session takes.
    pub team: bool,
}

impl Excess {
    pub const NONE: Self = Self { seats: 0, team: false };
}

/// What kind of chain is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Quest {
    /// Where the chain begins.
    pub session: u32,
    /// What the chain takes out of there at least.
    pub excess: Excess,
    /// Chains that cost as much are of no interest.
    pub limit: i64,
    /// How far above the limit a chain may be before its end makes up for it.
    pub patience: i64,
}

/// A chain that can be carried out.
#[derive(Debug, Clone)]
pub struct Chain {
    pub cost: i64,
    /// The new choices of all who move.
    pub choices: Vec<u32>,
}

/// A chain as far as it was followed.
#[derive(Debug, Clone, Copy)]
struct Link {
    session: u32,
    excess: Excess,
    /// What the chain costs up to here.
    cost: i64,
    /// The link before and the step that led from there to here; `None` where the chain begins.
    before: Option<(u32, Step)>,
}

/// Finds chains. Its memory is kept from one to the next.
#[derive(Debug)]
pub struct Chains<'a> {
    market: &'a Market,
    steps: Steps<'a>,
    front: Front,
    /// Sessions on the chain that is followed.
    passed: Vec<bool>,
}

impl<'a> Chains<'a> {
    pub fn new(market: &'a Market) -> Self {
        let largest = (0..market.team_count()).map(|team| market.seats(team)).max().unwrap_or(0);
        let widest = largest.min(MOST_TOLD_APART);
        Self {
            market,
            steps: Steps::new(market),
            front: Front::new(widest, market.session_count()),
            passed: vec![false; market.session_count()],
        }
    }

    /// Costs are others than when the last chain was looked for, or everything else is.
    pub fn forget(&mut self) {
        self.steps.forget();
        self.front.ahead.fill(UNKNOWN);
    }

    /// The teams of these choices moved, to them or away from them.
    pub fn moved(&mut self, choices: &[u32]) {
        for &choice in choices {
            self.steps.team_moved(self.market.team_of(choice));
        }
        self.front.ahead.fill(UNKNOWN);
    }

    /// The cheapest chain met; `None` if none costs less than the limit.
    pub fn find(&mut self, view: View<'_>, quest: Quest) -> Option<Chain> {
        self.front.begin(quest);
        while let Some((at, link)) = self.front.next() {
            self.follow(view, at, link);
        }
        match self.front.best {
            Some(last) => Some(Chain { cost: last.cost, choices: self.choices(last) }),
            None => {
                self.front.remember(quest.limit);
                None
            }
        }
    }

    /// Takes every step that takes the excess of a link away.
    fn follow(&mut self, view: View<'_>, at: u32, link: Link) {
        let first = self.mark(link, true);
        let gone = link.before.and_then(|(_, step)| step.returns).map(|choice| self.market.team_of(choice));
        let steps = self.steps.out_of(view, link.session);
        for step in steps.iter().take_while(|step| step.seats >= link.excess.seats) {
            let room = view.seating.room(step.session as usize);
            let seats = step.seats.saturating_sub(room.seats);
            let excess = Excess { seats, team: step.team && room.teams == 0 };
            let cost = link.cost + step.cost;
            if self.passed[step.session as usize] || !self.front.welcomes(step.session, excess, cost) {
                continue;
            }
            // Whoever moved already on this chain moves no more.
            let leaves = self.market.team_of(step.enters);
            let returns = step.returns.map(|choice| self.market.team_of(choice));
            let is_free = Some(leaves) != gone && (returns.is_none() || returns != first);
            if is_free && (step.team || !link.excess.team) {
                self.front.enter(Link { session: step.session, excess, cost, before: Some((at, *step)) });
            }
        }
        self.mark(link, false);
    }

    /// Marks the sessions of a chain, which are passed only once, but for the outside. Tells which team came first.
    fn mark(&mut self, last: Link, passed: bool) -> Option<usize> {
        let mut first = None;
        let mut link = last;
        while let Some((before, step)) = link.before {
            self.passed[link.session as usize] = passed;
            first = Some(self.market.team_of(step.enters));
            link = self.front.links[before as usize];
        }
        if link.session != self.market.outside() {
            self.passed[link.session as usize] = passed;
        }
        first
    }

    fn choices(&self, last: Link) -> Vec<u32> {
        let mut choices = Vec::new();
        let mut link = last;
        while let Some((before, step)) = link.before {
            choices.push(step.enters);
            choices.extend(step.returns);
            link = self.front.links[before as usize];
        }
        choices
    }
}

/// Links looked at before a search gives up.
const MOST_LINKS: usize = 1 << 16;

/// Larger numbers of missing seats are not told apart.
const MOST_TOLD_APART: u32 = 255;

/// A cost that nothing is below; costs can be added to it.
const UNKNOWN: i64 = i64::MIN / 4;

/// Links that are still to be followed, and what is known about the sessions and excesses where they stand.
#[derive(Debug)]
struct Front {
    widest: u32,
    links: Vec<Link>,
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    /// Cost of the cheapest link at each session and excess.
    cheapest: Vec<i64>,
    /// What the rest of a chain costs at least from each session and excess, as long as nobody moves: learned
    /// where the search was in vain.
    ahead: Vec<i64>,
    /// Chains that cost as much are of no interest.
    limit: i64,
    /// The last link of the cheapest chain met.
    best: Option<Link>,
}

impl Front {
    fn new(widest: u32, sessions: usize) -> Self {
        let length = 2 * (widest as usize + 1) * sessions;
        Self {
            widest,
            links: Vec::new(),
            queue: BinaryHeap::new(),
            cheapest: vec![0; length],
            ahead: vec![UNKNOWN; length],
            limit: 0,
            best: None,
        }
    }

    fn begin(&mut self, quest: Quest) {
        self.links.clear();
        self.queue.clear();
        self.cheapest.fill(quest.limit.saturating_add(quest.patience));
        self.limit = quest.limit;
        self.best = None;
        self.push(Link { session: quest.session, excess: quest.excess, cost: 0, before: None });
    }

    /// The cheapest link not followed yet, unless it is too dear.
    fn next(&mut self) -> Option<(u32, Link)> {
        loop {
            let Reverse((cost, at)) = self.queue.pop()?;
            if self.links.len() > MOST_LINKS || (self.best.is_some() && cost >= self.limit) {
                return None;
            }
            let link = self.links[at as usize];
            if cost <= self.cheapest[self.place(link.session, link.excess)] {
                return Some((at, link));
            }
        }
    }

    /// Whether a link ends the cheapest chain so far, or is a better start for one.
    fn welcomes(&self, session: u32, excess: Excess, cost: i64) -> bool {
        if excess == Excess::NONE {
            return cost < self.limit;
        }
        let place = self.place(session, excess);
        cost < self.cheapest[place] && cost + self.ahead[place] < self.limit
    }

    /// Takes a welcome link.
    fn enter(&mut self, link: Link) {
        if link.excess == Excess::NONE {
            self.limit = link.cost;
            self.best = Some(link);
        } else {
            self.push(link);
        }
    }

    fn push(&mut self, link: Link) {
        let place = self.place(link.session, link.excess);
        self.cheapest[place] = link.cost;
        self.queue.push(Reverse((link.cost, index(self.links.len()))));
        self.links.push(link);
    }

    /// No chain below the limit exists, so the rest of each link costs what is left of the limit, or more.
    fn remember(&mut self, limit: i64) {
        if self.links.len() > MOST_LINKS {
            return;
        }
        for at in 0..self.links.len() {
            let Link { session, excess, .. } = self.links[at];
            let place = self.place(session, excess);
            self.ahead[place] = self.ahead[place].max(limit - self.cheapest[place]);
        }
    }

    fn place(&self, session: u32, excess: Excess) -> usize {
        let excess = 2 * excess.seats.min(self.widest) + u32::from(excess.team);
        session as usize * 2 * (self.widest as usize + 1) + excess as usize
    }
}
