//! The list of agreements: found as people type, filtered, ordered, taken along.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::database::{Reads, Snapshot};
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ActiveFilter, Button, Choice, Column, Field, FilterBar, Pager, Row, Sort, Table, Tone, hidden, notice,
    page_head,
};
use foundation::web::forms::{Fields, Query, query_of};
use maud::{Markup, html};

use super::views::state_tag;
use crate::agreements::agreement::AgreementState;
use crate::agreements::permissions::{self, PREPARERS};
use crate::agreements::store::{self, Found, Line, Order};
use crate::agreements::{AgreementId, actions};
use crate::exporting::{self, download_links};
use crate::frame::Frame;
use crate::people::{Reach, SignedIn, Visitor};
use crate::platform::Platform;

const LIST: &str = "/agreements";

/// Rows on one page.
const PAGE: usize = 50;

fn sought(by: &SignedIn, query: &Fields) -> Result<Found, Problem> {
    Ok(Found {
        words: query.text("q").chars().take(100).collect(),
        edition: query.filled("edition").map(str::to_owned),
        state: AgreementState::parse(query.text("state")),
        order: Order::parse(query.text("sort")),
        sight: permissions::list_sight(by)?,
    })
}

/// The filters as in the address, without one of them; `sort` in place of the order.
fn query(found: &Found, without: &str, sort: Order) -> String {
    let pairs = [
        ("q", found.words.as_str()),
        ("edition", found.edition.as_deref().unwrap_or_default()),
        ("state", found.state.map_or("", AgreementState::as_str)),
        ("sort", if sort == Order::Number { "" } else { sort.as_str() }),
    ];
    let kept: Vec<(&str, &str)> =
        pairs.into_iter().filter(|(name, value)| *name != without && !value.is_empty()).collect();
    query_of(&kept)
}

fn address(query: &str) -> String {
    if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
}

/// The titles of editions, by code.
type Titles = BTreeMap<String, String>;

async fn titles(
    platform: &Platform,
    from: &mut impl Reads,
    codes: impl IntoIterator<Item = String>,
    speak: &Speaker,
) -> Result<Titles, Problem> {
    let mut titles = Titles::new();
    // Plans are kept in memory: asking twice for the same costs nothing.
    for code in codes {
        let plan = platform.plans.of(from, &code).await?;
        let title = plan.map_or_else(|| code.clone(), |plan| plan.title_in(speak.language()).to_owned());
        titles.insert(code, title);
    }
    Ok(titles)
}

/// `GET /agreements`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("agreements-list").wide();
    let speak = frame.speak.clone();
    let mut snapshot = platform.read().await?;
    let found = store::found(&mut snapshot, sought(&by, &asked)?).await?;
    let after = match asked.id("after") {
        Ok(id) => store::line(&mut snapshot, &id).await?,
        Err(_) => None,
    };
    let count = store::count(&mut snapshot, &found).await?;
    let mut lines = store::search(&mut snapshot, &found, after.as_ref(), PAGE + 1).await?;
    let editions = store::editions(&mut snapshot).await?;
    let mut waiting = Vec::new();
    if let Reach::Editions(codes) = by.reach(PREPARERS) {
        for code in codes {
            let applications = actions::waiting(&mut snapshot, &code).await?;
            if !applications.is_empty() {
                waiting.push((code, i64::try_from(applications.len()).unwrap_or(i64::MAX)));
            }
        }
    }
    let codes = editions.iter().cloned().chain(waiting.iter().map(|(code, _)| code.clone()));
    let titles = titles(&platform, &mut snapshot, codes.collect::<Vec<String>>(), &speak).await?;
    drop(snapshot);
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let all = query(&found, "", found.order);
    Ok(frame.show(html! {
        (page_head(
            &speak.text("agreements-list"),
            Some(&speak.text("agreements-list-lead")),
            Some(download_links(&speak, "/agreements/export", &all)),
        ))
        @for (code, count) in &waiting { (prepare(&speak, code, *count, &titles)) }
        (bar(&speak, &found, &editions, &titles))
        p role="status" { (speak.count("agreements-list-count", count)) }
        (table(&speak, &found, &lines, &titles))
        (pager(&speak, &all, after.is_some(), lines.last().filter(|_| has_more)))
    }))
}

/// What decisions allow and nobody prepared yet.
fn prepare(speak: &Speaker, code: &str, count: i64, titles: &Titles) -> Markup {
    let title = titles.get(code).map_or(code, String::as_str);
    notice(
        Tone::Info,
        html! {
            p { (speak.count_with("agreements-waiting", count, &[("edition", title)])) }
            form method="post" action="/agreements/prepare" {
                (hidden("edition", code))
                (Button::new(speak.text("agreements-prepare")))
            }
        },
    )
}

