//! Erasing a person: who it was goes, that somebody was there stays (I-62, X-20). And what is only needed
//! for a while goes by itself.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};
use foundation::text::fold;
use jiff::Timestamp;

use super::PersonId;

/// The name of somebody who was erased, the same in every language (nomen nescio).
pub const NOBODY: &str = "N.";

/// Removes everything by which a person could be known from this area: name, birth date, addresses,
/// accounts, sessions, roles, guardians. The identity stays, so that counts and the audit trail do.
pub async fn erase(change: &mut Change, id: &PersonId) -> database::Result<()> {
    let at = change.at;
    // Invitations were sent before there was a person, so only the address connects them.
    let address: Option<String> = change
        .find::<Option<String>>(sql("SELECT email FROM people WHERE id = $1").bind(id))
        .await?
        .flatten();
    if let Some(address) = address {
        let invited =
            sql("UPDATE invitations SET email = '', given_name = $2, family_name = $2 WHERE email = $1");
        change.execute(invited.bind(fold(&address)).bind(NOBODY)).await?;
    }
    for statement in [
        sql("UPDATE people SET given_name = $2, family_name = $2, birth_date = NULL, email = NULL, phone = NULL,
                    anonymised_at = $3, version = version + 1 WHERE id = $1")
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
