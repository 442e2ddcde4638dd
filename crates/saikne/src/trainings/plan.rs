//! The frame in which the sessions of an edition are planned: what trainings take from its plan.

use jiff::civil::Date;

use super::block::{BlockKind, PlannedBlock};
use crate::programmes::EditionPlan;
use crate::programmes::rules::RuleKind;
use crate::programmes::words::Word;

/// What counts in the allocation after the wishes, in the edition's own measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// A session outside of the team's municipality.
    pub travel: i64,
    /// Schools of one municipality in one session.
    pub spread: i64,
    /// Somebody who needs translation and has nobody to help, in a session held in Latvian.
    pub language: i64,
}

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
    /// Usual capacity of a session in people.
    pub capacity_people: i64,
    /// Fewer teams than this do not make a session.
    pub min_teams: i64,
    /// The usual parts of the days.
    pub blocks: Vec<PlannedBlock>,
    /// Decides ties of the allocation (I-17).
    pub seed: i64,
    /// What counts in the allocation after the wishes.
    pub weights: Weights,
    /// How many hours a team has to answer an offer.
    pub offer_hours: i64,
    /// The rule of attendance.
    pub rule: AttendanceRule,
}

/// The rule a team's presence is judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceRule {
    /// Its name in the edition: `ELG-01`.
    pub id: String,
    /// The version of the edition it stands in.
    pub version: i64,
    /// Share of blocks at which the support person must be, in hundredths of a per cent.
    pub support_person_share: i64,
    /// How many representatives must be at every block.
    pub member_min_per_block: i64,
}

/// The whole, in hundredths of a per cent.
pub const WHOLE: i64 = 10_000;

impl TrainingPlan {
    /// What an edition's plan says about its training.
    #[must_use]
    pub fn of(plan: &EditionPlan) -> Self {
        let training = &plan.training;
        let blocks = training.blocks.iter().filter_map(|block| {
            Some(PlannedBlock {
                kind: BlockKind::parse(block.kind.as_str())?,
                day_number: block.day,
                from: (block.from.hour(), block.from.minute()),
                to: (block.to.hour(), block.to.minute()),
            })
        });
        Self {
            edition: plan.code.clone(),
            window_first: plan.training_window.from,
            window_last: plan.training_window.to,
            day_count: training.days,
            session_count: training.sessions_planned,
            capacity_teams: training.capacity_teams,
            // Three representatives and a support person a team, where the plan says nothing.
            capacity_people: training.capacity_people.unwrap_or(training.capacity_teams.saturating_mul(4)),
            min_teams: training.min_teams,
            blocks: blocks.collect(),
            seed: plan.allocation.seed,
            weights: Weights {
                travel: plan.allocation.travel_time,
                spread: plan.allocation.same_municipality_spread,
                language: plan.allocation.language_support,
            },
            offer_hours: plan.allocation.offer_hours,
            rule: attendance_rule(plan),
        }
    }
}

/// The edition's own rule of attendance; where it has none, everybody must be at everything.
fn attendance_rule(plan: &EditionPlan) -> AttendanceRule {
    let own = plan.rules.iter().find_map(|rule| match &rule.kind {
        RuleKind::Attended { support_person_share, member_min_per_block, .. } => Some(AttendanceRule {
            id: rule.id.clone(),
            version: plan.version,
            support_person_share: i64::from(support_person_share.0),
            member_min_per_block: *member_min_per_block,
        }),
        _ => None,
    });
    own.unwrap_or_else(|| AttendanceRule {
        id: "attended".to_owned(),
        version: plan.version,
        support_person_share: WHOLE,
        member_min_per_block: 3,
    })
}
