//! Reads an export row by row.

use std::collections::HashMap;
use std::io::Read;

use super::columns::{Column, Header, REQUIRED};
use super::lines::{Content, Line, Lines};
use super::row::{RegisterNo, RegisterRow, RowFault, RowProblem};
use super::splitting::{NotSplit, drop_trailing_empty, split, split_forgiving};

/// Lines in which the header is looked for: some exports begin with a title.
const LINES_BEFORE_DATA: usize = 20;

/// Lines over which a text with line breaks may reach.
const MOST_LINES_OF_A_ROW: usize = 8;

/// Why a file is no register export at all.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// Nothing is in it.
    #[error("the file is empty")]
    Empty,
    /// A spreadsheet, an archive, UTF-16 or damaged.
    #[error("the file is not text; please export the list as CSV")]
    NotText,
    /// No line is the header.
    #[error("the header lacks {}", list(.missing))]
    NoHeader {
        /// Columns that are needed and were not found.
        missing: Vec<Column>,
    },
    /// The file could not be read.
    #[error("the file could not be read")]
    ReadFailed,
}

fn list(columns: &[Column]) -> String {
    columns.iter().map(|column| format!("the column “{column}”")).collect::<Vec<_>>().join(" and ")
}

/// The institutions of an export, one after the other.
///
/// An iterator over rows and problems in the order of the file. Empty lines are passed over. Of two
/// rows with one register number the first counts and the second is a problem.
///
/// ```
/// use saikne::organisations::register::RegisterReader;
///
/// let file = "Nosaukums;Reģistrācijas numurs\nZīļu vidusskola;4213900389\nBez numura;\n";
/// let rows: Vec<_> = RegisterReader::open(file.as_bytes()).unwrap().collect();
///
/// assert_eq!(rows[0].as_ref().unwrap().name, "Zīļu vidusskola");
/// assert_eq!(rows[1].as_ref().unwrap_err().line, 3);
/// ```
pub struct RegisterReader<R> {
    lines: Lines<R>,
    header: Header,
    first_lines: HashMap<RegisterNo, u64>,
    has_ended: bool,
}

impl<R: Read> RegisterReader<R> {
    /// Reads as far as the header.
    pub fn open(source: R) -> Result<Self, FileProblem> {
        let mut lines = Lines::new(source);
        let mut missing = REQUIRED.to_vec();
        let mut is_empty = true;
        for _ in 0..LINES_BEFORE_DATA {
            let Some(line) = lines.next().map_err(|_| FileProblem::ReadFailed)? else { break };
            let text = match line.content {
                Content::Text(text) => text,
                Content::NotText => return Err(FileProblem::NotText),
                Content::TooLong => {
                    is_empty = false;
                    continue;
                }
            };
            is_empty &= text.trim().is_empty();
            let Some(header) = Header::read(&text) else { continue };
            let lacks = header.missing();
            if lacks.is_empty() {
                return Ok(Self { lines, header, first_lines: HashMap::new(), has_ended: false });
            }
            if lacks.len() < missing.len() {
                missing = lacks;
            }
        }
        Err(if is_empty { FileProblem::Empty } else { FileProblem::NoHeader { missing } })
    }

    fn row(&mut self, line: Line) -> Result<Option<RegisterRow>, RowProblem> {
        let number = line.number;
        let problem = |fault| RowProblem { line: number, column: None, fault };
        let text = match line.content {
            Content::Text(text) => text,
            Content::TooLong => return Err(problem(RowFault::TooLong)),
            Content::NotText => return Err(problem(RowFault::NotText)),
        };
        let fields = match self.fields(text) {
            Ok(fields) => fields,
            Err(fault) => return Err(problem(fault)),
        };
        if fields.iter().all(|field| field.trim().is_empty()) {
            return Ok(None);
        }
        let row = RegisterRow::read(&self.header, number, &fields)?;
        let first_line = *self.first_lines.entry(row.register_no).or_insert(number);
        if first_line != number {
            let fault = RowFault::Duplicate { first_line };
            return Err(RowProblem { line: number, column: Some(Column::RegisterNo), fault });
        }
        Ok(Some(row))
    }

    /// The fields of a line: as the format says, else forgivingly, else together with the next lines.
    fn fields(&mut self, text: String) -> Result<Vec<String>, RowFault> {
        let (separator, width) = (self.header.separator, self.header.width);
        match split(&text, separator) {
            Ok(fields) => {
                self.fitting(fields).or_else(|fault| split_forgiving(&text, separator, width).ok_or(fault))
            }
            Err(NotSplit::TooMany) => Err(RowFault::TooManyColumns),
            Err(NotSplit::Misplaced) => {
                split_forgiving(&text, separator, width).ok_or(RowFault::BrokenQuoting)
            }
            Err(NotSplit::Unclosed) => split_forgiving(&text, separator, width)
                .or_else(|| self.fields_over_lines(text))
                .ok_or(RowFault::BrokenQuoting),
        }
    }

    /// Checks the number of fields; empty ones at the end may be missing or too many.
    fn fitting(&self, mut fields: Vec<String>) -> Result<Vec<String>, RowFault> {
        let expected = self.header.width;
        drop_trailing_empty(&mut fields, expected);
        let found = fields.len();
        let is_blank = fields.iter().all(|field| field.trim().is_empty());
        if found > expected {
            Err(RowFault::TooManyColumns)
        } else if found < self.header.needed_count() && !is_blank {
            Err(RowFault::TooFewColumns { expected, found })
        } else {
            Ok(fields)
        }
    }

    /// Reads a text with line breaks in it, if the next lines complete the row exactly.
    fn fields_over_lines(&mut self, mut text: String) -> Option<Vec<String>> {
        let mut taken = Vec::new();
        for _ in 1..MOST_LINES_OF_A_ROW {
            let Ok(Some(line)) = self.lines.next() else { break };
            let more = match &line.content {
                Content::Text(more) => more.clone(),
                Content::TooLong | Content::NotText => {
                    taken.push(line);
                    break;
                }
            };
            taken.push(line);
            text.push('\n');
            text.push_str(&more);
            match split(&text, self.header.separator).map(|fields| self.fitting(fields)) {
                Ok(Ok(fields)) if fields.len() == self.header.width => return Some(fields),
                Err(NotSplit::Unclosed) => {}
                _ => break,
            }
        }
        self.lines.give_back(taken);
        None
    }
}

impl<R: Read> Iterator for RegisterReader<R> {
    type Item = Result<RegisterRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.has_ended {
            match self.lines.next() {
                Ok(Some(line)) => {
                    if let Some(item) = self.row(line).transpose() {
                        return Some(item);
                    }
                }
                Ok(None) => self.has_ended = true,
                Err(_) => {
                    self.has_ended = true;
                    let line = self.lines.read_count() + 1;
                    return Some(Err(RowProblem { line, column: None, fault: RowFault::ReadFailed }));
                }
            }
        }
        None
    }
}
