//! Attendance as the trainer and the coordinator use it.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use jiff::civil::date;

use crate::people::{Role, Scope};
use crate::testing::TestPlatform;
use crate::trainings::testing::{MadeTeam, platform, team};

pub(super) struct Held {
    pub(super) test: TestPlatform,
    pub(super) session: String,
    pub(super) path: String,
    pub(super) trainer: String,
    pub(super) coordinator: String,
    pub(super) made: MadeTeam,
    pub(super) blocks: Vec<String>,
}

/// The session of 2–4 April with one confirmed team, on its first day.
pub(super) async fn running() -> Held {
    let (test, sessions) = platform().await;
    let session = sessions[6].as_str().to_owned();
    let made = team(&test, "Rēzeknes skola", "LAT", "confirmed", &["weekday"]).await;
    seat(&test, &session, &made).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let confirmed = sql("UPDATE training_sessions SET state = 'confirmed' WHERE id = $1");
    change.execute(confirmed.bind(&session)).await.unwrap();
    change.commit().await.unwrap();
    test.at("2024-04-02T10:05:00+03:00");
    let scope = Scope::TrainingSession(session.clone());
    let trainer = test.sign_in_as("Toms Trenētājs", Role::Trainer, &scope).await.1;
    let region = Scope::Region("LAT".to_owned());
    let coordinator = test.sign_in_as("Kaija Koordinatore", Role::RegionalCoordinator, &region).await.1;
    let blocks = sql("SELECT id FROM training_blocks WHERE session_id = $1 ORDER BY starts_at, id");
    let blocks = test.all(blocks.bind(&session)).await;
    let path = format!("/trainings/sessions/{session}");
    Held { test, path, trainer, coordinator, made, blocks, session }
}

