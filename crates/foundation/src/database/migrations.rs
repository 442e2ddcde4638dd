//! One numbered list of migrations for both engines, forward only.

use sha2::{Digest, Sha256};

use super::{Database, DatabaseError, Reads, Result, Script, sql};

/// One step of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its place in the list, from 1, without gaps.
    pub number: i64,
    /// Its name, as in the file name.
    pub name: &'static str,
    /// The text for the embedded engine.
    pub lite: &'static str,
    /// The text for the server engine; mostly the same text.
    pub postgres: &'static str,
}

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations (
    number     BIGINT NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    -- SHA-256 of both texts; an edited old migration is refused.
    fingerprint TEXT  NOT NULL
)";

/// Brings the schema up to the program. Says how many steps it took; none when it was up to date.
///
/// Fails with [`DatabaseError::WrongSchema`] when the database is newer than the program or when a
/// migration that already ran was edited afterwards.
pub async fn migrate(database: &Database, list: &[Migration]) -> Result<usize> {
    database.run_script(Script { lite: TABLE, postgres: TABLE }, sql("SELECT 1")).await?;
    let mut snapshot = database.read().await?;
    let done: Vec<(i64, String, String)> =
        snapshot.all(sql("SELECT number, name, fingerprint FROM migrations ORDER BY number")).await?;
    drop(snapshot);
    for (number, name, fingerprint) in &done {
        let Some(migration) = list.iter().find(|migration| migration.number == *number) else {
            return Err(DatabaseError::WrongSchema(format!(
                "the database has migration {number} ({name}), which this program does not know: use a newer program"
            )));
        };
        if fingerprint_of(migration) != *fingerprint {
            return Err(DatabaseError::WrongSchema(format!(
                "migration {number} ({name}) was edited after it had run on this database"
            )));
        }
    }
    let missing: Vec<&Migration> = list
        .iter()
        .filter(|migration| !done.iter().any(|(number, ..)| *number == migration.number))
        .collect();
    for migration in &missing {
        let note = sql("INSERT INTO migrations (number, name, fingerprint) VALUES ($1, $2, $3)")
            .bind(migration.number)
            .bind(migration.name)
            .bind(fingerprint_of(migration));
        let script = Script { lite: migration.lite, postgres: migration.postgres };
        database.run_script(script, note).await?;
    }
    Ok(missing.len())
}

/// Whether every migration of the list has run; a server is ready only then.
pub async fn is_current(database: &Database, list: &[Migration]) -> Result<bool> {
    let count: i64 = database.read().await?.one(sql("SELECT COUNT(*) FROM migrations")).await?;
    Ok(usize::try_from(count).is_ok_and(|count| count == list.len()))
}

fn fingerprint_of(migration: &Migration) -> String {
    let mut hash = Sha256::new();
    hash.update(migration.lite);
    hash.update([0]);
    hash.update(migration.postgres);
    hex::encode(hash.finalize())
}
