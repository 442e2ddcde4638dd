//! Our optimum against that of an independent solver, OR-tools from Python.
//!
//! The interpreter is `SAIKNE_PYTHON`, else `target/judges/bin/python`; without it, or without OR-tools in it, these
//! tests fail.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::round::Round;
use allocation::{By, Options, run};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn python() -> PathBuf {
    std::env::var_os("SAIKNE_PYTHON").map_or_else(|| root().join("target/judges/bin/python"), PathBuf::from)
}

/// What the judge says is the optimum of each instance.
fn judged(measure: &str, files: &[PathBuf]) -> Vec<i64> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/judge/judge.py");
    let python = python();
    let output = Command::new(&python).arg(script).arg(measure).args(files).output();
    let output = output.unwrap_or_else(|error| panic!("{} does not start: {error}", python.display()));
    assert!(
        output.status.success(),
        "the judge gave up (it needs crates/allocation/tests/judge/requirements.txt): {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().lines().map(|line| line.parse().unwrap()).collect()
}

fn rounds(teams: u64, sessions: u64) -> impl Iterator<Item = Round> {
    [(130, 1000), (105, 1000), (100, 1000), (85, 1000), (60, 1000), (95, 3), (80, 0)]
        .into_iter()
        .zip(0..)
        .map(move |((seats_percent, penalty), seed)| Round {
            seed,
            seats_percent,
            penalty,
            ..Round::of(teams, sessions)
        })
}

fn written(name: &str, rounds: impl Iterator<Item = Round>) -> Vec<(PathBuf, Vec<u8>)> {
    let write = |round: Round| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("{name}-{}-{}.json", round.teams, round.seed));
        let bytes = serde_json::to_vec(&round.instance()).unwrap();
        std::fs::write(&path, &bytes).unwrap();
        (path, bytes)
    };
    rounds.map(write).collect()
}

fn objective(file: &[u8], by: By) -> i64 {
    let bytes = run(file, Options { by, seed: 0 }, &|| false).unwrap();
    serde_json::from_slice::<Value>(&bytes).unwrap()["objective"].as_i64().unwrap()
}

fn compare(by: By, measure: &str, files: &[(PathBuf, Vec<u8>)]) {
    let paths: Vec<_> = files.iter().map(|(path, _)| path.clone()).collect();

    let optima = judged(measure, &paths);

    assert_eq!(optima.len(), files.len());
    for ((path, file), optimum) in files.iter().zip(optima) {
        assert_eq!(objective(file, by), optimum, "{}", path.display());
    }
}

#[test]
fn by_teams_the_judge_finds_nothing_better() {
    let rounds = rounds(60, 6).chain(rounds(450, 18)).chain(rounds(3_000, 90));

    compare(By::Teams, "teams", &written("teams", rounds));
}

#[test]
fn by_people_the_judge_finds_nothing_better() {
    let rounds = rounds(40, 6).chain(rounds(150, 12)).chain(rounds(450, 18));

    compare(By::People, "people", &written("people", rounds));
}

/// No team is small enough to fill a gap of one or two seats.
#[test]
fn by_people_the_judge_finds_nothing_better_for_larger_teams() {
    let rounds = rounds(30, 6).chain(rounds(60, 6)).chain(rounds(90, 9));
    let rounds = rounds.map(|round| Round { sizes: (3, 6), regions: 1 + round.seed % 3, ..round });

    compare(By::People, "people", &written("larger", rounds));
}

/// Sizes far apart, and all the same.
#[test]
fn by_people_the_judge_finds_nothing_better_for_other_sizes() {
    for (name, sizes) in [("mixed", (2, 7)), ("fours", (4, 4))] {
        let rounds = rounds(60, 6).chain(rounds(90, 9));
        let rounds = rounds.map(|round| Round { sizes, regions: 1 + round.seed % 3, ..round });

        compare(By::People, "people", &written(name, rounds));
    }
}
