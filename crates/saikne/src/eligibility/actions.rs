//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod answering;
mod beginning;
mod clarifying;
mod deciding;
mod ending;

pub use answering::{answer, lapse, write};
pub use beginning::{Beginning, begin, may_begin};
pub use clarifying::{Asking, ask};
pub use deciding::{confirm, decide, exclude, propose, take_back};
pub use ending::end;

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use super::check::NotPossible;
use super::clarification;
use super::record::{CheckId, CheckRecord};
use super::standing::NotEnding;
use super::{permissions, store};
use crate::applications::{self, ApplicationFile, ApplicationId, ApplicationState};
use crate::people::SignedIn;

impl From<NotPossible> for Problem {
    fn from(reason: NotPossible) -> Self {
        let message = match reason {
            // Somebody else decided it since the page was drawn.
            NotPossible::WrongState(_) => return Refusal::Stale.into(),
            NotPossible::NoReason => "reason-missing",
            NotPossible::SamePerson => "eligibility-refused-same-person",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<clarification::NotPossible> for Problem {
    fn from(reason: clarification::NotPossible) -> Self {
        let message = match reason {
            clarification::NotPossible::Over => "eligibility-refused-over",
            clarification::NotPossible::TooLate => "eligibility-refused-too-late",
            clarification::NotPossible::NotYet => "eligibility-refused-not-yet",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<NotEnding> for Problem {
    fn from(reason: NotEnding) -> Self {
        let message = match reason {
            NotEnding::Open => "eligibility-refused-open",
            NotEnding::NotMet => "eligibility-refused-not-met",
            NotEnding::AllMet => "eligibility-refused-all-met",
            NotEnding::NoSchool => "eligibility-refused-no-school",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// An application whose check is under way, held until the change is over, with its checks.
async fn under_check(
    change: &mut Change,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<(ApplicationFile, Vec<CheckRecord>), Problem> {
    store::hold(change, id).await?;
    let file = applications::store::file(change, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_check_application(by, &file)?;
    if file.application.state != ApplicationState::Checking {
        return Err(Refusal::AgainstTheRules { message: "eligibility-refused-state" }.into());
    }
    let checks = store::checks_of(change, id).await?;
    Ok((file, checks))
}

/// A check of an application, as somebody saw it.
fn seen(checks: Vec<CheckRecord>, id: &CheckId, version: i64) -> Result<CheckRecord, Refusal> {
    let check = checks.into_iter().find(|one| one.id == *id).ok_or(Refusal::NotFound)?;
    if check.version == version { Ok(check) } else { Err(Refusal::Stale) }
}
