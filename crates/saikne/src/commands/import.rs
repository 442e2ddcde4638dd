//! `saikne import institutions`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use foundation::change::Actor;
use foundation::clock::Clock;
use foundation::exports::Format;
use foundation::i18n::Language;
use foundation::ids::Chance;
use foundation::mail::Postman;
use foundation::problem::Problem;

use super::progress::Progress;
use super::running::DatabaseChoice;
use super::{CommandError, say};
use crate::organisations::register::FileProblem;
use crate::organisations::{ImportBatch, ImportState, exports, importing};
use crate::platform::{Platform, Settings};

/// Take data from files of other registers.
#[derive(Debug, clap::Args)]
pub struct Import {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Institutions(Institutions),
}

/// Take an export of the register of education institutions. Safe to repeat: what is known already stays.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne import institutions institutions-2020.csv --result rows.csv")]
struct Institutions {
    /// The export: CSV with comma, semicolon or vertical bar, UTF-8 or Windows-1257.
    file: PathBuf,
    #[command(flatten)]
    database: DatabaseChoice,
    /// Write here what became of each row.
    #[arg(long)]
    result: Option<PathBuf>,
}

/// Larger files are no register exports; the whole country is under one megabyte.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

impl Import {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        let What::Institutions(institutions) = self.what;
        institutions.run().await
    }
}

impl Institutions {
    async fn run(self) -> Result<(), CommandError> {
        let file = read(&self.file)?;
        let row_count = importing::count_rows(&file).map_err(|problem| self.unreadable(&problem))?;
        let settings =
            Settings { address: String::new(), files: std::env::temp_dir(), is_demonstration: false };
        let database = self.database.open_current().await?;
        let (clock, chance) = (Clock::machine(), Chance::unforeseeable());
        let platform = Platform::new(database, clock, chance, Postman::Keeps, settings)
            .map_err(|error| CommandError::from(("reading the texts", error)))?;
        let progress = Progress::of_steps(row_count.unsigned_abs(), "rows")?;
        let batch = self.import(&platform, &file, row_count, &progress).await.map_err(failed)?;
        drop(progress);
        if let Some(result) = &self.result {
            write_result(&platform, &batch, result).await?;
        }
        say(&summary(&batch, self.result.as_deref()));
        // The entries of the audit trail are bound before the program ends.
        while foundation::audit::sequence(&platform.base).await.is_ok_and(|bound| bound > 0) {}
        platform.base.database.close().await;
        if batch.state == ImportState::Imported {
            Ok(())
        } else {
            Err(CommandError::new(format!("{} could not be read to its end", self.file.display())))
        }
    }

    fn unreadable(&self, problem: &FileProblem) -> CommandError {
        CommandError::new(format!("{}: {problem}", self.file.display()))
    }

    async fn import(
        &self,
        platform: &Platform,
        file: &[u8],
        rows: i64,
        progress: &Progress,
    ) -> Result<ImportBatch, Problem> {
        let name = self.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let mut change = platform.begin(Actor::operator()).await?;
        let id = crate::organisations::actions::imports::begin(&mut change, &name, file, rows).await?;
        change.commit().await?;
        importing::import(&platform.base, Actor::operator(), &id, file, |batch| {
            progress.reached(batch.counts.done().unsigned_abs());
        })
        .await
    }
}

fn failed(problem: Problem) -> CommandError {
    CommandError::new(format!("importing: {}", problem.chain()))
}

fn read(path: &Path) -> Result<Vec<u8>, CommandError> {
    let unreadable =
        |error: std::io::Error| CommandError::new(format!("{} cannot be read: {error}", path.display()));
    let facts = std::fs::metadata(path).map_err(unreadable)?;
    if facts.len() > LARGEST_FILE {
        return Err(CommandError::new(format!(
            "{} is larger than 64 MB: no register export",
            path.display()
        )));
    }
    std::fs::read(path).map_err(unreadable)
}

fn summary(batch: &ImportBatch, result: Option<&Path>) -> String {
    let counts = &batch.counts;
    let mut sentence = format!(
        "{} rows: {} institutions added, {} changed, {} unchanged; {} rows refused, {} institutions without municipality",
        counts.done(),
        counts.added,
        counts.changed,
        counts.unchanged,
        counts.refused,
        counts.unplaced
    );
    if let Some(result) = result {
        sentence.push_str("; each row in ");
        sentence.push_str(&result.display().to_string());
    }
    sentence
}

async fn write_result(platform: &Platform, batch: &ImportBatch, path: &Path) -> Result<(), CommandError> {
    let speak = platform.speaker(Language::Lv);
    let export = exports::import_rows(&speak, batch);
    let written = platform.exports.write(&platform.base, &speak, Format::Csv, export).await;
    let (mut rows, _) = written.map_err(failed)?;
    let copied = std::fs::File::create(path).and_then(|mut file| std::io::copy(&mut rows, &mut file));
    copied
        .map(drop)
        .map_err(|error| CommandError::new(format!("{} cannot be written: {error}", path.display())))
}
