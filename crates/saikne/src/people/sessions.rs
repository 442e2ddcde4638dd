//! Sign-in sessions: kept on the server, opaque to the browser, revocable.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use super::PersonId;

/// Without a request for so long a session ends.
pub const IDLE: SignedDuration = SignedDuration::from_hours(8);
/// After so long it ends in any case.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(24 * 14);
/// The last request is noted at most so often, because each note is a write.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// One browser in which a person is signed in.
#[derive(Debug, Clone)]
pub struct Session {
    /// Identity, for the list.
    pub id: Id<Session>,
    /// Who.
    pub person: PersonId,
    /// What the person recognises: “Firefox, Linux”.
    pub browser: String,
    /// Since when.
    pub created_at: Timestamp,
    /// The last request, to five minutes.
    pub last_seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
}

impl Record for Session {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person_id")?,
            browser: row.get("browser")?,
            created_at: row.get("created_at")?,
            last_seen_at: row.get("last_seen_at")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// A session in which a request is made.
#[derive(Debug, Clone)]
pub struct Going {
    /// The session.
    pub session: Session,
    /// How many notifications the person has not read. It is asked together with the session, because every page
    /// shows it.
    pub unread: i64,
}

impl Record for Going {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { session: Session::from_row(row)?, unread: row.get("unread")? })
    }
}

impl Session {
    /// Whether it is time to note that the person was here.
    #[must_use]
    pub fn wants_noting(&self, now: Timestamp) -> bool {
        now.duration_since(self.last_seen_at) > NOTED_EVERY
    }
}

/// SHA-256 of a secret, the only form in which the database knows it.
#[must_use]
pub fn digest(secret: &str) -> String {
    hex::encode(Sha256::digest(secret))
}

/// The session of a cookie, unless it has ended.
pub async fn find(from: &mut impl Reads, cookie: &str, now: Timestamp) -> database::Result<Option<Going>> {
    let idle_since = now.checked_sub(IDLE).unwrap_or(now);
    let statement = sql("SELECT s.*, (SELECT COUNT(*) FROM notifications n
                                       WHERE n.person_id = s.person_id AND n.read_at IS NULL) AS unread
                           FROM sessions s
                          WHERE token_hash = $1 AND revoked_at IS NULL
                            AND expires_at > $2 AND last_seen_at > $3");
    from.find(statement.bind(digest(cookie)).bind(now).bind(idle_since)).await
}

/// Signs a person in: a fresh session, whose cookie is returned and kept nowhere.
pub async fn begin(change: &mut Change, person: &PersonId, browser: &str) -> database::Result<String> {
    let cookie = change.chance().token();
    let id: Id<Session> = change.new_id();
    let statement =
        sql("INSERT INTO sessions (id, token_hash, person_id, browser, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6)")
        .bind(&id)
        .bind(digest(&cookie))
        .bind(person)
        .bind(browser)
        .bind(change.at)
        .bind(change.at.saturating_add(LONGEST).unwrap_or(change.at));
    change.execute(statement).await?;
    change.record("people.signed_in", person.as_str()).await?;
    Ok(cookie)
}

/// Notes that the person was here.
pub async fn note(change: &mut Change, id: &Id<Session>) -> database::Result<()> {
    let statement = sql("UPDATE sessions SET last_seen_at = $2 WHERE id = $1");
    let at = change.at;
    change.execute(statement.bind(id).bind(at)).await.map(drop)
}

/// Ends a session of a person. Says whether there was one.
pub async fn revoke(change: &mut Change, person: &PersonId, id: &Id<Session>) -> database::Result<bool> {
    let statement =
        sql("UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL");
    let at = change.at;
    let is_revoked = change.execute(statement.bind(id).bind(person).bind(at)).await? == 1;
    if is_revoked {
        change.record("people.session_ended", person.as_str()).await?;
    }
    Ok(is_revoked)
}

/// The sessions of a person that have not ended, newest first.
pub async fn of_person(
    from: &mut impl Reads,
    person: &PersonId,
    now: Timestamp,
) -> database::Result<Vec<Session>> {
    let idle_since = now.checked_sub(IDLE).unwrap_or(now);
    let statement = sql("SELECT * FROM sessions
                          WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND last_seen_at > $3
                          ORDER BY last_seen_at DESC, id DESC");
    from.all(statement.bind(person).bind(now).bind(idle_since)).await
}

/// The name of a browser that its user recognises.
#[must_use]
pub fn browser_name(user_agent: &str) -> String {
    let pick = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map_or("?", |(_, name)| name)
    };
    let browser = pick(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = pick(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    format!("{browser}, {system}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_recognises_the_browser() {
        let agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36";
        assert_eq!(browser_name(agent), "Chrome, Android");
        assert_eq!(browser_name(""), "?, ?");
    }
}
