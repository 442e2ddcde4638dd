//! An application and the way it takes, from the first school's part to the agreement.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use foundation::money::Cents;
use jiff::Timestamp;

use crate::organisations::OrganisationId;
use crate::programmes::CallId;
use crate::teams::words::words;

/// Identity of an application.
pub type ApplicationId = Id<Application>;

words! {
    /// Where an application is (model 4.4).
    ApplicationState, "applications-state" {
        /// The applicant gathers the parts of its schools.
        Assembling = "assembling",
        /// Nobody writes any more; the paper to be signed is made.
        Ready = "ready",
        /// The paper is signed.
        Signed = "signed",
        /// It was handed in.
        Submitted = "submitted",
        /// The deadline is over, and it has its number.
        Registered = "registered",
        /// It is looked at whether it may be judged.
        Checking = "checking",
        /// The applicant is asked something, until a day.
        Clarification = "clarification",
        /// It may be judged.
        Eligible = "eligible",
        /// It may not be judged.
        Ineligible = "ineligible",
        /// Evaluators read it.
        Evaluating = "evaluating",
        /// Every evaluator that it needs has judged.
        Evaluated = "evaluated",
        /// It has its place in a frozen ranking.
        Ranked = "ranked",
        /// All that was asked for is given.
        Awarded = "awarded",
        /// Some of it is given.
        PartlyAwarded = "partly_awarded",
        /// It waits for money that others free.
        Reserve = "reserve",
        /// Nothing is given.
        Rejected = "rejected",
        /// It has an agreement.
        Contracted = "contracted",
        /// The applicant took it back for good.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// What happens to an application.
    Step, "applications-step" {
        /// The applicant ends the writing; the paper is made.
        Sealed = "sealed",
        /// The applicant writes on; the paper counts no more.
        Unsealed = "unsealed",
        /// A signed container with that paper arrived.
        Signed = "signed",
        /// It is handed in.
        Submitted = "submitted",
        /// It is taken back to be changed, before the deadline. What was handed in counts until it is handed in again.
        Reopened = "reopened",
        /// The deadline is over and it was not handed in again: what was handed in before counts.
        Restored = "restored",
        /// It gets its number.
        Registered = "registered",
        /// The check begins.
        CheckBegun = "check_begun",
        /// The applicant is asked something.
        ClarificationAsked = "clarification_asked",
        /// The applicant answered, or the day is over.
        ClarificationAnswered = "clarification_answered",
        /// It may be judged.
        FoundEligible = "found_eligible",
        /// It may not be judged, for a reason.
        FoundIneligible = "found_ineligible",
        /// Evaluators begin.
        EvaluationBegun = "evaluation_begun",
        /// All have judged.
        Evaluated = "evaluated",
        /// The ranking is frozen.
        Ranked = "ranked",
        /// All is given.
        Awarded = "awarded",
        /// Some is given.
        PartlyAwarded = "partly_awarded",
        /// It waits.
        Reserved = "reserved",
        /// Nothing is given, for a reason.
        Rejected = "rejected",
        /// Both have signed the agreement.
        Contracted = "contracted",
        /// The applicant takes it back for good.
        Withdrawn = "withdrawn",
    }
}

impl Step {
    /// What the audit trail calls it.
    #[must_use]
    pub const fn deed(self) -> &'static str {
        match self {
            Self::Sealed => "applications.sealed",
            Self::Unsealed => "applications.unsealed",
            Self::Signed => "applications.signed",
            Self::Submitted => "applications.submitted",
            Self::Reopened => "applications.reopened",
            Self::Restored => "applications.restored",
            Self::Registered => "applications.registered",
            Self::CheckBegun => "applications.check_begun",
            Self::ClarificationAsked => "applications.clarification_asked",
            Self::ClarificationAnswered => "applications.clarification_answered",
            Self::FoundEligible => "applications.found_eligible",
            Self::FoundIneligible => "applications.found_ineligible",
            Self::EvaluationBegun => "applications.evaluation_begun",
            Self::Evaluated => "applications.evaluated",
            Self::Ranked => "applications.ranked",
            Self::Awarded => "applications.awarded",
            Self::PartlyAwarded => "applications.partly_awarded",
            Self::Reserved => "applications.reserved",
            Self::Rejected => "applications.rejected",
            Self::Contracted => "applications.contracted",
            Self::Withdrawn => "applications.withdrawn",
        }
    }

    /// Whether only the time before the deadline allows it (I-02).
    #[must_use]
    pub const fn is_before_deadline(self) -> bool {
        matches!(self, Self::Sealed | Self::Unsealed | Self::Signed | Self::Submitted | Self::Reopened)
    }

    /// Whether it needs words (I-25).
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::FoundIneligible | Self::Rejected | Self::Withdrawn)
    }
}

