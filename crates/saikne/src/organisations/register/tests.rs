//! Files as they come, and files as nobody should send them.

use std::io::Read;

use encoding_rs::WINDOWS_1257;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;

const TODAY: Date = date(2026, 11, 22);

fn read(file: impl AsRef<[u8]>) -> Vec<Result<RegisterRow, RowProblem>> {
    RegisterReader::open(file.as_ref()).unwrap().collect()
}

fn names(file: impl AsRef<[u8]>) -> Vec<String> {
    read(file).into_iter().map(|row| row.unwrap().name).collect()
}

fn faults(file: impl AsRef<[u8]>) -> Vec<(u64, RowFault)> {
    read(file).into_iter().filter_map(Result::err).map(|problem| (problem.line, problem.fault)).collect()
}

fn refused(file: impl AsRef<[u8]>) -> FileProblem {
    RegisterReader::open(file.as_ref()).err().unwrap()
}

const FILE: &str = "Nosaukums;Reģistrācijas numurs;Adrese;Vadītājs\n\
    Ķīpsalas PII \"Zīle\";4213900389;ZĪĻU IELA 1, RĪGA, LV-1050;Anna Sprīdīte\n\
    \"Kalna \"\"Augstā\"\" skola\";4213900390;\"KALNA IELA 2; VALMIERA\";Pēteris Kaspars\n";

#[test]
fn the_separator_is_recognised() {
    for separator in [";", "|", "\t"] {
        let file = FILE.replace("2; VALM", "2 VALM").replace(';', separator);
        assert_eq!(names(file), ["Ķīpsalas PII \"Zīle\"", "Kalna \"Augstā\" skola"], "{separator:?}");
    }
}

#[test]
fn encodings_and_byte_order_marks_make_no_difference() {
    let expected = read(FILE);
    assert_eq!(expected.len(), 2);
    assert_eq!(read(format!("\u{feff}{FILE}")), expected);
    assert_eq!(read(format!("\u{feff}\u{feff}{FILE}")), expected);
    assert_eq!(read(FILE.replace('\n', "\r\n")), expected);
    assert_eq!(read(WINDOWS_1257.encode(FILE).0), expected);
}

#[test]
fn trailing_separators_and_empty_lines_make_no_difference() {
    let file = FILE.replace('\n', ";;;\n").replace("Kalna", "\n;;;;;\nKalna");
    assert!(read(file).iter().filter_map(|row| row.as_ref().ok()).count() == 2);
}

#[test]
fn titles_before_the_header_are_passed_over() {
    let rows = read(format!("Izglītības iestāžu saraksts\n\n2020./2021. mācību gads;;\n{FILE}"));
    assert_eq!(rows[0].as_ref().unwrap().line, 5);
}

#[test]
fn persons_are_never_kept() {
    let file = "Nosaukums,Reģistrācijas numurs,Vadītājs,Faktiskais dibinātājs,Tālrunis,E-pasts\n\
        Zīle,4213900389,Anna Sprīdīte,\"Pēteris Kaspars, SIA \"\"Ozols\"\"\",20000000,anna@example.lv\n";
    let told = format!("{:?}", read(file));
    for word in ["Anna", "Kaspars", "20000000", "example"] {
        assert!(!told.contains(word), "{told}");
    }
    assert!(told.contains("Ozols"));
}

#[test]
fn quotation_marks_that_were_not_doubled_are_read() {
    let file = "Nosaukums,Reģistrācijas numurs,Adrese\n\
        \"PII \"Zīle\"\",4213900389,\"Zīļu iela 1, Rīga\"\n\
        \"Kalna\" skola,4213900390,\n";
    assert_eq!(names(file), ["PII \"Zīle\"", "\"Kalna\" skola"]);
}

#[test]
fn a_text_may_reach_over_lines() {
    let file = "Nosaukums,Reģistrācijas numurs,Adrese\n\"Kalna\nskola\",4213900389,\"Kalna iela 1,\nRīga\"\nZīle,4213900390,\n";
    let rows = read(file);
    assert_eq!(rows[0].as_ref().unwrap().name, "Kalna skola");
    assert_eq!(rows[0].as_ref().unwrap().address.as_ref().unwrap().text, "Kalna iela 1, Rīga");
    assert_eq!(rows[1].as_ref().unwrap().line, 5);
}

