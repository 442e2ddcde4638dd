//! The applications of a contest: the button with which their check begins, then the list.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Column, Field, FilterBar, Pager, Row, Sort, Table, page_head,
};
use foundation::web::forms::{PathId, Query};
use maud::{Markup, html};

use super::list::counts;
use super::{call_title, judged, state_tag};
use crate::applications::{Application, ApplicationState};
use crate::eligibility::actions::{self, Beginning};
use crate::eligibility::overview::{Filter, Line, Narrow, Order};
use crate::eligibility::{permissions, store};
use crate::exporting::{self, download_links};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::{self, Call, CallId};

/// Rows on one page.
const PAGE: usize = 50;

/// The states in which an application can be once its check has begun and nobody has judged it.
const STATES: [ApplicationState; 5] = [
    ApplicationState::Checking,
    ApplicationState::Clarification,
    ApplicationState::Eligible,
    ApplicationState::Ineligible,
    ApplicationState::Withdrawn,
];

/// A call whose applications somebody sees checked, with its title and that of its edition.
async fn seen(
    platform: &Platform,
    from: &mut Snapshot,
    by: &SignedIn,
    id: &CallId,
    speak: &Speaker,
) -> Result<(Call, String, String), Problem> {
    let call = programmes::store::call_by_id(from, id).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see(by, &call.edition)?;
    let plan = judged(platform, from, &call).await?.ok_or(Refusal::NotFound)?;
    let title = call_title(&plan, &call.code, speak);
    let edition = plan.title_in(speak.language()).to_owned();
    Ok((call, title, edition))
}

/// `GET /eligibility/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor)
        .wide()
        .crumb("/eligibility", platform.speaker(visitor.language).text("eligibility-list-title"));
    let speak = frame.speak.clone();
    let filter = Filter::of(&id, &query);
    let mut snapshot = platform.read().await?;
    let (call, title, edition) = seen(&platform, &mut snapshot, &by, &id, &speak).await?;
    let after = match query.id::<Application>("after") {
        Ok(last) => store::line(&mut snapshot, &id, &last).await?,
        Err(_) => None,
    };
    let count = store::count(&mut snapshot, &filter).await?;
    let mut found = store::lines(&mut snapshot, &filter, after.as_ref(), PAGE + 1).await?;
    let states: Vec<(ApplicationState, i64)> = store::states(&mut snapshot, std::slice::from_ref(&id))
        .await?
        .into_iter()
        .map(|(_, state, count)| (state, count))
        .collect();
    let extensions = programmes::store::extensions(&mut snapshot, &id).await?;
    drop(snapshot);
    let has_more = found.len() > PAGE;
    found.truncate(PAGE);
    let waits = states.iter().find(|(state, _)| *state == ApplicationState::Submitted);
    let begins = permissions::may_check(&by, &call.edition)
        .is_ok()
        .then(|| actions::may_begin(&call, &extensions, platform.now()));
    let path = format!("/eligibility/{id}");
    let downloads = (!states.is_empty())
        .then(|| download_links(&speak, &format!("{path}/export"), &filter.query(filter.order)));
    Ok(frame.titled(title.clone()).show(html! {
        (page_head(&title, Some(&edition), downloads))
        (counts(&speak, &states))
        @if let Some((_, waiting)) = waits {
            (beginning(&speak, &call, *waiting, begins))
        }
        @if !states.is_empty() {
            (bar(&speak, &path, &filter))
            p role="status" { (speak.count("eligibility-applications", count)) }
            (table(&speak, &path, &filter, &found))
            (pager(&speak, &path, &filter, after.is_some(), found.last().filter(|_| has_more)))
        }
    }))
}

/// What stands before the check: how many wait for it, and for whoever may begin it the button, or what it waits for.
fn beginning(speak: &Speaker, call: &Call, waiting: i64, begins: Option<Result<(), Refusal>>) -> Markup {
    html! {
        h2 { (speak.text("eligibility-begin-title")) }
        p { (speak.count("eligibility-begin-waiting", waiting)) }
        @match begins {
            Some(Ok(())) => {
                p { (speak.text("eligibility-begin-hint")) }
                form method="post" action={ "/eligibility/" (call.id) "/begin" } {
                    (Button::new(speak.text("eligibility-begin")))
                }
            }
            Some(Err(Refusal::AgainstTheRules { message })) => { p { (speak.text(message)) } }
            Some(Err(_)) | None => {}
        }
    }
}

