//! Invitations into teams.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use super::once;
use crate::programmes::words::Word as _;
use crate::teams::invitation::{Invitation, InvitationId, InvitationState, VALID_FOR, digest};
use crate::teams::member::{Function, MemberId};
use crate::teams::roster::RosterChangeId;
use crate::teams::team::TeamId;

/// An invitation to be sent.
#[derive(Debug, Clone)]
pub struct NewInvitation<'a> {
    /// Into which team.
    pub team: &'a TeamId,
    /// Where to.
    pub email: &'a str,
    /// Given name.
    pub given_name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// As what.
    pub function: Function,
    /// The roster change it belongs to.
    pub roster_change: Option<&'a RosterChangeId>,
}

/// Keeps an invitation; gives the token that goes into the mail and nowhere else.
pub async fn new_invitation(
    change: &mut Change,
    new: &NewInvitation<'_>,
) -> database::Result<(InvitationId, String)> {
    let id: InvitationId = change.new_id();
    let token = change.chance().token();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO team_invitations
            (id, team_id, token_hash, email, given_name, family_name, function, roster_change_id, state,
             invited_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, $11)")
    .bind(&id)
    .bind(new.team)
    .bind(digest(&token))
    .bind(new.email)
    .bind(new.given_name)
    .bind(new.family_name)
    .bind(new.function.as_str())
    .bind(new.roster_change)
    .bind(by)
    .bind(change.at)
    .bind(change.at.saturating_add(VALID_FOR).unwrap_or(change.at));
    change.execute(statement).await?;
    Ok((id, token))
}

/// Gives an open invitation a new token and new time; the old link stops working.
pub async fn renew_invitation(change: &mut Change, id: &InvitationId) -> database::Result<String> {
    let token = change.chance().token();
    let statement = sql("UPDATE team_invitations SET token_hash = $2, expires_at = $3
                          WHERE id = $1 AND state = 'open'")
    .bind(id)
    .bind(digest(&token))
    .bind(change.at.saturating_add(VALID_FOR).unwrap_or(change.at));
    once(change.execute(statement).await?)?;
    Ok(token)
}

/// The invitation a token belongs to.
pub async fn invitation_by_token(from: &mut impl Reads, token: &str) -> database::Result<Option<Invitation>> {
    from.find(sql("SELECT * FROM team_invitations WHERE token_hash = $1").bind(digest(token))).await
}

/// One invitation.
pub async fn invitation_of(from: &mut impl Reads, id: &InvitationId) -> database::Result<Option<Invitation>> {
    from.find(sql("SELECT * FROM team_invitations WHERE id = $1").bind(id)).await
}

/// The invitation of who is to replace a member; none before the change is approved.
pub async fn invitation_of_change(
    from: &mut impl Reads,
    change: &RosterChangeId,
) -> database::Result<Option<Invitation>> {
    let statement = sql("SELECT * FROM team_invitations WHERE team_id =
            (SELECT team_id FROM roster_changes WHERE id = $1) AND roster_change_id = $1");
    from.find(statement.bind(change)).await
}

/// Every invitation of a team, oldest first.
pub async fn invitations_of(from: &mut impl Reads, team: &TeamId) -> database::Result<Vec<Invitation>> {
    from.all(sql("SELECT * FROM team_invitations WHERE team_id = $1 ORDER BY created_at, id").bind(team))
        .await
}

/// Saves how an open invitation was answered. Of two answers at once only the first counts.
pub async fn save_invitation(
    change: &mut Change,
    id: &InvitationId,
    state: InvitationState,
    member: Option<&MemberId>,
) -> database::Result<()> {
    let statement = sql("UPDATE team_invitations SET state = $2, answered_at = $3, member_id = $4
                          WHERE id = $1 AND state = 'open'")
    .bind(id)
    .bind(state.as_str())
    .bind(change.at)
    .bind(member);
    once(change.execute(statement).await?)
}
