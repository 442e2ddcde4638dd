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

#[tokio::test]
async fn step_26_marks_of_somebody_whose_conflict_becomes_known_later_do_not_count() {
    let world = World::new().await;
    world.assigned().await;
    world.judged(["7", "7"]).await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    let release = format!("/reviews/{review}/release");
    let why = [("reason", "Pēc vērtēšanas kļuvusi par koordinatori")];
    let refused = world.test.post(&release, &world.managers[0], &why).await;
    assert_eq!(refused.status.as_u16(), 422, "what was given stays while nothing bars it");

    let (person, _) = &world.evaluators[evaluator];
    world.test.grant(person, Role::MunicipalCoordinator, &Scope::Municipality("LV-REZ".to_owned())).await;
    world
        .test
        .get(&world.path(""), &world.managers[0])
        .await
        .says("1 vērtējumu iesniedzis cilvēks ar interešu");
    let close = world.test.post(&world.path("/close"), &world.managers[0], &[]).await;
    assert_eq!(close.status.as_u16(), 422);
    close.says("Vērtējumi, kuru autoram ir interešu konflikts: 1");
    let page = format!("/applications/{}/evaluation", world.applications[0]);
    world.test.get(&page, &world.managers[0]).await.says("Atlikt vērtējumu malā");
    world.test.get(&page, &world.member).await.says("kļuvis zināms");

    world.done(&world.managers[0], &release, &why).await;
    world.test.work().await;
    assert_eq!(world.reviews(0).await.len(), 1, "it counts no more");
    world.test.get(&world.path("/assignment"), &world.managers[0]).await.says("vēl nav publicēts");
    world.published().await;
    let asked = world.reviews(0).await;
    assert!(asked.len() == 2 && asked.iter().all(|(_, place)| *place != evaluator), "{asked:?}");
}

#[tokio::test]
async fn who_is_an_evaluator_everywhere_is_asked_as_well() {
    let world = World::new().await;
    let (id, _) = world.test.sign_in_as("Čiekurs Ābols", Role::Evaluator, &Scope::Platform).await;
    world.assigned().await;
    let found = sql("SELECT COUNT(*) FROM reviews WHERE evaluator_id = $1").bind(&id);
    assert!(world.test.all::<i64>(found).await[0] > 0);
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await.text;
    let place = |name: &str| page.find(name).unwrap_or_else(|| panic!("{name} is named"));
    assert!(place("Čiekurs Ābols") < place("Solvita Svarīte"), "by family name, in Latvian order");
}

#[tokio::test]
async fn an_applicant_withdraws_while_it_is_judged_and_nobody_goes_on() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.declares(&review, evaluator).await;
    let scope = Scope::Municipality("LV-REZ".to_owned());
    let (_, contact) = world.test.sign_in_as("Sandra Kontakte", Role::MunicipalCoordinator, &scope).await;
    let path = format!("/applications/{}/withdraw", world.applications[0]);
    world.test.get(&format!("/applications/{}", world.applications[0]), &contact).await.says(&path);
    world.test.get(&path, &contact).await.says("Iesniegumu vairs nevērtēs");
    let silent = world.test.post(&path, &contact, &[("reason", " ")]).await;
    assert_eq!(silent.status.as_u16(), 422);
    silent.says("Norādiet pamatojumu");
    for other in [&world.managers[0], &world.member] {
        assert_eq!(world.test.post(&path, other, &[("reason", "Tāpat vien")]).await.status.as_u16(), 403);
    }

    world.done(&contact, &path, &[("reason", "Komanda izjuka")]).await;
    assert_eq!(world.state(0).await, "withdrawn");
    assert_eq!(world.reviews(0).await, [], "nobody need judge it any more");
    let list = world.test.get("/reviews", world.evaluator(evaluator)).await;
    assert!(!list.text.contains(&review));
    let again = world.test.post(&path, &contact, &[("reason", "Vēlreiz")]).await;
    assert_eq!(again.status.as_u16(), 422);
}
