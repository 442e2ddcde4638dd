//! What can leave a session: a team, alone or in exchange for a team that is no larger.

use std::cmp::Reverse;

use super::View;
use crate::market::{Market, index};

/// One way to lessen what sits in a session.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// Where it leads.
    pub session: u32,
    /// Whether there is one team more there afterwards.
    pub team: bool,
    /// Seats that are freed here and needed there.
    pub seats: u32,
    pub cost: i64,
    /// The choice of the team that leaves.
    pub enters: u32,
    /// The choice of the team that comes in exchange.
    pub returns: Option<u32>,
}

/// The steps out of each session, worked out when they are first asked for.
#[derive(Debug)]
pub struct Steps<'a> {
    market: &'a Market,
    /// All choices that lead to each session.
    asking: Vec<Vec<u32>>,
    steps: Vec<Vec<Step>>,
    known: Vec<bool>,
    /// Choices of teams that could come, by the session they would leave.
    coming: Vec<Vec<u32>>,
}

impl<'a> Steps<'a> {
    pub fn new(market: &'a Market) -> Self {
        let sessions = market.session_count();
        let mut asking = vec![Vec::new(); sessions];
        for (choice, taken) in (0u32..).zip(market.choices()) {
            asking[taken.session as usize].push(choice);
        }
        Self {
            market,
            asking,
            steps: vec![Vec::new(); sessions],
            known: vec![false; sessions],
            coming: vec![Vec::new(); sessions],
        }
    }

    /// Costs are others.
    pub fn forget(&mut self) {
        self.known.fill(false);
    }

    /// A team moved: steps are others where it sat, where it sits, and where it could sit.
    pub fn team_moved(&mut self, team: usize) {
        for choice in self.market.span(team) {
            self.known[self.market.choices()[choice].session as usize] = false;
        }
    }

    /// The cheapest step out of a session for each number of seats and destination, most seats first.
    pub fn out_of(&mut self, view: View<'_>, session: u32) -> &[Step] {
        if !std::mem::replace(&mut self.known[session as usize], true) {
            self.work_out(view, session);
        }
        &self.steps[session as usize]
    }

    fn work_out(&mut self, view: View<'_>, session: u32) {
        let market = self.market;
        let asking = &self.asking[session as usize];
        let place = |choice: u32| {
            let held = view.seating.choice[market.team_of(choice)];
            market.choices()[held as usize].session
        };
        // Whoever leaves the outside for nobody needs no exchange.
        if session != market.outside() {
            for &choice in asking.iter().filter(|&&choice| place(choice) != session) {
                self.coming[place(choice) as usize].push(choice);
            }
        }
        let steps = &mut self.steps[session as usize];
        steps.clear();
        for &held in asking.iter().filter(|&&choice| view.seating.takes(choice)) {
            let team = market.team_of(held);
            let seats = market.seats(team);
            for enters in market.span(team).map(index).filter(|&choice| choice != held) {
                let to = market.choices()[enters as usize].session;
                let alone =
                    Step { session: to, team: true, seats, cost: view.rise(enters), enters, returns: None };
                steps.push(alone);
                for &returns in &self.coming[to as usize] {
                    if let Some(rest) = seats.checked_sub(market.seats(market.team_of(returns))) {
                        let cost = alone.cost + view.rise(returns);
                        steps.push(Step { team: false, seats: rest, cost, returns: Some(returns), ..alone });
                    }
                }
            }
        }
        let kind = |step: &Step| (Reverse(step.seats), step.session, step.team);
        steps.sort_unstable_by_key(|step| (kind(step), step.cost, step.enters, step.returns));
        steps.dedup_by_key(|step| kind(step));
        for &choice in asking {
            self.coming[place(choice) as usize].clear();
        }
    }
}
