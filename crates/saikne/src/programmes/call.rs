//! A call as a record: its states, its deadline, its extensions.

use foundation::clock::start_of_day;
use foundation::ids::Id;
use jiff::Timestamp;

use super::deadline::Deadline;
use super::outage::Outage;
use super::plan::{CallKind, CallPlan};
use super::words::words;
use crate::organisations::organisation::OrganisationId;

/// Identity of a call.
pub type CallId = Id<Call>;

words! {
    /// How far a call is (model 4.4).
    CallState, "call-state", {
        /// Its rules are being written.
        Draft = "draft",
        /// The owner agreed to its rules.
        Agreed = "agreed",
        /// It is public and not yet open.
        Announced = "announced",
        /// It takes applications.
        Open = "open",
        /// Its deadline has passed.
        Closed = "closed",
        /// What came is being judged.
        Evaluating = "evaluating",
        /// It is decided.
        Decided = "decided",
        /// It was given up.
        Cancelled = "cancelled",
    }
}

impl CallState {
    /// Whether the public may know of a call in this state.
    #[must_use]
    pub fn is_public(self) -> bool {
        !matches!(self, Self::Draft | Self::Agreed)
    }
}

/// An invitation with a deadline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Identity.
    pub id: CallId,
    /// Code of the edition.
    pub edition: String,
    /// Code within the edition.
    pub code: String,
    /// What is asked for.
    pub kind: CallKind,
    /// How far it is.
    pub state: CallState,
    /// From when on it takes applications.
    pub opens_at: Timestamp,
    /// The local words of the deadline for all, every extension for all included: `2024-01-31`.
    pub deadline_words: String,
    /// The first instant that is too late for everybody without an extension of their own.
    pub deadline_at: Timestamp,
    /// When it was made public.
    pub announced_at: Option<Timestamp>,
    /// Why it was given up.
    pub cancel_reason: Option<String>,
    /// The version of the edition's plan that holds; read with the call, not saved with it.
    pub plan_version: i64,
    /// Goes up with every save.
    pub version: i64,
}

/// A deadline moved further.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineExtension {
    /// Identity.
    pub id: Id<DeadlineExtension>,
    /// Of which call.
    pub call: CallId,
    /// For which organisation; for all when absent.
    pub organisation: Option<OrganisationId>,
    /// The local words of the new deadline.
    pub deadline_words: String,
    /// The first instant that is too late.
    pub deadline_at: Timestamp,
    /// Why.
    pub reason: String,
    /// The outage it makes up for, where it does.
    pub outage: Option<Outage>,
    /// Who granted it, as the audit trail names people.
    pub granted_by: String,
    /// When.
    pub granted_at: Timestamp,
}

/// Why a call cannot do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// The call is in another state.
    #[error("a call that is {0:?} cannot do that")]
    WrongState(CallState),
    /// The deed needs a reason.
    #[error("a reason is needed")]
    NoReason,
    /// A deadline only ever moves further.
    #[error("the new deadline is not later than the old one")]
    NotLater,
    /// The deadline has passed already.
    #[error("the deadline has passed")]
    DeadlinePassed,
    /// The deadline has not come yet.
    #[error("the deadline has not come yet")]
    DeadlineNotPassed,
    /// The opening has not come yet.
    #[error("the opening has not come yet")]
    NotYetOpening,
    /// The outage began when the deadline was over.
    #[error("the outage began after the deadline")]
    OutageTooLate,
}

impl Call {
    /// A call of a plan, not yet agreed.
    #[must_use]
    pub fn draft(id: CallId, edition: &str, plan: &CallPlan, now: Timestamp) -> Self {
        let mut call = Self {
            id,
            edition: edition.to_owned(),
            code: plan.code.clone(),
            kind: plan.kind,
            state: CallState::Draft,
            opens_at: now,
            deadline_words: String::new(),
            deadline_at: now,
            announced_at: None,
            cancel_reason: None,
            plan_version: 0,
            version: 1,
        };
        call.take_from(plan, now);
        call
    }

