//! Who may do what with rankings, decisions and appeals (model 4.7). That two people are needed where one proposes
//! (I-38) is asked by the records themselves.

use foundation::problem::Refusal;

use super::decision::Decision;
use crate::applications::{self, ApplicationFile};
use crate::people::{Role, SignedIn};

/// The roles that see rankings, meetings and decisions of the editions they reach.
pub const READERS: &[Role] = &[Role::ProgrammeManager, Role::CommissionMember, Role::Director, Role::Auditor];

/// The roles that prepare a meeting.
pub const PREPARERS: &[Role] = &[Role::ProgrammeManager, Role::CommissionMember];

/// The roles that sit on the commission.
pub const COMMISSION: &[Role] = &[Role::CommissionMember];

/// The roles that sign.
pub const SIGNERS: &[Role] = &[Role::Director];

/// The roles that end a call.
pub const CLOSERS: &[Role] = &[Role::ProgrammeManager, Role::Director];

/// See the ranking of an edition, its meeting and its decisions.
pub fn may_see(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    if person.is_any_for(READERS, edition) { Ok(()) } else { Err(Refusal::NotFound) }
}

fn may(person: &SignedIn, edition: &str, roles: &[Role]) -> Result<(), Refusal> {
    may_see(person, edition)?;
    if person.is_any_for(roles, edition) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Prepare a meeting: begin it, write down who is there and what was said.
pub fn may_prepare(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may(person, edition, PREPARERS)
}

/// Do what the commission does: vote, stay out, propose something else than the scores say, freeze, agree.
pub fn may_sit(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may(person, edition, COMMISSION)
}

/// Sign decisions, and decide appeals that somebody else has prepared.
pub fn may_sign(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may(person, edition, SIGNERS)
}

/// End a call when nothing can be appealed against any more.
pub fn may_close(person: &SignedIn, edition: &str) -> Result<(), Refusal> {
    may(person, edition, CLOSERS)
}

/// Read a decision: the agency from its draft on; the applicant and its schools once they were told.
pub fn may_read(person: &SignedIn, file: &ApplicationFile, decision: &Decision) -> Result<(), Refusal> {
    applications::permissions::may_see(person, file)?;
    let is_of_agency = person.is_any_for(READERS, &decision.edition);
    if is_of_agency || decision.is_told() { Ok(()) } else { Err(Refusal::NotFound) }
}

/// Appeal against a decision, or take the application back: whoever acts for the applicant.
pub fn may_answer(person: &SignedIn, file: &ApplicationFile) -> Result<(), Refusal> {
    applications::permissions::may_see(person, file)?;
    if applications::permissions::acts_for(person, file) { Ok(()) } else { Err(Refusal::NotPermitted) }
}
