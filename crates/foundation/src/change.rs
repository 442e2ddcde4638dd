//! One change: one transaction, one moment, one actor, its audit entries and its jobs.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::future::BoxFuture;
use jiff::Timestamp;
use tokio::sync::Notify;

use crate::audit::{self, Note};
use crate::clock::Clock;
use crate::database::{self, Database, Reads, Row, Snapshot, Statement, Writing};
use crate::ids::{Chance, Id};
use crate::jobs::{self, Job};

/// Who made a change, as the audit trail keeps it: an identity, never a name, so that the trail
/// outlives the erasure of a person (I-62).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(String);

impl Actor {
    /// Somebody with a record of their own.
    #[must_use]
    pub fn person<T>(id: &Id<T>) -> Self {
        Self(id.as_str().to_owned())
    }

    /// The platform itself: a job, a deadline.
    #[must_use]
    pub fn system() -> Self {
        Self("system".to_owned())
    }

    /// Somebody who is not signed in: a guardian with a link, a visitor with a question.
    #[must_use]
    pub fn public() -> Self {
        Self("public".to_owned())
    }

    /// An operator at the command line.
    #[must_use]
    pub fn operator() -> Self {
        Self("operator".to_owned())
    }

    /// The text the trail keeps.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.0)
    }
}

/// What wakes up after a commit: the audit sequencer, the job worker, caches of public pages.
#[derive(Debug, Default)]
pub struct Signals {
    /// There may be audit entries outside the chain.
    pub audit: Notify,
    /// There may be jobs or mail to do.
    pub jobs: Notify,
    /// Goes up with every change that public pages show.
    public_version: AtomicU64,
}

impl Signals {
    /// The version of what the public sees; a cached page of an older version is not shown.
    #[must_use]
    pub fn public_version(&self) -> u64 {
        self.public_version.load(Ordering::Acquire)
    }

    /// Says that what the public sees has changed.
    pub fn public_changed(&self) {
        self.public_version.fetch_add(1, Ordering::AcqRel);
    }
}

/// What reading and changing need: a database, a clock, chance.
#[derive(Clone)]
pub struct Base {
    /// Where everything is kept.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// Where identities and secrets come from.
    pub chance: Chance,
    /// What is woken after a commit.
    pub signals: Arc<Signals>,
}

impl Base {
    /// Puts the parts together.
    #[must_use]
    pub fn new(database: Database, clock: Clock, chance: Chance) -> Self {
        Self { database, clock, chance, signals: Arc::default() }
    }

    /// A view that does not change while it is read.
    pub async fn read(&self) -> database::Result<Snapshot> {
        self.database.read().await
    }

    /// Begins a change. Dropped without [`Change::commit`] it leaves no trace.
    pub async fn begin(&self, by: Actor) -> database::Result<Change> {
        let writing = self.database.write().await?;
        Ok(Change { at: self.clock.now(), by, writing, base: self.clone(), wakes: BTreeSet::new() })
    }
}

/// A change that is being made. Nothing slow (mail, PDF, network) belongs inside.
pub struct Change {
    /// The moment of the change; everything in it happens at this moment.
    pub at: Timestamp,
    /// Who makes it.
    pub by: Actor,
    writing: Writing,
    base: Base,
    wakes: BTreeSet<Wake>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Wake {
    Audit,
    Jobs,
    Public,
}

impl Change {
    /// A fresh identity.
    #[must_use]
    pub fn new_id<T>(&self) -> Id<T> {
        self.base.chance.id(&self.base.clock)
    }

    /// The source of secrets and seeds.
    #[must_use]
    pub fn chance(&self) -> &Chance {
        &self.base.chance
    }

    /// Runs a writing statement and says how many rows it touched.
    pub fn execute(&mut self, statement: Statement) -> BoxFuture<'_, database::Result<u64>> {
        self.writing.execute(statement)
    }

    /// Writes the audit entry of this change: what was done (`area.deed`) to which record.
    pub async fn record(&mut self, action: &'static str, subject: &str) -> database::Result<()> {
        self.record_with(action, subject, Note::default()).await
    }

    /// As [`record`](Self::record), with a reason or with facts that are not personal.
    pub async fn record_with(
        &mut self,
        action: &'static str,
        subject: &str,
        note: Note,
    ) -> database::Result<()> {
        self.wakes.insert(Wake::Audit);
        audit::insert(self, action, subject, note).await
    }

    /// Leaves a job to be done once the change is committed.
    pub async fn queue<J: Job>(&mut self, job: &J) -> database::Result<()> {
        let at = self.at;
        self.queue_at(job, at).await
    }

    /// Leaves a job to be done at a later moment.
    pub async fn queue_at<J: Job>(&mut self, job: &J, at: Timestamp) -> database::Result<()> {
        self.wakes.insert(Wake::Jobs);
        jobs::insert(self, job, at).await
    }

    /// Says that public pages show what this change changes.
    pub fn shows_in_public(&mut self) {
        self.wakes.insert(Wake::Public);
    }

    /// Says that mail was put into the outbox.
    pub(crate) fn wakes_mail(&mut self) {
        self.wakes.insert(Wake::Jobs);
    }

    /// Makes it so. When this answers, the change is on the disk.
    pub async fn commit(self) -> database::Result<()> {
        self.writing.commit().await?;
        for wake in self.wakes {
            match wake {
                Wake::Audit => self.base.signals.audit.notify_one(),
                Wake::Jobs => self.base.signals.jobs.notify_one(),
                Wake::Public => self.base.signals.public_changed(),
            }
        }
        Ok(())
    }
}

impl Reads for Change {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, database::Result<Vec<Row>>> {
        self.writing.fetch(statement)
    }
}
