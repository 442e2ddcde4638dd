//! Every decision of a contest as a file: also those that another replaced after an appeal, or after money was freed.

use axum::extract::State;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::problem::Problem;
use foundation::web::forms::{PathId, Query};

use super::{board, call_title, points};
use crate::decisions::decision::Decision;
use crate::decisions::store;
use crate::exporting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Call;

/// A decision, the number of its application, and who applied.
struct Line {
    decision: Decision,
    application: Option<String>,
    applicant: String,
}

fn columns() -> Columns<Line> {
    Columns::new()
        .column("decisions-application", |line: &Line, _| line.application.clone())
        .column("decisions-applicant", |line, _| line.applicant.clone())
        .column("decisions-turn", |line, _| line.decision.turn)
        .column("decisions-decision", |line, _| line.decision.number.clone())
        .column("decisions-outcome", |line, speak| speak.text(&line.decision.outcome.key()))
        .column("decisions-state", |line, speak| speak.text(&line.decision.state.key()))
        .column("decisions-place", |line, _| line.decision.grounds.place)
        .column("decisions-score", |line, speak| points(speak, line.decision.grounds.score))
        .column("decisions-requested", |line, _| line.decision.requested)
        .column("decisions-awarded", |line, _| line.decision.awarded)
        .column("decisions-reason", |line, _| line.decision.grounds.words.clone())
        .column("decisions-legal-ref", |line, _| line.decision.legal_ref.clone())
        .column("decisions-signed-at", |line, _| line.decision.signed_at)
        .column("decisions-told-at", |line, _| line.decision.notified_at)
        .column("decisions-appeal-until", |line, _| line.decision.appeal_until)
}

/// `GET /decisions/{id}/turns/export`
pub async fn file(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let board = board(&platform, &by, &id).await?;
    let all = store::decisions_of_call(&mut platform.read().await?, &id).await?;
    let lines = all.into_iter().map(|decision| {
        let file = board.file(&decision.application);
        Line {
            application: file.and_then(|file| file.application.reference.clone()),
            applicant: file.map(|file| file.applicant_name.clone()).unwrap_or_default(),
            decision,
        }
    });
    let mut lines: Vec<Line> = lines.collect();
    lines.sort_by(|one, other| {
        (one.decision.grounds.place, one.decision.turn)
            .cmp(&(other.decision.grounds.place, other.decision.turn))
    });
    let speak = platform.speaker(visitor.language);
    let title = call_title(&board.plan, &board.call.code, &speak);
    let export = Export::of("decisions", title, columns(), Given::rows(lines)).about(id.as_str());
    exporting::send(&platform, &visitor, &asked, export).await
}
