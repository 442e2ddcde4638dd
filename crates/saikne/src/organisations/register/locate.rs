//! Finds the municipality of a day in which an institution of the register lies.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::reference::{Municipality, Region, Resolution, resolve_name};

use super::founder::FounderKind;
use super::row::RegisterRow;

/// Where an institution lies on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Located {
    /// One that exists on the day.
    pub municipality: &'static Municipality,
    /// What told it.
    pub source: Source,
    /// How the name led to it.
    pub via: Via,
    /// The municipality that the file's own column means, where that is another one: a school of one
    /// municipality in a building of its neighbour.
    pub listed_under: Option<&'static Municipality>,
}

impl Located {
    /// The region of the municipality.
    pub fn region(&self) -> Region {
        self.municipality.region
    }
}

/// What told the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The address.
    Address,
    /// The column “Novads/republikas pilsēta”, as the address names no municipality.
    Column,
    /// The founding municipality, as nothing else names one.
    Founder,
}

/// How a name led to a municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// It still has this name.
    SameName,
    /// It took over the one that had this name.
    Successor,
    /// It took over the parish or town of a divided one.
    SplitParish,
}

/// Why no municipality was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotLocated {
    /// Neither address nor municipality is given.
    #[error("the register gives neither address nor municipality")]
    NothingGiven,
    /// The address names only a district of before July 2009, which was divided into several.
    #[error("the address names only the former district “{district}”")]
    OnlyDistrict {
        /// “Gulbenes rajons”.
        district: String,
    },
    /// The municipality was divided and no parish is named.
    #[error("“{municipality}” was divided in 2021 and the address names no parish")]
    NeedsParish {
        /// The name as written.
        municipality: String,
        /// Who took parts over.
        candidates: Vec<&'static Municipality>,
    },
    /// Nothing in it is the name of a municipality.
    #[error("“{place}” names no municipality")]
    UnknownPlace {
        /// Address or municipality as written.
        place: String,
    },
}

impl NotLocated {
    /// A short word for messages and counts: `organisations-register-not-located-` + code is the translation key.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NothingGiven => "nothing-given",
            Self::OnlyDistrict { .. } => "only-district",
            Self::NeedsParish { .. } => "needs-parish",
            Self::UnknownPlace { .. } => "unknown-place",
        }
    }
}

/// Finds the municipality of an institution on a day: by address, else by the file's own column, else
/// by the founding municipality.
pub fn locate(row: &RegisterRow, day: Date) -> Result<Located, NotLocated> {
    let places: Vec<&str> =
        row.address.iter().flat_map(|address| &address.places).map(String::as_str).collect();
    // The largest area stands last.
    let by_address = || {
        places
            .iter()
            .rev()
            .map(|place| (*place, resolve_name(place, &places, day)))
            .find(|(_, resolution)| *resolution != Resolution::Unknown)
    };
    let by_column = || row.municipality_text.as_deref().map(|name| (name, resolve_name(name, &places, day)));
    let founder = founding_municipality(row);
    let by_founder = || founder.as_deref().map(|name| (name, resolve_name(name, &places, day)));

    let column = by_column();
    let mut divided = None;
    let answers =
        [(Source::Address, by_address()), (Source::Column, column.clone()), (Source::Founder, by_founder())];
    for (source, answer) in answers {
        let Some((name, resolution)) = answer else { continue };
        match resolution {
            Resolution::Current(municipality) => {
                return Ok(located(municipality, source, Via::SameName, column));
            }
            Resolution::Successor(municipality) => {
                return Ok(located(municipality, source, Via::Successor, column));
            }
            Resolution::BySplitParish { municipality, .. } => {
                return Ok(located(municipality, source, Via::SplitParish, column));
            }
            Resolution::NeedsParish { candidates } => divided = divided.or(Some((name, candidates))),
            Resolution::Unknown => {}
        }
    }
    Err(match divided {
        Some((name, candidates)) => NotLocated::NeedsParish { municipality: name.to_owned(), candidates },
        None => nowhere(row),
    })
}

fn located(
    municipality: &'static Municipality,
    source: Source,
    via: Via,
    column: Option<(&str, Resolution)>,
) -> Located {
    let listed = column.and_then(|(_, resolution)| resolution.municipality());
    Located {
        municipality,
        source,
        via,
        listed_under: listed.filter(|listed| listed.code != municipality.code),
    }
}

/// “Gulbenes novada” of a founder “Gulbenes novada pašvaldība”, “Rīgas pilsēta” of “Rīgas dome”.
fn founding_municipality(row: &RegisterRow) -> Option<Cow<'_, str>> {
    let is_municipal = row.founder.kind == Some(FounderKind::Municipality);
    let (name, _) = row.founder.name.as_deref().filter(|_| is_municipal)?.rsplit_once(' ')?;
    Some(if name.contains(' ') { Cow::Borrowed(name) } else { Cow::Owned(format!("{name} pilsēta")) })
}

fn nowhere(row: &RegisterRow) -> NotLocated {
    let district = row.address.as_ref().and_then(|address| address.district());
    let place = row.address.as_ref().map(|address| &address.text).or(row.municipality_text.as_ref());
    match (district, place) {
        (Some(district), _) => NotLocated::OnlyDistrict { district: district.to_owned() },
        (None, Some(place)) => NotLocated::UnknownPlace { place: place.clone() },
        (None, None) => NotLocated::NothingGiven,
    }
}
