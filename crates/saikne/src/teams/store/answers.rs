//! Answers, each with its version.

use std::collections::BTreeMap;

use foundation::answers::{AnswerTable, Saved};
use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::teams::answers::{Answer, Answers, Question};
use crate::teams::registration::RegistrationId;

struct Line {
    question: Option<Question>,
    answer: Answer,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        let field: String = row.get("field")?;
        // A question of an older form stays in the table and is not shown.
        let question = Question::parse(&field);
        Ok(Self { question, answer: Answer { value: row.get("value")?, version: row.get("version")? } })
    }
}

/// Every answer of a registration.
pub async fn answers(from: &mut impl Reads, id: &RegistrationId) -> database::Result<Answers> {
    let statement = sql("SELECT field, value, version FROM registration_fields WHERE registration_id = $1");
    let lines: Vec<Line> = from.all(statement.bind(id)).await?;
    let mut answers = Answers::default();
    for line in lines {
        if let Some(question) = line.question {
            answers.put(question, line.answer);
        }
    }
    Ok(answers)
}

/// Every answer of some registrations.
pub async fn answers_of(
    from: &mut impl Reads,
    ids: impl IntoIterator<Item = &RegistrationId>,
) -> database::Result<BTreeMap<RegistrationId, Answers>> {
    let listing = Listing::select("SELECT registration_id, field, value, version FROM registration_fields")
        .only_in("registration_id", ids.into_iter().map(RegistrationId::as_str));
    let mut all: BTreeMap<RegistrationId, Answers> = BTreeMap::new();
    for row in from.fetch(listing.statement()).await? {
        let Line { question, answer } = Line::from_row(&row)?;
        if let Some(question) = question {
            all.entry(row.get("registration_id")?).or_default().put(question, answer);
        }
    }
    Ok(all)
}

/// Where answers of registrations are kept.
const TABLE: AnswerTable = AnswerTable {
    deed: "registrations.answered",
    find: "SELECT value, version FROM registration_fields WHERE registration_id = $1 AND field = $2",
    insert: "INSERT INTO registration_fields (registration_id, field, value, changed_by, changed_at, version)
             VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (registration_id, field) DO NOTHING",
    update: "UPDATE registration_fields
                SET value = $3, changed_by = $4, changed_at = $5, version = version + 1
              WHERE registration_id = $1 AND field = $2 AND version = $6",
};

/// Saves one answer made from a version, where that version is the newest.
pub async fn save_answer<R>(
    change: &mut Change,
    id: &RegistrationId,
    question: Question,
    answer: &Answer,
) -> database::Result<Saved<R>> {
    TABLE.save(change, id.as_str(), question.as_str(), answer).await
}

/// Notes that answers or people changed; says whether the registration still is a draft.
pub async fn touch_content(change: &mut Change, id: &RegistrationId) -> database::Result<bool> {
    let statement = sql("UPDATE registrations SET content_version = content_version + 1
                          WHERE id = $1 AND state = 'draft'");
    Ok(change.execute(statement.bind(id)).await? == 1)
}
