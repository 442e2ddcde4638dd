//! Counts of an import, for its preview and its closing line.

use std::collections::BTreeMap;

use super::kind::InstitutionKind;
use super::locate::{Located, NotLocated, Source, Via};
use super::row::{RegisterRow, RowProblem};
use crate::reference::Region;

/// What was found in a file. Each line that is not empty is counted exactly once, as accepted or as
/// refused; each accepted one exactly once as located or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Institutions read.
    pub accepted_count: u64,
    /// Lines that give no institution, by [`super::RowFault::code`].
    pub refused: BTreeMap<&'static str, u64>,
    /// Institutions by kind.
    pub kinds: BTreeMap<InstitutionKind, u64>,
    /// Located institutions by what told the municipality and how.
    pub located: BTreeMap<(Source, Via), u64>,
    /// Located institutions by region.
    pub regions: BTreeMap<Region, u64>,
    /// Institutions without municipality, by [`NotLocated::code`].
    pub not_located: BTreeMap<&'static str, u64>,
}

impl Summary {
    /// Counts an institution and where it lies.
    pub fn accept(&mut self, row: &RegisterRow, place: &Result<Located, NotLocated>) {
        self.accepted_count += 1;
        *self.kinds.entry(row.kind).or_default() += 1;
        match place {
            Ok(located) => {
                *self.located.entry((located.source, located.via)).or_default() += 1;
                *self.regions.entry(located.region()).or_default() += 1;
            }
            Err(reason) => *self.not_located.entry(reason.code()).or_default() += 1,
        }
    }

    /// Counts a line that gives no institution.
    pub fn refuse(&mut self, problem: &RowProblem) {
        *self.refused.entry(problem.fault.code()).or_default() += 1;
    }

    /// Lines that give no institution.
    pub fn refused_count(&self) -> u64 {
        self.refused.values().sum()
    }

    /// Institutions whose municipality is known.
    pub fn located_count(&self) -> u64 {
        self.located.values().sum()
    }

    /// Institutions whose municipality is not known.
    pub fn not_located_count(&self) -> u64 {
        self.not_located.values().sum()
    }
}
