//! The last minute of a contest on this machine, as figures of one run: 41 applications are handed in and two thousand
//! answers saved within that minute, while coordinators, officers and evaluators read.
//!
//! `cargo bench -p saikne --bench surge` writes `benches/results/surge.md`.

#![expect(clippy::unwrap_used, reason = "a measurement ends where something is wrong")]
#![expect(clippy::disallowed_methods, reason = "measuring takes the machine's own clock")]
#![expect(clippy::print_stdout, reason = "the figures are for whoever runs it")]

#[path = "../crates/saikne/tests/crowd/mod.rs"]
#[expect(dead_code, reason = "the crowd of registrations is measured in load.rs")]
mod crowd;
#[path = "../crates/saikne/tests/crowd/surge.rs"]
mod surge;

use std::time::Duration;

use crowd::Program;
use foundation::testing::TestDatabase;
use saikne::migrations::MIGRATIONS;

/// What is left of the minute once the program answers and everybody is connected.
const LASTS: Duration = Duration::from_secs(55);

/// Saves that the bar asks for.
const SAVES: usize = 2_000;

fn milliseconds(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let place = (times.len() * percent / 100).min(times.len() - 1);
    times[place].as_secs_f64() * 1000.0
}

/// The longest that nineteen of twenty saves may take, in milliseconds.
const BAR: f64 = 50.0;

/// Measures; gives the page of figures, and how long nineteen of twenty saves took at most.
async fn measure() -> (String, f64) {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let everybody = surge::gather(&test.database).await;
    let each = u32::try_from(SAVES.div_ceil(everybody.writers.len() * 2)).unwrap();
    let program = Program::start_at(&test.address, surge::LAST_MINUTE).await;
    let mut answered = surge::act(program.at, &everybody, LASTS, each).await;
    let receipts = surge::assert_nothing_is_lost(&test.database, &answered).await;
    assert_eq!(answered.refused, Vec::<String>::new(), "everybody was answered as meant");
    assert_eq!(receipts, everybody.applicants.len(), "every application was handed in");
    assert!(answered.saves.len() >= SAVES, "{} answers were saved", answered.saves.len());

    let engine = if test.folder().is_some() { "SQLite" } else { "PostgreSQL" };
    let cores = std::thread::available_parallelism().unwrap();
    let p95 = milliseconds(&mut answered.saves, 95);
    let pages = answered.pages.len();
    let figures = format!(
        "# The last minute of a contest\n\nMade by `cargo bench -p saikne --bench surge`: the release program on {engine}, \
         {cores} cores, everybody on the same machine. Afterwards every acknowledged answer was found in the database, and \
         every receipt verified.\n\n| what | figure | bar |\n|---|---|---|\n\
         | answers saved in {} s by {} windows, each after a synced commit | {}, p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms | p95 < {BAR:.0} ms |\n\
         | applications handed in meanwhile | {receipts}, p50 {:.1} ms, p95 {:.1} ms | 41 |\n\
         | pages read meanwhile by {} coordinators, officers, evaluators and managers | {pages}, p50 {:.1} ms, p95 {:.1} ms | |\n",
        LASTS.as_secs(),
        everybody.writers.len() * 2,
        answered.saves.len(),
        milliseconds(&mut answered.saves, 50),
        p95,
        milliseconds(&mut answered.saves, 99),
        milliseconds(&mut answered.submits, 50),
        milliseconds(&mut answered.submits, 95),
        everybody.readers.len(),
        milliseconds(&mut answered.pages, 50),
        milliseconds(&mut answered.pages, 95),
    );
    (figures, p95)
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (text, p95) = runtime.block_on(measure());
    println!("{text}");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/results/surge.md");
    std::fs::write(file, text).unwrap();
    assert!(p95 < BAR, "nineteen of twenty saves took up to {p95:.1} ms");
}
