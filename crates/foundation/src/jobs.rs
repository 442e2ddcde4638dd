//! Work that happens after a change.
//!
//! A job is a struct; its row is written in the change that causes it. A worker claims a row for a
//! while (lease); a worker that dies loses its lease and another one takes over. What a job does is one
//! change, in which its row is crossed off: a mail is posted once, whatever dies in between. The claim
//! repeats its condition in the outer `WHERE`, which is what makes it safe without `SKIP LOCKED`
//! (measured: 300 jobs, 6 workers, each once).

use std::collections::BTreeMap;
use std::time::Duration;

use futures_util::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::watch;

use crate::change::{Actor, Base, Change};
use crate::database::{self, DatabaseError, Reads, Record, Row, sql};
use crate::problem::Problem;

/// Work to be done later.
pub trait Job: Serialize + DeserializeOwned + Send + 'static {
    /// What it needs at hand.
    type Platform: Clone + Send + Sync + 'static;
    /// Its stable name: `area.deed`.
    const NAME: &'static str;

    /// Work that takes long, in changes of its own, before the last one. May be called twice.
    fn prepare(&self, _platform: &Self::Platform) -> impl Future<Output = Result<(), Problem>> + Send {
        async { Ok(()) }
    }

    /// Does it, in the change that crosses the job off.
    fn run(
        self,
        platform: &Self::Platform,
        change: &mut Change,
    ) -> impl Future<Output = Result<(), Problem>> + Send;
}

/// After so many tries a job is left for a person to look at.
const MOST_ATTEMPTS: i64 = 8;

/// How long a worker may hold a job before another one takes it.
const LEASE: SignedDuration = SignedDuration::from_mins(5);

pub(crate) async fn insert<J: Job>(change: &mut Change, job: &J, at: Timestamp) -> database::Result<()> {
    let payload = serde_json::to_string(job).map_err(|_| DatabaseError::Unreadable {
        column: "payload",
        found: J::NAME.to_owned(),
        expected: "a job that can be written as JSON",
    })?;
    let id = change.new_id::<J>();
    let statement = sql("INSERT INTO jobs (id, name, payload, run_at, attempts) VALUES ($1, $2, $3, $4, 0)");
    change.execute(statement.bind(&id).bind(J::NAME).bind(payload).bind(at)).await.map(drop)
}

type Runner<P> = Box<dyn Fn(Claimed, Base, P) -> BoxFuture<'static, Result<(), Problem>> + Send + Sync>;

/// Every kind of job the platform knows, by name.
pub struct Registry<P> {
    runners: BTreeMap<&'static str, Runner<P>>,
}

impl<P: Clone + Send + Sync + 'static> Default for Registry<P> {
    fn default() -> Self {
        Self { runners: BTreeMap::new() }
    }
}

impl<P: Clone + Send + Sync + 'static> Registry<P> {
    /// Adds a kind of job.
    #[must_use]
    pub fn with<J: Job<Platform = P>>(mut self) -> Self {
        let runner: Runner<P> = Box::new(|claimed, base, platform| {
            Box::pin(async move { do_once::<J>(&claimed, &base, &platform).await })
        });
        self.runners.insert(J::NAME, runner);
        self
    }

    /// Does one job that is due, when there is one. Says whether there was.
    pub async fn work_once(&self, base: &Base, platform: &P, worker: &str) -> Result<bool, Problem> {
        let Some(claimed) = claim(base, worker).await? else { return Ok(false) };
        let done = match self.runners.get(claimed.name.as_str()) {
            // In a task of its own: a job that panics has failed, and the worker goes on.
            Some(runner) => tokio::spawn(runner(claimed.clone(), base.clone(), platform.clone()))
                .await
                .unwrap_or_else(|panic| Err(Problem::while_doing("doing a job")(panic))),
            None => Err(Problem::while_doing("finding the job's kind")(claimed.name.clone())),
        };
        if let Err(problem) = done {
            put_back(base, &claimed, &problem).await?;
        }
        Ok(true)
    }

    /// Does jobs as they become due, until the sender of `over` is dropped; a job under way is finished.
    pub async fn work(&self, base: &Base, platform: &P, worker: &str, mut over: watch::Receiver<()>) {
        while over.has_changed().is_ok() {
            match self.work_once(base, platform, worker).await {
                Ok(true) => {}
                Ok(false) => {
                    let next = tokio::time::timeout(Duration::from_secs(1), base.signals.jobs.notified());
                    tokio::select! {
                        _ = next => {}
                        _ = over.changed() => {}
                    }
                }
                Err(problem) => {
                    tracing::error!(problem = %problem.chain(), "the worker could not take a job");
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
            }
        }
    }
}

