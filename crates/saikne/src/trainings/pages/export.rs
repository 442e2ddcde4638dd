//! The lists of an edition's trainings as files: sessions, seats, schools that were trained.

use axum::extract::State;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::Query;
use jiff::civil::Date;

use super::board::{Board, explanation};
use super::outcomes::read_trained;
use super::region_name;
use crate::exporting;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::{Region, municipality_by_code};
use crate::trainings::permissions;
use crate::trainings::seeker::{Seeker, Standing};
use crate::trainings::session::{TrainingSession, TrainingSessionId};
use crate::trainings::store::certificates::TrainedSchool;
use crate::trainings::store::{plans, sessions as store};
use crate::trainings::venue::Venue;

/// A session and where it is held.
type Placed = (TrainingSession, Option<Venue>);

/// `GET /trainings/plan/export`
pub async fn sessions(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let sees = |edition: &str| permissions::may_see_plan(&person, edition).is_ok();
    let plan = plans::asked(&mut snapshot, &platform.plans, asked.filled("edition"), sees).await?;
    let plan = plan.ok_or(Refusal::NotFound)?;
    let sessions = store::of_edition(&mut snapshot, &plan.edition).await?;
    let venues = store::venues(&mut snapshot).await?;
    drop(snapshot);
    let rows = sessions.into_iter().map(|session| {
        let venue = venues.iter().find(|venue| venue.id == session.venue).cloned();
        (session, venue)
    });
    let columns = Columns::new()
        .column("trainings-first-day", |(session, _): &Placed, _| session.starts_on)
        .column("trainings-last-day", |(session, _), _| session.ends_on())
        .column("trainings-region", |(session, _), speak| region_name(session.region, speak))
        .column("trainings-venue", |(_, venue), _| venue.as_ref().map(|venue| venue.name.clone()))
        .column("trainings-venue-municipality", |(_, venue), _| {
            venue.as_ref().and_then(|venue| place_name(venue.municipality.as_deref()?))
        })
        .column("trainings-venue-address", |(_, venue), _| venue.as_ref().map(|venue| venue.address.clone()))
        .column("trainings-day-type", |(session, _), speak| speak.text(session.day_type().key()))
        .column("trainings-capacity-teams", |(session, _), _| session.capacity_teams)
        .column("trainings-capacity-people", |(session, _), _| session.capacity_people)
        .column("trainings-language", |(session, _), _| session.language.clone())
        .column("trainings-state", |(session, _), speak| speak.text(&session.state.key()))
        .column("trainings-reason", |(session, _), _| session.cancelled_reason.clone());
    let title = platform.speaker(visitor.language).text("trainings-plan-title");
    let export = Export::of("training sessions", title, columns, Given::rows(rows.collect()));
    exporting::send(&platform, &visitor, &asked, export.about(plan.edition)).await
}

fn place_name(code: &str) -> Option<&'static str> {
    municipality_by_code(code).map(|place| place.full_name)
}

/// A team on the board: what is known of it, and its seat in words.
struct TeamOnBoard {
    /// None for a team that gave its seat back.
    seeker: Option<Seeker>,
    title: String,
    region: Region,
    standing: &'static str,
    days: Option<(Date, Date)>,
    seat: Option<String>,
    rank: Option<i64>,
    why: Option<String>,
    is_locked: bool,
}

