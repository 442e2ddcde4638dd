//! Step 26: conflicts, recusal, scores with reasons, what is saved and given back.

use foundation::change::Actor;
use foundation::database::sql;

use super::world::World;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_26_nothing_opens_before_the_declaration() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    let path = format!("/reviews/{review}");
    let closed = world.test.get(&path, world.evaluator(evaluator)).await;
    closed.says("Vai Jums ir interešu konflikts?").says("1. izdomātā skola");
    assert!(!closed.text.contains("grib radio"), "the content");
    let early = world.sends(&review, evaluator, "/submit", &World::sheet("7")).await;
    assert_eq!(early.status.as_u16(), 422);
    early.says("Vērtējums vairs nav tādā stāvoklī");
    let day = async || world.test.get("/my-day", world.evaluator(evaluator)).await;
    day().await.says("jāpaziņo, vai ir interešu konflikts");
    let nothing = world.test.post(&format!("{path}/declare"), world.evaluator(evaluator), &[]).await;
    assert_eq!(nothing.status.as_u16(), 422);
    nothing.says("Izvēlieties, vai Jums ir interešu konflikts");

    world.declares(&review, evaluator).await;
    day().await.says("1 iesniegums jānovērtē");
    let open = world.test.get(&path, world.evaluator(evaluator)).await;
    open.says("grib radio").says("Kopā ar svariem: 0 no 50").says("Citu vērtētāju punktus Jūs neredzat");
    open.says("&lt;script&gt;alert(1)").says("zem tā iesniegumu noraida");
    let read = world.test.audit_of(world.applications[0].as_str()).await;
    assert_eq!(read.last().map(String::as_str), Some("sealed.read"));
    let stranger = (0..3).find(|place| *place != evaluator).unwrap();
    assert_eq!(world.test.get(&path, world.evaluator(stranger)).await.status.as_u16(), 404);
    assert_eq!(world.test.get(&path, &world.managers[0]).await.status.as_u16(), 403);
}

#[tokio::test]
async fn step_26_who_has_a_conflict_sees_nothing_and_somebody_else_is_proposed() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    let cookie = world.evaluator(evaluator);
    let path = format!("/reviews/{review}");
    let declare = format!("{path}/declare");
    let silent = world.test.post(&declare, cookie, &[("conflict", "yes"), ("conflict-reason", " ")]).await;
    assert_eq!(silent.status.as_u16(), 422);
    silent.says("Norādiet pamatojumu");
    let why = [("conflict", "yes"), ("conflict-reason", "Māsa <b>strādā</b> pārvaldē")];
    world.done(cookie, &declare, &why).await;
    world.test.work().await;

    let gone = world.test.get(&path, cookie).await;
    assert_eq!(gone.status.as_u16(), 403);
    gone.says("Jūs atteicāties vērtēt interešu konflikta dēļ");
    assert!(!gone.text.contains("grib radio") && !gone.text.contains("izdomātā"), "{}", gone.text);
    for deed in ["/submit", ""] {
        let refused = world.sends(&review, evaluator, deed, &World::sheet("7")).await;
        assert_eq!(refused.status.as_u16(), 422, "{deed}");
    }
    assert_eq!(world.test.post(&declare, cookie, &[("conflict", "no")]).await.status.as_u16(), 422);
    let list = world.test.get("/reviews", cookie).await;
    assert!(!list.text.contains(&path), "no way to it from the list");

    // Somebody else is proposed, and the one with the conflict never again.
    let mails = world.test.mails_to("ieva.vaditaja@saikne.example").await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    let page = world.test.get(&world.path("/assignment"), &world.managers[0]).await;
    page.says("vēl nav publicēts");
    world.published().await;
    let now = world.reviews(0).await;
    assert_eq!(now.len(), 2);
    assert!(now.iter().all(|(_, place)| *place != evaluator));
    let view = format!("/applications/{}/evaluation", world.applications[0]);
    let seen = world.test.get(&view, &world.managers[0]).await;
    seen.says("Māsa &lt;b&gt;strādā&lt;/b&gt; pārvaldē");
}

