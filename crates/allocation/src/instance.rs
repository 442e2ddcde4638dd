//! The instance file of `saikne allocate`: who wants a seat where, in JSON.
//!
//! Unknown keys are ignored. Reading borrows texts from the file, so the file outlives the instance.

mod check;
mod id;

use serde::Deserialize;

pub use check::InstanceError;
pub(crate) use check::Prepared;
pub use id::Id;

/// One allocation to be made.
#[derive(Debug, Clone, Deserialize)]
pub struct Instance<'a> {
    /// What one unplaced team costs, measured in preference ranks.
    pub penalty: i64,
    /// Sessions that offer seats.
    #[serde(borrow)]
    pub sessions: Vec<SessionEntry<'a>>,
    /// Teams that ask for a seat.
    #[serde(borrow)]
    pub teams: Vec<TeamEntry<'a>>,
}

/// A training session that offers seats.
#[derive(Debug, Clone, Deserialize)]
pub struct SessionEntry<'a> {
    /// Unique among the sessions.
    #[serde(borrow)]
    pub id: Id<'a>,
    /// Only teams of this region are placed here.
    #[serde(borrow)]
    pub region: Id<'a>,
    /// Seats, counted in teams.
    pub capacity: Option<i64>,
    /// Seats, counted in people.
    pub capacity_sized: Option<i64>,
}

/// A team that asks for a seat.
#[derive(Debug, Clone, Deserialize)]
pub struct TeamEntry<'a> {
    /// Unique among the teams.
    #[serde(borrow)]
    pub id: Id<'a>,
    /// The team is only placed in sessions of this region.
    #[serde(borrow)]
    pub region: Id<'a>,
    /// People in the team.
    pub size: Option<i64>,
    /// Acceptable sessions, best first. Sessions of another region keep their rank but are never used.
    #[serde(borrow)]
    pub prefs: Vec<Id<'a>>,
}

impl<'a> Instance<'a> {
    /// Reads an instance file. Its sense is judged later, when it is known what is to be counted.
    ///
    /// # Errors
    /// [`InstanceError::Empty`] for a file without content, [`InstanceError::Unreadable`] for one that is not an
    /// instance in JSON.
    pub fn read(file: &'a [u8]) -> Result<Self, InstanceError> {
        let text = file.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(file);
        if text.iter().all(u8::is_ascii_whitespace) {
            return Err(InstanceError::Empty);
        }
        serde_json::from_slice(text).map_err(InstanceError::Unreadable)
    }
}
