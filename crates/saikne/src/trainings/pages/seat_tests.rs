//! Allocation as the planner and the teams use it.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::{Statement, sql};

use crate::people::{Role, Scope};
use crate::testing::{Answer, TestPlatform};
use crate::trainings::store::sessions;
use crate::trainings::testing::{MadeTeam, platform, registration_of, seat_of, team};
use crate::trainings::{AllocationId, TrainingSessionId, actions, samples};

pub(super) const EDITION: (&str, &str) = ("edition", samples::EDITION);

pub(super) async fn planner(test: &TestPlatform) -> String {
    test.sign_in_as("Pauls Plānotājs", Role::SessionPlanner, &Scope::Platform).await.1
}

async fn hashes(test: &TestPlatform) -> Vec<(String, String)> {
    test.all(sql("SELECT inputs_hash, result_hash FROM allocation_runs")).await
}

pub(super) async fn offered(test: &TestPlatform, planner: &str, made: &MadeTeam) -> (String, String) {
    test.post("/trainings/allocation/run", planner, &[EDITION]).await;
    test.post("/trainings/allocation/publish", planner, &[EDITION]).await;
    test.work().await;
    let cookie = test.sign_in(&made.people[0]).await;
    (format!("/trainings/seats/{}", seat_of(test, &made.id).await.0), cookie)
}

/// Changes a row as nobody does it by a page.
async fn set(test: &TestPlatform, statement: Statement) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    change.execute(statement).await.unwrap();
    change.commit().await.unwrap();
}

/// The form of a session as it stands, to be sent changed.
#[derive(Clone)]
struct SessionForm {
    path: String,
    fields: Vec<(&'static str, String)>,
}

impl SessionForm {
    async fn of(test: &TestPlatform, session: &str) -> Self {
        let id = TrainingSessionId::parse(session).unwrap();
        let session = sessions::find(&mut test.platform.read().await.unwrap(), &id).await.unwrap().unwrap();
        let fields = vec![
            ("version", session.version.to_string()),
            ("region", session.region.code().to_owned()),
            ("venue", session.venue.as_str().to_owned()),
            ("first_day", session.starts_on.to_string()),
            ("last_day", session.ends_on().to_string()),
            ("capacity_teams", session.capacity_teams.to_string()),
            ("capacity_people", session.capacity_people.to_string()),
            ("language", session.language.clone()),
        ];
        Self { path: format!("/trainings/sessions/{id}/edit"), fields }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.fields.retain(|(field, _)| *field != name);
        self.fields.push((name, value.to_owned()));
        self
    }

