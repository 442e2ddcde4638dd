//! Which municipality of a day a name means, also one that has not existed since 2021.

use std::collections::HashMap;
use std::sync::LazyLock;

use foundation::text::words;
use jiff::civil::Date;

use super::municipality::{
    FIRST_DAY_OF_REFORM, Municipality, MunicipalityKind, lines_of, municipalities, municipality_by_code,
};

/// A municipality that existed until 30 June 2021, or one part of a divided one.
#[derive(Debug, PartialEq, Eq)]
pub struct FormerMunicipality {
    /// “Aglonas novads”, “Valmiera”.
    pub name: &'static str,
    /// Parish or town, where the municipality was divided.
    pub part: Option<&'static str>,
    /// Code of the municipality of 1 July 2021 that took it over.
    pub successor: &'static str,
}

/// What became of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// A municipality of this name exists on the day.
    Current(&'static Municipality),
    /// The municipality of this name was taken over as a whole.
    Successor(&'static Municipality),
    /// The municipality of this name was divided; its parish or town decided.
    BySplitParish {
        /// Who took the part over.
        municipality: &'static Municipality,
        /// The part that was recognised, as our data name it; none for “the rest”.
        part: Option<&'static str>,
    },
    /// The municipality of this name was divided and no parish was named.
    NeedsParish {
        /// Who took parts over, ordered by code.
        candidates: Vec<&'static Municipality>,
    },
    /// No municipality since 2009 has had this name.
    Unknown,
}

impl Resolution {
    /// The municipality, where there is exactly one.
    pub fn municipality(&self) -> Option<&'static Municipality> {
        match self {
            Self::Current(municipality)
            | Self::Successor(municipality)
            | Self::BySplitParish { municipality, .. } => Some(municipality),
            Self::NeedsParish { .. } | Self::Unknown => None,
        }
    }
}

/// The 119 municipalities before the reform; a divided one has several entries.
pub fn former_municipalities() -> &'static [FormerMunicipality] {
    &FORMER
}

/// Finds the municipality of a day by any name it or its predecessors have had.
///
/// Case, diacritics, “nov.”, “pilsēta” and “valstspilsēta” do not matter. `places` are the names that
/// stood beside it (parish, town, village; others do no harm); they decide where a municipality was
/// divided. A day before the reform is judged as its first day.
pub fn resolve_name(name: &str, places: &[&str], day: Date) -> Resolution {
    let day = day.max(FIRST_DAY_OF_REFORM);
    let Some(meaning) = MEANINGS.get(&place_key(name)) else { return Resolution::Unknown };
    if let Some(municipality) = meaning.municipality {
        return match municipality.successor_on(day) {
            Some(same) if same.code == municipality.code => Resolution::Current(same),
            Some(heir) => Resolution::Successor(heir),
            None => Resolution::Unknown,
        };
    }
    let heir_of = |former: &FormerMunicipality| municipality_by_code(former.successor)?.successor_on(day);
    if let [whole] = meaning.former.as_slice() {
        return heir_of(whole).map_or(Resolution::Unknown, Resolution::Successor);
    }
    if let Some(former) = part_named(&meaning.former, places)
        && let Some(municipality) = heir_of(former)
    {
        return Resolution::BySplitParish { municipality, part: former.part };
    }
    let mut candidates: Vec<_> = meaning.former.iter().filter_map(|former| heir_of(former)).collect();
    candidates.sort_by_key(|municipality| municipality.code);
    candidates.dedup_by_key(|municipality| municipality.code);
    Resolution::NeedsParish { candidates }
}

