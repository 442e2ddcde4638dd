//! Example values: the plan and the 18 sessions of the demonstration, with invented venues.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::civil::{Date, date};

use super::actions::notice;
use super::allocation::{Allocation, AllocationState, Why};
use super::block::usual_blocks;
use super::plan::TrainingPlan;
use super::session::{SessionState, TrainingSession, TrainingSessionId};
use super::store::{seats, sessions as store};
use super::venue::Venue;
use crate::reference::Region;
use crate::teams::{self, Criterion, Outcome, RegistrationId, Team, TeamId};

/// The edition of the samples.
pub const EDITION: &str = "kontakts-2024";

/// The training plan of the samples: that of the shipped programme file.
#[cfg(test)]
pub fn plan() -> super::plan::TrainingPlan {
    let read = crate::programmes::shipped::read(EDITION).unwrap();
    super::plan::TrainingPlan::of(&read.plan)
}

/// Invented venues: region, municipality, name, address, how to find it, what is known of access.
const VENUES: [(Region, &str, &str, &str, &str, &str); 5] = [
    (
        Region::Riga,
        "LV-011",
        "Priežu skola",
        "Kāpu iela 14, Carnikava",
        "No stacijas 10 minūtes pa Kāpu ielu.",
        "Lifts, uzbrauktuve.",
    ),
    (
        Region::Latgale,
        "LV-077",
        "Ezerkrasti",
        "Ezera iela 3, Kaunata",
        "Autobuss no Rēzeknes līdz pieturai “Skola”.",
        "Uzbrauktuve, klusā telpa.",
    ),
    (
        Region::Vidzeme,
        "LV-022",
        "Gaujas nams",
        "Senleju iela 8, Līgatne",
        "No autoostas 15 minūtes kājām.",
        "Uzbrauktuve.",
    ),
    (
        Region::Kurzeme,
        "LV-050",
        "Ventas muiža",
        "Muižas aleja 1, Kabile",
        "Autobuss no Kuldīgas līdz pieturai “Kabile”.",
        "Istabas pirmajā stāvā.",
    ),
    (
        Region::Zemgale,
        "LV-026",
        "Līdumi",
        "Lauku iela 5, Tērvete",
        "No Dobeles autoostas kursē autobuss.",
        "Lifts, uzbrauktuve.",
    ),
];

/// First days: Wednesdays (or a Tuesday after Easter) and Fridays, four sessions in the larger regions.
const FIRST_DAYS: [(Region, i8, i8); 18] = [
    (Region::Riga, 2, 28),
    (Region::Riga, 3, 8),
    (Region::Riga, 3, 20),
    (Region::Riga, 4, 12),
    (Region::Latgale, 3, 1),
    (Region::Latgale, 3, 13),
    (Region::Latgale, 4, 2),
    (Region::Latgale, 4, 10),
    (Region::Vidzeme, 3, 6),
    (Region::Vidzeme, 3, 22),
    (Region::Vidzeme, 4, 17),
    (Region::Kurzeme, 3, 13),
    (Region::Kurzeme, 4, 5),
    (Region::Kurzeme, 4, 17),
    (Region::Zemgale, 2, 28),
    (Region::Zemgale, 3, 15),
    (Region::Zemgale, 3, 20),
    (Region::Zemgale, 4, 10),
];

/// Plans the 18 sessions of the demonstration in the edition of a plan; announced if asked. Gives their
/// identities in order.
pub async fn load(
    change: &mut Change,
    plan: &TrainingPlan,
    is_published: bool,
) -> Result<Vec<TrainingSessionId>, Problem> {
    let mut venues = Vec::new();
    for (region, municipality, name, address, how_to_find, access) in VENUES {
        let venue = Venue {
            id: change.new_id(),
            name: name.to_owned(),
            region,
            municipality: Some(municipality.to_owned()),
            address: address.to_owned(),
            how_to_find: how_to_find.to_owned(),
            access_features: access.to_owned(),
            version: 1,
        };
        store::insert_venue(change, &venue).await?;
        venues.push(venue);
    }
    let mut sessions = Vec::new();
    for (region, month, day) in FIRST_DAYS {
        let Some(venue) = venues.iter().find(|venue| venue.region == region) else { continue };
        let session = TrainingSession {
            id: change.new_id(),
            edition: plan.edition.clone(),
            region,
            venue: venue.id.clone(),
            starts_on: Date::new(2024, month, day).unwrap_or(date(2024, 4, 2)),
            day_count: plan.day_count,
            capacity_teams: 7,
            capacity_people: 30,
            language: "lv".to_owned(),
            state: if is_published { SessionState::Published } else { SessionState::Planned },
            cancelled_reason: None,
            locked_at: None,
            sequence: 0,
            changed_at: change.at,
            version: 1,
        };
        store::insert(change, &session).await?;
        for block in usual_blocks(session.starts_on, session.day_count, &plan.blocks) {
            store::insert_block(change, &session.id, &block).await?;
        }
        if is_published {
            notice::session(change, &session).await?;
        }
        sessions.push(session.id);
    }
    change.shows_in_public();
    change.record("trainings.samples_loaded", &plan.edition).await?;
    Ok(sessions)
}

/// What became of the invented teams that were taken.
#[derive(Debug, Clone, Default)]
pub struct Trained {
    /// Teams with the session they were trained in.
    pub teams: Vec<(TeamId, TrainingSessionId)>,
    /// The one that was there, but not as the rule asks.
    pub partly: Option<TeamId>,
}

