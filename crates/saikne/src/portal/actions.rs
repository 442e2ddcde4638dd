//! Deeds of the administration: letting something be tried again.

use foundation::change::Change;
use foundation::ids::Id;
use foundation::mail::{self, Mail};
use foundation::problem::{Problem, Refusal};

use super::store::{self, FailedJob};

/// Puts failed mail back into the queue.
pub async fn retry_mail(change: &mut Change, id: &Id<Mail>) -> Result<(), Problem> {
    if !mail::retry(change, id).await? {
        return Err(Refusal::NotFound.into());
    }
    Ok(change.record("portal.mail_retried", id.as_str()).await?)
}

/// Lets a failed job be tried again.
pub async fn retry_job(change: &mut Change, id: &Id<FailedJob>) -> Result<(), Problem> {
    if !store::retry_job(change, id).await? {
        return Err(Refusal::NotFound.into());
    }
    Ok(change.record("portal.job_retried", id.as_str()).await?)
}
