//! One's own account: sessions, language, password with a second factor.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Column, Field, Row, Table, Tone, button_row, hidden, panel, tag};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Markup, PreEscaped, html};
use qrcode::QrCode;
use qrcode::render::svg;

use crate::frame::{Frame, see_with};
use crate::people::sessions::{self, Session};
use crate::people::{SignedIn, Visitor, accounts};
use crate::platform::Platform;

/// `GET /account`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let open = sessions::of_person(&mut snapshot, &person.id, platform.now()).await?;
    let account = accounts::of_person(&mut snapshot, &person.id).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("people-account-title");
    let speak = frame.speak.clone();
    Ok(frame.wide().show(html! {
        h1 { (person.name) }
        h2 { (speak.text("people-roles")) }
        ul {
            @for assignment in &person.roles { li { (speak.text(&assignment.role.key())) } }
        }
        h2 { (speak.text("people-sessions")) }
        p { (speak.text("people-sessions-lead")) }
        (session_table(&speak, &open, &person))
        h2 { (speak.text("people-password-title")) }
        @match account {
            None => { p { (speak.text("people-password-no-account")) } }
            Some(account) if account.password_hash.is_some() => {
                p { (speak.text("people-password-is-set")) }
                form method="post" action="/account/password/remove" {
                    (button_row(html! { (Button::new(speak.text("people-password-remove")).danger()) }))
                }
            }
            Some(_) => {
                p { (speak.text("people-password-lead")) }
                p { a class="button button-secondary" href="/account/password" { (speak.text("people-password-set-up")) } }
            }
        }
    }))
}

fn session_table(speak: &Speaker, open: &[Session], person: &SignedIn) -> Markup {
    let columns = vec![
        Column::new(speak.text("people-session-browser")).main(),
        Column::new(speak.text("people-session-since")),
        Column::new(speak.text("people-session-last-seen")),
        Column::new(speak.text("people-session-end")).hidden_label(),
    ];
    let rows = open.iter().map(|session| {
        Row::new(vec![
            html! {
                (session.browser) " "
                @if session.id == person.session { (tag(Tone::Success, &speak.text("people-session-this"))) }
            },
            html! { (speak.moment(session.created_at)) },
            html! { (speak.moment(session.last_seen_at)) },
            html! {
                form method="post" action={ "/account/sessions/" (session.id) "/end" } {
                    (Button::new(speak.text("people-session-end")).quiet().about(session.browser.as_str()))
                }
            },
        ])
    });
    let table = Table {
        caption: speak.text("people-sessions").into(),
        columns,
        rows: rows.collect(),
        ..Table::default()
    };
    html! { (table) }
}

/// `POST /account/sessions/{id}/end`
pub async fn end_session(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<Session>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    if !sessions::revoke(&mut change, &person.id, &id).await? {
        return Err(Refusal::NotFound.into());
    }
    change.commit().await?;
    Ok(see_with("/account", "people-session-ended"))
}

/// `GET /account/password`: a fresh secret to be read by an authenticator app.
pub async fn password_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
) -> Result<Response, Problem> {
    let secret = accounts::fresh_totp_secret(&platform.base.chance);
    password_form(&platform, &visitor, &person, &secret, &Mistakes::default()).await
}

async fn password_form(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    secret: &str,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let account =
        accounts::of_person(&mut platform.read().await?, &person.id).await?.ok_or(Refusal::NotFound)?;
    let address = accounts::totp_address(secret, &account.email).ok_or(Refusal::Malformed)?;
    let square = QrCode::new(address.as_bytes())
        .map(|code| code.render::<svg::Color<'_>>().min_dimensions(200, 200).build())
        .map_err(Problem::while_doing("drawing a square code"))?;
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor)
        .title("people-password-title")
        .crumb("/account", platform.speaker(visitor.language).text("people-account-title"))
        .status(status);
    let speak = frame.speak.clone();
    let mistake = |field: &str| mistakes.of(field).map(|mistake| speak.text(&mistake.message));
    Ok(frame.show(html! {
        h1 { (speak.text("people-password-title")) }
        p class="lead" { (speak.text("people-password-steps")) }
        (panel(html! {
            p { (speak.text("people-password-scan")) }
            div class="square-code" role="img" aria-label=(speak.text("people-password-square")) { (PreEscaped(square)) }
            p { (speak.text("people-password-secret")) " " code { (secret) } }
        }))
        form method="post" action="/account/password" novalidate {
            (hidden("secret", secret))
            (Field::new("password", speak.text("people-password-new"))
                .hint(speak.text("people-password-hint")).autocomplete("new-password").required()
                .error(mistake("password")).password())
            (Field::new("code", speak.text("people-code")).hint(speak.text("people-code-hint"))
                .autocomplete("one-time-code").required().error(mistake("code")).code(""))
            (button_row(html! { (Button::new(speak.text("people-password-save"))) }))
        }
    }))
}

/// `POST /account/password`
pub async fn set_password(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let secret = fields.text("secret").to_owned();
    let mistakes = mistakes_of(&fields, platform.now());
    if !mistakes.is_empty() {
        return password_form(&platform, &visitor, &person, &secret, &mistakes).await;
    }
    let password = fields.text("password").to_owned();
    let chance = platform.base.chance.clone();
    let hash = tokio::task::spawn_blocking(move || accounts::hash(&password, &chance))
        .await
        .ok()
        .flatten()
        .ok_or_else(|| Problem::while_doing("hashing a password")("the hash could not be made"))?;
    let mut change = platform.begin(person.actor()).await?;
    accounts::set_password(&mut change, &person.id, Some(&hash), Some(&secret)).await?;
    change.commit().await?;
    Ok(see_with("/account", "people-password-saved"))
}

fn mistakes_of(fields: &Fields, now: jiff::Timestamp) -> Mistakes {
    let mut mistakes = Mistakes::default();
    let length = fields.text("password").chars().count();
    if length < accounts::SHORTEST_PASSWORD {
        mistakes.add("password", "people-mistake-password-short");
    } else if length > accounts::LONGEST_PASSWORD {
        mistakes.add("password", "people-mistake-password-long");
    }
    if accounts::step_of_code(fields.text("secret"), fields.text("code"), now).is_none() {
        mistakes.add("code", "people-mistake-code");
    }
    mistakes
}

/// `POST /account/password/remove`
pub async fn remove_password(
    State(platform): State<Platform>,
    person: SignedIn,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    accounts::set_password(&mut change, &person.id, None, None).await?;
    change.commit().await?;
    Ok(see_with("/account", "people-password-removed"))
}
