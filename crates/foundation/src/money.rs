//! Money: whole cents, checked arithmetic, never a floating point number (I-31).

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// Why words are no sum of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotASum {
    /// Less than nothing.
    #[error("a sum is not negative")]
    Negative,
    /// More than two places after the decimal point.
    #[error("a sum has whole cents")]
    PartOfACent,
    /// More than anybody asks for.
    #[error("the sum is too large")]
    TooLarge,
    /// Something else than a sum.
    #[error("not a sum")]
    Unreadable,
}

impl Cents {
    /// The largest sum that can be typed: a billion euro. Thousands of them can be added up.
    const LARGEST: i64 = 100_000_000_000;

    /// Reads a sum in euro as people type it: `120`, `120,50`, `1 200.00 EUR`. The last comma or point divides
    /// euro and cents; one with three digits after it is refused rather than guessed at.
    pub fn read(text: &str) -> Result<Self, NotASum> {
        let bare = text.replace("EUR", "").replace('€', "").replace(char::is_whitespace, "");
        if let Some(rest) = bare.strip_prefix(['-', '−', '–']) {
            return Err(if Self::read(rest).is_ok() { NotASum::Negative } else { NotASum::Unreadable });
        }
        let (euros, cents) = bare.split_once([',', '.']).unwrap_or((&bare, ""));
        let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
        if euros.is_empty() || !is_number(euros) || !is_number(cents) {
            return Err(NotASum::Unreadable);
        }
        if cents.len() > 2 {
            return Err(NotASum::PartOfACent);
        }
        let all: i64 = format!("{euros}{cents:0<2}").parse().map_err(|_| NotASum::TooLarge)?;
        if all > Self::LARGEST { Err(NotASum::TooLarge) } else { Ok(Self(all)) }
    }

    /// The sum, or nothing when it does not fit.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The amount as it is written in Latvian: `15 951 890,00 EUR`, with non-breaking spaces.
    #[must_use]
    pub fn in_latvian(self) -> String {
        format!("{}\u{a0}EUR", self.grouped('\u{a0}', ','))
    }

    /// The amount as it is written in English: `EUR 15,951,890.00`.
    #[must_use]
    pub fn in_english(self) -> String {
        format!("EUR\u{a0}{}", self.grouped(',', '.'))
    }

    fn grouped(self, thousands: char, decimal: char) -> String {
        let euros = (self.0.unsigned_abs() / 100).to_string();
        let mut text = String::new();
        if self.0 < 0 {
            text.push('−');
        }
        for (place, digit) in euros.chars().enumerate() {
            if place > 0 && (euros.len() - place).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        text.push(decimal);
        text.push_str(&format!("{:02}", self.0.unsigned_abs() % 100));
        text
    }
}

impl fmt::Display for Cents {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}.{:02}", self.0 / 100, self.0.unsigned_abs() % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_as_people_write_them() {
        assert_eq!(Cents(1_595_189_000).in_latvian(), "15\u{a0}951\u{a0}890,00\u{a0}EUR");
        assert_eq!(Cents(120_000).in_english(), "EUR\u{a0}1,200.00");
        assert_eq!(Cents(-5).in_latvian(), "−0,05\u{a0}EUR");
    }

    #[test]
    fn sums_are_read_as_people_type_them() {
        for (typed, cents) in [
            ("120", 12_000),
            ("120,5", 12_050),
            (" 1 200.01 EUR", 120_001),
            ("€ 0,07", 7),
            ("1\u{a0}000,00", 100_000),
            ("0", 0),
        ] {
            assert_eq!(Cents::read(typed), Ok(Cents(cents)), "{typed}");
        }
    }

    #[test]
    fn what_is_no_sum_is_refused_with_its_reason() {
        for (typed, reason) in [
            ("-5", NotASum::Negative),
            ("−12,30", NotASum::Negative),
            ("10,005", NotASum::PartOfACent),
            ("1.200", NotASum::PartOfACent),
            ("1000000000,01", NotASum::TooLarge),
            ("99999999999999999999", NotASum::TooLarge),
            ("", NotASum::Unreadable),
            ("desmit", NotASum::Unreadable),
            ("1,200.00", NotASum::Unreadable),
            ("1e3", NotASum::Unreadable),
            (",50", NotASum::Unreadable),
            ("--5", NotASum::Unreadable),
        ] {
            assert_eq!(Cents::read(typed), Err(reason), "{typed}");
        }
    }

    #[test]
    fn a_sum_that_does_not_fit_is_no_sum() {
        assert_eq!(Cents(i64::MAX).plus(Cents(1)), None);
    }
}
