//! Who may do what with an idea (model 4.7). What a person may not even know of is “not found”.

use foundation::problem::Refusal;

use super::comment::Part;
use super::file::IdeaFile;
use super::idea::{IdeaState, Step};
use crate::people::{Reach, Role, Scope, SignedIn};
use crate::teams::permissions::{belongs, coordinates, leads};
use crate::teams::{TeamFile, TeamId};

/// The roles that read every idea of the editions they reach.
const WIDE: &[Role] = &[Role::ProgrammeManager, Role::Auditor];

/// The roles that have a list of ideas.
pub const READERS: &[Role] = &[
    Role::MunicipalCoordinator,
    Role::ProjectCoordinator,
    Role::Principal,
    Role::RegionalCoordinator,
    Role::Trainer,
    Role::ProgrammeManager,
    Role::Auditor,
];

/// Whether somebody is of the team.
#[must_use]
pub fn is_of_team(person: &SignedIn, team: &TeamFile) -> bool {
    leads(person, team) || belongs(person, team)
}

/// Whether somebody heads the team's school.
#[must_use]
pub fn heads(person: &SignedIn, file: &IdeaFile) -> bool {
    person.is_in(Role::Principal, &Scope::Organisation(file.team.team.school.as_str().to_owned()))
}

/// Whether somebody takes the idea to the contest: the contact person of the school's municipality, or whoever
/// acts for the association that the team chose instead.
#[must_use]
pub fn is_contact(person: &SignedIn, file: &IdeaFile) -> bool {
    let (role, scope) = file.contact();
    person.is_in(role, &scope)
}

fn teaches(person: &SignedIn, file: &IdeaFile) -> bool {
    let session = file.session.as_ref().map(|id| Scope::TrainingSession(id.as_str().to_owned()));
    session.is_some_and(|scope| person.is_in(Role::Trainer, &scope))
}

/// Whether somebody is in another team of the same training.
fn is_neighbour(person: &SignedIn, file: &IdeaFile) -> bool {
    let is_in = |team: &TeamId| {
        let scope = Scope::Team(team.as_str().to_owned());
        person.is_in(Role::SupportPerson, &scope) || person.is_in(Role::Student, &scope)
    };
    file.neighbours.iter().any(is_in)
}

/// Whether somebody works with the idea, and so sees who wrote what and what was said on its way. Other
/// teams do not.
#[must_use]
pub fn is_inside(person: &SignedIn, file: &IdeaFile) -> bool {
    let is_of_school = heads(person, file) || is_contact(person, file);
    is_of_team(person, &file.team)
        || coordinates(person, &file.team)
        || teaches(person, file)
        || person.is_any_for(WIDE, &file.team.team.edition)
        || (is_of_school && file.idea.is_known_to_school())
}

/// See the idea.
pub fn may_see(person: &SignedIn, file: &IdeaFile) -> Result<(), Refusal> {
    let is_shown = file.idea.is_shown() && is_neighbour(person, file);
    if is_inside(person, file) || is_shown { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Begin the idea of a team.
pub fn may_begin(person: &SignedIn, team: &TeamFile) -> Result<(), Refusal> {
    crate::teams::permissions::may_see(person, team)?;
    if is_of_team(person, team) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Write in it.
pub fn may_write(person: &SignedIn, file: &IdeaFile) -> Result<(), Refusal> {
    may_see(person, file)?;
    if is_of_team(person, &file.team) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Take it a step further: the whole team shows it, the support person answers for it, the principal
/// agrees, the contact person gives it back.
pub fn may_take(person: &SignedIn, file: &IdeaFile, step: Step) -> Result<(), Refusal> {
    may_see(person, file)?;
    let may = match step {
        Step::Shared => is_of_team(person, &file.team),
        Step::Reopened | Step::Sent | Step::GivenUp | Step::Resumed => leads(person, &file.team),
        Step::Agreed | Step::ChangesAsked => heads(person, file),
        Step::Returned => is_contact(person, file),
        // Only by the deeds of an application.
        Step::Taken | Step::Released | Step::Restored => false,
    };
    if may { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Comment on it; says as what.
pub fn may_comment(person: &SignedIn, file: &IdeaFile) -> Result<Part, Refusal> {
    may_see(person, file)?;
    if file.idea.state == IdeaState::NotPursued {
        return Err(Refusal::NotPermitted);
    }
    if is_of_team(person, &file.team) {
        Ok(Part::Team)
    } else if coordinates(person, &file.team) {
        Ok(Part::Coordinator)
    } else if teaches(person, file) {
        Ok(Part::Trainer)
    } else if is_neighbour(person, file) {
        Ok(Part::OtherTeam)
    } else {
        Err(Refusal::NotPermitted)
    }
}

/// Whose ideas a person has in the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    /// Every edition.
    pub is_everywhere: bool,
    /// All of these editions.
    pub editions: Vec<String>,
    /// Those of these regions.
    pub regions: Vec<String>,
    /// Those of the teams of these sessions.
    pub sessions: Vec<String>,
    /// Of these municipalities, once they were shown.
    pub municipalities: Vec<String>,
    /// Sent to these associations.
    pub associations: Vec<String>,
    /// Of these schools, once they were shown.
    pub schools: Vec<String>,
}

/// What a person sees in the list.
pub fn sight(person: &SignedIn) -> Result<Sight, Refusal> {
    if !person.is_somewhere(READERS) {
        return Err(Refusal::NotPermitted);
    }
    let mut sight = Sight::default();
    match person.reach(WIDE) {
        Reach::Everything => sight.is_everywhere = true,
        Reach::Editions(codes) => sight.editions = codes,
    }
    for role in [
        Role::RegionalCoordinator,
        Role::Trainer,
        Role::MunicipalCoordinator,
        Role::ProjectCoordinator,
        Role::Principal,
    ] {
        for scope in person.scopes_of(role) {
            match scope {
                Scope::Region(code) if role == Role::RegionalCoordinator => sight.regions.push(code.clone()),
                Scope::TrainingSession(id) if role == Role::Trainer => sight.sessions.push(id.clone()),
                Scope::Municipality(code) => sight.municipalities.push(code.clone()),
                Scope::Organisation(id) if role == Role::Principal => sight.schools.push(id.clone()),
                Scope::Organisation(id) if role == Role::ProjectCoordinator => {
                    sight.associations.push(id.clone())
                }
                _ => {}
            }
        }
    }
    Ok(sight)
}
