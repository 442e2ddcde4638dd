//! An idea and the way it takes: sketched, shared, agreed to by the principal, sent to the contact person.

use foundation::database::{self, Record, Row};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::organisations::OrganisationId;
use crate::teams::TeamId;
use crate::teams::words::words;

/// Identity of an idea.
pub type IdeaId = Id<Idea>;

words! {
    /// Where an idea is (model 4.4).
    IdeaState, "ideas-state" {
        /// The team writes; its trainer and its coordinator look on.
        Sketch = "sketch",
        /// The school and the teams of the same training see it too.
        Shared = "shared",
        /// The principal agrees to it.
        PrincipalAgreed = "principal_agreed",
        /// The contact person of the municipality has it.
        WithContact = "with_contact",
        /// The contact person gave it back with a reason.
        Returned = "returned",
        /// It is the school's part of an application.
        InBundle = "in_bundle",
        /// The team will not apply.
        NotPursued = "not_pursued",
    }
}

words! {
    /// What happens to an idea.
    Step, "ideas-step" {
        /// The team shows it.
        Shared = "shared",
        /// The principal agrees.
        Agreed = "agreed",
        /// The principal asks for changes, with a reason.
        ChangesAsked = "changes_asked",
        /// The team writes on, and asks the principal again.
        Reopened = "reopened",
        /// The support person sends it to the contact person.
        Sent = "sent",
        /// The contact person gives it back, with a reason.
        Returned = "returned",
        /// The contact person takes it into an application.
        Taken = "taken",
        /// The contact person takes it out of the application again.
        Released = "released",
        /// It is what it was when its application was handed in, since the applicant did not hand in again.
        Restored = "restored",
        /// The team decides not to apply.
        GivenUp = "given_up",
        /// The team thinks again.
        Resumed = "resumed",
    }
}

impl Step {
    /// What the audit trail calls it.
    #[must_use]
    pub const fn deed(self) -> &'static str {
        match self {
            Self::Shared => "ideas.shared",
            Self::Agreed => "ideas.agreed",
            Self::ChangesAsked => "ideas.changes_asked",
            Self::Reopened => "ideas.reopened",
            Self::Sent => "ideas.sent",
            Self::Returned => "ideas.returned",
            Self::Taken => "ideas.taken",
            Self::Released => "ideas.released",
            Self::Restored => "ideas.restored",
            Self::GivenUp => "ideas.given_up",
            Self::Resumed => "ideas.resumed",
        }
    }

    /// Whether it needs words (I-25).
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::ChangesAsked | Self::Returned)
    }
}

/// The idea of a team.
#[derive(Debug, Clone)]
pub struct Idea {
    /// Identity.
    pub id: IdeaId,
    /// Whose.
    pub team: TeamId,
    /// Where it is.
    pub state: IdeaState,
    /// Where it was when the team decided not to apply.
    state_before: Option<IdeaState>,
    /// The association that takes it to the contest instead of the municipality, where the team chose one.
    pub association: Option<OrganisationId>,
    /// Goes up with every answer.
    pub content_version: i64,
    /// Goes up with every change of state.
    pub version: i64,
}

/// Why an idea cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It is not where this would be possible.
    #[error("an idea that is {0:?} cannot do this")]
    WrongState(IdeaState),
    /// The contest has closed.
    #[error("the contest has closed")]
    TooLate,
}

impl Idea {
    /// The beginning.
    #[must_use]
    pub fn sketch(id: IdeaId, team: TeamId) -> Self {
        Self {
            id,
            team,
            state: IdeaState::Sketch,
            state_before: None,
            association: None,
            content_version: 1,
            version: 1,
        }
    }

    /// Where it was when the team decided not to apply.
    #[must_use]
    pub fn state_before(&self) -> Option<IdeaState> {
        self.state_before
    }

    /// Whether the team may write in it: what a principal agreed to, or a contact person has, stays as it is.
    #[must_use]
    pub fn is_writable(&self) -> bool {
        matches!(self.state, IdeaState::Sketch | IdeaState::Shared | IdeaState::Returned)
    }

    /// Whether the school and other teams may see it: it was shown to them, and the team goes on with it.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !matches!(self.state, IdeaState::Sketch | IdeaState::NotPursued)
    }

    /// Whether the head of the school and the contact person know of it: it was shown to them once.
    #[must_use]
    pub fn is_known_to_school(&self) -> bool {
        self.state != IdeaState::Sketch && self.state_before != Some(IdeaState::Sketch)
    }

    /// Whether a step is possible now.
    #[must_use]
    pub fn can(&self, step: Step) -> bool {
        self.after(step).is_ok()
    }

    /// Takes a step. `closes_at` is the first moment at which the contest takes nothing from the school.
    pub fn take(&mut self, step: Step, at: Timestamp, closes_at: Timestamp) -> Result<(), NotPossible> {
        let to = self.after(step)?;
        if at >= closes_at {
            return Err(NotPossible::TooLate);
        }
        self.state_before = (step == Step::GivenUp).then_some(self.state);
        self.state = to;
        Ok(())
    }

    /// Puts it back into the application with which it was handed in, wherever it has gone since. The deadline is over
    /// then: what was handed in counts.
    pub fn restore(&mut self) {
        self.state_before = None;
        self.state = IdeaState::InBundle;
    }

    /// Where a step leads: the whole way of an idea, in one place.
    fn after(&self, step: Step) -> Result<IdeaState, NotPossible> {
        use IdeaState::{InBundle, NotPursued, PrincipalAgreed, Returned, Shared, Sketch, WithContact};
        match (self.state, step) {
            (Sketch, Step::Shared) | (Shared | PrincipalAgreed, Step::ChangesAsked) => Ok(Shared),
            (PrincipalAgreed, Step::Reopened) => Ok(Shared),
            (Shared, Step::Agreed) => Ok(PrincipalAgreed),
            (PrincipalAgreed | Returned, Step::Sent) => Ok(WithContact),
            (WithContact, Step::Returned) => Ok(Returned),
            (WithContact, Step::Taken) => Ok(InBundle),
            (InBundle, Step::Released) => Ok(WithContact),
            (Sketch | Shared | PrincipalAgreed | WithContact | Returned, Step::GivenUp) => Ok(NotPursued),
            (NotPursued, Step::Resumed) => self.state_before.ok_or(NotPossible::WrongState(self.state)),
            _ => Err(NotPossible::WrongState(self.state)),
        }
    }
}

