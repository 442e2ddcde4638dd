//! Municipal contacts of schools.

use std::collections::BTreeMap;

use foundation::change::Change;
use foundation::database::{self, Reads, Record, Row, sql};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::organisations::OrganisationId;
use crate::organisations::contact::CardPlace;
use crate::organisations::store::contacts;
use crate::people::PersonId;

/// Who answers for a municipality. Two are the same when the person is; where nobody is named, when the
/// card is.
#[derive(Debug, Clone, Eq)]
pub struct ContactNow {
    /// The contact card, where the municipality has one.
    pub card: Option<String>,
    /// The person, where one is named.
    pub person: Option<PersonId>,
    /// The person's name, where it may be shown (I-58).
    pub name: Option<String>,
}

impl PartialEq for ContactNow {
    fn eq(&self, other: &Self) -> bool {
        match (&self.person, &other.person) {
            (None, None) => self.card == other.card,
            (one, other) => one == other,
        }
    }
}

/// The contact of each municipality on a day, by its code: who is on the card; where nobody is, the
/// municipal coordinator who has the role.
pub async fn contacts_on(from: &mut impl Reads, day: Date) -> database::Result<BTreeMap<String, ContactNow>> {
    let mut found: BTreeMap<String, ContactNow> = BTreeMap::new();
    let mut cards = contacts::all_on(from, day).await?;
    cards.sort_by_key(|card| card.valid_from);
    for card in cards {
        if let CardPlace::Municipality(municipality) = card.place {
            let contact = ContactNow {
                name: card.shown_name().map(str::to_owned),
                card: Some(card.id.as_str().to_owned()),
                person: card.person,
            };
            found.insert(municipality.code.to_owned(), contact);
        }
    }
    let holders = sql("SELECT r.scope_id, p.id, p.given_name || ' ' || p.family_name
           FROM role_assignments r JOIN people p ON p.id = r.person_id
          WHERE r.role = 'municipal_coordinator' AND r.scope_kind = 'municipality' AND r.revoked_at IS NULL
            AND r.valid_from <= $1 AND (r.valid_to IS NULL OR r.valid_to >= $1)
          ORDER BY r.scope_id, p.id");
    for (municipality, person, name) in from.all::<(String, PersonId, String)>(holders.bind(day)).await? {
        let contact =
            found.entry(municipality).or_insert(ContactNow { card: None, person: None, name: None });
        if contact.person.is_none() {
            contact.person = Some(person);
            contact.name = Some(name);
        }
    }
    Ok(found)
}

/// The contact a school was told of.
#[derive(Debug, Clone)]
pub struct Contact {
    /// Who.
    pub who: ContactNow,
    /// When the school was told.
    pub notified_at: Timestamp,
}

impl Record for ContactNow {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { card: row.get("card_id")?, person: row.get("person_id")?, name: row.get("shown_name")? })
    }
}

impl Record for Contact {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { who: ContactNow::from_row(row)?, notified_at: row.get("notified_at")? })
    }
}

struct Known(OrganisationId, ContactNow);

impl Record for Known {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self(row.get("school_id")?, ContactNow::from_row(row)?))
    }
}

/// The contact a school has now.
pub async fn contact_of(from: &mut impl Reads, school: &OrganisationId) -> database::Result<Option<Contact>> {
    let statement = sql("SELECT card_id, person_id, shown_name, notified_at FROM contact_assignments
          WHERE school_id = $1 AND to_on IS NULL");
    from.find(statement.bind(school)).await
}

/// The contacts all schools have now.
pub async fn contacts_known(from: &mut impl Reads) -> database::Result<BTreeMap<OrganisationId, ContactNow>> {
    let statement = sql("SELECT school_id, card_id, person_id, shown_name FROM contact_assignments
          WHERE to_on IS NULL");
    let known: Vec<Known> = from.all(statement).await?;
    Ok(known.into_iter().map(|Known(school, contact)| (school, contact)).collect())
}

/// Ends the contact a school has.
pub async fn close_contact(
    change: &mut Change,
    school: &OrganisationId,
    to_on: Date,
) -> database::Result<()> {
    let statement = sql("UPDATE contact_assignments SET to_on = $2 WHERE school_id = $1 AND to_on IS NULL");
    change.execute(statement.bind(school).bind(to_on)).await.map(drop)
}

/// Gives a school a contact.
pub async fn insert_contact(
    change: &mut Change,
    school: &OrganisationId,
    contact: &ContactNow,
    from_on: Date,
) -> database::Result<()> {
    let id = change.new_id::<Contact>();
    let statement = sql("INSERT INTO contact_assignments
            (id, school_id, card_id, person_id, shown_name, from_on, notified_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)")
    .bind(&id)
    .bind(school)
    .bind(&contact.card)
    .bind(contact.person.as_ref())
    .bind(&contact.name)
    .bind(from_on)
    .bind(change.at);
    change.execute(statement).await.map(drop)
}
