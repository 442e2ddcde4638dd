//! What evaluators are tied to: by their roles, and by what they declared.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::civil::Date;

use crate::evaluation::ties::{KnownTie, Tie};
use crate::people::PersonId;
use crate::reference::municipality_by_code;

/// Declared ties; the places of roles; for a role in an organisation or in a team of a school also the
/// municipality in which that lies.
const TIES: &str = "SELECT t.person_id, t.kind, t.tied_to, t.is_declared, o.name
      FROM (SELECT person_id, kind, tied_to, CAST(1 AS BIGINT) AS is_declared, CAST(NULL AS DATE) AS valid_to
              FROM evaluator_ties
             UNION ALL
            SELECT person_id, scope_kind, scope_id, CAST(0 AS BIGINT), valid_to FROM role_assignments
             WHERE scope_kind IN ('municipality', 'organisation') AND revoked_at IS NULL
             UNION ALL
            SELECT a.person_id, 'municipality', s.municipality_code, CAST(0 AS BIGINT), a.valid_to
              FROM role_assignments a JOIN organisations s ON s.id = a.scope_id
             WHERE a.scope_kind = 'organisation' AND a.revoked_at IS NULL AND s.municipality_code IS NOT NULL
             UNION ALL
            SELECT a.person_id, 'organisation', m.school_id, CAST(0 AS BIGINT), a.valid_to
              FROM role_assignments a JOIN teams m ON m.id = a.scope_id
             WHERE a.scope_kind = 'team' AND a.revoked_at IS NULL
             UNION ALL
            SELECT a.person_id, 'municipality', s.municipality_code, CAST(0 AS BIGINT), a.valid_to
              FROM role_assignments a JOIN teams m ON m.id = a.scope_id JOIN organisations s ON s.id = m.school_id
             WHERE a.scope_kind = 'team' AND a.revoked_at IS NULL AND s.municipality_code IS NOT NULL) t
      LEFT JOIN organisations o ON t.kind = 'organisation' AND o.id = t.tied_to";

impl Record for KnownTie {
    fn from_row(row: &Row) -> database::Result<Self> {
        let tied_to: String = row.get("tied_to")?;
        let tie = row.word("kind", |kind| Tie::parse(kind, &tied_to))?;
        let name = match &tie {
            Tie::Municipality(code) => municipality_by_code(code).map(|known| known.full_name.to_owned()),
            Tie::Organisation(_) => row.get("name")?,
        };
        Ok(Self {
            person: row.get("person_id")?,
            tie,
            name: name.unwrap_or(tied_to),
            is_declared: row.get::<i64>("is_declared")? == 1,
        })
    }
}

/// What some people are tied to on a day, declared ties first. A role that is over ties no more; what was
/// declared does until it is taken back.
pub async fn ties_of(
    from: &mut impl Reads,
    people: &[PersonId],
    day: Date,
) -> database::Result<Vec<KnownTie>> {
    let listing = Listing::select(TIES)
        .only_in("t.person_id", people)
        .only_with("t.valid_to IS NULL OR t.valid_to >= ?", vec![day.into()])
        .order("ORDER BY t.person_id, t.is_declared DESC, t.kind, t.tied_to");
    let mut ties: Vec<KnownTie> = from.all(listing.statement()).await?;
    ties.dedup_by(|later, earlier| later.person == earlier.person && later.tie == earlier.tie);
    Ok(ties)
}

/// Keeps a declared tie; says whether it was new.
pub async fn declare_tie(change: &mut Change, person: &PersonId, tie: &Tie) -> database::Result<bool> {
    let (kind, tied_to) = tie.as_words();
    let id = change.new_id::<KnownTie>();
    let statement = sql("INSERT INTO evaluator_ties (id, person_id, kind, tied_to, declared_at)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (person_id, kind, tied_to) DO NOTHING")
    .bind(&id)
    .bind(person)
    .bind(kind)
    .bind(tied_to)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Takes a declared tie back; says whether there was one.
pub async fn remove_tie(change: &mut Change, person: &PersonId, tie: &Tie) -> database::Result<bool> {
    let (kind, tied_to) = tie.as_words();
    let statement = sql("DELETE FROM evaluator_ties WHERE person_id = $1 AND kind = $2 AND tied_to = $3");
    Ok(change.execute(statement.bind(person).bind(kind).bind(tied_to)).await? == 1)
}
