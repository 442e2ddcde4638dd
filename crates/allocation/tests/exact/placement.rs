//! Rounds as the platform runs them: the better allocation first by ranks, then by extra costs; locks; reasons.

use allocation::placement::{Lock, Plan, Round, RoundError, Session, Team, Unavailable, Why, Wish, place};
use proptest::prelude::*;

fn session(id: &str, most_teams: u32) -> Session {
    Session { id: id.to_owned(), region: "Vidzeme".to_owned(), most_teams, most_people: None }
}

fn team(id: &str, people: u32, wishes: &[(&str, u32)]) -> Team {
    let wish = |&(session, extra): &(&str, u32)| Wish { session: session.to_owned(), extra, is_equal: false };
    Team {
        id: id.to_owned(),
        region: "Vidzeme".to_owned(),
        people,
        wishes: wishes.iter().map(wish).collect(),
    }
}

fn round(sessions: Vec<Session>, teams: Vec<Team>) -> Round {
    Round { sessions, teams, locks: Vec::new(), unplaced_rank: 1000, seed: 7 }
}

fn lock(team: &str, session: &str) -> Lock {
    Lock { team: team.to_owned(), session: session.to_owned(), reason: "interpreter only there".to_owned() }
}

fn placed(round: &Round) -> Plan {
    place(round, &|| false).unwrap()
}

fn full(sessions: &[&str]) -> Unavailable {
    Unavailable { full: sessions.iter().map(|&id| id.to_owned()).collect(), elsewhere: Vec::new() }
}

#[test]
fn equal_wishes_share_a_rank_and_the_cheaper_one_is_taken() {
    let mut one = team("Ludza", 4, &[("Cēsis", 3), ("Valka", 1), ("Alūksne", 0)]);
    one.wishes[1].is_equal = true;
    let sessions = vec![session("Cēsis", 1), session("Valka", 1), session("Alūksne", 1)];
    let plan = placed(&round(sessions, vec![one.clone()]));
    assert_eq!((plan.outcomes[0].session.as_deref(), plan.outcomes[0].rank), (Some("Valka"), Some(1)));
    assert_eq!(plan.outcomes[0].why, Why::FirstChoice);

    let plan =
        placed(&round(vec![session("Cēsis", 0), session("Valka", 0), session("Alūksne", 1)], vec![one]));
    assert_eq!((plan.rank_sum, plan.outcomes[0].rank), (2, Some(2)));
    assert_eq!(plan.outcomes[0].why, Why::LaterChoice(full(&["Cēsis", "Valka"])));
}

#[test]
fn each_outcome_has_its_reason() {
    let mut elsewhere = team("Ludza", 4, &[("Cēsis", 0)]);
    elsewhere.region = "Latgale".to_owned();
    let teams = vec![
        team("Ape", 4, &[("Cēsis", 0), ("Valka", 0)]),
        team("Rūjiena", 4, &[("Cēsis", 0)]),
        team("Smiltene", 4, &[("Valka", 0), ("Cēsis", 0)]),
        team("Madona", 4, &[("Cēsis", 0), ("Valka", 0)]),
        elsewhere,
    ];
    let mut round = round(vec![session("Cēsis", 2), session("Valka", 1)], teams);
    round.locks.push(lock("Madona", "Valka"));

    let plan = placed(&round);

    let whys: Vec<_> = plan.outcomes.iter().map(|outcome| outcome.why.clone()).collect();
    assert_eq!(whys[0], Why::FirstChoice);
    assert_eq!(whys[1], Why::FirstChoice);
    assert_eq!(whys[2], Why::NoRoom(full(&["Valka", "Cēsis"])));
    assert_eq!(whys[3], Why::Locked { reason: "interpreter only there".to_owned() });
    assert_eq!(whys[4], Why::NothingAcceptable);
    assert_eq!(plan.outcomes[3].rank, Some(2));
    assert_eq!((plan.rank_sum, plan.extra_sum, plan.is_proven), (2002, 0, true));
}

#[test]
fn a_later_choice_names_what_was_full() {
    let wishes = [("Cēsis", 0), ("Valka", 0)];
    let teams = vec![team("Ape", 4, &wishes[..1]), team("Valmiera", 4, &wishes)];

    let plan = placed(&round(vec![session("Cēsis", 1), session("Valka", 5)], teams));

    assert_eq!(plan.outcomes[1].session.as_deref(), Some("Valka"));
    assert_eq!(plan.outcomes[1].why, Why::LaterChoice(full(&["Cēsis"])));
}

#[test]
fn extra_costs_decide_only_among_equal_ranks() {
    let dear = [("Cēsis", 90), ("Valka", 0)];
    let teams = vec![
        team("Ape", 4, &[("Cēsis", 3), ("Valka", 9)]),
        team("Valmiera", 4, &[("Cēsis", 8), ("Valka", 9)]),
    ];

    let equal = placed(&round(vec![session("Cēsis", 1), session("Valka", 1)], teams));
    let alone = placed(&round(vec![session("Cēsis", 1), session("Valka", 1)], vec![team("Ape", 4, &dear)]));

    assert_eq!((equal.rank_sum, equal.extra_sum), (3, 12));
    assert_eq!(alone.outcomes[0].why, Why::FirstChoice);
}

