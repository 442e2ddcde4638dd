//! What officers decide about one check, and about one school.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::{seen, under_check};
use crate::applications::{self, ApplicationId, SubProjectId};
use crate::eligibility::record::{CheckId, CheckRecord};
use crate::eligibility::store;
use crate::people::SignedIn;
use crate::reasons::{LONGEST_REASON, bounded, reason};

/// Which check, as somebody saw it.
#[derive(Debug, Clone, Copy)]
struct Of<'a> {
    id: &'a CheckId,
    version: i64,
}

async fn found(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    of: Of<'_>,
) -> Result<CheckRecord, Problem> {
    let (file, checks) = under_check(change, by, application).await?;
    let check = seen(checks, of.id, of.version)?;
    let is_in = check.part.as_ref().is_none_or(|id| file.counting().any(|part| part.id == *id));
    if !is_in {
        return Err(Refusal::AgainstTheRules { message: "eligibility-refused-excluded" }.into());
    }
    Ok(check)
}

async fn kept(
    change: &mut Change,
    check: &CheckRecord,
    deed: &'static str,
    note: Note,
) -> Result<(), Problem> {
    store::save_check(change, check).await?;
    let facts = json!({
        "criterion": check.criterion,
        "part": check.part.as_ref().map(|part| part.as_str()),
        "state": check.check.state.as_str(),
    });
    Ok(change.record_with(deed, check.application.as_str(), note.with(facts)).await?)
}

/// A person answers what the platform left to a person.
pub async fn decide(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    (id, version): (&CheckId, i64),
    is_met: bool,
    why: &str,
) -> Result<(), Problem> {
    let mut check = found(change, by, application, Of { id, version }).await?;
    let why = bounded(why, LONGEST_REASON)?;
    check.check.decide(&by.id, is_met, why)?;
    kept(change, &check, "eligibility.check_decided", Note::because(why)).await
}

/// A person asks that what the platform found not met counts as met. The training is no question of judgement (I-20).
pub async fn propose(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    (id, version): (&CheckId, i64),
    why: &str,
) -> Result<(), Problem> {
    let mut check = found(change, by, application, Of { id, version }).await?;
    if !check.may_be_set_aside() {
        return Err(Refusal::AgainstTheRules { message: "eligibility-refused-training" }.into());
    }
    let why = bounded(why, LONGEST_REASON)?;
    check.check.propose(&by.id, why)?;
    kept(change, &check, "eligibility.passing_proposed", Note::because(why)).await
}

/// Another person confirms that (I-38).
pub async fn confirm(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    (id, version): (&CheckId, i64),
) -> Result<(), Problem> {
    let mut check = found(change, by, application, Of { id, version }).await?;
    check.check.confirm(&by.id)?;
    kept(change, &check, "eligibility.passing_confirmed", Note::default()).await
}

/// Takes back what people decided, before the check of the application ends. Why it was decided so stands in the
/// trail, where it was recorded then.
pub async fn take_back(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    (id, version): (&CheckId, i64),
    why: &str,
) -> Result<(), Problem> {
    let mut check = found(change, by, application, Of { id, version }).await?;
    let why = bounded(why, LONGEST_REASON)?;
    let was = check.check.state;
    check.check.take_back(why)?;
    store::save_check(change, &check).await?;
    let facts = json!({
        "criterion": check.criterion,
        "part": check.part.as_ref().map(|part| part.as_str()),
        "was": was.as_str(),
    });
    let note = Note::because(why).with(facts);
    Ok(change.record_with("eligibility.decision_taken_back", check.application.as_str(), note).await?)
}

/// Takes a school out while the rest goes on, for a reason and by the check that it does not meet.
pub async fn exclude(
    change: &mut Change,
    by: &SignedIn,
    application: &ApplicationId,
    part: &SubProjectId,
    check: &CheckId,
    why: &str,
) -> Result<(), Problem> {
    let (file, checks) = under_check(change, by, application).await?;
    let why = reason(why)?;
    let ground = checks
        .iter()
        .find(|one| one.id == *check && one.part.as_ref() == Some(part) && one.check.answer() == Some(false));
    let ground = ground.ok_or(Refusal::AgainstTheRules { message: "eligibility-refused-no-ground" })?;
    applications::actions::exclude(change, &file, part, why, Some(ground.reference())).await
}
