//! The embedded engine: one file, one writer, any number of readers.
//!
//! A synced commit costs about four milliseconds on an ordinary disk, so one commit per change would
//! stop at some 200 changes a second. Changes are therefore committed in groups: each change is a
//! savepoint of one open transaction; the first to finish queues a finisher behind those who already
//! wait for the writer; the finisher commits for all of them, and each is answered only then. Where a
//! commit takes long and more than one waits for it, the finisher lets others join for half as long.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;
use sqlx::sqlite::{
    Sqlite, SqliteArguments, SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool,
    SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Executor};
use tokio::sync::{Mutex, OwnedMutexGuard, oneshot};
use tokio::time::Instant;

use super::row::RowOf;
use super::{Changing, DatabaseError, Engine, Reading, Result, Row, Script, Statement, Value};
use crate::text;

pub(super) struct Lite {
    readers: SqlitePool,
    writer: Arc<Mutex<Writer>>,
}

struct Writer {
    connection: SqliteConnection,
    /// A transaction is open, with the released savepoints of those who wait in `unanswered`.
    is_open: bool,
    /// A statement failed in a way after which the engine may have rolled the whole group back.
    is_broken: bool,
    has_finisher: bool,
    unanswered: Vec<oneshot::Sender<bool>>,
    /// How long the latest commit took.
    latest_commit: Duration,
}

/// Pages of the log (16 MB) after which it is folded into the file, which costs two more synced writes:
/// at the engine's own 1 000 that was every fortieth registration handed in.
const FOLD_AFTER: &str = "4000";

/// The longest that a group waits for others to join.
const MOST_PATIENCE: Duration = Duration::from_millis(5);

impl Lite {
    pub(super) async fn open(file: &Path) -> Result<Self> {
        if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| DatabaseError::Unavailable(error.into()))?;
        }
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(5))
            .statement_cache_capacity(100)
            .pragma("temp_store", "memory")
            .pragma("cache_size", "-2000")
            .pragma("wal_autocheckpoint", FOLD_AFTER)
            .collation("latvian", text::latvian_cmp)
            .disable_statement_logging();
        let connection = options.clone().connect().await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(4)
            .acquire_timeout(Duration::from_secs(10))
            // A file does not hang up.
            .test_before_acquire(false)
            // The system keeps the file's pages for all of them.
            .connect_lazy_with(options.pragma("query_only", "on").pragma("cache_size", "-500"));
        let writer = Writer {
            connection,
            is_open: false,
            is_broken: false,
            has_finisher: false,
            unanswered: Vec::new(),
            latest_commit: Duration::ZERO,
        };
        Ok(Self { readers, writer: Arc::new(Mutex::new(writer)) })
    }
}

impl Engine for Lite {
    fn name(&self) -> &'static str {
        "SQLite"
    }

    fn read(&self) -> BoxFuture<'_, Result<Box<dyn Reading>>> {
        Box::pin(async {
            Ok(Box::new(View { transaction: self.readers.begin().await? }) as Box<dyn Reading>)
        })
    }

    fn write(&self) -> BoxFuture<'_, Result<Box<dyn Changing>>> {
        Box::pin(async {
            let writer = Arc::clone(&self.writer).lock_owned().await;
            let change = Writing { writer: Some(writer), shared: Arc::clone(&self.writer) };
            Ok(Box::new(to_the_end(change.open()).await?) as Box<dyn Changing>)
        })
    }

    fn run_script(&self, script: Script, after: Statement) -> BoxFuture<'_, Result<()>> {
        Box::pin(async move {
            let mut writer = self.writer.lock().await;
            writer.finish().await;
            let mut transaction = writer.connection.begin().await?;
            sqlx::raw_sql(script.lite).execute(&mut *transaction).await?;
            query(&after).execute(&mut *transaction).await?;
            Ok(transaction.commit().await?)
        })
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        Box::pin(async {
            self.readers.close().await;
            // The last connection to close folds the log into the file.
            let mut writer = self.writer.lock().await;
            writer.finish().await;
            let _ = writer.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").await;
        })
    }
}

impl Writer {
    /// Opens a savepoint in the open group, or in a new one.
    async fn open_change(&mut self) -> Result<()> {
        if self.is_broken {
            self.finish().await;
        }
        if !self.is_open {
            self.connection.execute("BEGIN IMMEDIATE").await?;
            self.is_open = true;
        }
        self.connection.execute("SAVEPOINT change").await?;
        Ok(())
    }

    /// How long others may still join the group: not at all for one alone, nor where commits are quick.
    fn patience(&self) -> Option<Duration> {
        let patience = (self.latest_commit / 2).min(MOST_PATIENCE);
        (self.unanswered.len() > 1 && patience >= Duration::from_millis(1)).then_some(patience)
    }

    /// Commits the open group and answers everybody in it.
    async fn finish(&mut self) {
        if !self.is_open {
            return;
        }
        let text = if self.is_broken { "ROLLBACK" } else { "COMMIT" };
        let begun = Instant::now();
        let done = self.connection.execute(text).await;
        self.latest_commit = begun.elapsed();
        let is_written = done.is_ok() && !self.is_broken;
        if let Err(error) = &done {
            tracing::error!(error = %error, "a group of changes could not be ended");
            let _ = self.connection.execute("ROLLBACK").await;
        }
        self.is_open = false;
        self.is_broken = false;
        for unanswered in self.unanswered.drain(..) {
            let _ = unanswered.send(is_written);
        }
    }
}

