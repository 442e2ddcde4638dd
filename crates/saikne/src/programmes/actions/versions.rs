//! The deeds with versions of an edition: copy, write, propose, approve, refuse.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::database::Reads;
use foundation::problem::{Problem, Refusal};
use serde_json::json;

use super::{calls, copy};
use crate::people::SignedIn;
use crate::programmes::call::Call;
use crate::programmes::edition::{Edition, EditionState, EditionVersion, VersionState};
use crate::programmes::file::{self, Mistake};
use crate::programmes::localised::Localised;
use crate::programmes::news::{self, News};
use crate::programmes::plan::EditionPlan;
use crate::programmes::words::Word;
use crate::programmes::{permissions, store};

/// Why a text cannot be a version of an edition.
#[derive(Debug)]
pub enum NotAccepted {
    /// It has mistakes.
    Mistakes(Vec<Mistake>),
    /// Something else said no.
    Problem(Problem),
}

impl<E: Into<Problem>> From<E> for NotAccepted {
    fn from(problem: E) -> Self {
        Self::Problem(problem.into())
    }
}

/// An edition with the versions that exist of it, newest first.
pub async fn found(
    from: &mut impl Reads,
    person: &SignedIn,
    code: &str,
) -> Result<(Edition, Vec<EditionVersion>), Problem> {
    let edition = store::edition(from, code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(person, &edition)?;
    let versions = store::versions(from, code).await?;
    Ok((edition, versions))
}

/// Begins a new edition with the words of another: a draft that names it as predecessor.
pub async fn copy_edition(
    change: &mut Change,
    person: &SignedIn,
    source: &str,
    code: &str,
    label: &Localised,
) -> Result<(), NotAccepted> {
    let (edition, versions) = found(change, person, source).await?;
    permissions::may_copy(person, &edition)?;
    if store::edition(change, code).await?.is_some() {
        return Err(
            Problem::from(Refusal::AgainstTheRules { message: "programmes-refused-code-taken" }).into()
        );
    }
    let latest = versions.first().ok_or(Refusal::NotFound)?;
    let text = copy::copied(source, &latest.source, code, label);
    let read = file::read(&format!("{code}.toml"), &text, &|_| None).map_err(NotAccepted::Mistakes)?;
    let copied = Edition::planned(&read.plan);
    store::insert_edition(change, &copied).await?;
    store::insert_version(change, &draft(change, &copied.code, 1, text)).await?;
    let facts = json!({ "from": source, "version": latest.number });
    change.record_with("programmes.edition_copied", code, Note::of(facts)).await?;
    Ok(())
}

fn draft(change: &Change, edition: &str, number: i64, source: String) -> EditionVersion {
    EditionVersion {
        edition: edition.to_owned(),
        number,
        state: VersionState::Draft,
        source,
        drafted_by: change.by.as_str().to_owned(),
        drafted_at: change.at,
        proposed_by: None,
        proposed_at: None,
        decided_by: None,
        decided_at: None,
        reason: None,
        version: 1,
    }
}

/// Keeps a text as the draft of an edition: the newest version when it is a draft, otherwise the next
/// number. `expected` is the number and save the writer had before their eyes; another means that
/// somebody else wrote in the meantime.
pub async fn write(
    change: &mut Change,
    person: &SignedIn,
    code: &str,
    text: &str,
    expected: (i64, i64),
) -> Result<i64, NotAccepted> {
    let (edition, versions) = found(change, person, code).await?;
    permissions::may_manage(person, &edition)?;
    let latest = versions.first().ok_or(Refusal::NotFound)?;
    if (latest.number, latest.version) != expected {
        return Err(Refusal::Stale.into());
    }
    if latest.state == VersionState::Proposed {
        return Err(crate::programmes::edition::NotDecided::NotADraft.into());
    }
    judged(code, text)?;
    let number = if latest.state == VersionState::Draft {
        let by = change.by.as_str().to_owned();
        let written = EditionVersion {
            source: text.to_owned(),
            drafted_by: by,
            drafted_at: change.at,
            ..latest.clone()
        };
        store::save_version(change, &written).await?;
        latest.number
    } else {
        let number = latest.number + 1;
        store::insert_version(change, &draft(change, code, number, text.to_owned())).await?;
        number
    };
    change.record_with("programmes.draft_written", code, Note::of(json!({ "version": number }))).await?;
    Ok(number)
}

/// Reads a text as a version of an edition, which inherits nothing and keeps its code.
pub(in crate::programmes) fn judged(code: &str, text: &str) -> Result<EditionPlan, NotAccepted> {
    let file_name = format!("{code}.toml");
    let read =
        file::read(&file_name, text, &crate::programmes::shipped::source).map_err(NotAccepted::Mistakes)?;
    if read.plan.code != code {
        let mistake = Mistake {
            file: file_name,
            line: line_of_code(text),
            key: "edition.code".to_owned(),
            what: file::What::UnknownWord(read.plan.code, vec![code.to_owned()]),
        };
        return Err(NotAccepted::Mistakes(vec![mistake]));
    }
    Ok(read.plan)
}

fn line_of_code(text: &str) -> usize {
    let mut is_in_edition = false;
    for (number, line) in text.lines().enumerate() {
        if line.starts_with('[') {
            is_in_edition = line.trim() == "[edition]";
        } else if is_in_edition && line.trim_start().starts_with("code") {
            return number + 1;
        }
    }
    1
}

/// Hands a draft to a second person.
pub async fn propose(
    change: &mut Change,
    person: &SignedIn,
    code: &str,
    number: i64,
) -> Result<(), NotAccepted> {
    let edition = store::edition(change, code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_manage(person, &edition)?;
    let mut version = store::version(change, code, number).await?.ok_or(Refusal::NotFound)?;
    judged(code, &version.source)?;
    version.propose(change.by.as_str(), change.at)?;
    store::save_version(change, &version).await?;
    change.record_with("programmes.version_proposed", code, Note::of(json!({ "version": number }))).await?;
    Ok(())
}

/// A second person lets a version hold: the edition is configured, its calls are agreed.
pub async fn approve(
    change: &mut Change,
    person: &SignedIn,
    code: &str,
    number: i64,
) -> Result<(), NotAccepted> {
    let mut edition = store::edition(change, code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_decide(person, &edition)?;
    let mut version = store::version(change, code, number).await?.ok_or(Refusal::NotFound)?;
    version.approve(change.by.as_str(), change.at)?;
    let plan = judged(code, &version.source)?;
    take_hold(change, &mut edition, &version, &plan).await?;
    let proposed_by = version.proposed_by.clone().unwrap_or_default();
    let facts = json!({ "version": number, "proposed_by": proposed_by, "state": edition.state.as_str() });
    change.record_with("programmes.version_approved", code, Note::of(facts)).await?;
    // Before the edition opens the public does not know of it.
    if matches!(edition.state, EditionState::Open | EditionState::Running) {
        news::spread(change, code, News::Rules(number)).await?;
    }
    Ok(())
}

/// Saves an approved version and everything that follows from it.
pub(super) async fn take_hold(
    change: &mut Change,
    edition: &mut Edition,
    version: &EditionVersion,
    plan: &EditionPlan,
) -> Result<(), Problem> {
    edition.configure(version.number, plan)?;
    store::save_version(change, version).await?;
    store::supersede_before(change, &edition.code, version.number).await?;
    store::save_edition(change, edition).await?;
    edition.version += 1;
    let known = store::calls_of(change, &edition.code).await?;
    for call_plan in &plan.calls {
        match known.iter().find(|call| call.code == call_plan.code) {
            Some(call) => {
                let mut call = call.clone();
                call.agree(call_plan, change.at);
                store::save_call(change, &call).await?;
            }
            None => {
                let mut call = Call::draft(change.new_id(), &edition.code, call_plan, change.at);
                call.agree(call_plan, change.at);
                store::insert_call(change, &call).await?;
            }
        }
    }
    calls::drop_unplanned(change, &known, plan).await?;
    change.shows_in_public();
    Ok(())
}

/// A second person sends a version back, with a reason.
pub async fn refuse(
    change: &mut Change,
    person: &SignedIn,
    code: &str,
    number: i64,
    reason: &str,
) -> Result<(), Problem> {
    let edition = store::edition(change, code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_decide(person, &edition)?;
    let mut version = store::version(change, code, number).await?.ok_or(Refusal::NotFound)?;
    version.refuse(change.by.as_str(), change.at, reason)?;
    store::save_version(change, &version).await?;
    let note = Note::because(reason.trim()).with(json!({ "version": number }));
    Ok(change.record_with("programmes.version_refused", code, note).await?)
}
