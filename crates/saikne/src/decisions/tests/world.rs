//! A contest of 41 applications for 104 schools, all of them judged; a commission of three, a director, applicants.

use foundation::change::Actor;
use foundation::database::{Insertion, Value, sql};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::date;

use crate::applications::ApplicationId;
use crate::decisions::ranking::Entry;
use crate::decisions::{Outcome, samples};
use crate::organisations::acting_for;
use crate::people::{PersonId, Role, Scope};
use crate::programmes;
use crate::reference::municipalities_on;
use crate::testing::{Answer, TestPlatform};

/// The edition.
pub const EDITION: &str = "kontakts-2024";
/// The day of the meeting.
pub const MEETING: &str = "2024-06-27T10:00:00+03:00";
/// The first municipality; it has the first application.
pub const MUNICIPALITY: &str = "LV-REZ";

/// A call with everything judged, and the people who decide.
pub struct World {
    pub test: TestPlatform,
    pub call: String,
    pub entries: Vec<Entry>,
    /// Three members of the commission, signed in.
    pub members: Vec<(PersonId, String)>,
    /// The director, signed in.
    pub director: String,
    /// The contact person of the first municipality, signed in.
    pub contact: String,
    director_id: PersonId,
    contact_id: PersonId,
}

fn text(value: &str) -> Value {
    value.to_owned().into()
}

fn at(value: Timestamp) -> Value {
    value.into()
}

fn number(value: i64) -> Value {
    value.into()
}

impl World {
    /// The contest on the day of the meeting.
    pub async fn new() -> Self {
        let test = TestPlatform::new().await;
        test.at(MEETING);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        programmes::load_shipped(&mut change).await.unwrap();
        let by_code =
            sql("UPDATE calls SET state = 'closed' WHERE edition_code = $1 AND code = 'project_contest'");
        change.execute(by_code.bind(EDITION)).await.unwrap();
        change.commit().await.unwrap();
        let calls = sql("SELECT id FROM calls WHERE edition_code = $1 AND code = 'project_contest'");
        let call: String = test.all::<String>(calls.bind(EDITION)).await.remove(0);
        let entries = samples::entries();
        insert(&test, &call, &entries).await;
        let edition = Scope::Edition(EDITION.to_owned());
        let mut members = Vec::new();
        for name in ["Ieva Komisija", "Jānis Komisija", "Līga Komisija"] {
            members.push(test.sign_in_as(name, Role::CommissionMember, &edition).await);
        }
        let (director_id, director) = test.sign_in_as("Dace Direktore", Role::Director, &edition).await;
        let municipality = Scope::Municipality(MUNICIPALITY.to_owned());
        let (contact_id, contact) =
            test.sign_in_as("Sandra Kontakte", Role::MunicipalCoordinator, &municipality).await;
        Self { test, call, entries, members, director, contact, director_id, contact_id }
    }

    pub fn path(&self, deed: &str) -> String {
        if deed.is_empty() {
            format!("/decisions/{}", self.call)
        } else {
            format!("/decisions/{}/{deed}", self.call)
        }
    }

    /// The cookie of a member.
    pub fn member(&self, place: usize) -> &str {
        &self.members[place].1
    }

    pub async fn post(&self, cookie: &str, deed: &str, fields: &[(&str, &str)]) -> Answer {
        self.test.post(&self.path(deed), cookie, fields).await
    }

    /// Posts what must be taken.
    pub async fn done(&self, cookie: &str, deed: &str, fields: &[(&str, &str)]) {
        let answer = self.post(cookie, deed, fields).await;
        assert_eq!(answer.status.as_u16(), 303, "{deed}: {}", answer.text);
    }

    /// The fingerprint of the ranking as the page has it.
    pub async fn sha256(&self) -> String {
        let page = self.test.get(&self.path("ranking.json"), self.member(0)).await;
        crate::decisions::ranking::fingerprint(&page.text)
    }

    /// The meeting with all three there, minutes, and their votes.
    pub async fn voted(&self) -> String {
        self.done(self.member(0), "meeting", &[("held-on", "2024-06-27")]).await;
        let ids: Vec<String> = self.members.iter().map(|(id, _)| id.as_str().to_owned()).collect();
        let mut fields: Vec<(&str, &str)> = ids.iter().map(|id| ("present", id.as_str())).collect();
        fields.extend([("version", "1"), ("minutes", "Apsprieda un balsoja.")]);
        self.done(self.member(0), "minutes", &fields).await;
        let sha256 = self.sha256().await;
        for (_, cookie) in &self.members {
            self.done(cookie, "vote", &[("sha256", &sha256)]).await;
        }
        sha256
    }

