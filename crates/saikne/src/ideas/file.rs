//! An idea with its team, its school and its training: what nearly every page and deed needs together.

use super::idea::Idea;
use crate::teams::{TeamFile, TeamId};
use crate::trainings::TrainingSessionId;

/// An idea and what matters around it.
#[derive(Debug, Clone)]
pub struct IdeaFile {
    /// The idea.
    pub idea: Idea,
    /// The team with its school.
    pub team: TeamFile,
    /// The training session the team has a seat in.
    pub session: Option<TrainingSessionId>,
    /// Whether the team completed the training (I-20).
    pub is_trained: bool,
    /// The other teams of the session.
    pub neighbours: Vec<TeamId>,
}
