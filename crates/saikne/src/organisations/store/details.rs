//! What only the page of one organisation shows, and the institutions nobody could place.

use foundation::change::Change;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::text::latvian_order_key;
use jiff::civil::Date;

use crate::organisations::batch::{ImportBatchId, ImportRow};
use crate::organisations::organisation::{Organisation, OrganisationId};
use crate::reference::{Municipality, municipalities, municipality_by_code};

/// Facts of an organisation beside those every list needs.
#[derive(Debug, Clone)]
pub struct Details {
    /// “Pastarpinātās pārvaldes iestāde”.
    pub legal_status: Option<String>,
    /// Name of the founder, never a person's.
    pub founder_name: Option<String>,
    /// The municipality whose list names it, where that is another one.
    pub listed_under: Option<&'static Municipality>,
    /// Children in preschool programmes, as last reported.
    pub preschool_count: Option<i64>,
    /// Code of the reason why the register alone could not place it.
    pub not_located: Option<String>,
}

impl Record for Details {
    fn from_row(row: &Row) -> database::Result<Self> {
        let listed_under: Option<String> = row.get("listed_under_code")?;
        Ok(Self {
            legal_status: row.get("legal_status")?,
            founder_name: row.get("founder_name")?,
            listed_under: listed_under.as_deref().and_then(municipality_by_code),
            preschool_count: row.get("preschool_count")?,
            not_located: row.get("not_located")?,
        })
    }
}

/// An organisation with everything that is known of it.
#[derive(Debug, Clone)]
pub struct Described {
    /// What every list needs.
    pub organisation: Organisation,
    /// The rest.
    pub details: Details,
}

impl Record for Described {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { organisation: Organisation::from_row(row)?, details: Details::from_row(row)? })
    }
}

/// The further facts of an organisation.
pub async fn of(from: &mut impl Reads, id: &OrganisationId) -> database::Result<Details> {
    from.one(
        sql("SELECT legal_status, founder_name, listed_under_code, preschool_count, not_located
               FROM organisations WHERE id = $1")
        .bind(id),
    )
    .await
}

/// An institution without municipality, and why.
#[derive(Debug, Clone)]
pub struct Unplaced {
    /// The institution.
    pub organisation: Organisation,
    /// Code of the reason.
    pub not_located: Option<String>,
}

impl Record for Unplaced {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { organisation: Organisation::from_row(row)?, not_located: row.get("not_located")? })
    }
}

/// The institutions of the register that have no municipality, after one of them when a page goes on.
pub async fn unplaced(
    from: &mut impl Reads,
    after: Option<&Organisation>,
    limit: i64,
) -> database::Result<Vec<Unplaced>> {
    let statement = sql("SELECT * FROM organisations
                          WHERE municipality_code IS NULL AND register_no IS NOT NULL AND (name_order, id) > ($1, $2)
                          ORDER BY name_order, id LIMIT $3");
    let (key, id) = after.map_or_else(
        || (String::new(), String::new()),
        |last| (latvian_order_key(&last.name), last.id.as_str().to_owned()),
    );
    from.all(statement.bind(key).bind(id).bind(limit)).await
}

/// How many institutions of the register have no municipality.
pub async fn unplaced_count(from: &mut impl Reads) -> database::Result<i64> {
    from.one(sql(
        "SELECT COUNT(*) FROM organisations WHERE municipality_code IS NULL AND register_no IS NOT NULL",
    ))
    .await
}

/// Puts an organisation into a municipality.
///
/// Fails with [`DatabaseError::Stale`] if another change saved it since `version`.
pub async fn place(
    change: &mut Change,
    id: &OrganisationId,
    version: i64,
    municipality: &Municipality,
) -> database::Result<()> {
    let statement = sql("UPDATE organisations
            SET municipality_code = $3, region_code = $4, not_located = NULL, version = version + 1
          WHERE id = $1 AND version = $2");
    let statement = statement.bind(id).bind(version).bind(municipality.code).bind(municipality.region.code());
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Moves what stands in municipalities that have ended by a day to those that took them over (I-05).
/// Says how many organisations moved.
pub async fn follow_successors(change: &mut Change, day: Date) -> database::Result<u64> {
    let mut moved = 0;
    for ended in municipalities().iter().filter(|municipality| !municipality.exists_on(day)) {
        let Some(heir) = ended.successor_on(day) else { continue };
        let statement = sql("UPDATE organisations
                SET municipality_code = $2, region_code = $3, version = version + 1
              WHERE municipality_code = $1");
        let statement = statement.bind(ended.code).bind(heir.code).bind(heir.region.code());
        moved += change.execute(statement).await?;
    }
    Ok(moved)
}

/// What an import did to an institution.
#[derive(Debug, Clone)]
pub struct Told {
    /// In which import.
    pub batch: ImportBatchId,
    /// When that was handed in.
    pub at: jiff::Timestamp,
    /// The row.
    pub row: ImportRow,
}

impl Record for Told {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { batch: row.get("batch_id")?, at: row.get("created_at")?, row: ImportRow::from_row(row)? })
    }
}

/// What imports did to an institution, newest first; those that changed nothing are left out.
pub async fn told_of(from: &mut impl Reads, register_no: &str, limit: i64) -> database::Result<Vec<Told>> {
    let statement =
        sql("SELECT r.*, b.created_at FROM import_rows r JOIN import_batches b ON b.id = r.batch_id
                          WHERE r.register_no = $1 AND r.outcome IN ('added', 'changed')
                          ORDER BY b.created_at DESC, b.id DESC LIMIT $2");
    from.all(statement.bind(register_no).bind(limit)).await
}
