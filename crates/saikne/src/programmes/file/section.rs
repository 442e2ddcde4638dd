//! One table of a programme file while it is read: typed answers, mistakes noted, unknown keys refused.

use std::cell::RefCell;

use jiff::civil::{Date, DateTime, Time};

use super::mistake::{Mistakes, What};
use super::node::{Node, Place, Table, Value};
use super::parse::join;
use crate::programmes::localised::Localised;
use crate::programmes::rules::Share;
use crate::programmes::words::Word;

/// The longest text a programme file may hold in one value, in letters.
const LONGEST_TEXT: usize = 4000;

/// A table being read. A key that was asked for is known; [`Section::finish`] refuses the rest.
/// What is missing or wrong is noted and answered with an empty value, so that reading goes on.
pub struct Section<'a> {
    table: &'a Table,
    place: Place,
    path: String,
    asked: RefCell<Vec<&'a str>>,
    known: RefCell<Vec<String>>,
    mistakes: &'a Mistakes,
}

impl<'a> Section<'a> {
    /// Begins to read a table.
    pub fn new(table: &'a Table, place: &Place, path: impl Into<String>, mistakes: &'a Mistakes) -> Self {
        Self {
            table,
            place: place.clone(),
            path: path.into(),
            asked: RefCell::default(),
            known: RefCell::default(),
            mistakes,
        }
    }

    /// Notes a mistake at a key, or at the table itself when the key is absent.
    pub fn mistake(&self, key: &str, what: What) {
        let place = self.table.get(key).map_or(&self.place, |node| &node.place);
        self.mistakes.note(place, join(&self.path, key), what);
    }

