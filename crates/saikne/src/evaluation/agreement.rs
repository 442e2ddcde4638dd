//! How far evaluators agree: Krippendorff's alpha for interval data, and the strictness of each evaluator. Both are
//! shown beside the raw scores and never applied to them.
//!
//! All sums are exact; only the result is rounded, to thousandths of alpha or hundredths of a point. Alpha is
//! defined in K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011).

use super::score::Score;

/// One given number: who gave it to what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<'a> {
    /// What was judged.
    pub unit: &'a str,
    /// Who judged.
    pub by: &'a str,
    /// What they gave.
    pub score: Score,
}

/// Alpha in thousandths: 1000 is full agreement, 0 what chance would give, less than that contradiction. Nothing
/// where no unit was judged by two, or where everybody gave the same everywhere, since nothing can then be said.
#[must_use]
pub fn alpha(given: &[Given<'_>]) -> Option<i64> {
    let units: Vec<Vec<i128>> = units(given)
        .into_iter()
        .map(|unit| unit.into_iter().map(|one| i128::from(one.score.0)).collect::<Vec<i128>>())
        .filter(|unit| unit.len() > 1)
        .collect();
    let all: Vec<i128> = units.iter().flatten().copied().collect();
    let count = i128::try_from(all.len()).ok()?;
    let expected = differences(&all)?;
    if expected == 0 {
        return None;
    }
    // Each unit's differences are divided by one less than its judges; one denominator holds them all.
    let by = units.iter().try_fold(1, |by, unit| least_common_multiple(by, less_one(unit.len())?))?;
    let observed = units.iter().try_fold(0_i128, |sum, unit| {
        sum.checked_add(differences(unit)?.checked_mul(by / less_one(unit.len())?)?)
    })?;
    let whole = by.checked_mul(expected)?;
    let apart = (count - 1).checked_mul(observed)?;
    rounded(whole.checked_sub(apart)?.checked_mul(1000)?, whole)
}

/// How much more (or, below zero, less) than the others an evaluator gives to the same units, on average, and over
/// how many units. Nothing where they never judged with somebody else.
#[must_use]
pub fn strictness(given: &[Given<'_>], evaluator: &str) -> Option<(Score, usize)> {
    let (mut by, mut parts) = (1_i128, Vec::new());
    for unit in units(given) {
        let own = unit.iter().find(|one| one.by == evaluator);
        let Some(own) = own.filter(|_| unit.len() > 1) else { continue };
        let others = less_one(unit.len())?;
        let sum: i128 =
            unit.iter().filter(|one| one.by != evaluator).map(|one| i128::from(one.score.0)).sum();
        by = least_common_multiple(by, others)?;
        parts.push((i128::from(own.score.0).checked_mul(others)?.checked_sub(sum)?, others));
    }
    let count = i128::try_from(parts.len()).ok().filter(|count| *count > 0)?;
    let sum =
        parts.iter().try_fold(0_i128, |sum, (part, others)| sum.checked_add(part.checked_mul(by / others)?));
    Some((Score(rounded(sum?, by.checked_mul(count)?)?), parts.len()))
}

/// What was given, by unit.
fn units<'a, 'b>(given: &'b [Given<'a>]) -> Vec<Vec<&'b Given<'a>>> {
    let mut sorted: Vec<&Given<'a>> = given.iter().collect();
    sorted.sort_by_key(|one| (one.unit, one.by));
    sorted.chunk_by(|one, next| one.unit == next.unit).map(<[_]>::to_vec).collect()
}

/// The sum of the squared differences of all pairs: as many times the sum of squares, less the square of the sum.
fn differences(values: &[i128]) -> Option<i128> {
    let count = i128::try_from(values.len()).ok()?;
    let squares = values.iter().try_fold(0_i128, |sum, one| sum.checked_add(one.checked_mul(*one)?))?;
    let sum = values.iter().try_fold(0_i128, |sum, one| sum.checked_add(*one))?;
    count.checked_mul(squares)?.checked_sub(sum.checked_mul(sum)?)
}

fn less_one(count: usize) -> Option<i128> {
    i128::try_from(count).ok().map(|count| count - 1)
}

fn least_common_multiple(one: i128, other: i128) -> Option<i128> {
    let (mut divisor, mut rest) = (one, other);
    while rest != 0 {
        (divisor, rest) = (rest, divisor % rest);
    }
    (one / divisor).checked_mul(other)
}

/// A quotient with a positive divisor, halves away from zero.
fn rounded(number: i128, by: i128) -> Option<i64> {
    let further = if (number % by).abs().checked_mul(2)? >= by { number.signum() } else { 0 };
    i64::try_from(number / by + further).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNITS: [&str; 15] =
        ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15"];

    /// Rows of judges as they are printed: a digit for each unit, a point for none.
    fn printed(rows: &[(&'static str, &str)]) -> Vec<Given<'static>> {
        let mut given = Vec::new();
        for (by, row) in rows {
            for (unit, digit) in UNITS.iter().zip(row.chars()) {
                if let Some(points) = digit.to_digit(10) {
                    given.push(Given { unit, by, score: Score::whole(i64::from(points)) });
                }
            }
        }
        given
    }

    #[test]
    fn alpha_of_the_example_of_krippendorff_2011_is_0_849() {
        let example = printed(&[
            ("A", "123321412..."),
            ("B", "1233224125.3"),
            ("C", ".3332342251."),
            ("D", "12332441251."),
        ]);
        assert_eq!(alpha(&example), Some(849));
    }

    #[test]
    fn alpha_of_another_published_example_is_0_811() {
        let example =
            printed(&[("A", ".....34121133.3"), ("B", "1.213343......."), ("C", "..21344.21133.4")]);
        assert_eq!(alpha(&example), Some(811));
    }

    #[test]
    fn full_agreement_is_one_and_nothing_can_be_said_without_variation_or_pairs() {
        assert_eq!(alpha(&printed(&[("A", "1234"), ("B", "1234")])), Some(1000));
        assert_eq!(alpha(&printed(&[("A", "3333"), ("B", "3333")])), None);
        assert_eq!(alpha(&printed(&[("A", "12.."), ("B", "..34")])), None);
        assert_eq!(alpha(&[]), None);
    }

    #[test]
    fn strictness_is_the_mean_difference_to_co_readers() {
        let given = printed(&[("A", "24.."), ("B", "35.."), ("C", ".6.9")]);

        // Two points beside three, four beside five and six.
        assert_eq!(strictness(&given, "A"), Some((Score(-125), 2)));
        assert_eq!(strictness(&given, "C"), Some((Score(150), 1)), "the unit read alone says nothing");
        assert_eq!(strictness(&given, "D"), None);
    }

    /// Whatever is given: alpha is never above one, exactly one when all agree, and the order does not matter.
    #[test]
    fn alpha_keeps_its_bounds() {
        let mut seed = 1_u64;
        let mut next = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        for _ in 0..300 {
            let mut given = Vec::new();
            for unit in UNITS {
                for by in ["A", "B", "C"] {
                    if next(4) > 0 {
                        given.push(Given { unit, by, score: Score(i64::try_from(next(5000)).unwrap()) });
                    }
                }
            }
            let found = alpha(&given);
            assert!(found.is_none_or(|alpha| alpha <= 1000), "{found:?}");
            given.reverse();
            assert_eq!(alpha(&given), found);
            let same = |one: &Given<'static>| Given { score: Score::read(one.unit).unwrap(), ..one.clone() };
            let agreed: Vec<Given<'_>> = given.iter().map(same).collect();
            assert!(alpha(&agreed).is_none_or(|alpha| alpha == 1000));
        }
    }
}
