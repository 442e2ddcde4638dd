//! Deeds with a school's part: take in, take out, give back, remind.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Form, Mistakes, PathId};

use super::schools::words_of;
use super::{cockpit, gathered, seen};
use crate::applications::application::Application;
use crate::applications::file::ApplicationFile;
use crate::applications::sub_project::SubProject;
use crate::applications::{ApplicationId, actions, permissions};
use crate::frame::see_with;
use crate::ideas::comment::LONGEST;
use crate::ideas::terms::Contest;
use crate::ideas::{self, Idea, IdeaFile, IdeaId};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::Team;

/// An application with one idea, read before the change begins; whatever happens to either in between is noticed
/// by their versions.
struct Pair {
    file: ApplicationFile,
    idea: IdeaFile,
    closes_at: jiff::Timestamp,
}

async fn pair(
    platform: &Platform,
    by: &SignedIn,
    id: &ApplicationId,
    idea: &IdeaId,
) -> Result<Pair, Problem> {
    let mut snapshot = platform.read().await?;
    let file = seen(&mut snapshot, by, id).await?;
    permissions::may_gather(by, &file)?;
    let idea = ideas::store::file(&mut snapshot, idea).await?.ok_or(Refusal::NotFound)?;
    permissions::may_take(by, &idea)?;
    let contest = Contest::of_edition(&platform.plans, &mut snapshot, &file.application.edition).await?;
    let closes_at = contest.closes_at(&file.application.applicant);
    Ok(Pair { file, idea, closes_at })
}

/// `POST /applications/{id}/parts`
pub async fn take_in(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let pair = pair(&platform, &by, &id, &fields.id::<Idea>("idea")?).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::take_in(&mut change, &by, &pair.file, &pair.idea, pair.closes_at).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-taken-in"))
}

/// `POST /applications/{id}/parts/remove`
pub async fn take_out(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let part = fields.id::<SubProject>("part")?;
    let file = seen(&mut platform.read().await?, &by, &id).await?;
    let idea = file.sub_projects.iter().find(|one| one.id == part).ok_or(Refusal::NotFound)?.idea.clone();
    let pair = pair(&platform, &by, &id, &idea).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::take_out(&mut change, &by, &pair.file, &part, &pair.idea, pair.closes_at).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-taken-out"))
}

/// `POST /applications/{id}/parts/return`
pub async fn give_back(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let pair = pair(&platform, &by, &id, &fields.id::<Idea>("idea")?).await?;
    let name = words_of(&pair.idea.idea);
    let words = fields.text(&name);
    let mut mistakes = Mistakes::default();
    if words.is_empty() {
        mistakes.add(&name, "ideas-words-missing");
    } else if words.chars().count() > LONGEST {
        mistakes.add_with(&name, "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    if !mistakes.is_empty() {
        return cockpit::show(&platform, &visitor, &by, &id, &fields, &mistakes).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    actions::give_back(&mut change, &by, &pair.file, &pair.idea, words, pair.closes_at).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "ideas-flash-returned"))
}

/// `POST /applications/{id}/remind`
pub async fn remind(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let cockpit = gathered(&platform, &mut platform.read().await?, &by, &id).await?;
    let school = cockpit.school(&fields.id::<Team>("team")?).ok_or(Refusal::NotFound)?;
    let mut change = platform.begin(by.actor()).await?;
    actions::remind(&mut change, &by, &cockpit, school).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-reminded"))
}
