//! An idea: what comes next, what lacks, what is written, what was said.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{StepState, TimelineItem, heading, page_head, timeline};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Markup, html};

use super::next::Next;
use super::{comments, state_tag, votes};
use crate::forms::mistakes_summary;
use crate::frame::{Frame, see_with};
use crate::ideas::actions::{self, Prepared, prepare};
use crate::ideas::canvas::{Canvas, Slot};
use crate::ideas::comment::{Comment, LONGEST};
use crate::ideas::idea::{Idea, IdeaId, IdeaState, Step};
use crate::ideas::missing::Missing;
use crate::ideas::reading::Reading;
use crate::ideas::store::{self, Association, Line, Taken};
use crate::ideas::vote::Vote;
use crate::ideas::{file::IdeaFile, permissions};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// `GET /ideas/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, &Fields::default(), &Mistakes::default()).await
}

/// The page again, with what was typed and what is wrong with it.
pub async fn again(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &IdeaId,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    show(platform, visitor, by, id, typed, mistakes).await
}

/// `POST /ideas/{id}/comments`
pub async fn comment(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Idea>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_comment(&by, &prepared.file)?;
    let words = fields.text("comment");
    let mut mistakes = Mistakes::default();
    if words.is_empty() {
        mistakes.add("comment", "ideas-comment-missing");
    } else if words.chars().count() > LONGEST {
        mistakes.add_with("comment", "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    if !mistakes.is_empty() {
        return again(&platform, &visitor, &by, &id, &fields, &mistakes).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    let slot = Slot::parse(fields.text("field")).filter(|slot| comments::ABOUT.contains(slot));
    actions::comment(&mut change, &by, &prepared.file, slot, words).await?;
    change.commit().await?;
    Ok(see_with(&format!("/ideas/{id}"), "ideas-flash-commented"))
}

/// What the page is drawn from.
struct Page {
    prepared: Prepared,
    steps: Vec<Taken>,
    comments: Vec<Comment>,
    missing: Vec<Missing>,
    others: Vec<(Line, String)>,
    associations: Vec<Association>,
    is_inside: bool,
    may_comment: bool,
    votes: Vec<Vote>,
}

async fn read(platform: &Platform, by: &SignedIn, id: &IdeaId) -> Result<Page, Problem> {
    let mut snapshot = platform.read().await?;
    let prepared = prepare(&platform.plans, &mut snapshot, by, id).await?;
    let file = &prepared.file;
    let mut others = Vec::new();
    if permissions::is_of_team(by, &file.team) {
        let mut lines = store::lines_of_teams(&mut snapshot, &file.neighbours).await?;
        lines.retain(|line| line.idea.is_shown());
        let ids: Vec<IdeaId> = lines.iter().map(|line| line.idea.id.clone()).collect();
        let canvases = store::canvases(&mut snapshot, &ids).await?;
        others = lines.into_iter().map(|line| titled(line, &canvases)).collect();
    }
    let mut associations = Vec::new();
    if file.idea.can(Step::Sent) && permissions::may_take(by, file, Step::Sent).is_ok() {
        let day = platform.base.clock.today();
        associations = store::associations(&mut snapshot, &prepared.terms.applicants, day).await?;
    }
    Ok(Page {
        steps: store::steps(&mut snapshot, id).await?,
        comments: store::comments(&mut snapshot, id).await?,
        votes: store::votes::of_idea(&mut snapshot, id).await?,
        missing: prepared.missing(),
        others,
        associations,
        is_inside: permissions::is_inside(by, file),
        may_comment: permissions::may_comment(by, file).is_ok(),
        prepared,
    })
}

/// A line with the title of its idea, or else its school.
pub(super) fn titled(line: Line, canvases: &BTreeMap<IdeaId, Canvas>) -> (Line, String) {
    let title = canvases.get(&line.idea.id).map_or("", |canvas| canvas.text(Slot::Title));
    let title = if title.is_empty() { line.school_name.clone() } else { title.to_owned() };
    (line, title)
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &IdeaId,
    typed: &Fields,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let page = read(platform, by, id).await?;
    let Prepared { file, canvas, terms } = &page.prepared;
    let mut frame = Frame::of(platform, visitor).script("js/char-count.js");
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let title = title_words(&speak, file, canvas);
    let lead = format!("{} · {}", file.team.school_name, terms.plan.title_in(speak.language()));
    let next = Next {
        speak: &speak,
        by,
        prepared: &page.prepared,
        missing: &page.missing,
        associations: &page.associations,
        is_open: platform.now() < terms.closes_at,
        typed,
        mistakes,
    };
    let reading =
        Reading { speak: &speak, canvas, terms, comments: &page.comments, names_writers: page.is_inside };
    let is_pursued = file.idea.state != IdeaState::NotPursued;
    Ok(back(frame, by, file, &speak).titled(title.clone()).show(html! {
        (page_head(&title, Some(&lead), Some(state_tag(&speak, file.idea.state))))
        (mistakes_summary(&speak, mistakes))
        @if page.is_inside { (next.panel()) }
        @if page.is_inside && is_pursued { (lacking(&speak, &page)) }
        @if page.is_inside { (way(&speak, &page.steps)) }
        (heading("canvas", &speak.text("ideas-canvas"), None))
        (reading.whole())
        (votes::panel(&speak, id, &page.votes, permissions::is_of_team(by, &file.team), platform.now()))
        (heading("comments", &speak.text("ideas-comments"), None))
        (comments::general(&speak, &page.comments))
        @if page.may_comment { (comments::form(&speak, id, typed, mistakes)) }
        (others(&speak, &page))
    }))
}

/// The title, or the team's name while there is none.
fn title_words(speak: &Speaker, file: &IdeaFile, canvas: &Canvas) -> String {
    match canvas.text(Slot::Title) {
        "" => speak.with("ideas-of-team", &[("team", file.team.name())]),
        title => title.to_owned(),
    }
}

fn back<'a>(frame: Frame<'a>, by: &SignedIn, file: &IdeaFile, speak: &Speaker) -> Frame<'a> {
    if permissions::is_of_team(by, &file.team) {
        frame.crumb(format!("/registrations/{}", file.team.registration.id), file.team.name().to_owned())
    } else if permissions::sight(by).is_ok() {
        frame.crumb("/ideas", speak.text("ideas-list"))
    } else {
        frame.crumb("/my-teams", speak.text("teams-mine-title"))
    }
}

