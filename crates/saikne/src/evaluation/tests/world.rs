//! Four applications that may be judged, two managers, three evaluators, a member of the commission.

use foundation::change::Actor;
use foundation::database::sql;

use crate::applications::{self, ApplicationId, Step};
use crate::organisations;
use crate::people::{PersonId, Role, Scope};
use crate::programmes;
use crate::testing::{Answer, TestPlatform};

/// The edition.
pub const EDITION: &str = "kontakts-2024";

/// The municipalities that apply.
pub const MUNICIPALITIES: [&str; 4] = ["LV-REZ", "LV-JEL", "LV-DGV", "LV-LPX"];

/// The criteria.
pub const CRITERIA: [&str; 5] = ["need", "participation", "activities", "impact", "budget"];

/// Applications that may be judged, and the people who have to do with it.
pub struct World {
    pub test: TestPlatform,
    /// The applications, in the order of the municipalities.
    pub applications: Vec<ApplicationId>,
    /// Two who run the programme, signed in.
    pub managers: [String; 2],
    /// Three evaluators, signed in.
    pub evaluators: Vec<(PersonId, String)>,
    /// A member of the commission, signed in.
    pub member: String,
}

impl World {
    /// The day on which evaluators are asked.
    pub async fn new() -> Self {
        let test = TestPlatform::new().await;
        test.at("2024-06-03T10:00:00+03:00");
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        change.commit().await.unwrap();
        let mut applications = Vec::new();
        for (place, code) in MUNICIPALITIES.iter().enumerate() {
            applications.push(eligible(&test, place, code).await);
        }
        let edition = Scope::Edition(EDITION.to_owned());
        let programme = Scope::Programme("kontakts".to_owned());
        let manager = async |name| test.sign_in_as(name, Role::ProgrammeManager, &programme).await.1;
        let managers = [manager("Ieva Vadītāja").await, manager("Oskars Vadītājs").await];
        let mut evaluators = Vec::new();
        for name in ["Rihards Vērtnieks", "Solvita Svarīte", "Uldis Trešais"] {
            evaluators.push(test.sign_in_as(name, Role::Evaluator, &edition).await);
        }
        let (_, member) = test.sign_in_as("Dace Komisāre", Role::CommissionMember, &edition).await;
        Self { test, applications, managers, evaluators, member }
    }

    pub fn path(&self, deed: &str) -> String {
        format!("/evaluation/{EDITION}{deed}")
    }

    /// The cookie of an evaluator.
    pub fn evaluator(&self, place: usize) -> &str {
        &self.evaluators[place].1
    }

    /// The place of an evaluator.
    pub fn place_of(&self, person: &str) -> usize {
        self.evaluators.iter().position(|(id, _)| id.as_str() == person).unwrap()
    }

