//! The parts of a session for which presence is noted.

use foundation::clock::moment_of;
use foundation::ids::Id;
use jiff::civil::{Date, DateTime};
use jiff::{SignedDuration, Timestamp};

/// Identity of a block.
pub type BlockId = Id<Block>;

/// What happens in a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// Learning together.
    Learning,
    /// A meal.
    Meal,
    /// The evening programme.
    Evening,
    /// The night at the venue; support persons stay as well.
    Overnight,
}

impl BlockKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Learning, Self::Meal, Self::Evening, Self::Overnight];

    /// The word in rows, keys and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::Meal => "meal",
            Self::Evening => "evening",
            Self::Overnight => "overnight",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Learning => "trainings-block-learning",
            Self::Meal => "trainings-block-meal",
            Self::Evening => "trainings-block-evening",
            Self::Overnight => "trainings-block-overnight",
        }
    }
}

/// A part of a session, from a moment to a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Identity.
    pub id: BlockId,
    /// What happens.
    pub kind: BlockKind,
    /// Day of the session, from 1.
    pub day_number: i64,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

/// A block before it has an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockDraft {
    /// What happens.
    pub kind: BlockKind,
    /// Day of the session, from 1.
    pub day_number: i64,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
}

/// How long before its beginning people come to a block.
const COMING: SignedDuration = SignedDuration::from_mins(30);

/// The block for which people are noted at a moment: the one that runs or begins within half an hour, else
/// the last one that began, else the first.
#[must_use]
pub fn block_at(blocks: &[Block], now: Timestamp) -> Option<&Block> {
    let begun = |block: &&Block| block.starts_at.saturating_sub(COMING).is_ok_and(|from| from <= now);
    blocks.iter().filter(begun).max_by_key(|block| block.starts_at).or_else(|| blocks.first())
}

/// A part of a day as the edition plans it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedBlock {
    /// What happens.
    pub kind: BlockKind,
    /// Day of the session, from 1.
    pub day_number: i64,
    /// Hour and minute at which it begins.
    pub from: (i8, i8),
    /// Hour and minute at which it ends; in the next morning when that is not after the beginning.
    pub to: (i8, i8),
}

/// Why a block cannot be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BlockMistake {
    /// It ends before or when it begins.
    #[error("a block ends after it begins")]
    EndsTooEarly,
    /// It lies outside of the session's days.
    #[error("a block lies within the days of its session")]
    OutsideSession,
}

impl BlockDraft {
    /// A block from two times on a day of the session; an end that is not after the beginning is meant
    /// for the next morning, which only a night may be.
    pub fn of(
        kind: BlockKind,
        starts_on: Date,
        day_count: i64,
        day_number: i64,
        from: (i8, i8),
        to: (i8, i8),
    ) -> Result<Self, BlockMistake> {
        if !(1..=day_count).contains(&day_number) {
            return Err(BlockMistake::OutsideSession);
        }
        let day = day_of(starts_on, day_number).ok_or(BlockMistake::OutsideSession)?;
        let start = at(day, from);
        let mut end = at(day, to);
        if end <= start {
            if kind != BlockKind::Overnight {
                return Err(BlockMistake::EndsTooEarly);
            }
            if day_number == day_count {
                return Err(BlockMistake::OutsideSession);
            }
            end = at(day.tomorrow().map_err(|_| BlockMistake::OutsideSession)?, to);
        }
        Ok(Self { kind, day_number, starts_at: moment_of(start), ends_at: moment_of(end) })
    }
}

/// The day of a session with this number, from 1.
#[must_use]
pub fn day_of(starts_on: Date, day_number: i64) -> Option<Date> {
    starts_on.checked_add(jiff::Span::new().try_days(day_number.checked_sub(1)?).ok()?).ok()
}

fn at(day: Date, (hour, minute): (i8, i8)) -> DateTime {
    day.at(hour.clamp(0, 23), minute.clamp(0, 59), 0, 0)
}

/// The planned parts of the days on the days of one session.
#[must_use]
pub fn usual_blocks(starts_on: Date, day_count: i64, planned: &[PlannedBlock]) -> Vec<BlockDraft> {
    planned
        .iter()
        .filter_map(|block| {
            BlockDraft::of(block.kind, starts_on, day_count, block.day_number, block.from, block.to).ok()
        })
        .collect()
}

/// Hours of learning, whole, for the certificate.
#[must_use]
pub fn learning_hours(blocks: &[Block]) -> i64 {
    let seconds: i64 = blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Learning)
        .map(|block| block.ends_at.duration_since(block.starts_at).as_secs())
        .sum();
    seconds / 3600
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;
    use jiff::civil::date;

    use super::*;

    #[test]
    fn three_days_have_two_evenings_and_two_nights() {
        let blocks = usual_blocks(date(2024, 4, 2), 3, &crate::trainings::samples::plan().blocks);
        let count = |kind| blocks.iter().filter(|block| block.kind == kind).count();

        assert_eq!(count(BlockKind::Learning), 6);
        assert_eq!(count(BlockKind::Meal), 3);
        assert_eq!(count(BlockKind::Evening), 2);
        assert_eq!(count(BlockKind::Overnight), 2);
    }

    #[test]
    fn a_night_ends_on_the_next_morning() {
        let night = BlockDraft::of(BlockKind::Overnight, date(2024, 3, 30), 3, 1, (22, 0), (8, 0)).unwrap();

        // The clocks change in this night: ten hours on the clock are nine in the world.
        assert_eq!(night.ends_at.duration_since(night.starts_at).as_hours(), 9);
    }

    #[test]
    fn a_block_outside_of_the_session_is_refused() {
        let start = date(2024, 4, 2);
        let of = |kind, day, from, to| BlockDraft::of(kind, start, 3, day, from, to);

        assert_eq!(of(BlockKind::Learning, 4, (9, 0), (10, 0)), Err(BlockMistake::OutsideSession));
        assert_eq!(of(BlockKind::Learning, 1, (10, 0), (9, 0)), Err(BlockMistake::EndsTooEarly));
        assert_eq!(of(BlockKind::Overnight, 3, (22, 0), (8, 0)), Err(BlockMistake::OutsideSession));
    }

    #[test]
    fn the_block_of_now_is_the_one_people_come_to() {
        let usual = usual_blocks(date(2024, 4, 2), 3, &crate::trainings::samples::plan().blocks);
        let clock = Clock::standing("2024-01-01T00:00:00Z".parse().unwrap());
        let chance = Chance::seeded(7);
        let blocks: Vec<Block> = usual
            .iter()
            .map(|draft| Block {
                id: chance.id(&clock),
                kind: draft.kind,
                day_number: draft.day_number,
                starts_at: draft.starts_at,
                ends_at: draft.ends_at,
            })
            .collect();
        let at = |moment: &str| {
            let block = block_at(&blocks, moment.parse().unwrap()).unwrap();
            (block.day_number, block.kind)
        };

        assert_eq!(at("2024-04-01T12:00:00+03:00"), (1, BlockKind::Learning));
        assert_eq!(at("2024-04-02T18:20:00+03:00"), (1, BlockKind::Learning));
        assert_eq!(at("2024-04-02T18:40:00+03:00"), (1, BlockKind::Evening));
        assert_eq!(at("2024-04-03T02:00:00+03:00"), (1, BlockKind::Overnight));
        assert_eq!(block_at(&[], "2024-04-02T10:00:00Z".parse().unwrap()), None);
    }

    #[test]
    fn every_kind_reads_back() {
        for kind in BlockKind::ALL {
            assert_eq!(BlockKind::parse(kind.as_str()), Some(kind));
        }
    }
}
