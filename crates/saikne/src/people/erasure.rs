//! Erasing a person: who it was goes, that somebody was there stays (I-62, X-20). And what is only needed
//! for a while goes by itself.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};
use jiff::Timestamp;

use super::{PersonId, accounts};

/// The name of somebody who was erased, the same in every language (nomen nescio).
pub const NOBODY: &str = "N.";

/// The private address of a person: all that connects them with what was sent before they were known.
pub async fn address_of(from: &mut impl Reads, id: &PersonId) -> database::Result<Option<String>> {
    let statement = sql("SELECT email FROM people WHERE id = $1").bind(id);
    Ok(from.find::<Option<String>>(statement).await?.flatten())
}

/// The addresses of the guardians that were asked about a person.
pub async fn guardians_of(from: &mut impl Reads, id: &PersonId) -> database::Result<Vec<String>> {
    from.all(sql("SELECT guardian_email FROM consent_requests WHERE subject_id = $1").bind(id)).await
}

/// Removes everything by which a person could be known from this area: name, birth date, addresses,
/// accounts, sessions, roles, guardians. The identity stays, so that counts and the audit trail do.
pub async fn erase(change: &mut Change, id: &PersonId) -> database::Result<()> {
    let at = change.at;
    if let Some(address) = address_of(change, id).await? {
        let invited =
            sql("UPDATE invitations SET email = '', given_name = $2, family_name = $2 WHERE email = $1");
        change.execute(invited.bind(accounts::folded_address(&address)).bind(NOBODY)).await?;
    }
    for statement in [
        sql("UPDATE people SET given_name = $2, family_name = $2, birth_date = NULL, email = NULL, phone = NULL,
                    search_text = '', anonymised_at = $3, version = version + 1 WHERE id = $1")
        .bind(id)
        .bind(NOBODY)
        .bind(at),
        sql("DELETE FROM accounts WHERE person_id = $1").bind(id),
        sql("DELETE FROM sign_in_links WHERE person_id = $1").bind(id),
        sql("DELETE FROM sessions WHERE person_id = $1").bind(id),
        sql("DELETE FROM demonstration_entrances WHERE person_id = $1").bind(id),
        sql("UPDATE role_assignments SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL")
            .bind(id)
            .bind(at),
        sql("UPDATE consent_requests SET guardian_name = $2, guardian_email = '', expires_at = $3
              WHERE subject_id = $1")
        .bind(id)
        .bind(NOBODY)
        .bind(at),
    ] {
        change.execute(statement).await?;
    }
    Ok(())
}

/// Forgets links to sign in that ended before a moment; says how many.
pub async fn forget_links(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    change.execute(sql("DELETE FROM sign_in_links WHERE expires_at < $1").bind(before)).await
}

/// Forgets counts of tries that ended before a moment; says how many.
pub async fn forget_tries(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    change.execute(sql("DELETE FROM throttles WHERE expires_at < $1").bind(before)).await
}

/// Forgets sessions that ended before a moment; says how many.
pub async fn forget_sessions(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    change.execute(sql("DELETE FROM sessions WHERE expires_at < $1 OR revoked_at < $1").bind(before)).await
}

/// Forgets who was invited to roles, where the invitation ended before a moment; says how many.
pub async fn forget_invited(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    let statement = sql("UPDATE invitations SET email = '', given_name = $2, family_name = $2
                          WHERE expires_at < $1 AND email <> ''");
    change.execute(statement.bind(before).bind(NOBODY)).await
}

/// Forgets how guardians are reached whose link ended before a moment; says how many. What they agreed
/// to stays.
pub async fn forget_guardians(change: &mut Change, before: Timestamp) -> database::Result<u64> {
    let statement = sql("UPDATE consent_requests SET guardian_name = $2, guardian_email = ''
                          WHERE expires_at < $1 AND guardian_email <> ''");
    change.execute(statement.bind(before).bind(NOBODY)).await
}
