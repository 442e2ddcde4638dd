//! The lists taken along.

use foundation::change::Actor;
use foundation::database::sql;

use super::World;
use crate::people::{Role, Scope};
use crate::testing::TestPlatform;

/// Twenty thousand applications of an edition that were handed in, each with one school that asks for its number in
/// cents.
async fn many(test: &TestPlatform) {
    let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)";
    let id = "'01900000-0000-7000-8000-' || CAST(100000000000 + i AS TEXT)";
    let rows = [
        (
            "organisations (id, kind, name, name_order, search_text, state, created_at)",
            format!("{id}, 'general_school', 'Skola ' || CAST(i AS TEXT), CAST(100000 + i AS TEXT), ' ', 'active', $1"),
        ),
        (
            "teams (id, edition_code, call_id, school_id, name, state, created_by, created_at)",
            format!("{id}, 'kontakts-2024', 'none', {id}, '', 'active', 'system', $1"),
        ),
        (
            "ideas (id, team_id, state, created_by, created_at)",
            format!("{id}, {id}, 'in_bundle', 'system', $1"),
        ),
        (
            "applications (id, call_id, edition_code, applicant_id, reference, state, requested_cents, created_by,
                           created_at)",
            format!(
                "{id}, (SELECT id FROM calls WHERE edition_code = 'kontakts-2024' AND code = 'project_contest'),
                 'kontakts-2024', {id}, 'PI-' || CAST(i AS TEXT), 'registered', i, 'system', $1"
            ),
        ),
        (
            "sub_projects (id, application_id, idea_id, school_id, requested_cents, taken_by, taken_at)",
            format!("{id}, {id}, {id}, {id}, i, 'system', $1"),
        ),
    ];
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let at = change.at;
    for (into, values) in rows {
        let statement = format!("INSERT INTO {into} {numbers} SELECT {values} FROM n");
        change.execute(sql(statement.leak()).bind(at)).await.unwrap();
    }
    change.commit().await.unwrap();
}

/// The numbers under a heading, in cents, added up.
fn total(rows: &[Vec<String>], heading: &str) -> i64 {
    let column = rows[0].iter().position(|one| one == heading).unwrap();
    let cents = |row: &Vec<String>| row[column].replace(',', "").parse::<i64>().unwrap();
    rows.iter().skip(1).map(cents).sum()
}

#[tokio::test]
async fn twenty_thousand_applications_and_their_schools_are_taken_along() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    crate::programmes::load_shipped(&mut change).await.unwrap();
    change.commit().await.unwrap();
    many(&test).await;
    let scope = Scope::Programme("kontakts".to_owned());
    let (_, manager) = test.sign_in_as("Ieva Programma", Role::ProgrammeManager, &scope).await;
    for path in ["/applications/export", "/applications/schools/export"] {
        let rows = test.exported(path, &manager).await;
        assert_eq!(rows.len() - 1, 20_000, "{path}");
        assert_eq!(total(&rows, "Prasīts"), 20_000 * 20_001 / 2, "each once: {path}");
    }
    // The page shows fifty of them and goes on where it ended, with as few statements as for one.
    let database = &test.platform.base.database;
    let before = database.statement_count();
    let first = test.get("/applications", &manager).await;
    let asked = database.statement_count() - before;
    assert!(asked <= 12, "{asked} statements");
    assert_eq!(first.says(">Skola 50<").text.matches("<tr").count(), 51);
    let next = first.text.split('"').find(|part| part.contains("after=")).unwrap().replace("&amp;", "&");
    let second = test.get(&next, &manager).await;
    assert!(!second.says(">Skola 51<").says(">Skola 100<").text.contains(">Skola 50<"));
    // Filters hold for the page and for the file.
    let one = test.get("/applications?q=PI-19999", &manager).await;
    assert_eq!(one.says(">Skola 19999<").text.matches("<tr").count(), 2);
    // 1999, 11999, and 19990 to 19999.
    for (filter, count) in [("q=PI-1999", 12), ("edition=kontakts-2022", 0), ("state=rejected", 0)] {
        for path in ["/applications/export", "/applications/schools/export"] {
            let rows = test.exported(&format!("{path}?{filter}"), &manager).await;
            assert_eq!(rows.len() - 1, count, "{path}?{filter}");
        }
    }
    test.get("/applications?state=rejected", &manager).await.says("Neviens projekta iesniegums neatbilst");
}

#[tokio::test]
async fn each_school_is_a_row_with_what_its_team_wrote() {
    let world = World::new().await;
    let id = world.begun().await;
    for school in 0..2 {
        let idea = world.sent(school).await;
        world.take_in(&id, &idea).await;
    }
    let path = "/applications/schools/export";
    world.test.get("/applications", &world.contact).await.says(path);
    let rows = world.test.exported(path, &world.contact).await;
    let parts = world.file(&id).await.sub_projects;
    assert_eq!((rows.len() - 1, parts.len()), (2, 2));
    let column = |heading: &str| rows[0].iter().position(|one| one == heading).unwrap();
    for (row, part) in rows.iter().skip(1).zip(&parts) {
        assert_eq!(row[column("Skola")], part.school_name);
        assert_eq!(row[column("Projekta iesniedzējs")], "Izglītības pārvalde");
        assert!(!row[column("Projekta nosaukums")].is_empty(), "{row:?}");
        assert_ne!(row[column("Prasīts")], "0,00", "added up while it is written: {row:?}");
    }
    // Before it is handed in the agency sees none of it, nor does the head of another school ever.
    let scope = Scope::Programme("kontakts".to_owned());
    let (_, manager) = world.test.sign_in_as("Ieva Programma", Role::ProgrammeManager, &scope).await;
    assert_eq!(world.test.exported(path, &manager).await.len(), 1);
    let other = Scope::Organisation(world.schools[2].school.as_str().to_owned());
    let (_, principal) = world.test.sign_in_as("Ināra Citur", Role::Principal, &other).await;
    assert_eq!(world.test.exported(path, &principal).await.len(), 1);
}
