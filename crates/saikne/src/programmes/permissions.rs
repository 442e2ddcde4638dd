//! Who may do what with an edition and its calls (model 4.7, “Call, rules”).

use foundation::problem::Refusal;

use super::edition::Edition;
use crate::people::{Role, Scope, SignedIn};

/// The roles that see the administration of editions.
pub const SEES: &[Role] = &[Role::ProgrammeManager, Role::PlatformAdministrator, Role::Auditor];
/// The roles that change editions or decide about changes.
pub const CHANGES: &[Role] = &[Role::ProgrammeManager, Role::PlatformAdministrator];

/// Whether a person manages an edition: by programme, by edition, or everywhere.
#[must_use]
pub fn manages(person: &SignedIn, edition: &Edition) -> bool {
    let scopes = [
        Scope::Programme(edition.programme.clone()),
        Scope::Edition(edition.code.clone()),
        Scope::Programme(edition.initiative.clone()),
    ];
    scopes.iter().any(|scope| person.is_in(Role::ProgrammeManager, scope))
}

/// Looks at the administration of an edition. What one may not know is not found.
pub fn may_see(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    let sees_all = person.is(Role::PlatformAdministrator) || person.is(Role::Auditor);
    if sees_all || manages(person, edition) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Writes versions, announces, extends, cancels.
pub fn may_manage(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if manages(person, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Approves or refuses a proposed version: another manager, or the platform's administrator. That it is
/// a second person is a rule of the version itself (I-38).
pub fn may_decide(person: &SignedIn, edition: &Edition) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if manages(person, edition) || person.is(Role::PlatformAdministrator) {
        Ok(())
    } else {
        Err(Refusal::NotPermitted)
    }
}
