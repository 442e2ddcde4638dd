//! The mail of the day: each morning, to everybody for whom something waits that is not to come at once.

use foundation::change::{Actor, Change};
use foundation::clock::{in_riga, moment_of};
use foundation::ids::Id;
use foundation::mail::{self, Mail};
use foundation::problem::Problem;
use jiff::Timestamp;
use jiff::civil::Time;

use super::notification::Notification;
use super::store;
use crate::people::{Person, PersonId, person};
use crate::platform::Platform;

/// When the mail of the day is written, by the clocks of Rīga.
pub const HOUR: Time = Time::constant(7, 0, 0, 0);

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

/// The last time it was the hour of the mail.
fn last_morning(now: Timestamp) -> Timestamp {
    let local = in_riga(now);
    let day = if local.time() < HOUR { local.date().yesterday() } else { Ok(local.date()) };
    day.map_or(Timestamp::MIN, |day| moment_of(day.to_datetime(HOUR)))
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
        mail::post_as(change, &mail, letter).await?;
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

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn the_last_morning_is_that_of_the_day_or_of_the_day_before() {
        let at = |text: &str| last_morning(text.parse().unwrap()).to_string();

        assert_eq!(at("2024-01-30T06:59:59+02:00"), "2024-01-29T05:00:00Z");
        assert_eq!(at("2024-01-30T07:00:00+02:00"), "2024-01-30T05:00:00Z");
        // The night in which the clocks go forward is an hour shorter.
        assert_eq!(at("2024-03-31T08:00:00+03:00"), "2024-03-31T04:00:00Z");
    }
}
