//! What holds for every ranking, whatever is asked for and whatever is scored.

use foundation::clock::Clock;
use foundation::ids::Chance;
use foundation::money::Cents;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use super::money::{Line, Part, Terms};
use super::passing_on::{self, Holder, Waits};
use super::ranking::{Entry, Outcome, Override, Ranked, Ranking, Rules};
use super::samples;
use crate::programmes::plan::PartialAward;
use crate::programmes::words::Word;

/// Score, whether it passed, priority, minutes after the beginning, the lines of each school in cents.
type Asked = (i64, bool, i64, i64, Vec<Vec<i64>>);

fn entries(asked: Vec<Asked>) -> Vec<Entry> {
    let begin: Timestamp = "2024-05-10T08:00:00Z".parse().unwrap();
    let (clock, chance) = (Clock::standing(begin), Chance::seeded(7));
    let part = |lines: Vec<i64>| Part {
        sub_project: chance.id(&clock),
        requested: Cents(lines.iter().sum()),
        lines: (1..).zip(lines).map(|(number, sum)| Line { number, requested: Cents(sum) }).collect(),
    };
    asked
        .into_iter()
        .map(|(score, is_passed, priority, minutes, schools)| Entry {
            application: chance.id(&clock),
            score,
            is_passed,
            missed: if is_passed { Vec::new() } else { vec!["pass_mark".to_owned()] },
            priority,
            submitted_at: begin + SignedDuration::from_mins(minutes),
            parts: schools.into_iter().map(part).collect(),
        })
        .collect()
}

fn asked() -> impl Strategy<Value = Vec<Asked>> {
    let school = prop::collection::vec(1..120_000_i64, 1..6);
    let schools = prop::collection::vec(school, 1..5);
    // Few different scores and minutes, so that ties are common.
    let one = (3000..3006_i64, prop::bool::weighted(0.85), 0..3_i64, 0..4_i64, schools);
    prop::collection::vec(one, 0..40)
}

fn rules() -> impl Strategy<Value = Rules> {
    let partial = prop::sample::select(PartialAward::ALL);
    (0..6_000_000_i64, partial, 0..30_000_i64, any::<bool>(), 0..1000_i64).prop_map(
        |(budget, partial, smallest, has_reserve, seed)| Rules {
            ties: ["priority", "lower_request", "earlier_submission"].map(str::to_owned).into(),
            seed,
            terms: Terms {
                budget: Cents(budget),
                partial: partial.as_str().to_owned(),
                smallest_partial: Cents(smallest),
                has_reserve,
            },
        },
    )
}

