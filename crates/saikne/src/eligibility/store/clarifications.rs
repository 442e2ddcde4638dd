//! Clarifications, and the places they open.

use foundation::answers::{Answer, AnswerTable, Saved};
use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Insertion, Reads, Record, Row, Value, sql};
use jiff::civil::Date;

use crate::applications::ApplicationId;
use crate::eligibility::clarification::{Clarification, ClarificationId, Opened, Spot};

const ONE: &str = "SELECT c.*, COALESCE(p.given_name || ' ' || p.family_name, '') AS asker
                     FROM clarifications c LEFT JOIN people p ON p.id = c.asked_by";

const TABLE: AnswerTable = AnswerTable {
    deed: "eligibility.clarification_written",
    find: "SELECT value, version FROM clarification_fields WHERE clarification_id = $1 AND place = $2",
    // The place is there from the beginning; version 0 says that nobody has written in it.
    insert: "UPDATE clarification_fields SET value = $3, changed_by = $4, changed_at = $5, version = 1
              WHERE clarification_id = $1 AND place = $2 AND version = 0
                AND EXISTS (SELECT 1 FROM clarifications c WHERE c.id = $1 AND c.state = 'open')",
    update: "UPDATE clarification_fields
                SET value = $3, changed_by = $4, changed_at = $5, version = version + 1
              WHERE clarification_id = $1 AND place = $2 AND version = $6
                AND EXISTS (SELECT 1 FROM clarifications c WHERE c.id = $1 AND c.state = 'open')",
};

/// One clarification.
pub async fn clarification(
    from: &mut impl Reads,
    id: &ClarificationId,
) -> database::Result<Option<Clarification>> {
    from.find(Listing::select(ONE).only_with("c.id = ?", vec![id.into()]).statement()).await
}

/// What an applicant was asked, newest first.
pub async fn clarifications_of(
    from: &mut impl Reads,
    application: &ApplicationId,
) -> database::Result<Vec<Clarification>> {
    let listing = Listing::select(ONE)
        .only_with("c.application_id = ?", vec![application.into()])
        .order("ORDER BY c.asked_at DESC, c.id DESC");
    from.all(listing.statement()).await
}

/// The places that some clarifications open, in order.
pub async fn opened_of(
    from: &mut impl Reads,
    clarifications: &[ClarificationId],
) -> database::Result<Vec<Opened>> {
    let head = "SELECT f.*, COALESCE(p.given_name || ' ' || p.family_name, '') AS changed_name
                  FROM clarification_fields f LEFT JOIN people p ON p.id = f.changed_by";
    let listing = Listing::select(head)
        .only_in("f.clarification_id", clarifications)
        .order("ORDER BY f.clarification_id, f.position");
    from.all(listing.statement()).await
}

/// Keeps a new clarification with the places it opens and what stands there.
pub async fn insert_clarification(
    change: &mut Change,
    one: &Clarification,
    places: &[(Spot, String)],
) -> database::Result<()> {
    let statement = sql("INSERT INTO clarifications
            (id, application_id, question, due_on, asked_by, asked_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(&one.id)
    .bind(&one.application)
    .bind(&one.question)
    .bind(one.due_on)
    .bind(&one.asked_by)
    .bind(one.asked_at)
    .bind(one.state.as_str());
    change.execute(statement).await?;
    let mut rows = Insertion::into(
        "INSERT INTO clarification_fields (clarification_id, place, position, original, value, version)",
        6,
    );
    for (position, (spot, original)) in (0_i64..).zip(places) {
        rows.row(vec![
            Value::from(&one.id),
            Value::from(spot.word()),
            Value::from(position),
            Value::from(original.clone()),
            Value::from(original.clone()),
            Value::from(0_i64),
        ]);
    }
    for statement in rows.statements() {
        change.execute(statement).await?;
    }
    Ok(())
}

/// Saves where a clarification is; refused as stale where it was closed meanwhile.
pub async fn save_clarification(change: &mut Change, one: &Clarification) -> database::Result<()> {
    let statement =
        sql("UPDATE clarifications SET state = $2, closed_at = $3 WHERE id = $1 AND state = 'open'")
            .bind(&one.id)
            .bind(one.state.as_str())
            .bind(one.closed_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Saves the answer of one place made from a version, where that version is the newest.
pub async fn save_answer<R>(
    change: &mut Change,
    id: &ClarificationId,
    spot: &Spot,
    answer: &Answer,
) -> database::Result<Saved<R>> {
    TABLE.save(change, id.as_str(), &spot.word(), answer).await
}

/// The open clarification of an application.
pub async fn open_for(
    from: &mut impl Reads,
    application: &ApplicationId,
) -> database::Result<Option<Clarification>> {
    let listing = Listing::select(ONE)
        .only_with("c.application_id = ?", vec![application.into()])
        .only("c.state = 'open'")
        .order("ORDER BY c.asked_at DESC, c.id DESC")
        .limit(1);
    from.find(listing.statement()).await
}

/// A question that waits for an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub id: ClarificationId,
    /// Who is asked.
    pub applicant: String,
    /// The last day.
    pub due_on: Date,
}

impl Record for Waiting {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { id: row.get("id")?, applicant: row.get("applicant")?, due_on: row.get("due_on")? })
    }
}

/// The questions that wait for those who act for some municipalities and associations, the soonest day first.
pub async fn waiting_for(
    from: &mut impl Reads,
    municipalities: &[String],
    associations: &[String],
) -> database::Result<Vec<Waiting>> {
    let head = "SELECT c.id, c.due_on, o.name AS applicant
                  FROM clarifications c
                  JOIN applications a ON a.id = c.application_id
                  JOIN organisations o ON o.id = a.applicant_id";
    let listing = Listing::select(head)
        .only("c.state = 'open' AND a.state = 'clarification'")
        .only_in_either([("a.municipality_code", municipalities), ("a.applicant_id", associations)])
        .order("ORDER BY c.due_on, c.id");
    from.all(listing.statement()).await
}
