//! The board: which team sits where and why.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    BoardColumn, BoardItem, Button, Choice, Field, FilterBar, StatTile, Tone, board, hidden, page_head,
    stat_tiles, tag,
};
use foundation::web::forms::{Query, query_of};
use maud::{Markup, html};

use super::region_name;
use crate::exporting::download_links;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Plans;
use crate::reference::Region;
use crate::teams::TeamId;
use crate::trainings::allocation::{Allocation, AllocationState};
use crate::trainings::permissions;
use crate::trainings::plan::TrainingPlan;
use crate::trainings::run::AllocationRun;
use crate::trainings::seeker::{GivenBack, Seeker, Standing};
use crate::trainings::session::{SessionState, TrainingSession, TrainingSessionId};
use crate::trainings::store::{plans, runs, seats, seekers, sessions};

/// Everything the board is drawn from.
pub(super) struct Board {
    pub plan: TrainingPlan,
    pub sessions: Vec<TrainingSession>,
    pub seats: Vec<Allocation>,
    pub seekers: Vec<Seeker>,
    pub runs: Vec<AllocationRun>,
    /// Teams that gave their seat back or did not answer in time, by name.
    pub gave_back: Vec<GivenBack>,
}

impl Board {
    pub async fn read(
        from: &mut impl Reads,
        plans: &Plans,
        by: &SignedIn,
        edition: Option<&str>,
    ) -> Result<Option<Self>, Problem> {
        let sees = |edition: &str| permissions::may_see_plan(by, edition).is_ok();
        let plan = plans::asked(from, plans, edition, sees).await?;
        let Some(plan) = plan else { return Ok(None) };
        Ok(Some(Self {
            sessions: sessions::of_edition(from, &plan.edition).await?,
            seats: seats::of_edition(from, &plan.edition).await?,
            seekers: seekers::seekers(from, &plan.edition).await?,
            runs: runs::of_edition(from, &plan.edition).await?,
            gave_back: seekers::gave_back(from, &plan.edition).await?,
            plan,
        }))
    }

    pub fn seeker(&self, team: &TeamId) -> Option<&Seeker> {
        self.seekers.iter().find(|seeker| seeker.team == *team)
    }

    pub fn seat_of(&self, team: &TeamId) -> Option<&Allocation> {
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
        Board::read(&mut platform.read().await?, &platform.plans, &person, query.filled("edition")).await?
    else {
        return Ok(frame.show(page_head(
            &speak.text("trainings-board-title"),
            Some(&speak.text("trainings-plan-none")),
            None,
        )));
    };
    let region = Region::parse(query.text("region"));
    let may_allocate = permissions::may_allocate(&person, &read.plan.edition).is_ok();
    let asked = query_of(&[("edition", &read.plan.edition), ("region", region.map_or("", Region::code))]);
    Ok(frame.show(html! {
        (page_head(
            &speak.text("trainings-board-title"),
            Some(&speak.text("trainings-board-lead")),
            Some(html! {
                @if may_allocate { (deeds(&read, &speak)) }
                (download_links(&speak, "/trainings/allocation/export", &asked))
            }),
        ))
        (tiles(&read, &speak))
        (super::runs::newest(&read.runs, &speak))
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
    columns.extend(gave_back(read, region, speak));
    columns
}

/// The teams that will not come: declined, or did not answer in time. No column when there are none.
fn gave_back<'a>(read: &Board, region: Option<Region>, speak: &Speaker) -> Option<BoardColumn<'a>> {
    let items: Vec<BoardItem<'a>> = read
        .gave_back
        .iter()
        .filter_map(|one| Some((one, read.sessions.iter().find(|session| session.id == one.session)?)))
        .filter(|(_, session)| region.is_none_or(|region| region == session.region))
        .map(|(one, session)| BoardItem {
            title: one.title.clone().into(),
            why: Some(speak.days(session.starts_on, session.ends_on()).into()),
            content: Some(seat_tag(one.state, speak)),
            ..BoardItem::default()
        })
        .collect();
    let count = i64::try_from(items.len()).unwrap_or(0);
    (count > 0).then(|| BoardColumn {
        title: speak.text("trainings-board-gave-back").into(),
        room_words: speak.count("trainings-board-teams", count).into(),
        items,
        ..BoardColumn::default()
    })
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

/// The state of a seat as a tag; that of a session that was called off in its own words.
pub(super) fn given_tag(seat: &Allocation, session: &TrainingSession, speak: &Speaker) -> Markup {
    if seat.state == AllocationState::Expired && session.state == SessionState::Cancelled {
        return tag(Tone::Danger, &speak.text("trainings-seat-called-off"));
    }
    seat_tag(seat.state, speak)
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
