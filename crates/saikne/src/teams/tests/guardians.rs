//! Guardians: who is waited for, asking again, and a consent that is taken back.

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;
use foundation::i18n::Language;
use jiff::civil::date;

use super::{Leader, World};
use crate::organisations::OrganisationId;
use crate::people::person::{self, NewPerson};
use crate::people::tests::{code_at, with_second_factor};
use crate::people::visitor::SESSION_COOKIE;
use crate::people::{Role, Scope};
use crate::programmes::Function;
use crate::teams::member::MemberState;
use crate::teams::store;

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

#[tokio::test]
async fn nobody_who_is_waited_for_is_lost_behind_those_of_age() {
    let world = World::new().await;
    let leader = world.ready().await;
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let file = store::file(&mut change, &leader.registration).await.unwrap().unwrap();
    for number in 0..1001 {
        let family_name = format!("Aaa{number}");
        let grown = NewPerson {
            given_name: "Pilngadīgs",
            family_name: &family_name,
            birth_date: Some(date(2000, 1, 1)),
            email: None,
            language: Language::Lv,
        };
        let person = person::insert(&mut change, &grown).await.unwrap();
        let member = store::NewMember {
            person: &person,
            function: Function::Representative,
            support_type: None,
            school: None,
            from_on: date(2024, 1, 1),
            needs_language_support: false,
            helper: None,
            state: MemberState::Active,
        };
        store::insert_member(&mut change, &file.team, &member).await.unwrap();
    }
    change.commit().await.unwrap();
    let page = world.test.get("/missing-consents", &leader.cookie).await;
    page.says("Jānis Bērziņš").says("Ēriks Kļava");
    assert!(!page.text.contains("Pilngadīgs"));
}

#[tokio::test]
async fn the_principal_sees_whose_answer_is_missing_and_reminds_nobody() {
    let world = World::new().await;
    let leader = world.ready().await;
    let principal = |school: &OrganisationId| Scope::Organisation(school.as_str().to_owned());
    let here = principal(&world.school);
    let (_, cookie) = world.test.sign_in_as("Ināra Direktore", Role::Principal, &here).await;
    let draft = world.test.get("/missing-consents", &cookie).await;
    assert_eq!(draft.status, StatusCode::OK);
    assert!(!draft.text.contains("Jānis Bērziņš"), "a draft is the team's own matter");
    world.submit(&leader).await;
    let page = world.test.get("/missing-consents", &cookie).await;
    page.says("Jānis Bērziņš").says("Nav vecāku piekrišanas");
    assert!(!page.text.contains("/remind") && !page.text.contains("Atgādināt vecākiem"));
    world.test.get("/my-day", &cookie).await.says("2 jauniešiem trūkst vecāku piekrišanas");
    let member = world.member(&leader, "Jānis Bērziņš").await;
    let path = format!("/missing-consents/{}/remind", member.id);
    assert_eq!(world.test.post(&path, &cookie, &[]).await.status, StatusCode::FORBIDDEN);

    let elsewhere = principal(&world.other_school);
    let (_, cookie) = world.test.sign_in_as("Cita Direktore", Role::Principal, &elsewhere).await;
    assert!(!world.test.get("/missing-consents", &cookie).await.text.contains("Jānis Bērziņš"));
}

#[tokio::test]
async fn no_guardian_is_invited_into_the_team_they_answer_for() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    world.join(&token, date(2009, 5, 5), "yes").await;
    let path = format!("/registrations/{}/invite", leader.registration);
    let invited = |function: &'static str| {
        [
            ("given_name", "Inga"),
            ("family_name", "Vecāka"),
            ("email", " Inga@VECAKI.example"),
            ("function", function),
        ]
    };
    for function in ["representative", "support_person"] {
        let refused = world.test.post(&path, &leader.cookie, &invited(function)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{function}");
        refused.says("Šī ir komandas jaunieša vecāka vai aizbildņa adrese").says("Vecāka");
    }
    let english = format!("{path}?lang=en");
    let refused = world.test.post(&english, &leader.cookie, &invited("support_person")).await;
    refused.says("This is the address of a parent or guardian of a young person in the team");
    let invitations = "SELECT COUNT(*) FROM team_invitations WHERE email = 'inga@vecaki.example'";
    assert_eq!(world.test.all::<i64>(sql(invitations)).await, [0]);
    // Of another team the same person may be a part.
    let other = world.leader("Marta Skolotāja", &world.other_school).await;
    let path = format!("/registrations/{}/invite", other.registration);
    let sent = world.test.post(&path, &other.cookie, &invited("support_person")).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
}

#[tokio::test]
async fn who_has_a_second_factor_joins_with_its_code() {
    let world = World::new().await;
    let juris = world.test.person("Juris Mentors").await;
    let secret = with_second_factor(&world.test, &juris, "juris.mentors@saikne.example").await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let path = format!("/registrations/{}/invite", leader.registration);
    let fields = [
        ("given_name", "Juris"),
        ("family_name", "Mentors"),
        ("email", "juris.mentors@saikne.example"),
        ("function", "support_person"),
    ];
    world.test.post(&path, &leader.cookie, &fields).await;
    let path = format!("/join/{}", world.token("juris.mentors@saikne.example").await);
    world.test.get(&path, "").await.says("name=\"code\"");
    let joining = |code: &'_ str| {
        [("is_of_school", "yes"), ("support_type", "youth_worker"), ("code", code)]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let join = async |code: &str, cookie: &str| {
        let fields = joining(code);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        world.test.post(&path, cookie, &fields).await
    };
    for wrong in ["", "000000"] {
        let refused = join(wrong, "").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Kods nav pareizs");
        assert_eq!(refused.cookie(SESSION_COOKIE), None);
    }
    assert!(world.members(&leader).await.iter().all(|member| member.person != juris), "nothing is done");
    let joined = join(&code_at(&secret, world.test.platform.now().as_second()), "").await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text);
    assert!(joined.cookie(SESSION_COOKIE).is_some());
}

#[tokio::test]
async fn the_page_of_a_guardian_says_who_what_where_and_whom_to_ask() {
    let world = World::new().await;
    let (leader, _) = world.accepted().await;
    let link = world.consent_links().await.remove(0);
    let page = world.test.get(&link, "").await;
    page.says("Rēzeknes valsts poļu ģimnāzija").says("Jaunatnes starptautisko programmu aģentūra");
    page.says("href=\"/contacts\"").says("href=\"/privacy\"").says("kad komandai būs piešķirta vieta");
    assert!(!page.text.contains("Bērziņš") && !page.text.contains("Kļava"), "no whole name");
    world.seated(&leader, jiff::civil::date(2024, 3, 6)).await;
    world.test.get(&link, "").await.says("6.–8. marts, Ezerkrasti, Kaunata");
}
