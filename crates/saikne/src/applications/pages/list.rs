//! The applications that somebody gathers, heads a part of, or looks after for the agency.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::database::{Reads, Snapshot};
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::Problem;
use foundation::web::components::{
    ActiveFilter, ButtonKind, Choice, Column, Field, FilterBar, Pager, Row, Table, link_button, page_head,
};
use foundation::web::forms::{Fields, Query, query_of};
use maud::{Markup, html};

use super::state_tag;
use crate::applications::application::ApplicationState;
use crate::applications::file::ApplicationFile;
use crate::applications::permissions;
use crate::applications::store::list::{self, Found, Sought};
use crate::applications::sub_project::SubProject;
use crate::exporting::{self, download_links};
use crate::frame::Frame;
use crate::ideas::budget::Budget;
use crate::ideas::{self, Canvas, IdeaId};
use crate::organisations::OrganisationKind;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

const LIST: &str = "/applications";

/// Rows on one page.
const PAGE: usize = 50;

/// The titles of editions, by code.
pub(super) type Titles = BTreeMap<String, String>;

/// An application in the list, with what somebody sees of it.
pub(super) struct Line {
    /// The application, with the parts that are seen.
    pub file: ApplicationFile,
    /// What it asks for; to whoever sees the part of a school alone, what that asks for.
    pub asked: Cents,
    /// Where the list goes on.
    found: Found,
}

/// The list as one person sees it.
pub(super) struct Seen {
    /// Who looks.
    pub by: SignedIn,
    /// At what.
    pub sought: Sought,
}

impl Seen {
    /// What an address asks for.
    pub async fn read(from: &mut impl Reads, by: SignedIn, query: &Fields) -> Result<Self, Problem> {
        let sought = Sought {
            words: query.text("q").chars().take(100).collect(),
            edition: query.filled("edition").map(str::to_owned),
            state: ApplicationState::parse(query.text("state")),
            sight: permissions::sight(&by)?,
        };
        Ok(Self { sought: list::with_schools(from, sought).await?, by })
    }

    /// The lines after one, at most so many. What an application that is still written asks for is added up from
    /// what the schools wrote.
    pub async fn lines(
        &self,
        from: &mut impl Reads,
        after: Option<&Found>,
        rows: usize,
    ) -> Result<Vec<Line>, Problem> {
        let found = list::search(from, &self.sought, after, rows).await?;
        let seen: Vec<(ApplicationFile, Found)> =
            found.into_iter().map(|one| (permissions::as_seen_by(&self.by, one.file.clone()), one)).collect();
        let writable = seen.iter().filter(|(file, _)| file.application.is_writable());
        let written: Vec<IdeaId> =
            writable.flat_map(|(file, _)| file.counting().map(|part| part.idea.clone())).collect();
        let canvases = ideas::store::canvases(from, &written).await?;
        let line = |(file, found): (ApplicationFile, Found)| Line {
            asked: asked(&file, &canvases, permissions::sees_whole(&self.by, &file)),
            file,
            found,
        };
        Ok(seen.into_iter().map(line).collect())
    }

    /// The titles of the editions in it.
    pub async fn titles(
        &self,
        platform: &Platform,
        from: &mut impl Reads,
        speak: &Speaker,
    ) -> Result<Titles, Problem> {
        let mut titles = Titles::new();
        for code in list::editions(from, &self.sought).await? {
            let plan = platform.plans.of(from, &code).await?;
            let title = plan.map_or_else(|| code.clone(), |plan| plan.title_in(speak.language()).to_owned());
            titles.insert(code, title);
        }
        Ok(titles)
    }

    /// The filters as in the address, without one of them.
    pub fn query(&self, without: &str) -> String {
        let pairs = [
            ("q", self.sought.words.as_str()),
            ("edition", self.sought.edition.as_deref().unwrap_or_default()),
            ("state", self.sought.state.map_or("", ApplicationState::as_str)),
        ];
        let kept: Vec<(&str, &str)> =
            pairs.into_iter().filter(|(name, value)| *name != without && !value.is_empty()).collect();
        query_of(&kept)
    }

    fn is_filtered(&self) -> bool {
        !self.query("").is_empty()
    }
}

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
    Query(asked): Query,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("applications-list").wide();
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let mut snapshot = platform.read().await?;
    let seen = Seen::read(&mut snapshot, by, &asked).await?;
    let after = match asked.id("after") {
        Ok(id) => list::line(&mut snapshot, &id).await?,
        Err(_) => None,
    };
    let count = list::count(&mut snapshot, &seen.sought).await?;
    let mut lines = seen.lines(&mut snapshot, after.as_ref(), PAGE + 1).await?;
    let titles = seen.titles(&platform, &mut snapshot, &speak).await?;
    drop(snapshot);
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let gathers = permissions::gathers(&seen.by);
    let query = seen.query("");
    Ok(frame.show(html! {
        (page_head(
            &text("applications-list"),
            Some(&speak.count("applications-list-lead", count)),
            Some(html! {
                @if gathers {
                    (link_button(ButtonKind::Primary, "/applications/new", text("applications-begin")))
                }
                @if count > 0 {
                    (download_links(&speak, "/applications/export", &query))
                    (super::schools_export::links(&speak, &query))
                }
            }),
        ))
        // Whoever gathers has a handful; nothing is to be looked for there.
        @if has_more || after.is_some() || seen.is_filtered() { (bar(&speak, &seen, &titles)) }
        (table(&speak, &seen, &lines, &titles))
        (pager(&speak, &query, after.is_some(), lines.last().filter(|_| has_more)))
    }))
}

