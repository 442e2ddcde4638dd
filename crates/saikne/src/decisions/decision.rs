//! A decision: what an applicant gets and why, from the draft to the day it is final.

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::ids::Id;
use foundation::money::Cents;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::money::GivenPart;
use super::ranking::{Outcome, Ranked};
use crate::applications::{ApplicationId, Step};
use crate::programmes::CallId;
use crate::programmes::holidays::working_day_from;
use crate::teams::words::words;

/// Identity of a decision.
pub type DecisionId = Id<Decision>;

words! {
    /// Where a decision is (model 4.4).
    DecisionState, "decisions-state" {
        /// It follows from the frozen ranking; nobody has agreed to it.
        Drafted = "drafted",
        /// Another member of the commission agreed.
        Approved = "commission_approved",
        /// The director signed; it has its number.
        Signed = "signed",
        /// The applicant was told.
        Notified = "notified",
        /// The applicant appealed.
        Appealed = "appealed",
        /// It stands although it was appealed against.
        Upheld = "upheld",
        /// Another decision takes its place after an appeal.
        Changed = "changed",
        /// Nobody can appeal against it any more.
        Final = "final",
        /// The applicant withdrew before it was signed, or while its appeal was open.
        Lapsed = "lapsed",
    }
}

/// Why a decision says what it says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grounds {
    /// Its place in the ranking.
    pub place: i64,
    /// Among how many.
    pub count: i64,
    /// Its score, in hundredths of a point.
    pub score: i64,
    /// The criteria that were not met, by code (I-25).
    pub missed: Vec<String>,
    /// Which schools get how much, and which lines where a school gets less than it asks for (I-26).
    pub parts: Vec<GivenPart>,
    /// Why it does not stand where its score puts it, or what changed since the ranking; empty as a rule.
    pub words: String,
}

impl Grounds {
    /// The grounds that a place in a ranking gives.
    #[must_use]
    pub fn of(line: &Ranked, count: usize) -> Self {
        Self {
            place: line.place,
            count: i64::try_from(count).unwrap_or(i64::MAX),
            score: line.score,
            missed: line.missed.clone(),
            parts: line.parts.clone(),
            words: line.override_reason.clone().unwrap_or_default(),
        }
    }
}

/// A decision about one application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Identity.
    pub id: DecisionId,
    /// In which call.
    pub call: CallId,
    /// Of which edition, by code.
    pub edition: String,
    /// About which application.
    pub application: ApplicationId,
    /// The how manieth about it.
    pub turn: i64,
    /// Where it is.
    pub state: DecisionState,
    /// Its number, once it is signed.
    pub number: Option<String>,
    /// What the applicant gets.
    pub outcome: Outcome,
    /// What was asked for.
    pub requested: Cents,
    /// What is given.
    pub awarded: Cents,
    /// Why.
    pub grounds: Grounds,
    /// By what it is made: the rules of the contest, the law.
    pub legal_ref: String,
    /// Who drafted it, as the audit trail keeps it.
    pub drafted_by: String,
    /// Who agreed to it.
    pub approved_by: Option<String>,
    /// Who signed it.
    pub signed_by: Option<String>,
    /// When it was signed.
    pub signed_at: Option<Timestamp>,
    /// When the applicant was told.
    pub notified_at: Option<Timestamp>,
    /// The last day on which it can be appealed against.
    pub appeal_until: Option<Date>,
    /// Goes up with every save.
    pub version: i64,
}

/// Why a decision cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDecided {
    /// It is not where this would be possible.
    #[error("a decision that is {0:?} cannot do this")]
    WrongState(DecisionState),
    /// The same person did something before (I-38).
    #[error("another person has to do this")]
    SamePerson,
    /// The day is over.
    #[error("the day for appeals is over")]
    TooLate,
}

impl Decision {
    fn expect(&self, state: DecisionState) -> Result<(), NotDecided> {
        if self.state == state { Ok(()) } else { Err(NotDecided::WrongState(self.state)) }
    }

    /// Another member of the commission agrees.
    pub fn approve(&mut self, by: &str) -> Result<(), NotDecided> {
        self.expect(DecisionState::Drafted)?;
        if self.drafted_by == by {
            return Err(NotDecided::SamePerson);
        }
        self.state = DecisionState::Approved;
        self.approved_by = Some(by.to_owned());
        Ok(())
    }

