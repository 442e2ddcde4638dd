//! What was given, for everybody: once nothing can be appealed against any more; with the number of the agreement once
//! both have signed it.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::money::Cents;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Column, Row, Table, page_head};
use foundation::web::forms::PathWord;
use maud::{Markup, html};

use crate::agreements::store as agreements;
use crate::applications::{ApplicationFile, ApplicationState};
use crate::decisions::decision::Decision;
use crate::decisions::{entries, store};
use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::programmes;
use crate::programmes::call::CallState;
use crate::programmes::plan::CallKind;

/// `GET /awards/{edition}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
    PathWord(edition): PathWord,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, draw(&platform, &visitor, &edition)).await
}

/// Somebody who gets money.
struct Award {
    file: ApplicationFile,
    decision: Decision,
    /// The number of the agreement, once it is in force.
    number: Option<String>,
}

impl Award {
    /// The schools that get some of it, by name.
    fn schools(&self) -> Vec<&str> {
        let parts = self.decision.grounds.parts.iter().filter(|part| part.awarded.0 > 0);
        let school = |id| self.file.sub_projects.iter().find(|one| one.id == id);
        parts
            .filter_map(|part| school(part.sub_project.clone()))
            .map(|one| one.school_name.as_str())
            .collect()
    }
}

async fn draw<'a>(platform: &'a Platform, visitor: &'a Visitor, edition: &str) -> Result<Sheet<'a>, Problem> {
    let mut snapshot = platform.read().await?;
    let calls = programmes::store::calls_of(&mut snapshot, edition).await?;
    let is_decided =
        |call: &&programmes::Call| call.kind == CallKind::ProjectContest && call.state == CallState::Decided;
    let call = calls.iter().find(is_decided).ok_or(Refusal::NotFound)?;
    let plan = platform.plans.of_call(&mut snapshot, call).await?.ok_or(Refusal::NotFound)?;
    let files = entries::files(&mut snapshot, call).await?;
    let mut told = store::decisions_of_call(&mut snapshot, &call.id).await?;
    // What is only drafted is nobody's business yet.
    told.retain(Decision::is_told);
    let latest = store::latest(told);
    let signed = agreements::of_edition(&mut snapshot, edition).await?;
    drop(snapshot);
    let number = |file: &ApplicationFile| {
        let of = signed.iter().find(|one| one.agreement.application == file.application.id)?;
        of.agreement.number.clone().filter(|_| of.agreement.is_in_force())
    };
    let awards: Vec<Award> = files
        .into_iter()
        .filter(|file| file.application.state != ApplicationState::Withdrawn)
        .filter_map(|file| {
            let about = |one: &&Decision| one.application == file.application.id && one.awarded.0 > 0;
            let decision = latest.iter().find(about)?.clone();
            Some(Award { number: number(&file), file, decision })
        })
        .collect();
    let total = Cents(awards.iter().map(|award| award.decision.awarded.0).sum());
    let frame = Frame::of(platform, visitor).wide();
    let speak = frame.speak.clone();
    let count = i64::try_from(awards.len()).unwrap_or(i64::MAX);
    let lead = speak.count_with("agreements-awards-lead", count, &[("sum", &speak.sum(total))]);
    let title = format!("{}: {}", speak.text("agreements-awards-title"), plan.title_in(speak.language()));
    let content = html! {
        (page_head(&title, Some(&lead), None))
        (table(&awards, total, &title, &speak))
    };
    Ok(Sheet::new(frame.titled(title).described(lead), content))
}

fn table(awards: &[Award], total: Cents, title: &str, speak: &Speaker) -> Markup {
    let row = |award: &Award| {
        Row::new(vec![
            html! { (award.file.applicant_name) },
            html! { ul { @for name in award.schools() { li { (name) } } } },
            html! { (speak.sum(award.decision.awarded)) },
            html! { (award.number.as_deref().unwrap_or("–")) },
        ])
    };
    let sum =
        vec![html! { (speak.text("decisions-total")) }, html! {}, html! { (speak.sum(total)) }, html! {}];
    html! { (Table {
        caption: title.to_owned().into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("decisions-applicant")).main(),
            Column::new(speak.text("decisions-schools")),
            Column::new(speak.text("decisions-awarded")).number(),
            Column::new(speak.text("agreements-number")),
        ],
        rows: awards.iter().map(row).chain(std::iter::once(Row::new(sum).total())).collect(),
        ..Table::default()
    }) }
}