#[test]
fn a_mark_that_is_never_closed_costs_one_row_only() {
    let file = "Nosaukums,Reģistrācijas numurs,Adrese\n\
        \"PII Zīle,4213900389,\"Zīļu iela 1, Rīga\"\n\
        Kalna skola,4213900390,\"Kalna iela 2, Rīga\"\n\
        \"Lejas skola\",4213900391,\n";
    assert_eq!(faults(file), [(2, RowFault::BrokenQuoting)]);
    assert_eq!(read(file).len(), 3);
}

#[test]
fn each_fault_of_a_row_is_told_with_line_and_column() {
    let long_name = "x".repeat(401);
    let file = format!(
        "Nosaukums;Reģistrācijas numurs;Izglītojamo skaits\n\
        ;4213900389;1\nZīle;;1\nZīle;12;1\nZīle;4213900389;daudz\nZīle;4213900389\nZīle;4213900389;1;2\n\
        {long_name};4213900389;1\nZīle;4213900389;-5\nZīle;4213900389;7\nKalna;4213900389;8\nLejas;4213900390;-\n"
    );
    let told: Vec<String> =
        read(file).into_iter().filter_map(Result::err).map(|problem| problem.to_string()).collect();
    assert_eq!(
        told,
        [
            "line 2, Nosaukums: it is empty",
            "line 3, Reģistrācijas numurs: it is empty",
            "line 4, Reģistrācijas numurs: a register number has ten digits",
            "line 5, Izglītojamo skaits 1.–12. klasē: it is not a whole number",
            "line 6: the line has 2 columns instead of 3",
            "line 7: the line has more columns than the header",
            "line 8, Nosaukums: the text is too long",
            "line 9, Izglītojamo skaits 1.–12. klasē: it is not a whole number",
            "line 11, Reģistrācijas numurs: the same register number stands in line 10",
        ]
    );
}

#[test]
fn a_truncated_file_loses_its_last_row_only() {
    let end = FILE.find("KALNA IELA").unwrap();
    assert_eq!(faults(&FILE[..end]), [(3, RowFault::BrokenQuoting)]);
    assert_eq!(read(&FILE[..end]).len(), 2);
}

#[test]
fn formulas_stay_text() {
    let file = "Nosaukums;Reģistrācijas numurs\n=cmd|'/c calc'!A1;4213900389\n@SUM(1);=\"4213900390\"\n";
    assert_eq!(names(file), ["=cmd|'/c calc'!A1", "@SUM(1)"]);
}

#[test]
fn what_is_no_table_is_refused_with_one_reason() {
    assert_eq!(refused(""), FileProblem::Empty);
    assert_eq!(refused("\u{feff}\n\n  \n"), FileProblem::Empty);
    assert_eq!(refused(b"PK\x03\x04\x14\0\x06\0xl/workbook.xml"), FileProblem::NotText);
    assert_eq!(refused(b"\xff\xfeN\0o\0s\0"), FileProblem::NotText);
    assert_eq!(
        refused("a;b\n1;2\n"),
        FileProblem::NoHeader { missing: vec![Column::Name, Column::RegisterNo] }
    );
    let lacking = refused("Nosaukums;Adrese\nZīle;Rīga\n");
    assert_eq!(lacking.to_string(), "the header lacks the column “Reģistrācijas numurs”");
}

#[test]
fn a_line_of_ten_megabytes_and_one_of_many_columns_cost_one_row_each() {
    let file = format!("{FILE}{}\n{}\nZīle;4213900391;;\n", "x".repeat(10_000_000), ";".repeat(60_000));
    assert_eq!(faults(&file), [(4, RowFault::TooLong), (5, RowFault::TooManyColumns)]);
    assert_eq!(read(&file).len(), 5);
    let wide = format!("{}Nosaukums;Reģistrācijas numurs", ";".repeat(100_000));
    assert!(matches!(refused(wide), FileProblem::NoHeader { .. }));
}