#[tokio::test]
async fn step_26_a_role_that_comes_later_and_a_declared_tie_end_what_is_open() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.declares(&review, evaluator).await;
    let (id, cookie) = &world.evaluators[evaluator];
    world.test.grant(id, Role::MunicipalCoordinator, &Scope::Municipality("LV-REZ".to_owned())).await;
    let path = format!("/reviews/{review}");
    let barred = world.test.get(&path, cookie).await;
    assert_eq!(barred.status.as_u16(), 403);
    barred.says("To vērtēt Jūs nedrīkstat");
    assert!(!barred.text.contains("grib radio"));
    world.sends(&review, evaluator, "", &World::sheet("7")).await.says("To vērtēt Jūs nedrīkstat");

    let (other, second) = world.reviews(1).await.remove(1);
    world.declares(&other, second).await;
    world.done(world.evaluator(second), "/evaluation/ties", &[("municipality", "LV-JEL")]).await;
    let state = sql("SELECT state FROM reviews WHERE id = $1").bind(other.as_str());
    assert_eq!(world.test.all::<String>(state).await, ["recused"]);
}

#[tokio::test]
async fn step_26_scores_need_reasons_and_lie_within_their_scale() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.declares(&review, evaluator).await;
    let mut sheet = World::sheet("7");
    for (name, value) in &mut sheet {
        match name.as_str() {
            "impact.reason" => value.clear(),
            "need.points" => "11".clone_into(value),
            "activities.points" => "<b>daudz</b>".clone_into(value),
            _ => {}
        }
    }
    let refused = world.sends(&review, evaluator, "/submit", &sheet).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Punktiem jābūt no 0 līdz 10").says("Ierakstiet punktus ar cipariem");
    refused.says("value=\"11\"").says("&lt;b&gt;daudz&lt;/b&gt;");
    assert_eq!(world.count("SELECT COUNT(*) FROM review_marks").await, 0);
    let fixed = [
        ("need.points", "7,0"),
        ("version-need.points", "0"),
        ("activities.points", "7"),
        ("version-activities.points", "0"),
    ];
    let lacking =
        world.test.post(&format!("/reviews/{review}/submit"), world.evaluator(evaluator), &fixed).await;
    assert_eq!(lacking.status.as_u16(), 422);
    lacking.says("ietekme").says("trūkst pamatojuma").says("href=\"#impact.reason\"");
    let reason = [("impact.reason", "Ilgtspējīgi"), ("version-impact.reason", "0")];
    let path = format!("/reviews/{review}/submit");
    world.done(world.evaluator(evaluator), &path, &reason).await;
    let page = world.test.get(&format!("/reviews/{review}"), world.evaluator(evaluator)).await;
    page.says("Kopā ar svariem: 34,5 no 50").says("Iesniegts");
    assert_eq!(world.count("SELECT COUNT(*) FROM review_marks").await, 5);
    let again = world.sends(&review, evaluator, "", &World::sheet("9")).await;
    assert_eq!(again.status.as_u16(), 422, "what is given is not changed");
}

