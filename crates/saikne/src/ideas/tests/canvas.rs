//! Step 17: the canvas, written by several people.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;

use super::World;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_17_a_team_begins_its_idea_from_its_page_once() {
    let world = World::new().await;
    let cookie = world.test.sign_in(&world.own.leader).await;
    let page = world.test.get(&format!("/registrations/{}", world.own.registration), &cookie).await;
    page.says(&format!("/teams/{}/idea", world.own.id));
    world.test.get(&format!("/teams/{}/idea", world.own.id), &cookie).await.says("Sākt ideju");

    let idea = world.begin(&world.own).await;
    assert_eq!(world.begin(&world.own).await, idea);
    let again = world.test.get(&format!("/teams/{}/idea", world.own.id), &cookie).await;
    assert_eq!(again.location(), format!("/ideas/{idea}"));
    assert_eq!(world.test.audit_of(idea.as_str()).await, ["ideas.begun"]);
}

#[tokio::test]
async fn step_17_a_team_without_a_place_in_the_training_begins_nothing() {
    let world = World::new().await;
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let waiting = sql("UPDATE registrations SET state = 'submitted' WHERE id = $1");
    change.execute(waiting.bind(&world.own.registration)).await.unwrap();
    change.commit().await.unwrap();
    let cookie = world.test.sign_in(&world.own.leader).await;
    let refused = world.test.post(&format!("/teams/{}/idea", world.own.id), &cookie, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("kurai ir vieta mācībās");
}

#[tokio::test]
async fn step_17_two_writers_see_both_texts_and_every_field_its_writer() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let first = world.write(&world.own.student, &idea, "need", "Klusē", 0).await;
    first.says("\"version\":1").says("Saglabāts plkst. 10.00");
    // Its reply was lost: the same again is no conflict.
    assert_eq!(world.write(&world.own.student, &idea, "need", "Klusē", 0).await.status, StatusCode::OK);
    let conflict = world.write(&world.own.leader, &idea, "need", "Baidās", 0).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    conflict.says("\"their_text\":\"Klusē\"").says("\"your_text\":\"Baidās\"").says("\"version\":1");
    assert_eq!(world.write(&world.own.leader, &idea, "need", "Baidās", 1).await.status, StatusCode::OK);

    let name: Vec<String> = world
        .test
        .all(sql("SELECT given_name || ' ' || family_name FROM people WHERE id = $1").bind(&world.own.leader))
        .await;
    let page = world.see(&world.own.student, &idea).await;
    page.says("Baidās").says(&format!("Rakstīja {}", name[0]));
}

#[tokio::test]
async fn step_17_those_who_write_at_once_see_who_else_is_there() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let (leader, student) =
        (world.test.sign_in(&world.own.leader).await, world.test.sign_in(&world.own.student).await);
    let canvas = format!("/ideas/{idea}/canvas");
    assert!(!world.test.get(&canvas, &leader).await.text.contains("Šobrīd te ir arī"));
    world.test.get(&canvas, &student).await.says("Šobrīd te ir arī: ");
    let present = format!("/ideas/{idea}/present");
    world.test.get(&present, &leader).await.says("{\"present\":\"Šobrīd te ir arī: ");
    world.write(&world.own.student, &idea, "need", "Klusē", 0).await.says("\"present\":\"Šobrīd te ir arī: ");
    let stranger = world.test.sign_in(&world.stranger.student).await;
    assert_eq!(world.test.get(&present, &stranger).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn step_17_themes_are_ticked_and_groups_are_those_of_the_school() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let cookie = world.test.sign_in(&world.own.student).await;
    let path = format!("/ideas/{idea}/field");
    let two = [("field", "themes"), ("value", "anti_bullying"), ("value", "communication"), ("version", "0")];
    assert_eq!(world.test.post(&path, &cookie, &two).await.status, StatusCode::OK);
    let forged = world.write(&world.own.student, &idea, "themes", "space_travel", 1).await;
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.write(&world.own.student, &idea, "groups", "year_1", 0).await.says("piedāvātajām");
    let canvas = format!("/ideas/{idea}/canvas");
    let page = world.test.get(&canvas, &cookie).await;
    page.says("11.–12. klase").says("value=\"communication\" checked");
    assert!(!page.text.contains("1. kurss"));

    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let vocational = sql("UPDATE organisations SET kind = 'vocational_school' WHERE id = $1");
    change.execute(vocational.bind(&world.own.school)).await.unwrap();
    change.commit().await.unwrap();
    let page = world.test.get(&canvas, &cookie).await;
    page.says("1. kurss");
    assert!(!page.text.contains("11.–12. klase"));
}

#[tokio::test]
async fn sums_are_whole_cents_and_one_cent_too_many_is_seen() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    for (sum, words) in [
        ("-5", "nevar būt negatīva"),
        ("10,005", "veselos centos"),
        ("desmit", "ar cipariem"),
        ("9999999999999", "par lielu"),
    ] {
        let refused = world.write(&world.own.student, &idea, "sum_1", sum, 0).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{sum}");
        refused.says(words);
    }
    let exact = world.write(&world.own.student, &idea, "sum_1", "1 200,00", 0).await;
    exact.says("Atlikums: 0,00");
    let over = world.write(&world.own.student, &idea, "sum_2", "0.01", 0).await;
    over.says("Pārsniegts par 0,01");
    world.see(&world.own.leader, &idea).await.says("data-rule=\"FIN-01\"").says("data-budget=\"over\"");
}

