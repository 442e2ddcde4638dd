//! Every path of a record × every role × one's own record and somebody else's, as one table.
//!
//! Three teams, each with a registration, a receipt, a request for a ride and one for a change, a training
//! session and a seat in it: one's own, one of another region, and one of the same school in another
//! edition. Every role is held on the side of the first; those that reach whole editions are held by other
//! people in the third as well. `permission_records.txt` says whom the path lets in to each side; a path that
//! is not in the table fails, and so does a difference.

mod making_tests;

use std::fmt::Write as _;

use foundation::change::Actor;
use foundation::database::sql;

use crate::organisations::OrganisationId;
use crate::people::{PersonId, Role, Scope};
use crate::routes::{Access, Route};
use crate::testing::{Answer, TestPlatform};
use crate::{programmes, router, teams, trainings};
pub(crate) use making_tests::school;
use making_tests::{give_to_judge, hand_in};

const TABLE: &str = include_str!("permission_records.txt");
const EDITION: &str = "kontakts-2024";
/// The programme of that edition alone; its initiative has both editions.
const PROGRAMME: &str = "JPVP-2024-2026";
/// Another edition, of another programme.
const OTHER_EDITION: &str = "kontakts-2023";
const OTHER_PROGRAMME: &str = "JPVP-2023-2025";
/// The roles that reach whole editions.
const OF_EDITIONS: &[Role] = &[
    Role::ProgrammeManager,
    Role::SessionPlanner,
    Role::EligibilityOfficer,
    Role::Evaluator,
    Role::CommissionMember,
    Role::Director,
    Role::Auditor,
];

/// The records of one team and of its edition.
struct Side {
    name: &'static str,
    edition: &'static str,
    call: String,
    contest: String,
    run: String,
    registration: String,
    receipt: String,
    team: String,
    ride: String,
    change: String,
    session: String,
    seat: String,
    idea: String,
    application: String,
    review: String,
    mandate: String,
    agreed: [String; 2],
    clarification: String,
    /// Somebody who may teach the session.
    trainer: String,
    /// The code by which a trainer finds the member.
    code: String,
    leader: PersonId,
    member: PersonId,
    /// Of the member in the team.
    membership: String,
}

impl Side {
    /// The record that a path is about; none where the path has none of these.
    fn record(&self, path: &str) -> Option<&str> {
        [
            ("/registrations/{", &*self.registration),
            ("/receipts/{", &self.receipt),
            ("/teams/{", &self.team),
            ("/team-members/{", &self.membership),
            ("/roster-changes/{", &self.change),
            ("/trainings/allocation/teams/{", &self.team),
            ("/transport-requests/{", &self.ride),
            ("/trainings/sessions/{", &self.session),
            ("/trainings/seats/{", &self.seat),
            ("/trainings/runs/{", &self.run),
            ("/ideas/{", &self.idea),
            ("/applications/{", &self.application),
            ("/agreements/{", &self.agreed[0]),
            ("/administration/editions/{", self.edition),
            ("/administration/calls/{", &self.call),
            ("/decisions/{", &self.contest),
            ("/eligibility/applications/{", &self.application),
            ("/eligibility/{", &self.contest),
            ("/clarifications/{", &self.clarification),
            ("/evaluation/{", self.edition),
            ("/reviews/{", &self.review),
        ]
        .into_iter()
        .find(|(beginning, _)| path.starts_with(beginning))
        .map(|(_, record)| record)
    }

    /// The path with its places filled.
    fn filled(&self, path: &str) -> String {
        let place = &path[path.find('{').unwrap()..=path.find('}').unwrap()];
        let path = path.replace(place, self.record(path).unwrap());
        let path = path.replace("{code}", &self.code).replace("{number}", "1");
        let path = path.replace("{mandate}", &self.mandate).replace("{amendment}", &self.agreed[1]);
        let is_of_school = path.ends_with("s/new") || path.ends_with("/mandates");
        if is_of_school { format!("{path}?team={}&part={}", self.team, self.idea) } else { path }
    }
}

