//! The form: every answer saved by itself; without scripts one form with hidden versions.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use foundation::answers;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, Tone, button_row, field_group, hidden, notice};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::Timestamp;
use maud::{Markup, html};
use serde_json::json;

use super::show::answer_list;
use super::views::{last_moment, mistake_of, mistakes_summary, openness};
use crate::autosave::{self, Reply};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::actions::{Prepared, Saved, prepare, save_answers, save_field};
use crate::teams::answers::{Answer, Answers, PREFERENCES, Question, Travel, Unacceptable};
use crate::teams::registration::{Registration, RegistrationState};
use crate::teams::seat::AnnouncedSession;
use crate::teams::submission::Submission;
use crate::teams::{permissions, store};

/// Said when the deadline has passed.
const CLOSED: &str = "registrations-refused-closed";

/// `GET /registrations/{id}/form`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_lead(&by, &prepared.file)?;
    let frame = Frame::of(&platform, &visitor);
    let answers = prepared.answers.clone();
    let is_open = prepared.terms.is_open(platform.now());
    if !prepared.file.is_draft() || !is_open {
        let submissions = store::submissions_of(&mut platform.read().await?, &id).await?;
        return Ok(show_closed(frame, &prepared, &submissions, platform.now()));
    }
    Ok(show(frame, &prepared, &answers, &Mistakes::default(), &[], None))
}

/// `POST /registrations/{id}/field`: one answer. Contract: `assets/js/autosave.js`.
pub async fn save_one(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let (field, answer) = answers::sent(&fields)?;
    let question = Question::parse(field).ok_or(Refusal::Malformed)?;
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let mut change = platform.begin(by.actor()).await?;
    let saved = save_field(&mut change, &by, &prepared, question, &answer).await?;
    let at = change.at;
    if matches!(saved, Saved::As(_)) {
        change.commit().await?;
    }
    let reply = Reply {
        speak: &speak,
        saved,
        at,
        yours: &answer.value,
        shown: &|value| shown(&speak, question, value, &prepared.sessions),
        value: &|value| json!(value),
        refused: &|reason| refusal_words(&speak, *reason),
        elsewhere: json!({}),
    };
    Ok(reply.into_response())
}

/// `POST /registrations/{id}/form`: the whole form, from a browser without scripts.
pub async fn save_all(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let given = given(&fields);
    let mut change = platform.begin(by.actor()).await?;
    let not_kept = match save_answers(&mut change, &by, &prepared, &given).await {
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            let mut typed = prepared.answers.clone();
            given.into_iter().for_each(|(question, answer)| typed.put(question, answer));
            let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
            let refused = Some(Refused { message, has_words: true });
            return Ok(show(frame, &prepared, &typed, &Mistakes::default(), &[], refused));
        }
        saved => saved?,
    };
    // What was kept stays kept; only what was refused or written by somebody else meanwhile comes back.
    change.commit().await?;
    if not_kept.is_empty() {
        return Ok(see_with(&format!("/registrations/{id}"), "registrations-saved"));
    }
    let mut mistakes = Mistakes::default();
    let mut conflicts = Vec::new();
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let mut shown_answers = prepared.answers.clone();
    for (question, saved) in not_kept {
        let typed = given.iter().find(|(one, _)| *one == question).map(|(_, answer)| answer.value.clone());
        let typed = typed.unwrap_or_default();
        let version = prepared.answers.of(question).version;
        match saved {
            Saved::Refused(Unacceptable::TooLong(limit)) => {
                mistakes.add_with(question.as_str(), "autosave-too-long", vec![("limit", limit.to_string())]);
            }
            Saved::Refused(Unacceptable::NotOffered) => {
                mistakes.add(question.as_str(), "autosave-not-offered");
            }
            Saved::Conflict(theirs) => {
                mistakes.add(question.as_str(), "autosave-conflict");
                conflicts.push((question, theirs.value));
            }
            Saved::As(_) => {}
        }
        shown_answers.put(question, Answer { value: typed, version });
    }
    let frame = Frame::of(&platform, &visitor);
    let status = if conflicts.is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    Ok(show(frame.status(status), &prepared, &shown_answers, &mistakes, &conflicts, None))
}

fn given(fields: &Fields) -> Vec<(Question, Answer)> {
    Question::ALL
        .iter()
        .filter_map(|question| Some((*question, answers::in_form(fields, question.as_str())?)))
        .collect()
}

