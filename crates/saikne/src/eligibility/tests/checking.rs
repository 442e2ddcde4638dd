//! Begin, decide, set aside by two people, take a school out, end; and what is refused.

use foundation::database::sql;

use super::world::World;
use crate::eligibility::check::CheckState;
use crate::people::{Role, Scope};

#[tokio::test]
async fn step_25_the_check_begins_after_the_deadline_with_numbers_in_the_order_of_handing_in() {
    let world = World::new().await;
    let (test, call) = (&world.test, format!("/eligibility/{}", world.call));
    test.get("/eligibility", &world.officer).await.says("Iniciatīvu projektu konkurss").says("3");
    test.get(&call, &world.officer).await.says("gaida pārbaudi").says("Reģistrēt un sākt pārbaudi");
    world.page().await.says("Pārbaude vēl nav sākta");
    // An applicant with more time can still hand in.
    let extension =
        "INSERT INTO deadline_extensions (id, call_id, organisation_id, deadline, deadline_at, reason,
                                                      granted_by, granted_at)
                     SELECT '01900000-0000-7000-8000-000000000001', call_id, applicant_id, '2024-05-21',
                            '2024-05-21T21:00:00.000000Z', 'Sniegs', 'system', created_at
                       FROM applications WHERE id = $1";
    world.set(extension).await;
    let early = test.post(&format!("{call}/begin"), &world.officer, &[]).await;
    assert_eq!(early.status.as_u16(), 422, "{}", early.text);
    early.says("termiņš ir pagarināts");
    test.at("2024-05-22T10:00:00+03:00");
    let officer = test.sign_in(&world.officer_id).await;
    let begin = format!("{call}/begin");
    let (one, other) = tokio::join!(test.post(&begin, &officer, &[]), test.post(&begin, &officer, &[]));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses[0], 303, "{} {}", one.text, other.text);
    assert!(matches!(statuses[1], 409 | 422), "{statuses:?}");

    assert_eq!(world.count("SELECT COUNT(*) FROM applications WHERE state = 'checking'").await, 3);
    let numbers = sql("SELECT a.reference FROM applications a
                         JOIN application_submissions s ON s.application_id = a.id
                        ORDER BY s.submitted_at, a.id");
    let numbers: Vec<String> = test.all(numbers).await;
    let in_order: Vec<String> = (1..=3).map(|place| format!("PI-2024-{place:04}")).collect();
    assert_eq!(numbers, in_order, "numbers without gaps, in the order of handing in");
    test.get(&call, &officer).await.says("PI-2024-0001").says("PI-2024-0003");
    test.get("/my-day", &officer).await.says("3 projektu iesniegumi jāpārbauda");

    let database = &test.platform.base.database;
    let before = database.statement_count();
    test.get(&call, &officer).await;
    let asked = database.statement_count() - before;
    assert!(asked <= 14, "{asked} statements for three applications");
    let before = database.statement_count();
    test.get(&world.path(""), &officer).await.says("Skatīt pierādījumu").says("Mācības ir pabeigtas");
    let asked = database.statement_count() - before;
    assert!(asked <= 18, "{asked} statements for one application");
    assert_eq!(test.exported(&format!("{call}/export"), &officer).await.len(), 4);
    assert_eq!(test.exported(&format!("{call}/export?state=eligible"), &officer).await.len(), 1);
    test.get(&format!("{call}?narrow=open&sort=most_open"), &officer).await.says("Atrasti 3");
}

