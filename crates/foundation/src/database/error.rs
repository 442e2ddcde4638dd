//! What a database can answer instead of rows.

/// Why a statement gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The row was saved by somebody else since it was read.
    #[error("the record was changed in the meantime")]
    Stale,
    /// A uniqueness or check constraint, the last line of defence, said no.
    #[error("a constraint of the database was violated")]
    Constraint(#[source] sqlx::Error),
    /// A statement that always has a row had none.
    #[error("no row where there must be one")]
    NoRow,
    /// A row breaks the rules of the type it should become.
    #[error("column {column} holds “{found}”, expected {expected}")]
    Unreadable {
        /// The column.
        column: &'static str,
        /// What it holds.
        found: String,
        /// What it should hold.
        expected: &'static str,
    },
    /// The database cannot be reached. Nothing was saved.
    #[error("the database cannot be reached")]
    Unavailable(#[source] sqlx::Error),
    /// The group of changes that were to be committed together could not be written.
    #[error("the change could not be written to the disk")]
    NotWritten,
    /// The schema is newer than this program, or an old migration was edited.
    #[error("{0}")]
    WrongSchema(String),
    /// Anything else.
    #[error("the database refused the statement")]
    Failed(#[source] sqlx::Error),
}

impl From<sqlx::Error> for DatabaseError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Io(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::Tls(_) => Self::Unavailable(error),
            sqlx::Error::Database(inner)
                if inner.is_unique_violation()
                    || inner.is_foreign_key_violation()
                    || inner.is_check_violation() =>
            {
                Self::Constraint(error)
            }
            sqlx::Error::Database(inner) if inner.code().is_some_and(|code| says_away(&code)) => {
                Self::Unavailable(error)
            }
            _ => Self::Failed(error),
        }
    }
}

/// Whether a code of the server says that it is not there for us. 08…: the connection broke; 53300: too
/// many connections; 55000: the database takes no connections; 57P…: it is stopping, crashed, not yet up.
fn says_away(code: &str) -> bool {
    code.starts_with("08") || code.starts_with("57P") || matches!(code, "53300" | "55000")
}

impl DatabaseError {
    /// Whether a constraint said no.
    #[must_use]
    pub fn is_constraint(&self) -> bool {
        matches!(self, Self::Constraint(_))
    }
}
