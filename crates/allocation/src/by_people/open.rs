//! Which choices are still open while the allocation by people is searched for, and how to go back.

use super::knapsack::Room;
use crate::market::{Market, index};

/// No allocation is left that keeps to what was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeadEnd;

/// A step that can be taken back.
#[derive(Debug, Clone, Copy)]
enum Step {
    Closed(u32),
    Settled(u32),
}

/// The state of one search: teams with one open choice are settled, and their seats are gone.
#[derive(Debug)]
pub struct Open<'a> {
    pub market: &'a Market,
    /// All choices that lead to each session.
    pub members: Vec<Vec<u32>>,
    open: Vec<bool>,
    /// Open choices of each team.
    left: Vec<u32>,
    settled: Vec<bool>,
    /// What unsettled teams can still use.
    room: Vec<Room>,
    /// Teams, settled ones apart, that must stay without a seat at least.
    pub unplaced_at_least: i64,
    /// Cost of the settled teams.
    pub settled_cost: i64,
    steps: Vec<Step>,
    /// Sessions whose room has shrunk since closed choices were last followed up.
    shrunk: Vec<u32>,
}

impl<'a> Open<'a> {
    /// Everything is open, but for teams that are larger than a session. So many teams must stay outside.
    pub fn new(market: &'a Market, unplaced_at_least: i64) -> Result<Self, DeadEnd> {
        let mut members = vec![Vec::new(); market.session_count()];
        for (choice, taken) in (0u32..).zip(market.choices()) {
            members[taken.session as usize].push(choice);
        }
        let sessions = 0..market.session_count();
        let room = sessions
            .clone()
            .map(|session| Room { seats: market.capacity(session), teams: market.most_teams(session) });
        let mut open = Self {
            market,
            members,
            open: vec![true; market.choices().len()],
            left: (0..market.team_count()).map(|team| index(market.span(team).len())).collect(),
            settled: vec![false; market.team_count()],
            room: room.collect(),
            unplaced_at_least,
            settled_cost: 0,
            steps: Vec::new(),
            shrunk: sessions.map(index).collect(),
        };
        for team in 0..market.team_count() {
            if open.left[team] == 1 {
                open.settle(team)?;
            }
        }
        open.follow_up()?;
        Ok(open)
    }

    pub fn is_open(&self, choice: u32) -> bool {
        self.open[choice as usize]
    }

    pub fn is_settled(&self, team: usize) -> bool {
        self.settled[team]
    }

    pub fn room(&self, session: usize) -> Room {
        self.room[session]
    }

    /// Open choices of a team.
    pub fn open_choices(&self, team: usize) -> impl Iterator<Item = u32> + Clone + '_ {
        self.market.span(team).map(index).filter(|&choice| self.is_open(choice))
    }

    /// A place to come back to.
    pub fn mark(&self) -> usize {
        self.steps.len()
    }

    /// Closes one choice and all that follows from it.
    pub fn close(&mut self, choice: u32) -> Result<(), DeadEnd> {
        self.close_one(choice)?;
        self.follow_up()
    }

    /// Leaves a team no choice but this one.
    pub fn decide(&mut self, choice: u32) -> Result<(), DeadEnd> {
        for other in self.market.span(self.market.team_of(choice)) {
            if index(other) != choice {
                self.close_one(index(other))?;
            }
        }
        self.follow_up()
    }

    /// Takes back all steps since the mark.
    pub fn back_to(&mut self, mark: usize) {
        self.shrunk.clear();
        while self.steps.len() > mark {
            match self.steps.pop() {
                Some(Step::Closed(choice)) => {
                    self.open[choice as usize] = true;
                    self.left[self.market.team_of(choice)] += 1;
                }
                Some(Step::Settled(choice)) => self.unsettle(choice),
                None => return,
            }
        }
    }

    fn close_one(&mut self, choice: u32) -> Result<(), DeadEnd> {
        if !std::mem::replace(&mut self.open[choice as usize], false) {
            return Ok(());
        }
        self.steps.push(Step::Closed(choice));
        let team = self.market.team_of(choice);
        self.left[team] -= 1;
        match self.left[team] {
            0 => Err(DeadEnd),
            1 => self.settle(team),
            _ => Ok(()),
        }
    }

    fn settle(&mut self, team: usize) -> Result<(), DeadEnd> {
        let Some(choice) = self.open_choices(team).next() else { return Err(DeadEnd) };
        let taken = self.market.choices()[choice as usize];
        let room = &mut self.room[taken.session as usize];
        if room.seats < self.market.seats(team) || room.teams == 0 {
            return Err(DeadEnd);
        }
        room.seats -= self.market.seats(team);
        room.teams -= 1;
        self.settled[team] = true;
        self.settled_cost += taken.cost;
        if taken.session == self.market.outside() {
            self.unplaced_at_least -= 1;
        }
        self.steps.push(Step::Settled(choice));
        self.shrunk.push(taken.session);
        Ok(())
    }

    fn unsettle(&mut self, choice: u32) {
        let team = self.market.team_of(choice);
        let taken = self.market.choices()[choice as usize];
        let room = &mut self.room[taken.session as usize];
        room.seats += self.market.seats(team);
        room.teams += 1;
        self.settled[team] = false;
        self.settled_cost -= taken.cost;
        if taken.session == self.market.outside() {
            self.unplaced_at_least += 1;
        }
    }

    /// Closes what no longer fits, until everything does.
    fn follow_up(&mut self) -> Result<(), DeadEnd> {
        while let Some(session) = self.shrunk.pop() {
            let session = session as usize;
            if session == self.market.outside() as usize {
                continue;
            }
            for place in 0..self.members[session].len() {
                let choice = self.members[session][place];
                let team = self.market.team_of(choice);
                let room = self.room[session];
                let fits = room.teams > 0 && self.market.seats(team) <= room.seats;
                if !fits && self.open[choice as usize] && !self.settled[team] {
                    self.close_one(choice)?;
                }
            }
        }
        Ok(())
    }
}
