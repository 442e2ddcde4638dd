//! Proposals of who judges what.

use foundation::change::Change;
use foundation::database::{self, Insertion, Reads, sql};

use crate::applications::ApplicationId;
use crate::evaluation::proposal::{Item, ProposalId, Proposed};
use crate::people::PersonId;

/// The proposal of an edition that is not published, with its items.
pub async fn open_proposal(from: &mut impl Reads, edition: &str) -> database::Result<Option<Proposed>> {
    let statement = sql("SELECT id, computed_at FROM review_proposals
                          WHERE edition_code = $1 AND state = 'computed'");
    let Some(mut open) = from.find::<Proposed>(statement.bind(edition)).await? else { return Ok(None) };
    let items = sql("SELECT * FROM review_proposal_items WHERE proposal_id = $1
                      ORDER BY application_id, evaluator_id");
    open.items = from.all(items.bind(&open.id)).await?;
    Ok(Some(open))
}

/// Keeps a new proposal; nothing where another one is open.
pub async fn insert_proposal(
    change: &mut Change,
    edition: &str,
    items: &[Item],
) -> database::Result<Option<ProposalId>> {
    let id: ProposalId = change.new_id();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO review_proposals (id, edition_code, state, computed_by, computed_at)
                         VALUES ($1, $2, 'computed', $3, $4) ON CONFLICT DO NOTHING");
    let statement = statement.bind(&id).bind(edition).bind(by).bind(change.at);
    if change.execute(statement).await? != 1 {
        return Ok(None);
    }
    insert_items(change, &id, items).await?;
    Ok(Some(id))
}

/// Adds items to a proposal.
pub async fn insert_items(change: &mut Change, id: &ProposalId, items: &[Item]) -> database::Result<()> {
    let mut rows = Insertion::into(
        "INSERT INTO review_proposal_items (proposal_id, application_id, evaluator_id, is_third, change_reason)",
        5,
    );
    for item in items {
        rows.row(vec![
            id.into(),
            (&item.application).into(),
            (&item.evaluator).into(),
            item.is_third.into(),
            item.change_reason.clone().into(),
        ]);
    }
    for statement in rows.statements() {
        change.execute(statement).await?;
    }
    Ok(())
}

/// Takes an item out; says whether it was in.
pub async fn remove_item(
    change: &mut Change,
    id: &ProposalId,
    application: &ApplicationId,
    evaluator: &PersonId,
) -> database::Result<bool> {
    let statement = sql("DELETE FROM review_proposal_items
                          WHERE proposal_id = $1 AND application_id = $2 AND evaluator_id = $3");
    Ok(change.execute(statement.bind(id).bind(application).bind(evaluator)).await? == 1)
}

/// Holds a proposal while it is changed; says whether it still is open.
pub async fn hold_proposal(change: &mut Change, id: &ProposalId) -> database::Result<bool> {
    let statement = sql("UPDATE review_proposals SET computed_at = computed_at
                          WHERE id = $1 AND state = 'computed'");
    Ok(change.execute(statement.bind(id)).await? == 1)
}

/// Puts a newer proposal before this one; says whether it still was open.
pub async fn supersede_proposal(change: &mut Change, id: &ProposalId) -> database::Result<bool> {
    let statement =
        sql("UPDATE review_proposals SET state = 'superseded' WHERE id = $1 AND state = 'computed'");
    Ok(change.execute(statement.bind(id)).await? == 1)
}

/// Publishes a proposal; says whether it still was open.
pub async fn publish_proposal(change: &mut Change, id: &ProposalId) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement =
        sql("UPDATE review_proposals SET state = 'published', published_by = $2, published_at = $3
                          WHERE id = $1 AND state = 'computed'");
    let statement = statement.bind(id).bind(by).bind(change.at);
    Ok(change.execute(statement).await? == 1)
}
