//! One question to an application before it is judged: what the platform found, what people decided, and the way to
//! a result that stays.

use crate::people::PersonId;
use crate::teams::words::words;

words! {
    /// Where a check is (model 4.4).
    CheckState, "eligibility-check-state" {
        /// Nothing was asked yet.
        Pending = "pending",
        /// The platform found it met.
        AutoPassed = "auto_passed",
        /// The platform found it not met.
        AutoFailed = "auto_failed",
        /// A person has to look.
        NeedsPerson = "needs_person",
        /// A person found it met.
        Passed = "passed",
        /// A person found it not met.
        Failed = "failed",
        /// The applicant was asked.
        Clarification = "clarification",
        /// The check is over.
        Final = "final",
    }
}

/// What the platform found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// It is met.
    Met,
    /// It is not met.
    NotMet,
    /// A person has to look.
    NeedsPerson,
}

/// A check and who has had a hand in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Where it is.
    pub state: CheckState,
    /// What it came to, once it is final.
    pub is_met: Option<bool>,
    /// Why a person decided so.
    pub reason: String,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Who asked, with a reason, that what the platform found not met counts as met.
    pub proposed: Option<(PersonId, String)>,
}

/// Why a check cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is not where this would be possible.
    #[error("a check that is {0:?} cannot do this")]
    WrongState(CheckState),
    /// It needs a reason (I-25).
    #[error("a reason is needed")]
    NoReason,
    /// Another person has to confirm it (I-38).
    #[error("another person has to confirm it")]
    SamePerson,
}

impl Check {
    /// A check to which nothing was answered yet.
    #[must_use]
    pub const fn pending() -> Self {
        let state = CheckState::Pending;
        Self { state, is_met: None, reason: String::new(), decided_by: None, proposed: None }
    }

    /// A check that begins with what the platform found.
    #[must_use]
    pub fn begun(found: Found) -> Self {
        let state = match found {
            Found::Met => CheckState::AutoPassed,
            Found::NotMet => CheckState::AutoFailed,
            Found::NeedsPerson => CheckState::NeedsPerson,
        };
        Self { state, ..Self::pending() }
    }

