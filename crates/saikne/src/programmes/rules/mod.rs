//! Rules: what must be true, asked at named points, answered with what was found.
//!
//! Pure: no database, no clock. The same [`evaluate()`] answers the quick check before sign-in, the form
//! while it is filled in, and the submission.

mod evaluate;
pub mod facts;
mod finding;
mod kind;
mod members;
mod saying;

use foundation::clock::in_riga;
use jiff::Timestamp;
use jiff::civil::Date;

use super::localised::Localised;
use super::plan::CallKind;
use super::words::words;
pub use evaluate::{deadline_finding, evaluate};
pub use facts::{Birth, Facts, MemberFact, RosterChangeFact, School};
pub use finding::{Finding, Outcome, is_blocked};
pub use kind::{AgeReference, AmountUnit, Counted, Late, Purpose, RuleKind, Share, Strictness};
pub use saying::words_found;

/// A rule of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name in the edition: `REG-04`.
    pub id: String,
    /// What it asks.
    pub kind: RuleKind,
    /// When it is asked.
    pub at: Vec<Point>,
    /// What follows when it is not met.
    pub severity: Severity,
    /// The programme's own sentence; the kind's sentence when absent.
    pub message: Option<Localised>,
    /// Where it is written: a law, a point of the call's rules.
    pub legal_ref: Option<String>,
    /// First day it holds.
    pub valid_from: Option<Date>,
    /// Last day it holds.
    pub valid_to: Option<Date>,
    /// The kinds of call it is about; all when empty.
    pub applies_to: Vec<CallKind>,
}

impl Rule {
    /// Whether the rule is asked at a point, for a kind of call, at the decisive moment (I-01).
    #[must_use]
    pub fn is_asked(&self, point: Point, call: Option<CallKind>, at: Timestamp) -> bool {
        let day = in_riga(at).date();
        self.at.contains(&point)
            && call.is_none_or(|call| self.applies_to.is_empty() || self.applies_to.contains(&call))
            && self.valid_from.is_none_or(|from| from <= day)
            && self.valid_to.is_none_or(|to| day <= to)
    }
}

words! {
    /// When a rule is asked (model 4.5).
    Point, "point", {
        /// While something is filled in.
        OnSave = "on_save",
        /// When it is handed in.
        OnSubmit = "on_submit",
        /// When members change.
        OnRosterChange = "on_roster_change",
        /// When a team takes its seat in a training.
        OnSeat = "on_seat",
        /// When it is checked.
        OnCheck = "on_check",
        /// When it is decided.
        OnDecide = "on_decide",
        /// When it is signed.
        OnSign = "on_sign",
        /// When it comes into force.
        OnActivate = "on_activate",
        /// When a support plan is handed in.
        OnSupportPlanSubmit = "on_support_plan_submit",
        /// When a journal is opened.
        OnJournalOpen = "on_journal_open",
        /// When a session is planned.
        OnSession = "on_session",
        /// When a cost is entered.
        OnCostAdd = "on_cost_add",
        /// When money is claimed.
        OnClaim = "on_claim",
        /// When an event is announced.
        OnEventAnnounce = "on_event_announce",
        /// When a room is booked.
        OnBooking = "on_booking",
        /// When something is published.
        OnPublish = "on_publish",
        /// When something protected is looked at.
        OnView = "on_view",
        /// Every night.
        Nightly = "nightly",
    }
}

words! {
    /// What follows when a rule is not met.
    Severity, "severity", {
        /// The deed is refused.
        Block = "block",
        /// The deed is done and somebody looks at it.
        Warn = "warn",
        /// It is only said.
        Info = "info",
    }
}

#[cfg(test)]
mod tests;
