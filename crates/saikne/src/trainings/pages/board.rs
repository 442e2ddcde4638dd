//! The board: which team sits where and why, and the deeds of the planner.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    BoardColumn, BoardItem, Button, ButtonKind, Choice, DefinitionList, Field, FilterBar, StatTile, Tone,
    board, button_row, details, heading, hidden, link_button, page_head, stat_tiles, tag,
};
use foundation::web::forms::{Form, PathId, Query};
use maud::{Markup, html};

use super::region_name;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::reference::Region;
use crate::teams::TeamId;
use crate::trainings::allocation::{Allocation, AllocationRun, AllocationState, RunState};
use crate::trainings::plan::TrainingPlan;
use crate::trainings::seeker::{Seeker, Standing};
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{plans, runs, seats, seekers, sessions};
use crate::trainings::{actions, permissions, placing};

struct Board {
    plan: TrainingPlan,
    sessions: Vec<TrainingSession>,
    seats: Vec<Allocation>,
    seekers: Vec<Seeker>,
    runs: Vec<AllocationRun>,
}

impl Board {
    async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        edition: Option<&str>,
    ) -> Result<Option<Self>, Problem> {
        let plan = plans::asked(from, plans, edition).await?;
        let Some(plan) = plan else { return Ok(None) };
        Ok(Some(Self {
            sessions: sessions::of_edition(from, &plan.edition).await?,
            seats: seats::of_edition(from, &plan.edition).await?,
            seekers: seekers::seekers(from, &plan.edition).await?,
            runs: runs::of_edition(from, &plan.edition).await?,
            plan,
        }))
    }

    fn seeker(&self, team: &TeamId) -> Option<&Seeker> {
        self.seekers.iter().find(|seeker| seeker.team == *team)
    }

    fn seat_of(&self, team: &TeamId) -> Option<&Allocation> {
        self.seats.iter().find(|seat| seat.team == *team && seat.state.takes_seat())
    }

    fn without_seat(&self, standing: Standing) -> impl Iterator<Item = &Seeker> {
        self.seekers
            .iter()
            .filter(move |seeker| seeker.standing == standing && self.seat_of(&seeker.team).is_none())
    }
}

/// `GET /trainings/allocation`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("trainings-board-title").wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/trainings/plan", speak.text("trainings-plan-title"));
    let Some(read) =
        Board::read(&mut platform.read().await?, &platform.plans, query.filled("edition")).await?
    else {
        return Ok(frame.show(page_head(
            &speak.text("trainings-board-title"),
            Some(&speak.text("trainings-plan-none")),
            None,
        )));
    };
    let region = Region::parse(query.text("region"));
    let may_allocate = permissions::may_allocate(&person).is_ok();
    Ok(frame.show(html! {
        (page_head(
            &speak.text("trainings-board-title"),
            Some(&speak.text("trainings-board-lead")),
            Some(html! { @if may_allocate { (deeds(&read, &speak)) } }),
        ))
        (tiles(&read, &speak))
        (newest_run(&read, &speak))
        (filter(region, &speak))
        (board(&columns(&read, region, may_allocate, &speak)))
    }))
}

fn deeds(read: &Board, speak: &Speaker) -> Markup {
    let can_offer = read.seats.iter().any(|seat| seat.state == AllocationState::Proposed);
    let run = Button::new(speak.text("trainings-board-run"));
    html! {
        @if can_offer {
            form method="post" action="/trainings/allocation/publish" {
                (hidden("edition", &read.plan.edition))
                (Button::new(speak.text("trainings-board-publish")))
            }
        }
        form method="post" action="/trainings/allocation/run" {
            (hidden("edition", &read.plan.edition))
            (if can_offer { run.secondary() } else { run })
        }
    }
}

fn tiles(read: &Board, speak: &Speaker) -> Markup {
    let count = |number: usize| i64::try_from(number).unwrap_or(0);
    let accepted: Vec<&Seeker> =
        read.seekers.iter().filter(|seeker| seeker.standing == Standing::Accepted).collect();
    let placed = accepted.iter().filter(|seeker| read.seat_of(&seeker.team).is_some()).count();
    let first = read.seats.iter().filter(|seat| seat.state.takes_seat() && seat.rank == Some(1)).count();
    let waiting = read.without_seat(Standing::Waitlisted).count();
    stat_tiles(&[
        StatTile {
            value: speak.number(count(placed)).into(),
            label: speak.text("trainings-tile-placed").into(),
            note: Some(
                speak
                    .with("trainings-tile-of-accepted", &[("whole", &speak.number(count(accepted.len())))])
                    .into(),
            ),
            ..StatTile::default()
        },
        StatTile {
            value: speak.share(count(first), count(placed)).into(),
            label: speak.text("trainings-tile-first").into(),
            tone: Tone::Success,
            ..StatTile::default()
        },
        StatTile {
            value: speak.number(count(accepted.len().saturating_sub(placed))).into(),
            label: speak.text("trainings-tile-unplaced").into(),
            tone: if placed < accepted.len() { Tone::Warning } else { Tone::Neutral },
            ..StatTile::default()
        },
        StatTile {
            value: speak.number(count(waiting)).into(),
            label: speak.text("trainings-tile-waiting").into(),
            ..StatTile::default()
        },
    ])
}

