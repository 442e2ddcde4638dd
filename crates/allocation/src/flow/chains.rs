//! Carries out chains of moves: a waiting team takes a seat whose holder moves on, until a free seat is met.
//!
//! Nobody in a chain ends worse off than before, counted in cost plus price; so the seating stays cheapest.

use super::Flow;

/// One link: somebody leaves `held` for a choice further on.
struct Link {
    /// The session whose seat is given up; unused for the team that starts the chain.
    session: usize,
    /// The choice given up; unused for the team that starts the chain.
    held: usize,
    /// What the one who moves insists on.
    offer: i64,
    /// Choices not tried yet.
    next: usize,
    end: usize,
}

/// Search for chains, depth first. Its memory is kept from one price step to the next.
pub struct Chains {
    links: Vec<Link>,
    /// The round in which each session was last found to lead nowhere, or to be part of the current chain.
    closed_in: Vec<u32>,
    /// The next member of each session to be asked in this round.
    asked: Vec<u32>,
    round: u32,
}

impl Chains {
    pub fn new(session_count: usize) -> Self {
        Self { links: Vec::new(), closed_in: vec![0; session_count], asked: vec![0; session_count], round: 0 }
    }

    /// Settles as many waiting teams as prices allow. May overlook a chain; a price step of nought finds it.
    pub fn carry_out(&mut self, flow: &mut Flow<'_>) {
        self.round += 1;
        self.asked.fill(0);
        let mut waiting = std::mem::take(&mut flow.waiting);
        waiting.retain(|&team| {
            let team = team as usize;
            while flow.wanted[team] > 0 && self.find(flow, team) {
                self.apply(flow, team);
            }
            flow.wanted[team] > 0
        });
        flow.waiting = waiting;
    }

    /// Looks for a chain that starts with `team`; if there is one it stands in `links`, last choice included.
    fn find(&mut self, flow: &Flow<'_>, team: usize) -> bool {
        let span = flow.market.span(team);
        let offer = flow.best_offer(team);
        self.links.clear();
        self.links.push(Link {
            session: usize::MAX,
            held: usize::MAX,
            offer,
            next: span.start,
            end: span.end,
        });

        while let Some(link) = self.links.last_mut() {
            if link.next < link.end {
                let choice = link.next;
                link.next += 1;
                let session = flow.market.choices()[choice].session as usize;
                if self.closed_in[session] == self.round || flow.offer(choice) != link.offer {
                    continue;
                }
                if flow.free[session] > 0 {
                    return true;
                }
                self.closed_in[session] = self.round;
                self.links.push(Link { session, held: usize::MAX, offer: 0, next: 0, end: 0 });
            } else if link.session == usize::MAX {
                return false;
            } else if let Some(&member) = flow.members[link.session].get(self.asked[link.session] as usize) {
                self.asked[link.session] += 1;
                let held = member as usize;
                let span = flow.market.span(flow.market.team_of(member));
                (link.held, link.offer) = (held, flow.offer(held));
                (link.next, link.end) = (span.start, span.end);
            } else {
                self.links.pop();
            }
        }
        false
    }

    /// Moves as many seats along the chain as every link can give.
    fn apply(&mut self, flow: &mut Flow<'_>, team: usize) {
        let Some(last) = self.links.last() else { return };
        let end = flow.market.choices()[last.next - 1].session as usize;
        let giving = self.links.iter().skip(1).map(|link| flow.taken[link.held]);
        let seats = giving.fold(flow.wanted[team].min(flow.free[end]), u32::min);

        for link in &self.links {
            flow.take(link.next - 1, seats);
            if link.session != usize::MAX {
                flow.give_up(link.held, seats);
                // The session may still help others, and another member may stand at this place now.
                self.closed_in[link.session] = 0;
                self.asked[link.session] -= 1;
            }
        }
        flow.free[end] -= seats;
        flow.wanted[team] -= seats;
    }
}
