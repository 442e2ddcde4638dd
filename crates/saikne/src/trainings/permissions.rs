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

/// Whether somebody sees the plan of an edition, its allocation and the schools that were trained.
pub fn may_see_plan(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    let sees = person.is_any_for(READERS, edition) || person.is_somewhere(&[Role::RegionalCoordinator]);
    if sees { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Whether somebody plans sessions of an edition, at least those of one region.
pub fn may_plan_some(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may_see_plan(person, edition)?;
    let plans = person.is_any_for(PLANNERS, edition) || person.is_somewhere(&[Role::RegionalCoordinator]);
    if plans { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody plans sessions of an edition in a region: its planner, or who coordinates the region.
pub fn may_plan(person: &SignedIn, edition: &str, region: Region) -> Result<(), Refusal> {
    may_see_plan(person, edition)?;
    let plans = person.is_any_for(PLANNERS, edition) || coordinates(person, region);
    if plans { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody looks after a venue: venues belong to a region and serve every edition.
pub fn may_keep_venue(person: &SignedIn, region: Region) -> Result<(), Refusal> {
    let keeps = person.is_somewhere(&[Role::SessionPlanner]) || coordinates(person, region);
    if keeps { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody places teams of an edition: its planner alone, because seats go across regions.
pub fn may_allocate(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may_see_plan(person, edition)?;
    if person.is_for(Role::SessionPlanner, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody sees a session before it is published, its teams and its attendance.
pub fn may_see(person: &SignedIn, session: &TrainingSession) -> Result<(), Refusal> {
    let wide = [Role::SessionPlanner, Role::ProgrammeManager, Role::Auditor];
    let is_wide = person.is_any_for(&wide, &session.edition);
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
