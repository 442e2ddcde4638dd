//! What a person was told: read here, opened, taken along.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::Response;
use foundation::database::{Reads, Snapshot};
use foundation::exports::{Columns, Export, List};
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Choice, Column, Field, FilterBar, Pager, Row, Tab, Table, Tone, button_row, hidden,
    link_button, page_head, tabs, tag,
};
use foundation::web::forms::{Fields, Form, PathId, Query, query_of};
use jiff::Timestamp;
use maud::{Markup, html};

use crate::exporting::{self, download_links};
use crate::frame::{Frame, see, see_with};
use crate::messages::actions;
use crate::messages::choice::Delivery;
use crate::messages::notification::{Notification, NotificationId};
use crate::messages::store::{self, Sought};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::{Topic, Word as _};

const LIST: &str = "/notifications";

/// Rows on one page.
const PAGE: usize = 30;

fn sought(asked: &Fields) -> Sought {
    Sought { is_unread: asked.text("show") == "unread", topic: Topic::parse(asked.text("topic")) }
}

fn query(sought: &Sought) -> String {
    let pairs = [
        ("show", if sought.is_unread { "unread" } else { "" }),
        ("topic", sought.topic.map_or("", Topic::as_str)),
    ];
    let filled: Vec<(&str, &str)> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    query_of(&filled)
}

fn address(query: &str) -> String {
    if query.is_empty() { LIST.to_owned() } else { format!("{LIST}?{query}") }
}

/// The titles of editions, by code.
type Titles = BTreeMap<String, String>;

/// The titles of the editions that some notifications are about.
async fn titles(
    platform: &Platform,
    from: &mut impl Reads,
    lines: &[Notification],
    speak: &Speaker,
) -> Result<Titles, Problem> {
    let mut titles = Titles::new();
    for line in lines {
        if !titles.contains_key(&line.edition)
            && let Some(plan) = platform.plans.of(from, &line.edition).await?
        {
            titles.insert(line.edition.clone(), plan.title_in(speak.language()).to_owned());
        }
    }
    Ok(titles)
}

/// `GET /notifications`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let frame = Frame::of(&platform, &visitor).title("messages-title").wide();
    let speak = frame.speak.clone();
    let sought = sought(&asked);
    let mut snapshot = platform.read().await?;
    let after = match asked.id("after") {
        Ok(id) => store::find(&mut snapshot, &by.id, &id).await?,
        Err(_) => None,
    };
    let unread = store::count(&mut snapshot, &by.id, &Sought { is_unread: true, topic: None }).await?;
    let mut lines = store::newest(&mut snapshot, &by.id, &sought, after.as_ref(), PAGE + 1).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let titles = titles(&platform, &mut snapshot, &lines, &speak).await?;
    drop(snapshot);
    let all = query(&sought);
    Ok(frame.show(html! {
        (page_head(
            &speak.text("messages-title"),
            Some(&speak.text("messages-lead")),
            Some(html! {
                (link_button(
                    ButtonKind::Secondary,
                    "/notifications/choices",
                    speak.text("messages-choices-title"),
                ))
                (download_links(&speak, "/notifications/export", &all))
            }),
        ))
        (sides(&speak, &sought, unread))
        (bar(&speak, &sought))
        (table(&speak, &sought, &lines, &titles))
        @if unread > 0 { (read_all_form(&speak, platform.now())) }
        (pager(&speak, &all, after.is_some(), lines.last().filter(|_| has_more)))
    }))
}

fn sides(speak: &Speaker, sought: &Sought, unread: i64) -> Markup {
    let side = |is_unread: bool, key: &str| Tab {
        href: address(&query(&Sought { is_unread, topic: sought.topic })).into(),
        label: speak.text(key).into(),
        current: sought.is_unread == is_unread,
        count: is_unread.then(|| speak.number(unread).into()),
    };
    tabs(&speak.text("messages-sides"), &[side(false, "messages-all"), side(true, "messages-unread")])
}

fn bar(speak: &Speaker, sought: &Sought) -> Markup {
    let topics: Vec<Choice<'_>> =
        Topic::ALL.iter().map(|topic| Choice::new(topic.as_str(), speak.text(&topic.key()))).collect();
    let all = speak.text("messages-topic-all");
    let fields = html! {
        @if sought.is_unread { (hidden("show", "unread")) }
        (Field::new("topic", speak.text("messages-topic"))
            .select(&topics, sought.topic.map(Topic::as_str), Some(&all)))
    };
    let bar = FilterBar {
        label: speak.text("messages-filter").into(),
        action: LIST.into(),
        fields,
        submit: speak.text("messages-show").into(),
        ..FilterBar::default()
    };
    html! { (bar) }
}

