//! A contest that is over: an application of a municipality with two schools, and two that are nearly empty; two
//! officers, a contact person.

use foundation::answers::Answer as Written;
use foundation::change::{Actor, Change};
use foundation::database::sql;
use jiff::Timestamp;

use crate::applications::actions::{Applying, begin};
use crate::applications::shared::{Place, Unacceptable};
use crate::applications::{self, ApplicationId};
use crate::eligibility::check::CheckState;
use crate::eligibility::record::CheckRecord;
use crate::eligibility::store;
use crate::ideas::terms::Contest;
use crate::ideas::tests::World as Ideas;
use crate::ideas::{self, IdeaId};
use crate::organisations::store::NewOrganisation;
use crate::organisations::{self, OrganisationKind};
use crate::people::{PersonId, Role, Scope};
use crate::testing::{Answer, TestPlatform};

/// The edition.
const EDITION: &str = "kontakts-2024";
/// The contest is over.
const AFTER: &str = "2024-05-20T10:00:00+03:00";

/// The contest with who checks it.
pub struct World {
    pub test: TestPlatform,
    pub call: String,
    /// The application with two schools.
    pub application: String,
    /// Two officers.
    pub officer: String,
    pub second: String,
    /// The contact person of its municipality.
    pub contact: String,
    pub contact_id: PersonId,
    pub officer_id: PersonId,
}

/// What an application asks the shared part for.
const SHARED: [(Place, &str); 6] = [
    (Place::Goals, "Draudzīga skola"),
    (Place::CoFinancing, "none"),
    (Place::ContactName, "Sandra Kontakte"),
    (Place::ContactEmail, "sandra@saikne.example"),
    (Place::SignatoryName, "Ēriks Paraugs"),
    (Place::SignatoryPosition, "vadītājs"),
];

/// An application of a municipality that was handed in at a moment, with some ideas.
async fn handed_in(
    test: &TestPlatform,
    (number, municipality): (i64, &str),
    ideas: &[IdeaId],
    at: &str,
) -> ApplicationId {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let office = NewOrganisation {
        kind: OrganisationKind::EducationAuthority,
        name: &format!("{number}. izdomātā izglītības pārvalde"),
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: Some("LAT"),
        municipality_code: Some(municipality),
        address: None,
        learner_count: None,
        is_active: true,
    };
    let applicant = organisations::store::insert(&mut change, &office).await.unwrap();
    let contest = Contest::of_edition(&test.platform.plans, &mut change, EDITION).await.unwrap();
    let applying = Applying {
        call: contest.call().id.clone(),
        edition: EDITION.to_owned(),
        municipality: Some(municipality.to_owned()),
        closes_at: contest.closes_at(&applicant),
        applicant,
    };
    let id = begin(&mut change, &applying).await.unwrap();
    for idea in ideas {
        let file = ideas::store::file(&mut change, idea).await.unwrap().unwrap();
        let school = &file.team.team.school;
        applications::store::insert_part(&mut change, &id, idea, school).await.unwrap();
        let taken = [(ideas::Step::Taken, "")];
        ideas::actions::hand_over(&mut change, &file, &taken, applying.closes_at).await.unwrap();
    }
    for (place, value) in SHARED {
        let answer = Written { value: value.to_owned(), version: 0 };
        let kept = applications::store::save_answer::<Unacceptable>(&mut change, &id, place, &answer);
        kept.await.unwrap();
    }
    receipt(&mut change, &id, number, at.parse().unwrap()).await;
    change.commit().await.unwrap();
    id
}

