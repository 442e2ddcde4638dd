//! Lots: the order in which teams and sessions are looked at, and by which ties among equally good
//! allocations fall.
//!
//! The lot of a thing depends on the seed and on its id alone, never on its place in a list: the same draw
//! can be repeated before witnesses from the ids and the seed.

use crate::instance::Id;

/// Something that has an id to draw lots with.
pub trait Named {
    /// Feeds the id into the draw.
    fn draw(&self, hash: Hash) -> Hash;
}

impl Named for Id<'_> {
    fn draw(&self, hash: Hash) -> Hash {
        match self {
            Id::Number(number) => hash.bytes(b"n").bytes(&number.to_le_bytes()),
            Id::Text(text) => hash.bytes(b"t").bytes(text.as_bytes()),
        }
    }
}

impl Named for str {
    fn draw(&self, hash: Hash) -> Hash {
        hash.bytes(b"t").bytes(self.as_bytes())
    }
}

/// FNV-1a with a final mix: fixed for ever, so that old draws can be repeated.
#[derive(Debug, Clone, Copy)]
pub struct Hash(u64);

impl Hash {
    fn bytes(self, bytes: &[u8]) -> Self {
        Self(bytes.iter().fold(self.0, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The finaliser of SplitMix64.
    fn mixed(self) -> u64 {
        let mut hash = self.0;
        hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        hash ^ (hash >> 31)
    }
}

/// Positions of the things in the order of their lots, lowest first.
pub fn order<'a, N: Named + ?Sized + 'a>(seed: u64, things: impl Iterator<Item = &'a N>) -> Vec<u32> {
    let start = Hash(0xcbf2_9ce4_8422_2325).bytes(&seed.to_le_bytes());
    let mut drawn: Vec<_> = things.map(|thing| thing.draw(start).mixed()).zip(0u32..).collect();
    drawn.sort_unstable();
    drawn.into_iter().map(|(_, position)| position).collect()
}

/// Numbers that look random and follow from a seed (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The same seed throws the same numbers.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`, which is at least 1. Slightly uneven for huge numbers of sides.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        Hash(self.0).mixed() % sides.max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    const TEAMS: [&str; 5] = ["Rīga", "Ogre", "Cēsis", "Ludza", "Talsi"];

    fn drawn(seed: u64, teams: &[&'static str]) -> Vec<&'static str> {
        order(seed, teams.iter().copied()).into_iter().map(|position| teams[position as usize]).collect()
    }

    #[test]
    fn a_lot_does_not_depend_on_the_place_in_the_list() {
        let mut turned = TEAMS;
        turned.reverse();

        assert_eq!(drawn(7, &TEAMS), drawn(7, &turned));
    }

    #[test]
    fn another_seed_draws_another_order() {
        assert!((1..20).any(|seed| drawn(seed, &TEAMS) != drawn(0, &TEAMS)));
    }

    /// If this fails, draws made earlier can no longer be repeated.
    #[test]
    fn a_draw_stays_the_same_for_ever() {
        assert_eq!(drawn(20_240_131, &TEAMS), ["Ludza", "Rīga", "Cēsis", "Ogre", "Talsi"]);
    }
}
