//! Contact cards in the database.

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use jiff::civil::Date;

use crate::organisations::contact::{CardPlace, ContactCard, ContactCardId};
use crate::people::PersonId;
use crate::reference::Region;

const HEAD: &str = "SELECT c.*, p.given_name, p.family_name
                      FROM contact_cards c LEFT JOIN people p ON p.id = c.person_id";

fn on(day: Date) -> Listing {
    Listing::select(HEAD).only_with(
        "c.valid_from <= ? AND (c.valid_to IS NULL OR c.valid_to >= ?)",
        vec![day.into(), day.into()],
    )
}

/// One card.
pub async fn find(from: &mut impl Reads, id: &ContactCardId) -> database::Result<Option<ContactCard>> {
    from.find(Listing::select(HEAD).only_with("c.id = ?", vec![id.into()]).statement()).await
}

/// The card of a municipality on a day: the newest, if there are several.
pub async fn contact_of_municipality(
    from: &mut impl Reads,
    code: &str,
    day: Date,
) -> database::Result<Option<ContactCard>> {
    let listing = on(day)
        .only("c.role = 'municipal_contact'")
        .only_with("c.municipality_code = ?", vec![code.into()])
        .order("ORDER BY c.valid_from DESC, c.id DESC")
        .limit(1);
    from.find(listing.statement()).await
}

/// The cards of the coordinators of a region on a day.
pub async fn contacts_of_region(
    from: &mut impl Reads,
    region: Region,
    day: Date,
) -> database::Result<Vec<ContactCard>> {
    let listing = on(day)
        .only("c.role = 'regional_coordinator'")
        .only_with("c.region_code = ?", vec![region.code().into()])
        .order("ORDER BY c.valid_from, c.id");
    from.all(listing.statement()).await
}

/// Every card that holds on a day, in the order of lists.
pub async fn all_on(from: &mut impl Reads, day: Date) -> database::Result<Vec<ContactCard>> {
    in_order(from, on(day)).await
}

/// Every card that holds on a day or later, in the order of lists.
pub async fn all_from(from: &mut impl Reads, day: Date) -> database::Result<Vec<ContactCard>> {
    let condition = "c.valid_to IS NULL OR c.valid_to >= ?";
    in_order(from, Listing::select(HEAD).only_with(condition, vec![day.into()])).await
}

async fn in_order(from: &mut impl Reads, listing: Listing) -> database::Result<Vec<ContactCard>> {
    let mut cards: Vec<ContactCard> =
        from.all(listing.order("ORDER BY c.valid_from, c.id").statement()).await?;
    // The database knows municipalities by their codes only.
    cards.sort_by(|one, other| one.place.order(&other.place));
    Ok(cards)
}

/// What a card says beside its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardContent<'a> {
    /// Who answers; at least one of this and the mailbox is there.
    pub person: Option<&'a PersonId>,
    /// Whether the name is shown.
    pub is_name_public: bool,
    /// An address of the office.
    pub mailbox: Option<&'a str>,
    /// First day it holds.
    pub valid_from: Date,
    /// Last day; open when absent.
    pub valid_to: Option<Date>,
}

/// Keeps a card.
pub async fn insert(
    change: &mut Change,
    place: &CardPlace,
    content: &CardContent<'_>,
) -> database::Result<ContactCardId> {
    let id: ContactCardId = change.new_id();
    let statement = sql("INSERT INTO contact_cards
            (id, role, region_code, municipality_code, person_id, is_name_public, mailbox, valid_from, valid_to,
             created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
    .bind(&id)
    .bind(place.role_word())
    .bind(place.region().code())
    .bind(place.municipality().map(|municipality| municipality.code))
    .bind(content.person)
    .bind(content.is_name_public)
    .bind(content.mailbox)
    .bind(content.valid_from)
    .bind(content.valid_to)
    .bind(change.at);
    change.execute(statement).await?;
    Ok(id)
}

/// Saves a card that was read earlier.
///
/// Fails with [`DatabaseError::Stale`] if another change saved it since.
pub async fn save(
    change: &mut Change,
    id: &ContactCardId,
    version: i64,
    content: &CardContent<'_>,
) -> database::Result<()> {
    let statement = sql("UPDATE contact_cards
            SET person_id = $3, is_name_public = $4, mailbox = $5, valid_from = $6, valid_to = $7,
                version = version + 1
          WHERE id = $1 AND version = $2")
    .bind(id)
    .bind(version)
    .bind(content.person)
    .bind(content.is_name_public)
    .bind(content.mailbox)
    .bind(content.valid_from)
    .bind(content.valid_to);
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Somebody who can be on a card.
#[derive(Debug, Clone)]
pub struct Holder {
    /// Who.
    pub person: PersonId,
    /// Name.
    pub name: String,
}

impl Record for Holder {
    fn from_row(row: &Row) -> database::Result<Self> {
        let (given_name, family_name): (String, String) = (row.get("given_name")?, row.get("family_name")?);
        Ok(Self { person: row.get("id")?, name: format!("{given_name} {family_name}") })
    }
}

/// Those who hold the role of a place on a day, in no order that matters.
pub async fn holders(from: &mut impl Reads, place: &CardPlace, day: Date) -> database::Result<Vec<Holder>> {
    let (role, scope) = place.holders();
    let (kind, id) = scope.as_words();
    let statement = sql("SELECT p.id, p.given_name, p.family_name FROM people p
                          WHERE EXISTS (SELECT 1 FROM role_assignments r
                                         WHERE r.person_id = p.id AND r.role = $1 AND r.scope_kind = $2
                                           AND r.scope_id = $3 AND r.revoked_at IS NULL AND r.valid_from <= $4
                                           AND (r.valid_to IS NULL OR r.valid_to >= $4))
                          ORDER BY p.id");
    from.all(statement.bind(role.as_str()).bind(kind).bind(id).bind(day)).await
}
