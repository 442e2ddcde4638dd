//! What evaluators write is saved: field by field, whole from a browser without scripts, and given.

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use foundation::answers::{self, Answer, Saved};
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use serde_json::json;

use super::review::{self, Again};
use super::writing::{label, total, why_not};
use crate::autosave::Reply;
use crate::evaluation::actions;
use crate::evaluation::file::ReviewFile;
use crate::evaluation::review::{Review, ReviewId};
use crate::evaluation::sheet::{Place, Unacceptable};
use crate::frame::see_with;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `POST /reviews/{id}/field`: one place. Contract: `assets/js/autosave.js`.
pub async fn save_one(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let mut file = review::read(&platform, &by, &id).await?;
    let (name, answer) = answers::sent(&fields)?;
    let place = Place::parse(&file.terms.set, name).ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(by.actor()).await?;
    let saved = actions::save_field(&mut change, &file, &place, &answer).await?;
    let at = change.at;
    if matches!(saved, Saved::As(_)) {
        change.commit().await?;
        file.sheet.put(place.name(), answer.clone());
    }
    let shown = |value: &str| {
        if value.is_empty() { speak.text("ideas-nothing-yet") } else { value.to_owned() }
    };
    let refused = |reason: &Unacceptable| {
        let (key, values) = why_not(*reason);
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        speak.with(key, &values)
    };
    let reply = Reply {
        speak: &speak,
        saved,
        at,
        yours: &answer.value,
        shown: &shown,
        value: &|value| json!(value),
        refused: &refused,
        elsewhere: json!({ "total": total(&speak, &file) }),
    };
    Ok(reply.into_response())
}

/// `POST /reviews/{id}`: the whole sheet, from a browser without scripts.
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    match keep(&platform, &visitor, &by, &id, &fields).await? {
        None => Ok(see_with(&format!("/reviews/{id}"), "evaluation-flash-saved")),
        Some((file, again)) => review::show(&platform, &visitor, &by, &file, &again).await,
    }
}

/// `POST /reviews/{id}/submit`: the whole sheet is saved and given.
pub async fn submit(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Review>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    if let Some((file, again)) = keep(&platform, &visitor, &by, &id, &fields).await? {
        return review::show(&platform, &visitor, &by, &file, &again).await;
    }
    let file = review::read(&platform, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    let lacking = actions::submit(&mut change, &file).await?;
    if lacking.is_empty() {
        change.commit().await?;
        return Ok(see_with(&format!("/reviews/{id}"), "evaluation-flash-submitted"));
    }
    drop(change);
    let speak = platform.speaker(visitor.language);
    let mut mistakes = Mistakes::default();
    for place in lacking {
        let key = match place {
            Place::Points(_) => "evaluation-lacks-points",
            _ => "evaluation-lacks-reason",
        };
        let criterion = label(&speak, &file.terms.set, &place);
        let title = criterion.rsplit_once(": ").map_or(criterion.as_str(), |(title, _)| title);
        mistakes.add_with(&place.name(), key, vec![("criterion", title.to_owned())]);
    }
    let again = Again { mistakes, ..Again::default() };
    review::show(&platform, &visitor, &by, &file, &again).await
}

/// Saves a sheet; what was not kept comes back with what was typed.
async fn keep(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ReviewId,
    fields: &Fields,
) -> Result<Option<(ReviewFile, Again)>, Problem> {
    let file = review::read(platform, by, id).await?;
    let given: Vec<(Place, Answer)> = Place::all(&file.terms.set)
        .into_iter()
        .filter_map(|place| {
            let answer = answers::in_form(fields, &place.name())?;
            Some((place, answer))
        })
        .collect();
    let mut change = platform.begin(by.actor()).await?;
    let not_kept = actions::save_sheet(&mut change, &file, &given).await?;
    // What was kept stays kept; only what was refused or written elsewhere meanwhile comes back.
    change.commit().await?;
    if not_kept.is_empty() {
        return Ok(None);
    }
    let speak = platform.speaker(visitor.language);
    let mut file = review::read(platform, by, id).await?;
    let mut again = Again::default();
    for (place, saved) in not_kept {
        let name = place.name();
        let typed = given.iter().find(|(one, _)| *one == place);
        let yours = typed.map(|(_, answer)| answer.value.clone()).unwrap_or_default();
        match saved {
            Saved::Refused(reason) => {
                let (key, values) = why_not(reason);
                again.mistakes.add_with(&name, key, values);
            }
            Saved::Conflict(theirs) => {
                again.mistakes.add(&name, "autosave-conflict");
                again.conflicts.push((label(&speak, &file.terms.set, &place), yours.clone(), theirs.value));
            }
            Saved::As(_) => {}
        }
        let version = file.sheet.of(&place).version;
        file.sheet.put(name, Answer { value: yours, version });
    }
    Ok(Some((file, again)))
}
