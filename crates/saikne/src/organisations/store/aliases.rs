//! Other names of organisations.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};

use crate::organisations::naming::{self, Alias, AliasKind};
use crate::organisations::organisation::OrganisationId;

impl Record for Alias {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { text: row.get("text")?, kind: row.word("kind", AliasKind::parse)? })
    }
}

struct Owned {
    organisation: OrganisationId,
    alias: Alias,
}

impl Record for Owned {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { organisation: row.get("organisation_id")?, alias: Alias::from_row(row)? })
    }
}

/// The other names of an organisation.
pub async fn of(from: &mut impl Reads, organisation: &OrganisationId) -> database::Result<Vec<Alias>> {
    let statement =
        sql("SELECT text, kind FROM organisation_aliases WHERE organisation_id = $1 ORDER BY text, kind");
    from.all(statement.bind(organisation)).await
}

/// The other names of several organisations.
pub async fn of_all(
    from: &mut impl Reads,
    organisations: impl IntoIterator<Item = &OrganisationId>,
) -> database::Result<Vec<(OrganisationId, Alias)>> {
    let listing = Listing::select("SELECT organisation_id, text, kind FROM organisation_aliases")
        .only_in("organisation_id", organisations)
        .order("ORDER BY organisation_id, text");
    let owned: Vec<Owned> = from.all(listing.statement()).await?;
    Ok(owned.into_iter().map(|owned| (owned.organisation, owned.alias)).collect())
}

/// Keeps another name; a known one stays as it is.
pub async fn insert(
    change: &mut Change,
    organisation: &OrganisationId,
    alias: &Alias,
) -> database::Result<()> {
    let statement = sql("INSERT INTO organisation_aliases (organisation_id, text, kind) VALUES ($1, $2, $3)
                         ON CONFLICT (organisation_id, text) DO NOTHING");
    let statement = statement.bind(organisation).bind(&alias.text).bind(alias.kind.as_str());
    change.execute(statement).await.map(drop)
}

/// Takes a name away. Says whether there was one.
pub async fn remove(
    change: &mut Change,
    organisation: &OrganisationId,
    text: &str,
) -> database::Result<bool> {
    let statement = sql("DELETE FROM organisation_aliases WHERE organisation_id = $1 AND text = $2");
    Ok(change.execute(statement.bind(organisation).bind(text)).await? == 1)
}

/// Writes anew by which words an organisation is found, after its other names changed.
pub async fn refresh_search(
    change: &mut Change,
    organisation: &OrganisationId,
    name: &str,
) -> database::Result<()> {
    let aliases = of(change, organisation).await?;
    let texts: Vec<&str> = aliases.iter().map(|alias| alias.text.as_str()).collect();
    let statement = sql("UPDATE organisations SET search_text = $2, version = version + 1 WHERE id = $1");
    change.execute(statement.bind(organisation).bind(naming::search_key(name, &texts))).await.map(drop)
}
