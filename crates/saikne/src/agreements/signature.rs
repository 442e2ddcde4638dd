//! Signed containers with the paper of an agreement or an amendment.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::agreement::{AgreementId, Side};
use super::amendment::AmendmentId;
use crate::applications::signed::Signed;

/// The folder of signed containers.
pub const CONTAINERS: &str = "agreement-signatures";

/// Identity of a container.
pub type SignatureId = Id<Signature>;

/// The container of one side.
#[derive(Debug, Clone)]
pub struct Signature {
    /// Identity.
    pub id: SignatureId,
    /// Of which agreement.
    pub agreement: AgreementId,
    /// Of which amendment, where it is not the agreement itself.
    pub amendment: Option<AmendmentId>,
    /// Who signed.
    pub side: Side,
    /// SHA-256 under which it is kept, hexadecimal.
    pub file_hash: String,
    /// What it was called where it came from.
    pub file_name: String,
    /// SHA-256 of the paper in it, hexadecimal.
    pub document_hash: String,
    /// What was found in it, as JSON.
    pub findings: String,
    /// When it came.
    pub added_at: Timestamp,
}

impl Signature {
    /// Who signed it, when, and every check with its answer; nobody where that cannot be read.
    #[must_use]
    pub fn signed(&self) -> Vec<Signed> {
        serde_json::from_str(&self.findings).unwrap_or_default()
    }
}

/// Whether a container has a signature that another does not have: the same person at the same time signs once.
#[must_use]
pub fn adds_a_signature(found: &[Signed], earlier: &[Signed]) -> bool {
    let is_known =
        |one: &Signed| earlier.iter().any(|other| other.name == one.name && other.signed_at == one.signed_at);
    found.iter().any(|one| !is_known(one))
}

impl Record for Signature {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            agreement: row.get("agreement_id")?,
            amendment: row.get("amendment_id")?,
            side: row.word("side", Side::parse)?,
            file_hash: row.get("file_hash")?,
            file_name: row.get("file_name")?,
            document_hash: row.get("document_hash")?,
            findings: row.get("findings")?,
            added_at: row.get("added_at")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by(name: &str, at: &str) -> Signed {
        let at: Timestamp = at.parse().unwrap();
        let (name, issuer) = (name.to_owned(), "Izdevējs".to_owned());
        Signed { name, signed_at: Some(at), time_stamped_at: None, issuer, checks: Vec::new() }
    }

    #[test]
    fn the_same_container_again_adds_no_signature() {
        let (one, other) =
            (by("ĒRIKS PARAUGS", "2024-08-01T08:00:00Z"), by("VALDA LĒMĒJA", "2024-08-02T08:00:00Z"));
        let first = std::slice::from_ref(&one);
        assert!(!adds_a_signature(first, first));
        assert!(!adds_a_signature(&[], first));
        assert!(adds_a_signature(&[one.clone(), other.clone()], first));
        assert!(adds_a_signature(&[other], first));
        assert!(adds_a_signature(&[by("ĒRIKS PARAUGS", "2024-08-03T08:00:00Z")], first));
    }
}
