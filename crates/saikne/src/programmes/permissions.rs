//! Who may do what with an edition and its calls (model 4.7, “Call, rules”).

use foundation::problem::Refusal;

use super::edition::Edition;
use crate::people::{Role, Scope, SignedIn};

/// The roles that see the administration of editions.
pub const SEES: &[Role] = &[Role::ProgrammeManager, Role::PlatformAdministrator, Role::Auditor];
/// The roles that change editions or decide about changes.
pub const CHANGES: &[Role] = &[Role::ProgrammeManager, Role::PlatformAdministrator];

/// Whether a person manages an edition.
#[must_use]
pub fn manages(person: &SignedIn, edition: &Edition) -> bool {
    person.is_for(Role::ProgrammeManager, &edition.code)
}

/// Looks at the administration of an edition. What one may not know is not found.
pub fn may_see(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    if person.is_any_for(SEES, &edition.code) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Writes versions, announces, extends, cancels.
pub fn may_manage(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if manages(person, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Begins the next edition from this one: a manager of its programme, because who has a role in one edition
/// alone would not find the copy again.
pub fn may_copy(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    may_manage(person, edition)?;
    let programmes = [&edition.initiative, &edition.programme].map(|code| Scope::Programme(code.clone()));
    let is_of_programme = programmes.iter().any(|scope| person.is_in(Role::ProgrammeManager, scope));
    if is_of_programme { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Approves or refuses a proposed version: another manager, or the platform's administrator. That it is
/// a second person is a rule of the version itself (I-38).
pub fn may_decide(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if person.is_any_for(CHANGES, &edition.code) { Ok(()) } else { Err(Refusal::NotPermitted) }
}
