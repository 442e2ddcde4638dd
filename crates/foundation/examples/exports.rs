//! How much memory an export takes: `cargo run -p foundation --release --example exports -- 100000`.
//!
//! Writes a list of so many rows as CSV and as XLSX, each in turn, and prints for each how long it took, how
//! large the file is, and by how much the most memory the process ever had (`VmHWM`) grew.

use std::error::Error;
use std::io::{Write as _, stdout};
use std::time::Instant;

use foundation::change::Base;
use foundation::clock::Clock;
use foundation::database::{Address, Database, Snapshot};
use foundation::exports::{Columns, Export, ExportDesk, Format, List};
use foundation::i18n::{Language, Source, Speaker, Texts};
use foundation::ids::Chance;
use foundation::money::Cents;
use foundation::problem::Problem;
use jiff::Timestamp;
use jiff::civil::Date;

const TEXTS: &str = "export-yes = Jā\nexport-no = Nē\nexport-cut = …\nnumber = Numurs\nschool = Skola
place = Pašvaldība\nlearners = Izglītojamie\nsum = Summa\nday = Diena\nmoment = Laiks\nfact = Pirmo reizi
state = Stāvoklis\nreason = Iemesls\n";

struct Applications {
    count: i64,
}

impl List for Applications {
    type Line = i64;

    async fn count(&self, _: &mut Snapshot) -> Result<i64, Problem> {
        Ok(self.count)
    }

    async fn page(
        &mut self,
        _: &mut Snapshot,
        after: Option<&i64>,
        rows: usize,
    ) -> Result<Vec<i64>, Problem> {
        let first = after.map_or(1, |last| last + 1);
        Ok((first..=self.count).take(rows).collect())
    }
}

fn columns() -> Columns<i64> {
    Columns::new()
        .column("number", |number: &i64, _| *number)
        .column("school", |number, _| format!("Pārbaudes {number}. vidusskola “Ābele”"))
        .column("place", |number, _| format!("{}. novads", number % 43))
        .column("learners", |number, _| number % 1500)
        .column("sum", |number, _| Cents(number * 101))
        .column("day", |number, _| Date::constant(2024, 1, 1 + (number % 28) as i8))
        .column("moment", |number, _| Timestamp::from_second(1_700_000_000 + number * 60).ok())
        .column("fact", |number, _| number % 2 == 0)
        .column("state", |_, _| "Iesniegts")
        .column("reason", |number, _| "Motivācija un iepriekšējā pieredze; ".repeat((number % 9) as usize))
}

/// The most memory this process has had, in kB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

#[tokio::main]
#[expect(clippy::disallowed_methods, reason = "this measures")]
async fn main() -> Result<(), Box<dyn Error>> {
    let count = std::env::args().nth(1).map_or(Ok(100_000), |word| word.parse())?;
    let folder = tempfile::tempdir()?;
    let database = Database::open(&Address::Lite(folder.path().join("empty.db"))).await?;
    let base = Base::new(database, Clock::machine(), Chance::unforeseeable());
    let source = Source { language: Language::Lv, file: "example.ftl", text: TEXTS };
    let speak: Speaker = Texts::read(&[source])?.speaker(Language::Lv);
    let desk = ExportDesk::new(folder.path());
    for format in Format::ALL {
        // What is needed once is not growth.
        let export = |count| Export::of("example", "Pieteikumi", columns(), Applications { count });
        drop(desk.write(&base, &speak, format, export(1000)).await?);
        let (before, begun) = (peak(), Instant::now());
        let (file, rows) = desk.write(&base, &speak, format, export(count)).await?;
        let (grown, took) = (peak() - before, begun.elapsed());
        let size = file.metadata()?.len() / 1024;
        let name = format.name();
        writeln!(
            stdout(),
            "{name}: {rows} rows, {size} kB, {took:.1?}, memory grew by {grown} kB of {before} kB"
        )?;
    }
    Ok(())
}
