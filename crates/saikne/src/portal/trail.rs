//! The audit trail of some editions: what happened to their records.

use foundation::audit::{Entry, bound, of_record};
use foundation::database::listing::Listing;
use foundation::database::{self, Reads};

/// Entries about every record of an edition that the trail speaks of, with the edition it belongs to.
macro_rules! of_editions {
    ($what:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM audit_entries a
       JOIN (SELECT code AS edition, code AS subject FROM editions
             UNION ALL SELECT edition_code, id FROM calls
             UNION ALL SELECT edition_code, id FROM teams
             UNION ALL SELECT t.edition_code, r.id
                         FROM registrations r JOIN teams t ON t.id = r.team_id
             UNION ALL SELECT t.edition_code, s.receipt_no
                         FROM submissions s
                         JOIN registrations r ON r.id = s.registration_id
                         JOIN teams t ON t.id = r.team_id
             UNION ALL SELECT t.edition_code, q.id
                         FROM transport_requests q
                         JOIN registrations r ON r.id = q.registration_id
                         JOIN teams t ON t.id = r.team_id
             UNION ALL SELECT t.edition_code, c.id
                         FROM roster_changes c JOIN teams t ON t.id = c.team_id
             UNION ALL SELECT edition_code, id FROM training_sessions
             UNION ALL SELECT edition_code, id FROM allocation_runs
             UNION ALL SELECT edition_code, id FROM allocations) of_edition
         ON of_edition.subject = a.subject"
        )
    };
}

/// The newest entries about records of these editions, or about one of these records, before a place in the
/// chain when one is given. People, organisations and venues belong to no edition; what happened to them is
/// for those who see everything.
pub async fn newest_of(
    from: &mut impl Reads,
    editions: &[String],
    record: Option<&str>,
    before: Option<i64>,
    limit: usize,
) -> database::Result<Vec<Entry>> {
    let listing = of(of_editions!("a.*"), editions);
    from.all(of_record(listing, record, before).limit(limit).statement()).await
}

/// How many entries about records of these editions there are, or about one of these records.
pub async fn count_of(
    from: &mut impl Reads,
    editions: &[String],
    record: Option<&str>,
) -> database::Result<i64> {
    let listing = of(of_editions!("COUNT(*)"), editions);
    from.one(bound(listing, record, None).statement()).await
}

fn of(head: &'static str, editions: &[String]) -> Listing {
    Listing::select(head).only_in("of_edition.edition", editions.iter().map(String::as_str))
}
