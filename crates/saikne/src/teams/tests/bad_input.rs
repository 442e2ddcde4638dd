//! Bad input where teams register: a sentence, a status, nothing lost and nothing half-written. The list of
//! all cases is docs/handbook/bad-input.md.

use axum::http::StatusCode;
use foundation::database::sql;

use super::World;
use crate::people::{Role, Scope};
use crate::programmes::rules::{Outcome, Point};
use crate::programmes::store::results::results_of;
use crate::teams::store;

#[tokio::test]
async fn what_a_rule_refused_before_anything_was_written_is_kept_too() {
    let world = World::new().await;
    let (_, cookie) = world.test.sign_in_as("Dace Skolotāja", Role::SupportPerson, &Scope::Platform).await;
    let unknown = [("school", "Hogvarta skola"), ("support_type", "teacher")];
    world.test.post(&format!("/register/{}", world.call), &cookie, &unknown).await.says("REG-01");
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    for name in ["Jānis Bērziņš", "Līga Ozola", "Ēriks Kļava"] {
        world.invite(&leader, name, "representative").await.unwrap();
    }
    world.invite(&leader, "Zane Liepa", "representative").await.unwrap_err().says("REG-02");

    let rules = format!("/registrations/{}/rules", leader.registration);
    let page = world.test.get(&rules, &leader.cookie).await;
    page.says("Ja pieteikumu iesniegtu tagad").says("REG-01").says("Pārbaudīts aizpildot");

    let mut snapshot = world.test.platform.read().await.unwrap();
    for (subject, rule, found) in
        [(world.call.as_str(), "REG-01", None), (leader.registration.as_str(), "REG-02", Some("4"))]
    {
        let kept = results_of(&mut snapshot, &[subject]).await.unwrap();
        assert_eq!(kept.len(), 1, "{rule}");
        assert_eq!((kept[0].rule_id.as_str(), kept[0].outcome), (rule, Outcome::NotMet));
        assert_eq!((kept[0].edition_version, kept[0].point), (1, Point::OnSave));
        assert!(
            found.is_none_or(|found| kept[0].facts.contains(&format!("\"{found}\""))),
            "{}",
            kept[0].facts
        );
    }
}

#[tokio::test]
async fn why_is_answered_to_the_team_and_its_staff_only() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let path = format!("/registrations/{}/rules", leader.registration);
    let page = world.test.get(&path, &leader.cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("REG-01").says("REG-06").says("Pārbaudīts iesniedzot").says("izpildīts");
    let region = |code: &str| Scope::Region(code.to_owned());
    for (name, role, scope, status) in [
        ("Anita Latgalē", Role::RegionalCoordinator, region("LAT"), 200),
        ("Zane Zemgalē", Role::RegionalCoordinator, region("ZEM"), 404),
        ("Rita Auditore", Role::Auditor, Scope::Platform, 200),
        ("Toms Treneris", Role::Trainer, Scope::Platform, 403),
    ] {
        let (_, cookie) = world.test.sign_in_as(name, role, &scope).await;
        assert_eq!(world.test.get(&path, &cookie).await.status.as_u16(), status, "{name}");
    }
}

