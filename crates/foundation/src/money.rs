//! Money: whole cents, checked arithmetic, never a floating point number (I-31).

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(pub i64);

impl Cents {
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
    fn a_sum_that_does_not_fit_is_no_sum() {
        assert_eq!(Cents(i64::MAX).plus(Cents(1)), None);
    }
}
