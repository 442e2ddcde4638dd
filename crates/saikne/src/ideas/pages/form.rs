//! The canvas to be written: every answer saved by itself; without scripts one form with hidden versions.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use foundation::answers::{self, Answer};
use foundation::i18n::Speaker;
use foundation::money::NotASum;
use foundation::problem::{Problem, Refusal};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::html;
use serde_json::{Value, json};

use crate::autosave::{self, Reply};
use crate::forms::mistakes_summary;
use crate::frame::{Frame, see, see_with};
use crate::ideas::actions::{self, Prepared, Saved, prepare};
use crate::ideas::budget::Budget;
use crate::ideas::canvas::{Slot, Unacceptable, Written, codes};
use crate::ideas::comment::Comment;
use crate::ideas::idea::Idea;
use crate::ideas::reading::shown;
use crate::ideas::{permissions, store};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

use super::writing::Writing;

/// `GET /ideas/{id}/canvas`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let prepared = prepare(&platform.plans, &mut snapshot, &by, &id).await?;
    permissions::may_write(&by, &prepared.file)?;
    let comments = store::comments(&mut snapshot, &id).await?;
    drop(snapshot);
    if !prepared.file.idea.is_writable() || platform.now() >= prepared.terms.closes_at {
        return Ok(see(&format!("/ideas/{id}")));
    }
    let frame = Frame::of(&platform, &visitor);
    let others = platform.presence.words(id.as_str(), &by, platform.now(), &frame.speak);
    Ok(show(frame, &prepared, &comments, &Mistakes::default(), &[], &others))
}

