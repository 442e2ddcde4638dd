//! Errands to signing services.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, sql};

use crate::agreements::agreement::AgreementId;
use crate::agreements::errand::{Errand, ErrandId};

/// Keeps a new errand.
pub async fn insert_errand(change: &mut Change, errand: &Errand) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO agreement_signings
            (id, agreement_id, amendment_id, side, document_hash, session, address, begun_by, begun_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&errand.id)
    .bind(&errand.agreement)
    .bind(errand.amendment.as_ref())
    .bind(errand.side.as_str())
    .bind(errand.document.as_str())
    .bind(errand.session.as_str())
    .bind(errand.address.as_str())
    .bind(by)
    .bind(errand.begun_at);
    change.execute(statement).await.map(drop)
}

/// One errand.
pub async fn errand(from: &mut impl Reads, id: &ErrandId) -> database::Result<Option<Errand>> {
    from.find(sql("SELECT * FROM agreement_signings WHERE id = $1").bind(id)).await
}

/// The errands of an agreement that were not fetched yet, the newest first.
pub async fn open_errands(from: &mut impl Reads, id: &AgreementId) -> database::Result<Vec<Errand>> {
    let listing = Listing::select("SELECT * FROM agreement_signings")
        .only_with("agreement_id = ?", vec![id.into()])
        .only("fetched_at IS NULL")
        .order("ORDER BY begun_at DESC, id DESC");
    from.all(listing.statement()).await
}

/// Marks an errand as done.
pub async fn mark_errand_fetched(change: &mut Change, id: &ErrandId) -> database::Result<()> {
    let statement = sql("UPDATE agreement_signings SET fetched_at = $2 WHERE id = $1");
    change.execute(statement.bind(id).bind(change.at)).await.map(drop)
}
