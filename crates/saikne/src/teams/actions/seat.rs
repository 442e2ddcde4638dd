//! What a seat in a training does to the team's registration. The trainings call this in the same change in
//! which they move the seat, so that the two never disagree.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};

use crate::teams::registration::RegistrationState;
use crate::teams::seat::{AnnouncedSession, SeatNews, SeatState};
use crate::teams::store;
use crate::teams::team::{TeamId, TeamState};

/// Keeps what teams know of a session: announced, moved, called off. That it was is recorded by the deed.
pub async fn session_announced(change: &mut Change, session: &AnnouncedSession) -> Result<(), Problem> {
    Ok(store::keep_session(change, session).await?)
}

/// Notes what became of a team's seat and moves the registration with it: an offer brings a waiting team
/// in, an answer confirms or gives back, a judged training ends it.
pub async fn seat_changed(change: &mut Change, team: &TeamId, seat: &SeatNews) -> Result<(), Problem> {
    store::keep_seat(change, team, seat).await?;
    let mut file = store::file_of_team(change, team).await?.ok_or(Refusal::NotFound)?;
    let registration = &mut file.registration;
    let before = registration.state;
    let deed = match seat.state {
        SeatState::Offered => {
            if before == RegistrationState::Waitlisted {
                registration.promote()?;
            }
            "registrations.promoted"
        }
        SeatState::Confirmed => {
            if before != RegistrationState::Confirmed {
                registration.confirm()?;
            }
            "registrations.confirmed"
        }
        SeatState::Declined => {
            registration.decline()?;
            "registrations.declined"
        }
        SeatState::Expired => {
            registration.expire()?;
            "registrations.offer_expired"
        }
        SeatState::CalledOff => {
            registration.seek_again();
            "registrations.seat_called_off"
        }
        SeatState::Attended | SeatState::PartlyAttended | SeatState::NoShow => {
            registration.finish(seat.state == SeatState::Attended)?;
            "registrations.finished"
        }
    };
    if registration.state == before {
        return Ok(());
    }
    store::save(change, registration).await?;
    change.record(deed, file.registration.id.as_str()).await?;
    if before == RegistrationState::Waitlisted && file.team.state == TeamState::Complete {
        file.team.activate()?;
        store::save_team(change, &file.team).await?;
    }
    Ok(())
}
