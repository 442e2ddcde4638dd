//! Calls as a programme file words them.

use foundation::money::Cents;
use jiff::civil::{Date, DateTime};

use crate::programmes::deadline::Deadline;
use crate::programmes::localised::Localised;
use crate::programmes::rules::Severity;
use crate::programmes::words::words;
use crate::reference::Region;

/// An invitation with a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallPlan {
    /// Code within the edition: `team_registration`.
    pub code: String,
    /// What is asked for.
    pub kind: CallKind,
    /// Title.
    pub title: Localised,
    /// When it is made public.
    pub announced: Option<Date>,
    /// When it opens, in local time; at the announcement when absent.
    pub opens: Option<DateTime>,
    /// Until when.
    pub deadline: Deadline,
    /// The form that is filled in.
    pub form: Option<String>,
    /// What applicants may prefer.
    pub preferences: Option<Preferences>,
    /// How many teams can be taken.
    pub seats_teams: Option<i64>,
    /// How many of them from each region.
    pub region_seats: Option<RegionSeats>,
    /// How many active teams one school may have (I-10).
    pub max_teams_per_school: i64,
    /// How applicants are chosen.
    pub selection: Option<Selection>,
    /// The way an application takes.
    pub route: Route,
    /// Who may apply, by kind of organisation; everybody the rules allow when empty.
    pub applicants: Vec<String>,
    /// The most money for one school.
    pub max_per_school: Option<Cents>,
    /// How it is handed in and signed.
    pub submission: Option<Submission>,
    /// Supported themes, codes of the edition's catalogue.
    pub themes: Vec<String>,
}

/// What applicants may prefer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    /// What can be preferred.
    pub kinds: Vec<PreferenceKind>,
    /// Whether first, second, third … are told apart.
    pub ranked: bool,
}

/// How the seats of a call are spread over the regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionSeats {
    /// What follows when more teams of a region are accepted: refused, asked about, or only said.
    pub over: Severity,
    /// Seats by region; a region without a number is not limited.
    pub seats: Vec<(Region, i64)>,
}

/// How applicants are chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// In which way.
    pub mode: SelectionMode,
    /// By which criteria.
    pub criteria_set: Option<String>,
}

/// How an application is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Through what.
    pub channel: String,
    /// How it is signed.
    pub signature: String,
}

words! {
    /// What a call asks for (model 4.3).
    CallKind, "call-kind", {
        /// Teams of schools for a training.
        TeamRegistration = "team_registration",
        /// Projects.
        ProjectContest = "project_contest",
        /// Plans of measures.
        MeasurePlan = "measure_plan",
        /// Offers inside an operation.
        SubCall = "sub_call",
        /// Initiatives of a community.
        CommunityInitiative = "community_initiative",
        /// Mentors.
        MentorSelection = "mentor_selection",
    }
}

words! {
    /// The way an application takes.
    Route, "route", {
        /// From the applicant to the programme.
        Direct = "direct",
        /// Through the contact person of the municipality.
        ViaMunicipality = "via_municipality",
    }
}

words! {
    /// How applicants are chosen.
    SelectionMode, "selection", {
        /// All that fulfil the rules.
        All = "all",
        /// As they come.
        FirstCome = "first_come",
        /// By criteria.
        Criteria = "criteria",
    }
}

words! {
    /// What a team may prefer.
    PreferenceKind, "preference", {
        /// A certain session.
        Session = "session",
        /// Days of the working week.
        Weekday = "weekday",
        /// Days of the weekend.
        Weekend = "weekend",
    }
}
