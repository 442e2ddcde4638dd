//! The deeds: find, ask whether it is permitted, ask the rule, save, record, queue.

mod appeals;
mod deciding;
mod freezing;
mod meetings;
mod withdrawing;

pub use appeals::{appeal, decide_appeal, propose_verdict};
pub use deciding::{approve_all, close, sign_all, told};
pub use freezing::{confirm_override, freeze, propose_override, reject_override};
pub use meetings::{keep_minutes, open_meeting, recuse, vote};
pub use withdrawing::{may_withdraw, withdraw};

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use super::appeal::NotJudged;
use super::decision::NotDecided;
use super::meeting::NotFrozen;
use crate::applications::ApplicationId;
use crate::people::SignedIn;
use crate::programmes::CallId;

impl From<NotFrozen> for Problem {
    fn from(reason: NotFrozen) -> Self {
        let message = match reason {
            NotFrozen::AlreadyFrozen => "decisions-refused-frozen",
            NotFrozen::Nothing => "decisions-refused-nothing",
            NotFrozen::StillJudged(_) => "decisions-refused-still-judged",
            NotFrozen::NoMinutes => "decisions-refused-no-minutes",
            NotFrozen::NoQuorum(_) => "decisions-refused-no-quorum",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<NotDecided> for Problem {
    fn from(reason: NotDecided) -> Self {
        let message = match reason {
            NotDecided::WrongState(_) => "decisions-refused-state",
            NotDecided::SamePerson => "decisions-refused-same-person",
            NotDecided::TooLate => "decisions-refused-too-late",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

impl From<NotJudged> for Problem {
    fn from(reason: NotJudged) -> Self {
        let message = match reason {
            NotJudged::WrongState(_) => "decisions-refused-state",
            NotJudged::SamePerson => "decisions-refused-same-person",
            NotJudged::NoReason => "reason-missing",
        };
        Refusal::AgainstTheRules { message }.into()
    }
}

/// A member with a conflict of interest about an application takes no part in what becomes of it (I-23).
async fn not_recused(
    change: &mut Change,
    by: &SignedIn,
    call: &CallId,
    application: &ApplicationId,
) -> Result<(), Problem> {
    let recused = super::store::recused_from(change, call, &by.id).await?;
    if recused.contains(application) {
        return Err(Refusal::AgainstTheRules { message: "decisions-refused-recused" }.into());
    }
    Ok(())
}