/// The part that one of the places names; “the rest” only where a parish is named at all.
fn part_named(parts: &[&'static FormerMunicipality], places: &[&str]) -> Option<&'static FormerMunicipality> {
    let named: Vec<String> = places.iter().map(|place| place_key(place)).collect();
    let exact = parts.iter().find(|former| former.part.is_some_and(|part| named.contains(&place_key(part))));
    let rest = || {
        let names_a_parish = named.iter().any(|place| place.ends_with(" pagasts"));
        parts.iter().find(|former| names_a_parish && former.part.is_none())
    };
    exact.or_else(rest).copied()
}

/// What one name has meant.
#[derive(Default)]
struct Meaning {
    municipality: Option<&'static Municipality>,
    former: Vec<&'static FormerMunicipality>,
}

static MEANINGS: LazyLock<HashMap<String, Meaning>> = LazyLock::new(|| {
    let mut meanings: HashMap<String, Meaning> = HashMap::new();
    for municipality in municipalities() {
        for key in keys_of(municipality.name, municipality.kind == MunicipalityKind::StateCity) {
            meanings.entry(key).or_default().municipality = Some(municipality);
        }
    }
    for former in former_municipalities() {
        for key in keys_of(former.name, !former.name.ends_with(" novads")) {
            meanings.entry(key).or_default().former.push(former);
        }
    }
    meanings
});

#[expect(clippy::expect_used, reason = "the file is compiled in and read by the tests below")]
static FORMER: LazyLock<Vec<FormerMunicipality>> = LazyLock::new(|| {
    lines_of(include_str!("data/former_municipalities.csv"))
        .map(|line| {
            let mut fields = line.split(';');
            let parsed = (|| {
                let (name, part) = (fields.next()?, fields.next()?);
                let part = (!part.is_empty()).then_some(part);
                Some(FormerMunicipality { name, part, successor: fields.next()? })
            })();
            parsed.expect("every line of former_municipalities.csv has three fields")
        })
        .collect()
});

/// The keys under which a name is found: a city also with “pilsēta” after its genitive.
fn keys_of(name: &str, is_city: bool) -> Vec<String> {
    let mut keys = vec![place_key(name)];
    if is_city {
        // Rīga → Rīgas, Rēzekne → Rēzeknes; Daugavpils, Jēkabpils and Ventspils stay.
        let genitive = if name.ends_with('s') { name.to_owned() } else { format!("{name}s") };
        keys.push(place_key(&format!("{genitive} pilsēta")));
    }
    keys
}

/// A place name as folded words with its kind in one form: “OGRES NOV.” → `ogres novads`.
fn place_key(name: &str) -> String {
    let mut key = words(name);
    if let Some(kind) = key.last_mut() {
        let plain = match kind.as_str() {
            "nov" | "novada" => "novads",
            "pag" | "pagasta" => "pagasts",
            "valstspilseta" | "pilsetas" | "valstspilsetas" => "pilseta",
            _ => "",
        };
        if !plain.is_empty() {
            plain.clone_into(kind);
        }
    }
    key.retain(|word| word != "republikas");
    key.join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn heir(name: &str, places: &[&str]) -> Option<&'static str> {
        resolve_name(name, places, TODAY).municipality().map(|municipality| municipality.name)
    }

    #[test]
    fn there_were_119_of_which_two_were_divided() {
        let names: BTreeSet<_> = former_municipalities().iter().map(|former| former.name).collect();
        let divided: BTreeSet<_> = former_municipalities()
            .iter()
            .filter(|former| former.part.is_some())
            .map(|former| former.name)
            .collect();
        assert_eq!(names.len(), 119);
        assert_eq!(divided, BTreeSet::from(["Aglonas novads", "Inčukalna novads"]));
    }

    /// I-05: every old name keeps resolving, today and on each day since the reform.
    #[test]
    fn every_former_municipality_has_an_heir_that_exists() {
        for day in [FIRST_DAY_OF_REFORM, date(2025, 6, 30), date(2025, 7, 1), TODAY] {
            for former in former_municipalities() {
                let places: Vec<&str> = former.part.into_iter().chain(["Kāda pagasts"]).collect();
                let heir = resolve_name(former.name, &places, day).municipality();
                assert!(heir.is_some_and(|heir| heir.exists_on(day)), "{former:?}");
            }
        }
    }

    #[test]
    fn every_municipality_is_the_heir_of_some_former_one() {
        let heirs: BTreeSet<_> = former_municipalities().iter().map(|former| former.successor).collect();
        assert_eq!(heirs.len(), 43);
    }

    #[test]
    fn names_that_exist_mean_themselves() {
        for municipality in municipalities() {
            for name in [municipality.name, municipality.full_name, &municipality.name.to_uppercase()] {
                assert_eq!(resolve_name(name, &[], FIRST_DAY_OF_REFORM), Resolution::Current(municipality));
            }
        }
    }

    #[test]
    fn spelling_does_not_matter() {
        for name in ["OGRES NOVADS", "Ogres nov.", "ogres novada", " Ogres  novads "] {
            assert_eq!(heir(name, &[]), Some("Ogres novads"));
        }
        for name in [
            "RĒZEKNE",
            "Rezekne",
            "Rēzeknes pilsēta",
            "Rēzeknes valstspilsēta",
            "Rēzeknes republikas pilsēta",
        ] {
            assert_eq!(heir(name, &[]), Some("Rēzekne"));
        }
        assert_eq!(heir("Rēzeknes novads", &[]), Some("Rēzeknes novads"));
    }

    #[test]
    fn former_ones_mean_their_successor() {
        assert_eq!(heir("VALMIERA", &[]), Some("Valmieras novads"));
        assert_eq!(heir("Jēkabpils pilsēta", &[]), Some("Jēkabpils novads"));
        assert_eq!(heir("Stopiņu novads", &[]), Some("Ropažu novads"));
        assert_eq!(heir("Ilūkstes nov.", &[]), Some("Augšdaugavas novads"));
    }

    #[test]
    fn an_ended_municipality_means_its_successor_from_the_next_day() {
        let name_on = |day| resolve_name("Varakļānu novads", &[], day);
        assert!(matches!(name_on(date(2025, 6, 30)), Resolution::Current(one) if one.code == "LV-102"));
        assert!(matches!(name_on(date(2025, 7, 1)), Resolution::Successor(one) if one.code == "LV-059"));
    }

    #[test]
    fn a_parish_decides_where_a_municipality_was_divided() {
        assert_eq!(heir("AGLONAS NOVADS", &["AGLONA", "AGLONAS PAGASTS"]), Some("Preiļu novads"));
        assert_eq!(heir("Aglonas novads", &["Kastuļinas pag."]), Some("Krāslavas novads"));
        assert_eq!(heir("Inčukalna novads", &["Gaujas iela 2", "VANGAŽI"]), Some("Ropažu novads"));
        assert_eq!(heir("Inčukalna novads", &["Inčukalns", "Inčukalna pagasts"]), Some("Siguldas novads"));
        let Resolution::BySplitParish { part, .. } = resolve_name("Inčukalna novads", &["Vangaži"], TODAY)
        else {
            panic!("divided")
        };
        assert_eq!(part, Some("Vangaži"));
    }

    #[test]
    fn without_a_parish_both_heirs_are_offered() {
        let names = |name, places: &[&str]| match resolve_name(name, places, TODAY) {
            Resolution::NeedsParish { candidates } => {
                candidates.iter().map(|one| one.name).collect::<Vec<_>>()
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(names("Aglonas novads", &[]), ["Krāslavas novads", "Preiļu novads"]);
        assert_eq!(
            names("Aglonas novads", &["Skolas iela 1", "Cita pagasts"]),
            ["Krāslavas novads", "Preiļu novads"]
        );
        assert_eq!(names("Inčukalna novads", &["Gaujas iela 2"]), ["Ropažu novads", "Siguldas novads"]);
    }

    #[test]
    fn other_names_are_unknown() {
        for name in ["", "novads", "pilsēta", "Gulbenes rajons", "Atlantīdas novads", "🦀"] {
            assert_eq!(resolve_name(name, &[], TODAY), Resolution::Unknown);
        }
    }
}
