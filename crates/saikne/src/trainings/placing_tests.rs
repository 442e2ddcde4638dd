use std::collections::BTreeMap;

use foundation::clock::Clock;
use foundation::ids::{Chance, Id};
use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::reference::Region;
use crate::trainings::samples;
use crate::trainings::seeker::Standing;

fn id<T>(number: u64) -> Id<T> {
    Chance::seeded(number).id(&Clock::standing("2024-01-01T00:00:00Z".parse().unwrap()))
}

fn session(number: u64, region: Region, day: i8, teams: i64, people: i64) -> TrainingSession {
    TrainingSession {
        id: id(number),
        region,
        starts_on: date(2024, 3, day),
        capacity_teams: teams,
        capacity_people: people,
        ..samples::session()
    }
}

fn seeker(number: u64, region: Region, size: i64, wishes: &[&str]) -> Seeker {
    Seeker {
        team: id(1000 + number),
        name: String::new(),
        school: format!("Skola {number}"),
        region,
        municipality: format!("LV-{number:03}"),
        has_transport: true,
        size,
        untranslated: 0,
        standing: Standing::Accepted,
        submitted_at: None,
        wishes: wishes.iter().map(|wish| (*wish).to_owned()).collect(),
    }
}

fn inputs(sessions: Vec<TrainingSession>, seekers: Vec<Seeker>) -> Inputs {
    let weights = Weights { travel: 3, spread: 2, language: 1 };
    Inputs { sessions, places: BTreeMap::new(), seekers, fixed: Vec::new(), weights, seed: 20_240_131 }
}

#[test]
fn wishes_stand_for_sessions_of_the_own_region() {
    let sessions = [
        session(1, Region::Latgale, 13, 7, 30),
        session(2, Region::Latgale, 15, 7, 30),
        session(3, Region::Kurzeme, 13, 7, 30),
    ];
    let named = format!("session:{}", sessions[2].id);
    let options = options_of(&seeker(1, Region::Latgale, 4, &[&named, "weekend"]), &sessions);

    let plain: Vec<_> = options.iter().map(|option| (&option.session, option.rank, option.why)).collect();
    assert_eq!(plain, [(&sessions[1].id, Some(2), Why::Weekend), (&sessions[0].id, None, Why::Region)]);
}

#[test]
fn a_fixed_seat_stays_taken() {
    let sessions = vec![session(1, Region::Latgale, 13, 1, 30), session(2, Region::Latgale, 15, 1, 30)];
    let mut inputs = inputs(sessions.clone(), vec![seeker(1, Region::Latgale, 4, &["weekday"])]);
    inputs.fixed = vec![Fixed { team: id(7), session: sessions[0].id.clone(), size: 4 }];

    let found = find(&inputs).unwrap();
    assert_eq!(found.seats[0].session, sessions[1].id);
    assert_eq!(found.seats[0].why, Why::Region);
}

#[test]
fn a_wish_for_weekdays_counts_the_same_for_every_such_session() {
    // Were the later weekday session a worse wish, one team would be sent to the weekend for two others.
    let sessions = vec![
        session(1, Region::Latgale, 12, 1, 30),
        session(2, Region::Latgale, 19, 2, 30),
        session(3, Region::Latgale, 15, 3, 30),
    ];
    let seekers = (0..3).map(|number| seeker(number, Region::Latgale, 4, &["weekday", "weekend"])).collect();

    let found = find(&inputs(sessions, seekers)).unwrap();
    assert!(found.seats.iter().all(|seat| seat.rank == Some(1)), "{:?}", found.seats);
}

#[test]
fn who_needs_translation_and_has_no_helper_goes_to_a_session_in_another_language() {
    let mut sessions = vec![session(1, Region::Latgale, 12, 7, 30), session(2, Region::Latgale, 19, 7, 30)];
    let alone = |untranslated, wish: &str| Seeker { untranslated, ..seeker(1, Region::Latgale, 4, &[wish]) };
    for other in [0, 1] {
        sessions[0].language = "lv".to_owned();
        sessions[1].language = "lv".to_owned();
        sessions[other].language = "en".to_owned();
        let found = find(&inputs(sessions.clone(), vec![alone(2, "weekday")])).unwrap();
        assert_eq!(found.seats[0].session, sessions[other].id);
        // A wish comes first, and who has a helper stays where they would be.
        let named = format!("session:{}", sessions[1 - other].id);
        let wished = find(&inputs(sessions.clone(), vec![alone(2, &named)])).unwrap();
        assert_eq!(wished.seats[0].session, sessions[1 - other].id);
    }
}

