//! Every list that can be taken along: its file has the rows of the list, however many, and no others.

use foundation::audit;
use foundation::change::Actor;
use foundation::database::sql;
use foundation::text::latvian_order_key;

use crate::people::{Role, Scope};
use crate::portal::cast::{self, Story};
use crate::router::routes;
use crate::testing::TestPlatform;

/// Exports with what counts the rows of their lists over the demonstration's data, for somebody who sees
/// everything. `{id}` is the first session.
const COUNTED: [(&str, &str); 14] = [
    ("/organisations/export?", "SELECT COUNT(*) FROM organisations WHERE state = 'active'"),
    (
        "/organisations/export?closed=1&kind=general_school",
        "SELECT COUNT(*) FROM organisations WHERE kind = 'general_school'",
    ),
    ("/administration/people/export?", "SELECT COUNT(*) FROM people WHERE anonymised_at IS NULL"),
    (
        "/administration/people/export?role=trainer",
        "SELECT COUNT(DISTINCT person_id) FROM role_assignments WHERE role = 'trainer' AND revoked_at IS NULL",
    ),
    ("/administration/audit/export?", "SELECT COUNT(*) FROM audit_entries WHERE seq IS NOT NULL"),
    (
        "/triage/export?sort=municipality",
        "SELECT COUNT(*) FROM registrations r JOIN calls c ON c.id = r.call_id
          WHERE c.edition_code = 'kontakts-2024' AND r.state <> 'draft'",
    ),
    ("/agreements/export?", "SELECT COUNT(*) FROM agreements"),
    ("/administration/editions/export?", "SELECT COUNT(*) FROM editions"),
    ("/trainings/venues/export?", "SELECT COUNT(*) FROM venues"),
    ("/roster-changes/export?", "SELECT COUNT(*) FROM roster_changes"),
    (
        "/trainings/plan/export?edition=kontakts-2024",
        "SELECT COUNT(*) FROM training_sessions WHERE edition_code = 'kontakts-2024'",
    ),
    (
        "/trainings/allocation/export?edition=kontakts-2024",
        "SELECT COUNT(*) FROM registrations r JOIN teams t ON t.id = r.team_id
          WHERE t.edition_code = 'kontakts-2024'
            AND r.state IN ('accepted', 'confirmed', 'completed', 'not_completed', 'waitlisted',
                            'declined', 'expired')",
    ),
    (
        "/trainings/trained/export?edition=kontakts-2024",
        "SELECT COUNT(*) FROM allocations WHERE edition_code = 'kontakts-2024' AND state = 'attended'",
    ),
    (
        "/trainings/sessions/{id}/attendance/export?",
        "SELECT COUNT(*) FROM allocations a JOIN team_members m ON m.team_id = a.team_id
          WHERE a.session_id = (SELECT id FROM training_sessions ORDER BY starts_on, id LIMIT 1)
            AND a.state IN ('confirmed', 'attended', 'partly_attended', 'no_show')
            AND m.phase = 'training' AND m.state NOT IN ('awaiting_consent', 'never_came')",
    ),
];

/// Exports whose data the demonstration lacks; the tests of their areas count them.
const ELSEWHERE: [&str; 10] = [
    "/administration/imports/{id}/export",
    "/administration/mail/export",
    "/applications/export",
    "/applications/schools/export",
    "/decisions/{id}/export",
    "/decisions/{id}/turns/export",
    "/eligibility/{id}/export",
    "/evaluation/{edition}/export",
    "/notifications/export",
    "/transport-requests/export",
];

/// Somebody who sees everything.
async fn overseer(test: &TestPlatform) -> String {
    let person = test.person("Ilze Pārvalde").await;
    for role in [Role::PlatformAdministrator, Role::Auditor, Role::SessionPlanner] {
        test.grant(&person, role, &Scope::Platform).await;
    }
    test.sign_in(&person).await
}

#[tokio::test]
async fn every_file_has_as_many_rows_as_its_list() {
    let test = TestPlatform::new().await;
    cast::load(&test.platform, Story::Trained).await.unwrap();
    let cookie = overseer(&test).await;
    while audit::sequence(&test.platform.base).await.unwrap() > 0 {}
    let session = sql("SELECT id FROM training_sessions ORDER BY starts_on, id LIMIT 1");
    let session = test.all::<String>(session).await.remove(0);
    for (path, count) in COUNTED {
        let rows = test.exported(&path.replace("{id}", &session), &cookie).await;
        let count = test.all::<i64>(sql(count)).await.remove(0);
        assert_eq!(i64::try_from(rows.len() - 1).unwrap(), count, "{path}");
        assert!(count > 0 || path.starts_with("/roster-changes"), "{path} has rows to be counted");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{path}");
    }
    for route in routes().iter().filter(|route| route.path.ends_with("/export")) {
        let is_counted = COUNTED.iter().any(|(path, _)| path.split('?').next() == Some(route.path));
        assert!(is_counted || ELSEWHERE.contains(&route.path), "{} is counted nowhere", route.path);
    }
    // Who runs a programme takes along what happened to its records, and nothing else.
    let scope = Scope::Programme("kontakts".to_owned());
    let (_, manager) = test.sign_in_as("Mara Vadītāja", Role::ProgrammeManager, &scope).await;
    let own = test.exported("/administration/audit/export", &manager).await;
    let deed = own[0].iter().position(|heading| heading == "Darbība, kā ķēdē rakstīts").unwrap();
    assert!(own.len() > 1);
    assert!(own.iter().skip(1).all(|row| !row[deed].starts_with("people.")), "only what is of the edition");
}

#[tokio::test]
async fn twenty_thousand_people_and_schools_are_taken_along() {
    let test = TestPlatform::new().await;
    let cookie = overseer(&test).await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let at = change.at;
    // All at one moment and under one name, so that nothing but their identity tells them apart.
    let people =
        sql("INSERT INTO people (id, given_name, family_name, email, language, created_at, search_text)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
         SELECT '01900000-0000-7000-8000-' || CAST(100000000000 + i AS TEXT), '=1+1', 'Ēriks; \"Ž\"',
                'p' || CAST(i AS TEXT) || '@saikne.example', 'lv', $1, ' eriks '
           FROM n");
    change.execute(people.bind(at)).await.unwrap();
    let schools = sql(
        "INSERT INTO organisations (id, kind, name, name_order, search_text, state, created_at, learner_count)
         WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
         SELECT '01900000-0000-7000-8000-' || CAST(100000000000 + i AS TEXT), 'general_school', $1, $2,
                ' skola ', 'active', $3, i
           FROM n",
    );
    let name = "+Pamatskola\n\"Ābele\"";
    let schools = schools.bind(name).bind(latvian_order_key(name)).bind(at);
    change.execute(schools).await.unwrap();
    change.commit().await.unwrap();

    let people = test.exported("/administration/people/export?q=eriks", &cookie).await;
    assert_eq!(people.len() - 1, 20_000);
    assert_eq!(people[1][..3], ["'=1+1", "Ēriks; \"Ž\"", "p20000@saikne.example"]);
    let schools = test.exported("/organisations/export", &cookie).await;
    assert_eq!(schools.len() - 1, 20_000);
    assert_eq!(schools[1][0], "'+Pamatskola\n\"Ābele\"");
    let learners: i64 = schools.iter().skip(1).map(|row| row[11].parse::<i64>().unwrap()).sum();
    assert_eq!(learners, 20_000 * 20_001 / 2, "every school once");
}
