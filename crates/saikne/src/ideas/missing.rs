//! What an idea lacks before it can be sent to the contact person, each with where to mend it.

use foundation::i18n::Speaker;

use super::budget::Budget;
use super::canvas::{Canvas, Slot, codes};
use super::terms::IdeaTerms;
use crate::programmes::rules::Rule;

/// One thing that lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// A place without an answer.
    Answer(Slot),
    /// Fewer themes than the contest asks for.
    Themes(Asked),
    /// No problem with its result.
    Pair,
    /// A problem without result, or a result without problem.
    HalfPair(u8),
    /// No line in the budget.
    Line,
    /// A line without its kind, words or sum.
    HalfLine(u8),
    /// More money than one school may have (I-22).
    Ceiling(Asked),
    /// The team did not complete the training (I-20).
    Training(Asked),
}

/// A rule of the programme that is not met: its id and its sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked(Option<Rule>);

/// The places that must be filled, and stand once.
const REQUIRED: [Slot; 7] =
    [Slot::Title, Slot::Need, Slot::Idea, Slot::Audience, Slot::Groups, Slot::Impact, Slot::Activities];

/// Everything that lacks, in the order of the form; the training last.
#[must_use]
pub fn missing(canvas: &Canvas, terms: &IdeaTerms, is_trained: bool) -> Vec<Missing> {
    let asked = |rule: Option<&Rule>| Asked(rule.cloned());
    let mut found: Vec<Missing> =
        REQUIRED.into_iter().filter(|slot| canvas.text(*slot).is_empty()).map(Missing::Answer).collect();
    let (fewest, rule) = terms.fewest_themes();
    let chosen = i64::try_from(codes(canvas.text(Slot::Themes)).count()).unwrap_or(i64::MAX);
    if chosen < fewest {
        found.push(Missing::Themes(asked(rule)));
    }
    if canvas.pairs().next().is_none() {
        found.push(Missing::Pair);
    }
    let half = canvas.pairs().filter(|pair| pair.problem.is_empty() || pair.result.is_empty());
    found.extend(half.map(|pair| Missing::HalfPair(pair.number)));
    let budget = Budget::of(canvas, terms.ceiling);
    if budget.lines.is_empty() {
        found.push(Missing::Line);
    }
    found.extend(
        budget.lines.iter().filter(|line| !line.is_whole()).map(|line| Missing::HalfLine(line.number)),
    );
    if budget.over().is_some() {
        found.push(Missing::Ceiling(asked(terms.ceiling_rule())));
    }
    if !is_trained {
        found.push(Missing::Training(asked(terms.training_rule())));
    }
    found
}

impl Missing {
    /// The place of the form where it is mended; none where the team cannot.
    #[must_use]
    pub fn place(&self) -> Option<Slot> {
        Some(match self {
            Self::Answer(slot) => *slot,
            Self::Themes(_) => Slot::Themes,
            Self::Pair => Slot::Problem(1),
            Self::HalfPair(number) => Slot::Problem(*number),
            Self::Line | Self::Ceiling(_) => Slot::Sum(1),
            Self::HalfLine(number) => Slot::Sum(*number),
            Self::Training(_) => return None,
        })
    }

    /// The rule of the programme that asks for it, by id.
    #[must_use]
    pub fn rule(&self) -> Option<&str> {
        match self {
            Self::Themes(asked) | Self::Ceiling(asked) | Self::Training(asked) => {
                asked.0.as_ref().map(|rule| rule.id.as_str())
            }
            _ => None,
        }
    }

    /// What lacks, in one sentence.
    #[must_use]
    pub fn sentence(&self, speak: &Speaker) -> String {
        let numbered = |key: &str, number: u8| speak.with(key, &[("number", &number.to_string())]);
        match self {
            Self::Answer(slot) => speak.with("ideas-missing-answer", &[("field", &slot.label(speak))]),
            Self::Pair => speak.text("ideas-missing-pair"),
            Self::HalfPair(number) => numbered("ideas-missing-half-pair", *number),
            Self::Line => speak.text("ideas-missing-line"),
            Self::HalfLine(number) => numbered("ideas-missing-half-line", *number),
            Self::Themes(asked) => asked.sentence(speak, "ideas-missing-themes"),
            Self::Ceiling(asked) => asked.sentence(speak, "ideas-missing-ceiling"),
            Self::Training(asked) => asked.sentence(speak, "ideas-missing-training"),
        }
    }
}

impl Asked {
    fn sentence(&self, speak: &Speaker, key: &str) -> String {
        let own = self.0.as_ref().and_then(|rule| rule.message.as_ref());
        own.map_or_else(|| speak.text(key), |message| message.in_language(speak.language()).to_owned())
    }
}
