//! One thing a person was told.

use foundation::ids::Id;
use jiff::Timestamp;

use super::choice::Delivery;
use crate::people::PersonId;
use crate::programmes::Topic;

/// Identity of a notification.
pub type NotificationId = Id<Notification>;

/// One thing a person was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notification {
    /// Identity.
    pub id: NotificationId,
    /// Who was told.
    pub person: PersonId,
    /// What it is about.
    pub topic: Topic,
    /// In which edition, by code.
    pub edition: String,
    /// The subject, in the language of the person at that time.
    pub subject: String,
    /// The page it is about, within this site.
    pub path: String,
    /// When it was told.
    pub created_at: Timestamp,
    /// When the person opened it or marked it as read.
    pub read_at: Option<Timestamp>,
    /// How it reaches the person.
    pub delivery: Delivery,
    /// What became of the mail it went out with: `queued`, `sent`, `kept` or `failed`; none where there is no mail,
    /// or where the mail is not kept any more.
    pub mail: Option<MailState>,
}

/// What became of a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailState {
    /// The word of the outbox.
    pub state: String,
    /// When it went out.
    pub sent_at: Option<Timestamp>,
}
