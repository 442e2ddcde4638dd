//! What happened to applications.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::applications::application::{ApplicationId, Step};

/// Something that happened to an application.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Identity.
    pub id: Id<Taken>,
    /// What.
    pub step: Step,
    /// The words that go with it.
    pub words: String,
    /// Who, by name; empty where the platform did it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

impl Record for Taken {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            step: row.word("step", Step::parse)?,
            words: row.get("words")?,
            by: row.get("name")?,
            at: row.get("made_at")?,
        })
    }
}

/// Everything that happened to an application, oldest first.
pub async fn steps(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Vec<Taken>> {
    let statement = sql("SELECT s.id, s.step, s.words, s.made_at,
                                COALESCE(p.given_name || ' ' || p.family_name, '') AS name
           FROM application_steps s LEFT JOIN people p ON p.id = s.made_by
          WHERE s.application_id = $1 ORDER BY s.made_at, s.id");
    from.all(statement.bind(id)).await
}

/// Keeps what happened.
pub async fn insert_step(
    change: &mut Change,
    application: &ApplicationId,
    step: Step,
    words: &str,
) -> database::Result<()> {
    let id = change.new_id::<Taken>();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO application_steps (id, application_id, step, words, made_by, made_at)
                         VALUES ($1, $2, $3, $4, $5, $6)")
    .bind(&id)
    .bind(application)
    .bind(step.as_str())
    .bind(words)
    .bind(by)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}
