//! Who may do what with an agreement (model 4.7). What a person may not even know of is “not found”.

use foundation::problem::Refusal;

use super::agreement::Agreement;
use super::file::{AgreementFile, Part};
use crate::applications::SubProjectId;
use crate::organisations::acting_for;
use crate::people::{Reach, Role, Scope, SignedIn};

/// The roles that see every agreement of the editions they reach, from the draft on.
pub const AGENCY: &[Role] = &[Role::ProgrammeManager, Role::Director, Role::Auditor];

/// The roles that prepare and offer agreements and decide amendments.
pub const PREPARERS: &[Role] = &[Role::ProgrammeManager];

/// The roles that have a list of agreements.
pub const READERS: &[Role] = &[
    Role::MunicipalCoordinator,
    Role::ProjectCoordinator,
    Role::Principal,
    Role::SupportPerson,
    Role::Student,
    Role::RegionalCoordinator,
    Role::ProgrammeManager,
    Role::Director,
    Role::Auditor,
];

/// The roles that sign: for the agency the director, for the beneficiary whoever acts for it.
pub const SIGNATORIES: &[Role] = &[Role::MunicipalCoordinator, Role::ProjectCoordinator, Role::Director];

/// The roles that end an amendment without signing it.
pub const ENDERS: &[Role] = &[Role::MunicipalCoordinator, Role::ProjectCoordinator, Role::ProgrammeManager];

/// The roles that say whom to ask at a school.
pub const NAMERS: &[Role] =
    &[Role::MunicipalCoordinator, Role::ProjectCoordinator, Role::Principal, Role::SupportPerson];

/// How much of an agreement somebody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// Number, sum, state, and the parts of these schools.
    Parts(Vec<SubProjectId>),
}

impl Sight {
    /// Whether a school's part is seen.
    #[must_use]
    pub fn has(&self, part: &SubProjectId) -> bool {
        match self {
            Self::Whole => true,
            Self::Parts(parts) => parts.contains(part),
        }
    }
}

/// Whether somebody acts for the beneficiary.
#[must_use]
pub fn acts_for(person: &SignedIn, agreement: &Agreement) -> bool {
    let (role, scope) = acting_for(agreement.municipality.as_deref(), &agreement.beneficiary);
    person.is_in(role, &scope)
}

/// Whether somebody heads the school of a part.
fn heads(person: &SignedIn, part: &Part) -> bool {
    person.is_in(Role::Principal, &Scope::Organisation(part.school.as_str().to_owned()))
}

/// Whether somebody leads the team of a part, or is in it.
fn is_of_team(person: &SignedIn, part: &Part, roles: &[Role]) -> bool {
    let team = Scope::Team(part.team.as_str().to_owned());
    roles.iter().any(|role| person.is_in(*role, &team))
}

/// See an agreement: the agency from the draft on, the beneficiary and its schools once it was offered.
pub fn may_see(person: &SignedIn, file: &AgreementFile) -> Result<Sight, Refusal> {
    let agreement = &file.agreement;
    let is_of_agency = person.is_any_for(AGENCY, &agreement.edition)
        || person.is_in(Role::RegionalCoordinator, &Scope::Region(file.region.clone()));
    if is_of_agency {
        return Ok(Sight::Whole);
    }
    if !agreement.is_offered() {
        return Err(Refusal::NotFound);
    }
    if acts_for(person, agreement) {
        return Ok(Sight::Whole);
    }
    let team = [Role::SupportPerson, Role::Student];
    let own = file.parts.iter().filter(|part| heads(person, part) || is_of_team(person, part, &team));
    let own: Vec<SubProjectId> = own.map(|part| part.sub_project.clone()).collect();
    if own.is_empty() { Err(Refusal::NotFound) } else { Ok(Sight::Parts(own)) }
}

/// Prepare agreements of an edition.
pub fn may_prepare_in(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    if person.is_any_for(PREPARERS, edition) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Prepare and offer an agreement, decide its amendments.
pub fn may_prepare(person: &SignedIn, file: &AgreementFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if person.is_any_for(PREPARERS, &file.agreement.edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Sign for the beneficiary, decline, ask for an amendment.
pub fn may_answer(person: &SignedIn, file: &AgreementFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if acts_for(person, &file.agreement) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Sign for the agency.
pub fn may_sign(person: &SignedIn, file: &AgreementFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if person.is_for(Role::Director, &file.agreement.edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Say whom to ask at a school: whoever acts for the beneficiary, heads the school or leads its team.
pub fn may_name(person: &SignedIn, file: &AgreementFile, part: &SubProjectId) -> Result<(), Refusal> {
    may_see(person, file)?;
    let part = file.parts.iter().find(|one| one.sub_project == *part).ok_or(Refusal::NotFound)?;
    let may = acts_for(person, &file.agreement)
        || heads(person, part)
        || is_of_team(person, part, &[Role::SupportPerson]);
    if may { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whose agreements a person has in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListSight {
    /// Every edition.
    pub is_everywhere: bool,
    /// All of these editions, from the draft on.
    pub editions: Vec<String>,
    /// Those of these regions, from the draft on.
    pub regions: Vec<String>,
    /// Those of these municipalities, once offered.
    pub municipalities: Vec<String>,
    /// Those of these associations, once offered.
    pub beneficiaries: Vec<String>,
    /// Those in which these schools have a part, once offered.
    pub schools: Vec<String>,
    /// Those in which these teams have a part, once offered.
    pub teams: Vec<String>,
    /// The applications of those schools and teams, by identity; the store fills them in.
    pub applications: Vec<String>,
}

/// What a person sees in the list.
pub fn list_sight(person: &SignedIn) -> Result<ListSight, Refusal> {
    if !person.is_somewhere(READERS) {
        return Err(Refusal::NotPermitted);
    }
    let mut sight = ListSight::default();
    match person.reach(AGENCY) {
        Reach::Everything => sight.is_everywhere = true,
        Reach::Editions(codes) => sight.editions = codes,
    }
    for role in READERS {
        for scope in person.scopes_of(*role) {
            match (role, scope) {
                (Role::RegionalCoordinator, Scope::Region(code)) => sight.regions.push(code.clone()),
                (Role::MunicipalCoordinator, Scope::Municipality(code)) => {
                    sight.municipalities.push(code.clone());
                }
                (Role::ProjectCoordinator, Scope::Organisation(id)) => sight.beneficiaries.push(id.clone()),
                (Role::Principal, Scope::Organisation(id)) => sight.schools.push(id.clone()),
                (Role::SupportPerson | Role::Student, Scope::Team(id)) => sight.teams.push(id.clone()),
                _ => {}
            }
        }
    }
    Ok(sight)
}