fn bar(speak: &Speaker, found: &Found, editions: &[String], titles: &Titles) -> Markup {
    let title = |code: &String| titles.get(code).cloned().unwrap_or_else(|| code.clone());
    let states: Vec<Choice<'_>> = AgreementState::ALL
        .iter()
        .map(|state| Choice::new(state.as_str(), speak.text(&state.key())))
        .collect();
    let editions: Vec<Choice<'_>> =
        editions.iter().map(|code| Choice::new(code.as_str(), title(code))).collect();
    let all = speak.text("organisations-filter-all");
    let fields = html! {
        (Field::new("q", speak.text("agreements-filter-words")).hint(speak.text("agreements-filter-words-hint"))
            .search(&found.words))
        (Field::new("edition", speak.text("agreements-edition")).select(&editions, found.edition.as_deref(), Some(&all)))
        (Field::new("state", speak.text("agreements-state"))
            .select(&states, found.state.map(AgreementState::as_str), Some(&all)))
    };
    let on = [
        ("q", Some(found.words.clone()).filter(|words| !words.is_empty())),
        ("edition", found.edition.as_ref().map(title)),
        ("state", found.state.map(|state| speak.text(&state.key()))),
    ];
    let active = on.into_iter().filter_map(|(name, label)| {
        Some(ActiveFilter {
            label: label?.into(),
            href: address(&query(found, name, found.order)).into(),
            remove: speak.text("organisations-filter-remove").into(),
        })
    });
    let bar = FilterBar {
        label: speak.text("agreements-filter").into(),
        action: LIST.into(),
        fields,
        submit: speak.text("organisations-filter-show").into(),
        active: active.collect(),
        clear: Some((speak.text("organisations-filter-clear").into(), LIST.into())),
        fold: None,
    };
    html! { (bar) }
}

fn table(speak: &Speaker, found: &Found, lines: &[Line], titles: &Titles) -> Markup {
    let sorted = |key: &str, order: Order| {
        let direction = match (found.order == order, order) {
            (false, _) => Sort::None,
            (true, Order::Amount) => Sort::Descending,
            (true, _) => Sort::Ascending,
        };
        Column::new(speak.text(key)).sort(direction, address(&query(found, "", order)))
    };
    let row = |line: &Line| {
        let agreement = &line.file.agreement;
        Row::new(vec![
            html! {
                a class="whole" href={ "/agreements/" (agreement.id) } {
                    (agreement.number.clone().unwrap_or_else(|| speak.text("agreements-no-number")))
                }
            },
            html! { (line.file.beneficiary_name) },
            html! { (speak.number(i64::try_from(agreement.content.schools.len()).unwrap_or(i64::MAX))) },
            html! { (titles.get(&agreement.edition).unwrap_or(&agreement.edition)) },
            state_tag(speak, agreement.state),
            html! { (speak.sum(agreement.amount)) },
        ])
    };
    let table = Table {
        caption: speak.text("agreements-list").into(),
        caption_hidden: true,
        columns: vec![
            sorted("agreements-number", Order::Number).main(),
            sorted("agreements-beneficiary", Order::Beneficiary),
            Column::new(speak.text("agreements-schools")).number(),
            Column::new(speak.text("agreements-edition")),
            Column::new(speak.text("agreements-state")),
            sorted("agreements-amount", Order::Amount).number(),
        ],
        rows: lines.iter().map(row).collect(),
        empty: html! { p { (speak.text("agreements-list-empty")) } },
        compact: true,
        ..Table::default()
    };
    html! { (table) }
}

fn pager(speak: &Speaker, all: &str, goes_on: bool, last: Option<&Line>) -> Markup {
    if !goes_on && last.is_none() {
        return Markup::default();
    }
    let glue = if all.is_empty() { "" } else { "&" };
    let next = |id: &AgreementId| format!("{LIST}?{all}{glue}after={id}");
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: goes_on.then(|| (address(all).into(), speak.text("organisations-pages-first").into())),
        next: last.map(|last| {
            (next(&last.file.agreement.id).into(), speak.text("organisations-pages-next").into())
        }),
        ..Pager::default()
    };
    html! { (pager) }
}

impl List for Found {
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
        Ok(store::search(from, self, after, rows).await?)
    }
}

/// `GET /agreements/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let found = store::found(&mut platform.read().await?, sought(&by, &asked)?).await?;
    let title = platform.speaker(visitor.language).text("agreements-list");
    exporting::send(&platform, &visitor, &asked, Export::of("agreements", title, columns(), found)).await
}

fn columns() -> Columns<Line> {
    let day = |at: Option<jiff::Timestamp>| at.map(|at| foundation::clock::in_riga(at).date());
    Columns::new()
        .column("agreements-number", |line: &Line, _| line.file.agreement.number.clone())
        .column("agreements-edition", |line, _| line.file.agreement.edition.clone())
        .column("agreements-beneficiary", |line, _| line.file.beneficiary_name.clone())
        .column("agreements-represents", |line, _| line.file.agreement.content.represents.clone())
        .column("agreements-schools", |line, _| {
            let schools = line.file.agreement.content.schools.iter();
            schools.map(|school| school.name.as_str()).collect::<Vec<&str>>().join(", ")
        })
        .column("agreements-state", |line, speak| speak.text(&line.file.agreement.state.key()))
        .column("agreements-amount", |line, _| line.file.agreement.amount)
        .column("agreements-decision", |line, _| line.file.agreement.content.decision.clone())
        .column("agreements-starts-on", |line, _| line.file.agreement.content.starts_on)
        .column("agreements-ends-on", |line, _| line.file.agreement.content.ends_on)
        .column("agreements-offered-on", move |line, _| day(line.file.agreement.offered_at))
        .column("agreements-in-force-on", move |line, _| day(line.file.agreement.in_force_at))
        .column("agreements-decline-reason", |line, _| line.file.agreement.decline_reason.clone())
        .column("agreements-contact", |line, _| line.file.agreement.content.contact.name.clone())
        .column("agreements-contact-email", |line, _| line.file.agreement.content.contact.email.clone())
        .column("agreements-paper-hash", |line, _| line.file.agreement.paper_hash.clone())
}
