//! What participants thought of a session: marks and words without a name.

use jiff::{SignedDuration, Timestamp};

use super::session::TrainingSession;

/// The best mark; the worst is 1.
pub const BEST: i64 = 5;

/// Averages and words are shown from so many answers on, so that nobody can be recognised.
pub const SMALLEST_GROUP: usize = 5;

/// The longest words, in characters.
pub const LONGEST_WORDS: usize = 1000;

/// How long after the end a session is asked about.
const ASKED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);

/// What somebody thought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feedback {
    /// Of what was learnt, 1 to 5.
    pub content: i64,
    /// Of the trainers, 1 to 5.
    pub trainers: i64,
    /// Of place, food, timetable, 1 to 5.
    pub organisation: i64,
    /// In words; may be empty.
    pub words: String,
}

/// Why feedback is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAsked {
    /// The session has not ended.
    #[error("the session has not ended yet")]
    NotYet,
    /// Its time is over.
    #[error("the time for feedback is over")]
    TooLate,
    /// This person has given it.
    #[error("feedback is given once")]
    Twice,
}

impl NotAsked {
    /// Key of the sentence that says so.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotYet => "trainings-feedback-not-yet",
            Self::TooLate => "trainings-feedback-too-late",
            Self::Twice => "trainings-feedback-twice",
        }
    }
}

/// Whether participants are asked about a session at a moment: from its end on, for two weeks.
pub fn is_asked(session: &TrainingSession, has_given: bool, now: Timestamp) -> Result<(), NotAsked> {
    let Some(ended_at) = session.locked_at.filter(|at| *at <= now) else { return Err(NotAsked::NotYet) };
    if has_given {
        return Err(NotAsked::Twice);
    }
    if now.duration_since(ended_at) > ASKED_FOR { Err(NotAsked::TooLate) } else { Ok(()) }
}

/// What is told of all answers of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many answered.
    pub count: usize,
    /// What is told of them; none while they are too few.
    pub told: Option<Told>,
}

/// Averages in tenths, and the words in an order that says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Of what was learnt.
    pub content: i64,
    /// Of the trainers.
    pub trainers: i64,
    /// Of place, food, timetable.
    pub organisation: i64,
    /// What was written.
    pub words: Vec<String>,
}

impl Summary {
    /// The summary of these answers.
    #[must_use]
    pub fn of(answers: &[Feedback]) -> Self {
        let average = |mark: fn(&Feedback) -> i64| {
            let count = i64::try_from(answers.len()).unwrap_or(1).max(1);
            (answers.iter().map(mark).sum::<i64>() * 10 + count / 2) / count
        };
        let told = (answers.len() >= SMALLEST_GROUP).then(|| {
            let mut words: Vec<String> = answers
                .iter()
                .map(|answer| answer.words.trim().to_owned())
                .filter(|words| !words.is_empty())
                .collect();
            words.sort();
            Told {
                content: average(|answer| answer.content),
                trainers: average(|answer| answer.trainers),
                organisation: average(|answer| answer.organisation),
                words,
            }
        });
        Self { count: answers.len(), told }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trainings::samples;

    fn answer(mark: i64, words: &str) -> Feedback {
        Feedback { content: mark, trainers: 5, organisation: 1, words: words.to_owned() }
    }

    #[test]
    fn nothing_is_told_of_four_answers() {
        assert_eq!(Summary::of(&vec![answer(5, "Labi"); 4]), Summary { count: 4, told: None });
    }

    #[test]
    fn five_answers_are_averaged_in_tenths_and_their_words_sorted() {
        let answers = [
            answer(5, "Vairāk spēļu"),
            answer(4, ""),
            answer(4, "Ēdiens"),
            answer(4, " "),
            answer(4, "Ilgāk"),
        ];
        let told = Summary::of(&answers).told.unwrap();

        assert_eq!((told.content, told.trainers, told.organisation), (42, 50, 10));
        assert_eq!(told.words, ["Ilgāk", "Vairāk spēļu", "Ēdiens"]);
    }

    #[test]
    fn it_is_asked_once_for_two_weeks_after_the_end() {
        let mut session = samples::session();
        let at = |day: &str| format!("2024-04-{day}T12:00:00Z").parse::<Timestamp>().unwrap();
        assert_eq!(is_asked(&session, false, at("05")), Err(NotAsked::NotYet));
        session.locked_at = Some(at("04"));

        assert_eq!(is_asked(&session, false, at("05")), Ok(()));
        assert_eq!(is_asked(&session, true, at("05")), Err(NotAsked::Twice));
        assert_eq!(is_asked(&session, false, at("19")), Err(NotAsked::TooLate));
    }
}
