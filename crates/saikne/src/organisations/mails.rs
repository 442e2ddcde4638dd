//! The mails of this area.

use foundation::i18n::Speaker;
use foundation::mail::Mail;

use super::contact::ContactCard;

/// What a visitor wrote.
#[derive(Debug, Clone, Copy)]
pub struct Letter<'a> {
    /// How the writer is called.
    pub from_name: &'a str,
    /// Where the writer wants the answer.
    pub from_address: &'a str,
    /// The message.
    pub text: &'a str,
}

/// What a visitor wrote, for whom a card names.
#[must_use]
pub fn letter(speak: &Speaker, card: &ContactCard, to: String, letter: &Letter<'_>) -> Mail {
    let title = card.place.title(speak);
    let values = [
        ("card", title.as_str()),
        ("name", letter.from_name),
        ("address", letter.from_address),
        ("text", letter.text),
    ];
    Mail {
        to,
        person: card.person.as_ref().map(|person| person.as_str().to_owned()),
        subject: speak.with("organisations-mail-letter-subject", &[("card", &title)]),
        body: speak.with("organisations-mail-letter-body", &values),
    }
}