/// Takes registered teams into the sessions of their regions, while these have seats and until `most` are
/// trained, and ends the sessions. One team more left early.
pub async fn train(
    change: &mut Change,
    edition: &str,
    registrations: &[RegistrationId],
    most: usize,
) -> Result<Trained, Problem> {
    let mut sessions = store::of_edition(change, edition).await?;
    let mut free: Vec<i64> = sessions.iter().map(|session| session.capacity_teams).collect();
    let mut trained = Trained::default();
    for registration in registrations {
        let mut file = teams::store::file(change, registration).await?.ok_or(Refusal::NotFound)?;
        let of_region = |session: &TrainingSession| session.region.code() == file.region;
        let place = sessions.iter().zip(&free).position(|(session, free)| *free > 0 && of_region(session));
        let Some((session, free)) = place.and_then(|place| sessions.get(place).zip(free.get_mut(place)))
        else {
            continue;
        };
        if trained.teams.len() == most && trained.partly.is_some() {
            break;
        }
        *free -= 1;
        let is_partly = trained.teams.len() == most;
        file.registration.screen()?;
        file.registration.decide(Outcome::Accept, &[Criterion::Motivation], "Skaidrs mērķis.", change.at)?;
        teams::store::save(change, &file.registration).await?;
        file.team.activate()?;
        teams::store::save_team(change, &file.team).await?;
        let to = if is_partly { AllocationState::PartlyAttended } else { AllocationState::Attended };
        sit(change, &file.team, session, to).await?;
        if is_partly {
            trained.partly = Some(file.team.id);
        } else {
            trained.teams.push((file.team.id, session.id.clone()));
        }
    }
    for session in &mut sessions {
        session.state = SessionState::Closed;
        session.locked_at = Some(change.at);
        store::save(change, session).await?;
        notice::session(change, session).await?;
    }
    change.shows_in_public();
    change.record("trainings.samples_loaded", edition).await?;
    Ok(trained)
}

/// Gives a team its seat, which it takes, and the outcome of the training.
async fn sit(
    change: &mut Change,
    team: &Team,
    session: &TrainingSession,
    to: AllocationState,
) -> Result<(), Problem> {
    let mut seat = Allocation {
        id: change.new_id(),
        edition: team.edition.clone(),
        team: team.id.clone(),
        session: session.id.clone(),
        rank: None,
        size: 4,
        state: AllocationState::Confirmed,
        why: Why::Region,
        lock_reason: None,
        offer_expires_at: None,
        outcome: None,
        version: 1,
    };
    seats::insert(change, &seat, None).await?;
    notice::seat(change, &seat).await?;
    seat.state = to;
    seats::save(change, &seat).await?;
    notice::seat(change, &seat).await
}

/// A venue of Latgale, for tests.
#[cfg(test)]
pub fn venue() -> Venue {
    let clock = foundation::clock::Clock::standing("2024-01-01T08:00:00Z".parse().unwrap());
    Venue {
        id: foundation::ids::Chance::seeded(3).id(&clock),
        name: "Ezerkrasti".to_owned(),
        region: Region::Latgale,
        address: "Ezera iela 3, Kaunata".to_owned(),
        how_to_find: "Autobuss no Rēzeknes līdz pieturai “Skola”, tālāk pa Ezera ielu līdz lielajam ozolam."
            .to_owned(),
        access_features: String::new(),
        municipality: None,
        version: 1,
    }
}

/// The planned session of 2–4 April in Latgale, for tests.
#[cfg(test)]
pub fn session() -> TrainingSession {
    let clock = foundation::clock::Clock::standing("2024-01-01T08:00:00Z".parse().unwrap());
    TrainingSession {
        id: foundation::ids::Chance::seeded(4).id(&clock),
        edition: EDITION.to_owned(),
        region: Region::Latgale,
        venue: venue().id,
        starts_on: date(2024, 4, 2),
        day_count: 3,
        capacity_teams: 7,
        capacity_people: 30,
        language: "lv".to_owned(),
        state: SessionState::Planned,
        cancelled_reason: None,
        locked_at: None,
        sequence: 0,
        changed_at: clock.now(),
        version: 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trainings::DayType;

    #[test]
    fn the_samples_keep_the_rules_of_the_plan() {
        let plan = plan();
        assert_eq!(i64::try_from(FIRST_DAYS.len()).unwrap(), plan.session_count);
        for (region, month, day) in FIRST_DAYS {
            let first = date(2024, month, day);
            let last = crate::trainings::block::day_of(first, plan.day_count).unwrap();
            assert!(plan.window_first <= first && last <= plan.window_last, "{region:?} {first}");
        }
        for (region, municipality, ..) in VENUES {
            let place = crate::reference::municipality_by_code(municipality).unwrap();
            assert_eq!(place.region, region, "{municipality}");
        }
        for region in Region::ALL {
            let types: Vec<DayType> = FIRST_DAYS
                .iter()
                .filter(|(of, ..)| *of == region)
                .map(|(_, month, day)| DayType::of(date(2024, *month, *day), 3))
                .collect();
            assert!(types.contains(&DayType::Weekday) && types.contains(&DayType::Weekend), "{region:?}");
        }
    }
}
