//! What of a person stands in teams, and what teams only need for a while.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};
use jiff::Timestamp;

use crate::people::erasure::NOBODY;
use crate::people::{PersonId, accounts};

/// Whether somebody is in a team that still takes part.
pub async fn is_in_a_team(from: &mut impl Reads, person: &PersonId) -> database::Result<bool> {
    let statement = sql("SELECT COUNT(*) FROM team_members m
           JOIN registrations r ON r.team_id = m.team_id
          WHERE m.person_id = $1 AND m.state IN ('active', 'awaiting_consent')
            AND r.state IN ('draft', 'submitted', 'screened', 'accepted', 'waitlisted', 'confirmed')");
    Ok(from.one::<i64>(statement.bind(person)).await? > 0)
}

/// Removes names and addresses under which a person was invited, what they need, and the reasons for
/// which they left. That somebody was a member stays.
pub async fn erase_member(
    change: &mut Change,
    person: &PersonId,
    address: Option<&str>,
) -> database::Result<()> {
    if let Some(address) = address {
        let invited = sql("UPDATE team_invitations SET email = '', given_name = $2, family_name = $2
                            WHERE LOWER(email) = $1");
        change.execute(invited.bind(accounts::folded_address(address)).bind(NOBODY)).await?;
    }
    for statement in [
        sql("UPDATE team_invitations SET email = '', given_name = $2, family_name = $2
              WHERE member_id IN (SELECT id FROM team_members WHERE person_id = $1)"),
        sql("UPDATE roster_changes SET in_given_name = $2, in_family_name = $2, in_email = ''
              WHERE in_member_id IN (SELECT id FROM team_members WHERE person_id = $1)"),
    ] {
        change.execute(statement.bind(person).bind(NOBODY)).await?;
    }
    for statement in [
        sql("UPDATE roster_changes SET reason_text = '', question = NULL, answer = NULL
              WHERE out_member_id IN (SELECT id FROM team_members WHERE person_id = $1)"),
        sql("UPDATE team_members SET language_support_need = FALSE, helper_member_id = NULL
              WHERE person_id = $1"),
        sql("UPDATE contact_assignments SET shown_name = NULL WHERE person_id = $1"),
    ] {
        change.execute(statement.bind(person)).await?;
    }
    Ok(())
}

/// Forgets what members and teams of an edition needed; says how many rows held it.
pub async fn forget_needs(change: &mut Change, edition: &str) -> database::Result<u64> {
    let members = sql("UPDATE team_members SET language_support_need = FALSE, helper_member_id = NULL
                        WHERE edition_code = $1 AND language_support_need");
    let answers = sql("UPDATE registration_fields SET value = '', version = version + 1
                        WHERE field = 'needs' AND value <> '' AND registration_id IN (
                              SELECT r.id FROM registrations r JOIN teams t ON t.id = r.team_id
                               WHERE t.edition_code = $1)");
    Ok(change.execute(members.bind(edition)).await? + change.execute(answers.bind(edition)).await?)
}

/// Forgets who was invited into teams, where the invitation ended before a moment; says how many.
pub async fn forget_invited(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    let statement = sql("UPDATE team_invitations SET email = '', given_name = $2, family_name = $2
                          WHERE expires_at < $1 AND email <> ''");
    change.execute(statement.bind(before).bind(NOBODY)).await
}
