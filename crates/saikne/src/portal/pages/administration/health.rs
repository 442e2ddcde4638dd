//! How the platform is: engine, version, jobs that nobody tries any more.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{Button, Column, DefinitionList, Row, Table, Tone, notice, page_head};
use foundation::web::forms::PathId;
use maud::{Markup, html};

use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::portal::actions;
use crate::portal::store::{self, FailedJob};

/// `GET /administration/health`
pub async fn page(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let jobs = store::failed_jobs(&mut snapshot).await?;
    let waiting = store::waiting_jobs(&mut snapshot).await?;
    let failed_mails = store::failed_mail_count(&mut snapshot).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("portal-health-title").wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("portal-administration-title"));
    let facts = DefinitionList::new()
        .fact(speak.text("portal-health-version"), html! { (env!("CARGO_PKG_VERSION")) })
        .fact(speak.text("portal-health-engine"), html! { (platform.base.database.engine_name()) })
        .fact(speak.text("portal-health-clock"), html! { (speak.exact_moment(platform.now())) })
        .fact(speak.text("portal-health-waiting"), html! { (speak.number(waiting)) })
        .fact(
            speak.text("portal-health-failed-mail"),
            html! {
                a href="/administration/mail?state=failed" { (speak.number(failed_mails)) }
            },
        );
    let is_well = jobs.is_empty() && failed_mails == 0;
    Ok(frame.show(html! {
        (page_head(&speak.text("portal-health-title"), None, None))
        @if is_well { (notice(Tone::Success, html! { p { (speak.text("portal-health-well")) } })) }
        @else { (notice(Tone::Warning, html! { p { (speak.text("portal-health-unwell")) } })) }
        (facts)
        h2 { (speak.text("portal-health-jobs")) }
        (table(&jobs, &speak))
    }))
}

fn table(jobs: &[FailedJob], speak: &Speaker) -> Markup {
    let columns = vec![
        Column::new(speak.text("portal-health-job")).main(),
        Column::new(speak.text("portal-health-failed-at")),
        Column::new(speak.text("portal-health-attempts")).number(),
        Column::new(speak.text("portal-health-error")),
        Column::new(speak.text("portal-retry")).hidden_label(),
    ];
    let rows = jobs.iter().map(|job| {
        Row::new(vec![
            html! { code { (job.name) } },
            html! { (speak.moment(job.failed_at)) },
            html! { (speak.number(job.attempts)) },
            html! { (job.last_error) },
            html! {
                form method="post" action={ "/administration/jobs/" (job.id) "/retry" } {
                    (Button::new(speak.text("portal-retry")).secondary().about(job.name.as_str()))
                }
            },
        ])
    });
    let table = Table {
        caption: speak.text("portal-health-jobs").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("portal-health-jobs-none")) } },
        ..Table::default()
    };
    html! { (table) }
}

/// `POST /administration/jobs/{id}/retry`
pub async fn retry(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<FailedJob>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::retry_job(&mut change, &id).await?;
    change.commit().await?;
    platform.base.signals.jobs.notify_one();
    Ok(see_with("/administration/health", "portal-job-retried"))
}