#[tokio::test]
async fn a_form_without_scripts_keeps_what_is_right_and_shows_the_rest_again() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    world.write(&world.own.leader, &idea, "need", "Cita vajadzība", 0).await;
    let cookie = world.test.sign_in(&world.own.student).await;
    let path = format!("/ideas/{idea}/canvas");
    let form = [
        ("version-title", "0"),
        ("title", "Radio"),
        ("version-need", "0"),
        ("need", "Mana vajadzība"),
        ("version-sum_1", "0"),
        ("sum_1", "12,345"),
    ];
    let back = world.test.post(&path, &cookie, &form).await;
    assert_eq!(back.status, StatusCode::CONFLICT);
    back.says("Cita vajadzība").says("Mana vajadzība").says("12,345").says("veselos centos").says("Radio");
    let stored: Vec<String> =
        world.test.all(sql("SELECT value FROM idea_fields WHERE field <> 'x' ORDER BY field")).await;
    assert_eq!(stored, ["Cita vajadzība", "Radio"]);
    let again = [("version-need", "1"), ("need", "Mana vajadzība"), ("then", "more")];
    assert_eq!(world.test.post(&path, &cookie, &again).await.location(), path);
}

#[tokio::test]
async fn what_is_written_in_the_middle_of_a_word_is_kept_as_text() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let nasty = "<script>alert(1)</script>";
    world.write(&world.own.student, &idea, "title", nasty, 0).await;
    let page = world.see(&world.own.leader, &idea).await;
    assert!(!page.text.contains(nasty));
    page.says("&lt;script&gt;");
    let long = "ā".repeat(121);
    let refused = world.write(&world.own.student, &idea, "title", &long, 1).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn step_17_other_teams_of_the_training_comment_once_it_is_shown_and_strangers_see_nothing() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    for person in [&world.neighbour.student, &world.stranger.leader] {
        assert_eq!(world.see(person, &idea).await.status, StatusCode::NOT_FOUND);
    }
    world.write(&world.own.student, &idea, "title", "Radio", 0).await;
    world.step(&world.own.student, &idea, "share", &[]).await;
    assert_eq!(world.see(&world.stranger.student, &idea).await.status, StatusCode::NOT_FOUND);
    let page = world.see(&world.neighbour.student, &idea).await;
    page.says("Radio");
    assert!(!page.text.contains("data-origin"), "who wrote it is the team's affair");
    world.begin(&world.neighbour).await;

    let words = [("field", "title"), ("comment", "Varbūt “Skolas viļņi”?")];
    let said = world.step(&world.neighbour.student, &idea, "comments", &words).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.text);
    let page = world.see(&world.own.leader, &idea).await;
    page.says("Skolas viļņi").says("data-comment=\"other_team\"");
    let canvas =
        world.test.get(&format!("/ideas/{idea}/canvas"), &world.test.sign_in(&world.own.leader).await).await;
    canvas.says("Skolas viļņi").says("Pārbaudes 2. vidusskola");
    for (person, status) in [
        (&world.stranger.student, StatusCode::NOT_FOUND),
        (&world.neighbour.student, StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let empty = world.step(person, &idea, "comments", &[("comment", " ")]).await;
        assert_eq!(empty.status, status);
    }
    let write = world.write(&world.neighbour.student, &idea, "title", "Mūsu", 1).await;
    assert_eq!(write.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_trainer_and_the_coordinator_comment_the_auditor_only_reads() {
    let world = World::new().await;
    let idea = world.begin(&world.own).await;
    let session: Vec<String> = world
        .test
        .all(sql("SELECT session_id FROM allocations WHERE team_id = $1").bind(&world.own.id))
        .await;
    for (name, role, scope, status) in [
        ("Elīna Trenere", Role::Trainer, Scope::TrainingSession(session[0].clone()), StatusCode::SEE_OTHER),
        ("Anita Latgale", Role::RegionalCoordinator, Scope::Region("LAT".to_owned()), StatusCode::SEE_OTHER),
        ("Zane Zemgale", Role::RegionalCoordinator, Scope::Region("ZEM".to_owned()), StatusCode::NOT_FOUND),
        ("Gunārs Auditors", Role::Auditor, Scope::Platform, StatusCode::FORBIDDEN),
    ] {
        let person = world.test.person(name).await;
        world.test.grant(&person, role, &scope).await;
        let said = world.step(&person, &idea, "comments", &[("comment", "Labi!")]).await;
        assert_eq!(said.status, status, "{name}");
    }
    let parts: Vec<String> = world.test.all(sql("SELECT part FROM idea_comments ORDER BY part")).await;
    assert_eq!(parts, ["coordinator", "trainer"]);
}
