//! Work after a deed: telling the applicant what was received, and letting it count.

use foundation::change::Change;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::application::ApplicationId;
use super::bundle::Bundle;
use super::{actions, mails, store};
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

/// After the deadline, makes an application that was taken back and not handed in again what it was.
#[derive(Debug, Serialize, Deserialize)]
pub struct RestoreUnfinished {
    /// The application.
    pub application: ApplicationId,
}

impl Job for RestoreUnfinished {
    type Platform = Platform;
    const NAME: &'static str = "applications.restore_unfinished";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let bundle = Bundle::of(&platform.plans, change, &self.application).await?;
        if !actions::is_unfinished(bundle.file.application.state) {
            return Ok(());
        }
        if change.at < bundle.closes_at {
            // The deadline was moved.
            return Ok(change.queue_at(&self, bundle.closes_at).await?);
        }
        let submissions = store::submissions(change, &self.application).await?;
        match submissions.iter().find(|submission| submission.counts()) {
            Some(submission) => actions::restore(change, &bundle, submission).await,
            None => Ok(()),
        }
    }
}
