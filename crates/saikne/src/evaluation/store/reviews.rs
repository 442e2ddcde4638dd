//! Reviews and what happened to them.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};

use crate::applications::ApplicationId;
use crate::evaluation::review::{Review, ReviewId, ReviewStep};
use crate::people::PersonId;

/// A review.
pub async fn review(from: &mut impl Reads, id: &ReviewId) -> database::Result<Option<Review>> {
    from.find(sql("SELECT * FROM reviews WHERE id = $1").bind(id)).await
}

struct Named(Review, String);

impl Record for Named {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self(Review::from_row(row)?, row.get("evaluator_name")?))
    }
}

/// The reviews of some applications with the names of the evaluators, in the order they were asked for.
pub async fn reviews_of(
    from: &mut impl Reads,
    applications: &[ApplicationId],
) -> database::Result<Vec<(Review, String)>> {
    let head = "SELECT r.*, p.given_name || ' ' || p.family_name AS evaluator_name
                  FROM reviews r JOIN people p ON p.id = r.evaluator_id";
    let listing = Listing::select(head)
        .only_in("r.application_id", applications)
        .order("ORDER BY r.application_id, r.is_third, r.assigned_at, r.id");
    let named: Vec<Named> = from.all(listing.statement()).await?;
    Ok(named.into_iter().map(|Named(review, name)| (review, name)).collect())
}

/// What somebody was asked to judge, what is due first first.
pub async fn reviews_by(from: &mut impl Reads, evaluator: &PersonId) -> database::Result<Vec<Review>> {
    let statement = sql("SELECT * FROM reviews WHERE evaluator_id = $1
                          ORDER BY due_on IS NULL, due_on, assigned_at, id");
    from.all(statement.bind(evaluator)).await
}

/// Keeps a new review; says whether the evaluator was not asked about the application before.
pub async fn insert_review(change: &mut Change, review: &Review, reason: &str) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO reviews
            (id, application_id, evaluator_id, state, is_third, assigned_by, assigned_at, assignment_reason, due_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (application_id, evaluator_id) DO NOTHING")
    .bind(&review.id)
    .bind(&review.application)
    .bind(&review.evaluator)
    .bind(review.state.as_str())
    .bind(review.is_third)
    .bind(by)
    .bind(change.at)
    .bind(reason)
    .bind(review.due_on);
    Ok(change.execute(statement).await? == 1)
}

/// Saves a review that was read earlier, where nobody moved it or wrote in it since.
pub async fn save_review(change: &mut Change, review: &Review) -> database::Result<()> {
    let statement = sql("UPDATE reviews SET state = $3, submitted_at = $4, version = version + 1
                          WHERE id = $1 AND version = $2")
    .bind(&review.id)
    .bind(review.version)
    .bind(review.state.as_str())
    .bind(review.submitted_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Notes that something is written; says whether the evaluator still may.
pub async fn touch_review(change: &mut Change, id: &ReviewId) -> database::Result<bool> {
    let statement = sql("UPDATE reviews SET version = version + 1 WHERE id = $1 AND state = 'in_progress'");
    Ok(change.execute(statement.bind(id)).await? == 1)
}

/// Notes what happened to a review, with the words that go with it.
pub async fn insert_step(
    change: &mut Change,
    id: &ReviewId,
    step: ReviewStep,
    words: &str,
) -> database::Result<()> {
    let (step_id, by) = (change.new_id::<ReviewStep>(), change.by.as_str().to_owned());
    let statement = sql("INSERT INTO review_steps (id, review_id, step, words, made_by, made_at)
                         VALUES ($1, $2, $3, $4, $5, $6)");
    let statement = statement.bind(&step_id).bind(id).bind(step.as_str()).bind(words).bind(by);
    change.execute(statement.bind(change.at)).await.map(drop)
}

/// What was said when a review was taken away, given back or ended by a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// About which review.
    pub review: ReviewId,
    /// When what happened.
    pub step: ReviewStep,
    /// The words.
    pub words: String,
}

impl Record for Said {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            review: row.get("review_id")?,
            step: row.word("step", ReviewStep::parse)?,
            words: row.get("words")?,
        })
    }
}

/// What was said about some reviews, first to last.
pub async fn said_of(from: &mut impl Reads, reviews: &[ReviewId]) -> database::Result<Vec<Said>> {
    let listing = Listing::select("SELECT review_id, step, words FROM review_steps")
        .only_in("review_id", reviews)
        .only("words <> ''")
        .order("ORDER BY made_at, id");
    from.all(listing.statement()).await
}
