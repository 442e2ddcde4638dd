//! Institutions that the register alone does not place.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use crate::organisations::organisation::OrganisationId;
use crate::organisations::store::{self, details};
use crate::reference::municipality_by_code;

/// Puts an organisation into a municipality by hand. `version` is that of the page it was decided on.
///
/// A later register file that tells the municipality has the last word.
pub async fn place(
    change: &mut Change,
    id: &OrganisationId,
    version: i64,
    municipality_code: &str,
) -> Result<(), Problem> {
    let organisation = store::find(change, id).await?.ok_or(Refusal::NotFound)?;
    let day = in_riga(change.at).date();
    let municipality = municipality_by_code(municipality_code)
        .filter(|municipality| municipality.exists_on(day))
        .ok_or(Refusal::AgainstTheRules { message: "organisations-mistake-municipality" })?;
    details::place(change, id, version, municipality).await?;
    let before = organisation.municipality.map(|municipality| municipality.code);
    let note = Note::of(serde_json::json!({ "from": before, "to": municipality.code }));
    Ok(change.record_with("organisations.placed", id.as_str(), note).await?)
}
