//! Work after a signature: telling the applicant.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::decision::{DecisionId, DecisionState};
use super::{actions, mails, store};
use crate::applications;
use crate::platform::Platform;

/// How long after nobody was there to be told it is tried again.
const NEXT_TRY: SignedDuration = SignedDuration::from_hours(24);

/// Tells the applicant of a signed decision; from then on it can be appealed against.
///
/// Where nobody acts for the applicant the days for appeals do not begin: nobody would know of them. The managers are
/// told to name somebody, and it is tried again each day.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellDecision {
    /// Which.
    pub decision: DecisionId,
    /// Nobody was there to be told before, and the managers know.
    #[serde(default)]
    pub is_again: bool,
}

impl Job for TellDecision {
    type Platform = Platform;
    const NAME: &'static str = "decisions.tell_decision";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let signed = store::decision(change, &self.decision).await?.ok_or(Refusal::NotFound)?;
        if signed.state != DecisionState::Signed {
            return Ok(());
        }
        let plan = platform.plans.of(change, &signed.edition).await?;
        let terms = plan.and_then(|plan| plan.decision.clone()).ok_or(Refusal::NotFound)?;
        let file = applications::store::file(change, &signed.application).await?.ok_or(Refusal::NotFound)?;
        let readers = applications::mails::acting(change, &file).await?;
        if readers.is_empty() {
            if !self.is_again {
                mails::nobody_to_tell(change, platform, &signed, &file).await?;
            }
            let at = change.at + NEXT_TRY;
            let again = Self { is_again: true, ..self };
            return Ok(change.queue_at(&again, at).await?);
        }
        let decision = actions::told(change, signed, terms.appeal_months).await?;
        mails::tell(change, platform, &decision, &file, &readers).await
    }
}
