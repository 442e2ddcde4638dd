//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod answer;
mod contact;
mod discard;
mod guardians;
mod invite;
mod join;
mod leave;
mod refused;
mod remove;
mod roster;
mod roster_end;
mod seat;
mod start;
mod submit;
mod transport;
mod triage;

pub use answer::{Saved, save_answers, save_field};
pub use contact::{assign_contact, refresh_contacts};
pub use discard::discard;
pub use guardians::{Missing, remind_guardians, tell_of_lost_consent, waiting_for_guardians};
pub use invite::{Invited, invite, renew, withdraw_invitation};
pub use join::{Joining, accept, decline, must_be_in_time, of_refused_age, refusing_age};
pub use leave::leave;
pub use refused::keep_refusal;
pub use remove::{removable, remove};
pub use roster::{Asked, Replacement, approve, ask_about, ask_replacement, refuse, replaceable, reply};
pub use roster_end::{apply, lapse, note_silence};
pub use seat::{seat_changed, session_announced};
pub use start::{Start, start};
pub(in crate::teams) use submit::hand_in;
pub use submit::{Prepared, Submitted, prepare, submit, withdraw};
pub use transport::answer_transport;
pub use triage::{Decision, RegionUse, decide, region_uses, screen, taken};

use foundation::change::Change;
use foundation::database::{self, Reads};
use foundation::problem::{Problem, Refusal};

use super::facts;
use super::file::TeamFile;
use super::registration::{NotPossible, RegistrationId, RegistrationState};
use super::store;
use super::team::{TeamState, WrongTeamState};
use super::terms::Terms;
use crate::people::{PersonId, Role, Scope, roles};
use crate::programmes::rules::is_blocked;

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        let message = match reason {
            NotPossible::TooLate => "registrations-refused-closed",
            NotPossible::WrongState(RegistrationState::Draft) => "registrations-refused-draft",
            NotPossible::WrongState(RegistrationState::Submitted) => "registrations-refused-submitted",
            NotPossible::WrongState(_) => "registrations-refused-decided",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<WrongTeamState> for Problem {
    fn from(_: WrongTeamState) -> Self {
        Refusal::AgainstTheRules { message: "teams-refused-state" }.into()
    }
}

/// The file of a registration, or “not found”.
pub async fn file_of(from: &mut impl Reads, id: &RegistrationId) -> Result<TeamFile, Problem> {
    Ok(store::file(from, id).await?.ok_or(Refusal::NotFound)?)
}

/// Only a draft can be changed by the team.
fn must_be_draft(file: &TeamFile) -> Result<(), Problem> {
    if file.is_draft() {
        return Ok(());
    }
    Err(NotPossible::WrongState(file.registration.state).into())
}

/// Moves a team to where its people put it, after somebody came or went. What was handed in is judged as
/// at that moment, whatever has closed since; a team that already has a place works on once it is whole.
async fn settle_composition(change: &mut Change, file: &mut TeamFile, terms: &Terms) -> Result<(), Problem> {
    let members = store::members_of(change, &file.team.id).await?;
    let handed_in = file.registration.submitted_at.filter(|_| !file.is_draft());
    let is_whole = !is_blocked(&facts::on_submit(file, &members, terms, handed_in.unwrap_or(change.at)));
    match (file.team.state, is_whole) {
        (TeamState::Forming, true) => {
            file.team.complete()?;
            if file.registration.has_place() {
                file.team.activate()?;
            }
        }
        (TeamState::Complete, false) => file.team.form_again()?,
        _ => return Ok(()),
    }
    store::save_team(change, &file.team).await?;
    change
        .record(if is_whole { "teams.completed" } else { "teams.formed_again" }, file.team.id.as_str())
        .await?;
    Ok(())
}

/// Takes the roles back that a person has in a team.
async fn end_roles(change: &mut Change, person: &PersonId, file: &TeamFile) -> database::Result<()> {
    let today = foundation::clock::in_riga(change.at).date();
    let scope = Scope::Team(file.team.id.as_str().to_owned());
    for assignment in roles::held_by(change, person, today).await? {
        let is_of_team =
            assignment.scope == scope && matches!(assignment.role, Role::Student | Role::SupportPerson);
        if is_of_team {
            roles::revoke(change, person, &assignment.id).await?;
        }
    }
    Ok(())
}