fn newest_run(read: &Board, speak: &Speaker) -> Markup {
    let Some(run) = read.runs.first() else {
        return html! { p { (speak.text("trainings-board-no-run")) } };
    };
    let tone = if run.state == RunState::Published { Tone::Success } else { Tone::Info };
    details(
        &speak.with("trainings-run-summary", &[("at", &speak.moment(run.computed_at))]),
        html! {
            (DefinitionList::new()
                .fact(speak.text("trainings-state"), tag(tone, &speak.text(&run.state.key())))
                .fact(speak.text("trainings-run-seed"), html! { code { (run.seed) } })
                .fact(speak.text("trainings-run-inputs"), html! { code data-run-inputs { (run.inputs_hash) } })
                .fact(speak.text("trainings-run-result"), html! { code data-run-result { (run.result_hash) } }))
            p { a href={ "/trainings/runs/" (run.id) "/instance.json" } { (speak.text("trainings-run-instance")) } }
        },
    )
}

fn filter(region: Option<Region>, speak: &Speaker) -> Markup {
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|one| Choice::new(one.code(), region_name(*one, speak))).collect();
    html! { (FilterBar {
        label: speak.text("trainings-filter").into(),
        action: "/trainings/allocation".into(),
        fields: Field::new("region", speak.text("trainings-region")).select(
            &regions,
            region.map(Region::code),
            Some(&speak.text("trainings-region-all")),
        ),
        submit: speak.text("trainings-filter-show").into(),
        ..FilterBar::default()
    }) }
}

fn columns<'a>(
    read: &'a Board,
    region: Option<Region>,
    may_allocate: bool,
    speak: &Speaker,
) -> Vec<BoardColumn<'a>> {
    let mut by_session: BTreeMap<&TrainingSessionId, Vec<&Allocation>> = BTreeMap::new();
    for seat in read.seats.iter().filter(|seat| seat.state.takes_seat()) {
        by_session.entry(&seat.session).or_default().push(seat);
    }
    let shown = |of: Region| region.is_none_or(|region| region == of);
    let mut columns: Vec<BoardColumn<'a>> = read
        .sessions
        .iter()
        .filter(|session| session.state != SessionState::Cancelled && shown(session.region))
        .map(|session| {
            let here = by_session.get(&session.id).map_or(&[][..], Vec::as_slice);
            let items = here
                .iter()
                .filter_map(|seat| Some(item(read.seeker(&seat.team)?, Some(seat), may_allocate, speak)))
                .collect();
            let taken = u32::try_from(here.len()).unwrap_or(u32::MAX);
            let room = u32::try_from(session.capacity_teams).unwrap_or(0);
            BoardColumn {
                title: speak.days(session.starts_on, session.ends_on()).into(),
                note: format!(
                    "{} · {}",
                    region_name(session.region, speak),
                    speak.text(session.day_type().key())
                )
                .into(),
                taken,
                room,
                room_words: speak
                    .with(
                        "trainings-board-room",
                        &[
                            ("taken", &speak.number(i64::from(taken))),
                            ("room", &speak.number(i64::from(room))),
                        ],
                    )
                    .into(),
                items,
                empty: speak.text("trainings-board-empty").into(),
            }
        })
        .collect();
    for (standing, key) in
        [(Standing::Accepted, "trainings-board-unplaced"), (Standing::Waitlisted, "trainings-board-waiting")]
    {
        let items: Vec<_> = read
            .without_seat(standing)
            .filter(|seeker| shown(seeker.region))
            .map(|seeker| item(seeker, None, may_allocate && standing == Standing::Accepted, speak))
            .collect();
        let count = i64::try_from(items.len()).unwrap_or(0);
        columns.push(BoardColumn {
            title: speak.text(key).into(),
            note: String::new().into(),
            room_words: speak.count("trainings-board-teams", count).into(),
            items,
            empty: speak.text("trainings-board-empty").into(),
            ..BoardColumn::default()
        });
    }
    columns
}

