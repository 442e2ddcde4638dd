//! From the start of a team to its receipt, through the pages, as the people of scenario 5.1 do it.

mod bad_input;
mod closing;
mod deciding;
mod discarding;
mod exporting;
mod guardians;
mod joining;
mod replacing;
mod triage;

use axum::http::{Method, StatusCode};
use foundation::change::Actor;
use foundation::database::sql;
use jiff::civil::{Date, date};

use super::registration::RegistrationState;
use super::{RegistrationId, Submission, store};
use crate::organisations::register::InstitutionKind;
use crate::organisations::store::NewOrganisation;
use crate::organisations::{OrganisationId, OrganisationKind};
use crate::people::{PersonId, Role, Scope};
use crate::programmes::{self, CallId};
use crate::testing::{Answer, TestPlatform};

/// A platform with the edition of 2024, its call open, and two schools.
pub(super) struct World {
    pub test: TestPlatform,
    pub call: CallId,
    pub school: OrganisationId,
    pub other_school: OrganisationId,
}

/// A support person with a draft.
pub(super) struct Leader {
    pub person: PersonId,
    pub cookie: String,
    pub registration: RegistrationId,
}

impl World {
    pub async fn new() -> Self {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        let school = insert(&mut change, "Rēzeknes valsts poļu ģimnāzija", "LAT", "LV-REZ", Some("1")).await;
        let other_school = insert(&mut change, "Cēsu vidusskola", "VID", "LV-022", Some("2")).await;
        insert(&mut change, "Nereģistrētā skola", "LAT", "LV-REZ", None).await;
        change.commit().await.unwrap();
        let call = programmes::store::call(
            &mut test.platform.read().await.unwrap(),
            "kontakts-2024",
            "team_registration",
        )
        .await
        .unwrap()
        .unwrap();
        Self { test, call: call.id, school, other_school }
    }

    pub async fn start(&self, name: &str, school: &OrganisationId, role: &str) -> (PersonId, String, Answer) {
        let scope = Scope::Organisation(school.as_str().to_owned());
        let (person, cookie) = self.test.sign_in_as(name, Role::SupportPerson, &scope).await;
        let fields = [("school_id", school.as_str()), ("support_type", role)];
        let answer = self.test.post(&format!("/register/{}", self.call), &cookie, &fields).await;
        (person, cookie, answer)
    }

    pub async fn leader(&self, name: &str, school: &OrganisationId) -> Leader {
        let (person, cookie, answer) = self.start(name, school, "teacher").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let id = answer.location().strip_prefix("/registrations/").unwrap();
        Leader { person, cookie, registration: RegistrationId::parse(id).unwrap() }
    }

    /// Invites somebody and gives the token of the link in the mail.
    pub async fn invite(&self, leader: &Leader, name: &str, function: &str) -> Result<String, Answer> {
        let (given, family) = name.split_once(' ').unwrap();
        let email = format!("{}@skola.example", foundation::text::fold(name).replace(' ', "."));
        let path = format!("/registrations/{}/invite", leader.registration);
        let fields =
            [("given_name", given), ("family_name", family), ("email", &*email), ("function", function)];
        let answer = self.test.post(&path, &leader.cookie, &fields).await;
        if answer.status != StatusCode::SEE_OTHER {
            return Err(answer);
        }
        Ok(self.token(&email).await)
    }

    pub async fn token(&self, email: &str) -> String {
        let mails = self.test.mails_to(email).await;
        let (_, body) = mails.first().expect("a mail with a link");
        let (_, rest) = body.split_once("/join/").unwrap();
        rest.split_whitespace().next().unwrap().to_owned()
    }

    pub async fn join(&self, token: &str, born: Date, of_school: &str) -> Answer {
        let born = born.to_string();
        let fields = [
            ("birth_date", born.as_str()),
            ("is_of_school", of_school),
            ("guardian_name", "Inga Vecāka"),
            ("guardian_email", "inga@vecaki.example"),
        ];
        self.test.post(&format!("/join/{token}"), "", &fields).await
    }

