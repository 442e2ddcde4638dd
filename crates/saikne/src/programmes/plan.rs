//! The plan of an edition: what a programme file says, resolved and checked (architecture 5).

use foundation::i18n::Language;
use foundation::money::Cents;
use jiff::civil::{Date, DateTime, Time};

use super::deadline::Deadline;
use super::localised::Localised;
use super::rules::Rule;
use super::words::words;

/// A whole edition as data. Made by [`super::file::read`] only, so that what is here is consistent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionPlan {
    /// Code: `kontakts-2024`.
    pub code: String,
    /// The version of the edition these words are; 0 for a file that is not loaded.
    pub version: i64,
    /// Title for the public.
    pub title: Localised,
    /// The year or school year, for lists: “2024. gads”.
    pub label: Localised,
    /// The edition before this one.
    pub predecessor: Option<String>,
    /// The programme the edition belongs to.
    pub programme: ProgrammePlan,
    /// The recurring offer it is a run of.
    pub initiative: InitiativePlan,
    /// When trainings take place.
    pub training_window: TrainingWindow,
    /// When costs may arise, first and last day.
    pub cost_period: Period,
    /// Phases, in order.
    pub stages: Vec<StagePlan>,
    /// Invitations with deadlines.
    pub calls: Vec<CallPlan>,
    /// How trainings are run.
    pub training: TrainingPlan,
    /// How teams are placed.
    pub allocation: AllocationPlan,
    /// What must be true, when.
    pub rules: Vec<Rule>,
    /// Closed lists people choose from.
    pub catalogues: Vec<Catalogue>,
    /// What people are judged by.
    pub criteria_sets: Vec<CriteriaSet>,
    /// Who brings teams to the training.
    pub transport: TransportPlan,
    /// Patterns of numbers.
    pub numbering: Numbering,
    /// Sentences and marks that public items carry.
    pub publicity: Vec<PublicityPlan>,
    /// Short forms in names and what they stand for: `vsk.`, `vidusskola`.
    pub abbreviations: Vec<(String, String)>,
    /// Kinds of people at activities.
    pub participant_categories: Vec<Item>,
}

impl EditionPlan {
    /// The call with a code.
    #[must_use]
    pub fn call(&self, code: &str) -> Option<&CallPlan> {
        self.calls.iter().find(|call| call.code == code)
    }

    /// The rule with an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The catalogue with a code.
    #[must_use]
    pub fn catalogue(&self, code: &str) -> Option<&Catalogue> {
        self.catalogues.iter().find(|catalogue| catalogue.code == code)
    }

    /// The criteria set with a code.
    #[must_use]
    pub fn criteria_set(&self, code: &str) -> Option<&CriteriaSet> {
        self.criteria_sets.iter().find(|set| set.code == code)
    }

    /// The title in a language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        self.title.in_language(language)
    }

    /// The day at which ages are judged while a team has no session: the first day of the window
    /// (annex 7.2, question 1).
    #[must_use]
    pub fn first_possible_training_day(&self) -> Date {
        self.training_window.from
    }
}

/// A programme: policy and money frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammePlan {
    /// Code: `JPVP-2024-2026`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// Who answers for it: `org:izm`.
    pub owner: String,
    /// Who runs it: `org:jspa`.
    pub manager: String,
    /// From when to when it runs.
    pub period: Period,
}

/// A recurring offer inside a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InitiativePlan {
    /// Code: `kontakts`.
    pub code: String,
    /// Its whole name.
    pub official_name: Localised,
    /// The name people use.
    pub short_name: String,
    /// What it is for.
    pub objective: Localised,
    /// The parts of the platform that are switched on.
    pub modules: Vec<Module>,
}

/// A first and a last day, both included; the last is never before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

impl Period {
    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// When trainings take place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingWindow {
    /// First possible day.
    pub from: Date,
    /// Last possible day.
    pub to: Date,
    /// As the announcement says it: “no februāra beigām līdz aprīļa vidum”.
    pub display: Localised,
}

impl TrainingWindow {
    /// The days themselves.
    #[must_use]
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}

/// A phase of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagePlan {
    /// Code: `registration`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// The call that opens it.
    pub opens_with: Option<String>,
    /// The stage it follows.
    pub after: Option<String>,
}

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

