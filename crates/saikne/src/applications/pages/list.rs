//! The applications that somebody gathers, heads a part of, or looks after for the agency.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::database::Reads;
use foundation::exports::{Columns, Export, Given};
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::Problem;
use foundation::web::components::{ButtonKind, Column, Row, Table, link_button, page_head};
use foundation::web::forms::Query;
use maud::{Render as _, html};

use super::state_tag;
use crate::applications::file::ApplicationFile;
use crate::applications::sub_project::SubProject;
use crate::applications::{permissions, store};
use crate::exporting::{self, download_links};
use crate::frame::Frame;
use crate::ideas::budget::Budget;
use crate::ideas::{self, Canvas, IdeaId};
use crate::organisations::OrganisationKind;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// An application in the list, with what it asks for.
pub(super) struct Line {
    /// The application.
    pub file: ApplicationFile,
    /// Title of its edition.
    pub edition: String,
    /// What it asks for.
    pub asked: Cents,
}

/// What somebody sees, those of the newest edition first. What an application that is still written asks for is
/// added up from what the schools wrote.
pub(super) async fn lines(platform: &Platform, by: &SignedIn, speak: &Speaker) -> Result<Vec<Line>, Problem> {
    let mut sight = permissions::sight(by)?;
    let mut snapshot = platform.read().await?;
    if !sight.schools.is_empty() {
        sight.applications = store::of_schools(&mut snapshot, &sight.schools).await?;
    }
    let mut files = store::seen(&mut snapshot, &sight).await?;
    files.retain(|file| permissions::may_see(by, file).is_ok());
    let files: Vec<ApplicationFile> =
        files.into_iter().map(|file| permissions::as_seen_by(by, file)).collect();
    let written: Vec<IdeaId> = files
        .iter()
        .filter(|file| file.application.is_writable())
        .flat_map(|file| file.counting().map(|part| part.idea.clone()))
        .collect();
    let canvases = ideas::store::canvases(&mut snapshot, &written).await?;
    let editions = editions(platform, &mut snapshot, speak, &files).await?;
    let line = |file: ApplicationFile| Line {
        asked: asked(&file, &canvases, permissions::sees_whole(by, &file)),
        edition: editions.get(&file.application.edition).cloned().unwrap_or_default(),
        file,
    };
    Ok(files.into_iter().map(line).collect())
}

/// The names of the editions in the list.
async fn editions(
    platform: &Platform,
    from: &mut impl Reads,
    speak: &Speaker,
    files: &[ApplicationFile],
) -> Result<BTreeMap<String, String>, Problem> {
    let mut names = BTreeMap::new();
    for file in files {
        let code = &file.application.edition;
        if !names.contains_key(code) {
            let plan = platform.plans.of(from, code).await?;
            let title = plan.map_or_else(|| code.clone(), |plan| plan.title_in(speak.language()).to_owned());
            names.insert(code.clone(), title);
        }
    }
    Ok(names)
}

/// What an application asks for; to whoever sees the part of a school alone, what that asks for.
fn asked(file: &ApplicationFile, canvases: &BTreeMap<IdeaId, Canvas>, sees_whole: bool) -> Cents {
    let is_writable = file.application.is_writable();
    if !is_writable && sees_whole {
        return file.application.requested;
    }
    let of = |part: &SubProject| match canvases.get(&part.idea) {
        Some(canvas) if is_writable => Budget::of(canvas, None).total,
        _ => part.requested,
    };
    file.counting().map(of).fold(Cents(0), |total, sum| total.plus(sum).unwrap_or(Cents(i64::MAX)))
}

/// `GET /applications`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("applications-list").wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let lines = lines(&platform, &by, &speak).await?;
    let gathers = permissions::gathers(&by);
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let table = Table {
        caption: text("applications-list").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(text("applications-applicant")).main(),
            Column::new(text("applications-edition")),
            Column::new(text("applications-state")),
            Column::new(text("applications-reference")),
            Column::new(text("applications-schools")).number(),
            Column::new(text("applications-asked")).number(),
        ],
        rows: lines.iter().map(|line| row(&speak, line)).collect(),
        empty: html! { p { (text(if gathers { "applications-none-begun" } else { "applications-none" })) } },
        ..Table::default()
    };
    Ok(frame.show(html! {
        (page_head(
            &text("applications-list"),
            Some(&speak.count("applications-list-lead", count)),
            Some(html! {
                @if gathers {
                    (link_button(ButtonKind::Primary, "/applications/new", text("applications-begin")))
                }
                @if count > 0 {
                    (download_links(&speak, "/applications/export", ""))
                    (super::schools_export::links(&speak))
                }
            }),
        ))
        (table.render())
    }))
}

fn row<'a>(speak: &Speaker, line: &Line) -> Row<'a> {
    let application = &line.file.application;
    let schools = i64::try_from(line.file.counting().count()).unwrap_or(i64::MAX);
    Row::new(vec![
        html! { a href={ "/applications/" (application.id) } { (line.file.applicant_name) } },
        html! { (line.edition) },
        state_tag(speak, application.state),
        html! { span class="whole" { (application.reference.as_deref().unwrap_or("–")) } },
        html! { (speak.number(schools)) },
        html! { (speak.sum(line.asked)) },
    ])
}

/// `GET /applications/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let lines = lines(&platform, &by, &speak).await?;
    let list = Given::rows(lines);
    let export = Export::of("applications", speak.text("applications-list"), columns(), list);
    exporting::send(&platform, &visitor, &asked, export).await
}

fn columns() -> Columns<Line> {
    let kind_words = |line: &Line, speak: &Speaker| {
        OrganisationKind::parse(&line.file.applicant_kind).map(|kind| speak.text(&kind.key()))
    };
    Columns::new()
        .column("applications-applicant", |line: &Line, _| line.file.applicant_name.clone())
        .column("applications-applicant-kind", kind_words)
        .column("applications-edition", |line, _| line.edition.clone())
        .column("applications-state", |line, speak| speak.text(&line.file.application.state.key()))
        .column("applications-reference", |line, _| line.file.application.reference.clone())
        .column("applications-schools", |line, _| {
            i64::try_from(line.file.counting().count()).unwrap_or(i64::MAX)
        })
        .column("applications-school-names", |line, _| {
            let names: Vec<&str> = line.file.counting().map(|part| part.school_name.as_str()).collect();
            names.join(", ")
        })
        .column("applications-excluded-names", |line, _| {
            let out = line.file.sub_projects.iter().filter(|part| !part.counts());
            out.map(|part| part.school_name.as_str()).collect::<Vec<&str>>().join(", ")
        })
        .column("applications-asked", |line, _| line.asked)
}
