//! A paper on its way to a signing service and back.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::application::ApplicationId;

/// Identity of an errand.
pub type SigningId = Id<Signing>;

/// An application's paper that somebody took to a signing service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// Identity.
    pub id: SigningId,
    /// Of which application.
    pub application: ApplicationId,
    /// SHA-256 of the paper, hexadecimal.
    pub document: String,
    /// How the service calls the errand.
    pub session: String,
    /// Where the person signs.
    pub address: String,
    /// When it began.
    pub begun_at: Timestamp,
    /// When the signed container was fetched.
    pub fetched_at: Option<Timestamp>,
}

impl Record for Signing {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            document: row.get("document_hash")?,
            session: row.get("session")?,
            address: row.get("address")?,
            begun_at: row.get("begun_at")?,
            fetched_at: row.get("fetched_at")?,
        })
    }
}
