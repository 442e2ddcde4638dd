//! What stands in one place of an exported list.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::money::Cents;

/// A value with its kind, so that a workbook has real numbers, sums and days, and text is never a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// Words, in the reader's language where they are ours.
    Text(String),
    /// A count.
    Integer(i64),
    /// Money.
    Sum(Cents),
    /// A day.
    Date(Date),
    /// A moment; shown by the clock in Latvia, to the second.
    Moment(Timestamp),
    /// A fact that is so or is not.
    YesNo(bool),
}

macro_rules! cell_of {
    ($($kind:ident from $type:ty),* $(,)?) => {
        $(impl From<$type> for Cell {
            fn from(value: $type) -> Self {
                Self::$kind(value)
            }
        })*
    };
}

cell_of! {
    Text from String,
    Integer from i64,
    Sum from Cents,
    Date from Date,
    Moment from Timestamp,
    YesNo from bool,
}

impl From<&str> for Cell {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl<C: Into<Self>> From<Option<C>> for Cell {
    fn from(value: Option<C>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

/// Text without what no file of a spreadsheet may hold: control characters other than tab and line break, and
/// the two that Unicode keeps out of texts. Line breaks become one kind.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    let is_lost = |letter: char| {
        (letter.is_control() && !matches!(letter, '\t' | '\n')) || matches!(letter, '\u{fffe}' | '\u{ffff}')
    };
    if !text.contains(is_lost) {
        return Cow::Borrowed(text);
    }
    let mut clean = text.replace("\r\n", "\n").replace('\r', "\n");
    clean.retain(|letter| !is_lost(letter));
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_file_may_hold_is_kept() {
        assert_eq!(cleaned("Rēzekne\r\nLudza\rViļāni\tx"), "Rēzekne\nLudza\nViļāni\tx");
        assert_eq!(cleaned("a\0b\u{7}c\u{1b}[31m\u{85}\u{ffff}d😀"), "abc[31md😀");
        assert!(matches!(cleaned("skaidrs"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_is_not_known_is_empty() {
        assert_eq!(Cell::from(None::<i64>), Cell::Empty);
        assert_eq!(Cell::from(Some(7)), Cell::Integer(7));
        assert_eq!(Cell::from(Some("a")), Cell::Text("a".to_owned()));
    }
}