#[tokio::test]
async fn step_26_every_place_saves_itself_and_an_old_version_is_a_conflict() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.declares(&review, evaluator).await;
    let path = format!("/reviews/{review}/field");
    let save = async |field: &str, value: &str, version: &str| {
        let fields = [("field", field), ("value", value), ("version", version)];
        world.test.post(&path, world.evaluator(evaluator), &fields).await
    };
    let first = save("participation.points", "8", "0").await;
    assert_eq!(first.status.as_u16(), 200, "{}", first.text);
    first.says("Kopā ar svariem: 12 no 50");
    assert_eq!(save("participation.points", "8", "0").await.status.as_u16(), 200, "its reply was lost");
    let stale = save("participation.points", "9", "0").await;
    assert_eq!(stale.status.as_u16(), 409);
    stale.says("\"their_text\":\"8\"");
    assert_eq!(save("participation.points", "12", "1").await.status.as_u16(), 422);
    assert_eq!(save("beauty.points", "1", "0").await.status.as_u16(), 400);
    let whole = [("participation.points", "9"), ("version-participation.points", "0")];
    let whole = world.test.post(&format!("/reviews/{review}"), world.evaluator(evaluator), &whole).await;
    assert_eq!(whole.status.as_u16(), 409);
    whole.says("value=\"9\"");
}

#[tokio::test]
async fn step_26_a_review_comes_back_with_a_reason_and_is_given_again() {
    let world = World::new().await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.judges(&review, evaluator, "7").await;
    let path = format!("/reviews/{review}/return");
    let silent = world.test.post(&path, &world.managers[0], &[("reason", "")]).await;
    assert_eq!(silent.status.as_u16(), 422);
    silent.says("Norādiet pamatojumu");
    assert_eq!(world.test.post(&path, &world.member, &[("reason", "x")]).await.status.as_u16(), 403);
    world.done(&world.managers[0], &path, &[("reason", "Pamatojums par budžetu ir nepilnīgs")]).await;
    assert_eq!(world.count("SELECT COUNT(*) FROM review_marks").await, 0, "its marks stand no more");
    let (_, cookie) = &world.evaluators[evaluator];
    world.test.get(&format!("/reviews/{review}"), cookie).await.says("Pamatojums par budžetu ir nepilnīgs");
    let state = sql("SELECT state FROM reviews WHERE id = $1").bind(review.as_str());
    assert_eq!(world.test.all::<String>(state).await, ["returned"]);
    let again = world.test.post(&format!("/reviews/{review}/submit"), cookie, &[]).await;
    assert_eq!(again.status.as_u16(), 303, "{}", again.text);
    assert_eq!(world.count("SELECT COUNT(*) FROM review_marks").await, 5);
    let (other, second) = world.reviews(1).await.remove(0);
    let release = format!("/reviews/{other}/release");
    world.done(&world.managers[1], &release, &[("reason", "Ilgstoši slimo")]).await;
    let gone = world.test.get(&format!("/reviews/{other}"), world.evaluator(second)).await;
    assert_eq!(gone.status.as_u16(), 403);
    gone.says("Šis vērtējums Jums ir noņemts");
}

