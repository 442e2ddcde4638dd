//! The audit trail: append-only, hash-chained, without holding writers up (I-61).
//!
//! A change writes its entries unchained. The sequencer takes what is committed, in order, and binds
//! each entry to the one before it. What is not yet bound is visible as such. Entries hold identities
//! and facts that are not personal; a reason is free text and may be erased later, so the chain covers
//! only its digest (I-62).

use jiff::Timestamp;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use crate::change::{Actor, Base, Change};
use crate::database::listing::Listing;
use crate::database::{self, Database, Reads, Record, Row, sql};

/// What an entry may say beside action and subject.
#[derive(Debug, Default, Clone)]
pub struct Note {
    /// Why, in the actor's words. Erasable.
    pub reason: Option<String>,
    /// Facts that are not personal: states, counts, rule ids, hashes.
    pub facts: Option<Json>,
}

impl Note {
    /// A note with a reason.
    #[must_use]
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), facts: None }
    }

    /// A note with facts.
    #[must_use]
    pub fn of(facts: Json) -> Self {
        Self { reason: None, facts: Some(facts) }
    }

    /// The same note with facts.
    #[must_use]
    pub fn with(mut self, facts: Json) -> Self {
        self.facts = Some(facts);
        self
    }
}

/// One entry as it is read back.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Identity of the entry.
    pub id: String,
    /// When.
    pub at: Timestamp,
    /// Who, as identity.
    pub actor: String,
    /// What: `area.deed`.
    pub action: String,
    /// To which record.
    pub subject: String,
    /// Why, unless erased.
    pub reason: Option<String>,
    /// Facts as JSON text.
    pub facts: String,
    /// Place in the chain; none while not yet sequenced.
    pub seq: Option<i64>,
    reason_digest: String,
    hash: Option<String>,
}

impl Record for Entry {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            action: row.get("action")?,
            subject: row.get("subject")?,
            reason: row.get("reason")?,
            facts: row.get("facts")?,
            seq: row.get("seq")?,
            reason_digest: row.get("reason_digest")?,
            hash: row.get("hash")?,
        })
    }
}

impl Entry {
    /// The hash that binds this entry to the one before it. Every field is preceded by its length, so
    /// that no two entries give the same bytes.
    fn bound_to(&self, previous: &str, seq: i64) -> String {
        let mut hash = Sha256::new();
        let at = format!("{:.6}", self.at);
        let place = seq.to_string();
        for field in [
            previous,
            &place,
            &self.id,
            &at,
            &self.actor,
            &self.action,
            &self.subject,
            &self.reason_digest,
            &self.facts,
        ] {
            hash.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
            hash.update(field);
        }
        hex::encode(hash.finalize())
    }
}

fn digest_of_reason(entry: &str, reason: Option<&str>) -> String {
    let Some(reason) = reason else { return String::new() };
    let mut hash = Sha256::new();
    hash.update(entry);
    hash.update([0]);
    hash.update(reason);
    hex::encode(hash.finalize())
}

pub(crate) async fn insert(
    change: &mut Change,
    action: &'static str,
    subject: &str,
    note: Note,
) -> database::Result<()> {
    let id = change.new_id::<Entry>();
    let statement =
        sql("INSERT INTO audit_entries (id, at, actor, action, subject, reason, reason_digest, facts)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(&id)
        .bind(change.at)
        .bind(change.by.as_str())
        .bind(action)
        .bind(subject)
        .bind(&note.reason)
        .bind(digest_of_reason(id.as_str(), note.reason.as_deref()))
        .bind(note.facts.map_or_else(|| "{}".to_owned(), |facts| facts.to_string()));
    change.execute(statement).await.map(drop)
}

/// What happened to a record, oldest first.
pub async fn history_of(from: &mut impl Reads, subject: &str) -> database::Result<Vec<Entry>> {
    from.all(sql("SELECT * FROM audit_entries WHERE subject = $1 ORDER BY at, id").bind(subject)).await
}

/// Removes the reasons given for what happened to a record, where they may tell of somebody who is erased.
/// The chain covers their digests and still holds (I-62).
pub async fn erase_reasons(change: &mut Change, subject: &str) -> database::Result<()> {
    let statement = sql("UPDATE audit_entries SET reason = NULL WHERE subject = $1 AND reason IS NOT NULL");
    change.execute(statement.bind(subject)).await.map(drop)
}

/// The newest entries, before a place in the chain when one is given, of one record when it is named.
pub async fn newest(
    from: &mut impl Reads,
    record: Option<&str>,
    before: Option<i64>,
    limit: usize,
) -> database::Result<Vec<Entry>> {
    let listing = of_record(Listing::select("SELECT * FROM audit_entries a"), record, before);
    from.all(listing.limit(limit).statement()).await
}

/// How many entries the chain has, of one record when it is named.
pub async fn count(from: &mut impl Reads, record: Option<&str>) -> database::Result<i64> {
    let listing = Listing::select("SELECT COUNT(*) FROM audit_entries a");
    from.one(bound(listing, record, None).statement()).await
}

/// Narrows a listing of entries (called `a`) to those of one record and before a place, the newest first.
#[must_use]
pub fn of_record(listing: Listing, record: Option<&str>, before: Option<i64>) -> Listing {
    bound(listing, record, before).order("ORDER BY a.seq DESC")
}

/// As [`of_record`], in no order: to be counted.
#[must_use]
pub fn bound(listing: Listing, record: Option<&str>, before: Option<i64>) -> Listing {
    listing.only_with("a.seq < ?", vec![before.unwrap_or(i64::MAX).into()]).only_if("a.subject = ?", record)
}

/// How many entries one turn of the sequencer binds.
const GROUP: i64 = 500;

/// Binds committed entries into the chain; says how many. Several processes may do so at once: the
/// head's row lets one in at a time.
pub async fn sequence(base: &Base) -> database::Result<usize> {
    let mut writing = base.database.write().await?;
    writing.execute(sql("UPDATE audit_head SET seq = seq WHERE id = 1")).await?;
    let entries: Vec<Entry> = writing
        .all(sql("SELECT * FROM audit_entries WHERE seq IS NULL ORDER BY at, id LIMIT $1").bind(GROUP))
        .await?;
    if entries.is_empty() {
        return Ok(0);
    }
    let (mut seq, mut previous): (i64, String) =
        writing.one(sql("SELECT seq, hash FROM audit_head WHERE id = 1")).await?;
    for entry in &entries {
        seq += 1;
        previous = entry.bound_to(&previous, seq);
        let statement = sql("UPDATE audit_entries SET seq = $2, hash = $3 WHERE id = $1 AND seq IS NULL");
        writing.execute(statement.bind(entry.id.as_str()).bind(seq).bind(previous.as_str())).await?;
    }
    writing
        .execute(sql("UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1").bind(seq).bind(previous))
        .await?;
    writing.commit().await?;
    Ok(entries.len())
}

/// Binds entries as they come, for as long as the program runs.
pub async fn keep_sequencing(base: Base) {
    loop {
        base.signals.audit.notified().await;
        // Waiting a moment turns a burst of changes into one turn.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        loop {
            match sequence(&base).await {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(error = %error, "the audit sequencer could not bind entries");
                    tokio::time::sleep(std::time::Duration::from_secs(1)).await;
                    base.signals.audit.notify_one();
                    break;
                }
            }
        }
    }
}

