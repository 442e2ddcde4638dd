//! Work after a step: telling whoever has the next one; and votes whose time is over.

use foundation::change::Change;
use foundation::ids::Id;
use foundation::jobs::Job;
use foundation::problem::{Problem, Refusal};
use serde::{Deserialize, Serialize};

use super::idea::Step;
use super::mails;
use super::store::{self, Taken, votes};
use super::vote::VoteId;
use crate::platform::Platform;

/// Tells whoever has the next step what happened to an idea.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellStep {
    /// What happened.
    pub step: Id<Taken>,
}

impl TellStep {
    /// Whether somebody is told of a step.
    #[must_use]
    pub const fn is_told(step: Step) -> bool {
        !matches!(step, Step::Reopened | Step::GivenUp | Step::Resumed)
    }
}

impl Job for TellStep {
    type Platform = Platform;
    const NAME: &'static str = "ideas.tell_step";

    async fn run(self, platform: &Platform, change: &mut Change) -> Result<(), Problem> {
        let taken = store::step(change, &self.step).await?.ok_or(Refusal::NotFound)?;
        let file = store::file(change, &taken.idea).await?.ok_or(Refusal::NotFound)?;
        mails::tell(change, platform, &file, &taken).await?;
        Ok(change.record("ideas.told", file.idea.id.as_str()).await?)
    }
}

/// Closes a vote whose time is over.
#[derive(Debug, Serialize, Deserialize)]
pub struct CloseVote {
    /// Which.
    pub vote: VoteId,
}

impl Job for CloseVote {
    type Platform = Platform;
    const NAME: &'static str = "ideas.close_vote";

    async fn run(self, _: &Platform, change: &mut Change) -> Result<(), Problem> {
        let vote = votes::find(change, &self.vote).await?.ok_or(Refusal::NotFound)?;
        if votes::close(change, &vote.id, vote.ends_at).await? {
            change.record("ideas.vote_closed", vote.idea.as_str()).await?;
        }
        Ok(())
    }
}
