//! A question to an applicant that opens named places, and no others, until a day. What was handed in stays as it was;
//! the answer stands beside it.

use foundation::answers::Answer;
use foundation::clock::start_of_day;
use foundation::database::{self, DatabaseError, Record, Row};
use foundation::i18n::Speaker;
use foundation::ids::Id;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use crate::applications::shared::{self, Place};
use crate::applications::{ApplicationFile, ApplicationId, SubProjectId};
use crate::ideas::{self, IdeaTerms, Slot};
use crate::teams::words::words;

/// Identity of a clarification.
pub type ClarificationId = Id<Clarification>;

/// The longest question and the longest reply in words, in characters.
pub const LONGEST: usize = 3000;
/// The most days that may be given for an answer.
pub const MOST_DAYS: i64 = 60;
/// The most places that one question opens.
pub const MOST_PLACES: usize = 40;

words! {
    /// Where a clarification is.
    ClarificationState, "eligibility-clarification-state" {
        /// The applicant can answer.
        Open = "open",
        /// The applicant answered.
        Answered = "answered",
        /// Its day is over.
        Lapsed = "lapsed",
    }
}

/// A place that the applicant can write in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// The reply in words; always there.
    Reply,
    /// In the part that all schools share.
    Shared(Place),
    /// On the canvas of a school.
    Slot(SubProjectId, Slot),
}

/// Why an answer is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unacceptable {
    /// In the reply: longer than the limit.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// In the shared part.
    #[error(transparent)]
    Shared(#[from] shared::Unacceptable),
    /// On a canvas.
    #[error(transparent)]
    Slot(#[from] ideas::canvas::Unacceptable),
}

impl Spot {
    /// The word in rows and forms.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Reply => "answer".to_owned(),
            Self::Shared(place) => format!("shared:{}", place.as_str()),
            Self::Slot(part, slot) => format!("{part}:{}", slot.name()),
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        if word == "answer" {
            return Some(Self::Reply);
        }
        let (of, name) = word.split_once(':')?;
        match of {
            "shared" => Place::parse(name).map(Self::Shared),
            part => Some(Self::Slot(SubProjectId::parse(part).ok()?, Slot::parse(name)?)),
        }
    }

    /// Whether a question may open it. Sums do not change once the deadline is over (I-22); nor do schools that were
    /// taken out.
    #[must_use]
    pub fn may_be_opened(&self, file: &ApplicationFile) -> bool {
        match self {
            Self::Reply => false,
            Self::Shared(place) => *place != Place::CoFinancingSum,
            Self::Slot(part, slot) => {
                is_open_to_questions(*slot) && file.counting().any(|one| one.id == *part)
            }
        }
    }

    /// What it is called, with the school.
    #[must_use]
    pub fn label(&self, speak: &Speaker, file: &ApplicationFile) -> String {
        match self {
            Self::Reply => speak.text("eligibility-reply"),
            Self::Shared(place) => place.label(speak),
            Self::Slot(part, slot) => {
                let school = file.sub_projects.iter().find(|one| one.id == *part);
                let school = school.map(|one| one.school_name.as_str()).unwrap_or_default();
                let what = slot.label(speak);
                speak.with("eligibility-place-of-school", &[("school", school), ("what", &what)])
            }
        }
    }

    /// Whether an answer may be kept as it is. `terms` are those of the school, where it is about one.
    pub fn accepts(&self, value: &str, terms: Option<&IdeaTerms>) -> Result<(), Unacceptable> {
        match (self, terms) {
            (Self::Shared(place), _) => Ok(place.accepts(value)?),
            (Self::Slot(_, slot), Some(terms)) => Ok(slot.accepts(value, terms)?),
            _ if value.chars().count() > LONGEST => Err(Unacceptable::TooLong(LONGEST)),
            _ => Ok(()),
        }
    }
}

/// The places of a canvas that a question may open: words and choices, no money.
#[must_use]
pub const fn is_open_to_questions(slot: Slot) -> bool {
    !matches!(slot, Slot::Sum(_) | Slot::Category(_))
}

/// A question to an applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clarification {
    /// Identity.
    pub id: ClarificationId,
    /// About which application.
    pub application: ApplicationId,
    /// The question.
    pub question: String,
    /// The last day on which it can be answered.
    pub due_on: Date,
    /// Who asked.
    pub asked_by: crate::people::PersonId,
    /// By name.
    pub asker: String,
    /// When.
    pub asked_at: Timestamp,
    /// Where it is.
    pub state: ClarificationState,
    /// When it was answered, or when its day was over.
    pub closed_at: Option<Timestamp>,
}

/// Why a clarification cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is over.
    #[error("it is over")]
    Over,
    /// Its day is over.
    #[error("its day is over")]
    TooLate,
    /// Its day is not over yet.
    #[error("its day is not over yet")]
    NotYet,
}

impl Clarification {
    /// The first instant that is too late.
    #[must_use]
    pub fn until(&self) -> Timestamp {
        start_of_day(self.due_on.saturating_add(1.day()))
    }

