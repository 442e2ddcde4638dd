//! Step 22: begin, take in, take out, give back.

use axum::http::StatusCode;

use super::World;
use crate::ideas::IdeaState;
use crate::organisations::OrganisationKind;
use crate::people::{Role, Scope};
use crate::permission_records_tests::school;

#[tokio::test]
async fn an_application_is_begun_once_for_each_applicant() {
    let world = World::new().await;
    let page = world.test.get("/applications/new", &world.contact).await;
    page.says("Izglītības pārvalde").says("2024. gada 17. maijam");
    let unchosen = world.test.post("/applications", &world.contact, &[]).await;
    assert_eq!(unchosen.status, StatusCode::UNPROCESSABLE_ENTITY);
    unchosen.says("Izvēlieties, kura vārdā iesniedzat");

    let id = world.begun().await;
    assert_eq!(world.begun().await, id, "a second time gives the first");
    assert_eq!(world.test.audit_of(id.as_str()).await[0], "applications.begun");
    let page = world.test.get(&format!("/applications/{id}/shared"), &world.contact).await;
    page.says("value=\"Sandra Kontakte\"").says("value=\"sandra.kontakte@saikne.example\"");
    world
        .test
        .get("/applications", &world.contact)
        .await
        .says("Izglītības pārvalde")
        .says("1 projekta iesniegums");

    // A school does not apply itself, and nobody applies for others.
    let own_school = world.begin(&world.contact, &world.schools[0].school).await;
    assert_eq!(own_school.status, StatusCode::NOT_FOUND);
    let foreign = world.begin(&world.contact, &world.association).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    for forged in ["kontakts-2024 x", "nothing 00000000-0000-7000-8000-000000000000", "kontakts-2024"] {
        let answer = world.test.post("/applications", &world.contact, &[("for", forged)]).await;
        assert!(answer.status.is_client_error(), "{forged}");
    }
    let cookie = world.for_association().await;
    assert_eq!(world.begin(&cookie, &world.office).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.begin(&cookie, &world.association).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.test.get(&format!("/applications/{id}"), &cookie).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_is_begun_or_gathered_after_the_deadline() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    world.test.at(super::END);
    let cookie = world.test.sign_in(&world.person).await;
    let path = format!("/applications/{id}");
    for (deed, fields) in [
        ("parts", &[("idea", idea.as_str())][..]),
        ("field", &[("field", "goals"), ("value", "Par vēlu"), ("version", "0")]),
        ("remind", &[("team", world.schools[1].team.as_str())]),
    ] {
        let late = world.test.post(&format!("{path}/{deed}"), &cookie, fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{deed}");
    }
    world.test.get(&path, &cookie).await.says("Termiņš ir beidzies");
    let association = world.for_association().await;
    world.test.get("/applications/new", &association).await.says("nav atvērta konkursa");
    let late = world.begin(&association, &world.association).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_contest_that_is_not_announced_takes_nothing() {
    let world = World::new().await;
    let mut change = world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    let closed =
        foundation::database::sql("UPDATE calls SET state = 'agreed' WHERE code = 'project_contest'");
    change.execute(closed).await.unwrap();
    change.commit().await.unwrap();
    world.test.get("/applications/new", &world.contact).await.says("nav atvērta konkursa");
    let refused = world.begin(&world.contact, &world.office).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("nav izsludināts");
}

#[tokio::test]
async fn ideas_are_taken_in_and_out_and_the_team_is_told() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    let page = world.see(&id).await;
    page.says("data-light=\"on_way\"").says("data-blocker=\"contact\"").says("Iekļaut");
    assert_eq!(world.take_in(&id, &idea).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.state(&idea).await, IdeaState::InBundle);
    world.see(&id).await.says("data-light=\"ready\"").says("Izņemt");
    let again = world.take_in(&id, &idea).await;
    assert_eq!(again.status, StatusCode::CONFLICT, "whoever was second is told to look again");

    let part = world.file(&id).await.sub_projects.remove(0);
    assert_eq!(
        world.deed(&id, "parts/remove", &[("part", part.id.as_str())]).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(world.state(&idea).await, IdeaState::WithContact);
    assert!(world.file(&id).await.sub_projects.is_empty());
    world.take_in(&id, &idea).await;

    let name = format!("words-{idea}");
    let silent = world.deed(&id, "parts/return", &[("idea", idea.as_str()), (&name, " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.says("Uzrakstiet, kas jālabo");
    let words = "Autobuss <b>dārgs</b> \u{202e} =1+1";
    let back = world.deed(&id, "parts/return", &[("idea", idea.as_str()), (&name, words)]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    assert_eq!(world.state(&idea).await, IdeaState::Returned);
    assert!(world.file(&id).await.sub_projects.is_empty());
    world.see(&id).await.says("data-blocker=\"team\"").says("Atdota labošanai");
    world.test.work().await;
    let leader = world.test.sign_in(&world.schools[0].leader).await;
    let page = world.test.get(&format!("/ideas/{idea}"), &leader).await;
    page.says("&lt;b&gt;dārgs&lt;/b&gt;  =1+1");
    let audit = world.test.audit_of(id.as_str()).await;
    let taken = audit.iter().filter(|deed| *deed == "applications.part_taken").count();
    let released = audit.iter().filter(|deed| *deed == "applications.part_released").count();
    assert_eq!((taken, released), (2, 2));
}

#[tokio::test]
async fn two_coordinators_who_take_the_same_idea_at_once_take_it_once() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    let scope = Scope::Municipality("LV-REZ".to_owned());
    let (_, second) = world.test.sign_in_as("Otra Kontakte", Role::MunicipalCoordinator, &scope).await;
    let path = format!("/applications/{id}/parts");
    let fields = [("idea", idea.as_str())];
    let (one, other) = tokio::join!(
        world.test.post(&path, &world.contact, &fields),
        world.test.post(&path, &second, &fields)
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    assert_eq!(world.file(&id).await.sub_projects.len(), 1);
}

#[tokio::test]
async fn step_23_a_school_has_one_way_and_only_the_trained_come_along() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    world.take_in(&id, &idea).await;
    // The municipality itself begins a second bundle for the same school.
    let mut change = world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
    let other = super::office(&mut change, OrganisationKind::Municipality, "Rēzeknes pašvaldība").await;
    change.commit().await.unwrap();
    let answer = world.begin(&world.contact, &other).await;
    let second =
        super::ApplicationId::parse(answer.location().strip_prefix("/applications/").unwrap()).unwrap();
    let refused = world.take_in(&second, &idea).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Vienai skolai ir viens ceļš");
    let page = world.see(&second).await;
    page.says("Konkursam virza: Izglītības pārvalde").says("data-light=\"apart\"");

    let untrained = world.agreed(3).await;
    let refused = world.take_in(&id, &untrained).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("nav pabeigusi mācības");
    assert!(!world.see(&id).await.text.contains("Pārbaudes 4. vidusskola"), "no row, so no button");

    // A school of another municipality is not known here.
    let foreign = school(&world.test, 9, "LV-JEL").await;
    assert_eq!(
        world.take_in(&id, &super::IdeaId::parse(foreign.as_str()).unwrap()).await.status,
        StatusCode::NOT_FOUND
    );
    let scope = Scope::Municipality("LV-JEL".to_owned());
    let (_, stranger) = world.test.sign_in_as("Sveša Kontakte", Role::MunicipalCoordinator, &scope).await;
    let path = format!("/applications/{id}/parts");
    assert_eq!(
        world.test.post(&path, &stranger, &[("idea", idea.as_str())]).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_list_taken_along_has_as_many_rows_and_the_agency_none_before_it_is_handed_in() {
    let world = World::new().await;
    let idea = world.sent(0).await;
    let id = world.begun().await;
    world.take_in(&id, &idea).await;
    let rows = world.test.exported("/applications/export", &world.contact).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1][0], "Izglītības pārvalde");
    assert!(rows[1].iter().any(|cell| cell == "Pārbaudes 1. vidusskola"), "{rows:?}");
    assert_ne!(rows[1].last().unwrap(), "0,00", "what is asked for is added up while it is written");

    let scope = Scope::Programme("kontakts".to_owned());
    let (_, manager) = world.test.sign_in_as("Ieva Programma", Role::ProgrammeManager, &scope).await;
    assert_eq!(world.test.exported("/applications/export", &manager).await.len(), 1);
    assert_eq!(world.test.get(&format!("/applications/{id}"), &manager).await.status, StatusCode::NOT_FOUND);
    let principal = Scope::Organisation(world.schools[0].school.as_str().to_owned());
    let (_, principal) = world.test.sign_in_as("Ināra Vadītāja", Role::Principal, &principal).await;
    world.test.get("/applications", &principal).await.says("Izglītības pārvalde");
    let read = world.test.get(&format!("/applications/{id}/read"), &principal).await;
    read.says("Pārbaudes 1. vidusskola").says("data-origin");
}
