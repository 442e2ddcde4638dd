//! The cockpit of whoever gathers an application: every school on one page, and what comes next (W6).

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ButtonKind, Countdown, StatTile, TaskItem, TaskState, Tone, button_row, details, heading, link_button,
    notice, page_head, stat_tiles, task_list,
};
use foundation::web::forms::{Fields, Mistakes, PathId};
use jiff::{SignedDuration, Timestamp};
use maud::{Markup, Render as _, html};

use super::{gathered, schools, seen, state_tag};
use crate::applications::application::{Application, ApplicationId, ApplicationState};
use crate::applications::cockpit::{Cockpit, Light};
use crate::applications::{permissions, store};
use crate::forms::mistakes_summary;
use crate::frame::{Frame, see};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::deadline::until_words;
use crate::programmes::differing::{changed_since, changes, difference_table};
use crate::programmes::edition::EditionVersion;

/// `GET /applications/{id}`: for whoever gathers it the cockpit; others read what is in it.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let file = seen(&mut platform.read().await?, &by, &id).await?;
    if !permissions::acts_for(&by, &file) {
        return Ok(see(&format!("/applications/{id}/read")));
    }
    show(&platform, &visitor, &by, &id, &Fields::default(), &Mistakes::default()).await
}

/// The page, with what was typed and what is wrong with it.
pub(super) async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let cockpit = gathered(platform, &mut snapshot, by, id).await?;
    let begun_at = store::begun_at(&mut snapshot, id).await?;
    let changed = changed_since(&mut snapshot, &cockpit.file.application.edition, begun_at).await?;
    drop(snapshot);
    let mut frame = Frame::of(platform, visitor).wide().script("js/countdown.js").script("js/char-count.js");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let application = &cockpit.file.application;
    let now = platform.now();
    let is_open = cockpit.is_open(now);
    let plan = cockpit.contest.plan();
    let lead = format!(
        "{} · {}",
        cockpit.contest.planned().title.in_language(speak.language()),
        plan.title_in(speak.language())
    );
    let view = schools::View { speak: &speak, cockpit: &cockpit, is_open, now, typed, mistakes };
    Ok(frame.titled(cockpit.file.name().to_owned()).crumb("/applications", text("applications-list")).show(
        html! {
            (page_head(cockpit.file.name(), Some(&lead), Some(state_tag(&speak, application.state))))
            (mistakes_summary(&speak, mistakes))
            @if application.is_writable() { (countdown(&speak, cockpit.closes_at, now)) }
            @if let Some((then, now)) = &changed { (rules_changed(&speak, then, now)) }
            (numbers(&speak, &cockpit))
            (next(&speak, &cockpit, is_open))
            (heading("schools", &text("applications-schools"), Some(&text("applications-schools-lead"))))
            (view.table())
            @if !is_open && application.is_being_judged() {
                @let path = format!("/applications/{}/withdraw", application.id);
                (button_row(link_button(ButtonKind::Secondary, &path, text("applications-withdraw"))))
            }
        },
    ))
}

/// What changed in the rules since the application was begun.
fn rules_changed(speak: &Speaker, then: &EditionVersion, now: &EditionVersion) -> Markup {
    let list = changes(then, now, speak);
    let at = now.decided_at.map(|at| speak.moment(at)).unwrap_or_default();
    html! {
        (notice(Tone::Warning, html! { p { (speak.with("applications-rules-changed", &[("at", &at)])) } }))
        (details(&speak.text("applications-rules-changed-what"), difference_table(then, &list, speak)))
    }
}

