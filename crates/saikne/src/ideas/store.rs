//! Ideas in the database.

mod answers;
mod associations;
mod lines;
mod trained;
pub mod votes;

pub use answers::{canvas, canvases, save_answer, touch_content};
pub use associations::{Association, associations};
pub use lines::{Line, lines, lines_of, lines_of_teams};
pub use trained::{Circle, Trained, circle, without_idea_for};
pub use votes::vote_results;

use foundation::change::Change;
use foundation::database::listing::Listing;
use foundation::database::{self, DatabaseError, Reads, Record, Row, sql};
use foundation::ids::Id;
use jiff::Timestamp;

use super::canvas::Slot;
use super::comment::{Comment, Part};
use super::file::IdeaFile;
use super::idea::{Idea, IdeaId, Step};
use crate::people::PersonId;
use crate::teams::{self, TeamId};
use crate::trainings::AllocationState;
use crate::trainings::store::seats;

/// The file of an idea.
pub async fn file(from: &mut impl Reads, id: &IdeaId) -> database::Result<Option<IdeaFile>> {
    let Some(idea) = from.find::<Idea>(sql("SELECT * FROM ideas WHERE id = $1").bind(id)).await? else {
        return Ok(None);
    };
    let Some(team) = teams::store::file_of_team(from, &idea.team).await? else { return Ok(None) };
    let seat = seats::of_team(from, &team.team.edition, &idea.team).await?;
    let is_trained = seat.as_ref().is_some_and(|seat| seat.state == AllocationState::Attended);
    let session = seat.map(|seat| seat.session);
    let mut neighbours = Vec::new();
    if let Some(session) = &session {
        let seats = seats::of_session(from, session).await?;
        neighbours = seats.into_iter().map(|seat| seat.team).filter(|team| *team != idea.team).collect();
    }
    Ok(Some(IdeaFile { idea, team, session, is_trained, neighbours }))
}

/// The idea of a team, where it has begun one.
pub async fn of_team(from: &mut impl Reads, team: &TeamId) -> database::Result<Option<IdeaId>> {
    from.find(sql("SELECT id FROM ideas WHERE team_id = $1").bind(team)).await
}

/// Keeps the idea of a team; says whether it had none yet.
pub async fn insert(change: &mut Change, idea: &Idea) -> database::Result<bool> {
    let by = change.by.as_str().to_owned();
    let statement = sql("INSERT INTO ideas (id, team_id, state, created_by, created_at)
                         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (team_id) DO NOTHING")
    .bind(&idea.id)
    .bind(&idea.team)
    .bind(idea.state.as_str())
    .bind(by)
    .bind(change.at);
    Ok(change.execute(statement).await? == 1)
}

/// Saves an idea that was read earlier, where nothing was written in it since.
pub async fn save(change: &mut Change, idea: &Idea) -> database::Result<()> {
    let statement = sql("UPDATE ideas
            SET state = $4, state_before = $5, association_id = $6, version = version + 1
                          WHERE id = $1 AND version = $2 AND content_version = $3")
    .bind(&idea.id)
    .bind(idea.version)
    .bind(idea.content_version)
    .bind(idea.state.as_str())
    .bind(idea.state_before().map(|state| state.as_str()))
    .bind(idea.association.as_ref());
    if change.execute(statement).await? == 1 { Ok(()) } else { Err(DatabaseError::Stale) }
}

/// Something that happened to an idea.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Identity.
    pub id: Id<Taken>,
    /// Which idea.
    pub idea: IdeaId,
    /// What.
    pub step: Step,
    /// The words that go with it.
    pub words: String,
    /// Who, by name.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Whether nothing was written in the idea since.
    pub is_of_what_stands: bool,
}

const TAKEN: &str = "SELECT s.id, s.idea_id, s.step, s.words, s.made_at,
                            COALESCE(p.given_name || ' ' || p.family_name, '') AS name,
                            s.content_version, i.content_version AS content_now
                       FROM idea_steps s JOIN ideas i ON i.id = s.idea_id
                       LEFT JOIN people p ON p.id = s.made_by";

impl Record for Taken {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            idea: row.get("idea_id")?,
            step: row.word("step", Step::parse)?,
            words: row.get("words")?,
            by: row.get("name")?,
            at: row.get("made_at")?,
            is_of_what_stands: row.get::<i64>("content_version")? == row.get::<i64>("content_now")?,
        })
    }
}

