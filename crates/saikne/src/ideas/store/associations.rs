//! The associations and foundations that can take an idea to the contest.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};
use jiff::civil::Date;

use crate::organisations::OrganisationId;

/// An association or foundation with somebody who acts for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Association {
    /// Identity.
    pub id: OrganisationId,
    /// Legal name.
    pub name: String,
}

impl Record for Association {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { id: row.get("id")?, name: row.get("name")? })
    }
}

/// Those among some kinds, by name, for which a project coordinator acts on a day.
pub async fn associations(
    from: &mut impl Reads,
    kinds: &[String],
    day: Date,
) -> database::Result<Vec<Association>> {
    let head = "SELECT DISTINCT o.id, o.name, o.name_order FROM organisations o
                  JOIN role_assignments r ON r.scope_kind = 'organisation' AND r.scope_id = o.id";
    let listing = Listing::select(head)
        .only("o.kind IN ('ngo_association', 'ngo_foundation') AND o.state = 'active'")
        .only_in("o.kind", kinds.iter().map(String::as_str))
        .only("r.role = 'project_coordinator' AND r.revoked_at IS NULL")
        .only_with(
            "r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to >= ?)",
            vec![day.into(), day.into()],
        )
        .order("ORDER BY o.name_order, o.id");
    from.all(listing.statement()).await
}
