//! A programme file as a tree of values, each knowing its place in the text.

use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Name of the file.
    pub file: Arc<str>,
    /// Line, from 1.
    pub line: usize,
}

/// A value and its place.
#[derive(Debug, Clone)]
pub struct Node {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What a file can hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals, as it is written.
    Decimal(String),
    /// True or false.
    Bool(bool),
    /// A day.
    Day(Date),
    /// A day and a time, without a zone: it is Latvia's.
    Moment(DateTime),
    /// A time of day.
    Hour(Time),
    /// Several values.
    List(Vec<Node>),
    /// Values by key.
    Table(Table),
}

impl PartialEq for Node {
    /// Values are compared, places are not.
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Value {
    /// The kind of value, as part of a message key.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "text",
            Self::Integer(_) => "integer",
            Self::Decimal(_) => "decimal",
            Self::Bool(_) => "bool",
            Self::Day(_) => "day",
            Self::Moment(_) => "moment",
            Self::Hour(_) => "hour",
            Self::List(_) => "list",
            Self::Table(_) => "table",
        }
    }
}

/// Values by key, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table(pub Vec<(String, Node)>);

impl Table {
    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, node)| node)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut Node> {
        self.0.iter_mut().find(|(known, _)| known == key).map(|(_, node)| node)
    }

    /// Sets the value of a key; a new key goes to the end.
    pub fn set(&mut self, key: &str, node: Node) {
        match self.get_mut(key) {
            Some(old) => *old = node,
            None => self.0.push((key.to_owned(), node)),
        }
    }

    /// Takes a key away.
    pub fn remove(&mut self, key: &str) -> Option<Node> {
        let place = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.remove(place).1)
    }

    /// The text of a key.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key).map(|node| &node.value) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The table of a key.
    #[must_use]
    pub fn table(&self, key: &str) -> Option<&Self> {
        match self.get(key).map(|node| &node.value) {
            Some(Value::Table(table)) => Some(table),
            _ => None,
        }
    }
}