/// Everything that happened to an idea, oldest first.
pub async fn steps(from: &mut impl Reads, idea: &IdeaId) -> database::Result<Vec<Taken>> {
    let listing = Listing::select(TAKEN).only_with("s.idea_id = ?", vec![idea.into()]);
    from.all(listing.order("ORDER BY s.made_at, s.id").statement()).await
}

/// Who agreed to some ideas for their schools, the last one of each at the end.
pub async fn agreements(from: &mut impl Reads, ideas: &[IdeaId]) -> database::Result<Vec<Taken>> {
    let listing = Listing::select(TAKEN)
        .only("s.step = 'agreed'")
        .only_in("s.idea_id", ideas)
        .order("ORDER BY s.made_at, s.id");
    from.all(listing.statement()).await
}

/// One thing that happened.
pub async fn step(from: &mut impl Reads, id: &Id<Taken>) -> database::Result<Option<Taken>> {
    from.find(Listing::select(TAKEN).only_with("s.id = ?", vec![id.into()]).statement()).await
}

/// Keeps what happened.
pub async fn insert_step(
    change: &mut Change,
    idea: &IdeaId,
    step: Step,
    words: &str,
) -> database::Result<Id<Taken>> {
    let id = change.new_id();
    let by = change.by.as_str().to_owned();
    let statement =
        sql("INSERT INTO idea_steps (id, idea_id, step, words, made_by, made_at, content_version)
                         SELECT $1, id, $3, $4, $5, $6, content_version FROM ideas WHERE id = $2")
        .bind(&id)
        .bind(idea)
        .bind(step.as_str())
        .bind(words)
        .bind(by)
        .bind(change.at);
    change.execute(statement).await?;
    Ok(id)
}

impl Record for Comment {
    fn from_row(row: &Row) -> database::Result<Self> {
        let field: Option<String> = row.get("field")?;
        Ok(Self {
            id: row.get("id")?,
            slot: field.as_deref().and_then(Slot::parse),
            words: row.get("words")?,
            part: row.word("part", Part::parse)?,
            school: row.get("school")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            at: row.get("made_at")?,
        })
    }
}

/// What was said about an idea, oldest first.
pub async fn comments(from: &mut impl Reads, idea: &IdeaId) -> database::Result<Vec<Comment>> {
    let statement = sql("SELECT c.id, c.field, c.words, c.part, c.school, c.made_at,
                                COALESCE(p.given_name, '') AS given_name,
                                COALESCE(p.family_name, '') AS family_name
           FROM idea_comments c LEFT JOIN people p ON p.id = c.made_by
          WHERE c.idea_id = $1 ORDER BY c.made_at, c.id");
    from.all(statement.bind(idea)).await
}

/// Keeps a comment.
pub async fn insert_comment(
    change: &mut Change,
    idea: &IdeaId,
    slot: Option<Slot>,
    words: &str,
    part: Part,
    school: Option<&str>,
) -> database::Result<()> {
    let id = change.new_id::<Comment>();
    let by = change.by.as_str().to_owned();
    let statement =
        sql("INSERT INTO idea_comments (id, idea_id, field, words, part, school, made_by, made_at)
                         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(&id)
        .bind(idea)
        .bind(slot.map(Slot::name))
        .bind(words)
        .bind(part.as_str())
        .bind(school)
        .bind(by)
        .bind(change.at);
    change.execute(statement).await.map(drop)
}

/// The school of one of somebody's teams that is among these.
pub async fn school_among(
    from: &mut impl Reads,
    person: &PersonId,
    teams: &[TeamId],
) -> database::Result<Option<String>> {
    let head = "SELECT o.name FROM team_members m JOIN teams t ON t.id = m.team_id
                  JOIN organisations o ON o.id = t.school_id";
    let listing = Listing::select(head)
        .only("m.state = 'active'")
        .only_with("m.person_id = ?", vec![person.into()])
        .only_in("t.id", teams)
        .order("ORDER BY t.id");
    from.find(listing.statement()).await
}