    fn take_from(&mut self, plan: &CallPlan, now: Timestamp) {
        self.kind = plan.kind;
        self.opens_at = plan
            .opens
            .map(foundation::clock::moment_of)
            .or_else(|| plan.announced.map(start_of_day))
            .unwrap_or(now);
        self.deadline_words = plan.deadline.as_text();
        self.deadline_at = plan.deadline.ends_at();
    }

    /// The owner agrees to the rules of an approved version. A call that is public already keeps its
    /// dates: those move only by an extension with a reason.
    pub fn agree(&mut self, plan: &CallPlan, now: Timestamp) {
        if matches!(self.state, CallState::Draft | CallState::Agreed) {
            self.take_from(plan, now);
            self.state = CallState::Agreed;
        }
    }

    /// Makes the call public; it opens at once when its opening has come.
    pub fn announce(&mut self, now: Timestamp) -> Result<(), NotPossible> {
        self.expect(CallState::Agreed)?;
        if now >= self.deadline_at {
            return Err(NotPossible::DeadlinePassed);
        }
        self.state = if now >= self.opens_at { CallState::Open } else { CallState::Announced };
        self.announced_at = Some(now);
        Ok(())
    }

    /// The opening has come.
    pub fn open(&mut self, now: Timestamp) -> Result<(), NotPossible> {
        self.expect(CallState::Announced)?;
        if now < self.opens_at {
            return Err(NotPossible::NotYetOpening);
        }
        self.state = CallState::Open;
        Ok(())
    }

    /// The deadline for all has passed.
    pub fn close(&mut self, now: Timestamp) -> Result<(), NotPossible> {
        self.expect(CallState::Open)?;
        if now < self.deadline_at {
            return Err(NotPossible::DeadlineNotPassed);
        }
        self.state = CallState::Closed;
        Ok(())
    }

    /// What came is being judged from now on.
    pub fn begin_evaluating(&mut self) -> Result<(), NotPossible> {
        self.expect(CallState::Closed)?;
        self.state = CallState::Evaluating;
        Ok(())
    }

    /// All is decided.
    pub fn decide(&mut self) -> Result<(), NotPossible> {
        self.expect(CallState::Evaluating)?;
        self.state = CallState::Decided;
        Ok(())
    }

    /// Gives the call up, with a reason.
    pub fn cancel(&mut self, reason: &str) -> Result<(), NotPossible> {
        if matches!(self.state, CallState::Decided | CallState::Cancelled) {
            return Err(NotPossible::WrongState(self.state));
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(NotPossible::NoReason);
        }
        self.state = CallState::Cancelled;
        self.cancel_reason = Some(reason.to_owned());
        Ok(())
    }

    /// Moves the deadline for all. Before the deadline; a call that has just closed opens again only for
    /// single organisations, which need an outage or another reason of their own.
    pub fn extend_for_all(
        &mut self,
        deadline: Deadline,
        reason: &str,
        now: Timestamp,
    ) -> Result<(), NotPossible> {
        if !matches!(self.state, CallState::Announced | CallState::Open) {
            return Err(NotPossible::WrongState(self.state));
        }
        if now >= self.deadline_at {
            return Err(NotPossible::DeadlinePassed);
        }
        self.may_move_to(deadline, reason)?;
        self.deadline_words = deadline.as_text();
        self.deadline_at = deadline.ends_at();
        Ok(())
    }

    /// Moves the deadline for all because the platform could not be reached before it; also after it has passed, until
    /// what came is judged. A call that has closed takes applications again.
    pub fn extend_after_outage(
        &mut self,
        deadline: Deadline,
        reason: &str,
        outage: Outage,
    ) -> Result<(), NotPossible> {
        if !matches!(self.state, CallState::Announced | CallState::Open | CallState::Closed) {
            return Err(NotPossible::WrongState(self.state));
        }
        if !outage.touches(self.deadline_at) {
            return Err(NotPossible::OutageTooLate);
        }
        self.may_move_to(deadline, reason)?;
        self.deadline_words = deadline.as_text();
        self.deadline_at = deadline.ends_at();
        if self.state == CallState::Closed {
            self.state = CallState::Open;
        }
        Ok(())
    }

