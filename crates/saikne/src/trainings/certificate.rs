//! Proof that a person took part.

use foundation::ids::{Chance, Id};
use jiff::Timestamp;

use super::session::TrainingSessionId;
use crate::people::PersonId;

/// Proof that a person took part in a session.
#[derive(Debug, Clone)]
pub struct Certificate {
    /// Identity.
    pub id: Id<Certificate>,
    /// Stands on the paper; whoever knows it may verify it.
    pub code: String,
    /// Whose.
    pub person: PersonId,
    /// Of which session.
    pub session: TrainingSessionId,
    /// Hours of learning.
    pub hours: i64,
    /// When it was given out.
    pub issued_at: Timestamp,
}

/// Letters and figures that nobody mistakes for each other.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A fresh code of 60 bits: `7F3K-9QXM-4TBD`.
#[must_use]
pub fn fresh_code(chance: &Chance) -> String {
    let mut bytes = [0; 12];
    chance.fill(&mut bytes);
    let mut code = String::new();
    for (place, byte) in bytes.iter().enumerate() {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let letter = LETTERS.get(usize::from(byte % 32)).copied().unwrap_or(b'2');
        code.push(char::from(letter));
    }
    code
}

/// Whether a text has the form of a code, as people may type it.
#[must_use]
pub fn read_code(text: &str) -> Option<String> {
    let plain: String =
        text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect();
    if plain.len() != 12 {
        return None;
    }
    let parts: Vec<&str> =
        [(0, 4), (4, 8), (8, 12)].iter().filter_map(|(from, to)| plain.get(*from..*to)).collect();
    Some(parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = fresh_code(&Chance::seeded(1));

        assert_eq!(code.len(), 14);
        assert_eq!(read_code(&code), Some(code.clone()));
        assert_eq!(read_code(&code.to_lowercase().replace('-', " ")), Some(code));
        assert_eq!(read_code("../etc"), None);
    }
}
