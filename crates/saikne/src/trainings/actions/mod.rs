//! The deeds of the trainings: each finds, asks whether it may, applies the rule, saves, records.

pub mod attendance;
pub mod feedback;
pub mod guardians;
pub mod notice;
pub mod outcomes;
pub mod seats;
pub mod sessions;

use foundation::problem::{Problem, Refusal};

use super::session::NotPossible;

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        let message = match reason {
            NotPossible::WrongState => "trainings-refused-wrong-state",
            NotPossible::NoReason => "trainings-refused-no-reason",
            NotPossible::NotLocked => "trainings-refused-not-locked",
            NotPossible::NotYet => "trainings-refused-not-yet",
            NotPossible::TooFewTeams => "trainings-refused-too-few-teams",
            NotPossible::NoTrainer => "trainings-refused-no-trainer",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}
