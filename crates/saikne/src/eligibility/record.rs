//! A check as it is kept: what was asked, the fact that was used, where it is seen, and who had a hand in it.

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use super::check::{Check, CheckState};
use super::clarification::ClarificationId;
use crate::applications::{ApplicationId, SubProjectId};
use crate::people::PersonId;
use crate::programmes::localised::Localised;

/// Identity of a check.
pub type CheckId = Id<CheckRecord>;

/// The question that no second person can answer otherwise than the platform did: whether the team of a school
/// completed the training (I-20).
pub const TRAINING: &str = "training";

/// One question to an application or to one school's part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckRecord {
    /// Identity.
    pub id: CheckId,
    /// Of which application.
    pub application: ApplicationId,
    /// Which school's part; none where it is about the whole.
    pub part: Option<SubProjectId>,
    /// The word of what is asked: one of the platform's, or the code of a criterion of the edition.
    pub criterion: String,
    /// Whether the platform asks it.
    pub is_automatic: bool,
    /// What is asked, as it was worded when the check began.
    pub question: Localised,
    /// What the platform found, or what a person looks at.
    pub fact: Localised,
    /// Path of the page on which that is seen.
    pub evidence: String,
    /// The rule of the edition it stands on.
    pub rule: Option<String>,
    /// The version of the edition it was read from.
    pub edition_version: i64,
    /// Where it is.
    pub check: Check,
    /// Who decided, by name.
    pub decided_by: String,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Who asked that it counts as met, by name.
    pub proposed_by: String,
    /// What the applicant was asked last about it.
    pub clarification: Option<ClarificationId>,
    /// Goes up with every save.
    pub version: i64,
}

impl CheckRecord {
    /// What an exclusion or a refusal refers to (I-25): the rule, or else the criterion.
    #[must_use]
    pub fn reference(&self) -> &str {
        self.rule.as_deref().unwrap_or(&self.criterion)
    }

    /// Whether somebody asked that it counts as met, and nobody has confirmed that.
    #[must_use]
    pub fn is_proposed(&self) -> bool {
        self.check.state == CheckState::AutoFailed && self.check.proposed.is_some()
    }

    /// Whether what the platform found may be set aside by two people.
    #[must_use]
    pub fn may_be_set_aside(&self) -> bool {
        self.criterion != TRAINING
    }
}

fn words(row: &Row, column: &'static str) -> database::Result<Localised> {
    let found: String = row.get(column)?;
    let expected = "words in each language";
    serde_json::from_str(&found).map_err(|_| DatabaseError::Unreadable { column, found, expected })
}

impl Record for CheckRecord {
    fn from_row(row: &Row) -> database::Result<Self> {
        let proposer: Option<PersonId> = row.get("proposed_by")?;
        let proposed_reason: String = row.get("proposed_reason")?;
        Ok(Self {
            id: row.get("id")?,
            application: row.get("application_id")?,
            part: row.get("sub_project_id")?,
            criterion: row.get("criterion")?,
            is_automatic: row.get("is_automatic")?,
            question: words(row, "question")?,
            fact: words(row, "fact")?,
            evidence: row.get("evidence")?,
            rule: row.get("rule_id")?,
            edition_version: row.get("edition_version")?,
            check: Check {
                state: row.word("state", CheckState::parse)?,
                is_met: row.get("is_met")?,
                reason: row.get("reason")?,
                decided_by: row.get("decided_by")?,
                proposed: proposer.map(|proposer| (proposer, proposed_reason)),
            },
            decided_by: row.get("decided_name")?,
            decided_at: row.get("decided_at")?,
            proposed_by: row.get("proposed_name")?,
            clarification: row.get("clarification_id")?,
            version: row.get("version")?,
        })
    }
}
