//! The audit trail, newest first, and the walk along its chain.

use axum::extract::State;
use axum::response::Response;
use foundation::audit::{self, Break, Entry, Note, Verdict};
use foundation::database::{self, Reads};
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{
    Button, Column, DefinitionList, Pager, Row, Table, Tone, notice_with_title, page_head,
};
use foundation::web::forms::{Query, query_of};
use maud::{Markup, html};

use crate::exporting::download_links;
use crate::frame::Frame;
use crate::people::deeds::{Names, deed_words};
use crate::people::{Reach, SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::trail;
use crate::programmes;

const AUDIT: &str = "/administration/audit";

/// Entries on one page.
const PAGE: usize = 100;

/// `GET /administration/audit`: pages by place in the chain, `?before=…`; of one record with `?record=…`.
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(query): Query,
) -> Result<Response, Problem> {
    let before = query.number("before");
    let record = Some(query.text("record")).filter(|record| !record.is_empty());
    let mut snapshot = platform.read().await?;
    let sight = sight_of(&mut snapshot, &person).await?;
    let is_whole = matches!(sight, Sight::Whole);
    let entries = sight.newest(&mut snapshot, record, before, PAGE).await?;
    let names = Names::of(&mut snapshot, entries.iter().map(|entry| entry.actor.as_str())).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("portal-audit-title").wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("portal-administration-title"));
    let asked = query_of(&[("record", record.unwrap_or_default())]);
    let actions = html! {
        @if is_whole {
            form method="post" action="/administration/audit/verify" {
                (Button::new(speak.text("portal-audit-verify")).secondary())
            }
        }
        (download_links(&speak, "/administration/audit/export", &asked))
    };
    let lead = if is_whole { "portal-audit-lead" } else { "portal-audit-lead-editions" };
    Ok(frame.show(html! {
        (page_head(&speak.text("portal-audit-title"), Some(&speak.text(lead)), Some(actions)))
        @if let Some(record) = record {
            p { (speak.text("portal-audit-of-record")) " " code { (record) } " "
                a href=(AUDIT) { (speak.text("portal-audit-of-all")) } }
        }
        (table(&entries, &names, &speak))
        (pager(&entries, record, before, &speak))
    }))
}

/// What of the trail somebody sees.
pub(super) enum Sight {
    /// All of it.
    Whole,
    /// What happened to the records of these editions.
    Editions(Vec<String>),
}

/// What of the trail somebody sees.
pub(super) async fn sight_of(from: &mut impl Reads, person: &SignedIn) -> database::Result<Sight> {
    if person.is_everywhere(super::KEEPERS) {
        return Ok(Sight::Whole);
    }
    Ok(Sight::Editions(match person.reach(super::AUDIT_READERS) {
        Reach::Editions(codes) => codes,
        Reach::Everything => {
            programmes::store::editions(from).await?.into_iter().map(|edition| edition.code).collect()
        }
    }))
}

impl Sight {
    /// The newest entries, before a place in the chain when one is given.
    pub(super) async fn newest(
        &self,
        from: &mut impl Reads,
        record: Option<&str>,
        before: Option<i64>,
        limit: usize,
    ) -> database::Result<Vec<Entry>> {
        match self {
            Self::Whole => audit::newest(from, record, before, limit).await,
            Self::Editions(codes) => trail::newest_of(from, codes, record, before, limit).await,
        }
    }

    /// How many entries there are.
    pub(super) async fn count(&self, from: &mut impl Reads, record: Option<&str>) -> database::Result<i64> {
        match self {
            Self::Whole => audit::count(from, record).await,
            Self::Editions(codes) => trail::count_of(from, codes, record).await,
        }
    }
}

fn table(entries: &[Entry], names: &Names, speak: &Speaker) -> Markup {
    let columns = vec![
        Column::new(speak.text("portal-audit-place")).number(),
        Column::new(speak.text("portal-audit-action")).main(),
        Column::new(speak.text("portal-audit-when")),
        Column::new(speak.text("portal-audit-who")),
        Column::new(speak.text("portal-audit-subject")),
        Column::new(speak.text("portal-audit-facts")),
    ];
    let rows = entries.iter().map(|entry| {
        Row::new(vec![
            html! { (entry.seq.unwrap_or_default()) },
            html! { (deed_words(&entry.action, speak)) },
            html! { (speak.exact_moment(entry.at)) },
            html! { (names.name(&entry.actor, speak)) },
            html! { a href=(page_of(Some(&entry.subject), None)) { code { (short(&entry.subject)) } } },
            because(entry, speak),
        ])
    });
    let table = Table {
        caption: speak.text("portal-audit-title").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("portal-audit-none")) } },
        compact: true,
        ..Table::default()
    };
    html! { (table) }
}

