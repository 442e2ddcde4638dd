//! The seat of a team, as part of the team's own page: where and when, and what is expected until when.

use foundation::i18n::Speaker;
use foundation::web::components::{ButtonKind, Tone, link_button, notice_with_title};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::teams::seat::{Seat, SeatState};

/// What the team is to know of its seat now.
pub fn panel(speak: &Speaker, seat: &Seat, leads: bool, now: Timestamp) -> Markup {
    let is_awaited =
        seat.state == SeatState::Offered && seat.answer_until.is_some_and(|until| now < until) && leads;
    let tone = match seat.state {
        SeatState::Offered => Tone::Info,
        SeatState::Confirmed | SeatState::Attended => Tone::Success,
        SeatState::CalledOff | SeatState::PartlyAttended => Tone::Warning,
        SeatState::Declined | SeatState::Expired | SeatState::NoShow => Tone::Neutral,
    };
    let days = speak.days(seat.session.first_day, seat.session.last_day);
    let path = format!("/trainings/seats/{}", seat.id);
    let expected = format!("{}-expected", seat.state.key());
    let until = seat.answer_until.map(|until| speak.moment(until)).unwrap_or_default();
    notice_with_title(
        tone,
        &speak.text(&seat.state.key()),
        html! {
            p { (speak.with("teams-seat-where", &[("days", &days), ("place", &seat.session.place)])) }
            p { (speak.with(&expected, &[("until", &until)])) }
            @if is_awaited {
                p { (link_button(ButtonKind::Primary, &path, speak.text("teams-seat-answer"))) }
            } @else {
                p { a href=(path) { (speak.text("teams-seat-open")) } }
            }
        },
    )
}
