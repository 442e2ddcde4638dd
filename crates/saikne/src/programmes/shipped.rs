//! The programme files that come with the program.

use super::file::{self, Mistake, Read};

const COMMON: &str = include_str!("../../../../programmes/common.toml");
const KONTAKTS_2022: &str = include_str!("../../../../programmes/kontakts-2022.toml");
const KONTAKTS_2023: &str = include_str!("../../../../programmes/kontakts-2023.toml");
const KONTAKTS_2024: &str = include_str!("../../../../programmes/kontakts-2024.toml");

/// The shipped files by the code of their edition, in the order in which they are loaded.
pub const FILES: [(&str, &str); 4] = [
    ("common", COMMON),
    ("kontakts-2022", KONTAKTS_2022),
    ("kontakts-2023", KONTAKTS_2023),
    ("kontakts-2024", KONTAKTS_2024),
];

/// A shipped file: its name and text.
#[must_use]
pub fn source(code: &str) -> Option<(String, String)> {
    FILES
        .iter()
        .find(|(known, _)| *known == code)
        .map(|(code, text)| (format!("{code}.toml"), (*text).to_owned()))
}

/// Reads a shipped edition.
pub fn read(code: &str) -> Result<Read, Vec<Mistake>> {
    let (file, text) = source(code).unwrap_or_default();
    file::read(&file, &text, &source)
}
