//! The list of organisations, for staff.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Export, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    ActiveFilter, Choice, Column, Field, FilterBar, Pager, Row, Table, Tone, page_head, tag,
};
use foundation::web::forms::{Fields, Query};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{encoded, municipality_choices, region_name};
use crate::exporting::{self, download_links};
use crate::frame::Frame;
use crate::organisations::exports::organisation_columns;
use crate::organisations::store::details::Described;
use crate::organisations::store::{self, Search};
use crate::organisations::{Organisation, OrganisationKind};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::reference::{Region, municipality_by_code};

const LIST: &str = "/organisations";

/// Rows on one page.
const PAGE: usize = 50;

/// What the list is narrowed to; what is forged is left out.
struct Filter {
    words: String,
    kind: Option<OrganisationKind>,
    region: Option<Region>,
    municipality: Option<&'static str>,
    with_closed: bool,
}

impl Filter {
    fn of(query: &Fields) -> Self {
        Self {
            words: query.text("q").chars().take(100).collect(),
            kind: OrganisationKind::parse(query.text("kind")),
            region: Region::parse(query.text("region")),
            municipality: municipality_by_code(query.text("municipality")).map(|one| one.code),
            with_closed: query.is_ticked("closed"),
        }
    }

    /// What is asked of the database for them.
    fn search(&self) -> Search<'_> {
        Search {
            words: &self.words,
            kinds: self.kind.as_slice(),
            region_code: self.region.map(Region::code),
            municipality_code: self.municipality,
            with_closed: self.with_closed,
        }
    }

    /// The list's address with these filters, without one of them.
    fn address(&self, without: &str) -> String {
        let query = self.query(without);
        if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
    }

    /// These filters as in the address, without one of them.
    fn query(&self, without: &str) -> String {
        let pairs = [
            ("q", self.words.as_str()),
            ("kind", self.kind.map_or("", OrganisationKind::as_str)),
            ("region", self.region.map_or("", Region::code)),
            ("municipality", self.municipality.unwrap_or_default()),
            ("closed", if self.with_closed { "1" } else { "" }),
        ];
        let kept: Vec<String> = pairs
            .into_iter()
            .filter(|(name, value)| *name != without && !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        kept.join("&")
    }
}

impl List for Filter {
    type Line = Described;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(store::count(from, &self.search()).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Described>,
        rows: usize,
    ) -> Result<Vec<Described>, Problem> {
        let after = after.map(|last| (last.organisation.name.as_str(), &last.organisation.id));
        Ok(store::search_described(from, &self.search(), after, rows).await?)
    }
}

/// `GET /organisations/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let title = platform.speaker(visitor.language).text("organisations-list-title");
    let export = Export::of("organisations", title, organisation_columns(), Filter::of(&query));
    exporting::send(&platform, &visitor, &query, export).await
}

/// `GET /organisations`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let filter = Filter::of(&query);
    let search = filter.search();
    let mut snapshot = platform.read().await?;
    let last = match query.id("after") {
        Ok(id) => store::find(&mut snapshot, &id).await?,
        Err(_) => None,
    };
    let after = last.as_ref().map(|last| (last.name.as_str(), &last.id));
    let count = store::count(&mut snapshot, &search).await?;
    let mut found = store::search(&mut snapshot, &search, after, PAGE + 1).await?;
    drop(snapshot);
    let has_more = found.len() > PAGE;
    found.truncate(PAGE);

    let frame = Frame::of(&platform, &visitor).title("organisations-list-title").wide();
    let speak = frame.speak.clone();
    let today = platform.base.clock.today();
    Ok(frame.show(html! {
        (page_head(
            &speak.text("organisations-list-title"),
            Some(&speak.text("organisations-list-lead")),
            Some(download_links(&speak, "/organisations/export", &filter.query(""))),
        ))
        (bar(&speak, &filter, today))
        p role="status" { (speak.count("organisations-list-count", count)) }
        (table(&speak, &found))
        (pager(&speak, &filter, last.is_some(), found.last().filter(|_| has_more)))
    }))
}

