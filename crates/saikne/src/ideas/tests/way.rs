//! Steps 19 and 21: the way of an idea, and the way back.

use axum::http::StatusCode;

use super::World;
use crate::ideas::idea::IdeaState;
use crate::ideas::samples;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_21_the_principal_agrees_and_the_contact_person_has_it() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    world.write_all(&world.own, &idea).await;
    let principal = world.principal(&world.own).await;
    assert_eq!(
        world.see(&principal, &idea).await.status,
        StatusCode::NOT_FOUND,
        "a sketch is the team's own"
    );
    world.step(&world.own.student, &idea, "share", &[]).await;
    world.test.work().await;
    let mails = world.test.mails_to("inara.vaditaja@saikne.example").await;
    assert!(mails[0].0.contains("Starpbrīdis kopā"), "{mails:?}");
    assert!(mails[0].1.contains(&format!("/ideas/{idea}")));

    let seen = world.content_version(&idea).await;
    world
        .see(&principal, &idea)
        .await
        .says("Piekrītu idejai")
        .says(&format!("name=\"seen\" value=\"{seen}\""));
    world.write(&world.own.student, &idea, "impact", "Pavisam kas cits", 1).await;
    let stale = world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "what was agreed to is what was seen");
    let silent = world.step(&principal, &idea, "ask-changes", &[("words", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.says("Uzrakstiet, kas jālabo");
    world.step(&principal, &idea, "ask-changes", &[("words", "Kurš vadīs spēles?")]).await;
    world.see(&world.own.student, &idea).await.says("Kurš vadīs spēles?");
    let seen = world.content_version(&idea).await;
    world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    assert_eq!(world.state(&idea).await, IdeaState::PrincipalAgreed);
    let closed = world.write(&world.own.student, &idea, "impact", "Vēl kas", 2).await;
    assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY, "what was agreed to stays");

    let by_student = world.step(&world.own.student, &idea, "send", &[]).await;
    assert_eq!(by_student.status, StatusCode::FORBIDDEN);
    let contact = world.contact().await;
    let sent = world.step(&world.own.leader, &idea, "send", &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    world.test.work().await;
    assert_eq!(world.test.mails_to("sandra.kontakte@saikne.example").await.len(), 1);
    let inbox = world.test.get("/ideas", &world.test.sign_in(&contact).await).await;
    inbox.says("Starpbrīdis kopā").says("Nekas netrūkst").says("1 ideja");

    let silent = world.step(&contact, &idea, "return", &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.step(&contact, &idea, "return", &[("words", "Vai autobuss nav lētāks?")]).await;
    assert_eq!(world.state(&idea).await, IdeaState::Returned);
    world.see(&world.own.leader, &idea).await.says("Vai autobuss nav lētāks?");
    assert_eq!(world.write(&world.own.student, &idea, "impact", "Labots", 2).await.status, StatusCode::OK);
    world.step(&world.own.leader, &idea, "send", &[]).await;
    assert_eq!(world.state(&idea).await, IdeaState::WithContact);
}

#[tokio::test]
async fn step_21_what_lacks_keeps_an_idea_from_being_sent() {
    let world = World::new().await;
    let (idea, principal) = world.agreed().await;
    let reopened = world.step(&world.own.leader, &idea, "reopen", &[]).await;
    assert_eq!(reopened.status, StatusCode::SEE_OTHER);
    world.write(&world.own.student, &idea, "sum_1", "1 200.01 EUR", 1).await;
    world.write(&world.own.student, &idea, "themes", "", 1).await;
    world.write(&world.own.student, &idea, "problem_2", "Bez rezultāta", 0).await;
    let seen = world.content_version(&idea).await;
    world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    let refused = world.step(&world.own.leader, &idea, "send", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("data-rule=\"FIN-01\"").says("data-rule=\"ELG-02\"").says("2. problēmai");
    assert_eq!(world.state(&idea).await, IdeaState::PrincipalAgreed);
}

#[tokio::test]
async fn step_21_a_team_that_left_the_training_early_sketches_but_does_not_send() {
    let world = World::new().await;
    let idea = world.begin(&world.untrained).await;
    world.write_all(&world.untrained, &idea).await;
    world.step(&world.untrained.leader, &idea, "share", &[]).await;
    let principal = world.principal(&world.untrained).await;
    let seen = world.content_version(&idea).await;
    world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    let refused = world.step(&world.untrained.leader, &idea, "send", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("data-rule=\"ELG-01\"").says("tikai no izglītības iestādēm, kas piedalījušās mācībās");
}

#[tokio::test]
async fn step_19_not_to_apply_is_recorded_and_can_be_thought_over_until_the_contest_closes() {
    let world = World::new().await;
    let (idea, _) = world.agreed().await;
    let by_student = world.step(&world.own.student, &idea, "give-up", &[]).await;
    assert_eq!(by_student.status, StatusCode::FORBIDDEN);
    world.step(&world.own.leader, &idea, "give-up", &[]).await;
    world.see(&world.own.leader, &idea).await.says("Komanda nepiesakās").says("Tomēr turpināt");
    assert_eq!(world.see(&world.neighbour.student, &idea).await.status, StatusCode::NOT_FOUND);
    world.step(&world.own.leader, &idea, "resume", &[]).await;
    assert_eq!(world.state(&idea).await, IdeaState::PrincipalAgreed);
    world.step(&world.own.leader, &idea, "give-up", &[]).await;

    world.test.at("2024-05-17T20:59:59.999Z");
    assert_eq!(world.step(&world.own.leader, &idea, "resume", &[]).await.status, StatusCode::SEE_OTHER);
    world.step(&world.own.leader, &idea, "give-up", &[]).await;
    world.test.at("2024-05-17T21:00:00Z");
    let late = world.step(&world.own.leader, &idea, "resume", &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Konkurss ir slēgts");
    assert_eq!(world.state(&idea).await, IdeaState::NotPursued);
}

#[tokio::test]
async fn after_the_contest_has_closed_nothing_is_written_or_begun() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    world.test.at("2024-05-17T21:00:00Z");
    let late = world.write(&world.own.student, &idea, "title", "Par vēlu", 0).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let cookie = world.test.sign_in(&world.neighbour.student).await;
    let begun = world.test.post(&format!("/teams/{}/idea", world.neighbour.id), &cookie, &[]).await;
    assert_eq!(begun.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.see(&world.own.student, &idea).await.says("Konkurss ir slēgts");
}

#[tokio::test]
async fn a_list_of_more_ideas_asks_the_database_no_more_often() {
    let world = World::new().await;
    let manager = world.test.person("Ieva Programma").await;
    world.test.grant(&manager, Role::ProgrammeManager, &Scope::Programme("kontakts".to_owned())).await;
    let count = || world.test.platform.base.database.statement_count();
    let mut asked = Vec::new();
    for teams in [&[world.own.id.clone()][..], &[world.neighbour.id.clone(), world.stranger.id.clone()]] {
        samples::ideas(&world.test.platform, super::EDITION, teams).await.unwrap();
        let cookie = world.test.sign_in(&manager).await;
        world.test.get("/ideas", &cookie).await;
        let before = count();
        world.test.get("/ideas", &cookie).await.says("Pārbaudes 1. vidusskola");
        asked.push(count() - before);
    }
    assert_eq!(asked[0], asked[1]);
}
