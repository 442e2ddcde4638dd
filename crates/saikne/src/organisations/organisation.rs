//! An organisation and its rules.

use foundation::database::{self, DatabaseError, Record, Row};
use foundation::ids::Id;

use super::register::{FounderKind, InstitutionKind};
use crate::reference::{Municipality, Region, municipality_by_code};

/// Identity of an organisation.
pub type OrganisationId = Id<Organisation>;

/// What an organisation is (model 4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// Sets policy and pays.
    Ministry,
    /// Runs programmes for a ministry.
    Agency,
    /// Local government.
    Municipality,
    /// Municipal institution for education.
    EducationAuthority,
    /// An education institution of the register.
    Institution(InstitutionKind),
    /// Association.
    NgoAssociation,
    /// Foundation.
    NgoFoundation,
}

impl OrganisationKind {
    /// Every kind once.
    pub const ALL: [Self; 11] = [
        Self::Ministry,
        Self::Agency,
        Self::Municipality,
        Self::EducationAuthority,
        Self::Institution(InstitutionKind::GeneralSchool),
        Self::Institution(InstitutionKind::VocationalSchool),
        Self::Institution(InstitutionKind::Preschool),
        Self::Institution(InstitutionKind::YouthCentre),
        Self::Institution(InstitutionKind::Other),
        Self::NgoAssociation,
        Self::NgoFoundation,
    ];

    /// The word in rows and keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ministry => "ministry",
            Self::Agency => "agency",
            Self::Municipality => "municipality",
            Self::EducationAuthority => "education_authority",
            Self::Institution(kind) => kind.as_str(),
            Self::NgoAssociation => "ngo_association",
            Self::NgoFoundation => "ngo_foundation",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("organisations-kind-{}", self.as_str().replace('_', "-"))
    }
}

/// A legal person or institution.
#[derive(Debug, Clone)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Legal name.
    pub name: String,
    /// What the register calls its kind.
    pub type_text: Option<String>,
    /// Number in the institution register.
    pub register_no: Option<String>,
    /// Who founded it.
    pub founder_kind: Option<FounderKind>,
    /// Planning region; none while it could not be placed.
    pub region: Option<Region>,
    /// Municipality; none while it could not be placed.
    pub municipality: Option<&'static Municipality>,
    /// Address in sentence case.
    pub address: Option<String>,
    /// Learners in grades 1–12, as last reported.
    pub learner_count: Option<i64>,
    /// Closed institutions stay known, but take part in nothing new.
    pub is_active: bool,
    /// Goes up with every save.
    pub version: i64,
}

impl Organisation {
    /// Whether it stands in the institution register, which is what rule kind `in_register` asks.
    #[must_use]
    pub fn is_in_register(&self) -> bool {
        self.register_no.is_some() && self.is_active
    }

    /// The line below its name in lists: municipality, kind by the register.
    #[must_use]
    pub fn place(&self) -> &'static str {
        self.municipality.map_or("", |municipality| municipality.full_name)
    }
}

impl Record for Organisation {
    fn from_row(row: &Row) -> database::Result<Self> {
        let founder_kind: Option<String> = row.get("founder_kind")?;
        let region: Option<String> = row.get("region_code")?;
        let municipality: Option<String> = row.get("municipality_code")?;
        Ok(Self {
            id: row.get("id")?,
            kind: row.word("kind", OrganisationKind::parse)?,
            name: row.get("name")?,
            type_text: row.get("type_text")?,
            register_no: row.get("register_no")?,
            founder_kind: known("founder_kind", founder_kind, FounderKind::parse)?,
            region: known("region_code", region, Region::parse)?,
            municipality: known("municipality_code", municipality, municipality_by_code)?,
            address: row.get("address")?,
            learner_count: row.get("learner_count")?,
            is_active: row.get::<String>("state")? == "active",
            version: row.get("version")?,
        })
    }
}

/// A word that may be absent, but is known when it is there.
pub(super) fn known<T>(
    column: &'static str,
    word: Option<String>,
    parse: impl FnOnce(&str) -> Option<T>,
) -> database::Result<Option<T>> {
    match word {
        None => Ok(None),
        Some(found) => match parse(&found) {
            Some(value) => Ok(Some(value)),
            None => Err(DatabaseError::Unreadable { column, found, expected: "a known word" }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_read_back_as_themselves_and_stand_in_the_schema() {
        let schema = include_str!("../../../../migrations/0003_organisations.sql");
        for kind in OrganisationKind::ALL {
            assert_eq!(OrganisationKind::parse(kind.as_str()), Some(kind));
            assert!(schema.contains(&format!("'{}'", kind.as_str())), "{kind:?}");
        }
    }
}
