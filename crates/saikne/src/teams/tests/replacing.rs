//! Somebody leaves between handing in and the decision, and invitations that nobody answers: steps 9, 14, 15.

use axum::http::StatusCode;
use foundation::database::sql;
use jiff::civil::date;

use super::{Leader, World};
use crate::teams::member::MemberState;
use crate::teams::registration::RegistrationState;
use crate::teams::store;
use crate::teams::team::TeamState;

impl World {
    /// A handed-in team one of whose young people left afterwards.
    async fn short_team(&self) -> Leader {
        let leader = self.leader("Anna Skolotāja", &self.school).await;
        self.whole_team(&leader, ["Jānis Bērziņš", "Līga Ozola", "Ēriks Kļava"]).await;
        self.answer_all(&leader).await;
        assert_eq!(self.submit(&leader).await.status, StatusCode::SEE_OTHER);
        self.leave(&leader, "Ēriks Kļava").await;
        self.test.work().await;
        leader
    }

    pub(super) async fn leave(&self, leader: &Leader, name: &str) {
        let members = self.members(leader).await;
        let member = members.iter().find(|one| one.name() == name).unwrap();
        let cookie = self.test.sign_in(&member.person).await;
        let left = self.test.post(&format!("/teams/{}/leave", member.team), &cookie, &[]).await;
        assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.text);
    }

    async fn team_state(&self, leader: &Leader) -> TeamState {
        let mut snapshot = self.test.platform.read().await.unwrap();
        store::file(&mut snapshot, &leader.registration).await.unwrap().unwrap().team.state
    }

    async fn decide(&self, cookie: &str, leader: &Leader, outcome: &str) -> crate::testing::Answer {
        let fields = [
            ("outcome", outcome),
            ("registration", leader.registration.as_str()),
            ("criterion", "motivation"),
            ("reason", "Skaidrs mērķis."),
        ];
        self.test.post("/triage/decide", cookie, &fields).await
    }

    /// Asks to replace one who left; gives the path of the request.
    pub(super) async fn ask_for(&self, leader: &Leader, out: &str) -> String {
        let members = self.members(leader).await;
        let out = members.iter().find(|one| one.name() == out).unwrap().id.to_string();
        let fields = [
            ("out", out.as_str()),
            ("given_name", "Paula"),
            ("family_name", "Jauna"),
            ("email", "paula@skola.example"),
            ("reason", "moved_school"),
        ];
        let path = format!("/registrations/{}/roster", leader.registration);
        let asked = self.test.post(&path, &leader.cookie, &fields).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
        asked.location().to_owned()
    }
}

#[tokio::test]
async fn step_9_a_team_that_is_not_whole_is_refused_by_name() {
    let world = World::new().await;
    let leader = world.short_team().await;
    assert_eq!(world.team_state(&leader).await, TeamState::Forming);
    let cookie = world.coordinator("Dzintra Koordinatore", "LAT").await;
    world.test.get("/triage", &cookie).await.says("Komanda nav pilna");
    let id = leader.registration.as_str();
    let review =
        world.test.post("/triage/review", &cookie, &[("registration", id), ("outcome", "accept")]).await;
    review.says("Komanda nav pilna").says("noņemiet tās atzīmi");
    let refused = world.decide(&cookie, &leader, "accept").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("vairs nav pilna: Rēzeknes valsts poļu ģimnāzija");
    let page = world.test.get(&format!("/registrations/{id}"), &cookie).await;
    page.says("Izstāšanās: Ēriks Kļava,");

    assert_eq!(world.decide(&cookie, &leader, "waitlist").await.status, StatusCode::SEE_OTHER);
    let twice = world.decide(&cookie, &leader, "reject").await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.says("lēmums jau ir pieņemts: Rēzeknes valsts poļu ģimnāzija");
}