    /// Posts what must be taken.
    pub async fn done(&self, cookie: &str, path: &str, fields: &[(&str, &str)]) {
        let answer = self.test.post(path, cookie, fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{path}: {}", answer.text);
    }

    /// The proposal that is open; empty where none is.
    pub async fn proposal(&self) -> String {
        let open = sql("SELECT id FROM review_proposals WHERE state = 'computed'");
        self.test.all::<String>(open).await.pop().unwrap_or_default()
    }

    /// Proposes evaluators as the first manager.
    pub async fn computed(&self) -> String {
        let shown = self.proposal().await;
        self.done(&self.managers[0], &self.path("/assignment"), &[("proposal", &shown)]).await;
        self.proposal().await
    }

    /// Publishes what is proposed.
    pub async fn published(&self) {
        let open = self.proposal().await;
        let fields = [("proposal", open.as_str()), ("due-on", "2024-06-17")];
        self.done(&self.managers[0], &self.path("/assignment/publish"), &fields).await;
    }

    /// Evaluators proposed and asked.
    pub async fn assigned(&self) {
        self.computed().await;
        self.published().await;
    }

    /// The reviews of an application that count: identity, and the place of the evaluator.
    pub async fn reviews(&self, application: usize) -> Vec<(String, usize)> {
        let found = sql("SELECT id || ' ' || evaluator_id FROM reviews
                          WHERE application_id = $1 AND state NOT IN ('recused', 'released')
                          ORDER BY is_third, assigned_at, id");
        let found: Vec<String> = self.test.all(found.bind(&self.applications[application])).await;
        let split = |both: &String| {
            let (id, person) = both.split_once(' ').unwrap();
            (id.to_owned(), self.place_of(person))
        };
        found.iter().map(split).collect()
    }

    pub async fn declares(&self, review: &str, evaluator: usize) {
        let path = format!("/reviews/{review}/declare");
        self.done(self.evaluator(evaluator), &path, &[("conflict", "no")]).await;
    }

    /// The fields of a sheet on which every criterion has so many points and a reason.
    pub fn sheet(points: &str) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for code in CRITERIA {
            let points = if code == "budget" { "3" } else { points };
            for (place, value) in [("points", points), ("reason", "Pamatots")] {
                fields.push((format!("{code}.{place}"), value.to_owned()));
                fields.push((format!("version-{code}.{place}"), "0".to_owned()));
            }
        }
        fields
    }

    pub async fn sends(
        &self,
        review: &str,
        evaluator: usize,
        deed: &str,
        sheet: &[(String, String)],
    ) -> Answer {
        let fields: Vec<(&str, &str)> =
            sheet.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.test.post(&format!("/reviews/{review}{deed}"), self.evaluator(evaluator), &fields).await
    }

    /// A review declared, written and given.
    pub async fn judges(&self, review: &str, evaluator: usize, points: &str) {
        self.declares(review, evaluator).await;
        let answer = self.sends(review, evaluator, "/submit", &Self::sheet(points)).await;
        assert_eq!(answer.status.as_u16(), 303, "{}", answer.text);
    }

    /// Every review given, with so many points by the first and the second of each application.
    pub async fn judged(&self, points: [&str; 2]) {
        for application in 0..self.applications.len() {
            for ((review, evaluator), points) in self.reviews(application).await.iter().zip(points) {
                self.judges(review, *evaluator, points).await;
            }
        }
    }

    /// The word in which a row is.
    pub async fn state(&self, application: usize) -> String {
        let state = sql("SELECT state FROM applications WHERE id = $1");
        self.test.all::<String>(state.bind(&self.applications[application])).await.remove(0)
    }

    /// A number from the database.
    pub async fn count(&self, of: &'static str) -> i64 {
        self.test.all::<i64>(sql(of)).await.remove(0)
    }
}

/// An application of a municipality with one school's part, found eligible.
async fn eligible(test: &TestPlatform, place: usize, code: &str) -> ApplicationId {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let at = change.at;
    let id: ApplicationId = change.new_id();
    let next = || change.new_id::<World>().as_str().to_owned();
    let (office, school, team, idea, part) = (next(), next(), next(), next(), next());
    for (organisation, kind, name) in [
        (&office, "education_authority", format!("{}. izdomātā pārvalde", place + 1)),
        (&school, "general_school", format!("{}. izdomātā skola", place + 1)),
    ] {
        let row = sql("INSERT INTO organisations
                (id, kind, name, name_order, region_code, municipality_code, search_text, state, created_at)
             VALUES ($1, $2, $3, $3, 'LAT', $4, $5, 'active', $6)");
        let search = organisations::naming::search_key(&name, &[]);
        let row = row.bind(organisation.as_str()).bind(kind).bind(name.as_str()).bind(code);
        change.execute(row.bind(search).bind(at)).await.unwrap();
    }
    let row =
        sql("INSERT INTO teams (id, edition_code, call_id, school_id, name, state, created_by, created_at)
         SELECT $1, edition_code, id, $2, '', 'active', 'system', $3 FROM calls
          WHERE edition_code = $4 AND code = 'project_contest'");
    change.execute(row.bind(team.as_str()).bind(school.as_str()).bind(at).bind(EDITION)).await.unwrap();
    let row = sql("INSERT INTO ideas (id, team_id, state, created_by, created_at)
                   VALUES ($1, $2, 'in_bundle', 'system', $3)");
    change.execute(row.bind(idea.as_str()).bind(team.as_str()).bind(at)).await.unwrap();
    let row = sql("INSERT INTO idea_fields (idea_id, field, value, version, changed_by, changed_at)
                   VALUES ($1, 'need', '<script>alert(1)</script> Skolēni grib radio', 1, 'system', $2)");
    change.execute(row.bind(idea.as_str()).bind(at)).await.unwrap();
    let row = sql(
        "INSERT INTO applications (id, call_id, edition_code, applicant_id, municipality_code, reference,
                          state, requested_cents, created_by, created_at)
         SELECT $1, id, edition_code, $2, $3, $4, 'registered', 100000, 'system', $5 FROM calls
          WHERE edition_code = $6 AND code = 'project_contest'",
    );
    let reference = format!("PI-2024-000{}", place + 1);
    let row = row.bind(&id).bind(office.as_str()).bind(code).bind(reference).bind(at).bind(EDITION);
    change.execute(row).await.unwrap();
    let row = sql("INSERT INTO sub_projects (id, application_id, idea_id, school_id, requested_cents, taken_by, taken_at)
                   VALUES ($1, $2, $3, $4, 100000, 'system', $5)");
    let row = row.bind(part.as_str()).bind(&id).bind(idea.as_str()).bind(school.as_str());
    change.execute(row.bind(at)).await.unwrap();
    let mut file = applications::store::file(&mut change, &id).await.unwrap().unwrap();
    for step in [Step::CheckBegun, Step::FoundEligible] {
        applications::actions::advance(&mut change, &mut file.application, step, "", at).await.unwrap();
    }
    change.commit().await.unwrap();
    id
}
