//! Work after a signature: telling the applicant.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::decision::DecisionId;
use super::{actions, mails, store};
use crate::platform::Platform;

/// Tells the applicant of a signed decision; from then on it can be appealed against.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellDecision {
    /// Which.
    pub decision: DecisionId,
}

impl Job for TellDecision {
    type Platform = Platform;
    const NAME: &'static str = "decisions.tell_decision";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let signed = store::decision(change, &self.decision).await?.ok_or(Refusal::NotFound)?;
        let plan = platform.plans.of(change, &signed.edition).await?;
        let terms = plan.and_then(|plan| plan.decision.clone()).ok_or(Refusal::NotFound)?;
        if let Some(decision) = actions::told(change, &self.decision, terms.appeal_months).await? {
            mails::tell(change, platform, &decision).await?;
        }
        Ok(())
    }
}
