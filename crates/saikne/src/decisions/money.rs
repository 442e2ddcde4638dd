//! How money goes down a ranking, to the last cent, and which schools and lines get it where it does not suffice.

use foundation::money::Cents;
use serde::{Deserialize, Serialize};

use crate::applications::SubProjectId;
use crate::programmes::plan::{DecisionPlan, PartialAward};
use crate::programmes::words::Word;

/// What is asked for one school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// What is asked for.
    pub requested: Cents,
    /// The lines of its budget, in order.
    pub lines: Vec<Line>,
}

/// One line of a school's budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Which, from 1.
    pub number: i64,
    /// What is asked for.
    pub requested: Cents,
}

/// What one school gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenPart {
    /// The school's part of the application.
    pub sub_project: SubProjectId,
    /// What was asked for.
    pub requested: Cents,
    /// What is given.
    pub awarded: Cents,
    /// Which lines get how much; empty where the school gets all or nothing.
    pub lines: Vec<GivenLine>,
}

/// What one line of a school's budget gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenLine {
    /// Which, from 1.
    pub number: i64,
    /// What was asked for.
    pub requested: Cents,
    /// What is given.
    pub awarded: Cents,
}

/// How money is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The money there is.
    pub budget: Cents,
    /// What the first application gets for which the money does not suffice, as word.
    pub partial: String,
    /// The smallest partial award.
    pub smallest_partial: Cents,
    /// Whether those for whom the money does not suffice wait.
    pub has_reserve: bool,
}

impl Terms {
    /// The terms of an edition.
    #[must_use]
    pub fn of(plan: &DecisionPlan) -> Self {
        Self {
            budget: Cents(plan.budget_cents),
            partial: plan.partial.as_str().to_owned(),
            smallest_partial: Cents(plan.smallest_partial_cents),
            has_reserve: plan.has_reserve,
        }
    }

    /// What an application gets of a sum that does not suffice for all it asks for; none where that would be less
    /// than the smallest partial award. Never more than the sum, and never more than was asked for (I-26).
    #[must_use]
    pub fn portion(&self, sum: Cents, parts: &[Part]) -> Option<Vec<GivenPart>> {
        let how = PartialAward::parse(&self.partial).unwrap_or(PartialAward::Nothing);
        if how == PartialAward::Nothing {
            return None;
        }
        let mut left = sum.0;
        let mut is_whole = true;
        let given: Vec<GivenPart> = parts
            .iter()
            .map(|part| {
                if is_whole && part.requested.0 <= left {
                    left -= part.requested.0;
                    return part.given(part.requested);
                }
                // The first school that does not fit may get lines; those after it get nothing.
                let lines = if is_whole { part.lines_for(how, left) } else { Vec::new() };
                is_whole = false;
                let awarded: i64 = lines.iter().map(|line| line.awarded.0).sum();
                left -= awarded;
                GivenPart { lines, ..part.given(Cents(awarded)) }
            })
            .collect();
        let awarded = total(&given);
        (awarded.0 > 0 && awarded >= self.smallest_partial).then_some(given)
    }
}

impl Part {
    /// This part with a sum, without lines.
    #[must_use]
    pub fn given(&self, awarded: Cents) -> GivenPart {
        let sub_project = self.sub_project.clone();
        GivenPart { sub_project, requested: self.requested, awarded, lines: Vec::new() }
    }

    fn lines_for(&self, how: PartialAward, sum: i64) -> Vec<GivenLine> {
        // Lines that do not come to what is asked for say nothing about it.
        let asked: i64 = self.lines.iter().fold(0, |sum, line| sum.saturating_add(line.requested.0));
        if matches!(how, PartialAward::Nothing | PartialAward::WholeSchools) || asked != self.requested.0 {
            return Vec::new();
        }
        let mut left = sum;
        let mut is_whole = true;
        let lines: Vec<GivenLine> = self
            .lines
            .iter()
            .map(|line| {
                let awarded = if !is_whole {
                    0
                } else if line.requested.0 <= left {
                    line.requested.0
                } else {
                    is_whole = false;
                    if how == PartialAward::LastCent { left } else { 0 }
                };
                left -= awarded;
                GivenLine { number: line.number, requested: line.requested, awarded: Cents(awarded) }
            })
            .collect();
        if lines.iter().any(|line| line.awarded.0 > 0) { lines } else { Vec::new() }
    }
}

/// What schools get together.
#[must_use]
pub fn total(parts: &[GivenPart]) -> Cents {
    parts.iter().fold(Cents(0), |sum, part| sum.plus(part.awarded).unwrap_or(Cents(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn parts() -> Vec<Part> {
        let (clock, chance) = (Clock::standing("2024-06-01T08:00:00Z".parse().unwrap()), Chance::seeded(1));
        let line = |number, cents| Line { number, requested: Cents(cents) };
        let part = |lines: Vec<Line>| Part {
            sub_project: chance.id(&clock),
            requested: Cents(lines.iter().map(|line| line.requested.0).sum()),
            lines,
        };
        vec![
            part(vec![line(1, 60_000), line(2, 40_000)]),
            part(vec![line(1, 50_000), line(2, 30_001), line(3, 10_000)]),
            part(vec![line(1, 70_000)]),
        ]
    }

    fn given(partial: PartialAward, smallest: i64, sum: i64) -> Option<Vec<i64>> {
        let terms = Terms {
            budget: Cents(0),
            partial: partial.as_str().to_owned(),
            smallest_partial: Cents(smallest),
            has_reserve: true,
        };
        let given = terms.portion(Cents(sum), &parts())?;
        Some(given.iter().map(|part| part.awarded.0).collect())
    }

    #[test]
    fn whole_schools_come_first_then_whole_lines_then_the_last_cent() {
        use PartialAward::{LastCent, Nothing, WholeLines, WholeSchools};
        assert_eq!(given(Nothing, 0, 160_000), None);
        assert_eq!(given(WholeSchools, 0, 160_000), Some(vec![100_000, 0, 0]));
        assert_eq!(given(WholeLines, 0, 160_000), Some(vec![100_000, 50_000, 0]));
        assert_eq!(given(LastCent, 0, 160_000), Some(vec![100_000, 60_000, 0]));
        // A later school is not given what an earlier one does not get.
        assert_eq!(given(WholeLines, 0, 130_000), Some(vec![100_000, 0, 0]));
    }

    #[test]
    fn what_is_less_than_the_smallest_partial_award_is_not_given() {
        assert_eq!(given(PartialAward::LastCent, 5_000, 4_999), None);
        assert_eq!(given(PartialAward::LastCent, 5_000, 5_000), Some(vec![5_000, 0, 0]));
        assert_eq!(given(PartialAward::LastCent, 0, 0), None);
    }

    #[test]
    fn lines_that_do_not_come_to_the_sum_say_nothing() {
        let mut parts = parts();
        parts.truncate(1);
        parts[0].requested = Cents(100_001);
        let terms = Terms {
            budget: Cents(0),
            partial: "last_cent".to_owned(),
            smallest_partial: Cents(0),
            has_reserve: true,
        };
        assert_eq!(terms.portion(Cents(90_000), &parts), None);
    }
}