/// Seven teams fit, but only twenty people.
#[test]
fn people_are_counted_where_they_are_limited() {
    let mut cesis = session("Cēsis", 7);
    cesis.most_people = Some(20);
    let teams: Vec<_> =
        (0..7).map(|id| team(&format!("t{id}"), if id < 3 { 4 } else { 3 }, &[("Cēsis", 0)])).collect();

    let plan = placed(&round(vec![cesis], teams));

    assert_eq!(plan.outcomes.iter().filter(|outcome| outcome.session.is_some()).count(), 6);
    assert!(plan.is_proven);
}

/// The round that holds everything that can be wrong, one fault at a time.
#[test]
fn a_round_that_contradicts_itself_is_refused() {
    let good = round(vec![session("Cēsis", 1)], vec![team("Ape", 4, &[("Cēsis", 0)])]);
    let refused = |change: &dyn Fn(&mut Round)| {
        let mut round = good.clone();
        change(&mut round);
        place(&round, &|| false).unwrap_err()
    };
    let (ape, cesis) = (|| "Ape".to_owned(), || "Cēsis".to_owned());
    let unknown = RoundError::UnknownSession(ape(), "Ogre".to_owned());

    assert_eq!(
        refused(&|round| round.sessions.push(session("Cēsis", 2))),
        RoundError::DuplicateSession(cesis())
    );
    assert_eq!(refused(&|round| round.teams.push(team("Ape", 4, &[]))), RoundError::DuplicateTeam(ape()));
    assert_eq!(refused(&|round| round.teams[0].people = 0), RoundError::NobodyInTeam(ape()));
    assert_eq!(refused(&|round| round.teams[0].wishes[0].session = "Ogre".to_owned()), unknown);
    assert_eq!(refused(&|round| round.locks.push(lock("Ape", "Ogre"))), unknown);
    let twice = |round: &mut Round| round.teams[0] = team("Ape", 4, &[("Cēsis", 0), ("Cēsis", 1)]);
    assert_eq!(refused(&twice), RoundError::RepeatedWish(ape(), cesis()));
    let stranger = RoundError::UnknownLockedTeam("Ogre".to_owned());
    assert_eq!(refused(&|round| round.locks.push(lock("Ogre", "Cēsis"))), stranger);
    let twice = |round: &mut Round| round.locks = vec![lock("Ape", "Cēsis"), lock("Ape", "Cēsis")];
    assert_eq!(refused(&twice), RoundError::LockedTwice(ape()));
    let beyond = |round: &mut Round| {
        round.sessions[0].most_people = Some(3);
        round.locks.push(lock("Ape", "Cēsis"));
    };
    assert_eq!(refused(&beyond), RoundError::LockedBeyondRoom(cesis()));
    let huge = |round: &mut Round| {
        round.unplaced_rank = u32::MAX;
        round.teams.extend((0..9).map(|id| team(&format!("t{id}"), 4, &[("Cēsis", u32::MAX)])));
    };
    assert_eq!(refused(&huge), RoundError::TooLarge);
}

/// Room of a session, and what a team costs in each: `None` where it does not want to sit.
#[derive(Debug, Clone)]
struct Small {
    rooms: Vec<(u32, Option<u32>)>,
    teams: Vec<(u32, Vec<(usize, u32)>)>,
    locked: Vec<Option<usize>>,
}

const UNPLACED: u32 = 50;

impl Small {
    fn round(&self) -> Round {
        let name = |id: usize| format!("s{id}");
        let sessions = (0..self.rooms.len()).map(|id| {
            let (most_teams, most_people) = self.rooms[id];
            Session { most_people, ..session(&name(id), most_teams) }
        });
        let teams = self.teams.iter().enumerate().map(|(id, (people, wishes))| {
            let wishes = wishes
                .iter()
                .map(|&(session, extra)| Wish { session: name(session), extra, is_equal: false })
                .collect();
            Team { wishes, ..team(&format!("t{id}"), *people, &[]) }
        });
        let locks = self
            .locked
            .iter()
            .enumerate()
            .filter_map(|(id, session)| session.map(|session| lock(&format!("t{id}"), &name(session))));
        let (sessions, teams) = (sessions.collect(), teams.collect());
        Round { locks: locks.collect(), unplaced_rank: UNPLACED, ..round(sessions, teams) }
    }

    /// The least sums of ranks and extras, by trying everything; `None` if locks do not fit.
    fn optimum(&self) -> Option<(i64, i64)> {
        let mut rooms = self.rooms.clone();
        for (team, session) in self.locked.iter().enumerate() {
            if let Some(session) = session
                && !enter(&mut rooms[*session], self.teams[team].0)
            {
                return None;
            }
        }
        Some(self.cheapest(0, &rooms))
    }

