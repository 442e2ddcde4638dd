//! Votes of schools in the database. Of who chose, only a digest of the browser is kept, apart from what was
//! chosen, and only while the vote goes on.

use std::collections::BTreeMap;

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use crate::ideas::idea::IdeaId;
use crate::ideas::vote::{Choice, Draft, Vote, VoteId, VoteResult};

impl Record for Vote {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            idea: row.get("idea_id")?,
            code: row.get("code")?,
            question: row.get("question")?,
            opened_at: row.get("opened_at")?,
            ends_at: row.get("ends_at")?,
            closed_at: row.get("closed_at")?,
            total: row.get("total")?,
            choices: Vec::new(),
        })
    }
}

struct Line {
    vote: VoteId,
    choice: Choice,
}

impl Record for Line {
    fn from_row(row: &Row) -> database::Result<Self> {
        let choice = Choice { number: row.get("number")?, text: row.get("words")?, votes: row.get("votes")? };
        Ok(Self { vote: row.get("vote_id")?, choice })
    }
}

async fn with_choices(from: &mut impl Reads, mut votes: Vec<Vote>) -> database::Result<Vec<Vote>> {
    if votes.is_empty() {
        return Ok(votes);
    }
    let ids: Vec<VoteId> = votes.iter().map(|vote| vote.id.clone()).collect();
    let head = "SELECT vote_id, number, words, votes FROM idea_vote_options";
    let listing = Listing::select(head).only_in("vote_id", &ids).order("ORDER BY vote_id, number");
    let lines: Vec<Line> = from.all(listing.statement()).await?;
    for vote in &mut votes {
        let own = lines.iter().filter(|line| line.vote == vote.id);
        vote.choices = own.map(|line| line.choice.clone()).collect();
    }
    Ok(votes)
}

/// The votes on some ideas, oldest first.
pub async fn of_ideas(from: &mut impl Reads, ideas: &[IdeaId]) -> database::Result<Vec<Vote>> {
    let listing = Listing::select("SELECT * FROM idea_votes")
        .only_in("idea_id", ideas)
        .order("ORDER BY idea_id, number");
    let votes = from.all(listing.statement()).await?;
    with_choices(from, votes).await
}

/// The votes on an idea, oldest first.
pub async fn of_idea(from: &mut impl Reads, idea: &IdeaId) -> database::Result<Vec<Vote>> {
    of_ideas(from, std::slice::from_ref(idea)).await
}

/// The votes on some ideas that are over at a moment, by idea, oldest first: what goes into an application.
pub async fn vote_results(
    from: &mut impl Reads,
    ideas: &[IdeaId],
    at: Timestamp,
) -> database::Result<BTreeMap<IdeaId, Vec<VoteResult>>> {
    let mut results: BTreeMap<IdeaId, Vec<VoteResult>> = BTreeMap::new();
    for vote in of_ideas(from, ideas).await? {
        if let Some(result) = vote.result(at) {
            results.entry(vote.idea).or_default().push(result);
        }
    }
    Ok(results)
}

/// The vote with a code.
pub async fn by_code(from: &mut impl Reads, code: &str) -> database::Result<Option<Vote>> {
    let vote: Option<Vote> = from.find(sql("SELECT * FROM idea_votes WHERE code = $1").bind(code)).await?;
    Ok(with_choices(from, vote.into_iter().collect()).await?.pop())
}

/// A vote.
pub async fn find(from: &mut impl Reads, id: &VoteId) -> database::Result<Option<Vote>> {
    let vote: Option<Vote> = from.find(sql("SELECT * FROM idea_votes WHERE id = $1").bind(id)).await?;
    Ok(with_choices(from, vote.into_iter().collect()).await?.pop())
}

/// Keeps a vote as the next of its idea; none where somebody opened one at the same time, or where the code
/// is taken.
pub async fn insert(
    change: &mut Change,
    idea: &IdeaId,
    number: i64,
    code: &str,
    draft: &Draft,
) -> database::Result<Option<VoteId>> {
    let id: VoteId = change.new_id();
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO idea_votes
                            (id, idea_id, number, code, question, opened_by, opened_at, ends_at, total)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) ON CONFLICT DO NOTHING")
    .bind(&id)
    .bind(idea)
    .bind(number)
    .bind(code)
    .bind(&draft.question)
    .bind(by)
    .bind(change.at)
    .bind(draft.ends_at);
    if change.execute(statement).await? != 1 {
        return Ok(None);
    }
    for (number, words) in (1_i64..).zip(&draft.options) {
        let statement =
            sql("INSERT INTO idea_vote_options (vote_id, number, words, votes) VALUES ($1, $2, $3, 0)");
        change.execute(statement.bind(&id).bind(number).bind(words)).await?;
    }
    Ok(Some(id))
}

/// Notes that a browser chose; says whether it had not.
pub async fn insert_browser(change: &mut Change, vote: &VoteId, browser: &str) -> database::Result<bool> {
    let statement =
        sql("INSERT INTO idea_vote_browsers (vote_id, browser) VALUES ($1, $2) ON CONFLICT DO NOTHING");
    Ok(change.execute(statement.bind(vote).bind(browser)).await? == 1)
}

/// Whether a browser has chosen.
pub async fn has_chosen(from: &mut impl Reads, vote: &VoteId, browser: &str) -> database::Result<bool> {
    let statement = sql("SELECT vote_id FROM idea_vote_browsers WHERE vote_id = $1 AND browser = $2");
    Ok(from.find::<Id<Vote>>(statement.bind(vote).bind(browser)).await?.is_some())
}

/// Counts one choice; says whether the vote still takes it. Closing waits for the row, so that nothing is
/// counted once a result was read.
pub async fn count(change: &mut Change, vote: &VoteId, number: i64) -> database::Result<bool> {
    let at = change.at;
    let total = sql("UPDATE idea_votes SET total = total + 1
                      WHERE id = $1 AND closed_at IS NULL AND ends_at > $2");
    let option = sql("UPDATE idea_vote_options SET votes = votes + 1 WHERE vote_id = $1 AND number = $2");
    Ok(change.execute(total.bind(vote).bind(at)).await? == 1
        && change.execute(option.bind(vote).bind(number)).await? == 1)
}

/// Closes a vote and forgets which browsers chose; says whether it was open.
pub async fn close(change: &mut Change, vote: &VoteId, at: Timestamp) -> database::Result<bool> {
    let statement = sql("UPDATE idea_votes SET closed_at = $2 WHERE id = $1 AND closed_at IS NULL");
    if change.execute(statement.bind(vote).bind(at)).await? != 1 {
        return Ok(false);
    }
    change.execute(sql("DELETE FROM idea_vote_browsers WHERE vote_id = $1").bind(vote)).await?;
    Ok(true)
}