    /// Whether the applicant can write in it at a moment.
    pub fn may_be_written(&self, at: Timestamp) -> Result<(), NotPossible> {
        match self.state {
            ClarificationState::Open if at < self.until() => Ok(()),
            ClarificationState::Open => Err(NotPossible::TooLate),
            ClarificationState::Answered | ClarificationState::Lapsed => Err(NotPossible::Over),
        }
    }

    /// The applicant answers.
    pub fn answer(&mut self, at: Timestamp) -> Result<(), NotPossible> {
        self.may_be_written(at)?;
        self.close(ClarificationState::Answered, at);
        Ok(())
    }

    /// Its day is over.
    pub fn lapse(&mut self, at: Timestamp) -> Result<(), NotPossible> {
        if self.state != ClarificationState::Open {
            return Err(NotPossible::Over);
        }
        if at < self.until() {
            return Err(NotPossible::NotYet);
        }
        self.close(ClarificationState::Lapsed, at);
        Ok(())
    }

    fn close(&mut self, state: ClarificationState, at: Timestamp) {
        self.state = state;
        self.closed_at = Some(at);
    }
}

impl Record for Clarification {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            question: row.get("question")?,
            due_on: row.get("due_on")?,
            asked_by: row.get("asked_by")?,
            asker: row.get("asker")?,
            asked_at: row.get("asked_at")?,
            state: row.word("state", ClarificationState::parse)?,
            closed_at: row.get("closed_at")?,
        })
    }
}

/// A place that a clarification opened: what was handed in, and what stands there now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Of which clarification.
    pub clarification: ClarificationId,
    /// Where.
    pub spot: Spot,
    /// Where in the list it stands, from 0; its name in forms.
    pub position: i64,
    /// What was handed in.
    pub original: String,
    /// What stands there now, with its version.
    pub answer: Answer,
    /// Who wrote it, by name.
    pub by: String,
    /// When.
    pub at: Option<Timestamp>,
}

impl Opened {
    /// Its name in forms.
    #[must_use]
    pub fn name(&self) -> String {
        format!("place_{}", self.position)
    }

    /// Whether the applicant wrote something else than was handed in.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.answer.value != self.original
    }
}

impl Record for Opened {
    fn from_row(row: &Row) -> database::Result<Self> {
        let place: String = row.get("place")?;
        let unreadable = |found| DatabaseError::Unreadable { column: "place", found, expected: "a place" };
        Ok(Self {
            clarification: row.get("clarification_id")?,
            spot: Spot::parse(&place).ok_or_else(|| unreadable(place))?,
            position: row.get("position")?,
            original: row.get("original")?,
            answer: Answer::from_row(row)?,
            by: row.get("changed_name")?,
            at: row.get("changed_at")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn asked() -> Clarification {
        let at = "2024-05-20T08:00:00Z".parse().unwrap();
        let (clock, chance) = (Clock::standing(at), Chance::seeded(1));
        Clarification {
            id: chance.id(&clock),
            application: chance.id(&clock),
            question: "Kas?".to_owned(),
            due_on: jiff::civil::date(2024, 5, 25),
            asked_by: chance.id(&clock),
            asker: String::new(),
            asked_at: at,
            state: ClarificationState::Open,
            closed_at: None,
        }
    }

    #[test]
    fn the_last_day_counts_to_its_last_instant_in_riga() {
        let (last, late) = ("2024-05-25T20:59:59.999999Z", "2024-05-25T21:00:00Z");
        let (last, late): (Timestamp, Timestamp) = (last.parse().unwrap(), late.parse().unwrap());
        assert_eq!(asked().until(), late);
        assert_eq!(asked().lapse(last), Err(NotPossible::NotYet));
        assert_eq!(asked().answer(late), Err(NotPossible::TooLate));
        let mut answered = asked();
        answered.answer(last).unwrap();
        assert_eq!(
            (answered.answer(last), answered.lapse(late)),
            (Err(NotPossible::Over), Err(NotPossible::Over))
        );
        let mut lapsed = asked();
        lapsed.lapse(late).unwrap();
        assert_eq!((lapsed.state, lapsed.closed_at), (ClarificationState::Lapsed, Some(late)));
    }

    #[test]
    fn a_place_is_read_as_it_is_written_and_nothing_else_is_a_place() {
        let part = SubProjectId::parse("01900000-0000-7000-8000-000000000001").unwrap();
        for spot in [Spot::Reply, Spot::Shared(Place::Goals), Spot::Slot(part, Slot::Problem(2))] {
            assert_eq!(Spot::parse(&spot.word()), Some(spot));
        }
        for word in ["", "goals", "shared:", "shared:all", "x:need", "answer:need", "<b>:need"] {
            assert_eq!(Spot::parse(word), None, "{word}");
        }
        assert!(!is_open_to_questions(Slot::Sum(1)) && is_open_to_questions(Slot::Need));
        assert_eq!(Spot::Reply.accepts(&"ā".repeat(LONGEST + 1), None), Err(Unacceptable::TooLong(LONGEST)));
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let text = include_str!("../../../../migrations/0010_eligibility.sql");
        for state in ClarificationState::ALL {
            assert!(text.contains(&format!("'{}'", state.as_str())), "{state:?}");
        }
    }
}
