//! Lists that people take along: the same rows as on the page, as CSV or XLSX.
//!
//! An export is read page by page from one snapshot and written to a file that has no name and is gone when
//! nobody has it open; only then is it sent. So memory stays the same however long the list is, whoever reads
//! slowly holds no snapshot, a failure is still a page in words, and nothing leaves before the audit trail
//! says who took what. `docs/how-to/add-an-export.md` shows how a list gets one.

mod body;
mod cell;
mod columns;
mod csv_file;
mod desk;
#[cfg(test)]
mod tests;
mod words;
mod xlsx_file;

use std::fs::File;

pub use cell::Cell;
pub use columns::Columns;
pub use desk::{Export, ExportDesk, Given, List, PAGE};

use crate::problem::{Problem, Refusal};
use csv_file::CsvFile;
use words::Words;
use xlsx_file::XlsxFile;

/// As what a list is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with semicolons, for any program.
    Csv,
    /// A workbook for spreadsheet programs.
    Xlsx,
}

impl Format {
    /// Every format once.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Xlsx];

    /// The word in addresses and the ending of the file.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
        }
    }

    /// Reads the word of an address; CSV when there is none.
    pub fn parse(word: &str) -> Result<Self, Refusal> {
        if word.is_empty() {
            return Ok(Self::Csv);
        }
        Self::ALL.into_iter().find(|format| format.as_str() == word).ok_or(Refusal::NotFound)
    }

    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Why a list could not be written down.
#[derive(Debug, thiserror::Error)]
enum NotWritten {
    /// More rows than a sheet has.
    #[error("a sheet has room for {} rows below its heading", xlsx_file::MOST_ROWS)]
    TooManyRows,
    /// Fewer or more rows were read than the list counts in the same snapshot.
    #[error("{written} rows were read of a list of {counted}")]
    WrongCount { written: u64, counted: i64 },
    /// The disk is full, or gone.
    #[error("the file cannot be written")]
    File(#[from] std::io::Error),
    /// The text could not be written.
    #[error("the text cannot be written")]
    Csv(#[from] csv::Error),
    /// The workbook could not be put together.
    #[error("the workbook cannot be written")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The thread that wrote it ended.
    #[error("writing was broken off")]
    BrokenOff(#[from] tokio::task::JoinError),
}

impl From<NotWritten> for Problem {
    fn from(reason: NotWritten) -> Self {
        match reason {
            NotWritten::TooManyRows => Refusal::AgainstTheRules { message: "export-too-many-rows" }.into(),
            other => Self::while_doing("writing an export")(other),
        }
    }
}

/// A file of rows that is being written.
enum RowFile {
    Csv(Box<CsvFile>),
    Xlsx(Box<XlsxFile>),
}

impl RowFile {
    fn row(&mut self, cells: &[Cell]) -> Result<(), NotWritten> {
        match self {
            Self::Csv(file) => file.row(cells),
            Self::Xlsx(file) => file.row(cells),
        }
    }

    /// The finished file, to be read from its beginning.
    fn finish(self) -> Result<File, NotWritten> {
        match self {
            Self::Csv(file) => file.finish(),
            Self::Xlsx(file) => file.finish(),
        }
    }
}
