//! The closed catalogue of rule kinds (model 4.5). A programme only sets parameters.

use foundation::money::Cents;
use jiff::civil::Date;

use crate::programmes::deadline::Deadline;
use crate::programmes::member::{Function, Phase, SupportPersonType};
use crate::programmes::words::words;

/// A share in parts of ten thousand: 0.85 is 8500. Never a floating point number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(pub u32);

/// What a rule asks, with its parameters. Each kind carries the name of model 4.5.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the parameters carry the names of the catalogue")]
pub enum RuleKind {
    Deadline { deadline: Deadline },
    Window { from: Date, to: Date, applies_to: Option<String> },
    InRegister { register: String, kinds: Vec<String> },
    OrgKindIn { kinds: Vec<String> },
    FounderIn { founders: Vec<String> },
    Represents { mandate_required: bool },
    CountBetween { what: Counted, min: i64, max: i64 },
    SameOrganisation { members: Function },
    AgeBetween { role: Function, min: i64, max: i64, inclusive: bool, reference: AgeReference },
    GradeBetween { min: i64, max: i64 },
    StudyYearBetween { min: i64, max: i64 },
    RolePresent { role: Function, phase: Phase, count: i64, full_time: bool, types: Vec<SupportPersonType> },
    Attended { training: String, support_person_share: Share, member_min_per_block: i64 },
    RegionMatch { strictness: Strictness },
    ThemesFrom { catalogue: String, min: i64 },
    CatalogueOnly { catalogue: String },
    AreaLimited { group: String, areas: Vec<String> },
    RequiresPlan { plan: String, state: String },
    RequiresDocument { document: String, state: String },
    RequiresRating { previous_stage: String, ratings: Vec<String> },
    NoOverlap { programmes: Vec<String>, keys: Vec<String> },
    CostCategoryIn { categories: Vec<String>, valid_from: Option<Date>, valid_to: Option<Date> },
    CostPeriod { from: Date, to: Date },
    MaxAmountPer { unit: AmountUnit, cents: Cents },
    SumEquals { lines: Vec<String>, total_cents: Cents },
    SumAtMost { group: String, cents: Cents },
    Share { numerator: String, denominator: String, rate: Share, tolerance_cents: Cents },
    CoFinancingMin { rate: Share, in_kind_allowed: bool },
    Tolerance { budget_shift: Share, amendment_above: Share },
    ConsentGiven { purpose: Purpose, age_limit: i64 },
    TextContains { profile: String },
    TwoPersons { action: String },
    NoConflict { relations: Vec<String> },
    Capacity { of: String, limit: i64 },
    ApprovalChain { chain: Vec<String>, reason_required: bool, lead_days: i64, late: Late },
}

impl RuleKind {
    /// Every kind of the catalogue, by name.
    pub const NAMES: [&'static str; 35] = [
        "deadline",
        "window",
        "in_register",
        "org_kind_in",
        "founder_in",
        "represents",
        "count_between",
        "same_organisation",
        "age_between",
        "grade_between",
        "study_year_between",
        "role_present",
        "attended",
        "region_match",
        "themes_from",
        "catalogue_only",
        "area_limited",
        "requires_plan",
        "requires_document",
        "requires_rating",
        "no_overlap",
        "cost_category_in",
        "cost_period",
        "max_amount_per",
        "sum_equals",
        "sum_at_most",
        "share",
        "co_financing_min",
        "tolerance",
        "consent_given",
        "text_contains",
        "two_persons",
        "no_conflict",
        "capacity",
        "approval_chain",
    ];

    /// The name of the kind: `age_between`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Deadline { .. } => "deadline",
            Self::Window { .. } => "window",
            Self::InRegister { .. } => "in_register",
            Self::OrgKindIn { .. } => "org_kind_in",
            Self::FounderIn { .. } => "founder_in",
            Self::Represents { .. } => "represents",
            Self::CountBetween { .. } => "count_between",
            Self::SameOrganisation { .. } => "same_organisation",
            Self::AgeBetween { .. } => "age_between",
            Self::GradeBetween { .. } => "grade_between",
            Self::StudyYearBetween { .. } => "study_year_between",
            Self::RolePresent { .. } => "role_present",
            Self::Attended { .. } => "attended",
            Self::RegionMatch { .. } => "region_match",
            Self::ThemesFrom { .. } => "themes_from",
            Self::CatalogueOnly { .. } => "catalogue_only",
            Self::AreaLimited { .. } => "area_limited",
            Self::RequiresPlan { .. } => "requires_plan",
            Self::RequiresDocument { .. } => "requires_document",
            Self::RequiresRating { .. } => "requires_rating",
            Self::NoOverlap { .. } => "no_overlap",
            Self::CostCategoryIn { .. } => "cost_category_in",
            Self::CostPeriod { .. } => "cost_period",
            Self::MaxAmountPer { .. } => "max_amount_per",
            Self::SumEquals { .. } => "sum_equals",
            Self::SumAtMost { .. } => "sum_at_most",
            Self::Share { .. } => "share",
            Self::CoFinancingMin { .. } => "co_financing_min",
            Self::Tolerance { .. } => "tolerance",
            Self::ConsentGiven { .. } => "consent_given",
            Self::TextContains { .. } => "text_contains",
            Self::TwoPersons { .. } => "two_persons",
            Self::NoConflict { .. } => "no_conflict",
            Self::Capacity { .. } => "capacity",
            Self::ApprovalChain { .. } => "approval_chain",
        }
    }

    /// Key of the kind's sentence, shown where a programme gives none of its own.
    #[must_use]
    pub fn key(&self) -> String {
        format!("programmes-rule-{}", self.name().replace('_', "-"))
    }
}

words! {
    /// What a `count_between` rule counts.
    Counted, "counted", {
        /// Representatives of the school.
        Representative = "representative",
        /// Support persons.
        SupportPerson = "support_person",
        /// All members.
        Member = "member",
        /// Schools of an application.
        School = "school",
        /// The share of members who stay through the edition.
        RosterContinuityShare = "roster_continuity_share",
    }
}

words! {
    /// The day at which an age is judged.
    AgeReference, "age-reference", {
        /// The first day of the team's session; before it has one, of the window (annex 7.2).
        TrainingFirstDay = "training_first_day",
        /// The day of submission.
        Submission = "submission",
    }
}

words! {
    /// How strictly a region is matched.
    Strictness, "strictness", {
        /// Always.
        Strict = "strict",
        /// Where possible.
        Preferred = "preferred",
    }
}

words! {
    /// What an amount is counted for.
    AmountUnit, "amount-unit", {
        /// One school.
        School = "school",
        /// One application.
        Application = "application",
        /// One partner.
        Partner = "partner",
    }
}

words! {
    /// What becomes of a request that comes late.
    Late, "late", {
        /// It is marked and decided all the same.
        Flag = "flag",
        /// It is refused.
        Block = "block",
    }
}

words! {
    /// What a guardian, or a person of age, agrees to (model 4.3 `Consent`).
    Purpose, "purpose", {
        /// Taking part.
        Participate = "participate",
        /// Photographs.
        Photo = "photo",
        /// The name in public.
        NamePublication = "name_publication",
        /// Data to the funder.
        DataToFunder = "data_to_funder",
        /// Health needs.
        HealthNeeds = "health_needs",
    }
}