    /// Invites three young people who join: one turns 13 on the first training day, one is 25, one 17.
    pub async fn whole_team(&self, leader: &Leader, names: [&str; 3]) {
        let births = [date(2011, 2, 26), date(1998, 3, 1), date(2006, 6, 6)];
        for (name, born) in names.into_iter().zip(births) {
            let token = self.invite(leader, name, "representative").await.unwrap();
            assert_eq!(self.join(&token, born, "yes").await.status, StatusCode::SEE_OTHER, "{name}");
        }
    }

    pub async fn answer_all(&self, leader: &Leader) {
        for (field, value) in [
            ("preference_1", "weekday"),
            ("preference_2", "weekend"),
            ("travel", "none"),
            ("travel_note", "No Rēzeknes, četri cilvēki."),
            ("motivation", "Gribam, lai skolā būtu debašu klubs."),
            ("first_time", "yes"),
            ("principal_name", "Ināra Direktore"),
            ("principal_agrees", "yes"),
        ] {
            let answer = self.save(leader, &leader.cookie, field, value, 0).await;
            assert_eq!(answer.status, StatusCode::OK, "{field}: {}", answer.text);
        }
    }

    pub async fn save(
        &self,
        leader: &Leader,
        cookie: &str,
        field: &str,
        value: &str,
        version: i64,
    ) -> Answer {
        let version = version.to_string();
        let fields = [("field", field), ("value", value), ("version", &*version)];
        self.test.post(&format!("/registrations/{}/field", leader.registration), cookie, &fields).await
    }

    pub async fn submit(&self, leader: &Leader) -> Answer {
        self.submit_number(leader, "1").await
    }

    pub async fn submit_number(&self, leader: &Leader, number: &str) -> Answer {
        let path = format!("/registrations/{}/submit", leader.registration);
        self.test.post(&path, &leader.cookie, &[("number", number)]).await
    }

    pub async fn ready(&self) -> Leader {
        let leader = self.leader("Anna Skolotāja", &self.school).await;
        self.whole_team(&leader, ["Jānis Bērziņš", "Līga Ozola", "Ēriks Kļava"]).await;
        self.answer_all(&leader).await;
        leader
    }

    pub async fn state(&self, leader: &Leader) -> RegistrationState {
        let mut snapshot = self.test.platform.read().await.unwrap();
        store::file(&mut snapshot, &leader.registration).await.unwrap().unwrap().registration.state
    }

    pub async fn members(&self, leader: &Leader) -> Vec<super::TeamMember> {
        let mut snapshot = self.test.platform.read().await.unwrap();
        let file = store::file(&mut snapshot, &leader.registration).await.unwrap().unwrap();
        store::members_of(&mut snapshot, &file.team.id).await.unwrap()
    }

    pub async fn submissions(&self, leader: &Leader) -> Vec<Submission> {
        let mut snapshot = self.test.platform.read().await.unwrap();
        store::submissions_of(&mut snapshot, &leader.registration).await.unwrap()
    }
}

async fn insert(
    change: &mut foundation::change::Change,
    name: &str,
    region: &str,
    municipality: &str,
    register_no: Option<&str>,
) -> OrganisationId {
    let new = NewOrganisation {
        kind: OrganisationKind::Institution(InstitutionKind::GeneralSchool),
        name,
        type_text: None,
        register_no,
        founder_kind: None,
        region_code: Some(region),
        municipality_code: Some(municipality),
        address: None,
        learner_count: Some(300),
        is_active: true,
    };
    crate::organisations::store::insert(change, &new).await.unwrap()
}

#[tokio::test]
async fn step_3_to_5_a_team_registers_and_gets_a_receipt() {
    let world = World::new().await;
    let leader = world.ready().await;
    world
        .test
        .get(&format!("/registrations/{}", leader.registration), &leader.cookie)
        .await
        .says("Pārbaudīt un iesniegt");
    world
        .test
        .get(&format!("/registrations/{}/submit", leader.registration), &leader.cookie)
        .await
        .says("Jānis Bērziņš");

    let answer = world.submit(&leader).await;
    assert_eq!(answer.location(), "/receipts/SK-2024-000001", "{}", answer.text);
    let receipt = world.test.get(answer.location(), &leader.cookie).await;
    receipt.says("SK-2024-000001").says("data-verified=\"yes\"").says("Rēzeknes valsts poļu ģimnāzija");

    world.test.work().await;
    let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(mails.iter().any(|mail| mail.0 == "Pieteikums saņemts: SK-2024-000001"));
    assert_eq!(world.test.mails_to("inga@vecaki.example").await.len(), 2, "two of three are under 18");
    let submission = world.submissions(&leader).await.remove(0);
    assert!(submission.is_genuine());
    assert!(!submission.snapshot.contains("Bērziņš"), "people stand in it by identity");
    assert_eq!(world.test.all::<String>(sql("SELECT state FROM transport_requests")).await, ["open"]);
}

