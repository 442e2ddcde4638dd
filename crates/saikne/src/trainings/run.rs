//! A run of the allocation: what it decided from, and what it found (model 4.4).

use foundation::ids::Id;
use jiff::Timestamp;

/// Where a run of the allocation is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunState {
    /// Inputs are gathered.
    Prepared,
    /// The result stands.
    Computed,
    /// Somebody moved a team by hand.
    Adjusted,
    /// The seats were offered.
    Published,
    /// A later run took its place.
    Superseded,
}

impl RunState {
    /// Every state.
    pub const ALL: [Self; 5] =
        [Self::Prepared, Self::Computed, Self::Adjusted, Self::Published, Self::Superseded];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Prepared => "prepared",
            Self::Computed => "computed",
            Self::Adjusted => "adjusted",
            Self::Published => "published",
            Self::Superseded => "superseded",
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
        format!("trainings-run-{}", self.as_str())
    }
}

/// One allocation of all accepted teams, with everything needed to repeat it (I-17).
#[derive(Debug, Clone)]
pub struct AllocationRun {
    /// Identity.
    pub id: Id<AllocationRun>,
    /// The edition's code.
    pub edition: String,
    /// Where it is in its life.
    pub state: RunState,
    /// Decides ties.
    pub seed: i64,
    /// SHA-256 of the inputs.
    pub inputs_hash: String,
    /// SHA-256 of the result.
    pub result_hash: String,
    /// How many teams sought a seat.
    pub team_count: i64,
    /// How many got their first wish.
    pub first_choice_count: i64,
    /// How many got a seat.
    pub placed_count: i64,
    /// When it was computed.
    pub computed_at: Timestamp,
    /// When the seats were offered.
    pub published_at: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_and_are_in_the_schema() {
        let schema = include_str!("../../../../migrations/0006_trainings.sql");
        for state in RunState::ALL {
            assert_eq!(RunState::parse(state.as_str()), Some(state));
            assert!(schema.contains(&format!("'{}'", state.as_str())));
        }
    }
}
