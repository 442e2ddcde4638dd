//! Marks that were submitted, and what they come to.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Insertion, Reads, Record, Row, sql};

use crate::applications::ApplicationId;
use crate::evaluation::review::ReviewId;
use crate::evaluation::score::Score;
use crate::evaluation::scored::{Mark, Scored, scored as result};
use crate::evaluation::sheet::Reasoned;
use crate::programmes::EditionPlan;

const MARKS: &str = "SELECT r.application_id, m.review_id, m.criterion, m.points_hundredths
                       FROM review_marks m JOIN reviews r ON r.id = m.review_id
                            JOIN applications a ON a.id = r.application_id";

/// The marks of some applications that stand.
pub async fn marks_of(from: &mut impl Reads, applications: &[ApplicationId]) -> database::Result<Vec<Mark>> {
    let listing = Listing::select(MARKS)
        .only_in("r.application_id", applications)
        .only("r.state IN ('submitted', 'final')")
        .order("ORDER BY r.application_id, m.review_id, m.criterion");
    from.all(listing.statement()).await
}

/// What the applications of an edition reached that all their evaluators have judged, best first; of equal ones
/// by identity. Those taken back for good are not among them. Empty where the edition judges nothing.
pub async fn scored(from: &mut impl Reads, plan: &EditionPlan) -> database::Result<Vec<Scored>> {
    let Some(set) = plan.quality() else { return Ok(Vec::new()) };
    let listing = Listing::select(MARKS)
        .only_with("a.edition_code = ?", vec![plan.code.as_str().into()])
        .only("r.state = 'final'")
        .only("a.state IN ('evaluated', 'ranked', 'awarded', 'partly_awarded', 'reserve', 'rejected', 'contracted')")
        .order("ORDER BY r.application_id, m.review_id, m.criterion");
    let marks: Vec<Mark> = from.all(listing.statement()).await?;
    let mut all: Vec<Scored> = marks
        .chunk_by(|one, next| one.application == next.application)
        .filter_map(|own| result(&own.first()?.application, set, own))
        .collect();
    all.sort_by(|one, other| (other.score, &one.application).cmp(&(one.score, &other.application)));
    Ok(all)
}

/// What one application reached, once all its evaluators have judged it; nothing before.
pub async fn scored_of(
    from: &mut impl Reads,
    plan: &EditionPlan,
    application: &ApplicationId,
) -> database::Result<Option<Scored>> {
    let Some(set) = plan.quality() else { return Ok(None) };
    let listing = Listing::select(MARKS)
        .only_with("r.application_id = ?", vec![application.into()])
        .only("r.state = 'final'")
        .order("ORDER BY m.review_id, m.criterion");
    let marks: Vec<Mark> = from.all(listing.statement()).await?;
    Ok(result(application, set, &marks))
}

/// Keeps the marks of a review that is given.
pub async fn insert_marks(
    change: &mut Change,
    review: &ReviewId,
    marks: &[Reasoned],
) -> database::Result<()> {
    let mut rows =
        Insertion::into("INSERT INTO review_marks (review_id, criterion, points_hundredths, reason)", 4);
    for mark in marks {
        let (criterion, reason) = (mark.criterion.clone().into(), mark.reason.clone().into());
        rows.row(vec![review.into(), criterion, mark.score.0.into(), reason]);
    }
    for statement in rows.statements() {
        change.execute(statement).await?;
    }
    Ok(())
}

/// Takes the marks of a review away: it is given back.
pub async fn remove_marks(change: &mut Change, review: &ReviewId) -> database::Result<()> {
    change.execute(sql("DELETE FROM review_marks WHERE review_id = $1").bind(review)).await.map(drop)
}

struct Why {
    review: ReviewId,
    mark: Reasoned,
}

impl Record for Why {
    fn from_row(row: &Row) -> database::Result<Self> {
        let mark = Reasoned {
            criterion: row.get("criterion")?,
            score: Score(row.get("points_hundredths")?),
            reason: row.get("reason")?,
        };
        Ok(Self { review: row.get("review_id")?, mark })
    }
}

/// The marks of some reviews with their reasons.
pub async fn reasons_of(
    from: &mut impl Reads,
    reviews: &[ReviewId],
) -> database::Result<Vec<(ReviewId, Reasoned)>> {
    let listing = Listing::select("SELECT * FROM review_marks")
        .only_in("review_id", reviews)
        .order("ORDER BY review_id, criterion");
    let found: Vec<Why> = from.all(listing.statement()).await?;
    Ok(found.into_iter().map(|one| (one.review, one.mark)).collect())
}