#[test]
fn between_equal_wishes_the_nearer_session_is_given_and_wishes_come_first() {
    let sessions = vec![session(1, Region::Latgale, 12, 7, 30), session(2, Region::Latgale, 19, 7, 30)];
    let near = |wish: &str| {
        let mut inputs = inputs(sessions.clone(), vec![seeker(5, Region::Latgale, 4, &[wish])]);
        inputs.places.insert(sessions[1].id.clone(), "LV-005".to_owned());
        find(&inputs).unwrap().seats[0].session.clone()
    };
    assert_eq!(near("weekday"), sessions[1].id);
    assert_eq!(near(&format!("session:{}", sessions[0].id)), sessions[0].id);
}

#[test]
fn schools_of_one_municipality_are_spread_over_equal_sessions() {
    let sessions = vec![session(1, Region::Latgale, 12, 7, 30), session(2, Region::Latgale, 19, 7, 30)];
    let mut seekers: Vec<_> = (0..4).map(|number| seeker(number, Region::Latgale, 4, &["weekday"])).collect();
    for seeker in &mut seekers {
        seeker.municipality = "LV-077".to_owned();
    }
    let found = find(&inputs(sessions.clone(), seekers)).unwrap();
    let first = found.seats.iter().filter(|seat| seat.session == sessions[0].id).count();
    assert_eq!(first, 2);
}

#[test]
fn beds_limit_as_seats_do() {
    let sessions = vec![session(1, Region::Latgale, 13, 7, 9)];
    let seekers = (0..3).map(|number| seeker(number, Region::Latgale, 4, &["weekday"])).collect();

    assert_eq!(find(&inputs(sessions, seekers)).unwrap().seats.len(), 2);
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let sessions = vec![session(1, Region::Latgale, 13, 2, 30), session(2, Region::Latgale, 15, 2, 30)];
    let seekers: Vec<_> = (0..6).map(|number| seeker(number, Region::Latgale, 4, &["weekday"])).collect();
    let inputs = inputs(sessions, seekers);
    let (one, two) = (find(&inputs).unwrap(), find(&inputs).unwrap());

    assert_eq!((one.inputs_hash, one.answer), (two.inputs_hash, two.answer));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn nobody_sits_twice_elsewhere_or_on_a_taken_seat(
        rooms in prop::collection::vec((0_usize..5, 1_i8..29, 0_i64..5, 0_i64..20), 1..8),
        teams in prop::collection::vec((0_usize..5, 1_i64..6, 0_usize..3), 0..30),
    ) {
        let sessions: Vec<_> = (1..).zip(&rooms)
            .map(|(number, (region, day, teams, people))| session(number, Region::ALL[*region], *day, *teams, *people))
            .collect();
        let wishes: [&[&str]; 3] = [&["weekday", "weekend"], &["weekend"], &[]];
        let seekers: Vec<_> = (1..).zip(&teams)
            .map(|(number, (region, size, wish))| seeker(number, Region::ALL[*region], *size, wishes[*wish]))
            .collect();
        let inputs = inputs(sessions, seekers);
        let found = find(&inputs).unwrap();

        let mut per_session: BTreeMap<_, (i64, i64)> = BTreeMap::new();
        let mut seen = std::collections::BTreeSet::new();
        for seat in &found.seats {
            prop_assert!(seen.insert(seat.team.clone()), "a team sits twice");
            let session = inputs.sessions.iter().find(|one| one.id == seat.session).unwrap();
            let seeker = inputs.seekers.iter().find(|one| one.team == seat.team).unwrap();
            prop_assert_eq!(session.region, seeker.region);
            let sum = per_session.entry(seat.session.clone()).or_default();
            *sum = (sum.0 + 1, sum.1 + seat.size);
        }
        for session in &inputs.sessions {
            let (teams, people) = per_session.get(&session.id).copied().unwrap_or_default();
            prop_assert!(teams <= session.capacity_teams && people <= session.capacity_people);
        }
    }
}
