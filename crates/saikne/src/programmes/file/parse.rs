//! From text to tree.

use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::mistake::{Mistakes, What};
use super::node::{Node, Place, Table, Value};

/// The largest programme file that is read; real ones have some 15 kB.
pub const LARGEST_FILE: usize = 256 * 1024;

/// Reads a text. Mistakes in the writing are noted with their lines; what can be read is read.
pub fn parse(file: &str, text: &str, mistakes: &Mistakes) -> Table {
    let file: Arc<str> = file.into();
    if text.len() > LARGEST_FILE {
        mistakes.note(&Place { file, line: 1 }, "", What::TooLarge(LARGEST_FILE));
        return Table::default();
    }
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let place = |start: usize| Place { file: Arc::clone(&file), line: lines.at(start) };
    for error in &errors {
        let start = error.span().map_or(0, |span| span.start);
        mistakes.note(&place(start), "", What::Syntax(error.message().to_owned()));
    }
    let read = Reading { place: &place, mistakes };
    read.table(table.get_ref(), "")
}

/// Where lines begin.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    fn at(&self, offset: usize) -> usize {
        self.0.partition_point(|end| *end < offset) + 1
    }
}

struct Reading<'a, P> {
    place: &'a P,
    mistakes: &'a Mistakes,
}

impl<P: Fn(usize) -> Place> Reading<'_, P> {
    fn table(&self, table: &DeTable<'_>, path: &str) -> Table {
        let mut keys: Vec<_> = table.iter().collect();
        keys.sort_by_key(|(key, _)| key.span().start);
        let mut read = Table::default();
        for (key, value) in keys {
            let name = key.get_ref().to_string();
            let path = join(path, &name);
            let start = match value.get_ref() {
                // A table's own span is its header; the key says better where it stands.
                DeValue::Table(_) | DeValue::Array(_) => key.span().start,
                _ => value.span().start,
            };
            if let Some(value) = self.value(value, &path) {
                read.0.push((name, Node { place: (self.place)(start), value }));
            }
        }
        read
    }

    fn value(&self, value: &Spanned<DeValue<'_>>, path: &str) -> Option<Value> {
        let place = (self.place)(value.span().start);
        Some(match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
                Ok(number) => Value::Integer(number),
                Err(_) => {
                    self.mistakes.note(&place, path, What::OutOfRange(i64::MIN, i64::MAX));
                    return None;
                }
            },
            DeValue::Float(number) => Value::Decimal(number.as_str().to_owned()),
            DeValue::Boolean(value) => Value::Bool(*value),
            DeValue::Datetime(value) => {
                let read = local(value);
                if read.is_none() {
                    self.mistakes.note(&place, path, What::WrongType("local", "zoned"));
                }
                read?
            }
            DeValue::Array(values) => {
                let read = |(number, value): (usize, &Spanned<DeValue<'_>>)| {
                    let place = (self.place)(value.span().start);
                    let value = self.value(value, &format!("{path}[{}]", number + 1))?;
                    Some(Node { place, value })
                };
                Value::List(values.iter().enumerate().filter_map(read).collect())
            }
            DeValue::Table(table) => Value::Table(self.table(table, path)),
        })
    }
}

/// A key inside a table.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// A local day, moment or time; a value with a zone is none.
fn local(value: &Datetime) -> Option<Value> {
    if value.offset.is_some() {
        return None;
    }
    let day = match value.date {
        Some(date) => Some(
            Date::new(
                i16::try_from(date.year).ok()?,
                i8::try_from(date.month).ok()?,
                i8::try_from(date.day).ok()?,
            )
            .ok()?,
        ),
        None => None,
    };
    let time = match value.time {
        Some(time) => Some(
            Time::new(
                i8::try_from(time.hour).ok()?,
                i8::try_from(time.minute).ok()?,
                i8::try_from(time.second).ok()?,
                0,
            )
            .ok()?,
        ),
        None => None,
    };
    match (day, time) {
        (Some(day), Some(time)) => Some(Value::Moment(DateTime::from_parts(day, time))),
        (Some(day), None) => Some(Value::Day(day)),
        (None, Some(time)) => Some(Value::Hour(time)),
        (None, None) => None,
    }
}
