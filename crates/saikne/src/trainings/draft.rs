//! A session that a planner wants, and what is wrong with it (I-15).

use jiff::civil::Date;

use super::block::day_of;
use super::plan::TrainingPlan;
use super::venue::{Venue, VenueId};
use crate::reference::Region;

/// A session as a planner wants it: every rule of I-15 holds, because [`SessionDraft::of`] asks them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionDraft {
    /// The region whose teams it takes.
    pub region: Region,
    /// Where.
    pub venue: VenueId,
    /// First day.
    pub starts_on: Date,
    /// How many full consecutive days.
    pub day_count: i64,
    /// Seats, counted in teams.
    pub capacity_teams: i64,
    /// Seats, counted in people.
    pub capacity_people: i64,
    /// Working language.
    pub language: String,
}

/// What was asked for, before it is known to be right.
#[derive(Debug, Clone, Default)]
pub struct SessionWish<'a> {
    /// The region's code.
    pub region: &'a str,
    /// The venue.
    pub venue: Option<&'a Venue>,
    /// First day.
    pub first_day: Option<Date>,
    /// Last day.
    pub last_day: Option<Date>,
    /// Seats in teams.
    pub capacity_teams: Option<i64>,
    /// Seats in people.
    pub capacity_people: Option<i64>,
    /// Working language.
    pub language: &'a str,
}

/// What is wrong with a session that a planner wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SessionMistake {
    /// No such region.
    #[error("a session belongs to a region")]
    NoRegion,
    /// No venue chosen.
    #[error("a session has a venue")]
    NoVenue,
    /// The venue stands in another region.
    #[error("the venue stands in the session's region")]
    VenueElsewhere,
    /// No first day.
    #[error("a session has a first day")]
    NoFirstDay,
    /// No last day, or one before the first.
    #[error("a session has a last day that is not before the first")]
    NoLastDay,
    /// Another number of days than the edition sets (I-15).
    #[error("a session has as many days as the edition sets")]
    WrongDayCount,
    /// Begins before the window opens (I-15).
    #[error("a session lies in the training window")]
    BeforeWindow,
    /// Ends after the window closes (I-15).
    #[error("a session lies in the training window")]
    AfterWindow,
    /// No sensible number of teams.
    #[error("a session has room for one to a hundred teams")]
    CapacityOfTeams,
    /// No sensible number of people, or fewer than one a team.
    #[error("a session has room for its teams' people")]
    CapacityOfPeople,
    /// Not a working language of the platform.
    #[error("a session has a working language")]
    NoLanguage,
}

impl SessionMistake {
    /// The field of the form that it stands beside.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::NoRegion => "region",
            Self::NoVenue | Self::VenueElsewhere => "venue",
            Self::NoFirstDay | Self::BeforeWindow => "first_day",
            Self::NoLastDay | Self::WrongDayCount | Self::AfterWindow => "last_day",
            Self::CapacityOfTeams => "capacity_teams",
            Self::CapacityOfPeople => "capacity_people",
            Self::NoLanguage => "language",
        }
    }

    /// Key of the sentence.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoRegion => "trainings-wrong-region",
            Self::NoVenue => "trainings-wrong-venue",
            Self::VenueElsewhere => "trainings-wrong-venue-elsewhere",
            Self::NoFirstDay => "trainings-wrong-first-day",
            Self::NoLastDay => "trainings-wrong-last-day",
            Self::WrongDayCount => "trainings-wrong-day-count",
            Self::BeforeWindow => "trainings-wrong-before-window",
            Self::AfterWindow => "trainings-wrong-after-window",
            Self::CapacityOfTeams => "trainings-wrong-capacity-teams",
            Self::CapacityOfPeople => "trainings-wrong-capacity-people",
            Self::NoLanguage => "trainings-wrong-language",
        }
    }
}

impl SessionDraft {
    /// The draft, or everything that is wrong with the wish.
    pub fn of(wish: &SessionWish<'_>, plan: &TrainingPlan) -> Result<Self, Vec<SessionMistake>> {
        let mut mistakes = Vec::new();
        let region = Region::parse(wish.region);
        if region.is_none() {
            mistakes.push(SessionMistake::NoRegion);
        }
        match (wish.venue, region) {
            (None, _) => mistakes.push(SessionMistake::NoVenue),
            (Some(venue), Some(region)) if venue.region != region => {
                mistakes.push(SessionMistake::VenueElsewhere);
            }
            _ => {}
        }
        check_days(wish, plan, &mut mistakes);
        let teams = wish.capacity_teams.filter(|teams| (1..=100).contains(teams));
        if teams.is_none() {
            mistakes.push(SessionMistake::CapacityOfTeams);
        }
        let people = wish.capacity_people.filter(|people| (teams.unwrap_or(1)..=2000).contains(people));
        if people.is_none() {
            mistakes.push(SessionMistake::CapacityOfPeople);
        }
        if !matches!(wish.language, "lv" | "en") {
            mistakes.push(SessionMistake::NoLanguage);
        }
        match (region, wish.venue, wish.first_day, teams, people) {
            (Some(region), Some(venue), Some(starts_on), Some(capacity_teams), Some(capacity_people))
                if mistakes.is_empty() =>
            {
                Ok(Self {
                    region,
                    venue: venue.id.clone(),
                    starts_on,
                    day_count: plan.day_count,
                    capacity_teams,
                    capacity_people,
                    language: wish.language.to_owned(),
                })
            }
            _ => Err(mistakes),
        }
    }
}

fn check_days(wish: &SessionWish<'_>, plan: &TrainingPlan, mistakes: &mut Vec<SessionMistake>) {
    let Some(first) = wish.first_day else {
        mistakes.push(SessionMistake::NoFirstDay);
        return;
    };
    if first < plan.window_first || first > plan.window_last {
        mistakes.push(SessionMistake::BeforeWindow);
    }
    let Some(last) = wish.last_day.filter(|last| *last >= first) else {
        mistakes.push(SessionMistake::NoLastDay);
        return;
    };
    if day_of(first, plan.day_count) != Some(last) {
        mistakes.push(SessionMistake::WrongDayCount);
    } else if last > plan.window_last {
        mistakes.push(SessionMistake::AfterWindow);
    }
}
