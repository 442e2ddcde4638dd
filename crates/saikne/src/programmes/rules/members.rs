//! Rules about the members of a team.

use std::collections::BTreeSet;

use foundation::clock::in_riga;
use jiff::civil::Date;

use super::facts::{Birth, Facts, MemberFact, School};
use super::{AgeReference, Counted, Finding, Outcome};
use crate::people::person::age_on;
use crate::programmes::member::{Function, SupportPersonType};
use crate::programmes::plan::EditionPlan;

/// The ages a rule allows.
#[derive(Debug, Clone, Copy)]
pub(super) struct AgeLimits {
    pub(super) min: i64,
    pub(super) max: i64,
    pub(super) is_inclusive: bool,
}

impl AgeLimits {
    fn allow(self, age: i16) -> bool {
        let age = i64::from(age);
        if self.is_inclusive { self.min <= age && age <= self.max } else { self.min < age && age < self.max }
    }
}

fn outcome(is_met: bool) -> Outcome {
    if is_met { Outcome::Met } else { Outcome::NotMet }
}

fn field_of(function: Function) -> &'static str {
    match function {
        Function::SupportPerson => "support-person",
        Function::Representative | Function::Helper => "members",
    }
}

/// How many there are of something.
pub(super) fn count(
    found: impl Fn(Outcome) -> Finding,
    what: Counted,
    min: i64,
    max: i64,
    facts: &Facts,
) -> Finding {
    let (number, field) = match what {
        Counted::Representative => (facts.with_function(Function::Representative).count(), "members"),
        Counted::SupportPerson => (facts.with_function(Function::SupportPerson).count(), "support-person"),
        Counted::Member => (facts.members.len(), "members"),
        Counted::School | Counted::RosterContinuityShare => return found(Outcome::NeedsPerson),
    };
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    found(outcome((min..=max).contains(&number)))
        .beside(field)
        .saying("programmes-found-count", vec![("number", number.to_string())])
}

/// Whether enough members have a function, of the right kind.
pub(super) fn role_present(
    found: impl Fn(Outcome) -> Finding,
    role: Function,
    count: i64,
    types: &[SupportPersonType],
    facts: &Facts,
) -> Finding {
    let present: Vec<&MemberFact> = facts.with_function(role).collect();
    if i64::try_from(present.len()).unwrap_or(i64::MAX) < count {
        return found(Outcome::NotMet).beside(field_of(role));
    }
    let is_of_kind = |member: &&MemberFact| {
        types.is_empty() || member.support_type.is_some_and(|kind| types.contains(&kind))
    };
    if present.iter().all(is_of_kind) {
        found(Outcome::Met).beside(field_of(role))
    } else {
        found(Outcome::NotMet).beside("support-person-type")
    }
}

/// Whether everybody with a function belongs to the school.
pub(super) fn same_organisation(
    found: &impl Fn(Outcome) -> Finding,
    function: Function,
    facts: &Facts,
) -> Vec<Finding> {
    let school = match &facts.school {
        School::InRegister { id, .. } if !id.is_empty() => Some(id.as_str()),
        _ => None,
    };
    let members: Vec<&MemberFact> = facts.with_function(function).collect();
    let known: BTreeSet<&str> =
        members.iter().filter_map(|member| member.organisation.as_deref()).chain(school).collect();
    let strangers: Vec<&MemberFact> = match school {
        Some(school) => members
            .iter()
            .copied()
            .filter(|member| member.organisation.as_deref().is_some_and(|own| own != school))
            .collect(),
        None if known.len() > 1 => members.clone(),
        None => Vec::new(),
    };
    if !strangers.is_empty() {
        let beside = |member: &MemberFact| {
            found(Outcome::NotMet).beside(format!("member-{}-organisation", member.key))
        };
        return strangers.into_iter().map(beside).collect();
    }
    let is_known = members.iter().all(|member| member.organisation.is_some());
    vec![found(if is_known { Outcome::Met } else { Outcome::NeedsPerson }).beside("members")]
}

/// The day at which an age is judged.
pub(super) fn reference_day(plan: &EditionPlan, reference: AgeReference, facts: &Facts) -> Date {
    match reference {
        AgeReference::TrainingFirstDay => {
            facts.training_first_day.unwrap_or_else(|| plan.first_possible_training_day())
        }
        AgeReference::Submission => in_riga(facts.at).date(),
    }
}

/// Whether everybody with a function has an age within limits on a day. Each member who has not is
/// named by its own finding; where only the year is known and decides nothing, a person looks.
pub(super) fn ages(
    found: &impl Fn(Outcome) -> Finding,
    role: Function,
    limits: AgeLimits,
    day: Date,
    facts: &Facts,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for member in facts.with_function(role) {
        let is_allowed = match member.birth {
            Birth::On(birth) => Some(limits.allow(age_on(birth, day))),
            Birth::Year(year) => {
                // Born on its first day or on its last: where both agree, so do all between.
                let oldest = limits.allow(day.year() - year);
                let youngest = limits.allow(day.year() - year - 1);
                let is_last_day = (day.month(), day.day()) == (12, 31);
                if oldest == youngest || is_last_day { Some(oldest) } else { None }
            }
            Birth::Unknown => None,
        };
        let result = match is_allowed {
            Some(true) => continue,
            Some(false) => Outcome::NotMet,
            None => Outcome::NeedsPerson,
        };
        let key =
            if result == Outcome::NotMet { "programmes-found-age" } else { "programmes-found-age-open" };
        let values = vec![("day", day.to_string())];
        findings.push(found(result).beside(format!("member-{}-birth-date", member.key)).saying(key, values));
    }
    if findings.is_empty() {
        findings.push(found(Outcome::Met).beside("members"));
    }
    findings
}

/// Whether consent is there for everybody who is younger than the limit.
pub(super) fn consents(found: &impl Fn(Outcome) -> Finding, age_limit: i64, facts: &Facts) -> Vec<Finding> {
    let today = in_riga(facts.at).date();
    let is_minor = |member: &&MemberFact| member.birth.is_under(age_limit, today);
    let missing: Vec<Finding> = facts
        .with_function(Function::Representative)
        .filter(is_minor)
        .filter_map(|member| {
            let field = format!("member-{}-consent", member.key);
            match member.has_consent {
                Some(true) => None,
                Some(false) => Some(found(Outcome::NotMet).beside(field)),
                None => Some(found(Outcome::NeedsPerson).beside(field)),
            }
        })
        .collect();
    if missing.is_empty() { vec![found(Outcome::Met).beside("members")] } else { missing }
}
