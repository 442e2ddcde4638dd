//! A clarification: asked, answered in time, lapsed; only the named places, only the applicant's people.

use foundation::database::sql;

use super::world::World;
use crate::applications::ApplicationId;
use crate::applications::bundle::Bundle;
use crate::applications::shared::Place;
use crate::eligibility::check::CheckState;
use crate::eligibility::clarified::as_clarified;
use crate::ideas::Slot;
use crate::people::{Role, Scope};
use crate::testing::Answer;

const LATER: &str = "2024-05-25T23:59:59+03:00";
const TOO_LATE: &str = "2024-05-26T00:00:00+03:00";

impl World {
    /// The first school's part that has an idea with a need.
    async fn part(&self) -> String {
        let part = sql("SELECT MIN(id) FROM sub_projects WHERE application_id = $1");
        self.test.all::<String>(part.bind(self.application.as_str())).await.remove(0)
    }

    /// Asks about the check of completeness, opening a shared place and one of a school.
    async fn ask(&self) -> String {
        let (check, _) = self.check("complete").await;
        let place = format!("{}:need", self.part().await);
        let fields = [
            ("question", "Kāpēc <b>šī</b> vajadzība?"),
            ("due_on", "2024-05-25"),
            ("check", &*check),
            ("place", "shared:goals"),
            ("place", &*place),
        ];
        self.done(&self.officer, "ask", &fields).await;
        self.test.work().await;
        let open = sql("SELECT id FROM clarifications WHERE state = 'open'");
        self.test.all::<String>(open).await.remove(0)
    }

    async fn write(&self, cookie: &str, id: &str, field: &str, value: &str, version: &str) -> Answer {
        let fields = [("field", field), ("value", value), ("version", version)];
        self.test.post(&format!("/clarifications/{id}/field"), cookie, &fields).await
    }
}

#[tokio::test]
async fn step_25_a_clarification_is_asked_and_answered_in_time_beside_what_was_handed_in() {
    let world = World::begun().await;
    let test = &world.test;
    test.get(&world.path("ask"), &world.officer).await.says("Prasīt precizējumu").says("2024-05-25");
    let id = world.ask().await;
    assert_eq!(world.state().await, "clarification");
    assert_eq!(world.decide("purpose", "met", "").await.status.as_u16(), 422, "nobody decides meanwhile");
    let checks = world.checks().await;
    let waiting = checks.iter().find(|one| one.criterion == "complete").unwrap();
    assert_eq!(waiting.check.state, CheckState::Clarification);
    assert!(world.mails().await.iter().any(|(subject, _)| subject.starts_with("Lūgums precizēt")));
    test.get("/my-day", &world.contact).await.says("Jāatbild uz precizējumu");
    test.get(&format!("/applications/{}", world.application), &world.contact).await.says("/clarifications");

    let path = format!("/clarifications/{id}");
    let page = test.get(&path, &world.contact).await;
    page.says("Kāpēc &lt;b&gt;šī&lt;/b&gt; vajadzība?").says("Kopīgie mērķi").says("Iesniegumā rakstīts");
    assert!(!page.text.contains("Kontaktpersonas"), "only the named places");
    let empty = test
        .post(&path, &world.contact, &[("deed", "send"), ("version-place_0", "0"), ("place_0", "")])
        .await;
    assert_eq!(empty.status.as_u16(), 422);
    empty.says("Uzrakstiet atbildi vai papildiniet");
    assert_eq!(world.write(&world.contact, &id, "place_1", "Jauns mērķis", "0").await.status.as_u16(), 200);
    let stale = world.write(&world.contact, &id, "place_1", "Vēl jaunāks", "0").await;
    assert_eq!(stale.status.as_u16(), 409);
    stale.says("Jauns mērķis");
    let long = world.write(&world.contact, &id, "place_2", &"ž".repeat(1501), "0").await;
    assert_eq!(long.status.as_u16(), 422, "the limit of the place holds");
    assert_eq!(world.write(&world.contact, &id, "place_9", "Cits", "0").await.status.as_u16(), 400);
    world.page().await.says("Gaida atbildi");
    assert!(!world.page().await.text.contains("Jauns mērķis"), "not before it is sent");

    test.at(LATER);
    let contact = test.sign_in(&world.contact_id).await;
    let form = [
        ("deed", "send"),
        ("version-place_0", "0"),
        ("place_0", "Papildinājām mērķus"),
        ("version-place_1", "1"),
        ("place_1", "Jauns mērķis\nOtrs mērķis"),
    ];
    let sent = test.post(&path, &contact, &form).await;
    assert_eq!(sent.status.as_u16(), 303, "{}", sent.text);
    assert_eq!(world.state().await, "checking");
    test.work().await;
    let officer = test.sign_in(&world.officer_id).await;
    let page = test.get(&world.path(""), &officer).await;
    page.says("Papildinājām mērķus").says("Otrs mērķis").says("Nav mainīts").says("Atbildēts");
    let original =
        "SELECT COUNT(*) FROM application_fields WHERE field = 'goals' AND value LIKE '%Jauns mērķis%'";
    assert_eq!(world.count(original).await, 0, "what was handed in stays");
    assert_eq!(test.mails_to("aija.pirma@saikne.example").await.len(), 1);
    let again = test.post(&path, &contact, &form).await;
    assert_eq!(again.status.as_u16(), 422, "{}", again.text);
    test.get(&format!("/applications/{}/clarifications", world.application), &contact)
        .await
        .says("Atbildēts");
    // The check is with a person again.
    let (check, version) = world.check("complete").await;
    let fields = [("check", &*check), ("version", &*version), ("answer", "met"), ("reason", "Papildināts")];
    world.done(&officer, "decide", &fields).await;
}

