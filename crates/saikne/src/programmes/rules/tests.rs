//! The rules of “Kontakts” 2024, asked with good and bad teams.

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::programmes::member::{Function, SupportPersonType};
use crate::programmes::plan::EditionPlan;
use crate::programmes::shipped;

fn plan() -> EditionPlan {
    shipped::read("kontakts-2024").unwrap().plan
}

fn school() -> School {
    School::InRegister {
        id: "school".to_owned(),
        kind: "general_school".to_owned(),
        founder: "municipality".to_owned(),
    }
}

fn representative(key: &str, birth: Date) -> MemberFact {
    MemberFact {
        birth: Birth::On(birth),
        organisation: Some("school".to_owned()),
        has_consent: Some(true),
        ..MemberFact::new(key, Function::Representative)
    }
}

/// A team in which all is well: one turns 13 on the first training day, one is 25, one 17.
fn team() -> Facts {
    let support = MemberFact {
        organisation: Some("school".to_owned()),
        support_type: Some(SupportPersonType::Teacher),
        ..MemberFact::new("s", Function::SupportPerson)
    };
    Facts {
        call: Some(CallKind::TeamRegistration),
        school: school(),
        members: vec![
            representative("1", date(2011, 2, 26)),
            representative("2", date(1998, 2, 27)),
            representative("3", date(2006, 6, 1)),
            support,
        ],
        ..Facts::at("2024-01-30T08:00:00Z".parse().unwrap())
    }
}

fn refused(facts: &Facts) -> Vec<(String, String)> {
    evaluate(&plan(), Point::OnSubmit, facts)
        .into_iter()
        .filter(Finding::blocks)
        .map(|finding| (finding.rule_id, finding.field.unwrap_or_default()))
        .collect()
}

fn one(rule: &str, field: &str) -> Vec<(String, String)> {
    vec![(rule.to_owned(), field.to_owned())]
}

#[test]
fn a_good_team_meets_every_rule() {
    let findings = evaluate(&plan(), Point::OnSubmit, &team());
    let ids: Vec<&str> = findings.iter().map(|finding| finding.rule_id.as_str()).collect();

    assert_eq!(ids, ["REG-01", "REG-02", "REG-03", "REG-04", "REG-05", "REG-06"]);
    assert!(findings.iter().all(|finding| finding.outcome == Outcome::Met), "{findings:#?}");
}

#[test]
fn two_and_four_representatives_are_refused() {
    let mut two = team();
    two.members.remove(0);
    assert_eq!(refused(&two), one("REG-02", "members"));

    let mut four = team();
    four.members.push(representative("4", date(2007, 1, 1)));
    assert_eq!(refused(&four), one("REG-02", "members"));
}

#[test]
fn twelve_and_twenty_six_are_refused_beside_the_member() {
    let mut young = team();
    young.members[0].birth = Birth::On(date(2011, 2, 27));
    assert_eq!(refused(&young), one("REG-04", "member-1-birth-date"));

    let mut old = team();
    old.members[1].birth = Birth::On(date(1998, 2, 26));
    assert_eq!(refused(&old), one("REG-04", "member-2-birth-date"));
}

#[test]
fn the_session_day_decides_once_the_team_has_one() {
    let mut late = team();
    late.members[0].birth = Birth::On(date(2011, 4, 2));
    assert_eq!(refused(&late), one("REG-04", "member-1-birth-date"));
    late.training_first_day = Some(date(2024, 4, 2));
    // The one who was 25 in February turned 26 at the end of that month.
    assert_eq!(refused(&late), one("REG-04", "member-2-birth-date"));
}

#[test]
fn a_member_of_another_school_is_refused() {
    let mut mixed = team();
    mixed.members[2].organisation = Some("another".to_owned());
    assert_eq!(refused(&mixed), one("REG-05", "member-3-organisation"));
}

#[test]
fn a_school_outside_the_register_is_refused() {
    let mut outside = team();
    outside.school = School::NotInRegister;
    assert_eq!(refused(&outside), one("REG-01", "school"));
}

#[test]
fn a_team_needs_a_support_person_of_a_known_kind() {
    let mut alone = team();
    alone.members.pop();
    assert_eq!(refused(&alone), one("REG-03", "support-person"));

    let mut odd = team();
    odd.members[3].support_type = None;
    assert_eq!(refused(&odd), one("REG-03", "support-person-type"));
}

