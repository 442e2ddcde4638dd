//! The demonstration's data: invented people in every role over the sample organisations, the shipped
//! editions, sessions and teams. The same data every time, because chance is seeded.

mod afterwards;
mod contest;
mod judged;

pub use contest::LastMinute;

use std::collections::BTreeMap;

use foundation::change::{Actor, Change};
use foundation::database::{Reads, sql};
use foundation::i18n::Language;
use foundation::ids::Chance;
use foundation::problem::{Problem, Refusal};
use jiff::civil::date;

use crate::agreements;
use crate::evaluation;
use crate::organisations::contact::CardPlace;
use crate::organisations::samples::{self, SampleSchool, Samples};
use crate::organisations::store::contacts;
use crate::organisations::{self, OrganisationId};
use crate::people::person::NewPerson;
use crate::people::{PersonId, Role, Scope, accounts, person, roles};
use crate::platform::Platform;
use crate::portal::demonstration::open_entrance;
use crate::programmes::{self, actions::loading};
use crate::teams::{self, RegistrationId, TeamId, member::Function};
use crate::trainings;

/// The edition that runs in the demonstration.
pub const EDITION: &str = "kontakts-2024";

/// An edition of an earlier year, with projects.
const EARLIER: &str = "kontakts-2022";

/// The seed of everything that is invented.
const SEED: u64 = 20_240_131;

/// Somebody of the cast: the key of the entrance, the name, the role.
struct Part {
    key: &'static str,
    given_name: &'static str,
    family_name: &'static str,
    role: Role,
    scopes: Vec<Scope>,
}

fn part(
    key: &'static str,
    given_name: &'static str,
    family_name: &'static str,
    role: Role,
    scopes: Vec<Scope>,
) -> Part {
    Part { key, given_name, family_name, role, scopes }
}

/// The staff: one coordinator serves Rīga and Latgale, one Vidzeme and Kurzeme, one Zemgale.
fn staff() -> Vec<Part> {
    let region = |code: &str| Scope::Region(code.to_owned());
    let initiative = || vec![Scope::Programme("kontakts".to_owned())];
    let edition = || vec![Scope::Edition(EDITION.to_owned())];
    use Role::{
        Auditor, CommissionMember, Director, EligibilityOfficer, Evaluator, PlatformAdministrator,
        ProgrammeManager, RegionalCoordinator, SessionPlanner, Trainer,
    };
    vec![
        part("programme-manager", "Ieva", "Saulgrieze", ProgrammeManager, initiative()),
        part("programme-manager-second", "Oskars", "Vējiņš", ProgrammeManager, initiative()),
        part(
            "regional-coordinator-lat",
            "Anita",
            "Dzērve",
            RegionalCoordinator,
            vec![region("LAT"), region("RIG")],
        ),
        part(
            "regional-coordinator-vid",
            "Mārtiņš",
            "Rudzītis",
            RegionalCoordinator,
            vec![region("VID"), region("KUR")],
        ),
        part("regional-coordinator-zem", "Zane", "Līdaka", RegionalCoordinator, vec![region("ZEM")]),
        part("session-planner", "Kristaps", "Plānotājs", SessionPlanner, edition()),
        part("trainer", "Elīna", "Mācekle", Trainer, edition()),
        part("eligibility-officer", "Baiba", "Atbilstiņa", EligibilityOfficer, edition()),
        part("evaluator", "Rihards", "Vērtnieks", Evaluator, edition()),
        part("evaluator-second", "Solvita", "Svarīte", Evaluator, edition()),
        part("evaluator-third", "Uldis", "Trešais", Evaluator, edition()),
        part("commission-member", "Dace", "Komisāre", CommissionMember, edition()),
        part("commission-member-second", "Juris", "Kvorums", CommissionMember, edition()),
        part("commission-member-third", "Lelde", "Protokole", CommissionMember, edition()),
        part("commission-member-fourth", "Arvīds", "Balsotājs", CommissionMember, edition()),
        part(
            "director",
            "Valda",
            "Lēmēja",
            Director,
            [edition(), vec![Scope::Edition(EARLIER.to_owned())]].concat(),
        ),
        part("platform-administrator", "Ilze", "Paraudziņa", PlatformAdministrator, vec![Scope::Platform]),
        part("auditor", "Gunārs", "Pārbaudnieks", Auditor, vec![Scope::Platform]),
    ]
}

/// How many teams have registered when the demonstration begins.
const TEAMS: usize = 216;

/// The demonstration was not loaded to its end.
#[derive(Debug, thiserror::Error)]
#[error("an earlier start was interrupted while it loaded the data; start again with --reset")]
struct Interrupted;

