//! Transport requests.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};

use super::once;
use crate::teams::registration::RegistrationId;
use crate::teams::transport::{TransportRequest, TransportRequestId};

/// Opens a request, or opens an earlier one of the same registration again.
pub async fn open_transport_request(
    change: &mut Change,
    registration: &RegistrationId,
    municipality: &str,
    note: &str,
) -> database::Result<()> {
    let id: TransportRequestId = change.new_id();
    let statement = sql("INSERT INTO transport_requests
            (id, registration_id, municipality_code, note, state, opened_at)
         VALUES ($1, $2, $3, $4, 'open', $5)
         ON CONFLICT (registration_id) DO UPDATE
            SET note = excluded.note, state = 'open', opened_at = excluded.opened_at, is_provided = NULL,
                answer = NULL, answered_by = NULL, answered_at = NULL,
                version = transport_requests.version + 1
          WHERE transport_requests.note <> excluded.note OR transport_requests.state = 'withdrawn'")
    .bind(&id)
    .bind(registration)
    .bind(municipality)
    .bind(note)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// The team found another way: nobody has to answer any more.
pub async fn withdraw_transport_request(
    change: &mut Change,
    registration: &RegistrationId,
) -> database::Result<()> {
    let statement = sql("UPDATE transport_requests SET state = 'withdrawn', version = version + 1
                          WHERE registration_id = $1 AND state = 'open'");
    change.execute(statement.bind(registration)).await.map(drop)
}

/// One request.
pub async fn find_transport_request(
    from: &mut impl Reads,
    id: &TransportRequestId,
) -> database::Result<Option<TransportRequest>> {
    from.find(sql("SELECT * FROM transport_requests WHERE id = $1").bind(id)).await
}

/// The request of a registration.
pub async fn transport_request_of(
    from: &mut impl Reads,
    registration: &RegistrationId,
) -> database::Result<Option<TransportRequest>> {
    from.find(sql("SELECT * FROM transport_requests WHERE registration_id = $1").bind(registration)).await
}

/// Saves a request that was read earlier.
pub async fn save_transport_request(change: &mut Change, request: &TransportRequest) -> database::Result<()> {
    let by = change.by.as_str().to_owned();
    let statement = sql("UPDATE transport_requests
            SET state = $3, is_provided = $4, answer = $5, answered_by = $6, answered_at = $7,
                version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&request.id)
    .bind(request.version)
    .bind(request.state.as_str())
    .bind(request.is_provided)
    .bind(&request.answer)
    .bind(by)
    .bind(request.answered_at);
    once(change.execute(statement).await?)
}

/// A request in the municipality's list.
#[derive(Debug, Clone)]
pub struct TransportLine {
    /// The request.
    pub request: TransportRequest,
    /// Whose it is.
    pub school_name: String,
}

impl Record for TransportLine {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { request: TransportRequest::from_row(row)?, school_name: row.get("school_name")? })
    }
}

/// The requests to some municipalities, open ones first.
pub async fn transport_requests_in(
    from: &mut impl Reads,
    municipalities: &[String],
) -> database::Result<Vec<TransportLine>> {
    let listing = Listing::select(
        "SELECT q.*, o.name AS school_name
           FROM transport_requests q
           JOIN registrations r ON r.id = q.registration_id
           JOIN teams t ON t.id = r.team_id
           JOIN organisations o ON o.id = t.school_id",
    )
    .only_in("q.municipality_code", municipalities)
    .order("ORDER BY CASE WHEN q.state = 'open' THEN 0 ELSE 1 END, q.opened_at, q.id")
    .limit(500);
    from.all(listing.statement()).await
}