/// From now on evaluators do not see who applies.
async fn blind(world: &World) {
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let blind =
        sql("UPDATE edition_versions SET source = REPLACE(source, 'is_blind = false', 'is_blind = true')
                      WHERE edition_code = 'kontakts-2024'");
    change.execute(blind).await.unwrap();
    change.commit().await.unwrap();
}

#[tokio::test]
async fn step_26_in_blind_mode_no_name_of_applicant_or_school_is_shown() {
    let world = World::new().await;
    blind(&world).await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    let (path, cookie) = (format!("/reviews/{review}"), world.evaluator(evaluator));
    let before = world.test.get(&path, cookie).await;
    before.says("neredz iesniedzēja un skolu nosaukumus").says("PI-2024-0001");
    world.declares(&review, evaluator).await;
    let open = world.test.get(&path, cookie).await;
    open.says("grib radio").says("1. skola").says("vārdi ir slēpti");
    for page in [before, open, world.test.get("/reviews", cookie).await] {
        assert!(!page.text.contains("izdomātā"), "{}", page.text);
    }
}

#[tokio::test]
async fn in_blind_mode_who_judges_sees_no_names_in_lists_and_files_either() {
    let world = World::new().await;
    blind(&world).await;
    world.assigned().await;
    let (person, cookie) = &world.evaluators[world.reviews(0).await[0].1];
    world.test.grant(person, Role::CommissionMember, &Scope::Edition("kontakts-2024".to_owned())).await;
    let own = format!("/applications/{}/evaluation", world.applications[0]);
    for path in [world.path(""), own.clone()] {
        let page = world.test.get(&path, cookie).await;
        page.says("PI-2024-0001");
        assert!(!page.text.contains("izdomātā"), "{path}: {}", page.text);
        world.test.get(&path, &world.member).await.says("izdomātā");
    }
    let export = world.path("/export");
    let names = |rows: Vec<Vec<String>>| rows.concat().concat().contains("izdomātā");
    assert!(!names(world.test.exported(&export, cookie).await));
    assert!(names(world.test.exported(&export, &world.member).await));
}

/// A question that the applicant of the first application answered: in words, on the canvas of its school, and about
/// whom to call.
async fn clarified(world: &World) {
    let application = &world.applications[0];
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let file = crate::applications::store::file(&mut change, application).await.unwrap().unwrap();
    let id = change.new_id::<World>();
    let at = change.at;
    let asked = sql("INSERT INTO clarifications
            (id, application_id, question, due_on, asked_by, asked_at, state, closed_at)
         VALUES ($1, $2, 'Kam domāts 1. izdomātās pārvaldes radio?', '2024-05-30', $3, $4, 'answered', $4)");
    let asked = asked.bind(&id).bind(application).bind(&world.evaluators[0].0).bind(at);
    change.execute(asked).await.unwrap();
    let need = format!("{}:need", file.sub_projects[0].id);
    for (position, place, original, value) in [
        (0_i64, "answer", "", "Radio ir 1. izdomātās skolas lepnums"),
        (1, need.as_str(), "Skolēni grib radio", "Skolēni grib radio un studiju"),
        (2, "shared:contact_name", "Sandra Kontakte", "Anna Izdomātā"),
        (3, "shared:goals", "Mērķis", "Mērķis"),
    ] {
        let field = sql("INSERT INTO clarification_fields
                (clarification_id, place, position, original, value, version)
             VALUES ($1, $2, $3, $4, $5, 1)");
        let field = field.bind(&id).bind(place).bind(position).bind(original).bind(value);
        change.execute(field).await.unwrap();
    }
    change.commit().await.unwrap();
}

#[tokio::test]
async fn step_26_answers_to_clarifications_stand_beside_the_application() {
    let world = World::new().await;
    clarified(&world).await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    let (path, cookie) = (format!("/reviews/{review}"), world.evaluator(evaluator));
    let closed = world.test.get(&path, cookie).await;
    assert!(!closed.text.contains("studiju"), "nothing before the declaration");
    world.declares(&review, evaluator).await;
    let open = world.test.get(&path, cookie).await;
    open.says("Kam domāts 1. izdomātās pārvaldes radio?").says("skolas lepnums");
    open.says("Skolēni grib radio un studiju").says("1. izdomātā skola");
    assert!(!open.text.contains("Anna Izdomātā"), "whom to call is not judged");
    let (other, second) = world.reviews(1).await.remove(0);
    world.declares(&other, second).await;
    let without = world.test.get(&format!("/reviews/{other}"), world.evaluator(second)).await;
    assert!(!without.text.contains("studiju"), "of its own application only");
}

#[tokio::test]
async fn step_26_in_blind_mode_answers_name_nobody() {
    let world = World::new().await;
    clarified(&world).await;
    blind(&world).await;
    world.assigned().await;
    let (review, evaluator) = world.reviews(0).await.remove(0);
    world.declares(&review, evaluator).await;
    let open = world.test.get(&format!("/reviews/{review}"), world.evaluator(evaluator)).await;
    open.says("Skolēni grib radio un studiju").says("atbildes vēstule nav redzama");
    for name in ["izdomātā", "Izdomātā", "lepnums"] {
        assert!(!open.text.contains(name), "{name} in {}", open.text);
    }
}
