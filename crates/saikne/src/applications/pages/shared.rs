//! The part that all schools share: every answer saved by itself; without scripts one form with hidden versions.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use foundation::answers::{self, Answer, Saved};
use foundation::i18n::Speaker;
use foundation::money::NotASum;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, FieldWidth, button_row, field_group, hidden};
use foundation::web::forms::{Form, Mistakes, PathId};
use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::json;

use super::seen;
use crate::applications::application::Application;
use crate::applications::file::ApplicationFile;
use crate::applications::shared::{CoFinancing, Place, Shared, Unacceptable};
use crate::applications::{ApplicationId, actions, permissions, store};
use crate::autosave::{self, Reply};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see, see_with};
use crate::ideas::reading::origin;
use crate::ideas::terms::Contest;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// The shared part of an application that somebody gathers.
struct Writing {
    file: ApplicationFile,
    shared: Shared,
    closes_at: Timestamp,
}

async fn read(platform: &Platform, by: &SignedIn, id: &ApplicationId) -> Result<Writing, Problem> {
    let mut snapshot = platform.read().await?;
    let file = seen(&mut snapshot, by, id).await?;
    permissions::may_gather(by, &file)?;
    let shared = store::shared(&mut snapshot, id).await?;
    let contest = Contest::of_edition(&platform.plans, &mut snapshot, &file.application.edition).await?;
    Ok(Writing { closes_at: contest.closes_at(&file.application.applicant), shared, file })
}

/// `GET /applications/{id}/shared`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let writing = read(&platform, &by, &id).await?;
    if !writing.file.application.is_writable() || platform.now() >= writing.closes_at {
        return Ok(see(&format!("/applications/{id}/read#shared")));
    }
    Ok(show(Frame::of(&platform, &visitor), &writing, &Mistakes::default(), &[]))
}

/// `POST /applications/{id}/field`: one answer. Contract: `assets/js/autosave.js`.
pub async fn save_one(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let writing = read(&platform, &by, &id).await?;
    let (name, answer) = answers::sent(&fields)?;
    let place = Place::parse(name).ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(by.actor()).await?;
    let saved =
        actions::save_field(&mut change, &by, &writing.file, place, &answer, writing.closes_at).await?;
    let at = change.at;
    if matches!(saved, Saved::As(_)) {
        change.commit().await?;
    }
    let reply = Reply {
        speak: &speak,
        saved,
        at,
        yours: &answer.value,
        shown: &|value| shown(&speak, place, value),
        value: &|value| json!(value),
        refused: &|reason| refusal_words(&speak, *reason),
        elsewhere: json!({}),
    };
    Ok(reply.into_response())
}

/// `POST /applications/{id}/shared`: the whole form, from a browser without scripts.
pub async fn save_all(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let writing = read(&platform, &by, &id).await?;
    let given: Vec<(Place, Answer)> = Place::ALL
        .iter()
        .filter_map(|place| Some((*place, answers::in_form(&fields, place.as_str())?)))
        .collect();
    let mut change = platform.begin(by.actor()).await?;
    let Writing { file, shared, closes_at } = &writing;
    let not_kept = actions::save_shared(&mut change, &by, file, shared, &given, *closes_at).await?;
    // What was kept stays kept; only what was refused or written by somebody else meanwhile comes back.
    change.commit().await?;
    if not_kept.is_empty() {
        return Ok(see_with(&format!("/applications/{id}"), "applications-flash-saved"));
    }
    let mut writing = read(&platform, &by, &id).await?;
    let (mut mistakes, mut conflicts) = (Mistakes::default(), Vec::new());
    for (place, saved) in not_kept {
        match saved {
            Saved::Refused(reason) => note(&mut mistakes, place, reason),
            Saved::Conflict(theirs) => {
                mistakes.add(place.as_str(), "autosave-conflict");
                conflicts.push((place, theirs.value));
            }
            Saved::As(_) => {}
        }
        let mut written = writing.shared.written(place).cloned().unwrap_or_default();
        let typed = given.iter().find(|(one, _)| *one == place).map(|(_, answer)| answer.value.clone());
        written.answer.value = typed.unwrap_or_default();
        writing.shared.put(place, written);
    }
    let status = if conflicts.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    Ok(show(Frame::of(&platform, &visitor).status(status), &writing, &mistakes, &conflicts))
}

