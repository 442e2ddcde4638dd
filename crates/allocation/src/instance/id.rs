//! Names of sessions, teams and regions in an instance file: a whole number or a text, handed back as
//! it came.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

/// What an instance file calls a session, a team or a region.
///
/// The number `7` and the text `"7"` are two different ids, as in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Id<'a> {
    /// A JSON whole number.
    Number(i64),
    /// A JSON text, borrowed from the file where it holds no escapes.
    Text(Cow<'a, str>),
}

impl fmt::Display for Id<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Number(number) => write!(out, "{number}"),
            Id::Text(text) => write!(out, "\"{text}\""),
        }
    }
}

impl Serialize for Id<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Id::Number(number) => serializer.serialize_i64(*number),
            Id::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Id<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IdVisitor)
    }
}

struct IdVisitor;

impl<'de> Visitor<'de> for IdVisitor {
    type Value = Id<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an id, which is a whole number or a text")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Id<'de>, E> {
        Ok(Id::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Id<'de>, E> {
        i64::try_from(number).map(Id::Number).map_err(|_| E::custom("an id above 9223372036854775807"))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Id<'de>, E> {
        Ok(Id::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Id<'de>, E> {
        Ok(Id::Text(Cow::Owned(text.to_owned())))
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    fn read(text: &str) -> Option<Id<'_>> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn an_id_is_written_as_it_was_read() {
        for text in ["7", "-3", "\"7\"", "\"Rīga\"", "\"a\\\"b\""] {
            let written = read(text).and_then(|id| serde_json::to_string(&id).ok());

            assert_eq!(written.as_deref(), Some(text));
        }
    }

    #[test]
    fn a_number_and_a_text_are_two_ids() {
        assert_ne!(read("7"), read("\"7\""));
    }

    #[test]
    fn other_json_values_are_no_ids() {
        for text in ["1.5", "null", "[1]", "true", "18446744073709551615"] {
            assert_eq!(read(text), None, "{text} was accepted");
        }
    }
}
