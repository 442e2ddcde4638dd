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
use std::process::{Command, Stdio};
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

/// Registrations handed in, beside single commits on the same disk.
struct HandedIn {
    timed: Timed,
    /// Single commits a second; none on PostgreSQL.
    single: Option<f64>,
}

impl HandedIn {
    async fn measure(test: &TestDatabase, at: SocketAddr, leaders: Vec<Leader>) -> Self {
        let single = match test.folder() {
            Some(folder) => Some(single_commits(&folder).await),
            None => None,
        };
        Self { timed: hand_in_all(at, leaders).await, single }
    }

    fn rows(mut self) -> String {
        let rate = self.timed.per_second();
        let mut rows = format!(
            "| registrations handed in ({}), each answered after a synced commit | {rate:.0}/s, p50 {:.1} ms, p99 {:.1} ms | p99 < 150 ms |\n",
            self.timed.each.len(),
            self.timed.percentile(50),
            self.timed.percentile(99)
        );
        if let Some(single) = self.single {
            writeln!(rows, "| single-row synced commits, one after another | {single:.0}/s | |").unwrap();
            writeln!(rows, "| ratio of the two | {:.1} | ≥ 5 |", rate / single).unwrap();
        }
        rows
    }
}

const HEADING: &str = "| what | figure | bar |\n|---|---|---|\n";

async fn measure() -> String {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let leaders = crowd::gather(&test.database, LEADERS).await;
    drop(Program::start(&test.address).await);
    let begun = Instant::now();
    let program = Program::start(&test.address).await;
    let start = begun.elapsed().as_secs_f64();
    let fresh = resident_megabytes(program.process.id());

    let mut reading = read_the_call(program.at).await;
    let handed_in = HandedIn::measure(&test, program.at, leaders).await;
    let loaded = resident_megabytes(program.process.id());

    let engine = if test.folder().is_some() { "SQLite" } else { "PostgreSQL" };
    let cores = std::thread::available_parallelism().unwrap();
    format!(
        "# Load\n\nMade by `cargo bench -p saikne --bench load`: the release program on {engine}, {cores} cores, \
         {CLIENTS} connections from the same machine; database and single commits on one disk.\n\n{HEADING}\
         | start to the first answer, existing database | {start:.3} s | < 0.3 s |\n\
         | public call page | {:.0} requests/s, p99 {:.1} ms | ≥ 3 000/s, p99 < 50 ms |\n{}\
         | resident memory, after start / after this load | {fresh:.0} MB / {loaded:.0} MB | < 80 MB |\n",
        reading.per_second(),
        reading.percentile(99),
        handed_in.rows(),
    )
}

/// Set in the run of this program for which every synced write is slow.
const SLOWLY: &str = "SAIKNE_BENCH_SLOWLY";

async fn measure_slowly() -> String {
    let test = TestDatabase::fresh(MIGRATIONS).await;
    let leaders = crowd::gather(&test.database, LEADERS / 2).await;
    let program = Program::start(&test.address).await;
    HandedIn::measure(&test, program.at, leaders).await.rows()
}

/// Measures again, both program and single commits, with `slow_sync.c` between them and the disk.
fn on_a_slow_disk() -> String {
    let folder = tempfile::tempdir().unwrap();
    let library = folder.path().join("slow_sync.so");
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/slow_sync.c");
    let is_built =
        Command::new("cc").args(["-O", "-shared", "-fPIC", "-o"]).arg(&library).arg(source).status().unwrap();
    assert!(is_built.success(), "{source} is not built");
    let this = std::env::current_exe().unwrap();
    let measured = Command::new(this)
        .env("LD_PRELOAD", &library)
        .env(SLOWLY, "")
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(measured.status.success(), "the slow run has failed");
    let rows = String::from_utf8(measured.stdout).unwrap();
    format!(
        "\nThe same program and single commits again, every sync made to take 6.5 ms longer (`slow_sync.c`):\n\n{HEADING}{rows}"
    )
}

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    if std::env::var_os(SLOWLY).is_some() {
        print!("{}", runtime.block_on(measure_slowly()));
        return;
    }
    let mut text = runtime.block_on(measure());
    text.push_str(&on_a_slow_disk());
    println!("{text}");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/results/load.md");
    std::fs::write(file, text).unwrap();
}
