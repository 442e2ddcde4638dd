//! Who may invite whom, and who may give and take roles (model 4.7, row “Roles”).

use foundation::problem::Refusal;

use super::{PersonId, Role, Scope, SignedIn};

/// Whether somebody may invite to a role: the administrator of the platform. Nobody gives a role to themselves
/// (I-38): an invitation goes to another address, and `may_change_roles_of` guards direct grants.
pub fn may_invite(who: &SignedIn) -> Result<(), Refusal> {
    if who.is_in(Role::PlatformAdministrator, &Scope::Platform) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody may give or take roles of a person.
pub fn may_change_roles_of(who: &SignedIn, person: &PersonId) -> Result<(), Refusal> {
    if who.id == *person {
        return Err(Refusal::AgainstTheRules { message: "people-refused-own-role" });
    }
    if who.is_in(Role::PlatformAdministrator, &Scope::Platform) { Ok(()) } else { Err(Refusal::NotPermitted) }
}
