//! Who applies and who gets a place, by region, beside what each region could send.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Bar, BarChart, Column, Row, Table, page_head};
use foundation::web::forms::Query;
use maud::{Markup, Render, html};

use super::query;
use super::triage::region_words;
use crate::frame::Frame;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::Region;
use crate::teams::actions::taken;
use crate::teams::permissions;
use crate::teams::registration::RegistrationState;
use crate::teams::store::triage::{self, RegionSize, StateCount};

/// One region in numbers.
struct Line {
    region: &'static str,
    applied: i64,
    open: i64,
    accepted: i64,
    waitlisted: i64,
    rejected: i64,
    schools: i64,
    learners: i64,
}

/// `GET /triage/equity`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let mut snapshot = platform.read().await?;
    let terms = query::terms(&platform.plans, &mut snapshot, &asked, &sight).await?;
    let sums = triage::sums(&mut snapshot, &terms.call).await?;
    let sizes = triage::region_sizes(&mut snapshot).await?;
    drop(snapshot);
    let lines: Vec<Line> = Region::ALL.into_iter().map(|region| line(region.code(), &sums, &sizes)).collect();
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    Ok(frame.title("triage-equity").wide().crumb("/triage", text("triage-title")).show(html! {
        (page_head(&text("triage-equity"), Some(&text("triage-equity-lead")), None))
        (chart(&speak, &lines, "applied", "triage-equity-applied", |line| line.applied, "triage-equity-schools", |line| line.schools))
        (chart(&speak, &lines, "accepted", "triage-equity-accepted", |line| line.accepted, "triage-equity-learners", |line| line.learners))
        (table(&speak, &lines))
    }))
}

fn line(region: &'static str, sums: &[StateCount], sizes: &[RegionSize]) -> Line {
    let own: Vec<StateCount> = sums.iter().filter(|sum| sum.region == region).cloned().collect();
    let of = |states: &[RegistrationState]| -> i64 {
        own.iter().filter(|sum| states.contains(&sum.state)).map(|sum| sum.count).sum()
    };
    let size = sizes.iter().find(|size| size.region == region);
    Line {
        region,
        applied: own.iter().map(|sum| sum.count).sum(),
        open: of(&[RegistrationState::Submitted, RegistrationState::Screened]),
        accepted: taken(&own),
        waitlisted: of(&[RegistrationState::Waitlisted]),
        rejected: of(&[RegistrationState::Rejected]),
        schools: size.map_or(0, |size| size.schools),
        learners: size.map_or(0, |size| size.learners),
    }
}

fn chart(
    speak: &Speaker,
    lines: &[Line],
    id: &'static str,
    value_key: &str,
    value: fn(&Line) -> i64,
    mark_key: &str,
    mark: fn(&Line) -> i64,
) -> Markup {
    let whole: i64 = lines.iter().map(value).sum();
    let whole_mark: i64 = lines.iter().map(mark).sum();
    let bars = lines.iter().map(|line| Bar {
        label: region_words(speak, line.region).into(),
        value: per_mille(value(line), whole),
        shown: speak.share(value(line), whole).into(),
        mark: Some(per_mille(mark(line), whole_mark)),
        mark_shown: speak.share(mark(line), whole_mark).into(),
    });
    BarChart {
        title: speak.text(&format!("{value_key}-title")).into(),
        id: format!("equity-{id}").into(),
        headers: [
            speak.text("triage-region").into(),
            speak.text(value_key).into(),
            speak.text(mark_key).into(),
        ],
        show_table: speak.text("triage-equity-numbers").into(),
        bars: bars.collect(),
    }
    .render()
}

fn per_mille(part: i64, whole: i64) -> u64 {
    if whole == 0 { 0 } else { u64::try_from(part * 1000 / whole).unwrap_or(0) }
}

fn table(speak: &Speaker, lines: &[Line]) -> Markup {
    let text = |key: &str| speak.text(key);
    let numbers = |line: &Line| {
        [line.applied, line.open, line.accepted, line.waitlisted, line.rejected, line.schools, line.learners]
    };
    let cells = |name: String, numbers: [i64; 7]| {
        let mut cells = vec![html! { (name) }];
        cells.extend(numbers.iter().map(|number| html! { (speak.number(*number)) }));
        cells
    };
    let mut rows: Vec<Row<'_>> =
        lines.iter().map(|line| Row::new(cells(region_words(speak, line.region), numbers(line)))).collect();
    let mut whole = [0; 7];
    for line in lines {
        for (sum, number) in whole.iter_mut().zip(numbers(line)) {
            *sum += number;
        }
    }
    rows.push(Row::new(cells(text("triage-total"), whole)).total());
    let number = |key: &str| Column::new(text(key)).number();
    Table {
        caption: text("triage-equity-table").into(),
        columns: vec![
            Column::new(text("triage-region")).main(),
            number("triage-tile-all"),
            number("triage-tile-open"),
            number("triage-tile-accepted"),
            number("triage-tile-waitlisted"),
            number("triage-tile-rejected"),
            number("triage-schools"),
            number("triage-learners"),
        ],
        rows,
        ..Table::default()
    }
    .render()
}
