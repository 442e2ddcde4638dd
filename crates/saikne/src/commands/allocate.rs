//! Reads an allocation instance, writes the answer. Touches neither database nor network.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use allocation::{By, Options};

use super::CommandError;
use super::progress::Progress;
use crate::trainings::round;

/// Allocate teams to training sessions at the proven optimum.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  saikne allocate instance.json --out answer.json")]
pub struct Allocate {
    /// The instance in JSON: penalty, sessions, teams; or the round of a run, as the platform hands it out.
    instance: PathBuf,
    /// Where the answer is written; standard output when absent.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Decides among equally good allocations, the same way each time.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// What is counted against the seats of a session.
    #[arg(long, value_enum, default_value_t = Counted::Teams)]
    by: Counted,
    /// Seconds after which an allocation by people hands back the best found with its proven gap. What is cut off
    /// here depends on the speed of the machine; only answers proven before can be repeated bit for bit.
    #[arg(long, default_value_t = 30)]
    time_limit: u64,
    /// What allocates by people. HiGHS is there in a program that was built with `--features highs`.
    #[arg(long, value_enum, default_value_t = Solver::Own)]
    solver: Solver,
}

/// What allocates by people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Solver {
    /// Saikne's own.
    Own,
    /// HiGHS, as a second opinion.
    Highs,
}

/// What is counted against the seats of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Counted {
    /// Teams against `capacity`.
    Teams,
    /// People against `capacity_sized`.
    People,
}

impl Allocate {
    /// Does it.
    pub fn run(&self) -> Result<(), CommandError> {
        let file = std::fs::read(&self.instance).map_err(|error| {
            CommandError::new(format!("{} cannot be read: {error}", self.instance.display()))
        })?;
        let _progress = Progress::of("allocating")?;
        if round::is_round(&file) {
            let answer = round::answer(&file).map_err(|error| CommandError::new(error.to_string()))?;
            return self.write(answer.as_bytes());
        }
        let left = timer(Duration::from_secs(self.time_limit));
        let answer = match (self.by, self.solver) {
            (Counted::Teams, Solver::Highs) => {
                return Err(CommandError::new(
                    "--solver highs goes with --by people; by teams our own is exact.",
                ));
            }
            (Counted::Teams, Solver::Own) => self.answer(&file, By::Teams, &left),
            (Counted::People, Solver::Own) => self.answer(&file, By::People, &left),
            (Counted::People, Solver::Highs) => self.answer_by_highs(&file, &left),
        }?;
        self.write(&answer)
    }

    fn answer(&self, file: &[u8], by: By, left: Timer<'_>) -> Result<Vec<u8>, CommandError> {
        allocation::run(file, Options { by, seed: self.seed }, &|| left().is_zero())
            .map_err(|error| CommandError::new(error.to_string()))
    }

    #[cfg(feature = "highs")]
    fn answer_by_highs(&self, file: &[u8], left: Timer<'_>) -> Result<Vec<u8>, CommandError> {
        allocation::run_highs(file, self.seed, left).map_err(|error| CommandError::new(error.to_string()))
    }

    #[cfg(not(feature = "highs"))]
    #[expect(clippy::unused_self, reason = "the same call as with HiGHS")]
    fn answer_by_highs(&self, _: &[u8], _: Timer<'_>) -> Result<Vec<u8>, CommandError> {
        Err(CommandError::new(
            "This program was built without HiGHS; build it with: cargo build --release --features highs",
        ))
    }

    fn write(&self, answer: &[u8]) -> Result<(), CommandError> {
        match &self.out {
            None => std::io::stdout()
                .write_all(answer)
                .map_err(|error| CommandError::new(format!("the answer cannot be written: {error}"))),
            Some(out) => std::fs::write(out, answer)
                .map_err(|error| CommandError::new(format!("{} cannot be written: {error}", out.display()))),
        }
    }
}

/// How much time is left.
type Timer<'a> = &'a (dyn Fn() -> Duration + Sync);

/// Says how much time is left; the library itself knows no clock.
#[expect(clippy::disallowed_methods, reason = "how long a command computes is measured where it runs")]
fn timer(limit: Duration) -> impl Fn() -> Duration {
    let begun = std::time::Instant::now();
    move || limit.saturating_sub(begun.elapsed())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, text: &str) -> PathBuf {
        let file = std::env::temp_dir().join(format!("saikne-allocate-{}-{name}", std::process::id()));
        std::fs::write(&file, text).unwrap();
        file
    }

    fn allocate(instance: PathBuf) -> Allocate {
        Allocate { instance, out: None, seed: 0, by: Counted::Teams, time_limit: 30, solver: Solver::Own }
    }

    #[test]
    fn an_instance_file_becomes_an_answer_file() {
        let instance = written(
            "in.json",
            r#"{"penalty":9,"sessions":[{"id":"S1","region":"LAT","capacity":1}],
                "teams":[{"id":"T1","region":"LAT","prefs":["S1"]},{"id":"T2","region":"LAT","prefs":["S1"]}]}"#,
        );
        let out = written("out.json", "");
        let command = Allocate { out: Some(out.clone()), ..allocate(instance) };

        command.run().unwrap();

        let answer: serde_json::Value = serde_json::from_slice(&std::fs::read(out).unwrap()).unwrap();
        assert_eq!(answer["objective"], 10);
    }

    #[test]
    fn a_missing_or_broken_file_is_one_sentence() {
        let missing = allocate(PathBuf::from("/nowhere/x.json"));
        assert!(missing.run().unwrap_err().to_string().starts_with("/nowhere/x.json cannot be read"));
        let broken = allocate(written("broken.json", "{"));
        assert!(broken.run().unwrap_err().to_string().contains("not a readable instance"));
    }
    #[test]
    fn highs_goes_by_people_only() {
        let instance = written("teams.json", r#"{"penalty":9,"sessions":[],"teams":[]}"#);
        let command = Allocate { solver: Solver::Highs, ..allocate(instance) };

        assert!(command.run().unwrap_err().to_string().contains("--by people"));
    }

    #[cfg(not(feature = "highs"))]
    #[test]
    fn without_highs_it_is_said_how_to_get_it() {
        let instance = written("people.json", r#"{"penalty":9,"sessions":[],"teams":[]}"#);
        let command = Allocate { solver: Solver::Highs, by: Counted::People, ..allocate(instance) };

        assert!(command.run().unwrap_err().to_string().contains("--features highs"));
    }
}
