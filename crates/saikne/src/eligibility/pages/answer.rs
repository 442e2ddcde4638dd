//! The applicant answers: the named places and no others, each with what was handed in beside it. Every answer saves
//! itself; without scripts it is one form.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use foundation::answers::{self, Answer, Saved};
use foundation::i18n::Speaker;
use foundation::money::NotASum;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, button_row, hidden, page_head};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Markup, html};
use serde_json::json;

use super::clarifications::{lines, question};
use crate::applications::shared::{self, CoFinancing, Place};
use crate::autosave::{self, Reply};
use crate::eligibility::clarification::{Clarification, LONGEST, Opened, Spot, Unacceptable};
use crate::eligibility::clarified::Clarified;
use crate::eligibility::{ClarificationId, actions, permissions};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see, see_with};
use crate::ideas::{self, Slot};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

async fn read(platform: &Platform, by: &SignedIn, id: &ClarificationId) -> Result<Clarified, Problem> {
    let clarified = Clarified::read(&platform.plans, &mut platform.read().await?, id).await?;
    permissions::may_answer(by, &clarified.words.file)?;
    Ok(clarified)
}

/// `GET /clarifications/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Clarification>,
) -> Result<Response, Problem> {
    let clarified = read(&platform, &by, &id).await?;
    if clarified.clarification.may_be_written(platform.now()).is_err() {
        let application = &clarified.words.file.application.id;
        return Ok(see(&format!("/applications/{application}/clarifications")));
    }
    Ok(show(Frame::of(&platform, &visitor), &clarified, &Mistakes::default(), &[]))
}

/// `POST /clarifications/{id}/field`: one answer. Contract: `assets/js/autosave.js`.
pub async fn save_one(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Clarification>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let clarified = read(&platform, &by, &id).await?;
    let (name, answer) = answers::sent(&fields)?;
    let place = clarified.opened.iter().find(|place| place.name() == name).ok_or(Refusal::Malformed)?;
    let words = &clarified.words;
    let terms = words.terms(&place.spot);
    let mut change = platform.begin(by.actor()).await?;
    let of = &clarified.clarification;
    let saved = actions::write(&mut change, &by, &words.file, of, place, terms.as_ref(), &answer).await?;
    let at = change.at;
    if matches!(saved, Saved::As(_)) {
        change.commit().await?;
    }
    let is_ticked = matches!(place.spot, Spot::Slot(_, slot) if slot.is_ticked());
    let reply = Reply {
        speak: &speak,
        saved,
        at,
        yours: &answer.value,
        shown: &|value| words.shown(&speak, &place.spot, value),
        value: &|value| {
            if is_ticked { json!(ideas::canvas::codes(value).collect::<Vec<&str>>()) } else { json!(value) }
        },
        refused: &|reason| {
            let (key, limit) = reason_of(*reason);
            match limit {
                Some(limit) => speak.with(key, &[("limit", &limit.to_string())]),
                None => speak.text(key),
            }
        },
        elsewhere: json!({}),
    };
    Ok(reply.into_response())
}

