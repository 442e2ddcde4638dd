//! Who acts for whoever applies and gets the money.

use super::OrganisationId;
use crate::people::{Role, Scope};

/// The role, and where it is held, of those who act for an applicant or beneficiary: the contact persons of the
/// municipality where it is a municipality's, the project coordinators of an association or foundation.
#[must_use]
pub fn acting_for(municipality: Option<&str>, organisation: &OrganisationId) -> (Role, Scope) {
    match municipality {
        Some(code) => (Role::MunicipalCoordinator, Scope::Municipality(code.to_owned())),
        None => (Role::ProjectCoordinator, Scope::Organisation(organisation.as_str().to_owned())),
    }
}
