//! How the part of a young person stands with those who answer for them.
//!
//! The platform asks guardians for each purpose apart. Here stands what follows for the team: whether
//! somebody may come to the training, and whether they may be photographed there.

use jiff::civil::Date;

use super::member::{Function, TeamMember};
use crate::people::person::age_on;
use crate::programmes::EditionPlan;
use crate::programmes::rules::{Facts, Finding, Outcome, Purpose, RuleKind, Severity};

/// From this age people agree for themselves where the programme's rules say nothing.
const FULL_AGE: i64 = 18;

/// Whether a guardian lets somebody come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Old enough, or not one of the young people: nobody has to agree.
    NotNeeded,
    /// A guardian has agreed.
    Given,
    /// Nobody has answered.
    Awaited,
    /// A guardian has said no, has taken the consent back, or two of them disagree.
    Denied,
}

impl Agreement {
    /// Whether the person may not come as things are.
    #[must_use]
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Awaited | Self::Denied)
    }

    /// Key of its name. Why a guardian does not agree is nobody's matter, so that no words tell a refusal, a
    /// withdrawal and a disagreement apart.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotNeeded => "guardians-not-needed",
            Self::Given => "guardians-given",
            Self::Awaited => "guardians-awaited",
            Self::Denied => "guardians-denied",
        }
    }
}

/// What guardians have answered about somebody. A purpose nobody answered about is absent; one who says no
/// outweighs another who says yes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answered {
    /// Born on; those of whom it is not known count as under age.
    pub birth_date: Option<Date>,
    /// The part in the training.
    pub participate: Option<bool>,
    /// Photographs.
    pub photo: Option<bool>,
}

impl Answered {
    /// How it stands on a day for one of the young people.
    #[must_use]
    pub fn agreement(&self, age_limit: i64, day: Date) -> Agreement {
        match self.participate {
            _ if !self.is_under(age_limit, day) => Agreement::NotNeeded,
            Some(true) => Agreement::Given,
            Some(false) => Agreement::Denied,
            None => Agreement::Awaited,
        }
    }

    /// Whether one of the young people may not be photographed on a day: under age, and nobody has agreed.
    #[must_use]
    pub fn keeps_from_photos(&self, age_limit: i64, day: Date) -> bool {
        self.is_under(age_limit, day) && self.photo != Some(true)
    }

    fn is_under(&self, age_limit: i64, day: Date) -> bool {
        self.birth_date.is_none_or(|birth| i64::from(age_on(birth, day)) < age_limit)
    }
}

/// How it stands with a member on a day.
#[must_use]
pub fn agreement_of(member: &TeamMember, age_limit: i64, day: Date) -> Agreement {
    if member.function != Function::Representative {
        return Agreement::NotNeeded;
    }
    let answered = Answered { birth_date: member.birth_date, participate: member.has_consent, photo: None };
    answered.agreement(age_limit, day)
}

/// The age from which people agree for themselves in an edition: what its rules of consent say.
#[must_use]
pub fn age_limit(plan: &EditionPlan) -> i64 {
    let limits = plan.rules.iter().filter_map(|rule| match &rule.kind {
        RuleKind::ConsentGiven { purpose: Purpose::Participate, age_limit } => Some(*age_limit),
        _ => None,
    });
    limits.max().unwrap_or(FULL_AGE)
}

/// Whether a team may take its seat in the training.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatGate {
    /// Nothing stands in the way.
    Open,
    /// Somebody is waited for; the programme lets the team come nevertheless.
    Warns,
    /// Somebody is waited for, and the programme wants the answer first.
    Awaits,
    /// A guardian does not agree. No programme can let that pass.
    Denied,
}

