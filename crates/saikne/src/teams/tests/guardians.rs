//! Guardians: who is waited for, asking again, and a consent that is taken back.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use jiff::civil::date;

use super::{Leader, World};
use crate::people::{Role, Scope};

const YES: [(&str, &str); 3] = [("participate", "yes"), ("photo", "no"), ("name_publication", "no")];
const NO: [(&str, &str); 3] = [("participate", "no"), ("photo", "no"), ("name_publication", "no")];

impl World {
    /// The paths of the links in the mails to the guardian, newest first.
    async fn consent_links(&self) -> Vec<String> {
        let mails = self.test.mails_to("inga@vecaki.example").await;
        let link = |body: &str| {
            let (_, rest) = body.split_once("/consents/").unwrap();
            format!("/consents/{}", rest.split_whitespace().next().unwrap())
        };
        mails.iter().map(|(_, body)| link(body)).collect()
    }

    async fn regional(&self, name: &str, region: &str) -> String {
        let scope = Scope::Region(region.to_owned());
        self.test.sign_in_as(name, Role::RegionalCoordinator, &scope).await.1
    }

    /// The member called so.
    async fn member(&self, leader: &Leader, name: &str) -> crate::teams::TeamMember {
        self.members(leader).await.into_iter().find(|member| member.name() == name).unwrap()
    }
}

#[tokio::test]
async fn leader_and_coordinator_see_who_is_missing_and_remind_once_a_day() {
    let world = World::new().await;
    let leader = world.ready().await;
    // One of the three is of age; nobody is waited for on their account.
    let coordinator = world.regional("Kaija Koordinatore", "LAT").await;
    let page = world.test.get("/missing-consents", &leader.cookie).await;
    page.says("Jānis Bērziņš").says("Ēriks Kļava").says("Nav vecāku piekrišanas");
    assert!(!page.text.contains("Līga Ozola"));
    let before = world.test.get("/missing-consents", &coordinator).await;
    assert!(!before.text.contains("Jānis Bērziņš"), "a draft is the team's own matter");
    world.submit(&leader).await;
    world.test.get("/missing-consents", &coordinator).await.says("Jānis Bērziņš");
    world.test.get("/my-day", &coordinator).await.says("2 jauniešiem trūkst vecāku piekrišanas");

    let member = world.member(&leader, "Jānis Bērziņš").await;
    let path = format!("/missing-consents/{}/remind", member.id);
    let early = world.test.post(&path, &coordinator, &[]).await;
    early.says("pēdējās 24 stundās jau ir rakstīts");
    world.test.at("2024-01-31T11:00:00+02:00");
    let coordinator = world.regional("Klāvs Koordinators", "LAT").await;
    assert_eq!(world.consent_links().await.len(), 2);
    let asked = world.test.post(&path, &coordinator, &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    world.test.post(&path, &coordinator, &[]).await.says("pēdējās 24 stundās jau ir rakstīts");
    assert_eq!(world.consent_links().await.len(), 3);
    let audit = world.test.audit_of(member.person.as_str()).await;
    assert_eq!(audit.last().map(String::as_str), Some("people.consent_asked_again"));
}

#[tokio::test]
async fn the_link_of_a_reminder_and_the_first_one_ask_the_same() {
    let world = World::new().await;
    let leader = world.ready().await;
    let member = world.member(&leader, "Jānis Bērziņš").await;
    world.test.at("2024-01-31T11:00:00+02:00");
    let cookie = world.test.sign_in(&leader.person).await;
    let first = world.consent_links().await;
    let path = format!("/missing-consents/{}/remind", member.id);
    assert_eq!(world.test.post(&path, &cookie, &[]).await.status, StatusCode::SEE_OTHER);
    let links = world.consent_links().await;
    let again = links.iter().find(|link| !first.contains(link)).unwrap();

    world.test.get(again, "").await.says("Jānis");
    assert_eq!(world.test.post(again, "", &YES).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.member(&leader, "Jānis Bērziņš").await.has_consent, Some(true));
    world.test.post(&path, &cookie, &[]).await.says("Nav neviena, kam atgādināt");
    // What the reminder's link gave, the first link takes back.
    for link in &first {
        if world.test.get(link, "").await.text.contains("Jānis") {
            assert_eq!(world.test.post(link, "", &NO).await.status, StatusCode::SEE_OTHER);
        }
    }
    assert_eq!(world.member(&leader, "Jānis Bērziņš").await.has_consent, Some(false));
}

#[tokio::test]
async fn a_consent_taken_back_is_told_to_the_team_and_to_the_coordinator_of_its_region() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.regional("Kaija Koordinatore", "LAT").await;
    world.regional("Vilis Vidzemnieks", "VID").await;
    let mut links = world.consent_links().await;
    let link = links.remove(0);
    world.test.post(&link, "", &YES).await;
    world.submit(&leader).await;
    world.test.work().await;
    let to = |address: &'static str| world.test.mails_to(address);
    let lost = |mails: Vec<(String, String)>| {
        mails.into_iter().filter(|(subject, _)| subject.contains("Vecāki dalībai nepiekrīt")).count()
    };
    assert_eq!(lost(to("anna.skolotaja@saikne.example").await), 0);

    world.test.post(&link, "", &NO).await;
    world.test.post(&link, "", &NO).await;
    world.test.work().await;

    assert_eq!(lost(to("anna.skolotaja@saikne.example").await), 1);
    assert_eq!(lost(to("kaija.koordinatore@saikne.example").await), 1);
    assert_eq!(lost(to("vilis.vidzemnieks@saikne.example").await), 0);
    world.test.get("/missing-consents", &leader.cookie).await.says("Vecāki dalībai nepiekrīt");
}

