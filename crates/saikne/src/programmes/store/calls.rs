//! Calls and their extensions in the database.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::Timestamp;

use super::saved;
use crate::programmes::call::{Call, CallId, CallState, DeadlineExtension};
use crate::programmes::outage::Outage;
use crate::programmes::plan::CallKind;
use crate::programmes::words::Word;

/// Reads calls together with the version of the plan that holds for them.
macro_rules! calls {
    ($tail:literal) => {
        sql(concat!(
            "SELECT c.*, e.plan_version FROM calls c JOIN editions e ON e.code = c.edition_code ",
            $tail
        ))
    };
}

impl Record for Call {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            code: row.get("code")?,
            kind: row.word("kind", CallKind::parse)?,
            state: row.word("state", CallState::parse)?,
            opens_at: row.get("opens_at")?,
            deadline_words: row.get("deadline")?,
            deadline_at: row.get("deadline_at")?,
            announced_at: row.get("announced_at")?,
            cancel_reason: row.get("cancel_reason")?,
            plan_version: row.get("plan_version")?,
            version: row.get("version")?,
        })
    }
}

impl Record for DeadlineExtension {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            call: row.get("call_id")?,
            organisation: row.get("organisation_id")?,
            deadline_words: row.get("deadline")?,
            deadline_at: row.get("deadline_at")?,
            reason: row.get("reason")?,
            outage: Outage::recorded(row.get("outage_from")?, row.get("outage_to")?),
            granted_by: row.get("granted_by")?,
            granted_at: row.get("granted_at")?,
        })
    }
}

/// One call by the code of its edition and its own.
pub async fn call(from: &mut impl Reads, edition: &str, code: &str) -> database::Result<Option<Call>> {
    let statement = calls!("WHERE c.edition_code = $1 AND c.code = $2");
    from.find(statement.bind(edition).bind(code)).await
}

/// One call by identity.
pub async fn call_by_id(from: &mut impl Reads, id: &CallId) -> database::Result<Option<Call>> {
    let statement = calls!("WHERE c.id = $1");
    from.find(statement.bind(id)).await
}

/// The calls of an edition, by deadline.
pub async fn calls_of(from: &mut impl Reads, edition: &str) -> database::Result<Vec<Call>> {
    let statement = calls!("WHERE c.edition_code = $1 ORDER BY c.deadline_at, c.code");
    from.all(statement.bind(edition)).await
}

/// The calls that take applications at a moment, the soonest deadline first. Extensions for single
/// organisations do not count here.
pub async fn open_calls(from: &mut impl Reads, moment: Timestamp) -> database::Result<Vec<Call>> {
    let statement = calls!(
        "WHERE c.state IN ('announced', 'open') AND c.opens_at <= $1 AND c.deadline_at > $1
                          ORDER BY c.deadline_at, c.edition_code, c.code"
    );
    from.all(statement.bind(moment)).await
}

/// The calls the public may know of, the latest deadline first.
pub async fn public_calls(from: &mut impl Reads) -> database::Result<Vec<Call>> {
    from.all(calls!(
        "WHERE c.state NOT IN ('draft', 'agreed')
                   ORDER BY c.deadline_at DESC, c.edition_code, c.code"
    ))
    .await
}

/// Keeps a new call.
pub async fn insert_call(change: &mut Change, call: &Call) -> database::Result<()> {
    let statement = sql("INSERT INTO calls
            (id, edition_code, code, kind, state, opens_at, deadline, deadline_at, announced_at, cancel_reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(&call.id)
    .bind(&call.edition)
    .bind(&call.code)
    .bind(call.kind.as_str())
    .bind(call.state.as_str())
    .bind(call.opens_at)
    .bind(&call.deadline_words)
    .bind(call.deadline_at)
    .bind(call.announced_at)
    .bind(&call.cancel_reason);
    change.execute(statement).await.map(drop)
}

/// Keeps others from counting by this call until the change is over.
pub async fn hold_call(change: &mut Change, id: &CallId) -> database::Result<()> {
    change.execute(sql("UPDATE calls SET version = version WHERE id = $1").bind(id)).await.map(drop)
}

/// Saves a call that was read earlier; fails with `Stale` if another change saved it since.
pub async fn save_call(change: &mut Change, call: &Call) -> database::Result<()> {
    let statement = sql("UPDATE calls
            SET kind = $3, state = $4, opens_at = $5, deadline = $6, deadline_at = $7, announced_at = $8,
                cancel_reason = $9, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&call.id)
    .bind(call.version)
    .bind(call.kind.as_str())
    .bind(call.state.as_str())
    .bind(call.opens_at)
    .bind(&call.deadline_words)
    .bind(call.deadline_at)
    .bind(call.announced_at)
    .bind(&call.cancel_reason);
    saved(change.execute(statement).await?)
}

/// Every extension of a call's deadline, oldest first.
pub async fn extensions(from: &mut impl Reads, call: &CallId) -> database::Result<Vec<DeadlineExtension>> {
    from.all(sql("SELECT * FROM deadline_extensions WHERE call_id = $1 ORDER BY granted_at, id").bind(call))
        .await
}

/// Keeps an extension.
pub async fn insert_extension(change: &mut Change, extension: &DeadlineExtension) -> database::Result<()> {
    let statement = sql("INSERT INTO deadline_extensions
            (id, call_id, organisation_id, deadline, deadline_at, reason, granted_by, granted_at, outage_from,
             outage_to)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(&extension.id)
    .bind(&extension.call)
    .bind(extension.organisation.as_ref())
    .bind(&extension.deadline_words)
    .bind(extension.deadline_at)
    .bind(&extension.reason)
    .bind(&extension.granted_by)
    .bind(extension.granted_at)
    .bind(extension.outage.map(Outage::from))
    .bind(extension.outage.map(Outage::to));
    change.execute(statement).await.map(drop)
}