/// The rows that handing in leaves.
async fn receipt(change: &mut Change, id: &ApplicationId, number: i64, at: Timestamp) {
    let signature = format!("01900000-0000-7000-8000-00000000000{number}");
    let row = sql("INSERT INTO application_signatures
            (id, application_id, file_hash, file_name, document_hash, findings, added_by, added_at)
         VALUES ($1, $2, 'h', 'iesniegums.edoc', 'd', '[]', 'system', $3)");
    change.execute(row.bind(&signature).bind(id).bind(at)).await.unwrap();
    let row = sql("INSERT INTO application_submissions
            (id, application_id, number, receipt_no, submitted_at, submitted_by, snapshot, sha256, signature_id)
         VALUES ($1, $2, 1, $1, $3, 'system', '{}', '', $1)");
    change.execute(row.bind(&signature).bind(id).bind(at)).await.unwrap();
    let row = sql("UPDATE sub_projects SET requested_cents = 100000 WHERE application_id = $1");
    change.execute(row.bind(id)).await.unwrap();
    let row = sql("UPDATE applications SET state = 'submitted', requested_cents = 200000 WHERE id = $1");
    change.execute(row.bind(id)).await.unwrap();
}

/// The idea of the second team, sent to the contact person.
async fn second_idea(world: &Ideas) -> IdeaId {
    let team = &world.neighbour;
    let idea = world.begin(team).await;
    world.write_all(team, &idea).await;
    world.step(&team.student, &idea, "share", &[]).await;
    let principal = world.test.person("Māra Otrā").await;
    let scope = Scope::Organisation(team.school.as_str().to_owned());
    world.test.grant(&principal, Role::Principal, &scope).await;
    let seen = world.content_version(&idea).await;
    world.step(&principal, &idea, "agree", &[("seen", &seen)]).await;
    world.step(&team.leader, &idea, "send", &[]).await;
    idea
}

impl World {
    /// The contest before its check has begun.
    pub async fn new() -> Self {
        let world = Ideas::new().await;
        let (first, _) = world.agreed().await;
        world.step(&world.own.leader, &first, "send", &[]).await;
        let second = second_idea(&world).await;
        let contact_id = world.contact().await;
        world.test.work().await;
        let test = world.test;
        handed_in(&test, (3, "LV-JEL"), &[], "2024-05-17T20:59:00Z").await;
        let application = handed_in(&test, (1, "LV-REZ"), &[first, second], "2024-05-16T10:00:00Z")
            .await
            .as_str()
            .to_owned();
        handed_in(&test, (2, "LV-RIX"), &[], "2024-05-17T08:00:00Z").await;
        test.at(AFTER);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let closed =
            sql("UPDATE calls SET state = 'closed' WHERE edition_code = $1 AND code = 'project_contest'");
        change.execute(closed.bind(EDITION)).await.unwrap();
        change.commit().await.unwrap();
        let calls = sql("SELECT id FROM calls WHERE edition_code = $1 AND code = 'project_contest'");
        let call = test.all::<String>(calls.bind(EDITION)).await.remove(0);
        let contact = test.sign_in(&contact_id).await;
        let scope = Scope::Edition(EDITION.to_owned());
        let (officer_id, officer) = test.sign_in_as("Aija Pirmā", Role::EligibilityOfficer, &scope).await;
        let (_, second) = test.sign_in_as("Zane Otrā", Role::EligibilityOfficer, &scope).await;
        Self { test, call, application, officer, second, contact, contact_id, officer_id }
    }

    /// The same with its check begun.
    pub async fn begun() -> Self {
        let world = Self::new().await;
        world.begin().await;
        world
    }

    pub async fn begin(&self) {
        let begun = self.test.post(&format!("/eligibility/{}/begin", self.call), &self.officer, &[]).await;
        assert_eq!(begun.status.as_u16(), 303, "{}", begun.text);
    }

    /// Changes rows of the database.
    pub async fn set(&self, text: &'static str) {
        let mut change = self.test.platform.begin(Actor::system()).await.unwrap();
        assert!(change.execute(sql(text).bind(self.application.as_str())).await.unwrap() > 0, "{text}");
        change.commit().await.unwrap();
    }

    pub fn path(&self, deed: &str) -> String {
        let glue = if deed.is_empty() { "" } else { "/" };
        format!("/eligibility/applications/{}{glue}{deed}", self.application)
    }

    pub async fn page(&self) -> Answer {
        self.test.get(&self.path(""), &self.officer).await
    }

    pub async fn post(&self, cookie: &str, deed: &str, fields: &[(&str, &str)]) -> Answer {
        self.test.post(&self.path(deed), cookie, fields).await
    }

    /// Posts what must be taken.
    pub async fn done(&self, cookie: &str, deed: &str, fields: &[(&str, &str)]) {
        let answer = self.post(cookie, deed, fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{deed}: {}", answer.text);
    }

    pub async fn checks(&self) -> Vec<CheckRecord> {
        let id = ApplicationId::parse(&self.application).unwrap();
        store::checks_of(&mut self.test.platform.read().await.unwrap(), &id).await.unwrap()
    }

    /// The first check of a kind as the page has it: identity and version.
    pub async fn check(&self, criterion: &str) -> (String, String) {
        let checks = self.checks().await;
        let check = checks.iter().find(|check| check.criterion == criterion).unwrap();
        (check.id.as_str().to_owned(), check.version.to_string())
    }

    /// An officer decides about the first check of a kind.
    pub async fn decide(&self, criterion: &str, answer: &str, reason: &str) -> Answer {
        let (id, version) = self.check(criterion).await;
        let fields = [("check", &*id), ("version", &*version), ("answer", answer), ("reason", reason)];
        self.post(&self.officer, "decide", &fields).await
    }

    /// Everything that waits for a person is met.
    pub async fn decide_the_rest(&self) {
        for check in self.checks().await {
            if check.check.state == CheckState::NeedsPerson {
                let version = check.version.to_string();
                let fields =
                    [("check", check.id.as_str()), ("version", &*version), ("answer", "met"), ("reason", "")];
                self.done(&self.officer, "decide", &fields).await;
            }
        }
    }

    /// A number from the database.
    pub async fn count(&self, of: &'static str) -> i64 {
        self.test.all::<i64>(sql(of)).await.remove(0)
    }

    /// The mails to the contact person.
    pub async fn mails(&self) -> Vec<(String, String)> {
        let address = sql("SELECT email FROM people WHERE id = $1").bind(&self.contact_id);
        self.test.mails_to(&self.test.all::<String>(address).await.remove(0)).await
    }

    /// Where the application is.
    pub async fn state(&self) -> String {
        let state = sql("SELECT state FROM applications WHERE id = $1").bind(self.application.as_str());
        self.test.all::<String>(state).await.remove(0)
    }
}
