//! What was handed in: an immutable snapshot with a fingerprint and a receipt (I-03, I-04).

use foundation::clock::in_riga;
use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

use super::answers::{Answers, Question};
use super::file::TeamFile;
use super::member::TeamMember;
use super::registration::RegistrationId;
use crate::programmes::words::Word;

/// Identity of a submission.
pub type SubmissionId = Id<Submission>;

/// One handing-in of a registration.
#[derive(Debug, Clone)]
pub struct Submission {
    /// Identity.
    pub id: SubmissionId,
    /// Of which registration.
    pub registration: RegistrationId,
    /// First, second …
    pub number: i64,
    /// The number on the receipt.
    pub receipt_no: String,
    /// The exact moment.
    pub submitted_at: Timestamp,
    /// What was handed in, as canonical JSON.
    pub snapshot: String,
    /// SHA-256 of the snapshot's bytes, hexadecimal.
    pub sha256: String,
    /// When a later submission took its place.
    pub replaced_at: Option<Timestamp>,
    /// When it was taken back to be edited.
    pub withdrawn_at: Option<Timestamp>,
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
        self.replaced_at.is_none() && self.withdrawn_at.is_none()
    }
}

impl Record for Submission {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            registration: row.get("registration_id")?,
            number: row.get("number")?,
            receipt_no: row.get("receipt_no")?,
            submitted_at: row.get("submitted_at")?,
            snapshot: row.get("snapshot")?,
            sha256: row.get("sha256")?,
            replaced_at: row.get("replaced_at")?,
            withdrawn_at: row.get("withdrawn_at")?,
        })
    }
}

/// SHA-256 in hexadecimal.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

/// The series a receipt's number comes from; a new one begins each year in Riga.
#[must_use]
pub fn series_at(moment: Timestamp) -> String {
    format!("receipt-{}", in_riga(moment).year())
}

/// `SK-2024-000123`
#[must_use]
pub fn receipt_no(moment: Timestamp, place: i64) -> String {
    format!("SK-{}-{place:06}", in_riga(moment).year())
}

/// What is handed in, as canonical JSON: keys in order, no white space. People stand in it by identity, and
/// of needs only that some were given, so that the receipt outlives the erasure of a person (I-62), may be
/// read by those who may not see needs, and still verifies.
#[must_use]
pub fn snapshot(
    file: &TeamFile,
    members: &[TeamMember],
    answers: &Answers,
    findings: &Json,
    at: Timestamp,
) -> String {
    let people: Vec<Json> = members
        .iter()
        .filter(|member| member.is_active())
        .map(|member| {
            json!({
                "member": member.id.as_str(),
                "function": member.function.as_str(),
                "support_type": member.support_type.map(Word::as_str),
                "is_of_school": member.school.as_ref() == Some(&file.team.school),
            })
        })
        .collect();
    let mut answered = serde_json::Map::new();
    for (question, answer) in answers.iter() {
        if answer.value.is_empty() {
            continue;
        }
        let value = if question == Question::Needs { json!("given") } else { json!(answer.value) };
        answered.insert(question.as_str().to_owned(), value);
    }
    json!({
        "answers": answered,
        "call": file.team.call.as_str(),
        "edition": file.team.edition,
        "members": people,
        "registration": file.registration.id.as_str(),
        "rules": findings,
        "school": { "id": file.team.school.as_str(), "name": file.school_name },
        "submitted_at": format!("{at:.6}"),
        "team": file.team.id.as_str(),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn receipts_are_numbered_by_the_year_in_riga() {
        let new_year: Timestamp = "2023-12-31T22:00:00Z".parse().unwrap();
        assert_eq!(receipt_no(new_year, 123), "SK-2024-000123");
        assert_eq!(series_at(new_year), "receipt-2024");
    }

    #[test]
    fn json_keys_stand_in_order() {
        assert_eq!(json!({ "b": 1, "a": { "d": 1, "c": 2 } }).to_string(), r#"{"a":{"c":2,"d":1},"b":1}"#);
    }
}