    async fn send(&self, test: &TestPlatform, cookie: &str) -> Answer {
        let fields: Vec<_> = self.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.post(&self.path, cookie, &fields).await
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_allocation_twice() {
    let (test, _) = platform().await;
    let cookie = planner(&test).await;
    for number in 0..9 {
        team(&test, &format!("Latgales skola {number}"), "LAT", "accepted", &["weekday", "weekend"]).await;
    }
    let kurzeme = team(&test, "Kurzemes skola", "KUR", "accepted", &["weekend"]).await;

    test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;
    let answer = test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;

    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let hashes = hashes(&test).await;
    assert_eq!((hashes.len(), &hashes[0]), (2, &hashes[1]));
    let rooms: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM allocations GROUP BY session_id")).await;
    assert!(rooms.iter().all(|teams| *teams <= 7), "{rooms:?}");
    let (_, session, _) = seat_of(&test, &kurzeme.id).await;
    let region: Vec<String> =
        test.all(sql("SELECT region FROM training_sessions WHERE id = $1").bind(session)).await;
    assert_eq!(region, ["KUR"]);
    let page = test.get("/trainings/allocation", &cookie).await;
    page.says("Pirmā vēlme izpildīta").says("Komandas 1. vēlme bija brīvdienas").says(&hashes[0].0);
}

#[tokio::test]
async fn the_board_needs_few_statements() {
    let (test, _) = platform().await;
    let cookie = planner(&test).await;
    for number in 0..6 {
        team(&test, &format!("Skola {number}"), "LAT", "accepted", &["weekday"]).await;
    }
    test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;
    let before = test.platform.base.database.statement_count();
    test.get("/trainings/allocation", &cookie).await;

    assert!(test.platform.base.database.statement_count() - before <= 10);
}

#[tokio::test]
async fn a_team_is_moved_with_a_reason_and_stays_there() {
    let (test, sessions) = platform().await;
    let cookie = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;
    let path = format!("/trainings/allocation/teams/{}", made.id);
    let weekend = sessions[4].as_str();

    let silent = test.post(&path, &cookie, &[EDITION, ("to", weekend), ("reason", "")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.says("Ievadiet iemeslu.");
    let elsewhere =
        test.post(&path, &cookie, &[EDITION, ("to", sessions[0].as_str()), ("reason", "tā")]).await;
    elsewhere.says("šī norise ir citā reģionā");
    let forged = test.post(&path, &cookie, &[EDITION, ("to", "nekas"), ("reason", "tā")]).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    let moved = test.post(&path, &cookie, &[EDITION, ("to", weekend), ("reason", "Kopīgs autobuss")]).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text);

    test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;
    assert_eq!(seat_of(&test, &made.id).await.1, weekend);
    test.get("/trainings/allocation", &cookie).await.says("Kopīgs autobuss");
}

#[tokio::test]
async fn a_full_session_takes_nobody_but_two_teams_may_change_places() {
    let (test, sessions) = platform().await;
    let cookie = planner(&test).await;
    for session in &sessions {
        let full = sql("UPDATE training_sessions SET capacity_teams = 1 WHERE id = $1");
        set(&test, full.bind(session)).await;
    }
    let one = team(&test, "Pirmā skola", "LAT", "accepted", &["weekday"]).await;
    let two = team(&test, "Otrā skola", "LAT", "accepted", &["weekend"]).await;
    test.post("/trainings/allocation/run", &cookie, &[EDITION]).await;
    let (before_one, before_two) = (seat_of(&test, &one.id).await.1, seat_of(&test, &two.id).await.1);
    let path = format!("/trainings/allocation/teams/{}", one.id);

    let full = test.post(&path, &cookie, &[EDITION, ("to", &before_two), ("reason", "tā")]).await;
    full.says("vairs nav brīvu vietu");
    assert_eq!(seat_of(&test, &one.id).await.1, before_one);
    let swap = format!("{before_two} {}", two.id);
    let swapped = test.post(&path, &cookie, &[EDITION, ("to", &swap), ("reason", "Vienošanās")]).await;
    assert_eq!(swapped.status, StatusCode::SEE_OTHER, "{}", swapped.text);
    assert_eq!(seat_of(&test, &one.id).await.1, before_two);
    assert_eq!(seat_of(&test, &two.id).await.1, before_one);
}

#[tokio::test]
async fn a_declined_seat_goes_to_the_next_team_of_the_region_once() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    team(&test, "Kuldīgas skola", "KUR", "waitlisted", &["weekday"]).await;
    let next = team(&test, "Ludzas skola", "LAT", "waitlisted", &["weekday"]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    let mails = test.mails_to("rezeknes.skola.0@saikne.example").await;
    assert!(mails[0].1.contains(&path), "{mails:?}");

    test.get(&path, &cookie).await.says("Lūdzu, apstipriniet dalību");
    let answer = test.post(&format!("{path}/decline"), &cookie, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    test.work().await;
    assert_eq!(seat_of(&test, &next.id).await.2, "offered");
    test.work().await;
    let count: Vec<i64> = test.all(sql("SELECT COUNT(*) FROM allocations")).await;
    assert_eq!(count, [2]);
}

/// Two clicks without scripts: the second is answered as the first.
#[tokio::test]
async fn a_seat_confirmed_or_declined_twice_is_so_once() {
    for (deed, state) in [("confirm", "confirmed"), ("decline", "declined")] {
        let (test, _) = platform().await;
        let planner = planner(&test).await;
        let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
        let (path, cookie) = offered(&test, &planner, &made).await;

        for _ in 0..2 {
            let answer = test.post(&format!("{path}/{deed}"), &cookie, &[]).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        }
        assert_eq!(seat_of(&test, &made.id).await.2, state);
        let told: Vec<i64> = test
            .all(
                sql("SELECT COUNT(*) FROM audit_entries WHERE action = $1")
                    .bind(format!("trainings.seat_{state}")),
            )
            .await;
        assert_eq!(told, [1]);
    }
}

#[tokio::test]
async fn an_expired_offer_is_not_confirmed_and_passes_on() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let next = team(&test, "Ludzas skola", "LAT", "waitlisted", &["weekday"]).await;
    let (path, _) = offered(&test, &planner, &made).await;

    test.at("2024-02-05T00:00:00+02:00");
    let cookie = test.sign_in(&made.people[0]).await;
    test.post(&format!("{path}/confirm"), &cookie, &[]).await.says("Piedāvājuma termiņš ir beidzies");
    test.work().await;
    assert_eq!(seat_of(&test, &made.id).await.2, "expired");
    assert_eq!(seat_of(&test, &next.id).await.2, "offered");
    assert_eq!(registration_of(&test, &made).await, "expired");
    let page = test.get(&path, &cookie).await;
    page.says("Piedāvājuma termiņš beidzies").says("Komanda neatbildēja līdz");
    assert!(!page.text.contains("Atteikta") && !page.text.contains("atteikusies"));
    let registration = test.get(&format!("/registrations/{}", made.registration), &cookie).await;
    assert!(!registration.text.contains("Komanda atteikusies"));
    let planner = self::planner(&test).await;
    test.get("/trainings/allocation", &planner).await.says("Piedāvājuma termiņš beidzies");
    let mails = test.mails_to("rezeknes.skola.0@saikne.example").await;
    assert!(mails[0].0.contains("piedāvājuma termiņš ir beidzies"), "{mails:?}");
}

#[tokio::test]
async fn a_session_is_moved_after_asking_and_the_teams_are_told() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let (seat, cookie) = offered(&test, &planner, &made).await;
    test.post(&format!("{seat}/confirm"), &cookie, &[]).await;
    let session = seat_of(&test, &made.id).await.1;
    let form = SessionForm::of(&test, &session).await;
    let form = form.with("first_day", "2024-03-20").with("last_day", "2024-03-22");
    let small = form.clone().with("capacity_teams", "1").with("capacity_people", "3");
    let refused = small.send(&test, &planner).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("cilvēku skaits: 4. Vietu nevar būt mazāk");
    let asked = form.send(&test, &planner).await;
    assert_eq!(asked.status, StatusCode::OK);
    asked.says("kurā vieta ir 1 komandai").says("Rēzeknes skola").says("20.–22. mart");
    let before = test.mails_to("rezeknes.skola.0@saikne.example").await.len();
    let moved = form.with("sure", "yes").send(&test, &planner).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.text);
    test.work().await;
    let mails = test.mails_to("rezeknes.skola.0@saikne.example").await;
    assert_eq!(mails.len(), before + 1);
    assert!(mails[0].1.contains("20.–22. mart"), "{mails:?}");
    assert_eq!(seat_of(&test, &made.id).await.2, "confirmed");
    let states: Vec<String> =
        test.all(sql("SELECT state FROM training_sessions WHERE id = $1").bind(&session)).await;
    assert_eq!(states, ["allocating"], "it is to be confirmed anew");
}

#[tokio::test]
async fn only_the_teams_own_support_person_answers() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let other = team(&test, "Ludzas skola", "LAT", "accepted", &["weekday"]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    let stranger = test.sign_in(&other.people[0]).await;
    let student = test.sign_in(&made.people[1]).await;

    assert_eq!(test.get(&path, &stranger).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.post(&format!("{path}/confirm"), &stranger, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get(&path, &student).await.status, StatusCode::OK);
    assert_eq!(test.post(&format!("{path}/confirm"), &student, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(test.post(&format!("{path}/confirm"), &cookie, &[]).await.status, StatusCode::SEE_OTHER);
}

/// One of the young people of a team leaves it.
async fn leave(test: &TestPlatform, made: &MadeTeam) {
    let left = sql("UPDATE team_members SET state = 'left', to_on = $2 WHERE person_id = $1");
    set(test, left.bind(&made.people[3]).bind(jiff::civil::date(2024, 1, 20))).await;
}

#[tokio::test]
async fn a_team_that_is_not_whole_is_neither_offered_a_seat_nor_takes_one() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let short = team(&test, "Balvu skola", "LAT", "accepted", &["weekday"]).await;
    let first = team(&test, "Ludzas skola", "LAT", "waitlisted", &["weekday"]).await;
    let next = team(&test, "Preiļu skola", "LAT", "waitlisted", &["weekday"]).await;
    leave(&test, &short).await;
    leave(&test, &first).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    assert_eq!(seat_of(&test, &short.id).await.2, "proposed");

    leave(&test, &made).await;
    let page = test.get(&path, &cookie).await;
    page.says("Komanda nav pilna").says("Lūgt sastāva maiņu");
    assert!(!page.text.contains("Apstiprināt dalību"));
    let refused = test.post(&format!("{path}/confirm"), &cookie, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Vispirms lūdziet sastāva maiņu");
    assert_eq!(seat_of(&test, &made.id).await.2, "offered");

    test.post(&format!("{path}/decline"), &cookie, &[]).await;
    test.work().await;
    assert_eq!(seat_of(&test, &next.id).await.2, "offered", "who waits longer is not whole");
    assert_eq!(registration_of(&test, &first).await, "waitlisted");
}

#[tokio::test]
async fn another_language_or_room_leaves_a_confirmed_session_confirmed() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let (seat, cookie) = offered(&test, &planner, &made).await;
    test.post(&format!("{seat}/confirm"), &cookie, &[]).await;
    let session = seat_of(&test, &made.id).await.1;
    set(&test, sql("UPDATE training_sessions SET state = 'confirmed' WHERE id = $1").bind(&session)).await;
    let before = test.mails_to("rezeknes.skola.0@saikne.example").await.len();
    let sequence: Vec<i64> =
        test.all(sql("SELECT sequence FROM training_sessions WHERE id = $1").bind(&session)).await;
    let form = SessionForm::of(&test, &session).await.with("language", "en");
    let form = form.with("capacity_teams", "6").with("capacity_people", "28");
    let changed = form.send(&test, &planner).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.text);
    test.work().await;
    let after: Vec<(String, String, i64)> = test
        .all(sql("SELECT state, language, sequence FROM training_sessions WHERE id = $1").bind(&session))
        .await;
    assert_eq!(after, [("confirmed".to_owned(), "en".to_owned(), sequence[0])]);
    assert_eq!(test.mails_to("rezeknes.skola.0@saikne.example").await.len(), before);
    let history = test.audit_of(&session).await;
    assert!(history.contains(&"trainings.session_changed".to_owned()), "{history:?}");
    assert!(!history.contains(&"trainings.session_rescheduled".to_owned()));
}

#[tokio::test]
async fn asking_before_a_move_takes_as_many_statements_for_three_teams_as_for_one() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    for name in ["Ludzas skola", "Preiļu skola"] {
        team(&test, name, "LAT", "accepted", &["weekday"]).await;
    }
    offered(&test, &planner, &made).await;
    let session = seat_of(&test, &made.id).await.1;
    set(&test, sql("UPDATE allocations SET session_id = $1").bind(&session)).await;
    let form = SessionForm::of(&test, &session).await;
    let form = form.with("first_day", "2024-03-20").with("last_day", "2024-03-22");
    let asked = async || {
        let before = test.platform.base.database.statement_count();
        let answer = form.send(&test, &planner).await;
        answer.says("Rēzeknes skola");
        (answer.text.contains("Preiļu skola"), test.platform.base.database.statement_count() - before)
    };
    asked().await;
    let three = asked().await;
    set(&test, sql("UPDATE allocations SET state = 'declined' WHERE team_id <> $1").bind(&made.id)).await;
    let one = asked().await;
    assert!(three.0 && !one.0);
    assert_eq!(three.1, one.1);
}

/// The statements of offering seats, and of passing one on, while so many teams that are not whole wait.
async fn cost_with(short: u64) -> (u64, u64) {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    for number in 0..short {
        for state in ["accepted", "waitlisted"] {
            leave(&test, &team(&test, &format!("Skola {number} {state}"), "LAT", state, &["weekday"]).await)
                .await;
        }
    }
    test.post("/trainings/allocation/run", &planner, &[EDITION]).await;
    let count = || test.platform.base.database.statement_count();
    let before = count();
    test.post("/trainings/allocation/publish", &planner, &[EDITION]).await;
    let offering = count() - before;
    let (seat, _, state) = seat_of(&test, &made.id).await;
    assert_eq!(state, "offered");
    set(&test, sql("UPDATE allocations SET state = 'declined' WHERE id = $1").bind(&seat)).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let before = count();
    let freed = AllocationId::parse(&seat).unwrap();
    actions::seats::pass_on(&mut change, &test.platform.plans, &freed).await.unwrap();
    (offering, count() - before)
}

#[tokio::test]
async fn offering_and_passing_on_read_all_teams_at_once() {
    assert_eq!(cost_with(1).await, cost_with(3).await);
}
