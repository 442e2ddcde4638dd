//! Codes, feedback, certificates, calendar files: the days of a training beside its attendance.

use std::io::Write as _;
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use foundation::database::sql;

use super::attendance_tests::{Held, running};
use crate::people::{PersonId, Role, Scope};

async fn seat(held: &Held) -> String {
    held.test.all::<String>(sql("SELECT id FROM allocations")).await.remove(0)
}

/// Where the code of somebody leads, made as their own page makes it.
async fn code_path(held: &Held, person: &PersonId) -> String {
    let secrets = sql("SELECT check_in_secret FROM training_sessions WHERE id = $1");
    let secret = held.test.all::<String>(secrets.bind(&held.session)).await.remove(0);
    format!("{}/check-in/{}", held.path, crate::trainings::check_in::code_of(&secret, person))
}

#[tokio::test]
async fn a_code_notes_its_holder_for_the_block_of_the_moment_once() {
    let held = running().await;
    let student = held.test.sign_in(&held.made.people[1]).await;
    let own = format!("/trainings/seats/{}/code", seat(&held).await);
    held.test.get(&own, &student).await.says("<svg").says("Jūsu kods mācībām");
    assert_eq!(held.test.get(&own, &held.trainer).await.status, StatusCode::NOT_FOUND);

    let path = code_path(&held, &held.made.people[1]).await;
    held.test.get(&path, &held.trainer).await.says("Persona Rēzeknes skola 1").says("10.00 Mācības");
    let fields = [("block", held.blocks[0].as_str()), ("version", "0")];
    let first = held.test.post(&path, &held.trainer, &fields).await;
    assert_eq!(first.cookie("saikne_flash").unwrap(), "trainings-flash-checked-in");
    let again = held.test.post(&path, &held.trainer, &fields).await;
    assert_eq!(again.cookie("saikne_flash").unwrap(), "trainings-flash-checked-in-before");
    assert_eq!(held.marks().await, 1);
    let marked = held.test.get(&path, &held.trainer).await;
    marked.says("Šajā daļā jau ir atzīmēts: “Ir”.").says("Atzīmēja ").says(", vada mācības.");
    let methods: Vec<String> = held.test.all(sql("SELECT method FROM attendance_marks")).await;
    assert_eq!(methods, ["code"]);
}

#[tokio::test]
async fn codes_of_others_and_of_the_past_are_told_apart() {
    let held = running().await;
    let path = code_path(&held, &held.made.people[1]).await;
    let student = held.test.sign_in(&held.made.people[1]).await;

    let alone = held.test.get(&path, &student).await;
    assert_eq!(alone.status, StatusCode::FORBIDDEN);
    alone.says("Šo kodu skenē mācību vadītājs.");
    let forged = held.test.get(&format!("{}/check-in/AAAABBBBCCCCDDDD", held.path), &held.trainer).await;
    assert_eq!(forged.status, StatusCode::NOT_FOUND);
    forged.says("Šis kods nav no norises, kuru Jūs vadāt.");
    held.test.at("2024-04-01T10:00:00+03:00");
    let trainer = held.trainer_again().await;
    held.test.get(&path, &trainer).await.says("Kods vēl neder");
    held.test.at("2024-04-06T10:00:00+03:00");
    let trainer = held.trainer_again().await;
    let late = held.test.get(&path, &trainer).await;
    assert_eq!(late.status, StatusCode::GONE);
    late.says("Kods vairs neder");
    let fields = [("block", held.blocks[0].as_str()), ("version", "0")];
    assert_eq!(held.test.post(&path, &trainer, &fields).await.status, StatusCode::GONE);
    assert_eq!(held.marks().await, 0);
}

const GOOD: [(&str, &str); 4] =
    [("learnt", "5"), ("trainers", "4"), ("organisation", "3"), ("words", "Vairāk spēļu")];