#[tokio::test]
async fn step_7_wrong_teams_are_blocked_with_their_rule() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    world.answer_all(&leader).await;
    let born = date(2008, 1, 1);
    for name in ["Jānis Bērziņš", "Līga Ozola"] {
        let token = world.invite(&leader, name, "representative").await.unwrap();
        world.join(&token, born, "yes").await;
    }
    let two = world.submit(&leader).await;
    assert_eq!(two.status, StatusCode::UNPROCESSABLE_ENTITY);
    two.says("data-rule=\"REG-02\"");

    let token = world.invite(&leader, "Ēriks Kļava", "representative").await.unwrap();
    world.invite(&leader, "Zane Liepa", "representative").await.unwrap_err().says("REG-02");
    world.join(&token, date(2012, 1, 1), "no").await.says("noteikums REG-04");
    world.join(&token, date(2007, 1, 1), "no").await;
    let wrong = world.submit(&leader).await;
    wrong.says("data-rule=\"REG-05\"");
    assert!(!wrong.text.contains("data-rule=\"REG-02\""));
    assert_eq!(world.state(&leader).await, RegistrationState::Draft);
    let kept: Vec<i64> =
        world.test.all(sql("SELECT COUNT(*) FROM rule_results WHERE outcome = 'not_met'")).await;
    assert!(kept[0] >= 2, "every refusal is kept");
}

#[tokio::test]
async fn step_7_a_member_of_26_is_blocked() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let refused = world.join(&token, date(1998, 2, 26), "yes").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("noteikums REG-04").says("no 13 līdz 25 gadiem");
    assert_eq!(world.members(&leader).await.len(), 1, "only who leads the team");
}

