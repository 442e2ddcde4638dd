//! Inviting people into a team.

use foundation::change::Change;
use foundation::clock::{in_riga, start_of_day};
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};

use super::must_be_draft;
use crate::people::SignedIn;
use crate::people::accounts::folded_address;
use crate::people::person::Person;
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::programmes::member::Function;
use crate::teams::file::TeamFile;
use crate::teams::invitation::{AnswerBy, Invitation, InvitationId, InvitationState, VALID_FOR};
use crate::teams::mails;
use crate::teams::member::TeamMember;
use crate::teams::registration::NotPossible;
use crate::teams::roster::RosterChangeId;
use crate::teams::store::{self, NewInvitation};
use crate::teams::terms::Terms;
use crate::teams::{permissions, words::words};

words! {
    /// Who is invited.
    Invited, "teams-invited" {
        /// A young person.
        Representative = "representative",
        /// The adult beside them; takes the place of the present one.
        SupportPerson = "support_person",
    }
}

impl Invited {
    /// What the person will be.
    #[must_use]
    pub fn function(self) -> Function {
        match self {
            Self::Representative => Function::Representative,
            Self::SupportPerson => Function::SupportPerson,
        }
    }
}

/// Until when an invitation can be answered that works until `link_ends`: the call closes for a team that is
/// still forming, and the training begins for who replaces somebody.
pub async fn answer_by(
    plans: &Plans,
    from: &mut impl Reads,
    file: &TeamFile,
    roster_change: Option<&RosterChangeId>,
    link_ends: jiff::Timestamp,
) -> Result<AnswerBy, Problem> {
    let announced = match roster_change {
        None => Some(Terms::of_file(plans, from, file).await?.ends_at),
        Some(_) => {
            store::seat_of(from, &file.team.id).await?.and_then(|seat| seat.first_day()).map(start_of_day)
        }
    };
    Ok(AnswerBy::of(link_ends, announced))
}

/// Writes to who is invited. An invitation that nobody could answer any more is refused.
pub(super) async fn write_to(
    change: &mut Change,
    platform: &Platform,
    file: &TeamFile,
    new: &NewInvitation<'_>,
    token: &str,
) -> Result<(), Problem> {
    let link_ends = change.at.saturating_add(VALID_FOR).unwrap_or(change.at);
    let until = answer_by(&platform.plans, change, file, new.roster_change, link_ends).await?;
    if change.at >= until.end {
        let message = match new.roster_change {
            None => return Err(NotPossible::TooLate.into()),
            Some(_) => "roster-refused-begun",
        };
        return Err(Refusal::AgainstTheRules { message }.into());
    }
    mails::invitation(change, platform, file, new, token, until).await
}

/// Invites somebody by mail. A team invites no more young people than the rules allow.
pub async fn invite(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    file: &TeamFile,
    terms: &Terms,
    new: &NewInvitation<'_>,
) -> Result<InvitationId, Problem> {
    permissions::may_lead(by, file)?;
    must_be_draft(file)?;
    let members = store::members_of(change, &file.team.id).await?;
    let at = change.at;
    let open: Vec<_> = store::invitations_of(change, &file.team.id)
        .await?
        .into_iter()
        .filter(|invitation| invitation.answerable(at).is_ok())
        .collect();
    refuse_known_address(change, file, &members, (new.email, new.function)).await?;
    if new.function == Function::Representative {
        let present = members.iter().filter(|member| member.is_active_representative()).count();
        let invited = open.iter().filter(|one| one.function == Function::Representative).count();
        if let Some(limit) = terms.most_representatives()
            && present + invited >= limit.most
        {
            let values = vec![("rule", limit.rule), ("count", limit.most.to_string())];
            return Err(Refusal::AgainstTheRulesOf { message: "teams-refused-too-many", values }.into());
        }
    }
    let (id, token) = store::new_invitation(change, new).await?;
    write_to(change, platform, file, new, &token).await?;
    change.record("teams.invited", file.team.id.as_str()).await?;
    Ok(id)
}

