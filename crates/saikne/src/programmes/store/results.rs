//! What rules answered, kept with rule and version, so that “why?” can always be answered.

use foundation::change::Change;
use foundation::database::{self, Insertion, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::programmes::rules::{Finding, Outcome, Point, Severity};
use crate::programmes::words::Word;

/// A kept answer of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleResult {
    /// Which rule.
    pub rule_id: String,
    /// Of which edition.
    pub edition: String,
    /// Of which version of it.
    pub edition_version: i64,
    /// When it was asked.
    pub point: Point,
    /// What followed.
    pub severity: Severity,
    /// How it turned out.
    pub outcome: Outcome,
    /// The field it stood beside.
    pub field: Option<String>,
    /// What was found, as JSON.
    pub facts: String,
    /// The moment of the change.
    pub at: Timestamp,
}

impl Record for RuleResult {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            rule_id: row.get("rule_id")?,
            edition: row.get("edition_code")?,
            edition_version: row.get("edition_version")?,
            point: row.word("point", Point::parse)?,
            severity: row.word("severity", Severity::parse)?,
            outcome: row.word("outcome", Outcome::parse)?,
            field: row.get("field")?,
            facts: row.get("facts")?,
            at: row.get("at")?,
        })
    }
}

/// Keeps the answers about a record (its identity), in one statement.
pub async fn store_results(
    change: &mut Change,
    subject: &str,
    edition: &str,
    point: Point,
    findings: &[Finding],
) -> database::Result<()> {
    let mut rows = Insertion::into(
        "INSERT INTO rule_results
            (id, subject_id, rule_id, edition_code, edition_version, point, severity, outcome, field, facts, at)",
        11,
    );
    for finding in findings {
        let id: Id<RuleResult> = change.new_id();
        rows.row(vec![
            (&id).into(),
            subject.into(),
            (&finding.rule_id).into(),
            edition.into(),
            finding.rule_version.into(),
            point.as_str().into(),
            finding.severity.as_str().into(),
            finding.outcome.as_str().into(),
            (&finding.field).into(),
            facts_of(finding).into(),
            change.at.into(),
        ]);
    }
    for statement in rows.statements() {
        change.execute(statement).await?;
    }
    Ok(())
}

fn facts_of(finding: &Finding) -> String {
    let Some(detail) = &finding.detail else { return "{}".to_owned() };
    let values = detail.values.iter().map(|(name, value)| ((*name).to_owned(), value.clone().into()));
    serde_json::Value::Object(values.collect()).to_string()
}

/// The kept answers about a record, oldest first.
pub async fn results_of(from: &mut impl Reads, subject: &str) -> database::Result<Vec<RuleResult>> {
    from.all(sql("SELECT * FROM rule_results WHERE subject_id = $1 ORDER BY at, rule_id, id").bind(subject))
        .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programmes::rules::{Facts, School, evaluate};
    use crate::programmes::{CallKind, shipped};
    use crate::testing::TestPlatform;
    use foundation::change::Actor;

    #[tokio::test]
    async fn all_answers_are_kept_in_one_statement() {
        let test = TestPlatform::new().await;
        let plan = shipped::read("kontakts-2024").unwrap().plan;
        let facts = Facts {
            call: Some(CallKind::TeamRegistration),
            school: School::NotInRegister,
            ..Facts::at(test.platform.now())
        };
        let findings = evaluate(&plan, Point::OnSubmit, &facts);
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let before = test.platform.base.database.statement_count();
        store_results(&mut change, "r1", &plan.code, Point::OnSubmit, &findings).await.unwrap();
        assert_eq!(test.platform.base.database.statement_count() - before, 1);
        change.commit().await.unwrap();

        let kept = results_of(&mut test.platform.read().await.unwrap(), "r1").await.unwrap();
        assert_eq!(kept.len(), findings.len());
        assert_eq!((kept[0].rule_id.as_str(), kept[0].outcome), ("REG-01", Outcome::NotMet));
        assert_eq!(kept[1].facts, r#"{"number":"0"}"#);
    }
}
