//! Marks that were submitted, and what they come to.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads};

use crate::applications::ApplicationId;
use crate::evaluation::scored::{Mark, Scored, scored as result};
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
