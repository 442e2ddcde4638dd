//! Asking the rules.

use jiff::Timestamp;

use super::facts::{Facts, School};
use super::members;
use super::{Finding, Late, Outcome, Point, Rule, RuleKind, Severity};
use crate::programmes::plan::EditionPlan;

/// Asks every rule of a plan that holds at a point. Rules come in the order of the file; a rule about
/// several members may answer several times, once beside each member.
///
/// A kind that this part of the platform cannot decide answers that a person has to look.
#[must_use]
pub fn evaluate(plan: &EditionPlan, point: Point, facts: &Facts) -> Vec<Finding> {
    plan.rules
        .iter()
        .filter(|rule| rule.is_asked(point, facts.call, facts.at))
        .flat_map(|rule| ask(plan, rule, facts))
        .collect()
}

/// The finding of a call's deadline, in the same form as those of rules.
#[must_use]
pub fn deadline_finding(plan: &EditionPlan, ends_at: Timestamp, at: Timestamp) -> Finding {
    let is_met = at < ends_at;
    Finding {
        rule_id: "DEADLINE".to_owned(),
        rule_version: plan.version,
        severity: Severity::Block,
        outcome: if is_met { Outcome::Met } else { Outcome::NotMet },
        field: Some("deadline".to_owned()),
        message: None,
        default_key: "programmes-rule-deadline".to_owned(),
        detail: None,
        legal_ref: None,
    }
}

fn ask(plan: &EditionPlan, rule: &Rule, facts: &Facts) -> Vec<Finding> {
    let found = |outcome| Finding::of(rule, plan.version, outcome);
    match &rule.kind {
        RuleKind::InRegister { kinds, .. } => vec![in_register(found, kinds, facts)],
        RuleKind::OrgKindIn { kinds } => vec![school_word(found, kinds, facts, |school| match school {
            School::InRegister { kind, .. } => kind,
            _ => "",
        })],
        RuleKind::FounderIn { founders } => {
            vec![school_word(found, founders, facts, |school| match school {
                School::InRegister { founder, .. } => founder,
                _ => "",
            })]
        }
        RuleKind::CountBetween { what, min, max } => vec![members::count(found, *what, *min, *max, facts)],
        RuleKind::SameOrganisation { members } => members::same_organisation(&found, *members, facts),
        RuleKind::AgeBetween { role, min, max, inclusive, reference } => {
            let limits = members::AgeLimits { min: *min, max: *max, is_inclusive: *inclusive };
            let day = members::reference_day(plan, *reference, facts);
            members::ages(&found, *role, limits, day, facts)
        }
        RuleKind::RolePresent { role, count, types, .. } => {
            vec![members::role_present(found, *role, *count, types, facts)]
        }
        RuleKind::ConsentGiven { age_limit, .. } => members::consents(&found, *age_limit, facts),
        RuleKind::ApprovalChain { reason_required, lead_days, late, .. } => {
            vec![roster_change(found, *reason_required, *lead_days, *late, facts)]
        }
        RuleKind::Deadline { deadline } => vec![in_time(found, deadline.accepts(facts.at))],
        RuleKind::Window { from, to, .. } => {
            let day = foundation::clock::in_riga(facts.at).date();
            vec![in_time(found, *from <= day && day <= *to)]
        }
        _ => vec![found(Outcome::NeedsPerson)],
    }
}

fn in_time(found: impl Fn(Outcome) -> Finding, is_met: bool) -> Finding {
    found(if is_met { Outcome::Met } else { Outcome::NotMet }).beside("deadline")
}

fn in_register(found: impl Fn(Outcome) -> Finding, kinds: &[String], facts: &Facts) -> Finding {
    let outcome = match &facts.school {
        School::InRegister { kind, .. } if kinds.is_empty() || kind.is_empty() => Outcome::Met,
        School::InRegister { kind, .. } if kinds.contains(kind) => Outcome::Met,
        School::InRegister { .. } | School::NotInRegister | School::NotChosen => Outcome::NotMet,
        School::Unsure => Outcome::NeedsPerson,
    };
    found(outcome).beside("school")
}

fn school_word(
    found: impl Fn(Outcome) -> Finding,
    allowed: &[String],
    facts: &Facts,
    word: impl Fn(&School) -> &str,
) -> Finding {
    let outcome = match &facts.school {
        School::NotChosen | School::NotInRegister => Outcome::NotMet,
        school if word(school).is_empty() => Outcome::NeedsPerson,
        school if allowed.iter().any(|allowed| allowed == word(school)) => Outcome::Met,
        _ => Outcome::NotMet,
    };
    found(outcome).beside("school")
}

fn roster_change(
    found: impl Fn(Outcome) -> Finding,
    reason_required: bool,
    lead_days: i64,
    late: Late,
    facts: &Facts,
) -> Finding {
    let Some(change) = facts.roster_change else { return found(Outcome::NeedsPerson) };
    if reason_required && !change.has_reason {
        return found(Outcome::NotMet).beside("reason").saying("programmes-found-no-reason", Vec::new());
    }
    if change.days_before < lead_days {
        let outcome = match late {
            Late::Flag => Outcome::NeedsPerson,
            Late::Block => Outcome::NotMet,
        };
        let values = vec![("days", lead_days.to_string())];
        return found(outcome).beside("late").saying("programmes-found-late", values);
    }
    found(Outcome::Met)
}
