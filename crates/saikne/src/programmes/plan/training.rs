//! Trainings as a programme file words them: the window, the days, how teams are placed.

use jiff::civil::{Date, Time};

use super::Period;
use crate::programmes::localised::Localised;
use crate::programmes::words::words;

/// When trainings take place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingWindow {
    /// First possible day.
    pub from: Date,
    /// Last possible day.
    pub to: Date,
    /// As the announcement says it: “no februāra beigām līdz aprīļa vidum”.
    pub display: Localised,
}

impl TrainingWindow {
    /// The days themselves.
    #[must_use]
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

/// How trainings are run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingPlan {
    /// How many sessions are planned.
    pub sessions_planned: i64,
    /// Days of one session.
    pub days: i64,
    /// Whether the days follow one another without a gap (I-15).
    pub consecutive: bool,
    /// Whether people stay overnight.
    pub overnight: bool,
    /// Where people meet.
    pub mode: Mode,
    /// Language of the training, its code.
    pub language: String,
    /// On which days of the week.
    pub day_types: Vec<DayType>,
    /// Most teams in one session.
    pub capacity_teams: i64,
    /// Most people in one session.
    pub capacity_people: Option<i64>,
    /// Fewest teams for which a session is held.
    pub min_teams: i64,
    /// The day's order, for attendance.
    pub blocks: Vec<BlockPlan>,
}

/// A part of a training day in which attendance is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockPlan {
    /// The day of the session, from 1.
    pub day: i64,
    /// Begins.
    pub from: Time,
    /// Ends; on the next day when it is not after the beginning.
    pub to: Time,
    /// What it is.
    pub kind: BlockKind,
}

/// How teams are placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationPlan {
    /// What is never broken.
    pub hard: Vec<HardRule>,
    /// Weight of a place down in the ranking.
    pub preference: i64,
    /// Weight of two schools of one municipality in one session.
    pub same_municipality_spread: i64,
    /// Weight of travel.
    pub travel_time: i64,
    /// Weight of a language need without helper.
    pub language_support: i64,
    /// The seed that breaks ties, so that runs repeat (I-17).
    pub seed: i64,
    /// For how many hours an offered seat is kept.
    pub offer_hours: i64,
}

words! {
    /// On which days of the week a session is.
    DayType, "day-type", {
        /// Working days.
        Weekday = "weekday",
        /// With a weekend.
        Weekend = "weekend",
    }
}

words! {
    /// Where people meet.
    Mode, "mode", {
        /// At a place.
        OnSite = "on_site",
        /// On line.
        Online = "online",
    }
}

words! {
    /// What a part of a training day is (model 4.3 `Block`).
    BlockKind, "block", {
        /// Learning.
        Learning = "learning",
        /// The evening programme.
        Evening = "evening",
        /// The night.
        Overnight = "overnight",
        /// A meal.
        Meal = "meal",
    }
}

words! {
    /// What allocation never breaks.
    HardRule, "hard-rule", {
        /// No session beyond its capacity (I-13).
        Capacity = "capacity",
        /// Teams stay in their region.
        RegionMatch = "region_match",
        /// One session for a team (I-14).
        OneSessionPerTeam = "one_session_per_team",
    }
}
