//! Who may do what with the check of applications (model 4.7). That two people are needed where what the platform
//! found is set aside (I-38) is asked by the check itself.

use foundation::problem::Refusal;

use crate::applications::{self, ApplicationFile};
use crate::people::{Role, SignedIn};

/// The roles that see how applications are checked, in the editions they reach.
pub const READERS: &[Role] = &[
    Role::ProgrammeManager,
    Role::EligibilityOfficer,
    Role::CommissionMember,
    Role::Director,
    Role::Auditor,
];

/// The roles that check applications.
pub const OFFICERS: &[Role] = &[Role::ProgrammeManager, Role::EligibilityOfficer];

/// See the checks of an edition.
pub fn may_see(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    if person.is_any_for(READERS, edition) { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Check the applications of an edition: begin, decide, ask, take a school out, end.
pub fn may_check(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if person.is_any_for(OFFICERS, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// See how one application is checked: one that was handed in.
pub fn may_see_application(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    may_see(person, &file.application.edition)?;
    applications::permissions::may_see(person, file)
}

/// Check one application.
pub fn may_check_application(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    may_see_application(person, file)?;
    may_check(person, &file.application.edition)
}

/// Read and answer what the applicant is asked: whoever acts for it.
pub fn may_answer(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    applications::permissions::may_see(person, file)?;
    if applications::permissions::acts_for(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}