    /// The ranking frozen by the first member.
    pub async fn frozen(&self) {
        let sha256 = self.voted().await;
        self.done(self.member(0), "freeze", &[("sha256", &sha256)]).await;
    }

    /// The decisions signed and told.
    pub async fn told(&self) {
        self.frozen().await;
        self.done(self.member(1), "approve", &[]).await;
        self.done(&self.director, "sign", &[]).await;
        self.test.work().await;
    }

    /// An application with an outcome, and its contact person or coordinator, signed in.
    pub async fn applicant(&self, outcome: Outcome) -> (ApplicationId, String) {
        let line =
            self.entries.iter().skip(1).find(|entry| {
                samples::season().with(outcome).any(|line| line.application == entry.application)
            });
        let id = line.expect("such an outcome").application.clone();
        let statement = sql("SELECT COALESCE(municipality_code, '') FROM applications WHERE id = $1");
        let municipality: String = self.test.all(statement.bind(&id)).await.remove(0);
        let (role, scope) = if municipality.is_empty() {
            let statement = sql("SELECT applicant_id FROM applications WHERE id = $1");
            let applicant: String = self.test.all(statement.bind(&id)).await.remove(0);
            (Role::ProjectCoordinator, Scope::Organisation(applicant))
        } else {
            (Role::MunicipalCoordinator, Scope::Municipality(municipality))
        };
        let cookie = self.test.sign_in_as("Aiva Kontakte", role, &scope).await.1;
        (id, cookie)
    }

    /// Posts a deed about the decision of an application.
    pub async fn about(
        &self,
        id: &ApplicationId,
        cookie: &str,
        deed: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        self.test.post(&format!("/applications/{id}/decision/{deed}"), cookie, fields).await
    }

    /// Takes an application back.
    pub async fn withdraw(&self, id: &ApplicationId, cookie: &str) -> Answer {
        let fields = [("reason", "Komanda izjuka")];
        self.test.post(&format!("/applications/{id}/withdraw"), cookie, &fields).await
    }

    /// The states and sums of every decision about an application, first to last.
    pub async fn decisions_of(&self, id: &ApplicationId) -> Vec<(String, i64)> {
        let statement =
            sql("SELECT state, awarded_cents FROM decisions WHERE application_id = $1 ORDER BY turn");
        self.test.all(statement.bind(id)).await
    }

    /// What all who have not withdrawn hold by their last decision, in cents.
    pub async fn held(&self) -> i64 {
        self.count(
            "SELECT CAST(SUM(d.awarded_cents) AS BIGINT) FROM decisions d
               JOIN applications a ON a.id = d.application_id AND a.state <> 'withdrawn'
              WHERE d.turn = (SELECT MAX(l.turn) FROM decisions l WHERE l.application_id = d.application_id)",
        )
        .await
    }

    /// Moves the clock; a month later the director and the contact person sign in again.
    pub async fn later(&mut self, moment: &str) {
        self.test.at(moment);
        self.director = self.test.sign_in(&self.director_id).await;
        self.contact = self.test.sign_in(&self.contact_id).await;
    }

    /// A number from the database.
    pub async fn count(&self, of: &'static str) -> i64 {
        self.test.all::<i64>(sql(of)).await.remove(0)
    }

    /// The application of the first municipality.
    pub fn first(&self, deed: &str) -> String {
        if deed == "withdraw" {
            return format!("/applications/{}/withdraw", self.entries[0].application);
        }
        let glue = if deed.is_empty() { "" } else { "/" };
        format!("/applications/{}/decision{glue}{deed}", self.entries[0].application)
    }
}

