//! The season of 2024 as numbers: 41 applications for 104 schools, 33 of municipalities and 8 of associations.

use foundation::clock::Clock;
use foundation::ids::Chance;
use foundation::money::Cents;
use jiff::{SignedDuration, Timestamp};

use super::money::{Line, Part, Terms};
use super::ranking::{Entry, Ranking, Rules};

/// How many schools each of the 33 municipalities has in its application, then each of the 8 associations.
pub const SCHOOLS: [usize; 41] = [
    3, 5, 2, 4, 1, 3, 2, 5, 2, 3, 4, 1, 2, 3, 2, 4, 1, 2, 3, 4, 2, 3, 1, 2, 3, 4, 2, 3, 2, 5, 3, 2, 4, 1, 1,
    2, 1, 3, 1, 2, 1,
];

/// Hundredths of points below which nothing is given.
const PASS_MARK: i64 = 2500;

/// Those at the end of the list, small ones: with 104 schools and at most 1 200 euro for each, no more than a few
/// stay without money.
const LAST: [(i64, i64); 4] = [(35, 2590), (36, 2550), (38, 2525), (40, 2385)];

/// The entries of the season, always the same.
#[must_use]
pub fn entries() -> Vec<Entry> {
    let begin: Timestamp = "2024-05-14T06:00:00Z".parse().unwrap();
    let (clock, chance) = (Clock::standing(begin), Chance::seeded(2024));
    (0_i64..)
        .zip(SCHOOLS)
        .map(|(number, schools)| {
            let score = match LAST.iter().find(|(last, _)| *last == number) {
                Some((_, score)) => *score,
                None => 3850 - (number * 137) % 1150,
            };
            let is_passed = score >= PASS_MARK;
            let parts = (0..i64::try_from(schools).unwrap())
                .map(|school| {
                    // Up to four euro below the ceiling of 1 200, in cents that do not come out even.
                    let requested = 120_000 - ((number * 31 + school * 17) * 53) % 401;
                    let first = requested * 2 / 5;
                    let second = requested / 3;
                    let sums = [first, second, requested - first - second];
                    Part {
                        sub_project: chance.id(&clock),
                        requested: Cents(requested),
                        lines: (1..)
                            .zip(sums)
                            .map(|(number, sum)| Line { number, requested: Cents(sum) })
                            .collect(),
                    }
                })
                .collect();
            Entry {
                application: chance.id(&clock),
                score,
                is_passed,
                missed: if is_passed { Vec::new() } else { vec!["pass_mark".to_owned()] },
                priority: (number * 3) % 5 * 100,
                submitted_at: begin + SignedDuration::from_mins((number * 83) % 5000),
                parts,
            }
        })
        .collect()
}

/// The rules of 2024.
#[must_use]
pub fn rules() -> Rules {
    Rules {
        ties: ["lower_request", "more_schools", "earlier_submission", "lot"].map(str::to_owned).into(),
        seed: 20_240_517,
        terms: Terms {
            budget: Cents(12_000_000),
            partial: "last_cent".to_owned(),
            smallest_partial: Cents(10_000),
            has_reserve: true,
        },
    }
}

/// The ranking of the season.
#[must_use]
pub fn season() -> Ranking {
    Ranking::make(rules(), entries(), Vec::new())
}
