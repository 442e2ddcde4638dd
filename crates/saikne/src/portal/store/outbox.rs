//! The log of mail: to whom was written, when, and what became of it.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};
use foundation::mail::Posted;
use jiff::Timestamp;

use crate::people::PersonId;

/// One mail of the log.
#[derive(Debug, Clone)]
pub struct Logged {
    /// The mail; its body is not for the log.
    pub mail: Posted,
    /// Whom it went to, with the name; none where nobody with an account was meant.
    pub to: Option<(PersonId, String)>,
    /// When it went out.
    pub sent_at: Option<Timestamp>,
}

impl Logged {
    /// The address without what would let one write to it: `a…@saikne.example`.
    #[must_use]
    pub fn masked_address(&self) -> String {
        let (name, host) = self.mail.to.split_once('@').unwrap_or((&self.mail.to, ""));
        let first: String = name.chars().take(1).collect();
        format!("{first}…@{host}")
    }
}

impl Record for Logged {
    fn from_row(row: &Row) -> database::Result<Self> {
        let name: Option<String> = row.get("name")?;
        let person: Option<PersonId> = row.get("person_id")?;
        Ok(Self { mail: Posted::from_row(row)?, to: person.zip(name), sent_at: row.get("sent_at")? })
    }
}

/// What becomes of mail, as words of the outbox.
pub const STATES: [&str; 4] = ["queued", "sent", "kept", "failed"];

/// Which mails are sought.
#[derive(Debug, Clone, Default)]
pub struct Sought {
    /// Only those in one state: one of [`STATES`].
    pub state: Option<&'static str>,
    /// Only those to one person.
    pub person: Option<PersonId>,
}

impl Sought {
    fn listing(&self, head: &'static str) -> Listing {
        Listing::select(head)
            .only_if("m.state = ?", self.state)
            .only_if("m.person_id = ?", self.person.as_ref())
    }
}

const SELECT: &str = "SELECT m.*, p.given_name || ' ' || p.family_name AS name
                        FROM mails m LEFT JOIN people p ON p.id = m.person_id";

/// The newest mails, after the last one shown.
pub async fn newest(
    from: &mut impl Reads,
    sought: &Sought,
    after: Option<&Logged>,
    rows: usize,
) -> database::Result<Vec<Logged>> {
    let mut listing = sought.listing(SELECT);
    if let Some(last) = after {
        let last = vec![last.mail.created_at.into(), (&last.mail.id).into()];
        listing = listing.only_with("(m.created_at, m.id) < (?, ?)", last);
    }
    from.all(listing.order("ORDER BY m.created_at DESC, m.id DESC").limit(rows).statement()).await
}

/// How many mails are sought.
pub async fn count(from: &mut impl Reads, sought: &Sought) -> database::Result<i64> {
    from.one(sought.listing("SELECT COUNT(*) FROM mails m").statement()).await
}

/// One mail of the log.
pub async fn find(
    from: &mut impl Reads,
    id: &foundation::ids::Id<foundation::mail::Mail>,
) -> database::Result<Option<Logged>> {
    from.find(Listing::select(SELECT).only_with("m.id = ?", vec![id.into()]).statement()).await
}
