//! `saikne programme check` and `saikne programme load`

use std::path::{Path, PathBuf};

use clap::Subcommand;
use foundation::change::{Actor, Base};
use foundation::clock::Clock;
use foundation::i18n::{Language, Speaker, Texts};
use foundation::ids::Chance;

use super::running::DatabaseChoice;
use super::{CommandError, say};
use crate::locales::LOCALES;
use crate::programmes::actions::loading::{Loaded, load};
use crate::programmes::file::{self, Read};
use crate::programmes::shipped;

/// Programme files: an edition with its calls and rules as data.
#[derive(Debug, clap::Args)]
pub struct Programme {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Check(Check),
    Load(Load),
}

/// Read a programme file and say everything that is wrong with it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne programme check programmes/kontakts-2024.toml")]
struct Check {
    /// The file; what it inherits from is looked for beside it.
    file: PathBuf,
    /// Language of the sentences: en or lv.
    #[arg(long, default_value = "en")]
    language: String,
}

/// Bring a programme file into the database: a new edition, or a new version of it.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  saikne programme load programmes/kontakts-2024.toml --database sqlite:saikne-data/saikne.db"
)]
struct Load {
    #[command(flatten)]
    database: DatabaseChoice,
    /// The file; what it inherits from is looked for beside it.
    file: PathBuf,
    /// Language of the sentences: en or lv.
    #[arg(long, default_value = "en")]
    language: String,
}

impl Programme {
    /// Runs the command.
    pub async fn run(self) -> Result<(), CommandError> {
        match self.what {
            What::Check(check) => {
                let read = read(&check.file, &check.language)?;
                let plan = &read.plan;
                say(&format!(
                    "{}: edition {} without mistakes, {} calls, {} rules",
                    check.file.display(),
                    plan.code,
                    plan.calls.len(),
                    plan.rules.len()
                ));
                Ok(())
            }
            What::Load(load) => load.run().await,
        }
    }
}

impl Load {
    async fn run(self) -> Result<(), CommandError> {
        let read = read(&self.file, &self.language)?;
        let database = self.database.open_current().await?;
        let base = Base::new(database, Clock::machine(), Chance::unforeseeable());
        let failed = |problem: foundation::problem::Problem| {
            CommandError::new(format!("loading {}: {}", self.file.display(), problem.chain()))
        };
        let mut change = base.begin(Actor::operator()).await.map_err(|error| failed(error.into()))?;
        let loaded = load(&mut change, &read).await.map_err(failed)?;
        change.commit().await.map_err(|error| failed(error.into()))?;
        let code = &read.plan.code;
        say(&match loaded {
            Loaded::New => format!("edition {code} is loaded as version 1"),
            Loaded::Changed(number) => format!("edition {code} has version {number} now"),
            Loaded::Same(number) => {
                format!("edition {code} says the same as version {number}; nothing changed")
            }
        });
        base.database.close().await;
        Ok(())
    }
}

/// Reads a file; all its mistakes become one answer, a line for each.
fn read(path: &Path, language: &str) -> Result<Read, CommandError> {
    let speak = speaker(language)?;
    let name = path.display().to_string();
    let text = std::fs::read_to_string(path)
        .map_err(|error| CommandError::new(format!("{name} cannot be read: {error}")))?;
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let sources = |code: &str| {
        let is_plain = code.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter));
        let beside = folder.join(format!("{code}.toml"));
        match std::fs::read_to_string(&beside) {
            Ok(text) if is_plain => Some((beside.display().to_string(), text)),
            _ => shipped::source(code),
        }
    };
    file::read(&name, &text, &sources).map_err(|mistakes| {
        let lines: Vec<String> = mistakes.iter().map(|mistake| mistake.line(&speak)).collect();
        CommandError::new(format!("{name} has {} mistakes\n{}", mistakes.len(), lines.join("\n")))
    })
}

fn speaker(language: &str) -> Result<Speaker, CommandError> {
    let language = Language::parse(language)
        .ok_or_else(|| CommandError::new(format!("the language “{language}” is neither en nor lv")))?;
    let texts = Texts::read(LOCALES).map_err(|error| CommandError::from(("reading the texts", error)))?;
    Ok(texts.speaker(language))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(name: &str, text: &str) -> String {
        let folder = std::env::temp_dir().join(format!("saikne-programme-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("edition.toml");
        std::fs::write(&path, text).unwrap();
        let answer = read(&path, "en");
        std::fs::remove_dir_all(&folder).unwrap();
        answer.map_or_else(|error| error.to_string(), |read| read.plan.code)
    }

    #[test]
    fn a_good_file_is_read_with_what_it_inherits() {
        let (_, text) = shipped::source("kontakts-2022").unwrap();
        assert_eq!(checked("good", &text), "kontakts-2022");
    }

    #[test]
    fn every_mistake_has_its_line() {
        let (_, text) = shipped::source("kontakts-2024").unwrap();
        let text =
            text.replace("days = 3\n", "days = \"three\"\n").replace("mode = \"on_site\"", "mode = \"x\"");
        let answer = checked("bad", &text);

        assert!(answer.contains("edition.toml has 2 mistakes"), "{answer}");
        assert!(
            answer.contains("training.days: Another kind of value is needed: whole number; found: text.")
        );
        assert!(answer.contains("training.mode: The word “x” is not known; known words: on_site, online."));
    }

    #[test]
    fn a_missing_file_is_one_sentence() {
        let error = read(Path::new("/nowhere/edition.toml"), "en").unwrap_err().to_string();
        assert!(error.starts_with("/nowhere/edition.toml cannot be read"), "{error}");
    }
}
