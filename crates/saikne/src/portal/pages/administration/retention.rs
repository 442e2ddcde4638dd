//! What the platform forgets by itself, and after how long.

use axum::extract::State;
use axum::response::Response;
use foundation::web::components::{Column, Row, Table, page_head};
use maud::html;

use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::retention::DataClass;

/// `GET /administration/retention`
pub async fn page(State(platform): State<Platform>, visitor: Visitor) -> Response {
    let frame = Frame::of(&platform, &visitor).title("portal-retention-title");
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("portal-administration-title"));
    let rows = DataClass::ALL.into_iter().map(|class| {
        let text = |part: &str| speak.text(&format!("portal-retention-{}{part}", class.as_str()));
        Row::new(vec![
            html! { (text("")) },
            html! { (speak.count("portal-retention-days", class.days())) },
            html! { (text("-from")) },
        ])
    });
    let table = Table {
        caption: speak.text("portal-retention-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("portal-retention-what")).main(),
            Column::new(speak.text("portal-retention-period")),
            Column::new(speak.text("portal-retention-since")),
        ],
        rows: rows.collect(),
        ..Table::default()
    };
    frame.show(html! {
        (page_head(&speak.text("portal-retention-title"), Some(&speak.text("portal-retention-lead")), None))
        (table)
        p { (speak.text("portal-retention-stays")) }
    })
}
