//! Who may invite whom, and who may give and take roles (model 4.7, row “Roles”).

use foundation::problem::Refusal;

use super::{PersonId, Role, Scope, SignedIn};

/// Whether somebody may invite to a role in a scope. Nobody gives a role to themselves (I-38): an
/// invitation goes to another address, and `may_change_roles_of` guards direct grants.
pub fn may_invite(who: &SignedIn, role: Role, scope: &Scope) -> Result<(), Refusal> {
    if who.is_in(Role::PlatformAdministrator, &Scope::Platform) {
        return Ok(());
    }
    let is_staff =
        matches!(role, Role::ProgrammeManager | Role::SessionPlanner | Role::Trainer | Role::Auditor);
    // Nobody gives more than they have: a region or a municipality reaches beyond one programme.
    let is_own_programme = match scope {
        Scope::Edition(edition) => who.is_for(Role::ProgrammeManager, edition),
        Scope::Programme(_) => who.is_in(Role::ProgrammeManager, scope),
        _ => false,
    };
    if is_staff && is_own_programme {
        return Ok(());
    }
    let is_own_municipality = role == Role::MunicipalCoordinator || role == Role::Principal;
    if is_own_municipality && who.is_in(Role::MunicipalCoordinator, scope) {
        return Ok(());
    }
    if role == Role::SupportPerson && who.is_in(Role::Principal, scope) {
        return Ok(());
    }
    Err(Refusal::NotPermitted)
}

/// Whether somebody may give or take roles of a person.
pub fn may_change_roles_of(who: &SignedIn, person: &PersonId) -> Result<(), Refusal> {
    if who.id == *person {
        return Err(Refusal::AgainstTheRules { message: "people-refused-own-role" });
    }
    if who.is_in(Role::PlatformAdministrator, &Scope::Platform) { Ok(()) } else { Err(Refusal::NotPermitted) }
}