/// Gives a team a confirmed seat in a session.
async fn seat(test: &TestPlatform, session: &str, made: &MadeTeam) {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let seat = sql("INSERT INTO allocations
            (id, edition_code, team_id, session_id, size, state, why, is_locked, created_at)
         VALUES ($1, 'kontakts-2024', $2, $3, 4, 'confirmed', 'weekday', FALSE, $4)");
    let id = change.new_id::<MadeTeam>();
    let at = change.at;
    change.execute(seat.bind(&id).bind(&made.id).bind(session).bind(at)).await.unwrap();
    change.commit().await.unwrap();
}

impl Held {
    /// Gives another team a confirmed seat.
    pub(super) async fn seat(&self, made: &MadeTeam) {
        seat(&self.test, &self.session, made).await;
    }

    pub(super) fn mark(&self, id: &str, block: usize, who: usize, state: &str, version: i64) -> String {
        format!("{id} {} {} {state} {version}", self.blocks[block], self.made.people[who])
    }

    pub(super) async fn sync(&self, cookie: &str, marks: &[String]) -> crate::testing::Answer {
        let fields: Vec<(&str, &str)> = marks.iter().map(|mark| ("mark", mark.as_str())).collect();
        self.test.post(&format!("{}/attendance/sync", self.path), cookie, &fields).await
    }

    pub(super) async fn marks(&self) -> i64 {
        self.test.all(sql("SELECT COUNT(*) FROM attendance_marks")).await[0]
    }

    pub(super) async fn everybody_present_but(&self, missing: &[(usize, usize)]) {
        for block in 0..self.blocks.len() {
            let marks: Vec<String> = (0..4)
                .map(|who| {
                    let state = if missing.contains(&(block, who)) { "left_early" } else { "present" };
                    self.mark(&format!("offline-{block}-{who}"), block, who, state, 0)
                })
                .collect();
            let answer = self.sync(&self.trainer, &marks).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        }
    }

    pub(super) async fn end(&self) {
        self.test.at("2024-04-04T17:30:00+03:00");
        let trainer = self.trainer_again().await;
        let answer = self.test.post(&format!("{}/end", self.path), &trainer, &[("sure", "yes")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        self.test.work().await;
    }

    pub(super) async fn trainer_again(&self) -> String {
        let trainer = self.test.person("Tīna Trenētāja").await;
        self.test.grant(&trainer, Role::Trainer, &Scope::TrainingSession(self.session.clone())).await;
        self.test.sign_in(&trainer).await
    }

    async fn team_state(&self) -> String {
        self.test.all::<String>(sql("SELECT state FROM allocations")).await.remove(0)
    }
}

#[tokio::test]
async fn the_form_notes_presence_and_starts_the_session() {
    let held = running().await;
    let page = held.test.get(&format!("{}/attendance", held.path), &held.trainer).await;
    page.says("Rēzeknes skola").says("atbalsta persona").says("Nakšņošana");

    let fields = [("block", held.blocks[0].as_str()), ("rest", "present")];
    let saved = held.test.post(&format!("{}/attendance", held.path), &held.trainer, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
    assert_eq!(held.marks().await, 4);
    held.test.get(&held.path, &held.trainer).await.says("Notiek");
}

#[tokio::test]
async fn marks_that_are_sent_again_count_once() {
    let held = running().await;
    let marks = [held.mark("offline-0001", 0, 0, "present", 0), held.mark("offline-0002", 0, 1, "late", 0)];

    held.sync(&held.trainer, &marks).await.says("\"became\":\"saved\"");
    held.sync(&held.trainer, &marks).await.says("\"became\":\"saved\"");
    assert_eq!(held.marks().await, 2);
}

#[tokio::test]
async fn who_noted_otherwise_is_read_at_once_for_every_conflict() {
    let held = running().await;
    let noted: Vec<String> =
        (0..3).map(|who| held.mark(&format!("offline-a-{who}"), 0, who, "absent", 0)).collect();
    held.sync(&held.coordinator, &noted).await.says("\"became\":\"saved\"");
    let count = || held.test.platform.base.database.statement_count();
    let synced = async |people: usize| {
        let marks: Vec<String> =
            (0..people).map(|who| held.mark(&format!("offline-b-{who}"), 0, who, "present", 0)).collect();
        let before = count();
        let answer = held.sync(&held.trainer, &marks).await;
        assert_eq!(answer.text.matches("Kaija Koordinatore, reģiona koordinācija").count(), people);
        count() - before
    };
    synced(1).await;
    assert_eq!(synced(1).await, synced(3).await);

    let saved = async |people: usize| {
        let mut fields = vec![("block".to_owned(), held.blocks[0].clone())];
        for person in &held.made.people[..people] {
            fields.extend([
                (format!("p-{person}"), "late".to_owned()),
                (format!("v-{person}"), "0".to_owned()),
            ]);
        }
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let before = count();
        let page = held.test.post(&format!("{}/attendance", held.path), &held.trainer, &fields).await;
        assert_eq!(page.text.matches("Kaija Koordinatore, reģiona koordinācija").count(), people);
        count() - before
    };
    saved(1).await;
    assert_eq!(saved(1).await, saved(3).await);
}

#[tokio::test]
async fn a_stale_mark_is_shown_and_overwrites_nothing() {
    let held = running().await;
    held.sync(&held.coordinator, &[held.mark("offline-0001", 0, 0, "absent", 0)]).await;

    let answer = held.sync(&held.trainer, &[held.mark("offline-0002", 0, 0, "present", 0)]).await;
    answer.says("\"became\":\"conflict\"").says("\"state\":\"absent\"");
    answer.says("\"by\":\"Kaija Koordinatore, reģiona koordinācija\"");
    let who = format!("p-{}", held.made.people[0]);
    let version = format!("v-{}", held.made.people[0]);
    let fields = [("block", held.blocks[0].as_str()), (who.as_str(), "late"), (version.as_str(), "0")];
    let page = held.test.post(&format!("{}/attendance", held.path), &held.trainer, &fields).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.says("Jūs – “Nokavēja”, saglabāts – “Nav” (atzīmēja Kaija Koordinatore, reģiona koordinācija)");
    assert_eq!(held.marks().await, 1);
    // Seen and decided: from the version that stands the mark is kept.
    held.sync(&held.trainer, &[held.mark("offline-0003", 0, 0, "present", 1)]).await.says("\"version\":2");
}

/// Ending locks what only a coordinator can correct, so blanks are counted first, and never called absence.
#[tokio::test]
async fn ending_asks_first_and_says_what_is_not_marked() {
    let held = running().await;
    let marked = held.mark("offline-0-0", 0, 0, "present", 0);
    assert_eq!(held.sync(&held.trainer, &[marked]).await.status, StatusCode::OK);
    let end = format!("{}/end", held.path);
    assert_eq!(held.test.get(&end, &held.trainer).await.status, StatusCode::UNPROCESSABLE_ENTITY);

    held.test.at("2024-04-04T17:30:00+03:00");
    let trainer = held.trainer_again().await;
    let blanks = held.blocks.len() * 4 - 1;
    held.test.get(&end, &trainer).await.says(&format!("Trūkst {blanks} atzīmes"));
    held.test.post(&end, &trainer, &[]).await.says("Vai beigt norisi");
    assert_eq!(held.team_state().await, "confirmed");

    held.end().await;
    held.test.get(&format!("{}/readiness", held.path), &trainer).await.says("(bez atzīmes: 4)");
}

#[tokio::test]
async fn a_support_person_who_leaves_makes_the_team_partly_attended() {
    let held = running().await;
    // Day 2 has the blocks 5 to 9; its evening is the fourth of them.
    held.everybody_present_but(&[(8, 0), (9, 0)]).await;
    held.end().await;

    assert_eq!(held.team_state().await, "partly_attended");
    let mails = held.test.mails_to("kaija.koordinatore@saikne.example").await;
    assert!(mails[0].1.contains("Rēzeknes skola"), "{mails:?}");
    let region = Scope::Region("LAT".to_owned());
    let cookie = held.test.sign_in_as("Koris Koordinators", Role::RegionalCoordinator, &region).await.1;
    let page = held.test.get(&format!("{}/readiness", held.path), &cookie).await;
    page.says("Apmeklēja daļēji").says("nebija atbalsta personas");
    assert!(held.test.all::<i64>(sql("SELECT COUNT(*) FROM certificates")).await[0] >= 3);
}

#[tokio::test]
async fn a_team_that_was_there_may_apply_and_gets_certificates() {
    let held = running().await;
    held.everybody_present_but(&[(3, 1), (4, 2)]).await;
    held.end().await;

    assert_eq!(held.team_state().await, "attended");
    let auditor = held.test.sign_in_as("Aija Auditore", Role::Auditor, &Scope::Platform).await.1;
    held.test.get("/trainings/trained", &auditor).await.says("Rēzeknes skola");
    let rows = held.test.exported("/trainings/trained/export", &auditor).await;
    assert!(rows.contains(&vec!["Rēzeknes skola".to_owned(), "Latgales reģions".to_owned()]), "{rows:?}");
    let people = held.test.exported(&format!("{}/attendance/export", held.path), &auditor).await;
    let sums: Vec<&String> = people.iter().map(|row| &row[row.len() - 3]).collect();
    let (all, but_one) = (held.blocks.len().to_string(), (held.blocks.len() - 1).to_string());
    assert_eq!(sums, ["Apmeklētās daļas", &all, &but_one, &but_one, &all], "{people:?}");
    assert!(people[0].iter().any(|heading| heading.contains("Nakšņošana")), "{people:?}");
    assert!(people[2].contains(&"Aizgāja agrāk".to_owned()), "{people:?}");
    let code = held.test.all::<String>(sql("SELECT code FROM certificates ORDER BY code")).await.remove(0);
    held.test.get(&format!("/certificates/{code}"), "").await.says("Šis apliecinājums ir īsts.");
    assert_eq!(held.test.get("/certificates/AAAA-AAAA-AAAA", "").await.status, StatusCode::NOT_FOUND);
    let paper = format!("/certificates/{code}/paper");
    held.test.get(&paper, &auditor).await.says("%PDF-");
    let stranger = held.test.sign_in_as("Svešs Svešais", Role::Student, &Scope::Platform).await.1;
    assert_eq!(held.test.get(&paper, &stranger).await.status, StatusCode::NOT_FOUND);
    let list = format!("{}/attendance/list.pdf", held.path);
    held.test.get(&list, &auditor).await.says("%PDF-");
}

#[tokio::test]
async fn after_the_lock_only_the_coordinator_corrects_with_a_reason() {
    let held = running().await;
    held.everybody_present_but(&[(8, 0)]).await;
    held.end().await;
    let trainer = held.trainer_again().await;
    let region = Scope::Region("LAT".to_owned());
    let cookie = held.test.sign_in_as("Koris Koordinators", Role::RegionalCoordinator, &region).await.1;
    let before = held.marks().await;

    let locked = held.sync(&trainer, &[held.mark("offline-late", 8, 0, "present", 1)]).await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let path = format!("{}/attendance/correct", held.path);
    let person = held.made.people[0].as_str().to_owned();
    let fields = |reason: &'static str| {
        vec![
            ("person", person.as_str()),
            ("block", held.blocks[8].as_str()),
            ("state", "present"),
            ("reason", reason),
        ]
    };
    assert_eq!(held.test.post(&path, &trainer, &fields("Kļūda")).await.status, StatusCode::FORBIDDEN);
    held.test.post(&path, &cookie, &fields("")).await.says("Ievadiet iemeslu.");
    assert_eq!(held.marks().await, before);
    let corrected = held.test.post(&path, &cookie, &fields("Trenere kļūdījās")).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.text);
    let history = sql("SELECT replaced, reason FROM attendance_marks WHERE method = 'correction'");
    let history: Vec<(String, String)> = held.test.all(history).await;
    assert_eq!(history, [("left_early".to_owned(), "Trenere kļūdījās".to_owned())]);
    assert_eq!(held.marks().await, before + 1);
    assert_eq!(held.team_state().await, "attended");
}

#[tokio::test]
async fn a_team_is_judged_by_who_was_in_it_on_the_days_of_the_session() {
    let held = running().await;
    held.everybody_present_but(&[(8, 0)]).await;
    held.end().await;
    assert_eq!(held.team_state().await, "partly_attended");
    // Two young people leave weeks later; then the support person's mark is corrected.
    let mut change = held.test.platform.begin(Actor::system()).await.unwrap();
    for person in &held.made.people[1..3] {
        let left = sql("UPDATE team_members SET state = 'left', to_on = $2 WHERE person_id = $1");
        change.execute(left.bind(person).bind(date(2024, 5, 2))).await.unwrap();
    }
    // One had left before the first day.
    let before = sql("UPDATE team_members SET state = 'replaced', to_on = $2 WHERE person_id = $1");
    change.execute(before.bind(&held.made.people[3]).bind(date(2024, 4, 1))).await.unwrap();
    change.commit().await.unwrap();
    let region = Scope::Region("LAT".to_owned());
    let cookie = held.test.sign_in_as("Koris Koordinators", Role::RegionalCoordinator, &region).await.1;
    let person = held.made.people[0].as_str().to_owned();
    let fields = [
        ("person", person.as_str()),
        ("block", held.blocks[8].as_str()),
        ("state", "present"),
        ("reason", "Trenere kļūdījās"),
    ];
    let path = format!("{}/attendance/correct", held.path);
    let corrected = held.test.post(&path, &cookie, &fields).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER, "{}", corrected.text);
    assert_eq!(held.team_state().await, "attended");
    let page = held.test.get(&format!("{}/attendance", held.path), &cookie).await;
    page.says("Persona Rēzeknes skola 1").says("Persona Rēzeknes skola 2");
    assert!(!page.text.contains("Persona Rēzeknes skola 3"), "left before the first day");
    let mut change = held.test.platform.begin(Actor::system()).await.unwrap();
    let never = sql("UPDATE team_members SET state = 'never_came' WHERE person_id = $1");
    change.execute(never.bind(&held.made.people[2])).await.unwrap();
    change.commit().await.unwrap();
    let page = held.test.get(&format!("{}/attendance", held.path), &cookie).await;
    assert!(!page.text.contains("Persona Rēzeknes skola 2"), "was never let in");
}

#[tokio::test]
async fn forged_marks_and_strangers_are_refused() {
    let held = running().await;
    let stranger = Scope::TrainingSession("00000000-0000-7000-8000-000000000000".to_owned());
    let other = held.test.sign_in_as("Oto Otrais", Role::Trainer, &stranger).await.1;
    let mark = held.mark("offline-0001", 0, 0, "present", 0);

    assert_eq!(held.sync(&other, std::slice::from_ref(&mark)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(held.sync(&held.trainer, &["x y z".to_owned()]).await.status, StatusCode::BAD_REQUEST);
    let unknown = mark.replace(held.made.people[0].as_str(), held.blocks[0].as_str());
    held.sync(&held.trainer, &[unknown]).await.says("\"became\":\"refused\"");
    assert_eq!(held.marks().await, 0);
    held.test.get("/service-worker.js", "").await.says("caches.open");
}
