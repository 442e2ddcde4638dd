//! Whose guardians have not agreed: for who leads a team, who coordinates a region and who heads a school.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Button, Column, Row, Table, Tone, page_head, tag};
use foundation::web::forms::PathId;
use maud::{Markup, Render, html};

use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::TeamMember;
use crate::teams::actions::{self, Missing};
use crate::teams::guardians::Agreement;

/// `GET /missing-consents`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let today = platform.base.clock.today();
    let mut snapshot = platform.read().await?;
    let waiting = actions::waiting_for_guardians(&mut snapshot, &platform.plans, &by, today).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("guardians-title").wide();
    let speak = frame.speak.clone();
    Ok(frame.show(html! {
        (page_head(&speak.text("guardians-title"), Some(&speak.text("guardians-lead")), None))
        (table(&waiting, &speak))
    }))
}

fn table(waiting: &[Missing], speak: &Speaker) -> Markup {
    let text = |key: &str| speak.text(key);
    // Who only reads gets no column for a button.
    let can_remind = waiting.iter().any(|one| one.can_remind);
    let mut columns = vec![
        Column::new(text("guardians-young-person")).main(),
        Column::new(text("triage-school")),
        Column::new(text("guardians-training")),
        Column::new(text("triage-state")),
    ];
    if can_remind {
        columns.push(Column::new(text("guardians-remind")).hidden_label());
    }
    Table {
        caption: text("guardians-title").into(),
        caption_hidden: true,
        columns,
        rows: waiting.iter().map(|one| row(one, can_remind, speak)).collect(),
        empty: html! { p { (text("guardians-none")) } },
        ..Table::default()
    }
    .render()
}

fn row(missing: &Missing, has_buttons: bool, speak: &Speaker) -> Row<'static> {
    let one = &missing.waiting;
    let is_denied = one.answered.participate == Some(false);
    let (agreement, tone) =
        if is_denied { (Agreement::Denied, Tone::Danger) } else { (Agreement::Awaited, Tone::Warning) };
    let mut cells = vec![
        html! { (one.name) },
        html! { a href={ "/registrations/" (one.registration) "/team" } { (one.school_name) } },
        html! { (one.first_day.map_or_else(|| "–".to_owned(), |day| speak.short_date(day))) },
        tag(tone, &speak.text(agreement.key())),
    ];
    if has_buttons {
        cells.push(html! {
            @if missing.can_remind && !is_denied {
                form method="post" action={ "/missing-consents/" (one.member) "/remind" } {
                    (Button::new(speak.text("guardians-remind")).secondary().about(one.name.as_str()))
                }
            }
        });
    }
    Row::new(cells)
}

/// `POST /missing-consents/{id}/remind`
pub async fn remind(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<TeamMember>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::remind_guardians(&mut change, &platform, &by, &id).await?;
    change.commit().await?;
    Ok(see_with("/missing-consents", "guardians-reminded"))
}
