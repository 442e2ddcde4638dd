//! Errands to signing services.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use crate::applications::application::ApplicationId;
use crate::applications::signing::{Signing, SigningId};

/// Keeps a new errand.
pub async fn insert_signing(change: &mut Change, signing: &Signing) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO application_signings
            (id, application_id, document_hash, session, address, begun_by, begun_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(&signing.id)
    .bind(&signing.application)
    .bind(&signing.document)
    .bind(&signing.session)
    .bind(&signing.address)
    .bind(by)
    .bind(signing.begun_at);
    change.execute(statement).await.map(drop)
}

/// One errand.
pub async fn signing(from: &mut impl Reads, id: &SigningId) -> database::Result<Option<Signing>> {
    from.find(sql("SELECT * FROM application_signings WHERE id = $1").bind(id)).await
}

/// The newest errand with a paper that was not fetched yet.
pub async fn open_signing(
    from: &mut impl Reads,
    application: &ApplicationId,
    document: &str,
) -> database::Result<Option<Signing>> {
    let statement = sql("SELECT * FROM application_signings
                          WHERE application_id = $1 AND document_hash = $2 AND fetched_at IS NULL
                          ORDER BY begun_at DESC, id DESC LIMIT 1");
    from.find(statement.bind(application).bind(document)).await
}

/// Marks an errand as done.
pub async fn mark_fetched(change: &mut Change, id: &SigningId) -> database::Result<()> {
    let statement = sql("UPDATE application_signings SET fetched_at = $2 WHERE id = $1");
    change.execute(statement.bind(id).bind(change.at)).await.map(drop)
}
