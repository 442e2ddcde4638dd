//! The check of applications in the database.

mod checks;
mod clarifications;
mod lines;

pub use checks::{checks_of, insert_checks, save_check};
pub use clarifications::{
    Waiting, clarification, clarifications_of, insert_clarification, open_for, opened_of, save_answer,
    save_clarification, waiting_for,
};
pub use lines::{count, line, lines, states};

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::Timestamp;

use crate::applications::ApplicationId;
use crate::programmes::CallId;

/// Keeps others from checking an application until this change is over, so that what is read after it is what is
/// decided about.
pub async fn hold(change: &mut Change, id: &ApplicationId) -> database::Result<()> {
    let statement = sql("UPDATE applications SET version = version WHERE id = $1");
    change.execute(statement.bind(id)).await.map(drop)
}

/// An application that was handed in and waits for its check.
pub struct HandedIn {
    /// Which.
    pub id: ApplicationId,
    /// When it was handed in for the last time.
    pub at: Option<Timestamp>,
}

impl Record for HandedIn {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { id: row.get("id")?, at: row.get("submitted_at")? })
    }
}

/// The applications of a call that wait for their check, in the order in which they were handed in.
pub async fn waiting(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<HandedIn>> {
    let statement = sql("SELECT a.id, s.submitted_at
           FROM applications a
           LEFT JOIN application_submissions s ON s.application_id = a.id AND s.replaced_at IS NULL
          WHERE a.call_id = $1 AND a.state = 'submitted'
          ORDER BY s.submitted_at, a.id");
    from.all(statement.bind(call)).await
}

/// How many applications of a call were taken back to be changed and count as they were handed in, but are not that
/// yet again.
pub async fn not_yet_restored(from: &mut impl Reads, call: &CallId) -> database::Result<i64> {
    let statement = sql("SELECT COUNT(*) FROM applications a
           JOIN application_submissions s ON s.application_id = a.id AND s.replaced_at IS NULL
          WHERE a.call_id = $1 AND a.state IN ('assembling', 'ready', 'signed')");
    from.one(statement.bind(call)).await
}
