//! A statement and the values bound to its places.

use std::sync::Arc;

use jiff::{Timestamp, civil::Date};

use crate::ids::Id;
use crate::money::Cents;

/// One of the six kinds of value a statement can carry; each may be absent.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(Option<String>),
    /// A whole number.
    Integer(Option<i64>),
    /// True or false.
    Bool(Option<bool>),
    /// A day.
    Date(Option<Date>),
    /// A moment.
    Moment(Option<Timestamp>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

/// SQL with `$1…` places and the values for them.
#[derive(Debug, Clone)]
pub struct Statement {
    pub(super) text: Text,
    pub(super) values: Vec<Value>,
}

/// Statements are fixed texts; only [`Listing`](super::listing::Listing) builds one, from fixed pieces.
#[derive(Debug, Clone)]
pub(super) enum Text {
    Fixed(&'static str),
    Built(Arc<str>),
}

/// Begins a statement. The text is fixed: nothing a person wrote is ever part of it.
#[must_use]
pub fn sql(text: &'static str) -> Statement {
    Statement { text: Text::Fixed(text), values: Vec::new() }
}

impl Statement {
    /// Binds the next place.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    pub(super) fn built(text: String, values: Vec<Value>) -> Self {
        Self { text: Text::Built(text.into()), values }
    }

    pub(super) fn safe_text(&self) -> sqlx::SqlStr {
        use sqlx::SqlSafeStr;
        match &self.text {
            Text::Fixed(text) => text.into_sql_str(),
            // Pieces of a listing are all `&'static str`, so the whole holds nothing a person wrote.
            Text::Built(text) => sqlx::AssertSqlSafe(Arc::clone(text)).into_sql_str(),
        }
    }
}

macro_rules! value_from {
    ($($type:ty => $kind:ident, $with:expr;)*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$kind(Some($with(value)))
            }
        }
        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$kind(value.map($with))
            }
        }
    )*};
}

value_from! {
    &str => Text, str::to_owned;
    String => Text, |value| value;
    &String => Text, String::clone;
    i64 => Integer, |value| value;
    u32 => Integer, i64::from;
    Cents => Integer, |value: Cents| value.0;
    bool => Bool, |value| value;
    Date => Date, |value| value;
    Timestamp => Moment, |value| value;
    Vec<u8> => Bytes, |value| value;
    &[u8] => Bytes, <[u8]>::to_vec;
}

impl<T> From<&Id<T>> for Value {
    fn from(id: &Id<T>) -> Self {
        Self::Text(Some(id.as_str().to_owned()))
    }
}

impl<T> From<Option<&Id<T>>> for Value {
    fn from(id: Option<&Id<T>>) -> Self {
        Self::Text(id.map(|id| id.as_str().to_owned()))
    }
}

impl From<&Option<String>> for Value {
    fn from(value: &Option<String>) -> Self {
        Self::Text(value.clone())
    }
}
