//! Mandates: given with a paper, taken back after asking.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;
use serde_json::json;

use crate::applications::application::NotPossible;
use crate::applications::cockpit::{Cockpit, School};
use crate::applications::mandate::{Authority, Mandate, MandateId};
use crate::applications::{permissions, store};
use crate::people::SignedIn;

/// The paper that says that an applicant may act, as it was handed in.
#[derive(Debug, Clone)]
pub struct Paper {
    /// SHA-256 under which it is kept.
    pub hash: String,
    /// What the person's machine calls it.
    pub name: String,
    /// First day.
    pub valid_from: Date,
    /// Last day; open when absent.
    pub valid_to: Option<Date>,
}

/// Keeps the mandate of a school. The newest one counts.
pub async fn give_mandate(
    change: &mut Change,
    by: &SignedIn,
    cockpit: &Cockpit,
    school: &School,
    paper: Paper,
) -> Result<MandateId, Problem> {
    writable(change, by, cockpit).await?;
    if school.authority == Authority::Founder {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-no-mandate-needed" }.into());
    }
    let mandate = Mandate {
        id: change.new_id(),
        holder: cockpit.file.application.applicant.clone(),
        represented: school.team.school.clone(),
        file_hash: paper.hash,
        file_name: paper.name,
        valid_from: paper.valid_from,
        valid_to: paper.valid_to,
        revoked_at: None,
    };
    store::insert_mandate(change, &mandate).await?;
    let note = Note::of(json!({
        "mandate": mandate.id.as_str(), "school": mandate.represented.as_str(), "file": mandate.file_hash,
    }));
    change.record_with("applications.mandate_given", cockpit.file.application.id.as_str(), note).await?;
    Ok(mandate.id)
}

/// Takes a mandate back; an earlier one of the same school counts again, where there is one.
pub async fn take_mandate_back(
    change: &mut Change,
    by: &SignedIn,
    cockpit: &Cockpit,
    mandate: &Mandate,
) -> Result<(), Problem> {
    writable(change, by, cockpit).await?;
    if !store::revoke_mandate(change, &mandate.id).await? {
        return Err(Refusal::Stale.into());
    }
    let note = Note::of(json!({ "mandate": mandate.id.as_str(), "school": mandate.represented.as_str() }));
    let id = cockpit.file.application.id.as_str();
    Ok(change.record_with("applications.mandate_taken_back", id, note).await?)
}

/// Mandates are part of what is signed: they change while the application may be written.
async fn writable(change: &mut Change, by: &SignedIn, cockpit: &Cockpit) -> Result<(), Problem> {
    permissions::may_gather(by, &cockpit.file)?;
    if change.at >= cockpit.closes_at {
        return Err(NotPossible::TooLate.into());
    }
    if !store::touch_content(change, &cockpit.file.application.id).await? {
        return Err(Refusal::AgainstTheRules { message: "applications-refused-state" }.into());
    }
    Ok(())
}
