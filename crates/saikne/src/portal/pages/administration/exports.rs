//! People and the audit trail as files.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::response::Response;
use foundation::audit::Entry;
use foundation::database::{self, Reads, Record, Row, Snapshot, Value};
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::forms::{Fields, Query};
use jiff::Timestamp;
use jiff::civil::Date;

use super::audit::{Sight, sight_of};
use super::people::{filtered, role_names};
use crate::exporting;
use crate::people::deeds::{Names, deed_words};
use crate::people::person::Person;
use crate::people::{Role, SignedIn, Visitor, roles};
use crate::platform::Platform;

struct PersonLine {
    person: Person,
    created_at: Timestamp,
    roles: Option<BTreeSet<Role>>,
}

impl Record for PersonLine {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self { person: Person::from_row(row)?, created_at: row.get("created_at")?, roles: None })
    }
}

struct People {
    asked: Fields,
    today: Date,
}

impl List for People {
    type Line = PersonLine;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(from.one(filtered("SELECT COUNT(*) FROM people", &self.asked).statement()).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&PersonLine>,
        rows: usize,
    ) -> Result<Vec<PersonLine>, Problem> {
        let mut listing = filtered("SELECT * FROM people", &self.asked);
        if let Some(last) = after {
            let last = vec![last.created_at.into(), Value::from(&last.person.id)];
            listing = listing.only_with("(created_at, id) < (?, ?)", last);
        }
        let listing = listing.order("ORDER BY created_at DESC, id DESC").limit(rows);
        let mut lines: Vec<PersonLine> = from.all(listing.statement()).await?;
        let people: Vec<Person> = lines.iter().map(|line| line.person.clone()).collect();
        let mut held = roles::of_all(from, &people, self.today).await?;
        for line in &mut lines {
            line.roles = held.remove(&line.person.id);
        }
        Ok(lines)
    }
}

/// `GET /administration/people/export`: what the list shows; birth dates are for those who check an age.
pub async fn people(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let columns = Columns::new()
        .column("people-given-name", |line: &PersonLine, _| line.person.given_name.clone())
        .column("people-family-name", |line, _| line.person.family_name.clone())
        .column("people-email", |line, _| line.person.email.clone())
        .column("people-roles", |line, speak| role_names(speak, line.roles.as_ref()))
        .column("people-list-language", |line, _| line.person.language.code())
        .column("people-list-known-since", |line, _| line.created_at);
    let title = platform.speaker(visitor.language).text("people-list-title");
    let list = People { asked: asked.clone(), today: platform.base.clock.today() };
    exporting::send(&platform, &visitor, &asked, Export::of("people", title, columns, list)).await
}

/// An entry and who made it.
type Told = (Entry, String);

struct Trail {
    sight: Sight,
    record: Option<String>,
    speak: Speaker,
}

impl List for Trail {
    type Line = Told;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(self.sight.count(from, self.record.as_deref()).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Told>,
        rows: usize,
    ) -> Result<Vec<Told>, Problem> {
        let before = after.and_then(|(entry, _)| entry.seq);
        let entries = self.sight.newest(from, self.record.as_deref(), before, rows).await?;
        let names = Names::of(from, entries.iter().map(|entry| entry.actor.as_str())).await?;
        let named = |entry: Entry| {
            let name = names.name(&entry.actor, &self.speak);
            (entry, name)
        };
        Ok(entries.into_iter().map(named).collect())
    }
}

/// `GET /administration/audit/export`
pub async fn trail(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sight = sight_of(&mut platform.read().await?, &person).await?;
    let speak = platform.speaker(visitor.language);
    let columns = Columns::new()
        .column("portal-audit-place", |(entry, _): &Told, _| entry.seq)
        .column("portal-audit-when", |(entry, _), _| entry.at)
        .column("portal-audit-action", |(entry, _), speak| deed_words(&entry.action, speak))
        .column("portal-audit-who", |(_, name), _| name.clone())
        .column("portal-audit-reason", |(entry, _), _| entry.reason.clone())
        .column("portal-audit-deed", |(entry, _), _| entry.action.clone())
        .column("portal-audit-actor", |(entry, _), _| entry.actor.clone())
        .column("portal-audit-subject", |(entry, _), _| entry.subject.clone())
        .column("portal-audit-stored-facts", |(entry, _), _| entry.facts.clone());
    let title = speak.text("portal-audit-title");
    let record = asked.filled("record").map(str::to_owned);
    let list = Trail { sight, record, speak };
    exporting::send(&platform, &visitor, &asked, Export::of("audit trail", title, columns, list)).await
}
