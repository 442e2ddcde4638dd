//! An edition as a record: what state it is in, which version of its plan holds.

use foundation::i18n::Language;
use jiff::Timestamp;
use jiff::civil::Date;

use super::localised::Localised;
use super::plan::EditionPlan;
use super::words::words;

words! {
    /// How far an edition is (model 4.4).
    EditionState, "edition-state", {
        /// Being set up.
        Planned = "planned",
        /// Set up: rules, forms and dates are approved.
        Configured = "configured",
        /// Its first call is open.
        Open = "open",
        /// Its first call is closed; trainings and projects go on.
        Running = "running",
        /// The end date has come.
        Closing = "closing",
        /// All is settled and published.
        Archived = "archived",
    }
}

/// A yearly run of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Code: `kontakts-2024`.
    pub code: String,
    /// Code of the programme.
    pub programme: String,
    /// Code of the initiative.
    pub initiative: String,
    /// Title for the public.
    pub title: Localised,
    /// The year, for lists.
    pub label: Localised,
    /// Code of the edition before.
    pub predecessor: Option<String>,
    /// How far it is.
    pub state: EditionState,
    /// Number of the plan's version that holds; 0 while none is approved.
    pub plan_version: i64,
    /// First day of the training window.
    pub begins_on: Date,
    /// Goes up with every save.
    pub version: i64,
}

/// An edition is not in a state from which it could go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an edition that is {from:?} cannot become {to:?}")]
pub struct NotInOrder {
    /// The state it is in.
    pub from: EditionState,
    /// The state it should have gone to.
    pub to: EditionState,
}

impl Edition {
    /// A new edition of a plan, not yet approved.
    #[must_use]
    pub fn planned(plan: &EditionPlan) -> Self {
        let mut edition = Self {
            code: plan.code.clone(),
            programme: String::new(),
            initiative: String::new(),
            title: Localised::default(),
            label: Localised::default(),
            predecessor: None,
            state: EditionState::Planned,
            plan_version: 0,
            begins_on: plan.training_window.from,
            version: 1,
        };
        edition.take_from(plan);
        edition
    }

    /// Takes over what lists show of a plan.
    pub fn take_from(&mut self, plan: &EditionPlan) {
        self.programme.clone_from(&plan.programme.code);
        self.initiative.clone_from(&plan.initiative.code);
        self.title.clone_from(&plan.title);
        self.label.clone_from(&plan.label);
        self.predecessor.clone_from(&plan.predecessor);
        self.begins_on = plan.training_window.from;
    }

    /// The title in a language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        self.title.in_language(language)
    }

    /// Lets a version of the plan hold. A planned edition is configured by it; later versions change the
    /// words, not the state. An archived edition stays as it is.
    pub fn configure(&mut self, number: i64, plan: &EditionPlan) -> Result<(), NotInOrder> {
        match self.state {
            EditionState::Archived => {
                return Err(NotInOrder { from: self.state, to: EditionState::Configured });
            }
            EditionState::Planned => self.state = EditionState::Configured,
            _ => {}
        }
        self.plan_version = number;
        self.take_from(plan);
        Ok(())
    }

    /// The start date has come: the first call is announced.
    pub fn open(&mut self) -> Result<(), NotInOrder> {
        self.go(EditionState::Configured, EditionState::Open)
    }

    /// The first call has closed.
    pub fn run(&mut self) -> Result<(), NotInOrder> {
        self.go(EditionState::Open, EditionState::Running)
    }

    /// The end date has come.
    pub fn begin_closing(&mut self) -> Result<(), NotInOrder> {
        self.go(EditionState::Running, EditionState::Closing)
    }

    /// All agreements are closed, results published.
    pub fn archive(&mut self) -> Result<(), NotInOrder> {
        self.go(EditionState::Closing, EditionState::Archived)
    }

    fn go(&mut self, from: EditionState, to: EditionState) -> Result<(), NotInOrder> {
        if self.state != from {
            return Err(NotInOrder { from: self.state, to });
        }
        self.state = to;
        Ok(())
    }
}

