//! Points, exactly: whole hundredths, never a floating point number.

use std::fmt;

use foundation::i18n::{Language, Speaker};
use serde::{Deserialize, Serialize};

use crate::programmes::plan::Criterion;

/// Points in hundredths: 7,5 points are `Score(750)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(pub i64);

/// Why words are no mark for a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAMark {
    /// Something else than a number of points.
    #[error("not a number of points")]
    Unreadable,
    /// Fewer than nothing or more than the criterion has.
    #[error("a mark is between 0 and {0}")]
    OutOfRange(i64),
    /// Between two marks that can be given.
    #[error("marks are given in steps")]
    BetweenSteps,
}

impl Score {
    /// A whole number of points.
    #[must_use]
    pub const fn whole(points: i64) -> Self {
        Self(points.saturating_mul(100))
    }

    /// Reads points as people type them: `7`, `7,5`, `7.50`. Nothing for anything else, also for a third
    /// place after the decimal point.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let (whole, part) = text.split_once([',', '.']).unwrap_or((text, ""));
        let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || part.len() > 2 || !is_number(whole) || !is_number(part) {
            return None;
        }
        format!("{whole}{part:0<2}").parse().ok().map(Self)
    }

    /// Reads a mark for a criterion.
    pub fn mark(text: &str, criterion: &Criterion) -> Result<Self, NotAMark> {
        let bare = text.trim();
        if bare.starts_with(['-', '−', '–']) && Self::read(bare.trim_start_matches(['-', '−', '–'])).is_some()
        {
            return Err(NotAMark::OutOfRange(criterion.max_points));
        }
        let score = Self::read(bare).ok_or(NotAMark::Unreadable)?;
        if score > Self::whole(criterion.max_points) {
            return Err(NotAMark::OutOfRange(criterion.max_points));
        }
        // The step is in parts of ten thousand, a score in parts of a hundred.
        let step = i64::from(criterion.step.0 / 100).max(1);
        if score.0 % step == 0 { Ok(score) } else { Err(NotAMark::BetweenSteps) }
    }

    /// As people write it, without zeros at the end: `7,5` in Latvian, `7.5` in English.
    #[must_use]
    pub fn in_language(self, language: Language) -> String {
        let mark = match language {
            Language::Lv => ',',
            Language::En => '.',
        };
        let sign = if self.0 < 0 { "−" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match part {
            0 => format!("{sign}{whole}"),
            part if part % 10 == 0 => format!("{sign}{whole}{mark}{}", part / 10),
            part => format!("{sign}{whole}{mark}{part:02}"),
        }
    }

    /// As people write it, in the reader's language.
    #[must_use]
    pub fn words(self, speak: &Speaker) -> String {
        self.in_language(speak.language())
    }

    /// The quotient of two whole numbers, in hundredths already, rounded half away from zero; nothing for a
    /// divisor that is not positive.
    #[must_use]
    pub const fn quotient(hundredths: i64, by: i64) -> Self {
        if by <= 0 {
            return Self(0);
        }
        let (whole, rest) = (hundredths / by, hundredths % by);
        let further = if rest.abs().saturating_mul(2) >= by { rest.signum() } else { 0 };
        Self(whole.saturating_add(further))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.in_language(Language::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::localised::Localised;
    use crate::programmes::rules::Share;

    fn criterion(step: u32) -> Criterion {
        Criterion {
            code: "need".to_owned(),
            title: Localised { lv: String::new(), en: String::new() },
            guidance: None,
            max_points: 10,
            step: Share(step),
            weight: 100,
            pass_points: None,
            is_knock_out: false,
        }
    }

    #[test]
    fn points_are_read_and_written_as_people_do() {
        for (typed, hundredths, written) in
            [("7", 700, "7"), (" 7,5 ", 750, "7,5"), ("7.25", 725, "7,25"), ("0,05", 5, "0,05")]
        {
            let score = Score::read(typed).unwrap();
            assert_eq!(score, Score(hundredths));
            assert_eq!(score.in_language(Language::Lv), written);
        }
        for typed in ["", "-1", "1,005", "desmit", "1e1", ",5", "9999999999"] {
            assert_eq!(Score::read(typed), None, "{typed}");
        }
        assert_eq!(Score(-150).in_language(Language::En), "−1.5");
    }

    #[test]
    fn a_mark_is_within_its_criterion_and_on_a_step() {
        assert_eq!(Score::mark("10", &criterion(10_000)), Ok(Score(1000)));
        assert_eq!(Score::mark("9,5", &criterion(10_000)), Err(NotAMark::BetweenSteps));
        assert_eq!(Score::mark("9,5", &criterion(5_000)), Ok(Score(950)));
        assert_eq!(Score::mark("10,5", &criterion(5_000)), Err(NotAMark::OutOfRange(10)));
        assert_eq!(Score::mark("-1", &criterion(5_000)), Err(NotAMark::OutOfRange(10)));
        assert_eq!(Score::mark("labi", &criterion(5_000)), Err(NotAMark::Unreadable));
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(Score::quotient(5, 2), Score(3));
        assert_eq!(Score::quotient(-5, 2), Score(-3));
        assert_eq!(Score::quotient(7, 3), Score(2));
        assert_eq!(Score::quotient(7, 0), Score(0));
    }
}
