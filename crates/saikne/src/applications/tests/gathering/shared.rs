//! The shared part: saved field by field, with versions; without scripts as one form.

use axum::http::StatusCode;

use super::World;
use crate::people::{Role, Scope};

#[tokio::test]
async fn two_who_write_the_same_place_lose_nothing() {
    let world = World::new().await;
    let id = world.begun().await;
    let scope = Scope::Municipality("LV-REZ".to_owned());
    let (_, second) = world.test.sign_in_as("Otra Kontakte", Role::MunicipalCoordinator, &scope).await;
    let write = |value: &'static str, version: &'static str| {
        [("field", "goals"), ("value", value), ("version", version)]
    };
    let first = world.deed(&id, "field", &write("Sadarbība", "0")).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text);
    let path = format!("/applications/{id}/field");
    let stale = world.test.post(&path, &second, &write("Kas cits", "0")).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    stale.says("Sadarbība").says("Kas cits");
    let next = world.test.post(&path, &second, &write("Sadarbība\nMācīšanās", "1")).await;
    assert_eq!(next.status, StatusCode::OK);
    let read = world.test.get(&format!("/applications/{id}/read"), &world.contact).await;
    read.says("<ol><li>Sadarbība</li><li>Mācīšanās</li></ol>").says("Rakstīja Otra Kontakte");
}

#[tokio::test]
async fn what_is_wrong_comes_back_and_the_rest_is_kept() {
    let world = World::new().await;
    let id = world.begun().await;
    for (field, value, words) in [
        ("co_financing_sum", "-5", "negatīva"),
        ("co_financing_sum", "10,005", "veselos centos"),
        ("co_financing", "gold", ""),
        ("contact_email", "nav adrese", "e-pasta adresi"),
        ("signatory_name", "<script>", ""),
    ] {
        let version = if field == "contact_email" { "1" } else { "0" };
        let answer =
            world.deed(&id, "field", &[("field", field), ("value", value), ("version", version)]).await;
        let is_name = field == "signatory_name";
        let expected = if is_name { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        assert_eq!(answer.status, expected, "{field} {value}: {}", answer.text);
        answer.says(words);
    }
    let forged = world.deed(&id, "field", &[("field", "state"), ("value", "x"), ("version", "0")]).await;
    assert_eq!(forged.status, StatusCode::BAD_REQUEST);
    let page = world.test.get(&format!("/applications/{id}/shared"), &world.contact).await;
    page.says("&lt;script&gt;");
    let form = [
        ("version-goals", "0"),
        ("goals", "Sadarbība"),
        ("version-co_financing", "0"),
        ("co_financing", "in_kind"),
        ("version-co_financing_sum", "0"),
        ("co_financing_sum", "trīssimt"),
        ("version-signatory_name", "0"),
        ("signatory_name", "Anna Vadītāja"),
    ];
    let answer = world.deed(&id, "shared", &form).await;
    assert_eq!(answer.status, StatusCode::CONFLICT, "somebody wrote the signatory meanwhile");
    answer.says("trīssimt").says("Ierakstiet summu ar cipariem").says("Anna Vadītāja").says("&lt;script&gt;");
    let read = world.test.get(&format!("/applications/{id}/read"), &world.contact).await;
    read.says("Sadarbība").says("Ieguldījums natūrā");
    let form = [("version-co_financing_sum", "0"), ("co_financing_sum", "360,00")];
    assert_eq!(world.deed(&id, "shared", &form).await.status, StatusCode::SEE_OTHER);
}
