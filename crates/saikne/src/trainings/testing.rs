//! Schools and teams for tests, made on the spot.

use foundation::change::Actor;
use foundation::database::sql;
use foundation::i18n::Language;
use jiff::civil::date;

use super::samples;
use super::session::TrainingSessionId;
use crate::organisations::store::NewOrganisation;
use crate::organisations::{self, OrganisationKind};
use crate::people::person::{self, NewPerson};
use crate::people::{PersonId, Role, Scope, roles};
use crate::teams::{RegistrationId, Team, TeamId};
use crate::testing::TestPlatform;

/// A team with its people: the support person first.
pub struct MadeTeam {
    pub id: TeamId,
    pub registration: RegistrationId,
    pub people: Vec<PersonId>,
}

/// A platform with the sample sessions, announced.
pub async fn platform() -> (TestPlatform, Vec<TrainingSessionId>) {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    crate::programmes::load_shipped(&mut change).await.unwrap();
    let sessions = samples::load(&mut change, &samples::plan(), true).await.unwrap();
    change.commit().await.unwrap();
    (test, sessions)
}

/// A registered team of a region with a support person and three young people.
pub async fn team(test: &TestPlatform, name: &str, region: &str, state: &str, wishes: &[&str]) -> MadeTeam {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let school = NewOrganisation {
        kind: OrganisationKind::parse("general_school").unwrap(),
        name,
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: Some(region),
        municipality_code: None,
        address: None,
        learner_count: None,
        is_active: true,
    };
    let school = organisations::store::insert(&mut change, &school).await.unwrap();
    let at = change.at;
    let call = crate::programmes::store::call(&mut change, samples::EDITION, "team_registration");
    let call = call.await.unwrap().unwrap().id;
    let id: TeamId = change.new_id();
    let team =
        sql("INSERT INTO teams (id, edition_code, call_id, school_id, name, state, created_by, created_at)
         VALUES ($1, $2, $3, $4, '', $5, 'system', $6)");
    let team_state = if state == "waitlisted" { "complete" } else { "active" };
    let team = team.bind(&id).bind(samples::EDITION).bind(&call).bind(&school).bind(team_state).bind(at);
    change.execute(team).await.unwrap();
    let registration: RegistrationId = change.new_id();
    let row = sql("INSERT INTO registrations
            (id, team_id, call_id, state, submitted_at, outcome_reason, created_at)
         VALUES ($1, $2, $3, $4, $5, 'Kārta', $5)");
    change.execute(row.bind(&registration).bind(&id).bind(&call).bind(state).bind(at)).await.unwrap();
    for (number, wish) in (1..).zip(wishes) {
        let field = sql("INSERT INTO registration_fields
                (registration_id, field, value, version, changed_by, changed_at)
             VALUES ($1, $2, $3, 1, 'system', $4)");
        let name = format!("preference_{number}");
        change.execute(field.bind(&registration).bind(name).bind(*wish).bind(at)).await.unwrap();
    }
    let mut people = Vec::new();
    for (number, function) in
        (0..).zip(["support_person", "representative", "representative", "representative"])
    {
        let email = format!("{}.{number}@saikne.example", foundation::text::fold(name).replace(' ', "."));
        let family_name = format!("{name} {number}");
        let new = NewPerson {
            given_name: "Persona",
            family_name: &family_name,
            // Of age, so that nobody has to agree for them.
            birth_date: (function == "representative").then(|| date(2004, 5, 5)),
            email: Some(&email),
            language: Language::Lv,
        };
        let one = person::insert(&mut change, &new).await.unwrap();
        let member = change.new_id::<Team>();
        let row = sql("INSERT INTO team_members
                (id, team_id, edition_code, person_id, function, phase, from_on, state, joined_at,
                 support_type)
             VALUES ($1, $2, $3, $4, $5, 'training', $6, 'active', $7, $8)");
        let row = row.bind(&member).bind(&id).bind(samples::EDITION).bind(&one).bind(function);
        let kind = (function == "support_person").then_some("teacher");
        change.execute(row.bind(date(2024, 1, 10)).bind(at).bind(kind)).await.unwrap();
        people.push(one);
    }
    let first = people[0].clone();
    roles::grant(&mut change, &first, Role::SupportPerson, &Scope::Platform, date(2020, 1, 1), None)
        .await
        .unwrap();
    change.commit().await.unwrap();
    MadeTeam { id, registration, people }
}

/// The seat of a team: identity, session, state.
pub async fn seat_of(test: &TestPlatform, team: &TeamId) -> (String, String, String) {
    let statement = sql("SELECT id, session_id, state FROM allocations
          WHERE team_id = $1 ORDER BY created_at DESC, id DESC");
    test.all::<(String, String, String)>(statement.bind(team)).await.remove(0)
}

/// Where a team's registration is.
pub async fn registration_of(test: &TestPlatform, made: &MadeTeam) -> String {
    let statement = sql("SELECT state FROM registrations WHERE id = $1");
    test.all::<String>(statement.bind(&made.registration)).await.remove(0)
}
