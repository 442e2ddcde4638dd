//! A team with its registration and its school: what nearly every page and deed needs together.

use foundation::database::{self, Record, Row};

use super::registration::Registration;
use super::team::{Team, TeamState};
use super::{CallId, RegistrationState};

/// A team, its registration, and what matters of its school.
#[derive(Debug, Clone)]
pub struct TeamFile {
    /// The team.
    pub team: Team,
    /// Its registration.
    pub registration: Registration,
    /// Legal name of the school.
    pub school_name: String,
    /// Kind of the school, as word.
    pub school_kind: String,
    /// Who founded the school, as word; empty where it is not known.
    pub school_founder: String,
    /// Planning region of the school, by code.
    pub region: String,
    /// Municipality of the school, by code.
    pub municipality: String,
    /// Whether the school stands in the register and is open.
    pub is_in_register: bool,
}

impl TeamFile {
    /// As the team calls itself, or else its school's name.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.team.name.is_empty() { &self.school_name } else { &self.team.name }
    }

    /// The call it answers.
    #[must_use]
    pub fn call(&self) -> &CallId {
        &self.registration.call
    }

    /// Whether answers and people may still be changed by the team itself.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.registration.state == RegistrationState::Draft && self.team.state != TeamState::Dissolved
    }

    /// Whether the team may still come to a training: its registration is being filled in, or was handed in
    /// and is neither turned down nor over.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.is_draft() || self.registration.changes_by_asking()
    }
}

impl Record for TeamFile {
    fn from_row(row: &Row) -> database::Result<Self> {
        let region: Option<String> = row.get("region_code")?;
        let municipality: Option<String> = row.get("municipality_code")?;
        let register_no: Option<String> = row.get("register_no")?;
        let school_state: String = row.get("school_state")?;
        Ok(Self {
            team: Team::from_row(row)?,
            registration: Registration::from_row(row)?,
            school_name: row.get("school_name")?,
            school_kind: row.get("school_kind")?,
            school_founder: row.get::<Option<String>>("founder_kind")?.unwrap_or_default(),
            region: region.unwrap_or_default(),
            municipality: municipality.unwrap_or_default(),
            is_in_register: register_no.is_some() && school_state == "active",
        })
    }
}
