//! From the sketch of an idea to the contact person, through the pages, as the people of scenario 5.1 do it.

mod canvas;
mod voting;
mod way;

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;

use super::idea::{IdeaId, IdeaState};
use super::store;
use crate::organisations::OrganisationId;
use crate::people::{PersonId, Role, Scope};
use crate::permission_records_tests::school;
use crate::programmes;
use crate::teams::{self, Function, RegistrationId, TeamId};
use crate::testing::{Answer, TestPlatform};
use crate::trainings;

const EDITION: &str = "kontakts-2024";
/// A Monday after the trainings.
const NOW: &str = "2024-04-22T10:00:00+03:00";

/// A team with two of its people.
pub(crate) struct Team {
    pub id: TeamId,
    pub registration: RegistrationId,
    pub school: OrganisationId,
    pub leader: PersonId,
    pub student: PersonId,
}

/// A platform after the trainings: two teams of one session, one of another region, one that left early.
pub(crate) struct World {
    pub test: TestPlatform,
    pub own: Team,
    pub neighbour: Team,
    pub stranger: Team,
    pub untrained: Team,
}

impl World {
    pub async fn new() -> Self {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        let plan = trainings::store::plans::of(&mut change, &test.platform.plans, EDITION).await.unwrap();
        trainings::samples::load(&mut change, &plan.unwrap(), true).await.unwrap();
        change.commit().await.unwrap();
        let mut schools = Vec::new();
        for (number, municipality) in [(1, "LV-REZ"), (2, "LV-REZ"), (3, "LV-JEL"), (4, "LV-REZ")] {
            schools.push(school(&test, number, municipality).await);
        }
        let mut snapshot = test.platform.read().await.unwrap();
        let call = programmes::store::call(&mut snapshot, EDITION, "team_registration").await;
        let call = call.unwrap().unwrap().id;
        drop(snapshot);
        let mut registrations = Vec::new();
        for (school, seed) in schools.iter().zip(5..) {
            let made =
                teams::samples::submitted_teams(&test.platform, &call, std::slice::from_ref(school), seed);
            registrations.push(made.await.unwrap().remove(0));
        }
        test.at(NOW);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        trainings::samples::train(&mut change, EDITION, &registrations, 3).await.unwrap();
        change.commit().await.unwrap();
        let mut all = Vec::new();
        for registration in registrations {
            all.push(team(&test, registration).await);
        }
        let mut next = all.into_iter();
        let mut one = || next.next().unwrap();
        Self { own: one(), neighbour: one(), stranger: one(), untrained: one(), test }
    }

    pub async fn begin(&self, team: &Team) -> IdeaId {
        let cookie = self.test.sign_in(&team.student).await;
        let answer = self.test.post(&format!("/teams/{}/idea", team.id), &cookie, &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        let path = answer.location().strip_prefix("/ideas/").unwrap();
        IdeaId::parse(path.strip_suffix("/canvas").unwrap()).unwrap()
    }

    pub async fn write(
        &self,
        by: &PersonId,
        idea: &IdeaId,
        field: &str,
        value: &str,
        version: i64,
    ) -> Answer {
        let cookie = self.test.sign_in(by).await;
        let version = version.to_string();
        let fields = [("field", field), ("value", value), ("version", &*version)];
        self.test.post(&format!("/ideas/{idea}/field"), &cookie, &fields).await
    }

    /// Writes all that the contest asks for.
    pub async fn write_all(&self, team: &Team, idea: &IdeaId) {
        for (field, value) in [
            ("title", "Starpbrīdis kopā"),
            ("need", "Jaunākie baidās no vecākajiem."),
            ("idea", "Kopīgas spēles."),
            ("themes", "anti_bullying"),
            ("audience", "Visi skolēni"),
            ("groups", "grades_7_8"),
            ("problem_1", "Klases nepazīst cita citu"),
            ("result_1", "Klases spēlē kopā"),
            ("impact", "Mazāk konfliktu."),
            ("activities", "Spēļu trešdienas."),
            ("category_1", "equipment"),
            ("what_1", "Galda spēles"),
            ("sum_1", "1 000,00"),
        ] {
            let saved = self.write(&team.student, idea, field, value, 0).await;
            assert_eq!(saved.status, StatusCode::OK, "{field}: {}", saved.text);
        }
    }

    pub async fn step(&self, by: &PersonId, idea: &IdeaId, step: &str, fields: &[(&str, &str)]) -> Answer {
        let cookie = self.test.sign_in(by).await;
        self.test.post(&format!("/ideas/{idea}/{step}"), &cookie, fields).await
    }

    pub async fn see(&self, by: &PersonId, idea: &IdeaId) -> Answer {
        let cookie = self.test.sign_in(by).await;
        self.test.get(&format!("/ideas/{idea}"), &cookie).await
    }

    pub async fn state(&self, idea: &IdeaId) -> IdeaState {
        let mut snapshot = self.test.platform.read().await.unwrap();
        store::file(&mut snapshot, idea).await.unwrap().unwrap().idea.state
    }

    pub async fn content_version(&self, idea: &IdeaId) -> String {
        let statement = sql("SELECT content_version FROM ideas WHERE id = $1").bind(idea);
        self.test.all::<i64>(statement).await.remove(0).to_string()
    }

    pub async fn principal(&self, team: &Team) -> PersonId {
        let scope = Scope::Organisation(team.school.as_str().to_owned());
        let person = self.test.person("Ināra Vadītāja").await;
        self.test.grant(&person, Role::Principal, &scope).await;
        person
    }

    pub async fn contact(&self) -> PersonId {
        let person = self.test.person("Sandra Kontakte").await;
        self.test.grant(&person, Role::MunicipalCoordinator, &Scope::Municipality("LV-REZ".to_owned())).await;
        person
    }

    /// An idea that its principal agrees to.
    pub async fn agreed(&self) -> (IdeaId, PersonId) {
        let idea = self.begin(&self.own).await;
        self.write_all(&self.own, &idea).await;
        self.step(&self.own.student, &idea, "share", &[]).await;
        let principal = self.principal(&self.own).await;
        let seen = self.content_version(&idea).await;
        let agreed = self.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
        assert_eq!(agreed.status, StatusCode::SEE_OTHER, "{}", agreed.text);
        (idea, principal)
    }
}

async fn team(test: &TestPlatform, registration: RegistrationId) -> Team {
    let mut snapshot = test.platform.read().await.unwrap();
    let file = teams::store::file(&mut snapshot, &registration).await.unwrap().unwrap();
    let members = teams::store::members_of(&mut snapshot, &file.team.id).await.unwrap();
    let of = |function| members.iter().find(|one| one.function == function).unwrap().person.clone();
    Team {
        id: file.team.id,
        registration,
        school: file.team.school,
        leader: of(Function::SupportPerson),
        student: of(Function::Representative),
    }
}