    /// The platform has looked.
    pub fn find(&mut self, found: Found) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::Pending])?;
        self.state = Self::begun(found).state;
        Ok(())
    }

    /// A person answers what the platform left to a person. Not met needs a reason.
    pub fn decide(&mut self, by: &PersonId, is_met: bool, reason: &str) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::NeedsPerson])?;
        let reason = reason.trim();
        if !is_met && reason.is_empty() {
            return Err(NotPossible::NoReason);
        }
        self.state = if is_met { CheckState::Passed } else { CheckState::Failed };
        reason.clone_into(&mut self.reason);
        self.decided_by = Some(by.clone());
        Ok(())
    }

    /// A person asks that what the platform found not met counts as met. Nothing counts until another confirms it.
    pub fn propose(&mut self, by: &PersonId, reason: &str) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::AutoFailed])?;
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(NotPossible::NoReason);
        }
        self.proposed = Some((by.clone(), reason.to_owned()));
        Ok(())
    }

    /// Another person confirms what was proposed (I-38).
    pub fn confirm(&mut self, by: &PersonId) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::AutoFailed])?;
        let Some((first, reason)) = &self.proposed else { return Err(NotPossible::WrongState(self.state)) };
        if first == by {
            return Err(NotPossible::SamePerson);
        }
        self.reason.clone_from(reason);
        self.state = CheckState::Passed;
        self.decided_by = Some(by.clone());
        Ok(())
    }

    /// What people decided is taken back, with a reason: it stands again as the platform left it. Whoever decides
    /// next does so anew.
    pub fn take_back(&mut self, reason: &str) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::Passed, CheckState::Failed])?;
        if reason.trim().is_empty() {
            return Err(NotPossible::NoReason);
        }
        // What was set aside by two people was found not met; everything else was left to a person.
        let was_set_aside = self.proposed.take().is_some();
        self.state = if was_set_aside { CheckState::AutoFailed } else { CheckState::NeedsPerson };
        self.reason.clear();
        self.decided_by = None;
        Ok(())
    }

    /// The applicant is asked before a person answers.
    pub fn ask(&mut self) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::NeedsPerson])?;
        self.state = CheckState::Clarification;
        Ok(())
    }

    /// The applicant answered, or the day is over: a person has to look again.
    pub fn answered(&mut self) -> Result<(), NotPossible> {
        self.only_in(&[CheckState::Clarification])?;
        self.state = CheckState::NeedsPerson;
        Ok(())
    }

    /// The application is decided upon; the check stays as it is.
    pub fn close(&mut self) -> Result<(), NotPossible> {
        let is_met = self.answer().ok_or(NotPossible::WrongState(self.state))?;
        self.only_in(&[
            CheckState::AutoPassed,
            CheckState::AutoFailed,
            CheckState::Passed,
            CheckState::Failed,
        ])?;
        self.is_met = Some(is_met);
        self.state = CheckState::Final;
        Ok(())
    }

    /// Whether it is met; nothing while that is not known.
    #[must_use]
    pub const fn answer(&self) -> Option<bool> {
        match self.state {
            CheckState::AutoPassed | CheckState::Passed => Some(true),
            CheckState::AutoFailed | CheckState::Failed => Some(false),
            CheckState::Final => self.is_met,
            CheckState::Pending | CheckState::NeedsPerson | CheckState::Clarification => None,
        }
    }

    fn only_in(&self, states: &[CheckState]) -> Result<(), NotPossible> {
        if states.contains(&self.state) { Ok(()) } else { Err(NotPossible::WrongState(self.state)) }
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;

    fn two() -> (PersonId, PersonId) {
        let clock = Clock::standing("2024-06-01T08:00:00Z".parse().unwrap());
        let chance = Chance::seeded(1);
        (chance.id(&clock), chance.id(&clock))
    }

    fn found(found: Found) -> Check {
        let mut check = Check::pending();
        check.find(found).unwrap();
        check
    }

    #[test]
    fn what_the_platform_found_not_met_passes_only_with_a_reason_and_a_second_person() {
        let (first, second) = two();
        let mut check = found(Found::NotMet);
        assert_eq!(
            check.decide(&first, true, "Tā šķiet"),
            Err(NotPossible::WrongState(CheckState::AutoFailed))
        );
        assert_eq!(check.confirm(&second), Err(NotPossible::WrongState(CheckState::AutoFailed)));
        assert_eq!(check.propose(&first, "  "), Err(NotPossible::NoReason));
        check.propose(&first, "Apliecība pievienota vēlāk").unwrap();
        assert_eq!(check.answer(), Some(false), "a proposal alone changes nothing");
        assert_eq!(check.confirm(&first), Err(NotPossible::SamePerson));
        check.confirm(&second).unwrap();
        assert_eq!((check.answer(), check.reason.as_str()), (Some(true), "Apliecība pievienota vēlāk"));
        check.close().unwrap();
        assert_eq!(check.is_met, Some(true));
    }

    #[test]
    fn a_person_answers_once_and_a_refusal_says_why() {
        let (first, second) = two();
        let mut check = found(Found::NeedsPerson);
        assert_eq!(check.decide(&first, false, ""), Err(NotPossible::NoReason));
        check.decide(&first, false, "Paraksts nav pilnvarotas personas").unwrap();
        let again = check.clone().decide(&second, true, "");
        assert_eq!(again, Err(NotPossible::WrongState(CheckState::Failed)));
        assert_eq!(check.answer(), Some(false));
    }

    #[test]
    fn what_people_decided_is_taken_back_with_a_reason_until_the_check_ends() {
        let (first, second) = two();
        let mut check = found(Found::NeedsPerson);
        assert!(check.take_back("Nav ko").is_err(), "nothing was decided");
        check.decide(&first, false, "Nav paraksta").unwrap();
        assert_eq!(check.take_back(" "), Err(NotPossible::NoReason));
        check.take_back("Paraksts bija otrā lapā").unwrap();
        assert_eq!(check, found(Found::NeedsPerson));
        check.decide(&second, true, "").unwrap();
        check.close().unwrap();
        assert_eq!(check.take_back("Par vēlu"), Err(NotPossible::WrongState(CheckState::Final)));
        let mut aside = found(Found::NotMet);
        aside.propose(&first, "Apliecība pievienota vēlāk").unwrap();
        assert!(aside.take_back("Nekas nav apstiprināts").is_err());
        aside.confirm(&second).unwrap();
        aside.take_back("Apliecība ir viltota").unwrap();
        assert_eq!(aside, found(Found::NotMet), "two people are needed again");
    }

    #[test]
    fn a_clarification_leads_back_to_a_person_and_nothing_open_is_closed() {
        let (first, _) = two();
        let mut check = found(Found::NeedsPerson);
        check.ask().unwrap();
        assert!(check.clone().decide(&first, true, "").is_err() && check.clone().close().is_err());
        check.answered().unwrap();
        assert!(check.clone().close().is_err());
        check.decide(&first, true, "").unwrap();
        check.close().unwrap();
        assert!(check.close().is_err() && check.find(Found::Met).is_err(), "final stays final");
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let text = include_str!("../../../../migrations/0010_eligibility.sql");
        for state in CheckState::ALL {
            assert!(text.contains(&format!("'{}'", state.as_str())), "{state:?}");
        }
    }
}
