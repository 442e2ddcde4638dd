//! What evaluators write, each place with its version.

use std::collections::BTreeMap;

use foundation::answers::{Answer, AnswerTable, Saved};
use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};

use crate::evaluation::review::ReviewId;
use crate::evaluation::sheet::{Place, Sheet};

const TABLE: AnswerTable = AnswerTable {
    deed: "evaluation.answered",
    find: "SELECT value, version FROM review_fields WHERE review_id = $1 AND field = $2",
    insert: "INSERT INTO review_fields (review_id, field, value, changed_by, changed_at, version)
             VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (review_id, field) DO NOTHING",
    update: "UPDATE review_fields
                SET value = $3, changed_by = $4, changed_at = $5, version = version + 1
              WHERE review_id = $1 AND field = $2 AND version = $6",
};

struct Line {
    review: ReviewId,
    field: String,
    answer: Answer,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { review: row.get("review_id")?, field: row.get("field")?, answer: Answer::from_row(row)? })
    }
}

/// Everything written in some reviews.
pub async fn sheets(
    from: &mut impl Reads,
    reviews: &[ReviewId],
) -> database::Result<BTreeMap<ReviewId, Sheet>> {
    let head = "SELECT review_id, field, value, version FROM review_fields";
    let lines: Vec<Line> = from.all(Listing::select(head).only_in("review_id", reviews).statement()).await?;
    let mut sheets: BTreeMap<ReviewId, Sheet> = BTreeMap::new();
    for line in lines {
        sheets.entry(line.review).or_default().put(line.field, line.answer);
    }
    Ok(sheets)
}

/// Saves what stands in one place, made from a version, where that version is the newest.
pub async fn save_answer<R>(
    change: &mut Change,
    review: &ReviewId,
    place: &Place,
    answer: &Answer,
) -> database::Result<Saved<R>> {
    TABLE.save(change, review.as_str(), &place.name(), answer).await
}
