//! What commands that talk to a database or to the network have in common.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use foundation::database::migrations::migrate;
use foundation::database::{Address, Database};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use super::CommandError;
use crate::migrations::MIGRATIONS;
use crate::platform::Platform;
use crate::router;
use crate::schedule::Schedule;

/// The database when none is named.
pub const DEFAULT_DATABASE: &str = "sqlite:saikne-data/saikne.db";

/// Where the database is and how it is reached.
#[derive(Debug, Clone, clap::Args)]
pub struct DatabaseChoice {
    /// Database: `sqlite:<file>` or `postgres://<user>@<host>/<name>`.
    #[arg(long, env = "SAIKNE_DATABASE", default_value = DEFAULT_DATABASE)]
    pub database: String,
}

impl DatabaseChoice {
    /// Opens the database.
    pub async fn open(&self) -> Result<Database, CommandError> {
        let address: Address =
            self.database.parse().map_err(|error| CommandError::from(("reading --database", error)))?;
        Database::open(&address).await.map_err(|error| ("opening the database", error).into())
    }

    /// Opens the database and brings its schema up to the program.
    pub async fn open_current(&self) -> Result<Database, CommandError> {
        let database = self.open().await?;
        migrate(&database, MIGRATIONS).await.map_err(|error| CommandError::from(("migrating", error)))?;
        Ok(database)
    }
}

/// Papers and passwords are computed beside the requests. Each thread keeps memory of its own, and more of them
/// than cores would not be done sooner.
const THREADS_THAT_COMPUTE: usize = 4;

/// Runs a command's future on the runtime.
pub fn block_on<T>(future: impl Future<Output = Result<T, CommandError>>) -> Result<T, CommandError> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(THREADS_THAT_COMPUTE)
        .build()
        .map_err(|error| CommandError::from(("starting", error)))?;
    runtime.block_on(future)
}

/// Log lines go to standard error: for people at a terminal, as JSON for machines.
pub fn start_logging(is_json: bool) {
    let filter = EnvFilter::try_from_env("SAIKNE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start in one process, as in tests, keeps the first one's log.
    let _ = if is_json { lines.json().try_init() } else { lines.compact().try_init() };
}

/// Makes a folder when it is missing.
pub fn folder(path: &Path) -> Result<PathBuf, CommandError> {
    std::fs::create_dir_all(path).map_err(|error| {
        CommandError::new(format!("the folder {} cannot be made: {error}", path.display()))
    })?;
    Ok(path.to_owned())
}

/// Takes the address before anything else, so that a taken port is said at once.
pub async fn listen(address: SocketAddr) -> Result<TcpListener, CommandError> {
    TcpListener::bind(address)
        .await
        .map_err(|error| CommandError::new(format!("{address} cannot be listened at: {error}")))
}

/// Serves until the program is told to stop; requests under way are finished.
pub async fn serve(platform: Platform, listener: TcpListener) -> Result<(), CommandError> {
    let schedule = Schedule::start(&platform);
    let database = platform.base.database.clone();
    axum::serve(listener, router::service(platform))
        .with_graceful_shutdown(told_to_stop())
        .await
        .map_err(|error| CommandError::from(("serving", error)))?;
    schedule.stop().await;
    database.close().await;
    Ok(())
}

/// Waits until somebody ends the program.
pub async fn told_to_stop() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
