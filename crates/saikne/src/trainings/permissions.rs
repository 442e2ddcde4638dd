//! Who may do what with trainings (model 4.7).

use foundation::problem::Refusal;

use super::session::TrainingSession;
use crate::people::{Role, Scope, SignedIn};
use crate::reference::Region;

/// The roles that plan sessions.
pub const PLANNERS: &[Role] = &[Role::SessionPlanner, Role::RegionalCoordinator];

/// The roles that see the plan and what came of it.
pub const READERS: &[Role] = &[
    Role::SessionPlanner,
    Role::RegionalCoordinator,
    Role::ProgrammeManager,
    Role::Auditor,
    Role::PlatformAdministrator,
];

/// The roles that take attendance or read it.
pub const ATTENDANCE: &[Role] =
    &[Role::Trainer, Role::SessionPlanner, Role::RegionalCoordinator, Role::ProgrammeManager, Role::Auditor];

/// Whether somebody plans sessions of a region: a planner anywhere, a coordinator in the region.
pub fn may_plan(person: &SignedIn, region: Region) -> Result<(), Refusal> {
    let is_coordinator = coordinates(person, region);
    if person.is(Role::SessionPlanner) || is_coordinator { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody places teams: the planner alone, because seats go across regions.
pub fn may_allocate(person: &SignedIn) -> Result<(), Refusal> {
    if person.is(Role::SessionPlanner) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody sees a session before it is published, its teams and its attendance.
pub fn may_see(person: &SignedIn, session: &TrainingSession) -> Result<(), Refusal> {
    let is_wide =
        [Role::SessionPlanner, Role::ProgrammeManager, Role::Auditor].iter().any(|role| person.is(*role));
    if is_wide || coordinates(person, session.region) || teaches(person, session) {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

/// Whether somebody notes who is there.
pub fn may_take_attendance(person: &SignedIn, session: &TrainingSession) -> Result<(), Refusal> {
    may_see(person, session)?;
    if teaches(person, session) || coordinates(person, session.region) {
        Ok(())
    } else {
        Err(Refusal::NotPermitted)
    }
}

/// Whether somebody corrects attendance after the lock: the coordinator of the region (I-16).
pub fn may_correct(person: &SignedIn, session: &TrainingSession) -> Result<(), Refusal> {
    may_see(person, session)?;
    if coordinates(person, session.region) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody coordinates a region.
#[must_use]
pub fn coordinates(person: &SignedIn, region: Region) -> bool {
    person.is_in(Role::RegionalCoordinator, &Scope::Region(region.code().to_owned()))
}

/// Whether somebody teaches a session.
#[must_use]
pub fn teaches(person: &SignedIn, session: &TrainingSession) -> bool {
    person.is_in(Role::Trainer, &Scope::TrainingSession(session.id.as_str().to_owned()))
}
