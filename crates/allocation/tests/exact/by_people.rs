//! Allocation by people: the proven optimum, and an honest gap where it was stopped.

use std::sync::atomic::{AtomicU32, Ordering};

use allocation::{By, Options, Stop, run};
use proptest::prelude::*;
use serde_json::Value;

use crate::round::Round;
use crate::sample::samples;

fn answer(file: &[u8], stop: Stop<'_>) -> Value {
    serde_json::from_slice(&run(file, Options { by: By::People, seed: 0 }, stop).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_the_proven_optimum(sample in samples(7, 4)) {
        let answer = answer(&sample.file(), &|| false);

        prop_assert_eq!(sample.check(&answer, true), sample.optimum(true));
        prop_assert_eq!(&answer["bound"], &answer["objective"]);
        prop_assert_eq!(&answer["gap"], 0.0);
        prop_assert_eq!(&answer["proven"], true);
    }

    /// However early it is stopped, the allocation is valid and the bound is true.
    #[test]
    fn a_stopped_answer_tells_the_truth(sample in samples(7, 4), patience in 0..40u32) {
        let asked = AtomicU32::new(0);
        let answer = answer(&sample.file(), &|| asked.fetch_add(1, Ordering::Relaxed) >= patience);

        let objective = sample.check(&answer, true);
        let (bound, optimum) = (answer["bound"].as_i64().unwrap(), sample.optimum(true));
        prop_assert!(bound <= optimum && optimum <= objective, "{bound} {optimum} {objective}");
        prop_assert_eq!(&answer["proven"], bound == objective);
    }
}

/// I-17 also holds where the optimum has to be searched for.
#[test]
fn the_same_instance_gives_the_same_bytes() {
    let round = Round { seed: 5, seats_percent: 98, ..Round::of(200, 12) };
    let file = serde_json::to_vec(&round.instance()).unwrap();
    let options = Options { by: By::People, seed: 4 };

    assert_eq!(run(&file, options, &|| false).unwrap(), run(&file, options, &|| false).unwrap());
}

/// Too large to be proven soon. A tenth of a percent would be one team that could have had a seat.
#[test]
fn scattered_seats_are_gathered() {
    for (seed, seats_percent) in [(1, 97), (2, 85)] {
        let round = Round { seed, seats_percent, regions: 1, sizes: (3, 6), ..Round::of(800, 32) };
        let file = serde_json::to_vec(&round.instance()).unwrap();
        let asked = AtomicU32::new(0);

        let answer = answer(&file, &|| asked.fetch_add(1, Ordering::Relaxed) >= 8_000);

        let gap = answer["gap"].as_f64().unwrap();
        assert!(gap < 0.005, "{gap}");
    }
}

/// Only even teams and odd capacities: half a team is left over everywhere, which no splitting shows.
#[test]
fn room_that_nobody_fits_into_is_seen() {
    let sessions: Vec<_> =
        (0..6).map(|id| serde_json::json!({"id": id, "region": 1, "capacity_sized": 3})).collect();
    let teams: Vec<_> = (0..9)
        .map(|id| serde_json::json!({"id": id, "region": 1, "size": 2, "prefs": [id % 6, (id + 1) % 6, (id + 2) % 6]}))
        .collect();
    let file = serde_json::json!({"penalty": 1000, "sessions": sessions, "teams": teams});

    let answer = answer(&serde_json::to_vec(&file).unwrap(), &|| false);

    assert_eq!(answer["objective"], 3006);
    assert_eq!(answer["proven"], true);
}