/// What an applicant asks money for, in one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Identity.
    pub id: ApplicationId,
    /// Of which call.
    pub call: CallId,
    /// Of which edition, by code.
    pub edition: String,
    /// Who applies.
    pub applicant: OrganisationId,
    /// Whose contact person gathers it, by code; none where an association applies.
    pub municipality: Option<String>,
    /// Its number, once it is registered: `PI-2024-0017`.
    pub reference: Option<String>,
    /// Where it is.
    pub state: ApplicationState,
    /// SHA-256 of the paper that is signed, hexadecimal.
    pub document: Option<String>,
    /// What is asked for, as it stood when the paper was made.
    pub requested: Cents,
    /// Goes up with everything written in it.
    pub content_version: i64,
    /// Goes up with every change of state.
    pub version: i64,
}

/// Why an application cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is not where this would be possible.
    #[error("an application that is {0:?} cannot do this")]
    WrongState(ApplicationState),
    /// The call takes nothing any more.
    #[error("the deadline has passed")]
    TooLate,
}

impl Application {
    /// The beginning.
    #[must_use]
    pub fn begin(
        id: ApplicationId,
        call: CallId,
        edition: &str,
        applicant: OrganisationId,
        municipality: Option<String>,
    ) -> Self {
        Self {
            id,
            call,
            edition: edition.to_owned(),
            applicant,
            municipality,
            reference: None,
            state: ApplicationState::Assembling,
            document: None,
            requested: Cents(0),
            content_version: 1,
            version: 1,
        }
    }

    /// Whether its applicant may write in it.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        self.state == ApplicationState::Assembling
    }

    /// Whether it was handed in and not taken back: from then on the agency sees it.
    #[must_use]
    pub fn is_handed_in(&self) -> bool {
        use ApplicationState::{Assembling, Ready, Signed, Withdrawn};
        match self.state {
            Assembling | Ready | Signed => false,
            // Taken back for good before the deadline: nobody at the agency has seen it.
            Withdrawn => self.reference.is_some(),
            _ => true,
        }
    }

    /// Whether it is before the agency and is not ranked yet.
    #[must_use]
    pub fn is_being_judged(&self) -> bool {
        use ApplicationState as At;
        matches!(
            self.state,
            At::Submitted
                | At::Registered
                | At::Checking
                | At::Clarification
                | At::Eligible
                | At::Evaluating
                | At::Evaluated
        )
    }

    /// Whether a step is possible now.
    #[must_use]
    pub fn can(&self, step: Step) -> bool {
        self.after(step).is_ok()
    }

    /// Takes a step. `closes_at` is the first moment at which the call takes nothing from this applicant.
    pub fn take(&mut self, step: Step, at: Timestamp, closes_at: Timestamp) -> Result<(), NotPossible> {
        let to = self.after(step)?;
        if step.is_before_deadline() && at >= closes_at {
            return Err(NotPossible::TooLate);
        }
        if matches!(step, Step::Unsealed | Step::Reopened) {
            self.document = None;
        }
        self.state = to;
        Ok(())
    }

    /// Where a step leads: the whole way of an application, in one place.
    fn after(&self, step: Step) -> Result<ApplicationState, NotPossible> {
        use ApplicationState as At;
        match (self.state, step) {
            (At::Assembling, Step::Sealed) => Ok(At::Ready),
            (At::Ready | At::Signed, Step::Unsealed) | (At::Submitted, Step::Reopened) => Ok(At::Assembling),
            (At::Ready | At::Signed, Step::Signed) => Ok(At::Signed),
            (At::Signed, Step::Submitted) | (At::Assembling | At::Ready | At::Signed, Step::Restored) => {
                Ok(At::Submitted)
            }
            (At::Submitted, Step::Registered) => Ok(At::Registered),
            (At::Registered, Step::CheckBegun) | (At::Clarification, Step::ClarificationAnswered) => {
                Ok(At::Checking)
            }
            (At::Checking, Step::ClarificationAsked) => Ok(At::Clarification),
            (At::Checking, Step::FoundEligible) => Ok(At::Eligible),
            (At::Checking, Step::FoundIneligible) => Ok(At::Ineligible),
            (At::Eligible, Step::EvaluationBegun) => Ok(At::Evaluating),
            (At::Evaluating, Step::Evaluated) => Ok(At::Evaluated),
            (At::Evaluated, Step::Ranked) => Ok(At::Ranked),
            // An appeal may turn a rejection, a place in the reserve or a part of the sum into more.
            (At::Ranked | At::Reserve | At::PartlyAwarded | At::Rejected, Step::Awarded) => Ok(At::Awarded),
            (At::Ranked | At::Reserve | At::PartlyAwarded | At::Rejected, Step::PartlyAwarded) => {
                Ok(At::PartlyAwarded)
            }
            (At::Ranked | At::Rejected, Step::Reserved) => Ok(At::Reserve),
            (At::Ranked | At::Reserve, Step::Rejected) => Ok(At::Rejected),
            (At::Awarded | At::PartlyAwarded, Step::Contracted) => Ok(At::Contracted),
            (At::Ineligible | At::Rejected | At::Contracted | At::Withdrawn, Step::Withdrawn) => {
                Err(NotPossible::WrongState(self.state))
            }
            (_, Step::Withdrawn) => Ok(At::Withdrawn),
            _ => Err(NotPossible::WrongState(self.state)),
        }
    }
}