/// `GET /trainings/allocation/export`: every team of the board, as the board is filtered.
pub async fn allocation(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let board = Board::read(&mut snapshot, &platform.plans, &person, asked.filled("edition")).await?;
    drop(snapshot);
    let board = board.ok_or(Refusal::NotFound)?;
    let speak = platform.speaker(visitor.language);
    let region = Region::parse(asked.text("region"));
    let mut teams = teams_of(&board, &speak);
    teams.retain(|team| region.is_none_or(|region| region == team.region));
    let columns = Columns::new()
        .column("trainings-team", |team: &TeamOnBoard, _| team.title.clone())
        .column("trainings-school", |team, _| team.seeker.as_ref().map(|seeker| seeker.school.clone()))
        .column("trainings-region", |team, speak| region_name(team.region, speak))
        .column("trainings-venue-municipality", |team, _| {
            team.seeker.as_ref().and_then(|seeker| place_name(&seeker.municipality))
        })
        .column("trainings-board-people", |team, _| team.seeker.as_ref().map(|seeker| seeker.size))
        .column("trainings-board-submitted", |team, _| team.seeker.as_ref()?.submitted_at)
        .column("trainings-board-standing", |team, speak| speak.text(team.standing))
        .column("trainings-first-day", |team, _| team.days.map(|(first, _)| first))
        .column("trainings-last-day", |team, _| team.days.map(|(_, last)| last))
        .column("trainings-board-seat", |team, _| team.seat.clone())
        .column("trainings-board-rank", |team, _| team.rank)
        .column("trainings-board-why", |team, _| team.why.clone())
        .column("trainings-board-locked", |team, _| team.is_locked);
    let title = speak.text("trainings-board-title");
    let export = Export::of("allocations", title, columns, Given::rows(teams)).about(board.plan.edition);
    exporting::send(&platform, &visitor, &asked, export).await
}

fn teams_of(board: &Board, speak: &Speaker) -> Vec<TeamOnBoard> {
    let session = |id: &TrainingSessionId| board.sessions.iter().find(|session| session.id == *id);
    let seeking = board.seekers.iter().map(|seeker| {
        let seat = board.seat_of(&seeker.team);
        TeamOnBoard {
            title: seeker.title(),
            region: seeker.region,
            standing: match seeker.standing {
                Standing::Accepted => "trainings-board-accepted",
                Standing::Waitlisted => "trainings-board-waiting",
            },
            days: seat.and_then(|seat| session(&seat.session)).map(|one| (one.starts_on, one.ends_on())),
            seat: seat.map(|seat| speak.text(&seat.state.key())),
            rank: seat.and_then(|seat| seat.rank),
            why: seat.map(|seat| explanation(seat, speak)),
            is_locked: seat.is_some_and(|seat| seat.lock_reason.is_some()),
            seeker: Some(seeker.clone()),
        }
    });
    let gave_back = board.gave_back.iter().filter_map(|one| {
        let session = session(&one.session)?;
        Some(TeamOnBoard {
            seeker: None,
            title: one.title.clone(),
            region: session.region,
            standing: "trainings-board-gave-back",
            days: Some((session.starts_on, session.ends_on())),
            seat: Some(speak.text(&one.state.key())),
            rank: None,
            why: None,
            is_locked: false,
        })
    });
    seeking.chain(gave_back).collect()
}

/// `GET /trainings/venues/export`
pub async fn venues(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let venues = store::venues(&mut platform.read().await?).await?;
    let columns = Columns::new()
        .column("trainings-venue-name", |venue: &Venue, _| venue.name.clone())
        .column("trainings-region", |venue, speak| region_name(venue.region, speak))
        .column("trainings-venue-municipality", |venue, _| place_name(venue.municipality.as_deref()?))
        .column("trainings-venue-address", |venue, _| venue.address.clone())
        .column("trainings-venue-how", |venue, _| venue.how_to_find.clone())
        .column("trainings-venue-access", |venue, _| venue.access_features.clone());
    let title = platform.speaker(visitor.language).text("trainings-venues-title");
    let export = Export::of("venues", title, columns, Given::rows(venues));
    exporting::send(&platform, &visitor, &asked, export).await
}

/// `GET /trainings/trained/export`
pub async fn trained(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let (edition, schools) = read_trained(&platform, &person, asked.filled("edition")).await?;
    let columns = Columns::new()
        .column("trainings-school", |school: &TrainedSchool, _| school.school.clone())
        .column("trainings-region", |school, speak| {
            Region::parse(&school.region).map(|region| region_name(region, speak))
        });
    let title = platform.speaker(visitor.language).text("trainings-trained-title");
    let export = Export::of("trained schools", title, columns, Given::rows(schools));
    exporting::send(&platform, &visitor, &asked, export.about(edition.unwrap_or_default())).await
}
