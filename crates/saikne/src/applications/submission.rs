//! What was handed in: an immutable snapshot with a fingerprint and a receipt (I-03, I-04), and the signed container
//! that came with it.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use serde_json::{Map, Value as Json, json};

use super::application::ApplicationId;
use super::bundle::{Bundle, Part};
use super::check::Check;
use super::shared::Place;
use crate::ideas::Slot;
use crate::programmes::words::Word as _;
use crate::teams::submission::fingerprint;

/// Identity of a submission.
pub type SubmissionId = Id<Submission>;

/// One handing-in of an application.
#[derive(Debug, Clone)]
pub struct Submission {
    /// Identity.
    pub id: SubmissionId,
    /// Of which application.
    pub application: ApplicationId,
    /// First, second …
    pub number: i64,
    /// The number on the receipt.
    pub receipt_no: String,
    /// The exact moment.
    pub submitted_at: Timestamp,
    /// Who handed it in, by name.
    pub submitted_by: String,
    /// What was handed in, as canonical JSON.
    pub snapshot: String,
    /// SHA-256 of the snapshot's bytes, hexadecimal.
    pub sha256: String,
    /// The signed container.
    pub signature: SignatureId,
    /// When a later submission took its place.
    pub replaced_at: Option<Timestamp>,
}

impl Submission {
    /// Whether the snapshot still is what was handed in.
    #[must_use]
    pub fn is_genuine(&self) -> bool {
        fingerprint(&self.snapshot) == self.sha256
    }

    /// Whether it is the one that counts.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.replaced_at.is_none()
    }
}

impl Record for Submission {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            number: row.get("number")?,
            receipt_no: row.get("receipt_no")?,
            submitted_at: row.get("submitted_at")?,
            submitted_by: row.get("name")?,
            snapshot: row.get("snapshot")?,
            sha256: row.get("sha256")?,
            signature: row.get("signature_id")?,
            replaced_at: row.get("replaced_at")?,
        })
    }
}

/// Identity of a signed container.
pub type SignatureId = Id<SignedContainer>;

/// A signed container that was handed in, and what could be judged of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedContainer {
    /// Identity.
    pub id: SignatureId,
    /// Of which application.
    pub application: ApplicationId,
    /// SHA-256 of the container, under which it is kept.
    pub file_hash: String,
    /// What the person's machine called it; for people only.
    pub file_name: String,
    /// SHA-256 of the paper in it.
    pub document_hash: String,
    /// Signers, times, every check with its outcome, as JSON.
    pub findings: String,
    /// When it came.
    pub added_at: Timestamp,
}

impl Record for SignedContainer {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            file_hash: row.get("file_hash")?,
            file_name: row.get("file_name")?,
            document_hash: row.get("document_hash")?,
            findings: row.get("findings")?,
            added_at: row.get("added_at")?,
        })
    }
}

/// The places whose answers name a person: a snapshot only says that they were given, so that a receipt outlives the
/// erasure of a person (I-62). The signed paper has them.
pub const PERSONAL: [Place; 4] =
    [Place::ContactName, Place::ContactPhone, Place::ContactEmail, Place::SignatoryName];

/// What is handed in, as canonical JSON: keys in order, no white space.
#[must_use]
pub fn snapshot(bundle: &Bundle, checks: &[Check], signed: &SignedContainer, at: Timestamp) -> String {
    let application = &bundle.file.application;
    let mut shared = Map::new();
    for place in Place::ALL.iter().copied() {
        let value = bundle.shared.text(place);
        if !value.is_empty() {
            let shown = if PERSONAL.contains(&place) { "given" } else { value };
            shared.insert(place.as_str().to_owned(), json!(shown));
        }
    }
    json!({
        "applicant": { "id": application.applicant.as_str(), "name": bundle.file.applicant_name },
        "application": application.id.as_str(),
        "call": application.call.as_str(),
        "edition": application.edition,
        "parts": bundle.parts.iter().map(part).collect::<Vec<Json>>(),
        "requested_cents": bundle.total().0,
        "rules": checks.iter().map(|one| rule(one, bundle)).collect::<Vec<Json>>(),
        "shared": shared,
        "signed": { "container": signed.file_hash, "document": signed.document_hash },
        "submitted_at": format!("{at:.6}"),
    })
    .to_string()
}

fn part(part: &Part) -> Json {
    let mut answers = Map::new();
    for slot in Slot::all().filter(|slot| !part.canvas.text(*slot).is_empty()) {
        answers.insert(slot.name(), json!(part.canvas.text(slot)));
    }
    json!({
        "agreed_at": part.agreement.as_ref().map(|step| format!("{:.6}", step.at)),
        "agreed_to_this": part.agreement.as_ref().is_some_and(|step| step.is_of_what_stands),
        "answers": answers,
        "id": part.sub_project.id.as_str(),
        "idea": part.sub_project.idea.as_str(),
        "mandate": part.mandate.as_ref().map(|paper| paper.file_hash.clone()),
        "requested_cents": part.budget().total.0,
        "school": { "id": part.sub_project.school.as_str(), "name": part.sub_project.school_name },
    })
}

fn rule(check: &Check, bundle: &Bundle) -> Json {
    json!({
        "asked": check.asked.word(),
        "outcome": check.outcome.as_str(),
        "part": check.part.as_ref().map(|part| part.id.as_str()),
        "rule": check.rule.as_ref().map(|rule| rule.id.as_str()),
        "version": bundle.contest.plan().version,
    })
}
