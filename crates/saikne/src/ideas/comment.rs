//! What people say about an idea. With a place of the canvas it is a suggestion for that place.

use foundation::ids::Id;
use jiff::Timestamp;

use super::canvas::Slot;
use crate::teams::words::words;

/// The longest comment, in characters.
pub const LONGEST: usize = 1000;

words! {
    /// As what somebody speaks.
    Part, "ideas-part" {
        /// One of the team itself.
        Team = "team",
        /// The coordinator of the region.
        Coordinator = "coordinator",
        /// The trainer of the team's session.
        Trainer = "trainer",
        /// Somebody of another team of the same session.
        OtherTeam = "other_team",
    }
}

/// A comment.
#[derive(Debug, Clone)]
pub struct Comment {
    /// Identity.
    pub id: Id<Comment>,
    /// The place it is about; the whole idea when absent.
    pub slot: Option<Slot>,
    /// The words.
    pub words: String,
    /// As what somebody spoke.
    pub part: Part,
    /// Of another team: its school.
    pub school: Option<String>,
    /// Given name of who spoke.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// When.
    pub at: Timestamp,
}

impl Comment {
    /// Who spoke. Young people of another school are named by the given name alone.
    #[must_use]
    pub fn author(&self) -> String {
        match &self.school {
            Some(school) => format!("{}, {school}", self.given_name),
            None => format!("{} {}", self.given_name, self.family_name).trim().to_owned(),
        }
    }
}
