//! One school's part of an application: the idea of its team, and whether it is still in.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use foundation::money::Cents;
use jiff::Timestamp;

use super::application::ApplicationId;
use crate::ideas::IdeaId;
use crate::organisations::OrganisationId;

/// Identity of a sub-project.
pub type SubProjectId = Id<SubProject>;

/// One school's part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubProject {
    /// Identity.
    pub id: SubProjectId,
    /// Of which application.
    pub application: ApplicationId,
    /// What it says.
    pub idea: IdeaId,
    /// The school.
    pub school: OrganisationId,
    /// Its name.
    pub school_name: String,
    /// Its kind, as word.
    pub school_kind: String,
    /// Who founded it, as word; empty where it is not known.
    pub school_founder: String,
    /// Its municipality, by code.
    pub municipality: String,
    /// What is asked for, as it stood when the paper was made.
    pub requested: Cents,
    /// Why it was taken out, where it was.
    pub exclusion: Option<Exclusion>,
}

/// A part taken out while the rest goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
    /// By which rule or criterion.
    pub rule: Option<String>,
}

impl SubProject {
    /// Whether it is still part of what is judged and paid.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.exclusion.is_none()
    }

    /// Whether the municipality founded the school, so that it needs no mandate to act for it.
    #[must_use]
    pub fn is_municipal(&self) -> bool {
        self.school_founder == "municipality"
    }
}

impl Record for SubProject {
    fn from_row(row: &Row) -> database::Result<Self> {
        let exclusion = match (row.get("excluded_at")?, row.get("exclusion_reason")?) {
            (Some(at), Some(reason)) => Some(Exclusion { at, reason, rule: row.get("exclusion_rule")? }),
            _ => None,
        };
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            idea: row.get("idea_id")?,
            school: row.get("school_id")?,
            school_name: row.get("school_name")?,
            school_kind: row.get("school_kind")?,
            school_founder: row.get::<Option<String>>("founder_kind")?.unwrap_or_default(),
            municipality: row.get::<Option<String>>("municipality_code")?.unwrap_or_default(),
            requested: Cents(row.get("requested_cents")?),
            exclusion,
        })
    }
}
