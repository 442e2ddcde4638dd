//! HiGHS instead of our own solver: the same optimum, and as honest where it was stopped.

use std::time::Duration;

use allocation::{By, Options, run, run_highs};
use proptest::prelude::*;
use serde_json::Value;

use crate::round::Round;
use crate::sample::samples;

const PLENTY: Duration = Duration::from_secs(300);

fn by_highs(file: &[u8], limit: Duration) -> Value {
    serde_json::from_slice(&run_highs(file, 0, &|| limit).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_answer_is_the_optimum(sample in samples(7, 4)) {
        let answer = by_highs(&sample.file(), PLENTY);

        prop_assert_eq!(sample.check(&answer, true), sample.optimum(true));
        prop_assert_eq!(&answer["proven"], true);
    }

    #[test]
    fn without_time_the_answer_tells_the_truth(sample in samples(7, 4)) {
        let answer = by_highs(&sample.file(), Duration::ZERO);

        let objective = sample.check(&answer, true);
        let (bound, optimum) = (answer["bound"].as_i64().unwrap(), sample.optimum(true));
        prop_assert!(bound <= optimum && optimum <= objective, "{bound} {optimum} {objective}");
    }
}

/// Two solvers that share nothing agree on a round too large to try everything.
#[test]
fn highs_and_our_own_agree() {
    for (seed, seats_percent) in [(1, 105), (2, 85)] {
        let round = Round { seed, seats_percent, sizes: (3, 6), ..Round::of(90, 9) };
        let file = serde_json::to_vec(&round.instance()).unwrap();
        let own = run(&file, Options { by: By::People, seed: 0 }, &|| false).unwrap();
        let own: Value = serde_json::from_slice(&own).unwrap();

        let highs = by_highs(&file, PLENTY);

        assert_eq!(highs["objective"], own["objective"], "{seed}");
        assert_eq!(highs["proven"], true, "{seed}");
    }
}
