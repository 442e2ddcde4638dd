//! An idea with its team, its school and its training: what nearly every page and deed needs together.

use super::idea::Idea;
use crate::people::{Role, Scope};
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

impl IdeaFile {
    /// The role, and where it is held, of those who take the idea to the contest.
    #[must_use]
    pub fn contact(&self) -> (Role, Scope) {
        match &self.idea.association {
            Some(id) => (Role::ProjectCoordinator, Scope::Organisation(id.as_str().to_owned())),
            None => (Role::MunicipalCoordinator, Scope::Municipality(self.team.municipality.clone())),
        }
    }
}