/// Writes what the contest is made of, row by row, with as few statements as there are tables.
#[expect(clippy::too_many_lines, reason = "one list of rows for each of nine tables")]
async fn insert(test: &TestPlatform, call: &str, entries: &[Entry]) {
    let now = test.platform.now();
    let evaluator = test.person("Vita Vērtētāja").await;
    let contact = test.person("Ruta Pārstāve").await;
    let new_id = || -> String {
        let id: Id<Entry> = test.platform.base.chance.id(&test.platform.base.clock);
        id.as_str().to_owned()
    };
    let mut organisations = Insertion::into(
        "INSERT INTO organisations (id, kind, name, name_order, region_code, municipality_code, search_text, state, created_at)",
        9,
    );
    let mut teams = Insertion::into(
        "INSERT INTO teams (id, edition_code, call_id, school_id, name, state, created_by, created_at)",
        8,
    );
    let mut ideas = Insertion::into("INSERT INTO ideas (id, team_id, state, created_by, created_at)", 5);
    let mut lines = Insertion::into(
        "INSERT INTO idea_fields (idea_id, field, value, version, changed_by, changed_at)",
        6,
    );
    let mut applications = Insertion::into(
        "INSERT INTO applications (id, call_id, edition_code, applicant_id, municipality_code, reference, state,
                                   requested_cents, created_by, created_at)",
        10,
    );
    let mut parts = Insertion::into(
        "INSERT INTO sub_projects (id, application_id, idea_id, school_id, requested_cents, taken_by, taken_at)",
        7,
    );
    let mut reviews = Insertion::into(
        "INSERT INTO reviews (id, application_id, evaluator_id, state, is_third, assigned_by, assigned_at, submitted_at)",
        8,
    );
    let mut marks =
        Insertion::into("INSERT INTO review_marks (review_id, criterion, points_hundredths, reason)", 4);
    let mut roles = Insertion::into(
        "INSERT INTO role_assignments (id, person_id, role, scope_kind, scope_id, valid_from, granted_by, created_at)",
        8,
    );
    let organisation = |id: &str, kind: &str, name: &str, municipality: &str| {
        let order = format!("{name} {id}");
        vec![
            text(id),
            text(kind),
            text(name),
            text(&order),
            text("LAT"),
            text(municipality),
            text(name),
            text("active"),
            at(now),
        ]
    };
    for (place, entry) in entries.iter().enumerate() {
        let (applicant, application) = (new_id(), entry.application.as_str());
        let is_municipal = place < 33;
        let kind = if is_municipal { "education_authority" } else { "ngo_association" };
        let code = municipality(place);
        organisations.row(organisation(
            &applicant,
            kind,
            &format!("{}. izdomātais iesniedzējs", place + 1),
            &code,
        ));
        let municipality = if is_municipal { text(&code) } else { Value::Text(None) };
        // The municipality of the first has a contact person of its own.
        if place > 0 {
            let (role, scope) =
                acting_for(is_municipal.then_some(code.as_str()), &Id::parse(&applicant).unwrap());
            let (kind, held) = scope.as_words();
            roles.row(vec![
                text(&new_id()),
                text(contact.as_str()),
                text(role.as_str()),
                text(kind),
                text(held),
                date(2024, 1, 2).into(),
                text("system"),
                at(now),
            ]);
        }
        let reference = format!("PI-2024-{:04}", place + 1);
        applications.row(vec![
            text(application),
            text(call),
            text(EDITION),
            text(&applicant),
            municipality,
            text(&reference),
            text("evaluated"),
            number(entry.requested().0),
            text("system"),
            at(now),
        ]);
        for (school_place, part) in entry.parts.iter().enumerate() {
            let (school, team, idea) = (new_id(), new_id(), new_id());
            let name = format!("{}.{}. izdomātā skola", place + 1, school_place + 1);
            organisations.row(organisation(&school, "general_school", &name, &code));
            teams.row(vec![
                text(&team),
                text(EDITION),
                text(call),
                text(&school),
                text(""),
                text("active"),
                text("system"),
                at(now),
            ]);
            ideas.row(vec![text(&idea), text(&team), text("in_bundle"), text("system"), at(now)]);
            for line in &part.lines {
                let (field, value) = (format!("sum_{}", line.number), line.requested.to_string());
                lines.row(vec![text(&idea), text(&field), text(&value), number(1), text("system"), at(now)]);
            }
            parts.row(vec![
                text(part.sub_project.as_str()),
                text(application),
                text(&idea),
                text(&school),
                number(part.requested.0),
                text("system"),
                at(now),
            ]);
        }
        let review = new_id();
        reviews.row(vec![
            text(&review),
            text(application),
            text(evaluator.as_str()),
            text("final"),
            false.into(),
            text("system"),
            at(now),
            at(now),
        ]);
        for (criterion, points) in marked(entry.score) {
            marks.row(vec![text(&review), text(criterion), number(points), text("Pamatots")]);
        }
    }
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    for rows in [organisations, roles, teams, ideas, lines, applications, parts, reviews, marks] {
        for statement in rows.statements() {
            change.execute(statement).await.unwrap();
        }
    }
    change.commit().await.unwrap();
}

/// The first municipality, then others that exist, by code.
fn municipality(place: usize) -> String {
    let others = municipalities_on(date(2024, 6, 27)).filter(|one| one.code != MUNICIPALITY);
    let other = others.map(|one| one.code).nth(place);
    (if place == 0 { MUNICIPALITY } else { other.unwrap() }).to_owned()
}

/// Marks that come to a score: participation counts one and a half times.
fn marked(score: i64) -> [(&'static str, i64); 5] {
    let rest = score - 200 - 750;
    let need = rest.min(1000);
    let activities = (rest - need).min(1000);
    [
        ("need", need),
        ("participation", 500),
        ("activities", activities),
        ("impact", rest - need - activities),
        ("budget", 200),
    ]
}