    /// Whether somebody neither drafted it nor agreed to it.
    #[must_use]
    pub fn may_be_signed_by(&self, by: &str) -> bool {
        self.drafted_by != by && self.approved_by.as_deref() != Some(by)
    }

    /// The director signs, who neither drafted it nor agreed to it.
    pub fn sign(&mut self, by: &str, number: String, at: Timestamp) -> Result<(), NotDecided> {
        self.expect(DecisionState::Approved)?;
        if !self.may_be_signed_by(by) {
            return Err(NotDecided::SamePerson);
        }
        self.state = DecisionState::Signed;
        self.signed_by = Some(by.to_owned());
        self.signed_at = Some(at);
        self.number = Some(number);
        Ok(())
    }

    /// The applicant is told; the days for appeals begin.
    pub fn notify(&mut self, at: Timestamp, today: Date, appeal_months: i64) -> Result<(), NotDecided> {
        self.expect(DecisionState::Signed)?;
        self.state = DecisionState::Notified;
        self.notified_at = Some(at);
        self.appeal_until = Some(last_day_for_appeals(today, appeal_months));
        Ok(())
    }

    /// Whether it can be appealed against on a day.
    #[must_use]
    pub fn is_appealable(&self, today: Date) -> bool {
        self.state == DecisionState::Notified && self.appeal_until.is_some_and(|last| today <= last)
    }

    /// The applicant appeals.
    pub fn appeal(&mut self, today: Date) -> Result<(), NotDecided> {
        self.expect(DecisionState::Notified)?;
        if !self.is_appealable(today) {
            return Err(NotDecided::TooLate);
        }
        self.state = DecisionState::Appealed;
        Ok(())
    }

    /// The appeal is decided: the decision stands, or another one takes its place.
    pub fn end_appeal(&mut self, stands: bool) -> Result<(), NotDecided> {
        self.expect(DecisionState::Appealed)?;
        self.state = if stands { DecisionState::Upheld } else { DecisionState::Changed };
        Ok(())
    }

    /// Nobody can appeal against it any more.
    pub fn end(&mut self, today: Date) -> Result<(), NotDecided> {
        match self.state {
            DecisionState::Upheld | DecisionState::Changed => {}
            DecisionState::Notified if !self.is_appealable(today) => {}
            state => return Err(NotDecided::WrongState(state)),
        }
        self.state = DecisionState::Final;
        Ok(())
    }

    /// Whether it was not signed yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, DecisionState::Drafted | DecisionState::Approved)
    }

    /// Whether the applicant and its schools may read it.
    #[must_use]
    pub fn is_told(&self) -> bool {
        self.notified_at.is_some()
    }

    /// The step of the application that follows from signing it.
    #[must_use]
    pub fn step(&self) -> Step {
        step_to(self.outcome)
    }
}

/// The step of an application to an outcome.
#[must_use]
pub const fn step_to(outcome: Outcome) -> Step {
    match outcome {
        Outcome::Award => Step::Awarded,
        Outcome::PartialAward => Step::PartlyAwarded,
        Outcome::Reserve => Step::Reserved,
        Outcome::Reject => Step::Rejected,
    }
}

/// The last day on which a decision that is told on a day can be appealed against; a day on which nobody works
/// moves it to the next on which people do (Administratīvā procesa likums, sections 43 and 79).
#[must_use]
pub fn last_day_for_appeals(told_on: Date, months: i64) -> Date {
    working_day_from(told_on.checked_add(months.months()).unwrap_or(told_on))
}

