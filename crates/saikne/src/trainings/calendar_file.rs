//! Sessions as an iCalendar file (RFC 5545): lines end with CRLF and have at most 75 octets, moments are
//! in UTC, identities are stable, a changed session has a higher SEQUENCE, a cancelled one stays in the
//! file as CANCELLED.

use foundation::i18n::Speaker;
use icalendar::{Calendar, Component, Event, EventLike};

use super::session::{SessionState, TrainingSession};
use super::venue::Venue;

/// What an entry shows beside its dates.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The session.
    pub session: &'a TrainingSession,
    /// Its place; none in the public file, which has dates and regions only.
    pub venue: Option<&'a Venue>,
}

/// The file of these sessions.
#[must_use]
pub fn file(entries: &[Entry<'_>], speak: &Speaker, host: &str) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Saikne//Trainings//LV"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    for entry in entries {
        calendar.push(event(*entry, speak, host));
    }
    calendar.to_string()
}

fn event(entry: Entry<'_>, speak: &Speaker, host: &str) -> Event {
    let session = entry.session;
    let after = session.ends_on().tomorrow().unwrap_or_else(|_| session.ends_on());
    let region = super::pages::region_name(session.region, speak);
    let is_cancelled = session.state == SessionState::Cancelled;
    let mut event = Event::new();
    event.uid(&format!("{}@{host}", session.id));
    event.add_property("DTSTAMP", session.changed_at.strftime("%Y%m%dT%H%M%SZ").to_string());
    event.append_property(day("DTSTART", session.starts_on));
    // The end of an entry of whole days is the first day it no longer covers.
    event.append_property(day("DTEND", after));
    event.summary(&speak.with("trainings-calendar-summary", &[("region", region)]));
    event.add_property("SEQUENCE", session.sequence.to_string());
    event.add_property("STATUS", if is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    event.add_property("TRANSP", "TRANSPARENT");
    if let Some(venue) = entry.venue {
        event.location(&format!("{}, {}", venue.name, venue.address));
        if !venue.how_to_find.is_empty() {
            event.description(&venue.how_to_find);
        }
    }
    event.done()
}

fn day(name: &str, day: jiff::civil::Date) -> icalendar::Property {
    icalendar::Property::new(name, day.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

#[cfg(test)]
mod tests {
    use foundation::i18n::{Language, Texts};

    use super::*;
    use crate::trainings::samples;

    fn made(session: &TrainingSession) -> String {
        let texts = Texts::read(crate::locales::LOCALES).unwrap();
        let venue = samples::venue();
        file(&[Entry { session, venue: Some(&venue) }], &texts.speaker(Language::Lv), "saikne.test")
    }

    #[test]
    fn a_session_is_an_entry_of_three_whole_days() {
        let text = made(&samples::session());

        assert!(text.contains("DTSTART;VALUE=DATE:20240402\r\n"), "{text}");
        assert!(text.contains("DTEND;VALUE=DATE:20240405\r\n"), "{text}");
        assert!(text.contains("DTSTAMP:20240101T080000Z\r\n"), "{text}");
        assert!(text.contains("SEQUENCE:0\r\n") && text.contains("STATUS:CONFIRMED\r\n"), "{text}");
    }

    #[test]
    fn lines_are_short_and_end_as_the_standard_says() {
        let text = made(&samples::session());

        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
        }
    }

    #[test]
    fn a_cancelled_session_keeps_its_identity() {
        let before = samples::session();
        let mut after = before.clone();
        after.cancel("Vētra").unwrap();
        let uid = |text: &str| text.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
        let (before, after) = (made(&before), made(&after));

        assert_eq!(uid(&before), uid(&after));
        assert!(after.contains("STATUS:CANCELLED\r\n") && after.contains("SEQUENCE:1\r\n"), "{after}");
    }

    #[test]
    fn the_same_session_gives_the_same_bytes() {
        assert_eq!(made(&samples::session()), made(&samples::session()));
    }
}
