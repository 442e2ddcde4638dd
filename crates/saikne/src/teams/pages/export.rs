//! The list as a file, written while it is read: no row more in memory than one page of it.

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use foundation::clock::in_riga;
use foundation::database;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::Query;
use futures_util::{StreamExt as _, stream};
use jiff::Timestamp;

use super::query::{self, filter_of, sort_of};
use super::triage::{place_words, region_words};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::permissions;
use crate::teams::registration::Criterion;
use crate::teams::store::triage::{self, Filter, SortBy, TriageLine};

/// Rows read at once.
const PIECE: usize = 500;

struct Progress {
    platform: Platform,
    speak: Speaker,
    filter: Filter,
    sort: SortBy,
    after: Option<TriageLine>,
    is_begun: bool,
    is_done: bool,
}

/// `GET /triage/export`
pub async fn csv(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let terms = query::terms(&platform.plans, &mut platform.read().await?, &asked, &sight).await?;
    let progress = Progress {
        speak: platform.speaker(visitor.language),
        filter: filter_of(&asked, &terms.call, &terms.plan.code, sight),
        sort: sort_of(&asked),
        platform,
        after: None,
        is_begun: false,
        is_done: false,
    };
    let rows = stream::unfold(progress, |mut progress| async move {
        if progress.is_done {
            return None;
        }
        let piece = next_piece(&mut progress).await;
        progress.is_done |= piece.is_err();
        Some((piece, progress))
    });
    // Whoever packs the answer asks once more after its end.
    let rows = rows.fuse();
    let mut response = Response::new(Body::from_stream(rows));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        HeaderValue::from_static("attachment; filename=\"registrations.csv\""),
    );
    Ok(response)
}

async fn next_piece(progress: &mut Progress) -> Result<Bytes, database::DatabaseError> {
    let mut snapshot = progress.platform.read().await?;
    let after = progress.after.as_ref();
    let lines = triage::lines(&mut snapshot, &progress.filter, progress.sort, after, PIECE).await?;
    progress.is_done = lines.len() < PIECE;
    let mut text = String::new();
    if !progress.is_begun {
        // The mark by which spreadsheets know that letters are UTF-8.
        text.push('\u{feff}');
        text.push_str(&row(&HEADERS.map(|key| progress.speak.text(key))));
        progress.is_begun = true;
    }
    for line in &lines {
        text.push_str(&row(&cells(&progress.speak, line)));
    }
    progress.after = lines.into_iter().last();
    Ok(Bytes::from(text))
}

const HEADERS: [&str; 12] = [
    "triage-region",
    "triage-municipality",
    "triage-school",
    "triage-kind",
    "triage-learners",
    "triage-team",
    "triage-state",
    "triage-submitted-local",
    "triage-first-time-tag",
    "triage-wish",
    "triage-criteria",
    "triage-reason",
];

fn cells(speak: &Speaker, line: &TriageLine) -> [String; 12] {
    let kind = crate::organisations::OrganisationKind::parse(&line.school_kind);
    [
        region_words(speak, &line.region),
        place_words(&line.municipality).to_owned(),
        line.school_name.clone(),
        kind.map_or_else(String::new, |kind| speak.text(&kind.key())),
        line.learner_count.map_or_else(String::new, |count| count.to_string()),
        line.team_name.clone(),
        speak.text(&line.state.key()),
        line.submitted_at.map_or_else(String::new, local),
        speak.text(if line.is_first_time { "registrations-yes" } else { "registrations-no" }),
        super::wishes::in_line(speak, line),
        criteria_words(speak, line.outcome_criteria.as_deref().unwrap_or_default()),
        line.outcome_reason.clone().unwrap_or_default(),
    ]
}

/// The criteria of a decision as the pages name them: “motivācija, skolas lielums un attālums”.
fn criteria_words(speak: &Speaker, kept: &str) -> String {
    let names = kept.split(',').filter_map(Criterion::parse).map(|one| speak.text(&one.key()));
    names.collect::<Vec<String>>().join(", ")
}

/// The clock in Latvia, as spreadsheets read it: `2024-01-31 23:59:59`.
fn local(at: Timestamp) -> String {
    in_riga(at).strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// One row. What a spreadsheet would take for a formula is marked as text.
fn row(cells: &[String]) -> String {
    let mut text = String::new();
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(';');
        }
        let guard = if cell.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
        text.push_str(&format!("\"{guard}{}\"", cell.replace('"', "\"\"")));
    }
    text.push_str("\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_the_clock_in_latvia() {
        assert_eq!(local("2024-01-31T21:59:59.5Z".parse().unwrap()), "2024-01-31 23:59:59");
        assert_eq!(local("2024-04-02T21:30:00Z".parse().unwrap()), "2024-04-03 00:30:00");
    }

    #[test]
    fn cells_are_text_and_never_formulas() {
        let cells = ["a\"b".to_owned(), "=1+1".to_owned(), "x;y".to_owned()];
        assert_eq!(row(&cells), "\"a\"\"b\";\"'=1+1\";\"x;y\"\r\n");
    }
}