impl Record for Decision {
    fn from_row(row: &Row) -> database::Result<Self> {
        let content: String = row.get("content")?;
        let grounds = serde_json::from_str(&content).map_err(|_| DatabaseError::Unreadable {
            column: "content",
            found: content,
            expected: "the grounds of a decision",
        })?;
        Ok(Self {
            id: row.get("id")?,
            call: row.get("call_id")?,
            edition: row.get("edition_code")?,
            application: row.get("application_id")?,
            turn: row.get("turn")?,
            state: row.word("state", DecisionState::parse)?,
            number: row.get("number")?,
            outcome: row.word("outcome", Outcome::parse)?,
            requested: Cents(row.get("requested_cents")?),
            awarded: Cents(row.get("awarded_cents")?),
            grounds,
            legal_ref: row.get("legal_ref")?,
            drafted_by: row.get("drafted_by")?,
            approved_by: row.get("approved_by")?,
            signed_by: row.get("signed_by")?,
            signed_at: row.get("signed_at")?,
            notified_at: row.get("notified_at")?,
            appeal_until: row.get("appeal_until")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;

    use super::*;
    use crate::decisions::appeal::{AppealState, Verdict};
    use crate::decisions::meeting::MeetingState;

    fn drafted() -> Decision {
        let (clock, chance) = (Clock::standing("2024-07-01T08:00:00Z".parse().unwrap()), Chance::seeded(3));
        let parts = Vec::new();
        let words = String::new();
        Decision {
            id: chance.id(&clock),
            call: chance.id(&clock),
            edition: "e".to_owned(),
            application: chance.id(&clock),
            turn: 1,
            state: DecisionState::Drafted,
            number: None,
            outcome: Outcome::Award,
            requested: Cents(100),
            awarded: Cents(100),
            grounds: Grounds { place: 1, count: 1, score: 100, missed: Vec::new(), parts, words },
            legal_ref: String::new(),
            drafted_by: "one".to_owned(),
            approved_by: None,
            signed_by: None,
            signed_at: None,
            notified_at: None,
            appeal_until: None,
            version: 1,
        }
    }

    #[test]
    fn three_people_make_a_decision() {
        let at = "2024-07-01T08:00:00Z".parse().unwrap();
        let number = || "L-2024-1".to_owned();
        let mut decision = drafted();
        assert_eq!(decision.sign("three", number(), at), Err(NotDecided::WrongState(DecisionState::Drafted)));
        assert_eq!(decision.approve("one"), Err(NotDecided::SamePerson));
        decision.approve("two").unwrap();
        assert_eq!(decision.approve("two"), Err(NotDecided::WrongState(DecisionState::Approved)));
        for earlier in ["one", "two"] {
            assert_eq!(decision.sign(earlier, number(), at), Err(NotDecided::SamePerson));
        }
        decision.sign("three", number(), at).unwrap();
        assert!(!decision.is_told());
        decision.notify(at, date(2024, 7, 1), 1).unwrap();
        assert!(decision.is_told());
    }

    #[test]
    fn the_last_day_for_appeals_is_a_working_day_and_belongs_to_them() {
        assert_eq!(last_day_for_appeals(date(2024, 7, 1), 1), date(2024, 8, 1));
        assert_eq!(last_day_for_appeals(date(2024, 5, 23), 1), date(2024, 6, 25), "Sunday, then Midsummer");
        assert_eq!(last_day_for_appeals(date(2024, 1, 31), 1), date(2024, 2, 29));

        let mut decision = drafted();
        decision.state = DecisionState::Notified;
        decision.appeal_until = Some(date(2024, 8, 1));
        assert_eq!(decision.end(date(2024, 8, 1)), Err(NotDecided::WrongState(DecisionState::Notified)));
        assert_eq!(decision.clone().appeal(date(2024, 8, 2)), Err(NotDecided::TooLate));
        decision.clone().end(date(2024, 8, 2)).unwrap();
        decision.appeal(date(2024, 8, 1)).unwrap();
        assert_eq!(decision.appeal(date(2024, 8, 1)), Err(NotDecided::WrongState(DecisionState::Appealed)));
        decision.end_appeal(true).unwrap();
        decision.end(date(2024, 8, 1)).unwrap();
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let schema = include_str!("../../../../migrations/0012_decisions.sql");
        let states = DecisionState::ALL.iter().map(|one| one.as_str());
        let states = states.chain(MeetingState::ALL.iter().map(|one| one.as_str()));
        let outcomes = Outcome::ALL.iter().map(|one| one.as_str());
        let appeals = AppealState::ALL.iter().map(|one| one.as_str());
        let verdicts = Verdict::ALL.iter().map(|one| one.as_str());
        for word in states.chain(outcomes).chain(appeals).chain(verdicts) {
            assert!(schema.contains(&format!("'{word}'")), "{word}");
        }
    }
}
