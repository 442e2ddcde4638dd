//! What coordinators and municipalities do: steps 6, 9, 13, 14 and 15.

use axum::http::{Method, StatusCode};
use foundation::change::Actor;
use foundation::database::sql;
use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{Leader, World};
use crate::organisations::contact::CardPlace;
use crate::organisations::store::contacts::{self, CardContent};
use crate::people::{Role, Scope};
use crate::programmes::rules::Point;
use crate::programmes::store::results::results_of;
use crate::teams::actions;
use crate::teams::member::MemberState;
use crate::teams::registration::RegistrationState;
use crate::teams::{AnnouncedSession, SeatNews, SeatState, store};

fn region(code: &str) -> Scope {
    Scope::Region(code.to_owned())
}

impl World {
    pub async fn submitted(&self) -> Leader {
        let leader = self.ready().await;
        assert_eq!(self.submit(&leader).await.status, StatusCode::SEE_OTHER);
        self.test.work().await;
        leader
    }

    pub async fn coordinator(&self, name: &str, code: &str) -> String {
        self.test.sign_in_as(name, Role::RegionalCoordinator, &region(code)).await.1
    }

    pub async fn accepted(&self) -> (Leader, String) {
        let leader = self.submitted().await;
        let cookie = self.coordinator("Dzintra Koordinatore", "LAT").await;
        let id = leader.registration.as_str();
        let fields = [
            ("outcome", "accept"),
            ("registration", id),
            ("criterion", "motivation"),
            ("reason", "Skaidrs mērķis."),
        ];
        let answer = self.test.post("/triage/decide", &cookie, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        self.test.work().await;
        (leader, cookie)
    }
}

impl World {
    /// Gives the leader's team a seat in a session that begins on a day.
    pub async fn seated(&self, leader: &Leader, first_day: Date) {
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        let file = store::file(&mut change, &leader.registration).await.unwrap().unwrap();
        let session = AnnouncedSession {
            id: "session".to_owned(),
            edition: file.team.edition.clone(),
            region: file.region.clone(),
            first_day,
            last_day: first_day.checked_add(2.days()).unwrap(),
            place: "Ezerkrasti, Kaunata".to_owned(),
            is_open: true,
        };
        actions::session_announced(&mut change, &session).await.unwrap();
        let news = SeatNews {
            id: "seat".to_owned(),
            session: session.id,
            state: SeatState::Confirmed,
            answer_until: None,
        };
        actions::seat_changed(&mut change, &file.team.id, &news).await.unwrap();
        change.commit().await.unwrap();
    }

