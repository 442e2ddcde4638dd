//! The list of editions, one edition, and its copy as the beginning of the next.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::exports::{Columns, Export, Given};
use foundation::i18n::{Language, Speaker};
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Column, DefinitionList, Field, FieldWidth, Row, Table, button_row, link_button,
    page_head, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathWord, Query};
use maud::{Markup, html};

use super::history::History;
use super::{beside, call_tone, edition_tone, summary, version_tone};
use crate::exporting::{self, download_links};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::actions::editions::Ending;
use crate::programmes::actions::versions::{self, NotAccepted};
use crate::programmes::call::Call;
use crate::programmes::edition::{Edition, EditionState, EditionVersion};
use crate::programmes::plan::EditionPlan;
use crate::programmes::words::Word;
use crate::programmes::{Localised, permissions, store};

/// `GET /administration/editions`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
) -> Result<Response, Problem> {
    let editions = store::editions(&mut platform.read().await?).await?;
    let frame = Frame::of(&platform, &visitor).title("programmes-editions-title").wide();
    let speak = frame.speak.clone();
    let rows = editions.iter().filter(|edition| permissions::may_see(&person, edition).is_ok()).map(|edition| {
        Row::new(vec![
            html! { a href={ "/administration/editions/" (edition.code) } { (edition.title_in(speak.language())) } },
            html! { (edition.programme) },
            html! { (tag(edition_tone(edition.state), &speak.text(&edition.state.key()))) },
            html! { (edition.plan_version) },
        ])
    });
    let table = Table {
        caption: speak.text("programmes-editions-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("programmes-edition")).main(),
            Column::new(speak.text("programmes-programme")),
            Column::new(speak.text("programmes-state")),
            Column::new(speak.text("programmes-version")).number(),
        ],
        rows: rows.collect(),
        empty: html! { p { (speak.text("programmes-editions-empty")) } },
        ..Table::default()
    };
    let lead = speak.text("programmes-editions-lead");
    Ok(frame.show(html! {
        (page_head(
            &speak.text("programmes-editions-title"),
            Some(&lead),
            Some(download_links(&speak, "/administration/editions/export", "")),
        ))
        (table)
    }))
}

/// `GET /administration/editions/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let mut editions = store::editions(&mut platform.read().await?).await?;
    editions.retain(|edition| permissions::may_see(&person, edition).is_ok());
    let columns = Columns::new()
        .column("programmes-edition-code", |edition: &Edition, _| edition.code.clone())
        .column("programmes-edition", |edition, speak| edition.title_in(speak.language()).to_owned())
        .column("programmes-programme", |edition, _| edition.programme.clone())
        .column("programmes-edition-begins", |edition, _| edition.begins_on)
        .column("programmes-state", |edition, speak| speak.text(&edition.state.key()))
        .column("programmes-version", |edition, _| edition.plan_version)
        .column("programmes-edition-predecessor", |edition, _| edition.predecessor.clone());
    let title = platform.speaker(visitor.language).text("programmes-editions-title");
    let export = Export::of("editions", title, columns, Given::rows(editions));
    exporting::send(&platform, &visitor, &asked, export).await
}

/// `GET /administration/editions/{code}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let (edition, versions) = versions::found(&mut snapshot, &person, &code).await?;
    let plan = platform.plans.at(&mut snapshot, &code, edition.plan_version).await?;
    let calls = store::calls_of(&mut snapshot, &code).await?;
    let history = History::of(&mut snapshot, &code).await?;
    drop(snapshot);
    let title = edition.title_in(visitor.language).to_owned();
    let frame = Frame::of(&platform, &visitor).titled(title.clone()).wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration/editions", speak.text("programmes-editions-title"));
    let actions = permissions::may_manage(&person, &edition).is_ok().then(|| {
        let path = |rest: &str| format!("/administration/editions/{code}/{rest}");
        html! {
            @if edition.state != EditionState::Archived {
                (link_button(ButtonKind::Primary, &path("draft"), speak.text("programmes-draft-edit")))
            }
            @if permissions::may_copy(&person, &edition).is_ok() {
                (link_button(ButtonKind::Secondary, &path("copy"), speak.text("programmes-copy")))
            }
            @if let Some(ending) = Ending::of(edition.state) {
                (link_button(
                    ButtonKind::Secondary,
                    &path("end"),
                    speak.text(&format!("programmes-{}-yes", ending.word())),
                ))
            }
        }
    });
    Ok(frame.show(html! {
        (page_head(&title, None, actions))
        (facts(&edition, plan.as_deref(), &speak))
        (calls_table(&calls, plan.as_deref(), &speak))
        @if let Some(plan) = &plan { (stages(plan, &speak)) (rules_table(plan, &speak)) }
        (versions_table(&versions, &speak))
        (history.table(&speak))
    }))
}

