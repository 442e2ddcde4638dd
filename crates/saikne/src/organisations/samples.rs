//! Organisations of the demonstration: the schools that the programmes' own pages name, invented ones
//! in every municipality, local governments, the agency and the ministry. The same seed gives the same.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::database;
use foundation::ids::Chance;

use super::matching::Facts;
use super::organisation::{OrganisationId, OrganisationKind};
use super::register::{FounderKind, InstitutionKind, RegisterNo};
use super::store::{self, NewOrganisation, register};
use crate::reference::{Municipality, MunicipalityKind, municipalities_on, municipality_by_code};

/// The organisations that were made.
#[derive(Debug, Clone, Default)]
pub struct Samples {
    /// Schools, about 250, every municipality has some.
    pub schools: Vec<SampleSchool>,
    /// One for each municipality of the day, in the order of their codes.
    pub municipalities: Vec<OrganisationId>,
    /// The education authority of each municipality, in the same order.
    pub authorities: Vec<OrganisationId>,
    /// Associations and foundations that act for schools.
    pub associations: Vec<OrganisationId>,
    /// Runs the programme.
    pub agency: Option<OrganisationId>,
    /// Pays for it.
    pub ministry: Option<OrganisationId>,
}

/// A school that was made.
#[derive(Debug, Clone)]
pub struct SampleSchool {
    /// Identity.
    pub id: OrganisationId,
    /// Name.
    pub name: String,
    /// Where it is.
    pub municipality: &'static Municipality,
    /// Learners in grades 1–12, or students of a vocational school.
    pub learner_count: u32,
}

/// Schools that the pages of the programmes name, with their number in the register and their municipality.
const NAMED: [(&str, u64, &str, InstitutionKind); 6] = [
    ("Rēzeknes Valsts 1. ģimnāzija", 3_119_902_527, "LV-REZ", InstitutionKind::GeneralSchool),
    ("Rēzeknes valsts poļu ģimnāzija", 3_116_902_163, "LV-REZ", InstitutionKind::GeneralSchool),
    ("Rēzeknes tehnikums", 3_134_003_053, "LV-REZ", InstitutionKind::VocationalSchool),
    ("Daugavpils 11. pamatskola", 2_712_902_175, "LV-DGV", InstitutionKind::GeneralSchool),
    ("Daugavpils 13. vidusskola", 2_713_901_135, "LV-DGV", InstitutionKind::GeneralSchool),
    ("Daugavpils 15. vidusskola", 2_713_901_176, "LV-DGV", InstitutionKind::GeneralSchool),
];

/// Invented associations and foundations, with the municipality of their address.
const ASSOCIATIONS: [(OrganisationKind, &str, &str); 8] = [
    (OrganisationKind::NgoAssociation, "Biedrība “Jauniešu tilts”", "LV-REZ"),
    (OrganisationKind::NgoFoundation, "Nodibinājums “Saules pagalms”", "LV-JEL"),
    (OrganisationKind::NgoAssociation, "Biedrība “Upes balss”", "LV-DGV"),
    (OrganisationKind::NgoAssociation, "Biedrība “Darbīgās rokas”", "LV-LPX"),
    (OrganisationKind::NgoFoundation, "Nodibinājums “Rīta stunda”", "LV-RIX"),
    (OrganisationKind::NgoAssociation, "Biedrība “Vēja skola”", "LV-VEN"),
    (OrganisationKind::NgoAssociation, "Biedrība “Pagalma ļaudis”", "LV-RIX"),
    (OrganisationKind::NgoFoundation, "Nodibinājums “Zvirbuļu ceļš”", "LV-JUR"),
];

/// First halves of invented place names.
const BEGINNINGS: [&str; 26] = [
    "Sūn",
    "Dzērv",
    "Laps",
    "Vēj",
    "Migl",
    "Zvirgzd",
    "Iev",
    "Pīlādž",
    "Vizbuļ",
    "Ras",
    "Zemeņ",
    "Bebr",
    "Irb",
    "Stirn",
    "Ūdr",
    "Smilg",
    "Āboliņ",
    "Rudz",
    "Med",
    "Lazd",
    "Kārkl",
    "Strazd",
    "Oš",
    "Kļav",
    "Vītol",
    "Cielav",
];

/// Second halves, in the genitive.
const ENDINGS: [&str; 10] =
    ["kalna", "lejas", "birzes", "pļavu", "strauta", "ezera", "lauku", "krasta", "siliņu", "gravas"];

