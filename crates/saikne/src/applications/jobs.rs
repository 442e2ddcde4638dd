//! Work after a deed: telling the applicant what was received.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::{mails, store};
use crate::platform::Platform;

/// Sends the receipt to everybody who acts for the applicant.
#[derive(Debug, Serialize, Deserialize)]
pub struct ConfirmSubmission {
    /// The receipt.
    pub receipt_no: String,
}

impl Job for ConfirmSubmission {
    type Platform = Platform;
    const NAME: &'static str = "applications.confirm_submission";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let submission = store::submission(change, &self.receipt_no).await?.ok_or(Refusal::NotFound)?;
        let file = store::file(change, &submission.application).await?.ok_or(Refusal::NotFound)?;
        mails::receipt(change, platform, &file, &submission).await?;
        Ok(change.record("applications.confirmed_by_mail", self.receipt_no.as_str()).await?)
    }
}