impl Record for Application {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            call: row.get("call_id")?,
            edition: row.get("edition_code")?,
            applicant: row.get("applicant_id")?,
            municipality: row.get("municipality_code")?,
            reference: row.get("reference")?,
            state: row.word("state", ApplicationState::parse)?,
            document: row.get("document_hash")?,
            requested: Cents(row.get("requested_cents")?),
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

    const NOW: &str = "2024-05-16T08:00:00Z";
    const END: &str = "2024-05-17T21:00:00Z";

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    fn begun() -> Application {
        let clock = Clock::standing(at(NOW));
        let chance = Chance::seeded(1);
        let municipality = Some("LV-REZ".to_owned());
        Application::begin(chance.id(&clock), chance.id(&clock), "e", chance.id(&clock), municipality)
    }

    #[test]
    fn an_application_goes_its_way() {
        let mut application = begun();
        for (step, state) in [
            (Step::Sealed, ApplicationState::Ready),
            (Step::Unsealed, ApplicationState::Assembling),
            (Step::Sealed, ApplicationState::Ready),
            (Step::Signed, ApplicationState::Signed),
            (Step::Submitted, ApplicationState::Submitted),
            (Step::Reopened, ApplicationState::Assembling),
            (Step::Sealed, ApplicationState::Ready),
            (Step::Signed, ApplicationState::Signed),
            (Step::Submitted, ApplicationState::Submitted),
        ] {
            application.take(step, at(NOW), at(END)).unwrap();
            assert_eq!(application.state, state, "{step:?}");
        }
        for (step, state) in [
            (Step::Registered, ApplicationState::Registered),
            (Step::CheckBegun, ApplicationState::Checking),
            (Step::ClarificationAsked, ApplicationState::Clarification),
            (Step::ClarificationAnswered, ApplicationState::Checking),
            (Step::FoundEligible, ApplicationState::Eligible),
            (Step::EvaluationBegun, ApplicationState::Evaluating),
            (Step::Evaluated, ApplicationState::Evaluated),
            (Step::Ranked, ApplicationState::Ranked),
            (Step::Reserved, ApplicationState::Reserve),
            (Step::PartlyAwarded, ApplicationState::PartlyAwarded),
            (Step::Awarded, ApplicationState::Awarded),
            (Step::Contracted, ApplicationState::Contracted),
        ] {
            application.take(step, at("2024-06-01T08:00:00Z"), at(END)).unwrap();
            assert_eq!(application.state, state, "{step:?}");
        }
        assert!(!application.can(Step::Withdrawn));
    }

    #[test]
    fn an_appeal_gives_more_and_never_less() {
        let mut application = begun();
        application.state = ApplicationState::Rejected;
        for step in [Step::Reserved, Step::PartlyAwarded, Step::PartlyAwarded, Step::Awarded] {
            application.take(step, at("2024-08-01T08:00:00Z"), at(END)).unwrap();
        }
        assert_eq!(application.state, ApplicationState::Awarded);
        for step in [Step::PartlyAwarded, Step::Reserved, Step::Rejected] {
            assert!(!application.can(step), "{step:?}");
        }
    }

    #[test]
    fn nothing_is_handed_in_or_taken_back_after_the_last_instant() {
        for (way, step) in [
            (&[][..], Step::Sealed),
            (&[Step::Sealed], Step::Signed),
            (&[Step::Sealed, Step::Signed], Step::Submitted),
            (&[Step::Sealed, Step::Signed, Step::Submitted], Step::Reopened),
        ] {
            let mut application = begun();
            for earlier in way {
                application.take(*earlier, at(NOW), at(END)).unwrap();
            }
            assert_eq!(application.clone().take(step, at(END), at(END)), Err(NotPossible::TooLate));
            application.take(step, at("2024-05-17T20:59:59.999999Z"), at(END)).unwrap();
        }
    }

    #[test]
    fn the_agency_sees_what_was_handed_in_and_nothing_before() {
        let mut application = begun();
        assert!(!application.is_handed_in());
        for step in [Step::Sealed, Step::Signed, Step::Submitted] {
            application.take(step, at(NOW), at(END)).unwrap();
        }
        assert!(application.is_handed_in() && !application.is_writable());
        application.take(Step::Reopened, at(NOW), at(END)).unwrap();
        assert!(!application.is_handed_in() && application.document.is_none());
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let text = include_str!("../../../../migrations/0009_applications.sql");
        let states = ApplicationState::ALL.iter().map(|one| one.as_str());
        for word in states.chain(Step::ALL.iter().map(|one| one.as_str())) {
            assert!(text.contains(&format!("'{word}'")), "{word}");
        }
    }
}
