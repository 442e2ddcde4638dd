//! Step 30: another support person for the project from a day on, helpers, and what was before stays in sight.

use axum::http::StatusCode;
use foundation::database::sql;

use super::world::World;
use crate::people::{Role, Scope};

fn contact<'a>(part: &'a str, function: &'a str, from: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("part", part),
        ("function", function),
        ("given-name", "Jāzeps"),
        ("family-name", "Lācītis"),
        ("email", "jazeps.lacitis@saikne.example"),
        ("from-on", from),
    ]
}

#[tokio::test]
async fn step_30_the_support_person_is_replaced_from_a_day_on_and_both_have_their_history() {
    let world = World::offered().await;
    let file = world.first().await;
    let part = &file.parts[0];
    let team = Scope::Team(part.team.as_str().to_owned());
    let leader = world.test().sign_in_as("Dace Atbalste", Role::SupportPerson, &team).await.1;
    let paper = world.get(&world.path("document").await, &world.decided.contact).await;
    let beneficiary = crate::applications::tests::signing::signed(&paper.bytes, "ligums.pdf");
    world.sign("sign", &world.decided.contact, &beneficiary).await;
    world.sign("sign", &world.decided.director, &super::world::signed_by_agency(&paper.bytes)).await;
    world.test().work().await;

    // Whoever led the team answers for the project; and is told that it can begin.
    let page = world.path("").await;
    world.get(&page, &leader).await.says("Dace Atbalste").says("Atbalsta persona");
    assert_eq!(world.test().mails_to("dace.atbalste@saikne.example").await.len(), 1);

    let path = world.path("contacts").await;
    let id = part.sub_project.as_str();
    let early = world.post(&path, &leader, &contact(id, "support_person", "2024-06-01")).await;
    early.says("Dienai jābūt vēlākai");
    let late = world.post(&path, &leader, &contact(id, "support_person", "2025-06-01")).await;
    late.says("Projekts tajā dienā jau ir beidzies");
    world.done(&path, &leader, &contact(id, "support_person", "2024-08-19")).await;
    world.done(&path, &leader, &contact(id, "helper", "2024-08-19")).await;
    let shown = world.get(&page, &world.decided.contact).await;
    shown
        .says("Dace Atbalste")
        .says("2024. gada 18. augusts")
        .says("Jāzeps Lācītis")
        .says("2024. gada 19. augusts");
    world.test().work().await;
    let mails = world.test().mails_to("jazeps.lacitis@saikne.example").await;
    assert_eq!(mails.len(), 1, "invited once: {mails:?}");

    let helper: String =
        world.test().all(sql("SELECT id FROM project_contacts WHERE function = 'helper'")).await.remove(0);
    let end = world.path("contacts/end").await;
    world.test().at("2024-09-02T10:00:00+03:00");
    let now = world
        .test()
        .sign_in_as("Sandra Otrā", Role::MunicipalCoordinator, &Scope::Municipality("LV-REZ".to_owned()))
        .await
        .1;
    world.done(&end, &now, &[("contact", &helper)]).await;
    let again = world.post(&end, &now, &[("contact", &helper)]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert_eq!(world.count("SELECT COUNT(*) FROM project_contacts").await, 3, "nobody is taken out");
}

#[tokio::test]
async fn who_is_replaced_loses_access_at_once_and_the_others_keep_theirs() {
    let world = World::in_force().await;
    let test = world.test();
    let file = world.first().await;
    let (own, other) = (&file.parts[0], &file.parts[1]);
    test.at("2024-09-02T20:00:00+03:00");
    let team = |part: &crate::agreements::file::Part| Scope::Team(part.team.as_str().to_owned());
    let leader = test.sign_in_as("Dace Atbalste", Role::SupportPerson, &team(own)).await.1;
    let next = test.sign_in_as("Jāzeps Lācītis", Role::SupportPerson, &team(own)).await.1;
    let student = test.sign_in_as("Anna Skolniece", Role::Student, &team(own)).await.1;
    let neighbour = test.sign_in_as("Ilze Kaimiņa", Role::SupportPerson, &team(other)).await.1;
    let page = world.path("").await;
    let form = format!("{}?part={}", world.path("contacts/new").await, own.sub_project);
    let statuses =
        async |cookie: &str| [world.get(&page, cookie).await.status, world.get(&form, cookie).await.status];
    assert_eq!(statuses(&leader).await, [StatusCode::OK, StatusCode::OK]);
    let sandra = Scope::Municipality("LV-REZ".to_owned());
    let contact_person = test.sign_in_as("Sandra Otrā", Role::MunicipalCoordinator, &sandra).await.1;
    let named = contact(own.sub_project.as_str(), "support_person", "2024-09-03");
    world.done(&world.path("contacts").await, &contact_person, &named).await;
    assert_eq!(statuses(&leader).await, [StatusCode::OK, StatusCode::OK], "up to the last day");

    test.at("2024-09-03T00:00:00+03:00");
    // The same session, and no role any more: not even the gate lets her in.
    for status in statuses(&leader).await {
        assert!(matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{status}");
    }
    let name = world.path("contacts").await;
    let late = world.post(&name, &leader, &contact(own.sub_project.as_str(), "helper", "2024-09-03")).await;
    assert!(late.status.is_client_error(), "{}", late.status);
    assert_eq!(statuses(&next).await, [StatusCode::OK, StatusCode::OK]);
    for cookie in [&student, &neighbour] {
        assert_eq!(world.get(&page, cookie).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn nobody_names_contacts_of_another_school_and_mistakes_have_sentences() {
    let world = World::in_force().await;
    let file = world.first().await;
    let (own, other) = (&file.parts[0], &file.parts[1]);
    let scope = Scope::Team(own.team.as_str().to_owned());
    let leader = world.test().sign_in_as("Dace Atbalste", Role::SupportPerson, &scope).await.1;
    let path = world.path("contacts").await;
    let foreign = contact(other.sub_project.as_str(), "helper", "2024-08-19");
    assert_eq!(world.post(&path, &leader, &foreign).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.post(&path, &world.manager, &foreign).await.status, StatusCode::FORBIDDEN);
    let mut wrong = contact(own.sub_project.as_str(), "boss", "šodien");
    wrong[2].1 = " ";
    wrong[4].1 = "jazeps";
    let answer = world.post(&path, &leader, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("Šis lauks jāaizpilda").says("Norādiet dienu").says("Lācītis");
    let form = format!("{}?part={}", world.path("contacts/new").await, own.sub_project);
    world.get(&form, &leader).await.says("1.1. izdomātā skola");
}
