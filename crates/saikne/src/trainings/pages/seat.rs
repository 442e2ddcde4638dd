//! A team's seat: the offer, and the answer of the support person.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, DefinitionList, Icon, Tone, button_row, icon, link_button, notice, notice_with_title,
    page_head, tag,
};
use foundation::web::forms::PathId;
use maud::html;

use super::board::{explanation, given_tag};
use super::session::title;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams;
use crate::teams::guardians::{Agreement, SeatGate};
use crate::trainings::actions;
use crate::trainings::actions::guardians::Guardians;
use crate::trainings::actions::seats::Confirmed;
use crate::trainings::allocation::{Allocation, AllocationState, NoSeat};
use crate::trainings::permissions;
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{seats, seekers, sessions};
use crate::trainings::venue::Venue;

/// `GET /trainings/seats/{id}`: for the team itself and for those who see the session.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Allocation>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let seat = seats::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    let session = sessions::find(&mut snapshot, &seat.session).await?.ok_or(Refusal::NotFound)?;
    let is_member = seekers::is_member(&mut snapshot, &seat.team, &person.id).await?;
    if !is_member || seat.state == AllocationState::Proposed {
        permissions::may_see(&person, &session)?;
    }
    let may_answer = seekers::is_support_person(&mut snapshot, &seat.team, &person.id).await?;
    let venue = sessions::find_venue(&mut snapshot, &session.venue).await?;
    let team = seekers::title_of(&mut snapshot, &seat.team).await?.unwrap_or_default();
    let file = teams::store::file_of_team(&mut snapshot, &seat.team).await?.ok_or(Refusal::NotFound)?;
    let looks_after = may_answer || teams::permissions::coordinates(&person, &file);
    let guardians =
        actions::guardians::of_seat(&mut snapshot, &platform.plans, &seat, &session, platform.now()).await?;
    let frame = Frame::of(&platform, &visitor).title("trainings-seat-title");
    let speak = frame.speak.clone();
    let frame = if teams::permissions::may_see(&person, &file).is_ok() {
        frame.crumb(format!("/registrations/{}", file.registration.id), file.name().to_owned())
    } else {
        frame
    };
    let is_open = seat.state == AllocationState::Offered
        && seat.offer_expires_at.is_none_or(|until| platform.now() < until);
    Ok(frame.show(html! {
        (page_head(&speak.text("trainings-seat-title"), Some(&team), None))
        @if is_open {
            @if let Some(until) = seat.offer_expires_at {
                (notice(Tone::Info, html! { p {
                    (speak.with("trainings-seat-until", &[("until", &speak.moment(until))]))
                } }))
            }
        } @else if seat.state == AllocationState::Expired && session.state != SessionState::Cancelled {
            @let until = seat.offer_expires_at.map(|until| speak.moment(until)).unwrap_or_default();
            (notice(Tone::Warning, html! { p { (speak.with("trainings-seat-expired-note", &[("until", &until)])) } }))
        } @else if seat.state == AllocationState::Offered {
            (notice(Tone::Warning, html! { p { (speak.text("trainings-refused-expired")) } }))
        }
        @if looks_after && matches!(seat.state, AllocationState::Offered | AllocationState::Confirmed) {
            (consents(&guardians, is_open, &speak))
        }
        @if is_open && looks_after && !guardians.is_whole {
            (notice(Tone::Warning, html! {
                p { (speak.text("trainings-refused-short")) }
                @if may_answer {
                    p { a href={ "/registrations/" (file.registration.id) "/roster" } { (speak.text("roster-ask")) } }
                }
            }))
        }
        (facts(&seat, &session, venue.as_ref(), &speak))
        p { a class="icon-link" href={ "/trainings/sessions/" (session.id) "/calendar.ics" } {
            (icon(Icon::Calendar)) span { (speak.text("trainings-session-calendar")) }
        } }
        @if is_member && seat.state == AllocationState::Confirmed {
            p { a class="icon-link" href={ "/trainings/seats/" (id) "/code" } {
                (icon(Icon::Tick)) span { (speak.text("trainings-code-link")) }
            } }
        }
        @if is_open && may_answer {
            @let is_closed =
                !guardians.is_whole || matches!(guardians.gate, SeatGate::Awaits | SeatGate::Denied);
            form method="post" action={ "/trainings/seats/" (id) "/confirm" } {
                (button_row(html! {
                    @if !is_closed { (Button::new(speak.text("trainings-seat-confirm"))) }
                    (link_button(
                        ButtonKind::Quiet,
                        &format!("/trainings/seats/{id}/decline"),
                        speak.text("trainings-seat-decline"),
                    ))
                }))
            }
        }
    }))
}

