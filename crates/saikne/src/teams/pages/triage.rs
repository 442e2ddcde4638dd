//! The coordinator's list of registrations.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::{Language, Speaker};
use foundation::problem::Problem;
use foundation::web::components::{
    BulkBar, Button, ButtonKind, Choice, Column, Field, FieldError, FilterBar, Fold, Pager, Row, Sort,
    StatTile, Table, Tone, button_row, error_summary, hidden, link_button, page_head, stat_tiles, tag,
};
use foundation::web::forms::{Fields, Query};
use maud::{Markup, Render, html};

use super::query::{self, filter_of, sort_of};
use super::views::state_tag;
use crate::exporting::download_links;
use crate::frame::Frame;
use crate::organisations::OrganisationKind;
use crate::people::{Role, SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::{Region, municipalities_on, municipality_by_code};
use crate::teams::actions::{RegionUse, region_uses, taken};
use crate::teams::permissions;
use crate::teams::registration::{Outcome, RegistrationId, RegistrationState};
use crate::teams::store::triage::{self, Filter, SortBy, StateCount, TriageLine};
use crate::teams::terms::Terms;

/// So many registrations stand on one page: all of one region, as a rule.
const PAGE: usize = 60;

/// What the list is drawn from.
struct TriagePage {
    filter: Filter,
    sort: SortBy,
    terms: Terms,
    lines: Vec<TriageLine>,
    has_more: bool,
    is_continued: bool,
    count: i64,
    sums: Vec<StateCount>,
    decides: bool,
    is_nothing_chosen: bool,
    today: jiff::civil::Date,
}

impl TriagePage {
    /// Whether the figures above the list are about a region: the reader sees it, and it is the one asked for.
    fn counts_region(&self, code: &str) -> bool {
        let is_asked = self.filter.region.as_deref().is_none_or(|asked| asked == code);
        is_asked && self.filter.sight.holds(&self.filter.edition, code)
    }
}

/// `GET /triage`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    list(&platform, &visitor, &by, &asked, false).await
}

/// The list as an address asks for it; says that something is to be ticked first when nothing was.
pub(super) async fn list(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    asked: &Fields,
    is_nothing_chosen: bool,
) -> Result<Response, Problem> {
    let sight = permissions::sight(by)?;
    let mut snapshot = platform.read().await?;
    let terms = query::terms(&platform.plans, &mut snapshot, asked, &sight).await?;
    let filter = filter_of(asked, &terms.call, &terms.plan.code, sight);
    let sort = sort_of(asked);
    let after = match RegistrationId::parse(asked.text("after")) {
        Ok(id) => triage::line(&mut snapshot, &filter, &id).await?,
        Err(_) => None,
    };
    let mut lines = triage::lines(&mut snapshot, &filter, sort, after.as_ref(), PAGE + 1).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let page = TriagePage {
        count: triage::count(&mut snapshot, &filter).await?,
        sums: triage::sums(&mut snapshot, &terms.call).await?,
        decides: by.is_somewhere(&[Role::RegionalCoordinator]),
        is_continued: after.is_some(),
        today: platform.base.clock.today(),
        filter,
        sort,
        terms,
        lines,
        has_more,
        is_nothing_chosen,
    };
    let frame = Frame::of(platform, visitor);
    Ok(show(if is_nothing_chosen { frame.status(StatusCode::UNPROCESSABLE_ENTITY) } else { frame }, &page))
}

fn show(frame: Frame<'_>, page: &TriagePage) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let filter = query::as_text(&page.filter, page.sort);
    let equity = format!("/triage/equity?call={}", page.terms.call);
    let title = page.terms.plan.title_in(speak.language()).to_owned();
    frame.title("triage-title").wide().script("js/table-select.js").show(html! {
        (page_head(&text("triage-title"), Some(&title), Some(html! {
            (link_button(ButtonKind::Secondary, &equity, text("triage-equity")))
            (download_links(&speak, "/triage/export", &filter))
        })))
        @if page.is_nothing_chosen {
            (error_summary(&text("registrations-errors"), &[FieldError::new("triage-list", text("triage-nothing-selected"))]))
        }
        (tiles(&speak, page))
        (region_seats(&speak, page))
        (filters(&speak, page))
        form id="triage-list" method="post" action="/triage/review" {
            (hidden("list", &query::as_text(&page.filter, page.sort)))
            (hidden("call", page.terms.call.as_str()))
            (table(&speak, page))
            @if page.decides && !page.lines.is_empty() { (bulk(&speak)) }
        }
        (pager(&speak, page))
        p { a href="/roster-changes" { (text("roster-title")) } }
    })
}

