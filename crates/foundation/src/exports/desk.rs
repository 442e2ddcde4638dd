//! Where exports are made: a list is read, written down, entered in the audit trail and handed out.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use axum::http::{HeaderValue, header};
use axum::response::Response;
use serde_json::{Map, Value as Json, json};
use tokio::sync::Semaphore;

use super::{Columns, CsvFile, Format, NotWritten, RowFile, Words, XlsxFile, body};
use crate::audit::{self, Note};
use crate::change::{Actor, Base};
use crate::clock::in_riga;
use crate::database::Snapshot;
use crate::i18n::Speaker;
use crate::problem::Problem;
use crate::text::fold;
use crate::web::forms::Fields;

/// Rows read at once, and the most that are in memory.
pub const PAGE: usize = 500;

/// Exports made at once. Each holds one of the few connections that read; others wait.
const TURNS: usize = 2;

/// Fields of a filter that the trail keeps.
const MOST_FIELDS: usize = 20;

/// A list that can be taken along: what its page shows, under the same filter and for the same reader.
pub trait List: Send + Sync {
    /// One row.
    type Line: Send + Sync + 'static;

    /// How many rows the list says it has. An export with another number of rows is not handed out.
    fn count(&self, from: &mut Snapshot) -> impl Future<Output = Result<i64, Problem>> + Send;

    /// The rows after one, at most so many.
    fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Self::Line>,
        rows: usize,
    ) -> impl Future<Output = Result<Vec<Self::Line>, Problem>> + Send;
}

/// A short list that was read whole, as its page does.
pub struct Given<T>(Vec<T>, usize);

impl<T> Given<T> {
    /// These rows.
    #[must_use]
    pub fn rows(rows: Vec<T>) -> Self {
        let count = rows.len();
        Self(rows, count)
    }
}

impl<T: Send + Sync + 'static> List for Given<T> {
    type Line = T;

    async fn count(&self, _: &mut Snapshot) -> Result<i64, Problem> {
        Ok(i64::try_from(self.1).unwrap_or(i64::MAX))
    }

    async fn page(&mut self, _: &mut Snapshot, _: Option<&T>, rows: usize) -> Result<Vec<T>, Problem> {
        let rest = self.0.split_off(rows.min(self.0.len()));
        Ok(std::mem::replace(&mut self.0, rest))
    }
}

/// A list that somebody wants to take along.
pub struct Export<L: List> {
    name: &'static str,
    title: String,
    about: String,
    columns: Columns<L::Line>,
    list: L,
}

impl<L: List> Export<L> {
    /// A list by its name in the audit trail, with its title in the reader's language, from which the file
    /// has its name.
    pub fn of(name: &'static str, title: impl Into<String>, columns: Columns<L::Line>, list: L) -> Self {
        Self { name, title: title.into(), about: name.to_owned(), columns, list }
    }

    /// The record under which the trail keeps the export: a call, an edition. Without it, the list's name.
    #[must_use]
    pub fn about(mut self, record: impl Into<String>) -> Self {
        self.about = record.into();
        self
    }
}

/// Makes exports, a few at a time.
#[derive(Debug, Clone)]
pub struct ExportDesk {
    folder: Arc<Path>,
    turns: Arc<Semaphore>,
}

