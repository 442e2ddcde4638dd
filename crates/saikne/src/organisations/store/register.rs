//! What the register has told about institutions, and the tables an import writes.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::text::latvian_order_key;

use crate::organisations::matching::Facts;
use crate::organisations::naming::{self, Alias};
use crate::organisations::organisation::{OrganisationId, known};
use crate::organisations::register::{FounderKind, InstitutionKind, RegisterNo};
use crate::reference::municipality_by_code;

/// An institution as an import finds it.
#[derive(Debug, Clone)]
pub struct Stored {
    /// Identity.
    pub id: OrganisationId,
    /// Goes up with every save.
    pub version: i64,
    /// What the register has told.
    pub facts: Facts,
}

impl Record for Stored {
    fn from_row(row: &Row) -> database::Result<Self> {
        let founder_kind: Option<String> = row.get("founder_kind")?;
        let count = |column| -> database::Result<Option<u32>> {
            let count: Option<i64> = row.get(column)?;
            Ok(count.and_then(|count| u32::try_from(count).ok()))
        };
        Ok(Self {
            id: row.get("id")?,
            version: row.get("version")?,
            facts: Facts {
                register_no: row.word("register_no", RegisterNo::parse)?,
                name: row.get("name")?,
                kind: Some(row.word("kind", InstitutionKind::parse)?),
                type_text: row.get("type_text")?,
                legal_status: row.get("legal_status")?,
                founder_kind: known("founder_kind", founder_kind, FounderKind::parse)?,
                founder_name: row.get("founder_name")?,
                address: row.get("address")?,
                municipality: row.get("municipality_code")?,
                listed_under: row.get("listed_under_code")?,
                learner_count: count("learner_count")?,
                preschool_count: count("preschool_count")?,
                is_liquidated: Some(row.get::<String>("state")? == "closed"),
            },
        })
    }
}

/// The institutions with these numbers, in no order.
pub async fn with_numbers(from: &mut impl Reads, numbers: &[RegisterNo]) -> database::Result<Vec<Stored>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = numbers.iter().map(ToString::to_string);
    from.all(Listing::select("SELECT * FROM organisations").only_in("register_no", numbers).statement()).await
}

fn region_of(municipality: Option<&str>) -> Option<&'static str> {
    municipality.and_then(municipality_by_code).map(|municipality| municipality.region.code())
}

fn kind_of(facts: &Facts) -> InstitutionKind {
    facts.kind.unwrap_or(InstitutionKind::Other)
}

fn state_of(facts: &Facts) -> &'static str {
    if facts.is_liquidated == Some(true) { "closed" } else { "active" }
}

/// Keeps an institution of the register with its other names; `not_located` says why it has no
/// municipality.
pub async fn insert(
    change: &mut Change,
    facts: &Facts,
    not_located: Option<&str>,
) -> database::Result<OrganisationId> {
    let id: OrganisationId = change.new_id();
    let aliases = naming::aliases_of(&facts.name);
    let statement = sql("INSERT INTO organisations
            (id, kind, name, name_order, type_text, legal_status, register_no, founder_kind, founder_name,
             region_code, municipality_code, listed_under_code, not_located, address, learner_count,
             preschool_count, search_text, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)")
    .bind(&id)
    .bind(kind_of(facts).as_str())
    .bind(&facts.name)
    .bind(latvian_order_key(&facts.name))
    .bind(&facts.type_text)
    .bind(&facts.legal_status)
    .bind(facts.register_no.to_string())
    .bind(facts.founder_kind.map(FounderKind::as_str))
    .bind(&facts.founder_name)
    .bind(region_of(facts.municipality.as_deref()))
    .bind(&facts.municipality)
    .bind(&facts.listed_under)
    .bind(not_located)
    .bind(&facts.address)
    .bind(facts.learner_count)
    .bind(facts.preschool_count)
    .bind(search_text(&facts.name, &aliases))
    .bind(state_of(facts))
    .bind(change.at);
    change.execute(statement).await?;
    for alias in &aliases {
        super::aliases::insert(change, &id, alias).await?;
    }
    Ok(id)
}

/// Saves what the register says now. `aliases` are all its other names.
///
/// Fails with [`DatabaseError::Stale`] if another change saved it since.
pub async fn save(
    change: &mut Change,
    stored: &Stored,
    facts: &Facts,
    not_located: Option<&str>,
    aliases: &[Alias],
) -> database::Result<()> {
    let statement = sql("UPDATE organisations
            SET kind = $3, name = $4, name_order = $5, type_text = $6, legal_status = $7, founder_kind = $8,
                founder_name = $9, region_code = $10, municipality_code = $11, listed_under_code = $12,
                not_located = $13, address = $14, learner_count = $15, preschool_count = $16,
                search_text = $17, state = $18, version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(&stored.id)
    .bind(stored.version)
    .bind(kind_of(facts).as_str())
    .bind(&facts.name)
    .bind(latvian_order_key(&facts.name))
    .bind(&facts.type_text)
    .bind(&facts.legal_status)
    .bind(facts.founder_kind.map(FounderKind::as_str))
    .bind(&facts.founder_name)
    .bind(region_of(facts.municipality.as_deref()))
    .bind(&facts.municipality)
    .bind(&facts.listed_under)
    .bind(not_located)
    .bind(&facts.address)
    .bind(facts.learner_count)
    .bind(facts.preschool_count)
    .bind(search_text(&facts.name, aliases))
    .bind(state_of(facts));
    let saved = change.execute(statement).await?;
    if saved == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

fn search_text(name: &str, aliases: &[Alias]) -> String {
    let texts: Vec<&str> = aliases.iter().map(|alias| alias.text.as_str()).collect();
    naming::search_key(name, &texts)
}
