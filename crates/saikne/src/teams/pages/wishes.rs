//! Wishes of when to be trained, as people choose and read them: weekdays, a weekend, or one session.

use foundation::i18n::Speaker;
use foundation::web::components::Choice;

use crate::teams::answers::{SESSION_WISH, Wish};
use crate::teams::seat::AnnouncedSession;
use crate::teams::store::triage::TriageLine;

/// A wish in words; a session that is no longer announced is named as such.
pub fn words(speak: &Speaker, value: &str, sessions: &[AnnouncedSession]) -> String {
    if let Some(wish) = Wish::parse(value) {
        return speak.text(&wish.key());
    }
    let id = value.strip_prefix(SESSION_WISH).unwrap_or_default();
    sessions
        .iter()
        .find(|session| session.id == id)
        .map_or_else(|| speak.text("registrations-wish-session"), |session| session_words(speak, session))
}

fn session_words(speak: &Speaker, session: &AnnouncedSession) -> String {
    let days = speak.days(session.first_day, session.last_day);
    speak.with("registrations-wish-days", &[("days", &days), ("place", &session.place)])
}

/// The first wish of a registration in the coordinator's list.
pub fn in_line(speak: &Speaker, line: &TriageLine) -> String {
    match line.wished_days {
        Some((first, last)) => speak.days(first, last),
        None if line.preference.is_empty() => speak.text("registrations-no-answer"),
        None => words(speak, &line.preference, &[]),
    }
}

/// What can be chosen: kinds of days, then the sessions of the region that are announced; what was chosen
/// earlier stays among them.
pub fn choices(speak: &Speaker, sessions: &[AnnouncedSession], chosen: &str) -> Vec<Choice<'static>> {
    let mut choices: Vec<Choice<'static>> =
        Wish::ALL.iter().map(|wish| Choice::new(wish.as_str(), speak.text(&wish.key()))).collect();
    for session in sessions {
        let value = format!("{SESSION_WISH}{}", session.id);
        if session.is_open || value == chosen {
            choices.push(Choice::new(value, session_words(speak, session)));
        }
    }
    choices
}