#[tokio::test]
async fn feedback_is_given_once_after_the_end_and_carries_no_name() {
    let held = running().await;
    let path = format!("{}/feedback", held.path);
    let student = held.test.sign_in(&held.made.people[1]).await;
    held.test.get(&path, &student).await.says("Norise vēl nav beigusies");
    held.everybody_present_but(&[]).await;
    held.end().await;

    let student = held.test.sign_in(&held.made.people[1]).await;
    held.test.get("/my-day", &student).await.says("Pastāstiet, kā Jums patika").says("Jūsu apliecinājums");
    let empty = held.test.post(&path, &student, &[("learnt", "6")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("Izvēlieties atzīmi no 1 līdz 5.");
    let given = held.test.post(&path, &student, &GOOD).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text);
    held.test.post(&path, &student, &GOOD).await.says("Jūs jau nosūtījāt atsauksmi");
    assert!(!held.test.get("/my-day", &student).await.text.contains("Pastāstiet, kā"));
    let trainer = held.trainer_again().await;
    assert_eq!(held.test.get(&path, &trainer).await.status, StatusCode::NOT_FOUND);
    let summary = held.test.get(&format!("{path}/summary"), &trainer).await;
    summary.says("Atbildējuši 1 no 4").says("vismaz 5 atbildes");
    assert!(!summary.text.contains("Vairāk spēļu"), "{}", summary.text);
}

#[tokio::test]
async fn a_correction_takes_an_unearned_certificate_back_and_the_coordinator_is_told_of_the_team() {
    let held = running().await;
    held.everybody_present_but(&[(8, 0)]).await;
    held.end().await;
    let count = || async { held.test.all::<i64>(sql("SELECT COUNT(*) FROM certificates")).await[0] };
    assert_eq!(count().await, 4);
    let thanks = held.test.mails_to("rezeknes.skola.1@saikne.example").await;
    assert!(thanks[0].1.contains("/certificates/"), "{thanks:?}");
    let region = Scope::Region("LAT".to_owned());
    let cookie = held.test.sign_in_as("Koris Koordinators", Role::RegionalCoordinator, &region).await.1;
    held.test.get("/my-day", &cookie).await.says("1 komanda mācības neapmeklēja pilnībā");

    let fields = [
        ("person", held.made.people[1].as_str()),
        ("block", held.blocks[0].as_str()),
        ("state", "absent"),
        ("reason", "Atzīmēts cits cilvēks"),
    ];
    held.test.post(&format!("{}/attendance/correct", held.path), &cookie, &fields).await;
    assert_eq!(count().await, 3);
    held.test.post(&format!("{}/close", held.path), &cookie, &[]).await;
    assert!(!held.test.get("/my-day", &cookie).await.text.contains("neapmeklēja pilnībā"));
}

#[tokio::test]
async fn the_trainers_day_leads_to_the_attendance_of_today() {
    let held = running().await;
    held.test.get("/my-day", &held.trainer).await.says("Atzīmējiet, kas ir klāt");
    let student = held.test.sign_in(&held.made.people[1]).await;
    held.test.get("/my-day", &student).await.says("Kods, ko parādīt ierodoties");
}

/// Reads a calendar file with the library that calendars of others are read with.
const JUDGE: &str = "
import sys, icalendar
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
assert calendar['version'] == '2.0' and calendar['prodid'], calendar
for event in calendar.walk('VEVENT'):
    assert not event.errors, event.errors
    print(event['uid'], event['dtstart'].dt, event['dtend'].dt, event['summary'], event['status'])
";

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the test run says by environment where Python is")]
async fn a_calendar_program_reads_the_public_dates() {
    let held = running().await;
    let file = held.test.get("/trainings/calendar.ics?region=LAT", "").await;
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let python =
        std::env::var("SAIKNE_PYTHON").unwrap_or_else(|_| format!("{root}/target/judges/bin/python"));
    let mut judge = Command::new(&python)
        .args(["-c", JUDGE])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{python} with icalendar is needed: {error}"));
    judge.stdin.take().unwrap().write_all(file.text.as_bytes()).unwrap();
    let read = judge.wait_with_output().unwrap();
    let lines = String::from_utf8(read.stdout).unwrap();

    assert!(read.status.success(), "{lines}");
    assert_eq!(lines.lines().count(), 4, "{lines}");
    assert!(lines.contains("2024-04-02 2024-04-05 Mācības: Latgales reģions CONFIRMED"), "{lines}");
}

#[tokio::test]
async fn the_public_dates_are_kept_until_they_change() {
    let held = running().await;
    held.test.get("/trainings", "").await.says("2.–4.");
    let before = held.test.platform.base.database.statement_count();
    held.test.get("/trainings", "").await.says("2.–4.");
    assert_eq!(held.test.platform.base.database.statement_count(), before);
    held.test.get("/trainings?month=2024-04", "").await.says("2024. gada aprīlis");
}
