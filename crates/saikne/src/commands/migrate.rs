//! `saikne migrate`

use foundation::database::migrations::migrate;

use super::running::DatabaseChoice;
use super::{CommandError, say};
use crate::migrations::MIGRATIONS;

/// Bring the database up to this program. Safe to run twice.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne migrate --database postgres://saikne@127.0.0.1/saikne")]
pub struct Migrate {
    #[command(flatten)]
    database: DatabaseChoice,
}

impl Migrate {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let database = self.database.open().await?;
        let steps =
            migrate(&database, MIGRATIONS).await.map_err(|error| CommandError::from(("migrating", error)))?;
        say(&format!("{steps} migrations ran; the database is up to date"));
        database.close().await;
        Ok(())
    }
}
