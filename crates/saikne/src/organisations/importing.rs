//! Takes a register file into the database, group of rows by group of rows.
//!
//! A group is one change: what is done stays done when the program ends, and the import goes on after
//! the last line that is done. A row that gives no institution is kept with its reason like any other.

use std::collections::HashMap;
use std::io::Read;

use foundation::audit::Note;
use foundation::change::{Actor, Base, Change};
use foundation::clock::in_riga;
use foundation::database::{self, Reads};
use foundation::problem::{Problem, Refusal};
use jiff::civil::Date;

use super::batch::{Counts, ImportBatch, ImportBatchId, ImportRow, ImportState, RowOutcome};
use super::matching::{Facts, FieldChange, Verdict, compare};
use super::naming::{self, Alias};
use super::organisation::OrganisationId;
use super::register::{FileProblem, NotLocated, RegisterReader, RegisterRow, RowProblem, locate};
use super::store::register::Stored;
use super::store::{aliases, details, imports, register};

/// Rows in one change: enough that commits cost little, few enough that others hardly wait.
const GROUP: usize = 200;

type Line = Result<RegisterRow, RowProblem>;

/// How many rows a file has; fails when it is no register export.
pub fn count_rows(file: &[u8]) -> Result<i64, FileProblem> {
    let rows = RegisterReader::open(file)?.count();
    Ok(i64::try_from(rows).unwrap_or(i64::MAX))
}

/// Key of the sentence that says why a file cannot be taken.
#[must_use]
pub fn sentence_of(problem: &FileProblem) -> &'static str {
    match problem {
        FileProblem::Empty => "organisations-file-empty",
        FileProblem::NotText => "organisations-file-not-text",
        FileProblem::NoHeader { .. } => "organisations-file-no-header",
        FileProblem::ReadFailed => "organisations-file-read-failed",
    }
}

/// Does an import that was started, from where it is. Calling it again after it ended does nothing.
///
/// `tell` hears of the counts after each group.
pub async fn import<R: Read + Send>(
    base: &Base,
    by: Actor,
    id: &ImportBatchId,
    file: R,
    mut tell: impl FnMut(&ImportBatch) + Send,
) -> Result<ImportBatch, Problem> {
    let mut batch = imports::find(&mut base.read().await?, id).await?.ok_or(Refusal::NotFound)?;
    if batch.state != ImportState::Importing {
        return Ok(batch);
    }
    let mut reader = match RegisterReader::open(file) {
        Ok(reader) => reader,
        Err(problem) => return fail(base, by, batch, &problem).await,
    };
    loop {
        let group: Vec<Line> =
            reader.by_ref().filter(|line| line_number(line) > batch.done_line).take(GROUP).collect();
        let mut change = base.begin(by.clone()).await?;
        let from_line = batch.done_line;
        if group.is_empty() {
            batch.finish()?;
            imports::save(&mut change, &batch, from_line).await?;
            // What this file does not name may stand in a municipality that has ended since.
            let day = in_riga(change.at).date();
            details::follow_successors(&mut change, day).await?;
            change.record_with("organisations.imported", id.as_str(), Note::of(facts_of(&batch))).await?;
            change.shows_in_public();
            change.commit().await?;
            tell(&batch);
            return Ok(batch);
        }
        take(&mut change, &mut batch, &group).await?;
        imports::save(&mut change, &batch, from_line).await?;
        let note = Note::of(serde_json::json!({ "from_line": from_line, "to_line": batch.done_line }));
        change.record_with("organisations.rows_imported", id.as_str(), note).await?;
        change.commit().await?;
        tell(&batch);
    }
}

async fn fail(
    base: &Base,
    by: Actor,
    mut batch: ImportBatch,
    problem: &FileProblem,
) -> Result<ImportBatch, Problem> {
    let mut change = base.begin(by).await?;
    batch.fail()?;
    imports::save(&mut change, &batch, batch.done_line).await?;
    let note = Note::of(serde_json::json!({ "problem": sentence_of(problem) }));
    change.record_with("organisations.import_failed", batch.id.as_str(), note).await?;
    change.commit().await?;
    Ok(batch)
}

fn facts_of(batch: &ImportBatch) -> serde_json::Value {
    serde_json::json!({
        "file": batch.file_hash,
        "added": batch.counts.added,
        "changed": batch.counts.changed,
        "unchanged": batch.counts.unchanged,
        "refused": batch.counts.refused,
        "unplaced": batch.counts.unplaced,
    })
}