/// What must hold for money in any list: no more than the budget, no more than asked for, in order.
fn check_money(ranking: &Ranking) {
    let terms = &ranking.rules.terms;
    let sum: i64 = ranking.ranked.iter().map(|line| line.awarded.0).sum();
    assert!(sum <= terms.budget.0, "the sum exceeds the budget");
    assert_eq!(sum + ranking.rest().0, terms.budget.0, "cents do not add up");
    for line in &ranking.ranked {
        assert!(line.awarded <= line.requested);
        assert_eq!(line.parts.iter().map(|part| part.awarded.0).sum::<i64>(), line.awarded.0);
        for part in &line.parts {
            assert!(part.awarded <= part.requested);
            let lines: i64 = part.lines.iter().map(|line| line.awarded.0).sum();
            assert!(part.lines.is_empty() || lines == part.awarded.0);
            assert!(part.lines.iter().all(|line| line.awarded <= line.requested && line.awarded.0 >= 0));
        }
        match line.outcome() {
            Outcome::Award => assert_eq!(line.awarded, line.requested),
            Outcome::PartialAward => {
                assert!(line.awarded.0 > 0 && line.awarded < line.requested);
                assert!(line.awarded >= terms.smallest_partial);
                assert!(line.parts.iter().any(|part| part.awarded.0 > 0), "it says which");
            }
            Outcome::Reserve | Outcome::Reject => assert_eq!(line.awarded, Cents(0)),
        }
    }
    assert!(ranking.with(Outcome::PartialAward).count() <= 1);
    let in_line: Vec<&Ranked> = ranking.ranked.iter().filter(|line| line.missed.is_empty()).collect();
    let first_short = in_line.iter().position(|line| line.awarded < line.requested);
    for line in in_line.iter().skip(first_short.map_or(usize::MAX, |first| first + 1)) {
        assert_eq!(line.awarded, Cents(0), "somebody below gets money before somebody above");
    }
    if let Some(first) = first_short
        && terms.partial == "last_cent"
        && in_line[first].awarded.0 > 0
    {
        assert_eq!(ranking.rest(), Cents(0), "money goes down to the last cent");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn money_goes_down_in_order_and_adds_up(asked in asked(), rules in rules()) {
        let entries = entries(asked);
        let ranking = Ranking::make(rules, entries.clone(), Vec::new());

        check_money(&ranking);
        prop_assert_eq!(ranking.ranked.len(), entries.len());
        let places: Vec<i64> = ranking.ranked.iter().map(|line| line.place).collect();
        prop_assert_eq!(places, (1..).take(entries.len()).collect::<Vec<_>>());
        for pair in ranking.ranked.windows(2) {
            let is_out = |line: &Ranked| !line.missed.is_empty();
            prop_assert!(is_out(&pair[0]) <= is_out(&pair[1]), "who did not pass comes last");
            if is_out(&pair[0]) == is_out(&pair[1]) {
                prop_assert!(pair[0].score >= pair[1].score);
                prop_assert_eq!(pair[1].tie.is_some(), pair[0].score == pair[1].score);
            }
        }
        let refused = ranking.ranked.iter().filter(|line| !line.missed.is_empty());
        prop_assert!(refused.into_iter().all(|line| line.outcome() == Outcome::Reject));
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        (asked, turned) in asked().prop_flat_map(|asked| (Just(asked.clone()), 0..asked.len().max(1))),
        rules in rules(),
    ) {
        let entries = entries(asked);
        let mut other = entries.clone();
        other.rotate_left(turned);
        other.reverse();

        let one = Ranking::make(rules.clone(), entries, Vec::new());
        let two = Ranking::make(rules, other, Vec::new());
        prop_assert_eq!(one.fingerprint(), two.fingerprint());
        prop_assert_eq!(Ranking::verified(&one.canonical(), &two.fingerprint()), Some(one));
    }

    #[test]
    fn an_override_moves_one_and_the_money_still_goes_in_order(
        asked in asked(), rules in rules(), which in 0..40_usize, place in prop::option::of(1..50_i64),
    ) {
        let entries = entries(asked);
        prop_assume!(which < entries.len());
        let moved = entries[which].clone();
        let reason = "Komisijas lēmums".to_owned();
        let one = Override { application: moved.application.clone(), place, reason };
        let ranking = Ranking::make(rules, entries.clone(), vec![one]);

        check_overridden(&ranking, &entries, &moved, place);
    }

    #[test]
    fn freed_money_goes_to_those_who_wait_in_order(
        asked in asked(), rules in rules(), withdrawn in prop::collection::vec(any::<bool>(), 40),
    ) {
        let entries = entries(asked);
        let ranking = Ranking::make(rules, entries.clone(), Vec::new());
        let holders: Vec<Holder> = ranking
            .ranked
            .iter()
            .zip(&withdrawn)
            .filter(|(line, is_gone)| !**is_gone && line.missed.is_empty())
            .map(|(line, _)| Holder {
                application: line.application.clone(),
                parts: entries.iter().find(|one| one.application == line.application).unwrap().parts.clone(),
                held: line.awarded,
                waits: if matches!(line.outcome(), Outcome::PartialAward | Outcome::Reserve) { Waits::Yes } else { Waits::No },
            })
            .collect();
        check_gifts(&ranking.rules.terms, &holders);
    }
}

/// The others keep their order among themselves, whoever was moved stands where it was put.
fn check_overridden(ranking: &Ranking, entries: &[Entry], moved: &Entry, place: Option<i64>) {
    let others = |ranking: &Ranking| -> Vec<_> {
        let lines = ranking.ranked.iter().map(|line| line.application.clone());
        lines.filter(|one| *one != moved.application).collect()
    };
    let plain = Ranking::make(ranking.rules.clone(), entries.to_vec(), Vec::new());
    assert_eq!(others(&plain), others(ranking));
    let sum: i64 = ranking.ranked.iter().map(|line| line.awarded.0).sum();
    assert_eq!(sum + ranking.rest().0, ranking.rules.terms.budget.0);
    let line = ranking.ranked.iter().find(|line| line.application == moved.application).unwrap();
    assert!(line.override_reason.is_some());
    let in_line = i64::try_from(entries.iter().filter(|entry| entry.is_passed).count()).unwrap();
    match place {
        Some(place) if moved.is_passed => assert_eq!(line.place, place.min(in_line)),
        // Nobody is lifted over the pass mark.
        _ => assert_eq!((line.outcome(), line.awarded), (Outcome::Reject, Cents(0))),
    }
}

fn check_gifts(terms: &Terms, holders: &[Holder]) {
    let before: i64 = holders.iter().map(|holder| holder.held.0).sum();
    let gifts = passing_on::pass_on(terms, holders);
    let mut after = before;
    let mut waiting = holders.iter().filter(|holder| holder.waits == Waits::Yes);
    for (number, gift) in gifts.iter().enumerate() {
        let holder = waiting.next().unwrap();
        assert_eq!(holder.application, gift.application, "nobody is passed over");
        assert!(gift.awarded() > holder.held);
        assert!(gift.is_whole || number + 1 == gifts.len(), "only the last gets a portion");
        after += gift.awarded().0 - holder.held.0;
    }
    assert!(after <= terms.budget.0);
    assert_eq!(passing_on::free(terms, holders).0, terms.budget.0 - before);
    // Where nobody withdrew there is nothing to pass on to more than the first who waits.
    if let Some(next) = waiting.next() {
        let requested: i64 = next.parts.iter().map(|part| part.requested.0).sum();
        let is_short = terms.budget.0 - after < requested - next.held.0;
        assert!(is_short || gifts.last().is_some_and(|gift| !gift.is_whole), "the next could have had all");
    }
}

#[test]
fn the_season_of_2024_ends_with_one_partial_award_and_a_reserve_list() {
    let ranking = samples::season();
    let count = |outcome| ranking.with(outcome).count();
    let schools: usize = ranking.entries.iter().map(|entry| entry.parts.len()).sum();

    assert_eq!((ranking.ranked.len(), schools), (41, 104));
    assert_eq!(ranking.awarded(), Cents(12_000_000));
    assert_eq!(ranking.rest(), Cents(0));
    assert_eq!(count(Outcome::PartialAward), 1);
    assert!(count(Outcome::Award) > 30 && count(Outcome::Reserve) >= 2 && count(Outcome::Reject) >= 1);
    let whole: i64 = ranking.with(Outcome::Award).map(|line| line.awarded.0).sum();
    let partial: i64 = ranking.with(Outcome::PartialAward).map(|line| line.awarded.0).sum();
    assert_eq!(whole + partial, 12_000_000);
    check_money(&ranking);
}

#[test]
fn a_ranking_that_was_touched_does_not_verify() {
    let ranking = samples::season();
    let (text, hash) = (ranking.canonical(), ranking.fingerprint());
    assert!(Ranking::verified(&text, &hash).is_some());

    let touched = text.replacen("\"place\":1,", "\"place\":2,", 1);
    assert_eq!(Ranking::verified(&touched, &hash), None);
    // A text with a fitting fingerprint whose result does not follow from its input is no ranking either.
    assert_eq!(Ranking::verified(&touched, &super::ranking::fingerprint(&touched)), None);
}
