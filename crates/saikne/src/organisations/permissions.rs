//! Who may do what with organisations and contact cards.

use foundation::problem::Refusal;

use super::contact::{CardPlace, ContactCard};
use crate::people::{Role, Scope, SignedIn};

/// Those who find their way among all organisations.
pub const STAFF: &[Role] = &[
    Role::PlatformAdministrator,
    Role::ProgrammeManager,
    Role::RegionalCoordinator,
    Role::SessionPlanner,
    Role::Trainer,
    Role::MunicipalCoordinator,
    Role::Principal,
    Role::Auditor,
];

/// Those who look after the register.
pub const REGISTER_KEEPERS: &[Role] = &[Role::PlatformAdministrator];

/// Those who see how the register is looked after.
pub const REGISTER_READERS: &[Role] = &[Role::PlatformAdministrator, Role::Auditor];

/// Those who may have contact cards to look after.
pub const CARD_KEEPERS: &[Role] =
    &[Role::PlatformAdministrator, Role::RegionalCoordinator, Role::MunicipalCoordinator];

fn is_administrator(who: &SignedIn) -> bool {
    who.is_in(Role::PlatformAdministrator, &Scope::Platform)
}

/// Whether somebody may import the register, place an institution by hand and change other names.
pub fn may_keep_register(who: &SignedIn) -> Result<(), Refusal> {
    if is_administrator(who) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether somebody may make a card for a place or change it: the administrator any, a coordinator
/// those of the own region, a municipal coordinator that of the own municipality.
pub fn may_keep_card_of(who: &SignedIn, place: &CardPlace) -> Result<(), Refusal> {
    let region = Scope::Region(place.region().code().to_owned());
    let is_of_municipality = place.municipality().is_some_and(|municipality| {
        who.is_in(Role::MunicipalCoordinator, &Scope::Municipality(municipality.code.to_owned()))
    });
    if is_administrator(who) || who.is_in(Role::RegionalCoordinator, &region) || is_of_municipality {
        Ok(())
    } else {
        Err(Refusal::NotPermitted)
    }
}

/// Whether somebody may change a card.
pub fn may_keep_card(who: &SignedIn, card: &ContactCard) -> Result<(), Refusal> {
    may_keep_card_of(who, &card.place)
}
