//! Reads the two real exports beside the repository completely.
//!
//! They are not part of the repository: where they are absent the tests say so and pass, except under
//! `CI=true`, where absence is a failure.

use encoding_rs::WINDOWS_1257;
use foundation::text::{fold, found_by, query_words};
use jiff::civil::{Date, date};

use super::super::naming;
use super::*;

const TODAY: Date = date(2026, 11, 22);
const INSTITUTIONS: &str = "institutions-2020.csv";
const SCHOOLS: &str = "general-schools-2020-21.csv";

fn shared(name: &str) -> Option<String> {
    let path =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/register").join(name);
    let found = std::fs::read_to_string(&path).ok();
    if found.is_none() {
        assert!(option_env!("CI") != Some("true"), "{} is missing", path.display());
        eprintln!("not run: {} is missing", path.display());
    }
    found
}

struct Imported {
    rows: Vec<(RegisterRow, Result<Located, NotLocated>)>,
    summary: Summary,
}

fn import(bytes: &[u8]) -> Imported {
    let mut imported = Imported { rows: Vec::new(), summary: Summary::default() };
    for item in RegisterReader::open(bytes).unwrap() {
        match item {
            Ok(row) => {
                let place = locate(&row, TODAY);
                imported.summary.accept(&row, &place);
                imported.rows.push((row, place));
            }
            Err(problem) => imported.summary.refuse(&problem),
        }
    }
    imported
}

impl Imported {
    fn place_of(&self, name: &str) -> &Result<Located, NotLocated> {
        &self.rows.iter().find(|(row, _)| row.name == name).unwrap().1
    }
}

#[test]
fn all_2713_institutions_are_read_and_four_cannot_be_located() {
    let Some(text) = shared(INSTITUTIONS) else { return };
    let imported = import(text.as_bytes());
    let summary = &imported.summary;
    assert_eq!((summary.accepted_count, summary.refused_count()), (2713, 0));
    assert_eq!(summary.kinds[&InstitutionKind::GeneralSchool], 693);
    assert_eq!(summary.kinds[&InstitutionKind::VocationalSchool], 53);
    assert_eq!(summary.kinds[&InstitutionKind::Preschool], 662);
    assert_eq!(summary.kinds[&InstitutionKind::YouthCentre], 125);
    assert_eq!(summary.located_count(), 2709);

    // Two branches of a college name districts that ended in 2009; two private training firms give
    // no place at all. None is a school.
    let missing: Vec<_> = imported
        .rows
        .iter()
        .filter_map(|(row, place)| Some((row.line, row.kind, place.as_ref().err()?.code())))
        .collect();
    let other = InstitutionKind::Other;
    assert_eq!(
        missing,
        [
            (642, other, "only-district"),
            (645, other, "only-district"),
            (977, other, "unknown-place"),
            (2336, other, "unknown-place"),
        ]
    );
}

#[test]
fn all_688_schools_are_read_and_located() {
    let Some(text) = shared(SCHOOLS) else { return };
    let imported = import(text.as_bytes());
    let summary = &imported.summary;
    assert_eq!((summary.accepted_count, summary.refused_count()), (688, 0));
    assert_eq!((summary.located_count(), summary.not_located_count()), (688, 0));
    assert_eq!(summary.regions.values().copied().collect::<Vec<_>>(), [204, 116, 146, 124, 98]);
    assert_eq!(summary.located[&(Source::Address, Via::SplitParish)], 5);
    assert!(
        imported.rows.iter().all(|(row, _)| row.learner_count.is_some() && row.preschool_count.is_some())
    );

    let municipalities: std::collections::BTreeSet<_> =
        imported.rows.iter().filter_map(|(_, place)| Some(place.as_ref().ok()?.municipality.code)).collect();
    assert_eq!(municipalities.len(), 42);

    // Two schools stand in another municipality than the one that lists them.
    let elsewhere: Vec<_> = imported
        .rows
        .iter()
        .filter_map(|(row, place)| Some((row.line, place.as_ref().ok()?.listed_under?.name)))
        .collect();
    assert_eq!(elsewhere, [(200, "Jelgavas novads"), (215, "Jūrmala")]);
}

#[test]
fn divided_municipalities_are_told_apart_by_parish() {
    let Some(text) = shared(SCHOOLS) else { return };
    let imported = import(text.as_bytes());
    let municipality = |name| imported.place_of(name).as_ref().unwrap().municipality.name;
    assert_eq!(municipality("Aglonas vidusskola"), "Preiļu novads");
    assert_eq!(municipality("Priežmalas pamatskola"), "Krāslavas novads");
    assert_eq!(municipality("Vangažu vidusskola"), "Ropažu novads");
    assert_eq!(municipality("Inčukalna pamatskola"), "Siguldas novads");
}

#[test]
fn the_other_forms_of_the_files_give_the_same_rows() {
    for name in [INSTITUTIONS, SCHOOLS] {
        let Some(text) = shared(name) else { return };
        let expected = import(text.as_bytes()).rows;
        let plain = text.trim_start_matches('\u{feff}');
        assert!(import(format!("\u{feff}\u{feff}{plain}").as_bytes()).rows == expected);
        assert!(import(&WINDOWS_1257.encode(plain).0).rows == expected);
        for separator in [';', '|'] {
            assert!(import(rewritten(plain, separator).as_bytes()).rows == expected, "{name} {separator}");
        }
    }
}

/// The same table as a spreadsheet program with other settings writes it, with separators at the end.
fn rewritten(text: &str, separator: char) -> String {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(u8::try_from(separator).unwrap())
        .flexible(true)
        .from_writer(vec![]);
    for record in csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).records() {
        let mut record = record.unwrap();
        record.push_field("");
        record.push_field("");
        writer.write_record(&record).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn every_institution_is_found_by_its_name_its_short_form_and_without_diacritics() {
    let Some(text) = shared(INSTITUTIONS) else { return };
    for (row, _) in import(text.as_bytes()).rows {
        let key = naming::search_key(&row.name, &[]);
        let aliases = naming::aliases_of(&row.name).into_iter().map(|alias| alias.text);
        for query in aliases.chain([row.name.clone(), fold(&row.name)]) {
            assert!(found_by(&key, &query_words(&query)), "{query} → {key}");
        }
    }
}

/// Founders of private schools are often persons; the register names them, we do not.
#[test]
fn no_founder_has_the_form_of_a_persons_name() {
    let Some(text) = shared(INSTITUTIONS) else { return };
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() > 1
            && letters.all(char::is_lowercase)
    };
    let marks = ["skola", "Limited", "Dome", "Universitāte"];
    for (row, _) in import(text.as_bytes()).rows {
        for name in row.founder.name.iter().flat_map(|names| names.split(", ")) {
            let is_marked = marks.iter().any(|mark| name.ends_with(mark));
            let looks_like_a_person = name.split(' ').count() == 2 && name.split(' ').all(is_name);
            assert!(!looks_like_a_person || is_marked, "{name}");
        }
    }
}
