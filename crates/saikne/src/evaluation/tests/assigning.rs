//! Step 26: who judges what; ties and conflicts; two people at once.

use foundation::database::sql;

use super::world::{EDITION, World};
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_26_two_evaluators_are_asked_about_each_application_evenly() {
    let world = World::new().await;
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("1. izdomātā pārvalde").says("Ierosināt sadalījumu").says("Solvita Svarīte");
    world.computed().await;
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("vēl nav publicēts").says("Publicēt un paziņot vērtētājiem");
    assert_eq!(world.count("SELECT COUNT(*) FROM reviews").await, 0, "nobody is asked before");
    assert_eq!(world.state(0).await, "eligible");

    world.published().await;
    assert_eq!(world.count("SELECT COUNT(*) FROM reviews WHERE state = 'assigned'").await, 8);
    for application in 0..4 {
        assert_eq!(world.state(application).await, "evaluating");
        assert_eq!(world.reviews(application).await.len(), 2);
    }
    let loads = sql("SELECT COUNT(*) FROM reviews GROUP BY evaluator_id ORDER BY COUNT(*)");
    assert_eq!(world.test.all::<i64>(loads).await, [2, 3, 3]);
    let mails = world.test.mails_to("rihards.vertnieks@saikne.example").await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].1.contains("līdz 2024. gada 17. jūnijam"), "{}", mails[0].1);
    world.test.get("/reviews", world.evaluator(0)).await.says("PI-2024-000").says("0 no 5 kritērijiem");
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("Visiem iesniegumiem ir vērtētāji");
    let again = world.test.post(&world.path("/assignment"), &world.managers[0], &[("proposal", "")]).await;
    again.says("Nav iesniegumu, kuriem varētu ierosināt vērtētāju");
    assert_eq!(again.status.as_u16(), 422);
}

#[tokio::test]
async fn step_26_ties_by_role_and_by_declaration_bar_from_applications() {
    let world = World::new().await;
    let (first, second) = (&world.evaluators[0].0, world.evaluator(1));
    let at_home = Scope::Municipality("LV-REZ".to_owned());
    world.test.grant(first, Role::MunicipalCoordinator, &at_home).await;
    let nothing = world.test.post("/evaluation/ties", second, &[("municipality", "")]).await;
    assert_eq!(nothing.status.as_u16(), 422);
    nothing.says("Izvēlieties pašvaldību vai ierakstiet organizāciju");
    let unknown = [("organisation", "<b>Nav tādas</b>")];
    let unknown = world.test.post("/evaluation/ties", second, &unknown).await;
    unknown.says("Tādas organizācijas nav").says("&lt;b&gt;Nav tādas&lt;/b&gt;");
    let several = world.test.post("/evaluation/ties", second, &[("organisation", "izdomātā skola")]).await;
    several.says("Kura no tām?");
    world.done(second, "/evaluation/ties", &[("organisation", "2. izdomātā skola")]).await;
    world.test.get("/evaluation/ties", second).await.says("2. izdomātā skola").says("Norādījāt Jūs");
    world.test.get("/evaluation/ties", world.evaluator(0)).await.says("Izriet no lomas");
    let forged = world.test.post("/evaluation/ties", second, &[("municipality", "LV-NAV")]).await;
    assert_eq!(forged.status.as_u16(), 404);

    world.assigned().await;
    assert!(world.reviews(0).await.iter().all(|(_, place)| *place != 0), "not the one of that municipality");
    assert!(world.reviews(1).await.iter().all(|(_, place)| *place != 1), "not the one tied to that school");
    world
        .done(
            second,
            "/evaluation/ties/remove",
            &[("kind", "organisation"), ("tied-to", &tied_to(&world).await)],
        )
        .await;
    let gone = [("kind", "organisation"), ("tied-to", "x")];
    assert_eq!(world.test.post("/evaluation/ties/remove", second, &gone).await.status.as_u16(), 404);
}

async fn tied_to(world: &World) -> String {
    world.test.all::<String>(sql("SELECT tied_to FROM evaluator_ties")).await.remove(0)
}