impl Record for Idea {
    fn from_row(row: &Row) -> database::Result<Self> {
        let before: Option<String> = row.get("state_before")?;
        Ok(Self {
            id: row.get("id")?,
            team: row.get("team_id")?,
            state: row.word("state", IdeaState::parse)?,
            state_before: before.as_deref().and_then(IdeaState::parse),
            association: row.get("association_id")?,
            content_version: row.get("content_version")?,
            version: row.get("version")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use foundation::clock::Clock;
    use foundation::ids::Chance;

    const NOW: &str = "2024-04-20T08:00:00Z";
    const END: &str = "2024-05-17T21:00:00Z";

    fn at(moment: &str) -> Timestamp {
        moment.parse().unwrap()
    }

    fn sketch() -> Idea {
        let clock = Clock::standing(at(NOW));
        let chance = Chance::seeded(1);
        Idea::sketch(chance.id(&clock), chance.id(&clock))
    }

    fn go(idea: &mut Idea, step: Step) -> Result<(), NotPossible> {
        idea.take(step, at(NOW), at(END))
    }

    #[test]
    fn an_idea_goes_its_way() {
        let mut idea = sketch();
        for (step, state) in [
            (Step::Shared, IdeaState::Shared),
            (Step::ChangesAsked, IdeaState::Shared),
            (Step::Agreed, IdeaState::PrincipalAgreed),
            (Step::Reopened, IdeaState::Shared),
            (Step::Agreed, IdeaState::PrincipalAgreed),
            (Step::Sent, IdeaState::WithContact),
            (Step::Returned, IdeaState::Returned),
            (Step::Sent, IdeaState::WithContact),
        ] {
            go(&mut idea, step).unwrap();
            assert_eq!(idea.state, state, "{step:?}");
        }
    }

    #[test]
    fn every_other_step_is_refused() {
        use IdeaState::{InBundle, NotPursued, PrincipalAgreed, Returned, Shared, Sketch, WithContact};
        let allowed = [
            (Sketch, Step::Shared),
            (Shared, Step::ChangesAsked),
            (Shared, Step::Agreed),
            (PrincipalAgreed, Step::ChangesAsked),
            (PrincipalAgreed, Step::Reopened),
            (PrincipalAgreed, Step::Sent),
            (WithContact, Step::Returned),
            (WithContact, Step::Taken),
            (InBundle, Step::Released),
            (Returned, Step::Sent),
            (Sketch, Step::GivenUp),
            (Shared, Step::GivenUp),
            (PrincipalAgreed, Step::GivenUp),
            (WithContact, Step::GivenUp),
            (Returned, Step::GivenUp),
            (NotPursued, Step::Resumed),
        ];
        for state in IdeaState::ALL {
            for step in Step::ALL {
                let mut idea = sketch();
                idea.state = *state;
                idea.state_before = (*state == NotPursued).then_some(Shared);
                let is_allowed = allowed.contains(&(*state, *step));
                assert_eq!(idea.can(*step), is_allowed, "{state:?} {step:?}");
                let expected = if is_allowed { Ok(()) } else { Err(NotPossible::WrongState(*state)) };
                assert_eq!(go(&mut idea, *step), expected, "{state:?} {step:?}");
            }
        }
    }

    #[test]
    fn not_to_apply_can_be_thought_over_until_the_contest_closes() {
        let mut idea = sketch();
        go(&mut idea, Step::Shared).unwrap();
        go(&mut idea, Step::GivenUp).unwrap();
        assert!(!idea.is_writable() && !idea.is_shown());
        assert_eq!(idea.take(Step::Resumed, at(END), at(END)), Err(NotPossible::TooLate));
        go(&mut idea, Step::Resumed).unwrap();
        assert_eq!((idea.state, idea.state_before()), (IdeaState::Shared, None));
    }

    #[test]
    fn the_words_are_those_of_the_database() {
        let text = include_str!("../../../../migrations/0008_ideas.sql");
        for word in
            IdeaState::ALL.iter().map(|one| one.as_str()).chain(Step::ALL.iter().map(|one| one.as_str()))
        {
            assert!(text.contains(&format!("'{word}'")), "{word}");
        }
    }
}
