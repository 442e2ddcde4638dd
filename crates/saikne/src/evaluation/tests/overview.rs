//! Step 26: what the commission sees, the third reader, the end of the evaluation.

use foundation::database::sql;

use super::world::{EDITION, World};
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_26_raw_scores_strictness_and_agreement_stand_side_by_side() {
    let world = World::new().await;
    world.assigned().await;
    let before = world.test.get(&world.path(""), &world.member).await;
    before.says("4 iesniegumiem vēl nav visu vērtējumu").says("Vēl nevar pateikt");
    world.judged(["7", "8"]).await;
    let page = world.test.get(&world.path(""), &world.member).await;
    page.says("34,5").says("39").says("Tā ir tikai informācija: punktus tā nemaina").says("36,75");
    page.says("8 no 8").says("stingrība");
    let one = format!("/applications/{}/evaluation", world.applications[0]);
    let one = world.test.get(&one, &world.member).await;
    one.says("Pamatots").says("Galīgais vērtējums ir visu vērtētāju punktu vidējais");
    assert!(!one.text.contains("/return"), "the commission gives nothing back");

    let database = &world.test.platform.base.database;
    let statements = database.statement_count();
    world.test.get(&world.path(""), &world.member).await.says("36,75");
    let asked = database.statement_count() - statements;
    assert!(asked <= 20, "{asked} statements for the overview");
    let statements = database.statement_count();
    world.test.get("/reviews", world.evaluator(0)).await.says("5 no 5");
    let asked = database.statement_count() - statements;
    assert!(asked <= 12, "{asked} statements for the list of reviews");

    let rows = world.test.exported(&world.path("/export"), &world.member).await;
    let reviews = world.count("SELECT COUNT(*) FROM reviews").await;
    assert_eq!(i64::try_from(rows.len() - 1).unwrap(), reviews);
    assert_eq!(rows[0].len(), 9 + 10);
    assert!(rows[1].contains(&"Pamatots".to_owned()));
}

#[tokio::test]
async fn step_26_a_third_evaluator_reads_where_two_differ_and_then_it_ends() {
    let world = World::new().await;
    world.assigned().await;
    let reviews = world.reviews(0).await;
    world.judges(&reviews[0].0, reviews[0].1, "10").await;
    world.judges(&reviews[1].0, reviews[1].1, "4").await;
    world.test.work().await;
    world
        .test
        .get(&world.path(""), &world.managers[0])
        .await
        .says("Trešais vērtētājs vajadzīgs 1 iesniegumam");
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("Trešais vērtētājs").says("vēl nav publicēts");
    world.published().await;
    let all = world.reviews(0).await;
    assert_eq!(all.len(), 3);
    let (third, evaluator) = all[2].clone();
    assert!(reviews.iter().all(|(_, place)| *place != evaluator));
    world.test.get("/reviews", world.evaluator(evaluator)).await.says("Trešais vērtētājs");
    let early = world.test.post(&world.path("/close"), &world.managers[0], &[]).await;
    assert_eq!(early.status.as_u16(), 422);
    early.says("Vērtēšanu vēl nevar pabeigt: iesniegumi bez visiem vērtējumiem – 4");

    world.judges(&third, evaluator, "7").await;
    for application in 1..4 {
        for (review, evaluator) in world.reviews(application).await {
            world.judges(&review, evaluator, "8").await;
        }
    }
    world.test.work().await;
    let ready = world.test.get(&world.path(""), &world.managers[0]).await;
    ready.says("Pabeigt vērtēšanu");
    world.done(&world.managers[0], &world.path("/close"), &[]).await;
    for application in 0..4 {
        assert_eq!(world.state(application).await, "evaluated");
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM reviews WHERE state = 'final'").await, 9);
    let again = world.test.post(&world.path("/close"), &world.managers[1], &[]).await;
    again.says("Nav vērtēšanas, ko pabeigt");
    let back = format!("/reviews/{third}/return");
    let late = world.test.post(&back, &world.managers[0], &[("reason", "Par vēlu")]).await;
    assert_eq!(late.status.as_u16(), 422);
    let call = sql("SELECT id FROM calls WHERE edition_code = 'kontakts-2024' AND code = 'project_contest'");
    let call = world.test.all::<String>(call).await.remove(0);
    let ranking = world.test.get(&format!("/decisions/{call}"), &world.member).await;
    ranking.says("34,5").says(&format!("/evaluation/{EDITION}"));
}

#[tokio::test]
async fn step_26_an_evaluator_sees_nothing_of_the_others_whatever_else_they_are() {
    let world = World::new().await;
    world.assigned().await;
    let reviews = world.reviews(0).await;
    world.judges(&reviews[0].0, reviews[0].1, "9").await;
    let (second, cookie) = &world.evaluators[reviews[1].1];
    assert_eq!(world.test.get(&world.path(""), cookie).await.status.as_u16(), 403);
    let edition = Scope::Edition(EDITION.to_owned());
    world.test.grant(second, Role::CommissionMember, &edition).await;
    let page = world.test.get(&world.path(""), cookie).await;
    page.says("citu vērtētāju punktus Jūs neredzat");
    assert!(!page.text.contains("43,5"), "the score of the other one");
    let one = format!("/applications/{}/evaluation", world.applications[0]);
    let hidden = world.test.get(&one, cookie).await;
    hidden.says("citu vērtētāju punktus Jūs neredzat");
    assert!(!hidden.text.contains("Pamatots"));
    let rows = world.test.exported(&world.path("/export"), cookie).await;
    assert!(rows.iter().all(|row| !row.contains(&"Pamatots".to_owned())));
    world.judges(&reviews[1].0, reviews[1].1, "8").await;
    world.test.get(&one, cookie).await.says("Pamatots").says("43,5");
}
