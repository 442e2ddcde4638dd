//! Institutions that the register alone does not place.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::Problem;
use foundation::web::components::{Column, Pager, Row, Table, page_head};
use foundation::web::forms::Query;
use maud::html;

use crate::frame::Frame;
use crate::organisations::store::{self, details};
use crate::people::Visitor;
use crate::platform::Platform;

/// Rows on one page.
const PAGE: usize = 50;

/// `GET /administration/unplaced`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let last = match query.id("after") {
        Ok(id) => store::find(&mut snapshot, &id).await?,
        Err(_) => None,
    };
    let count = details::unplaced_count(&mut snapshot).await?;
    let mut found = details::unplaced(&mut snapshot, last.as_ref(), 51).await?;
    drop(snapshot);
    let has_more = found.len() > PAGE;
    found.truncate(PAGE);
    let frame = Frame::of(&platform, &visitor).title("organisations-unplaced-title").wide();
    let speak = frame.speak.clone();
    let columns = vec![
        Column::new(speak.text("organisations-field-name")).main(),
        Column::new(speak.text("organisations-field-address")),
        Column::new(speak.text("organisations-result-reason")),
    ];
    let rows = found.iter().map(|one| {
        let reason = one.not_located.as_deref().unwrap_or("nothing-given");
        Row::new(vec![
            html! { a href={ "/organisations/" (one.organisation.id) "#place" } { (one.organisation.name) } },
            html! { (one.organisation.address.as_deref().unwrap_or("–")) },
            html! { (speak.text(&format!("organisations-register-not-located-{reason}"))) },
        ])
    });
    let table = Table {
        caption: speak.text("organisations-unplaced-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("organisations-unplaced-none")) } },
        ..Table::default()
    };
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: last
            .is_some()
            .then(|| ("/administration/unplaced".into(), speak.text("organisations-pages-first").into())),
        next: found.last().filter(|_| has_more).map(|one| {
            let address = format!("/administration/unplaced?after={}", one.organisation.id);
            (address.into(), speak.text("organisations-pages-next").into())
        }),
        ..Pager::default()
    };
    let lead = speak.text("organisations-unplaced-lead");
    let frame = frame.crumb("/administration", speak.text("frame-menu-administration"));
    Ok(frame.crumb("/administration/imports", speak.text("organisations-imports-title")).show(html! {
        (page_head(&speak.text("organisations-unplaced-title"), Some(&lead), None))
        @if count > 0 { p { (speak.count("organisations-list-count", count)) } }
        (table)
        @if pager.previous.is_some() || pager.next.is_some() { (pager) }
    }))
}
