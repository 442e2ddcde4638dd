//! What happened to an edition or a call, from the audit trail.

use std::collections::BTreeMap;

use foundation::audit::{self, Entry};
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::ids::Id;
use foundation::problem::Problem;
use foundation::web::components::{Column, Row, Table};
use maud::{Markup, html};

use crate::people::{PersonId, person};

/// Entries with the names of those who acted.
pub struct History {
    entries: Vec<Entry>,
    names: Names,
}

/// Names by the identity that the audit trail keeps.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Looks up the people among some actors, all at once.
    pub async fn of(from: &mut impl Reads, mut actors: Vec<String>) -> Result<Self, Problem> {
        actors.sort_unstable();
        actors.dedup();
        let ids: Vec<PersonId> = actors.iter().filter_map(|actor| Id::parse(actor).ok()).collect();
        let people = person::find_all(from, ids.iter()).await?;
        Ok(Self(people.into_iter().map(|person| (person.id.to_string(), person.name())).collect()))
    }

    /// The name of an actor: of a person, or of the platform in words.
    pub fn name(&self, actor: &str, speak: &Speaker) -> String {
        match self.0.get(actor) {
            Some(name) if !name.is_empty() => name.clone(),
            _ => {
                let key = format!("programmes-actor-{actor}");
                speak.text(if speak.knows(&key) { &key } else { "programmes-actor-unknown" })
            }
        }
    }
}

impl History {
    /// The history of a record.
    pub async fn of(from: &mut impl Reads, subject: &str) -> Result<Self, Problem> {
        let mut entries = audit::history_of(from, subject).await?;
        entries.reverse();
        let names = Names::of(from, entries.iter().map(|entry| entry.actor.clone()).collect()).await?;
        Ok(Self { entries, names })
    }

    /// As a table, newest first.
    pub fn table(&self, speak: &Speaker) -> Markup {
        let rows = self.entries.iter().map(|entry| {
            let deed = entry.action.strip_prefix("programmes.").unwrap_or(&entry.action);
            let key = format!("programmes-deed-{}", deed.replace(['.', '_'], "-"));
            Row::new(vec![
                html! { (speak.moment(entry.at)) },
                html! { (speak.text(&key)) },
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
