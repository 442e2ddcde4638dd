//! One part of the market solved by HiGHS, a branch-and-cut solver for mixed-integer programs.
//!
//! A second opinion by other means, for whoever doubts ours. It is built only with the cargo feature `highs`, which
//! needs cmake, a C++ compiler and libclang.

use std::time::Duration;

use highs::{ColProblem, HighsModelStatus, HighsSolutionStatus, HighsStatus, Row, Sense};

use super::seating::Seating;
use crate::market::{Market, index};

/// Above a whole number by less than this, a bound is that whole number.
const NOISE: f64 = 1e-3;

/// The cheapest allocation found within the limit, and what HiGHS says that none goes below.
pub fn solve(market: &Market, limit: Duration) -> Result<(Seating<'_>, i64), HighsStatus> {
    let mut first = Seating::of_wishes(market, []);
    first.improve();
    let mut model = program(market).try_optimise(Sense::Minimise)?;
    model.make_quiet();
    for (option, value) in [("time_limit", limit.as_secs_f64()), ("mip_rel_gap", 0.0), ("mip_abs_gap", 0.0)] {
        model.set_option(option, value);
    }
    // One order of work, so that an answer that was proven comes again.
    model.set_option("parallel", "off");
    let taken: Vec<f64> =
        (0..index(market.choices().len())).map(|choice| f64::from(first.takes(choice))).collect();
    model.try_set_solution(Some(&taken), None, None, None)?;
    let solved = model.try_solve()?;

    let seating = match solved.primal_solution_status() {
        HighsSolutionStatus::Feasible => seated(market, solved.get_solution().columns()),
        HighsSolutionStatus::None | HighsSolutionStatus::Infeasible => first.clone(),
    };
    let best = if seating.cost < first.cost { seating } else { first };
    let lower = match solved.status() {
        HighsModelStatus::Optimal => best.cost,
        // Stopped before it began, HiGHS knows no bound at all.
        _ => rounded_up(solved.double_info_value(c"mip_dual_bound")?).clamp(cheapest(market), best.cost),
    };
    Ok((best, lower))
}

/// What it would cost if everybody got their cheapest choice.
fn cheapest(market: &Market) -> i64 {
    let costs = |team| market.choices()[market.span(team)].iter().map(|choice| choice.cost);
    (0..market.team_count()).filter_map(|team| costs(team).min()).sum()
}

/// Each choice is taken or not; each team takes one; sessions have room.
fn program(market: &Market) -> ColProblem {
    let mut program = ColProblem::default();
    let teams: Vec<Row> = (0..market.team_count()).map(|_| program.add_row(1.0..=1.0)).collect();
    let room: Vec<(Row, Row)> = (0..market.session_count())
        .map(|session| {
            let seats = program.add_row(..=f64::from(market.capacity(session)));
            (seats, program.add_row(..=f64::from(market.most_teams(session))))
        })
        .collect();
    for (at, choice) in market.choices().iter().enumerate() {
        let team = market.team_of(index(at));
        let (seats, company) = room[choice.session as usize];
        let takes = [(teams[team], 1.0), (seats, f64::from(market.seats(team))), (company, 1.0)];
        program.add_integer_column(choice.cost as f64, 0.0..=1.0, takes);
    }
    program
}

/// What the columns say, as far as there is room in whole seats.
fn seated<'a>(market: &'a Market, columns: &[f64]) -> Seating<'a> {
    let taken = columns.iter().enumerate().filter(|(_, part)| **part > 0.5);
    Seating::of_wishes(market, taken.map(|(choice, _)| index(choice)))
}

/// Costs are whole numbers, so the next one is a bound as well.
fn rounded_up(bound: f64) -> i64 {
    (bound - NOISE).ceil() as i64
}
