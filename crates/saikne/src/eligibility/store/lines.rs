//! The list of applications that are checked.

use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, Value};

use crate::applications::{ApplicationId, ApplicationState};
use crate::eligibility::overview::{Filter, Line, Narrow, Order};
use crate::programmes::CallId;

/// The checks of schools that were taken out count no more.
macro_rules! lines {
    ($what:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM applications a JOIN organisations o ON o.id = a.applicant_id
              LEFT JOIN (
                   SELECT application_id,
                          SUM(CASE WHEN excluded_at IS NULL THEN 1 ELSE 0 END) AS schools,
                          SUM(CASE WHEN excluded_at IS NULL THEN 0 ELSE 1 END) AS excluded,
                          CAST(SUM(CASE WHEN excluded_at IS NULL THEN requested_cents ELSE 0 END) AS BIGINT)
                              AS asked_cents
                     FROM sub_projects GROUP BY application_id) s ON s.application_id = a.id
              LEFT JOIN (
                   SELECT e.application_id,
                          SUM(CASE WHEN e.state IN ('pending', 'needs_person', 'clarification')
                                   THEN 1 ELSE 0 END) AS open_count,
                          SUM(CASE WHEN e.state = 'auto_failed' AND e.proposed_by IS NOT NULL
                                   THEN 1 ELSE 0 END) AS proposed_count,
                          SUM(CASE WHEN e.state IN ('auto_failed', 'failed') OR (e.state = 'final' AND NOT e.is_met)
                                   THEN 1 ELSE 0 END) AS not_met_count,
                          SUM(CASE WHEN e.state IN ('auto_passed', 'passed') OR (e.state = 'final' AND e.is_met)
                                   THEN 1 ELSE 0 END) AS met_count
                     FROM eligibility_checks e LEFT JOIN sub_projects p ON p.id = e.sub_project_id
                    WHERE p.excluded_at IS NULL
                    GROUP BY e.application_id) c ON c.application_id = a.id"
        )
    };
}

const LINES: &str = lines!(
    "a.id, COALESCE(a.reference, '') AS number, a.state, o.name AS applicant, o.name_order AS applicant_order,
     COALESCE(s.schools, 0) AS schools, COALESCE(s.excluded, 0) AS excluded,
     COALESCE(s.asked_cents, 0) AS asked_cents, COALESCE(c.open_count, 0) AS open_count,
     COALESCE(c.proposed_count, 0) AS proposed_count, COALESCE(c.not_met_count, 0) AS not_met_count,
     COALESCE(c.met_count, 0) AS met_count"
);
const COUNT: &str = lines!("COUNT(*)");

fn narrowed(head: &'static str, filter: &Filter) -> Listing {
    let listing = Listing::select(head)
        .only_with("a.call_id = ?", vec![(&filter.call).into()])
        .only("a.state NOT IN ('assembling', 'ready', 'signed')")
        .only("a.state <> 'withdrawn' OR a.reference IS NOT NULL")
        .only_if("a.state = ?", filter.state.map(ApplicationState::as_str));
    match filter.narrow {
        None => listing,
        Some(Narrow::Open) => listing.only("COALESCE(c.open_count, 0) > 0"),
        Some(Narrow::Proposed) => listing.only("COALESCE(c.proposed_count, 0) > 0"),
        Some(Narrow::NotMet) => listing.only("COALESCE(c.not_met_count, 0) > 0"),
        Some(Narrow::Excluded) => listing.only("COALESCE(s.excluded, 0) > 0"),
    }
}

/// So many lines, those after one; from the first without one.
pub async fn lines(
    from: &mut impl Reads,
    filter: &Filter,
    after: Option<&Line>,
    rows: usize,
) -> database::Result<Vec<Line>> {
    let listing = narrowed(LINES, filter);
    let text = |value: &str| Value::from(value.to_owned());
    let listing = match filter.order {
        Order::Number => after
            .map_or(listing.clone(), |last| {
                let values = vec![text(&last.reference), (&last.id).into()];
                listing.only_with("(COALESCE(a.reference, ''), a.id) > (?, ?)", values)
            })
            .order("ORDER BY COALESCE(a.reference, ''), a.id"),
        Order::Applicant => after
            .map_or(listing.clone(), |last| {
                let values = vec![text(&last.applicant_order), (&last.id).into()];
                listing.only_with("(o.name_order, a.id) > (?, ?)", values)
            })
            .order("ORDER BY o.name_order, a.id"),
        Order::MostOpen => after
            .map_or(listing.clone(), |last| {
                let values = vec![Value::from(-last.open), (&last.id).into()];
                listing.only_with("(-COALESCE(c.open_count, 0), a.id) > (?, ?)", values)
            })
            .order("ORDER BY -COALESCE(c.open_count, 0), a.id"),
    };
    from.all(listing.limit(rows).statement()).await
}

/// The line of one application of a call.
pub async fn line(
    from: &mut impl Reads,
    call: &CallId,
    id: &ApplicationId,
) -> database::Result<Option<Line>> {
    let listing =
        Listing::select(LINES).only_with("a.call_id = ? AND a.id = ?", vec![call.into(), id.into()]);
    from.find(listing.statement()).await
}

/// How many lines there are.
pub async fn count(from: &mut impl Reads, filter: &Filter) -> database::Result<i64> {
    from.one(narrowed(COUNT, filter).statement()).await
}

struct InState(CallId, ApplicationState, i64);

impl Record for InState {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self(row.get("call_id")?, row.word("state", ApplicationState::parse)?, row.get("how_many")?))
    }
}

/// How many applications of some calls are in which state, leaving out those that were not handed in.
pub async fn states(
    from: &mut impl Reads,
    calls: &[CallId],
) -> database::Result<Vec<(CallId, ApplicationState, i64)>> {
    let head = "SELECT a.call_id, a.state, COUNT(*) AS how_many FROM applications a";
    let listing = Listing::select(head)
        .only_in("a.call_id", calls)
        .only("a.state NOT IN ('assembling', 'ready', 'signed')")
        .only("a.state <> 'withdrawn' OR a.reference IS NOT NULL")
        .order("GROUP BY a.call_id, a.state ORDER BY a.call_id, a.state");
    let found: Vec<InState> = from.all(listing.statement()).await?;
    Ok(found.into_iter().map(|InState(call, state, count)| (call, state, count)).collect())
}
