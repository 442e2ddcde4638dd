//! Telling applicants that the rules changed under an application they began (5.1 step 20).

use foundation::change::{Actor, Change};
use foundation::problem::{Problem, Refusal};

use super::application::ApplicationId;
use super::{mails, store};
use crate::platform::Platform;

/// How many applicants are told in one change: others write in between.
const AT_ONCE: usize = 20;

/// Tells everybody whose application was begun under earlier rules, once for each version; says how many
/// applications that were. It comes again by itself, because versions are approved in an area that knows of no
/// applications.
pub async fn tell(platform: &Platform) -> Result<usize, Problem> {
    let stale = store::with_older_rules(&mut platform.read().await?).await?;
    let mut told = 0;
    for some in stale.chunks(AT_ONCE) {
        let mut change = platform.begin(Actor::system()).await?;
        for (application, version) in some {
            told += usize::from(tell_one(&mut change, platform, application, *version).await?);
        }
        change.commit().await?;
    }
    Ok(told)
}

async fn tell_one(
    change: &mut Change,
    platform: &Platform,
    id: &ApplicationId,
    version: i64,
) -> Result<bool, Problem> {
    if !store::know_rules(change, id, version).await? {
        return Ok(false);
    }
    let file = store::file(change, id).await?.ok_or(Refusal::NotFound)?;
    mails::rules_changed(change, platform, &file).await?;
    change.record("applications.told_of_rules", id.as_str()).await?;
    Ok(true)
}
