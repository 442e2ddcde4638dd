//! One line of an export: an institution, or why it is none.

use std::fmt;

use super::address::Address;
use super::columns::{Column, Header};
use super::founder::Founder;
use super::kind::InstitutionKind;

/// Longest name or other text that is accepted, in characters; the longest real name has 186.
const LONGEST_TEXT: usize = 400;

/// Number in the register of education institutions: ten digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegisterNo(u64);

impl RegisterNo {
    /// A number of samples; only its last ten digits count.
    pub(in crate::organisations) const fn of(number: u64) -> Self {
        Self(number % 10_000_000_000)
    }

    /// Reads ten digits; spaces between them and the spreadsheet form `="4212902579"` are allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('=').unwrap_or(text);
        let digits: String =
            text.chars().filter(|character| !character.is_whitespace() && *character != '"').collect();
        let is_number = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| digits.parse().ok().map(Self)).flatten()
    }
}

impl fmt::Display for RegisterNo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:010}", self.0)
    }
}

/// An institution as one line of an export describes it.
///
/// Texts are as written, trimmed: a cell such as `=cmd` is a name like any other and must be made
/// harmless where it is written into a table again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterRow {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// Unique within a file.
    pub register_no: RegisterNo,
    /// Never empty.
    pub name: String,
    /// What it is to the programmes.
    pub kind: InstitutionKind,
    /// “Veids” as written.
    pub kind_text: Option<String>,
    /// “Tips” as written: “Vispārizglītojošā vidusskola”.
    pub type_text: Option<String>,
    /// “Juridiskais statuss” as written.
    pub legal_status: Option<String>,
    /// Who founded it.
    pub founder: Founder,
    /// Where it is.
    pub address: Option<Address>,
    /// The municipality that the file names in a column of its own, perhaps one that has ended.
    pub municipality_text: Option<String>,
    /// Learners in grades 1–12; none where the file does not count them.
    pub learner_count: Option<u32>,
    /// Children in preschool programmes; none where the file does not count them.
    pub preschool_count: Option<u32>,
    /// Whether the register says that it was closed; none where the file does not tell.
    pub is_liquidated: Option<bool>,
}

/// A line that gives no institution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// Where in the line, if it is one column's fault.
    pub column: Option<Column>,
    /// What is wrong.
    pub fault: RowFault,
}

impl fmt::Display for RowProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.column {
            Some(column) => write!(formatter, "line {}, {column}: {}", self.line, self.fault),
            None => write!(formatter, "line {}: {}", self.line, self.fault),
        }
    }
}

/// Why a line gives no institution.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RowFault {
    /// Not in the encoding of the file, or it holds NUL.
    #[error("the line is not text in the encoding of the file")]
    NotText,
    /// Over 64 KB.
    #[error("the line is too long")]
    TooLong,
    /// Quotation marks leave open where the fields end.
    #[error("quotation marks are broken, so that the columns cannot be told apart")]
    BrokenQuoting,
    /// The line is cut off or has separators too few.
    #[error("the line has {found} columns instead of {expected}")]
    TooFewColumns {
        /// Columns of the header.
        expected: usize,
        /// Columns of the line.
        found: usize,
    },
    /// A separator inside a text without quotation marks, most likely.
    #[error("the line has more columns than the header")]
    TooManyColumns,
    /// A column that must be filled is empty.
    #[error("it is empty")]
    Empty,
    /// Over 400 characters.
    #[error("the text is too long")]
    TextTooLong,
    /// Not ten digits.
    #[error("a register number has ten digits")]
    NotARegisterNo,
    /// Not a count.
    #[error("it is not a whole number")]
    NotANumber,
    /// The number stood in the file before.
    #[error("the same register number stands in line {first_line}")]
    Duplicate {
        /// The line that counts.
        first_line: u64,
    },
    /// The file could not be read further; what follows is unknown.
    #[error("the file could not be read further")]
    ReadFailed,
}

impl RowFault {
    /// A short word for messages and counts: `organisations-register-fault-` + code is the translation key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotText => "not-text",
            Self::TooLong => "too-long",
            Self::BrokenQuoting => "broken-quoting",
            Self::TooFewColumns { .. } => "too-few-columns",
            Self::TooManyColumns => "too-many-columns",
            Self::Empty => "empty",
            Self::TextTooLong => "text-too-long",
            Self::NotARegisterNo => "not-a-register-number",
            Self::NotANumber => "not-a-number",
            Self::Duplicate { .. } => "duplicate",
            Self::ReadFailed => "read-failed",
        }
    }
}

impl RegisterRow {
    /// Makes a row of the fields of a line.
    pub(super) fn read(header: &Header, line: u64, fields: &[String]) -> Result<Self, RowProblem> {
        let text = |column| short_text(header, line, fields, column);
        let problem = |column, fault| RowProblem { line, column: Some(column), fault };

        let number = text(Column::RegisterNo)?.ok_or_else(|| problem(Column::RegisterNo, RowFault::Empty))?;
        let register_no = RegisterNo::parse(&number)
            .ok_or_else(|| problem(Column::RegisterNo, RowFault::NotARegisterNo))?;
        let name = text(Column::Name)?.ok_or_else(|| problem(Column::Name, RowFault::Empty))?;
        let (kind_text, type_text) = (text(Column::Kind)?, text(Column::Type)?);
        let legal_status = text(Column::LegalStatus)?;
        // The list of founders may be long, and most of it is not kept.
        let founder = Founder::of_register(
            header.text(fields, Column::Founder).as_deref(),
            legal_status.as_deref(),
            text(Column::Subordination)?.as_deref(),
        );
        let count = |column| {
            text(column)?
                .filter(|count| count != "-" && count != "–")
                .map(|count| count.parse().map_err(|_| problem(column, RowFault::NotANumber)))
                .transpose()
        };
        Ok(Self {
            line,
            register_no,
            name,
            kind: InstitutionKind::of_register(kind_text.as_deref(), type_text.as_deref()),
            founder,
            address: text(Column::Address)?.as_deref().and_then(Address::read),
            municipality_text: text(Column::Municipality)?,
            learner_count: count(Column::LearnerCount)?,
            preschool_count: count(Column::PreschoolCount)?,
            is_liquidated: text(Column::Liquidated)?.map(|answer| says_yes(&answer)),
            kind_text,
            type_text,
            legal_status,
        })
    }
}

fn short_text(
    header: &Header,
    line: u64,
    fields: &[String],
    column: Column,
) -> Result<Option<String>, RowProblem> {
    let text = header.text(fields, column);
    if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
        return Err(RowProblem { line, column: Some(column), fault: RowFault::TextTooLong });
    }
    Ok(text)
}

fn says_yes(answer: &str) -> bool {
    matches!(foundation::text::fold(answer).as_str(), "ja" | "yes" | "1" | "true" | "likvideta")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn register_numbers_have_ten_digits() {
        for text in ["4212902579", "42 12 90 25 79", "=\"4212902579\""] {
            assert_eq!(
                RegisterNo::parse(text).map(|number| number.to_string()).as_deref(),
                Some("4212902579")
            );
        }
        assert_eq!(RegisterNo::parse("0012902579").unwrap().to_string(), "0012902579");
        for text in
            ["", "421290257", "42129025790", "4212902579.0", "４212902579", "-421290257", "=cmd|'/c calc'!A1"]
        {
            assert_eq!(RegisterNo::parse(text), None, "{text}");
        }
    }
}