fn facts(edition: &Edition, plan: Option<&EditionPlan>, speak: &Speaker) -> Markup {
    let language = speak.language();
    let mut list = DefinitionList::new()
        .fact(
            speak.text("programmes-state"),
            html! { (tag(edition_tone(edition.state), &speak.text(&edition.state.key()))) },
        )
        .fact(speak.text("programmes-code"), html! { (edition.code) });
    if let Some(plan) = plan {
        let window = &plan.training_window;
        list = list
            .fact(
                speak.text("programmes-programme"),
                html! { (plan.programme.title.in_language(language)) },
            )
            .fact(
                speak.text("programmes-training-window"),
                html! { (speak.days(window.from, window.to)) " (" (window.display.in_language(language)) ")" },
            )
            .fact(
                speak.text("programmes-path-training-sessions-planned"),
                html! { (speak.number(plan.training.sessions_planned)) },
            )
            .fact(
                speak.text("programmes-cost-period"),
                html! { (speak.days(plan.cost_period.from, plan.cost_period.to)) },
            );
    }
    if let Some(predecessor) = &edition.predecessor {
        list = list.fact(speak.text("programmes-predecessor"), html! { (predecessor) });
    }
    html! { (list) }
}

fn calls_table(calls: &[Call], plan: Option<&EditionPlan>, speak: &Speaker) -> Markup {
    let rows = calls.iter().map(|call| {
        let title = plan.and_then(|plan| plan.call(&call.code)).map_or_else(
            || speak.text(&call.kind.key()),
            |plan| plan.title.in_language(speak.language()).to_owned(),
        );
        let deadline = call.deadline().map(|deadline| deadline.words(speak)).unwrap_or_default();
        Row::new(vec![
            html! { a href={ "/administration/calls/" (call.id) } { (title) } },
            html! { (tag(call_tone(call.state), &speak.text(&call.state.key()))) },
            html! { (deadline) },
        ])
    });
    let table = Table {
        caption: speak.text("programmes-calls").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("programmes-call")).main(),
            Column::new(speak.text("programmes-state")),
            Column::new(speak.text("programmes-deadline")),
        ],
        rows: rows.collect(),
        empty: html! { p { (speak.text("programmes-calls-empty")) } },
        ..Table::default()
    };
    html! { h2 { (speak.text("programmes-calls")) } (table) }
}

fn stages(plan: &EditionPlan, speak: &Speaker) -> Markup {
    html! {
        h2 { (speak.text("programmes-stages")) }
        ol { @for stage in &plan.stages { li { (stage.title.in_language(speak.language())) } } }
    }
}

fn rules_table(plan: &EditionPlan, speak: &Speaker) -> Markup {
    let rows = plan.rules.iter().map(|rule| {
        let sentence = match &rule.message {
            Some(message) => message.in_language(speak.language()).to_owned(),
            None => speak.text(&rule.kind.key()),
        };
        let points: Vec<String> = rule.at.iter().map(|point| speak.text(&point.key())).collect();
        Row::new(vec![
            html! { (rule.id) },
            html! { (sentence) },
            html! { (points.join(", ")) },
            html! { (speak.text(&rule.severity.key())) },
        ])
    });
    let table = Table {
        caption: speak.text("programmes-rules").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("programmes-rule")).main(),
            Column::new(speak.text("programmes-rule-sentence")),
            Column::new(speak.text("programmes-rule-when")),
            Column::new(speak.text("programmes-rule-severity")),
        ],
        rows: rows.collect(),
        compact: true,
        ..Table::default()
    };
    html! { h2 { (speak.text("programmes-rules")) } (table) }
}

