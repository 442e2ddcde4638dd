//! The end of an edition: closing, then the archive. Its beginning follows from its calls.

use foundation::change::Change;
use foundation::clock::in_riga;
use foundation::problem::{Problem, Refusal};

use crate::people::SignedIn;
use crate::programmes::call::CallState;
use crate::programmes::edition::{Edition, EditionState};
use crate::programmes::plan::EditionPlan;
use crate::programmes::{Plans, permissions, store};

/// Begins the closing of an edition whose last day is over and none of whose calls takes applications.
pub async fn begin_closing(
    change: &mut Change,
    plans: &Plans,
    person: &SignedIn,
    code: &str,
) -> Result<(), Problem> {
    let mut edition = found(change, person, code).await?;
    edition.begin_closing()?;
    let plan = plans.of(change, code).await?.ok_or(Refusal::NotFound)?;
    may_end(change, &edition, &plan).await?;
    store::save_edition(change, &edition).await?;
    change.record("programmes.edition_closing", code).await?;
    change.shows_in_public();
    Ok(())
}

/// Puts an edition into the archive: it can be read for good and no longer be changed.
pub async fn archive(change: &mut Change, person: &SignedIn, code: &str) -> Result<(), Problem> {
    let mut edition = found(change, person, code).await?;
    edition.archive()?;
    store::save_edition(change, &edition).await?;
    change.record("programmes.edition_archived", code).await?;
    change.shows_in_public();
    Ok(())
}

async fn found(change: &mut Change, person: &SignedIn, code: &str) -> Result<Edition, Problem> {
    let edition = store::edition(change, code).await?.ok_or(Refusal::NotFound)?;
    permissions::may_manage(person, &edition)?;
    Ok(edition)
}

/// The edition ends with its cost period.
async fn may_end(change: &mut Change, edition: &Edition, plan: &EditionPlan) -> Result<(), Problem> {
    if in_riga(change.at).date() <= plan.cost_period.to {
        return Err(Refusal::AgainstTheRules { message: "programmes-refused-not-ended" }.into());
    }
    let takes = |state| matches!(state, CallState::Announced | CallState::Open);
    if store::calls_of(change, &edition.code).await?.iter().any(|call| takes(call.state)) {
        return Err(Refusal::AgainstTheRules { message: "programmes-refused-call-open" }.into());
    }
    Ok(())
}

/// The step towards the end that an edition can take next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Running → closing.
    Closing,
    /// Closing → archived.
    Archive,
}

impl Ending {
    /// What comes next for an edition in a state; nothing before it runs and once it is archived.
    #[must_use]
    pub fn of(state: EditionState) -> Option<Self> {
        match state {
            EditionState::Running => Some(Self::Closing),
            EditionState::Closing => Some(Self::Archive),
            _ => None,
        }
    }

    /// Its word in addresses and message keys.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Closing => "closing",
            Self::Archive => "archive",
        }
    }
}
