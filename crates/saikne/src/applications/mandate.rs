//! Mandates: the paper that lets an applicant act for a school which it did not found.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use super::application::Application;
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

/// Why an applicant may act for a school, or may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Authority {
    /// The municipality that applies founded the school.
    Founder,
    /// A mandate says so.
    Held(Mandate),
    /// The mandate does not hold on this day.
    Expired(Mandate),
    /// Nothing says so.
    Nothing,
}

impl Authority {
    /// Whether the applicant may act.
    #[must_use]
    pub const fn holds(&self) -> bool {
        matches!(self, Self::Founder | Self::Held(_))
    }

    /// The paper, where there is one.
    #[must_use]
    pub const fn mandate(&self) -> Option<&Mandate> {
        match self {
            Self::Held(mandate) | Self::Expired(mandate) => Some(mandate),
            Self::Founder | Self::Nothing => None,
        }
    }
}

/// Why an applicant may act for a school on a day. A municipality acts for the schools it founded; for every other
/// school a mandate says that the applicant may.
#[must_use]
pub fn authority(
    application: &Application,
    municipality: &str,
    founder: &str,
    mandate: impl FnOnce() -> Option<Mandate>,
    day: Date,
) -> Authority {
    if application.municipality.as_deref() == Some(municipality) && founder == "municipality" {
        return Authority::Founder;
    }
    match mandate() {
        Some(mandate) if mandate.holds_on(day) => Authority::Held(mandate),
        Some(mandate) => Authority::Expired(mandate),
        None => Authority::Nothing,
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
