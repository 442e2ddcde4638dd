//! How far the check of an application is, and what it can come to.

use super::record::CheckRecord;
use crate::applications::ApplicationFile;

/// What an application's checks come to. Those of a school that was taken out do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing<'a> {
    /// Without an answer that counts.
    pub open: Vec<&'a CheckRecord>,
    /// Of these: somebody asked that it counts as met, and another has to confirm it.
    pub proposed: Vec<&'a CheckRecord>,
    /// Not met.
    pub not_met: Vec<&'a CheckRecord>,
    /// Met.
    pub met: usize,
    /// How many schools are in.
    pub schools: usize,
}

/// Why the check cannot end so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotEnding {
    /// Something is not answered yet.
    #[error("something is open")]
    Open,
    /// Something is not met.
    #[error("something is not met")]
    NotMet,
    /// Everything is met, so there is no ground to refuse.
    #[error("everything is met")]
    AllMet,
    /// No school is in any more.
    #[error("no school is in")]
    NoSchool,
}

impl<'a> Standing<'a> {
    /// Of an application.
    #[must_use]
    pub fn of(file: &ApplicationFile, checks: &'a [CheckRecord]) -> Self {
        let mut standing = Self { schools: file.counting().count(), ..Self::default() };
        for check in checks {
            let is_in = check.part.as_ref().is_none_or(|id| file.counting().any(|part| part.id == *id));
            if !is_in {
                continue;
            }
            match check.check.answer() {
                None => standing.open.push(check),
                Some(true) => standing.met += 1,
                Some(false) => standing.not_met.push(check),
            }
            if check.is_proposed() {
                standing.proposed.push(check);
            }
        }
        standing
    }

    /// Whether it may be judged: everything is answered and met, and a school is in (I-20).
    pub fn may_be_eligible(&self) -> Result<(), NotEnding> {
        match () {
            () if !self.open.is_empty() => Err(NotEnding::Open),
            () if !self.not_met.is_empty() => Err(NotEnding::NotMet),
            () if self.schools == 0 => Err(NotEnding::NoSchool),
            () => Ok(()),
        }
    }

    /// Whether it may be refused: everything is answered, nothing waits for a second person, and something is not met
    /// or no school is left (I-25).
    pub fn may_be_ineligible(&self) -> Result<(), NotEnding> {
        match () {
            () if !self.open.is_empty() || !self.proposed.is_empty() => Err(NotEnding::Open),
            () if self.not_met.is_empty() && self.schools > 0 => Err(NotEnding::AllMet),
            () => Ok(()),
        }
    }
}
