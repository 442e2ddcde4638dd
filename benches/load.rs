//! What the program bears on this machine, as figures and ratios of one run: how soon it answers, how many
//! readers of a public page and how many teams that hand in it serves, what memory it then holds.
//!
//! `cargo bench -p saikne --bench load` writes `benches/results/load.md`.

#![expect(clippy::unwrap_used, reason = "a measurement ends where something is wrong")]
#![expect(clippy::disallowed_methods, reason = "measuring takes the machine's own clock")]
#![expect(clippy::print_stdout, reason = "the figures are for whoever runs it")]

#[path = "../crates/saikne/tests/crowd/mod.rs"]
mod crowd;

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crowd::{Client, Leader, Program};
use foundation::testing::TestDatabase;
use hyper::StatusCode;
use saikne::migrations::MIGRATIONS;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Executor};

/// Connections at once, as the bars have it.
const CLIENTS: usize = 16;

/// Teams that hand in: some seconds of work.
const LEADERS: usize = 6_000;

const CALL_PAGE: &str = "/calls/kontakts-2024/team_registration";

/// How long each request took.
struct Timed {
    each: Vec<Duration>,
    all: Duration,
}

impl Timed {
    fn per_second(&self) -> f64 {
        f64::from(u32::try_from(self.each.len()).unwrap()) / self.all.as_secs_f64()
    }

    /// So many in a hundred were answered within this many milliseconds.
    fn percentile(&mut self, percent: usize) -> f64 {
        self.each.sort_unstable();
        let place = (self.each.len() * percent / 100).min(self.each.len() - 1);
        self.each[place].as_secs_f64() * 1000.0
    }
}

/// Commits of one row each, synced, one after another, into a file of its own beside the database.
async fn single_commits(folder: &Path) -> f64 {
    let mut connection = SqliteConnectOptions::new()
        .filename(folder.join("single.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await
        .unwrap();
    connection.execute("CREATE TABLE kept (id INTEGER PRIMARY KEY, text TEXT NOT NULL)").await.unwrap();
    let begun = Instant::now();
    let mut commits = 0_u32;
    while begun.elapsed() < Duration::from_secs(3) {
        connection.execute("INSERT INTO kept (text) VALUES ('one row')").await.unwrap();
        commits += 1;
    }
    let rate = f64::from(commits) / begun.elapsed().as_secs_f64();
    connection.close().await.unwrap();
    rate
}

/// Reads the public page over and over for some seconds.
async fn read_the_call(at: SocketAddr) -> Timed {
    let begun = Instant::now();
    let until = begun + Duration::from_secs(6);
    let mut readers = tokio::task::JoinSet::new();
    for _ in 0..CLIENTS {
        readers.spawn(async move {
            let mut client = Client::connect(at).await.unwrap();
            let mut each = Vec::new();
            while Instant::now() < until {
                let asked = Instant::now();
                assert_eq!(client.get(CALL_PAGE, "").await.unwrap().status, StatusCode::OK);
                each.push(asked.elapsed());
            }
            each
        });
    }
    let each = readers.join_all().await.concat();
    Timed { each, all: begun.elapsed() }
}

/// Everybody hands in, `CLIENTS` at a time; each is answered with a receipt.
async fn hand_in_all(at: SocketAddr, leaders: Vec<Leader>) -> Timed {
    let leaders = Arc::new(leaders);
    let next = Arc::new(AtomicUsize::new(0));
    let begun = Instant::now();
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..CLIENTS {
        let (leaders, next) = (Arc::clone(&leaders), Arc::clone(&next));
        clients.spawn(async move {
            let mut client = Client::connect(at).await.unwrap();
            let mut each = Vec::new();
            while let Some(leader) = leaders.get(next.fetch_add(1, Ordering::Relaxed)) {
                let asked = Instant::now();
                let answer = client.hand_in(leader).await.unwrap();
                assert!(answer.receipt().is_some(), "no receipt: {}", answer.status);
                each.push(asked.elapsed());
            }
            each
        });
    }
    let each = clients.join_all().await.concat();
    Timed { each, all: begun.elapsed() }
}

/// Memory that a process holds, in megabytes.
fn resident_megabytes(process: u32) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

async fn measure() -> String {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let leaders = crowd::gather(&test.database, LEADERS).await;
    drop(Program::start(&test.address).await);
    let begun = Instant::now();
    let program = Program::start(&test.address).await;
    let start = begun.elapsed().as_secs_f64();
    let fresh = resident_megabytes(program.process.id());

    let mut reading = read_the_call(program.at).await;
    let single = match test.folder() {
        Some(folder) => Some(single_commits(&folder).await),
        None => None,
    };
    let mut handing_in = hand_in_all(program.at, leaders).await;
    let loaded = resident_megabytes(program.process.id());
    drop(program);

    let engine = if single.is_some() { "SQLite" } else { "PostgreSQL" };
    let cores = std::thread::available_parallelism().unwrap();
    let mut text = format!(
        "# Load\n\nMade by `cargo bench -p saikne --bench load`: the release program on {engine}, {cores} cores, \
         {CLIENTS} connections from the same machine; database and single commits on one disk.\n\n\
         | what | figure | bar |\n|---|---|---|\n"
    );
    writeln!(text, "| start to the first answer, existing database | {start:.3} s | < 0.3 s |").unwrap();
    writeln!(
        text,
        "| public call page | {:.0} requests/s, p99 {:.1} ms | ≥ 3 000/s, p99 < 50 ms |",
        reading.per_second(),
        reading.percentile(99)
    )
    .unwrap();
    let rate = handing_in.per_second();
    writeln!(
        text,
        "| registrations handed in ({LEADERS}), each answered after a synced commit | {rate:.0}/s, p50 {:.1} ms, p99 {:.1} ms | p99 < 150 ms |",
        handing_in.percentile(50),
        handing_in.percentile(99)
    )
    .unwrap();
    if let Some(single) = single {
        writeln!(text, "| single-row synced commits, one after another | {single:.0}/s | |").unwrap();
        writeln!(text, "| ratio of the two | {:.1} | ≥ 5 |", rate / single).unwrap();
    }
    writeln!(
        text,
        "| resident memory, after start / after this load | {fresh:.0} MB / {loaded:.0} MB | < 80 MB |"
    )
    .unwrap();
    text
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let text = runtime.block_on(measure());
    println!("{text}");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/results/load.md");
    std::fs::write(file, text).unwrap();
}
