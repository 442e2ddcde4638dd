//! What trainings know of a team that seeks a seat, and of the people it brings.

use jiff::Timestamp;
use jiff::civil::Date;

use super::allocation::AllocationState;
use super::session::TrainingSessionId;
use crate::people::PersonId;
use crate::reference::Region;
use crate::teams::TeamId;
use crate::teams::guardians::{Agreement, Answered};

/// Where a team's registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has a place in the training.
    Accepted,
    /// It gets one when a seat is freed.
    Waitlisted,
}

/// A team that seeks a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeker {
    /// The team.
    pub team: TeamId,
    /// As it calls itself; may be empty.
    pub name: String,
    /// Its school.
    pub school: String,
    /// The school's region.
    pub region: Region,
    /// The school's municipality, by code.
    pub municipality: String,
    /// Whether it comes by its own means.
    pub has_transport: bool,
    /// How many people it brings.
    pub size: i64,
    /// How many of them need translation and have no team mate who helps.
    pub untranslated: i64,
    /// Where its registration stands.
    pub standing: Standing,
    /// When it was handed in.
    pub submitted_at: Option<Timestamp>,
    /// Ranked wishes, best first: `weekday`, `weekend`, `session:<identity>`.
    pub wishes: Vec<String>,
}

impl Seeker {
    /// What people call it: its school, and its own name if it has one.
    #[must_use]
    pub fn title(&self) -> String {
        if self.name.is_empty() { self.school.clone() } else { format!("{} – {}", self.school, self.name) }
    }
}

/// A team that gave its seat back or did not answer in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenBack {
    /// What people call it.
    pub title: String,
    /// Where the seat was.
    pub session: TrainingSessionId,
    /// Declined or expired.
    pub state: AllocationState,
}

/// What a person does in a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// Teacher, youth worker or other mentor.
    SupportPerson,
    /// One of the three young people.
    Representative,
    /// Helps with translation.
    Helper,
}

impl Function {
    /// Reads the word of a row.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "support_person" => Some(Self::SupportPerson),
            "representative" => Some(Self::Representative),
            "helper" => Some(Self::Helper),
            _ => None,
        }
    }

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::SupportPerson => "trainings-function-support-person",
            Self::Representative => "trainings-function-representative",
            Self::Helper => "trainings-function-helper",
        }
    }
}

/// Somebody who is expected at a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who.
    pub person: PersonId,
    /// Given name and family name.
    pub name: String,
    /// In which team.
    pub team: TeamId,
    /// What they do in it.
    pub function: Function,
    /// Who translates for them, if they need that; for trainers and coordinators only.
    pub translator: Option<String>,
    /// What guardians have answered about them; for trainers and coordinators only.
    pub answered: Answered,
}

impl Participant {
    /// Whether a guardian lets them come, on a day.
    #[must_use]
    pub fn agreement(&self, age_limit: i64, day: Date) -> Agreement {
        match self.function {
            Function::Representative => self.answered.agreement(age_limit, day),
            Function::SupportPerson | Function::Helper => Agreement::NotNeeded,
        }
    }

    /// Whether they may not be photographed, on a day.
    #[must_use]
    pub fn keeps_from_photos(&self, age_limit: i64, day: Date) -> bool {
        self.function == Function::Representative && self.answered.keeps_from_photos(age_limit, day)
    }
}
