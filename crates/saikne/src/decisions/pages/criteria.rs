//! What an application reached in each criterion, as its decision says it: the mean of the points, what they count,
//! and the sum.

use foundation::i18n::Speaker;
use foundation::web::components::{Column, Row, Table};
use maud::{Markup, html};
use serde_json::{Value as Json, json};

use super::decision::Told;
use super::points;
use crate::evaluation::{CriterionScore, Score};
use crate::programmes::plan::Criterion;

/// The criteria of the edition with what was reached in each. Nothing where the marks are not those the decision was
/// made from.
fn reached(told: &Told) -> Vec<(&Criterion, &CriterionScore)> {
    let scored = told.scored.as_ref().filter(|one| one.score.0 == told.decision.grounds.score);
    let set = told.plan.quality();
    let marks = scored.into_iter().flat_map(|one| &one.per_criterion);
    marks.filter_map(|mark| Some((set?.criterion(&mark.criterion)?, mark))).collect()
}

/// What the points of a criterion come to, by its weight.
fn weighted(criterion: &Criterion, mark: &CriterionScore) -> i64 {
    Score::quotient(mark.score.0.saturating_mul(criterion.weight), 100).0
}

/// The table on the page of a decision.
pub(super) fn table(told: &Told, speak: &Speaker) -> Markup {
    let reached = reached(told);
    let row = |(criterion, mark): &(&Criterion, &CriterionScore)| {
        Row::new(vec![
            html! { (criterion.title.in_language(speak.language())) },
            html! { (points(speak, mark.score.0)) },
            html! { (points(speak, criterion.weight)) },
            html! { (points(speak, weighted(criterion, mark))) },
        ])
    };
    let total = Row::new(vec![
        html! { (speak.text("decisions-total")) },
        html! {},
        html! {},
        html! { (points(speak, told.decision.grounds.score)) },
    ]);
    let table = Table {
        caption: speak.text("decisions-points").into(),
        columns: vec![
            Column::new(speak.text("decisions-criterion")).main(),
            Column::new(speak.text("decisions-mean")).number(),
            Column::new(speak.text("decisions-weight")).number(),
            Column::new(speak.text("decisions-weighted")).number(),
        ],
        rows: reached.iter().map(row).chain(std::iter::once(total.total())).collect(),
        ..Table::default()
    };
    html! {
        @if !reached.is_empty() {
            (table)
            p class="field-hint" { (speak.text("decisions-points-rounded")) }
        }
    }
}

/// The same as lines of the letter, among its reasons.
pub(super) fn in_letter(told: &Told, speak: &Speaker) -> Vec<Json> {
    let line = |(criterion, mark): (&Criterion, &CriterionScore)| {
        let (weight, sum) = (points(speak, criterion.weight), points(speak, weighted(criterion, mark)));
        let values = [("weight", weight.as_str()), ("points", &sum)];
        json!({
            "criterion": criterion.title.in_language(speak.language()),
            "points": points(speak, mark.score.0),
            "reason": speak.with("decisions-letter-points", &values),
        })
    };
    reached(told).into_iter().map(line).collect()
}