fn versions_table(versions: &[EditionVersion], speak: &Speaker) -> Markup {
    let rows = versions.iter().map(|version| {
        let href = format!("/administration/editions/{}/versions/{}", version.edition, version.number);
        let label = speak.with("programmes-version-number", &[("number", &version.number.to_string())]);
        Row::new(vec![
            html! { a href=(href) { (label) } },
            html! { (tag(version_tone(version.state), &speak.text(&version.state.key()))) },
            html! { (speak.moment(version.decided_at.or(version.proposed_at).unwrap_or(version.drafted_at))) },
        ])
    });
    let table = Table {
        caption: speak.text("programmes-versions").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(speak.text("programmes-version")).main(),
            Column::new(speak.text("programmes-state")),
            Column::new(speak.text("programmes-history-when")),
        ],
        rows: rows.collect(),
        ..Table::default()
    };
    html! { h2 { (speak.text("programmes-versions")) } (table) }
}

/// `GET /administration/editions/{code}/copy`
pub async fn copy_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
) -> Result<Response, Problem> {
    let (edition, _) = versions::found(&mut platform.read().await?, &person, &code).await?;
    permissions::may_copy(&person, &edition)?;
    let year = i64::from(edition.begins_on.year()) + 1;
    let mut fields = Fields::default();
    fields.push("code", &format!("{}-{year}", edition.initiative));
    fields.push("label_lv", &format!("{year}. gads"));
    fields.push("label_en", &year.to_string());
    Ok(copy_form(&platform, &visitor, &edition, &fields, &Mistakes::default()))
}

/// `POST /administration/editions/{code}/copy`
pub async fn copy(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWord(code): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut mistakes = Mistakes::default();
    for name in ["label_lv", "label_en"] {
        if fields.filled(name).is_none() || fields.text(name).chars().count() > 100 {
            mistakes.add(name, "programmes-copy-mistake-label");
        }
    }
    let new = fields.text("code");
    let is_code = (3..=60).contains(&new.len())
        && new.bytes().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-');
    if !is_code {
        mistakes.add("code", "programmes-copy-mistake-code");
    }
    if mistakes.is_empty() {
        let label = Localised::new(fields.text("label_lv"), fields.text("label_en"));
        let mut change = platform.begin(person.actor()).await?;
        match versions::copy_edition(&mut change, &person, &code, new, &label).await {
            Ok(()) => {
                change.commit().await?;
                let path = format!("/administration/editions/{new}/draft");
                return Ok(see_with(&path, "programmes-copied"));
            }
            Err(NotAccepted::Problem(problem)) => match problem.refusal() {
                Some(Refusal::AgainstTheRules { message }) => mistakes.add("code", message),
                _ => return Err(problem),
            },
            Err(NotAccepted::Mistakes(_)) => mistakes.add("code", "programmes-copy-mistake-code"),
        }
    }
    let (edition, _) = versions::found(&mut platform.read().await?, &person, &code).await?;
    Ok(copy_form(&platform, &visitor, &edition, &fields, &mistakes))
}

fn copy_form(
    platform: &Platform,
    visitor: &Visitor,
    edition: &Edition,
    fields: &Fields,
    mistakes: &Mistakes,
) -> Response {
    let status = if mistakes.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let frame = Frame::of(platform, visitor).title("programmes-copy-title").status(status);
    let speak = frame.speak.clone();
    let title = edition.title_in(visitor.language).to_owned();
    let frame = frame
        .crumb("/administration/editions", speak.text("programmes-editions-title"))
        .crumb(format!("/administration/editions/{}", edition.code), title.clone());
    let field = |name: &'static str, key: &str| {
        Field::new(name, speak.text(key))
            .width(FieldWidth::Middle)
            .required()
            .error(beside(mistakes, name, &speak))
    };
    frame.show(html! {
        h1 { (speak.text("programmes-copy-title")) }
        p class="lead" { (speak.with("programmes-copy-lead", &[("edition", &title)])) }
        (summary(mistakes, &speak))
        form method="post" novalidate {
            (field("code", "programmes-code").hint(speak.text("programmes-code-hint")).text(fields.text("code")))
            (field("label_lv", label_key(Language::Lv)).text(fields.text("label_lv")))
            (field("label_en", label_key(Language::En)).text(fields.text("label_en")))
            (button_row(html! { (Button::new(speak.text("programmes-copy"))) }))
        }
    })
}

fn label_key(language: Language) -> &'static str {
    match language {
        Language::Lv => "programmes-label-lv",
        Language::En => "programmes-label-en",
    }
}
