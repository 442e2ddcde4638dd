//! A team's registration and its way through the call (model 4.4).

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::team::TeamId;
use super::words::words;
use crate::programmes::CallId;

/// Identity of a registration.
pub type RegistrationId = Id<Registration>;

words! {
    /// Where a registration is.
    RegistrationState, "registrations-state" {
        /// Being filled in.
        Draft = "draft",
        /// Handed in.
        Submitted = "submitted",
        /// Looked through by the coordinator.
        Screened = "screened",
        /// Has a place in the training.
        Accepted = "accepted",
        /// Gets a place when one is freed.
        Waitlisted = "waitlisted",
        /// Has no place.
        Rejected = "rejected",
        /// The team has confirmed its session.
        Confirmed = "confirmed",
        /// The team has given its place back.
        Declined = "declined",
        /// The team did not answer the offer of a place in time.
        Expired = "expired",
        /// The team was trained.
        Completed = "completed",
        /// The team was not, or only partly, at the training.
        NotCompleted = "not_completed",
    }
}

words! {
    /// What a coordinator decides.
    Outcome, "registrations-outcome" {
        /// A place.
        Accept = "accept",
        /// A place later, perhaps.
        Waitlist = "waitlist",
        /// No place.
        Reject = "reject",
    }
}

words! {
    /// What a decision rests on. The programme does not publish its weights.
    Criterion, "registrations-criterion" {
        /// The team's motivation.
        Motivation = "motivation",
        /// The school takes part for the first time.
        FirstTime = "first_time",
        /// Balance between regions and municipalities.
        RegionBalance = "region_balance",
        /// Size and remoteness of the school.
        Size = "size",
        /// A requirement of the call is not met.
        Requirements = "requirements",
    }
}

impl Outcome {
    /// The state it leads to.
    #[must_use]
    pub fn state(self) -> RegistrationState {
        match self {
            Self::Accept => RegistrationState::Accepted,
            Self::Waitlist => RegistrationState::Waitlisted,
            Self::Reject => RegistrationState::Rejected,
        }
    }
}

/// A registration.
#[derive(Debug, Clone)]
pub struct Registration {
    /// Identity.
    pub id: RegistrationId,
    /// Whose.
    pub team: TeamId,
    /// For which call.
    pub call: CallId,
    /// Where it is.
    pub state: RegistrationState,
    /// How often it was submitted.
    pub submission_count: i64,
    /// When it was submitted last.
    pub submitted_at: Option<Timestamp>,
    /// What was decided, wherever the registration went from there.
    pub outcome: Option<Outcome>,
    /// Why it was decided so.
    pub outcome_reason: Option<String>,
    /// The criteria of the decision, by word.
    pub outcome_criteria: Vec<Criterion>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// Goes up with every answer and every change of the roster.
    pub content_version: i64,
    /// Goes up with every change of state.
    pub version: i64,
}

/// Why a registration cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is not where this would be possible.
    #[error("a registration that is {0:?} cannot do this")]
    WrongState(RegistrationState),
    /// The deadline has passed.
    #[error("the deadline has passed")]
    TooLate,
}

impl Registration {
    fn step(&mut self, from: &[RegistrationState], to: RegistrationState) -> Result<(), NotPossible> {
        if !from.contains(&self.state) {
            return Err(NotPossible::WrongState(self.state));
        }
        self.state = to;
        Ok(())
    }

    /// Hands it in. `is_open` says whether the call takes registrations at that moment (I-02).
    pub fn submit(&mut self, at: Timestamp, is_open: bool) -> Result<(), NotPossible> {
        if !is_open {
            return Err(NotPossible::TooLate);
        }
        self.step(&[RegistrationState::Draft], RegistrationState::Submitted)?;
        self.submission_count += 1;
        self.submitted_at = Some(at);
        Ok(())
    }

    /// Takes it back to be edited; the receipt stays (I-03).
    pub fn withdraw(&mut self, is_open: bool) -> Result<(), NotPossible> {
        if !is_open {
            return Err(NotPossible::TooLate);
        }
        self.step(&[RegistrationState::Submitted], RegistrationState::Draft)
    }

    /// The coordinator has looked through it.
    pub fn screen(&mut self) -> Result<(), NotPossible> {
        self.step(&[RegistrationState::Submitted], RegistrationState::Screened)
    }

    /// The coordinator decides; the reason stands beside it (I-25).
    pub fn decide(
        &mut self,
        outcome: Outcome,
        criteria: &[Criterion],
        reason: &str,
        at: Timestamp,
    ) -> Result<(), NotPossible> {
        let from: &[RegistrationState] = match outcome {
            Outcome::Accept => &[RegistrationState::Screened, RegistrationState::Waitlisted],
            Outcome::Waitlist | Outcome::Reject => &[RegistrationState::Screened],
        };
        self.step(from, outcome.state())?;
        self.outcome = Some(outcome);
        self.outcome_reason = Some(reason.to_owned());
        self.outcome_criteria = criteria.to_vec();
        self.decided_at = Some(at);
        Ok(())
    }

