//! What happened to an edition or a call, from the audit trail.

use foundation::audit::{self, Entry};
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Column, Row, Table};
use maud::{Markup, html};

use crate::people::deeds::{Names, deed_words};

/// Entries with the names of those who acted.
pub struct History {
    entries: Vec<Entry>,
    names: Names,
}

impl History {
    /// The history of a record.
    pub async fn of(from: &mut impl Reads, subject: &str) -> Result<Self, Problem> {
        let mut entries = audit::history_of(from, subject).await?;
        entries.reverse();
        let names = Names::of(from, entries.iter().map(|entry| entry.actor.as_str())).await?;
        Ok(Self { entries, names })
    }

    /// As a table, newest first.
    pub fn table(&self, speak: &Speaker) -> Markup {
        let rows = self.entries.iter().map(|entry| {
            Row::new(vec![
                html! { (speak.moment(entry.at)) },
                html! { (deed_words(&entry.action, speak)) },
                html! { (self.names.name(&entry.actor, speak)) },
                html! { (entry.reason.as_deref().unwrap_or("–")) },
            ])
        });
        let table = Table {
            caption: speak.text("programmes-history").into(),
            caption_hidden: true,
            columns: vec![
                Column::new(speak.text("programmes-history-when")).main(),
                Column::new(speak.text("programmes-history-what")),
                Column::new(speak.text("programmes-history-who")),
                Column::new(speak.text("programmes-history-reason")),
            ],
            rows: rows.collect(),
            empty: html! { p { "–" } },
            ..Table::default()
        };
        html! {
            h2 { (speak.text("programmes-history")) }
            (table)
        }
    }
}
