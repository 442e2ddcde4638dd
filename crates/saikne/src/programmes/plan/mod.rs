//! The plan of an edition: what a programme file says, resolved and checked (architecture 5).

mod agreement;
mod calls;
mod criteria;
mod decision;
mod lists;
mod training;

use foundation::i18n::Language;
use jiff::civil::Date;

use super::localised::Localised;
use super::rules::Rule;
use super::words::words;
pub use agreement::{AgreementPlan, ClausePlan, Shown};
pub use calls::{
    CallKind, CallPlan, PreferenceKind, Preferences, RegionSeats, Route, Selection, SelectionMode, Submission,
};
pub use criteria::{CriteriaSet, CriteriaStage, Criterion, EvaluationPlan};
pub use decision::{DecisionPlan, PartialAward, TieRule};
pub use lists::{Catalogue, Item};
pub use training::{
    AllocationPlan, BlockKind, BlockPlan, DayType, HardRule, Mode, TrainingPlan, TrainingWindow,
};

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
    /// How applications are judged; none where nothing is.
    pub evaluation: Option<EvaluationPlan>,
    /// How applications are decided about, where the edition gives money.
    pub decision: Option<DecisionPlan>,
    /// How agreements are made, where the edition makes them.
    pub agreement: Option<AgreementPlan>,
    /// Who brings teams to the training.
    pub transport: TransportPlan,
    /// Patterns of numbers.
    pub numbering: Numbering,
    /// Sentences and marks that public items carry.
    pub publicity: Vec<PublicityPlan>,
    /// What the edition adds to notices in its own words.
    pub notices: Vec<NoticePlan>,
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

    /// What is asked of applications before they are judged.
    #[must_use]
    pub fn compliance(&self) -> Option<&CriteriaSet> {
        self.criteria_set(&self.evaluation.as_ref()?.compliance)
    }

    /// What applications are judged by.
    #[must_use]
    pub fn quality(&self) -> Option<&CriteriaSet> {
        self.criteria_set(&self.evaluation.as_ref()?.quality)
    }

    /// What the edition adds to a notice, in a language; none where it adds nothing.
    #[must_use]
    pub fn added_to(&self, notice: &str, language: Language) -> Option<&str> {
        let plan = self.notices.iter().find(|plan| plan.code == notice)?;
        Some(plan.words.in_language(language))
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
    /// Applications, as they are registered: `PI-{year}-{seq4}`.
    pub application: String,
    /// Agreements: `VP{year}/{measure}-{seq}`.
    pub agreement: String,
    /// The measure's number in them.
    pub measure: String,
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

/// What an edition adds to one notice in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticePlan {
    /// Which one: a key of [`NOTICES`](crate::programmes::notices::NOTICES).
    pub code: String,
    /// The words, which stand after those of the notice itself.
    pub words: Localised,
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
