//! Contact cards: made, changed, and written to.

use foundation::audit::Note;
use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::i18n::Texts;
use foundation::mail;
use foundation::problem::{Problem, Refusal};
use jiff::SignedDuration;

use crate::organisations::contact::{CardPlace, ContactCardId};
use crate::organisations::mails;
use crate::organisations::store::contacts::{self, CardContent};
use crate::people::throttle::Throttle;
use crate::people::{accounts, person};

/// Messages to one card.
const PER_CARD: Throttle =
    Throttle { what: "contact-card", tries: 30, within: SignedDuration::from_hours(1) };
/// Messages from one address.
const PER_SENDER: Throttle =
    Throttle { what: "contact-sender", tries: 5, within: SignedDuration::from_hours(1) };

/// Longest name, in characters.
pub const LONGEST_NAME: usize = 120;
/// Longest message, in characters.
pub const LONGEST_TEXT: usize = 4000;

/// Makes a card.
pub async fn make(
    change: &mut Change,
    place: &CardPlace,
    content: &CardContent<'_>,
) -> Result<ContactCardId, Problem> {
    check(content)?;
    let id = contacts::insert(change, place, content).await?;
    let note = Note::of(serde_json::json!({ "place": place.word() }));
    change.record_with("organisations.card_made", id.as_str(), note).await?;
    change.shows_in_public();
    Ok(id)
}

/// Changes a card. `version` is that of the page it was decided on.
pub async fn edit(
    change: &mut Change,
    id: &ContactCardId,
    version: i64,
    content: &CardContent<'_>,
) -> Result<(), Problem> {
    check(content)?;
    contacts::save(change, id, version, content).await?;
    change.record("organisations.card_changed", id.as_str()).await?;
    change.shows_in_public();
    Ok(())
}

fn check(content: &CardContent<'_>) -> Result<(), Refusal> {
    let refused = |message| Err(Refusal::AgainstTheRules { message });
    if content.person.is_none() && content.mailbox.is_none() {
        return refused("organisations-mistake-card-nobody");
    }
    if content.mailbox.is_some_and(|mailbox| !accounts::is_address(mailbox)) {
        return refused("organisations-mistake-address");
    }
    if content.valid_to.is_some_and(|last| last < content.valid_from) {
        return refused("organisations-mistake-card-days");
    }
    Ok(())
}

/// Sends what somebody wrote to whom a card names. The writer never learns the address; the reader
/// gets the writer's, to answer.
///
/// Refuses what is too long, an address that is none, and too many messages.
pub async fn write(
    change: &mut Change,
    texts: &Texts,
    card: &ContactCardId,
    from_name: &str,
    from_address: &str,
    text: &str,
) -> Result<(), Problem> {
    let found = contacts::find(change, card).await?.ok_or(Refusal::NotFound)?;
    if !found.holds_on(in_riga(change.at).date()) {
        return Err(Refusal::NotFound.into());
    }
    let refused = |message| Err(Problem::from(Refusal::AgainstTheRules { message }));
    if from_name.trim().is_empty() || from_name.chars().count() > LONGEST_NAME {
        return refused("organisations-mistake-writer-name");
    }
    if !accounts::is_address(from_address) {
        return refused("organisations-mistake-address");
    }
    if text.trim().is_empty() || text.chars().count() > LONGEST_TEXT {
        return refused("organisations-mistake-message");
    }
    PER_SENDER.count(change, &accounts::folded_address(from_address)).await??;
    PER_CARD.count(change, card.as_str()).await??;

    let person = match &found.person {
        Some(id) => person::find(change, id).await?,
        None => None,
    };
    let language = person.as_ref().map_or_else(Default::default, |person| person.language);
    let address = found.mailbox.clone().or_else(|| person.as_ref().and_then(|person| person.email.clone()));
    let Some(to) = address else { return refused("organisations-mistake-card-unreachable") };
    let letter = mails::Letter { from_name: from_name.trim(), from_address, text: text.trim() };
    let mail = mails::letter(&texts.speaker(language), &found, to, &letter);
    mail::post(change, mail).await?;
    Ok(change.record("organisations.card_written_to", card.as_str()).await?)
}