/// Why, in words; and exactly what the chain binds, folded away.
fn because(entry: &Entry, speak: &Speaker) -> Markup {
    html! {
        @if let Some(reason) = &entry.reason { p { (reason) } }
        details {
            summary { (speak.text("portal-audit-exactly")) }
            p { code { (entry.action) } " " code { (entry.actor) } " " code { (entry.subject) } }
            @if entry.facts != "{}" { p { code { (entry.facts) } } }
        }
    }
}

/// The end of an identity tells records apart; its beginning is the time.
fn short(subject: &str) -> String {
    let is_identity = subject.len() == 36 && subject.bytes().filter(|byte| *byte == b'-').count() == 4;
    if !is_identity {
        return subject.to_owned();
    }
    format!("…{}", subject.chars().skip(28).collect::<String>())
}

fn page_of(record: Option<&str>, before: Option<i64>) -> String {
    let before = before.map(|before| before.to_string()).unwrap_or_default();
    format!("{AUDIT}?{}", query_of(&[("record", record.unwrap_or_default()), ("before", &before)]))
}

fn pager<'a>(entries: &[Entry], record: Option<&str>, before: Option<i64>, speak: &Speaker) -> Pager<'a> {
    let is_full = entries.len() == PAGE;
    let next = entries.last().and_then(|entry| entry.seq).filter(|seq| is_full && *seq > 1);
    Pager {
        label: speak.text("portal-pages").into(),
        previous: before.map(|_| (page_of(record, None).into(), speak.text("portal-audit-newest").into())),
        next: next.map(|seq| (page_of(record, Some(seq)).into(), speak.text("portal-audit-older").into())),
        position: String::new().into(),
    }
}

/// `POST /administration/audit/verify`: walks the whole chain, notes that somebody did, and says what was
/// found.
pub async fn verify(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
) -> Result<Response, Problem> {
    let verdict = audit::verify(&platform.base.database).await?;
    let is_whole = matches!(verdict, Verdict::Whole { .. });
    let mut change = platform.begin(person.actor()).await?;
    let note = Note::of(serde_json::json!({ "whole": is_whole }));
    change.record_with("portal.audit_verified", "audit", note).await?;
    change.commit().await?;
    let frame = Frame::of(&platform, &visitor).title("portal-audit-verified-title");
    let speak = frame.speak.clone();
    let frame = frame
        .crumb("/administration", speak.text("portal-administration-title"))
        .crumb("/administration/audit", speak.text("portal-audit-title"));
    let found = match verdict {
        Verdict::Whole { entries, unsequenced, head } => whole(entries, unsequenced, &head, &speak),
        Verdict::Broken { seq, how } => broken(seq, how, &speak),
    };
    Ok(frame.show(html! {
        h1 { (speak.text("portal-audit-verified-title")) }
        p { (speak.exact_moment(platform.now())) }
        (found)
        p { a href="/administration/audit" { (speak.text("portal-audit-back")) } }
    }))
}

fn whole(entries: i64, unsequenced: i64, head: &str, speak: &Speaker) -> Markup {
    let facts = DefinitionList::new()
        .fact(speak.text("portal-audit-entries"), html! { (speak.number(entries)) })
        .fact(speak.text("portal-audit-unsequenced"), html! { (speak.number(unsequenced)) })
        .fact(speak.text("portal-audit-head"), html! { code { (head) } });
    notice_with_title(
        Tone::Success,
        &speak.text("portal-audit-whole"),
        html! {
            p { (speak.text("portal-audit-whole-advice")) }
            (facts)
        },
    )
}

fn broken(seq: i64, how: Break, speak: &Speaker) -> Markup {
    let key = match how {
        Break::Missing => "portal-audit-broken-missing",
        Break::Altered => "portal-audit-broken-altered",
        Break::ReasonAltered => "portal-audit-broken-reason",
        Break::WrongEnd => "portal-audit-broken-end",
    };
    notice_with_title(
        Tone::Danger,
        &speak.text("portal-audit-broken"),
        html! {
            p { (speak.with(key, &[("place", &speak.number(seq))])) }
        },
    )
}
