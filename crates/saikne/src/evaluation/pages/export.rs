//! The scores as a file: every review with its marks and reasons.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::{PathWord, Query};
use jiff::Timestamp;

use super::overview::desk;
use crate::evaluation::desk::Desk;
use crate::evaluation::review::{ReviewId, ReviewState};
use crate::evaluation::score::Score;
use crate::evaluation::sheet::Reasoned;
use crate::evaluation::store;
use crate::exporting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// One review.
struct Line {
    number: Option<String>,
    applicant: String,
    evaluator: String,
    state: ReviewState,
    is_third: bool,
    submitted_at: Option<Timestamp>,
    marks: Vec<Reasoned>,
    total: Option<Score>,
    difference: Option<Score>,
    strictness: Option<Score>,
}

/// The reviews of a desk, as somebody may know them.
fn lines(desk: &Desk, by: &SignedIn, reasons: &[(ReviewId, Reasoned)]) -> Vec<Line> {
    let mut lines = Vec::new();
    let (is_blind, strictness) = (desk.hides_names_from(&by.id), desk.strictness(&by.id));
    let mut by_review: BTreeMap<&ReviewId, Vec<Reasoned>> = BTreeMap::new();
    for (review, mark) in reasons {
        by_review.entry(review).or_default().push(mark.clone());
    }
    for (file, standing) in desk.each() {
        let is_kept = standing.is_kept_from(&by.id);
        for one in &standing.judged {
            let marks = by_review.remove(&one.review.id).filter(|_| !is_kept).unwrap_or_default();
            lines.push(Line {
                number: file.application.reference.clone(),
                applicant: if is_blind { String::new() } else { file.applicant_name.clone() },
                evaluator: one.name.clone(),
                state: one.review.state,
                is_third: one.review.is_third,
                submitted_at: one.review.submitted_at,
                marks,
                total: one.total.filter(|_| !is_kept),
                difference: standing.difference().filter(|_| !is_kept),
                strictness: strictness.get(&one.review.evaluator).map(|(points, _)| *points),
            });
        }
    }
    lines
}

fn columns(desk: &Desk, speak: &Speaker) -> Columns<Line> {
    let mut columns = Columns::new()
        .column("evaluation-number", |line: &Line, _| line.number.clone())
        .column("evaluation-applicant", |line, _| line.applicant.clone())
        .column("evaluation-evaluator", |line, _| line.evaluator.clone())
        .column("evaluation-state", |line, speak| speak.text(&line.state.key()))
        .column("evaluation-third", |line, _| line.is_third)
        .column("evaluation-submitted-at", |line, _| line.submitted_at)
        .column("evaluation-total", |line, speak| line.total.map(|points| points.words(speak)))
        .column("evaluation-difference", |line, speak| line.difference.map(|points| points.words(speak)))
        .column("evaluation-strictness", |line, speak| line.strictness.map(|points| points.words(speak)));
    for criterion in &desk.terms.set.criteria {
        let title = criterion.title.in_language(speak.language()).to_owned();
        let (points, reason) = (criterion.code.clone(), criterion.code.clone());
        columns = columns
            .titled(title.clone(), move |line: &Line, speak| {
                mark(line, &points).map(|mark| mark.score.words(speak))
            })
            .titled(format!("{title}: {}", speak.text("evaluation-reason")), move |line, _| {
                mark(line, &reason).map(|mark| mark.reason.clone())
            });
    }
    columns
}

fn mark<'a>(line: &'a Line, criterion: &str) -> Option<&'a Reasoned> {
    line.marks.iter().find(|mark| mark.criterion == criterion)
}

/// `GET /evaluation/{edition}/export`
pub async fn file(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWord(edition): PathWord,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let desk = desk(&platform, &by, &edition).await?;
    let judged = desk.standings.iter().flat_map(|standing| &standing.judged);
    let ids: Vec<ReviewId> = judged.map(|one| one.review.id.clone()).collect();
    let reasons = store::reasons_of(&mut platform.read().await?, &ids).await?;
    let speak = platform.speaker(visitor.language);
    let (title, columns) = (speak.text("evaluation-scores"), columns(&desk, &speak));
    let export = Export::of("scores", title, columns, Given::rows(lines(&desk, &by, &reasons)));
    exporting::send(&platform, &visitor, &asked, export.about(edition)).await
}
