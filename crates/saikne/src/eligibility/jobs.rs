//! Work after a deed: telling those it concerns, and letting a day pass.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::clarification::{ClarificationId, ClarificationState};
use super::{actions, mails, store};
use crate::applications::{self, ApplicationId};
use crate::platform::Platform;

/// Tells the applicant what it is asked.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellClarification {
    /// Which.
    pub clarification: ClarificationId,
}

impl Job for TellClarification {
    type Platform = Platform;
    const NAME: &'static str = "eligibility.tell_clarification";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let asked = store::clarification(change, &self.clarification).await?.ok_or(Refusal::NotFound)?;
        mails::asked(change, platform, &asked).await?;
        Ok(change.record("eligibility.clarification_told", asked.application.as_str()).await?)
    }
}

/// Closes a clarification whose day is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct LapseClarification {
    /// Which.
    pub clarification: ClarificationId,
}

impl Job for LapseClarification {
    type Platform = Platform;
    const NAME: &'static str = "eligibility.lapse_clarification";

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        actions::lapse(change, &self.clarification).await.map(drop)
    }
}

/// Tells whoever asked that the answer is there, or that none came.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellAnswer {
    /// Which.
    pub clarification: ClarificationId,
}

impl Job for TellAnswer {
    type Platform = Platform;
    const NAME: &'static str = "eligibility.tell_answer";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let asked = store::clarification(change, &self.clarification).await?.ok_or(Refusal::NotFound)?;
        if asked.state == ClarificationState::Open {
            return Ok(());
        }
        mails::answered(change, platform, &asked).await?;
        Ok(change.record("eligibility.answer_told", asked.application.as_str()).await?)
    }
}

/// Tells the applicant what the check came to.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellResult {
    /// Of which application.
    pub application: ApplicationId,
}

impl Job for TellResult {
    type Platform = Platform;
    const NAME: &'static str = "eligibility.tell_result";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let file = applications::store::file(change, &self.application).await?.ok_or(Refusal::NotFound)?;
        mails::result(change, platform, &file).await?;
        Ok(change.record("eligibility.result_told", self.application.as_str()).await?)
    }
}