fn refusal_words(speak: &Speaker, reason: Unacceptable) -> String {
    match reason {
        Unacceptable::TooLong(limit) => speak.with("autosave-too-long", &[("limit", &limit.to_string())]),
        Unacceptable::NotOffered => speak.text("autosave-not-offered"),
    }
}

/// An answer as people read it; `sessions` are those a wish may name.
pub fn shown(speak: &Speaker, question: Question, value: &str, sessions: &[AnnouncedSession]) -> String {
    if value.is_empty() {
        return speak.text("registrations-no-answer");
    }
    match question {
        Question::Travel => Travel::parse(value).map(|travel| speak.text(&travel.key())),
        Question::Preference1 | Question::Preference2 | Question::Preference3 => {
            Some(super::wishes::words(speak, value, sessions))
        }
        Question::FirstTime | Question::PrincipalAgrees => {
            Some(speak.text(if value == "yes" { "registrations-yes" } else { "registrations-no" }))
        }
        _ => None,
    }
    .unwrap_or_else(|| value.to_owned())
}

/// Why nothing can be written now.
#[derive(Debug, Clone, Copy)]
struct Refused {
    /// Key of the sentence.
    message: &'static str,
    /// Whether the page carries words that were typed and not kept.
    has_words: bool,
}

/// What a field is drawn from.
struct Drawing<'a> {
    speak: &'a Speaker,
    sessions: &'a [AnnouncedSession],
    answers: &'a Answers,
    mistakes: &'a Mistakes,
}

impl Drawing<'_> {
    fn field(&self, question: Question) -> Field<'static> {
        let text = |suffix: &str| self.speak.text(&format!("{}{suffix}", question.key()));
        let mut field = Field::new(question.as_str(), text(""))
            .error(mistake_of(self.speak, self.mistakes, question.as_str()))
            .version(self.answers.of(question).version);
        if self.speak.knows(&format!("{}-hint", question.key())) {
            field = field.hint(text("-hint"));
        }
        if self.speak.knows(&format!("{}-why", question.key())) {
            field = field.why(self.speak.text("registrations-why"), text("-why"));
        }
        if question.is_required() { field } else { field.optional(self.speak.text("registrations-optional")) }
    }

    fn version(&self, question: Question) -> Markup {
        hidden(&format!("version-{}", question.as_str()), &self.answers.of(question).version.to_string())
    }

    fn line(&self, question: Question) -> Markup {
        html! { (self.version(question)) (self.field(question).text(self.answers.text(question))) }
    }

    fn lines(&self, question: Question, rows: u8) -> Markup {
        let limit = question.limit().unwrap_or(0);
        html! {
            (self.version(question))
            (autosave::lines(self.speak, &self.field(question), self.answers.text(question), rows, limit))
        }
    }

    fn radios(&self, question: Question, pairs: &[(&'static str, String)]) -> Markup {
        let choices: Vec<Choice<'_>> =
            pairs.iter().map(|(value, label)| Choice::new(*value, label.as_str())).collect();
        let chosen = Some(self.answers.text(question)).filter(|value| !value.is_empty());
        html! { (self.version(question)) (self.field(question).radios(&choices, chosen)) }
    }

    fn wish(&self, question: Question) -> Markup {
        let own = self.answers.text(question);
        let choices = super::wishes::choices(self.speak, self.sessions, own);
        let empty = self.speak.text("registrations-wish-none");
        let chosen = Some(own).filter(|value| !value.is_empty());
        html! { (self.version(question)) (self.field(question).select(&choices, chosen, Some(&empty))) }
    }
}

/// The answers to be read, when nothing can be written any more, or not yet: why, what to do, and what was
/// handed in.
/// Why what was handed in is only read: it can be taken back while the call is open, and no longer after.
fn why_read_only(prepared: &Prepared, now: Timestamp) -> &'static str {
    match prepared.file.registration.state {
        RegistrationState::Submitted if prepared.terms.is_open(now) => "registrations-refused-submitted",
        RegistrationState::Submitted => "registrations-waiting-notice",
        _ => "registrations-refused-decided",
    }
}

fn show_closed(
    frame: Frame<'_>,
    prepared: &Prepared,
    submissions: &[Submission],
    now: Timestamp,
) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &prepared.file.registration.id;
    let title = "registrations-form-title";
    frame.title(title).crumb(format!("/registrations/{id}"), prepared.file.name().to_owned()).show(html! {
        h1 { (text(title)) }
        @if prepared.file.is_draft() { (openness(&speak, &prepared.terms, now)) }
        @else { (notice(Tone::Info, html! { p { (text(why_read_only(prepared, now))) } })) }
        @if let Some(newest) = submissions.first() {
            p { (text("registrations-read-submitted")) " "
                a href={ "/receipts/" (newest.receipt_no) } { (newest.receipt_no) } " · "
                (speak.exact_moment(newest.submitted_at)) }
        }
        (answer_list(&speak, &prepared.answers, &prepared.sessions, true))
        (button_row(html! {
            a class="button button-quiet" href={ "/registrations/" (id) } { (text("registrations-form-back")) }
        }))
    })
}

