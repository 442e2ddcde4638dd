//! A vote of the school on what a team wants to do, by a short code on phones.
//!
//! It is a poll, not a ballot: who has two browsers can choose twice. That is said wherever it is shown.

use foundation::clock::moment_of;
use foundation::ids::{Chance, Id};
use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};

/// Identity of a vote.
pub type VoteId = Id<Vote>;

/// Letters of a code: none that is mistaken for another or for a figure.
const LETTERS: &[u8; 23] = b"ABCDEFGHJKMNPQRSTUVWXYZ";

/// How many letters a code has.
pub const CODE_LENGTH: usize = 6;

/// The longest question, in characters.
pub const LONGEST_QUESTION: usize = 200;

/// The longest option, in characters.
pub const LONGEST_OPTION: usize = 120;

/// The fewest options.
pub const FEWEST: usize = 2;

/// The most options.
pub const MOST: usize = 5;

/// The longest a vote goes on.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(31 * 24);

/// One of the things that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its place, from 1.
    pub number: i64,
    /// The words.
    pub text: String,
    /// How many chose it.
    pub votes: i64,
}

/// A vote with what was chosen so far.
#[derive(Debug, Clone)]
pub struct Vote {
    /// Identity.
    pub id: VoteId,
    /// The idea it is about.
    pub idea: super::IdeaId,
    /// The letters by which it is found.
    pub code: String,
    /// What is asked.
    pub question: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The first moment at which it takes nothing by itself.
    pub ends_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How many chose in all.
    pub total: i64,
    /// What can be chosen, in order.
    pub choices: Vec<Choice>,
}

/// The result of a vote that is over, as it goes into an application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteResult {
    /// What was asked.
    pub question: String,
    /// What could be chosen, with how many chose it.
    pub options: Vec<Choice>,
    /// How many chose in all.
    pub total: i64,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was over.
    pub closed_at: Timestamp,
}

impl Vote {
    /// When it was over, where it is: closed, or by time.
    #[must_use]
    pub fn over_at(&self, now: Timestamp) -> Option<Timestamp> {
        self.closed_at.or_else(|| (now >= self.ends_at).then_some(self.ends_at))
    }

    /// Whether it takes choices.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.over_at(now).is_none()
    }

    /// The result, once it is over.
    #[must_use]
    pub fn result(&self, now: Timestamp) -> Option<VoteResult> {
        let closed_at = self.over_at(now)?;
        Some(VoteResult {
            question: self.question.clone(),
            options: self.choices.clone(),
            total: self.total,
            opened_at: self.opened_at,
            closed_at,
        })
    }
}

/// A fresh code.
#[must_use]
pub fn new_code(chance: &Chance) -> String {
    let letters = u64::try_from(LETTERS.len()).unwrap_or(1);
    let letter = |_| {
        let place = usize::try_from(chance.number() % letters).unwrap_or_default();
        char::from(LETTERS.get(place).copied().unwrap_or(b'A'))
    };
    (0..CODE_LENGTH).map(letter).collect()
}

/// Reads a code as people type it: small letters, spaces, a hyphen. None where it cannot be one.
#[must_use]
pub fn read_code(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .take(CODE_LENGTH + 1)
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    let is_code = code.len() == CODE_LENGTH && code.bytes().all(|letter| LETTERS.contains(&letter));
    is_code.then_some(code)
}

/// What a team wants to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The question.
    pub question: String,
    /// What can be chosen.
    pub options: Vec<String>,
    /// The first moment at which it takes nothing.
    pub ends_at: Timestamp,
}

/// What is wrong with what a team wants to ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unaskable {
    /// No question.
    #[error("no question")]
    NoQuestion,
    /// The question is too long.
    #[error("the question is too long")]
    QuestionTooLong,
    /// Fewer than two options.
    #[error("fewer than two options")]
    TooFew,
    /// An option is too long: which.
    #[error("option {0} is too long")]
    OptionTooLong(usize),
    /// An option stands twice: which.
    #[error("option {0} stands twice")]
    Twice(usize),
    /// No moment that can be read.
    #[error("no end")]
    NoEnd,
    /// The end is over already.
    #[error("the end is over")]
    Past,
    /// The end is more than a month away, or after the contest has closed.
    #[error("the end is too far away")]
    TooFar,
}