fn tiles(speak: &Speaker, page: &TriagePage) -> Markup {
    let visible = |sum: &&StateCount| page.counts_region(&sum.region);
    let own: Vec<StateCount> = page.sums.iter().filter(visible).cloned().collect();
    let of = |states: &[RegistrationState]| -> i64 {
        own.iter().filter(|sum| states.contains(&sum.state)).map(|sum| sum.count).sum()
    };
    let all: i64 = own.iter().map(|sum| sum.count).sum();
    let open = of(&[RegistrationState::Submitted, RegistrationState::Screened]);
    let seats = page.terms.seats.map_or_else(|| "–".to_owned(), |seats| speak.number(seats));
    let tile = |value: String, key: &str, tone: Tone| StatTile {
        value: value.into(),
        label: speak.text(key).into(),
        note: None,
        href: None,
        tone,
    };
    let open_tone = if open > 0 { Tone::Warning } else { Tone::Success };
    stat_tiles(&[
        tile(speak.number(all), "triage-tile-all", Tone::Neutral),
        tile(speak.number(open), "triage-tile-open", open_tone),
        tile(speak.number(of(&[RegistrationState::Waitlisted])), "triage-tile-waitlisted", Tone::Neutral),
        tile(format!("{} / {seats}", speak.number(taken(&page.sums))), "triage-tile-seats", Tone::Info),
    ])
}

/// How the regions the reader sees use their seats.
fn region_seats(speak: &Speaker, page: &TriagePage) -> Markup {
    let uses = region_uses(&page.terms, &page.sums);
    let seen = |code: &str| page.counts_region(code);
    html! {
        @if uses.iter().any(|one| seen(one.region)) {
            ul class="plain-list" data-regions="yes" { @for one in uses.iter().filter(|one| seen(one.region)) {
                li {
                    (region_sentence(speak, one))
                    @if one.left() < 0 { " " (tag(Tone::Warning, &speak.count("triage-region-over", -one.left()))) }
                }
            } }
        }
    }
}

/// “Latgales reģions: 31 no 36 vietām”.
pub(super) fn region_sentence(speak: &Speaker, region: &RegionUse) -> String {
    let name = region_words(speak, region.region);
    let (taken, seats) = (speak.number(region.taken), speak.number(region.seats));
    speak.with("triage-region-seats", &[("region", &name), ("taken", &taken), ("seats", &seats)])
}

pub(super) fn region_name(region: Region, language: Language) -> &'static str {
    match language {
        Language::Lv => region.name_lv(),
        Language::En => region.name_en(),
    }
}

/// The name of a region by its code.
pub(super) fn region_words(speak: &Speaker, code: &str) -> String {
    Region::parse(code)
        .map_or_else(|| code.to_owned(), |region| region_name(region, speak.language()).to_owned())
}

/// The name of a municipality by its code.
pub(super) fn place_words(code: &str) -> &str {
    municipality_by_code(code).map_or(code, |municipality| municipality.name)
}

fn filters(speak: &Speaker, page: &TriagePage) -> Markup {
    let text = |key: &str| speak.text(key);
    let filter = &page.filter;
    let seen = |region: Region| filter.sight.holds(&filter.edition, region.code());
    let regions: Vec<Choice<'_>> = Region::ALL
        .into_iter()
        .filter(|region| seen(*region))
        .map(|region| Choice::new(region.code(), region_name(region, speak.language())))
        .collect();
    let places: Vec<Choice<'_>> = municipalities_on(page.today)
        .filter(|place| {
            seen(place.region) && filter.region.as_deref().is_none_or(|code| code == place.region.code())
        })
        .map(|place| Choice::new(place.code, place.name))
        .collect();
    let states: Vec<Choice<'_>> = RegistrationState::ALL
        .iter()
        .filter(|state| **state != RegistrationState::Draft)
        .map(|state| Choice::new(state.as_str(), text(&state.key())))
        .collect();
    let kinds: Vec<Choice<'_>> = crate::organisations::store::INSTITUTIONS
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), text(&kind.key())))
        .collect();
    let any = text("triage-any");
    FilterBar {
        label: text("triage-filter").into(),
        action: "/triage".into(),
        fields: html! {
            (Field::new("q", text("triage-search")).search(&filter.words))
            (Field::new("region", text("triage-region")).select(&regions, filter.region.as_deref(), Some(&any)))
            (Field::new("municipality", text("triage-municipality")).select(&places, filter.municipality.as_deref(), Some(&any)))
            (Field::new("state", text("triage-state")).select(&states, filter.state.map(RegistrationState::as_str), Some(&any)))
            (Field::new("kind", text("triage-kind")).select(&kinds, filter.kind.map(OrganisationKind::as_str), Some(&any)))
            (Field::new("first_time", text("triage-first-time")).checkbox("yes", filter.first_time))
            (hidden("sort", page.sort.as_str()))
            (hidden("call", filter.call.as_str()))
        },
        submit: text("triage-show").into(),
        fold: Some(Fold { label: text("triage-filter").into(), is_open: filter.is_narrowed() }),
        ..FilterBar::default()
    }
    .render()
}