words! {
    /// How far a version of an edition's plan is.
    VersionState, "version-state", {
        /// Being written.
        Draft = "draft",
        /// Waits for a second person.
        Proposed = "proposed",
        /// Holds, or held until the next one.
        Approved = "approved",
        /// Sent back with a reason.
        Refused = "refused",
        /// A newer version holds.
        Superseded = "superseded",
    }
}

/// One version of the words of an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionVersion {
    /// Of which edition.
    pub edition: String,
    /// Its number, from 1.
    pub number: i64,
    /// How far it is.
    pub state: VersionState,
    /// The whole edition as TOML.
    pub source: String,
    /// Who wrote it, as the audit trail names people.
    pub drafted_by: String,
    /// When.
    pub drafted_at: Timestamp,
    /// Who proposed it.
    pub proposed_by: Option<String>,
    /// When.
    pub proposed_at: Option<Timestamp>,
    /// Who approved or refused it.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it was refused.
    pub reason: Option<String>,
    /// Goes up with every save.
    pub version: i64,
}

/// Why a version cannot be proposed or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDecided {
    /// Only a draft can be edited and proposed.
    #[error("only a draft can be edited and proposed")]
    NotADraft,
    /// Only a proposed version can be decided.
    #[error("only a proposed version can be decided")]
    NotProposed,
    /// The one who proposed it cannot decide it (I-38).
    #[error("a second person decides")]
    SamePerson,
    /// A refusal needs a reason (I-25).
    #[error("a refusal needs a reason")]
    NoReason,
}

impl EditionVersion {
    /// Hands a draft to a second person.
    pub fn propose(&mut self, by: &str, at: Timestamp) -> Result<(), NotDecided> {
        if self.state != VersionState::Draft {
            return Err(NotDecided::NotADraft);
        }
        self.state = VersionState::Proposed;
        self.proposed_by = Some(by.to_owned());
        self.proposed_at = Some(at);
        Ok(())
    }

    /// Lets it hold.
    pub fn approve(&mut self, by: &str, at: Timestamp) -> Result<(), NotDecided> {
        self.decide(VersionState::Approved, by, at)
    }

    /// Sends it back.
    pub fn refuse(&mut self, by: &str, at: Timestamp, reason: &str) -> Result<(), NotDecided> {
        if reason.trim().is_empty() {
            return Err(NotDecided::NoReason);
        }
        self.decide(VersionState::Refused, by, at)?;
        self.reason = Some(reason.trim().to_owned());
        Ok(())
    }

    fn decide(&mut self, to: VersionState, by: &str, at: Timestamp) -> Result<(), NotDecided> {
        if self.state != VersionState::Proposed {
            return Err(NotDecided::NotProposed);
        }
        if self.proposed_by.as_deref() == Some(by) {
            return Err(NotDecided::SamePerson);
        }
        self.state = to;
        self.decided_by = Some(by.to_owned());
        self.decided_at = Some(at);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed() -> EditionVersion {
        let now = Timestamp::UNIX_EPOCH;
        let mut version = EditionVersion {
            edition: "kontakts-2024".to_owned(),
            number: 1,
            state: VersionState::Draft,
            source: String::new(),
            drafted_by: "anna".to_owned(),
            drafted_at: now,
            proposed_by: None,
            proposed_at: None,
            decided_by: None,
            decided_at: None,
            reason: None,
            version: 1,
        };
        version.propose("anna", now).unwrap();
        version
    }

    #[test]
    fn a_second_person_approves() {
        let mut version = proposed();
        let now = Timestamp::UNIX_EPOCH;

        assert_eq!(version.approve("anna", now), Err(NotDecided::SamePerson));
        assert_eq!(version.refuse("anna", now, "no"), Err(NotDecided::SamePerson));
        assert_eq!(version.state, VersionState::Proposed);
        version.approve("juris", now).unwrap();
        assert_eq!(version.state, VersionState::Approved);
        assert_eq!(version.approve("juris", now), Err(NotDecided::NotProposed));
    }

    #[test]
    fn a_refusal_has_a_reason() {
        let mut version = proposed();
        assert_eq!(version.refuse("juris", Timestamp::UNIX_EPOCH, "  "), Err(NotDecided::NoReason));
        assert_eq!(version.propose("anna", Timestamp::UNIX_EPOCH), Err(NotDecided::NotADraft));
    }
}
