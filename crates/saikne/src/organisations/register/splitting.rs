//! Splits one line into fields, forgiving what spreadsheet programs do to quotation marks.

/// Most columns that are looked at; real exports have under 20.
pub(super) const MOST_COLUMNS: usize = 200;

/// Why a line could not be split.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotSplit {
    /// A quotation mark opens and nothing closes it on this line.
    Unclosed,
    /// Quotation marks are where the format does not allow them.
    Misplaced,
    /// More fields than [`MOST_COLUMNS`].
    TooMany,
}

/// How strictly quotation marks are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// As RFC 4180 says: inner marks are doubled, the closing one stands before the separator.
    Strict,
    /// A field ends at a mark before a separator; inner marks may be single.
    Lenient,
    /// Marks are ordinary characters.
    Literal,
}

/// The fields as RFC 4180 reads them.
pub(super) fn split(line: &str, separator: char) -> Result<Vec<String>, NotSplit> {
    split_as(line, separator, Reading::Strict)
}

/// The fields in the first forgiving reading that gives exactly the expected number.
pub(super) fn split_forgiving(line: &str, separator: char, expected_count: usize) -> Option<Vec<String>> {
    [Reading::Lenient, Reading::Literal].into_iter().find_map(|reading| {
        let mut fields = split_as(line, separator, reading).ok()?;
        drop_trailing_empty(&mut fields, expected_count);
        (fields.len() == expected_count).then_some(fields)
    })
}

/// Removes empty fields after the expected ones: exports often end each line with separators.
pub(super) fn drop_trailing_empty(fields: &mut Vec<String>, expected_count: usize) {
    while fields.len() > expected_count && fields.last().is_some_and(|field| field.trim().is_empty()) {
        fields.pop();
    }
}

fn split_as(line: &str, separator: char, reading: Reading) -> Result<Vec<String>, NotSplit> {
    let mut fields = Vec::new();
    let mut rest = line;
    loop {
        if fields.len() == MOST_COLUMNS {
            return Err(NotSplit::TooMany);
        }
        let is_quoted = reading != Reading::Literal && rest.starts_with('"');
        let (field, after) =
            if is_quoted { quoted(rest, separator, reading)? } else { plain(rest, separator) };
        fields.push(field);
        match after {
            Some(after) => rest = after,
            None => return Ok(fields),
        }
    }
}

/// An unquoted field and what follows its separator.
fn plain(rest: &str, separator: char) -> (String, Option<&str>) {
    match rest.split_once(separator) {
        Some((field, after)) => (field.to_owned(), Some(after)),
        None => (rest.to_owned(), None),
    }
}

/// A field in quotation marks and what follows its separator.
fn quoted(rest: &str, separator: char, reading: Reading) -> Result<(String, Option<&str>), NotSplit> {
    let mut field = String::new();
    let mut rest = rest.strip_prefix('"').unwrap_or(rest);
    loop {
        let Some((before, from_mark)) = rest.find('"').map(|at| rest.split_at(at)) else {
            return Err(NotSplit::Unclosed);
        };
        field.push_str(before);
        let after_marks = from_mark.trim_start_matches('"');
        let mark_count = from_mark.len() - after_marks.len();
        let is_at_end = after_marks.is_empty() || after_marks.starts_with(separator);
        let closes = match reading {
            Reading::Strict => mark_count % 2 == 1,
            Reading::Lenient | Reading::Literal => is_at_end,
        };
        if closes && !is_at_end {
            return Err(NotSplit::Misplaced);
        }
        let inner_count = if closes { mark_count - 1 } else { mark_count };
        field.extend(std::iter::repeat_n('"', inner_count.div_ceil(2)));
        if closes {
            return Ok((field, after_marks.strip_prefix(separator)));
        }
        rest = after_marks;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strict(line: &str) -> Result<Vec<String>, NotSplit> {
        split(line, ',')
    }

    #[test]
    fn well_formed_lines_are_split_as_the_format_says() {
        assert_eq!(strict("a,b,,c").unwrap(), ["a", "b", "", "c"]);
        assert_eq!(strict("\"a, b\",c").unwrap(), ["a, b", "c"]);
        assert_eq!(strict("\"SIA \"\"A \"\"B\"\"\"\"\",c").unwrap(), ["SIA \"A \"B\"\"", "c"]);
        assert_eq!(strict("\"\",\"\"\"x\"\"\"").unwrap(), ["", "\"x\""]);
        assert_eq!(strict("").unwrap(), [""]);
        assert_eq!(strict("a,").unwrap(), ["a", ""]);
    }

    #[test]
    fn marks_inside_an_unquoted_field_are_text() {
        assert_eq!(split("PII \"Zīle\";1", ';').unwrap(), ["PII \"Zīle\"", "1"]);
    }

    #[test]
    fn broken_quoting_is_noticed() {
        assert_eq!(strict("\"PII \"Zīle\"\",1"), Err(NotSplit::Misplaced));
        assert_eq!(strict("\"PII,1"), Err(NotSplit::Unclosed));
    }

    #[test]
    fn inner_marks_that_were_not_doubled_are_forgiven() {
        let fields = split_forgiving("\"PII \"Zīle\"\",1,\"A, B\"", ',', 3).unwrap();
        assert_eq!(fields, ["PII \"Zīle\"", "1", "A, B"]);
    }

    #[test]
    fn a_field_that_only_begins_with_a_mark_is_forgiven() {
        assert_eq!(split_forgiving("\"Zīle\" PII;1;x", ';', 3).unwrap(), ["\"Zīle\" PII", "1", "x"]);
        assert_eq!(split_forgiving("\"Zīle PII;1;x", ';', 3).unwrap(), ["\"Zīle PII", "1", "x"]);
    }

    #[test]
    fn forgiving_never_guesses_the_number_of_fields() {
        assert_eq!(split_forgiving("\"SIA \"A\", B\",1", ',', 2), None);
        assert_eq!(split_forgiving("\"a,1,2", ',', 2), None);
    }

    #[test]
    fn trailing_separators_are_dropped() {
        assert_eq!(split_forgiving("\"a\"b\";1;;; ;", ';', 2).unwrap(), ["a\"b", "1"]);
    }

    #[test]
    fn a_hundred_thousand_columns_are_refused() {
        assert_eq!(strict(&",".repeat(100_000)), Err(NotSplit::TooMany));
    }
}