    fn cheapest(&self, team: usize, rooms: &[(u32, Option<u32>)]) -> (i64, i64) {
        let Some((people, wishes)) = self.teams.get(team) else { return (0, 0) };
        let rest = self.cheapest(team + 1, rooms);
        if self.locked[team].is_some() {
            return rest;
        }
        let mut best = (rest.0 + i64::from(UNPLACED), rest.1);
        for (rank, &(session, extra)) in (1..).zip(wishes) {
            let mut rooms = rooms.to_vec();
            if enter(&mut rooms[session], *people) {
                let rest = self.cheapest(team + 1, &rooms);
                best = best.min((rest.0 + rank, rest.1 + i64::from(extra)));
            }
        }
        best
    }
}

fn enter(room: &mut (u32, Option<u32>), people: u32) -> bool {
    if room.0 == 0 || room.1.is_some_and(|left| left < people) {
        return false;
    }
    room.0 -= 1;
    room.1 = room.1.map(|left| left - people);
    true
}

fn small_rounds() -> impl Strategy<Value = Small> {
    let room = (0..4u32, prop::option::of(0..12u32));
    (1..=3usize).prop_flat_map(move |count| {
        let order = Just((0..count).collect::<Vec<_>>()).prop_shuffle();
        let wishes = (order, 0..=count, prop::collection::vec(0..5u32, count))
            .prop_map(|(order, kept, extras)| order.into_iter().zip(extras).take(kept).collect::<Vec<_>>());
        let team = (prop_oneof![Just(4u32), 1..6u32], wishes);
        let locked = prop::collection::vec(prop::option::weighted(0.2, 0..count), 6);
        (prop::collection::vec(room.clone(), count), prop::collection::vec(team, 0..=6), locked).prop_map(
            |(rooms, teams, mut locked)| {
                locked.truncate(teams.len());
                Small { rooms, teams, locked }
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_is_the_optimum(small in small_rounds()) {
        let round = small.round();
        let Some(optimum) = small.optimum() else {
            let refused = place(&round, &|| false);
            prop_assert!(matches!(refused, Err(RoundError::LockedBeyondRoom(_))));
            return Ok(());
        };

        let plan = placed(&round);

        prop_assert_eq!((plan.rank_sum, plan.extra_sum), optimum);
        prop_assert!(plan.is_proven);
        check(&small, &round, &plan);
    }

    /// I-17: the order of the lists does not matter.
    #[test]
    fn the_same_draw_gives_the_same_plan(small in small_rounds()) {
        prop_assume!(small.optimum().is_some());
        let mut round = small.round();
        let mut plan = placed(&round);
        round.teams.reverse();
        round.sessions.reverse();
        round.locks.reverse();

        plan.outcomes.reverse();
        prop_assert_eq!(placed(&round), plan);
    }
}

/// Room (I-13), one outcome a team (I-14), locks kept, sums and reasons true.
fn check(small: &Small, round: &Round, plan: &Plan) {
    let mut rooms = small.rooms.clone();
    let (mut ranks, mut extras) = (0, 0);
    assert_eq!(plan.outcomes.len(), round.teams.len());
    for (number, outcome) in plan.outcomes.iter().enumerate() {
        assert_eq!(outcome.team, round.teams[number].id);
        let session = outcome.session.as_ref().map(|id| id[1..].parse::<usize>().unwrap());
        if let Some(session) = session {
            assert!(enter(&mut rooms[session], small.teams[number].0), "more than the room");
        }
        if let Some(locked) = small.locked[number] {
            assert_eq!(session, Some(locked));
            assert!(matches!(outcome.why, Why::Locked { .. }));
        } else {
            ranks += outcome.rank.map_or(i64::from(UNPLACED), i64::from);
            extras += outcome.rank.map_or(0, |rank| i64::from(small.teams[number].1[rank as usize - 1].1));
        }
    }
    assert_eq!((ranks, extras), (plan.rank_sum, plan.extra_sum));
    for (number, outcome) in plan.outcomes.iter().enumerate() {
        let (people, wishes) = &small.teams[number];
        let better: Vec<_> =
            wishes.iter().take(outcome.rank.map_or(wishes.len(), |rank| rank as usize - 1)).collect();
        match &outcome.why {
            Why::FirstChoice => assert_eq!(outcome.rank, Some(1)),
            Why::LaterChoice(unavailable) | Why::NoRoom(unavailable) => {
                assert_eq!(unavailable.full.len(), better.len());
                for (session, _) in better {
                    assert!(!enter(&mut rooms[*session].clone(), *people), "there was room");
                }
            }
            Why::NothingAcceptable => assert!(wishes.is_empty()),
            Why::BetterToWait => panic!("nothing counts for more than waiting here"),
            Why::Locked { .. } => {}
        }
    }
}