#[tokio::test]
async fn step_14_who_left_before_the_decision_is_replaced_and_the_team_accepted() {
    let world = World::new().await;
    let mut leader = world.short_team().await;
    world.test.at("2024-02-01T09:00:00+02:00");
    leader.cookie = world.test.sign_in(&leader.person).await;
    let coordinator = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let page = world.test.get(&format!("/registrations/{}", leader.registration), &leader.cookie).await;
    page.says("Komanda nav pilna").says("Lūgt sastāva maiņu");
    let roster = format!("/registrations/{}/roster", leader.registration);
    world.test.get(&roster, &leader.cookie).await.says("Ēriks Kļava").says("Izstāšanās:");

    let request = world.ask_for(&leader, "Ēriks Kļava").await;
    let approved = world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.text);
    let token = world.token("paula@skola.example").await;
    assert_eq!(world.join(&token, date(2004, 5, 5), "yes").await.status, StatusCode::SEE_OTHER);
    world.test.work().await;
    assert_eq!(world.team_state(&leader).await, TeamState::Complete, "though the call has closed");
    let states: Vec<MemberState> =
        world.members(&leader).await.iter().filter(|one| !one.is_active()).map(|one| one.state).collect();
    assert_eq!(states, [MemberState::Left], "who left is not said to have been replaced");
    assert!(!world.test.get(&roster, &leader.cookie).await.text.contains("Izstāšanās:"));

    assert_eq!(world.decide(&coordinator, &leader, "accept").await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.state(&leader).await, RegistrationState::Accepted);
    assert_eq!(world.team_state(&leader).await, TeamState::Active);
    world.test.work().await;
}

#[tokio::test]
async fn step_14_who_leaves_an_accepted_team_is_replaced_too() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.leave(&leader, "Līga Ozola").await;
    let request = world.ask_for(&leader, "Līga Ozola").await;
    assert_eq!(world.team_state(&leader).await, TeamState::RosterPending);
    world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    let token = world.token("paula@skola.example").await;
    world.join(&token, date(2004, 5, 5), "yes").await;
    world.test.work().await;
    let names: Vec<String> =
        world.members(&leader).await.iter().filter(|one| one.is_active()).map(|one| one.name()).collect();
    assert!(names.contains(&"Paula Jauna".to_owned()) && !names.contains(&"Līga Ozola".to_owned()));
    assert_eq!(world.team_state(&leader).await, TeamState::Active);
}

#[tokio::test]
async fn an_invitation_of_a_replacement_that_nobody_answers_is_told_and_sent_again() {
    let world = World::new().await;
    let (mut leader, coordinator) = world.accepted().await;
    let request = world.ask_replacement(&leader).await;
    world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    let told = async || {
        let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
        mails.iter().filter(|mail| mail.0 == "Uzaicinājuma termiņš ir beidzies: Paula Jauna").count()
    };
    world.test.at("2024-02-13T12:00:00+02:00");
    world.test.work().await;
    assert_eq!(told().await, 1);
    leader.cookie = world.test.sign_in(&leader.person).await;
    let page = world.test.get(&request, &leader.cookie).await;
    page.says("Termiņš beidzies").says("Nosūtīt vēlreiz");
    let (_, rest) = page.text.split_once("/team-invitations/").unwrap();
    let invitation = rest.split('/').next().unwrap();
    let renew = format!("/team-invitations/{invitation}/renew");
    assert_eq!(world.test.post(&renew, &leader.cookie, &[]).await.status, StatusCode::SEE_OTHER);
    let token = world.token("paula@skola.example").await;
    assert_eq!(world.join(&token, date(2004, 5, 5), "yes").await.status, StatusCode::SEE_OTHER);
    world.test.at("2024-03-05T12:00:00+02:00");
    world.test.work().await;
    assert_eq!(told().await, 1, "who came is not asked for");
    let id = request.rsplit('/').next().unwrap();
    let history = world.test.audit_of(id).await;
    assert!(history.contains(&"teams.replacement_unanswered".to_owned()), "{history:?}");
    assert!(history.contains(&"teams.replacement_applied".to_owned()));
}

#[tokio::test]
async fn a_replacement_lapses_when_its_invitation_is_declined_taken_back_or_the_training_begins() {
    for way in ["decline", "withdraw", "begin"] {
        let world = World::new().await;
        let (mut leader, coordinator) = world.accepted().await;
        world.seated(&leader, date(2024, 2, 5)).await;
        let request = world.ask_replacement(&leader).await;
        world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
        let token = world.token("paula@skola.example").await;
        match way {
            "decline" => {
                world.test.post(&format!("/join/{token}/decline"), "", &[]).await;
            }
            "withdraw" => {
                let ids: Vec<String> = world
                    .test
                    .all(sql("SELECT id FROM team_invitations WHERE roster_change_id IS NOT NULL"))
                    .await;
                let path = format!("/team-invitations/{}/withdraw", ids[0]);
                assert_eq!(world.test.post(&path, &leader.cookie, &[]).await.status, StatusCode::SEE_OTHER);
            }
            _ => {
                world.test.at("2024-02-05T00:00:00+02:00");
                world.test.work().await;
                leader.cookie = world.test.sign_in(&leader.person).await;
                let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
                assert!(mails.iter().any(|mail| mail.1.contains("Dalība komandā nav uzsākta: Paula Jauna.")));
            }
        }
        world.test.get(&request, &leader.cookie).await.says("Zaudējis spēku");
        let late = world.join(&token, date(2004, 5, 5), "yes").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{way}");
        let id = request.rsplit('/').next().unwrap();
        assert!(world.test.audit_of(id).await.contains(&"teams.replacement_lapsed".to_owned()), "{way}");
        if way != "begin" {
            world.ask_replacement(&leader).await;
        }
    }
}

