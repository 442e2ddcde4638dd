//! What waits for those who check, judge, decide and sign: one counted statement for each thing.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads};

use crate::people::{PersonId, Reach};

/// Narrows a list to the editions that somebody reaches.
fn within(listing: Listing, field: &'static str, reach: &Reach) -> Listing {
    match reach {
        Reach::Everything => listing,
        Reach::Editions(codes) => listing.only_in(field, codes.iter().map(String::as_str)),
    }
}

async fn counted(from: &mut impl Reads, listing: Listing) -> database::Result<i64> {
    from.one(listing.statement()).await
}

/// Applications whose check is not ended.
pub async fn unchecked_applications(from: &mut impl Reads, reach: &Reach) -> database::Result<i64> {
    let listing = Listing::select("SELECT COUNT(*) FROM applications a").only("a.state = 'checking'");
    counted(from, within(listing, "a.edition_code", reach)).await
}

/// Reviews of somebody in some states.
pub async fn own_reviews(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
    states: &[&str],
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM reviews r JOIN applications a ON a.id = r.application_id";
    let listing = Listing::select(head)
        .only_with("r.evaluator_id = ?", vec![person.into()])
        .only_in("r.state", states.iter().copied());
    counted(from, within(listing, "a.edition_code", reach)).await
}

/// Drafts of decisions that somebody else made and to which nobody agreed.
pub async fn drafted_decisions(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
) -> database::Result<i64> {
    let listing = Listing::select("SELECT COUNT(*) FROM decisions d")
        .only("d.state = 'drafted'")
        .only_with("d.drafted_by <> ?", vec![person.into()]);
    counted(from, within(listing, "d.edition_code", reach)).await
}

/// Places otherwise than the scores say that somebody else proposed, while the ranking is not frozen.
pub async fn proposed_overrides(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM ranking_overrides o JOIN calls c ON c.id = o.call_id";
    let listing = Listing::select(head)
        .only("o.confirmed_by IS NULL AND o.rejected_by IS NULL")
        .only("NOT EXISTS (SELECT 1 FROM rankings r WHERE r.call_id = o.call_id)")
        .only_with("o.proposed_by <> ?", vec![person.into()]);
    counted(from, within(listing, "c.edition_code", reach)).await
}

/// Appeals for which nobody has proposed an answer.
pub async fn received_appeals(from: &mut impl Reads, reach: &Reach) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM appeals p JOIN decisions d ON d.id = p.decision_id";
    let listing = Listing::select(head).only("p.state = 'received'");
    counted(from, within(listing, "d.edition_code", reach)).await
}

/// Appeals for which somebody else proposed an answer.
pub async fn proposed_verdicts(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM appeals p JOIN decisions d ON d.id = p.decision_id";
    let listing = Listing::select(head)
        .only("p.state = 'proposed'")
        .only_with("p.proposed_by <> ?", vec![person.into()]);
    counted(from, within(listing, "d.edition_code", reach)).await
}

/// Decisions that two others drafted and agreed to, and that are to be signed.
pub async fn approved_decisions(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
) -> database::Result<i64> {
    let listing = Listing::select("SELECT COUNT(*) FROM decisions d")
        .only("d.state = 'commission_approved'")
        .only_with("d.drafted_by <> ? AND d.approved_by <> ?", vec![person.into(), person.into()]);
    counted(from, within(listing, "d.edition_code", reach)).await
}

/// Agreements and amendments that the beneficiary has signed and the agency has not.
pub async fn agreements_for_agency(from: &mut impl Reads, reach: &Reach) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM agreements a
                  JOIN applications p ON p.id = a.application_id AND p.state <> 'withdrawn'
                  LEFT JOIN amendments m ON m.agreement_id = a.id AND m.state = 'signed'";
    let listing = Listing::select(head).only("(a.state = 'signed_by_beneficiary' OR m.id IS NOT NULL)");
    counted(from, within(listing, "a.edition_code", reach)).await
}

/// Agreements and amendments that wait for the beneficiaries for whom somebody acts.
pub async fn agreements_for_beneficiary(
    from: &mut impl Reads,
    municipalities: &[String],
    associations: &[String],
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM agreements a
                  LEFT JOIN amendments m ON m.agreement_id = a.id AND m.state = 'approved'";
    let listing = Listing::select(head).only("(a.state = 'offered' OR m.id IS NOT NULL)").only_in_either([
        ("a.municipality_code", municipalities),
        ("CASE WHEN a.municipality_code IS NULL THEN a.beneficiary_id END", associations),
    ]);
    counted(from, listing).await
}

/// Amendments that somebody else asked for and the agency has not decided.
pub async fn undecided_amendments(
    from: &mut impl Reads,
    reach: &Reach,
    person: &PersonId,
) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM amendments m JOIN agreements a ON a.id = m.agreement_id";
    let listing = Listing::select(head)
        .only("m.state IN ('requested', 'assessing')")
        .only_with("m.requested_by <> ?", vec![person.into()]);
    counted(from, within(listing, "a.edition_code", reach)).await
}