/// Commits the group once those who already wait for the writer have joined it.
fn queue_finisher(writer: &mut Writer, shared: &Arc<Mutex<Writer>>) {
    if writer.has_finisher {
        return;
    }
    writer.has_finisher = true;
    let shared = Arc::clone(shared);
    tokio::spawn(async move {
        let mut writer = shared.lock().await;
        if let Some(patience) = writer.patience() {
            drop(writer);
            tokio::time::sleep(patience).await;
            writer = shared.lock().await;
        }
        writer.has_finisher = false;
        writer.finish().await;
    });
}

struct View {
    transaction: sqlx::Transaction<'static, Sqlite>,
}

impl Reading for View {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        fetch(&mut self.transaction, statement)
    }
}

struct Writing {
    /// Present until the change is committed or dropped.
    writer: Option<OwnedMutexGuard<Writer>>,
    shared: Arc<Mutex<Writer>>,
}

impl Reading for Writing {
    fn fetch(&mut self, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
        Box::pin(async move {
            let writer = self.writer()?;
            let fetched = fetch(&mut writer.connection, statement).await;
            note_failure(writer, fetched)
        })
    }
}

impl Changing for Writing {
    fn execute(&mut self, statement: Statement) -> BoxFuture<'_, Result<u64>> {
        Box::pin(async move {
            let writer = self.writer()?;
            let done = query(&statement).execute(&mut writer.connection).await;
            note_failure(writer, done.map(|done| done.rows_affected()).map_err(DatabaseError::from))
        })
    }

    fn commit(self: Box<Self>) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move {
            let answered = to_the_end(self.join_the_group()).await?;
            match answered.await {
                Ok(true) => Ok(()),
                Ok(false) | Err(_) => Err(DatabaseError::NotWritten),
            }
        })
    }
}

impl Writing {
    /// The writer, as long as the group can be trusted: outside a transaction a statement would stand alone.
    fn writer(&mut self) -> Result<&mut Writer> {
        let writer = self.writer.as_mut().ok_or(DatabaseError::NotWritten)?;
        if writer.is_broken { Err(DatabaseError::NotWritten) } else { Ok(writer) }
    }

    async fn open(mut self) -> Result<Self> {
        let writer = self.writer.as_mut().ok_or(DatabaseError::NotWritten)?;
        if let Err(error) = writer.open_change().await {
            // There is no savepoint to undo.
            self.writer = None;
            return Err(error);
        }
        Ok(self)
    }

    async fn join_the_group(mut self) -> Result<oneshot::Receiver<bool>> {
        let mut writer = self.writer.take().ok_or(DatabaseError::NotWritten)?;
        if let Err(error) = writer.connection.execute("RELEASE change").await {
            writer.is_broken = true;
            queue_finisher(&mut writer, &self.shared);
            return Err(error.into());
        }
        let (answer, answered) = oneshot::channel();
        writer.unanswered.push(answer);
        queue_finisher(&mut writer, &self.shared);
        Ok(answered)
    }
}

/// Goes on when whoever waits for it is gone: a browser that hangs up ends its request anywhere, and
/// must not leave the writer halfway between two states. What nobody takes is dropped, a change so undone.
async fn to_the_end<T: Send + 'static>(step: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    tokio::spawn(step).await.map_err(|_| DatabaseError::NotWritten)?
}

/// After most errors only the statement is undone; after some (disk full, input or output error) the
/// engine may have rolled back the whole transaction, so the group cannot be trusted.
fn note_failure<T>(writer: &mut Writer, done: Result<T>) -> Result<T> {
    if let Err(DatabaseError::Failed(error) | DatabaseError::Unavailable(error)) = &done
        && !undoes_one_statement(error)
    {
        writer.is_broken = true;
    }
    done
}

/// Whether an error left the transaction as it was, by the engine's list of those that may not: a wrong
/// statement (1), a value too large (18), a constraint (19), a wrong type (20), a wrong place (25).
fn undoes_one_statement(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    let code = code.and_then(|code| code.parse::<u32>().ok());
    // The lowest byte is the kind, whatever more the engine says of it.
    code.is_some_and(|code| matches!(code & 0xff, 1 | 18 | 19 | 20 | 25))
}

impl Drop for Writing {
    /// A change that was not committed is undone, and the others in its group go on.
    fn drop(&mut self) {
        let Some(mut writer) = self.writer.take() else { return };
        let shared = Arc::clone(&self.shared);
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            if writer.connection.execute("ROLLBACK TO change; RELEASE change").await.is_err() {
                writer.is_broken = true;
            }
            queue_finisher(&mut writer, &shared);
        });
    }
}

fn query(statement: &Statement) -> sqlx::query::Query<'static, Sqlite, SqliteArguments> {
    let mut query = sqlx::query::<Sqlite>(statement.safe_text());
    for value in &statement.values {
        query = match value.clone() {
            Value::Text(text) => query.bind(text),
            Value::Integer(number) => query.bind(number),
            Value::Bool(fact) => query.bind(fact),
            Value::Date(day) => query.bind(day.map(|day| day.to_string())),
            // Fixed width, so that the order of texts is the order of moments.
            Value::Moment(moment) => query.bind(moment.map(|moment| format!("{moment:.6}"))),
            Value::Bytes(bytes) => query.bind(bytes),
        };
    }
    query
}

fn fetch(connection: &mut SqliteConnection, statement: Statement) -> BoxFuture<'_, Result<Vec<Row>>> {
    Box::pin(async move {
        let rows = query(&statement).fetch_all(connection).await?;
        Ok(rows.into_iter().map(|row| Row(RowOf::Lite(row))).collect())
    })
}
