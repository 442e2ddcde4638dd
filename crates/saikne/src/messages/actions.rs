//! What people do with what they were told.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::choice::Choices;
use super::notification::{Notification, NotificationId};
use super::store;
use crate::people::SignedIn;

/// Opens a notification: it counts as read from now on. Those of others are not found.
pub async fn open(change: &mut Change, by: &SignedIn, id: &NotificationId) -> Result<Notification, Problem> {
    let found = store::find(change, &by.id, id).await?.ok_or(Refusal::NotFound)?;
    store::read(change, &by.id, id).await?;
    Ok(found)
}

/// Puts a notification back among those that were not read.
pub async fn put_back(change: &mut Change, by: &SignedIn, id: &NotificationId) -> Result<(), Problem> {
    let found = store::find(change, &by.id, id).await?.ok_or(Refusal::NotFound)?;
    Ok(store::unread(change, &by.id, &found.id).await?)
}

/// Marks as read whatever was told up to the moment at which the person saw the list.
pub async fn read_all(change: &mut Change, by: &SignedIn, until: Timestamp) -> Result<u64, Problem> {
    Ok(store::read_all(change, &by.id, until).await?)
}

/// Keeps how a person wants to be told.
pub async fn choose(change: &mut Change, by: &SignedIn, choices: &Choices) -> Result<(), Problem> {
    store::choose(change, &by.id, choices).await?;
    Ok(change.record("messages.chosen", by.id.as_str()).await?)
}