/// How many of them have been trained, where the demonstration begins after the trainings.
const TRAINED: usize = 123;

/// How many of these have begun an idea.
const WITH_IDEA: usize = 56;

/// How many applications have been found eligible, where evaluators are to be asked.
const ELIGIBLE: usize = 4;

/// How far the story has gone when the demonstration begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// Teams have registered and wait.
    Registered,
    /// Teams have been trained and write their ideas.
    Trained,
    /// The contest is over: 41 applications for 104 schools were handed in.
    HandedIn,
    /// A few applications were handed in and found eligible, and evaluators are to be asked.
    Eligible,
    /// Every application is judged; the commission meets.
    Judged,
}

/// Fills an empty database with the demonstration; leaves a filled one alone.
pub async fn load(platform: &Platform, story: Story) -> Result<(), Problem> {
    let mut snapshot = platform.read().await?;
    let loaded = sql("SELECT COUNT(*) FROM audit_entries WHERE action = 'demonstration.loaded'");
    if snapshot.one::<i64>(loaded).await? > 0 {
        return Ok(());
    }
    if snapshot.one::<i64>(sql("SELECT COUNT(*) FROM people")).await? > 0 {
        return Err(Problem::while_doing("looking for the demonstration's data")(Interrupted));
    }
    drop(snapshot);
    let samples = people_and_places(platform).await?;
    match story {
        Story::Registered => teams(platform, &samples).await?,
        Story::Trained => afterwards::load(platform, &samples).await?,
        Story::HandedIn => contest::load(platform, &samples, usize::MAX).await?,
        Story::Eligible => {
            contest::load(platform, &samples, ELIGIBLE).await?;
            evaluation::samples::eligible(platform, EDITION).await?;
        }
        Story::Judged => judged::load(platform, &samples).await?,
    }
    agreements::samples::load(platform, &by_name(platform, &samples).await?).await?;
    let mut change = platform.begin(Actor::system()).await?;
    change.record("demonstration.loaded", "demonstration").await?;
    change.shows_in_public();
    Ok(change.commit().await?)
}

/// Fills an empty database with the last minute of the contest, for measurements.
pub async fn load_last_minute(platform: &Platform) -> Result<LastMinute, Problem> {
    let samples = people_and_places(platform).await?;
    let made = contest::last_minute(platform, &samples).await?;
    let mut change = platform.begin(Actor::system()).await?;
    change.record("demonstration.loaded", "demonstration").await?;
    change.commit().await?;
    Ok(made)
}

/// The schools and associations by name.
async fn by_name(
    platform: &Platform,
    samples: &Samples,
) -> Result<BTreeMap<String, OrganisationId>, Problem> {
    let associations =
        organisations::store::find_all(&mut platform.read().await?, samples.associations.iter()).await?;
    let associations = associations.into_iter().map(|one| (one.name, one.id));
    let schools = samples.schools.iter().map(|one| (one.name.clone(), one.id.clone()));
    Ok(schools.chain(associations).collect())
}

/// Organisations, editions, staff, contact cards.
async fn people_and_places(platform: &Platform) -> Result<Samples, Problem> {
    let chance = Chance::seeded(SEED);
    let mut change = platform.begin(Actor::system()).await?;
    let samples = samples::organisations(&mut change, &chance).await?;
    loading::load_shipped(&mut change).await?;
    let mut place = 0;
    for part in staff() {
        place += 1;
        enter(&mut change, place, &part).await?;
    }
    let schools = Schools::of(&samples)?;
    for part in local(&schools) {
        place += 1;
        enter(&mut change, place, &part).await?;
    }
    contact_cards(&mut change).await?;
    let plan =
        trainings::store::plans::of(&mut change, &platform.plans, EDITION).await?.ok_or(Refusal::NotFound)?;
    trainings::samples::load(&mut change, &plan, true).await?;
    change.commit().await?;
    Ok(samples)
}

/// The registered teams, and entrances for two people of one of them. The school in which the cast's own
/// support person works has none yet: the visitor registers it.
async fn teams(platform: &Platform, samples: &Samples) -> Result<(), Problem> {
    let own = Schools::of(samples)?.gymnasium.id.clone();
    let schools: Vec<OrganisationId> = schools(samples).filter(|id| *id != own).take(TEAMS).collect();
    let registered = registered(platform, &schools).await?;
    let mut change = platform.begin(Actor::system()).await?;
    if let Some(first) = registered.first() {
        let file = teams::store::file(&mut change, first).await?.ok_or(Refusal::NotFound)?;
        let two = [(100, LEADER, Function::SupportPerson), (101, STUDENT, Function::Representative)];
        open_team(&mut change, &file.team.id, &two).await?;
    }
    Ok(change.commit().await?)
}

