//! Imports of the register: upload, preview, progress, result.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Column, DefinitionList, Field, Icon, Row, StatTile, Table, Tone, Upload, button_row, heading,
    icon, notice, page_head, stat_tiles, tag,
};
use foundation::web::forms::{Mistakes, PathId, Query};
use maud::{Markup, html};

use super::{mistake_of, mistakes_above};
use crate::exporting::{self, download_links};
use crate::frame::{Frame, see_with};
use crate::organisations::actions::imports as deeds;
use crate::organisations::batch::{Counts, ImportBatch, ImportRow, ImportState};
use crate::organisations::importing::{self, Preview};
use crate::organisations::matching::{Field as Fact, FieldChange};
use crate::organisations::store::{details, imports};
use crate::organisations::{OrganisationKind, exports, files, permissions};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reference::municipality_by_code;
use crate::uploads;

/// The largest file that is taken; the whole country is under one megabyte.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// The largest request around it.
pub const LARGEST_UPLOAD: usize = uploads::largest_request(LARGEST_FILE);

/// Imports shown in the list.
const SHOWN: i64 = 50;

const LIST: &str = "/administration/imports";

/// `GET /administration/imports`
pub async fn list(State(platform): State<Platform>, visitor: Visitor) -> Result<Response, Problem> {
    list_page(&platform, &visitor, StatusCode::OK, &Mistakes::default()).await
}

async fn list_page(
    platform: &Platform,
    visitor: &Visitor,
    status: StatusCode,
    mistakes: &Mistakes,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let batches = imports::newest(&mut snapshot, SHOWN).await?;
    let unplaced = details::unplaced_count(&mut snapshot).await?;
    drop(snapshot);
    let frame = Frame::of(platform, visitor).title("organisations-imports-title").wide().status(status);
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("frame-menu-administration"));
    let is_keeper = permissions::may_keep_register(visitor.signed_in()?).is_ok();
    Ok(frame.show(html! {
        (mistakes_above(&speak, mistakes))
        (page_head(&speak.text("organisations-imports-title"), Some(&speak.text("organisations-imports-lead")), None))
        @if unplaced > 0 {
            (notice(Tone::Warning, html! {
                p { a href="/administration/unplaced" { (speak.count("organisations-unplaced-notice", unplaced)) } }
            }))
        }
        @if is_keeper { (upload_form(&speak, mistakes)) }
        (heading("imports", &speak.text("organisations-imports-past"), None))
        (batch_table(&speak, &batches))
    }))
}

fn upload_form(speak: &Speaker, mistakes: &Mistakes) -> Markup {
    let upload = Upload { accept: ".csv,.txt,text/csv,text/plain".into(), multiple: false };
    html! {
        form method="post" action=(LIST) enctype="multipart/form-data" novalidate {
            (Field::new("file", speak.text("organisations-upload-file")).required()
                .hint(speak.text("organisations-upload-hint")).error(mistake_of(speak, mistakes, "file"))
                .file(&upload))
            (button_row(html! { (Button::new(speak.text("organisations-upload-look"))) }))
        }
    }
}

fn batch_table<'a>(speak: &'a Speaker, batches: &[ImportBatch]) -> Table<'a> {
    let columns = vec![
        Column::new(speak.text("organisations-imports-file")).main(),
        Column::new(speak.text("organisations-imports-when")),
        Column::new(speak.text("organisations-state")),
        Column::new(speak.text("organisations-imports-rows")).number(),
        Column::new(speak.text("organisations-count-added")).number(),
        Column::new(speak.text("organisations-count-changed")).number(),
        Column::new(speak.text("organisations-count-refused")).number(),
    ];
    let rows = batches.iter().map(|batch| {
        Row::new(vec![
            html! { a href={ (LIST) "/" (batch.id) } { (batch.file_name) } },
            html! { (speak.moment(batch.created_at)) },
            html! { (tag(tone_of(batch.state), &speak.text(&batch.state.key()))) },
            html! { (speak.number(batch.row_count)) },
            html! { (speak.number(batch.counts.added)) },
            html! { (speak.number(batch.counts.changed)) },
            html! { (speak.number(batch.counts.refused)) },
        ])
    });
    Table {
        caption: speak.text("organisations-imports-past").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("organisations-imports-none")) } },
        ..Table::default()
    }
}

fn tone_of(state: ImportState) -> Tone {
    match state {
        ImportState::Previewed => Tone::Warning,
        ImportState::Importing => Tone::Info,
        ImportState::Imported => Tone::Success,
        ImportState::Failed => Tone::Danger,
        ImportState::Discarded => Tone::Neutral,
    }
}