#[tokio::test]
async fn words_typed_when_the_deadline_strikes_stay_before_the_writer() {
    let world = World::new().await;
    let mut leader = world.ready().await;
    world.test.at("2024-01-31T22:00:00Z");
    leader.cookie = world.test.sign_in(&leader.person).await;
    let path = format!("/registrations/{}/form", leader.registration);
    let fields = [("motivation", "Gribam arī avīzi."), ("version-motivation", "1")];
    let late = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Gribam arī avīzi.").says("Pieteikšanās ir slēgta").says("koordinācijas kontaktpersonai");
    let one = world.save(&leader, &leader.cookie, "motivation", "Gribam arī avīzi.", 1).await;
    assert_eq!(one.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answers =
        store::answers(&mut world.test.platform.read().await.unwrap(), &leader.registration).await.unwrap();
    assert!(answers.iter().all(|(_, answer)| answer.value != "Gribam arī avīzi."));
}

#[tokio::test]
async fn over_long_words_are_refused_and_kept_before_the_writer() {
    let world = World::new().await;
    let leader = world.ready().await;
    let long = "ā".repeat(20_000);
    let path = format!("/registrations/{}/form", leader.registration);
    let fields = [("motivation", long.as_str()), ("version-motivation", "1")];
    let answer = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("error-summary").says(&long);
    let fields = [("given_name", long.as_str()), ("family_name", "Bērziņš"), ("email", "j@skola.example")];
    let path = format!("/registrations/{}/invite", leader.registration);
    let answer = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("80").says("j@skola.example");
    let fields = [("school", long.as_str()), ("support_type", "teacher")];
    let start = world.test.post(&format!("/register/{}", world.call), &leader.cookie, &fields).await;
    assert_eq!(start.status, StatusCode::UNPROCESSABLE_ENTITY);
    let flood = world.test.post(&path, &leader.cookie, &[("given_name", &"a".repeat(3_000_000))]).await;
    assert_eq!(flood.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn forms_that_are_sent_twice_begin_one_team_and_send_one_invitation() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let begin = [("school_id", world.school.as_str()), ("support_type", "teacher")];
    let again = world.test.post(&format!("/register/{}", world.call), &leader.cookie, &begin).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("jau ir komanda");
    world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let twice = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap_err();
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("jau ir nosūtīts uzaicinājums: Jānis Bērziņš");
    assert_eq!(world.test.mails_to("janis.berzins@skola.example").await.len(), 1);
    assert_eq!(world.test.all::<i64>(sql("SELECT COUNT(*) FROM teams")).await, [1]);
}

#[tokio::test]
async fn an_address_is_invited_once_and_that_of_the_leader_never_as_a_young_person() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let path = format!("/registrations/{}/invite", leader.registration);
    let invite = async |name: &str, email: &str| {
        let fields = [
            ("given_name", name),
            ("family_name", "Bērziņš"),
            ("email", email),
            ("function", "representative"),
        ];
        world.test.post(&path, &leader.cookie, &fields).await
    };
    assert_eq!(invite("Jānis", "berzini@skola.example").await.status, StatusCode::SEE_OTHER);
    let twice = invite("Juris", "Berzini@skola.example").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("jau ir nosūtīts uzaicinājums: Jānis Bērziņš").says("value=\"Juris\"");
    let token = world.token("berzini@skola.example").await;
    world.join(&token, jiff::civil::date(2008, 1, 1), "yes").await;
    invite("Juris", "berzini@skola.example").await.says("komandā jau ir Jānis Bērziņš");
    let own = invite("Juris", "anna.skolotaja@saikne.example").await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    own.says("komandā jau ir Anna Skolotāja");

    let (_, cookie, answer) = world.start("Dace Vadītāja", &world.other_school, "somebody_else").await;
    let path = format!("{}/invite", answer.location());
    let mut fields = vec![
        ("given_name", "Dace"),
        ("family_name", "Vadītāja"),
        ("email", "dace.vaditaja@saikne.example"),
        ("function", "representative"),
    ];
    let own = world.test.post(&path, &cookie, &fields).await;
    own.says("Šī ir atbalsta personas adrese (Dace Vadītāja)");
    fields[3].1 = "support_person";
    assert_eq!(world.test.post(&path, &cookie, &fields).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn forged_places_questions_and_schools_change_nothing() {
    let world = World::new().await;
    let leader = world.ready().await;
    let odd = world.save(&leader, &leader.cookie, "is_accepted", "yes", 0).await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    let path = format!("/registrations/{}/field", leader.registration);
    let without = world.test.post(&path, &leader.cookie, &[("field", "motivation"), ("value", "x")]).await;
    assert_eq!(without.status, StatusCode::BAD_REQUEST);
    let wish = world.save(&leader, &leader.cookie, "preference_3", "session:1", 0).await;
    assert_eq!(wish.status, StatusCode::UNPROCESSABLE_ENTITY);
    for path in ["/register/1", "/register/01900000-0000-7000-8000-000000000000", "/registrations/%00/form"] {
        assert_eq!(world.test.get(path, &leader.cookie).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