/// Entrances for two people of one of the teams.
const LEADER: &str = "support-person-of-team";
const STUDENT: &str = "student";

/// The schools that register, those that the programmes' pages name first.
fn schools(samples: &Samples) -> impl Iterator<Item = OrganisationId> {
    let named = samples.schools.iter().filter(|school| samples::is_named(&school.name));
    let invented = samples.schools.iter().filter(|school| !samples::is_named(&school.name));
    named.chain(invented).map(|school| school.id.clone())
}

/// A registered team of each school.
async fn registered(platform: &Platform, schools: &[OrganisationId]) -> Result<Vec<RegistrationId>, Problem> {
    let call = programmes::store::call(&mut platform.read().await?, EDITION, "team_registration")
        .await?
        .ok_or(Refusal::NotFound)?;
    teams::samples::submitted_teams(platform, &call.id, schools, SEED).await
}

/// Opens entrances for people of a team: place and key of each, and what the person does in it.
async fn open_team(
    change: &mut Change,
    team: &TeamId,
    entrances: &[(i64, &str, Function)],
) -> Result<(), Problem> {
    let members = teams::store::members_of(change, team).await?;
    for (place, key, function) in entrances {
        let member = members.iter().find(|member| member.function == *function).ok_or(Refusal::NotFound)?;
        let role = if *function == Function::SupportPerson { Role::SupportPerson } else { Role::Student };
        open_entrance(change, *place, key, &member.person, role).await?;
    }
    Ok(())
}

/// The schools in which the demonstration's own people work.
struct Schools<'a> {
    gymnasium: &'a SampleSchool,
    municipality: &'static str,
    association: &'a OrganisationId,
}

impl<'a> Schools<'a> {
    fn of(samples: &'a Samples) -> Result<Self, Refusal> {
        let gymnasium = samples
            .schools
            .iter()
            .find(|school| school.name == "Rēzeknes Valsts 1. ģimnāzija")
            .ok_or(Refusal::NotFound)?;
        let association = samples.associations.first().ok_or(Refusal::NotFound)?;
        Ok(Self { gymnasium, municipality: gymnasium.municipality.code, association })
    }
}

/// People of one municipality and one of its schools.
fn local(schools: &Schools<'_>) -> Vec<Part> {
    let municipality = || vec![Scope::Municipality(schools.municipality.to_owned())];
    let school = || vec![Scope::Organisation(schools.gymnasium.id.as_str().to_owned())];
    let association = || vec![Scope::Organisation(schools.association.as_str().to_owned())];
    vec![
        part("municipal-coordinator", "Sandra", "Ezermala", Role::MunicipalCoordinator, municipality()),
        part("principal", "Aivars", "Direktors", Role::Principal, school()),
        part("support-person", "Dace", "Atbalste", Role::SupportPerson, school()),
        part("project-coordinator", "Inguna", "Biedre", Role::ProjectCoordinator, association()),
    ]
}

/// Makes a person of the cast, with account, roles and entrance.
async fn enter(change: &mut Change, place: i64, part: &Part) -> Result<PersonId, Problem> {
    let name = foundation::text::fold(&format!("{}.{}", part.given_name, part.family_name)).replace(' ', ".");
    let email = format!("{name}@saikne.example");
    let somebody = NewPerson {
        given_name: part.given_name,
        family_name: part.family_name,
        birth_date: None,
        email: Some(&email),
        language: Language::Lv,
    };
    let id = person::insert(change, &somebody).await?;
    accounts::open(change, &id, &email).await?;
    for scope in &part.scopes {
        roles::grant(change, &id, part.role, scope, date(2020, 1, 1), None).await?;
    }
    open_entrance(change, place, part.key, &id, part.role).await?;
    Ok(id)
}

/// A card for each region and each municipality, so that everybody knows whom to ask.
async fn contact_cards(change: &mut Change) -> Result<(), Problem> {
    let day = foundation::clock::in_riga(change.at).date();
    let regions = crate::reference::Region::ALL.into_iter().map(CardPlace::Region);
    let municipalities = crate::reference::municipalities_on(day).map(CardPlace::Municipality);
    for place in regions.chain(municipalities) {
        let content = contacts::CardContent {
            person: None,
            is_name_public: false,
            mailbox: Some("kontakts@saikne.example"),
            valid_from: date(2020, 1, 1),
            valid_to: None,
        };
        contacts::insert(change, &place, &content).await?;
    }
    Ok(())
}
