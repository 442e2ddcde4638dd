//! The demonstration: one-click sign-in by role, a clock that can be moved, the mail that would be sent.
//! Reached only where the program was started as a demonstration.

use std::ops::RangeInclusive;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use foundation::change::Actor;
use foundation::clock::in_riga;
use foundation::database::{self, Reads, Record, Row, sql};
use foundation::i18n::Language;
use foundation::mail;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, FieldError, button_row, error_summary};
use foundation::web::forms::{Form, PathWord};
use jiff::Timestamp;
use maud::html;

use crate::frame::{Frame, see};
use crate::people::visitor::{browser_of, with_session};
use crate::people::{PersonId, Role, Visitor, sessions};
use crate::platform::Platform;

/// A way into the demonstration.
#[derive(Debug, Clone)]
pub struct Entrance {
    /// Stable key: `regional-coordinator-lat`.
    pub key: String,
    /// Where one click signs in.
    pub path: String,
    /// Name and role, in Latvian.
    pub label: String,
}

struct Cast {
    key: String,
    person: PersonId,
    given_name: String,
    family_name: String,
    role: Role,
}

impl Record for Cast {
    fn from_row(row: &Row) -> database::Result<Self> {
        Ok(Self {
            key: row.get("key")?,
            person: row.get("person_id")?,
            given_name: row.get("given_name")?,
            family_name: row.get("family_name")?,
            role: row.word("role", Role::parse)?,
        })
    }
}

async fn cast(from: &mut impl Reads) -> database::Result<Vec<Cast>> {
    from.all(sql("SELECT e.key, e.person_id, p.given_name, p.family_name, e.role
                    FROM demonstration_entrances e JOIN people p ON p.id = e.person_id
                   ORDER BY e.place"))
        .await
}

/// Opens a one-click entrance for a person.
pub async fn open_entrance(
    change: &mut foundation::change::Change,
    place: i64,
    key: &str,
    person: &PersonId,
    role: Role,
) -> database::Result<()> {
    let statement =
        sql("INSERT INTO demonstration_entrances (key, place, person_id, role) VALUES ($1, $2, $3, $4)");
    change.execute(statement.bind(key).bind(place).bind(person).bind(role.as_str())).await.map(drop)
}

/// Every way in, in the order of the roles.
pub async fn entrances(platform: &Platform) -> Result<Vec<Entrance>, Problem> {
    let speak = platform.speaker(Language::Lv);
    let cast = cast(&mut platform.read().await?).await?;
    Ok(cast
        .into_iter()
        .map(|one| Entrance {
            path: format!("/demo/enter/{}", one.key),
            label: format!("{} {}, {}", one.given_name, one.family_name, speak.text(&one.role.key())),
            key: one.key,
        })
        .collect())
}

/// The most mails the mailbox shows: those of a whole round of offers, their end and the offers after it.
const MOST_MAILS: i64 = 600;

/// The years the demonstration's clock may be moved to: those its data and its holidays are about.
const YEARS: RangeInclusive<i16> = 2020..=2035;

/// `GET /demo`
pub async fn page(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    let now = in_riga(platform.now()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    show(&platform, &visitor, &now, None).await
}

/// The page with what is in the field of the clock, and what is wrong with it.
async fn show(
    platform: &Platform,
    visitor: &Visitor,
    clock: &str,
    wrong: Option<&'static str>,
) -> Result<Response, Problem> {
    let cast = cast(&mut platform.read().await?).await?;
    let mut frame = Frame::of(platform, visitor).title("demonstration-title");
    if wrong.is_some() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let wrong = wrong.map(|key| speak.text(key));
    let errors: Vec<FieldError<'_>> =
        wrong.iter().map(|words| FieldError::new("to", words.clone())).collect();
    Ok(frame.show(html! {
        h1 { (speak.text("demonstration-title")) }
        (error_summary(&speak.text("people-mistakes"), &errors))
        p class="lead" { (speak.text("demonstration-lead")) }
        h2 { (speak.text("demonstration-roles")) }
        ul {
            @for one in &cast {
                li {
                    a data-role=(one.key) href={ "/demo/enter/" (one.key) } {
                        (one.given_name) " " (one.family_name)
                    }
                    " – " (speak.text(&one.role.key()))
                }
            }
        }
        h2 { (speak.text("demonstration-clock")) }
        form method="post" action="/demo/clock" {
            (Field::new("to", speak.text("demonstration-clock-to")).hint(speak.text("demonstration-clock-hint"))
                .error(wrong.clone()).text(clock))
            (button_row(html! { (Button::new(speak.text("demonstration-clock-move"))) }))
        }
        h2 { (speak.text("demonstration-mailbox")) }
        p { a href="/demo/mailbox" { (speak.text("demonstration-mailbox-open")) } }
    }))
}

/// `GET /demo/enter/{key}`: signs in as one of the cast. A link that signs in changes state on GET by
/// design; it exists in the demonstration only.
pub async fn enter(
    State(platform): State<Platform>,
    PathWord(key): PathWord,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let cast = cast(&mut platform.read().await?).await?;
    let one = cast.into_iter().find(|one| one.key == key).ok_or(Refusal::NotFound)?;
    let mut change = platform.begin(Actor::person(&one.person)).await?;
    let cookie = sessions::begin(&mut change, &one.person, &browser_of(&headers)).await?;
    change.commit().await?;
    Ok(with_session(see("/my-day"), &cookie))
}

/// `POST /demo/clock`
pub async fn move_clock(
    State(platform): State<Platform>,
    visitor: Visitor,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let Ok(to) = fields.text("to").parse::<Timestamp>() else {
        return show(&platform, &visitor, fields.text("to"), Some("demonstration-clock-unreadable")).await;
    };
    if !YEARS.contains(&in_riga(to).year()) {
        return show(&platform, &visitor, fields.text("to"), Some("demonstration-clock-years")).await;
    }
    platform.base.clock.move_to(to);
    platform.base.signals.public_changed();
    platform.base.signals.jobs.notify_one();
    Ok(see("/demo"))
}

/// `GET /demo/mailbox`: the mail that would have been sent, newest first.
pub async fn mailbox(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    let mails = mail::newest(&mut platform.read().await?, MOST_MAILS).await?;
    let frame = Frame::of(&platform, &visitor).title("demonstration-mailbox");
    let speak = frame.speak.clone();
    Ok(frame.show(html! {
        h1 { (speak.text("demonstration-mailbox")) }
        @if mails.is_empty() { p { (speak.text("demonstration-mailbox-empty")) } }
        @for mail in &mails {
            article class="panel" data-mail-to=(mail.to) {
                h2 { (mail.subject) }
                p { (mail.to) " · " (speak.moment(mail.created_at)) " · "
                    (speak.text(&format!("portal-mail-state-{}", mail.state))) }
                pre class="mail" { (with_links(&mail.body)) }
            }
        }
    }))
}

/// The text of a mail with its addresses as links.
fn with_links(body: &str) -> maud::Markup {
    html! {
        @for (place, word) in body.split_inclusive(char::is_whitespace).enumerate() {
            @if word.starts_with("http://") || word.starts_with("https://") {
                a href=(word.trim_end()) data-place=(place) { (word.trim_end()) }
                (word.get(word.trim_end().len()..).unwrap_or_default())
            } @else { (word) }
        }
    }
}