fn show(
    frame: Frame<'_>,
    prepared: &Prepared,
    answers: &Answers,
    mistakes: &Mistakes,
    conflicts: &[(Question, String)],
    refused: Option<Refused>,
) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &prepared.file.registration.id;
    let draw = Drawing { speak: &speak, sessions: &prepared.sessions, answers, mistakes };
    let content = html! {
        (times(&draw))
        (journey(&draw))
        (about(&draw))
        (principal(&draw))
        (button_row(html! {
            (Button::new(text("registrations-form-save")).without_checks())
            a class="button button-quiet" href={ "/registrations/" (id) } { (text("registrations-form-back")) }
        }))
    };
    // What was typed when the deadline struck stays before the writer's eyes.
    let is_form = prepared.file.is_draft() || refused.is_some_and(|refused| refused.has_words);
    frame
        .title("registrations-form-title")
        .crumb(format!("/registrations/{id}"), prepared.file.name().to_owned())
        .script("js/autosave.js")
        .script("js/char-count.js")
        .show(html! {
            h1 { (text("registrations-form-title")) }
            p class="lead" { (text("registrations-form-lead")) }
            (mistakes_summary(&speak, mistakes))
            @if let Some(Refused { message, .. }) = refused { (refusal(&speak, prepared, message)) }
            @for (question, theirs) in conflicts { (conflict(&draw, *question, theirs)) }
            @if is_form {
                (autosave::form(
                    &speak,
                    format!("/registrations/{id}/form"),
                    format!("/registrations/{id}/field"),
                    content,
                ))
            }
        })
}

/// Why nothing can be written here now, and what follows.
fn refusal(speak: &Speaker, prepared: &Prepared, message: &str) -> Markup {
    let until = last_moment(speak, &prepared.terms);
    notice(
        if message == CLOSED { Tone::Danger } else { Tone::Info },
        html! {
            p { strong { (speak.text(message)) } }
            @if message == CLOSED {
                p { (speak.with("registrations-closed-since", &[("until", &until)])) " "
                    (speak.text("registrations-closed-next")) " "
                    a href="/contacts" { (speak.text("registrations-closed-contacts")) } }
            }
        },
    )
}

fn conflict(draw: &Drawing<'_>, question: Question, theirs: &str) -> Markup {
    let speak = draw.speak;
    let words = |value: &str| shown(speak, question, value, draw.sessions);
    let yours = words(draw.answers.text(question));
    autosave::conflict(speak, &speak.text(&question.key()), &yours, &words(theirs))
}

fn times(draw: &Drawing<'_>) -> Markup {
    let hint = draw.speak.text("registrations-form-times-hint");
    field_group(
        &draw.speak.text("registrations-form-times"),
        Some(&hint),
        html! { @for question in PREFERENCES { (draw.wish(question)) } },
    )
}

fn journey(draw: &Drawing<'_>) -> Markup {
    let ways: Vec<(&'static str, String)> =
        Travel::ALL.iter().map(|way| (way.as_str(), draw.speak.text(&way.key()))).collect();
    field_group(
        &draw.speak.text("registrations-form-journey"),
        None,
        html! { (draw.radios(Question::Travel, &ways)) (draw.lines(Question::TravelNote, 3)) },
    )
}

fn about(draw: &Drawing<'_>) -> Markup {
    let yes_no = [("yes", draw.speak.text("registrations-yes")), ("no", draw.speak.text("registrations-no"))];
    field_group(
        &draw.speak.text("registrations-form-about"),
        None,
        html! {
            (draw.line(Question::TeamName))
            (draw.radios(Question::FirstTime, &yes_no))
            (draw.lines(Question::Motivation, 8))
            (draw.lines(Question::Needs, 3))
        },
    )
}

fn principal(draw: &Drawing<'_>) -> Markup {
    let agrees = Question::PrincipalAgrees;
    field_group(
        &draw.speak.text("registrations-form-principal"),
        None,
        html! {
            (draw.line(Question::PrincipalName))
            (draw.version(agrees))
            (draw.field(agrees).checkbox("yes", draw.answers.text(agrees) == "yes"))
        },
    )
}