#[derive(Clone)]
struct Claimed {
    id: String,
    name: String,
    payload: String,
    attempts: i64,
    worker: String,
}

impl Record for Claimed {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            payload: row.get("payload")?,
            attempts: row.get("attempts")?,
            worker: row.get("worker")?,
        })
    }
}

/// Does a job and crosses it off, both or neither.
async fn do_once<J: Job>(claimed: &Claimed, base: &Base, platform: &J::Platform) -> Result<(), Problem> {
    let job: J = serde_json::from_str(&claimed.payload).map_err(Problem::while_doing("reading a job"))?;
    job.prepare(platform).await?;
    let mut change = base.begin(Actor::system()).await?;
    let crossed_off = sql("DELETE FROM jobs WHERE id = $1 AND worker = $2");
    let statement = crossed_off.bind(claimed.id.as_str()).bind(claimed.worker.as_str());
    if change.execute(statement).await? == 0 {
        // It took longer than its lease, and another worker has it.
        return Ok(());
    }
    job.run(platform, &mut change).await?;
    Ok(change.commit().await?)
}

async fn claim(base: &Base, worker: &str) -> database::Result<Option<Claimed>> {
    let now = base.clock.now();
    // Looking first keeps an idle worker from writing.
    let due = sql(
        "SELECT MAX(attempts) FROM jobs
                    WHERE failed_at IS NULL AND run_at <= $1 AND (leased_until IS NULL OR leased_until < $1)",
    );
    let Some(attempts) = base.read().await?.one::<Option<i64>>(due.bind(now)).await? else {
        return Ok(None);
    };
    if attempts >= MOST_ATTEMPTS {
        give_up_on_killers(base).await?;
    }
    let mut writing = base.database.write().await?;
    let claimed = writing
        .find(
            sql("UPDATE jobs SET worker = $2, leased_until = $3, attempts = attempts + 1
                  WHERE id = (SELECT id FROM jobs
                               WHERE failed_at IS NULL AND run_at <= $1
                                 AND (leased_until IS NULL OR leased_until < $1)
                               ORDER BY run_at, id LIMIT 1)
                    AND (leased_until IS NULL OR leased_until < $1)
              RETURNING id, name, payload, attempts, worker")
            .bind(now)
            .bind(worker)
            .bind(now.saturating_add(LEASE).unwrap_or(now)),
        )
        .await?;
    writing.commit().await?;
    Ok(claimed)
}

/// A job that ended its process so often is left to a person, or it would end the next one too.
async fn give_up_on_killers(base: &Base) -> database::Result<()> {
    let now = base.clock.now();
    let statement = sql("UPDATE jobs SET failed_at = $1, worker = NULL, leased_until = NULL,
                                last_error = 'the process ended while it worked'
                          WHERE failed_at IS NULL AND attempts >= $2 AND leased_until < $1");
    let mut writing = base.database.write().await?;
    writing.execute(statement.bind(now).bind(MOST_ATTEMPTS)).await?;
    writing.commit().await
}

/// Leaves a job that failed for later, or for a person.
async fn put_back(base: &Base, claimed: &Claimed, problem: &Problem) -> database::Result<()> {
    let now = base.clock.now();
    let chain = problem.chain();
    tracing::warn!(job.name = claimed.name, job.attempts = claimed.attempts, problem = %chain, "a job failed");
    let failed_at = (claimed.attempts >= MOST_ATTEMPTS).then_some(now);
    let statement = sql("UPDATE jobs SET worker = NULL, leased_until = NULL, run_at = $3, failed_at = $4,
                                last_error = $5
                          WHERE id = $1 AND worker = $2")
    .bind(claimed.id.as_str())
    .bind(claimed.worker.as_str())
    .bind(now.saturating_add(pause_after(claimed.attempts)).unwrap_or(now))
    .bind(failed_at)
    .bind(chain);
    let mut writing = base.database.write().await?;
    writing.execute(statement).await?;
    writing.commit().await
}

/// Two seconds, doubling, at most an hour.
#[must_use]
pub fn pause_after(attempts: i64) -> SignedDuration {
    let doublings = u32::try_from(attempts.clamp(0, 11)).unwrap_or(0);
    SignedDuration::from_secs((1_i64 << doublings).min(3600))
}