/// Schools in each municipality, and how many more in the largest.
const IN_EACH: usize = 5;
const MORE: [(&str, usize); 6] =
    [("LV-RIX", 16), ("LV-DGV", 2), ("LV-LPX", 4), ("LV-JEL", 3), ("LV-VEN", 2), ("LV-JUR", 2)];

/// The first number of a range that the register does not use.
const FIRST_NUMBER: u64 = 9_900_000_001;

/// Whether a school is one of those that the programmes' pages name.
#[must_use]
pub fn is_named(name: &str) -> bool {
    NAMED.iter().any(|(named, ..)| *named == name)
}

/// Makes the organisations of the demonstration on the day of the change.
pub async fn organisations(change: &mut Change, chance: &Chance) -> database::Result<Samples> {
    let mut samples = Samples::default();
    let day = in_riga(change.at).date();
    samples.ministry =
        Some(office(change, OrganisationKind::Ministry, "Izglītības un zinātnes ministrija", None).await?);
    let agency = "Jaunatnes starptautisko programmu aģentūra";
    samples.agency = Some(office(change, OrganisationKind::Agency, agency, None).await?);
    let mut names = invented_names(chance).into_iter();
    let mut number = FIRST_NUMBER;
    for municipality in municipalities_on(day) {
        let genitive = genitive_of(municipality);
        let government = format!("{genitive} pašvaldība");
        let authority = format!("{genitive} pašvaldības Izglītības pārvalde");
        samples
            .municipalities
            .push(office(change, OrganisationKind::Municipality, &government, Some(municipality)).await?);
        samples.authorities.push(
            office(change, OrganisationKind::EducationAuthority, &authority, Some(municipality)).await?,
        );
        for (name, kind) in schools_of(municipality, chance, &mut names) {
            let own = NAMED.iter().find(|named| named.0 == name).map(|named| named.1);
            let school = school(municipality, name, kind, own.unwrap_or(number), chance);
            number += 1;
            let id = register::insert(change, &school, None).await?;
            let learner_count = school.learner_count.unwrap_or_default();
            samples.schools.push(SampleSchool { id, name: school.name, municipality, learner_count });
        }
    }
    for (kind, name, code) in ASSOCIATIONS {
        let id = office(change, kind, name, municipality_by_code(code)).await?;
        samples.associations.push(id);
    }
    Ok(samples)
}

async fn office(
    change: &mut Change,
    kind: OrganisationKind,
    name: &str,
    municipality: Option<&Municipality>,
) -> database::Result<OrganisationId> {
    let office = NewOrganisation {
        kind,
        name,
        type_text: None,
        register_no: None,
        founder_kind: None,
        region_code: municipality.map(|municipality| municipality.region.code()),
        municipality_code: municipality.map(|municipality| municipality.code),
        address: None,
        learner_count: None,
        is_active: true,
    };
    store::insert(change, &office).await
}

/// “Ogres novada”, “Rīgas valstspilsētas”.
fn genitive_of(municipality: &Municipality) -> String {
    match municipality.full_name.strip_suffix("novads") {
        Some(name) => format!("{name}novada"),
        None => format!("{}s", municipality.full_name),
    }
}

/// Every pair of halves once, in an order of chance.
fn invented_names(chance: &Chance) -> Vec<String> {
    let mut names: Vec<String> = BEGINNINGS
        .iter()
        .flat_map(|beginning| ENDINGS.iter().map(move |ending| format!("{beginning}{ending}")))
        .collect();
    for last in (1..names.len()).rev() {
        names.swap(last, below(chance, last + 1));
    }
    names
}

/// A number below a limit that is small beside the range of chance.
fn below(chance: &Chance, limit: usize) -> usize {
    let limit = u64::try_from(limit.max(1)).unwrap_or(1);
    usize::try_from(chance.number() % limit).unwrap_or(0)
}

