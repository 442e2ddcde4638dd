//! What rules answered, kept with rule and version, so that “why?” can always be answered.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Insertion, Reads, Record, Row};
use foundation::i18n::Speaker;
use foundation::ids::Id;
use jiff::Timestamp;

use crate::programmes::rules::{Finding, Outcome, Point, Severity, words_found};
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

impl RuleResult {
    /// What a rule answers now, as it would be kept.
    #[must_use]
    pub fn of(finding: &Finding, edition: &str, point: Point, at: Timestamp) -> Self {
        Self {
            rule_id: finding.rule_id.clone(),
            edition: edition.to_owned(),
            edition_version: finding.rule_version,
            point,
            severity: finding.severity,
            outcome: finding.outcome,
            field: finding.field.clone(),
            facts: facts_of(finding),
            at,
        }
    }

    /// What was found, in a sentence.
    #[must_use]
    pub fn detail_words(&self, speak: &Speaker) -> Option<String> {
        let facts: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&self.facts).ok()?;
        let key = facts.get(SENTENCE)?.as_str().filter(|key| speak.knows(key))?;
        let values = facts.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)));
        Some(words_found(key, values.filter(|(name, _)| *name != SENTENCE), speak))
    }
}

/// Under this name the facts keep the key of the sentence that says them.
const SENTENCE: &str = "sentence";

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
    let sentence = (SENTENCE.to_owned(), detail.key.into());
    serde_json::Value::Object(values.chain([sentence]).collect()).to_string()
}

/// The most answers that are read at once.
const MOST: usize = 500;

/// The kept answers about some records, the newest moment first, in the order of the rules.
pub async fn results_of(from: &mut impl Reads, subjects: &[&str]) -> database::Result<Vec<RuleResult>> {
    let listing = Listing::select("SELECT * FROM rule_results")
        .only_in("subject_id", subjects.iter().copied())
        .order("ORDER BY at DESC, rule_id, id")
        .limit(MOST);
    from.all(listing.statement()).await
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

        let kept = results_of(&mut test.platform.read().await.unwrap(), &["r1"]).await.unwrap();
        assert_eq!(kept.len(), findings.len());
        assert_eq!((kept[0].rule_id.as_str(), kept[0].outcome), ("REG-01", Outcome::NotMet));
        assert_eq!(kept[1].facts, r#"{"number":"0","sentence":"programmes-found-count"}"#);
        let speak = test.platform.speaker(foundation::i18n::Language::Lv);
        assert_eq!(kept[1].detail_words(&speak).as_deref(), Some("Pašlaik: 0."));
    }
}
