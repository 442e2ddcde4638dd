//! A training session: three full days somewhere, and its life (model 4.4).

use foundation::ids::Id;
use jiff::Timestamp;
use jiff::civil::Date;

use super::block::day_of;
use super::draft::SessionDraft;
use super::venue::VenueId;
use crate::reference::Region;

/// Identity of a training session.
pub type TrainingSessionId = Id<TrainingSession>;

/// On which days of the week a session lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayType {
    /// Monday to Friday only.
    Weekday,
    /// A Saturday or Sunday is among the days.
    Weekend,
}

impl DayType {
    /// The day type of days that follow each other.
    #[must_use]
    pub fn of(starts_on: Date, day_count: i64) -> Self {
        let is_weekend = (1..=day_count)
            .filter_map(|number| day_of(starts_on, number))
            .any(|day| day.weekday().to_monday_one_offset() > 5);
        if is_weekend { Self::Weekend } else { Self::Weekday }
    }

    /// The word in forms and keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weekday => "weekday",
            Self::Weekend => "weekend",
        }
    }

    /// Key of its name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Weekday => "trainings-day-type-weekday",
            Self::Weekend => "trainings-day-type-weekend",
        }
    }
}

/// Where a session is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SessionState {
    /// Being prepared; only planners see it.
    Planned,
    /// Announced; its dates are public.
    Published,
    /// Seats are being given out.
    Allocating,
    /// It will take place.
    Confirmed,
    /// It takes place now.
    Running,
    /// It took place; attendance may still be noted.
    Held,
    /// Attendance is locked; nothing more happens.
    Closed,
    /// Its dates or place are being changed.
    Rescheduled,
    /// It will not take place.
    Cancelled,
}

impl SessionState {
    /// Every state.
    pub const ALL: [Self; 9] = [
        Self::Planned,
        Self::Published,
        Self::Allocating,
        Self::Confirmed,
        Self::Running,
        Self::Held,
        Self::Closed,
        Self::Rescheduled,
        Self::Cancelled,
    ];

    /// The word in rows.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Published => "published",
            Self::Allocating => "allocating",
            Self::Confirmed => "confirmed",
            Self::Running => "running",
            Self::Held => "held",
            Self::Closed => "closed",
            Self::Rescheduled => "rescheduled",
            Self::Cancelled => "cancelled",
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
        format!("trainings-state-{}", self.as_str())
    }

    /// Whether everybody may know the dates.
    #[must_use]
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Planned)
    }

    /// Whether teams can be placed in it.
    #[must_use]
    pub const fn takes_teams(self) -> bool {
        matches!(self, Self::Published | Self::Allocating | Self::Confirmed)
    }
}

/// One run of a training at a place and time.
#[derive(Debug, Clone)]
pub struct TrainingSession {
    /// Identity.
    pub id: TrainingSessionId,
    /// The edition's code.
    pub edition: String,
    /// The region whose teams it takes.
    pub region: Region,
    /// Where.
    pub venue: VenueId,
    /// First day.
    pub starts_on: Date,
    /// How many full consecutive days.
    pub day_count: i64,
    /// Seats, counted in teams.
    pub capacity_teams: i64,
    /// Seats, counted in people.
    pub capacity_people: i64,
    /// Working language: `lv` or `en`.
    pub language: String,
    /// Where it is in its life.
    pub state: SessionState,
    /// Why it was cancelled.
    pub cancelled_reason: Option<String>,
    /// Since when attendance changes only by correction (I-16).
    pub locked_at: Option<Timestamp>,
    /// Version of its calendar entry.
    pub sequence: i64,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Goes up with every save.
    pub version: i64,
}

/// A change of state that the life of a session does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// Not from the state it is in.
    #[error("the session's state does not allow this")]
    WrongState,
    /// A reason is missing.
    #[error("a reason is needed")]
    NoReason,
    /// The attendance is not locked yet.
    #[error("the attendance must be locked first")]
    NotLocked,
    /// It has not begun.
    #[error("the session has not begun yet")]
    NotYet,
    /// Too few teams have confirmed.
    #[error("fewer teams have confirmed than a session needs")]
    TooFewTeams,
    /// Nobody teaches it.
    #[error("the session has no trainer")]
    NoTrainer,
}

impl TrainingSession {
    /// The last day.
    #[must_use]
    pub fn ends_on(&self) -> Date {
        day_of(self.starts_on, self.day_count).unwrap_or(self.starts_on)
    }

