//! What the rules are told of a team, and what is kept of their answers.

use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::file::TeamFile;
use super::member::TeamMember;
use super::terms::Terms;
use crate::programmes::member::Function;
use crate::programmes::rules::{
    Birth, Counted, Facts, Finding, MemberFact, Point, RuleKind, School, evaluate,
};
use crate::programmes::words::Word as _;

/// Stands for a school that is not the team's; which one does not matter to any rule.
const ANOTHER_SCHOOL: &str = "another";

/// The facts of a team at a moment. `first_day` is the first day of its session, once it has one.
#[must_use]
pub fn of_team(
    file: &TeamFile,
    members: &[TeamMember],
    terms: &Terms,
    first_day: Option<Date>,
    at: Timestamp,
) -> Facts {
    let mut facts = Facts::at(at);
    facts.call = Some(terms.kind);
    facts.ends_at = Some(terms.ends_at);
    facts.training_first_day = first_day;
    facts.school = if file.is_in_register {
        School::InRegister {
            id: file.team.school.as_str().to_owned(),
            kind: file.school_kind.clone(),
            founder: file.school_founder.clone(),
        }
    } else {
        School::NotInRegister
    };
    facts.members = members.iter().filter(|member| member.is_active()).map(of_member).collect();
    facts
}

/// The facts of one member.
#[must_use]
pub fn of_member(member: &TeamMember) -> MemberFact {
    let mut fact = MemberFact::new(member.id.as_str(), member.function);
    fact.birth = member.birth_date.map_or(Birth::Unknown, Birth::On);
    fact.organisation = Some(match &member.school {
        Some(school) => school.as_str().to_owned(),
        None => ANOTHER_SCHOOL.to_owned(),
    });
    fact.support_type = member.support_type;
    fact.has_consent = member.has_consent;
    fact
}

/// What the rules say of handing the registration in now.
#[must_use]
pub fn on_submit(file: &TeamFile, members: &[TeamMember], terms: &Terms, at: Timestamp) -> Vec<Finding> {
    evaluate(&terms.plan, Point::OnSubmit, &of_team(file, members, terms, None, at))
}

/// Whether a team is made up as the rules on handing in ask: so many young people, a support person. Ages,
/// guardians' answers and deadlines are judged elsewhere.
#[must_use]
pub fn is_whole(terms: &Terms, facts: &Facts) -> bool {
    let counts_people = |finding: &Finding| {
        terms.plan.rules.iter().filter(|rule| rule.id == finding.rule_id).any(|rule| {
            matches!(
                rule.kind,
                RuleKind::CountBetween { what: Counted::Representative, .. } | RuleKind::RolePresent { .. }
            )
        })
    };
    let findings = evaluate(&terms.plan, Point::OnSubmit, facts);
    !findings.iter().any(|finding| finding.blocks() && counts_people(finding))
}

/// What a rule says of a team with some young people more than have joined: those who are invited.
#[must_use]
pub fn on_invite(
    file: &TeamFile,
    members: &[TeamMember],
    terms: &Terms,
    (rule, invited): (&str, usize),
    at: Timestamp,
) -> Vec<Finding> {
    let mut facts = of_team(file, members, terms, None, at);
    let young =
        (0..invited).map(|place| MemberFact::new(format!("invited-{place}"), Function::Representative));
    facts.members.extend(young);
    of_rule(evaluate(&terms.plan, Point::OnSubmit, &facts), rule)
}

/// What refuses somebody born on a day as one of the team's young people. Nothing does while the training
/// has no day and it depends on that day.
#[must_use]
pub fn refusing_age(
    file: &TeamFile,
    terms: &Terms,
    birth: Date,
    (point, first_day): (Point, Option<Date>),
    at: Timestamp,
) -> Option<Finding> {
    let mut facts = of_team(file, &[], terms, first_day, at);
    let mut coming = MemberFact::new("new", Function::Representative);
    coming.birth = Birth::On(birth);
    facts.members.push(coming);
    evaluate(&terms.plan, point, &facts)
        .into_iter()
        .find(|finding| finding.blocks() && finding.field.as_deref() == Some("member-new-birth-date"))
}

/// What a rule says of a school that is not in the register.
#[must_use]
pub fn on_unknown_school(terms: &Terms, rule: &str, at: Timestamp) -> Vec<Finding> {
    let facts = Facts { call: Some(terms.kind), school: School::NotInRegister, ..Facts::at(at) };
    of_rule(evaluate(&terms.plan, Point::OnSubmit, &facts), rule)
}

fn of_rule(mut findings: Vec<Finding>, rule: &str) -> Vec<Finding> {
    findings.retain(|finding| finding.rule_id == rule);
    findings
}

/// Findings as they are stored: rule, version, severity, outcome. No personal data.
#[must_use]
pub fn as_json(findings: &[Finding]) -> Json {
    findings
        .iter()
        .map(|finding| {
            json!({
                "rule": finding.rule_id,
                "version": finding.rule_version,
                "severity": finding.severity.as_str(),
                "outcome": finding.outcome.as_str(),
                "field": finding.field,
            })
        })
        .collect()
}
