//! Who may do what with a team. What a person may not even know of is “not found”.

use foundation::problem::Refusal;

use super::RegistrationState;
use super::file::TeamFile;
use crate::people::{Reach, Role, Scope, SignedIn};

/// The roles that see every registration of the editions they reach.
const WIDE: &[Role] = &[Role::ProgrammeManager, Role::SessionPlanner, Role::Auditor];

/// Whether the person leads the team: its support person, or who began the registration for the school.
#[must_use]
pub fn leads(person: &SignedIn, file: &TeamFile) -> bool {
    person.is_in(Role::SupportPerson, &Scope::Team(file.team.id.as_str().to_owned()))
}

/// Whether the person is one of the team's young people.
#[must_use]
pub fn belongs(person: &SignedIn, file: &TeamFile) -> bool {
    person.is_in(Role::Student, &Scope::Team(file.team.id.as_str().to_owned()))
}

/// Whether the person coordinates the region of the team's school.
#[must_use]
pub fn coordinates(person: &SignedIn, file: &TeamFile) -> bool {
    person.is_in(Role::RegionalCoordinator, &Scope::Region(file.region.clone()))
}

fn watches(person: &SignedIn, file: &TeamFile) -> bool {
    person.is_any_for(WIDE, &file.team.edition)
        || person.is_in(Role::MunicipalCoordinator, &Scope::Municipality(file.municipality.clone()))
        || person.is_in(Role::Principal, &Scope::Organisation(file.team.school.as_str().to_owned()))
}

/// Begin a team: support persons, principals, and people who have no other part yet.
pub fn may_start(person: &SignedIn) -> Result<(), Refusal> {
    let may = person.roles.is_empty() || person.is_somewhere(&[Role::SupportPerson, Role::Principal]);
    if may { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// See the team and where its registration is.
pub fn may_see(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    let may =
        leads(person, file) || belongs(person, file) || coordinates(person, file) || watches(person, file);
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Answer questions, invite, submit, withdraw, ask for a replacement.
pub fn may_lead(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if leads(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Ask guardians again who have not answered: who leads the team, and who coordinates its region once the
/// registration is handed in.
pub fn may_remind(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    let is_handed_in = file.registration.state != RegistrationState::Draft;
    let may = leads(person, file) || (is_handed_in && coordinates(person, file));
    if may { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Decide on the registration and on changes of the roster.
pub fn may_decide(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if coordinates(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// See food, access and translation needs, and birth dates: who checks or looks after them (I-12).
#[must_use]
pub fn may_see_needs(person: &SignedIn, file: &TeamFile) -> bool {
    leads(person, file) || coordinates(person, file)
}

/// See what the rules answered: the team's leader, who coordinates the region, who answers for the rules.
pub fn may_see_rules(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see_roster(person, file)
}

/// See a change of the roster: its reason may be personal.
pub fn may_see_roster(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    let may = leads(person, file)
        || coordinates(person, file)
        || person.is_any_for(&[Role::ProgrammeManager, Role::Auditor], &file.team.edition);
    if may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Read a receipt.
pub fn may_see_receipt(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if belongs(person, file) && !leads(person, file) { Err(Refusal::NotPermitted) } else { Ok(()) }
}

/// Leave the team by own wish.
pub fn may_leave(person: &SignedIn, file: &TeamFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if belongs(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Answer the transport requests of a municipality.
pub fn may_answer_transport(person: &SignedIn, municipality: &str) -> Result<(), Refusal> {
    if person.is_in(Role::MunicipalCoordinator, &Scope::Municipality(municipality.to_owned())) {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// Whose registrations a person sees in the lists: those of some editions and those of some regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// Every registration of these editions.
    pub editions: Reach,
    /// Those of these regions in every edition, by code.
    pub regions: Vec<String>,
}

impl Sight {
    /// Whether the registrations of a region are seen in an edition.
    #[must_use]
    pub fn holds(&self, edition: &str, region: &str) -> bool {
        self.editions.holds(edition) || self.regions.iter().any(|code| code == region)
    }

    /// Whether somebody sees the lists of an edition at all.
    #[must_use]
    pub fn opens(&self, edition: &str) -> bool {
        self.editions.holds(edition) || !self.regions.is_empty()
    }
}

/// What a person sees in the lists of registrations and of changes.
pub fn sight(person: &SignedIn) -> Result<Sight, Refusal> {
    let mut sight = Sight { editions: person.reach(WIDE), regions: Vec::new() };
    for scope in person.scopes_of(Role::RegionalCoordinator) {
        match scope {
            Scope::Platform => sight.editions = Reach::Everything,
            Scope::Region(region) => sight.regions.push(region.clone()),
            _ => {}
        }
    }
    // A programme that has no edition yet shows empty lists, not a closed door.
    let sees = person.is_somewhere(WIDE) || sight.editions == Reach::Everything || !sight.regions.is_empty();
    if sees { Ok(sight) } else { Err(Refusal::NotPermitted) }
}
