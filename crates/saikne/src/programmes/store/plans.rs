//! Plans at hand: an approved version never changes, so it is read from its text once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use foundation::database::{self, DatabaseError, Reads};

use crate::programmes::call::Call;
use crate::programmes::plan::EditionPlan;
use crate::programmes::{file, store};

type Known = BTreeMap<(String, i64), Arc<EditionPlan>>;

/// The plans that were read already, by edition and version.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    known: Arc<Mutex<Known>>,
}

impl Plans {
    /// The plan that holds for an edition; `None` while there is no such edition or none is approved.
    pub async fn of(
        &self,
        from: &mut impl Reads,
        edition: &str,
    ) -> database::Result<Option<Arc<EditionPlan>>> {
        match store::edition(from, edition).await? {
            Some(edition) => self.at(from, &edition.code, edition.plan_version).await,
            None => Ok(None),
        }
    }

    /// The plan that holds for a call. Asks the database only the first time.
    pub async fn of_call(
        &self,
        from: &mut impl Reads,
        call: &Call,
    ) -> database::Result<Option<Arc<EditionPlan>>> {
        self.at(from, &call.edition, call.plan_version).await
    }

    /// The plan of an approved version.
    pub async fn at(
        &self,
        from: &mut impl Reads,
        edition: &str,
        number: i64,
    ) -> database::Result<Option<Arc<EditionPlan>>> {
        if number < 1 {
            return Ok(None);
        }
        let key = (edition.to_owned(), number);
        if let Some(plan) = self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Some(Arc::clone(plan)));
        }
        let Some(version) = store::version(from, edition, number).await? else { return Ok(None) };
        let plan = Arc::new(read(edition, number, &version.source)?);
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&plan));
        Ok(Some(plan))
    }
}

/// Reads the text of a version, which inherits nothing.
fn read(edition: &str, number: i64, source: &str) -> database::Result<EditionPlan> {
    let read = file::read(edition, source, &|_| None).map_err(|mistakes| DatabaseError::Unreadable {
        column: "source",
        found: mistakes.first().map(|first| format!("{}: {:?}", first.line, first.what)).unwrap_or_default(),
        expected: "a programme file without mistakes",
    })?;
    Ok(EditionPlan { version: number, ..read.plan })
}
