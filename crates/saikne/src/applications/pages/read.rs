//! The whole application to be read: what the schools share, and every school's part in full, each answer with who
//! wrote it. Nothing here was typed twice.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{DefinitionList, Tone, heading, notice, page_head};
use foundation::web::forms::PathId;
use jiff::Timestamp;
use maud::{Markup, Render as _, html};

use super::{seen, state_tag};
use crate::applications::application::Application;
use crate::applications::shared::{Place, Shared};
use crate::applications::sub_project::SubProject;
use crate::applications::{permissions, store};
use crate::frame::Frame;
use crate::ideas::canvas::{Canvas, Slot};
use crate::ideas::reading::{Reading, origin};
use crate::ideas::terms::Contest;
use crate::ideas::{self, IdeaId};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /applications/{id}/read`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let file = seen(&mut snapshot, &by, &id).await?;
    let sees_whole = permissions::sees_whole(&by, &file);
    let file = permissions::as_seen_by(&by, file);
    let contest = Contest::of_edition(&platform.plans, &mut snapshot, &file.application.edition).await?;
    let ids: Vec<IdeaId> = file.sub_projects.iter().map(|part| part.idea.clone()).collect();
    let canvases = ideas::store::canvases(&mut snapshot, &ids).await?;
    let shared = store::shared(&mut snapshot, &id).await?;
    let submissions = store::submissions(&mut snapshot, &id).await?;
    drop(snapshot);
    let handed_in = submissions.iter().find(|one| one.counts() && file.application.is_handed_in());
    let handed_in_at = handed_in.map(|one| one.submitted_at);
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let frame = frame.crumb("/applications", text("applications-list"));
    let gathers = permissions::acts_for(&by, &file);
    let frame =
        if gathers { frame.crumb(format!("/applications/{id}"), file.name().to_owned()) } else { frame };
    let nothing = Canvas::default();
    Ok(frame.titled(speak.with("applications-read-title", &[("name", file.name())])).show(html! {
        (page_head(
            file.name(),
            Some(contest.plan().title_in(speak.language())),
            Some(state_tag(&speak, file.application.state)),
        ))
        @if !file.sub_projects.is_empty() {
            nav aria-label=(text("applications-parts")) { ul { @for part in &file.sub_projects {
                li { a href={ "#part-" (part.id) } { (part.school_name) } }
            } } }
        }
        (heading("shared", &text("applications-shared"), None))
        (shared_part(&speak, &shared, sees_whole, handed_in_at))
        @if file.sub_projects.is_empty() { p { (text("applications-read-empty")) } }
        @for part in &file.sub_projects {
            @let canvas = canvases.get(&part.idea).unwrap_or(&nothing);
            (of_school(&speak, part, canvas, &contest))
        }
    }))
}

/// What the schools share. Whom to ask and who signs is for those who see the whole application; receipts hold no names,
/// so where an earlier submission counts again, these may be newer than what was signed, and that is said.
fn shared_part(
    speak: &Speaker,
    shared: &Shared,
    with_people: bool,
    handed_in_at: Option<Timestamp>,
) -> Markup {
    let is_newer = |place: Place| {
        let written_at = shared.written(place).and_then(|written| written.at);
        place.names_a_person() && handed_in_at.zip(written_at).is_some_and(|(then, now)| now > then)
    };
    let mut list = DefinitionList::new();
    for place in Place::ALL.iter().filter(|place| with_people || !place.names_a_person()) {
        list = list.fact(
            place.label(speak),
            html! {
                (answer(speak, shared, *place))
                @if let Some(words) = origin(speak, shared.written(*place)) {
                    p class="field-hint" data-origin { (words) }
                }
                @if is_newer(*place) { p class="field-hint" { (speak.text("applications-newer-than-signed")) } }
            },
        );
    }
    list.render()
}

/// An answer of the shared part as people read it.
pub(super) fn answer(speak: &Speaker, shared: &Shared, place: Place) -> Markup {
    let value = shared.text(place);
    html! {
        @if value.is_empty() { (speak.text("ideas-nothing-yet")) }
        @else {
            @match place {
                Place::Goals => { ol { @for goal in shared.goals() { li { (goal) } } } }
                Place::CoFinancing => {
                    @if let Some(kind) = shared.co_financing() { (speak.text(&kind.key())) }
                }
                Place::CoFinancingSum => { (speak.sum(shared.co_financing_sum())) }
                _ => { @for line in value.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
            }
        }
    }
}

fn of_school(speak: &Speaker, part: &SubProject, canvas: &Canvas, contest: &Contest) -> Markup {
    let terms = contest.terms(&part.school, &part.school_kind);
    let reading = Reading { speak, canvas, terms: &terms, comments: &[], names_writers: true };
    let title = canvas.text(Slot::Title);
    html! {
        (heading(&format!("part-{}", part.id), &part.school_name, (!title.is_empty()).then_some(title)))
        @if let Some(exclusion) = &part.exclusion {
            (notice(Tone::Warning, html! {
                p { (speak.with("applications-excluded", &[
                    ("at", &speak.moment(exclusion.at)), ("reason", &exclusion.reason),
                ])) }
            }))
        }
        (reading.whole())
    }
}
