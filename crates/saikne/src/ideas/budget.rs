//! The budget of an idea: lines by kind of cost, whole cents, against the ceiling for one school (I-22).

use foundation::i18n::Speaker;
use foundation::money::Cents;

use super::canvas::{Canvas, LINES, Slot};

/// A line in which something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which.
    pub number: u8,
    /// Kind of cost, by code; empty while it is not chosen.
    pub category: String,
    /// What is bought.
    pub what: String,
    /// For how much; none while nothing is said.
    pub sum: Option<Cents>,
}

impl Line {
    /// Whether nothing of it lacks.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.category.is_empty() && !self.what.is_empty() && self.sum.is_some_and(|sum| sum.0 > 0)
    }
}

/// Every line with what they come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Budget {
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// Their sum (I-21).
    pub total: Cents,
    /// The most for one school, where the contest sets it.
    pub ceiling: Option<Cents>,
}

impl Budget {
    /// The budget on a canvas.
    #[must_use]
    pub fn of(canvas: &Canvas, ceiling: Option<Cents>) -> Self {
        let lines: Vec<Line> = (1..=LINES)
            .map(|number| Line {
                number,
                category: canvas.text(Slot::Category(number)).to_owned(),
                what: canvas.text(Slot::What(number)).to_owned(),
                sum: Cents::read(canvas.text(Slot::Sum(number))).ok(),
            })
            .filter(|line| !line.category.is_empty() || !line.what.is_empty() || line.sum.is_some())
            .collect();
        let sums = lines.iter().filter_map(|line| line.sum);
        let total = sums.fold(Cents(0), |total, sum| total.plus(sum).unwrap_or(Cents(i64::MAX)));
        Self { lines, total, ceiling }
    }

    /// By how much it is above the ceiling; none where it is not.
    #[must_use]
    pub fn over(&self) -> Option<Cents> {
        let over = self.total.0.saturating_sub(self.ceiling?.0);
        (over > 0).then_some(Cents(over))
    }

    /// The sum against the ceiling in one sentence.
    #[must_use]
    pub fn sentence(&self, speak: &Speaker) -> String {
        let total = speak.sum(self.total);
        let Some(ceiling) = self.ceiling else {
            return speak.with("ideas-budget-total", &[("total", &total)]);
        };
        let left = Cents(ceiling.0.saturating_sub(self.total.0).max(0));
        let (key, rest) = match self.over() {
            Some(over) => ("ideas-budget-over", over),
            None => ("ideas-budget-left", left),
        };
        let (ceiling, rest) = (speak.sum(ceiling), speak.sum(rest));
        speak.with(key, &[("total", &total), ("ceiling", &ceiling), ("rest", &rest)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ideas::canvas::Written;
    use foundation::answers::Answer;

    fn canvas(sums: &[&str]) -> Canvas {
        let mut canvas = Canvas::default();
        for (number, sum) in (1..).zip(sums) {
            let answer = Answer { value: (*sum).to_owned(), version: 1 };
            canvas.put(Slot::Sum(number), Written { answer, ..Written::default() });
        }
        canvas
    }

    #[test]
    fn cents_add_up_and_one_cent_too_many_is_seen() {
        let ceiling = Some(Cents(120_000));
        let exact = Budget::of(&canvas(&["1 000,00", "199.99", "0,01"]), ceiling);
        assert_eq!((exact.total, exact.over()), (Cents(120_000), None));
        let over = Budget::of(&canvas(&["1 200.01 EUR"]), ceiling);
        assert_eq!(over.over(), Some(Cents(1)));
        assert_eq!(Budget::of(&canvas(&["5000"]), None).over(), None);
    }

    #[test]
    fn step_5_of_2022_a_cent_above_a_thousand_is_too_much() {
        for (edition, ceiling) in [("kontakts-2022", "1 000,00"), ("kontakts-2024", "1 200,00")] {
            let plan = crate::programmes::shipped::read(edition).unwrap().plan;
            let most = plan.call("project_contest").unwrap().max_per_school;
            assert_eq!(Budget::of(&canvas(&[ceiling]), most).over(), None, "{edition}");
            assert_eq!(Budget::of(&canvas(&[ceiling, "0,01"]), most).over(), Some(Cents(1)), "{edition}");
        }
    }

    #[test]
    fn a_line_without_kind_or_words_or_sum_is_not_whole() {
        let line = |category: &str, what: &str, cents| Line {
            number: 1,
            category: category.to_owned(),
            what: what.to_owned(),
            sum: cents,
        };
        assert!(line("services", "Lektors", Some(Cents(1))).is_whole());
        for partly in [
            line("", "Lektors", Some(Cents(1))),
            line("services", "", Some(Cents(1))),
            line("services", "Lektors", None),
            line("services", "Lektors", Some(Cents(0))),
        ] {
            assert!(!partly.is_whole(), "{partly:?}");
        }
    }
}