#[tokio::test]
async fn step_14_the_team_sees_who_is_waited_for_and_until_the_training_begins() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.seated(&leader, date(2024, 2, 5)).await;
    let own = format!("/registrations/{}", leader.registration);
    let request = world.ask_replacement(&leader).await;
    world.test.get(&own, &leader.cookie).await.says("Lūgta sastāva maiņa").says(&request);
    world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    let page = world.test.get(&own, &leader.cookie).await;
    page.says("Gaidām, kad uz uzaicinājumu atbildēs Paula Jauna.").says(&request);
    world.test.get(&format!("{own}/team"), &leader.cookie).await.says("Tiek aizstāts");

    let until = "Atbildēt var līdz 2024. gada 4. februārim";
    let token = world.token("paula@skola.example").await;
    world.test.get(&format!("/join/{token}"), "").await.says(until);
    world.test.get(&request, &leader.cookie).await.says(until);
    assert!(world.test.mails_to("paula@skola.example").await[0].1.contains(until));
    // Before the work of midnight is done.
    world.test.at("2024-02-05T00:00:00+02:00");
    let late = world.join(&token, date(2004, 5, 5), "yes").await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("Mācības jau ir sākušās");
}

#[tokio::test]
async fn a_request_lapses_when_the_team_gets_no_place() {
    let world = World::new().await;
    let mut leader = world.short_team().await;
    let coordinator = world.coordinator("Dzintra Koordinatore", "LAT").await;
    let request = world.ask_for(&leader, "Ēriks Kļava").await;
    assert_eq!(world.decide(&coordinator, &leader, "reject").await.status, StatusCode::SEE_OTHER);
    let late = world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.says("vairs nav vietas mācībās");
    world.test.at("2024-01-31T00:00:00+02:00");
    world.test.work().await;
    leader.cookie = world.test.sign_in(&leader.person).await;
    world.test.get(&request, &leader.cookie).await.says("Zaudējis spēku");
    let mails = world.test.mails_to("anna.skolotaja@saikne.example").await;
    assert!(mails.iter().any(|mail| mail.1.contains("vairs nav vietas mācībās")));
}

#[tokio::test]
async fn nobody_comes_into_a_team_that_has_ended() {
    for ended in ["rejected", "declined"] {
        let world = World::new().await;
        let (leader, coordinator) = world.accepted().await;
        let request = world.ask_replacement(&leader).await;
        world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
        let token = world.token("paula@skola.example").await;
        let mut change = world.test.platform.begin(foundation::change::Actor::system()).await.unwrap();
        let end = sql("UPDATE registrations SET state = $2 WHERE id = $1");
        change.execute(end.bind(&leader.registration).bind(ended)).await.unwrap();
        change.commit().await.unwrap();
        let late = world.join(&token, date(2004, 5, 5), "yes").await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{ended}");
        late.says("vairs nav vietas mācībās");
        assert_eq!(world.members(&leader).await.len(), 4, "{ended}");
    }
}

#[tokio::test]
async fn who_waited_for_a_guardian_and_was_never_let_in_has_not_left() {
    let world = World::new().await;
    let (leader, coordinator) = world.accepted().await;
    world.seated(&leader, date(2024, 2, 5)).await;
    let request = world.ask_replacement(&leader).await;
    world.test.post(&format!("{request}/approve"), &coordinator, &[]).await;
    let token = world.token("paula@skola.example").await;
    assert_eq!(world.join(&token, date(2008, 5, 5), "yes").await.status, StatusCode::SEE_OTHER);
    world.test.at("2024-02-08T00:00:00+02:00");
    world.test.work().await;
    let members = world.members(&leader).await;
    let coming = members.iter().find(|one| one.name() == "Paula Jauna").unwrap();
    assert_eq!(coming.state, MemberState::NeverCame);
    let page = world.test.get(&format!("/registrations/{}", leader.registration), &coordinator).await;
    assert!(!page.text.contains("Izstāšanās: Paula Jauna"));
}
