//! Taking somebody out of a team that is still forming.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};

use super::{end_roles, must_be_draft, settle_composition};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::member::{Function, MemberId, MemberState, TeamMember};
use crate::teams::terms::Terms;
use crate::teams::{mails, permissions, store};

/// The young person whom the leader may take out of the draft, with the team. Who leads it is not taken out
/// but handed over to; once it is handed in a change of the roster is asked for.
pub async fn removable(
    from: &mut impl Reads,
    by: &SignedIn,
    id: &MemberId,
) -> Result<(TeamMember, TeamFile), Problem> {
    let member = store::member(from, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(from, &member.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_lead(by, &file)?;
    must_be_draft(&file)?;
    if member.function != Function::Representative || !member.is_in_or_coming() {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-not-removable" }.into());
    }
    Ok((member, file))
}

/// Takes a young person out of the draft and tells them. The history keeps that they were in it.
pub async fn remove(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &MemberId,
) -> Result<TeamFile, Problem> {
    let (member, mut file) = removable(change, by, id).await?;
    let today = in_riga(change.at).date();
    store::end_membership(change, &member.id, MemberState::Left, today).await?;
    end_roles(change, &member.person, &file).await?;
    store::touch_content(change, &file.registration.id).await?;
    let terms = Terms::of_file(&platform.plans, change, &file).await?;
    settle_composition(change, &mut file, &terms).await?;
    mails::removed(change, platform, &file, &member.person).await?;
    change.record("teams.removed", file.team.id.as_str()).await?;
    Ok(file)
}
