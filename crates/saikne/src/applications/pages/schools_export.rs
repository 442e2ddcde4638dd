//! The schools' parts of all applications in somebody's list, as a file: one row for each school.

use std::collections::VecDeque;

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, Format, List};
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::Problem;
use foundation::web::components::{Text, downloads};
use foundation::web::forms::Query;
use maud::Markup;

use super::list::{Line as Application, Seen, Titles};
use crate::applications::application::ApplicationState;
use crate::applications::store;
use crate::applications::sub_project::SubProject;
use crate::exporting;
use crate::ideas::budget::Budget;
use crate::ideas::canvas::Slot;
use crate::ideas::{self, IdeaId};
use crate::organisations::OrganisationKind;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::municipality_by_code;

/// Where the file is.
const PATH: &str = "/applications/schools/export";

/// A school's part.
struct Line {
    part: SubProject,
    applicant: String,
    edition: String,
    state: ApplicationState,
    reference: Option<String>,
    title: String,
    asked: Cents,
}

/// The parts of the applications that somebody sees, read with their applications page by page.
struct Parts {
    seen: Seen,
    titles: Titles,
    /// The last application that was read; its parts are in `rest`.
    last: Option<Application>,
    rest: VecDeque<Line>,
    is_over: bool,
}

impl Parts {
    /// Reads on until there are so many, or no more.
    async fn fill(&mut self, from: &mut Snapshot, rows: usize) -> Result<(), Problem> {
        while self.rest.len() < rows && !self.is_over {
            let read = self.seen.page(from, self.last.as_ref(), rows).await?;
            self.is_over = read.len() < rows;
            for application in &read {
                let parts = &application.file.sub_projects;
                let lines: Vec<Line> = parts.iter().map(|part| self.line(application, part)).collect();
                self.rest.extend(lines);
            }
            self.last = read.into_iter().last().or(self.last.take());
        }
        Ok(())
    }

    fn line(&self, of: &Application, part: &SubProject) -> Line {
        let application = &of.file.application;
        Line {
            applicant: of.file.applicant_name.clone(),
            edition: self.titles.get(&application.edition).unwrap_or(&application.edition).clone(),
            state: application.state,
            reference: application.reference.clone(),
            title: String::new(),
            asked: part.requested,
            part: part.clone(),
        }
    }
}

impl List for Parts {
    type Line = Line;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(store::list::count_parts(from, &self.seen.sought).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        _: Option<&Line>,
        rows: usize,
    ) -> Result<Vec<Line>, Problem> {
        self.fill(from, rows).await?;
        let mut page: Vec<Line> = self.rest.drain(..rows.min(self.rest.len())).collect();
        let ids: Vec<IdeaId> = page.iter().map(|line| line.part.idea.clone()).collect();
        let canvases = ideas::store::canvases(from, &ids).await?;
        for line in &mut page {
            let Some(canvas) = canvases.get(&line.part.idea) else { continue };
            line.title = canvas.text(Slot::Title).to_owned();
            if line.state == ApplicationState::Assembling {
                line.asked = Budget::of(canvas, None).total;
            }
        }
        Ok(page)
    }
}

/// “Download the schools: CSV · XLSX”.
pub(super) fn links(speak: &Speaker, query: &str) -> Markup {
    let glue = if query.is_empty() { "" } else { "&" };
    let files = Format::ALL.map(|format| {
        (Text::from(format!("{PATH}?{query}{glue}format={}", format.as_str())), Text::from(format.name()))
    });
    downloads(&speak.text("applications-download-schools"), &files)
}

/// `GET /applications/schools/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let mut snapshot = platform.read().await?;
    let seen = Seen::read(&mut snapshot, by, &asked).await?;
    let titles = seen.titles(&platform, &mut snapshot, &speak).await?;
    drop(snapshot);
    let list = Parts { seen, titles, last: None, rest: VecDeque::new(), is_over: false };
    let export = Export::of("sub-projects", speak.text("applications-parts"), columns(), list);
    exporting::send(&platform, &visitor, &asked, export).await
}

fn columns() -> Columns<Line> {
    Columns::new()
        .column("applications-reference", |line: &Line, _| line.reference.clone())
        .column("applications-applicant", |line, _| line.applicant.clone())
        .column("applications-edition", |line, _| line.edition.clone())
        .column("applications-state", |line, speak| speak.text(&line.state.key()))
        .column("applications-school", |line, _| line.part.school_name.clone())
        .column("applications-school-kind", |line, speak| {
            OrganisationKind::parse(&line.part.school_kind).map(|kind| speak.text(&kind.key()))
        })
        .column("organisations-field-municipality", |line, _| {
            municipality_by_code(&line.part.municipality).map(|place| place.name.to_owned())
        })
        .column("ideas-field-title", |line, _| line.title.clone())
        .column("applications-asked", |line, _| line.asked)
        .column("applications-excluded-at", |line, _| line.part.exclusion.as_ref().map(|out| out.at))
        .column("applications-excluded-why", |line, _| {
            line.part.exclusion.as_ref().map(|out| out.reason.clone())
        })
}