#[tokio::test]
async fn step_26_a_person_changes_the_proposal_with_a_reason_and_never_against_a_conflict() {
    let world = World::new().await;
    world.done(world.evaluator(2), "/evaluation/ties", &[("municipality", "LV-REZ")]).await;
    let open = world.computed().await;
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("Uldis Trešais: pats norādījis saiti");
    let ids: Vec<String> = world.evaluators.iter().map(|(id, _)| id.as_str().to_owned()).collect();
    let change = async |application: usize, from: &str, to: &str, reason: &str| {
        let fields = [
            ("proposal", open.as_str()),
            ("application", world.applications[application].as_str()),
            ("from", from),
            ("to", to),
            ("reason", reason),
        ];
        world.test.post(&world.path("/assignment/change"), &world.managers[1], &fields).await
    };
    change(0, &ids[0], &ids[2], "Slimo").await.says("nedrīkst vērtēt šo iesniegumu");
    change(0, &ids[0], "", "").await.says("Norādiet pamatojumu");
    change(0, "", "", "Slimo").await.says("Izvēlieties, kura vietā vai kurš vērtēs");
    change(0, "", &ids[1], "Slimo").await.says("par šo iesniegumu jau ir jautāts");
    let statement = sql("SELECT evaluator_id FROM review_proposal_items WHERE application_id = $1");
    let there: Vec<String> = world.test.all(statement.bind(&world.applications[1])).await;
    let other = ids.iter().find(|id| !there.contains(id)).unwrap();
    let changed = change(1, &there[0], other, "Atvaļinājumā <i>visu</i> jūniju").await;
    assert_eq!(changed.status.as_u16(), 303, "{}", changed.text);
    let again = change(1, &there[0], other, "Vēlreiz").await;
    assert_eq!(again.status.as_u16(), 409, "who is not proposed any more");
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("Atvaļinājumā &lt;i&gt;visu&lt;/i&gt; jūniju");
    world.published().await;
    let reasons = world.count("SELECT COUNT(*) FROM reviews WHERE assignment_reason <> ''").await;
    assert_eq!(reasons, 1);
}

#[tokio::test]
async fn step_26_a_tie_declared_after_computing_stops_the_publication() {
    let world = World::new().await;
    let open = world.computed().await;
    for evaluator in 0..3 {
        world.done(world.evaluator(evaluator), "/evaluation/ties", &[("municipality", "LV-REZ")]).await;
    }
    let fields = [("proposal", open.as_str()), ("due-on", "2024-06-17")];
    let refused = world.test.post(&world.path("/assignment/publish"), &world.managers[0], &fields).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("nedrīkst vērtēt šo iesniegumu");
    assert_eq!(world.count("SELECT COUNT(*) FROM reviews").await, 0, "nothing of it was kept");
    world.computed().await;
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("iesniegumam vērtētāju trūkst arī ar šo ierosinājumu");
    let past = [("proposal", open.as_str()), ("due-on", "2024-06-02")];
    let past = world.test.post(&world.path("/assignment/publish"), &world.managers[0], &past).await;
    past.says("Termiņam jābūt šodienai vai vēlākai dienai");
}

#[tokio::test]
async fn two_managers_at_once_make_one_proposal_and_publish_it_once() {
    let world = World::new().await;
    let path = world.path("/assignment");
    let (one, other) = tokio::join!(
        world.test.post(&path, &world.managers[0], &[("proposal", "")]),
        world.test.post(&path, &world.managers[1], &[("proposal", "")])
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "{} {}", one.text, other.text);
    assert_eq!(world.count("SELECT COUNT(*) FROM review_proposals WHERE state = 'computed'").await, 1);

    let open = world.proposal().await;
    let fields = [("proposal", open.as_str()), ("due-on", "2024-06-17")];
    let publish = world.path("/assignment/publish");
    let (one, other) = tokio::join!(
        world.test.post(&publish, &world.managers[0], &fields),
        world.test.post(&publish, &world.managers[1], &fields)
    );
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "{} {}", one.text, other.text);
    assert_eq!(world.count("SELECT COUNT(*) FROM reviews").await, 8);
}

#[tokio::test]
async fn who_runs_another_edition_finds_nothing_and_who_only_looks_changes_nothing() {
    let world = World::new().await;
    let elsewhere = Scope::Edition("kontakts-2023".to_owned());
    let (_, foreign) = world.test.sign_in_as("Cita Vadītāja", Role::ProgrammeManager, &elsewhere).await;
    for path in [world.path(""), world.path("/assignment"), world.path("/export")] {
        assert_eq!(world.test.get(&path, &foreign).await.status.as_u16(), 404, "{path}");
    }
    for path in [world.path("/assignment"), world.path("/assignment/publish"), world.path("/close")] {
        assert_eq!(world.test.post(&path, &foreign, &[]).await.status.as_u16(), 404, "{path}");
        assert_eq!(world.test.post(&path, &world.member, &[]).await.status.as_u16(), 403, "{path}");
    }
    assert_eq!(world.test.get("/evaluation/nav-tadas", &world.managers[0]).await.status.as_u16(), 404);
    world.test.get("/evaluation", &world.member).await.says(&format!("/evaluation/{EDITION}"));
    let nowhere = world.test.get("/evaluation", &foreign).await;
    assert!(!nowhere.text.contains(&format!("/evaluation/{EDITION}")));
}