    /// Asks to replace a young person for health; gives the path of the request.
    pub async fn ask_replacement(&self, leader: &Leader) -> String {
        let members = self.members(leader).await;
        let out = members[1].id.to_string();
        let fields = [
            ("out", out.as_str()),
            ("given_name", "Paula"),
            ("family_name", "Jauna"),
            ("email", "paula@skola.example"),
            ("reason", "health"),
        ];
        let path = format!("/registrations/{}/roster", leader.registration);
        let asked = self.test.post(&path, &leader.cookie, &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
        asked.location().to_owned()
    }
}

#[tokio::test]
async fn step_6_the_municipality_answers_a_transport_request() {
    let world = World::new().await;
    let scope = Scope::Municipality("LV-REZ".to_owned());
    let (_, cookie) = world.test.sign_in_as("Valdis Kontakts", Role::MunicipalCoordinator, &scope).await;
    let elsewhere = Scope::Municipality("LV-022".to_owned());
    let (_, stranger) = world.test.sign_in_as("Ilga Svešā", Role::MunicipalCoordinator, &elsewhere).await;
    let leader = world.submitted().await;
    let mails = world.test.mails_to("valdis.kontakts@saikne.example").await;
    let (_, rest) = mails[0].1.split_once("/transport-requests/").unwrap();
    let path = format!("/transport-requests/{}", rest.split_whitespace().next().unwrap());
    world.test.get("/transport-requests", &cookie).await.says("Rēzeknes valsts poļu ģimnāzija");
    let rows = world.test.exported("/transport-requests/export", &cookie).await;
    assert_eq!((rows.len(), rows[1][0].as_str()), (2, "Rēzeknes valsts poļu ģimnāzija"));
    assert_eq!(world.test.get(&path, &stranger).await.status, StatusCode::NOT_FOUND);

    let empty = world.test.post(&path, &cookie, &[("is_provided", "yes")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("is_provided", "yes"), ("answer", "Autobuss plkst. 8.00 pie skolas.")];
    assert_eq!(world.test.post(&path, &cookie, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.test.post(&path, &cookie, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(told.iter().any(|mail| mail.1.contains("Autobuss plkst. 8.00")));
    let page = world.test.get(&format!("/registrations/{}", leader.registration), &leader.cookie).await;
    page.says("Autobuss plkst. 8.00");
}

#[tokio::test]
async fn step_9_a_coordinator_decides_and_the_team_sees_why() {
    let world = World::new().await;
    let leader = world.submitted().await;
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let other = world.coordinator("Zigrīda Koordinatore", "ZEM").await;
    world
        .test
        .get("/triage?q=rezeknes+polu&state=submitted", &cookie)
        .await
        .says("Rēzeknes valsts poļu ģimnāzija");
    assert!(!world.test.get("/triage", &other).await.text.contains("Rēzeknes valsts poļu"));
    let id = leader.registration.as_str();
    let review =
        world.test.post("/triage/review", &cookie, &[("registration", id), ("outcome", "waitlist")]).await;
    review.says("Vai ielikt gaidīšanas sarakstā 1 pieteikumu?").says("Rēzeknes valsts poļu");

    let without = [("registration", id), ("outcome", "waitlist"), ("criterion", "region_balance")];
    let refused = world.test.post("/triage/decide", &cookie, &without).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Ierakstiet iemeslu");
    let mut fields = without.to_vec();
    fields.push(("reason", "Vietu reģionā ir mazāk nekā pieteikumu."));
    assert_eq!(world.test.post("/triage/decide", &other, &fields).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        world.test.post("/triage/decide", &leader.cookie, &fields).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(world.test.post("/triage/decide", &cookie, &fields).await.status, StatusCode::SEE_OTHER);
    world.test.work().await;
    assert_eq!(world.state(&leader).await, RegistrationState::Waitlisted);
    let page = world.test.get(&format!("/registrations/{id}"), &leader.cookie).await;
    page.says("Gaidīšanas sarakstā").says("Vietu reģionā ir mazāk nekā pieteikumu.");
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(told.iter().any(|mail| mail.0.contains("gaidīšanas sarakstā")), "{told:?}");

    world.test.get("/triage/equity", &cookie).await.says("Latgales reģions").says("100");
    world.test.get("/triage/export", &cookie).await.says("Rēzeknes valsts poļu ģimnāzija");
    let packed = [("accept-encoding", "gzip")];
    let answer = world.test.send(Method::GET, "/triage/export", &cookie, String::new(), &packed).await;
    assert_eq!(
        (answer.status, answer.headers["content-encoding"].as_bytes()),
        (StatusCode::OK, &b"gzip"[..])
    );
}

#[tokio::test]
async fn the_list_asks_the_database_equally_often_however_long_it_is() {
    let world = World::new().await;
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let count = async || {
        let before = world.test.platform.base.database.statement_count();
        assert_eq!(world.test.get("/triage", &cookie).await.status, StatusCode::OK);
        world.test.platform.base.database.statement_count() - before
    };
    count().await;
    let empty = count().await;
    world.submitted().await;
    assert_eq!(count().await, empty);
    assert!(empty <= 12, "{empty} statements");
}

#[tokio::test]
async fn step_13_an_accepted_school_knows_its_contact_and_hears_of_a_new_one() {
    let world = World::new().await;
    let scope = Scope::Municipality("LV-REZ".to_owned());
    let (first, _) = world.test.sign_in_as("Valdis Kontakts", Role::MunicipalCoordinator, &scope).await;
    let (leader, _) = world.accepted().await;
    let page = world.test.get(&format!("/registrations/{}", leader.registration), &leader.cookie).await;
    page.says("Valdis Kontakts").says("Apstiprināts");

    let platform = &world.test.platform;
    let mut change = platform.begin(Actor::system()).await.unwrap();
    let today = platform.base.clock.today();
    for assignment in crate::people::roles::held_by(&mut change, &first, today).await.unwrap() {
        crate::people::roles::revoke(&mut change, &first, &assignment.id).await.unwrap();
    }
    change.commit().await.unwrap();
    let (second, _) = world.test.sign_in_as("Sarma Jaunā", Role::MunicipalCoordinator, &scope).await;
    assert_eq!(actions::refresh_contacts(platform).await.unwrap(), 1);
    assert_eq!(actions::refresh_contacts(platform).await.unwrap(), 0);
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(told.iter().any(|mail| mail.0 == "Jūsu pašvaldības kontaktpersona: Sarma Jaunā"));

    // Nobody has the role any more, but the office has a card; the school hears of it once.
    let mut change = platform.begin(Actor::system()).await.unwrap();
    for assignment in crate::people::roles::held_by(&mut change, &second, today).await.unwrap() {
        crate::people::roles::revoke(&mut change, &second, &assignment.id).await.unwrap();
    }
    let place = CardPlace::parse("municipality:LV-REZ").unwrap();
    let content = CardContent {
        person: None,
        is_name_public: false,
        mailbox: Some("kontakts@rezekne.example"),
        valid_from: date(2024, 1, 1),
        valid_to: None,
    };
    contacts::insert(&mut change, &place, &content).await.unwrap();
    change.commit().await.unwrap();
    assert_eq!(actions::refresh_contacts(platform).await.unwrap(), 1);
    assert_eq!(actions::refresh_contacts(platform).await.unwrap(), 0);
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert_eq!(told.iter().filter(|mail| mail.0.starts_with("Jūsu pašvaldības kontaktpersona")).count(), 3);
}

#[tokio::test]
async fn the_decision_is_named_as_it_was_made_wherever_the_team_is_now() {
    let world = World::new().await;
    let (leader, _) = world.accepted().await;
    let mut change = world.test.platform.begin(Actor::system()).await.unwrap();
    let ended = sql("UPDATE registrations SET state = 'declined' WHERE id = $1");
    change.execute(ended.bind(&leader.registration)).await.unwrap();
    change.commit().await.unwrap();
    let page = world.test.get(&format!("/registrations/{}", leader.registration), &leader.cookie).await;
    page.says("Lēmums: pieteikums apstiprināts").says("Skaidrs mērķis.").says("Komanda atteikusies");
}

#[tokio::test]
async fn step_14_a_member_is_replaced_and_the_history_kept() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    let path = format!("/registrations/{}/roster", leader.registration);
    let members = world.members(&leader).await;
    let out = members.iter().find(|one| one.name() == "Līga Ozola").unwrap().id.to_string();
    let mut fields = vec![
        ("out", out.as_str()),
        ("given_name", "Paula"),
        ("family_name", "Jauna"),
        ("email", "paula@skola.example"),
    ];
    let without = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "step 15: no reason");
    without.says("ROS-01");
    fields.push(("reason", "health"));
    let asked = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
    let request = asked.location().to_owned();
    world.test.get(&request, &coordinator).await.says("Veselības iemesls").says("Atļaut maiņu");
    let stranger = world.coordinator("Zigrīda Koordinatore", "ZEM").await;
    assert_eq!(world.test.get(&request, &stranger).await.status, StatusCode::NOT_FOUND);
    let ask =
        world.test.post(&format!("{request}/ask"), &coordinator, &[("question", "Vai vecāki zina?")]).await;
    assert_eq!(ask.status, StatusCode::SEE_OTHER);
    let answer = world.test.post(&format!("{request}/answer"), &leader.cookie, &[("answer", "Jā.")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let approved = world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text);

    let token = world.token("paula@skola.example").await;
    let old = world.join(&token, date(1990, 1, 1), "yes").await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY, "the new member passes the age rule");
    assert_eq!(world.join(&token, date(2004, 5, 5), "yes").await.status, StatusCode::SEE_OTHER);
    world.test.work().await;
    world.test.get(&request, &coordinator).await.says("Izpildīts");
    let members = world.members(&leader).await;
    assert_eq!(members.len(), 5, "the history is kept");
    let replaced: Vec<String> =
        members.iter().filter(|one| one.state == MemberState::Replaced).map(|one| one.name()).collect();
    assert_eq!(replaced, ["Līga Ozola"]);
    assert!(members.iter().any(|one| one.name() == "Paula Jauna" && one.is_active()));
}

#[tokio::test]
async fn step_15_a_late_request_is_flagged_and_decidable() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.seated(&leader, date(2024, 1, 31)).await;
    let path = format!("/registrations/{}/roster", leader.registration);
    world.test.get(&path, &leader.cookie).await.says("tiks atzīmēts kā vēls").says("ir 1 diena");
    let request = world.ask_replacement(&leader).await;
    let page = world.test.get(&request, &coordinator).await;
    page.says("Vēlu").says("Atļaut maiņu").says("1 dienu pirms mācībām").says("Ezerkrasti");
    world.test.get(&request, &leader.cookie).await.says("Vēlu");

    let silent = world.test.post(&format!("{request}/refuse"), &coordinator, &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.says("Ierakstiet, ko vēlaties pateikt.");
    let words = [("decision_reason", "Mācības ir rīt.")];
    let refuse = world.test.post(&format!("{request}/refuse"), &coordinator, &words).await;
    assert_eq!(refuse.status, StatusCode::SEE_OTHER);
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(told.iter().any(|mail| mail.1.contains("Mācības ir rīt.")));
}

#[tokio::test]
async fn step_14_a_request_nobody_decided_lapses_when_the_training_begins() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.seated(&leader, date(2024, 2, 5)).await;
    let path = format!("/registrations/{}/roster", leader.registration);
    world.test.get(&path, &leader.cookie).await.says("ir 6 dienas");
    let request = world.ask_replacement(&leader).await;
    assert!(!world.test.get(&request, &coordinator).await.text.contains("Vēlu"));

    world.test.at("2024-02-04T23:59:59+02:00");
    world.test.work().await;
    let coordinator = world.coordinator("Ilze Koordinatore", "LAT").await;
    world.test.get(&request, &coordinator).await.says("Gaida lēmumu");
    world.test.at("2024-02-05T00:00:00+02:00");
    world.test.work().await;
    world.test.get(&request, &coordinator).await.says("Zaudējis spēku");
    let cookie = world.test.sign_in(&leader.person).await;
    world.test.get(&path, &cookie).await.says("Mācības jau ir sākušās").says("Paula Jauna");
    let told = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(told.iter().any(|mail| mail.0.contains("zaudējis spēku")), "{told:?}");
    let late = world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn step_14_a_health_reason_takes_no_details() {
    let world = World::new().await;
    let (leader, _) = world.accepted().await;
    let out = world.members(&leader).await[1].id.to_string();
    let path = format!("/registrations/{}/roster", leader.registration);
    let fields = [
        ("out", out.as_str()),
        ("given_name", "Paula"),
        ("family_name", "Jauna"),
        ("email", "paula@skola.example"),
        ("reason", "health"),
        ("reason_text", "Saslima."),
    ];
    let refused = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("Veselības iemeslu nepaskaidrojiet");
    let nothing = world.test.post(&path, &leader.cookie, &[]).await;
    nothing.says("Norādiet iemeslu").says("Izvēlieties dalībnieku");
}

#[tokio::test]
async fn invented_teams_fill_a_call() {
    let world = World::new().await;
    let schools = [world.school.clone(), world.other_school.clone()];
    let ids =
        crate::teams::samples::submitted_teams(&world.test.platform, &world.call, &schools, 7).await.unwrap();
    assert_eq!(ids.len(), 2);
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    world.test.get("/triage", &cookie).await.says("Rēzeknes valsts poļu ģimnāzija");
    let mut snapshot = world.test.platform.read().await.unwrap();
    for id in &ids {
        let submission = store::latest_submission(&mut snapshot, id).await.unwrap().unwrap();
        assert!(submission.is_genuine());
        assert!(submission.submitted_at < world.test.platform.now());
        let kept = results_of(&mut snapshot, &[id.as_str()]).await.unwrap();
        assert!(kept.iter().any(|one| one.rule_id == "REG-02" && one.point == Point::OnSubmit));
    }
}
