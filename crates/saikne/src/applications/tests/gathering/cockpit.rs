//! The cockpit: lights, whose turn it is, reminders, how often the database is asked.

use axum::http::StatusCode;

use super::World;
use crate::ideas::Step;
use crate::ideas::samples::GIVEN_UP;
use crate::people::{Role, Scope};

#[tokio::test]
async fn every_trained_school_has_a_light_and_somebody_whose_turn_it_is() {
    let world = World::with(7).await;
    let id = world.begun().await;
    let page = world.see(&id).await;
    assert_eq!(page.text.matches("data-light=\"stopped\"").count(), 6, "nobody has begun");
    page.says("ideja vēl nav sākta").says("0,00");

    world.write(0, &[]).await;
    world.write(1, &[Step::Shared]).await;
    world.agreed(2).await;
    world.write(3, GIVEN_UP).await;
    let sent = world.sent(4).await;
    let page = world.see(&id).await;
    for words in [
        "Komanda raksta ideju",
        "ideja gaida piekrišanu",
        "skolas vadība piekrīt, ideja jānosūta",
        "Komanda izvēlējās šogad nepieteikties",
        "iekļaujiet ideju vai atdodiet labošanai",
    ] {
        page.says(words);
    }
    assert_eq!(page.text.matches("data-light=\"on_way\"").count(), 4);
    assert_eq!(page.text.matches("data-light=\"apart\"").count(), 1, "without reproach");
    world.take_in(&id, &sent).await;
    let page = world.see(&id).await;
    page.says("data-light=\"ready\"").says("200,00");
    // What the team writes for itself is not shown.
    let sketch = world.test.get(&format!("/applications/{id}/read"), &world.contact).await;
    assert_eq!(sketch.text.matches("id=\"part-").count(), 1);
}

#[tokio::test]
async fn whoever_blocks_is_reminded_at_most_once_a_day() {
    let world = World::new().await;
    world.write(0, &[Step::Shared]).await;
    let id = world.begun().await;
    let remind = async |school: usize| {
        let team = world.schools[school].team.as_str().to_owned();
        world.deed(&id, "remind", &[("team", &team)]).await
    };
    let nobody = remind(0).await;
    assert_eq!(
        nobody.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the school has no principal on the platform"
    );
    nobody.says("Platforma nezina, kam rakstīt");
    let scope = Scope::Organisation(world.schools[0].school.as_str().to_owned());
    let principal = world.test.person("Ināra Vadītāja").await;
    world.test.grant(&principal, Role::Principal, &scope).await;
    assert_eq!(remind(0).await.status, StatusCode::SEE_OTHER);
    world.test.work().await;
    let mails = world.test.mails_to("inara.vaditaja@saikne.example").await;
    let reminders = mails.iter().filter(|(subject, _)| subject.starts_with("Atgādinājums")).count();
    assert_eq!(reminders, 1, "{mails:?}");
    let again = remind(0).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("pēdējās 24 stundās");
    world.see(&id).await.says("Atgādināts skolas vadībai");
    assert_eq!(remind(1).await.status, StatusCode::SEE_OTHER, "another school is another matter");
    world.sent(2).await;
    assert_eq!(remind(2).await.status, StatusCode::UNPROCESSABLE_ENTITY, "it is the reader's own turn");
    world.test.at("2024-04-23T10:00:00+03:00");
    let cookie = world.test.sign_in(&world.person).await;
    let fields = [("team", world.schools[0].team.as_str())];
    let next_day = world.test.post(&format!("/applications/{id}/remind"), &cookie, &fields).await;
    assert_eq!(next_day.location(), format!("/applications/{id}"));
    let audit = world.test.audit_of(id.as_str()).await;
    assert_eq!(audit.iter().filter(|deed| *deed == "applications.reminded").count(), 3);
}

#[tokio::test]
async fn more_schools_ask_the_database_no_more_often() {
    let mut asked = Vec::new();
    for count in [4, 11] {
        let world = World::with(count).await;
        for school in 0..usize::try_from(count - 1).unwrap() {
            world.sent(school).await;
        }
        let id = world.begun().await;
        let mut of_world = Vec::new();
        for path in ["", "/read"] {
            let path = format!("/applications/{id}{path}");
            world.test.get(&path, &world.contact).await;
            let before = world.test.platform.base.database.statement_count();
            world.test.get(&path, &world.contact).await;
            of_world.push(world.test.platform.base.database.statement_count() - before);
        }
        asked.push(of_world);
    }
    assert_eq!(asked[0], asked[1], "three schools and ten");
}