/// `POST /administration/imports`: a file is handed in; nothing of it is taken yet.
pub async fn upload(
    State(platform): State<Platform>,
    visitor: Visitor,
    who: SignedIn,
    request: Request,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let taken = async {
        let sent = uploads::read(request, LARGEST_FILE).await?.file;
        let sent = sent.ok_or(Refusal::AgainstTheRules { message: "organisations-file-missing" })?;
        let (name, file) = (sent.name, sent.bytes);
        let rows = importing::count_rows(&file)
            .map_err(|problem| Refusal::AgainstTheRules { message: importing::sentence_of(&problem) })?;
        Ok::<_, Refusal>((name, file, rows))
    };
    let (name, file, rows) = match taken.await {
        Ok(taken) => taken,
        Err(refusal) => {
            let (status, message) = match refusal {
                Refusal::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "organisations-file-too-large"),
                Refusal::AgainstTheRules { message } => (StatusCode::UNPROCESSABLE_ENTITY, message),
                _ => (StatusCode::BAD_REQUEST, "organisations-file-broken-upload"),
            };
            let mut mistakes = Mistakes::default();
            mistakes.add("file", message);
            return list_page(&platform, &visitor, status, &mistakes).await;
        }
    };
    files::keep(&platform, &file).await?;
    let mut change = platform.begin(who.actor()).await?;
    let id = deeds::hand_in(&mut change, &name, &file, rows).await?;
    change.commit().await?;
    Ok(see_with(&format!("{LIST}/{id}"), "organisations-upload-done"))
}

/// `GET /administration/imports/{id}`: what it would do, how far it is, or what it did.
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<ImportBatch>,
) -> Result<Response, Problem> {
    let batch = imports::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    let is_keeper = permissions::may_keep_register(visitor.signed_in()?).is_ok();
    let frame = Frame::of(&platform, &visitor).titled(batch.file_name.clone()).wide();
    let speak = frame.speak.clone();
    let frame = frame.crumb("/administration", speak.text("frame-menu-administration"));
    let frame = frame.crumb(LIST, speak.text("organisations-imports-title"));
    let content = match batch.state {
        ImportState::Previewed => preview_of(&platform, &speak, &batch, is_keeper).await?,
        ImportState::Importing => progress_of(&speak, &batch),
        ImportState::Failed => {
            notice(Tone::Danger, html! { p { (speak.text("organisations-import-failed")) } })
        }
        ImportState::Discarded => {
            notice(Tone::Info, html! { p { (speak.text("organisations-import-discarded")) } })
        }
        ImportState::Imported => {
            let mut snapshot = platform.read().await?;
            result_of(&speak, &batch, &imports::rows_with_reason(&mut snapshot, &batch.id, 100).await?)
        }
    };
    let mut response = frame.show(html! {
        (page_head(&batch.file_name, Some(&speak.text(&batch.state.key())), None))
        (DefinitionList::new()
            .fact(speak.text("organisations-imports-when"), html! { (speak.moment(batch.created_at)) })
            .fact(speak.text("organisations-imports-rows"), html! { (speak.number(batch.row_count)) })
            .fact(speak.text("organisations-imports-hash"), html! { code { (batch.file_hash.get(..16).unwrap_or_default()) } }))
        (content)
    });
    if batch.state == ImportState::Importing {
        // Looks again without scripts.
        response.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from_static("2"));
    }
    Ok(response)
}

fn tiles(speak: &Speaker, counts: &Counts) -> Markup {
    let tiles = [
        ("organisations-count-added", counts.added, Tone::Success),
        ("organisations-count-changed", counts.changed, Tone::Info),
        ("organisations-count-unchanged", counts.unchanged, Tone::Neutral),
        (
            "organisations-count-refused",
            counts.refused,
            if counts.refused > 0 { Tone::Danger } else { Tone::Neutral },
        ),
        (
            "organisations-count-unplaced",
            counts.unplaced,
            if counts.unplaced > 0 { Tone::Warning } else { Tone::Neutral },
        ),
    ];
    let tiles = tiles.map(|(key, count, tone)| StatTile {
        value: speak.number(count).into(),
        label: speak.text(key).into(),
        tone,
        ..StatTile::default()
    });
    stat_tiles(&tiles)
}

async fn preview_of(
    platform: &Platform,
    speak: &Speaker,
    batch: &ImportBatch,
    is_keeper: bool,
) -> Result<Markup, Problem> {
    let file = files::of_batch(platform, batch).await?;
    let today = platform.base.clock.today();
    let preview = importing::preview(&mut platform.read().await?, &file, today).await?;
    Ok(html! {
        p { (speak.text("organisations-preview-lead")) }
        (tiles(speak, &preview.counts))
        @if is_keeper {
            div class="button-row" {
                form method="post" action={ (LIST) "/" (batch.id) "/start" } {
                    (Button::new(speak.text("organisations-preview-start")))
                }
                form method="post" action={ (LIST) "/" (batch.id) "/discard" } {
                    (Button::new(speak.text("organisations-preview-discard")).quiet())
                }
            }
        }
        @if !preview.problems.is_empty() {
            (heading("problems", &speak.text("organisations-preview-problems"), None))
            (problem_table(speak, &preview.problems))
        }
        @if !preview.changes.is_empty() {
            (heading("changes", &speak.text("organisations-preview-changes"), None))
            (change_table(speak, &preview))
        }
    })
}