fn lacking(speak: &Speaker, page: &Page) -> Markup {
    let id = &page.prepared.file.idea.id;
    html! {
        (heading("missing", &speak.text("ideas-missing"), None))
        @if page.missing.is_empty() { p { (speak.text("ideas-missing-nothing")) } }
        @else {
            ul { @for one in &page.missing { li data-rule=[one.rule()] {
                @match one.place() {
                    Some(slot) if page.prepared.file.idea.is_writable() => {
                        a href={ "/ideas/" (id) "/canvas#" (slot.name()) } { (one.sentence(speak)) }
                    }
                    _ => { (one.sentence(speak)) }
                }
            } } }
        }
    }
}

fn way(speak: &Speaker, steps: &[Taken]) -> Markup {
    let items: Vec<TimelineItem<'_>> = steps
        .iter()
        .map(|taken| TimelineItem {
            when: speak.moment(taken.at).into(),
            datetime: taken.at.to_string().into(),
            title: speak.text(&taken.step.key()).into(),
            content: Some(html! {
                @for line in taken.words.lines().filter(|line| !line.trim().is_empty()) { p { (line) } }
                p class="field-hint" { (taken.by) }
            }),
            state: StepState::Done,
        })
        .collect();
    html! {
        @if !items.is_empty() {
            (heading("way", &speak.text("ideas-way"), None))
            (timeline(&items))
        }
    }
}

/// The ideas of the other teams of the training.
fn others(speak: &Speaker, page: &Page) -> Markup {
    html! {
        @if !page.others.is_empty() {
            (heading("others", &speak.text("ideas-others"), Some(&speak.text("ideas-others-lead"))))
            ul { @for (line, title) in &page.others {
                li { a href={ "/ideas/" (line.idea.id) } { (title) } " – " (line.school_name) }
            } }
        }
    }
}
