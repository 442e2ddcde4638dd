//! The list of registrations, taken along.

use axum::http::StatusCode;
use foundation::audit;
use foundation::change::Actor;
use foundation::database::sql;

use super::World;
use crate::people::{Role, Scope};

#[tokio::test]
async fn the_file_has_the_rows_of_the_list_and_no_others() {
    let world = World::new().await;
    let leader = world.submitted().await;
    let reader = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let other = world.coordinator("Vija Koordinatore", "VID").await;
    let (_, auditor) = world.test.sign_in_as("Rita Auditore", Role::Auditor, &Scope::Platform).await;
    for (cookie, filter, count) in [
        (&reader, "", 1),
        (&reader, "state=waitlisted", 0),
        (&reader, "q=rezeknes+polu", 1),
        (&auditor, "region=LAT&sort=municipality", 1),
        (&other, "", 0),
    ] {
        let page = world.test.get(&format!("/triage?{filter}"), cookie).await;
        let rows = world.test.exported(&format!("/triage/export?{filter}"), cookie).await;
        assert_eq!(rows.len() - 1, count, "{filter}");
        let is_named = rows.iter().any(|row| row.contains(&"Rēzeknes valsts poļu ģimnāzija".to_owned()));
        assert_eq!(
            (is_named, page.text.contains("poļu ģimnāzija</a>")),
            (count == 1, count == 1),
            "{filter}"
        );
    }
    // Every answer but the sealed one.
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let needs = sql(
        "INSERT INTO registration_fields (registration_id, field, value, version, changed_by, changed_at)
                     VALUES ($1, 'needs', 'Alerģija pret riekstiem', 1, 'system', $2)",
    );
    let at = change.at;
    change.execute(needs.bind(&leader.registration).bind(at)).await.unwrap();
    change.commit().await.unwrap();
    let rows = world.test.exported("/triage/export", &reader).await;
    assert!(rows[1].contains(&"Gribam, lai skolā būtu debašu klubs.".to_owned()), "{rows:?}");
    assert!(!rows.concat().iter().any(|cell| cell.contains("Alerģija")), "{rows:?}");
    let page = world.test.get("/triage?q=skola&state=submitted", &reader).await;
    page.says("/triage/export?call=").says("state=submitted&amp;q=skola&amp;format=xlsx");
    for path in ["/triage/export?format=ods", "/triage/export?call=nothing-known&format=pdf"] {
        assert_eq!(world.test.get(path, &reader).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_trail_says_who_took_the_list_and_names_nobody_who_was_looked_for() {
    let world = World::new().await;
    world.submitted().await;
    let reader = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let path = "/triage/export?state=submitted&q=Inga+Berzina&kind=Inga%20Berzina&format=xlsx&region=LAT";
    assert_eq!(world.test.get(path, &reader).await.status, StatusCode::OK);
    let mut snapshot = world.test.platform.read().await.unwrap();
    let history = audit::history_of(&mut snapshot, world.call.as_str()).await.unwrap();
    let entry = history.iter().find(|entry| entry.action == "exports.made").unwrap();
    assert_ne!(entry.actor, "system");
    let facts: serde_json::Value = serde_json::from_str(&entry.facts).unwrap();
    let filter = serde_json::json!({ "state": "submitted", "q": true, "kind": true, "region": "LAT" });
    let expected =
        serde_json::json!({ "list": "registrations", "format": "xlsx", "rows": 0, "filter": filter });
    assert_eq!(facts, expected);
}

#[tokio::test]
async fn requests_to_replace_somebody_are_taken_along_without_names() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.leave(&leader, "Līga Ozola").await;
    world.ask_for(&leader, "Līga Ozola").await;
    let elsewhere = world.coordinator("Vija Koordinatore", "VID").await;

    let rows = world.test.exported("/roster-changes/export", &coordinator).await;
    assert_eq!(rows.len() - 1, 1);
    assert_eq!(rows[1][..2], ["Rēzeknes valsts poļu ģimnāzija", "Maina skolu"]);
    assert!(!format!("{rows:?}").contains("Ozola") && !format!("{rows:?}").contains("Jauna"), "{rows:?}");
    assert_eq!(world.test.exported("/roster-changes/export", &elsewhere).await.len(), 1);
    world.test.get("/roster-changes", &coordinator).await.says("/roster-changes/export?format=xlsx");
}
