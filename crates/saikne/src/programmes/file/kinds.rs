//! The parameters of each rule kind, read from a programme file.

use foundation::money::Cents;

use super::mistake::What;
use super::section::Section;
use crate::programmes::member::Phase;
use crate::programmes::rules::{Late, RuleKind};

const MOST: i64 = 1_000_000;
const MOST_CENTS: i64 = 100_000_000_000_000;

/// Reads `kind` and `params` of a rule.
pub fn read(rule: &Section<'_>) -> Option<RuleKind> {
    let name = rule.text("kind");
    let params = rule.section("params");
    if !RuleKind::NAMES.contains(&name.as_str()) {
        if !name.is_empty() {
            let known = RuleKind::NAMES.map(str::to_owned).to_vec();
            rule.mistake("kind", What::UnknownWord(name.chars().take(60).collect(), known));
        }
        return None;
    }
    let params = params?;
    let kind =
        of_people(&name, &params).or_else(|| of_papers(&name, &params)).or_else(|| of_money(&name, &params));
    params.finish();
    kind
}

/// Kinds about times, organisations and people.
fn of_people(name: &str, params: &Section<'_>) -> Option<RuleKind> {
    Some(match name {
        "deadline" => RuleKind::Deadline { deadline: super::calls::deadline(params)? },
        "window" => {
            let (from, to) = super::calls::days(params, "from", "to");
            RuleKind::Window { from, to, applies_to: params.maybe_text("applies_to") }
        }
        "in_register" => {
            RuleKind::InRegister { register: params.code("register"), kinds: params.texts("kinds") }
        }
        "org_kind_in" => RuleKind::OrgKindIn { kinds: params.some_texts("kinds") },
        "founder_in" => RuleKind::FounderIn { founders: params.some_texts("founders") },
        "represents" => RuleKind::Represents { mandate_required: params.flag("mandate_required", true) },
        "count_between" => {
            let (what, (min, max)) = (params.word("what"), limits(params));
            RuleKind::CountBetween { what: what?, min, max }
        }
        "same_organisation" => RuleKind::SameOrganisation { members: params.word("members")? },
        "age_between" => {
            let (role, (min, max)) = (params.word("role"), limits(params));
            let inclusive = params.flag("inclusive", true);
            let reference = params.word("reference");
            RuleKind::AgeBetween { role: role?, min, max, inclusive, reference: reference? }
        }
        "grade_between" => {
            let (min, max) = limits(params);
            RuleKind::GradeBetween { min, max }
        }
        "study_year_between" => {
            let (min, max) = limits(params);
            RuleKind::StudyYearBetween { min, max }
        }
        "role_present" => {
            let role = params.word("role");
            let phase = params.maybe_word("phase").unwrap_or(Phase::Training);
            let count = params.number("count", 1, 100);
            let full_time = params.flag("full_time", false);
            let types = params.list_of("types");
            RuleKind::RolePresent { role: role?, phase, count, full_time, types }
        }
        "attended" => RuleKind::Attended {
            training: params.code("training"),
            support_person_share: params.share("support_person_share"),
            member_min_per_block: params.number("member_min_per_block", 0, 100),
        },
        "region_match" => RuleKind::RegionMatch { strictness: params.word("strictness")? },
        "consent_given" => {
            let purpose = params.word("purpose");
            let age_limit = params.number("age_limit", 0, 150);
            RuleKind::ConsentGiven { purpose: purpose?, age_limit }
        }
        _ => return None,
    })
}

/// Kinds about plans, papers, procedures.
fn of_papers(name: &str, params: &Section<'_>) -> Option<RuleKind> {
    Some(match name {
        "themes_from" => {
            RuleKind::ThemesFrom { catalogue: params.code("catalogue"), min: params.number("min", 0, 100) }
        }
        "catalogue_only" => RuleKind::CatalogueOnly { catalogue: params.code("catalogue") },
        "area_limited" => {
            RuleKind::AreaLimited { group: params.code("group"), areas: params.some_texts("areas") }
        }
        "requires_plan" => RuleKind::RequiresPlan { plan: params.code("plan"), state: params.code("state") },
        "requires_document" => {
            RuleKind::RequiresDocument { document: params.code("document"), state: params.code("state") }
        }
        "requires_rating" => RuleKind::RequiresRating {
            previous_stage: params.code("previous_stage"),
            ratings: params.some_texts("ratings"),
        },
        "no_overlap" => {
            RuleKind::NoOverlap { programmes: params.texts("programmes"), keys: params.some_texts("keys") }
        }
        "text_contains" => RuleKind::TextContains { profile: params.code("profile") },
        "two_persons" => RuleKind::TwoPersons { action: params.code("action") },
        "no_conflict" => RuleKind::NoConflict { relations: params.some_texts("relations") },
        "capacity" => RuleKind::Capacity { of: params.code("of"), limit: params.number("limit", 0, MOST) },
        "approval_chain" => RuleKind::ApprovalChain {
            chain: params.some_texts("chain"),
            reason_required: params.flag("reason_required", false),
            lead_days: params.maybe_number("lead_days", 0, 365).unwrap_or(0),
            late: params.maybe_word("late").unwrap_or(Late::Flag),
        },
        _ => return None,
    })
}

/// Kinds about money.
fn of_money(name: &str, params: &Section<'_>) -> Option<RuleKind> {
    let cents = |key: &str| Cents(params.number(key, 0, MOST_CENTS));
    Some(match name {
        "cost_category_in" => RuleKind::CostCategoryIn {
            categories: params.some_texts("categories"),
            valid_from: params.maybe_day("valid_from"),
            valid_to: params.maybe_day("valid_to"),
        },
        "cost_period" => {
            let (from, to) = super::calls::days(params, "from", "to");
            RuleKind::CostPeriod { from, to }
        }
        "max_amount_per" => {
            let unit = params.word("unit");
            let cents = cents("cents");
            RuleKind::MaxAmountPer { unit: unit?, cents }
        }
        "sum_equals" => {
            RuleKind::SumEquals { lines: params.some_texts("lines"), total_cents: cents("total_cents") }
        }
        "sum_at_most" => RuleKind::SumAtMost { group: params.code("group"), cents: cents("cents") },
        "share" => RuleKind::Share {
            numerator: params.code("numerator"),
            denominator: params.code("denominator"),
            rate: params.share("rate"),
            tolerance_cents: cents("tolerance_cents"),
        },
        "co_financing_min" => RuleKind::CoFinancingMin {
            rate: params.share("rate"),
            in_kind_allowed: params.flag("in_kind_allowed", false),
        },
        "tolerance" => RuleKind::Tolerance {
            budget_shift: params.share("budget_shift"),
            amendment_above: params.share("amendment_above"),
        },
        _ => return None,
    })
}

fn limits(params: &Section<'_>) -> (i64, i64) {
    let min = params.number("min", 0, MOST);
    let max = params.number("max", 0, MOST);
    if params.has("max") && max < min {
        params.mistake("max", What::OutOfRange(min, MOST));
    }
    (min, max)
}