/// How much is ready, and what it comes to against the ceiling.
fn numbers(speak: &Speaker, cockpit: &Cockpit) -> Markup {
    let text = |key: &str| speak.text(key);
    let count = |light: Light| cockpit.schools.iter().filter(|school| school.light() == light).count();
    let number = |count: usize| speak.number(i64::try_from(count).unwrap_or(i64::MAX));
    let (total, ceiling) = (cockpit.total(), cockpit.ceiling());
    let is_over = ceiling.is_some_and(|ceiling| total > ceiling);
    let against = ceiling.map(|sum| speak.with("applications-total-of", &[("ceiling", &speak.sum(sum))]));
    let tile = |light: Light, tone| StatTile {
        value: number(count(light)).into(),
        label: text(&light.key()).into(),
        tone,
        ..StatTile::default()
    };
    stat_tiles(&[
        tile(Light::Ready, Tone::Success),
        tile(Light::OnWay, Tone::Warning),
        tile(Light::Stopped, if count(Light::Stopped) > 0 { Tone::Danger } else { Tone::Neutral }),
        StatTile {
            value: speak.sum(total).into(),
            label: text("applications-total").into(),
            note: against.map(Into::into),
            tone: if is_over { Tone::Danger } else { Tone::Neutral },
            ..StatTile::default()
        },
    ])
}

/// What is to be done with the whole, in the order one does it.
fn next(speak: &Speaker, cockpit: &Cockpit, is_open: bool) -> Markup {
    let text = |key: &str| speak.text(key);
    let id = &cockpit.file.application.id;
    let lacking = cockpit.lacking();
    let shared_hint = (!lacking.is_empty()).then(|| {
        let names: Vec<String> = lacking.iter().map(|place| place.label(speak)).collect();
        speak.with("applications-shared-lacks", &[("what", &names.join(", "))])
    });
    let shared = match (lacking.is_empty(), is_open) {
        (true, _) => (TaskState::Done, "applications-task-done"),
        (false, true) => (TaskState::Open, "applications-task-open"),
        (false, false) => (TaskState::Waiting, "applications-task-waiting"),
    };
    let is_ready = lacking.is_empty()
        && cockpit.taken_in().next().is_some()
        && cockpit.taken_in().all(|school| school.light() == Light::Ready);
    let hand_in = if is_ready {
        (TaskState::Open, "applications-task-open")
    } else {
        (TaskState::Waiting, "applications-task-waiting")
    };
    let task = |key: &str, path: &str, hint: Option<String>, (state, words): (TaskState, &str)| TaskItem {
        title: text(key).into(),
        href: Some(format!("/applications/{id}/{path}").into()),
        hint: hint.map(Into::into),
        state,
        state_words: text(words).into(),
    };
    html! {
        (heading("next", &text("applications-next"), None))
        @if !is_open && cockpit.file.application.is_writable() {
            (notice(Tone::Warning, html! { p { (text("applications-refused-closed")) } }))
        }
        (task_list(&[
            task("applications-shared", "shared", shared_hint, shared),
            task("applications-read", "read", None, (TaskState::Started, "applications-task-any-time")),
            task("applications-check-and-hand-in", "submit", Some(text("applications-check-and-hand-in-hint")), hand_in),
        ]))
        @if cockpit.file.application.state == ApplicationState::Clarification {
            (notice(Tone::Warning, html! { p {
                (text("applications-clarification")) " "
                a href={ "/applications/" (id) "/clarifications" } { (text("applications-clarification-answer")) }
            } }))
        }
        @if cockpit.file.application.is_handed_in() {
            p { (link_button(ButtonKind::Secondary, &format!("/applications/{id}/read"), text("applications-read"))) }
        }
    }
}

/// How long the contest still takes something from the applicant.
fn countdown(speak: &Speaker, closes_at: Timestamp, now: Timestamp) -> Markup {
    let text = |key: &str| speak.text(key);
    let units = ["days", "hours", "minutes", "seconds"].map(|unit| text(&format!("portal-countdown-{unit}")));
    let last = closes_at.saturating_sub(SignedDuration::from_millis(1)).unwrap_or(closes_at);
    let left = closes_at.duration_since(now).as_secs().max(0);
    let words = format!("{} {} {} {}", left / 86_400, units[0], left % 86_400 / 3_600, units[1]);
    Countdown {
        label: text("applications-countdown").into(),
        until: format!("{last:.3}").into(),
        until_words: until_words(speak, closes_at).into(),
        left: words.into(),
        now: format!("{now:.3}").into(),
        units: units.map(Into::into),
        closed: text("applications-refused-closed").into(),
    }
    .render()
}
