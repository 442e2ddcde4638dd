//! A list as a workbook: one sheet, written row by row, no row kept.

use std::fs::File;
use std::io::{Seek as _, SeekFrom};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet};

use super::cell::cleaned;
use super::{Cell, NotWritten, Words, words};
use crate::clock::in_riga;
use crate::i18n::Language;
use crate::money::Cents;

/// Rows of a sheet below its heading.
pub(super) const MOST_ROWS: u32 = 1_048_575;

/// The longest text of a cell, as the format counts: in units of UTF-16.
const LONGEST_TEXT: usize = 32_767;

/// Spreadsheets keep fifteen digits of a number.
const LARGEST_NUMBER: u64 = 999_999_999_999_999;

/// Columns are as wide as what stands in them, within these bounds, in characters.
const WIDTHS: (usize, usize) = (9, 60);

const A4: u8 = 9;

pub(super) struct XlsxFile {
    file: File,
    workbook: Workbook,
    words: Words,
    looks: Looks,
    /// The widest cell of each column so far, in characters.
    widths: Vec<usize>,
    /// The row written last.
    row: u32,
}

struct Looks {
    heading: Format,
    plain: Format,
    number: Format,
    sum: Format,
    date: Format,
    moment: Format,
}

impl Looks {
    fn of(language: Language) -> Self {
        let (date, moment) = match language {
            Language::Lv => (r"dd\.mm\.yyyy\.", r"dd\.mm\.yyyy\.\ hh:mm:ss"),
            Language::En => (r"yyyy\-mm\-dd", r"yyyy\-mm\-dd\ hh:mm:ss"),
        };
        Self {
            heading: Format::new().set_bold(),
            // Kept as text when somebody edits it: numbers of registers begin with zeros.
            plain: Format::new().set_num_format("@"),
            number: Format::new().set_num_format("0"),
            sum: Format::new().set_num_format("#,##0.00"),
            date: Format::new().set_num_format(date),
            moment: Format::new().set_num_format(moment),
        }
    }
}

impl XlsxFile {
    pub(super) fn begin(
        file: File,
        folder: &Path,
        words: Words,
        headings: &[String],
    ) -> Result<Self, NotWritten> {
        let mut workbook = Workbook::new();
        workbook.set_tempdir(folder)?;
        let mut properties = DocProperties::new().set_title(&words.title);
        if let Some(at) = day_and_hour(in_riga(words.at).datetime()) {
            properties = properties.set_creation_datetime(&at);
        }
        workbook.set_properties(&properties);
        let looks = Looks::of(words.language);
        let sheet = workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(sheet_name(&words.title))?;
        sheet.set_freeze_panes(1, 0)?;
        sheet.set_repeat_rows(0, 0)?;
        sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
        let mut widths = Vec::new();
        for (column, heading) in (0_u16..).zip(headings) {
            sheet.write_string_with_format(0, column, heading, &looks.heading)?;
            // Room for the sign of the filter.
            widths.push(heading.chars().count() + 3);
        }
        Ok(Self { file, workbook, words, looks, widths, row: 0 })
    }

