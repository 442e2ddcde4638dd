//! Mandates: needed for a school of another founder, kept, opened, taken back.

use axum::http::StatusCode;

use super::{PDF, World};
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_1_a_school_of_another_founder_is_held_up_until_its_mandate_is_there() {
    let world = World::new().await;
    world.of_the_state(0).await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    world.take_in(&id, &idea).await;
    let page = world.see(&id).await;
    page.says("data-light=\"stopped\"").says("data-blocker=\"mandate\"").says("Pievienot pilnvaru");
    let path = format!("/applications/{id}/mandates?team={}", world.schools[0].team);
    let form = world.test.get(&path.replace("mandates", "mandates/new"), &world.contact).await;
    form.says("Pārbaudes 1. vidusskola").says("value=\"2024-04-22\"");
    let days = [("valid_from", "2024-01-01"), ("valid_to", "2024-12-31")];
    let given = world.test.upload(&path, &world.contact, &days, ("../../pilnvara <1>.pdf", PDF)).await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.text);
    let page = world.see(&id).await;
    page.says("data-light=\"ready\"").says("Pilnvara spēkā");

    let at = page.text.find("/mandates/").unwrap();
    let mandate = page.text[at + 10..at + 46].to_owned();
    let path = format!("/applications/{id}/mandates/{mandate}");
    let opened = world.test.get(&path, &world.contact).await;
    assert_eq!((opened.status, &*opened.bytes), (StatusCode::OK, PDF));
    assert_eq!(opened.headers["content-type"], "application/pdf");
    assert_eq!(opened.headers["content-disposition"], "attachment; filename=\"pilnvara.pdf\"");

    let own = Scope::Organisation(world.schools[0].school.as_str().to_owned());
    let (_, principal) = world.test.sign_in_as("Ināra Vadītāja", Role::Principal, &own).await;
    assert_eq!(world.test.get(&path, &principal).await.status, StatusCode::OK);
    let other = Scope::Municipality("LV-JEL".to_owned());
    let (_, stranger) = world.test.sign_in_as("Sveša Kontakte", Role::MunicipalCoordinator, &other).await;
    assert_eq!(world.test.get(&path, &stranger).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.test.post(&format!("{path}/revoke"), &stranger, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        world.test.post(&format!("{path}/revoke"), &principal, &[]).await.status,
        StatusCode::FORBIDDEN
    );

    world.test.get(&format!("{path}/revoke"), &world.contact).await.says("Vai atsaukt pilnvaru");
    assert_eq!(
        world.test.post(&format!("{path}/revoke"), &world.contact, &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        world.test.post(&format!("{path}/revoke"), &world.contact, &[]).await.status,
        StatusCode::CONFLICT
    );
    world.see(&id).await.says("data-light=\"stopped\"");
    let audit = world.test.audit_of(id.as_str()).await;
    for deed in
        ["applications.mandate_given", "applications.mandate_opened", "applications.mandate_taken_back"]
    {
        assert!(audit.iter().any(|one| one == deed), "{deed}");
    }
}

#[tokio::test]
async fn a_paper_that_is_none_is_refused_with_a_sentence_and_nothing_is_kept() {
    let world = World::new().await;
    world.of_the_state(0).await;
    let id = world.begun().await;
    let path = format!("/applications/{id}/mandates?team={}", world.schools[0].team);
    let days = [("valid_from", "2024-01-01")];
    let renamed = b"PK\x03\x04 a letter that somebody called a PDF".as_slice();
    for (name, file) in
        [("pilnvara.pdf", renamed), ("pilnvara.pdf", b"%PDF-1.7 cut off"), ("p.asice", b"<html>")]
    {
        let refused = world.test.upload(&path, &world.contact, &days, (name, file)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        refused.says("nav ne PDF, ne parakstīts fails").says("value=\"2024-01-01\"");
    }
    let none = world.test.upload(&path, &world.contact, &days, ("", b"")).await;
    none.says("Izvēlieties failu");
    let large = vec![b' '; crate::applications::paper::LARGEST + 1];
    let refused = world.test.upload(&path, &world.contact, &days, ("liels.pdf", &large)).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    refused.says("lielāks par 10 MB");
    for days in [
        vec![("valid_from", "")],
        vec![("valid_from", "2024-13-01")],
        vec![("valid_from", "2024-05-02"), ("valid_to", "2024-05-01")],
        vec![("valid_from", "2024-05-02"), ("valid_to", "kādreiz")],
    ] {
        let refused = world.test.upload(&path, &world.contact, &days, ("p.pdf", PDF)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{days:?}");
    }
    // A municipal school needs none.
    let municipal = format!("/applications/{id}/mandates?team={}", world.schools[1].team);
    let refused =
        world.test.upload(&municipal, &world.contact, &[("valid_from", "2024-01-01")], ("p.pdf", PDF)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("pilnvara nav vajadzīga");
    let count = foundation::database::sql("SELECT COUNT(*) FROM mandates");
    assert_eq!(world.test.all::<i64>(count).await, [0]);
}
