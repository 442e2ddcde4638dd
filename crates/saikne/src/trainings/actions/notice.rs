//! Keeps what teams know of sessions and seats in step: called in the same change that moves one of them.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use crate::teams::{self, AnnouncedSession, SeatNews, SeatState};
use crate::trainings::allocation::{Allocation, AllocationState};
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::sessions;

/// Tells of a session that was announced, moved or called off.
pub async fn session(change: &mut Change, session: &TrainingSession) -> Result<(), Problem> {
    let venue = sessions::find_venue(change, &session.venue).await?.ok_or(Refusal::NotFound)?;
    let known = AnnouncedSession {
        id: session.id.as_str().to_owned(),
        edition: session.edition.clone(),
        region: session.region.code().to_owned(),
        first_day: session.starts_on,
        last_day: session.ends_on(),
        place: format!("{}, {}", venue.name, venue.address),
        is_open: session.state.takes_teams() || session.state == SessionState::Rescheduled,
    };
    teams::actions::session_announced(change, &known).await
}

/// Tells a team of its seat; the registration moves with it. Of a proposal it is not told.
pub async fn seat(change: &mut Change, seat: &Allocation) -> Result<(), Problem> {
    let state = match seat.state {
        AllocationState::Proposed => return Ok(()),
        AllocationState::Offered => SeatState::Offered,
        AllocationState::Confirmed => SeatState::Confirmed,
        AllocationState::Declined => SeatState::Declined,
        AllocationState::Expired => SeatState::Expired,
        AllocationState::Attended => SeatState::Attended,
        AllocationState::PartlyAttended => SeatState::PartlyAttended,
        AllocationState::NoShow => SeatState::NoShow,
    };
    tell(change, seat, state).await
}

/// Tells a team that its session will not take place.
pub async fn called_off(change: &mut Change, seat: &Allocation) -> Result<(), Problem> {
    tell(change, seat, SeatState::CalledOff).await
}

async fn tell(change: &mut Change, seat: &Allocation, state: SeatState) -> Result<(), Problem> {
    let news = SeatNews {
        id: seat.id.as_str().to_owned(),
        session: seat.session.as_str().to_owned(),
        state,
        answer_until: seat.offer_expires_at.filter(|_| state == SeatState::Offered),
    };
    teams::actions::seat_changed(change, &seat.team, &news).await
}
