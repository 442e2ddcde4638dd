//! A seat and its team's registration move together (steps 12 and 18).

use axum::http::StatusCode;
use foundation::database::sql;

use super::seat_tests::{offered, planner};
use crate::people::{Role, Scope};
use crate::trainings::testing::{platform, registration_of, seat_of, team};

#[tokio::test]
async fn a_confirmed_seat_confirms_the_registration_and_the_team_sees_when_and_where() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    let own = format!("/registrations/{}", made.registration);

    let page = test.get(&own, &cookie).await;
    page.says("Jums ir piedāvāta vieta mācībās").says("13.–15. marts").says("Ezerkrasti").says(&path);
    assert_eq!(test.post(&format!("{path}/confirm"), &cookie, &[]).await.status, StatusCode::SEE_OTHER);

    assert_eq!(registration_of(&test, &made).await, "confirmed");
    assert_eq!(test.audit_of(made.registration.as_str()).await, ["registrations.confirmed"]);
    test.get(&own, &cookie).await.says("Dalība mācībās ir apstiprināta");
    test.get(&path, &cookie).await.says(&own);
}

#[tokio::test]
async fn a_declined_seat_ends_one_registration_and_brings_a_waiting_team_in() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let next = team(&test, "Ludzas skola", "LAT", "waitlisted", &["weekday"]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;

    test.get(&format!("{path}/decline"), &cookie).await.says("Vai tiešām atteikties no vietas?");
    test.post(&format!("{path}/decline"), &cookie, &[]).await;
    test.work().await;

    assert_eq!(registration_of(&test, &made).await, "declined");
    assert_eq!(registration_of(&test, &next).await, "accepted");
    assert_eq!(test.audit_of(next.registration.as_str()).await, ["registrations.promoted"]);
    let states: Vec<String> = test.all(sql("SELECT state FROM teams WHERE id = $1").bind(&next.id)).await;
    assert_eq!(states, ["active"]);
    let leader = test.sign_in(&next.people[0]).await;
    let page = test.get(&format!("/registrations/{}", next.registration), &leader).await;
    page.says("Jums ir piedāvāta vieta mācībās");
    let again = test.get(&format!("{path}/decline"), &cookie).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn an_offer_that_runs_out_ends_the_registration_and_the_next_run_leaves_the_team_out() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    offered(&test, &planner, &made).await;

    test.at("2024-02-05T00:00:00+02:00");
    test.work().await;
    assert_eq!(registration_of(&test, &made).await, "expired");
    let cookie = test.sign_in(&made.people[0]).await;
    let page = test.get(&format!("/registrations/{}", made.registration), &cookie).await;
    page.says("Piedāvājuma termiņš ir beidzies");
    let planner = test.sign_in_as("Pēteris Plānotājs", Role::SessionPlanner, &Scope::Platform).await.1;
    test.post("/trainings/allocation/run", &planner, &[super::seat_tests::EDITION]).await;
    assert_eq!(seat_of(&test, &made.id).await.2, "expired");
}

#[tokio::test]
async fn a_session_called_off_leaves_its_teams_their_place_and_the_next_run_seats_them() {
    let (test, _) = platform().await;
    let planner = planner(&test).await;
    let made = team(&test, "Rēzeknes skola", "LAT", "accepted", &["weekday"]).await;
    let (path, cookie) = offered(&test, &planner, &made).await;
    test.post(&format!("{path}/confirm"), &cookie, &[]).await;
    let (_, session, _) = seat_of(&test, &made.id).await;

    let cancel = format!("/trainings/sessions/{session}/cancel");
    assert_eq!(test.post(&cancel, &planner, &[("reason", "Plūdi")]).await.status, StatusCode::SEE_OTHER);
    test.work().await;
    assert_eq!(registration_of(&test, &made).await, "accepted");
    let page = test.get(&format!("/registrations/{}", made.registration), &cookie).await;
    page.says("Mācību norise ir atcelta");
    let mails = test.mails_to("rezeknes.skola.0@saikne.example").await;
    assert!(mails.iter().any(|mail| mail.1.contains("Plūdi")), "{mails:?}");

    test.post("/trainings/allocation/run", &planner, &[super::seat_tests::EDITION]).await;
    let (_, other, state) = seat_of(&test, &made.id).await;
    assert_eq!((other == session, state.as_str()), (false, "proposed"));
}
