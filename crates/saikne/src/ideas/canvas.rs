//! The canvas: what is asked of an idea, and what makes an answer acceptable.

use std::collections::BTreeMap;

use foundation::answers::{Answer, BETWEEN_TICKED};
use foundation::i18n::Speaker;
use foundation::money::{Cents, NotASum};
use jiff::Timestamp;

use super::terms::IdeaTerms;
use crate::programmes::plan::Item;

/// How many pairs of a problem and a result there can be.
pub const PAIRS: u8 = 6;
/// How many lines a budget can have.
pub const LINES: u8 = 12;

/// A place on the canvas. Those with a number stand several times, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// What the project is called.
    Title,
    /// What the school's community needs.
    Need,
    /// How the project answers that.
    Idea,
    /// Which of the supported themes it is about.
    Themes,
    /// For whom it is.
    Audience,
    /// Which groups of learners take part.
    Groups,
    /// A problem.
    Problem(u8),
    /// What will be different once the problem of the same number is solved.
    Result(u8),
    /// What changes beyond the results.
    Impact,
    /// What will be done.
    Activities,
    /// Kind of cost of a budget line.
    Category(u8),
    /// What is bought.
    What(u8),
    /// For how much.
    Sum(u8),
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// Longer than the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Not one of the answers offered.
    #[error("not one of the answers offered")]
    NotOffered,
    /// Not a sum of money.
    #[error(transparent)]
    Sum(#[from] NotASum),
}

impl Slot {
    /// The places that stand once, in the order of the form.
    pub const SINGLE: [Self; 8] = [
        Self::Title,
        Self::Need,
        Self::Idea,
        Self::Themes,
        Self::Audience,
        Self::Groups,
        Self::Impact,
        Self::Activities,
    ];

    /// Every place.
    pub fn all() -> impl Iterator<Item = Self> {
        let pairs = (1..=PAIRS).flat_map(|number| [Self::Problem(number), Self::Result(number)]);
        let lines =
            (1..=LINES).flat_map(|number| [Self::Category(number), Self::What(number), Self::Sum(number)]);
        Self::SINGLE.into_iter().chain(pairs).chain(lines)
    }

    /// The word it has in rows, forms and keys, without its number.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Need => "need",
            Self::Idea => "idea",
            Self::Themes => "themes",
            Self::Audience => "audience",
            Self::Groups => "groups",
            Self::Problem(_) => "problem",
            Self::Result(_) => "result",
            Self::Impact => "impact",
            Self::Activities => "activities",
            Self::Category(_) => "category",
            Self::What(_) => "what",
            Self::Sum(_) => "sum",
        }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> Option<u8> {
        match self {
            Self::Problem(number)
            | Self::Result(number)
            | Self::Category(number)
            | Self::What(number)
            | Self::Sum(number) => Some(number),
            _ => None,
        }
    }

    /// Its name in rows and forms: `title`, `problem_2`.
    #[must_use]
    pub fn name(self) -> String {
        self.number().map_or_else(|| self.word().to_owned(), |number| format!("{}_{number}", self.word()))
    }

    /// Reads a name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::all().find(|slot| slot.name() == name)
    }

    /// What it is called on the page.
    #[must_use]
    pub fn label(self, speak: &Speaker) -> String {
        let key = format!("ideas-field-{}", self.word());
        match self.number() {
            Some(number) => speak.with(&key, &[("number", &number.to_string())]),
            None => speak.text(&key),
        }
    }

    /// Whether several answers can be ticked.
    #[must_use]
    pub const fn is_ticked(self) -> bool {
        matches!(self, Self::Themes | Self::Groups)
    }

    /// The longest answer, in characters; none where answers are chosen.
    #[must_use]
    pub const fn limit(self) -> Option<usize> {
        match self {
            Self::Title | Self::What(_) => Some(120),
            Self::Audience | Self::Problem(_) | Self::Result(_) => Some(400),
            Self::Need | Self::Idea | Self::Impact => Some(1500),
            Self::Activities => Some(3000),
            Self::Sum(_) => Some(20),
            Self::Themes | Self::Groups | Self::Category(_) => None,
        }
    }

    /// What it offers to choose from.
    #[must_use]
    pub fn offered(self, terms: &IdeaTerms) -> &[Item] {
        match self {
            Self::Themes => &terms.themes,
            Self::Groups => &terms.groups,
            Self::Category(_) => &terms.categories,
            _ => &[],
        }
    }

    /// Whether an answer may be kept as it is.
    pub fn accepts(self, value: &str, terms: &IdeaTerms) -> Result<(), Unacceptable> {
        let is_sum = matches!(self, Self::Sum(_));
        match self.limit() {
            Some(limit) if value.chars().count() > limit => Err(Unacceptable::TooLong(limit)),
            Some(_) if is_sum && !value.is_empty() => Ok(Cents::read(value).map(drop)?),
            Some(_) => Ok(()),
            None => {
                let offered = self.offered(terms);
                let is_offered = |code: &str| offered.iter().any(|item| item.code == code);
                if codes(value).all(is_offered) { Ok(()) } else { Err(Unacceptable::NotOffered) }
            }
        }
    }
}

/// The codes in an answer that is ticked or chosen.
pub fn codes(value: &str) -> impl Iterator<Item = &str> {
    value.split(BETWEEN_TICKED).filter(|code| !code.is_empty())
}

/// An answer, and who wrote it when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// What was answered.
    pub answer: Answer,
    /// Who wrote it last, by name.
    pub by: String,
    /// When.
    pub at: Option<Timestamp>,
}

/// A problem with the result that answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair<'a> {
    /// Which.
    pub number: u8,
    /// The problem.
    pub problem: &'a str,
    /// The result.
    pub result: &'a str,
}

/// Everything that was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Canvas(BTreeMap<Slot, Written>);

impl Canvas {
    /// Puts an answer in.
    pub fn put(&mut self, slot: Slot, written: Written) {
        self.0.insert(slot, written);
    }

    /// The answer of a place; an empty one when there is none.
    #[must_use]
    pub fn of(&self, slot: Slot) -> Answer {
        self.0.get(&slot).map(|written| written.answer.clone()).unwrap_or_default()
    }

    /// Who wrote a place last, where somebody did.
    #[must_use]
    pub fn written(&self, slot: Slot) -> Option<&Written> {
        self.0.get(&slot)
    }

    /// What was answered; empty when nothing was.
    #[must_use]
    pub fn text(&self, slot: Slot) -> &str {
        self.0.get(&slot).map_or("", |written| written.answer.value.as_str())
    }

    /// The pairs in which something stands.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        (1..=PAIRS)
            .map(|number| Pair {
                number,
                problem: self.text(Slot::Problem(number)),
                result: self.text(Slot::Result(number)),
            })
            .filter(|pair| !pair.problem.is_empty() || !pair.result.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_name_that_leads_back() {
        for slot in Slot::all() {
            assert_eq!(Slot::parse(&slot.name()), Some(slot));
        }
        for forged in ["problem_0", "problem_7", "sum_13", "problem", "title_1", ""] {
            assert_eq!(Slot::parse(forged), None, "{forged}");
        }
    }

    #[test]
    fn pairs_are_those_in_which_something_stands() {
        let mut canvas = Canvas::default();
        let answer = Answer { value: "Klusē".to_owned(), version: 1 };
        canvas.put(Slot::Result(2), Written { answer, ..Written::default() });
        let pairs: Vec<Pair<'_>> = canvas.pairs().collect();
        assert_eq!(pairs, [Pair { number: 2, problem: "", result: "Klusē" }]);
    }
}