/// Whether a team may take its seat, by what the rules answered at it ([`Point::OnSeat`]). At the handing in
/// an answer may still be awaited; at the seat it is what the rule asks for.
///
/// [`Point::OnSeat`]: crate::programmes::rules::Point::OnSeat
#[must_use]
pub fn seat_gate(plan: &EditionPlan, facts: &Facts, findings: &[Finding]) -> SeatGate {
    let of_consent = |finding: &&Finding| {
        finding
            .field
            .as_deref()
            .is_some_and(|field| field.starts_with("member-") && field.ends_with("-consent"))
    };
    let open: Vec<&Finding> =
        findings.iter().filter(of_consent).filter(|finding| finding.outcome != Outcome::Met).collect();
    let limit = age_limit(plan);
    let day = foundation::clock::in_riga(facts.at).date();
    let is_denied = facts.members.iter().any(|member| {
        member.function == Function::Representative
            && member.has_consent == Some(false)
            && member.birth.is_under(limit, day)
    });
    if is_denied {
        SeatGate::Denied
    } else if open.iter().any(|finding| finding.severity == Severity::Block) {
        SeatGate::Awaits
    } else if open.is_empty() {
        SeatGate::Open
    } else {
        SeatGate::Warns
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::programmes::rules::{Birth, MemberFact, Point, evaluate};
    use crate::programmes::shipped;

    const DAY: Date = date(2024, 3, 1);

    fn born(year: i16, participate: Option<bool>) -> Answered {
        Answered { birth_date: Some(date(year, 3, 2)), participate, photo: None }
    }

    #[test]
    fn those_of_age_need_nobody_and_those_below_need_a_yes() {
        // One day before the eighteenth birthday.
        assert_eq!(born(2006, None).agreement(18, DAY), Agreement::Awaited);
        assert_eq!(born(2006, None).agreement(18, date(2024, 3, 2)), Agreement::NotNeeded);
        assert_eq!(born(2008, Some(true)).agreement(18, DAY), Agreement::Given);
        assert_eq!(born(2008, Some(false)).agreement(18, DAY), Agreement::Denied);
        assert_eq!(Answered::default().agreement(18, DAY), Agreement::Awaited);
    }

    #[test]
    fn photographs_wait_for_a_yes_of_their_own() {
        let agrees = born(2008, Some(true));
        assert!(agrees.keeps_from_photos(18, DAY));
        assert!(!Answered { photo: Some(true), ..agrees.clone() }.keeps_from_photos(18, DAY));
        assert!(Answered { photo: Some(false), ..agrees }.keeps_from_photos(18, DAY));
        assert!(!born(2000, None).keeps_from_photos(18, DAY));
    }

    fn gate(severity: Severity, answers: &[(i16, Option<bool>)]) -> SeatGate {
        let mut plan = shipped::read("kontakts-2024").unwrap().plan;
        for rule in plan.rules.iter_mut().filter(|rule| rule.at.contains(&Point::OnSeat)) {
            rule.severity = severity;
        }
        let mut facts = Facts::at("2024-02-16T10:00:00Z".parse().unwrap());
        facts.members = answers
            .iter()
            .enumerate()
            .map(|(place, (year, consent))| {
                let mut member = MemberFact::new(place.to_string(), Function::Representative);
                member.birth = Birth::On(date(*year, 5, 5));
                member.has_consent = *consent;
                member
            })
            .collect();
        seat_gate(&plan, &facts, &evaluate(&plan, Point::OnSeat, &facts))
    }

    #[test]
    fn the_programme_says_whether_a_seat_waits_for_an_answer_and_a_no_closes_it_anyway() {
        let awaited = [(2008, Some(true)), (2009, None), (2004, None)];
        assert_eq!(gate(Severity::Block, &awaited), SeatGate::Awaits);
        assert_eq!(gate(Severity::Warn, &awaited), SeatGate::Warns);
        let denied = [(2008, Some(false)), (2009, Some(true))];
        assert_eq!(gate(Severity::Block, &denied), SeatGate::Denied);
        assert_eq!(gate(Severity::Warn, &denied), SeatGate::Denied);
        assert_eq!(gate(Severity::Block, &[(2008, Some(true)), (2003, Some(false))]), SeatGate::Open);
    }

    #[test]
    fn the_shipped_programme_wants_the_answer_before_the_seat() {
        let plan = shipped::read("kontakts-2024").unwrap().plan;
        let rule = plan.rules.iter().find(|rule| rule.at.contains(&Point::OnSeat)).unwrap();
        assert_eq!((rule.id.as_str(), rule.severity), ("REG-07", Severity::Block));
        assert_eq!(age_limit(&plan), 18);
    }
}