/// How trainings are run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingPlan {
    /// How many sessions are planned.
    pub sessions_planned: i64,
    /// Days of one session.
    pub days: i64,
    /// Whether the days follow one another without a gap (I-15).
    pub consecutive: bool,
    /// Whether people stay overnight.
    pub overnight: bool,
    /// Where people meet.
    pub mode: Mode,
    /// Language of the training, its code.
    pub language: String,
    /// On which days of the week.
    pub day_types: Vec<DayType>,
    /// Most teams in one session.
    pub capacity_teams: i64,
    /// Most people in one session.
    pub capacity_people: Option<i64>,
    /// Fewest teams for which a session is held.
    pub min_teams: i64,
    /// The day's order, for attendance.
    pub blocks: Vec<BlockPlan>,
}

/// A part of a training day in which attendance is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockPlan {
    /// The day of the session, from 1.
    pub day: i64,
    /// Begins.
    pub from: Time,
    /// Ends; on the next day when it is not after the beginning.
    pub to: Time,
    /// What it is.
    pub kind: BlockKind,
}

/// How teams are placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllocationPlan {
    /// What is never broken.
    pub hard: Vec<HardRule>,
    /// Weight of a place down in the ranking.
    pub preference: i64,
    /// Weight of two schools of one municipality in one session.
    pub same_municipality_spread: i64,
    /// Weight of travel.
    pub travel_time: i64,
    /// Weight of a language need without helper.
    pub language_support: i64,
    /// The seed that breaks ties, so that runs repeat (I-17).
    pub seed: i64,
    /// For how many hours an offered seat is kept.
    pub offer_hours: i64,
}

/// A closed list people choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    /// Code: `themes-2024`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// What can be chosen.
    pub items: Vec<Item>,
}

/// One thing of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Localised,
}

/// What people are judged by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Code: `team-selection`.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// The criteria.
    pub criteria: Vec<Criterion>,
}

/// One criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Code.
    pub code: String,
    /// Title.
    pub title: Localised,
    /// Most points.
    pub max_points: i64,
}

/// Who brings teams to the training.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransportPlan {
    /// Whose duty it is.
    pub duty: String,
    /// Whom to ask where it cannot be done.
    pub fallback: String,
}

/// Patterns of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbering {
    /// Agreements: `VP{year}/{measure}-{seq}`.
    pub agreement: String,
    /// The measure's number in them.
    pub measure: String,
    /// Receipts: `KON{year}-{seq}`.
    pub receipt: String,
}

/// What public items of the programme carry (I-57).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicityPlan {
    /// Code: `jpvp-2024`.
    pub code: String,
    /// The sentence that must stand in them.
    pub sentence: Localised,
    /// Marks in social media.
    pub hashtags: Vec<String>,
}

words! {
    /// Parts of the platform an initiative can switch on.
    Module, "module", {
        /// Calls and registration of teams.
        Registration = "registration",
        /// Training sessions, allocation, attendance.
        Training = "training",
        /// Project ideas.
        Idea = "idea",
        /// Bundled applications.
        Bundle = "bundle",
        /// Evaluation, ranking, decision.
        Evaluation = "evaluation",
        /// Agreements.
        Agreement = "agreement",
        /// Costs, claims, payments.
        Money = "money",
        /// Indicators.
        Indicators = "indicators",
        /// Public pages.
        Portal = "portal",
    }
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

words! {
    /// On which days of the week a session is.
    DayType, "day-type", {
        /// Working days.
        Weekday = "weekday",
        /// With a weekend.
        Weekend = "weekend",
    }
}

words! {
    /// Where people meet.
    Mode, "mode", {
        /// At a place.
        OnSite = "on_site",
        /// On line.
        Online = "online",
    }
}

words! {
    /// What a part of a training day is (model 4.3 `Block`).
    BlockKind, "block", {
        /// Learning.
        Learning = "learning",
        /// The evening programme.
        Evening = "evening",
        /// The night.
        Overnight = "overnight",
        /// A meal.
        Meal = "meal",
    }
}

words! {
    /// What allocation never breaks.
    HardRule, "hard-rule", {
        /// No session beyond its capacity (I-13).
        Capacity = "capacity",
        /// Teams stay in their region.
        RegionMatch = "region_match",
        /// One session for a team (I-14).
        OneSessionPerTeam = "one_session_per_team",
    }
}
