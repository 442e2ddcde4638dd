//! Allocation by teams: always the optimum, always the same.

use crate::sample::{Sample, samples};
use allocation::{By, Options, run};
use proptest::prelude::*;
use serde_json::Value;

fn answer(file: &[u8], seed: u64) -> Value {
    serde_json::from_slice(&run(file, Options { by: By::Teams, seed }, &|| false).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_the_optimum(sample in samples(7, 4), seed in 0..3u64) {
        let objective = sample.check(&answer(&sample.file(), seed), false);

        prop_assert_eq!(objective, sample.optimum(false));
    }

    /// I-17: neither the moment nor the order of the list decides.
    #[test]
    fn the_same_draw_gives_the_same_seats(sample in samples(40, 6), seed in 0..3u64) {
        let file = sample.file();
        let options = Options { by: By::Teams, seed };
        prop_assert_eq!(run(&file, options, &|| false).unwrap(), run(&file, options, &|| false).unwrap());

        let mut instance: Value = serde_json::from_slice(&file).unwrap();
        instance["teams"].as_array_mut().unwrap().reverse();
        let mut turned = answer(&serde_json::to_vec(&instance).unwrap(), seed);
        turned["assignments"].as_array_mut().unwrap().reverse();
        turned["unassigned"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(turned, answer(&file, seed));
    }
}

/// Ten teams want two sessions of five seats in the same order: who gets the first is a matter of lots.
#[test]
fn the_seed_decides_ties() {
    let sample =
        Sample { penalty: 9, sessions: vec![(0, 5, 5), (0, 5, 5)], teams: vec![(0, 1, vec![0, 1]); 10] };
    let file = sample.file();

    let answers: Vec<_> = (0..10).map(|seed| answer(&file, seed)).collect();

    assert!(answers.iter().all(|answer| answer["objective"] == 15));
    assert!(answers.iter().any(|answer| answer["assignments"] != answers[0]["assignments"]));
}

#[test]
fn ids_come_back_as_they_were_given() {
    let file = br#"{"penalty":1000,"extra":true,
        "sessions":[{"id":"R\u012bga","region":"V","capacity":1,"venue":null}],
        "teams":[{"id":-4,"region":"V","prefs":["R\u012bga"]},{"id":"b","region":"W","prefs":["R\u012bga"]}]}"#;

    let answer = run(file, Options::default(), &|| false).unwrap();

    let expected =
        r#"{"objective":1001,"assignments":[{"team":-4,"session":"Rīga","rank":1}],"unassigned":["b"]}"#;
    assert_eq!(String::from_utf8(answer).unwrap().trim_end(), expected);
}

/// A session elsewhere keeps its rank in the list but is never used.
#[test]
fn a_ranked_session_of_another_region_is_passed_over() {
    let file =
        br#"{"penalty":9,"sessions":[{"id":1,"region":1,"capacity":3},{"id":2,"region":2,"capacity":3}],
        "teams":[{"id":1,"region":2,"prefs":[1,2]}]}"#;

    let answer = answer(file, 0);

    assert_eq!(answer["objective"], 2);
    assert_eq!(answer["assignments"][0]["session"], 2);
}

#[test]
fn nobody_and_nothing_are_allowed() {
    let answer = answer(br#"{"penalty":9,"sessions":[],"teams":[{"id":1,"region":2,"prefs":[]}]}"#, 0);

    assert_eq!(answer["unassigned"], serde_json::json!([1]));
    assert_eq!(answer["objective"], 9);
}
