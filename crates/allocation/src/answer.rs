//! The answer to an instance file, as `saikne allocate` writes it.

use serde::Serialize;

use crate::instance::{Id, Instance, Prepared};

/// Who sits where.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer<'a> {
    /// Ranks of all placed teams plus the penalty for every unplaced one.
    pub objective: i64,
    /// Placed teams in the order of the file.
    pub assignments: Vec<Assignment<'a>>,
    /// Teams without a seat in the order of the file.
    pub unassigned: Vec<&'a Id<'a>>,
}

/// An answer with what is proven about it, as an allocation by people gives it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ProvenAnswer<'a> {
    /// The allocation.
    #[serde(flatten)]
    pub answer: Answer<'a>,
    /// No allocation has a lower objective.
    pub bound: i64,
    /// How far the objective may be above the optimum, as a fraction of the objective.
    pub gap: f64,
    /// The objective is the optimum.
    pub proven: bool,
}

impl<'a> ProvenAnswer<'a> {
    pub(crate) fn of(answer: Answer<'a>, bound: i64) -> Self {
        let above = answer.objective - bound;
        let gap = if above == 0 { 0.0 } else { above as f64 / answer.objective as f64 };
        Self { bound, gap, proven: above == 0, answer }
    }
}

/// One placed team.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Assignment<'a> {
    /// The team.
    pub team: &'a Id<'a>,
    /// The session it sits in.
    pub session: &'a Id<'a>,
    /// Which of its preferences this is, from 1.
    pub rank: u32,
}

impl<'a> Answer<'a> {
    /// Tells in terms of the file what was decided in terms of the market: one choice for each team.
    pub(crate) fn of(instance: &'a Instance<'a>, prepared: &Prepared, seated: &[u32]) -> Self {
        let mut choice_of = vec![0; seated.len()];
        for (&choice, &position) in seated.iter().zip(&prepared.teams) {
            choice_of[position as usize] = choice as usize;
        }
        let mut answer =
            Self { objective: 0, assignments: Vec::with_capacity(seated.len()), unassigned: Vec::new() };
        for (team, choice) in instance.teams.iter().zip(choice_of) {
            let taken = prepared.market.choices()[choice];
            answer.objective += taken.cost;
            match prepared.sessions.get(taken.session as usize) {
                Some(&position) => answer.assignments.push(Assignment {
                    team: &team.id,
                    session: &instance.sessions[position as usize].id,
                    rank: prepared.ranks[choice],
                }),
                None => answer.unassigned.push(&team.id),
            }
        }
        answer
    }
}
