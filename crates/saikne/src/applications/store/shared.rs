//! Answers of the shared part, each with its version and who wrote it.

use foundation::answers::{Answer, AnswerTable, Saved};
use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::applications::application::ApplicationId;
use crate::applications::shared::{Place, Shared};
use crate::ideas::canvas::Written;

const TABLE: AnswerTable = AnswerTable {
    deed: "applications.answered",
    find: "SELECT value, version FROM application_fields WHERE application_id = $1 AND field = $2",
    insert: "INSERT INTO application_fields (application_id, field, value, changed_by, changed_at, version)
             VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (application_id, field) DO NOTHING",
    update: "UPDATE application_fields
                SET value = $3, changed_by = $4, changed_at = $5, version = version + 1
              WHERE application_id = $1 AND field = $2 AND version = $6",
};

struct Line {
    place: Option<Place>,
    written: Written,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        let field: String = row.get("field")?;
        Ok(Self {
            // A question of an older form stays in the table and is not shown.
            place: Place::parse(&field),
            written: Written {
                answer: Answer::from_row(row)?,
                by: row.get("name")?,
                at: Some(row.get("changed_at")?),
            },
        })
    }
}

/// Everything written in the shared part of an application.
pub async fn shared(from: &mut impl Reads, id: &ApplicationId) -> database::Result<Shared> {
    let statement = sql("SELECT f.field, f.value, f.version, f.changed_at,
                                COALESCE(p.given_name || ' ' || p.family_name, '') AS name
           FROM application_fields f LEFT JOIN people p ON p.id = f.changed_by
          WHERE f.application_id = $1");
    let lines: Vec<Line> = from.all(statement.bind(id)).await?;
    let mut shared = Shared::default();
    for line in lines {
        if let Some(place) = line.place {
            shared.put(place, line.written);
        }
    }
    Ok(shared)
}

/// Saves one answer made from a version, where that version is the newest.
pub async fn save_answer<R>(
    change: &mut Change,
    id: &ApplicationId,
    place: Place,
    answer: &Answer,
) -> database::Result<Saved<R>> {
    TABLE.save(change, id.as_str(), place.as_str(), answer).await
}