/// For whom nobody has agreed yet, whether the seat waits for it, and where to ask again.
fn consents(guardians: &Guardians, is_open: bool, speak: &Speaker) -> maud::Markup {
    if guardians.missing.is_empty() {
        return html! {};
    }
    let what = match (guardians.gate, is_open) {
        (SeatGate::Denied, true) => "trainings-refused-consent",
        (SeatGate::Awaits, true) => "trainings-refused-consent-awaited",
        _ => "trainings-seat-consents-hint",
    };
    notice_with_title(
        Tone::Warning,
        &speak.text("trainings-seat-consents"),
        html! {
            ul { @for (name, agreement) in &guardians.missing {
                @let tone = if *agreement == Agreement::Denied { Tone::Danger } else { Tone::Warning };
                li { (name) " " (tag(tone, &speak.text(agreement.key()))) }
            } }
            p { (speak.with(what, &[("age", &guardians.age_limit.to_string())])) }
            p { a href="/missing-consents" { (speak.text("guardians-remind-link")) } }
        },
    )
}

fn facts(
    seat: &Allocation,
    session: &TrainingSession,
    venue: Option<&Venue>,
    speak: &Speaker,
) -> maud::Markup {
    let mut list = DefinitionList::new()
        .fact(speak.text("trainings-state"), given_tag(seat, session, speak))
        .fact(speak.text("trainings-session"), html! { (title(session, speak)) });
    if let Some(venue) = venue {
        list = list.fact(
            speak.text("trainings-venue"),
            html! { (venue.name) ", " (venue.address)
            @if !venue.how_to_find.is_empty() { br; (venue.how_to_find) } },
        );
    }
    html! { (list.fact(speak.text("trainings-seat-why"), html! { (explanation(seat, speak)) })) }
}

/// `GET /trainings/seats/{id}/decline`: asks again, because a seat that is given back is gone.
pub async fn ask_decline(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Allocation>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let seat = seats::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    if !seekers::is_support_person(&mut snapshot, &seat.team, &person.id).await? {
        return Err(Refusal::NotFound.into());
    }
    if seat.state != AllocationState::Offered {
        return Err(NoSeat::WrongState.into());
    }
    let session = sessions::find(&mut snapshot, &seat.session).await?.ok_or(Refusal::NotFound)?;
    let team = seekers::title_of(&mut snapshot, &seat.team).await?.unwrap_or_default();
    let path = format!("/trainings/seats/{id}");
    let frame = Frame::of(&platform, &visitor).title("trainings-seat-decline-title");
    let speak = frame.speak.clone();
    Ok(frame.crumb(path.clone(), speak.text("trainings-seat-title")).show(html! {
        (page_head(&speak.text("trainings-seat-decline-title"), Some(&team), None))
        p { (title(&session, &speak)) }
        p { (speak.text("trainings-seat-decline-lead")) }
        form method="post" action={ (path) "/decline" } {
            (button_row(html! {
                (Button::new(speak.text("trainings-seat-decline")).danger())
                (link_button(ButtonKind::Quiet, &path, speak.text("trainings-seat-keep")))
            }))
        }
    }))
}

/// `POST /trainings/seats/{id}/confirm`
pub async fn confirm(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Allocation>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    let confirmed = actions::seats::confirm(&mut change, &platform.plans, &person, &id).await?;
    change.commit().await?;
    if let Confirmed::Refused(refusal) = confirmed {
        return Err(refusal.into());
    }
    Ok(see_with(&format!("/trainings/seats/{id}"), "trainings-flash-seat-confirmed"))
}

/// `POST /trainings/seats/{id}/decline`
pub async fn decline(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Allocation>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::seats::decline(&mut change, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/seats/{id}"), "trainings-flash-seat-declined"))
}
