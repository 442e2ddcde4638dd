//! What waits for somebody: jobs and mail for the administration, registrations, changes of members and
//! rides for those who decide about them. Counts that join areas stand here, in the last one.

pub mod contest;
pub mod outbox;

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, Statement, sql};
use foundation::ids::Id;
use jiff::Timestamp;

/// Most failed jobs one page shows.
const MOST_JOBS: i64 = 100;

/// A job nobody tries any more.
#[derive(Debug, Clone)]
pub struct FailedJob {
    /// Identity.
    pub id: Id<FailedJob>,
    /// Its kind: `area.deed`.
    pub name: String,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was given up.
    pub failed_at: Timestamp,
    /// What went wrong last.
    pub last_error: String,
}

impl Record for FailedJob {
    fn from_row(row: &Row) -> database::Result<Self> {
        let last_error: Option<String> = row.get("last_error")?;
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            attempts: row.get("attempts")?,
            failed_at: row.get("failed_at")?,
            last_error: last_error.unwrap_or_default(),
        })
    }
}

/// The jobs that were given up, the last one first.
pub async fn failed_jobs(from: &mut impl Reads) -> database::Result<Vec<FailedJob>> {
    let statement = sql("SELECT id, name, attempts, failed_at, last_error FROM jobs
                          WHERE failed_at IS NOT NULL ORDER BY failed_at DESC, id LIMIT $1");
    from.all(statement.bind(MOST_JOBS)).await
}

/// How many jobs wait to be done.
pub async fn waiting_jobs(from: &mut impl Reads) -> database::Result<i64> {
    from.one(sql("SELECT COUNT(*) FROM jobs WHERE failed_at IS NULL")).await
}

/// What piles up when something stands still: a name, its meaning, the statement that counts it.
#[must_use]
pub fn backlog() -> [(&'static str, &'static str, Statement); 5] {
    [
        (
            "jobs_waiting",
            "Jobs to be done now or later",
            sql("SELECT COUNT(*) FROM jobs WHERE failed_at IS NULL"),
        ),
        (
            "jobs_failed",
            "Jobs nobody tries any more",
            sql("SELECT COUNT(*) FROM jobs WHERE failed_at IS NOT NULL"),
        ),
        ("mails_waiting", "Mails not sent yet", sql("SELECT COUNT(*) FROM mails WHERE state = 'queued'")),
        (
            "mails_failed",
            "Mails that failed for good",
            sql("SELECT COUNT(*) FROM mails WHERE state = 'failed'"),
        ),
        (
            "audit_unbound",
            "Audit entries not yet bound into the chain",
            sql("SELECT COUNT(*) FROM audit_entries WHERE seq IS NULL"),
        ),
    ]
}

/// Lets a failed job be tried again. Says whether there was such a job.
pub async fn retry_job(change: &mut Change, id: &Id<FailedJob>) -> database::Result<bool> {
    let at = change.at;
    let statement = sql("UPDATE jobs SET failed_at = NULL, attempts = 0, run_at = $2
                          WHERE id = $1 AND failed_at IS NOT NULL");
    Ok(change.execute(statement.bind(id).bind(at)).await? == 1)
}

/// How many mails failed for good.
pub async fn failed_mail_count(from: &mut impl Reads) -> database::Result<i64> {
    from.one(sql("SELECT COUNT(*) FROM mails WHERE state = 'failed'")).await
}

/// Registrations of some regions that nobody has decided on.
pub async fn undecided_registrations(from: &mut impl Reads, regions: &[&str]) -> database::Result<i64> {
    let listing = Listing::select(
        "SELECT COUNT(*) FROM registrations r
           JOIN teams t ON t.id = r.team_id JOIN organisations o ON o.id = t.school_id",
    );
    let listing = listing.only_in("r.state", ["submitted", "screened"]);
    from.one(listing.only_in("o.region_code", regions.iter().copied()).statement()).await
}

/// Changes of members in some regions that wait for a decision.
pub async fn undecided_roster_changes(from: &mut impl Reads, regions: &[&str]) -> database::Result<i64> {
    let listing = Listing::select(
        "SELECT COUNT(*) FROM roster_changes c
           JOIN teams t ON t.id = c.team_id JOIN organisations o ON o.id = t.school_id",
    );
    let listing = listing.only("c.state = 'submitted'");
    from.one(listing.only_in("o.region_code", regions.iter().copied()).statement()).await
}

/// Rides asked for in some municipalities that nobody has answered.
pub async fn open_transport_requests(
    from: &mut impl Reads,
    municipalities: &[&str],
) -> database::Result<i64> {
    let listing = Listing::select("SELECT COUNT(*) FROM transport_requests").only("state = 'open'");
    from.one(listing.only_in("municipality_code", municipalities.iter().copied()).statement()).await
}

/// Ideas that wait for whoever takes them to the contest: the contact persons of some municipalities, or those who
/// act for some associations.
pub async fn sent_ideas(
    from: &mut impl Reads,
    municipalities: &[String],
    associations: &[String],
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM ideas i JOIN teams t ON t.id = i.team_id
                  JOIN organisations o ON o.id = t.school_id";
    let listing = Listing::select(head).only("i.state = 'with_contact'").only_in_either([
        ("CASE WHEN i.association_id IS NULL THEN o.municipality_code END", municipalities),
        ("i.association_id", associations),
    ]);
    from.one(listing.statement()).await
}

/// Sessions of some regions that have ended but are not closed, in which teams were not there as the rule
/// asks: identity and how many teams.
pub async fn sessions_with_gaps(
    from: &mut impl Reads,
    regions: &[&str],
) -> database::Result<Vec<(String, i64)>> {
    let listing = Listing::select(
        "SELECT s.id, COUNT(*) FROM training_sessions s JOIN allocations a ON a.session_id = s.id",
    );
    let listing = listing
        .only("s.state = 'held' AND s.locked_at IS NOT NULL")
        .only("a.state IN ('partly_attended', 'no_show')")
        .only_in("s.region", regions.iter().copied());
    from.all(listing.order("GROUP BY s.id ORDER BY s.id").statement()).await
}
