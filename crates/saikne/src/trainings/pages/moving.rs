//! Placing a team by hand: where it could go, with whom it could change places, and why.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Field, button_row, heading, hidden, link_button, page_head,
};
use foundation::web::forms::{Form, PathId};
use maud::html;

use super::board::{Board, explanation};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::{self, TeamId};
use crate::trainings::allocation::Allocation;
use crate::trainings::seeker::Seeker;
use crate::trainings::session::TrainingSessionId;
use crate::trainings::store::plans;
use crate::trainings::{actions, permissions};

/// `GET /trainings/allocation/teams/{id}`: where a team could go.
pub async fn ask_move(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(team): PathId<crate::teams::Team>,
) -> Result<Response, Problem> {
    move_page(&platform, &visitor, &person, &team, &super::Typed::default()).await
}

async fn move_page(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    team: &TeamId,
    typed: &super::Typed,
) -> Result<Response, Problem> {
    let frame = Frame::of(platform, visitor).title("trainings-move-title").status(typed.status());
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let file = teams::store::file_of_team(&mut snapshot, team).await?.ok_or(Refusal::NotFound)?;
    let edition = file.team.edition;
    permissions::may_allocate(person, &edition)?;
    let read = Board::read(&mut snapshot, &platform.plans, person, Some(&edition)).await?;
    let read = read.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let seeker = read.seeker(team).ok_or(Refusal::NotFound)?;
    let seat = read.seat_of(team);
    let targets = targets(&read, seeker, seat, &speak);
    let choices: Vec<Choice<'_>> =
        targets.iter().map(|(value, label)| Choice::new(value.as_str(), label.as_str())).collect();
    let frame = frame.crumb("/trainings/allocation", speak.text("trainings-board-title"));
    Ok(frame.show(html! {
        (page_head(&speak.with("trainings-move-heading", &[("team", &seeker.title())]), None, None))
        (typed.summary(&speak))
        @if let Some(seat) = seat { p { (explanation(seat, &speak)) } }
        form method="post" action={ "/trainings/allocation/teams/" (team) } novalidate {
            (hidden("edition", &read.plan.edition))
            (Field::new("to", speak.text("trainings-move-to")).required().error(typed.error("to", &speak))
                .hint(speak.text("trainings-move-hint"))
                .select(&choices, Some(typed.value("to")), Some(&speak.text("trainings-choose"))))
            (Field::new("reason", speak.text("trainings-reason")).required().error(typed.error("reason", &speak))
                .textarea(typed.value("reason"), 3))
            (button_row(html! {
                (Button::new(speak.text("trainings-move-do")))
                (link_button(ButtonKind::Quiet, "/trainings/allocation", speak.text("trainings-cancel-form")))
            }))
        }
        (heading("wishes", &speak.text("trainings-move-wishes"), None))
        ol { @for wish in &seeker.wishes { li { (wish_words(wish, &read, &speak)) } } }
    }))
}

fn wish_words(wish: &str, read: &Board, speak: &Speaker) -> String {
    let named = wish
        .strip_prefix("session:")
        .and_then(|id| read.sessions.iter().find(|session| session.id.as_str() == id));
    match (wish, named) {
        ("weekday", _) => speak.text("trainings-day-type-weekday"),
        ("weekend", _) => speak.text("trainings-day-type-weekend"),
        (_, Some(session)) => super::session::title(session, speak),
        _ => String::new(),
    }
}

/// Sessions with a free seat, and teams of full ones to change places with.
fn targets(
    read: &Board,
    seeker: &Seeker,
    seat: Option<&Allocation>,
    speak: &Speaker,
) -> Vec<(String, String)> {
    let mut targets = Vec::new();
    let others = read.sessions.iter().filter(|session| {
        session.region == seeker.region
            && session.state.takes_teams()
            && seat.is_none_or(|seat| seat.session != session.id)
    });
    for session in others {
        let days = speak.days(session.starts_on, session.ends_on());
        let here: Vec<&Allocation> =
            read.seats.iter().filter(|one| one.session == session.id && one.state.takes_seat()).collect();
        if i64::try_from(here.len()).unwrap_or(i64::MAX) < session.capacity_teams {
            targets.push((session.id.as_str().to_owned(), days.clone()));
        }
        if seat.is_none() {
            continue;
        }
        for other in here {
            if let Some(with) = read.seeker(&other.team) {
                let label = speak.with("trainings-move-swap", &[("days", &days), ("team", &with.title())]);
                targets.push((format!("{} {}", session.id, other.team), label));
            }
        }
    }
    targets
}

/// `POST /trainings/allocation/teams/{id}`
pub async fn place(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(team): PathId<crate::teams::Team>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let file = teams::store::file_of_team(&mut platform.read().await?, &team).await?;
    permissions::may_allocate(&person, &file.ok_or(Refusal::NotFound)?.team.edition)?;
    let mut typed = super::Typed::of(fields);
    if typed.value("to").is_empty() {
        typed.mistakes.add("to", "trainings-wrong-target");
    }
    if typed.value("reason").is_empty() {
        typed.mistakes.add("reason", "trainings-refused-no-reason");
    }
    if !typed.mistakes.is_empty() {
        return move_page(&platform, &visitor, &person, &team, &typed).await;
    }
    let (to, with) = typed.value("to").split_once(' ').unwrap_or((typed.value("to"), ""));
    let to = TrainingSessionId::parse(to).map_err(|_| Refusal::NotFound)?;
    let with = if with.is_empty() { None } else { Some(TeamId::parse(with).map_err(|_| Refusal::NotFound)?) };
    let mut change = platform.begin(person.actor()).await?;
    let plan =
        plans::of(&mut change, &platform.plans, typed.value("edition")).await?.ok_or(Refusal::NotFound)?;
    actions::seats::place_by_hand(
        &mut change,
        &person,
        &plan,
        &team,
        &to,
        with.as_ref(),
        typed.value("reason"),
    )
    .await?;
    change.commit().await?;
    Ok(see_with("/trainings/allocation", "trainings-flash-moved"))
}
