//! Runs of the allocation.

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;

use crate::trainings::placing::Found;
use crate::trainings::run::{AllocationRun, RunState};

impl Record for AllocationRun {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            edition: row.get("edition_code")?,
            state: row.word("state", RunState::parse)?,
            seed: row.get("seed")?,
            inputs_hash: row.get("inputs_hash")?,
            result_hash: row.get("result_hash")?,
            team_count: row.get("team_count")?,
            first_choice_count: row.get("first_choice_count")?,
            placed_count: row.get("placed_count")?,
            computed_at: row.get("computed_at")?,
            published_at: row.get("published_at")?,
        })
    }
}

/// The runs of an edition, newest first.
pub async fn of_edition(from: &mut impl Reads, edition: &str) -> database::Result<Vec<AllocationRun>> {
    let statement = sql("SELECT id, edition_code, state, seed, inputs_hash, result_hash, team_count,
                first_choice_count, placed_count, computed_at, published_at
           FROM allocation_runs WHERE edition_code = $1 ORDER BY computed_at DESC, id DESC LIMIT 20");
    from.all(statement.bind(edition)).await
}

/// The edition of a run, and its instance as `saikne allocate` reads it.
pub async fn instance_of(
    from: &mut impl Reads,
    id: &Id<AllocationRun>,
) -> database::Result<Option<(String, String)>> {
    from.find(sql("SELECT edition_code, inputs FROM allocation_runs WHERE id = $1").bind(id)).await
}

/// Keeps a run with its inputs and its result.
pub async fn insert(change: &mut Change, run: &AllocationRun, found: &Found) -> database::Result<()> {
    let statement = sql("INSERT INTO allocation_runs
            (id, edition_code, state, seed, penalty, inputs, inputs_hash, result, result_hash, team_count,
             first_choice_count, placed_count, computed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)")
    .bind(&run.id)
    .bind(&run.edition)
    .bind(run.state.as_str())
    .bind(run.seed)
    .bind(found.penalty)
    .bind(&found.instance)
    .bind(&found.inputs_hash)
    .bind(&found.answer)
    .bind(&found.result_hash)
    .bind(run.team_count)
    .bind(run.first_choice_count)
    .bind(run.placed_count)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// A newer run takes the place of those that were not published.
pub async fn supersede(change: &mut Change, edition: &str) -> database::Result<()> {
    let statement = sql("UPDATE allocation_runs SET state = 'superseded', version = version + 1
          WHERE edition_code = $1 AND state IN ('computed', 'adjusted')");
    change.execute(statement.bind(edition)).await.map(drop)
}

/// Somebody moved a team by hand: the newest run is no longer what was computed.
pub async fn adjust(change: &mut Change, edition: &str) -> database::Result<()> {
    let statement = sql("UPDATE allocation_runs SET state = 'adjusted', version = version + 1
          WHERE edition_code = $1 AND state = 'computed'");
    change.execute(statement.bind(edition)).await.map(drop)
}

/// Publishes the run that stands. Says whether there was one.
pub async fn publish(change: &mut Change, edition: &str) -> database::Result<bool> {
    let statement = sql("UPDATE allocation_runs
            SET state = 'published', published_at = $2, version = version + 1
          WHERE edition_code = $1 AND state IN ('computed', 'adjusted')");
    let at = change.at;
    Ok(change.execute(statement.bind(edition).bind(at)).await? > 0)
}
