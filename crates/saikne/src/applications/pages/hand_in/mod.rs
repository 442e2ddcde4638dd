//! From the last look at an application to its receipt: check, paper, signature, submission.

pub mod paper;
pub mod receipt;
pub mod redirect;
pub mod signature;
pub mod submit;
mod views;

use foundation::database::Reads;
use foundation::problem::Problem;

use crate::applications::bundle::Bundle;
use crate::applications::{ApplicationId, permissions};
use crate::people::SignedIn;
use crate::programmes::Plans;

/// Reads an application for somebody who may see it.
async fn seen(
    plans: &Plans,
    from: &mut impl Reads,
    by: &SignedIn,
    id: &ApplicationId,
) -> Result<Bundle, Problem> {
    let bundle = Bundle::of(plans, from, id).await?;
    permissions::may_see(by, &bundle.file)?;
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