fn change_table<'a>(speak: &'a Speaker, preview: &Preview) -> Table<'a> {
    let columns = vec![
        Column::new(speak.text("organisations-field-name")).main(),
        Column::new(speak.text("organisations-result-changed")),
    ];
    let rows = preview.changes.iter().map(|(name, changes)| {
        Row::new(vec![
            html! { (name) },
            html! { ul class="changes" { @for change in changes { li { (change_words(speak, change)) } } } },
        ])
    });
    Table {
        caption: speak.text("organisations-preview-changes").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        compact: true,
        ..Table::default()
    }
}

fn change_words(speak: &Speaker, change: &FieldChange) -> Markup {
    let words = |value: &Option<String>| match (value, change.field) {
        (None, _) => "–".to_owned(),
        (Some(code), Fact::Municipality | Fact::ListedUnder) => {
            municipality_by_code(code).map_or_else(|| code.clone(), |place| place.full_name.to_owned())
        }
        (Some(word), Fact::Kind) => {
            OrganisationKind::parse(word).map_or_else(|| word.clone(), |kind| speak.text(&kind.key()))
        }
        (Some(word), Fact::FounderKind) => speak.text(&format!("organisations-founder-{word}")),
        (Some(word), Fact::IsLiquidated) => {
            speak.text(if word == "true" { "organisations-closed" } else { "organisations-active" })
        }
        (Some(value), _) => value.clone(),
    };
    html! { (speak.text(&change.field.key())) ": " (words(&change.old)) " → " strong { (words(&change.new)) } }
}

fn problem_table<'a>(speak: &'a Speaker, rows: &[ImportRow]) -> Table<'a> {
    let columns = vec![
        Column::new(speak.text("organisations-result-line")).number(),
        Column::new(speak.text("organisations-result-name")).main(),
        Column::new(speak.text("organisations-result-outcome")),
        Column::new(speak.text("organisations-result-reason")),
    ];
    let rows = rows.iter().map(|row| {
        let reason = row.reason.as_deref().map(|reason| speak.text(reason)).unwrap_or_default();
        Row::new(vec![
            html! { (row.line) },
            html! { (row.name.as_deref().unwrap_or("–")) },
            html! { (speak.text(&row.outcome.key())) },
            html! { @if let Some(heading) = &row.heading { "“" (heading) "”: " } (reason) },
        ])
    });
    Table {
        caption: speak.text("organisations-preview-problems").into(),
        caption_hidden: true,
        columns,
        rows: rows.collect(),
        empty: html! { p { (speak.text("organisations-result-no-problems")) } },
        compact: true,
        ..Table::default()
    }
}

fn progress_of(speak: &Speaker, batch: &ImportBatch) -> Markup {
    let (done, all) = (batch.counts.done(), batch.row_count);
    let words = speak
        .with("organisations-import-progress", &[("done", &speak.number(done)), ("all", &speak.number(all))]);
    html! {
        div role="status" {
            p { label for="progress" { (words) } }
            progress id="progress" max=(all.max(1)) value=(done) { (speak.share(done, all.max(1))) }
            p { (speak.text("organisations-import-wait")) }
        }
        (tiles(speak, &batch.counts))
    }
}

fn result_of(speak: &Speaker, batch: &ImportBatch, problems: &[ImportRow]) -> Markup {
    html! {
        (tiles(speak, &batch.counts))
        @if batch.counts.unplaced > 0 {
            p { a class="icon-link" href="/administration/unplaced" {
                (icon(Icon::Place)) span { (speak.text("organisations-unplaced-title")) }
            } }
        }
        (download_links(speak, &format!("{LIST}/{}/export", batch.id), ""))
        (heading("problems", &speak.text("organisations-preview-problems"), None))
        (problem_table(speak, problems))
    }
}

/// `POST /administration/imports/{id}/start`
pub async fn start(
    State(platform): State<Platform>,
    who: SignedIn,
    PathId(id): PathId<ImportBatch>,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let mut change = platform.begin(who.actor()).await?;
    deeds::start(&mut change, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("{LIST}/{id}"), "organisations-import-started"))
}

/// `POST /administration/imports/{id}/discard`
pub async fn discard(
    State(platform): State<Platform>,
    who: SignedIn,
    PathId(id): PathId<ImportBatch>,
) -> Result<Response, Problem> {
    permissions::may_keep_register(&who)?;
    let mut change = platform.begin(who.actor()).await?;
    deeds::discard(&mut change, &id).await?;
    change.commit().await?;
    Ok(see_with(LIST, "organisations-import-left"))
}

/// `GET /administration/imports/{id}/export`
pub async fn export(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathId(id): PathId<ImportBatch>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let batch = imports::find(&mut platform.read().await?, &id).await?.ok_or(Refusal::NotFound)?;
    let export = exports::import_rows(&platform.speaker(visitor.language), &batch);
    exporting::send(&platform, &visitor, &asked, export).await
}
