//! Cuts a market into parts that share no session, regions at least, so that each is solved alone.

use crate::market::{Choice, Market, index};

/// A part of a market that shares no session with any other part.
#[derive(Debug, Clone)]
pub struct Component {
    /// The part as a market of its own; its teams keep their order and the order of their choices.
    pub market: Market,
    /// The number each team has in the whole market.
    pub teams: Vec<u32>,
}

/// The parts of a market, without teams that have no choice but the outside.
pub fn split(market: &Market) -> Vec<Component> {
    let mut parent: Vec<u32> = (0..index(market.session_count())).collect();
    for team in 0..market.team_count() {
        let (ranked, _) = market.ranked(team);
        for pair in ranked.windows(2) {
            let (one, other) = (root(&mut parent, pair[0].session), root(&mut parent, pair[1].session));
            parent[one.max(other) as usize] = one.min(other);
        }
    }

    let mut sessions_of: Vec<Vec<u32>> = vec![Vec::new(); market.session_count()];
    let mut local = vec![0; market.session_count()];
    for session in 0..market.outside() {
        let sessions = &mut sessions_of[root(&mut parent, session) as usize];
        local[session as usize] = index(sessions.len());
        sessions.push(session);
    }
    let mut teams_of: Vec<Vec<u32>> = vec![Vec::new(); market.session_count()];
    for team in 0..market.team_count() {
        if let Some(choice) = market.ranked(team).0.first() {
            teams_of[root(&mut parent, choice.session) as usize].push(index(team));
        }
    }
    let parts = sessions_of.into_iter().zip(teams_of).filter(|(_, teams)| !teams.is_empty());
    parts.map(|(sessions, teams)| part(market, &sessions, teams, &local)).collect()
}

fn part(market: &Market, sessions: &[u32], teams: Vec<u32>, local: &[u32]) -> Component {
    let capacity = sessions.iter().map(|&session| market.capacity(session as usize)).collect();
    let most_teams = sessions.iter().map(|&session| market.most_teams(session as usize)).collect();
    let mut own = Market::with_team_limits(capacity, most_teams);
    own.set_rank_cost(market.rank_cost());
    for &team in &teams {
        let team = team as usize;
        let (ranked, outside) = market.ranked(team);
        let moved = ranked.iter().map(|choice| Choice { session: local[choice.session as usize], ..*choice });
        own.add_team(market.seats(team), moved, outside.cost);
    }
    Component { market: own, teams }
}

fn root(parent: &mut [u32], mut session: u32) -> u32 {
    while parent[session as usize] != session {
        parent[session as usize] = parent[parent[session as usize] as usize];
        session = parent[session as usize];
    }
    session
}