fn item<'a>(
    seeker: &Seeker,
    seat: Option<&Allocation>,
    may_allocate: bool,
    speak: &Speaker,
) -> BoardItem<'a> {
    let can_move = may_allocate
        && seat.is_none_or(|seat| {
            matches!(
                seat.state,
                AllocationState::Proposed | AllocationState::Offered | AllocationState::Confirmed
            )
        });
    BoardItem {
        title: seeker.title().into(),
        href: None,
        why: seat.map(|seat| explanation(seat, speak).into()),
        locked: seat
            .filter(|seat| seat.lock_reason.is_some())
            .map(|_| speak.text("trainings-board-locked").into()),
        content: Some(html! {
            @if let Some(seat) = seat { @if seat.state != AllocationState::Proposed { (seat_tag(seat.state, speak)) } }
            @if can_move {
                " " a href={ "/trainings/allocation/teams/" (seeker.team) } {
                    (speak.text("trainings-board-move")) span class="visually-hidden" { " " (seeker.title()) }
                }
            }
        }),
    }
}

/// Why a team is where it is, in one sentence.
pub(super) fn explanation(seat: &Allocation, speak: &Speaker) -> String {
    let rank = seat.rank.map(|rank| speak.number(rank)).unwrap_or_default();
    let reason = seat.lock_reason.clone().unwrap_or_default();
    speak.with(&seat.why.key(), &[("rank", &rank), ("reason", &reason)])
}

/// The state of a seat as a tag.
pub(super) fn seat_tag(state: AllocationState, speak: &Speaker) -> Markup {
    let tone = match state {
        AllocationState::Proposed => Tone::Neutral,
        AllocationState::Offered => Tone::Info,
        AllocationState::Confirmed | AllocationState::Attended => Tone::Success,
        AllocationState::PartlyAttended => Tone::Warning,
        AllocationState::Declined | AllocationState::Expired | AllocationState::NoShow => Tone::Danger,
    };
    tag(tone, &speak.text(&state.key()))
}

/// `POST /trainings/allocation/run`
pub async fn run(
    State(platform): State<Platform>,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    permissions::may_allocate(&person)?;
    let mut snapshot = platform.read().await?;
    let plan =
        plans::of(&mut snapshot, &platform.plans, fields.text("edition")).await?.ok_or(Refusal::NotFound)?;
    let inputs = actions::seats::inputs_of(&mut snapshot, &plan).await?;
    drop(snapshot);
    // Finding may take a moment at national size; it keeps neither the database nor other visitors waiting.
    let found = tokio::task::spawn_blocking(move || placing::find(&inputs))
        .await
        .map_err(Problem::while_doing("waiting for the allocation"))?
        .map_err(Problem::while_doing("computing the allocation"))?;
    let mut change = platform.begin(person.actor()).await?;
    actions::seats::keep_run(&mut change, &person, &plan, &found).await?;
    change.commit().await?;
    Ok(see_with("/trainings/allocation", "trainings-flash-computed"))
}

/// `POST /trainings/allocation/publish`
pub async fn publish(
    State(platform): State<Platform>,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    let plan =
        plans::of(&mut change, &platform.plans, fields.text("edition")).await?.ok_or(Refusal::NotFound)?;
    actions::seats::publish(&mut change, &person, &plan).await?;
    change.commit().await?;
    Ok(see_with("/trainings/allocation", "trainings-flash-offered"))
}

/// `GET /trainings/runs/{id}/instance.json`: what the run decided from, to be repeated by anybody.
pub async fn instance(
    State(platform): State<Platform>,
    PathId(id): PathId<AllocationRun>,
) -> Result<Response, Problem> {
    let text = runs::instance_of(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    let mut response = text.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

/// `GET /trainings/allocation/teams/{id}`: where a team could go.
pub async fn ask_move(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(team): PathId<crate::teams::Team>,
) -> Result<Response, Problem> {
    move_page(&platform, &visitor, &team, &super::Typed::default()).await
}

async fn move_page(
    platform: &Platform,
    visitor: &Visitor,
    team: &TeamId,
    typed: &super::Typed,
) -> Result<Response, Problem> {
    let frame = Frame::of(platform, visitor).title("trainings-move-title").status(typed.status());
    let speak = frame.speak.clone();
    let read =
        Board::read(&mut platform.read().await?, &platform.plans, None).await?.ok_or(Refusal::NotFound)?;
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
    permissions::may_allocate(&person)?;
    let mut typed = super::Typed::of(fields);
    if typed.value("to").is_empty() {
        typed.mistakes.add("to", "trainings-wrong-target");
    }
    if typed.value("reason").is_empty() {
        typed.mistakes.add("reason", "trainings-refused-no-reason");
    }
    if !typed.mistakes.is_empty() {
        return move_page(&platform, &visitor, &team, &typed).await;
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
