use foundation::clock::Clock;
use foundation::ids::Chance;
use jiff::civil::date;

use super::*;
use crate::reference::Region;
use crate::trainings::draft::{SessionMistake, SessionWish};
use crate::trainings::samples;
use crate::trainings::venue::Venue;

fn venue(region: Region) -> Venue {
    let clock = Clock::standing("2024-01-01T00:00:00Z".parse().unwrap());
    Venue {
        id: Chance::seeded(3).id(&clock),
        name: "Rāznas krasts".to_owned(),
        region,
        address: "Krasta iela 1, Kaunata".to_owned(),
        how_to_find: String::new(),
        access_features: String::new(),
        municipality: None,
        version: 1,
    }
}

fn wish(venue: &Venue, first: Date, last: Date) -> SessionWish<'_> {
    SessionWish {
        region: "LAT",
        venue: Some(venue),
        first_day: Some(first),
        last_day: Some(last),
        capacity_teams: Some(7),
        capacity_people: Some(30),
        language: "lv",
    }
}

fn mistakes(first: Date, last: Date) -> Vec<SessionMistake> {
    let venue = venue(Region::Latgale);
    SessionDraft::of(&wish(&venue, first, last), &samples::plan()).err().unwrap_or_default()
}

#[test]
fn a_session_has_three_days_inside_the_window() {
    assert_eq!(mistakes(date(2024, 4, 2), date(2024, 4, 4)), []);
    assert_eq!(mistakes(date(2024, 2, 26), date(2024, 2, 28)), []);
    assert_eq!(mistakes(date(2024, 4, 17), date(2024, 4, 19)), []);
}

#[test]
fn a_session_of_two_or_four_days_is_refused() {
    assert_eq!(mistakes(date(2024, 4, 2), date(2024, 4, 3)), [SessionMistake::WrongDayCount]);
    assert_eq!(mistakes(date(2024, 4, 2), date(2024, 4, 5)), [SessionMistake::WrongDayCount]);
    assert_eq!(mistakes(date(2024, 4, 4), date(2024, 4, 2)), [SessionMistake::NoLastDay]);
}

#[test]
fn a_session_outside_of_the_window_is_refused() {
    assert_eq!(mistakes(date(2024, 2, 25), date(2024, 2, 27)), [SessionMistake::BeforeWindow]);
    assert_eq!(mistakes(date(2024, 4, 18), date(2024, 4, 20)), [SessionMistake::AfterWindow]);
}

#[test]
fn a_venue_of_another_region_is_refused() {
    let venue = venue(Region::Kurzeme);
    let wish = wish(&venue, date(2024, 4, 2), date(2024, 4, 4));

    assert_eq!(SessionDraft::of(&wish, &samples::plan()), Err(vec![SessionMistake::VenueElsewhere]));
}

#[test]
fn an_empty_form_names_every_field() {
    let mistakes = SessionDraft::of(&SessionWish::default(), &samples::plan()).unwrap_err();
    let fields: Vec<&str> = mistakes.iter().map(|mistake| mistake.field()).collect();

    assert_eq!(fields, ["region", "venue", "first_day", "capacity_teams", "capacity_people", "language"]);
}

#[test]
fn the_day_type_follows_from_the_days() {
    assert_eq!(DayType::of(date(2024, 4, 3), 3), DayType::Weekday);
    assert_eq!(DayType::of(date(2024, 4, 5), 3), DayType::Weekend);
}

#[test]
fn a_session_lives_from_planned_to_closed() {
    let mut session = samples::session();

    session.publish().unwrap();
    assert_eq!(session.publish(), Err(NotPossible::WrongState));
    session.begin_allocating().unwrap();
    assert_eq!(session.confirm(4, 5, true), Err(NotPossible::TooFewTeams));
    assert_eq!(session.confirm(5, 5, false), Err(NotPossible::NoTrainer));
    session.confirm(5, 5, true).unwrap();
    assert_eq!(session.start(date(2024, 4, 1)), Err(NotPossible::NotYet));
    session.start(date(2024, 4, 2)).unwrap();
    assert_eq!(session.cancel("vētra"), Err(NotPossible::WrongState));
    session.end(date(2024, 4, 4)).unwrap();
    assert_eq!(session.close(), Err(NotPossible::NotLocked));
    session.lock(session.changed_at).unwrap();
    session.close().unwrap();
    assert_eq!(session.state, SessionState::Closed);
}

#[test]
fn a_session_is_cancelled_with_a_reason_only() {
    let mut session = samples::session();

    assert_eq!(session.cancel("  "), Err(NotPossible::NoReason));
    session.cancel("Naktsmītne slēgta").unwrap();
    assert_eq!((session.state, session.sequence), (SessionState::Cancelled, 1));
}

#[test]
fn every_state_reads_back_and_is_in_the_schema() {
    let schema = include_str!("../../../../migrations/0006_trainings.sql");
    for state in SessionState::ALL {
        assert_eq!(SessionState::parse(state.as_str()), Some(state));
        assert!(schema.contains(&format!("'{}'", state.as_str())));
    }
}