#[test]
fn a_missing_consent_is_said_and_does_not_refuse() {
    let mut open = team();
    open.members[0].has_consent = None;
    open.members[2].has_consent = Some(false);
    let findings = evaluate(&plan(), Point::OnSubmit, &open);

    assert!(!is_blocked(&findings));
    let said: Vec<_> = findings
        .iter()
        .filter(|finding| finding.rule_id == "REG-06")
        .map(|finding| (finding.outcome, finding.field.as_deref().unwrap()))
        .collect();
    assert_eq!(said, [(Outcome::NeedsPerson, "member-1-consent"), (Outcome::NotMet, "member-3-consent")]);
}

#[test]
fn a_birth_year_is_enough_unless_it_decides() {
    let with_year = |year| {
        let mut facts = team();
        facts.members[0].birth = Birth::Year(year);
        let found = evaluate(&plan(), Point::OnSubmit, &facts);
        found.into_iter().find(|finding| finding.rule_id == "REG-04").unwrap().outcome
    };

    assert_eq!(with_year(2008), Outcome::Met);
    assert_eq!(with_year(2011), Outcome::NeedsPerson, "13 on the first day, or not yet");
    assert_eq!(with_year(2012), Outcome::NotMet);
    assert_eq!(with_year(1998), Outcome::NeedsPerson);
    assert_eq!(with_year(1997), Outcome::NotMet);
}

#[test]
fn a_roster_change_needs_a_reason_and_is_marked_when_late() {
    let asked = |has_reason, days_before| {
        let facts = Facts { roster_change: Some(RosterChangeFact { has_reason, days_before }), ..team() };
        let found = evaluate(&plan(), Point::OnRosterChange, &facts);
        let finding = found.into_iter().find(|finding| finding.rule_id == "ROS-01").unwrap();
        (finding.outcome, finding.field.unwrap_or_default())
    };

    assert_eq!(asked(true, 6), (Outcome::Met, String::new()));
    assert_eq!(asked(true, 1), (Outcome::NeedsPerson, "late".to_owned()));
    assert_eq!(asked(false, 6), (Outcome::NotMet, "reason".to_owned()));
}

#[test]
fn the_deadline_answers_as_a_rule_does() {
    let plan = plan();
    let ends_at = plan.call("team_registration").unwrap().deadline.ends_at();
    assert!(!deadline_finding(&plan, ends_at, "2024-01-31T21:59:59.999Z".parse().unwrap()).blocks());
    assert!(deadline_finding(&plan, ends_at, ends_at).blocks());
}

#[test]
fn a_rule_out_of_its_dates_is_not_asked() {
    let mut plan = plan();
    for rule in &mut plan.rules {
        rule.valid_from = Some(date(2024, 1, 31));
    }
    assert!(evaluate(&plan, Point::OnSubmit, &team()).is_empty());
    let mut later = team();
    later.at = "2024-01-30T22:00:00Z".parse().unwrap();
    assert!(!evaluate(&plan, Point::OnSubmit, &later).is_empty());
}

proptest! {
    /// Whatever the team, exactly the wrong number of representatives and wrong ages are refused.
    #[test]
    fn ages_and_counts_are_judged_exactly(days in prop::collection::vec(0_i32..14_000, 0..7)) {
        use jiff::ToSpan;
        let first_day = date(2024, 2, 26);
        let births: Vec<Date> =
            days.iter().map(|days| date(1985, 1, 1).checked_add(days.days()).unwrap()).collect();
        let mut facts = team();
        facts.members.retain(|member| member.function == Function::SupportPerson);
        for (number, birth) in births.iter().enumerate() {
            facts.members.push(representative(&number.to_string(), *birth));
        }
        let refused = refused(&facts);
        let is_count_refused = refused.iter().any(|(rule, _)| rule == "REG-02");
        prop_assert_eq!(is_count_refused, births.len() != 3);
        for (number, birth) in births.iter().enumerate() {
            // 13 on the first day means born on that day thirteen years earlier or before.
            let is_right = *birth <= date(2011, 2, 26) && *birth > date(1998, 2, 26);
            let field = format!("member-{number}-birth-date");
            prop_assert_eq!(refused.contains(&("REG-04".to_owned(), field)), !is_right, "{} {}", birth, first_day);
        }
    }

    /// A finding that refuses always says beside which field.
    #[test]
    fn a_refusal_always_has_a_field(representatives in 0_usize..6, has_support in any::<bool>(), is_registered in any::<bool>()) {
        let mut facts = team();
        facts.members.clear();
        for number in 0..representatives {
            facts.members.push(MemberFact::new(number.to_string(), Function::Representative));
        }
        if has_support {
            facts.members.push(MemberFact::new("s", Function::SupportPerson));
        }
        if !is_registered {
            facts.school = School::NotInRegister;
        }
        for finding in evaluate(&plan(), Point::OnSubmit, &facts) {
            prop_assert!(!finding.blocks() || finding.field.is_some(), "{:?}", finding);
        }
    }
}
