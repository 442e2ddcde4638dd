//! What guardians say, at the seat and on the day.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;

use super::attendance_tests::running;
use super::seat_tests::{offered, planner};
use crate::people::consents::{self, Guardian};
use crate::people::{PersonId, Role, Scope};
use crate::programmes::rules::{Outcome, Point};
use crate::programmes::store::results::results_of;
use crate::testing::TestPlatform;
use crate::trainings::samples::EDITION;
use crate::trainings::testing::{platform, team};

/// Makes somebody sixteen and asks a guardian; gives the path of the link.
async fn asked(test: &TestPlatform, person: &PersonId) -> String {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let young = sql("UPDATE people SET birth_date = $2 WHERE id = $1").bind(person);
    change.execute(young.bind(jiff::civil::date(2008, 1, 15))).await.unwrap();
    let guardian = Guardian { name: "Inga Vecāka", email: "inga@vecaki.example" };
    let token = consents::request(&mut change, person, guardian, EDITION, "lv").await.unwrap();
    change.commit().await.unwrap();
    format!("/consents/{token}")
}

async fn answer(test: &TestPlatform, link: &str, participate: &str, photo: &str) {
    let fields = [("participate", participate), ("photo", photo), ("name_publication", "no")];
    assert_eq!(test.post(link, "", &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_seat_waits_for_the_guardian_and_a_no_closes_it() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let link = asked(&test, &made.people[1]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    let confirm = format!("{path}/confirm");

    let page = test.get(&path, &cookie).await;
    page.says("Persona Rēzeknes skola 1").says("Nav vecāku piekrišanas").says("/missing-consents");
    assert!(!page.text.contains("Apstiprināt dalību"));
    let refused = test.post(&confirm, &cookie, &[]).await;
    refused.says("Vietu varēs apstiprināt, kad");
    // A young person of the team does not read of the families of the others.
    let student = test.sign_in(&made.people[2]).await;
    assert!(!test.get(&path, &student).await.text.contains("Nav vecāku piekrišanas"));

    answer(&test, &link, "no", "no").await;
    test.post(&confirm, &cookie, &[]).await.says("dalībai nepiekrīt");
    answer(&test, &link, "yes", "no").await;
    let taken = test.post(&confirm, &cookie, &[]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    assert!(!test.get(&path, &cookie).await.text.contains("Nav vecāku piekrišanas"));
}

#[tokio::test]
async fn what_the_rules_answer_at_the_seat_is_kept_with_the_decision() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let link = asked(&test, &made.people[1]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    let why = format!("/registrations/{}/rules", made.registration);
    let kept = async || {
        let mut snapshot = test.platform.read().await.unwrap();
        let results = results_of(&mut snapshot, &[made.registration.as_str()]).await.unwrap();
        let of_seat = results.into_iter().filter(|result| result.point == Point::OnSeat);
        of_seat.map(|result| (result.rule_id, result.outcome)).collect::<Vec<_>>()
    };
    assert_eq!(kept().await, []);
    let refused = test.post(&format!("{path}/confirm"), &cookie, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let after_no = kept().await;
    assert!(
        after_no.iter().any(|(rule, outcome)| rule == "REG-07" && *outcome != Outcome::Met),
        "{after_no:?}"
    );
    test.get(&why, &cookie).await.says("REG-07").says("apstiprinot vietu mācībās");

    answer(&test, &link, "yes", "no").await;
    let taken = test.post(&format!("{path}/confirm"), &cookie, &[]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
    let met = kept().await.iter().filter(|(_, outcome)| *outcome == Outcome::Met).count();
    assert_eq!(met, after_no.iter().filter(|(_, outcome)| *outcome == Outcome::Met).count() * 2 + 1);
    test.post(&format!("{path}/confirm"), &cookie, &[]).await;
    assert_eq!(kept().await.len(), after_no.len() * 2, "a seat that is taken is not asked about again");
}

#[tokio::test]
async fn the_trainer_sees_who_may_not_come_and_whom_not_to_photograph() {
    let held = running().await;
    let (test, path) = (&held.test, format!("{}/attendance", held.path));
    let link = asked(test, &held.made.people[1]).await;
    for cookie in [&held.trainer, &held.coordinator] {
        let page = test.get(&path, cookie).await;
        page.says("Bez vecāku piekrišanas").says("Nav vecāku piekrišanas").says("Nefotografēt");
        page.says("Lūdziet komandas atbalsta personai");
    }
    // Those who only read attendance learn nothing of families.
    let edition = Scope::Edition(EDITION.to_owned());
    let manager = test.sign_in_as("Ieva Vadītāja", Role::ProgrammeManager, &edition).await.1;
    let read = test.get(&path, &manager).await;
    assert_eq!(read.status, StatusCode::OK);
    assert!(!read.text.contains("vecāku piekrišanas") && !read.text.contains("Nefotografēt"));

    answer(test, &link, "yes", "no").await;
    let page = test.get(&path, &held.trainer).await;
    assert!(!page.text.contains("vecāku piekrišanas"));
    page.says("Nefotografēt");
    answer(test, &link, "yes", "yes").await;
    assert!(!test.get(&path, &held.trainer).await.text.contains("Nefotografēt"));
    answer(test, &link, "no", "no").await;
    let page = test.get(&path, &held.trainer).await;
    page.says("Vecāki dalībai nepiekrīt").says("Bez vecāku piekrišanas");
    // Who was there stays a fact: the mark is kept whatever the guardian says.
    let mark = held.mark("offline-1", 0, 1, "present", 0);
    assert_eq!(held.sync(&held.trainer, &[mark]).await.status, StatusCode::OK);
    assert_eq!(held.marks().await, 1);
}

#[tokio::test]
async fn asking_about_guardians_costs_no_statement_a_person() {
    let held = running().await;
    let path = format!("{}/attendance", held.path);
    let count = || held.test.platform.base.database.statement_count();
    held.test.get(&path, &held.trainer).await;
    let before = count();
    held.test.get(&path, &held.trainer).await;
    let few = count() - before;
    let other = team(&held.test, "Ludzas skola", "LAT", "confirmed", &["weekday"]).await;
    held.seat(&other).await;
    for person in held.made.people[1..].iter().chain(&other.people[1..]) {
        asked(&held.test, person).await;
    }
    let page = held.test.get(&path, &held.trainer).await;
    page.says("Persona Rēzeknes skola 1").says("Persona Ludzas skola 1");
    let before = count();
    held.test.get(&path, &held.trainer).await;
    assert_eq!(count() - before, few);
}