#[test]
fn nul_and_broken_bytes_cost_one_row_each() {
    let mut file = FILE.as_bytes().to_vec();
    file.extend_from_slice(b"Z\0le;4213900391;;\nZ\xff\xfele;4213900392;;\nZile;4213900393;;\n");
    assert_eq!(faults(&file), [(4, RowFault::NotText), (5, RowFault::NotText)]);
    assert_eq!(read(&file).len(), 5);
}

/// Breaks off with an error after its bytes.
struct Torn<'a>(&'a [u8]);

impl Read for Torn<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(std::io::Error::other("disk gone")),
            count => Ok(count),
        }
    }
}

#[test]
fn a_file_that_cannot_be_read_further_is_told_once() {
    let items: Vec<_> = RegisterReader::open(Torn(FILE.as_bytes())).unwrap().collect();
    assert_eq!(items.len(), 3);
    assert_eq!(items[2].as_ref().unwrap_err().fault, RowFault::ReadFailed);
    assert_eq!(RegisterReader::open(Torn(b"")).err(), Some(FileProblem::ReadFailed));
}

fn place(municipality: &str, founder: &str, address: &str) -> Result<Located, NotLocated> {
    let file = format!(
        "Nosaukums|Reģistrācijas numurs|Novads|Faktiskais dibinātājs|Adrese\nZīle|4213900389|{municipality}|{founder}|{address}\n"
    );
    locate(read(file)[0].as_ref().unwrap(), TODAY)
}

#[test]
fn the_address_is_asked_first_then_the_column_then_the_founder() {
    let found = |place: Result<Located, NotLocated>| {
        place.map(|it| (it.municipality.name, it.source, it.via)).unwrap()
    };
    assert_eq!(found(place("", "", "IELA 1, VALMIERA, LV-4201")), {
        ("Valmieras novads", Source::Address, Via::Successor)
    });
    assert_eq!(found(place("RĪGA", "", "IELA 1")), ("Rīga", Source::Column, Via::SameName));
    assert_eq!(found(place("", "Rīgas Dome", "")), ("Rīga", Source::Founder, Via::SameName));
    assert_eq!(found(place("", "Amatas novada pašvaldība", "3, LV-4112")), {
        ("Cēsu novads", Source::Founder, Via::Successor)
    });
    assert_eq!(found(place("AGLONAS NOVADS", "", "IELA 6, PRIEŽMALE, KASTUĻINAS PAGASTS, LV-5685")), {
        ("Krāslavas novads", Source::Column, Via::SplitParish)
    });
}

#[test]
fn a_school_in_its_neighbours_building_is_told_with_both() {
    let located = place("JELGAVAS NOVADS", "", "PASTA IELA 37, JELGAVA, LV-3001").unwrap();
    assert_eq!(
        (located.municipality.name, located.listed_under.unwrap().name),
        ("Jelgava", "Jelgavas novads")
    );
    assert_eq!(place("JELGAVA", "", "PASTA IELA 37, JELGAVA, LV-3001").unwrap().listed_under, None);
}

#[test]
fn what_cannot_be_located_is_told_with_the_reason() {
    let code = |municipality, address| place(municipality, "SIA Zīle", address).unwrap_err().code();
    assert_eq!(code("", ""), "nothing-given");
    assert_eq!(code("", "21, GULBENES RAJONS, LV-4401"), "only-district");
    assert_eq!(code("", "Dārznieki, LV-4652"), "unknown-place");
    assert_eq!(code("INČUKALNA NOVADS", "GAUJAS IELA 2, LV-2136"), "needs-parish");
    assert_eq!(code("ATLANTĪDA", ""), "unknown-place");
}

proptest! {
    /// Whatever comes, each line is told at most once and nothing breaks.
    #[test]
    fn no_bytes_break_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut file = FILE.as_bytes().to_vec();
        file.extend_from_slice(&bytes);
        let items = read(&file);
        let lines = 3 + bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        prop_assert!(items.len() >= 2 && items.len() <= lines);
    }

    /// Quotation marks, separators and line breaks in any order.
    #[test]
    fn no_quoting_breaks_the_reader(noise in "[\";,\n a1]{0,80}") {
        let file = format!("{FILE}{noise}\nZīle;4213900391;;\n");
        prop_assert!(read(&file).len() >= 2);
    }
}
