//! The frame in which the sessions of an edition are planned.

use jiff::civil::Date;

/// What an edition sets for its training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingPlan {
    /// The edition's code: `kontakts-2024`.
    pub edition: String,
    /// First day on which a session may take place.
    pub window_first: Date,
    /// Last day, included.
    pub window_last: Date,
    /// How many full consecutive days a session has.
    pub day_count: i64,
    /// How many sessions are planned.
    pub session_count: i64,
    /// Usual capacity of a session in teams.
    pub capacity_teams: i64,
    /// Fewer teams than this do not make a session.
    pub min_teams: i64,
    /// Decides ties of the allocation (I-17).
    pub seed: i64,
    /// How many days a team has to answer an offer.
    pub offer_days: i64,
    /// Share of blocks at which the support person must be, in per cent (ELG-01).
    pub support_person_percent: i64,
    /// How many representatives must be at every block (ELG-01).
    pub member_min_per_block: i64,
}

impl TrainingPlan {
    /// How many people a session of so many teams has room for by default: three representatives and
    /// a support person a team.
    #[must_use]
    pub fn usual_people(teams: i64) -> i64 {
        teams.saturating_mul(4)
    }
}