fn table(speak: &Speaker, seen: &Seen, lines: &[Line], titles: &Titles) -> Markup {
    let text = |key: &str| speak.text(key);
    let none = if seen.is_filtered() {
        "applications-none-found"
    } else if permissions::gathers(&seen.by) {
        "applications-none-begun"
    } else {
        "applications-none"
    };
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
        rows: lines.iter().map(|line| row(speak, line, titles)).collect(),
        empty: html! { p { (text(none)) } },
        ..Table::default()
    };
    html! { (table) }
}

fn row<'a>(speak: &Speaker, line: &Line, titles: &Titles) -> Row<'a> {
    let application = &line.file.application;
    let schools = i64::try_from(line.file.counting().count()).unwrap_or(i64::MAX);
    Row::new(vec![
        html! { a href={ "/applications/" (application.id) } { (line.file.applicant_name) } },
        html! { (titles.get(&application.edition).unwrap_or(&application.edition)) },
        state_tag(speak, application.state),
        html! { span class="whole" { (application.reference.as_deref().unwrap_or("–")) } },
        html! { (speak.number(schools)) },
        html! { (speak.sum(line.asked)) },
    ])
}

fn address(query: &str) -> String {
    if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
}

fn bar(speak: &Speaker, seen: &Seen, titles: &Titles) -> Markup {
    let sought = &seen.sought;
    let title = |code: &String| titles.get(code).cloned().unwrap_or_else(|| code.clone());
    let states: Vec<Choice<'_>> = ApplicationState::ALL
        .iter()
        .map(|state| Choice::new(state.as_str(), speak.text(&state.key())))
        .collect();
    let editions: Vec<Choice<'_>> =
        titles.iter().rev().map(|(code, title)| Choice::new(code.as_str(), title.as_str())).collect();
    let all = speak.text("organisations-filter-all");
    let fields = html! {
        (Field::new("q", speak.text("applications-filter-words")).search(&sought.words))
        (Field::new("edition", speak.text("applications-edition"))
            .select(&editions, sought.edition.as_deref(), Some(&all)))
        (Field::new("state", speak.text("applications-state"))
            .select(&states, sought.state.map(ApplicationState::as_str), Some(&all)))
    };
    let on = [
        ("q", Some(sought.words.clone()).filter(|words| !words.is_empty())),
        ("edition", sought.edition.as_ref().map(title)),
        ("state", sought.state.map(|state| speak.text(&state.key()))),
    ];
    let active = on.into_iter().filter_map(|(name, label)| {
        Some(ActiveFilter {
            label: label?.into(),
            href: address(&seen.query(name)).into(),
            remove: speak.text("organisations-filter-remove").into(),
        })
    });
    let bar = FilterBar {
        label: speak.text("applications-filter").into(),
        action: LIST.into(),
        fields,
        submit: speak.text("organisations-filter-show").into(),
        active: active.collect(),
        clear: Some((speak.text("organisations-filter-clear").into(), LIST.into())),
        fold: None,
    };
    html! { (bar) }
}

fn pager(speak: &Speaker, query: &str, goes_on: bool, last: Option<&Line>) -> Markup {
    if !goes_on && last.is_none() {
        return Markup::default();
    }
    let glue = if query.is_empty() { "" } else { "&" };
    let next = |line: &Line| format!("{LIST}?{query}{glue}after={}", line.file.application.id);
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: goes_on.then(|| (address(query).into(), speak.text("organisations-pages-first").into())),
        next: last.map(|last| (next(last).into(), speak.text("organisations-pages-next").into())),
        ..Pager::default()
    };
    html! { (pager) }
}

impl List for Seen {
    type Line = Line;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(list::count(from, &self.sought).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Line>,
        rows: usize,
    ) -> Result<Vec<Line>, Problem> {
        self.lines(from, after.map(|line| &line.found), rows).await
    }
}

/// `GET /applications/export`
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
    let export = Export::of("applications", speak.text("applications-list"), columns(titles), seen);
    exporting::send(&platform, &visitor, &asked, export).await
}

fn columns(titles: Titles) -> Columns<Line> {
    let kind_words = |line: &Line, speak: &Speaker| {
        OrganisationKind::parse(&line.file.applicant_kind).map(|kind| speak.text(&kind.key()))
    };
    let edition = move |line: &Line, _: &Speaker| {
        let code = &line.file.application.edition;
        titles.get(code).unwrap_or(code).clone()
    };
    Columns::new()
        .column("applications-applicant", |line: &Line, _| line.file.applicant_name.clone())
        .column("applications-applicant-kind", kind_words)
        .column("applications-edition", edition)
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
