//! Tells what was decided, and why, in terms of the round.

use super::prepare::Prepared;
use super::{Outcome, Plan, Round, Team, Unavailable, Why};

/// The plan for a round whose unlocked teams got these choices.
pub fn plan(round: &Round, prepared: &Prepared, seated: &[u32], is_proven: bool) -> Plan {
    let mut plan =
        Plan { outcomes: Vec::with_capacity(round.teams.len()), rank_sum: 0, extra_sum: 0, is_proven };
    let mut choice_of = vec![None; round.teams.len()];
    for (&choice, &position) in seated.iter().zip(&prepared.teams) {
        choice_of[position as usize] = Some(choice as usize);
    }
    for ((team, choice), locked) in round.teams.iter().zip(choice_of).zip(&prepared.locked) {
        let outcome = match (choice, locked) {
            (Some(choice), _) => {
                let rank = prepared.ranks[choice];
                plan.rank_sum += i64::from(if rank == 0 { round.unplaced_rank } else { rank });
                plan.extra_sum += i64::from(prepared.extras[choice]);
                decided(round, prepared, team, choice)
            }
            (None, Some(number)) => locked_in(round, team, *number),
            (None, None) => continue,
        };
        plan.outcomes.push(outcome);
    }
    name_what_is_full(round, &mut plan);
    plan
}

fn decided(round: &Round, prepared: &Prepared, team: &Team, choice: usize) -> Outcome {
    let session = prepared.by_teams.choices()[choice].session as usize;
    let session =
        prepared.sessions.get(session).map(|&position| round.sessions[position as usize].id.clone());
    let rank = Some(prepared.ranks[choice]).filter(|&rank| rank > 0);
    let why = match rank {
        Some(1) => Why::FirstChoice,
        Some(_) => Why::LaterChoice(Unavailable::default()),
        None => Why::NoRoom(Unavailable::default()),
    };
    Outcome { team: team.id.clone(), session, rank, why }
}

fn locked_in(round: &Round, team: &Team, number: usize) -> Outcome {
    let lock = &round.locks[number];
    let rank = team.ranked().find(|(_, wish)| wish.session == lock.session).map(|(rank, _)| rank);
    let why = Why::Locked { reason: lock.reason.clone() };
    Outcome { team: team.id.clone(), session: Some(lock.session.clone()), rank, why }
}

/// Room left in a session once everybody sits.
struct Left<'a> {
    id: &'a str,
    region: &'a str,
    teams: i64,
    people: Option<i64>,
}

/// Fills in which better wishes had no room, now that it is known who sits where.
fn name_what_is_full(round: &Round, plan: &mut Plan) {
    let mut left: std::collections::HashMap<&str, Left<'_>> = round
        .sessions
        .iter()
        .map(|session| {
            let people = session.most_people.map(i64::from);
            let (id, region) = (session.id.as_str(), session.region.as_str());
            (id, Left { id, region, teams: i64::from(session.most_teams), people })
        })
        .collect();
    for (team, outcome) in round.teams.iter().zip(&plan.outcomes) {
        if let Some(left) = outcome.session.as_deref().and_then(|id| left.get_mut(id)) {
            left.teams -= 1;
            left.people = left.people.map(|people| people - i64::from(team.people));
        }
    }
    for (team, outcome) in round.teams.iter().zip(&mut plan.outcomes) {
        let is_better = |rank: u32| outcome.rank.is_none_or(|got| rank < got);
        let better = team.ranked().filter(|(rank, _)| is_better(*rank)).map(|(_, wish)| wish);
        let mut unavailable = Unavailable::default();
        let mut has_room = false;
        for left in better.filter_map(|wish| left.get(wish.session.as_str())) {
            if left.region != team.region {
                unavailable.elsewhere.push(left.id.to_owned());
            } else if left.teams < 1 || left.people.is_some_and(|people| people < i64::from(team.people)) {
                unavailable.full.push(left.id.to_owned());
            } else {
                has_room = true;
            }
        }
        match &mut outcome.why {
            Why::LaterChoice(known) => *known = unavailable,
            Why::NoRoom(_) if has_room => outcome.why = Why::BetterToWait,
            Why::NoRoom(_) if unavailable.full.is_empty() => outcome.why = Why::NothingAcceptable,
            Why::NoRoom(known) => *known = unavailable,
            Why::FirstChoice | Why::Locked { .. } | Why::NothingAcceptable | Why::BetterToWait => {}
        }
    }
}