    /// Whether the team's people are changed by asking the coordinator: from handing in until the end.
    #[must_use]
    pub fn changes_by_asking(&self) -> bool {
        use RegistrationState::{Accepted, Confirmed, Screened, Submitted, Waitlisted};
        matches!(self.state, Submitted | Screened | Waitlisted | Accepted | Confirmed)
    }

    /// Whether the team has a place in the training that it has not used yet.
    #[must_use]
    pub fn has_place(&self) -> bool {
        matches!(self.state, RegistrationState::Accepted | RegistrationState::Confirmed)
    }

    /// Whether the team has, or had, a place in the training: from then on it may sketch its idea.
    #[must_use]
    pub fn may_have_idea(&self) -> bool {
        use RegistrationState::{Accepted, Completed, Confirmed, NotCompleted};
        matches!(self.state, Accepted | Confirmed | Completed | NotCompleted)
    }

    /// A seat was freed for a team on the waiting list.
    pub fn promote(&mut self) -> Result<(), NotPossible> {
        self.step(&[RegistrationState::Waitlisted], RegistrationState::Accepted)
    }

    /// The team confirms the seat it was offered.
    pub fn confirm(&mut self) -> Result<(), NotPossible> {
        self.step(&[RegistrationState::Accepted], RegistrationState::Confirmed)
    }

    /// The team gives the seat back.
    pub fn decline(&mut self) -> Result<(), NotPossible> {
        self.step(&[RegistrationState::Accepted], RegistrationState::Declined)
    }

    /// The team did not answer the offer of a seat in time.
    pub fn expire(&mut self) -> Result<(), NotPossible> {
        self.step(&[RegistrationState::Accepted], RegistrationState::Expired)
    }

    /// Its session was called off: a team that had confirmed it has a place still, and waits for another
    /// session.
    pub fn seek_again(&mut self) {
        if self.state == RegistrationState::Confirmed {
            self.state = RegistrationState::Accepted;
        }
    }

    /// The training is over: whether the attendance rule is met. A correction of attendance (I-16) judges
    /// again.
    pub fn finish(&mut self, is_trained: bool) -> Result<(), NotPossible> {
        use RegistrationState::{Completed, Confirmed, NotCompleted};
        let to = if is_trained { Completed } else { NotCompleted };
        self.step(&[Confirmed, Completed, NotCompleted], to)
    }
}

impl Record for Registration {
    fn from_row(row: &Row) -> database::Result<Self> {
        let criteria: Option<String> = row.get("outcome_criteria")?;
        Ok(Self {
            id: row.get("id")?,
            team: row.get("team_id")?,
            call: row.get("call_id")?,
            state: row.word("state", RegistrationState::parse)?,
            submission_count: row.get("submission_count")?,
            submitted_at: row.get("submitted_at")?,
            outcome: row.get::<Option<String>>("outcome")?.as_deref().and_then(Outcome::parse),
            outcome_reason: row.get("outcome_reason")?,
            outcome_criteria: criteria.unwrap_or_default().split(',').filter_map(Criterion::parse).collect(),
            decided_at: row.get("decided_at")?,
            content_version: row.get("content_version")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn draft() -> Registration {
        let clock = Clock::standing("2024-01-10T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        Registration {
            id: chance.id(&clock),
            team: chance.id(&clock),
            call: chance.id(&clock),
            state: RegistrationState::Draft,
            submission_count: 0,
            submitted_at: None,
            outcome: None,
            outcome_reason: None,
            outcome_criteria: Vec::new(),
            decided_at: None,
            content_version: 1,
            version: 1,
        }
    }

    fn now() -> Timestamp {
        "2024-01-31T21:59:59Z".parse().unwrap()
    }

    #[test]
    fn a_registration_can_be_replaced_until_the_deadline() {
        let mut one = draft();
        one.submit(now(), true).unwrap();
        assert_eq!(one.submit(now(), true), Err(NotPossible::WrongState(RegistrationState::Submitted)));
        one.withdraw(true).unwrap();
        assert_eq!(one.submit(now(), false), Err(NotPossible::TooLate));
        one.submit(now(), true).unwrap();
        assert_eq!(one.submission_count, 2);
        assert_eq!(one.withdraw(false), Err(NotPossible::TooLate));
    }

    #[test]
    fn nothing_is_decided_unseen() {
        let mut one = draft();
        let decide =
            |one: &mut Registration, outcome| one.decide(outcome, &[Criterion::Motivation], "Jo", now());
        assert!(decide(&mut one, Outcome::Accept).is_err());
        one.submit(now(), true).unwrap();
        assert!(decide(&mut one, Outcome::Reject).is_err());
        one.screen().unwrap();
        decide(&mut one, Outcome::Waitlist).unwrap();
        assert!(one.confirm().is_err());
        one.promote().unwrap();
        assert_eq!(one.outcome, Some(Outcome::Waitlist), "what was decided stays");
        one.confirm().unwrap();
        one.seek_again();
        assert_eq!(one.state, RegistrationState::Accepted);
        one.confirm().unwrap();
        one.finish(false).unwrap();
        assert_eq!(one.state, RegistrationState::NotCompleted);
        assert!(one.decline().is_err());
        one.finish(true).unwrap();
        one.seek_again();
        assert_eq!(one.state, RegistrationState::Completed);
    }
}
