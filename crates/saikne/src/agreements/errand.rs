//! The paper of an agreement or an amendment on its way to a signing service and back.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::agreement::{AgreementId, Side};
use super::amendment::AmendmentId;

/// Identity of an errand.
pub type ErrandId = Id<Errand>;

/// A paper that somebody took to a signing service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    /// Identity.
    pub id: ErrandId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Of which amendment, where it is not the agreement itself.
    pub amendment: Option<AmendmentId>,
    /// For whom it is signed.
    pub side: Side,
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

impl Record for Errand {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            agreement: row.get("agreement_id")?,
            amendment: row.get("amendment_id")?,
            side: row.word("side", Side::parse)?,
            document: row.get("document_hash")?,
            session: row.get("session")?,
            address: row.get("address")?,
            begun_at: row.get("begun_at")?,
            fetched_at: row.get("fetched_at")?,
        })
    }
}
