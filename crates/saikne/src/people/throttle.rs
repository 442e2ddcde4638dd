//! How often a secret may be tried. Counted in the database, so that all processes count together.

use foundation::change::Change;
use foundation::database::{Reads, sql};
use foundation::problem::{Problem, Refusal};
use jiff::{SignedDuration, Timestamp};

use super::sessions::digest;

/// So many tries in so much time.
#[derive(Debug, Clone, Copy)]
pub struct Throttle {
    /// What is tried: part of the key.
    pub what: &'static str,
    /// How many tries are let through.
    pub tries: i64,
    /// In how much time.
    pub within: SignedDuration,
}

/// Links asked for by one address.
pub const LINK_PER_ADDRESS: Throttle =
    Throttle { what: "link-address", tries: 5, within: SignedDuration::from_mins(15) };
/// Links asked for from one browser.
pub const LINK_PER_BROWSER: Throttle =
    Throttle { what: "link-browser", tries: 15, within: SignedDuration::from_mins(15) };
/// Links tried from one browser.
pub const TOKEN_PER_BROWSER: Throttle =
    Throttle { what: "token-browser", tries: 30, within: SignedDuration::from_mins(15) };
/// Passwords tried for one address.
pub const PASSWORD_PER_ADDRESS: Throttle =
    Throttle { what: "password-address", tries: 8, within: SignedDuration::from_mins(15) };
/// Questions sent to one address whether it wants news.
pub const NEWS_PER_ADDRESS: Throttle =
    Throttle { what: "news-address", tries: 5, within: SignedDuration::from_mins(15) };

impl Throttle {
    /// Counts a try by somebody (an address, a browser); refuses when there were too many. The count
    /// must outlive a refused try, so the change is committed either way by the caller.
    pub async fn count(self, change: &mut Change, by: &str) -> Result<Result<(), Refusal>, Problem> {
        let key = digest(&format!("{}\u{0}{by}", self.what));
        let now = change.at;
        let statement = sql("INSERT INTO throttles (key, tries, expires_at) VALUES ($1, 1, $2)
                             ON CONFLICT (key) DO UPDATE SET
                                tries = CASE WHEN throttles.expires_at <= $3 THEN 1 ELSE throttles.tries + 1 END,
                                expires_at = CASE WHEN throttles.expires_at <= $3 THEN $2 ELSE throttles.expires_at END
                             RETURNING tries, expires_at");
        let (tries, expires_at): (i64, Timestamp) = change
            .one(statement.bind(key).bind(now.saturating_add(self.within).unwrap_or(now)).bind(now))
            .await?;
        if tries <= self.tries {
            return Ok(Ok(()));
        }
        let seconds = expires_at.duration_since(now).as_secs().max(1);
        Ok(Err(Refusal::TooManyTries { retry_after_seconds: u64::try_from(seconds).unwrap_or(60) }))
    }
}
