//! Cuts a file into lines of text, whatever its encoding, with memory for one line only.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};

use encoding_rs::WINDOWS_1257;

/// Longest line that is kept, in bytes; the longest real one has under 700.
const LONGEST_LINE: usize = 64 * 1024;

/// A line and its number in the file, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub number: u64,
    pub content: Content,
}

/// What a line holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    Text(String),
    /// More than [`LONGEST_LINE`] bytes; they were skipped.
    TooLong,
    /// Not in the encoding of the file, or with NUL.
    NotText,
}

#[derive(Clone, Copy)]
enum Encoding {
    Utf8,
    Windows1257,
}

/// The lines of a file.
///
/// The first line that is not plain ASCII tells the encoding of the whole: valid UTF-8, or else
/// Windows-1257. Latvian text in the latter is never valid UTF-8 by chance, as its letters stand
/// beside ASCII ones.
pub(super) struct Lines<R> {
    source: BufReader<R>,
    encoding: Option<Encoding>,
    read_count: u64,
    returned: VecDeque<Line>,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(source: R) -> Self {
        Self { source: BufReader::new(source), encoding: None, read_count: 0, returned: VecDeque::new() }
    }

    /// The next line without its end, or none at the end of the file.
    pub(super) fn next(&mut self) -> std::io::Result<Option<Line>> {
        if let Some(line) = self.returned.pop_front() {
            return Ok(Some(line));
        }
        let Some(bytes) = self.next_bytes()? else { return Ok(None) };
        let content = bytes.map_or(Content::TooLong, |bytes| self.decode(&bytes));
        Ok(Some(Line { number: self.read_count, content }))
    }

    /// Lines read so far.
    pub(super) fn read_count(&self) -> u64 {
        self.read_count
    }

    /// Gives lines back, to be read again in this order.
    pub(super) fn give_back(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().rev() {
            self.returned.push_front(line);
        }
    }

    /// The bytes of the next line; inner none when it is too long.
    fn next_bytes(&mut self) -> std::io::Result<Option<Option<Vec<u8>>>> {
        let mut bytes = Vec::new();
        let mut is_too_long = false;
        let mut is_at_end = true;
        loop {
            let available = match self.source.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                break;
            }
            is_at_end = false;
            let end = available.iter().position(|byte| *byte == b'\n');
            let taken = available.split_at(end.unwrap_or(available.len())).0;
            is_too_long |= bytes.len() + taken.len() > LONGEST_LINE;
            if !is_too_long {
                bytes.extend_from_slice(taken);
            }
            let used = taken.len() + usize::from(end.is_some());
            self.source.consume(used);
            if end.is_some() {
                break;
            }
        }
        if is_at_end {
            return Ok(None);
        }
        self.read_count += 1;
        Ok(Some((!is_too_long).then_some(bytes)))
    }

    fn decode(&mut self, bytes: &[u8]) -> Content {
        let mut bytes = bytes;
        if self.read_count == 1 {
            // Some exports were saved twice and carry the mark twice.
            while let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
                bytes = rest;
                self.encoding = Some(Encoding::Utf8);
            }
        }
        bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        if bytes.contains(&0) {
            return Content::NotText;
        }
        if self.encoding.is_none() && !bytes.is_ascii() {
            let is_utf8 = std::str::from_utf8(bytes).is_ok();
            self.encoding = Some(if is_utf8 { Encoding::Utf8 } else { Encoding::Windows1257 });
        }
        let text = match self.encoding {
            Some(Encoding::Windows1257) => {
                WINDOWS_1257.decode_without_bom_handling_and_without_replacement(bytes)
            }
            Some(Encoding::Utf8) | None => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        };
        text.map_or(Content::NotText, |text| Content::Text(text.into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Content> {
        let mut lines = Lines::new(bytes);
        std::iter::from_fn(|| lines.next().unwrap()).map(|line| line.content).collect()
    }

    fn text(content: &str) -> Content {
        Content::Text(content.to_owned())
    }

    #[test]
    fn every_kind_of_line_end_is_cut_off() {
        assert_eq!(read(b"a\r\nb\nc"), [text("a"), text("b"), text("c")]);
        assert_eq!(read(b"a\n\nb\n"), [text("a"), text(""), text("b")]);
        assert_eq!(read(b""), []);
    }

    #[test]
    fn byte_order_marks_vanish_once_or_twice() {
        assert_eq!(read("\u{feff}Ā".as_bytes()), [text("Ā")]);
        assert_eq!(read("\u{feff}\u{feff}Ā".as_bytes()), [text("Ā")]);
    }

    #[test]
    fn windows_1257_is_recognised_at_the_first_latvian_letter() {
        let (bytes, _, _) = WINDOWS_1257.encode("Nr\nRēzekne\nĶekava, „Zīle”\n");
        assert_eq!(read(&bytes), [text("Nr"), text("Rēzekne"), text("Ķekava, „Zīle”")]);
    }

    #[test]
    fn a_damaged_line_does_not_change_the_encoding() {
        assert_eq!(read(b"\xc4\x80\n\xff\xfe\n\xc4\x80"), [text("Ā"), Content::NotText, text("Ā")]);
        assert_eq!(read(b"a\0b\nc"), [Content::NotText, text("c")]);
    }

    #[test]
    fn a_line_of_ten_megabytes_is_skipped_and_the_next_one_read() {
        let mut bytes = vec![b'x'; 10_000_000];
        bytes.extend_from_slice(b"\nnext");
        assert_eq!(read(&bytes), [Content::TooLong, text("next")]);
    }

    #[test]
    fn lines_given_back_come_again() {
        let mut lines = Lines::new(&b"a\nb\nc"[..]);
        let first = lines.next().unwrap().unwrap();
        let second = lines.next().unwrap().unwrap();
        lines.give_back(vec![first, second]);
        let numbers: Vec<u64> =
            std::iter::from_fn(|| lines.next().unwrap()).map(|line| line.number).collect();
        assert_eq!(numbers, [1, 2, 3]);
    }
}
