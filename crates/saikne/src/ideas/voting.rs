//! The deeds of a vote: the team opens and closes it, anybody of the school chooses.

use foundation::change::Change;
use foundation::problem::{Problem, Refusal};
use jiff::SignedDuration;

use super::actions::Prepared;
use super::file::IdeaFile;
use super::idea::IdeaState;
use super::jobs::CloseVote;
use super::permissions::is_of_team;
use super::store::votes;
use super::vote::{Draft, Vote, VoteId, new_code};
use crate::people::SignedIn;
use crate::people::sessions::digest;
use crate::people::throttle::Throttle;

/// Codes typed in one browser.
pub const CODE_PER_BROWSER: Throttle =
    Throttle { what: "vote-code", tries: 30, within: SignedDuration::from_mins(15) };

/// Choices in one vote: a large school at once, but not a machine for long.
pub const CHOICES_PER_VOTE: Throttle =
    Throttle { what: "vote-choices", tries: 600, within: SignedDuration::from_mins(10) };

/// Open a vote on an idea, see how it stands, close it: those of the team.
pub fn may_ask(by: &SignedIn, file: &IdeaFile) -> Result<(), Refusal> {
    super::permissions::may_see(by, file)?;
    if is_of_team(by, &file.team) { Ok(()) } else { Err(Refusal::NotPermitted) }
}

/// Whether a vote can be opened where an idea is: before the contact person has it.
#[must_use]
pub fn can_open(state: IdeaState) -> bool {
    use IdeaState::{PrincipalAgreed, Returned, Shared, Sketch};
    matches!(state, Sketch | Shared | PrincipalAgreed | Returned)
}

/// Opens a vote; gives it. One at a time.
pub async fn open(
    change: &mut Change,
    by: &SignedIn,
    prepared: &Prepared,
    draft: &Draft,
) -> Result<VoteId, Problem> {
    let refused = |message| Err(Refusal::AgainstTheRules { message }.into());
    may_ask(by, &prepared.file)?;
    let idea = &prepared.file.idea;
    if change.at >= prepared.terms.closes_at {
        return refused("ideas-refused-closed");
    }
    if !can_open(idea.state) {
        return refused("ideas-refused-state");
    }
    let known = votes::of_idea(change, &idea.id).await?;
    if known.iter().any(|vote| vote.is_open(change.at)) {
        return refused("ideas-vote-one-at-a-time");
    }
    let number = i64::try_from(known.len()).unwrap_or(i64::MAX).saturating_add(1);
    let code = new_code(change.chance());
    let made = votes::insert(change, &idea.id, number, &code, draft).await?;
    let id = made.ok_or(Refusal::Stale)?;
    change.queue_at(&CloseVote { vote: id.clone() }, draft.ends_at).await?;
    change.record("ideas.vote_opened", idea.id.as_str()).await?;
    Ok(id)
}

/// Closes the vote of an idea before its time.
pub async fn close(change: &mut Change, by: &SignedIn, file: &IdeaFile) -> Result<(), Problem> {
    may_ask(by, file)?;
    let at = change.at;
    let known = votes::of_idea(change, &file.idea.id).await?;
    let open = known.iter().find(|vote| vote.is_open(at));
    let open = open.ok_or(Refusal::AgainstTheRules { message: "ideas-vote-over" })?;
    if !votes::close(change, &open.id, at).await? {
        return Err(Refusal::Stale.into());
    }
    Ok(change.record("ideas.vote_closed", file.idea.id.as_str()).await?)
}

/// What a browser is called in one vote: nobody can see from it in which other votes it chose.
#[must_use]
pub fn browser_in(vote: &Vote, token: &str) -> String {
    digest(&format!("{}\u{0}{token}", vote.id))
}

/// What became of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// It counts. The change is to be committed.
    Counted,
    /// This browser has chosen before.
    Before,
    /// The vote is over.
    Over,
}

/// Counts a choice. `number` is one of those of the vote.
pub async fn choose(change: &mut Change, vote: &Vote, browser: &str, number: i64) -> Result<Chosen, Problem> {
    if !vote.is_open(change.at) {
        return Ok(Chosen::Over);
    }
    if !votes::insert_browser(change, &vote.id, browser).await? {
        return Ok(Chosen::Before);
    }
    if !votes::count(change, &vote.id, number).await? {
        return Ok(Chosen::Over);
    }
    change.record("ideas.vote_cast", vote.id.as_str()).await?;
    Ok(Chosen::Counted)
}
