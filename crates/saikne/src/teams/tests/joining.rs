//! Joining a team: whose age does not fit is told so and nothing is kept; until when one may answer; taking
//! somebody out again.

use axum::http::StatusCode;
use foundation::database::sql;
use jiff::civil::date;

use super::World;
use crate::people::visitor::SESSION_COOKIE;
use crate::teams::invitation::InvitationState;
use crate::teams::member::MemberState;
use crate::teams::store;

const DEADLINE: &str = "Atbildēt var līdz 2024. gada 31. janvārim";

#[tokio::test]
async fn whose_age_does_not_fit_reads_the_rule_and_nothing_is_kept_of_them() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let path = format!("/join/{token}");
    // Twelve on every possible first day, and no guardian given.
    let fields = [("birth_date", "2012-05-05"), ("is_of_school", "yes")];
    let young = world.test.post(&path, "", &fields).await;
    assert_eq!(young.status, StatusCode::UNPROCESSABLE_ENTITY);
    young
        .says("Pārstāvim mācību laika pirmajā dienā jābūt vecumā no 13 līdz 25 gadiem")
        .says("noteikums REG-04");
    assert!(!young.text.contains("Ierakstiet vecāka vai aizbildņa"), "no guardian is asked for");
    assert_eq!(world.join(&token, date(1996, 1, 1), "yes").await.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert!(world.test.mails_to("inga@vecaki.example").await.is_empty());
    assert_eq!(world.members(&leader).await.len(), 1);
    let kept: Vec<i64> = world.test.all(sql("SELECT COUNT(*) FROM people WHERE given_name = 'Jānis'")).await;
    assert_eq!(kept, [0]);
    let page = world.test.get(&format!("/registrations/{}/team", leader.registration), &leader.cookie).await;
    page.says("Gaida atbildi");
    assert!(!page.text.contains("REG-04"));
}

#[tokio::test]
async fn a_date_nobody_can_be_born_on_is_named() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    for (typed, said) in [
        ("2030-05-05", "2030. gada 5. maijs nav iespējams"),
        ("1890-05-05", "1890. gada 5. maijs nav iespējams"),
        ("2008-02-31", "Tāda datuma nav"),
        ("", "Ierakstiet savu dzimšanas datumu"),
    ] {
        let fields = [("birth_date", typed), ("is_of_school", "yes")];
        let answer = world.test.post(&format!("/join/{token}"), "", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        answer.says(said);
    }
}

#[tokio::test]
async fn one_may_answer_until_the_deadline_of_the_call_and_no_longer() {
    let world = World::new().await;
    let mut leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let path = format!("/join/{token}");
    world.test.get(&path, "").await.says(DEADLINE);
    let mail = world.test.mails_to("janis.berzins@skola.example").await.remove(0);
    assert!(mail.1.contains(DEADLINE), "{}", mail.1);

    world.test.at("2024-01-31T22:00:00Z");
    leader.cookie = world.test.sign_in(&leader.person).await;
    world.test.get(&path, "").await.says("vairs nevar pievienoties");
    let late = world.join(&token, date(2008, 1, 1), "yes").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.members(&leader).await.len(), 1);
    let invited = world.invite(&leader, "Līga Ozola", "representative").await.unwrap_err();
    assert_eq!(invited.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = world.test.get(&format!("/registrations/{}/team", leader.registration), &leader.cookie).await;
    page.says("Pieteikšanās ir slēgta");
    assert!(!page.text.contains("id=\"invite\""), "nobody can be invited any more");
}

#[tokio::test]
async fn who_leads_a_draft_takes_somebody_out_and_they_are_told() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let joined = world.join(&token, date(2008, 1, 1), "no").await;
    let cookie = joined.cookie(SESSION_COOKIE).expect("let in by the link");
    for name in ["Līga Ozola", "Ēriks Kļava"] {
        world.invite(&leader, name, "representative").await.unwrap();
    }
    let full = world.invite(&leader, "Zane Liepa", "representative").await.unwrap_err();
    full.says("noņemiet kādu no komandas");

    let people = format!("/registrations/{}/team", leader.registration);
    let members = world.members(&leader).await;
    let member = members.iter().find(|one| one.name() == "Jānis Bērziņš").unwrap();
    let path = format!("/team-members/{}/remove", member.id);
    world.test.get(&people, &leader.cookie).await.says(&path);
    world.test.get(&path, &leader.cookie).await.says("Vai noņemt no komandas: Jānis Bērziņš?");
    let other = world.leader("Marta Skolotāja", &world.other_school).await;
    for stranger in [&other.cookie, &cookie] {
        let refused = world.test.post(&path, stranger, &[]).await;
        assert!(matches!(refused.status, StatusCode::NOT_FOUND | StatusCode::FORBIDDEN));
    }
    let adult = members.iter().find(|one| one.name() == "Anna Skolotāja").unwrap();
    let own = world.test.post(&format!("/team-members/{}/remove", adult.id), &leader.cookie, &[]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert_eq!(world.test.post(&path, &leader.cookie, &[]).await.location(), people);
    let after = world.members(&leader).await;
    let gone = after.iter().find(|one| one.id == member.id).unwrap();
    assert_eq!((gone.state, gone.to_on.is_some()), (MemberState::Left, true), "the history is kept");
    assert!(world.test.audit_of(member.team.as_str()).await.contains(&"teams.removed".to_owned()));
    let mails = world.test.mails_to("janis.berzins@skola.example").await;
    assert!(mails.iter().any(|mail| mail.0.starts_with("Jūs vairs neesat komandā")));
    let registration = format!("/registrations/{}", leader.registration);
    assert_eq!(world.test.get(&registration, &cookie).await.status, StatusCode::NOT_FOUND);
    world.invite(&leader, "Zane Liepa", "representative").await.unwrap();
}

#[tokio::test]
async fn nobody_is_taken_out_once_the_registration_is_handed_in() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let members = world.members(&leader).await;
    let member = members.iter().find(|one| one.name() == "Jānis Bērziņš").unwrap();
    let path = format!("/team-members/{}/remove", member.id);
    let refused = world.test.post(&path, &leader.cookie, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let people = format!("/registrations/{}/team", leader.registration);
    assert!(!world.test.get(&people, &leader.cookie).await.text.contains("/remove"));
}

#[tokio::test]
async fn an_invitation_that_was_taken_back_is_not_listed_any_more() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let mut snapshot = world.test.platform.read().await.unwrap();
    let file = store::file(&mut snapshot, &leader.registration).await.unwrap().unwrap();
    let invitation = store::invitations_of(&mut snapshot, &file.team.id).await.unwrap().remove(0);
    drop(snapshot);
    let path = format!("/team-invitations/{}/withdraw", invitation.id);
    world.test.post(&path, &leader.cookie, &[]).await;
    let mut snapshot = world.test.platform.read().await.unwrap();
    let now = store::invitation_of(&mut snapshot, &invitation.id).await.unwrap().unwrap();
    assert_eq!(now.state, InvitationState::Withdrawn);
    drop(snapshot);
    let page = world.test.get(&format!("/registrations/{}/team", leader.registration), &leader.cookie).await;
    assert!(!page.text.contains("Jānis Bērziņš"), "{}", page.text);
}
