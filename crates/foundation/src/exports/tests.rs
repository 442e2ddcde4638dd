//! Exports read back by the libraries of others.

use std::fs::File;
use std::io::Read as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use calamine::{Data, DataType as _, Reader as _, Xlsx};
use jiff::Timestamp;
use jiff::civil::date;

use super::{Cell, Columns, Export, ExportDesk, Format, Given, List};
use crate::change::Base;
use crate::clock::Clock;
use crate::database::migrations::Migration;
use crate::database::{Reads as _, Snapshot, sql};
use crate::i18n::{Language, Source, Speaker, Texts};
use crate::ids::Chance;
use crate::money::Cents;
use crate::problem::{Problem, Refusal};
use crate::testing::TestDatabase;

const NOTES: Migration = Migration { number: 1, name: "0001_notes", lite: SCHEMA, postgres: SCHEMA };
const SCHEMA: &str = "CREATE TABLE notes (id BIGINT NOT NULL PRIMARY KEY);
INSERT INTO notes (id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
SELECT CAST(i AS BIGINT) FROM n;";

const TEXTS: &str =
    "export-yes = Jā\nexport-no = Nē\nexport-cut = … [viss CSV failā]\nnumber = Nr.\ntext = Vārdi
sum = Summa\nday = Diena\nmoment = Brīdis\nfact = Ir\n";

/// What people and machines put into text fields.
const HOSTILE: [&str; 12] = [
    "=HYPERLINK(\"http://evil.example\";\"x\")",
    "+371 20000000",
    "-1",
    "@SUM(A1:A9)",
    "pirmā\r\notrā; \"trešā\"\rceturtā",
    "Ģirts 😀 👩‍👩‍👧 ž",
    "\0\u{1}zvans\u{7} \u{1b}[31m \u{85}\u{ffff}",
    "<b>&amp;</b> ]]> _x0041_",
    "00123",
    "  atstarpes  ",
    "\t=1+1",
    "",
];

struct Ground {
    test: TestDatabase,
    base: Base,
    desk: ExportDesk,
    folder: tempfile::TempDir,
}

impl Ground {
    async fn new() -> Self {
        let test = TestDatabase::fresh(&[NOTES]).await;
        let clock = Clock::standing("2024-01-30T08:00:00Z".parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let desk = ExportDesk::new(folder.path());
        Self { base: Base::new(test.database.clone(), clock, Chance::seeded(1)), test, desk, folder }
    }

    async fn write<L: List>(&self, format: Format, speak: &Speaker, export: Export<L>) -> (File, u64) {
        self.desk.write(&self.base, speak, format, export).await.unwrap()
    }
}

fn speaker(language: Language) -> Speaker {
    Texts::read(&[Source { language, file: "test.ftl", text: TEXTS }]).unwrap().speaker(language)
}

/// Notes of the database, read page by page.
struct Notes {
    alive: Arc<AtomicUsize>,
    peak: Arc<AtomicUsize>,
    count: i64,
}

struct Note {
    number: i64,
    alive: Arc<AtomicUsize>,
}

impl Drop for Note {
    fn drop(&mut self) {
        self.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Note {
    fn text(&self) -> String {
        let hostile = HOSTILE[usize::try_from(self.number).unwrap() % HOSTILE.len()];
        // A few are longer than a cell.
        if self.number % 5000 == 5 {
            format!("{hostile}{}", "ā😀".repeat(20_000))
        } else {
            hostile.to_owned()
        }
    }
}

impl List for Notes {
    type Line = Note;

    async fn count(&self, _: &mut Snapshot) -> Result<i64, Problem> {
        Ok(self.count)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Note>,
        rows: usize,
    ) -> Result<Vec<Note>, Problem> {
        let page = sql("SELECT id FROM notes WHERE id > $1 ORDER BY id LIMIT $2");
        let last = after.map_or(0, |note| note.number);
        let ids: Vec<i64> = from.all(page.bind(last).bind(i64::try_from(rows).unwrap())).await?;
        let alive = self.alive.fetch_add(ids.len(), Ordering::SeqCst) + ids.len();
        self.peak.fetch_max(alive, Ordering::SeqCst);
        Ok(ids.into_iter().map(|number| Note { number, alive: Arc::clone(&self.alive) }).collect())
    }
}

fn notes(count: i64) -> (Export<Notes>, Arc<AtomicUsize>) {
    let peak = Arc::new(AtomicUsize::new(0));
    let list = Notes { alive: Arc::default(), peak: Arc::clone(&peak), count };
    let columns = Columns::new()
        .column("number", |note: &Note, _| note.number)
        .column("text", |note, _| note.text())
        .column("sum", |note, _| Cents(-note.number));
    (Export::of("notes", "Piezīmes [visas]", columns, list), peak)
}

/// What of a text arrives in a workbook, or in CSV.
fn arrives(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|one| matches!(one, '\n' | '\t') || !(one.is_control() || *one == '\u{ffff}'))
        .collect()
}

#[tokio::test]
async fn twenty_thousand_hostile_rows_arrive_in_csv() {
    let ground = Ground::new().await;
    let (export, peak) = notes(20_000);
    let (mut file, rows) = ground.write(Format::Csv, &speaker(Language::Lv), export).await;
    assert_eq!(rows, 20_000);
    assert!(peak.load(Ordering::SeqCst) <= super::PAGE + 1, "{peak:?} rows were in memory");

    let mut text = String::new();
    file.read_to_string(&mut text).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert!(text.starts_with("Nr.;Vārdi;Summa\r\n1;'+371 20000000;-0,01\r\n"), "{}", &text[..80]);
    let mut number = 0_i64;
    for record in csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes()).records() {
        let record = record.unwrap();
        number += 1;
        assert_eq!(record[0], number.to_string());
        let expected = arrives(&Note { number, alive: Arc::new(1.into()) }.text());
        let is_formula = expected.starts_with(['=', '+', '-', '@', '\t']);
        assert_eq!(record[1], if is_formula { format!("'{expected}") } else { expected });
        assert_eq!(record[2], format!("-{},{:02}", number / 100, number % 100));
    }
    assert_eq!(number, 20_000);
}

#[tokio::test]
async fn twenty_thousand_hostile_rows_arrive_in_xlsx() {
    let ground = Ground::new().await;
    let (export, peak) = notes(20_000);
    let (file, rows) = ground.write(Format::Xlsx, &speaker(Language::Lv), export).await;
    assert_eq!(rows, 20_000);
    assert!(peak.load(Ordering::SeqCst) <= super::PAGE + 1, "{peak:?} rows were in memory");
    assert_eq!(std::fs::read_dir(ground.folder.path()).unwrap().count(), 0, "no file has a name");

    let mut book = Xlsx::new(std::io::BufReader::new(file)).unwrap();
    assert_eq!(book.sheet_names(), ["Piezīmes  visas"]);
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_size(), (20_001, 3));
    for (number, row) in (0_i64..).zip(sheet.rows()).skip(1) {
        assert_eq!(row[0].get_float(), Some(number as f64));
        let expected = arrives(&Note { number, alive: Arc::new(1.into()) }.text());
        let text = row[1].get_string().unwrap_or_default();
        match expected.encode_utf16().count() {
            0..=32_767 => assert_eq!(text, expected),
            _ => {
                let kept = text.strip_suffix("… [viss CSV failā]").expect("it says that it is cut");
                assert!(expected.starts_with(kept) && text.encode_utf16().count() >= 32_766);
            }
        }
        assert_eq!(row[2].get_float(), Some(-(number as f64) / 100.0));
    }
    ground.test.database.close().await;
}

/// A ranking, the scores of an edition: lists that their page reads whole.
#[tokio::test]
async fn twenty_thousand_rows_that_were_read_whole_arrive_each_once_and_in_order() {
    let ground = Ground::new().await;
    let speak = speaker(Language::Lv);
    let export = || {
        let columns = Columns::new().column("number", |number: &i64, _| *number);
        Export::of("notes", "Skaitļi", columns, Given::rows((1..=20_000_i64).collect()))
    };
    let (mut csv, rows) = ground.write(Format::Csv, &speak, export()).await;
    assert_eq!(rows, 20_000);
    let mut text = String::new();
    csv.read_to_string(&mut text).unwrap();
    let numbers = text.lines().skip(1).map(|line| line.parse::<i64>().unwrap());
    assert!(numbers.eq(1..=20_000));

    let (xlsx, rows) = ground.write(Format::Xlsx, &speak, export()).await;
    assert_eq!(rows, 20_000);
    let mut book = Xlsx::new(std::io::BufReader::new(xlsx)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    assert_eq!(sheet.get_size(), (20_001, 1));
    assert_eq!(sheet.get_value((20_000, 0)).and_then(Data::get_float), Some(20_000.0));
    ground.test.database.close().await;
}

#[tokio::test]
async fn every_kind_of_value_arrives_as_what_it_is() {
    let ground = Ground::new().await;
    let at: Timestamp = "2024-01-31T21:59:59.5Z".parse().unwrap();
    let row = || {
        vec![
            Cell::Integer(7),
            Cell::Sum(Cents(120_001)),
            Cell::Date(date(2024, 2, 29)),
            Cell::Moment(at),
            Cell::YesNo(true),
            Cell::Integer(1_234_567_890_123_456_789),
            Cell::Date(date(1890, 1, 1)),
            Cell::Empty,
        ]
    };
    let export = |headings: [&'static str; 8]| {
        let mut columns = Columns::new();
        for (place, heading) in headings.into_iter().enumerate() {
            columns = columns.column(heading, move |row: &Vec<Cell>, _| row[place].clone());
        }
        Export::of("notes", "Vērtības", columns, Given::rows(vec![row()]))
    };
    let headings = ["number", "sum", "day", "moment", "fact", "text", "day", "text"];
    for (language, sum) in [(Language::Lv, "1200,01"), (Language::En, "1200.01")] {
        let (mut file, _) = ground.write(Format::Csv, &speaker(language), export(headings)).await;
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        let line = text.lines().nth(1).unwrap();
        let rest = "2024-02-29;2024-01-31 23:59:59;Jā;1234567890123456789;1890-01-01;";
        assert_eq!(line, format!("7;{sum};{rest}"));
    }
    let (file, _) = ground.write(Format::Xlsx, &speaker(Language::Lv), export(headings)).await;
    let mut book = Xlsx::new(std::io::BufReader::new(file)).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let row = sheet.rows().nth(1).unwrap();
    assert_eq!((row[0].get_float(), row[1].get_float()), (Some(7.0), Some(1200.01)));
    let Data::DateTime(day) = row[2] else { panic!("{:?}", row[2]) };
    assert_eq!(day.to_ymd_hms_milli(), (2024, 2, 29, 0, 0, 0, 0));
    let Data::DateTime(moment) = row[3] else { panic!("{:?}", row[3]) };
    assert_eq!(moment.to_ymd_hms_milli(), (2024, 1, 31, 23, 59, 59, 0));
    let texts: Vec<&str> = row[4..].iter().map(|cell| cell.get_string().unwrap_or_default()).collect();
    assert_eq!(texts, ["Jā", "1234567890123456789", "1890-01-01", ""]);
}

#[tokio::test]
async fn a_list_that_is_not_whole_is_not_handed_out() {
    let ground = Ground::new().await;
    let speak = speaker(Language::En);
    for format in Format::ALL {
        let (export, _) = notes(20_001);
        let problem = ground.desk.write(&ground.base, &speak, format, export).await.unwrap_err();
        assert!(problem.chain().contains("20000 rows were read of a list of 20001"), "{}", problem.chain());
    }
    let (export, _) = notes(1_048_576);
    let problem = ground.desk.write(&ground.base, &speak, Format::Xlsx, export).await.unwrap_err();
    assert_eq!(problem.refusal(), Some(&Refusal::AgainstTheRules { message: "export-too-many-rows" }));
}

#[tokio::test]
async fn an_empty_list_has_its_headings() {
    let ground = Ground::new().await;
    let columns = || Columns::new().column("text", |text: &String, _| text.clone());
    let export = || Export::of("notes", "", columns(), Given::rows(Vec::new()));
    let (mut file, rows) = ground.write(Format::Csv, &speaker(Language::Lv), export()).await;
    let mut text = String::new();
    file.read_to_string(&mut text).unwrap();
    assert_eq!((rows, text.as_str()), (0, "\u{feff}Vārdi\r\n"));
    let (file, _) = ground.write(Format::Xlsx, &speaker(Language::Lv), export()).await;
    let mut book = Xlsx::new(std::io::BufReader::new(file)).unwrap();
    assert_eq!(book.worksheet_range_at(0).unwrap().unwrap().get_size(), (1, 1));
}
