//! Who was there, and what follows for the team (rule ELG-01).

use serde::{Deserialize, Serialize};

use super::allocation::AllocationState;
use super::block::{Block, BlockId};
use super::plan::{AttendanceRule, WHOLE};
use super::seeker::{Function, Participant};
use crate::people::PersonId;

/// Whether somebody was at a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AttendanceState {
    /// Not noted yet.
    Expected,
    /// There.
    Present,
    /// There, but came late.
    Late,
    /// Went before the end.
    LeftEarly,
    /// Not there.
    Absent,
    /// Not there, with a good reason.
    Excused,
}

impl AttendanceState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Expected, Self::Present, Self::Late, Self::LeftEarly, Self::Absent, Self::Excused];

    /// What a trainer can choose from.
    pub const MARKS: [Self; 5] = [Self::Present, Self::Late, Self::LeftEarly, Self::Absent, Self::Excused];

    /// The word in rows and forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Expected => "expected",
            Self::Present => "present",
            Self::Late => "late",
            Self::LeftEarly => "left_early",
            Self::Absent => "absent",
            Self::Excused => "excused",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("trainings-presence-{}", self.as_str().replace('_', "-"))
    }

    /// Whether the block counts for the person. Coming late does not undo it, going early does.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

/// What is noted of a person at a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The block.
    pub block: BlockId,
    /// The person.
    pub person: PersonId,
    /// Whether they were there.
    pub state: AttendanceState,
    /// Who noted it.
    pub recorded_by: String,
    /// Goes up with every mark; 0 before the first.
    pub version: i64,
}

/// A block at which a team was not there as the rule asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The block.
    pub block: BlockId,
    /// The support person was missing.
    pub lacks_support_person: bool,
    /// How many representatives were there.
    pub members: i64,
}

/// How a team's presence is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Attended, partly attended or nobody there.
    pub state: AllocationState,
    /// Where the rule is not met.
    pub gaps: Vec<Gap>,
}

/// Judges a team by the rule of its edition: the support person at such a share of the blocks, and at
/// least so many representatives at every block.
#[must_use]
pub fn judge(rule: &AttendanceRule, blocks: &[Block], team: &[&Participant], marks: &[Mark]) -> Judgement {
    let was_there = |block: &BlockId, person: &PersonId| {
        marks.iter().any(|mark| mark.block == *block && mark.person == *person && mark.state.counts())
    };
    let there = |block: &BlockId, function: Function| {
        let count =
            team.iter().filter(|one| one.function == function && was_there(block, &one.person)).count();
        i64::try_from(count).unwrap_or(0)
    };
    let mut gaps = Vec::new();
    let (mut supported, mut is_short, mut is_anybody) = (0_i64, false, false);
    for block in blocks {
        let has_support = there(&block.id, Function::SupportPerson) > 0;
        let members = there(&block.id, Function::Representative);
        supported += i64::from(has_support);
        is_short |= members < rule.member_min_per_block;
        is_anybody |= has_support || members > 0;
        if !has_support || members < rule.member_min_per_block {
            gaps.push(Gap { block: block.id.clone(), lacks_support_person: !has_support, members });
        }
    }
    let count = i64::try_from(blocks.len()).unwrap_or(0);
    let is_supported = count > 0 && supported * WHOLE >= count * rule.support_person_share;
    let state = match (is_anybody, is_supported && !is_short) {
        (false, _) => AllocationState::NoShow,
        (true, true) => AllocationState::Attended,
        (true, false) => AllocationState::PartlyAttended,
    };
    Judgement { state, gaps }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::{Chance, Id};
    use jiff::civil::date;

    use super::*;
    use crate::trainings::block::usual_blocks;
    use crate::trainings::samples;

    fn id<T>(number: u64) -> Id<T> {
        Chance::seeded(number).id(&Clock::standing("2024-01-01T00:00:00Z".parse().unwrap()))
    }

    fn blocks() -> Vec<Block> {
        (1..)
            .zip(usual_blocks(date(2024, 4, 2), 3, &samples::plan().blocks))
            .map(|(number, draft)| Block {
                id: id(number),
                kind: draft.kind,
                day_number: draft.day_number,
                starts_at: draft.starts_at,
                ends_at: draft.ends_at,
            })
            .collect()
    }

    fn team() -> Vec<Participant> {
        [
            (101, Function::SupportPerson),
            (102, Function::Representative),
            (103, Function::Representative),
            (104, Function::Representative),
        ]
        .map(|(number, function)| Participant {
            person: id(number),
            name: format!("Persona {number}"),
            team: id(500),
            function,
            translator: None,
            answered: Default::default(),
        })
        .to_vec()
    }

    /// Everybody there but those named at a block.
    fn judged(missing: &[(usize, usize, AttendanceState)]) -> Judgement {
        let (blocks, team) = (blocks(), team());
        let mut marks = Vec::new();
        for (place, block) in blocks.iter().enumerate() {
            for (number, one) in team.iter().enumerate() {
                let state = missing
                    .iter()
                    .find(|(at, who, _)| (*at, *who) == (place, number))
                    .map_or(AttendanceState::Present, |(_, _, state)| *state);
                marks.push(Mark {
                    block: block.id.clone(),
                    person: one.person.clone(),
                    state,
                    recorded_by: String::new(),
                    version: 1,
                });
            }
        }
        judge(&samples::plan().rule, &blocks, &team.iter().collect::<Vec<_>>(), &marks)
    }

    #[test]
    fn one_young_person_may_be_missing_at_a_time() {
        assert_eq!(judged(&[]).state, AllocationState::Attended);
        assert_eq!(
            judged(&[(0, 1, AttendanceState::Absent), (3, 2, AttendanceState::Excused)]).state,
            AllocationState::Attended
        );
        assert_eq!(
            judged(&[(0, 1, AttendanceState::Late), (0, 2, AttendanceState::Late)]).state,
            AllocationState::Attended
        );
    }

    #[test]
    fn a_support_person_who_leaves_makes_it_partly() {
        let judgement = judged(&[(8, 0, AttendanceState::LeftEarly)]);

        assert_eq!(judgement.state, AllocationState::PartlyAttended);
        assert_eq!(judgement.gaps.len(), 1);
        assert!(judgement.gaps[0].lacks_support_person);
    }

    #[test]
    fn two_missing_at_one_block_make_it_partly() {
        let judgement = judged(&[(2, 1, AttendanceState::Absent), (2, 3, AttendanceState::LeftEarly)]);

        assert_eq!((judgement.state, judgement.gaps[0].members), (AllocationState::PartlyAttended, 1));
    }

    #[test]
    fn nobody_there_is_a_no_show() {
        let (blocks, team) = (blocks(), team());
        let judgement = judge(&samples::plan().rule, &blocks, &team.iter().collect::<Vec<_>>(), &[]);

        assert_eq!(judgement.state, AllocationState::NoShow);
    }

    #[test]
    fn every_state_reads_back_and_is_in_the_schema() {
        let schema = include_str!("../../../../migrations/0006_trainings.sql");
        for state in AttendanceState::ALL {
            assert_eq!(AttendanceState::parse(state.as_str()), Some(state));
            assert!(schema.contains(&format!("'{}'", state.as_str())));
        }
    }
}
