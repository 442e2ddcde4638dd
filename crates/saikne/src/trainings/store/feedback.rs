//! Feedback on sessions: who has given it, and apart from that what was said.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::people::PersonId;
use crate::trainings::feedback::Feedback;
use crate::trainings::session::TrainingSessionId;

impl Record for Feedback {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            content: row.get("content")?,
            trainers: row.get("trainers")?,
            organisation: row.get("organisation")?,
            words: row.get("words")?,
        })
    }
}

/// Whether a person has given feedback on a session.
pub async fn has_given(
    from: &mut impl Reads,
    session: &TrainingSessionId,
    person: &PersonId,
) -> database::Result<bool> {
    let statement =
        sql("SELECT COUNT(*) FROM session_feedback_givers WHERE session_id = $1 AND person_id = $2");
    Ok(from.one::<i64>(statement.bind(session).bind(person)).await? > 0)
}

/// What was said of a session, in no order that tells who said it.
pub async fn of_session(
    from: &mut impl Reads,
    session: &TrainingSessionId,
) -> database::Result<Vec<Feedback>> {
    let statement = sql("SELECT content, trainers, organisation, words FROM session_feedback
          WHERE session_id = $1 ORDER BY id");
    from.all(statement.bind(session)).await
}

/// Keeps what was said, and apart from it who has spoken. The identity is chance alone: one that grows with
/// time would tell who said it.
pub async fn insert(
    change: &mut Change,
    session: &TrainingSessionId,
    person: &PersonId,
    feedback: &Feedback,
) -> database::Result<()> {
    let giver = sql("INSERT INTO session_feedback_givers (session_id, person_id) VALUES ($1, $2)");
    change.execute(giver.bind(session).bind(person)).await?;
    let id = change.chance().token();
    let statement =
        sql("INSERT INTO session_feedback (id, session_id, content, trainers, organisation, words)
         VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(session)
        .bind(feedback.content)
        .bind(feedback.trainers)
        .bind(feedback.organisation)
        .bind(&feedback.words);
    change.execute(statement).await.map(drop)
}
