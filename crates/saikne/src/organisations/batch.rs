//! One reading of a register file, and what became of each of its rows.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use jiff::Timestamp;

use super::matching::Field;

/// Identity of a reading.
pub type ImportBatchId = Id<ImportBatch>;

/// How far the import of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportState {
    /// Somebody looks at what it would change.
    Previewed,
    /// Its rows are being taken.
    Importing,
    /// Every row is taken or refused with its reason.
    Imported,
    /// The file could no longer be read.
    Failed,
    /// Somebody looked and left it.
    Discarded,
}

impl ImportState {
    /// Every state once.
    pub const ALL: [Self; 5] =
        [Self::Previewed, Self::Importing, Self::Imported, Self::Failed, Self::Discarded];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Previewed => "previewed",
            Self::Importing => "importing",
            Self::Imported => "imported",
            Self::Failed => "failed",
            Self::Discarded => "discarded",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("organisations-import-state-{}", self.as_str())
    }
}

/// What became of the rows of a file so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Institutions that were not known.
    pub added: i64,
    /// Institutions of which the file says something else than what was stored.
    pub changed: i64,
    /// Institutions of which everything was stored.
    pub unchanged: i64,
    /// Rows that give no institution.
    pub refused: i64,
    /// Of those taken, how many have no municipality.
    pub unplaced: i64,
}

impl Counts {
    /// Counts a row.
    pub fn add(&mut self, row: &ImportRow) {
        match row.outcome {
            RowOutcome::Added => self.added += 1,
            RowOutcome::Changed => self.changed += 1,
            RowOutcome::Unchanged => self.unchanged += 1,
            RowOutcome::Refused => self.refused += 1,
        }
        if row.outcome != RowOutcome::Refused && row.reason.is_some() {
            self.unplaced += 1;
        }
    }

    /// Rows that are done.
    #[must_use]
    pub fn done(&self) -> i64 {
        self.added + self.changed + self.unchanged + self.refused
    }
}

/// One reading of a register file.
#[derive(Debug, Clone)]
pub struct ImportBatch {
    /// Identity.
    pub id: ImportBatchId,
    /// As the person's machine called it.
    pub file_name: String,
    /// SHA-256 of the file.
    pub file_hash: String,
    /// How far it is.
    pub state: ImportState,
    /// Rows of the file.
    pub row_count: i64,
    /// The last line that is done.
    pub done_line: i64,
    /// What became of the rows so far.
    pub counts: Counts,
    /// When it was handed in.
    pub created_at: Timestamp,
    /// Identity of a person, or `operator`.
    pub created_by: String,
}

/// A step that an import cannot take from where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the import is not waiting for this step")]
pub struct OutOfTurn;

impl From<OutOfTurn> for Problem {
    fn from(_: OutOfTurn) -> Self {
        Refusal::AgainstTheRules { message: "organisations-import-out-of-turn" }.into()
    }
}

impl ImportBatch {
    /// Somebody has looked and wants it.
    pub fn start(&mut self) -> Result<(), OutOfTurn> {
        self.step(ImportState::Previewed, ImportState::Importing)
    }

    /// Somebody has looked and does not want it.
    pub fn discard(&mut self) -> Result<(), OutOfTurn> {
        self.step(ImportState::Previewed, ImportState::Discarded)
    }

    /// Every row is done.
    pub fn finish(&mut self) -> Result<(), OutOfTurn> {
        self.step(ImportState::Importing, ImportState::Imported)
    }

    /// The file cannot be read any more.
    pub fn fail(&mut self) -> Result<(), OutOfTurn> {
        self.step(ImportState::Importing, ImportState::Failed)
    }

    fn step(&mut self, from: ImportState, to: ImportState) -> Result<(), OutOfTurn> {
        if self.state != from {
            return Err(OutOfTurn);
        }
        self.state = to;
        Ok(())
    }
}

