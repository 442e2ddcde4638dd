//! The questions of a registration and what makes an answer acceptable.

use std::collections::BTreeMap;

pub use foundation::answers::Answer;

use super::words::words;

words! {
    /// A question of the form, by the name of its field.
    Question, "registrations-question" {
        /// What the team calls itself.
        TeamName = "team_name",
        /// The first choice of when to be trained.
        Preference1 = "preference_1",
        /// The second choice.
        Preference2 = "preference_2",
        /// The third choice.
        Preference3 = "preference_3",
        /// How the team travels.
        Travel = "travel",
        /// Where from and with how many people, when the municipality is asked for help.
        TravelNote = "travel_note",
        /// Food, access: seen by the coordinator and the trainer only.
        Needs = "needs",
        /// Why the team wants to take part.
        Motivation = "motivation",
        /// Whether the school was in the initiative before.
        FirstTime = "first_time",
        /// Name of the principal who agrees.
        PrincipalName = "principal_name",
        /// That the principal agrees.
        PrincipalAgrees = "principal_agrees",
    }
}

words! {
    /// How a team travels.
    Travel, "registrations-travel" {
        /// By own means.
        Own = "own",
        /// The municipality is asked for help.
        None = "none",
    }
}

words! {
    /// A wish that does not name a session.
    Wish, "registrations-wish" {
        /// From Wednesday to Friday.
        Weekday = "weekday",
        /// Over a weekend.
        Weekend = "weekend",
    }
}

/// The ranked choices, best first.
pub const PREFERENCES: [Question; 3] = [Question::Preference1, Question::Preference2, Question::Preference3];

/// Published sessions are wished for as `session:<identity>`.
pub const SESSION_WISH: &str = "session:";

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// Longer than the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Not one of the answers offered.
    #[error("not one of the answers offered")]
    NotOffered,
}

impl Question {
    /// The longest answer, in characters; none where answers are chosen.
    #[must_use]
    pub fn limit(self) -> Option<usize> {
        match self {
            Self::TeamName => Some(80),
            Self::PrincipalName => Some(120),
            Self::TravelNote | Self::Needs => Some(600),
            Self::Motivation => Some(1500),
            _ => None,
        }
    }

    /// Whether the registration can be submitted without an answer.
    #[must_use]
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::Preference1
                | Self::Travel
                | Self::Motivation
                | Self::FirstTime
                | Self::PrincipalName
                | Self::PrincipalAgrees
        )
    }

    /// Whether an answer may be kept as it is.
    pub fn accepts(self, value: &str) -> Result<(), Unacceptable> {
        if let Some(limit) = self.limit() {
            return if value.chars().count() > limit { Err(Unacceptable::TooLong(limit)) } else { Ok(()) };
        }
        let is_offered = value.is_empty()
            || match self {
                Self::Travel => Travel::parse(value).is_some(),
                Self::FirstTime => matches!(value, "yes" | "no"),
                Self::PrincipalAgrees => value == "yes",
                Self::Preference1 | Self::Preference2 | Self::Preference3 => is_wish(value),
                _ => true,
            };
        if is_offered { Ok(()) } else { Err(Unacceptable::NotOffered) }
    }
}

fn is_wish(value: &str) -> bool {
    Wish::parse(value).is_some()
        || value.strip_prefix(SESSION_WISH).is_some_and(|id| foundation::ids::Id::<()>::parse(id).is_ok())
}

/// Every answer of a registration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<Question, Answer>);

impl Answers {
    /// The answer to a question; an empty one when there is none.
    #[must_use]
    pub fn of(&self, question: Question) -> Answer {
        self.0.get(&question).cloned().unwrap_or_default()
    }

    /// What was answered; empty when nothing was.
    #[must_use]
    pub fn text(&self, question: Question) -> &str {
        self.0.get(&question).map_or("", |answer| answer.value.as_str())
    }

    /// Puts an answer in.
    pub fn put(&mut self, question: Question, answer: Answer) {
        self.0.insert(question, answer);
    }

    /// The choices in their order, without gaps and repetitions.
    #[must_use]
    pub fn preferences(&self) -> Vec<&str> {
        let mut wishes = Vec::new();
        for question in PREFERENCES {
            let wish = self.text(question);
            if !wish.is_empty() && !wishes.contains(&wish) {
                wishes.push(wish);
            }
        }
        wishes
    }

    /// How the team travels, once it has said so.
    #[must_use]
    pub fn travel(&self) -> Option<Travel> {
        Travel::parse(self.text(Question::Travel))
    }

    /// The required questions without an answer.
    pub fn missing(&self) -> impl Iterator<Item = Question> {
        Question::ALL
            .iter()
            .copied()
            .filter(|question| question.is_required() && self.text(*question).trim().is_empty())
    }

    /// Every answer there is.
    pub fn iter(&self) -> impl Iterator<Item = (Question, &Answer)> {
        self.0.iter().map(|(question, answer)| (*question, answer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_long_text_is_refused_by_characters_not_bytes() {
        assert!(Question::TeamName.accepts(&"ā".repeat(80)).is_ok());
        assert_eq!(Question::TeamName.accepts(&"ā".repeat(81)), Err(Unacceptable::TooLong(80)));
    }

    #[test]
    fn only_offered_answers_are_kept() {
        assert!(Question::Preference1.accepts("weekday").is_ok());
        assert!(Question::Preference1.accepts("session:0190163d-8694-739b-aea5-966c26f8ad90").is_ok());
        for forged in ["sunday", "session:1", "session:"] {
            assert_eq!(Question::Preference1.accepts(forged), Err(Unacceptable::NotOffered), "{forged}");
        }
        assert!(Question::Travel.accepts("bus").is_err());
    }

    #[test]
    fn preferences_have_no_gaps_and_no_repetitions() {
        let mut answers = Answers::default();
        let answer = |value: &str| Answer { value: value.to_owned(), version: 1 };
        answers.put(Question::Preference1, answer("weekday"));
        answers.put(Question::Preference2, answer("weekday"));
        answers.put(Question::Preference3, answer("weekend"));
        assert_eq!(answers.preferences(), ["weekday", "weekend"]);
    }
}