    /// Another table of the same file, for mistakes that are found only when all is read.
    pub fn elsewhere<'b>(&self, table: &'b Table, place: &Place, path: String) -> Section<'b>
    where
        'a: 'b,
    {
        Section::new(table, place, path, self.mistakes)
    }

    /// A value of any kind; the key is known from now on.
    pub fn node(&self, key: &str) -> Option<&'a Node> {
        self.known.borrow_mut().push(key.to_owned());
        let (name, node) = self.table.0.iter().find(|(name, _)| name == key)?;
        self.asked.borrow_mut().push(name);
        Some(node)
    }

    /// Whether a key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Notes that a key is missing when its value is.
    fn needed<T>(&self, key: &str, value: Option<T>) -> Option<T> {
        if value.is_none() && !self.has(key) {
            self.mistake(key, What::Missing);
        }
        value
    }

    fn wrong(&self, key: &str, expected: &'static str, node: &Node) {
        self.mistake(key, What::WrongType(expected, node.value.kind()));
    }

    /// A text, if there is one.
    pub fn maybe_text(&self, key: &str) -> Option<String> {
        let node = self.node(key)?;
        match &node.value {
            Value::Text(text) if text.chars().count() > LONGEST_TEXT => {
                self.mistake(key, What::TooLong(LONGEST_TEXT));
                None
            }
            Value::Text(text) => Some(text.clone()),
            _ => {
                self.wrong(key, "text", node);
                None
            }
        }
    }

    /// A text that must be there and must not be empty.
    pub fn text(&self, key: &str) -> String {
        let text = self.maybe_text(key);
        let text = self.needed(key, text).unwrap_or_default();
        if text.trim().is_empty()
            && self.has(key)
            && matches!(self.table.text(key), Some(own) if own.trim().is_empty())
        {
            self.mistake(key, What::Empty);
        }
        text
    }

    /// A pattern of numbers, which says where the place in the series stands.
    pub fn pattern(&self, key: &str) -> String {
        let pattern = self.text(key);
        if !pattern.is_empty() && pattern.matches("{seq}").count() + pattern.matches("{seq4}").count() != 1 {
            self.mistake(key, What::NoPlaceInSeries);
        }
        pattern
    }

    /// A code: letters without marks, digits, hyphens, underscores, dots.
    pub fn code(&self, key: &str) -> String {
        let code = self.text(key);
        let is_good = code.len() <= 60
            && code.bytes().all(|letter| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter));
        if !is_good {
            self.mistake(key, What::BadCode(code.chars().take(60).collect()));
        }
        code
    }

    /// A code that may be absent.
    pub fn maybe_code(&self, key: &str) -> Option<String> {
        if self.has(key) {
            Some(self.code(key))
        } else {
            self.node(key);
            None
        }
    }

    /// A text in both languages: `key_lv` and `key_en`.
    pub fn localised(&self, key: &str) -> Localised {
        Localised { lv: self.text(&format!("{key}_lv")), en: self.text(&format!("{key}_en")) }
    }

    /// A text in both languages that may be absent as a whole.
    pub fn maybe_localised(&self, key: &str) -> Option<Localised> {
        let (lv, en) = (format!("{key}_lv"), format!("{key}_en"));
        if self.has(&lv) || self.has(&en) {
            Some(self.localised(key))
        } else {
            self.node(&lv);
            self.node(&en);
            None
        }
    }

    /// A whole number within limits, if there is one.
    pub fn maybe_number(&self, key: &str, least: i64, most: i64) -> Option<i64> {
        let node = self.node(key)?;
        match node.value {
            Value::Integer(number) if (least..=most).contains(&number) => Some(number),
            Value::Integer(_) => {
                self.mistake(key, What::OutOfRange(least, most));
                None
            }
            _ => {
                self.wrong(key, "integer", node);
                None
            }
        }
    }

    /// A whole number that must be there.
    pub fn number(&self, key: &str, least: i64, most: i64) -> i64 {
        let number = self.maybe_number(key, least, most);
        self.needed(key, number).unwrap_or(least)
    }

    /// A share between 0 and 1: `0.85`.
    pub fn share(&self, key: &str) -> Share {
        let share = self.node(key).and_then(|node| {
            let read = match &node.value {
                Value::Integer(number @ 0..=1) => u32::try_from(number * 10_000).ok(),
                Value::Decimal(text) => parts_of_ten_thousand(text),
                other => {
                    self.mistake(key, What::WrongType("decimal", other.kind()));
                    return None;
                }
            };
            if read.is_none() {
                self.mistake(key, What::BadShare);
            }
            read
        });
        Share(self.needed(key, share).unwrap_or(0))
    }

    /// True or false, with what holds when it is absent.
    pub fn flag(&self, key: &str, otherwise: bool) -> bool {
        match self.node(key) {
            None => otherwise,
            Some(Node { value: Value::Bool(value), .. }) => *value,
            Some(node) => {
                self.wrong(key, "bool", node);
                otherwise
            }
        }
    }

    /// A day, if there is one.
    pub fn maybe_day(&self, key: &str) -> Option<Date> {
        let node = self.node(key)?;
        match node.value {
            Value::Day(day) => Some(day),
            _ => {
                self.wrong(key, "day", node);
                None
            }
        }
    }

    /// A day that must be there.
    pub fn day(&self, key: &str) -> Date {
        let day = self.maybe_day(key);
        self.needed(key, day).unwrap_or(Date::ZERO)
    }

    /// A day or a day with a time; a day means its beginning.
    pub fn maybe_moment(&self, key: &str) -> Option<DateTime> {
        let node = self.node(key)?;
        match node.value {
            Value::Day(day) => Some(day.at(0, 0, 0, 0)),
            Value::Moment(moment) => Some(moment),
            _ => {
                self.wrong(key, "moment", node);
                None
            }
        }
    }

    /// A time of day: a local time or a text `10:00`.
    pub fn hour(&self, key: &str) -> Time {
        let time = self.node(key).and_then(|node| match node.value {
            Value::Hour(time) => Some(time),
            _ => {
                self.wrong(key, "hour", node);
                None
            }
        });
        self.needed(key, time).unwrap_or(Time::midnight())
    }

    /// A word of a closed list, if there is one.
    pub fn maybe_word<W: Word>(&self, key: &str) -> Option<W> {
        let text = self.maybe_text(key)?;
        self.as_word(key, &text)
    }

    /// A word of a closed list that must be there.
    pub fn word<W: Word>(&self, key: &str) -> Option<W> {
        let word = self.maybe_word(key);
        self.needed(key, word)
    }

    fn as_word<W: Word>(&self, key: &str, text: &str) -> Option<W> {
        let word = W::parse(text);
        if word.is_none() {
            let known = W::ALL.iter().map(|known| known.as_str().to_owned()).collect();
            self.mistake(key, What::UnknownWord(text.chars().take(60).collect(), known));
        }
        word
    }

    /// A list of texts; empty when it is absent.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let Value::List(nodes) = &node.value else {
            self.wrong(key, "list", node);
            return Vec::new();
        };
        let text = |(number, node): (usize, &Node)| match &node.value {
            Value::Text(text) => Some(text.clone()),
            other => {
                let path = format!("{}[{}]", join(&self.path, key), number + 1);
                self.mistakes.note(&node.place, path, What::WrongType("text", other.kind()));
                None
            }
        };
        nodes.iter().enumerate().filter_map(text).collect()
    }

    /// A list of texts that must hold something.
    pub fn some_texts(&self, key: &str) -> Vec<String> {
        let texts = self.texts(key);
        if !self.has(key) {
            self.mistake(key, What::Missing);
        } else if texts.is_empty() {
            self.mistake(key, What::Empty);
        }
        texts
    }

    /// A list of words of a closed list; empty when it is absent.
    pub fn list_of<W: Word>(&self, key: &str) -> Vec<W> {
        self.texts(key).iter().filter_map(|text| self.as_word(key, text)).collect()
    }

    /// A list of words that must hold something.
    pub fn some_of<W: Word>(&self, key: &str) -> Vec<W> {
        self.some_texts(key).iter().filter_map(|text| self.as_word(key, text)).collect()
    }

    /// A table inside, if there is one.
    pub fn maybe_section(&self, key: &str) -> Option<Section<'a>> {
        let node = self.node(key)?;
        match &node.value {
            Value::Table(table) => {
                Some(Section::new(table, &node.place, join(&self.path, key), self.mistakes))
            }
            _ => {
                self.wrong(key, "table", node);
                None
            }
        }
    }

    /// A table that must be there.
    pub fn section(&self, key: &str) -> Option<Section<'a>> {
        let section = self.maybe_section(key);
        self.needed(key, section)
    }

    /// A list of tables, each read by a function; a name that stands twice is a mistake.
    pub fn sections<T>(&self, key: &str, read: impl Fn(&Section<'a>) -> Option<T>) -> Vec<T> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let Value::List(nodes) = &node.value else {
            self.wrong(key, "list", node);
            return Vec::new();
        };
        let mut names: Vec<&str> = Vec::new();
        let mut all = Vec::new();
        for (number, node) in nodes.iter().enumerate() {
            let path = match super::merge::name_of(node) {
                Some(name) => {
                    let path = format!("{}.{name}", join(&self.path, key));
                    if names.contains(&name) {
                        self.mistakes.note(&node.place, &*path, What::Twice(name.to_owned()));
                    }
                    names.push(name);
                    path
                }
                None => format!("{}[{}]", join(&self.path, key), number + 1),
            };
            let Value::Table(table) = &node.value else {
                self.mistakes.note(&node.place, path, What::WrongType("table", node.value.kind()));
                continue;
            };
            let section = Section::new(table, &node.place, path, self.mistakes);
            all.extend(read(&section));
            section.finish();
        }
        all
    }

    /// Refuses every key that nobody asked for.
    pub fn finish(&self) {
        let asked = self.asked.borrow();
        for (key, node) in &self.table.0 {
            if !asked.contains(&key.as_str()) {
                let mut known = self.known.borrow().clone();
                known.dedup();
                self.mistakes.note(&node.place, join(&self.path, key), What::UnknownKey(known));
            }
        }
    }
}

/// `0.85` as 8500, exactly; nothing for more than four decimals or a share above one.
fn parts_of_ten_thousand(text: &str) -> Option<u32> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 4 {
        return None;
    }
    let parts: u32 = format!("{decimals:0<4}").parse().ok()?;
    let share = whole.parse::<u32>().ok()?.checked_mul(10_000)?.checked_add(parts)?;
    (share <= 10_000).then_some(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact() {
        assert_eq!(parts_of_ten_thousand("0.85"), Some(8500));
        assert_eq!(parts_of_ten_thousand("1.0"), Some(10_000));
        assert_eq!(parts_of_ten_thousand("0.0001"), Some(1));
        assert_eq!(parts_of_ten_thousand("0.00001"), None);
        assert_eq!(parts_of_ten_thousand("1.1"), None);
        assert_eq!(parts_of_ten_thousand("1e3"), None);
    }
}