    /// On which days of the week it lies.
    #[must_use]
    pub fn day_type(&self) -> DayType {
        DayType::of(self.starts_on, self.day_count)
    }

    /// Announces it. A rescheduled session is announced again.
    pub fn publish(&mut self) -> Result<(), NotPossible> {
        self.go(&[SessionState::Planned, SessionState::Rescheduled], SessionState::Published)
    }

    /// Seats are being given out.
    pub fn begin_allocating(&mut self) -> Result<(), NotPossible> {
        self.go(&[SessionState::Published], SessionState::Allocating)
    }

    /// It will take place: enough teams have confirmed, somebody teaches it.
    pub fn confirm(&mut self, teams: i64, min_teams: i64, has_trainer: bool) -> Result<(), NotPossible> {
        if self.state == SessionState::Allocating && teams < min_teams {
            return Err(NotPossible::TooFewTeams);
        }
        if self.state == SessionState::Allocating && !has_trainer {
            return Err(NotPossible::NoTrainer);
        }
        self.go(&[SessionState::Allocating], SessionState::Confirmed)
    }

    /// It begins on its first day.
    pub fn start(&mut self, today: Date) -> Result<(), NotPossible> {
        if today < self.starts_on {
            return Err(NotPossible::NotYet);
        }
        self.go(&[SessionState::Confirmed], SessionState::Running)
    }

    /// The trainer ends it, on its last day at the earliest.
    pub fn end(&mut self, today: Date) -> Result<(), NotPossible> {
        if today < self.ends_on() {
            return Err(NotPossible::NotYet);
        }
        self.go(&[SessionState::Running], SessionState::Held)
    }

    /// Locks its attendance (I-16).
    pub fn lock(&mut self, at: Timestamp) -> Result<(), NotPossible> {
        if self.locked_at.is_some() || self.state != SessionState::Held {
            return Err(NotPossible::WrongState);
        }
        self.locked_at = Some(at);
        Ok(())
    }

    /// Nothing more will happen.
    pub fn close(&mut self) -> Result<(), NotPossible> {
        if self.state == SessionState::Held && self.locked_at.is_none() {
            return Err(NotPossible::NotLocked);
        }
        self.go(&[SessionState::Held], SessionState::Closed)
    }

    /// Moves it to other days or another place; it has to be announced again.
    pub fn reschedule(&mut self, draft: &SessionDraft) -> Result<(), NotPossible> {
        self.go(
            &[SessionState::Published, SessionState::Allocating, SessionState::Confirmed],
            SessionState::Rescheduled,
        )?;
        self.take(draft);
        self.sequence = self.sequence.saturating_add(1);
        Ok(())
    }

    /// Whether a draft moves it: to other days, to another place.
    #[must_use]
    pub fn is_moved_by(&self, draft: &SessionDraft) -> bool {
        (self.starts_on, self.day_count, &self.venue) != (draft.starts_on, draft.day_count, &draft.venue)
    }

    /// Changes a session where it stands: one that nobody knows of yet at will, an announced one in what does
    /// not move it.
    pub fn edit(&mut self, draft: &SessionDraft) -> Result<(), NotPossible> {
        let stays = self.state.takes_teams() && !self.is_moved_by(draft);
        if self.state != SessionState::Planned && !stays {
            return Err(NotPossible::WrongState);
        }
        self.take(draft);
        Ok(())
    }

    /// Calls it off, with a reason that the teams are told.
    pub fn cancel(&mut self, reason: &str) -> Result<(), NotPossible> {
        if reason.trim().is_empty() {
            return Err(NotPossible::NoReason);
        }
        self.go(
            &[
                SessionState::Planned,
                SessionState::Published,
                SessionState::Allocating,
                SessionState::Confirmed,
                SessionState::Rescheduled,
            ],
            SessionState::Cancelled,
        )?;
        self.cancelled_reason = Some(reason.trim().to_owned());
        self.sequence = self.sequence.saturating_add(1);
        Ok(())
    }

    fn take(&mut self, draft: &SessionDraft) {
        self.region = draft.region;
        self.venue = draft.venue.clone();
        self.starts_on = draft.starts_on;
        self.day_count = draft.day_count;
        self.capacity_teams = draft.capacity_teams;
        self.capacity_people = draft.capacity_people;
        self.language.clone_from(&draft.language);
    }

    fn go(&mut self, from: &[SessionState], to: SessionState) -> Result<(), NotPossible> {
        if !from.contains(&self.state) {
            return Err(NotPossible::WrongState);
        }
        self.state = to;
        Ok(())
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
