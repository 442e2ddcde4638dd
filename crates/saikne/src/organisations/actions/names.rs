//! Other names of organisations, given and taken by hand.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use foundation::text::fold;

use crate::organisations::naming::{Alias, AliasKind};
use crate::organisations::organisation::OrganisationId;
use crate::organisations::store::{self, aliases};

/// Longest other name, in characters.
pub const LONGEST_NAME: usize = 200;

/// Lets an organisation be found by another name as well.
pub async fn add(
    change: &mut Change,
    id: &OrganisationId,
    text: &str,
    kind: AliasKind,
) -> Result<(), Problem> {
    let organisation = store::find(change, id).await?.ok_or(Refusal::NotFound)?;
    let length = text.chars().count();
    if !(2..=LONGEST_NAME).contains(&length) || fold(text).is_empty() {
        return Err(Refusal::AgainstTheRules { message: "organisations-mistake-alias-length" }.into());
    }
    let known = aliases::of(change, id).await?;
    if text == organisation.name || known.iter().any(|alias| alias.text == text) {
        return Err(Refusal::AgainstTheRules { message: "organisations-mistake-alias-known" }.into());
    }
    aliases::insert(change, id, &Alias { text: text.to_owned(), kind }).await?;
    aliases::refresh_search(change, id, &organisation.name).await?;
    let note = Note::of(serde_json::json!({ "name": text, "kind": kind.as_str() }));
    Ok(change.record_with("organisations.name_added", id.as_str(), note).await?)
}

/// Takes another name away.
pub async fn remove(change: &mut Change, id: &OrganisationId, text: &str) -> Result<(), Problem> {
    let organisation = store::find(change, id).await?.ok_or(Refusal::NotFound)?;
    if !aliases::remove(change, id, text).await? {
        return Err(Refusal::NotFound.into());
    }
    aliases::refresh_search(change, id, &organisation.name).await?;
    let note = Note::of(serde_json::json!({ "name": text }));
    Ok(change.record_with("organisations.name_removed", id.as_str(), note).await?)
}