    /// Whether the deadline may be moved for one organisation: also after it has passed, until what came
    /// is judged.
    pub fn may_extend_for_one(&self, deadline: Deadline, reason: &str) -> Result<(), NotPossible> {
        if !matches!(self.state, CallState::Announced | CallState::Open | CallState::Closed) {
            return Err(NotPossible::WrongState(self.state));
        }
        self.may_move_to(deadline, reason)
    }

    fn may_move_to(&self, deadline: Deadline, reason: &str) -> Result<(), NotPossible> {
        if reason.trim().is_empty() {
            return Err(NotPossible::NoReason);
        }
        if deadline.ends_at() <= self.deadline_at {
            return Err(NotPossible::NotLater);
        }
        Ok(())
    }

    /// The deadline for all, as it was written.
    #[must_use]
    pub fn deadline(&self) -> Option<Deadline> {
        Deadline::parse(&self.deadline_words)?.ok()
    }

    /// The first instant that is too late for an organisation, with its extensions.
    #[must_use]
    pub fn deadline_for(
        &self,
        organisation: Option<&OrganisationId>,
        extensions: &[DeadlineExtension],
    ) -> Timestamp {
        let is_for = |extension: &&DeadlineExtension| {
            extension.call == self.id
                && (extension.organisation.is_none() || extension.organisation.as_ref() == organisation)
        };
        extensions
            .iter()
            .filter(is_for)
            .map(|extension| extension.deadline_at)
            .fold(self.deadline_at, Timestamp::max)
    }

    /// Whether the call takes an application of an organisation at a moment. The instant decides, not
    /// whether the state has caught up with it.
    #[must_use]
    pub fn accepts(
        &self,
        moment: Timestamp,
        organisation: Option<&OrganisationId>,
        extensions: &[DeadlineExtension],
    ) -> bool {
        matches!(self.state, CallState::Announced | CallState::Open | CallState::Closed)
            && self.opens_at <= moment
            && moment < self.deadline_for(organisation, extensions)
    }

    fn expect(&self, state: CallState) -> Result<(), NotPossible> {
        if self.state == state { Ok(()) } else { Err(NotPossible::WrongState(self.state)) }
    }
}

#[cfg(test)]
mod tests {
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    use super::*;
    use crate::programmes::shipped;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn registration() -> Call {
        let plan = shipped::read("kontakts-2024").unwrap().plan;
        let now = at("2024-01-02T08:00:00Z");
        let id = Chance::seeded(1).id(&Clock::standing(now));
        let mut call = Call::draft(id, &plan.code, plan.call("team_registration").unwrap(), now);
        call.agree(plan.call("team_registration").unwrap(), now);
        call
    }

    #[test]
    fn a_call_takes_applications_up_to_its_last_instant() {
        let mut call = registration();
        assert!(!call.accepts(at("2024-01-30T08:00:00Z"), None, &[]), "not announced yet");
        call.announce(at("2024-01-02T08:00:00Z")).unwrap();

        assert_eq!(call.state, CallState::Open);
        assert!(!call.accepts(at("2024-01-01T21:59:59Z"), None, &[]));
        assert!(call.accepts(at("2024-01-31T21:59:59.999999Z"), None, &[]));
        assert!(!call.accepts(at("2024-01-31T22:00:00Z"), None, &[]));
    }

    #[test]
    fn states_follow_their_order_only() {
        let mut call = registration();
        assert_eq!(call.open(at("2024-01-02T08:00:00Z")), Err(NotPossible::WrongState(CallState::Agreed)));
        call.announce(at("2024-01-01T08:00:00Z")).unwrap();
        assert_eq!(call.state, CallState::Announced);
        assert_eq!(call.open(at("2024-01-01T09:00:00Z")), Err(NotPossible::NotYetOpening));
        call.open(at("2024-01-01T22:00:00Z")).unwrap();
        assert_eq!(call.close(at("2024-01-31T21:59:59Z")), Err(NotPossible::DeadlineNotPassed));
        call.close(at("2024-01-31T22:00:00Z")).unwrap();
        assert_eq!(call.decide(), Err(NotPossible::WrongState(CallState::Closed)));
        call.begin_evaluating().unwrap();
        assert_eq!(call.cancel(" "), Err(NotPossible::NoReason));
        call.decide().unwrap();
        assert_eq!(call.cancel("late"), Err(NotPossible::WrongState(CallState::Decided)));
    }

