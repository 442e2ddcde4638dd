//! Every path of a record × every role × one's own record and somebody else's, as one table.
//!
//! Two teams of two regions, each with a registration, a receipt, a request for a ride, a training session
//! and a seat in it. Every role is held on the side of the first. `permission_records.txt` says whom the
//! path lets in to either side; a path that is not in the table fails, and so does a difference.

use std::fmt::Write as _;

use foundation::change::Actor;
use foundation::database::sql;

use crate::organisations::OrganisationId;
use crate::organisations::matching::Facts;
use crate::organisations::register::{FounderKind, InstitutionKind, RegisterNo};
use crate::organisations::store::register;
use crate::people::{PersonId, Role, Scope};
use crate::routes::{Access, Route};
use crate::testing::{Answer, TestPlatform};
use crate::{programmes, router, teams, trainings};

const TABLE: &str = include_str!("permission_records.txt");
const EDITION: &str = "kontakts-2024";

/// The records of one team.
struct Side {
    registration: String,
    receipt: String,
    team: String,
    ride: String,
    session: String,
    seat: String,
    leader: PersonId,
    member: PersonId,
}

impl Side {
    /// The record that a path is about; none where the path has none of these.
    fn record(&self, path: &str) -> Option<&str> {
        [
            ("/registrations/", &self.registration),
            ("/receipts/", &self.receipt),
            ("/teams/{", &self.team),
            ("/trainings/allocation/teams/", &self.team),
            ("/transport-requests/", &self.ride),
            ("/trainings/sessions/{", &self.session),
            ("/trainings/seats/", &self.seat),
        ]
        .into_iter()
        .find(|(beginning, _)| path.starts_with(beginning))
        .map(|(_, record)| record.as_str())
        .filter(|_| path.contains('{'))
    }
}

pub(crate) async fn school(test: &TestPlatform, number: u64, municipality: &str) -> OrganisationId {
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let facts = Facts {
        name: format!("Pārbaudes {number}. vidusskola"),
        register_no: RegisterNo::parse(&(9_800_000_000 + number).to_string()).unwrap(),
        kind: Some(InstitutionKind::GeneralSchool),
        type_text: None,
        legal_status: None,
        founder_kind: Some(FounderKind::Municipality),
        founder_name: None,
        address: None,
        municipality: Some(municipality.to_owned()),
        listed_under: None,
        learner_count: None,
        preschool_count: None,
        is_liquidated: Some(false),
    };
    let id = register::insert(&mut change, &facts, None).await.unwrap();
    change.commit().await.unwrap();
    id
}

/// A team of a school with everything that belongs to it.
async fn side(test: &TestPlatform, school: &OrganisationId, region: &str) -> Side {
    let mut snapshot = test.platform.read().await.unwrap();
    let call = programmes::store::call(&mut snapshot, EDITION, "team_registration").await.unwrap().unwrap();
    drop(snapshot);
    let made = teams::samples::submitted_teams(&test.platform, &call.id, std::slice::from_ref(school), 5);
    let registration = made.await.unwrap().remove(0);
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let file = teams::store::file(&mut change, &registration).await.unwrap().unwrap();
    let members = teams::store::members_of(&mut change, &file.team.id).await.unwrap();
    teams::store::open_transport_request(&mut change, &registration, &file.municipality, "").await.unwrap();
    change.commit().await.unwrap();
    let of = |function| members.iter().find(|member| member.function == function).unwrap().person.clone();
    let session: String = test
        .all(sql("SELECT id FROM training_sessions WHERE region = $1 ORDER BY id").bind(region))
        .await
        .remove(0);
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let seat = format!("{}{}", &file.team.id.as_str()[..35], 'f');
    let row =
        sql("INSERT INTO allocations (id, edition_code, team_id, session_id, size, state, why, is_locked,
                          offer_expires_at, created_at)
                   VALUES ($1, $2, $3, $4, 4, 'offered', 'region', FALSE, $5, $6)");
    let until = change.at.saturating_add(jiff::SignedDuration::from_hours(48)).unwrap();
    let at = change.at;
    let row = row.bind(&seat).bind(EDITION).bind(&file.team.id).bind(&session).bind(until).bind(at);
    change.execute(row).await.unwrap();
    change.commit().await.unwrap();
    let one = |text: &'static str| sql(text).bind(&registration);
    Side {
        receipt: test
            .all(one("SELECT receipt_no FROM submissions WHERE registration_id = $1"))
            .await
            .remove(0),
        ride: test.all(one("SELECT id FROM transport_requests WHERE registration_id = $1")).await.remove(0),
        registration: registration.as_str().to_owned(),
        team: file.team.id.as_str().to_owned(),
        session,
        seat,
        leader: of(teams::Function::SupportPerson),
        member: of(teams::Function::Representative),
    }
}

