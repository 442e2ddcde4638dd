//! The check of an application ends.

use foundation::change::Change;
use foundation::problem::Problem;

use super::under_check;
use crate::applications::{self, ApplicationId, Step};
use crate::eligibility::jobs::TellResult;
use crate::eligibility::standing::Standing;
use crate::eligibility::store;
use crate::people::SignedIn;
use crate::reasons::reason;

/// Ends the check: the application may be judged, or may not, for a reason. Every question has an answer first.
pub async fn end(
    change: &mut Change,
    by: &SignedIn,
    id: &ApplicationId,
    is_eligible: bool,
    why: &str,
) -> Result<(), Problem> {
    let (file, checks) = under_check(change, by, id).await?;
    let standing = Standing::of(&file, &checks);
    let (step, why) = if is_eligible {
        standing.may_be_eligible()?;
        (Step::FoundEligible, "")
    } else {
        standing.may_be_ineligible()?;
        (Step::FoundIneligible, reason(why)?)
    };
    let is_in = |part: &Option<applications::SubProjectId>| {
        part.as_ref().is_none_or(|id| file.counting().any(|one| one.id == *id))
    };
    for mut check in checks.iter().filter(|check| is_in(&check.part)).cloned() {
        check.check.close()?;
        store::save_check(change, &check).await?;
    }
    let mut application = file.application.clone();
    let at = change.at;
    applications::actions::advance(change, &mut application, step, why, at).await?;
    change.queue(&TellResult { application: id.clone() }).await?;
    Ok(())
}
