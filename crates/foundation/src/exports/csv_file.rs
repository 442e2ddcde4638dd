//! A list as CSV, the way Latvian spreadsheet programs open it with a double click.
//!
//! UTF-8 behind a byte-order mark, without which ā would be unreadable; semicolons, because the comma is the
//! decimal sign; lines end with CR LF. Days and moments are ISO 8601 by the clock in Latvia. Text that a
//! spreadsheet program would take for a formula has an apostrophe before it; a negative sum has none.

use std::fs::File;
use std::io::{BufWriter, Seek as _, SeekFrom, Write as _};

use csv::{Terminator, Writer, WriterBuilder};

use super::cell::cleaned;
use super::{Cell, NotWritten, Words, words};

pub(super) struct CsvFile {
    writer: Writer<BufWriter<File>>,
    words: Words,
}

impl CsvFile {
    pub(super) fn begin(file: File, words: Words, headings: &[String]) -> Result<Self, NotWritten> {
        let mut file = BufWriter::new(file);
        file.write_all("\u{feff}".as_bytes())?;
        let mut builder = WriterBuilder::new();
        let mut writer = builder.delimiter(b';').terminator(Terminator::CRLF).from_writer(file);
        writer.write_record(headings.iter().map(|heading| harmless(heading)))?;
        Ok(Self { writer, words })
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), NotWritten> {
        for cell in cells {
            match cell {
                Cell::Empty => self.writer.write_field("")?,
                Cell::Text(text) => self.writer.write_field(harmless(text))?,
                Cell::Integer(number) => self.writer.write_field(number.to_string())?,
                Cell::Sum(sum) => self.writer.write_field(self.words.sum(*sum))?,
                Cell::Date(day) => self.writer.write_field(day.to_string())?,
                Cell::Moment(at) => self.writer.write_field(words::moment(*at))?,
                Cell::YesNo(fact) => self.writer.write_field(self.words.fact(*fact))?,
            }
        }
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    pub(super) fn finish(self) -> Result<File, NotWritten> {
        let buffered = self.writer.into_inner().map_err(|error| error.into_error())?;
        let mut file = buffered.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }
}

/// Text that no spreadsheet program takes for a formula: an apostrophe goes before what could be one.
fn harmless(text: &str) -> String {
    let text = cleaned(text);
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for formula in ["=HYPERLINK(\"http://evil.example\")", "+371", "-1", "@SUM(A1)", "\t=1", "\r\n=1"] {
            assert!(harmless(formula).starts_with('\''), "{formula}");
        }
        assert_eq!(harmless("Cēsu skola - pamatskola = x"), "Cēsu skola - pamatskola = x");
    }
}
