//! Gathering an application, through the pages, as the people of scenarios 5.1 and 5.2 do it.

mod cockpit;
mod taking;
mod mandates;
mod route;
mod shared;
mod listing;

use axum::http::StatusCode;
use foundation::change::Actor;
use foundation::database::sql;

use crate::applications::store;
use crate::applications::{ApplicationFile, ApplicationId};
use crate::ideas::samples::{AGREED, SENT, write};
use crate::ideas::{self, IdeaId, IdeaState, Step};
use crate::organisations::store::NewOrganisation;
use crate::organisations::{self, OrganisationId, OrganisationKind};
use crate::people::{PersonId, Role, Scope};
use crate::permission_records_tests::school;
use crate::programmes;
use crate::teams::{self, Function, TeamId};
use crate::testing::{Answer, TestPlatform};
use crate::trainings;

const EDITION: &str = "kontakts-2024";
/// A Monday after the trainings.
const NOW: &str = "2024-04-22T10:00:00+03:00";
/// The first instant that is too late.
const END: &str = "2024-05-17T21:00:00Z";
/// A small paper that is a PDF.
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n";

/// A school with its team.
struct School {
    team: TeamId,
    school: OrganisationId,
    leader: PersonId,
}

/// A platform after the trainings: schools of Rezekne, the last of which left the training early; an authority of
/// education and an association; a contact person, signed in.
struct World {
    test: TestPlatform,
    schools: Vec<School>,
    office: OrganisationId,
    association: OrganisationId,
    /// The contact person.
    person: PersonId,
    /// Their cookie.
    contact: String,
}

impl World {
    async fn new() -> Self {
        Self::with(4).await
    }

    /// With so many schools, the last one not trained.
    async fn with(count: u64) -> Self {
        let test = TestPlatform::new().await;
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        let plan = trainings::store::plans::of(&mut change, &test.platform.plans, EDITION).await.unwrap();
        trainings::samples::load(&mut change, &plan.unwrap(), true).await.unwrap();
        change.commit().await.unwrap();
        let mut registrations = Vec::new();
        let mut snapshot = test.platform.read().await.unwrap();
        let call = programmes::store::call(&mut snapshot, EDITION, "team_registration").await;
        let call = call.unwrap().unwrap().id;
        drop(snapshot);
        for number in 1..=count {
            let school = school(&test, number, "LV-REZ").await;
            let made = teams::samples::submitted_teams(&test.platform, &call, &[school], number + 4).await;
            registrations.push(made.unwrap().remove(0));
        }
        test.at(NOW);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let most = registrations.len() - 1;
        trainings::samples::train(&mut change, EDITION, &registrations, most).await.unwrap();
        let office = office(&mut change, OrganisationKind::EducationAuthority, "Izglītības pārvalde").await;
        let open =
            sql("UPDATE calls SET state = 'open' WHERE edition_code = $1 AND code = 'project_contest'");
        change.execute(open.bind(EDITION)).await.unwrap();
        let association = office_of(&mut change, "Biedrība “Jauniešu tilts”", "LV-JEL").await;
        change.commit().await.unwrap();
        let mut schools = Vec::new();
        for id in registrations {
            let mut snapshot = test.platform.read().await.unwrap();
            let file = teams::store::file(&mut snapshot, &id).await.unwrap().unwrap();
            let members = teams::store::members_of(&mut snapshot, &file.team.id).await.unwrap();
            let leader = members.iter().find(|one| one.function == Function::SupportPerson).unwrap();
            let leader = leader.person.clone();
            schools.push(School { team: file.team.id, school: file.team.school, leader });
        }
        let scope = Scope::Municipality("LV-REZ".to_owned());
        let (person, contact) = test.sign_in_as("Sandra Kontakte", Role::MunicipalCoordinator, &scope).await;
        Self { test, schools, office, association, person, contact }
    }

    async fn write(&self, school: usize, way: &[Step]) -> IdeaId {
        write(&self.test.platform, EDITION, &self.schools[school].team, way, None).await.unwrap()
    }

    /// An idea that the contact person has.
    async fn sent(&self, school: usize) -> IdeaId {
        self.write(school, SENT).await
    }

    /// An idea that waits to be sent.
    async fn agreed(&self, school: usize) -> IdeaId {
        self.write(school, AGREED).await
    }

    async fn begin(&self, cookie: &str, applicant: &OrganisationId) -> Answer {
        let chosen = format!("{EDITION} {applicant}");
        self.test.post("/applications", cookie, &[("for", &chosen)]).await
    }

    /// The application of the authority of education.
    async fn begun(&self) -> ApplicationId {
        let answer = self.begin(&self.contact, &self.office).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        ApplicationId::parse(answer.location().strip_prefix("/applications/").unwrap()).unwrap()
    }

    async fn file(&self, id: &ApplicationId) -> ApplicationFile {
        store::file(&mut self.test.platform.read().await.unwrap(), id).await.unwrap().unwrap()
    }

    async fn state(&self, idea: &IdeaId) -> IdeaState {
        let mut snapshot = self.test.platform.read().await.unwrap();
        ideas::store::file(&mut snapshot, idea).await.unwrap().unwrap().idea.state
    }

    async fn see(&self, id: &ApplicationId) -> Answer {
        self.test.get(&format!("/applications/{id}"), &self.contact).await
    }

    /// A deed of the contact person.
    async fn deed(&self, id: &ApplicationId, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.test.post(&format!("/applications/{id}/{path}"), &self.contact, fields).await
    }

    async fn take_in(&self, id: &ApplicationId, idea: &IdeaId) -> Answer {
        self.deed(id, "parts", &[("idea", idea.as_str())]).await
    }

    /// Makes a school one that the state founded.
    async fn of_the_state(&self, school: usize) {
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        let statement = sql("UPDATE organisations SET founder_kind = 'state' WHERE id = $1");
        change.execute(statement.bind(&self.schools[school].school)).await.unwrap();
        change.commit().await.unwrap();
    }

    /// Somebody who acts for the association, signed in.
    async fn for_association(&self) -> String {
        let scope = Scope::Organisation(self.association.as_str().to_owned());
        self.test.sign_in_as("Inguna Biedre", Role::ProjectCoordinator, &scope).await.1
    }
}

async fn office(
    change: &mut foundation::change::Change,
    kind: OrganisationKind,
    name: &str,
) -> OrganisationId {
    made(change, kind, name, "LV-REZ").await
}

async fn office_of(
    change: &mut foundation::change::Change,
    name: &str,
    municipality: &str,
) -> OrganisationId {
    made(change, OrganisationKind::NgoAssociation, name, municipality).await
}

async fn made(
    change: &mut foundation::change::Change,
    kind: OrganisationKind,
    name: &str,
    municipality: &str,
) -> OrganisationId {
    let new = NewOrganisation {
        kind,
        name,
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: Some("LAT"),
        municipality_code: Some(municipality),
        address: None,
        learner_count: None,
        is_active: true,
    };
    organisations::store::insert(change, &new).await.unwrap()
}
