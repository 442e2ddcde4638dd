//! Who has the same record open. Kept in the memory of this process and for a minute: it is for people who write at
//! once, not a record of what anybody did. Where several processes serve, each knows its own visitors.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use foundation::i18n::Speaker;
use jiff::{SignedDuration, Timestamp};

use crate::people::{PersonId, SignedIn};

/// How long somebody who was not heard of again still counts as present. The page asks three times as often.
const STAYS: SignedDuration = SignedDuration::from_secs(60);

/// After so many records everything that is over is forgotten.
const MOST: usize = 1_000;

/// Who is where.
#[derive(Debug, Clone, Default)]
pub struct Presence(Arc<Mutex<BTreeMap<String, Vec<Here>>>>);

#[derive(Debug)]
struct Here {
    person: PersonId,
    name: String,
    seen: Timestamp,
}

impl Here {
    fn is_over(&self, at: Timestamp) -> bool {
        at.duration_since(self.seen) > STAYS
    }
}

impl Presence {
    /// Notes that somebody has a record open, and gives the names of the others who have, in alphabetical order.
    #[must_use]
    pub fn others(&self, record: &str, by: &SignedIn, at: Timestamp) -> Vec<String> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() > MOST {
            all.retain(|_, here| here.iter().any(|one| !one.is_over(at)));
        }
        let here = all.entry(record.to_owned()).or_default();
        here.retain(|one| !one.is_over(at) && one.person != by.id);
        let mut names: Vec<String> = here.iter().map(|one| one.name.clone()).collect();
        names.sort_by_cached_key(|name| foundation::text::latvian_order_key(name));
        here.push(Here { person: by.id.clone(), name: by.name.clone(), seen: at });
        names
    }

    /// The same in words; empty where nobody else is there.
    #[must_use]
    pub fn words(&self, record: &str, by: &SignedIn, at: Timestamp, speak: &Speaker) -> String {
        let names = self.others(record, by, at);
        if names.is_empty() {
            String::new()
        } else {
            speak.with("autosave-present", &[("names", &names.join(", "))])
        }
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn somebody(chance: &Chance, name: &str) -> SignedIn {
        let clock = Clock::standing("2024-05-01T08:00:00Z".parse().unwrap());
        SignedIn {
            id: chance.id(&clock),
            name: name.to_owned(),
            session: chance.id(&clock),
            roles: Vec::new(),
            editions: Vec::new(),
        }
    }

    #[test]
    fn those_who_have_a_record_open_see_each_other_for_a_minute() {
        let (presence, chance) = (Presence::default(), Chance::seeded(1));
        let (linda, eriks) = (somebody(&chance, "Linda Skudra"), somebody(&chance, "Ēriks Ezis"));
        let at: Timestamp = "2024-05-01T08:00:00Z".parse().unwrap();
        assert!(presence.others("idea", &linda, at).is_empty());
        assert!(presence.others("idea", &linda, at).is_empty(), "nobody meets oneself");
        assert_eq!(presence.others("idea", &eriks, at), ["Linda Skudra"]);
        assert_eq!(presence.others("idea", &linda, at), ["Ēriks Ezis"]);
        assert!(presence.others("another", &linda, at).is_empty());
        let later = at + SignedDuration::from_secs(61);
        assert!(presence.others("idea", &linda, later).is_empty());
    }

    #[test]
    fn what_is_over_is_forgotten() {
        let (presence, chance) = (Presence::default(), Chance::seeded(1));
        let linda = somebody(&chance, "Linda Skudra");
        let at: Timestamp = "2024-05-01T08:00:00Z".parse().unwrap();
        for record in 0..=MOST {
            let _ = presence.others(&record.to_string(), &linda, at);
        }
        let _ = presence.others("next", &linda, at + SignedDuration::from_secs(61));
        assert_eq!(presence.0.lock().unwrap().len(), 1);
    }
}
