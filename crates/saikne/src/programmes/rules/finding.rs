//! What asking a rule found.

use super::{Rule, RuleKind, Severity};
use crate::programmes::localised::Localised;
use crate::programmes::words::words;

words! {
    /// How a rule turned out.
    Outcome, "outcome", {
        /// Met.
        Met = "met",
        /// Not met.
        NotMet = "not_met",
        /// A person has to look.
        NeedsPerson = "needs_person",
    }
}

/// One answer of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule: `REG-04`.
    pub rule_id: String,
    /// The version of the edition whose rule it is.
    pub rule_version: i64,
    /// What follows when it is not met.
    pub severity: Severity,
    /// How it turned out.
    pub outcome: Outcome,
    /// The field it stands beside: `school`, `members`, `support-person`, `support-person-type`,
    /// `member-{key}-birth-date`, `member-{key}-organisation`, `member-{key}-consent`, `reason`, `deadline`.
    pub field: Option<String>,
    /// The programme's own sentence.
    pub message: Option<Localised>,
    /// Key of the kind's sentence, used when there is no message.
    pub default_key: String,
    /// What was found, as key of a sentence and the values in it, already plain text.
    pub detail: Option<Detail>,
    /// Where the rule is written.
    pub legal_ref: Option<String>,
}

/// What was found: the sentence that says it, and its values. No personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// Key of the sentence.
    pub key: &'static str,
    /// The values it names.
    pub values: Vec<(&'static str, String)>,
}

impl Finding {
    /// A finding of a rule.
    pub(super) fn of(rule: &Rule, version: i64, outcome: Outcome) -> Self {
        Self {
            rule_id: rule.id.clone(),
            rule_version: version,
            severity: rule.severity,
            outcome,
            field: None,
            message: rule.message.clone(),
            default_key: RuleKind::key(&rule.kind),
            detail: None,
            legal_ref: rule.legal_ref.clone(),
        }
    }

    /// The same finding beside a field.
    pub(super) fn beside(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same finding with what was found.
    pub(super) fn saying(mut self, key: &'static str, values: Vec<(&'static str, String)>) -> Self {
        self.detail = Some(Detail { key, values });
        self
    }

    /// Whether this finding alone refuses the deed.
    #[must_use]
    pub fn blocks(&self) -> bool {
        self.severity == Severity::Block && self.outcome == Outcome::NotMet
    }
}

/// Whether any finding refuses the deed.
#[must_use]
pub fn is_blocked(findings: &[Finding]) -> bool {
    findings.iter().any(Finding::blocks)
}
