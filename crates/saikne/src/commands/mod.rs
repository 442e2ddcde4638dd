//! The command line. Every command says in one sentence what went wrong and exits non-zero.

mod allocate;
mod audit;
mod demo;
mod import;
mod migrate;
mod programme;
mod progress;
mod running;
mod serve;
mod user;

use std::io::Write;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Saikne runs programmes of publicly funded education, youth and community work.
#[derive(Debug, Parser)]
#[command(name = "saikne", version, arg_required_else_help = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Demo),
    Serve(serve::Serve),
    Worker(serve::Worker),
    Configuration(Configuration),
    Migrate(migrate::Migrate),
    Import(import::Import),
    Audit(audit::Audit),
    User(user::User),
    Programme(programme::Programme),
    Allocate(allocate::Allocate),
}

/// Print the reference of all settings.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne configuration > docs/configuration.md")]
struct Configuration {}

/// Why a command failed: one clear sentence.
#[derive(Debug, thiserror::Error)]
#[error("{sentence}")]
pub struct CommandError {
    sentence: String,
}

impl CommandError {
    /// A sentence of our own.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into() }
    }
}

impl<E: std::error::Error> From<(&'static str, E)> for CommandError {
    /// What was being done, and what broke, with its causes.
    fn from((doing, error): (&'static str, E)) -> Self {
        let mut sentence = format!("{doing}: {error}");
        let mut next = error.source();
        while let Some(cause) = next {
            sentence.push_str(": ");
            sentence.push_str(&cause.to_string());
            next = cause.source();
        }
        Self { sentence }
    }
}

/// Runs the command of the command line.
#[must_use]
pub fn run() -> ExitCode {
    let line = CommandLine::parse();
    let done = match line.command {
        Command::Demo(demo) => running::block_on(demo.run()),
        Command::Serve(serve) => running::block_on(serve.run()),
        Command::Worker(worker) => running::block_on(worker.run()),
        Command::Configuration(_) => {
            say(crate::configuration::reference().trim_end());
            Ok(())
        }
        Command::Migrate(migrate) => running::block_on(migrate.run()),
        Command::Import(import) => running::block_on(import.run()),
        Command::Audit(audit) => running::block_on(audit.run()),
        Command::User(user) => running::block_on(user.run()),
        Command::Programme(programme) => running::block_on(programme.run()),
        Command::Allocate(allocate) => allocate.run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "saikne: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Writes a line to standard output.
fn say(line: &str) {
    let mut output = std::io::stdout();
    let _ = writeln!(output, "{line}");
    let _ = output.flush();
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    /// The commands that do something, below those that only gather others.
    fn leaves(command: &clap::Command) -> Vec<clap::Command> {
        if command.has_subcommands() {
            command.get_subcommands().flat_map(leaves).collect()
        } else {
            vec![command.clone()]
        }
    }

    #[test]
    fn the_help_of_every_command_has_an_example() {
        let commands = leaves(&CommandLine::command());

        assert!(commands.len() >= 11);
        for mut command in commands {
            let name = command.get_name().to_owned();
            let help = command.render_long_help().to_string();
            assert!(help.contains("Example:\n  saikne "), "{name}: {help}");
        }
    }

    #[test]
    fn a_failure_is_one_sentence_with_its_causes() {
        let cause = foundation::database::DatabaseError::Unavailable(sqlx::Error::PoolTimedOut);

        let sentence = CommandError::from(("reading the audit trail", cause)).to_string();

        assert!(
            sentence.starts_with("reading the audit trail: the database cannot be reached"),
            "{sentence}"
        );
        assert_eq!(sentence.lines().count(), 1);
    }
}
