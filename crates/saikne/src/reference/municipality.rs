//! Municipalities since the reform of July 2021, and who succeeded whom.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::region::Region;

/// The day on which 43 municipalities replaced the 119 before; the data begin here.
pub const FIRST_DAY_OF_REFORM: Date = jiff::civil::date(2021, 7, 1);

/// A local government (pašvaldība).
#[derive(Debug, PartialEq, Eq)]
pub struct Municipality {
    /// ISO 3166-2:LV, `LV-RIX`; stable, used in the database.
    pub code: &'static str,
    /// As people say it: “Rīga”, “Ogres novads”.
    pub name: &'static str,
    /// As papers say it: “Rīgas valstspilsēta”, “Ogres novads”.
    pub full_name: &'static str,
    /// City or municipality of town and country.
    pub kind: MunicipalityKind,
    /// Where it lies.
    pub region: Region,
    /// First day of its existence.
    pub first_day: Date,
    /// Last day of its existence, when it has ended.
    pub last_day: Option<Date>,
    /// Code of the municipality that took it over.
    pub successor: Option<&'static str>,
    /// Code in the Latvian classification of territories where it is known; taken from a secondary
    /// source.
    pub atvk: Option<&'static str>,
}

/// What kind of local government it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MunicipalityKind {
    /// Valstspilsēta that is a municipality of its own.
    StateCity,
    /// Novads.
    Municipality,
}

impl Municipality {
    /// Whether it exists on a day.
    pub fn exists_on(&self, day: Date) -> bool {
        self.first_day <= day && self.last_day.is_none_or(|last_day| day <= last_day)
    }

    /// The municipality that has its territory on a day: itself while it exists, else the one at the
    /// end of its chain of successors (I-05).
    pub fn successor_on(&'static self, day: Date) -> Option<&'static Self> {
        let mut heir = self;
        // A chain cannot be longer than the list, so a cycle in the data could not hang us.
        for _ in municipalities() {
            if heir.exists_on(day) {
                return Some(heir);
            }
            heir = municipality_by_code(heir.successor?)?;
        }
        None
    }
}

/// Every municipality since the reform, also ended ones, ordered by code.
pub fn municipalities() -> &'static [Municipality] {
    &MUNICIPALITIES
}

/// Those that exist on a day; none before [`FIRST_DAY_OF_REFORM`].
pub fn municipalities_on(day: Date) -> impl Iterator<Item = &'static Municipality> {
    municipalities().iter().filter(move |municipality| municipality.exists_on(day))
}

/// The municipality with this ISO 3166-2 code, also an ended one.
pub fn municipality_by_code(code: &str) -> Option<&'static Municipality> {
    municipalities()
        .binary_search_by(|municipality| municipality.code.cmp(code))
        .ok()
        .and_then(|at| municipalities().get(at))
}

#[expect(clippy::expect_used, reason = "the file is compiled in and read by the tests below")]
static MUNICIPALITIES: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    lines_of(include_str!("data/municipalities.csv"))
        .map(|line| parse(line).expect("every line of municipalities.csv has nine fields"))
        .collect()
});

/// The records of one of our own data files: neither comments nor the line of column names.
pub(super) fn lines_of(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1)
}

fn parse(line: &'static str) -> Option<Municipality> {
    let mut fields = line.split(';');
    Some(Municipality {
        code: fields.next()?,
        name: fields.next()?,
        full_name: fields.next()?,
        kind: match fields.next()? {
            "state_city" => MunicipalityKind::StateCity,
            "municipality" => MunicipalityKind::Municipality,
            _ => return None,
        },
        region: Region::parse(fields.next()?)?,
        first_day: fields.next()?.parse().ok()?,
        last_day: optional(fields.next()?).map(str::parse).transpose().ok()?,
        successor: optional(fields.next()?),
        atvk: optional(fields.next()?),
    })
}

fn optional(field: &'static str) -> Option<&'static str> {
    (!field.is_empty()).then_some(field)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn there_are_43_since_2021_and_42_since_july_2025() {
        assert_eq!(municipalities().len(), 43);
        assert_eq!(municipalities_on(date(2021, 6, 30)).count(), 0);
        assert_eq!(municipalities_on(date(2021, 7, 1)).count(), 43);
        assert_eq!(municipalities_on(date(2025, 6, 30)).count(), 43);
        assert_eq!(municipalities_on(date(2025, 7, 1)).count(), 42);
    }

    #[test]
    fn seven_are_cities_and_every_region_has_some() {
        let cities = municipalities().iter().filter(|one| one.kind == MunicipalityKind::StateCity).count();
        assert_eq!(cities, 7);
        let per_region =
            Region::ALL.map(|region| municipalities().iter().filter(|one| one.region == region).count());
        assert_eq!(per_region, [9, 9, 11, 8, 6]);
    }

    #[test]
    fn varaklani_became_part_of_madona() {
        let varaklani = municipality_by_code("LV-102").unwrap();
        assert_eq!(varaklani.successor_on(date(2025, 6, 30)).unwrap().name, "Varakļānu novads");
        assert_eq!(varaklani.successor_on(date(2025, 7, 1)).unwrap().name, "Madonas novads");
    }

    /// I-05: whoever has ended has a successor that exists when it is needed, without cycles.
    #[test]
    fn every_chain_of_successors_ends_at_an_existing_municipality() {
        for municipality in municipalities() {
            assert_eq!(
                municipality.last_day.is_some(),
                municipality.successor.is_some(),
                "{}",
                municipality.name
            );
            if let Some(last_day) = municipality.last_day {
                let heir = municipality.successor_on(last_day.tomorrow().unwrap()).unwrap();
                assert_ne!(heir.code, municipality.code);
                assert_eq!(heir.region, municipality.region);
            }
            assert!(municipality.successor_on(date(2100, 1, 1)).is_some_and(|heir| heir.successor.is_none()));
        }
    }

    #[test]
    fn each_code_finds_its_own_municipality() {
        for municipality in municipalities() {
            assert!(std::ptr::eq(municipality_by_code(municipality.code).unwrap(), municipality));
        }
        assert_eq!(municipality_by_code("LV-001"), None);
    }

    #[test]
    fn codes_and_names_are_written_once() {
        for (place, one) in municipalities().iter().enumerate() {
            for other in &municipalities()[place + 1..] {
                assert!(one.name != other.name && one.full_name != other.full_name);
                assert!(one.atvk.is_none() || one.atvk != other.atvk);
            }
        }
    }
}