/// Refuses to invite an address twice: somebody of the team has it, somebody is invited by it, it is that of a
/// guardian of somebody in the team, or that of who leads the team and cannot be one of the young people.
pub(super) async fn refuse_known_address(
    change: &mut Change,
    file: &TeamFile,
    members: &[TeamMember],
    (email, function): (&str, Function),
) -> Result<(), Problem> {
    let refused = |message, name: String| {
        Err(Refusal::AgainstTheRulesOf { message, values: vec![("name", name)] }.into())
    };
    let is_in = |one: &&TeamMember| one.to_on.is_none() && one.email.as_deref() == Some(email);
    if let Some(member) = members.iter().find(is_in) {
        return refused("teams-refused-address-of-member", member.name());
    }
    let at = change.at;
    let invitations = store::invitations_of(change, &file.team.id).await?;
    let waits = |one: &&Invitation| one.answerable(at).is_ok() && one.email == email;
    if let Some(invitation) = invitations.iter().find(waits) {
        return refused("teams-refused-invited-already", invitation.name());
    }
    refuse_guardian(change, file, email).await?;
    let leaders = mails::leaders(change, file, in_riga(at).date()).await?;
    let leads = |one: &&Person| one.email.as_deref() == Some(email);
    match leaders.iter().find(leads) {
        Some(leader) if function == Function::Representative => {
            refused("teams-refused-address-of-leader", leader.name())
        }
        _ => Ok(()),
    }
}

/// Refuses to invite a guardian into the team of a young person they answer for: whoever reads that address
/// could say yes for a team mate.
pub(super) async fn refuse_guardian(
    change: &mut Change,
    file: &TeamFile,
    email: &str,
) -> Result<(), Problem> {
    let address = folded_address(email);
    let guardians = store::guardians_of_team(change, &file.team.id).await?;
    if guardians.iter().any(|one| folded_address(one) == address) {
        let message = "teams-refused-address-of-guardian";
        return Err(Refusal::AgainstTheRulesOf { message, values: Vec::new() }.into());
    }
    Ok(())
}

/// Sends the mail again with a new link; the old one stops working.
pub async fn renew(
    change: &mut Change,
    platform: &Platform,
    by: &SignedIn,
    id: &InvitationId,
) -> Result<TeamFile, Problem> {
    let invitation = store::invitation_of(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(change, &invitation.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_lead(by, &file)?;
    if invitation.state != InvitationState::Open {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-invitation-answered" }.into());
    }
    if let Some(roster_change) = &invitation.roster_change {
        super::roster::await_answer(change, roster_change).await?;
    }
    let token = store::renew_invitation(change, id).await?;
    let again = NewInvitation {
        team: &invitation.team,
        email: &invitation.email,
        given_name: &invitation.given_name,
        family_name: &invitation.family_name,
        function: invitation.function,
        roster_change: invitation.roster_change.as_ref(),
    };
    write_to(change, platform, &file, &again, &token).await?;
    change.record("teams.invitation_renewed", file.team.id.as_str()).await?;
    Ok(file)
}

/// Takes an invitation back.
pub async fn withdraw_invitation(
    change: &mut Change,
    by: &SignedIn,
    id: &InvitationId,
) -> Result<TeamFile, Problem> {
    let invitation = store::invitation_of(change, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(change, &invitation.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_lead(by, &file)?;
    if invitation.state != InvitationState::Open {
        return Err(Refusal::AgainstTheRules { message: "teams-refused-invitation-answered" }.into());
    }
    store::save_invitation(change, id, InvitationState::Withdrawn, None).await?;
    if let Some(roster_change) = &invitation.roster_change {
        super::roster_end::came_to_nothing(change, roster_change).await?;
    }
    change.record("teams.invitation_withdrawn", file.team.id.as_str()).await?;
    Ok(file)
}