    #[test]
    fn a_deadline_only_moves_further_and_with_a_reason() {
        let mut call = registration();
        call.announce(at("2024-01-02T08:00:00Z")).unwrap();
        let later = Deadline::parse("2024-02-05").unwrap().unwrap();
        let earlier = Deadline::parse("2024-01-20").unwrap().unwrap();
        let now = at("2024-01-30T08:00:00Z");

        assert_eq!(call.extend_for_all(earlier, "why", now), Err(NotPossible::NotLater));
        assert_eq!(call.extend_for_all(later, " ", now), Err(NotPossible::NoReason));
        let late = at("2024-01-31T22:00:00Z");
        assert_eq!(call.extend_for_all(later, "outage", late), Err(NotPossible::DeadlinePassed));
        call.extend_for_all(later, "outage", now).unwrap();
        assert_eq!(call.deadline_at, at("2024-02-05T22:00:00Z"));
        assert_eq!(call.deadline().unwrap().as_text(), "2024-02-05");
    }

    #[test]
    fn an_outage_opens_a_closed_call_for_everybody_again() {
        let mut call = registration();
        call.announce(at("2024-01-02T08:00:00Z")).unwrap();
        call.close(at("2024-01-31T22:00:00Z")).unwrap();
        let now = at("2024-02-01T08:00:00Z");
        let later = Deadline::parse("2024-02-02").unwrap().unwrap();
        let outage = |from: &str| Outage::over_by(at(from), now, now).unwrap();
        assert_eq!(
            call.extend_after_outage(later, "outage", outage("2024-01-31T22:00:00Z")),
            Err(NotPossible::OutageTooLate)
        );
        let real = outage("2024-01-31T20:00:00Z");
        assert_eq!(call.extend_after_outage(later, " ", real), Err(NotPossible::NoReason));
        call.extend_after_outage(later, "outage", real).unwrap();
        assert_eq!((call.state, call.deadline_at), (CallState::Open, at("2024-02-02T22:00:00Z")));
        assert!(call.accepts(now, None, &[]));
        call.close(at("2024-02-02T22:00:00Z")).unwrap();
        call.begin_evaluating().unwrap();
        assert_eq!(
            call.extend_after_outage(later, "outage", real),
            Err(NotPossible::WrongState(CallState::Evaluating))
        );
    }

    #[test]
    fn an_extension_for_one_is_for_that_one_only() {
        let mut call = registration();
        call.announce(at("2024-01-02T08:00:00Z")).unwrap();
        let later = Deadline::parse("2024-02-02T12:00").unwrap().unwrap();
        call.may_extend_for_one(later, "outage").unwrap();
        let chance = Chance::seeded(2);
        let clock = Clock::standing(call.opens_at);
        let (one, other): (OrganisationId, OrganisationId) = (chance.id(&clock), chance.id(&clock));
        let extension = DeadlineExtension {
            id: chance.id(&clock),
            call: call.id.clone(),
            organisation: Some(one.clone()),
            deadline_words: later.as_text(),
            deadline_at: later.ends_at(),
            reason: "outage".to_owned(),
            outage: None,
            granted_by: "x".to_owned(),
            granted_at: call.opens_at,
        };
        let moment = at("2024-02-01T08:00:00Z");
        let extensions = [extension];

        assert!(call.accepts(moment, Some(&one), &extensions));
        assert!(!call.accepts(moment, Some(&other), &extensions));
        assert!(!call.accepts(moment, None, &extensions));
    }
}
