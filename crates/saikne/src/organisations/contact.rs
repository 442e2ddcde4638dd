//! Contact cards: roles people can write to, without a private address in sight (I-58).

use std::cmp::Ordering;

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::i18n::{Language, Speaker};
use foundation::ids::Id;
use foundation::text::latvian_cmp;
use jiff::civil::Date;

use crate::people::{PersonId, Role, Scope};
use crate::reference::{Municipality, Region, municipality_by_code};

/// Identity of a card.
pub type ContactCardId = Id<ContactCard>;

/// What a card is about, and with it the role of whoever answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPlace {
    /// The agency's coordinator of a region.
    Region(Region),
    /// The contact person of a municipality.
    Municipality(&'static Municipality),
}

impl CardPlace {
    /// Every word of the column `role`.
    pub const ROLES: [&'static str; 2] = ["regional_coordinator", "municipal_contact"];

    /// Reads what a form sends: `region:LAT`, `municipality:LV-022`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("region", code) => Region::parse(code).map(Self::Region),
            ("municipality", code) => municipality_by_code(code).map(Self::Municipality),
            _ => None,
        }
    }

    /// The order in lists: regions as programmes list them, then municipalities by the alphabet.
    #[must_use]
    pub fn order(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Region(one), Self::Region(other)) => one.cmp(other),
            (Self::Region(_), Self::Municipality(_)) => Ordering::Less,
            (Self::Municipality(_), Self::Region(_)) => Ordering::Greater,
            (Self::Municipality(one), Self::Municipality(other)) => latvian_cmp(one.name, other.name),
        }
    }

    /// The text that [`CardPlace::parse`] reads.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Self::Region(region) => format!("region:{}", region.code()),
            Self::Municipality(municipality) => format!("municipality:{}", municipality.code),
        }
    }

    /// The word in the column `role`.
    #[must_use]
    pub fn role_word(&self) -> &'static str {
        match self {
            Self::Region(_) => "regional_coordinator",
            Self::Municipality(_) => "municipal_contact",
        }
    }

    /// The region; of a municipality the one it lies in.
    #[must_use]
    pub fn region(&self) -> Region {
        match self {
            Self::Region(region) => *region,
            Self::Municipality(municipality) => municipality.region,
        }
    }

    /// The municipality, where it is about one.
    #[must_use]
    pub fn municipality(&self) -> Option<&'static Municipality> {
        match self {
            Self::Region(_) => None,
            Self::Municipality(municipality) => Some(municipality),
        }
    }

    /// The role and scope of those who can be on the card.
    #[must_use]
    pub fn holders(&self) -> (Role, Scope) {
        match self {
            Self::Region(region) => (Role::RegionalCoordinator, Scope::Region(region.code().to_owned())),
            Self::Municipality(municipality) => {
                (Role::MunicipalCoordinator, Scope::Municipality(municipality.code.to_owned()))
            }
        }
    }

    /// “Latgales reģions”, “Ogres novads”.
    #[must_use]
    pub fn name(&self, speak: &Speaker) -> &'static str {
        match (self, speak.language()) {
            (Self::Region(region), Language::Lv) => region.name_lv(),
            (Self::Region(region), Language::En) => region.name_en(),
            (Self::Municipality(municipality), _) => municipality.full_name,
        }
    }

    /// The title of its card: “Latgales reģions: reģiona koordinators(-e)”.
    #[must_use]
    pub fn title(&self, speak: &Speaker) -> String {
        let key = match self {
            Self::Region(_) => "organisations-card-of-region",
            Self::Municipality(_) => "organisations-card-of-municipality",
        };
        speak.with(key, &[("place", self.name(speak))])
    }
}

/// Whom to turn to. Whoever shows it asks [`ContactCard::shown_name`]; the addresses are for the outbox only.
#[derive(Debug, Clone)]
pub struct ContactCard {
    /// Identity.
    pub id: ContactCardId,
    /// What it is about.
    pub place: CardPlace,
    /// Who answers.
    pub person: Option<PersonId>,
    /// Whether the person agreed that the name is shown.
    pub is_name_public: bool,
    /// An address of the office that messages go to in place of the person's.
    pub mailbox: Option<String>,
    /// First day it holds.
    pub valid_from: Date,
    /// Last day; open when absent.
    pub valid_to: Option<Date>,
    /// Goes up with every save.
    pub version: i64,
    person_name: String,
}

impl ContactCard {
    /// The name of who answers, if it may be shown.
    #[must_use]
    pub fn shown_name(&self) -> Option<&str> {
        Some(self.person_name.as_str()).filter(|name| self.is_name_public && !name.is_empty())
    }

    /// The name of who answers, for those who look after the card.
    #[must_use]
    pub fn holder_name(&self) -> &str {
        &self.person_name
    }

    /// Whether it holds on a day; rights and duties end with the dated role.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|last| day <= last)
    }
}

impl Record for ContactCard {
    fn from_row(row: &Row) -> database::Result<Self> {
        let region = row.word("region_code", Region::parse)?;
        let code: Option<String> = row.get("municipality_code")?;
        let place = match code {
            None => CardPlace::Region(region),
            Some(found) => match municipality_by_code(&found) {
                Some(municipality) => CardPlace::Municipality(municipality),
                None => {
                    let (column, expected) = ("municipality_code", "a municipality");
                    return Err(DatabaseError::Unreadable { column, found, expected });
                }
            },
        };
        let given_name: Option<String> = row.get("given_name")?;
        let family_name: Option<String> = row.get("family_name")?;
        let name = format!("{} {}", given_name.unwrap_or_default(), family_name.unwrap_or_default());
        Ok(Self {
            id: row.get("id")?,
            place,
            person: row.get("person_id")?,
            is_name_public: row.get("is_name_public")?,
            mailbox: row.get("mailbox")?,
            valid_from: row.get("valid_from")?,
            valid_to: row.get("valid_to")?,
            version: row.get("version")?,
            person_name: name.trim().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back_as_themselves_and_their_roles_stand_in_the_schema() {
        let schema = include_str!("../../../../migrations/0003_organisations.sql");
        for word in ["region:LAT", "municipality:LV-022"] {
            let place = CardPlace::parse(word).unwrap();
            assert_eq!(place.word(), word);
            assert!(CardPlace::ROLES.contains(&place.role_word()));
            assert!(schema.contains(&format!("'{}'", place.role_word())));
        }
        for forged in ["", "region:XXX", "municipality:LV-999", "planet:LAT", "region"] {
            assert_eq!(CardPlace::parse(forged), None, "{forged}");
        }
    }
}
