//! Throwing a draft away: begun by mistake, or for the wrong school.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::Problem;

use super::file_of;
use crate::people::{Role, Scope, SignedIn, roles};
use crate::teams::invitation::InvitationState;
use crate::teams::member::MemberState;
use crate::teams::registration::{NotPossible, RegistrationId};
use crate::teams::{permissions, store};

/// Dissolves the team of a draft. The school may begin anew; whoever was in the team may join another. What
/// was handed in earlier keeps its receipts.
pub async fn discard(change: &mut Change, by: &SignedIn, id: &RegistrationId) -> Result<(), Problem> {
    let mut file = file_of(change, id).await?;
    permissions::may_lead(by, &file)?;
    if !file.is_draft() {
        return Err(NotPossible::WrongState(file.registration.state).into());
    }
    file.team.dissolve()?;
    store::save_team(change, &file.team).await?;
    let today = in_riga(change.at).date();
    for member in store::members_of(change, &file.team.id).await? {
        if matches!(member.state, MemberState::Active | MemberState::AwaitingConsent) {
            store::end_membership(change, &member.id, MemberState::Left, today).await?;
        }
    }
    for invitation in store::invitations_of(change, &file.team.id).await? {
        if invitation.state == InvitationState::Open {
            store::save_invitation(change, &invitation.id, InvitationState::Withdrawn, None).await?;
        }
    }
    let scope = Scope::Team(file.team.id.as_str().to_owned());
    for role in [Role::SupportPerson, Role::Student] {
        roles::revoke_all(change, role, &scope).await?;
    }
    Ok(change.record("teams.dissolved", file.team.id.as_str()).await?)
}
