//! The mail of the day: each morning, to everybody for whom something waits that is not to come at once.

use foundation::change::{Actor, Change};
use foundation::ids::Id;
use foundation::mail::{self, Mail};
use foundation::problem::Problem;
use jiff::Timestamp;

use super::night::last_morning;
use super::notification::Notification;
use super::store;
use crate::people::{Person, PersonId, person};
use crate::platform::Platform;

/// How many are written to in one change.
const AT_ONCE: i64 = 200;

/// Writes the mails of the day that are due: of what waits since before the last morning. Asked again the same day
/// it writes none; after an outage it makes up for what was missed. Says how many it wrote.
pub async fn write_due(platform: &Platform) -> Result<usize, Problem> {
    let before = last_morning(platform.now());
    let mut written = 0;
    loop {
        let people = store::awaiting(&mut platform.read().await?, before, AT_ONCE).await?;
        if people.is_empty() {
            return Ok(written);
        }
        let mut change = platform.begin(Actor::system()).await?;
        for id in &people {
            write_to(&mut change, platform, id, before).await?;
        }
        change.commit().await?;
        written += people.len();
    }
}

async fn write_to(
    change: &mut Change,
    platform: &Platform,
    id: &PersonId,
    before: Timestamp,
) -> Result<(), Problem> {
    let mail: Id<Mail> = change.new_id();
    let waiting = store::take_for_the_day(change, id, before, &mail).await?;
    let person = person::find(change, id).await?;
    if let Some(person) = person.filter(|_| !waiting.is_empty())
        && let Some(letter) = letter(platform, &person, &waiting)
    {
        let at = change.at;
        mail::post_as(change, &mail, letter, at).await?;
    }
    Ok(())
}

/// The mail; none to somebody whose address is not known any more.
fn letter(platform: &Platform, to: &Person, waiting: &[Notification]) -> Option<Mail> {
    let speak = platform.speaker(to.language);
    let line = |one: &Notification| format!("– {}\n  {}", one.subject, platform.link(&one.path));
    let lines: Vec<String> = waiting.iter().map(line).collect();
    let (name, choices) = (to.name(), platform.link("/notifications/choices"));
    let count = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    let values = [("name", name.as_str()), ("news", &lines.join("\n"))];
    let body = speak.with("messages-mail-daily-body", &values);
    let choices = speak.with("messages-mail-choices", &[("link", &choices)]);
    Some(Mail {
        to: to.email.clone()?,
        person: Some(to.id.as_str().to_owned()),
        subject: speak.count("messages-mail-daily-subject", count),
        body: format!("{body}\n\n{choices}"),
    })
}
