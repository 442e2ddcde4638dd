//! One SQL text on two engines.
//!
//! This file and its folder are the only places that name an engine. Everybody else writes
//! `sql("… $1 …").bind(value)` and reads through [`Snapshot`] or writes through
//! [`Change`](crate::change::Change). The portable subset of SQL is described in `docs/sql.md`.

mod error;
mod insertion;
pub mod listing;
mod lite;
pub mod migrations;
mod postgres;
mod row;
mod statement;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures_util::future::BoxFuture;

pub use error::DatabaseError;
pub use insertion::Insertion;
pub use row::{Column, Record, Row};
pub use statement::{Statement, Value, sql};

/// What the database façade answers.
pub type Result<T> = std::result::Result<T, DatabaseError>;

/// An open database.
#[derive(Clone)]
pub struct Database {
    engine: Arc<dyn Engine>,
    statements: Arc<AtomicU64>,
}

/// What an engine can do. It and its transactions stand behind pointers: whatever handles a request holds a
/// transaction, and the compiler would look through the whole driver for each of some hundred handlers.
trait Engine: Send + Sync {
    /// For people who operate it.
    fn name(&self) -> &'static str;
    fn read(&self) -> BoxFuture<'_, Result<Box<dyn Reading>>>;
    fn write(&self) -> BoxFuture<'_, Result<Box<dyn Changing>>>;
    /// Runs many statements in a transaction of their own.
    fn run_script(&self, script: Script, after: Statement) -> BoxFuture<'_, Result<()>>;
    fn close(&self) -> BoxFuture<'_, ()>;
}

/// A transaction that reads.
trait Reading: Send + Sync {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>>;
}

/// A transaction that writes.
trait Changing: Reading {
    fn execute(&mut self, statement: Statement) -> BoxFuture<'_, Result<u64>>;
    fn commit(self: Box<Self>) -> BoxFuture<'static, Result<()>>;
}

/// A migration, as each engine wants it.
struct Script {
    lite: &'static str,
    postgres: &'static str,
}

/// Where a database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address {
    /// A file beside the program.
    Lite(PathBuf),
    /// A PostgreSQL server, as its connection address.
    Postgres(String),
}

/// The address is of no database we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a database address is sqlite:<file> or postgres://<user>@<host>/<name>")]
pub struct UnknownAddress;

impl std::str::FromStr for Address {
    type Err = UnknownAddress;

    fn from_str(text: &str) -> std::result::Result<Self, UnknownAddress> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let file = text.strip_prefix("sqlite:").ok_or(UnknownAddress)?.trim_start_matches("//");
        if file.is_empty() { Err(UnknownAddress) } else { Ok(Self::Lite(PathBuf::from(file))) }
    }
}

impl Database {
    /// Opens a database, making the file when there is none.
    pub async fn open(address: &Address) -> Result<Self> {
        let engine: Arc<dyn Engine> = match address {
            Address::Lite(file) => Arc::new(lite::Lite::open(file).await?),
            Address::Postgres(address) => Arc::new(postgres::Postgres::open(address).await?),
        };
        Ok(Self { engine, statements: Arc::default() })
    }

    /// A view that does not change while it is read. Any number may be open.
    pub async fn read(&self) -> Result<Snapshot> {
        Ok(Snapshot { inner: self.engine.read().await?, statements: Arc::clone(&self.statements) })
    }

    /// A transaction that writes; use it through [`Change`](crate::change::Change).
    pub async fn write(&self) -> Result<Writing> {
        Ok(Writing { inner: self.engine.write().await?, statements: Arc::clone(&self.statements) })
    }

    /// How many statements ran since the database was opened. Tests count queries with it.
    #[must_use]
    pub fn statement_count(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Short name of the engine, for people who operate it.
    #[must_use]
    pub fn engine_name(&self) -> &'static str {
        self.engine.name()
    }

    /// Ends all connections; what was committed is on the disk.
    pub async fn close(&self) {
        self.engine.close().await;
    }

    /// Runs a whole migration text, many statements, in a transaction of its own.
    async fn run_script(&self, script: Script, after: Statement) -> Result<()> {
        self.engine.run_script(script, after).await
    }
}

/// Reading: what snapshots and changes have in common.
pub trait Reads: Send {
    /// Runs a statement and gives all its rows.
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>>;

    /// Every row as a record.
    fn all<T: Record>(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<T>>>
    where
        Self: Sized,
    {
        let rows = self.fetch(statement);
        Box::pin(async move { rows.await?.iter().map(T::from_row).collect() })
    }

    /// The first row, when there is one.
    fn find<T: Record>(&mut self, statement: Statement) -> BoxFuture<'_, Result<Option<T>>>
    where
        Self: Sized,
    {
        let rows = self.fetch(statement);
        Box::pin(async move { rows.await?.first().map(T::from_row).transpose() })
    }

    /// The one row that such a statement always has: a count, a sum.
    fn one<T: Record>(&mut self, statement: Statement) -> BoxFuture<'_, Result<T>>
    where
        Self: Sized,
    {
        let rows = self.fetch(statement);
        Box::pin(async move { T::from_row(rows.await?.first().ok_or(DatabaseError::NoRow)?) })
    }
}

/// A view of the database that does not change while it is read.
pub struct Snapshot {
    inner: Box<dyn Reading>,
    statements: Arc<AtomicU64>,
}

impl Reads for Snapshot {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.inner.fetch(statement)
    }
}

/// A transaction that writes. Dropped without [`commit`](Self::commit) it leaves no trace.
pub struct Writing {
    inner: Box<dyn Changing>,
    statements: Arc<AtomicU64>,
}

impl Writing {
    /// Runs a statement and says how many rows it touched.
    pub fn execute(&mut self, statement: Statement) -> BoxFuture<'_, Result<u64>> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.inner.execute(statement)
    }

    /// Makes it so. When this answers, the change is on the disk.
    pub async fn commit(self) -> Result<()> {
        self.inner.commit().await
    }
}

impl Reads for Writing {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        self.statements.fetch_add(1, Ordering::Relaxed);
        self.inner.fetch(statement)
    }
}
