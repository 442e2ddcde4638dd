//! The list of agreements: found by words, filtered, ordered, page by page.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, Value, sql};

use super::FILES;
use crate::agreements::agreement::{AgreementId, AgreementState};
use crate::agreements::file::AgreementFile;
use crate::agreements::permissions::ListSight;
use crate::agreements::search::asked;

/// By what the list is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By number as people count; drafts first.
    Number,
    /// By name of the beneficiary.
    Beneficiary,
    /// By sum, the largest first.
    Amount,
}

impl Order {
    /// Every order once.
    pub const ALL: [Self; 3] = [Self::Number, Self::Beneficiary, Self::Amount];

    /// The word in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Beneficiary => "beneficiary",
            Self::Amount => "amount",
        }
    }

    /// Reads the word; by number where it is none.
    #[must_use]
    pub fn parse(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == word).unwrap_or(Self::Number)
    }
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Found {
    /// Words, as they were typed.
    pub words: String,
    /// Of one edition, by code.
    pub edition: Option<String>,
    /// In one state.
    pub state: Option<AgreementState>,
    /// By what it is ordered.
    pub order: Order,
    /// Whose they are.
    pub sight: ListSight,
}

/// A line of the list with what it is ordered by.
#[derive(Debug, Clone)]
pub struct Line {
    /// The agreement, without its parts.
    pub file: AgreementFile,
    number_order: String,
    name_order: String,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            file: AgreementFile::from_row(row)?,
            number_order: row.get("number_order")?,
            name_order: row.get("name_order")?,
        })
    }
}

/// Fills in the applications of the schools and teams that somebody belongs to.
pub async fn found(from: &mut impl Reads, mut sought: Found) -> database::Result<Found> {
    let sight = &mut sought.sight;
    if !sight.schools.is_empty() || !sight.teams.is_empty() {
        let head = "SELECT DISTINCT s.application_id FROM sub_projects s JOIN ideas i ON i.id = s.idea_id";
        // A school that was taken out sees no more of it than a stranger.
        let listing = Listing::select(head)
            .only("s.excluded_at IS NULL")
            .only_in_either([("s.school_id", &sight.schools), ("i.team_id", &sight.teams)]);
        sight.applications = from.all(listing.statement()).await?;
    }
    Ok(sought)
}

/// One page of what is found, after a line where a page goes on.
pub async fn search(
    from: &mut impl Reads,
    sought: &Found,
    after: Option<&Line>,
    limit: usize,
) -> database::Result<Vec<Line>> {
    let mut listing = filtered(FILES, sought);
    if let Some(last) = after {
        let id = || Value::from(&last.file.agreement.id);
        listing = match sought.order {
            Order::Number => listing
                .only_with("(a.number_order, a.id) > (?, ?)", vec![last.number_order.as_str().into(), id()]),
            Order::Beneficiary => listing
                .only_with("(o.name_order, a.id) > (?, ?)", vec![last.name_order.as_str().into(), id()]),
            Order::Amount => listing.only_with(
                "(a.amount_cents, a.id) < (?, ?)",
                vec![last.file.agreement.amount.0.into(), id()],
            ),
        };
    }
    let order = match sought.order {
        Order::Number => "ORDER BY a.number_order, a.id",
        Order::Beneficiary => "ORDER BY o.name_order, a.id",
        Order::Amount => "ORDER BY a.amount_cents DESC, a.id DESC",
    };
    from.all(listing.order(order).limit(limit).statement()).await
}

/// How many are found.
pub async fn count(from: &mut impl Reads, sought: &Found) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM agreements a JOIN organisations o ON o.id = a.beneficiary_id";
    from.one(filtered(head, sought).statement()).await
}

/// The line of an agreement, to go on after it.
pub async fn line(from: &mut impl Reads, id: &AgreementId) -> database::Result<Option<Line>> {
    from.find(Listing::select(FILES).only_with("a.id = ?", vec![id.into()]).statement()).await
}

/// The editions that have agreements, by code, the newest first.
pub async fn editions(from: &mut impl Reads) -> database::Result<Vec<String>> {
    from.all(sql("SELECT DISTINCT edition_code FROM agreements ORDER BY edition_code DESC")).await
}

fn filtered(head: &'static str, sought: &Found) -> Listing {
    let mut listing = Listing::select(head)
        // Nothing comes of the draft of an application that was withdrawn.
        .only(
            "a.state <> 'drafting' OR NOT EXISTS (
                SELECT 1 FROM applications p WHERE p.id = a.application_id AND p.state = 'withdrawn')",
        )
        .only_if("a.edition_code = ?", sought.edition.as_deref())
        .only_if("a.state = ?", sought.state.map(AgreementState::as_str));
    let sight = &sought.sight;
    if !sight.is_everywhere {
        // A draft is the agency's own.
        let offered = AgreementState::ALL.iter().filter(|state| **state != AgreementState::Drafting);
        let offered: Vec<String> = offered.map(|state| state.as_str().to_owned()).collect();
        listing = listing
            .only_in_either([
                ("a.edition_code", &sight.editions),
                ("o.region_code", &sight.regions),
                ("a.municipality_code", &sight.municipalities),
                ("a.beneficiary_id", &sight.beneficiaries),
                ("a.application_id", &sight.applications),
            ])
            .only_in_either([
                ("a.state", &offered),
                ("a.edition_code", &sight.editions),
                ("o.region_code", &sight.regions),
            ]);
    }
    // Pieces consist of letters, digits and spaces only, so none of them is a wildcard.
    for piece in asked(&sought.words) {
        listing = listing.only_with("a.search_text LIKE ?", vec![format!("% {piece}%").into()]);
    }
    listing
}
