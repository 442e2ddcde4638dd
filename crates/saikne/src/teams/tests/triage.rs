//! The coordinator's list: nothing ticked, seats of the region.

use axum::http::StatusCode;
use foundation::change::Actor;

use super::World;
use crate::people::{Role, Scope};
use crate::programmes::actions::loading;
use crate::programmes::{file, shipped};
use crate::teams::registration::RegistrationState;

impl World {
    /// A new version of the programme's file, with one line worded anew.
    async fn reword(&self, from: &str, to: &str) {
        let (name, text) = shipped::source("kontakts-2024").unwrap();
        assert!(text.contains(from));
        let read = file::read(&name, &text.replace(from, to), &shipped::source).unwrap();
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        loading::load(&mut change, &read).await.unwrap();
        change.commit().await.unwrap();
    }
}

#[tokio::test]
async fn something_is_to_be_ticked_before_it_is_decided_on() {
    let world = World::new().await;
    world.submitted().await;
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let list = world.test.get("/triage?state=submitted&sort=school", &cookie).await;
    let (_, rest) = list.text.split_once("name=\"list\" value=\"").unwrap();
    let list = rest.split('"').next().unwrap().replace("&amp;", "&");
    assert!(list.contains("state=submitted"), "{list}");
    for (path, outcome) in [
        ("/triage/review", "accept"),
        ("/triage/review", "reject"),
        ("/triage/decide", "waitlist"),
        ("/triage/screen", ""),
    ] {
        let answer = world.test.post(path, &cookie, &[("outcome", outcome), ("list", &list)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        answer.says("atzīmējiet sarakstā vismaz vienu").says("Rēzeknes valsts poļu ģimnāzija");
        answer.says("value=\"submitted\" selected");
    }
}

#[tokio::test]
async fn who_decided_comes_back_to_the_same_list() {
    let world = World::new().await;
    let leader = world.submitted().await;
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let list = format!("call={}&sort=school&state=submitted", world.call);
    let fields = [("registration", leader.registration.as_str()), ("list", &list)];
    let back = world.test.post("/triage/screen", &cookie, &fields).await;
    assert_eq!(back.location(), format!("/triage?{list}"));
    let forged = [("registration", leader.registration.as_str()), ("list", "//evil.example")];
    let refused = world.test.post("/triage/screen", &cookie, &forged).await;
    assert!(!refused.location().contains("evil"), "{}", refused.location());
}

#[tokio::test]
async fn the_seats_of_each_region_are_counted_and_those_who_see_it_all_see_all_of_them() {
    let world = World::new().await;
    let (_, cookie) = world.accepted().await;
    let page = world.test.get("/triage", &cookie).await;
    page.says("Latgales reģions: 1 no 28 vietām");
    assert!(!page.text.contains("Zemgales reģions: "), "only the own region");
    let (_, auditor) = world.test.sign_in_as("Rita Auditore", Role::Auditor, &Scope::Platform).await;
    let page = world.test.get("/triage", &auditor).await;
    page.says("Latgales reģions: 1 no 28 vietām").says("Zemgales reģions: 0 no 28 vietām");
}

#[tokio::test]
async fn the_figures_above_the_list_are_about_the_region_that_is_asked_for() {
    let world = World::new().await;
    let _ = world.accepted().await;
    let (_, auditor) = world.test.sign_in_as("Rita Auditore", Role::Auditor, &Scope::Platform).await;
    let elsewhere = world.test.get("/triage?region=ZEM", &auditor).await;
    elsewhere.says("Zemgales reģions: 0 no 28 vietām");
    assert!(!elsewhere.text.contains("Latgales reģions: 1"));

    let rows = world.test.exported("/triage/export", &auditor).await;
    assert!(rows[1].contains(&"motivācija".to_owned()), "{rows:?}");
}

#[tokio::test]
async fn more_teams_than_a_region_has_seats_are_asked_about_or_refused_as_the_programme_says() {
    for (over, status) in [("warn", StatusCode::SEE_OTHER), ("block", StatusCode::UNPROCESSABLE_ENTITY)] {
        let world = World::new().await;
        let leader = world.submitted().await;
        let seats = format!("over = \"{over}\", RIG = 28, LAT = 0");
        world.reword("over = \"warn\", RIG = 28, LAT = 28", &seats).await;
        let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
        let id = leader.registration.as_str();
        let mut fields = vec![("registration", id), ("outcome", "accept")];
        let review = world.test.post("/triage/review", &cookie, &fields).await;
        review.says("Latgales reģions: 0 no 0 vietām").says("pietrūks 1 vietas");
        fields.extend([("criterion", "motivation"), ("reason", "Skaidrs mērķis.")]);
        let answer = world.test.post("/triage/decide", &cookie, &fields).await;
        assert_eq!(answer.status, status, "{over}: {}", answer.text);
        if status == StatusCode::SEE_OTHER {
            assert_eq!(world.state(&leader).await, RegistrationState::Accepted);
            world.test.get("/triage", &cookie).await.says("par 1 vietu vairāk");
        } else {
            answer.says("Latgales reģions: brīvo vietu skaits ir 0 no 0");
            assert_eq!(world.state(&leader).await, RegistrationState::Submitted);
        }
        world.test.work().await;
    }
}