/// `POST /clarifications/{id}`: everything that was written, and whether that is the answer.
pub async fn save_all(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Clarification>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let clarified = read(&platform, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    let mut not_kept = Vec::new();
    for place in &clarified.opened {
        let Some(answer) = answers::in_form(&fields, &place.name()) else { continue };
        if answer.value == place.answer.value {
            continue;
        }
        let (words, of) = (&clarified.words, &clarified.clarification);
        let terms = words.terms(&place.spot);
        let saved = actions::write(&mut change, &by, &words.file, of, place, terms.as_ref(), &answer).await?;
        if !matches!(saved, Saved::As(_)) {
            not_kept.push((place.position, saved));
        }
    }
    // What was kept stays kept; only what was refused or written by somebody else meanwhile comes back.
    change.commit().await?;
    if !not_kept.is_empty() {
        let clarified = read(&platform, &by, &id).await?;
        return Ok(come_back(Frame::of(&platform, &visitor), clarified, &fields, not_kept));
    }
    if fields.text("deed") != "send" {
        return Ok(see_with(&format!("/clarifications/{id}"), "eligibility-flash-written"));
    }
    let mut change = platform.begin(by.actor()).await?;
    match actions::answer(&mut change, &by, &id).await {
        Ok(()) => {}
        Err(problem) if problem.message_key() == "eligibility-refused-no-answer" => {
            let mut mistakes = Mistakes::default();
            mistakes.add("place_0", "eligibility-refused-no-answer");
            drop(change);
            let clarified = read(&platform, &by, &id).await?;
            let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(show(frame, &clarified, &mistakes, &[]));
        }
        Err(problem) => return Err(problem),
    }
    change.commit().await?;
    let application = &clarified.words.file.application.id;
    Ok(see_with(&format!("/applications/{application}/clarifications"), "eligibility-flash-answered"))
}

/// The form again, with what was typed where it was not kept.
fn come_back(
    frame: Frame<'_>,
    mut clarified: Clarified,
    fields: &Fields,
    not_kept: Vec<(i64, Saved<Unacceptable>)>,
) -> Response {
    let (mut mistakes, mut conflicts) = (Mistakes::default(), Vec::new());
    for (position, saved) in not_kept {
        let Some(place) = clarified.opened.iter_mut().find(|place| place.position == position) else {
            continue;
        };
        match saved {
            Saved::Refused(reason) => {
                let (key, limit) = reason_of(reason);
                let values = limit.map(|limit| ("limit", limit.to_string())).into_iter().collect();
                mistakes.add_with(&place.name(), key, values);
            }
            Saved::Conflict(theirs) => {
                mistakes.add(&place.name(), "autosave-conflict");
                conflicts.push((position, theirs.value));
            }
            Saved::As(_) => {}
        }
        place.answer.value =
            answers::in_form(fields, &place.name()).map(|answer: Answer| answer.value).unwrap_or_default();
    }
    let status = if conflicts.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    show(frame.status(status), &clarified, &mistakes, &conflicts)
}

fn reason_of(reason: Unacceptable) -> (&'static str, Option<usize>) {
    let of_sum = |sum: NotASum| match sum {
        NotASum::Negative => "ideas-sum-negative",
        NotASum::PartOfACent => "ideas-sum-part-of-a-cent",
        NotASum::TooLarge => "ideas-sum-too-large",
        NotASum::Unreadable => "ideas-sum-unreadable",
    };
    match reason {
        Unacceptable::TooLong(limit)
        | Unacceptable::Shared(shared::Unacceptable::TooLong(limit))
        | Unacceptable::Slot(ideas::canvas::Unacceptable::TooLong(limit)) => {
            ("autosave-too-long", Some(limit))
        }
        Unacceptable::Shared(shared::Unacceptable::NotOffered)
        | Unacceptable::Slot(ideas::canvas::Unacceptable::NotOffered) => ("autosave-not-offered", None),
        Unacceptable::Shared(shared::Unacceptable::NotAnAddress) => ("applications-not-an-address", None),
        Unacceptable::Shared(shared::Unacceptable::Sum(sum))
        | Unacceptable::Slot(ideas::canvas::Unacceptable::Sum(sum)) => (of_sum(sum), None),
    }
}

fn show(
    frame: Frame<'_>,
    clarified: &Clarified,
    mistakes: &Mistakes,
    conflicts: &[(i64, String)],
) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let (id, file) = (&clarified.clarification.id, &clarified.words.file);
    let application = &file.application.id;
    let fields = html! {
        @for place in &clarified.opened { (place_of(&speak, clarified, mistakes, place)) }
        (button_row(html! {
            (Button::new(text("eligibility-send-answer")).named("deed", "send").without_checks())
            (Button::new(text("eligibility-save")).secondary().named("deed", "save").without_checks())
            a class="button button-quiet" href={ "/applications/" (application) } { (text("eligibility-back")) }
        }))
    };
    autosave::SCRIPTS
        .into_iter()
        .fold(frame, Frame::script)
        .title("eligibility-write-answer")
        .crumb("/applications", text("applications-list"))
        .crumb(format!("/applications/{application}"), file.name().to_owned())
        .show(html! {
            (page_head(&text("eligibility-write-answer"), Some(file.name()), None))
            (mistakes_summary(&speak, mistakes))
            (question(&speak, &clarified.clarification))
            p { (text("eligibility-answer-hint")) }
            @for (position, theirs) in conflicts {
                @if let Some(place) = clarified.opened.iter().find(|place| place.position == *position) {
                    (autosave::conflict(
                        &speak,
                        &place.spot.label(&speak, file),
                        &clarified.words.shown(&speak, &place.spot, &place.answer.value),
                        &clarified.words.shown(&speak, &place.spot, theirs),
                    ))
                }
            }
            (autosave::form(
                &speak,
                format!("/clarifications/{id}"),
                format!("/clarifications/{id}/field"),
                fields,
            ))
        })
}

/// A place: what was handed in, then what can be written.
fn place_of(speak: &Speaker, clarified: &Clarified, mistakes: &Mistakes, place: &Opened) -> Markup {
    let (name, version) = (place.name(), place.answer.version);
    let label = place.spot.label(speak, &clarified.words.file);
    let error = mistake_of(speak, mistakes, &name);
    let field = Field::new(name.as_str(), label.as_str()).error(error).version(version);
    let original = clarified.words.shown(speak, &place.spot, &place.original);
    html! {
        (hidden(&format!("version-{name}"), &version.to_string()))
        (control(speak, clarified, place, &field))
        @if place.spot != Spot::Reply {
            div class="field-hint" data-original=(name) {
                p { (speak.text("eligibility-original")) }
                blockquote { (lines(&original)) }
            }
        }
    }
}

fn control(speak: &Speaker, clarified: &Clarified, place: &Opened, field: &Field<'_>) -> Markup {
    let value = place.answer.value.as_str();
    match &place.spot {
        Spot::Reply => autosave::lines(speak, field, value, 4, LONGEST),
        Spot::Shared(Place::CoFinancing) => {
            let kinds: Vec<Choice<'_>> = CoFinancing::ALL
                .iter()
                .map(|kind| Choice::new(kind.as_str(), speak.text(&kind.key())))
                .collect();
            let chosen = Some(value).filter(|value| !value.is_empty());
            field.select(&kinds, chosen, Some(&speak.text("ideas-choose")))
        }
        Spot::Shared(one @ (Place::Goals | Place::CoFinancingNote)) => {
            autosave::lines(speak, field, value, 4, one.limit())
        }
        Spot::Shared(_) => field.text(value),
        Spot::Slot(_, slot) if slot.is_ticked() => {
            let terms = clarified.words.terms(&place.spot);
            let offered = terms.as_ref().map(|terms| slot.offered(terms)).unwrap_or_default();
            let choices: Vec<Choice<'_>> = offered
                .iter()
                .map(|item| Choice::new(item.code.as_str(), item.title.in_language(speak.language())))
                .collect();
            let chosen: Vec<&str> = ideas::canvas::codes(value).collect();
            field.checkboxes(&choices, &chosen)
        }
        Spot::Slot(_, Slot::Title | Slot::What(_)) => field.text(value),
        Spot::Slot(_, slot) => autosave::lines(speak, field, value, 4, slot.limit().unwrap_or(LONGEST)),
    }
}
