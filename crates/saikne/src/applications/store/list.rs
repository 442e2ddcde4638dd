//! The list of applications as somebody sees it: filtered, by edition and applicant, page by page; and the schools in it.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row};
use foundation::text::query_words;

use super::{FILES, of_schools, parts};
use crate::applications::application::{ApplicationId, ApplicationState};
use crate::applications::file::ApplicationFile;
use crate::applications::permissions::Sight;

/// Before an application is handed in the agency does not see it; taken back for good before that, it never did.
macro_rules! handed_in {
    () => {
        "a.state NOT IN ('assembling', 'ready', 'signed') AND (a.state <> 'withdrawn' OR a.reference IS NOT NULL)"
    };
}

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Sought {
    /// Words of the applicant's name, or pieces of a number, as they were typed.
    pub words: String,
    /// Of one edition, by code.
    pub edition: Option<String>,
    /// In one state.
    pub state: Option<ApplicationState>,
    /// Whose they are.
    pub sight: Sight,
}

/// An application with what the list is ordered by.
#[derive(Debug, Clone)]
pub struct Found {
    /// The application with all its parts.
    pub file: ApplicationFile,
    name_order: String,
}

impl Record for Found {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { file: ApplicationFile::from_row(row)?, name_order: row.get("name_order")? })
    }
}

/// Fills in the applications in which somebody's schools have a part.
pub async fn with_schools(from: &mut impl Reads, mut sought: Sought) -> database::Result<Sought> {
    if !sought.sight.schools.is_empty() {
        sought.sight.applications = of_schools(from, &sought.sight.schools).await?;
    }
    Ok(sought)
}

/// Those of the newest edition first, by applicant; at most so many after one where a page goes on.
pub async fn search(
    from: &mut impl Reads,
    sought: &Sought,
    after: Option<&Found>,
    limit: usize,
) -> database::Result<Vec<Found>> {
    let mut listing = filtered(FILES, sought).only_either(everywhere(sought), whole_or("a.id", sought));
    if let Some(last) = after {
        let edition = last.file.application.edition.as_str();
        let values = vec![
            edition.into(),
            edition.into(),
            last.name_order.as_str().into(),
            (&last.file.application.id).into(),
        ];
        let rest = "a.edition_code < ? OR (a.edition_code = ? AND (o.name_order, a.id) > (?, ?))";
        listing = listing.only_with(rest, values);
    }
    let order = "ORDER BY a.edition_code DESC, o.name_order, a.id";
    let mut found: Vec<Found> = from.all(listing.order(order).limit(limit).statement()).await?;
    let ids: Vec<ApplicationId> = found.iter().map(|one| one.file.application.id.clone()).collect();
    for part in parts(from, &ids).await? {
        if let Some(one) = found.iter_mut().find(|one| one.file.application.id == part.application) {
            one.file.sub_projects.push(part);
        }
    }
    Ok(found)
}

/// How many applications are found.
pub async fn count(from: &mut impl Reads, sought: &Sought) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM applications a JOIN organisations o ON o.id = a.applicant_id";
    let listing = filtered(head, sought).only_either(everywhere(sought), whole_or("a.id", sought));
    from.one(listing.statement()).await
}

/// How many schools' parts somebody sees in them.
pub async fn count_parts(from: &mut impl Reads, sought: &Sought) -> database::Result<i64> {
    let head = "SELECT COUNT(*) FROM sub_projects s JOIN applications a ON a.id = s.application_id
                  JOIN organisations o ON o.id = a.applicant_id";
    let listing = filtered(head, sought).only_either(everywhere(sought), whole_or("s.school_id", sought));
    from.one(listing.statement()).await
}

/// The line of an application, to go on after it.
pub async fn line(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Option<Found>> {
    from.find(Listing::select(FILES).only_with("a.id = ?", vec![id.into()]).statement()).await
}

/// The editions that have applications somebody sees, by code, the newest first.
pub async fn editions(from: &mut impl Reads, sought: &Sought) -> database::Result<Vec<String>> {
    let all = Sought { words: String::new(), edition: None, state: None, sight: sought.sight.clone() };
    let head =
        "SELECT DISTINCT a.edition_code FROM applications a JOIN organisations o ON o.id = a.applicant_id";
    let listing = filtered(head, &all).only_either(everywhere(&all), whole_or("a.id", &all));
    from.all(listing.order("ORDER BY a.edition_code DESC").statement()).await
}

/// What is seen whole by who sees every edition.
fn everywhere(sought: &Sought) -> Option<&'static str> {
    sought.sight.is_everywhere.then_some(handed_in!())
}

/// What is seen whole, as [`sees_whole`](crate::applications::permissions::sees_whole) says it of one; or what is of
/// somebody's schools.
fn whole_or<'a>(of_schools: &'static str, sought: &'a Sought) -> [(&'static str, &'a [String]); 5] {
    let sight = &sought.sight;
    let own: &[String] = if of_schools == "s.school_id" { &sight.schools } else { &sight.applications };
    [
        (concat!(handed_in!(), " AND a.edition_code"), &sight.editions),
        (concat!(handed_in!(), " AND o.region_code"), &sight.regions),
        ("a.municipality_code", &sight.municipalities),
        ("a.municipality_code IS NULL AND a.applicant_id", &sight.applicants),
        (of_schools, own),
    ]
}

fn filtered(head: &'static str, sought: &Sought) -> Listing {
    let mut listing = Listing::select(head)
        .only_if("a.edition_code = ?", sought.edition.as_deref())
        .only_if("a.state = ?", sought.state.map(ApplicationState::as_str));
    // Pieces consist of letters and digits only, so none of them is a wildcard.
    for piece in query_words(&sought.words) {
        listing = listing.only_with(
            "o.search_text LIKE ? OR LOWER(COALESCE(a.reference, '')) LIKE ?",
            vec![format!("% {piece}%").into(), format!("%{piece}%").into()],
        );
    }
    listing
}