/// Who holds which role on the side of the first team.
async fn people(test: &TestPlatform, own: &Side, school: &OrganisationId) -> Vec<(Role, PersonId)> {
    let mut people = Vec::new();
    for role in Role::ALL {
        let scope = match role {
            Role::PlatformAdministrator | Role::Auditor => Scope::Platform,
            Role::ProgrammeManager => Scope::Programme("kontakts".to_owned()),
            Role::SessionPlanner => Scope::Edition(EDITION.to_owned()),
            Role::RegionalCoordinator => Scope::Region("LAT".to_owned()),
            Role::Trainer => Scope::TrainingSession(own.session.clone()),
            Role::MunicipalCoordinator => Scope::Municipality("LV-REZ".to_owned()),
            Role::Principal => Scope::Organisation(school.as_str().to_owned()),
            Role::SupportPerson => {
                people.push((role, own.leader.clone()));
                continue;
            }
            Role::Student => {
                people.push((role, own.member.clone()));
                continue;
            }
        };
        let person = test.person(&format!("{} Savējais", role.as_str())).await;
        test.grant(&person, role, &scope).await;
        people.push((role, person));
    }
    people
}

/// Whether the path let somebody in, be it to say that the form was not filled. A request that is malformed
/// is answered without a look at any record.
fn is_let_in(answer: &Answer) -> bool {
    let is_sent_to_sign_in = answer.status.is_redirection() && answer.location().starts_with("/sign-in");
    assert!(!answer.status.is_server_error(), "{}", answer.text);
    !matches!(answer.status.as_u16(), 400 | 401 | 403 | 404) && !is_sent_to_sign_in
}

async fn line(
    test: &TestPlatform,
    route: &Route,
    people: &[(Role, PersonId)],
    sides: [&Side; 2],
    leaks: &mut Vec<String>,
) -> String {
    let mut line = format!("{} {}", route.method, route.path);
    for (side, name) in sides.into_iter().zip(["own", "foreign"]) {
        let record = side.record(route.path).unwrap();
        let place = &route.path[route.path.find('{').unwrap()..=route.path.find('}').unwrap()];
        let path = route.path.replace(place, record);
        let mut let_in = Vec::new();
        for (role, person) in people {
            let cookie = test.sign_in(person).await;
            let answer = match route.method {
                axum::http::Method::GET => test.get(&path, &cookie).await,
                _ => test.post(&path, &cookie, &[]).await,
            };
            if is_let_in(&answer) {
                let_in.push(role.as_str());
                let is_bound = matches!(
                    role,
                    Role::RegionalCoordinator
                        | Role::MunicipalCoordinator
                        | Role::Principal
                        | Role::SupportPerson
                        | Role::Student
                );
                let is_meant = route.access == Access::Public || OPEN_TO_OTHERS.contains(&route.path);
                if name == "foreign" && is_bound && !is_meant {
                    leaks.push(format!("{role:?}: {} {}", route.method, route.path));
                }
            }
        }
        let who = if let_in.is_empty() { "nobody".to_owned() } else { let_in.join(" ") };
        write!(line, "\n    {name}: {who}").unwrap();
    }
    line
}

/// What those who belong to one place may see of another.
const OPEN_TO_OTHERS: &[&str] = &[];

#[tokio::test]
async fn nobody_reaches_a_record_of_somebody_else() {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    programmes::load_shipped(&mut change).await.unwrap();
    let plan =
        trainings::store::plans::of(&mut change, &test.platform.plans, EDITION).await.unwrap().unwrap();
    trainings::samples::load(&mut change, &plan, true).await.unwrap();
    change.commit().await.unwrap();
    let (own_school, foreign_school) = (school(&test, 1, "LV-REZ").await, school(&test, 2, "LV-JEL").await);
    let own = side(&test, &own_school, "LAT").await;
    let foreign = side(&test, &foreign_school, "ZEM").await;
    let people = people(&test, &own, &own_school).await;

    let mut routes: Vec<Route> =
        router::routes().into_iter().filter(|route| own.record(route.path).is_some()).collect();
    // Pages first: forms change what the next one finds, and a discarded draft leaves nothing to find.
    routes.sort_by_key(|route| (route.method != axum::http::Method::GET, route.path.ends_with("/discard")));
    let (mut lines, mut leaks) = (Vec::new(), Vec::new());
    for route in &routes {
        lines.push(line(&test, route, &people, [&own, &foreign], &mut leaks).await);
    }
    assert!(leaks.is_empty(), "let in to a record of another place: {leaks:#?}");
    lines.sort_unstable();
    let now = lines.join("\n") + "\n";
    if now != TABLE {
        let file = std::env::temp_dir().join("permission_records.txt");
        std::fs::write(&file, &now).unwrap();
        panic!("the table is not what it was; see {} and, if it is meant, take it over", file.display());
    }
}
