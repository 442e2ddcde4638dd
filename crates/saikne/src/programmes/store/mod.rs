//! Editions, their versions and calls in the database.

mod calls;
mod editions;
pub mod plans;
pub mod results;
pub mod subscriptions;

use foundation::database::{self, DatabaseError};

pub use calls::{
    call, call_by_id, calls_of, extensions, hold_call, insert_call, insert_extension, open_calls,
    public_calls, save_call,
};
pub use editions::{
    edition, editions, insert_edition, insert_version, public_editions, save_edition, save_version,
    supersede_before, version, versions,
};

/// A save that met no row was made from an older version.
fn saved(rows: u64) -> database::Result<()> {
    if rows == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

#[cfg(test)]
mod tests {
    use crate::programmes::call::CallState;
    use crate::programmes::edition::{EditionState, VersionState};
    use crate::programmes::plan::CallKind;
    use crate::programmes::rules::{Outcome, Severity};
    use crate::programmes::words::Word;

    const SCHEMA: &str = include_str!("../../../../../migrations/0004_programmes.sql");

    /// The words of a named CHECK.
    fn words_of(constraint: &str) -> Vec<&'static str> {
        let rest = SCHEMA.split(&format!("CONSTRAINT {constraint} CHECK")).nth(1).unwrap_or_default();
        let list = rest.split("IN (").nth(1).and_then(|rest| rest.split(')').next()).unwrap_or_default();
        list.split(',').map(|word| word.trim().trim_matches('\'')).collect()
    }

    fn words<W: Word>() -> Vec<&'static str> {
        W::ALL.iter().map(|word| word.as_str()).collect()
    }

    #[test]
    fn words_of_the_schema_are_those_of_the_types() {
        assert_eq!(words_of("editions_state_is_known"), words::<EditionState>());
        assert_eq!(words_of("edition_versions_state_is_known"), words::<VersionState>());
        assert_eq!(words_of("calls_kind_is_known"), words::<CallKind>());
        assert_eq!(words_of("calls_state_is_known"), words::<CallState>());
        assert_eq!(words_of("rule_results_severity_is_known"), words::<Severity>());
        assert_eq!(words_of("rule_results_outcome_is_known"), words::<Outcome>());
    }
}