/// An answer as people read it.
fn shown(speak: &Speaker, place: Place, value: &str) -> String {
    match (place, CoFinancing::parse(value)) {
        _ if value.is_empty() => speak.text("ideas-nothing-yet"),
        (Place::CoFinancing, Some(kind)) => speak.text(&kind.key()),
        _ => value.to_owned(),
    }
}

/// Key of the sentence, with the limit where it names one.
fn reason_of(reason: Unacceptable) -> (&'static str, Option<usize>) {
    match reason {
        Unacceptable::TooLong(limit) => ("autosave-too-long", Some(limit)),
        Unacceptable::NotOffered => ("autosave-not-offered", None),
        Unacceptable::NotAnAddress => ("applications-not-an-address", None),
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

fn note(mistakes: &mut Mistakes, place: Place, reason: Unacceptable) {
    let (key, limit) = reason_of(reason);
    let values = limit.map(|limit| ("limit", limit.to_string())).into_iter().collect();
    mistakes.add_with(place.as_str(), key, values);
}

fn show(frame: Frame<'_>, writing: &Writing, mistakes: &Mistakes, conflicts: &[(Place, String)]) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &writing.file.application.id;
    let place = |place: Place| place_of(&speak, writing, mistakes, place);
    let fields = html! {
        (place(Place::Goals))
        (field_group(&text("applications-part-co-financing"), None, html! {
            @for one in [Place::CoFinancing, Place::CoFinancingSum, Place::CoFinancingNote] { (place(one)) }
        }))
        (field_group(&text("applications-part-contact"), None, html! {
            @for one in [Place::ContactName, Place::ContactPhone, Place::ContactEmail] { (place(one)) }
        }))
        (field_group(&text("applications-part-signatory"), None, html! {
            @for one in [Place::SignatoryName, Place::SignatoryPosition] { (place(one)) }
        }))
        (button_row(html! {
            (Button::new(text("ideas-save")).without_checks())
            a class="button button-quiet" href={ "/applications/" (id) } { (text("applications-back")) }
        }))
    };
    autosave::SCRIPTS
        .into_iter()
        .fold(frame, Frame::script)
        .title("applications-shared")
        .crumb("/applications", text("applications-list"))
        .crumb(format!("/applications/{id}"), writing.file.name().to_owned())
        .show(html! {
            h1 { (text("applications-shared")) }
            p class="lead" { (text("applications-shared-lead")) }
            (mistakes_summary(&speak, mistakes))
            @for (place, theirs) in conflicts {
                (autosave::conflict(
                    &speak,
                    &place.label(&speak),
                    &shown(&speak, *place, writing.shared.text(*place)),
                    &shown(&speak, *place, theirs),
                ))
            }
            (autosave::form(
                &speak,
                format!("/applications/{id}/shared"),
                format!("/applications/{id}/field"),
                fields,
            ))
        })
}

/// A place with its version and who wrote it.
fn place_of(speak: &Speaker, writing: &Writing, mistakes: &Mistakes, place: Place) -> Markup {
    let name = place.as_str();
    let version = writing.shared.of(place).version;
    let mut field = Field::new(name, place.label(speak))
        .error(mistake_of(speak, mistakes, name))
        .version(version)
        .written(origin(speak, writing.shared.written(place)));
    let hint = format!("{}-hint", place.key());
    if speak.knows(&hint) {
        field = field.hint(speak.text(&hint));
    }
    let value = writing.shared.text(place);
    let control = match place {
        Place::Goals => autosave::lines(speak, &field, value, 6, place.limit()),
        Place::CoFinancingNote => autosave::lines(speak, &field, value, 3, place.limit()),
        Place::CoFinancing => {
            let kinds =
                CoFinancing::ALL.iter().map(|kind| Choice::new(kind.as_str(), speak.text(&kind.key())));
            let chosen = Some(value).filter(|value| !value.is_empty());
            field.select(&kinds.collect::<Vec<Choice<'_>>>(), chosen, Some(&speak.text("ideas-choose")))
        }
        Place::CoFinancingSum => field.width(FieldWidth::Narrow).text(value),
        Place::ContactEmail => field.email(value),
        Place::ContactPhone => field.width(FieldWidth::Middle).phone(value),
        Place::ContactName | Place::SignatoryName | Place::SignatoryPosition => field.text(value),
    };
    html! { (hidden(&format!("version-{name}"), &version.to_string())) (control) }
}