/// The seed of an edition's runs, by which its allocation is known on the page: its year.
fn seed_of(edition: &str) -> i64 {
    edition[edition.len() - 4..].parse().unwrap()
}

/// A team of a school with everything that belongs to it.
#[expect(clippy::too_many_lines, reason = "one record of each kind, in a row")]
async fn side(
    test: &TestPlatform,
    (name, edition): (&'static str, &'static str),
    school: &OrganisationId,
    region: &str,
) -> Side {
    let mut snapshot = test.platform.read().await.unwrap();
    let call = programmes::store::call(&mut snapshot, edition, "team_registration").await.unwrap().unwrap();
    let contest = programmes::store::call(&mut snapshot, edition, "project_contest").await.unwrap().unwrap();
    drop(snapshot);
    let made = teams::samples::submitted_teams(&test.platform, &call.id, std::slice::from_ref(school), 5);
    let registration = made.await.unwrap().remove(0);
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let file = teams::store::file(&mut change, &registration).await.unwrap().unwrap();
    let members = teams::store::members_of(&mut change, &file.team.id).await.unwrap();
    teams::store::open_transport_request(&mut change, &registration, &file.municipality, "").await.unwrap();
    let taken = sql("UPDATE registrations SET state = 'accepted' WHERE id = $1").bind(&registration);
    change.execute(taken).await.unwrap();
    change.commit().await.unwrap();
    let of = |function| members.iter().find(|member| member.function == function).unwrap();
    let statement =
        sql("SELECT id FROM training_sessions WHERE region = $1 AND edition_code = $2 ORDER BY id");
    let session: String = test.all(statement.bind(region).bind(edition)).await.remove(0);
    let secret: String = test
        .all(sql("SELECT check_in_secret FROM training_sessions WHERE id = $1").bind(&session))
        .await
        .remove(0);
    let [seat, run, asked, idea, application, mandate, review, clarification] =
        ["f", "e", "d", "c", "b", "a", "9", "8"].map(|end| format!("{}{end}", &file.team.id.as_str()[..35]));
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    let row =
        sql("INSERT INTO allocations (id, edition_code, team_id, session_id, size, state, why, is_locked,
                          offer_expires_at, created_at)
                   VALUES ($1, $2, $3, $4, 4, 'offered', 'region', FALSE, $5, $6)");
    let at = change.at;
    let until = at.saturating_add(jiff::SignedDuration::from_hours(48)).unwrap();
    let row = row.bind(&seat).bind(edition).bind(&file.team.id).bind(&session).bind(until).bind(at);
    change.execute(row).await.unwrap();
    let row = sql("INSERT INTO allocation_runs (id, edition_code, state, seed, penalty, inputs, inputs_hash,
                          result, result_hash, team_count, first_choice_count, placed_count, computed_at)
                   VALUES ($1, $2, 'computed', $4, 1, '{}', '', '{}', '', 1, 1, 1, $3)");
    change.execute(row.bind(&run).bind(edition).bind(at).bind(seed_of(edition))).await.unwrap();
    let row = sql("INSERT INTO roster_changes (id, team_id, out_member_id, in_given_name, in_family_name,
                          in_email, reason_code, reason_text, state, submitted_by, submitted_at, is_late)
                   VALUES ($1, $2, $3, 'Jauna', 'Dalībniece', 'jauna@saikne.example', 'health', '',
                           'submitted', 'system', $4, FALSE)");
    let out = &of(teams::Function::Representative).id;
    change.execute(row.bind(&asked).bind(&file.team.id).bind(out).bind(at)).await.unwrap();
    let row = sql("INSERT INTO ideas (id, team_id, state, created_by, created_at)
                   VALUES ($1, $2, 'shared', 'system', $3)");
    change.execute(row.bind(&idea).bind(&file.team.id).bind(at)).await.unwrap();
    let agreed = hand_in(&mut change, test, &file, &idea, [&application, &mandate, &clarification]).await;
    change.commit().await.unwrap();
    let trainer = test.person(&format!("Pasniedzējs {name}")).await;
    test.grant(&trainer, Role::Trainer, &Scope::Edition(edition.to_owned())).await;
    let one = |text: &'static str| sql(text).bind(&registration);
    let member = of(teams::Function::Representative).person.clone();
    Side {
        name,
        edition,
        call: call.id.as_str().to_owned(),
        contest: contest.id.as_str().to_owned(),
        run,
        receipt: test
            .all(one("SELECT receipt_no FROM submissions WHERE registration_id = $1"))
            .await
            .remove(0),
        ride: test.all(one("SELECT id FROM transport_requests WHERE registration_id = $1")).await.remove(0),
        registration: registration.as_str().to_owned(),
        team: file.team.id.as_str().to_owned(),
        change: asked,
        session,
        seat,
        idea,
        application,
        review,
        mandate,
        agreed,
        clarification,
        trainer: trainer.as_str().to_owned(),
        code: trainings::check_in::code_of(&secret, &member),
        membership: out.as_str().to_owned(),
        leader: of(teams::Function::SupportPerson).person.clone(),
        member,
    }
}

/// Somebody with a role.
struct Holder {
    role: Role,
    /// Of the third side, where the roles are held that reach whole editions.
    is_elsewhere: bool,
    person: PersonId,
}

impl Holder {
    fn name(&self) -> String {
        let place = if self.is_elsewhere { "-elsewhere" } else { "" };
        format!("{}{place}", self.role.as_str())
    }

    /// Whether the role is bound to one side, so that a record of that other side must stay closed.
    fn is_kept_from(&self, side: &Side) -> bool {
        let is_wide = OF_EDITIONS.contains(&self.role);
        let is_of_team = matches!(self.role, Role::Trainer | Role::SupportPerson | Role::Student);
        let is_of_place = matches!(
            self.role,
            Role::RegionalCoordinator
                | Role::MunicipalCoordinator
                | Role::ProjectCoordinator
                | Role::Principal
        );
        match side.name {
            _ if self.is_elsewhere => side.name != "elsewhere",
            "foreign" => is_of_team || is_of_place,
            "elsewhere" => is_of_team || is_wide,
            _ => false,
        }
    }
}

/// Who holds which role on the side of the first team, and which on that of the other edition.
async fn people(test: &TestPlatform, own: &Side, school: &OrganisationId) -> Vec<Holder> {
    let mut people = Vec::new();
    for role in Role::ALL {
        let scope = match role {
            Role::PlatformAdministrator => Scope::Platform,
            Role::ProgrammeManager => Scope::Programme(PROGRAMME.to_owned()),
            Role::SessionPlanner
            | Role::Auditor
            | Role::EligibilityOfficer
            | Role::Evaluator
            | Role::CommissionMember
            | Role::Director => Scope::Edition(EDITION.to_owned()),
            Role::RegionalCoordinator => Scope::Region("LAT".to_owned()),
            Role::Trainer => Scope::TrainingSession(own.session.clone()),
            Role::MunicipalCoordinator => Scope::Municipality("LV-REZ".to_owned()),
            Role::Principal | Role::ProjectCoordinator => Scope::Organisation(school.as_str().to_owned()),
            Role::SupportPerson => {
                people.push(Holder { role, is_elsewhere: false, person: own.leader.clone() });
                continue;
            }
            Role::Student => {
                people.push(Holder { role, is_elsewhere: false, person: own.member.clone() });
                continue;
            }
        };
        let person = test.person(&format!("{} Savējais", role.as_str())).await;
        test.grant(&person, role, &scope).await;
        people.push(Holder { role, is_elsewhere: false, person });
    }
    for (role, scope) in [
        (Role::ProgrammeManager, Scope::Edition(OTHER_EDITION.to_owned())),
        (Role::SessionPlanner, Scope::Programme(OTHER_PROGRAMME.to_owned())),
        (Role::Auditor, Scope::Programme(OTHER_PROGRAMME.to_owned())),
        (Role::EligibilityOfficer, Scope::Edition(OTHER_EDITION.to_owned())),
        (Role::Evaluator, Scope::Edition(OTHER_EDITION.to_owned())),
        (Role::CommissionMember, Scope::Edition(OTHER_EDITION.to_owned())),
        (Role::Director, Scope::Edition(OTHER_EDITION.to_owned())),
    ] {
        let person = test.person(&format!("{} Svešais", role.as_str())).await;
        test.grant(&person, role, &scope).await;
        people.push(Holder { role, is_elsewhere: true, person });
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

/// A run places the teams of every region; coordinators of all of them see what it rests on.
const OF_WHOLE_EDITION: &str = "/trainings/runs/";

async fn line(
    test: &TestPlatform,
    route: &Route,
    people: &[Holder],
    sides: [&Side; 3],
    leaks: &mut Vec<String>,
) -> String {
    let mut line = format!("{} {}", route.method, route.path);
    for side in sides {
        let path = side.filled(route.path);
        let mut let_in = Vec::new();
        for holder in people {
            let cookie = test.sign_in(&holder.person).await;
            let answer = match route.method {
                axum::http::Method::GET => test.get(&path, &cookie).await,
                _ => {
                    let form = side.form(test, route.path).await;
                    let fields: Vec<(&str, &str)> =
                        form.iter().map(|(name, value)| (*name, value.as_str())).collect();
                    test.post(&path, &cookie, &fields).await
                }
            };
            if is_let_in(&answer) {
                let_in.push(holder.name());
                let is_shared = side.name == "foreign" && route.path.starts_with(OF_WHOLE_EDITION);
                if holder.is_kept_from(side) && !is_shared && route.access != Access::Public {
                    leaks.push(format!("{}: {} {}", holder.name(), route.method, path));
                }
            }
        }
        let who = if let_in.is_empty() { "nobody".to_owned() } else { let_in.join(" ") };
        write!(line, "\n    {}: {who}", side.name).unwrap();
    }
    line
}

/// When a path is tried: pages first, because forms change what the next one finds; what only those find who
/// have confirmed their seat, after that; and last what leaves nothing to find.
fn turn(route: &Route) -> u8 {
    let is_after_seat =
        ["/code", "/check-in/{code}", "/feedback"].iter().any(|end| route.path.ends_with(end));
    match route.path {
        "/trainings/seats/{id}/confirm" => 1,
        _ if is_after_seat => 2,
        path if path.ends_with("/discard") || path.ends_with("/leave") => 4,
        _ if route.method == axum::http::Method::GET => 0,
        _ => 3,
    }
}

/// The three sides with everybody.
async fn world() -> (TestPlatform, [Side; 3], Vec<Holder>) {
    let test = TestPlatform::new().await;
    let mut change = test.platform.begin(Actor::system()).await.unwrap();
    programmes::load_shipped(&mut change).await.unwrap();
    for edition in [EDITION, OTHER_EDITION] {
        let plan = trainings::store::plans::of(&mut change, &test.platform.plans, edition).await.unwrap();
        trainings::samples::load(&mut change, &plan.unwrap(), true).await.unwrap();
    }
    change.commit().await.unwrap();
    let (own_school, foreign_school) = (school(&test, 1, "LV-REZ").await, school(&test, 2, "LV-JEL").await);
    let own = side(&test, ("own", EDITION), &own_school, "LAT").await;
    let foreign = side(&test, ("foreign", EDITION), &foreign_school, "ZEM").await;
    let elsewhere = side(&test, ("elsewhere", OTHER_EDITION), &own_school, "LAT").await;
    let people = people(&test, &own, &own_school).await;
    let stranger = test.person("Cits Vērtētājs").await;
    for (side, is_elsewhere) in [(&own, Some(false)), (&foreign, None), (&elsewhere, Some(true))] {
        let is_meant = |one: &&Holder| one.role == Role::Evaluator && Some(one.is_elsewhere) == is_elsewhere;
        let evaluator = people.iter().find(is_meant).map_or(&stranger, |one| &one.person);
        give_to_judge(&test, &side.application, &side.review, evaluator).await;
    }
    (test, [own, foreign, elsewhere], people)
}

#[tokio::test]
async fn nobody_reaches_a_record_of_somebody_else() {
    let (test, [own, foreign, elsewhere], people) = world().await;
    let mut routes: Vec<Route> =
        router::routes().into_iter().filter(|route| own.record(route.path).is_some()).collect();
    routes.sort_by_key(turn);
    let (mut lines, mut leaks) = (Vec::new(), Vec::new());
    for route in &routes {
        lines.push(line(&test, route, &people, [&own, &foreign, &elsewhere], &mut leaks).await);
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

/// A list, what it asks an edition by, and a word that only a side's own list has.
type List = (&'static str, fn(&Side) -> String, fn(&Side) -> String);

const LISTS: [List; 8] = [
    ("/triage", |side| format!("?call={}", side.call), |side| side.registration.clone()),
    ("/roster-changes", |_| String::new(), |side| side.change.clone()),
    ("/ideas", |_| String::new(), |side| side.idea.clone()),
    ("/applications", |_| String::new(), |side| side.application.clone()),
    ("/trainings/plan", |side| format!("?edition={}", side.edition), |side| side.session.clone()),
    (
        "/trainings/allocation",
        |side| format!("?edition={}", side.edition),
        |side| format!("<code>{}</code>", seed_of(side.edition)),
    ),
    ("/administration/editions", |_| String::new(), |side| format!("/editions/{}\"", side.edition)),
    ("/administration/audit", |_| String::new(), |side| side.registration.clone()),
];

#[tokio::test]
async fn lists_show_the_editions_of_a_role_and_no_other() {
    let (test, [own, _, elsewhere], people) = world().await;
    foundation::audit::sequence(&test.platform.base).await.unwrap();
    let is_wide = |role| OF_EDITIONS.contains(&role);
    let mut opened = 0;
    for holder in people.iter().filter(|holder| is_wide(holder.role)) {
        let (mine, theirs) = if holder.is_elsewhere { (&elsewhere, &own) } else { (&own, &elsewhere) };
        let cookie = test.sign_in(&holder.person).await;
        for (path, asking, word) in LISTS {
            let page = test.get(path, &cookie).await;
            if !is_let_in(&page) {
                continue;
            }
            opened += 1;
            let who = format!("{} at {path}", holder.name());
            assert!(page.text.contains(&word(mine)), "{who} misses what is theirs");
            assert!(!page.text.contains(&word(theirs)), "{who} sees the other edition");
            let asked = test.get(&format!("{path}{}", asking(theirs)), &cookie).await;
            assert!(!asked.text.contains(&word(theirs)), "{who} sees the other edition by asking");
        }
        for list in ["/triage", "/triage/equity", "/triage/export"] {
            let asked = test.get(&format!("{list}?call={}", theirs.call), &cookie).await;
            // A role that has no such list is not permitted; one that has it finds nothing of the other edition.
            assert!([403, 404].contains(&asked.status.as_u16()), "{} at {list}", holder.name());
        }
    }
    assert_eq!(opened, 6 * 4 + 2 + 4 + 2 + 4 + 10, "a list is closed to a role that had it");
}

#[tokio::test]
async fn nobody_decides_about_a_whole_edition_that_is_not_theirs() {
    let (test, [own, _, elsewhere], people) = world().await;
    for holder in people.iter().filter(|holder| holder.role == Role::SessionPlanner) {
        let (mine, theirs) = if holder.is_elsewhere { (&elsewhere, &own) } else { (&own, &elsewhere) };
        let cookie = test.sign_in(&holder.person).await;
        for path in ["/trainings/plan/publish", "/trainings/allocation/run", "/trainings/allocation/publish"]
        {
            let refused = test.post(path, &cookie, &[("edition", theirs.edition)]).await;
            assert_eq!(refused.status.as_u16(), 404, "{} at {path}", holder.name());
            let taken = test.post(path, &cookie, &[("edition", mine.edition)]).await;
            assert_eq!(taken.status.as_u16(), 303, "{} at {path}: {}", holder.name(), taken.text);
        }
    }
}