/// `GET /ideas/{id}/present`: who else has the canvas open. Contract: `assets/js/presence.js`.
pub async fn present(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    let file = store::file(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_write(&by, &file)?;
    let speak = platform.speaker(visitor.language);
    Ok(autosave::present(&platform.presence.words(id.as_str(), &by, platform.now(), &speak)))
}

/// `POST /ideas/{id}/field`: one answer. Contract: `assets/js/autosave.js`.
pub async fn save_one(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let mut prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_write(&by, &prepared.file)?;
    let (name, answer) = answers::sent(&fields)?;
    let slot = Slot::parse(name).ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(by.actor()).await?;
    let saved = actions::save_field(&mut change, &by, &prepared, slot, &answer).await?;
    let at = change.at;
    if matches!(saved, Saved::As(_)) {
        change.commit().await?;
        prepared.canvas.put(slot, Written { answer: answer.clone(), ..Written::default() });
    }
    let budget = Budget::of(&prepared.canvas, prepared.terms.ceiling);
    let reply = Reply {
        speak: &speak,
        saved,
        at,
        yours: &answer.value,
        shown: &|value| shown(&speak, &prepared.terms, slot, value),
        value: &|value| value_of(slot, value),
        refused: &|reason| refusal_words(&speak, *reason),
        elsewhere: json!({
            "budget": budget.sentence(&speak),
            "present": platform.presence.words(id.as_str(), &by, at, &speak),
        }),
    };
    Ok(reply.into_response())
}

/// An answer as the controls hold it.
fn value_of(slot: Slot, value: &str) -> Value {
    if slot.is_ticked() { json!(codes(value).collect::<Vec<&str>>()) } else { json!(value) }
}

/// `POST /ideas/{id}/canvas`: the whole form, from a browser without scripts.
pub async fn save_all(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_write(&by, &prepared.file)?;
    let given: Vec<(Slot, Answer)> =
        Slot::all().filter_map(|slot| Some((slot, answers::in_form(&fields, &slot.name())?))).collect();
    let mut change = platform.begin(by.actor()).await?;
    let not_kept = actions::save_canvas(&mut change, &by, &prepared, &given).await?;
    // What was kept stays kept; only what was refused or written by somebody else meanwhile comes back.
    change.commit().await?;
    if not_kept.is_empty() {
        return Ok(see_with(&next_page(&fields, &id.to_string()), "ideas-flash-saved"));
    }
    let mut snapshot = platform.read().await?;
    let mut prepared = prepare(&platform.plans, &mut snapshot, &by, &id).await?;
    let comments = store::comments(&mut snapshot, &id).await?;
    drop(snapshot);
    let (mut mistakes, mut conflicts) = (Mistakes::default(), Vec::new());
    for (slot, saved) in not_kept {
        let typed = given.iter().find(|(one, _)| *one == slot).map(|(_, answer)| answer.value.clone());
        match saved {
            Saved::Refused(reason) => note(&mut mistakes, slot, reason),
            Saved::Conflict(theirs) => {
                mistakes.add(&slot.name(), "autosave-conflict");
                conflicts.push((slot, theirs.value));
            }
            Saved::As(_) => {}
        }
        let mut written = prepared.canvas.written(slot).cloned().unwrap_or_default();
        written.answer.value = typed.unwrap_or_default();
        prepared.canvas.put(slot, written);
    }
    let status = if conflicts.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    let frame = Frame::of(&platform, &visitor).status(status);
    let others = platform.presence.words(id.as_str(), &by, platform.now(), &frame.speak);
    Ok(show(frame, &prepared, &comments, &mistakes, &conflicts, &others))
}

/// Where somebody goes who saved: back to the idea, or on with the canvas, which then has more rows.
fn next_page(fields: &Fields, id: &str) -> String {
    if fields.text("then") == "more" { format!("/ideas/{id}/canvas") } else { format!("/ideas/{id}") }
}

/// Key of the sentence, with the limit where it names one.
fn reason_of(reason: Unacceptable) -> (&'static str, Option<usize>) {
    match reason {
        Unacceptable::TooLong(limit) => ("autosave-too-long", Some(limit)),
        Unacceptable::NotOffered => ("autosave-not-offered", None),
        Unacceptable::Sum(NotASum::Negative) => ("ideas-sum-negative", None),
        Unacceptable::Sum(NotASum::PartOfACent) => ("ideas-sum-part-of-a-cent", None),
        Unacceptable::Sum(NotASum::TooLarge) => ("ideas-sum-too-large", None),
        Unacceptable::Sum(NotASum::Unreadable) => ("ideas-sum-unreadable", None),
    }
}

fn refusal_words(speak: &Speaker, reason: Unacceptable) -> String {
    match reason_of(reason) {
        (key, Some(limit)) => speak.with(key, &[("limit", &limit.to_string())]),
        (key, None) => speak.text(key),
    }
}

fn note(mistakes: &mut Mistakes, slot: Slot, reason: Unacceptable) {
    let (key, limit) = reason_of(reason);
    let values = limit.map(|limit| ("limit", limit.to_string())).into_iter().collect();
    mistakes.add_with(&slot.name(), key, values);
}

fn show(
    frame: Frame<'_>,
    prepared: &Prepared,
    comments: &[Comment],
    mistakes: &Mistakes,
    conflicts: &[(Slot, String)],
    others: &str,
) -> Response {
    let speak = frame.speak.clone();
    let id = &prepared.file.idea.id;
    let writing = Writing { speak: &speak, prepared, comments, mistakes };
    let words = |slot: Slot, value: &str| shown(&speak, &prepared.terms, slot, value);
    autosave::SCRIPTS
        .into_iter()
        .fold(frame, Frame::script)
        .script("js/presence.js")
        .title("ideas-canvas")
        .crumb(format!("/ideas/{id}"), speak.with("ideas-of-team", &[("team", prepared.file.team.name())]))
        .show(html! {
            h1 { (speak.text("ideas-canvas")) }
            p class="lead" { (speak.text("ideas-canvas-lead")) }
            (autosave::presence(&format!("/ideas/{id}/present"), others))
            (mistakes_summary(&speak, mistakes))
            @for (slot, theirs) in conflicts {
                (autosave::conflict(&speak, &slot.label(&speak), &words(*slot, prepared.canvas.text(*slot)), &words(*slot, theirs)))
            }
            (autosave::form(&speak, format!("/ideas/{id}/canvas"), format!("/ideas/{id}/field"), writing.fields()))
        })
}
