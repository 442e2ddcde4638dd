//! Instances as tests write them, and what every answer must keep to.

use proptest::prelude::*;
use serde_json::{Value, json};

/// A small instance that can still be solved by trying everything.
#[derive(Debug, Clone)]
pub struct Sample {
    pub penalty: i64,
    /// Region, seats for teams, seats for people.
    pub sessions: Vec<(i64, i64, i64)>,
    /// Region, size, ranked sessions.
    pub teams: Vec<(i64, i64, Vec<usize>)>,
}

impl Sample {
    pub fn file(&self) -> Vec<u8> {
        let sessions = self.sessions.iter().enumerate().map(|(id, (region, capacity, capacity_sized))| {
            json!({"id": id, "region": region, "capacity": capacity, "capacity_sized": capacity_sized})
        });
        let teams = self.teams.iter().enumerate().map(|(id, (region, size, prefs))| {
            json!({"id": format!("t{id}"), "region": region, "size": size, "prefs": prefs})
        });
        let instance = json!({
            "penalty": self.penalty,
            "sessions": sessions.collect::<Vec<_>>(),
            "teams": teams.collect::<Vec<_>>(),
        });
        serde_json::to_vec(&instance).unwrap()
    }

    fn seats(&self, team: usize, by_people: bool) -> i64 {
        if by_people { self.teams[team].1 } else { 1 }
    }

    fn free(&self, by_people: bool) -> Vec<i64> {
        self.sessions.iter().map(|session| if by_people { session.2 } else { session.1 }).collect()
    }

    /// The optimum, by trying everything.
    pub fn optimum(&self, by_people: bool) -> i64 {
        self.cheapest(0, &mut self.free(by_people), by_people)
    }

    fn cheapest(&self, team: usize, free: &mut [i64], by_people: bool) -> i64 {
        let Some((region, _, prefs)) = self.teams.get(team) else { return 0 };
        let seats = self.seats(team, by_people);
        let mut best = self.penalty + self.cheapest(team + 1, free, by_people);
        for (rank, &session) in (1..).zip(prefs) {
            if self.sessions[session].0 == *region && free[session] >= seats {
                free[session] -= seats;
                best = best.min(rank + self.cheapest(team + 1, free, by_people));
                free[session] += seats;
            }
        }
        best
    }

    /// Fails unless the answer keeps to seats (I-13), one session a team (I-14), regions and ranks, and its
    /// objective is the sum of what it says. Returns the objective.
    pub fn check(&self, answer: &Value, by_people: bool) -> i64 {
        let mut free = self.free(by_people);
        let mut seen = vec![0; self.teams.len()];
        let mut sum = 0;
        let team_number = |id: &Value| id.as_str().unwrap()[1..].parse::<usize>().unwrap();
        for assignment in answer["assignments"].as_array().unwrap() {
            let team = team_number(&assignment["team"]);
            let session = usize::try_from(assignment["session"].as_u64().unwrap()).unwrap();
            let rank = assignment["rank"].as_i64().unwrap();
            assert_eq!(self.teams[team].0, self.sessions[session].0, "another region");
            assert_eq!(self.teams[team].2[usize::try_from(rank).unwrap() - 1], session, "another rank");
            free[session] -= self.seats(team, by_people);
            seen[team] += 1;
            sum += rank;
        }
        for id in answer["unassigned"].as_array().unwrap() {
            seen[team_number(id)] += 1;
            sum += self.penalty;
        }
        assert!(free.iter().all(|&seats| seats >= 0), "more than the seats: {free:?}");
        assert!(seen.iter().all(|&times| times == 1), "not each team once: {seen:?}");
        assert_eq!(answer["objective"], sum);
        sum
    }
}

/// Instances of up to `teams` teams and `sessions` sessions in two regions, from loose to very tight.
pub fn samples(teams: usize, sessions: usize) -> impl Strategy<Value = Sample> {
    let session = (0..2i64, 0..4i64, 0..9i64);
    (1..=sessions).prop_flat_map(move |count| {
        let order = Just((0..count).collect::<Vec<_>>()).prop_shuffle();
        let prefs = (order, 0..=count).prop_map(|(mut order, kept)| {
            order.truncate(kept);
            order
        });
        let teams = prop::collection::vec((0..2i64, 1..5i64, prefs), 0..=teams);
        let penalty = prop_oneof![Just(1000i64), 0..6i64];
        (penalty, prop::collection::vec(session.clone(), count), teams)
            .prop_map(|(penalty, sessions, teams)| Sample { penalty, sessions, teams })
    })
}
