//! `saikne serve`

use std::net::SocketAddr;
use std::path::PathBuf;

use foundation::clock::Clock;
use foundation::ids::Chance;
use foundation::mail::Postman;

use super::running::{self, DatabaseChoice};
use super::{CommandError, say};
use crate::platform::{Platform, Settings};

/// Serve the platform.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  saikne serve --database sqlite:/var/lib/saikne/saikne.db --files /var/lib/saikne/files \
                  --listen 127.0.0.1:8080 --address https://saikne.example.lv"
)]
pub struct Serve {
    #[command(flatten)]
    database: DatabaseChoice,
    /// Folder of uploaded and produced files.
    #[arg(long, env = "SAIKNE_FILES", default_value = "saikne-data/files")]
    files: PathBuf,
    /// Address and port to listen at.
    #[arg(long, env = "SAIKNE_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address people reach the platform at; links in mail begin with it.
    #[arg(long, env = "SAIKNE_ADDRESS", default_value = "http://127.0.0.1:8080")]
    address: String,
    /// Write log lines as JSON.
    #[arg(long, env = "SAIKNE_LOG_JSON")]
    log_json: bool,
}

impl Serve {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        running::start_logging(self.log_json);
        let listener = running::listen(self.listen).await?;
        let settings = Settings {
            address: self.address.trim_end_matches('/').to_owned(),
            files: running::folder(&self.files)?,
            is_demonstration: false,
        };
        let database = self.database.open_current().await?;
        let platform =
            Platform::new(database, Clock::machine(), Chance::unforeseeable(), Postman::Keeps, settings)
                .map_err(|error| CommandError::from(("reading the texts", error)))?;
        let at = listener.local_addr().map_err(|error| CommandError::from(("listening", error)))?;
        say(&format!("listening on http://{at}"));
        running::serve(platform, listener).await
    }
}