#[tokio::test]
async fn what_a_person_decided_is_taken_back_with_a_reason_until_the_check_ends() {
    let world = World::begun().await;
    let open =
        world.checks().await.into_iter().find(|one| one.check.state == CheckState::NeedsPerson).unwrap();
    let id = open.id.as_str();
    let now = async || world.checks().await.into_iter().find(|one| one.id == open.id).unwrap();
    let send = async |deed: &str, answer: &str, reason: &str| {
        let version = now().await.version.to_string();
        let fields = [("check", id), ("version", &*version), ("answer", answer), ("reason", reason)];
        world.post(&world.officer, deed, &fields).await
    };
    let early = send("take-back", "", "Nav ko").await;
    assert!(early.status.is_client_error(), "nothing was decided: {}", early.status);
    assert_eq!(send("decide", "not_met", "Nav paraksta").await.status.as_u16(), 303);
    let silent = send("take-back", "", " ").await;
    assert_eq!(silent.status.as_u16(), 422);
    silent.says("Norādiet pamatojumu").says("Nav paraksta");
    let stale = [("check", id), ("version", "1"), ("reason", "Vecs")];
    assert_eq!(world.post(&world.second, "take-back", &stale).await.status.as_u16(), 409);
    let taken = send("take-back", "", "Paraksts bija otrā lapā").await;
    assert_eq!(taken.status.as_u16(), 303, "{}", taken.text);
    let check = now().await;
    assert_eq!((check.check.state, check.decided_at), (CheckState::NeedsPerson, None));
    assert!(!world.page().await.text.contains("Nav paraksta"));
    let trail = sql("SELECT reason FROM audit_entries WHERE action = 'eligibility.decision_taken_back'");
    assert_eq!(world.test.all::<String>(trail).await, ["Paraksts bija otrā lapā"]);
    let earlier = sql("SELECT reason FROM audit_entries WHERE action = 'eligibility.check_decided'");
    assert_eq!(world.test.all::<String>(earlier).await, ["Nav paraksta"], "what stood there is not lost");

    world.decide_the_rest().await;
    world.done(&world.officer, "end", &[("result", "eligible"), ("reason", "")]).await;
    let late = send("take-back", "", "Par vēlu").await;
    assert!(late.status.is_client_error(), "{}", late.status);
    assert_eq!(now().await.check.state, CheckState::Final);
}