impl Record for ImportBatch {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            file_name: row.get("file_name")?,
            file_hash: row.get("file_hash")?,
            state: row.word("state", ImportState::parse)?,
            row_count: row.get("row_count")?,
            done_line: row.get("done_line")?,
            counts: Counts {
                added: row.get("added_count")?,
                changed: row.get("changed_count")?,
                unchanged: row.get("unchanged_count")?,
                refused: row.get("refused_count")?,
                unplaced: row.get("unplaced_count")?,
            },
            created_at: row.get("created_at")?,
            created_by: row.get("created_by")?,
        })
    }
}

/// What became of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowOutcome {
    /// Its institution was not known.
    Added,
    /// It says something else than what was stored.
    Changed,
    /// Everything it says was stored.
    Unchanged,
    /// It gives no institution.
    Refused,
}

impl RowOutcome {
    /// Every outcome once.
    pub const ALL: [Self; 4] = [Self::Added, Self::Changed, Self::Unchanged, Self::Refused];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Unchanged => "unchanged",
            Self::Refused => "refused",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.as_str() == word)
    }

    /// Key of its name.
    #[must_use]
    pub fn key(self) -> String {
        format!("organisations-outcome-{}", self.as_str())
    }
}

/// One row of a file and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRow {
    /// Line of the file, counted from 1.
    pub line: i64,
    /// None where the row could not be read.
    pub register_no: Option<String>,
    /// None where the row could not be read.
    pub name: Option<String>,
    /// What became of it.
    pub outcome: RowOutcome,
    /// The facts that changed.
    pub changed: Vec<Field>,
    /// Heading of the column at fault.
    pub heading: Option<String>,
    /// Key of the sentence that says why it was refused or could not be placed.
    pub reason: Option<String>,
}

impl ImportRow {
    /// The changed facts as the database keeps them.
    #[must_use]
    pub fn changed_words(&self) -> String {
        self.changed.iter().map(|field| field.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Record for ImportRow {
    fn from_row(row: &Row) -> database::Result<Self> {
        let changed: String = row.get("changed")?;
        Ok(Self {
            line: row.get("line")?,
            register_no: row.get("register_no")?,
            name: row.get("name")?,
            outcome: row.word("outcome", RowOutcome::parse)?,
            changed: changed.split(' ').filter_map(Field::parse).collect(),
            heading: row.get("heading")?,
            reason: row.get("reason")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_as_themselves_and_stand_in_the_schema() {
        let schema = include_str!("../../../../migrations/0003_organisations.sql");
        for state in ImportState::ALL {
            assert_eq!(ImportState::parse(state.as_str()), Some(state));
            assert!(schema.contains(&format!("'{}'", state.as_str())), "{state:?}");
        }
        for outcome in RowOutcome::ALL {
            assert_eq!(RowOutcome::parse(outcome.as_str()), Some(outcome));
            assert!(schema.contains(&format!("'{}'", outcome.as_str())), "{outcome:?}");
        }
        for field in Field::ALL {
            assert_eq!(Field::parse(field.as_str()), Some(field));
        }
    }

    #[test]
    fn an_import_is_looked_at_before_it_starts_and_starts_once() {
        let clock = foundation::clock::Clock::standing(Timestamp::UNIX_EPOCH);
        let mut batch = ImportBatch {
            id: foundation::ids::Chance::seeded(1).id(&clock),
            file_name: "register.csv".to_owned(),
            file_hash: String::new(),
            state: ImportState::Previewed,
            row_count: 0,
            done_line: 0,
            counts: Counts::default(),
            created_at: clock.now(),
            created_by: "operator".to_owned(),
        };

        assert_eq!(batch.finish(), Err(OutOfTurn));
        assert_eq!(batch.start(), Ok(()));
        assert_eq!(batch.start(), Err(OutOfTurn));
        assert_eq!(batch.discard(), Err(OutOfTurn));
        assert_eq!(batch.finish(), Ok(()));
        assert_eq!(batch.fail(), Err(OutOfTurn));
    }
}