/// The schools of a municipality: those that are named, then invented ones.
fn schools_of(
    municipality: &Municipality,
    chance: &Chance,
    names: &mut impl Iterator<Item = String>,
) -> Vec<(String, InstitutionKind)> {
    let named = NAMED.iter().filter(|(_, _, code, _)| *code == municipality.code);
    let mut schools: Vec<(String, InstitutionKind)> =
        named.map(|(name, _, _, kind)| ((*name).to_owned(), *kind)).collect();
    let more = MORE.iter().find(|(code, _)| *code == municipality.code).map_or(0, |(_, more)| *more);
    let missing = (IN_EACH + more).saturating_sub(schools.len());
    // In a city the name of the city stands before the name of the quarter.
    let city = match municipality.kind {
        MunicipalityKind::StateCity => municipality
            .full_name
            .split_whitespace()
            .next()
            .map(|word| format!("{word} "))
            .unwrap_or_default(),
        MunicipalityKind::Municipality => String::new(),
    };
    for name in names.take(missing) {
        let (ending, kind) = match below(chance, 20) {
            0..9 => ("vidusskola", InstitutionKind::GeneralSchool),
            9..17 => ("pamatskola", InstitutionKind::GeneralSchool),
            17..19 => ("ģimnāzija", InstitutionKind::GeneralSchool),
            _ => ("tehnikums", InstitutionKind::VocationalSchool),
        };
        schools.push((format!("{city}{name} {ending}"), kind));
    }
    schools
}

fn school(
    municipality: &Municipality,
    name: String,
    kind: InstitutionKind,
    number: u64,
    chance: &Chance,
) -> Facts {
    let (type_text, smallest, spread) = match name.rsplit(' ').next() {
        Some("pamatskola") => ("Vispārizglītojošā pamatskola", 64, 260),
        Some("ģimnāzija") => ("Vispārizglītojošā ģimnāzija", 280, 620),
        Some("tehnikums") => ("Profesionālās izglītības tehnikums", 240, 700),
        _ => ("Vispārizglītojošā vidusskola", 160, 740),
    };
    let learner_count = smallest + u32::try_from(below(chance, spread)).unwrap_or(0);
    let house = 1 + below(chance, 60);
    // Vocational schools belong to the state, so a municipality needs a mandate to act for them.
    let (legal_status, founder_kind, founder_name) = match kind {
        InstitutionKind::VocationalSchool => {
            ("Valsts iestāde", FounderKind::State, "Izglītības un zinātnes ministrija".to_owned())
        }
        _ => {
            let founder = format!("{} pašvaldība", genitive_of(municipality));
            ("Pašvaldības iestāde", FounderKind::Municipality, founder)
        }
    };
    Facts {
        register_no: RegisterNo::of(number),
        kind: Some(kind),
        type_text: Some(type_text.to_owned()),
        legal_status: Some(legal_status.to_owned()),
        founder_kind: Some(founder_kind),
        founder_name: Some(founder_name),
        address: Some(format!("Skolas iela {house}, {}", municipality.name)),
        municipality: Some(municipality.code.to_owned()),
        listed_under: None,
        learner_count: Some(learner_count),
        preschool_count: None,
        is_liquidated: Some(false),
        name,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use foundation::change::Actor;

    use super::*;
    use crate::reference::Region;
    use crate::testing::TestPlatform;

    async fn made(test: &TestPlatform) -> Samples {
        let mut change = test.platform.begin(Actor::system()).await.unwrap();
        let samples = organisations(&mut change, &Chance::seeded(2024)).await.unwrap();
        change.commit().await.unwrap();
        samples
    }

    #[tokio::test]
    async fn every_municipality_has_schools_and_offices_and_the_same_seed_gives_the_same() {
        let test = TestPlatform::new().await;
        let samples = made(&test).await;

        assert!((240..=260).contains(&samples.schools.len()), "{}", samples.schools.len());
        assert_eq!((samples.municipalities.len(), samples.authorities.len()), (43, 43));
        let mut per_municipality: BTreeMap<&str, usize> = BTreeMap::new();
        for school in &samples.schools {
            *per_municipality.entry(school.municipality.code).or_default() += 1;
        }
        assert_eq!(per_municipality.len(), 43);
        assert!(per_municipality.values().all(|count| *count >= 5));
        for region in Region::ALL {
            let count = samples.schools.iter().filter(|school| school.municipality.region == region).count();
            assert!(count >= 30, "{region:?} {count}");
        }
        let names: BTreeSet<&str> = samples.schools.iter().map(|school| school.name.as_str()).collect();
        assert_eq!(names.len(), samples.schools.len());

        let again = made(&TestPlatform::new().await).await;
        let same = samples.schools.iter().zip(&again.schools);
        assert!(
            same.into_iter()
                .all(|(one, other)| { (&one.name, one.learner_count) == (&other.name, other.learner_count) })
        );
    }

    #[test]
    fn the_names_of_local_governments_are_bent() {
        let of = |code| genitive_of(crate::reference::municipality_by_code(code).unwrap());
        assert_eq!(of("LV-RIX"), "Rīgas valstspilsētas");
        assert_eq!(of("LV-022"), "Cēsu novada");
    }
}