/// What verifying the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every link holds.
    Whole {
        /// Entries in the chain.
        entries: i64,
        /// Entries committed but not yet bound.
        unsequenced: i64,
        /// Hash of the last entry; print it, and a later chain must still contain it.
        head: String,
    },
    /// The first link that does not hold.
    Broken {
        /// Its place in the chain.
        seq: i64,
        /// What is wrong with it.
        how: Break,
    },
}

/// How a link can be broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Break {
    /// An entry was removed.
    #[error("the entry is missing")]
    Missing,
    /// An entry was changed or put elsewhere.
    #[error("the entry does not match its hash")]
    Altered,
    /// The reason was replaced by another.
    #[error("the reason does not match its digest")]
    ReasonAltered,
    /// The head names another last entry.
    #[error("the chain ends elsewhere than its head says")]
    WrongEnd,
}

/// Walks the whole chain and names the first broken link.
pub async fn verify(database: &Database) -> database::Result<Verdict> {
    let mut snapshot = database.read().await?;
    let (end, head): (i64, String) =
        snapshot.one(sql("SELECT seq, hash FROM audit_head WHERE id = 1")).await?;
    let mut seq = 0;
    let mut previous = String::new();
    loop {
        let entries: Vec<Entry> = snapshot
            .all(sql("SELECT * FROM audit_entries WHERE seq > $1 ORDER BY seq LIMIT 1000").bind(seq))
            .await?;
        if entries.is_empty() {
            break;
        }
        for entry in entries {
            seq += 1;
            if let Some(how) = entry.break_at(seq, &previous) {
                return Ok(Verdict::Broken { seq, how });
            }
            previous = entry.hash.unwrap_or_default();
        }
    }
    if (seq, &previous) != (end, &head) {
        let how = if seq < end { Break::Missing } else { Break::WrongEnd };
        return Ok(Verdict::Broken { seq: seq.min(end) + 1, how });
    }
    let unsequenced = snapshot.one(sql("SELECT COUNT(*) FROM audit_entries WHERE seq IS NULL")).await?;
    Ok(Verdict::Whole { entries: seq, unsequenced, head })
}

impl Entry {
    fn break_at(&self, seq: i64, previous: &str) -> Option<Break> {
        if self.seq != Some(seq) {
            return Some(Break::Missing);
        }
        if self.hash.as_deref() != Some(&*self.bound_to(previous, seq)) {
            return Some(Break::Altered);
        }
        let is_reason_true =
            self.reason.is_none() || digest_of_reason(&self.id, self.reason.as_deref()) == self.reason_digest;
        if is_reason_true { None } else { Some(Break::ReasonAltered) }
    }
}

/// Records that a sealed record was read: who, whose, why. Reads of protected fields go through here.
pub async fn record_read(base: &Base, by: Actor, subject: &str, why: &'static str) -> database::Result<()> {
    let mut change = base.begin(by).await?;
    change.record_with("sealed.read", subject, Note::of(serde_json::json!({ "why": why }))).await?;
    change.commit().await
}

/// Records that a list was taken along: who, of which record, as what, how many rows. Every export goes
/// through here before its first byte is sent.
pub(crate) async fn record_export(base: &Base, by: Actor, subject: &str, note: Note) -> database::Result<()> {
    let mut change = base.begin(by).await?;
    change.record_with("exports.made", subject, note).await?;
    change.commit().await
}
