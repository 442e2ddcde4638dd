//! The example instance that stands beside the repository, in `../shared`.
//!
//! Where that folder is missing these tests say so and pass; with `CI=true` they fail.

use std::path::Path;

use allocation::{By, Options, run};
use serde_json::Value;

fn shared(path: &str) -> Option<Vec<u8>> {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    let found = std::fs::read(&full).ok();
    if found.is_none() {
        assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{} is missing", full.display());
        eprintln!("not run: {} is missing", full.display());
    }
    found
}

fn answer(file: &[u8], by: By) -> Value {
    serde_json::from_slice(&run(file, Options { by, seed: 0 }, &|| false).unwrap()).unwrap()
}

#[test]
fn by_teams_the_example_costs_521() {
    let Some(file) = shared("data/allocation/alloc_450.json") else { return };

    assert_eq!(answer(&file, By::Teams)["objective"], 521);
}

#[test]
fn by_people_the_example_costs_508() {
    let Some(file) = shared("data/allocation/alloc_450.json") else { return };

    let answer = answer(&file, By::People);

    assert_eq!(answer["objective"], 508);
    assert_eq!(answer["proven"], true);
}