#[tokio::test]
async fn nobody_reminds_the_guardians_of_another_team() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let member = world.member(&leader, "Jānis Bērziņš").await;
    let path = format!("/missing-consents/{}/remind", member.id);
    let stranger = world.leader("Olga Svešā", &world.other_school).await;
    let elsewhere = world.regional("Vilis Vidzemnieks", "VID").await;
    for cookie in [&stranger.cookie, &elsewhere] {
        assert!(!world.test.get("/missing-consents", cookie).await.text.contains("Jānis Bērziņš"));
        assert_eq!(world.test.post(&path, cookie, &[]).await.status, StatusCode::NOT_FOUND);
    }
    let student = world.test.sign_in(&member.person).await;
    assert_eq!(world.test.get("/missing-consents", &student).await.status, StatusCode::FORBIDDEN);
    assert_eq!(world.test.post(&path, &student, &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nobody_of_the_team_is_a_guardian_in_it() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let mate = world.invite(&leader, "Līga Ozola", "representative").await.unwrap();
    world.join(&mate, date(1998, 3, 1), "yes").await;
    world.invite(&leader, "Zane Liepa", "representative").await.unwrap();
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let path = format!("/join/{token}");
    let joining = |guardian: &'static str| {
        [
            ("birth_date", "2009-05-05"),
            ("is_of_school", "yes"),
            ("guardian_name", "Inga Vecāka"),
            ("guardian_email", guardian),
        ]
    };
    for address in [
        " Janis.Berzins@SKOLA.example ",
        "liga.ozola@skola.example",
        "zane.liepa@skola.example",
        "Anna.Skolotaja@saikne.example",
    ] {
        let refused = world.test.post(&path, "", &joining(address)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        refused.says("nevar būt Jūsu pašu vai kāda komandas cilvēka adrese").says("Inga Vecāka");
    }
    let english = world.test.post(&format!("{path}?lang=en"), "", &joining("liga.ozola@skola.example")).await;
    english.says("cannot be your own or that of somebody in the team");
    assert_eq!(world.test.all::<i64>(sql("SELECT COUNT(*) FROM consent_requests")).await, [0]);
    let joined = world.test.post(&path, "", &joining("inga@vecaki.example")).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text);
}

#[tokio::test]
async fn guardians_are_reminded_only_of_somebody_who_may_still_come() {
    let world = World::new().await;
    let leader = world.ready().await;
    let coordinator = world.regional("Kaija Koordinatore", "LAT").await;
    let member = world.member(&leader, "Jānis Bērziņš").await;
    let path = format!("/missing-consents/{}/remind", member.id);
    let draft = world.test.post(&path, &coordinator, &[]).await;
    assert_eq!(draft.status, StatusCode::FORBIDDEN, "a draft is the team's own matter");

    world.submit(&leader).await;
    world.test.at("2024-01-31T11:00:00+02:00");
    let cookie = world.test.sign_in(&leader.person).await;
    for statement in [
        "UPDATE team_members SET state = 'left', to_on = from_on WHERE id = $1",
        "UPDATE registrations SET state = 'declined' WHERE team_id = (SELECT team_id FROM team_members WHERE id = $1)",
    ] {
        let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
        change
            .execute(
                sql("UPDATE team_members SET state = 'active', to_on = NULL WHERE id = $1").bind(&member.id),
            )
            .await
            .unwrap();
        change.execute(sql(statement).bind(&member.id)).await.unwrap();
        change.commit().await.unwrap();
        world.test.post(&path, &cookie, &[]).await.says("Nav neviena, kam atgādināt");
    }
    assert_eq!(world.consent_links().await.len(), 2);
}

#[tokio::test]
async fn a_no_is_told_while_the_team_may_still_come() {
    let world = World::new().await;
    let leader = world.ready().await;
    world.submit(&leader).await;
    let links = world.consent_links().await;
    let told = async || {
        world.test.work().await;
        let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
        mails.iter().filter(|(subject, _)| subject.contains("Vecāki dalībai nepiekrīt")).count()
    };
    world.test.post(&links[0], "", &NO).await;
    assert_eq!(told().await, 1, "a first answer is told in the same words");
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    change.execute(sql("UPDATE registrations SET state = 'completed'")).await.unwrap();
    change.commit().await.unwrap();
    world.test.post(&links[1], "", &NO).await;
    assert_eq!(told().await, 1);
}
