//! What was refused before anything was written.

use foundation::change::Change;
use foundation::problem::Problem;

use crate::programmes::rules::{Finding, Point};
use crate::programmes::store::results::store_results;
use crate::teams::terms::Terms;

/// Keeps what a rule said to an invitation or a beginning that it refused, so that “why?” is answered for
/// these as well. The subject is the registration, or the call while there is none.
pub async fn keep_refusal(
    change: &mut Change,
    terms: &Terms,
    subject: &str,
    findings: &[Finding],
) -> Result<(), Problem> {
    store_results(change, subject, terms.edition(), Point::OnSave, findings).await?;
    Ok(change.record("registrations.refused", subject).await?)
}
