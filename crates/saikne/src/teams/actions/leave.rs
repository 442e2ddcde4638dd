//! Leaving a team by own wish.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use super::{end_roles, settle_composition};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::member::MemberState;
use crate::teams::terms::Terms;
use crate::teams::{mails, permissions, store};

/// Leaves the team. Who leads it is told; before the registration is handed in the team forms again.
pub async fn leave(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    file: &mut TeamFile,
    terms: &Terms,
) -> Result<(), Problem> {
    permissions::may_leave(by, file)?;
    let members = store::members_of(change, &file.team.id).await?;
    let own = members
        .iter()
        .find(|member| member.person == by.id && member.is_active())
        .ok_or(Refusal::NotFound)?;
    let today = in_riga(change.at).date();
    store::end_membership(change, &own.id, MemberState::Left, today).await?;
    end_roles(change, &by.id, file).await?;
    store::touch_content(change, &file.registration.id).await?;
    settle_composition(change, file, terms).await?;
    mails::left(change, platform, file, &own.name()).await?;
    change.record("teams.left", file.team.id.as_str()).await?;
    Ok(())
}