#[tokio::test]
async fn step_25_what_the_platform_found_is_set_aside_only_by_two_people_and_the_training_never() {
    let world = World::new().await;
    world
        .set(
            "UPDATE idea_fields SET value = '' WHERE field = 'themes' AND idea_id =
                 (SELECT MIN(idea_id) FROM sub_projects WHERE application_id = $1)",
        )
        .await;
    world
        .set(
            "UPDATE allocations SET state = 'partly_attended' WHERE team_id =
                 (SELECT i.team_id FROM ideas i JOIN sub_projects s ON s.idea_id = i.id
                   WHERE s.application_id = $1 ORDER BY i.id DESC LIMIT 1)",
        )
        .await;
    world.begin().await;
    let checks = world.checks().await;
    let failed = |criterion: &str| {
        let check = checks.iter().find(|one| one.criterion == criterion && one.check.answer() == Some(false));
        let check = check.unwrap();
        (check.id.as_str().to_owned(), check.part.clone().unwrap().as_str().to_owned())
    };
    let ((themes, _), (training, untrained)) = (failed("themes"), failed("training"));
    world.page().await.says("Mācības nav pabeigtas").says("ELG-01");

    let decided = [("check", &*themes), ("version", "1"), ("answer", "met"), ("reason", "Ir")];
    assert_eq!(world.post(&world.officer, "decide", &decided).await.status.as_u16(), 409);
    let propose = |check: &str, reason: &'static str| {
        [("check", check.to_owned()), ("version", "1".to_owned()), ("reason", reason.to_owned())]
    };
    let send = async |deed: &str, cookie: &str, fields: [(&str, String); 3]| {
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        world.post(cookie, deed, &fields).await
    };
    let refused = send("propose", &world.officer, propose(&training, "Slimoja")).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Prasību par mācībām apiet nevar").says("Slimoja");
    send("propose", &world.officer, propose(&themes, " ")).await.says("Norādiet pamatojumu");
    assert_eq!(
        send("propose", &world.officer, propose(&themes, "Tēma ir nosaukumā")).await.status.as_u16(),
        303
    );
    let confirm = [("check", &*themes), ("version", "2")];
    let own = world.post(&world.officer, "confirm", &confirm).await;
    assert_eq!(own.status.as_u16(), 422);
    own.says("apstiprina cits cilvēks");
    world.done(&world.second, "confirm", &confirm).await;
    world.page().await.says("Tēma ir nosaukumā").says("Zane Otrā");

    // The school that was not trained is taken out; the rest goes on, and the sum is smaller.
    world.decide_the_rest().await;
    let not_yet = world.post(&world.officer, "end", &[("result", "eligible")]).await;
    assert_eq!(not_yet.status.as_u16(), 422);
    not_yet.says("Kāda prasība nav izpildīta");
    let before = world.count("SELECT COUNT(*) FROM sub_projects WHERE excluded_at IS NULL").await;
    let exclude = |reason: &'static str| [("part", &*untrained), ("check", &*training), ("reason", reason)];
    assert_eq!(world.post(&world.officer, "exclude", &exclude(" ")).await.status.as_u16(), 422);
    let elsewhere = [("part", &*untrained), ("check", &*themes), ("reason", "Cita skola")];
    world.post(&world.officer, "exclude", &elsewhere).await.says("Izvēlieties prasību");
    // Nor is what the school meets a ground.
    let of_school = world.checks().await.into_iter().find(|check| {
        check.part.as_ref().is_some_and(|part| part.as_str() == untrained)
            && check.check.answer() == Some(true)
    });
    let met =
        [("part", &*untrained), ("check", of_school.as_ref().unwrap().id.as_str()), ("reason", "Par spīti")];
    world.post(&world.officer, "exclude", &met).await.says("Izvēlieties prasību");
    world.done(&world.officer, "exclude", &exclude("Komanda mācības nepabeidza")).await;
    assert_eq!(world.post(&world.second, "exclude", &exclude("Vēlreiz")).await.status.as_u16(), 409);
    let after = world.count("SELECT COUNT(*) FROM sub_projects WHERE excluded_at IS NULL").await;
    assert_eq!(after, before - 1);
    world.page().await.says("Komanda mācības nepabeidza").says("(iesniedzot").says("ELG-01");
    world.done(&world.officer, "end", &[("result", "eligible")]).await;
    assert_eq!(world.state().await, "eligible");
    let excluded = "SELECT COUNT(*) FROM eligibility_checks WHERE state <> 'final' AND sub_project_id IN
                      (SELECT id FROM sub_projects WHERE excluded_at IS NULL)
                       AND application_id IN (SELECT id FROM applications WHERE state = 'eligible')";
    assert_eq!(world.count(excluded).await, 0, "every check that counts is final");
    assert_eq!(world.post(&world.officer, "end", &[("result", "eligible")]).await.status.as_u16(), 422);
    let audit = world.test.audit_of(&world.application).await;
    assert!(audit.iter().any(|deed| deed == "eligibility.passing_confirmed"), "{audit:?}");
    assert!(audit.iter().any(|deed| deed == "applications.part_excluded"), "{audit:?}");
    world.test.work().await;
}

#[tokio::test]
async fn two_officers_who_decide_at_once_decide_once_and_nothing_is_lost() {
    let world = World::begun().await;
    let (id, version) = world.check("complete").await;
    let fields = |answer: &'static str, reason: &'static str| {
        [("check", &*id), ("version", &*version), ("answer", answer), ("reason", reason)]
    };
    let (yes, no) = (fields("met", "Viss ir"), fields("not_met", "Trūkst <b>plāna</b>"));
    let (one, other) =
        tokio::join!(world.post(&world.officer, "decide", &yes), world.post(&world.second, "decide", &no));
    let (done, late) = if one.status.as_u16() == 303 { (one, other) } else { (other, one) };
    assert_eq!((done.status.as_u16(), late.status.as_u16()), (303, 409), "{}", late.text);
    late.says("Kāds bija ātrāks").says("Jūsu rakstītais");
    assert!(late.text.contains("Viss ir") || late.text.contains("Trūkst &lt;b&gt;plāna&lt;/b&gt;"));
    assert!(!late.text.contains("<b>plāna"), "words are no markup");
    assert_eq!(world.count("SELECT COUNT(*) FROM eligibility_checks WHERE decided_by IS NOT NULL").await, 1);
}

