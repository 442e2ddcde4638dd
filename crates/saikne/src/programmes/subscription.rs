//! Who wants to be told of news of an edition: an address, confirmed by its owner (K1-55).

use foundation::i18n::Language;
use foundation::ids::Id;
use jiff::Timestamp;

/// Identity of a subscription.
pub type SubscriptionId = Id<Subscription>;

/// An address that is told of news of one edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subscription {
    /// Identity.
    pub id: SubscriptionId,
    /// Of which edition, by code.
    pub edition: String,
    /// The address, folded.
    pub email: String,
    /// The language it was asked for in.
    pub language: Language,
    /// The secret of the links in its mails. Whoever has it may confirm and end the subscription, nothing else.
    pub token: String,
    /// When its owner confirmed it; before that nothing is sent but the question.
    pub confirmed_at: Option<Timestamp>,
}

impl Subscription {
    /// The path of its page, where it is confirmed and ended.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/subscriptions/{}", self.token)
    }
}
