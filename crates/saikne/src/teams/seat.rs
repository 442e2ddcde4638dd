//! A team's seat in a training session, as the team knows it. Who gives seats is no matter of this area:
//! the trainings say what became of them.

use foundation::database::{self, Record, Row};
use jiff::Timestamp;
use jiff::civil::Date;

use super::words::words;

words! {
    /// What became of a seat.
    SeatState, "teams-seat" {
        /// Offered to the team, until a moment.
        Offered = "offered",
        /// The team comes.
        Confirmed = "confirmed",
        /// The team gave it back.
        Declined = "declined",
        /// The team did not answer in time.
        Expired = "expired",
        /// The session was called off; the team waits for another one.
        CalledOff = "called_off",
        /// The team was there as the rule asks.
        Attended = "attended",
        /// The team was there, but not as the rule asks.
        PartlyAttended = "partly_attended",
        /// Nobody of the team was there.
        NoShow = "no_show",
    }
}

/// A training session that is announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnouncedSession {
    /// The identity the trainings gave it.
    pub id: String,
    /// Code of the edition.
    pub edition: String,
    /// Code of the region whose teams it takes.
    pub region: String,
    /// First day.
    pub first_day: Date,
    /// Last day.
    pub last_day: Date,
    /// Name and address of the venue.
    pub place: String,
    /// Whether teams can wish for it.
    pub is_open: bool,
}

impl AnnouncedSession {
    /// Whether a team may wish for it on a day.
    #[must_use]
    pub fn can_be_wished_for(&self, today: Date) -> bool {
        self.is_open && today < self.first_day
    }
}

/// What became of a seat, as the trainings tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatNews {
    /// The identity the trainings gave the seat.
    pub id: String,
    /// The session, which was announced before.
    pub session: String,
    /// What became of it.
    pub state: SeatState,
    /// Until when an offer is to be answered.
    pub answer_until: Option<Timestamp>,
}

/// The newest seat a team was told of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The identity the trainings gave it.
    pub id: String,
    /// What became of it.
    pub state: SeatState,
    /// Until when an offer is to be answered.
    pub answer_until: Option<Timestamp>,
    /// Where and when.
    pub session: AnnouncedSession,
}

impl Seat {
    /// The first day of the training, while the team may come to it.
    #[must_use]
    pub fn first_day(&self) -> Option<Date> {
        let is_meant = !matches!(self.state, SeatState::Declined | SeatState::Expired | SeatState::CalledOff);
        is_meant.then_some(self.session.first_day)
    }
}

impl Record for AnnouncedSession {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("session_id")?,
            edition: row.get("edition_code")?,
            region: row.get("region_code")?,
            first_day: row.get("first_day")?,
            last_day: row.get("last_day")?,
            place: row.get("place")?,
            is_open: row.get("is_open")?,
        })
    }
}

impl Record for Seat {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("seat_id")?,
            state: row.word("state", SeatState::parse)?,
            answer_until: row.get("answer_until")?,
            session: AnnouncedSession::from_row(row)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_the_schema() {
        let schema = include_str!("../../../../migrations/0005_teams.sql");
        for state in SeatState::ALL {
            assert!(schema.contains(&format!("'{}'", state.as_str())), "{state:?}");
        }
    }
}
