//! Identities of records: one type per noun, UUID version 7 as text.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::{RngCore, SeedableRng, rngs::StdRng};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::clock::Clock;

/// The identity of one `T`. Two nouns never mix, because `Id<Call>` and `Id<Team>` are different
/// types. The text is a hyphenated lower-case UUID, so a forged id is refused when it is parsed.
pub struct Id<T> {
    text: Box<str>,
    of: PhantomData<fn() -> T>,
}

/// The text was not the identity of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an identity")]
pub struct NotAnId;

impl<T> Id<T> {
    /// Reads an identity from a path, a form or a row.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        let id = uuid::Uuid::try_parse(text).map_err(|_| NotAnId)?;
        let canonical = id.as_hyphenated().to_string();
        if canonical == text { Ok(Self { text: canonical.into(), of: PhantomData }) } else { Err(NotAnId) }
    }

    /// The text that stands in paths and rows.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self { text: self.text.clone(), of: PhantomData }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.text)
    }
}

impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.text)
    }
}

impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

/// The one source of chance: identities, tokens, seeds. Seeded from the operating system in real
/// operation and from a number in tests and in the demonstration data, so that both repeat.
#[derive(Clone)]
pub struct Chance {
    source: Arc<Mutex<Source>>,
}

struct Source {
    generator: StdRng,
    /// Millisecond and place within it of the newest identity.
    newest: (u64, u16),
}

/// Identities that fit one millisecond in order: the twelve bits after it (RFC 9562, 6.2, method 1).
const PLACES: u16 = 1 << 12;

/// So far back a clock may go, in milliseconds, and identities still grow: what machines correct, not what
/// somebody sets.
const CORRECTION: u64 = 10_000;

impl Source {
    /// Millisecond and place of the next identity: later than the newest one, also within a millisecond.
    fn next(&mut self, now: u64) -> (u64, u16) {
        let (millisecond, place) = self.newest;
        let is_ahead = now <= millisecond && millisecond - now < CORRECTION;
        self.newest = match is_ahead {
            false => (now, 0),
            true if place + 1 < PLACES => (millisecond, place + 1),
            true => (millisecond + 1, 0),
        };
        self.newest
    }
}

impl Chance {
    /// Chance nobody can foresee.
    #[must_use]
    pub fn unforeseeable() -> Self {
        Self::from(StdRng::from_os_rng())
    }

    /// The same chance every time.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self::from(StdRng::seed_from_u64(seed))
    }

    fn from(generator: StdRng) -> Self {
        Self { source: Arc::new(Mutex::new(Source { generator, newest: (0, 0) })) }
    }

    fn source(&self) -> MutexGuard<'_, Source> {
        self.source.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Fills a block with random bytes.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.source().generator.fill_bytes(bytes);
    }

    /// A number, for seeds that are stored with what they decided.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.source().generator.next_u64()
    }

    /// A secret of 256 bits in letters that fit a link.
    #[must_use]
    pub fn token(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// A fresh identity. Identities of one process grow in the order they are made, so that what was written
    /// at one moment is listed in the order it was written.
    #[must_use]
    pub fn id<T>(&self, clock: &Clock) -> Id<T> {
        let now = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
        let mut random = [0; 10];
        let mut source = self.source();
        source.generator.fill_bytes(&mut random);
        let (millisecond, place) = source.next(now);
        drop(source);
        let [high, low] = place.to_be_bytes();
        let [first, second, ..] = &mut random;
        (*first, *second) = (high, low);
        let id = uuid::Builder::from_unix_timestamp_millis(millisecond, &random).into_uuid();
        Id { text: id.as_hyphenated().to_string().into(), of: PhantomData }
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Chance")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Call;

    #[test]
    fn a_fresh_identity_reads_back_as_itself() {
        let clock = Clock::standing("2024-01-31T21:59:59Z".parse().unwrap());
        let id: Id<Call> = Chance::seeded(1).id(&clock);

        assert_eq!(Id::<Call>::parse(id.as_str()), Ok(id));
    }

    #[test]
    fn identities_of_one_moment_grow() {
        let clock = Clock::standing("2024-01-31T21:59:59Z".parse().unwrap());
        let chance = Chance::unforeseeable();
        let ids: Vec<Id<Call>> = (0..10_000).map(|_| chance.id(&clock)).collect();

        assert!(ids.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn a_clock_that_is_set_back_is_followed() {
        let clock = Clock::standing("2024-01-31T21:59:59Z".parse().unwrap());
        let chance = Chance::seeded(1);
        let later: Id<Call> = chance.id(&clock);
        clock.move_to("2024-01-01T00:00:00Z".parse().unwrap());

        assert!(chance.id::<Call>(&clock) < later);
    }

    #[test]
    fn forged_identities_are_refused() {
        for forged in ["", "1", "../../etc/passwd", "0190163D-8694-739B-AEA5-966C26F8AD90", "' OR 1=1 --"] {
            assert_eq!(Id::<Call>::parse(forged), Err(NotAnId), "{forged}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_chance() {
        assert_eq!(Chance::seeded(7).token(), Chance::seeded(7).token());
        assert_ne!(Chance::seeded(7).token(), Chance::seeded(8).token());
    }
}
