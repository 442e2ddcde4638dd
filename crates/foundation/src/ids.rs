//! Identities of records: one type per noun, UUID version 7 as text.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::{Arc, Mutex, PoisonError};

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
    generator: Arc<Mutex<StdRng>>,
}

impl Chance {
    /// Chance nobody can foresee.
    #[must_use]
    pub fn unforeseeable() -> Self {
        Self { generator: Arc::new(Mutex::new(StdRng::from_os_rng())) }
    }

    /// The same chance every time.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self { generator: Arc::new(Mutex::new(StdRng::seed_from_u64(seed))) }
    }

    /// Fills a block with random bytes.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.generator.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }

    /// A number, for seeds that are stored with what they decided.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.generator.lock().unwrap_or_else(PoisonError::into_inner).next_u64()
    }

    /// A secret of 256 bits in letters that fit a link.
    #[must_use]
    pub fn token(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    }

    /// A fresh identity; the moment makes keys grow with time, which databases like.
    #[must_use]
    pub fn id<T>(&self, clock: &Clock) -> Id<T> {
        let mut random = [0; 10];
        self.fill(&mut random);
        let millisecond = u64::try_from(clock.now().as_millisecond()).unwrap_or(0);
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