fn table(speak: &Speaker, page: &TriagePage) -> Markup {
    let text = |key: &str| speak.text(key);
    let sorted = |sort: SortBy| {
        let now = if page.sort == sort { Sort::Ascending } else { Sort::None };
        (now, format!("/triage?{}", query::as_text(&page.filter, sort)))
    };
    let column = |key: &str, sort: SortBy| {
        let (now, href) = sorted(sort);
        Column::new(text(key)).sort(now, href)
    };
    Table {
        caption: text("triage-title").into(),
        caption_hidden: true,
        columns: vec![
            column("triage-school", SortBy::School).main(),
            column("triage-municipality", SortBy::Municipality),
            column("triage-submitted", SortBy::Submitted),
            Column::new(text("triage-wish")),
            Column::new(text("triage-state")),
        ],
        rows: page.lines.iter().map(|line| row(speak, page, line)).collect(),
        selectable: page.decides.then(|| ("registration".into(), text("triage-select-all").into())),
        empty: html! { p { (text("triage-empty")) } },
        compact: true,
    }
    .render()
}

fn row(speak: &Speaker, page: &TriagePage, line: &TriageLine) -> Row<'static> {
    let wish = super::wishes::in_line(speak, line);
    let row = Row::new(vec![
        html! {
            a href={ "/registrations/" (line.id) } { (line.school_name) }
            @if line.is_first_time { " " (tag(Tone::Info, &speak.text("triage-first-time-tag"))) }
            @if !line.team_name.is_empty() { p class="field-hint" { (line.team_name) } }
        },
        html! { (place_words(&line.municipality)) },
        html! { @if let Some(at) = line.submitted_at { (speak.moment(at)) } },
        html! { (wish) @if line.travel == "none" { p class="field-hint" { (speak.text("triage-needs-transport")) } } },
        html! {
            (state_tag(speak, line.state))
            @if line.is_short { " " (tag(Tone::Warning, &speak.text("triage-short"))) }
            @if let Some(reason) = &line.outcome_reason { p class="field-hint" { (reason) } }
        },
    ]);
    if page.decides {
        row.key(line.id.as_str().to_owned(), speak.with("triage-select", &[("school", &line.school_name)]))
    } else {
        row
    }
}

fn bulk(speak: &Speaker) -> Markup {
    let text = |key: &str| speak.text(key);
    BulkBar {
        count: text("triage-selected").into(),
        content: button_row(html! {
            (Button::new(text(&Outcome::Accept.key())).named("outcome", Outcome::Accept.as_str()))
            (Button::new(text(&Outcome::Waitlist.key())).secondary().named("outcome", Outcome::Waitlist.as_str()))
            (Button::new(text(&Outcome::Reject.key())).danger().named("outcome", Outcome::Reject.as_str()))
            (Button::new(text("triage-screen")).quiet().to("/triage/screen"))
        }),
    }
    .render()
}

fn pager(speak: &Speaker, page: &TriagePage) -> Markup {
    let words = query::as_text(&page.filter, page.sort);
    let next =
        page.lines.last().filter(|_| page.has_more).map(|last| {
            (format!("/triage?{words}&after={}", last.id).into(), speak.text("triage-next").into())
        });
    let previous = page
        .is_continued
        .then(|| (format!("/triage?{words}").into(), speak.text("triage-first-page").into()));
    Pager {
        label: speak.text("triage-pages").into(),
        previous,
        next,
        position: speak.count("triage-found", page.count).into(),
    }
    .render()
}
