//! Planning pages as planners and others use them.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;

use crate::people::{Role, Scope};
use crate::testing::TestPlatform;
use crate::trainings::samples;
use crate::trainings::session::TrainingSessionId;

async fn with_samples(is_published: bool) -> (TestPlatform, Vec<TrainingSessionId>) {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    crate::programmes::load_shipped(&mut change).await.unwrap();
    let sessions = samples::load(&mut change, &samples::plan(), is_published).await.unwrap();
    change.commit().await.unwrap();
    (test, sessions)
}

async fn planner(test: &TestPlatform) -> String {
    test.sign_in_as("Pauls Plānotājs", Role::SessionPlanner, &Scope::Platform).await.1
}

async fn latgale_venue(test: &TestPlatform) -> String {
    test.all::<String>(sql("SELECT id FROM venues WHERE region = 'LAT'")).await.remove(0)
}

fn form<'a>(venue: &'a str, first: &'a str, last: &'a str) -> [(&'static str, &'a str); 7] {
    [
        ("region", "LAT"),
        ("venue", venue),
        ("first_day", first),
        ("last_day", last),
        ("capacity_teams", "7"),
        ("capacity_people", "30"),
        ("language", "lv"),
    ]
}

#[tokio::test]
async fn a_planner_plans_publishes_and_cancels_a_session() {
    let (test, _) = with_samples(false).await;
    let cookie = planner(&test).await;
    let venue = latgale_venue(&test).await;

    let answer = test.post("/trainings/sessions", &cookie, &form(&venue, "2024-03-20", "2024-03-22")).await;
    let page = answer.location().to_owned();
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    test.get(&page, &cookie).await.says("Latgales reģions").says("Nakšņošana").says("Plānota");
    let id = page.rsplit('/').next().unwrap().to_owned();
    assert!(!test.get("/trainings", "").await.text.contains("2024-03-20"));

    test.post(&format!("{page}/publish"), &cookie, &[]).await;
    test.get("/trainings", "").await.says("2024-03-20");

    let refused = test.post(&format!("{page}/cancel"), &cookie, &[("reason", " ")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Ievadiet iemeslu.");
    test.post(&format!("{page}/cancel"), &cookie, &[("reason", "Naktsmītne slēgta")]).await;
    test.get(&page, &cookie).await.says("Naktsmītne slēgta");
    let mut audit = test.audit_of(&id).await;
    audit.sort();
    assert_eq!(
        audit,
        ["trainings.session_cancelled", "trainings.session_planned", "trainings.session_published"]
    );
}

#[tokio::test]
async fn a_session_is_planned_in_the_edition_whose_plan_was_open() {
    let (test, _) = with_samples(false).await;
    let cookie = planner(&test).await;
    let venue = latgale_venue(&test).await;
    let older = "kontakts-2023";
    let mut snapshot = test.platform.read().await.unwrap();
    let plan = crate::trainings::store::plans::of(&mut snapshot, &test.platform.plans, older).await;
    let plan = plan.unwrap().unwrap();
    drop(snapshot);
    let page = test.get("/trainings/plan?edition=kontakts-2023", &cookie).await;
    page.says("/trainings/sessions/new?edition=kontakts-2023")
        .says("/trainings/plan?edition=kontakts-2023&amp;month=");
    let blank = test.get("/trainings/sessions/new?edition=kontakts-2023", &cookie).await;
    blank.says("name=\"edition\" value=\"kontakts-2023\"");

    let first = plan.window_first;
    let last = first.saturating_add(jiff::ToSpan::days(plan.day_count - 1));
    let (first, last) = (first.to_string(), last.to_string());
    let mut fields = form(&venue, &first, &last).to_vec();
    fields.push(("edition", older));
    let made = test.post("/trainings/sessions", &cookie, &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    let id = made.location().rsplit('/').next().unwrap().to_owned();
    let edition = sql("SELECT edition_code FROM training_sessions WHERE id = $1").bind(&id);
    assert_eq!(test.all::<String>(edition).await, [older]);
    let again = test.get(&format!("/trainings/sessions/new?like={id}"), &cookie).await;
    again.says("name=\"edition\" value=\"kontakts-2023\"");
}

#[tokio::test]
async fn a_session_outside_of_the_window_or_of_two_days_comes_back() {
    let (test, _) = with_samples(false).await;
    let cookie = planner(&test).await;
    let venue = latgale_venue(&test).await;
    let before = test.all::<i64>(sql("SELECT COUNT(*) FROM training_sessions")).await;

    let outside = test.post("/trainings/sessions", &cookie, &form(&venue, "2024-05-01", "2024-05-03")).await;
    assert_eq!(outside.status, StatusCode::UNPROCESSABLE_ENTITY);
    outside.says("Pirmajai dienai jābūt mācību laikā: no 26.02.2024. līdz 19.04.2024.").says("2024-05-01");
    let short = test.post("/trainings/sessions", &cookie, &form(&venue, "2024-04-03", "2024-04-04")).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    short.says("Mācībām jāilgst tieši 3 pilnas dienas pēc kārtas.");
    let forged =
        test.post("/trainings/sessions", &cookie, &form("1 OR 1=1", "2024-04-03", "2024-04-05")).await;
    forged.says("Izvēlieties norises vietu.");
    assert_eq!(test.all::<i64>(sql("SELECT COUNT(*) FROM training_sessions")).await, before);
}

#[tokio::test]
async fn a_stale_form_is_refused_and_a_published_session_is_rescheduled() {
    let (test, sessions) = with_samples(true).await;
    let cookie = planner(&test).await;
    let venue = latgale_venue(&test).await;
    let path = format!("/trainings/sessions/{}/edit", sessions[6]);
    let with_version = |version: &'static str| {
        let mut fields = form(&venue, "2024-04-03", "2024-04-05").to_vec();
        fields.push(("version", version));
        fields
    };

    assert_eq!(test.post(&path, &cookie, &with_version("1")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(test.post(&path, &cookie, &with_version("1")).await.status, StatusCode::CONFLICT);
    let calendar = test.get("/trainings/calendar.ics", "").await;
    calendar.says("DTSTART;VALUE=DATE:20240403\r\n").says("SEQUENCE:1\r\n");
}

#[tokio::test]
async fn others_neither_plan_nor_learn_what_is_planned() {
    let (test, sessions) = with_samples(false).await;
    let path = format!("/trainings/sessions/{}", sessions[6]);
    let kurzeme = Scope::Region("KUR".to_owned());
    let (_, coordinator) = test.sign_in_as("Kaspars Kuldīgs", Role::RegionalCoordinator, &kurzeme).await;
    let (_, student) = test.sign_in_as("Stella Skolniece", Role::Student, &Scope::Platform).await;

    assert_eq!(test.get(&path, &coordinator).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.post(&format!("{path}/publish"), &coordinator, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get(&path, &student).await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get("/trainings/plan", &student).await.status, StatusCode::FORBIDDEN);
    assert_eq!(test.get(&format!("{path}/calendar.ics"), "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(test.get("/trainings/sessions/x/edit", &coordinator).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_plan_shows_every_session_with_few_statements() {
    let (test, _) = with_samples(true).await;
    let cookie = planner(&test).await;
    test.get("/trainings/plan", &cookie).await;
    let before = test.platform.base.database.statement_count();

    test.get("/trainings/plan", &cookie).await.says("Ezerkrasti").says("18");
    assert!(test.platform.base.database.statement_count() - before <= 8);
    test.get("/trainings/plan?month=2024-04", &cookie).await.says("2024. gada aprīlis");
    test.get("/trainings/plan?month=nonsense", &cookie).await.says("2024. gada februāris");
}

#[tokio::test]
async fn blocks_are_added_within_the_session_only() {
    let (test, sessions) = with_samples(true).await;
    let cookie = planner(&test).await;
    let path = format!("/trainings/sessions/{}/blocks", sessions[6]);
    let block = |day, from, to| [("day", day), ("kind", "learning"), ("from", from), ("to", to)];

    assert_eq!(test.post(&path, &cookie, &block("1", "17.30", "18.30")).await.status, StatusCode::SEE_OTHER);
    test.post(&path, &cookie, &block("4", "9.00", "10.00")).await.says("Izvēlieties norises dienu");
    test.post(&path, &cookie, &block("1", "10.00", "9.00")).await.says("Daļai jābeidzas pēc tās sākuma.");
    test.post(&path, &cookie, &block("1", "25.00", "26.00")).await.says("Ievadiet laiku");
}
