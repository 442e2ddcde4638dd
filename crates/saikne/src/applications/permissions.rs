//! Who may do what with an application (model 4.7). What a person may not even know of is “not found”.

use foundation::problem::Refusal;

use super::file::ApplicationFile;
use super::mandate::Mandate;
use super::sub_project::SubProject;
use crate::ideas::IdeaFile;
use crate::organisations::{OrganisationId, acting_for};
use crate::people::{Reach, Role, Scope, SignedIn};

/// The roles that see every application of the editions they reach, once it is handed in. Evaluators are not among
/// them: they see what they were given to judge, without conflict (I-23).
const WIDE: &[Role] = &[
    Role::ProgrammeManager,
    Role::EligibilityOfficer,
    Role::CommissionMember,
    Role::Director,
    Role::Auditor,
];

/// The roles that gather applications.
pub const APPLICANTS: &[Role] = &[Role::MunicipalCoordinator, Role::ProjectCoordinator];

/// The roles that have a list of applications.
pub const READERS: &[Role] = &[
    Role::MunicipalCoordinator,
    Role::ProjectCoordinator,
    Role::Principal,
    Role::RegionalCoordinator,
    Role::ProgrammeManager,
    Role::EligibilityOfficer,
    Role::CommissionMember,
    Role::Director,
    Role::Auditor,
];

/// Whether somebody gathers applications anywhere, and so may begin one.
#[must_use]
pub fn gathers(person: &SignedIn) -> bool {
    person.is_somewhere(APPLICANTS)
}

/// Whether somebody acts for the applicant.
#[must_use]
pub fn acts_for(person: &SignedIn, file: &ApplicationFile) -> bool {
    let application = &file.application;
    let (role, scope) = acting_for(application.municipality.as_deref(), &application.applicant);
    person.is_in(role, &scope)
}

fn is_head(person: &SignedIn, school: &OrganisationId) -> bool {
    person.is_in(Role::Principal, &Scope::Organisation(school.as_str().to_owned()))
}

/// Whether somebody heads a school that has a part in it.
fn heads_a_part(person: &SignedIn, file: &ApplicationFile) -> bool {
    file.sub_projects.iter().any(|part| is_head(person, &part.school))
}

/// Whether somebody sees all of an application, and not only the part of a school they head (model 4.7).
#[must_use]
pub fn sees_whole(person: &SignedIn, file: &ApplicationFile) -> bool {
    let is_of_agency = person.is_any_for(WIDE, &file.application.edition)
        || person.is_in(Role::RegionalCoordinator, &Scope::Region(file.region.clone()));
    acts_for(person, file) || (is_of_agency && file.application.is_handed_in())
}

/// Whether somebody sees the part of a school.
#[must_use]
pub fn sees_part(person: &SignedIn, file: &ApplicationFile, part: &SubProject) -> bool {
    sees_whole(person, file) || is_head(person, &part.school)
}

/// The file with the parts that somebody sees, and no other.
#[must_use]
pub fn as_seen_by(person: &SignedIn, mut file: ApplicationFile) -> ApplicationFile {
    if !sees_whole(person, &file) {
        file.sub_projects.retain(|part| is_head(person, &part.school));
    }
    file
}

/// See the application, or the part of one's own school in it.
pub fn may_see(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    if sees_whole(person, file) || heads_a_part(person, file) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// See its papers, receipts and signed containers, in which everything stands.
pub fn may_see_whole(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    if sees_whole(person, file) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Gather it: take parts in and out, write what they share, sign, hand in, take back.
pub fn may_gather(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if acts_for(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Open a mandate: of the applicant, for any school by those who gather, for a school in the application by those
/// who may see it whole, for their own school by principals.
pub fn may_open_mandate(person: &SignedIn, file: &ApplicationFile, mandate: &Mandate) -> Result<(), Refusal> {
    may_see(person, file)?;
    let is_of_applicant = mandate.holder == file.application.applicant;
    let is_in = file.sub_projects.iter().any(|part| part.school == mandate.represented);
    let own_school = Scope::Organisation(mandate.represented.as_str().to_owned());
    let is_of_agency = person.is_any_for(WIDE, &file.application.edition)
        || person.is_in(Role::RegionalCoordinator, &Scope::Region(file.region.clone()));
    let may =
        acts_for(person, file) || (is_in && (is_of_agency || person.is_in(Role::Principal, &own_school)));
    if is_of_applicant && may { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Take an idea into an application: whoever it was sent to.
pub fn may_take(person: &SignedIn, idea: &IdeaFile) -> Result<(), Refusal> {
    let (role, scope) = idea.contact();
    if person.is_in(role, &scope) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whose applications a person has in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// Every edition.
    pub is_everywhere: bool,
    /// All of these editions, once handed in.
    pub editions: Vec<String>,
    /// Those of these regions, once handed in.
    pub regions: Vec<String>,
    /// Those gathered for these municipalities.
    pub municipalities: Vec<String>,
    /// Those of these associations.
    pub applicants: Vec<String>,
    /// Those in which these schools have a part.
    pub schools: Vec<String>,
    /// The applications in which those schools have a part, by identity; the store fills them in.
    pub applications: Vec<String>,
}

/// What a person sees in the list. Before an application is handed in the agency does not see it; the list
/// leaves it out by [`may_see`].
pub fn sight(person: &SignedIn) -> Result<Sight, Refusal> {
    if !person.is_somewhere(READERS) {
        return Err(Refusal::NotPermitted);
    }
    let mut sight = Sight::default();
    match person.reach(WIDE) {
        Reach::Everything => sight.is_everywhere = true,
        Reach::Editions(codes) => sight.editions = codes,
    }
    for role in
        [Role::RegionalCoordinator, Role::MunicipalCoordinator, Role::ProjectCoordinator, Role::Principal]
    {
        for scope in person.scopes_of(role) {
            match (role, scope) {
                (Role::RegionalCoordinator, Scope::Region(code)) => sight.regions.push(code.clone()),
                (Role::MunicipalCoordinator, Scope::Municipality(code)) => {
                    sight.municipalities.push(code.clone())
                }
                (Role::ProjectCoordinator, Scope::Organisation(id)) => sight.applicants.push(id.clone()),
                (Role::Principal, Scope::Organisation(id)) => sight.schools.push(id.clone()),
                _ => {}
            }
        }
    }
    Ok(sight)
}