/// The application as it is after its clarifications: shared goals, and the need of the school that was asked.
async fn clarified(world: &World) -> (String, String) {
    let platform = &world.test.platform;
    let mut snapshot = platform.read().await.unwrap();
    let id = ApplicationId::parse(world.application.as_str()).unwrap();
    let bundle = Bundle::of(&platform.plans, &mut snapshot, &id).await.unwrap();
    let bundle = as_clarified(&mut snapshot, bundle).await.unwrap();
    let asked = world.part().await;
    let part = bundle.parts.iter().find(|part| part.sub_project.id.as_str() == asked).unwrap();
    (bundle.shared.text(Place::Goals).to_owned(), part.canvas.text(Slot::Need).to_owned())
}

#[tokio::test]
async fn what_was_answered_is_what_is_agreed_on_once_it_was_sent() {
    let world = World::begun().await;
    let before = clarified(&world).await;
    let id = world.ask().await;
    world.write(&world.contact, &id, "place_1", "Jauns mērķis", "0").await;
    assert_eq!(clarified(&world).await, before, "not before it is sent");
    let form = [("deed", "send"), ("version-place_1", "1"), ("place_1", "Jauns mērķis")];
    assert_eq!(world.test.post(&format!("/clarifications/{id}"), &world.contact, &form).await.status, 303);

    let (goals, need) = clarified(&world).await;
    assert_eq!(goals, "Jauns mērķis");
    assert_eq!(need, before.1, "nothing was written about it");
}

#[tokio::test]
async fn a_clarification_lapses_when_its_day_is_over() {
    let world = World::begun().await;
    let id = world.ask().await;
    let test = &world.test;
    let before = clarified(&world).await;
    world.write(&world.contact, &id, "place_0", "Sākta atbilde", "0").await;
    world.write(&world.contact, &id, "place_1", "Pusteik", "0").await;
    test.at(TOO_LATE);
    let contact = test.sign_in(&world.contact_id).await;
    let late = world.write(&contact, &id, "place_0", "Par vēlu", "1").await;
    assert_eq!(late.status.as_u16(), 422);
    let form = [("deed", "send"), ("version-place_0", "1"), ("place_0", "Sākta atbilde")];
    test.post(&format!("/clarifications/{id}"), &contact, &form).await.says("Termiņš atbildei ir beidzies");
    test.work().await;
    assert_eq!(world.state().await, "checking");
    assert_eq!(clarified(&world).await, before, "what nobody sent is no answer");
    let officer = test.sign_in(&world.officer_id).await;
    test.get(&world.path(""), &officer).await.says("Termiņš beidzies bez atbildes").says("Sākta atbilde");
    let mails = test.mails_to("aija.pirma@saikne.example").await;
    assert!(mails.iter().any(|(subject, _)| subject.contains("Atbilde nav saņemta")), "{mails:?}");
    let audit = test.audit_of(&world.application).await;
    assert!(audit.iter().any(|deed| deed == "eligibility.clarification_lapsed"), "{audit:?}");
}

#[tokio::test]
async fn only_named_places_are_opened_and_only_the_applicants_people_answer() {
    let world = World::begun().await;
    let test = &world.test;
    let (check, _) = world.check("complete").await;
    let (passed, _) = world.check("deadline").await;
    let sum = format!("{}:sum_1", world.part().await);
    let ask = async |question: &str, due_on: &str, place: &str, check: &str| {
        let fields = [("question", question), ("due_on", due_on), ("place", place), ("check", check)];
        world.post(&world.officer, "ask", &fields).await
    };
    ask(" ", "2024-05-25", "shared:goals", &check).await.says("Uzrakstiet jautājumu");
    ask(&"ķ".repeat(2001), "2024-05-25", "shared:goals", &check).await.says("pārāk garš");
    ask("Kas?", "2024-05-19", "shared:goals", &check).await.says("Pēdējai dienai");
    ask("Kas?", "rīt", "shared:goals", &check).await.says("Pēdējai dienai");
    ask("Kas?", "2024-05-25", &sum, &check).await.says("atvērt nevar");
    ask("Kas?", "2024-05-25", "01900000-0000-7000-8000-000000000000:need", &check).await.says("atvērt nevar");
    ask("Kas?", "2024-05-25", "<script>", &check).await.says("atvērt nevar");
    assert_eq!(ask("Kas?", "2024-05-25", "shared:goals", &passed).await.status.as_u16(), 409);
    assert_eq!(world.state().await, "checking", "nothing was asked");

    let id = world.ask().await;
    let (_, stranger) = test
        .sign_in_as("Svešā Kontakte", Role::MunicipalCoordinator, &Scope::Municipality("LV-JEL".to_owned()))
        .await;
    let path = format!("/clarifications/{id}");
    assert_eq!(test.get(&path, &stranger).await.status.as_u16(), 404);
    assert_eq!(world.write(&stranger, &id, "place_0", "Es", "0").await.status.as_u16(), 404);
    assert_eq!(test.post(&path, &stranger, &[("deed", "send")]).await.status.as_u16(), 404);
    assert_eq!(test.get(&path, &world.officer).await.status.as_u16(), 403);
    assert_eq!(test.get("/clarifications/nav", &world.contact).await.status.as_u16(), 404);
}