fn table(speak: &Speaker, sought: &Sought, lines: &[Notification], titles: &Titles) -> Markup {
    let row = |line: &Notification| {
        let subject = line.subject.as_str();
        Row::new(vec![
            html! {
                @if line.read_at.is_none() {
                    strong { (subject) } " " (tag(Tone::Info, &speak.text("messages-new")))
                } @else { (subject) }
            },
            html! { (speak.text(&line.topic.key())) },
            html! { (titles.get(&line.edition).map_or("", String::as_str)) },
            html! { (speak.moment(line.created_at)) },
            html! { (delivered(speak, line)) },
            html! {
                form method="post" action={ (LIST) "/" (line.id) "/open" } {
                    (Button::new(speak.text("messages-open")).secondary().about(subject))
                }
                @if line.read_at.is_some() {
                    form method="post" action={ (LIST) "/" (line.id) "/unread" } {
                        (Button::new(speak.text("messages-put-back")).quiet().about(subject))
                    }
                }
            },
        ])
    };
    let table = Table {
        caption: speak.text("messages-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("messages-subject")).main(),
            Column::new(speak.text("messages-topic")),
            Column::new(speak.text("messages-edition")),
            Column::new(speak.text("messages-when")),
            Column::new(speak.text("messages-delivery")),
            Column::new(speak.text("messages-open")).hidden_label(),
        ],
        rows: lines.iter().map(row).collect(),
        empty: html! {
            p { (speak.text(if sought.is_unread { "messages-none-unread" } else { "messages-none" })) }
        },
        ..Table::default()
    };
    html! { (table) }
}

/// How a notification reached the person, in words.
fn delivered(speak: &Speaker, line: &Notification) -> String {
    match (&line.mail, line.delivery) {
        (Some(mail), _) if mail.state == "failed" => speak.text("messages-delivery-failed"),
        (Some(mail), _) if mail.state == "queued" => speak.text("messages-delivery-queued"),
        (Some(mail), _) => {
            let at = speak.moment(mail.sent_at.unwrap_or(line.created_at));
            speak.with("messages-delivery-sent", &[("at", &at)])
        }
        (None, Delivery::Daily) => speak.text("messages-delivery-daily"),
        (None, Delivery::Here) => speak.text("messages-delivery-here"),
        (None, Delivery::NoAddress) => speak.text("messages-delivery-no-address"),
        // The mail has gone out and is not kept any more.
        (None, Delivery::AtOnce) => speak.text("messages-delivery-forgotten"),
    }
}

fn read_all_form(speak: &Speaker, now: Timestamp) -> Markup {
    html! {
        form method="post" action="/notifications/read" {
            (hidden("until", &now.to_string()))
            (button_row(html! { (Button::new(speak.text("messages-read-all")).quiet()) }))
        }
    }
}

fn pager(speak: &Speaker, all: &str, goes_on: bool, last: Option<&Notification>) -> Markup {
    if !goes_on && last.is_none() {
        return Markup::default();
    }
    let glue = if all.is_empty() { "" } else { "&" };
    let next = |id: &NotificationId| format!("{LIST}?{all}{glue}after={id}");
    let pager = Pager {
        label: speak.text("organisations-pages").into(),
        previous: goes_on.then(|| (address(all).into(), speak.text("messages-newest").into())),
        next: last.map(|last| (next(&last.id).into(), speak.text("messages-older").into())),
        ..Pager::default()
    };
    html! { (pager) }
}

/// `POST /notifications/{id}/open`: leads to what it is about.
pub async fn open(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Notification>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    let opened = actions::open(&mut change, &by, &id).await?;
    change.commit().await?;
    Ok(see(&opened.path))
}

/// `POST /notifications/{id}/unread`
pub async fn put_back(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Notification>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::put_back(&mut change, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(LIST, "messages-flash-unread"))
}

/// `POST /notifications/read`: all up to the moment the list was drawn; what came later stays new.
pub async fn read_all(
    State(platform): State<Platform>,
    by: SignedIn,
    Form(form): Form,
) -> Result<Response, Problem> {
    let until = form.text("until").parse().map_err(|_| Refusal::Malformed)?;
    let mut change = platform.begin(by.actor()).await?;
    actions::read_all(&mut change, &by, until).await?;
    change.commit().await?;
    Ok(see_with(LIST, "messages-flash-read"))
}

/// The notifications of one person.
struct Own {
    person: PersonId,
    sought: Sought,
}

impl List for Own {
    type Line = Notification;

    async fn count(&self, from: &mut Snapshot) -> Result<i64, Problem> {
        Ok(store::count(from, &self.person, &self.sought).await?)
    }

    async fn page(
        &mut self,
        from: &mut Snapshot,
        after: Option<&Notification>,
        rows: usize,
    ) -> Result<Vec<Notification>, Problem> {
        Ok(store::newest(from, &self.person, &self.sought, after, rows).await?)
    }
}

/// `GET /notifications/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let columns = Columns::new()
        .column("messages-when", |line: &Notification, _| line.created_at)
        .column("messages-subject", |line, _| line.subject.clone())
        .column("messages-topic", |line, speak| speak.text(&line.topic.key()))
        .column("messages-edition", |line, _| line.edition.clone())
        .column("messages-delivery", |line, speak| delivered(speak, line))
        .column("messages-read", |line, _| line.read_at);
    let title = platform.speaker(visitor.language).text("messages-title");
    let list = Own { person: by.id.clone(), sought: sought(&asked) };
    exporting::send(&platform, &visitor, &asked, Export::of("notifications", title, columns, list)).await
}