#[tokio::test]
async fn step_7_without_a_support_person_nothing_is_submitted() {
    let world = World::new().await;
    let (person, cookie, answer) = world.start("Anna Skolotāja", &world.school, "somebody_else").await;
    let id = answer.location().strip_prefix("/registrations/").unwrap();
    let leader = Leader { person, cookie, registration: RegistrationId::parse(id).unwrap() };
    world.whole_team(&leader, ["Jānis Bērziņš", "Līga Ozola", "Ēriks Kļava"]).await;
    world.answer_all(&leader).await;
    world.submit(&leader).await.says("data-rule=\"REG-03\"");

    let token = world.invite(&leader, "Juris Mentors", "support_person").await.unwrap();
    let fields = [("is_of_school", "yes"), ("support_type", "youth_worker")];
    let joined = world.test.post(&format!("/join/{token}"), "", &fields).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text);
    assert_eq!(world.submit(&leader).await.status, StatusCode::NOT_FOUND, "who began it has handed it over");
    let cookie = joined.cookie(crate::people::visitor::SESSION_COOKIE).expect("let in by the link");
    let leader = Leader { cookie, ..leader };
    assert_eq!(world.submit(&leader).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn step_7_a_school_outside_the_register_is_refused() {
    let world = World::new().await;
    let scope = Scope::Platform;
    let (_, cookie) = world.test.sign_in_as("Anna Skolotāja", Role::SupportPerson, &scope).await;
    let path = format!("/register/{}", world.call);
    let unknown = [("school", "Hogvarta skola"), ("support_type", "teacher")];
    let answer = world.test.post(&path, &cookie, &unknown).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says("REG-01");
    let forged = [("school_id", "0190163d-8694-739b-aea5-966c26f8ad90"), ("support_type", "teacher")];
    assert_eq!(world.test.post(&path, &cookie, &forged).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let choices =
        world.test.post(&path, &cookie, &[("school", "rezeknes polu"), ("support_type", "teacher")]).await;
    choices.says("Rēzeknes valsts poļu ģimnāzija").says("type=\"radio\"");
    world.test.get("/teams/schools?q=rezeknes+polu", &cookie).await.says("Rēzeknes valsts poļu ģimnāzija");
}

#[tokio::test]
async fn step_8_the_deadline_is_an_instant() {
    let world = World::new().await;
    let mut leader = world.ready().await;
    world.test.at("2024-01-31T22:00:00Z");
    leader.cookie = world.test.sign_in(&leader.person).await;
    let late = world.submit(&leader).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Pieteikumus pieņēma līdz 2024. gada 31. janvārim");
    world
        .test
        .get(&format!("/registrations/{}", leader.registration), &leader.cookie)
        .await
        .says("Pieteikšanās ir slēgta");
    world.test.at("2024-01-31T21:59:59.999Z");
    assert_eq!(world.submit(&leader).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_submission_sent_twice_has_one_receipt_and_can_be_replaced() {
    let world = World::new().await;
    let leader = world.ready().await;
    let first = world.submit(&leader).await;
    let again = world.submit(&leader).await;
    assert_eq!(first.location(), again.location());
    assert_eq!(world.submissions(&leader).await.len(), 1);

    let path = format!("/registrations/{}/withdraw", leader.registration);
    assert_eq!(world.test.post(&path, &leader.cookie, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.submit(&leader).await.location(), first.location(), "a replayed post submits nothing");
    let second = world.submit_number(&leader, "2").await;
    assert_eq!(second.location(), "/receipts/SK-2024-000002");
    world.test.get(first.location(), &leader.cookie).await.says("data-verified=\"yes\"");
    assert!(world.submissions(&leader).await[1].replaced_at.is_some());
}

#[tokio::test]
async fn a_submission_takes_few_statements() {
    let world = World::new().await;
    let leader = world.ready().await;
    let by = world.signed_in(&leader).await;
    let platform = &world.test.platform;
    let prepared = super::actions::prepare(
        &platform.plans,
        &mut platform.read().await.unwrap(),
        &by,
        &leader.registration,
    )
    .await
    .unwrap();
    let mut change = platform.begin(Actor::person(&leader.person)).await.unwrap();
    let before = platform.base.database.statement_count();
    super::actions::submit(&mut change, &by, prepared).await.unwrap();
    let used = platform.base.database.statement_count() - before;
    change.commit().await.unwrap();
    assert!(used <= 8, "{used} statements");
}

impl World {
    async fn signed_in(&self, leader: &Leader) -> crate::people::SignedIn {
        let today = self.test.platform.base.clock.today();
        let mut snapshot = self.test.platform.read().await.unwrap();
        let person = crate::people::person::find(&mut snapshot, &leader.person).await.unwrap().unwrap();
        let session = self.test.platform.base.chance.id(&self.test.platform.base.clock);
        crate::people::SignedIn::load(&mut snapshot, &person, session, today).await.unwrap()
    }
}

#[tokio::test]
async fn two_people_who_write_at_once_see_both_texts() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    assert_eq!(world.save(&leader, &leader.cookie, "motivation", "Pirmais", 0).await.status, StatusCode::OK);
    let repeated = world.save(&leader, &leader.cookie, "motivation", "Pirmais", 0).await;
    assert_eq!(repeated.status, StatusCode::OK, "a lost answer is asked for again");
    let stale = world.save(&leader, &leader.cookie, "motivation", "Otrais", 0).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    stale.says("\"their_text\":\"Pirmais\"").says("\"your_text\":\"Otrais\"").says("\"version\":1");
    let long = "ā".repeat(1501);
    let refused = world.save(&leader, &leader.cookie, "motivation", &long, 1).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let path = format!("/registrations/{}/form", leader.registration);
    let fields = [
        ("motivation", "Trešais"),
        ("version-motivation", "0"),
        ("team_name", "Draugi"),
        ("version-team_name", "0"),
    ];
    let form = world.test.post(&path, &leader.cookie, &fields).await;
    assert_eq!(form.status, StatusCode::CONFLICT);
    form.says("Pirmais").says("Trešais").says("Draugi");
    let again = [("motivation", "Trešais"), ("version-motivation", "1")];
    assert_eq!(world.test.post(&path, &leader.cookie, &again).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_invitation_works_once_and_not_for_ever() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    assert_eq!(world.join(&token, date(2008, 1, 1), "yes").await.status, StatusCode::SEE_OTHER);
    let replayed = world.join(&token, date(2008, 1, 1), "yes").await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    replayed.says("jau ir atbildēts");
    assert_eq!(world.test.get("/join/nothing", "").await.status, StatusCode::NOT_FOUND);

    let token = world.invite(&leader, "Līga Ozola", "representative").await.unwrap();
    let wrong = world.test.post(&format!("/join/{token}"), "", &[("birth_date", "31.02.2008")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    world.test.at("2024-02-20T10:00:00Z");
    world.test.get(&format!("/join/{token}"), "").await.says("termiņš ir beidzies");
}

#[tokio::test]
async fn nobody_is_in_two_teams_and_a_school_has_one() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    world.join(&token, date(2008, 1, 1), "yes").await;
    let other = world.leader("Marta Skolotāja", &world.other_school).await;
    let token = world.invite(&other, "Janis Berzins", "representative").await.unwrap();
    world.join(&token, date(2008, 1, 1), "yes").await.says("tikai vienā komandā");

    let (_, _, second) = world.start("Dace Skolotāja", &world.school, "teacher").await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    second.says("jau ir komanda");
}

#[tokio::test]
async fn strangers_find_nothing() {
    let world = World::new().await;
    let leader = world.ready().await;
    let other = world.leader("Marta Skolotāja", &world.other_school).await;
    for page in ["", "/form", "/team", "/submit", "/withdraw"] {
        let path = format!("/registrations/{}{page}", leader.registration);
        assert_eq!(world.test.get(&path, &other.cookie).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let save = world.save(&leader, &other.cookie, "motivation", "x", 1).await;
    assert_eq!(save.status, StatusCode::NOT_FOUND);
    world.submit(&leader).await;
    assert_eq!(world.test.get("/receipts/SK-2024-000001", &other.cookie).await.status, StatusCode::NOT_FOUND);
    let anonymous = world.test.get("/receipts/SK-2024-000001", "").await;
    assert_eq!(anonymous.status, StatusCode::SEE_OTHER);
    let answer = world.test.send(Method::GET, "/registrations/1", &leader.cookie, String::new(), &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_young_person_sees_the_team_and_may_leave_it() {
    let world = World::new().await;
    let leader = world.leader("Anna Skolotāja", &world.school).await;
    let token = world.invite(&leader, "Jānis Bērziņš", "representative").await.unwrap();
    let joined = world.join(&token, date(2008, 1, 1), "yes").await;
    let cookie = joined.cookie(crate::people::visitor::SESSION_COOKIE).expect("let in by the link");
    let mine = world.test.get("/my-teams", &cookie).await;
    mine.says("Rēzeknes valsts poļu ģimnāzija").says("Izstāties");
    let (_, rest) = mine.text.split_once("/teams/").unwrap();
    let team = rest.split('/').next().unwrap().to_owned();
    world.test.get(&format!("/teams/{team}/leave"), &cookie).await.says("Vai izstāties");
    let left = world.test.post(&format!("/teams/{team}/leave"), &cookie, &[]).await;
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert!(!world.test.get("/my-teams", &cookie).await.text.contains("/leave"));
    let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(mails.iter().any(|mail| mail.0 == "Izstāšanās no komandas: Jānis Bērziņš"));
}

#[tokio::test]
async fn words_of_the_schema_are_those_of_the_types() {
    let schema = include_str!("../../../../../migrations/0005_teams.sql");
    let has = |word: &str| assert!(schema.contains(&format!("'{word}'")), "{word}");
    super::TeamState::ALL.iter().for_each(|one| has(one.as_str()));
    RegistrationState::ALL.iter().for_each(|one| has(one.as_str()));
    super::RosterState::ALL.iter().for_each(|one| has(one.as_str()));
    super::RosterReason::ALL.iter().for_each(|one| has(one.as_str()));
    super::member::MemberState::ALL.iter().for_each(|one| has(one.as_str()));
    super::invitation::InvitationState::ALL.iter().for_each(|one| has(one.as_str()));
    super::transport::TransportState::ALL.iter().for_each(|one| has(one.as_str()));
}
