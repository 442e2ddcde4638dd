//! Answers of the canvas, each with its version and who wrote it.

use std::collections::BTreeMap;

use foundation::answers::{Answer, AnswerTable, Saved};
use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::ideas::canvas::{Canvas, Slot, Written};
use crate::ideas::idea::IdeaId;

/// Where answers of ideas are kept.
const TABLE: AnswerTable = AnswerTable {
    deed: "ideas.answered",
    find: "SELECT value, version FROM idea_fields WHERE idea_id = $1 AND field = $2",
    insert: "INSERT INTO idea_fields (idea_id, field, value, changed_by, changed_at, version)
             VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (idea_id, field) DO NOTHING",
    update: "UPDATE idea_fields
                SET value = $3, changed_by = $4, changed_at = $5, version = version + 1
              WHERE idea_id = $1 AND field = $2 AND version = $6",
};

struct Line {
    idea: IdeaId,
    slot: Option<Slot>,
    written: Written,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        let field: String = row.get("field")?;
        Ok(Self {
            idea: row.get("idea_id")?,
            // A question of an older form stays in the table and is not shown.
            slot: Slot::parse(&field),
            written: Written {
                answer: Answer::from_row(row)?,
                by: row.get("name")?,
                at: Some(row.get("changed_at")?),
            },
        })
    }
}

/// Everything written in some ideas.
pub async fn canvases(from: &mut impl Reads, ideas: &[IdeaId]) -> database::Result<BTreeMap<IdeaId, Canvas>> {
    let head = "SELECT f.idea_id, f.field, f.value, f.version, f.changed_at,
                       COALESCE(p.given_name || ' ' || p.family_name, '') AS name
                  FROM idea_fields f LEFT JOIN people p ON p.id = f.changed_by";
    let lines: Vec<Line> = from.all(Listing::select(head).only_in("f.idea_id", ideas).statement()).await?;
    let mut canvases: BTreeMap<IdeaId, Canvas> = BTreeMap::new();
    for line in lines {
        if let Some(slot) = line.slot {
            canvases.entry(line.idea).or_default().put(slot, line.written);
        }
    }
    Ok(canvases)
}

/// Everything written in an idea.
pub async fn canvas(from: &mut impl Reads, idea: &IdeaId) -> database::Result<Canvas> {
    Ok(canvases(from, std::slice::from_ref(idea)).await?.remove(idea).unwrap_or_default())
}

/// Saves one answer made from a version, where that version is the newest.
pub async fn save_answer<R>(
    change: &mut Change,
    idea: &IdeaId,
    slot: Slot,
    answer: &Answer,
) -> database::Result<Saved<R>> {
    TABLE.save(change, idea.as_str(), &slot.name(), answer).await
}

/// Notes that something is written; says whether the team still may.
pub async fn touch_content(change: &mut Change, idea: &IdeaId) -> database::Result<bool> {
    let statement = sql("UPDATE ideas SET content_version = content_version + 1
                          WHERE id = $1 AND state IN ('sketch', 'shared', 'returned')");
    Ok(change.execute(statement.bind(idea)).await? == 1)
}
