//! What is wrong with a programme file: file, line, key and a sentence.

use std::cell::RefCell;

use foundation::i18n::Speaker;

use super::node::Place;

/// One mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// In which file.
    pub file: String,
    /// In which line, from 1.
    pub line: usize,
    /// At which key: `rule.REG-04.params.min`; empty for the file as a whole.
    pub key: String,
    /// What is wrong.
    pub what: What,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The text is not TOML; the reader's own words, in English.
    Syntax(String),
    /// Nobody knows such a key; those that are known here.
    UnknownKey(Vec<String>),
    /// The key must be there.
    Missing,
    /// Another kind of value is needed: expected, found.
    WrongType(&'static str, &'static str),
    /// The word is none of the closed list.
    UnknownWord(String, Vec<String>),
    /// The number is outside its limits.
    OutOfRange(i64, i64),
    /// A list that must hold something is empty.
    Empty,
    /// Another list has so many items, this one so many.
    NotAsMany(usize, usize),
    /// The text is longer than so many letters.
    TooLong(usize),
    /// The code stands twice.
    Twice(String),
    /// It names something that is nowhere in the file.
    NothingSuch(String),
    /// The last day is before the first.
    EndsBeforeItBegins,
    /// The clocks skip this time.
    InTheGap,
    /// An edition inherits from itself, directly or over others.
    Circular(String),
    /// The edition or file to inherit from cannot be found.
    NoParent(String),
    /// A code may hold small letters, digits, hyphens and underscores.
    BadCode(String),
    /// A pattern of numbers needs `{seq}` or `{seq4}` once, or two would get the same number.
    NoPlaceInSeries,
    /// A share must lie between 0 and 1 with at most four decimals.
    BadShare,
    /// The whole text is too large; most bytes.
    TooLarge(usize),
}

impl Mistake {
    /// The sentence, in the reader's language.
    #[must_use]
    pub fn sentence(&self, speak: &Speaker) -> String {
        let list = |words: &[String]| words.join(", ");
        let kind = |word: &str| speak.text(&format!("programmes-value-{word}"));
        match &self.what {
            What::Syntax(words) => speak.with("programmes-mistake-syntax", &[("words", words)]),
            What::UnknownKey(known) => {
                speak.with("programmes-mistake-unknown-key", &[("known", &list(known))])
            }
            What::Missing => speak.text("programmes-mistake-missing"),
            What::WrongType(expected, found) => speak.with(
                "programmes-mistake-wrong-type",
                &[("expected", &kind(expected)), ("found", &kind(found))],
            ),
            What::UnknownWord(found, known) => {
                speak.with("programmes-mistake-unknown-word", &[("found", found), ("known", &list(known))])
            }
            What::OutOfRange(least, most) => speak.with(
                "programmes-mistake-out-of-range",
                &[("least", &speak.number(*least)), ("most", &speak.number(*most))],
            ),
            What::Empty => speak.text("programmes-mistake-empty"),
            What::NotAsMany(there, here) => speak.with(
                "programmes-mistake-not-as-many",
                &[("there", &there.to_string()), ("here", &here.to_string())],
            ),
            What::TooLong(most) => {
                speak.count("programmes-mistake-too-long", i64::try_from(*most).unwrap_or(i64::MAX))
            }
            What::Twice(code) => speak.with("programmes-mistake-twice", &[("code", code)]),
            What::NothingSuch(code) => speak.with("programmes-mistake-nothing-such", &[("code", code)]),
            What::EndsBeforeItBegins => speak.text("programmes-mistake-ends-before"),
            What::InTheGap => speak.text("programmes-mistake-in-the-gap"),
            What::Circular(chain) => speak.with("programmes-mistake-circular", &[("chain", chain)]),
            What::NoParent(code) => speak.with("programmes-mistake-no-parent", &[("code", code)]),
            What::BadCode(found) => speak.with("programmes-mistake-bad-code", &[("found", found)]),
            What::NoPlaceInSeries => {
                speak.with("programmes-mistake-no-place-in-series", &[("places", "{seq} / {seq4}")])
            }
            What::BadShare => speak.text("programmes-mistake-bad-share"),
            What::TooLarge(most) => {
                let most = speak.number(i64::try_from(most / 1024).unwrap_or(i64::MAX));
                speak.with("programmes-mistake-too-large", &[("most", &most)])
            }
        }
    }

    /// The whole line for the command line and for lists: `file:line: key: sentence`.
    #[must_use]
    pub fn line(&self, speak: &Speaker) -> String {
        let sentence = self.sentence(speak);
        if self.key.is_empty() {
            format!("{}:{}: {sentence}", self.file, self.line)
        } else {
            format!("{}:{}: {}: {sentence}", self.file, self.line, self.key)
        }
    }
}

/// Mistakes as they are found; reading goes on, so that all are told at once.
#[derive(Debug, Default)]
pub struct Mistakes(RefCell<Vec<Mistake>>);

impl Mistakes {
    /// Notes a mistake.
    pub fn note(&self, place: &Place, key: impl Into<String>, what: What) {
        let mistake = Mistake { file: place.file.to_string(), line: place.line, key: key.into(), what };
        let mut all = self.0.borrow_mut();
        if !all.contains(&mistake) {
            all.push(mistake);
        }
    }

    /// Whether none was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.borrow().is_empty()
    }

    /// All of them, by file and line.
    #[must_use]
    pub fn into_vec(self) -> Vec<Mistake> {
        let mut all = self.0.into_inner();
        all.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
        all
    }
}