fn line_number(line: &Line) -> i64 {
    let number = match line {
        Ok(row) => row.line,
        Err(problem) => problem.line,
    };
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Takes one group of rows.
async fn take(change: &mut Change, batch: &mut ImportBatch, group: &[Line]) -> Result<(), Problem> {
    let judged = judge(change, group, in_riga(change.at).date()).await?;
    let changed = judged.iter().filter_map(|one| one.stored.as_ref()).map(|stored| &stored.id);
    let mut other_names = by_organisation(aliases::of_all(change, changed).await?);
    for one in &judged {
        match (&one.verdict, &one.stored) {
            (Some(Verdict::New), _) => {
                if let Some(facts) = &one.facts {
                    register::insert(change, facts, one.not_located).await?;
                }
            }
            (Some(Verdict::Changed { facts, .. }), Some(stored)) => {
                let known = other_names.remove(&stored.id).unwrap_or_default();
                let names = renamed(change, stored, facts, known).await?;
                register::save(change, stored, facts, one.not_located, &names).await?;
            }
            _ => {}
        }
        imports::insert_row(change, &batch.id, &one.row).await?;
        batch.counts.add(&one.row);
        batch.done_line = one.row.line;
    }
    Ok(())
}

fn by_organisation(names: Vec<(OrganisationId, Alias)>) -> HashMap<OrganisationId, Vec<Alias>> {
    let mut by_organisation: HashMap<OrganisationId, Vec<Alias>> = HashMap::new();
    for (organisation, alias) in names {
        by_organisation.entry(organisation).or_default().push(alias);
    }
    by_organisation
}

/// Keeps the name it had, so that it is still found by it. Gives all its other names.
async fn renamed(
    change: &mut Change,
    stored: &Stored,
    facts: &Facts,
    mut known: Vec<Alias>,
) -> database::Result<Vec<Alias>> {
    if stored.facts.name == facts.name {
        return Ok(known);
    }
    let fresh = naming::old_name(&stored.facts.name, &facts.name).into_iter();
    for alias in fresh.chain(naming::aliases_of(&facts.name)) {
        if !known.iter().any(|name| name.text == alias.text) {
            aliases::insert(change, &stored.id, &alias).await?;
            known.push(alias);
        }
    }
    Ok(known)
}

/// A row, what is stored of its institution, and what is to become of it.
struct Judged {
    row: ImportRow,
    stored: Option<Stored>,
    facts: Option<Facts>,
    verdict: Option<Verdict>,
    not_located: Option<&'static str>,
}

/// Compares a group with what is stored. Changes nothing.
async fn judge(from: &mut impl Reads, group: &[Line], day: Date) -> database::Result<Vec<Judged>> {
    let numbers: Vec<_> = group.iter().filter_map(|line| Some(line.as_ref().ok()?.register_no)).collect();
    let mut stored: HashMap<_, Stored> = register::with_numbers(from, &numbers)
        .await?
        .into_iter()
        .map(|stored| (stored.facts.register_no, stored))
        .collect();
    Ok(group
        .iter()
        .map(|line| match line {
            Ok(row) => judged(row, stored.remove(&row.register_no), day),
            Err(problem) => refused(problem),
        })
        .collect())
}

fn judged(row: &RegisterRow, stored: Option<Stored>, day: Date) -> Judged {
    let place = locate(row, day);
    let facts = Facts::of(row, &place);
    let verdict = compare(&facts, stored.as_ref().map(|stored| &stored.facts));
    let (outcome, changed) = match &verdict {
        Verdict::New => (RowOutcome::Added, Vec::new()),
        Verdict::Unchanged => (RowOutcome::Unchanged, Vec::new()),
        Verdict::Changed { changes, .. } => {
            (RowOutcome::Changed, changes.iter().map(|change| change.field).collect())
        }
    };
    // Somebody may have placed by hand what the register alone does not tell.
    let is_placed =
        place.is_ok() || stored.as_ref().is_some_and(|stored| stored.facts.municipality.is_some());
    let not_located = place.as_ref().err().filter(|_| !is_placed).map(NotLocated::code);
    let row = ImportRow {
        line: i64::try_from(row.line).unwrap_or(i64::MAX),
        register_no: Some(row.register_no.to_string()),
        name: Some(row.name.clone()),
        outcome,
        changed,
        heading: None,
        reason: not_located.map(|code| format!("organisations-register-not-located-{code}")),
    };
    Judged { row, stored, facts: Some(facts), verdict: Some(verdict), not_located }
}

fn refused(problem: &RowProblem) -> Judged {
    let row = ImportRow {
        line: i64::try_from(problem.line).unwrap_or(i64::MAX),
        register_no: None,
        name: None,
        outcome: RowOutcome::Refused,
        changed: Vec::new(),
        heading: problem.column.map(|column| column.to_string()),
        reason: Some(format!("organisations-register-fault-{}", problem.fault.code())),
    };
    Judged { row, stored: None, facts: None, verdict: None, not_located: None }
}

/// What an import would do.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    /// What would become of the rows.
    pub counts: Counts,
    /// The first rows that would be refused or could not be placed.
    pub problems: Vec<ImportRow>,
    /// The first institutions that would change, by name, with what changes.
    pub changes: Vec<(String, Vec<FieldChange>)>,
}

/// So many problems and changes are shown before somebody decides.
const SHOWN: usize = 20;

/// Looks at what an import would do on a day. Changes nothing.
pub async fn preview(from: &mut impl Reads, file: &[u8], day: Date) -> Result<Preview, Problem> {
    let mut preview = Preview::default();
    let mut reader = RegisterReader::open(file)
        .map_err(|problem| Refusal::AgainstTheRules { message: sentence_of(&problem) })?;
    loop {
        let group: Vec<Line> = reader.by_ref().take(5 * GROUP).collect();
        if group.is_empty() {
            return Ok(preview);
        }
        for one in judge(from, &group, day).await? {
            preview.counts.add(&one.row);
            if one.row.reason.is_some() && preview.problems.len() < SHOWN {
                preview.problems.push(one.row.clone());
            }
            if let (Some(Verdict::Changed { changes, .. }), Some(name)) = (one.verdict, one.row.name)
                && preview.changes.len() < SHOWN
            {
                preview.changes.push((name, changes));
            }
        }
    }
}