fn bar(speak: &Speaker, filter: &Filter, today: Date) -> Markup {
    let kinds: Vec<(&str, String)> =
        OrganisationKind::ALL.iter().map(|kind| (kind.as_str(), speak.text(&kind.key()))).collect();
    let kinds: Vec<Choice<'_>> =
        kinds.iter().map(|(value, label)| Choice::new(*value, label.as_str())).collect();
    let regions: Vec<Choice<'_>> =
        Region::ALL.iter().map(|region| Choice::new(region.code(), region_name(speak, *region))).collect();
    let all = speak.text("organisations-filter-all");
    let all_municipalities = speak.text("organisations-filter-all-municipalities");
    let fields = html! {
        (Field::new("q", speak.text("organisations-filter-words")).search(&filter.words))
        (Field::new("kind", speak.text("organisations-field-kind"))
            .select(&kinds, filter.kind.map(OrganisationKind::as_str), Some(&all)))
        (Field::new("region", speak.text("organisations-filter-region"))
            .select(&regions, filter.region.map(Region::code), Some(&all)))
        (Field::new("municipality", speak.text("organisations-field-municipality"))
            .select(&municipality_choices(today), filter.municipality, Some(&all_municipalities)))
        (Field::new("closed", speak.text("organisations-filter-closed")).checkbox("1", filter.with_closed))
    };
    let bar = FilterBar {
        label: speak.text("organisations-filter-label").into(),
        action: LIST.into(),
        fields,
        submit: speak.text("organisations-filter-show").into(),
        active: active(speak, filter),
        clear: Some((speak.text("organisations-filter-clear").into(), LIST.into())),
        fold: None,
    };
    html! { (bar) }
}

fn active(speak: &Speaker, filter: &Filter) -> Vec<ActiveFilter<'static>> {
    let on = [
        ("q", Some(filter.words.clone()).filter(|words| !words.is_empty())),
        ("kind", filter.kind.map(|kind| speak.text(&kind.key()))),
        ("region", filter.region.map(|region| region_name(speak, region).to_owned())),
        (
            "municipality",
            filter.municipality.and_then(municipality_by_code).map(|one| one.full_name.to_owned()),
        ),
        ("closed", filter.with_closed.then(|| speak.text("organisations-filter-closed"))),
    ];
    on.into_iter()
        .filter_map(|(name, label)| {
            Some(ActiveFilter {
                label: label?.into(),
                href: filter.address(name).into(),
                remove: speak.text("organisations-filter-remove").into(),
            })
        })
        .collect()
}

fn table<'a>(speak: &'a Speaker, found: &[Organisation]) -> Table<'a> {
    let columns = vec![
        Column::new(speak.text("organisations-field-name")).main(),
        Column::new(speak.text("organisations-field-kind")),
        Column::new(speak.text("organisations-field-municipality")),
        Column::new(speak.text("organisations-filter-region")),
        Column::new(speak.text("organisations-list-learners")).number(),
    ];
    let rows = found.iter().map(|one| {
        Row::new(vec![
            html! {
                a href={ "/organisations/" (one.id) } { (one.name) }
                @if !one.is_active { " " (tag(Tone::Neutral, &speak.text("organisations-closed"))) }
            },
            html! { (one.type_text.clone().unwrap_or_else(|| speak.text(&one.kind.key()))) },
            html! {
                @if one.municipality.is_some() { (one.place()) }
                @else { (tag(Tone::Warning, &speak.text("organisations-unplaced-tag"))) }
            },
            html! { (one.region.map_or("–", |region| region_name(speak, region))) },
            html! { (one.learner_count.map_or_else(|| "–".to_owned(), |count| speak.number(count))) },
        ])
    });
    Table {
        caption: speak.text("organisations-list-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("organisations-list-empty")) } },
        compact: true,
        ..Table::default()
    }
}

fn pager(speak: &Speaker, filter: &Filter, goes_on: bool, last: Option<&Organisation>) -> Markup {
    if !goes_on && last.is_none() {
        return Markup::default();
    }
    let first = filter.address("");
    let glue = if first.contains('?') { '&' } else { '?' };
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: goes_on.then(|| (first.clone().into(), speak.text("organisations-pages-first").into())),
        next: last.map(|last| {
            (format!("{first}{glue}after={}", last.id).into(), speak.text("organisations-pages-next").into())
        }),
        ..Pager::default()
    };
    html! { (pager) }
}
