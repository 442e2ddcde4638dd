//! From the last look at an application to its receipt: check, paper, signature, submission.

pub mod paper;
pub mod receipt;
pub mod redirect;
pub mod signature;
pub mod submit;
mod views;

use foundation::audit;
use foundation::database::Reads;
use foundation::problem::Problem;

use crate::applications::bundle::Bundle;
use crate::applications::{ApplicationId, permissions};
use crate::people::SignedIn;
use crate::platform::Platform;
use crate::programmes::Plans;

/// Reads an application for somebody who may see all of it.
async fn seen(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<Bundle, Problem> {
    let bundle = Bundle::of(plans, from, id).await?;
    permissions::may_see_whole(by, &bundle.file)?;
    Ok(bundle)
}

/// Reads an application for somebody who gathers it.
async fn gathered(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<Bundle, Problem> {
    let bundle = Bundle::of(plans, from, id).await?;
    permissions::may_gather(by, &bundle.file)?;
    Ok(bundle)
}

/// Notes that somebody who does not act for the applicant opened what names people.
async fn note_reading(
    platform: &Platform,
    by: &SignedIn,
    bundle: &Bundle,
    why: &'static str,
) -> Result<(), Problem> {
    if !permissions::acts_for(by, &bundle.file) {
        audit::record_read(&platform.base, by.actor(), bundle.file.application.id.as_str(), why).await?;
    }
    Ok(())
}
