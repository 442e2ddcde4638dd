//! Reads an allocation instance, writes the answer. Touches neither database nor network.

use std::io::Write;
use std::path::PathBuf;
use std::time::Duration;

use allocation::{By, Options};

use super::CommandError;
use crate::trainings::round;

/// Allocate teams to training sessions at the proven optimum.
///
/// Example: saikne allocate instance.json --out answer.json
#[derive(Debug, clap::Args)]
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
        if round::is_round(&file) {
            let answer = round::answer(&file).map_err(|error| CommandError::new(error.to_string()))?;
            return self.write(answer.as_bytes());
        }
        let by = match self.by {
            Counted::Teams => By::Teams,
            Counted::People => By::People,
        };
        let stop = alarm(Duration::from_secs(self.time_limit));
        let answer = allocation::run(&file, Options { by, seed: self.seed }, &stop)
            .map_err(|error| CommandError::new(error.to_string()))?;
        self.write(&answer)
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

/// Says whether the time is over; the library itself knows no clock.
#[expect(clippy::disallowed_methods, reason = "how long a command computes is measured where it runs")]
fn alarm(limit: Duration) -> impl Fn() -> bool {
    let begun = std::time::Instant::now();
    move || begun.elapsed() >= limit
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
        Allocate { instance, out: None, seed: 0, by: Counted::Teams, time_limit: 30 }
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
}
