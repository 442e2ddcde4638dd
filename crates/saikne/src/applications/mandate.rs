//! Mandates: the paper that lets an applicant act for a school which it did not found.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::organisations::OrganisationId;

/// Identity of a mandate.
pub type MandateId = Id<Mandate>;

/// Authority of an applicant to act for a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// Identity.
    pub id: MandateId,
    /// Who may act.
    pub holder: OrganisationId,
    /// For whom.
    pub represented: OrganisationId,
    /// The paper that says so, SHA-256 in hexadecimal.
    pub file_hash: String,
    /// What the person's machine called the paper; for people only.
    pub file_name: String,
    /// First day.
    pub valid_from: Date,
    /// Last day; open when absent.
    pub valid_to: Option<Date>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl Mandate {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.revoked_at.is_none() && self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl Record for Mandate {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            holder: row.get("holder_id")?,
            represented: row.get("represented_id")?,
            file_hash: row.get("file_hash")?,
            file_name: row.get("file_name")?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
            revoked_at: row.get("revoked_at")?,
        })
    }
}