impl Unaskable {
    /// The field of the form.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Self::NoQuestion | Self::QuestionTooLong => "question".to_owned(),
            Self::TooFew => "option_2".to_owned(),
            Self::OptionTooLong(number) | Self::Twice(number) => format!("option_{number}"),
            Self::NoEnd | Self::Past | Self::TooFar => "ends".to_owned(),
        }
    }

    /// Key of the sentence, with the limit where it has one.
    #[must_use]
    pub fn message(self) -> (&'static str, Option<usize>) {
        match self {
            Self::NoQuestion => ("ideas-vote-question-missing", None),
            Self::QuestionTooLong => ("autosave-too-long", Some(LONGEST_QUESTION)),
            Self::TooFew => ("ideas-vote-too-few", None),
            Self::OptionTooLong(_) => ("autosave-too-long", Some(LONGEST_OPTION)),
            Self::Twice(_) => ("ideas-vote-twice", None),
            Self::NoEnd => ("ideas-vote-no-end", None),
            Self::Past => ("ideas-vote-end-past", None),
            Self::TooFar => ("ideas-vote-end-far", None),
        }
    }
}

impl Draft {
    /// What a form asks for: options in the order of their fields, the end as a moment in Riga
    /// (`2024-05-02T15:00`). `closes_at` is when the contest closes for the school.
    pub fn read(
        question: &str,
        options: &[&str],
        ends: &str,
        now: Timestamp,
        closes_at: Timestamp,
    ) -> Result<Self, Vec<Unaskable>> {
        let mut wrong = Vec::new();
        if question.is_empty() {
            wrong.push(Unaskable::NoQuestion);
        } else if question.chars().count() > LONGEST_QUESTION {
            wrong.push(Unaskable::QuestionTooLong);
        }
        let mut kept: Vec<String> = Vec::new();
        for (number, text) in (1..).zip(options.iter().take(MOST)).filter(|(_, text)| !text.is_empty()) {
            if text.chars().count() > LONGEST_OPTION {
                wrong.push(Unaskable::OptionTooLong(number));
            }
            if kept.iter().any(|other| other.to_lowercase() == text.to_lowercase()) {
                wrong.push(Unaskable::Twice(number));
            }
            kept.push((*text).to_owned());
        }
        if kept.len() < FEWEST {
            wrong.push(Unaskable::TooFew);
        }
        let ends_at = ends.parse::<DateTime>().ok().map(moment_of);
        match ends_at {
            None => wrong.push(Unaskable::NoEnd),
            Some(end) if end <= now => wrong.push(Unaskable::Past),
            Some(end) if end > closes_at || end.duration_since(now) > LONGEST => {
                wrong.push(Unaskable::TooFar)
            }
            Some(_) => {}
        }
        match ends_at {
            Some(ends_at) if wrong.is_empty() => {
                Ok(Self { question: question.to_owned(), options: kept, ends_at })
            }
            _ => Err(wrong),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2024-04-22T07:00:00Z";
    const CLOSES: &str = "2024-05-17T21:00:00Z";

    fn draft(question: &str, options: &[&str], ends: &str) -> Result<Draft, Vec<Unaskable>> {
        Draft::read(question, options, ends, NOW.parse().unwrap(), CLOSES.parse().unwrap())
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = new_code(&Chance::seeded(7));
        assert_eq!(read_code(&code).as_deref(), Some(&*code));
        let typed = format!(" {}-{} ", code[..3].to_lowercase(), code[3..].to_lowercase());
        assert_eq!(read_code(&typed), Some(code));
        for wrong in ["", "ABC", "ABCDEFG", "ABCDE1", "ABCDEI", "ĀBCDEF", "<b>abc"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_question_needs_two_options_and_an_end() {
        let asked = draft("Ko darīsim?", &["Radio", "", "Dārzs"], "2024-05-02T15:00").unwrap();
        assert_eq!(asked.options, ["Radio", "Dārzs"]);
        assert_eq!(asked.ends_at, "2024-05-02T12:00:00Z".parse().unwrap());

        let long = "ā".repeat(LONGEST_OPTION + 1);
        let wrong = |question, options: &[&str], ends| draft(question, options, ends).unwrap_err();
        assert_eq!(wrong("", &["a", "b"], "2024-05-02T15:00"), [Unaskable::NoQuestion]);
        assert_eq!(wrong("?", &["a"], "2024-05-02T15:00"), [Unaskable::TooFew]);
        assert_eq!(wrong("?", &["a", "A"], "2024-05-02T15:00"), [Unaskable::Twice(2)]);
        assert_eq!(wrong("?", &["a", &long], "2024-05-02T15:00"), [Unaskable::OptionTooLong(2)]);
        assert_eq!(wrong("?", &["a", "b"], "rīt"), [Unaskable::NoEnd]);
        assert_eq!(wrong("?", &["a", "b"], "2024-04-22T10:00"), [Unaskable::Past]);
        assert_eq!(wrong("?", &["a", "b"], "2024-05-18T00:01"), [Unaskable::TooFar]);
        assert_eq!(
            wrong(&"?".repeat(LONGEST_QUESTION + 1), &["a", "b"], "2024-05-02T15:00"),
            [Unaskable::QuestionTooLong]
        );
    }
}
