//! Compares our data files with the collected sources beside the repository.
//!
//! The sources are not part of the repository: where they are absent the tests say so and pass,
//! except under `CI=true`, where absence is a failure.

use super::{FIRST_DAY_OF_REFORM, MunicipalityKind, former_municipalities, municipalities, resolve_name};

fn shared(name: &str) -> Option<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    let found = std::fs::read_to_string(&path).ok();
    if found.is_none() {
        assert!(option_env!("CI") != Some("true"), "{} is missing", path.display());
        eprintln!("not run: {} is missing", path.display());
    }
    found
}

fn records(text: &str) -> Vec<Vec<String>> {
    csv::Reader::from_reader(text.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn municipalities_are_those_of_the_source() {
    let Some(text) = shared("municipalities.csv") else { return };
    let mut expected: Vec<_> = records(&text)
        .into_iter()
        .map(|row| {
            let [atvk, _, code, name, full_name, kind, region, from, to, successor, ..] = row.as_slice()
            else {
                panic!("{row:?}")
            };
            [code, name, full_name, kind, region, from, to, successor, atvk].map(String::clone)
        })
        .collect();
    expected.sort();

    let text_of = |date: jiff::civil::Date| date.to_string();
    let ours: Vec<_> = municipalities()
        .iter()
        .map(|one| {
            let kind = if one.kind == MunicipalityKind::StateCity { "valstspilsēta" } else { "novads" };
            let region = one.region.name_en().trim_end_matches(" region");
            let successor = one.successor.and_then(super::municipality_by_code).map_or("", |heir| heir.name);
            [
                one.code.to_owned(),
                one.name.to_owned(),
                one.full_name.to_owned(),
                kind.to_owned(),
                region.to_owned(),
                text_of(one.first_day),
                one.last_day.map(text_of).unwrap_or_default(),
                successor.to_owned(),
                one.atvk.unwrap_or_default().to_owned(),
            ]
        })
        .collect();
    assert_eq!(ours, expected);
}

#[test]
fn former_municipalities_went_where_the_source_says() {
    let Some(text) = shared("municipality-successors.csv") else { return };
    let rows = records(&text);
    assert_eq!(rows.len(), former_municipalities().len());
    for row in rows {
        let [former, part, successor] = row.as_slice() else { panic!("{row:?}") };
        let places = if part.is_empty() { ["Kāda pagasts"] } else { [part.as_str()] };
        let heir = resolve_name(former, &places, FIRST_DAY_OF_REFORM).municipality().unwrap();
        assert_eq!((heir.name, former), (successor.as_str(), former));
    }
}
