//! Announced sessions and the seats that teams know of.

use foundation::change::Change;
use foundation::database::{self, Reads, sql};

use crate::teams::seat::{AnnouncedSession, Seat, SeatNews};
use crate::teams::team::TeamId;

/// Keeps what is known of a session, new or changed.
pub async fn keep_session(change: &mut Change, session: &AnnouncedSession) -> database::Result<()> {
    let statement = sql("INSERT INTO announced_sessions
            (id, edition_code, region_code, first_day, last_day, place, is_open)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (id) DO UPDATE
            SET region_code = excluded.region_code, first_day = excluded.first_day,
                last_day = excluded.last_day, place = excluded.place, is_open = excluded.is_open")
    .bind(&session.id)
    .bind(&session.edition)
    .bind(&session.region)
    .bind(session.first_day)
    .bind(session.last_day)
    .bind(&session.place)
    .bind(session.is_open);
    change.execute(statement).await.map(drop)
}

/// The sessions of a region that were announced, the earliest first.
pub async fn sessions_of(
    from: &mut impl Reads,
    edition: &str,
    region: &str,
) -> database::Result<Vec<AnnouncedSession>> {
    let statement =
        sql("SELECT id AS session_id, edition_code, region_code, first_day, last_day, place, is_open
           FROM announced_sessions WHERE edition_code = $1 AND region_code = $2 ORDER BY first_day, id");
    from.all(statement.bind(edition).bind(region)).await
}

/// Every session of an edition that was announced, the earliest first.
pub async fn sessions_of_edition(
    from: &mut impl Reads,
    edition: &str,
) -> database::Result<Vec<AnnouncedSession>> {
    let statement =
        sql("SELECT id AS session_id, edition_code, region_code, first_day, last_day, place, is_open
           FROM announced_sessions WHERE edition_code = $1 ORDER BY first_day, id");
    from.all(statement.bind(edition)).await
}

/// Keeps the newest seat of a team in place of the one before.
pub async fn keep_seat(change: &mut Change, team: &TeamId, seat: &SeatNews) -> database::Result<()> {
    let statement = sql("INSERT INTO team_seats (team_id, seat_id, session_id, state, answer_until)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (team_id) DO UPDATE
            SET seat_id = excluded.seat_id, session_id = excluded.session_id, state = excluded.state,
                answer_until = excluded.answer_until")
    .bind(team)
    .bind(&seat.id)
    .bind(&seat.session)
    .bind(seat.state.as_str())
    .bind(seat.answer_until);
    change.execute(statement).await.map(drop)
}

/// The newest seat a team was told of.
pub async fn seat_of(from: &mut impl Reads, team: &TeamId) -> database::Result<Option<Seat>> {
    let statement =
        sql("SELECT s.seat_id, s.session_id, s.state, s.answer_until, a.edition_code, a.region_code,
                a.first_day, a.last_day, a.place, a.is_open
           FROM team_seats s JOIN announced_sessions a ON a.id = s.session_id
          WHERE s.team_id = $1");
    from.find(statement.bind(team)).await
}
