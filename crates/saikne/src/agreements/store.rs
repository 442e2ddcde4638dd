//! Agreements in the database.

mod amendments;
mod contacts;
mod errands;
mod list;
mod signatures;

pub use amendments::{amendment, amendments, insert_amendment, save_amendment};
pub use contacts::{contact, contacts, end_contact, insert_contact};
pub use errands::{errand, insert_errand, mark_errand_fetched, open_errands};
pub use list::{Found, Line, Order, count, editions, found, line, search};
pub use signatures::{insert_signature, signature, signature_of, signatures};

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, sql};
use foundation::text::latvian_order_key;

use super::agreement::{Agreement, AgreementId};
use super::file::{AgreementFile, Part};
use super::search::search_text;
use crate::applications::ApplicationId;

const FILES: &str = "SELECT a.*, o.name AS beneficiary_name, o.name_order, o.region_code
                       FROM agreements a JOIN organisations o ON o.id = a.beneficiary_id";

/// The file of an agreement.
pub async fn file(from: &mut impl Reads, id: &AgreementId) -> database::Result<Option<AgreementFile>> {
    let found = Listing::select(FILES).only_with("a.id = ?", vec![id.into()]).statement();
    let Some(mut file) = from.find::<AgreementFile>(found).await? else { return Ok(None) };
    file.parts = parts(from, &file.agreement.application).await?;
    Ok(Some(file))
}

async fn parts(from: &mut impl Reads, application: &ApplicationId) -> database::Result<Vec<Part>> {
    let statement =
        sql("SELECT s.id, s.school_id, i.team_id FROM sub_projects s JOIN ideas i ON i.id = s.idea_id
          WHERE s.application_id = $1 AND s.excluded_at IS NULL ORDER BY s.id");
    from.all(statement.bind(application)).await
}

/// The agreement about an application, if there is one that was not declined.
pub async fn of_application(
    from: &mut impl Reads,
    application: &ApplicationId,
) -> database::Result<Option<AgreementId>> {
    let statement = sql("SELECT id FROM agreements WHERE application_id = $1 AND state <> 'declined'");
    from.find(statement.bind(application)).await
}

/// The agreements of an edition that were offered and not declined, by beneficiary.
pub async fn of_edition(from: &mut impl Reads, edition: &str) -> database::Result<Vec<AgreementFile>> {
    let listing = Listing::select(FILES)
        .only_with("a.edition_code = ?", vec![edition.into()])
        .only("a.state <> 'declined'")
        .order("ORDER BY o.name_order, a.id");
    from.all(listing.statement()).await
}

fn content(agreement: &Agreement) -> String {
    serde_json::to_value(&agreement.content).map(|value| value.to_string()).unwrap_or_default()
}

fn number_order(agreement: &Agreement) -> String {
    agreement.number.as_deref().map(latvian_order_key).unwrap_or_default()
}

/// Keeps a new agreement; says whether the application had none yet.
pub async fn insert(
    change: &mut Change,
    agreement: &Agreement,
    edition_title: &str,
) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let found_by = search_text(agreement.number.as_deref(), edition_title, &agreement.content);
    let statement = sql("INSERT INTO agreements
            (id, edition_code, application_id, decision_id, beneficiary_id, municipality_code, state,
             number_order, amount_cents, content, search_text, drafted_by, drafted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (application_id) WHERE state <> 'declined' DO NOTHING")
    .bind(&agreement.id)
    .bind(agreement.edition.as_str())
    .bind(&agreement.application)
    .bind(&agreement.decision)
    .bind(&agreement.beneficiary)
    .bind(agreement.municipality.as_deref())
    .bind(agreement.state.as_str())
    .bind(number_order(agreement))
    .bind(agreement.amount.0)
    .bind(content(agreement))
    .bind(found_by)
    .bind(by)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Saves an agreement that was read earlier.
pub async fn save(change: &mut Change, agreement: &Agreement) -> database::Result<()> {
    let statement = sql("UPDATE agreements
            SET state = $3, content = $4, decline_reason = $5, in_force_at = $6, decision_id = $7,
                amount_cents = $8, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&agreement.id)
    .bind(agreement.version)
    .bind(agreement.state.as_str())
    .bind(content(agreement))
    .bind(agreement.decline_reason.as_deref())
    .bind(agreement.in_force_at)
    .bind(&agreement.decision)
    .bind(agreement.amount.0);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Saves an agreement that is offered now, with what its paper says.
pub async fn save_offer(
    change: &mut Change,
    agreement: &Agreement,
    paper: &str,
    edition_title: &str,
) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let found_by = search_text(agreement.number.as_deref(), edition_title, &agreement.content);
    let statement = sql("UPDATE agreements
            SET state = $3, number = $4, number_order = $5, paper = $6, paper_hash = $7, search_text = $8,
                offered_by = $9, offered_at = $10, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&agreement.id)
    .bind(agreement.version)
    .bind(agreement.state.as_str())
    .bind(agreement.number.as_deref())
    .bind(number_order(agreement))
    .bind(paper)
    .bind(agreement.paper_hash.as_deref())
    .bind(found_by)
    .bind(by)
    .bind(agreement.offered_at);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// What the paper of an agreement says, as it was offered.
pub async fn paper(from: &mut impl Reads, id: &AgreementId) -> database::Result<Option<String>> {
    let statement = sql("SELECT paper FROM agreements WHERE id = $1 AND paper IS NOT NULL");
    from.find(statement.bind(id)).await
}
