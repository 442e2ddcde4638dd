//! What the rules of editions and calls refuse, as sentences.

use foundation::problem::{Problem, Refusal};

use crate::programmes::call::NotPossible;
use crate::programmes::edition::{NotDecided, NotInOrder};

impl From<NotInOrder> for Problem {
    fn from(_: NotInOrder) -> Self {
        Refusal::AgainstTheRules { message: "programmes-refused-edition-state" }.into()
    }
}

impl From<NotDecided> for Problem {
    fn from(reason: NotDecided) -> Self {
        let message = match reason {
            NotDecided::NotADraft => "programmes-refused-not-a-draft",
            NotDecided::NotProposed => "programmes-refused-not-proposed",
            NotDecided::SamePerson => "programmes-refused-same-person",
            NotDecided::NoReason => "programmes-refused-no-reason",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl NotPossible {
    /// Key of the sentence.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::WrongState(_) => "programmes-refused-call-state",
            Self::NoReason => "programmes-refused-no-reason",
            Self::NotLater => "programmes-refused-not-later",
            Self::OutageTooLate => "programmes-refused-outage-too-late",
            Self::DeadlinePassed => "programmes-refused-deadline-passed",
            Self::DeadlineNotPassed => "programmes-refused-deadline-not-passed",
            Self::NotYetOpening => "programmes-refused-not-yet-opening",
        }
    }
}

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        Refusal::AgainstTheRules { message: reason.key() }.into()
    }
}
