//! `saikne demo`

use std::net::SocketAddr;
use std::path::PathBuf;

use foundation::clock::{Clock, start_of_day};
use foundation::ids::Chance;
use foundation::mail::Postman;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};

use super::progress::Progress;
use super::running::{self, DatabaseChoice};
use super::{CommandError, say};
use crate::platform::{Platform, Settings};
use crate::portal::cast::{self, Story};
use crate::portal::demonstration;

/// Show the platform with demonstration data on this machine.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne demo --listen 127.0.0.1:8080 --at 2024-01-31T23:50:00+02:00")]
pub struct Demo {
    /// Folder of the demonstration's database and files.
    #[arg(long, default_value = "saikne-data")]
    data: PathBuf,
    /// Another database than the one in the folder: postgres://…
    #[arg(long)]
    database: Option<String>,
    /// Address and port to listen at.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The moment the demonstration clock starts at; it ticks from there. [default: 2024-01-30T10:00:00+02:00,
    /// with --trained 2024-04-22T10:00:00+03:00, with --handed-in 2024-05-20T10:00:00+03:00,
    /// with --judged 2024-06-25T10:00:00+03:00]
    #[arg(long)]
    at: Option<Timestamp>,
    /// Begin after the trainings: 123 teams are trained, and some have written their ideas.
    #[arg(long)]
    trained: bool,
    /// Begin after the contest: 41 applications for 104 schools were handed in.
    #[arg(long, conflicts_with = "trained")]
    handed_in: bool,
    /// Begin when a few applications were found eligible.
    #[arg(long, hide = true, conflicts_with_all = ["trained", "handed_in"])]
    eligible: bool,
    /// Begin after the evaluation: every application is judged, and the commission meets.
    #[arg(long, conflicts_with_all = ["trained", "handed_in", "eligible"])]
    judged: bool,
    /// Remove the demonstration's data first.
    #[arg(long)]
    reset: bool,
}

impl Demo {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        running::start_logging(false);
        let listener = running::listen(self.listen).await?;
        let at = listener.local_addr().map_err(|error| CommandError::from(("listening", error)))?;
        if self.reset {
            self.remove()?;
        }
        let (begins_at, story) = (self.begins_at(), self.story());
        let choice = DatabaseChoice {
            database: self.database.unwrap_or_else(|| {
                format!(
                    "sqlite:{}",
                    running::folder(&self.data).unwrap_or(self.data.clone()).join("saikne.db").display()
                )
            }),
        };
        let database = choice.open_current().await?;
        let settings = Settings {
            address: format!("http://{at}"),
            files: running::folder(&self.data.join("files"))?,
            is_demonstration: true,
        };
        let platform = Platform::new(
            database,
            Clock::ticking_from(begins_at),
            Chance::unforeseeable(),
            Postman::Keeps,
            settings,
        )
        .map_err(|error| CommandError::from(("reading the texts", error)))?;
        let progress = Progress::of("making the demonstration")?;
        cast::load(&platform, story)
            .await
            .map_err(|error| CommandError::new(format!("loading the demonstration: {}", error.chain())))?;
        drop(progress);
        say(&format!("listening on http://{at}"));
        for entrance in demonstration::entrances(&platform)
            .await
            .map_err(|error| CommandError::new(format!("reading the demonstration: {}", error.chain())))?
        {
            say(&format!("  http://{at}{}  {}", entrance.path, entrance.label));
        }
        running::serve(platform, listener).await
    }

    fn story(&self) -> Story {
        if self.judged {
            Story::Judged
        } else if self.eligible {
            Story::Eligible
        } else if self.handed_in {
            Story::HandedIn
        } else if self.trained {
            Story::Trained
        } else {
            Story::Registered
        }
    }

    fn begins_at(&self) -> Timestamp {
        let usual = match self.story() {
            Story::Registered => date(2024, 1, 30),
            Story::Trained => date(2024, 4, 22),
            Story::HandedIn => date(2024, 5, 20),
            Story::Eligible => date(2024, 6, 3),
            Story::Judged => date(2024, 6, 25),
        };
        let ten = start_of_day(usual).saturating_add(SignedDuration::from_hours(10));
        self.at.unwrap_or_else(|| ten.unwrap_or_else(|_| start_of_day(usual)))
    }

    fn remove(&self) -> Result<(), CommandError> {
        if self.database.is_some() {
            return Err(CommandError::new("--reset works on the folder of --data only, not on --database"));
        }
        for name in ["saikne.db", "saikne.db-wal", "saikne.db-shm", "files"] {
            let path = self.data.join(name);
            let removed =
                if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
            match removed {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    return Err(CommandError::new(format!("{} cannot be removed: {error}", path.display())));
                }
                _ => {}
            }
        }
        Ok(())
    }
}
