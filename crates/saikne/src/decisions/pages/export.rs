//! The ranking as a file: every place with what was decided.

use axum::extract::State;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::money::Cents;
use foundation::problem::Problem;
use foundation::web::forms::{PathId, Query};

use super::{board, call_title, points};
use crate::decisions::board::Board;
use crate::decisions::decision::DecisionState;
use crate::decisions::ranking::{Outcome, Ranked};
use crate::exporting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Call;

/// One place.
struct Line {
    place: i64,
    number: Option<String>,
    applicant: String,
    schools: i64,
    score: i64,
    requested: Cents,
    awarded: Cents,
    outcome: Outcome,
    decision: Option<String>,
    state: Option<DecisionState>,
}

impl Line {
    fn of(board: &Board, line: &Ranked) -> Self {
        let file = board.file(&line.application);
        let decision = board.decision(&line.application);
        Self {
            place: line.place,
            number: file.and_then(|file| file.application.reference.clone()),
            applicant: file.map(|file| file.applicant_name.clone()).unwrap_or_default(),
            schools: i64::try_from(line.parts.len()).unwrap_or(i64::MAX),
            score: line.score,
            requested: line.requested,
            awarded: decision.map_or(line.awarded, |one| one.awarded),
            outcome: decision.map_or(line.outcome(), |one| one.outcome),
            decision: decision.and_then(|one| one.number.clone()),
            state: decision.map(|one| one.state),
        }
    }
}

fn columns() -> Columns<Line> {
    Columns::new()
        .column("decisions-place", |line: &Line, _| line.place)
        .column("decisions-application", |line, _| line.number.clone())
        .column("decisions-applicant", |line, _| line.applicant.clone())
        .column("decisions-schools", |line, _| line.schools)
        .column("decisions-score", |line, speak| points(speak, line.score))
        .column("decisions-requested", |line, _| line.requested)
        .column("decisions-awarded", |line, _| line.awarded)
        .column("decisions-outcome", |line, speak| speak.text(&line.outcome.key()))
        .column("decisions-decision", |line, _| line.decision.clone())
        .column("decisions-state", |line, speak| line.state.map(|state| speak.text(&state.key())))
}

/// `GET /decisions/{id}/export`
pub async fn file(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let board = board(&platform, &by, &id).await?;
    let lines: Vec<Line> = board.ranking.ranked.iter().map(|line| Line::of(&board, line)).collect();
    let speak = platform.speaker(visitor.language);
    let title = call_title(&board.plan, &board.call.code, &speak);
    let export = Export::of("ranking", title, columns(), Given::rows(lines)).about(id.as_str());
    exporting::send(&platform, &visitor, &asked, export).await
}
