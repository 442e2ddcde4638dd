//! Feedback on a session: the form for participants, and what is told of the answers.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Field, StatTile, Tone, button_row, heading, notice, page_head, stat_tiles,
};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use super::Typed;
use super::session::title;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::trainings::feedback::{BEST, Feedback, LONGEST_WORDS, SMALLEST_GROUP, Summary, Told, is_asked};
use crate::trainings::session::TrainingSession;
use crate::trainings::store::{feedback as store, seekers, sessions};
use crate::trainings::{actions, permissions};

/// What participants give marks for.
const QUESTIONS: [(&str, &str); 3] = [
    ("learnt", "trainings-feedback-learnt"),
    ("trainers", "trainings-feedback-trainers"),
    ("organisation", "trainings-feedback-organisation"),
];

/// `GET /trainings/sessions/{id}/feedback`
pub async fn form(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let session = asked(&platform, &person, &id).await?;
    Ok(page(&platform, &visitor, &session, &Typed::default()))
}

/// The session, if this person is asked about it now.
async fn asked(
    platform: &Platform,
    person: &SignedIn,
    id: &foundation::ids::Id<TrainingSession>,
) -> Result<TrainingSession, Problem> {
    let mut snapshot = platform.read().await?;
    let session = sessions::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let people = seekers::participants(&mut snapshot, &session).await?;
    if !people.iter().any(|one| one.person == person.id) {
        return Err(Refusal::NotFound.into());
    }
    let has_given = store::has_given(&mut snapshot, id, &person.id).await?;
    is_asked(&session, has_given, platform.now())
        .map_err(|reason| Refusal::AgainstTheRules { message: reason.key() })?;
    Ok(session)
}

fn page(platform: &Platform, visitor: &Visitor, session: &TrainingSession, typed: &Typed) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-feedback-title").status(typed.status());
    let speak = frame.speak.clone();
    let labels: Vec<(String, String)> = (1..=BEST)
        .rev()
        .map(|mark| (mark.to_string(), speak.text(&format!("trainings-feedback-mark-{mark}"))))
        .collect();
    let marks: Vec<Choice<'_>> =
        labels.iter().map(|(value, label)| Choice::new(value.as_str(), label.as_str())).collect();
    frame.show(html! {
        (page_head(&speak.text("trainings-feedback-title"), Some(&title(session, &speak)), None))
        (typed.summary(&speak))
        (notice(Tone::Info, html! { p { (speak.text("trainings-feedback-anonymous")) } }))
        form method="post" action={ "/trainings/sessions/" (session.id) "/feedback" } novalidate {
            @for (name, key) in QUESTIONS {
                (Field::new(name, speak.text(key)).required().error(typed.error(name, &speak))
                    .radios(&marks, typed.fields.filled(name)))
            }
            (Field::new("words", speak.text("trainings-feedback-words"))
                .hint(speak.text("trainings-feedback-words-hint"))
                .optional(speak.text("trainings-optional"))
                .max_length(LONGEST_WORDS)
                .error(typed.error("words", &speak))
                .textarea(typed.value("words"), 4))
            (button_row(html! { (Button::new(speak.text("trainings-feedback-send"))) }))
        }
    })
}

/// `POST /trainings/sessions/{id}/feedback`
pub async fn give(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let session = asked(&platform, &person, &id).await?;
    let mut typed = Typed::of(fields);
    let mark = |name: &str| typed.fields.number(name).filter(|mark| (1..=BEST).contains(mark));
    let marks = QUESTIONS.map(|(name, _)| mark(name));
    for ((name, _), mark) in QUESTIONS.iter().zip(marks) {
        if mark.is_none() {
            typed.mistakes.add(name, "trainings-feedback-wrong-mark");
        }
    }
    if typed.value("words").chars().count() > LONGEST_WORDS {
        typed.mistakes.add("words", "trainings-wrong-too-long");
    }
    let ([Some(content), Some(trainers), Some(organisation)], true) = (marks, typed.mistakes.is_empty())
    else {
        return Ok(page(&platform, &visitor, &session, &typed));
    };
    let words = typed.value("words").to_owned();
    let feedback = Feedback { content, trainers, organisation, words };
    let mut change = platform.begin(person.actor()).await?;
    actions::feedback::give(&mut change, &person, &id, &feedback).await?;
    change.commit().await?;
    Ok(see_with("/my-day", "trainings-flash-feedback"))
}

/// `GET /trainings/sessions/{id}/feedback/summary`: for those who see the session.
pub async fn summary(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let session = sessions::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(&person, &session)?;
    let answers = store::of_session(&mut snapshot, &id).await?;
    let asked = seekers::participants(&mut snapshot, &session).await?.len();
    drop(snapshot);
    let summary = Summary::of(&answers);
    let frame = Frame::of(&platform, &visitor).title("trainings-feedback-summary-title");
    let speak = frame.speak.clone();
    let crumb = title(&session, &speak);
    let counted = |count: usize| speak.number(i64::try_from(count).unwrap_or(i64::MAX));
    let lead = speak
        .with("trainings-feedback-given", &[("count", &counted(summary.count)), ("asked", &counted(asked))]);
    Ok(frame.crumb(format!("/trainings/sessions/{id}"), crumb).show(html! {
        (page_head(&speak.text("trainings-feedback-summary-title"), Some(&lead), None))
        @match &summary.told {
            Some(told) => { (told_view(told, &speak)) }
            None => {
                (notice(Tone::Info, html! { p {
                    (speak.with("trainings-feedback-too-few", &[("least", &counted(SMALLEST_GROUP))]))
                } }))
            }
        }
    }))
}

fn told_view(told: &Told, speak: &Speaker) -> Markup {
    let values = [told.content, told.trainers, told.organisation];
    let tiles: Vec<StatTile<'_>> = QUESTIONS
        .iter()
        .zip(values)
        .map(|((name, _), tenths)| StatTile {
            value: speak
                .with(
                    "trainings-feedback-average",
                    &[("whole", &(tenths / 10).to_string()), ("tenth", &(tenths % 10).to_string())],
                )
                .into(),
            label: speak.text(&format!("trainings-feedback-of-{name}")).into(),
            note: Some(speak.text("trainings-feedback-scale").into()),
            ..StatTile::default()
        })
        .collect();
    html! {
        (stat_tiles(&tiles))
        (heading("words", &speak.text("trainings-feedback-said"), None))
        @if told.words.is_empty() { p { (speak.text("trainings-feedback-said-nothing")) } }
        @else { ul { @for words in &told.words { li { (words) } } } }
    }
}