fn bar(speak: &Speaker, path: &str, filter: &Filter) -> Markup {
    let all = speak.text("eligibility-filter-all");
    let states: Vec<Choice<'_>> =
        STATES.iter().map(|state| Choice::new(state.as_str(), speak.text(&state.key()))).collect();
    let narrow: Vec<Choice<'_>> =
        Narrow::ALL.iter().map(|one| Choice::new(one.as_str(), speak.text(&one.key()))).collect();
    let order: Vec<Choice<'_>> =
        Order::ALL.iter().map(|one| Choice::new(one.as_str(), speak.text(&one.key()))).collect();
    let fields = html! {
        (Field::new("state", speak.text("eligibility-state"))
            .select(&states, filter.state.map(ApplicationState::as_str), Some(&all)))
        (Field::new("narrow", speak.text("eligibility-narrow"))
            .select(&narrow, filter.narrow.map(Narrow::as_str), Some(&all)))
        (Field::new("sort", speak.text("eligibility-order")).select(&order, Some(filter.order.as_str()), None))
    };
    let clear = filter.is_narrow().then(|| (speak.text("eligibility-filter-clear").into(), path.into()));
    html! {
        (FilterBar {
            label: speak.text("eligibility-filter").into(),
            action: path.into(),
            fields,
            submit: speak.text("eligibility-filter-show").into(),
            clear,
            ..FilterBar::default()
        })
    }
}

fn table(speak: &Speaker, path: &str, filter: &Filter, lines: &[Line]) -> Markup {
    let column = |key: &str| Column::new(speak.text(key));
    let sorted = |key: &str, order: Order, way: Sort| {
        let now = if filter.order == order { way } else { Sort::None };
        let query = filter.query(order);
        let href = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        column(key).sort(now, href)
    };
    let row = |line: &Line| {
        Row::new(vec![
            html! { a href={ "/eligibility/applications/" (line.id) } { (line.applicant) } },
            html! { span class="whole" { (if line.reference.is_empty() { "–" } else { &line.reference }) } },
            state_tag(speak, line.state),
            html! { (speak.number(line.open)) },
            html! { (speak.number(line.not_met))
                @if line.proposed > 0 { " (" (speak.count("eligibility-wait-second", line.proposed)) ")" }
            },
            html! { (speak.number(line.schools))
                @if line.excluded > 0 { " (" (speak.count("eligibility-out", line.excluded)) ")" }
            },
            html! { (speak.sum(line.asked)) },
        ])
    };
    let table = Table {
        caption: speak.text("eligibility-table").into(),
        caption_hidden: true,
        columns: vec![
            sorted("eligibility-applicant", Order::Applicant, Sort::Ascending).main(),
            sorted("eligibility-number", Order::Number, Sort::Ascending),
            column("eligibility-state"),
            sorted("eligibility-open", Order::MostOpen, Sort::Descending).number(),
            column("eligibility-not-met").number(),
            column("eligibility-schools").number(),
            column("eligibility-asked").number(),
        ],
        rows: lines.iter().map(row).collect(),
        empty: html! { p { (speak.text("eligibility-none-such")) } },
        ..Table::default()
    };
    html! { (table) }
}

fn pager(speak: &Speaker, path: &str, filter: &Filter, is_later: bool, last: Option<&Line>) -> Markup {
    let query = filter.query(filter.order);
    let glue = if query.is_empty() { "" } else { "&" };
    let pager = Pager {
        label: speak.text("eligibility-pages").into(),
        previous: is_later
            .then(|| (format!("{path}?{query}").into(), speak.text("eligibility-pages-first").into())),
        next: last.map(|last| {
            let address = format!("{path}?{query}{glue}after={}", last.id);
            (address.into(), speak.text("eligibility-pages-next").into())
        }),
        ..Pager::default()
    };
    html! { @if pager.previous.is_some() || pager.next.is_some() { (pager) } }
}

impl List for Filter {
    type Line = Line;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(store::count(from, self).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Line>,
        rows: usize,
    ) -> Result<Vec<Line>, Problem> {
        Ok(store::lines(from, self, after, rows).await?)
    }
}

fn columns() -> Columns<Line> {
    Columns::new()
        .column("eligibility-number", |line: &Line, _| line.reference.clone())
        .column("eligibility-applicant", |line, _| line.applicant.clone())
        .column("eligibility-state", |line, speak| speak.text(&line.state.key()))
        .column("eligibility-schools", |line, _| line.schools)
        .column("eligibility-excluded", |line, _| line.excluded)
        .column("eligibility-asked", |line, _| line.asked)
        .column("eligibility-open", |line, _| line.open)
        .column("eligibility-proposed", |line, _| line.proposed)
        .column("eligibility-not-met", |line, _| line.not_met)
        .column("eligibility-met", |line, _| line.met)
}

/// `GET /eligibility/{id}/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let speak = platform.speaker(visitor.language);
    let (_, title, _) = seen(&platform, &mut platform.read().await?, &by, &id, &speak).await?;
    let filter = Filter::of(&id, &query);
    let export = Export::of("eligibility", title, columns(), filter).about(id.as_str());
    exporting::send(&platform, &visitor, &query, export).await
}

/// `POST /eligibility/{id}/begin`
pub async fn begin(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    let now = platform.now();
    let beginning = Beginning::read(&platform, &mut platform.read().await?, &by, &id, now).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::begin(&mut change, beginning).await?;
    change.commit().await?;
    Ok(see_with(&format!("/eligibility/{id}"), "eligibility-flash-begun"))
}
