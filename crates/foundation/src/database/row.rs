//! Rows, and how they become types.

use jiff::{Timestamp, civil::Date};
use sqlx::Row as _;

use super::{DatabaseError, Result};
use crate::ids::Id;
use crate::money::Cents;

/// One row, from whichever engine.
pub struct Row(pub(super) RowOf);

pub(super) enum RowOf {
    Lite(sqlx::sqlite::SqliteRow),
    Postgres(sqlx::postgres::PgRow),
}

/// A type that a row becomes. Goes through the type's own constructor, so that a row which breaks an
/// invariant is a fault and not a value.
pub trait Record: Sized {
    /// Reads the row.
    fn from_row(row: &Row) -> Result<Self>;
}

/// A type that stands in one column.
pub trait Column: Sized {
    /// Reads the column; `None` when it is NULL.
    fn read(row: &Row, place: Place) -> Result<Option<Self>>;
    /// What an absent value becomes; only `Option` has an answer.
    fn absent(column: &'static str) -> Result<Self> {
        Err(DatabaseError::Unreadable { column, found: "NULL".to_owned(), expected: "a value" })
    }
}

/// Which column is meant.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    /// By name.
    Named(&'static str),
    /// By position, from zero.
    At(usize),
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Self::Named(name) => name,
            Self::At(_) => "(by position)",
        }
    }
}

impl Row {
    /// The value of a named column.
    pub fn get<T: Column>(&self, column: &'static str) -> Result<T> {
        self.read(Place::Named(column))
    }

    /// The value of the column at a position, from zero.
    pub fn at<T: Column>(&self, position: usize) -> Result<T> {
        self.read(Place::At(position))
    }

    /// A column that holds a word of a closed list, read by the type's own `parse`.
    pub fn word<T>(&self, column: &'static str, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
        let found: String = self.get(column)?;
        parse(&found).ok_or(DatabaseError::Unreadable { column, found, expected: "a known word" })
    }

    fn read<T: Column>(&self, place: Place) -> Result<T> {
        match T::read(self, place)? {
            Some(value) => Ok(value),
            None => T::absent(place.name()),
        }
    }
}

macro_rules! column {
    ($type:ty) => {
        column!($type, $type, |value: $type| Some(value), $type, |value: $type| Some(value));
    };
    ($type:ty, $lite:ty, $from_lite:expr, $postgres:ty, $from_postgres:expr) => {
        impl Column for $type {
            fn read(row: &Row, place: Place) -> Result<Option<Self>> {
                let unreadable = || DatabaseError::Unreadable {
                    column: place.name(),
                    found: "something else".to_owned(),
                    expected: stringify!($type),
                };
                match &row.0 {
                    RowOf::Lite(row) => {
                        let value: Option<$lite> = match place {
                            Place::Named(name) => row.try_get(name)?,
                            Place::At(position) => row.try_get(position)?,
                        };
                        value.map(|value| $from_lite(value).ok_or_else(unreadable)).transpose()
                    }
                    RowOf::Postgres(row) => {
                        let value: Option<$postgres> = match place {
                            Place::Named(name) => row.try_get(name)?,
                            Place::At(position) => row.try_get(position)?,
                        };
                        value.map(|value| $from_postgres(value).ok_or_else(unreadable)).transpose()
                    }
                }
            }
        }
    };
}

column!(String);
column!(i64);
column!(bool);
column!(Vec<u8>);
column!(
    Timestamp,
    String,
    |text: String| text.parse().ok(),
    chrono::DateTime<chrono::Utc>,
    |moment: chrono::DateTime<chrono::Utc>| Timestamp::from_microsecond(moment.timestamp_micros()).ok()
);
column!(Date, String, |text: String| text.parse().ok(), chrono::NaiveDate, |day: chrono::NaiveDate| day
    .to_string()
    .parse()
    .ok());

impl<T> Column for Id<T> {
    fn read(row: &Row, place: Place) -> Result<Option<Self>> {
        String::read(row, place)?
            .map(|found| {
                Self::parse(&found).map_err(|_| DatabaseError::Unreadable {
                    column: place.name(),
                    found,
                    expected: "an identity",
                })
            })
            .transpose()
    }
}

impl Column for Cents {
    fn read(row: &Row, place: Place) -> Result<Option<Self>> {
        Ok(i64::read(row, place)?.map(Self))
    }
}

impl<T: Column> Column for Option<T> {
    fn read(row: &Row, place: Place) -> Result<Option<Self>> {
        Ok(Some(T::read(row, place)?))
    }
}

macro_rules! first_column_is_a_record {
    ($($type:ty),*) => {$(
        impl Record for $type {
            fn from_row(row: &Row) -> Result<Self> {
                row.at(0)
            }
        }
    )*};
}

first_column_is_a_record!(String, i64, bool, Timestamp, Date, Option<String>, Option<i64>, Option<Timestamp>);

impl<T> Record for Id<T> {
    fn from_row(row: &Row) -> Result<Self> {
        row.at(0)
    }
}

macro_rules! columns_are_a_record {
    ($($name:ident $position:literal),*) => {
        impl<$($name: Column),*> Record for ($($name,)*) {
            fn from_row(row: &Row) -> Result<Self> {
                Ok(($(row.at::<$name>($position)?,)*))
            }
        }
    };
}

columns_are_a_record!(A 0, B 1);
columns_are_a_record!(A 0, B 1, C 2);
columns_are_a_record!(A 0, B 1, C 2, D 3);
