//! The outbox: what was sent, what waits, what failed and why.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::mail::{self, Mail, Posted};
use foundation::problem::Problem;
use foundation::web::components::{Button, Column, Row, Tab, Table, Tone, page_head, tabs, tag};
use foundation::web::forms::{PathId, Query};
use maud::{Markup, html};

use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::{actions, store};

/// Most mails one page shows.
const PAGE: i64 = 100;

/// `GET /administration/mail`: the newest mails, or with `?state=failed` those that failed. Bodies are not
/// shown: they hold links that let people in.
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    Query(query): Query,
) -> Result<Response, Problem> {
    let only_failed = query.text("state") == "failed";
    let mut snapshot = platform.read().await?;
    let failed_count = store::failed_mail_count(&mut snapshot).await?;
    let mails = if only_failed {
        store::failed_mails(&mut snapshot, PAGE).await?
    } else {
        mail::newest(&mut snapshot, PAGE).await?
    };
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("portal-mail-title").wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("portal-administration-title"));
    Ok(frame.show(html! {
        (page_head(&speak.text("portal-mail-title"), Some(&speak.text("portal-mail-lead")), None))
        (sides(only_failed, failed_count, &speak))
        (table(&mails, &speak))
    }))
}

fn sides(only_failed: bool, failed_count: i64, speak: &Speaker) -> Markup {
    let all = Tab {
        href: "/administration/mail".into(),
        label: speak.text("portal-mail-newest").into(),
        current: !only_failed,
        count: None,
    };
    let failed = Tab {
        href: "/administration/mail?state=failed".into(),
        label: speak.text("portal-mail-failed").into(),
        current: only_failed,
        count: Some(speak.number(failed_count).into()),
    };
    tabs(&speak.text("portal-mail-sides"), &[all, failed])
}

fn table(mails: &[Posted], speak: &Speaker) -> Markup {
    let columns = vec![
        Column::new(speak.text("portal-mail-subject")).main(),
        Column::new(speak.text("portal-mail-to")),
        Column::new(speak.text("portal-mail-when")),
        Column::new(speak.text("portal-mail-state")),
        Column::new(speak.text("portal-retry")).hidden_label(),
    ];
    let rows = mails.iter().map(|mail| {
        Row::new(vec![
            html! { (mail.subject) },
            html! { (mail.to) },
            html! { (speak.moment(mail.created_at)) },
            html! { (state(mail, speak)) },
            html! {
                @if mail.state == "failed" {
                    form method="post" action={ "/administration/mail/" (mail.id) "/retry" } {
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

fn state(mail: &Posted, speak: &Speaker) -> Markup {
    let tone = match mail.state.as_str() {
        "failed" => Tone::Danger,
        "queued" => Tone::Info,
        _ => Tone::Success,
    };
    let words = speak.text(&format!("portal-mail-state-{}", mail.state));
    html! {
        (tag(tone, &words))
        @if let Some(error) = &mail.last_error { p class="field-hint" { (error) } }
    }
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