#[tokio::test]
async fn an_application_is_refused_only_with_a_ground_and_a_reason() {
    let world = World::begun().await;
    let refused = world.post(&world.officer, "end", &[("result", "ineligible"), ("reason", "Nē")]).await;
    assert_eq!(refused.status.as_u16(), 422);
    refused.says("Vispirms jāatbild uz visiem jautājumiem");
    let long = "ā".repeat(2001);
    let answer = world.decide("purpose", "not_met", &long).await;
    assert_eq!(answer.status.as_u16(), 422);
    answer.says("pārāk garš");
    world.decide("purpose", "not_met", "  ").await.says("Norādiet pamatojumu");
    world.decide("purpose", "varbūt", "x").await.says("Izvēlieties, vai prasība ir izpildīta");
    let decided = world.decide("purpose", "not_met", "<script>alert(1)</script>").await;
    assert_eq!(decided.status.as_u16(), 303, "{}", decided.text);
    world.decide_the_rest().await;
    let page = world.page().await;
    page.says("&lt;script&gt;").says("Atzīt par neatbilstošu");
    assert!(!page.text.contains("<script>alert"));
    let no_reason = world.post(&world.officer, "end", &[("result", "ineligible"), ("reason", " ")]).await;
    assert_eq!(no_reason.status.as_u16(), 422);
    let why = [("result", "ineligible"), ("reason", "Neatbilst mērķim")];
    world.done(&world.officer, "end", &why).await;
    assert_eq!(world.state().await, "ineligible");
    world.test.work().await;
    let mails = world.mails().await;
    assert!(mails.iter().any(|(_, body)| body.contains("Neatbilst mērķim")), "the applicant was told why");
}

#[tokio::test]
async fn who_may_not_check_finds_nothing() {
    let world = World::begun().await;
    let test = &world.test;
    let elsewhere = Scope::Edition("kontakts-2023".to_owned());
    let (_, foreign) = test.sign_in_as("Cita Pārbaudītāja", Role::EligibilityOfficer, &elsewhere).await;
    for path in [world.path(""), world.path("ask"), format!("/eligibility/{}", world.call)] {
        assert_eq!(test.get(&path, &foreign).await.status.as_u16(), 404, "{path}");
        assert_eq!(test.get(&path, &world.contact).await.status.as_u16(), 403, "{path}");
    }
    let (id, version) = world.check("complete").await;
    let fields = [("check", &*id), ("version", &*version), ("answer", "met")];
    for deed in ["decide", "propose", "confirm", "exclude", "end", "ask"] {
        assert_eq!(world.post(&foreign, deed, &fields).await.status.as_u16(), 404, "{deed}");
        assert_eq!(world.post(&world.contact, deed, &fields).await.status.as_u16(), 403, "{deed}");
    }
    let edition = Scope::Edition("kontakts-2024".to_owned());
    let (_, director) = test.sign_in_as("Dace Direktore", Role::Director, &edition).await;
    test.get(&world.path(""), &director).await.says("Skatīt pierādījumu");
    assert_eq!(world.post(&director, "decide", &fields).await.status.as_u16(), 403);
    let forged = [("check", "nav"), ("version", "1"), ("answer", "met")];
    assert_eq!(world.post(&world.officer, "decide", &forged).await.status.as_u16(), 404);
    let other = "01900000-0000-7000-8000-000000000000";
    let unknown = test.get(&format!("/eligibility/applications/{other}"), &world.officer).await;
    assert_eq!(unknown.status.as_u16(), 404);
    assert_eq!(world.state().await, "checking");
}
