//! Answers that several people write at once: each is saved by itself, with its version, so that two who
//! write the same one never overwrite each other unseen.

use serde_json::json;

use crate::audit::Note;
use crate::change::Change;
use crate::database::{self, DatabaseError, Reads, Record, Row, sql};
use crate::problem::Refusal;
use crate::web::forms::Fields;

/// One answer with its version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// What was answered; empty while nothing was.
    pub value: String,
    /// Zero while nothing was.
    pub version: i64,
}

impl Record for Answer {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { value: row.get("value")?, version: row.get("version")? })
    }
}

/// What became of an answer that was to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved<R> {
    /// Kept, under this version.
    As(i64),
    /// Somebody else saved meanwhile: their answer, which stays until the writer decides.
    Conflict(Answer),
    /// Refused for what it says.
    Refused(R),
}

/// A table of answers: a row is the newest answer of a record to a question, its version, who wrote it
/// when. The statements name the table; their places are given with each.
#[derive(Debug, Clone, Copy)]
pub struct AnswerTable {
    /// What the audit trail calls saving one: `registrations.answered`.
    pub deed: &'static str,
    /// Finds value and version: record `$1`, question `$2`.
    pub find: &'static str,
    /// Inserts version 1 where there is none yet: record `$1`, question `$2`, value `$3`, by `$4`, at `$5`.
    pub insert: &'static str,
    /// Updates with the next version where the version is `$6`; else as `insert`.
    pub update: &'static str,
}

impl AnswerTable {
    /// Saves an answer made from a version, and records it. The same answer arriving twice, because its reply was lost, is no
    /// conflict.
    pub async fn save<R>(
        &self,
        change: &mut Change,
        record: &str,
        question: &str,
        answer: &Answer,
    ) -> database::Result<Saved<R>> {
        let by = change.by.as_str().to_owned();
        let text = if answer.version == 0 { self.insert } else { self.update };
        let statement = sql(text).bind(record).bind(question).bind(&answer.value).bind(by).bind(change.at);
        let statement = if answer.version == 0 { statement } else { statement.bind(answer.version) };
        if change.execute(statement).await? == 1 {
            let version = answer.version + 1;
            let facts = json!({ "field": question, "version": version });
            change.record_with(self.deed, record, Note::of(facts)).await?;
            return Ok(Saved::As(version));
        }
        let theirs: Option<Answer> = change.find(sql(self.find).bind(record).bind(question)).await?;
        let theirs = theirs.ok_or(DatabaseError::Stale)?;
        let is_same = theirs.value == answer.value;
        Ok(if is_same { Saved::As(theirs.version) } else { Saved::Conflict(theirs) })
    }
}

/// What stands between the answers of a question of which several can be ticked.
pub const BETWEEN_TICKED: &str = " ";

/// One field as `autosave.js` sends it: its name and the answer. Of a group of boxes all that are ticked.
pub fn sent(fields: &Fields) -> Result<(&str, Answer), Refusal> {
    let version = fields.number("version").ok_or(Refusal::Malformed)?;
    Ok((fields.text("field"), Answer { value: ticked_or_typed(fields, "value"), version }))
}

/// The answer to a question in a whole form, whose version is the hidden field `version-<question>`; none
/// where the form does not ask it.
#[must_use]
pub fn in_form(fields: &Fields, question: &str) -> Option<Answer> {
    let version = fields.number(&format!("version-{question}"))?;
    Some(Answer { value: ticked_or_typed(fields, question), version })
}

fn ticked_or_typed(fields: &Fields, name: &str) -> String {
    fields.all(name).collect::<Vec<&str>>().join(BETWEEN_TICKED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_with_its_version_and_all_its_ticks() {
        let form = Fields::of(&[("field", "themes"), ("value", "one"), ("value", "two"), ("version", "3")]);
        let answer = Answer { value: "one two".to_owned(), version: 3 };
        assert_eq!(sent(&form), Ok(("themes", answer)));
        assert_eq!(sent(&Fields::of(&[("field", "themes")])), Err(Refusal::Malformed));
    }

    #[test]
    fn a_form_answers_only_what_it_asks() {
        let form = Fields::of(&[("version-need", "0"), ("need", " Vajag \n"), ("title", "Nav jautāts")]);
        assert_eq!(in_form(&form, "need"), Some(Answer { value: "Vajag".to_owned(), version: 0 }));
        assert_eq!(in_form(&form, "title"), None);
    }
}
