//! An agreement with what every page about it needs.

use foundation::database::{self, Record, Row};

use super::agreement::Agreement;
use crate::applications::SubProjectId;
use crate::organisations::OrganisationId;
use crate::teams::TeamId;

/// An agreement, with whom, and who has a part in it.
#[derive(Debug, Clone)]
pub struct AgreementFile {
    /// The agreement.
    pub agreement: Agreement,
    /// Legal name of the beneficiary.
    pub beneficiary_name: String,
    /// Planning region of the beneficiary, by code; empty where it could not be placed.
    pub region: String,
    /// The schools' parts. A list of agreements does not have them.
    pub parts: Vec<Part>,
}

/// A school's part: which school, which team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The part of the application.
    pub sub_project: SubProjectId,
    /// The school.
    pub school: OrganisationId,
    /// The team whose idea it is.
    pub team: TeamId,
}

impl AgreementFile {
    /// Its number, or else the beneficiary's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.agreement.number.as_deref().unwrap_or(&self.beneficiary_name)
    }
}

/// A file without its parts, as one row gives it.
impl Record for AgreementFile {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            agreement: Agreement::from_row(row)?,
            beneficiary_name: row.get("beneficiary_name")?,
            region: row.get::<Option<String>>("region_code")?.unwrap_or_default(),
            parts: Vec::new(),
        })
    }
}

impl Record for Part {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { sub_project: row.get("id")?, school: row.get("school_id")?, team: row.get("team_id")? })
    }
}
