//! Mandates in the database.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, sql};

use crate::applications::mandate::{Mandate, MandateId};
use crate::organisations::OrganisationId;

/// One mandate.
pub async fn mandate(from: &mut impl Reads, id: &MandateId) -> database::Result<Option<Mandate>> {
    from.find(sql("SELECT * FROM mandates WHERE id = $1").bind(id)).await
}

/// The mandates of an applicant for some schools that were not taken back, newest first.
pub async fn mandates_for(
    from: &mut impl Reads,
    holder: &OrganisationId,
    schools: &[OrganisationId],
) -> database::Result<Vec<Mandate>> {
    let listing = Listing::select("SELECT * FROM mandates")
        .only_with("holder_id = ?", vec![holder.into()])
        .only("revoked_at IS NULL")
        .only_in("represented_id", schools)
        .order("ORDER BY recorded_at DESC, id DESC");
    from.all(listing.statement()).await
}

/// Keeps a mandate.
pub async fn insert_mandate(change: &mut Change, mandate: &Mandate) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO mandates
            (id, holder_id, represented_id, file_hash, file_name, valid_from, valid_to, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(&mandate.id)
    .bind(&mandate.holder)
    .bind(&mandate.represented)
    .bind(&mandate.file_hash)
    .bind(&mandate.file_name)
    .bind(mandate.valid_from)
    .bind(mandate.valid_to)
    .bind(by)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// Takes a mandate back; says whether it still held.
pub async fn revoke_mandate(change: &mut Change, id: &MandateId) -> database::Result<bool> {
    let statement = sql("UPDATE mandates SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL");
    Ok(change.execute(statement.bind(id).bind(change.at)).await? == 1)
}