    pub(super) fn row(&mut self, cells: &[Cell]) -> Result<(), NotWritten> {
        if self.row >= MOST_ROWS {
            return Err(NotWritten::TooManyRows);
        }
        self.row += 1;
        let sheet = self.workbook.worksheet_from_index(0)?;
        for ((column, cell), widest) in (0_u16..).zip(cells).zip(&mut self.widths) {
            let width = put(sheet, (self.row, column), cell, &self.words, &self.looks)?;
            *widest = width.max(*widest);
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<File, NotWritten> {
        let sheet = self.workbook.worksheet_from_index(0)?;
        for (column, width) in (0_u16..).zip(&self.widths) {
            let width = u32::try_from((*width).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
            sheet.set_column_width(column, width)?;
        }
        if let Ok(columns) = u16::try_from(self.widths.len())
            && columns > 0
        {
            sheet.autofilter(0, 0, self.row, columns - 1)?;
        }
        self.workbook.save_to_writer(&mut self.file)?;
        self.file.seek(SeekFrom::Start(0))?;
        Ok(self.file)
    }
}

/// Writes a cell and says how wide it is.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    words: &Words,
    looks: &Looks,
) -> Result<usize, NotWritten> {
    let text = match cell {
        Cell::Empty => return Ok(0),
        Cell::Text(text) if text.is_empty() => return Ok(0),
        Cell::Text(text) => cut(&cleaned(text), &words.cut),
        Cell::YesNo(fact) => words.fact(*fact).to_owned(),
        Cell::Integer(number) => match exact(*number) {
            Some(value) => {
                sheet.write_number_with_format(row, column, value, &looks.number)?;
                return Ok(number.to_string().len());
            }
            None => number.to_string(),
        },
        Cell::Sum(sum) => match exact(sum.0) {
            Some(cents) => {
                sheet.write_number_with_format(row, column, cents / 100.0, &looks.sum)?;
                return Ok(grouped_width(*sum));
            }
            None => words.sum(*sum),
        },
        Cell::Date(day) => match day_and_hour(day.at(0, 0, 0, 0)) {
            Some(value) => {
                sheet.write_datetime_with_format(row, column, &value, &looks.date)?;
                return Ok(11);
            }
            None => day.to_string(),
        },
        Cell::Moment(at) => match local(*at) {
            Some(value) => {
                sheet.write_datetime_with_format(row, column, &value, &looks.moment)?;
                return Ok(20);
            }
            None => words::moment(*at),
        },
    };
    sheet.write_string_with_format(row, column, &text, &looks.plain)?;
    Ok(text.lines().next().map_or(0, |line| line.chars().count()))
}

/// A whole number as spreadsheets keep it; none where they would round it.
#[expect(clippy::cast_precision_loss, reason = "fifteen digits are exact")]
fn exact(number: i64) -> Option<f64> {
    (number.unsigned_abs() <= LARGEST_NUMBER).then_some(number as f64)
}

fn grouped_width(sum: Cents) -> usize {
    let digits = sum.0.to_string().len();
    digits + digits / 3 + 1
}

fn local(at: Timestamp) -> Option<ExcelDateTime> {
    day_and_hour(in_riga(at).datetime())
}

/// A day and hour as spreadsheets keep it; none before 1900.
fn day_and_hour(local: DateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(local.year()).ok()?;
    let (month, day) = (u8::try_from(local.month()).ok()?, u8::try_from(local.day()).ok()?);
    let (hour, minute) = (u16::try_from(local.hour()).ok()?, u8::try_from(local.minute()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()?.and_hms(hour, minute, f64::from(local.second())).ok()
}

/// Text that fits into a cell. What does not is cut, and the cell says where the rest is.
fn cut(text: &str, sign: &str) -> String {
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut left = LONGEST_TEXT.saturating_sub(sign.encode_utf16().count());
    let mut kept = String::new();
    for letter in text.chars() {
        let Some(rest) = left.checked_sub(letter.len_utf16()) else { break };
        left = rest;
        kept.push(letter);
    }
    kept.push_str(sign);
    kept
}

/// A name for the sheet: at most 31 characters, none that formulas use.
fn sheet_name(title: &str) -> String {
    let plain = cleaned(title).replace(['[', ']', ':', '*', '?', '/', '\\', '\n', '\t'], " ");
    let name: String = plain.trim_matches(['\'', ' ']).chars().take(31).collect();
    let name = name.trim_matches(['\'', ' ']);
    // A name of its own for changes that are followed.
    if name.is_empty() || name.eq_ignore_ascii_case("history") { "1".to_owned() } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_with_a_sign_and_never_within_a_letter() {
        let sign = "… [viss CSV failā]";
        let emoji = "😀".repeat(20_000);
        let kept = cut(&emoji, sign);
        assert!(kept.ends_with(sign) && kept.starts_with("😀😀"));
        assert!((LONGEST_TEXT - 1..=LONGEST_TEXT).contains(&kept.encode_utf16().count()));
        assert_eq!(cut(&"ā".repeat(LONGEST_TEXT), sign), "ā".repeat(LONGEST_TEXT));
    }

    #[test]
    fn sheets_have_names_that_programs_take() {
        assert_eq!(sheet_name("Reģistrs [2024]: 1/2?"), "Reģistrs  2024   1 2");
        assert_eq!(sheet_name("'History'"), "1");
        assert_eq!(sheet_name(&"Ā".repeat(40)).chars().count(), 31);
    }

    #[test]
    fn numbers_that_would_be_rounded_stay_text() {
        assert_eq!(exact(999_999_999_999_999), Some(999_999_999_999_999.0));
        assert_eq!(exact(1_000_000_000_000_000), None);
        assert_eq!(exact(i64::MIN), None);
    }
}