impl ExportDesk {
    /// A desk that writes into a folder on the disk, to files without a name.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.into(), turns: Arc::new(Semaphore::new(TURNS)) }
    }

    /// Writes a list down as the address asks (`format`), records who took it, and answers with the file.
    pub async fn send<L: List>(
        &self,
        base: &Base,
        by: Actor,
        speak: &Speaker,
        asked: &Fields,
        export: Export<L>,
    ) -> Result<Response, Problem> {
        let format = Format::parse(asked.text("format"))?;
        let file_name = file_name(&export.title, base, format);
        let (name, about) = (export.name, export.about.clone());
        let (file, rows) = self.write(base, speak, format, export).await?;
        let facts =
            json!({ "list": name, "format": format.as_str(), "rows": rows, "filter": filter_of(asked) });
        audit::record_export(base, by, &about, Note::of(facts)).await?;
        answer(file, format, &file_name)
    }

    /// Writes a list down, for whom nothing needs to be recorded, and says how many rows it has. The file has
    /// no name; read it from where it stands, which is its beginning.
    pub async fn write<L: List>(
        &self,
        base: &Base,
        speak: &Speaker,
        format: Format,
        export: Export<L>,
    ) -> Result<(File, u64), Problem> {
        let _turn = self.turns.acquire().await.map_err(Problem::while_doing("waiting for a turn"))?;
        let Export { title, columns, mut list, .. } = export;
        let mut snapshot = base.read().await?;
        let counted = list.count(&mut snapshot).await?;
        if format == Format::Xlsx && counted > super::xlsx_file::MOST_ROWS.into() {
            return Err(NotWritten::TooManyRows.into());
        }
        let columns = Arc::new(columns);
        let words = Words::of(speak, &title, base.clock.now());
        let headings = columns.headings(speak);
        let folder = Arc::clone(&self.folder);
        let mut file = blocking(move || begin(format, &folder, words, &headings)).await?;
        let (mut written, mut last) = (0_u64, None);
        loop {
            let lines = list.page(&mut snapshot, last.as_ref(), PAGE).await?;
            if lines.is_empty() {
                break;
            }
            let (columns, speak) = (Arc::clone(&columns), speak.clone());
            let (mut lines, goes_on) = blocking(move || {
                for line in &lines {
                    file.row(&columns.cells(line, &speak))?;
                }
                Ok((lines, file))
            })
            .await?;
            file = goes_on;
            written += u64::try_from(lines.len()).unwrap_or(u64::MAX);
            let is_full = lines.len() >= PAGE;
            last = lines.pop();
            if !is_full {
                break;
            }
        }
        drop(snapshot);
        if i64::try_from(written) != Ok(counted) {
            return Err(NotWritten::WrongCount { written, counted }.into());
        }
        Ok((blocking(move || file.finish()).await?, written))
    }
}

fn begin(format: Format, folder: &Path, words: Words, headings: &[String]) -> Result<RowFile, NotWritten> {
    std::fs::create_dir_all(folder)?;
    let file = tempfile::tempfile_in(folder)?;
    Ok(match format {
        Format::Csv => RowFile::Csv(Box::new(CsvFile::begin(file, words, headings)?)),
        Format::Xlsx => RowFile::Xlsx(Box::new(XlsxFile::begin(file, folder, words, headings)?)),
    })
}

/// Does what takes the processor or the disk where it holds up nobody.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, NotWritten> + Send + 'static,
) -> Result<T, NotWritten> {
    tokio::task::spawn_blocking(work).await?
}

fn answer(file: File, format: Format, name: &str) -> Result<Response, Problem> {
    let doing = "answering with an export";
    let length = file.metadata().map_err(Problem::while_doing(doing))?.len();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let mut response = Response::new(body::of(file));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(format.media_type()));
    headers.insert(header::CONTENT_DISPOSITION, disposition.map_err(Problem::while_doing(doing))?);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    Ok(response)
}

/// A name that every system takes, from the title: `macibu-planu-saraksts-2024-01-30.csv`.
fn file_name(title: &str, base: &Base, format: Format) -> String {
    let words: String =
        fold(title).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { ' ' }).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join("-");
    let day = in_riga(base.clock.now()).date();
    format!("{words}-{day}.{}", format.as_str()).trim_start_matches('-').to_owned()
}

/// What the list was narrowed to, as the trail may keep it: codes and states. Words that somebody typed may
/// name a person (I-62), so that there were any is all that is kept of them.
fn filter_of(asked: &Fields) -> Json {
    const NOT_FILTERS: [&str; 5] = ["format", "lang", "after", "before", "sort"];
    let is_code = |value: &str| {
        value.len() <= 64 && value.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"_-:.".contains(&sign))
    };
    let told = asked.iter().filter(|(name, value)| !value.is_empty() && !NOT_FILTERS.contains(name));
    let kept = told.filter(|(name, _)| is_code(name)).take(MOST_FIELDS).map(|(name, value)| {
        let kept = if name != "q" && is_code(value) { Json::from(value) } else { Json::Bool(true) };
        (name.to_owned(), kept)
    });
    Json::Object(kept.collect::<Map<_, _>>())
}
