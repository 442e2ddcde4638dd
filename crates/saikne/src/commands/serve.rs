//! `saikne serve` and `saikne worker`

use std::net::SocketAddr;
use std::path::PathBuf;

use foundation::clock::Clock;
use foundation::ids::Chance;
use foundation::mail::Postman;

use super::running::{self, DatabaseChoice};
use super::{CommandError, say};
use crate::configuration::Configuration;
use crate::platform::{Platform, Settings};
use crate::schedule::Schedule;

/// What serving and working need to know.
#[derive(Debug, clap::Args)]
struct Options {
    /// Configuration file; see docs/configuration.md.
    #[arg(long, env = "SAIKNE_CONFIG")]
    config: Option<PathBuf>,
    /// Database: `sqlite:<file>` or `postgres://<user>@<host>/<name>`.
    #[arg(long, env = "SAIKNE_DATABASE")]
    database: Option<String>,
    /// Folder of uploaded and produced files.
    #[arg(long, env = "SAIKNE_FILES")]
    files: Option<PathBuf>,
    /// The address people reach the platform at; links in mail begin with it.
    #[arg(long, env = "SAIKNE_ADDRESS")]
    address: Option<String>,
    /// Write log lines as JSON.
    #[arg(long, env = "SAIKNE_LOG_JSON")]
    log_json: bool,
}

impl Options {
    fn configuration(&self) -> Result<Configuration, CommandError> {
        let configuration = Configuration::read(self.config.as_deref())
            .map_err(|error| CommandError::from(("reading the configuration", error)))?;
        running::start_logging(self.log_json || configuration.log_json.unwrap_or(false));
        Ok(configuration)
    }

    async fn platform(self, configuration: Configuration) -> Result<Platform, CommandError> {
        let settings = Settings {
            address: self
                .address
                .or(configuration.address)
                .unwrap_or_else(|| "http://127.0.0.1:8080".to_owned())
                .trim_end_matches('/')
                .to_owned(),
            files: running::folder(
                &self.files.or(configuration.files).unwrap_or_else(|| PathBuf::from("saikne-data/files")),
            )?,
            is_demonstration: false,
        };
        let postman = Postman::new(configuration.smtp.as_ref())
            .map_err(|error| CommandError::from(("setting up mail", error)))?;
        let address = self.database.or(configuration.database);
        let choice =
            DatabaseChoice { database: address.unwrap_or_else(|| running::DEFAULT_DATABASE.to_owned()) };
        let database = choice.open_current().await?;
        Platform::new(database, Clock::machine(), Chance::unforeseeable(), postman, settings)
            .map_err(|error| CommandError::from(("reading the texts", error)))
    }
}

/// Serve the platform.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  saikne serve --database sqlite:/var/lib/saikne/saikne.db --files /var/lib/saikne/files \
                  --listen 127.0.0.1:8080 --address https://saikne.example.lv"
)]
pub struct Serve {
    #[command(flatten)]
    options: Options,
    /// Address and port to listen at.
    #[arg(long, env = "SAIKNE_LISTEN")]
    listen: Option<SocketAddr>,
}

impl Serve {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let configuration = self.options.configuration()?;
        let listen =
            self.listen.or(configuration.listen).unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080)));
        let listener = running::listen(listen).await?;
        let platform = self.options.platform(configuration).await?;
        let at = listener.local_addr().map_err(|error| CommandError::from(("listening", error)))?;
        say(&format!("listening on http://{at}"));
        running::serve(platform, listener).await
    }
}

/// Do the background work alone: jobs, mail, the audit chain. `serve` does it too; more processes of
/// this kind help where much mail or many papers wait.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne worker --config /etc/saikne/saikne.toml")]
pub struct Worker {
    #[command(flatten)]
    options: Options,
}

impl Worker {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let configuration = self.options.configuration()?;
        let platform = self.options.platform(configuration).await?;
        let schedule = Schedule::start(&platform);
        say("working");
        running::told_to_stop().await;
        schedule.stop().await;
        platform.base.database.close().await;
        Ok(())
    }
}
