//! The log of mail: what was sent, what waits, what failed and why. Neither bodies nor whole addresses are shown:
//! bodies hold links that let people in.

use axum::extract::State;
use axum::response::Response;
use foundation::database::Snapshot;
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::mail::Mail;
use foundation::problem::Problem;
use foundation::web::components::{
    ActiveFilter, Button, Choice, Column, Field, FilterBar, Pager, Row, Table, Tone, hidden, page_head, tag,
};
use foundation::web::forms::{Fields, PathId, Query, query_of};
use maud::{Markup, html};

use crate::exporting::{self, download_links};
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::actions;
use crate::portal::store::outbox::{self, Logged, STATES, Sought};

const LIST: &str = "/administration/mail";

/// Rows on one page.
const PAGE: usize = 50;

fn sought(asked: &Fields) -> Sought {
    let word = asked.text("state");
    Sought { state: STATES.into_iter().find(|state| *state == word), person: asked.id("person").ok() }
}

fn query(state: Option<&str>, person: Option<&PersonId>) -> String {
    let pairs = [("state", state.unwrap_or_default()), ("person", person.map_or("", PersonId::as_str))];
    let filled: Vec<(&str, &str)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    query_of(&filled)
}

fn address(query: &str) -> String {
    if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
}

/// `GET /administration/mail`: the newest mails, or with `?state=failed` those that failed, with `?person=` those to
/// one person.
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let sought = sought(&asked);
    let mut snapshot = platform.read().await?;
    let after = match asked.id("after") {
        Ok(id) => outbox::find(&mut snapshot, &id).await?,
        Err(_) => None,
    };
    let mut mails = outbox::newest(&mut snapshot, &sought, after.as_ref(), PAGE + 1).await?;
    drop(snapshot);
    let has_more = mails.len() > PAGE;
    mails.truncate(PAGE);
    let frame = Frame::of(&platform, &visitor).title("portal-mail-title").wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("portal-administration-title"));
    let all = query(sought.state, sought.person.as_ref());
    Ok(frame.show(html! {
        (page_head(
            &speak.text("portal-mail-title"),
            Some(&speak.text("portal-mail-lead")),
            Some(download_links(&speak, "/administration/mail/export", &all)),
        ))
        (bar(&speak, &sought))
        (table(&mails, &speak))
        (pager(&speak, &all, after.is_some(), mails.last().filter(|_| has_more)))
    }))
}

fn bar(speak: &Speaker, sought: &Sought) -> Markup {
    let states = STATES.map(|state| Choice::new(state, speak.text(&format!("portal-mail-state-{state}"))));
    let fields = html! {
        @if let Some(person) = &sought.person { (hidden("person", person.as_str())) }
        (Field::new("state", speak.text("portal-mail-state"))
            .select(&states, sought.state, Some(&speak.text("portal-mail-all"))))
    };
    let of_person = sought.person.as_ref().map(|_| ActiveFilter {
        label: speak.text("portal-mail-one-person").into(),
        href: address(&query(sought.state, None)).into(),
        remove: speak.text("organisations-filter-remove").into(),
    });
    let bar = FilterBar {
        label: speak.text("portal-mail-filter").into(),
        action: LIST.into(),
        fields,
        submit: speak.text("organisations-filter-show").into(),
        active: of_person.into_iter().collect(),
        ..FilterBar::default()
    };
    html! { (bar) }
}

fn table(mails: &[Logged], speak: &Speaker) -> Markup {
    let columns = vec![
        Column::new(speak.text("portal-mail-subject")).main(),
        Column::new(speak.text("portal-mail-to")),
        Column::new(speak.text("portal-mail-when")),
        Column::new(speak.text("portal-mail-state")),
        Column::new(speak.text("portal-retry")).hidden_label(),
    ];
    let rows = mails.iter().map(|logged| {
        let mail = &logged.mail;
        Row::new(vec![
            html! { (mail.subject) },
            html! {
                @match &logged.to {
                    Some((id, name)) => { a href={ "/administration/people/" (id) } { (name) } }
                    None => { (speak.text("portal-mail-unknown")) }
                }
                p class="field-hint" { (logged.masked_address()) }
            },
            html! { (speak.moment(mail.created_at)) },
            html! { (state(logged, speak)) },
            html! {
                @if mail.state == "failed" {
                    form method="post" action={ (LIST) "/" (mail.id) "/retry" } {
                        (Button::new(speak.text("portal-retry")).secondary().about(mail.subject.as_str()))
                    }
                }
            },
        ])
    });
    let table = Table {
        caption: speak.text("portal-mail-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("portal-mail-none")) } },
        ..Table::default()
    };
    html! { (table) }
}

fn state(logged: &Logged, speak: &Speaker) -> Markup {
    let tone = match logged.mail.state.as_str() {
        "failed" => Tone::Danger,
        "queued" => Tone::Info,
        _ => Tone::Success,
    };
    html! {
        (tag(tone, &speak.text(&format!("portal-mail-state-{}", logged.mail.state))))
        @if let Some(at) = logged.sent_at { " " (speak.moment(at)) }
        @if let Some(error) = &logged.mail.last_error { p class="field-hint" { (error) } }
    }
}

fn pager(speak: &Speaker, all: &str, goes_on: bool, last: Option<&Logged>) -> Markup {
    if !goes_on && last.is_none() {
        return Markup::default();
    }
    let glue = if all.is_empty() { "" } else { "&" };
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: goes_on.then(|| (address(all).into(), speak.text("portal-mail-newest").into())),
        next: last.map(|last| {
            let next = format!("{LIST}?{all}{glue}after={}", last.mail.id);
            (next.into(), speak.text("portal-mail-older").into())
        }),
        ..Pager::default()
    };
    html! { (pager) }
}

/// `POST /administration/mail/{id}/retry`
pub async fn retry(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Mail>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::retry_mail(&mut change, &id).await?;
    change.commit().await?;
    Ok(see_with("/administration/mail?state=failed", "portal-mail-retried"))
}

impl List for Sought {
    type Line = Logged;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(outbox::count(from, self).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Logged>,
        rows: usize,
    ) -> Result<Vec<Logged>, Problem> {
        Ok(outbox::newest(from, self, after, rows).await?)
    }
}

/// `GET /administration/mail/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let columns = Columns::new()
        .column("portal-mail-when", |line: &Logged, _| line.mail.created_at)
        .column("portal-mail-subject", |line, _| line.mail.subject.clone())
        .column("portal-mail-to", |line, _| line.to.as_ref().map(|(_, name)| name.clone()))
        .column("portal-mail-address", |line, _| line.masked_address())
        .column("portal-mail-state", |line, speak| {
            speak.text(&format!("portal-mail-state-{}", line.mail.state))
        })
        .column("portal-mail-sent", |line, _| line.sent_at)
        .column("portal-mail-attempts", |line, _| line.mail.attempts)
        .column("portal-mail-error", |line, _| line.mail.last_error.clone());
    let title = platform.speaker(visitor.language).text("portal-mail-title");
    exporting::send(&platform, &visitor, &asked, Export::of("mail", title, columns, sought(&asked))).await
}
