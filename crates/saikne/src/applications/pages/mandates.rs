//! Mandates: handed in as a paper, opened by those who may see the application, taken back after asking.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use foundation::audit::Note;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, ConfirmPage, Field, FieldWidth, Upload, button_row, page_head};
use foundation::web::forms::{Fields, Mistakes, PathId, PathWords, Query};
use jiff::civil::Date;
use maud::{Render as _, html};
use serde_json::json;

use super::{gathered, seen};
use crate::applications::actions::{self, Paper};
use crate::applications::application::Application;
use crate::applications::cockpit::{Cockpit, School};
use crate::applications::folders::MANDATES;
use crate::applications::mandate::{Mandate, MandateId};
use crate::applications::paper::{LARGEST, PaperKind};
use crate::applications::{ApplicationId, permissions, store};
use crate::forms::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::organisations;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::Team;
use crate::{stored, uploads};

/// `GET /applications/{id}/mandates/new`
pub async fn new_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Query(asked): Query,
) -> Result<Response, Problem> {
    let cockpit = gathered(&platform, &mut platform.read().await?, &by, &id).await?;
    let school = school_of(&cockpit, &asked)?;
    let typed = Fields::of(&[("valid_from", &platform.base.clock.today().to_string())]);
    Ok(form(&platform, &visitor, &cockpit, school, &typed, &Mistakes::default(), StatusCode::OK))
}

fn school_of<'a>(cockpit: &'a Cockpit, asked: &Fields) -> Result<&'a School, Refusal> {
    cockpit.school(&asked.id::<Team>("team")?).ok_or(Refusal::NotFound)
}

fn form(
    platform: &Platform,
    visitor: &Visitor,
    cockpit: &Cockpit,
    school: &School,
    typed: &Fields,
    mistakes: &Mistakes,
    status: StatusCode,
) -> Response {
    let frame = Frame::of(platform, visitor).title("applications-mandate-title").status(status);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &cockpit.file.application.id;
    let field =
        |name: &'static str, key: &str| Field::new(name, text(key)).error(mistake_of(&speak, mistakes, name));
    let values = [("school", school.team.school_name.as_str()), ("applicant", &cockpit.file.applicant_name)];
    let upload = Upload { accept: ".pdf,.edoc,.asice".into(), multiple: false };
    frame
        .crumb("/applications", text("applications-list"))
        .crumb(format!("/applications/{id}"), cockpit.file.name().to_owned())
        .show(html! {
            (page_head(
                &text("applications-mandate-title"),
                Some(&speak.with("applications-mandate-lead", &values)),
                None,
            ))
            (mistakes_summary(&speak, mistakes))
            form method="post" action={ "/applications/" (id) "/mandates?team=" (school.team.team) }
                enctype="multipart/form-data" novalidate
            {
                (field(uploads::FILE, "applications-mandate-file").required()
                    .hint(text("applications-mandate-file-hint")).file(&upload))
                (field("valid_from", "applications-mandate-from").required().width(FieldWidth::Middle)
                    .date(typed.text("valid_from")))
                (field("valid_to", "applications-mandate-to").hint(text("applications-mandate-to-hint"))
                    .width(FieldWidth::Middle).date(typed.text("valid_to")))
                (button_row(html! {
                    (Button::new(text("applications-mandate-add")))
                    a class="button button-quiet" href={ "/applications/" (id) } { (text("applications-back")) }
                }))
            }
        })
}

/// `POST /applications/{id}/mandates`
pub async fn give(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Query(asked): Query,
    request: Request,
) -> Result<Response, Problem> {
    let cockpit = gathered(&platform, &mut platform.read().await?, &by, &id).await?;
    let school = school_of(&cockpit, &asked)?;
    let mut mistakes = Mistakes::default();
    let (sent, status) = match uploads::read(request, LARGEST).await {
        Ok(sent) => (sent, StatusCode::UNPROCESSABLE_ENTITY),
        Err(refusal) => {
            let is_large = refusal == Refusal::TooLarge;
            let (status, key) = if is_large {
                (StatusCode::PAYLOAD_TOO_LARGE, "applications-paper-too-large")
            } else {
                (StatusCode::UNPROCESSABLE_ENTITY, "applications-paper-broken")
            };
            mistakes.add(uploads::FILE, key);
            (uploads::Upload::default(), status)
        }
    };
    let days = days_of(&sent.fields, &mut mistakes);
    match &sent.file {
        None if mistakes.of(uploads::FILE).is_none() => {
            mistakes.add(uploads::FILE, "applications-paper-none")
        }
        Some(file) if PaperKind::of(&file.bytes).is_none() => {
            mistakes.add(uploads::FILE, "applications-paper-unknown")
        }
        _ => {}
    }
    let (Some(file), Some((valid_from, valid_to)), true) = (&sent.file, days, mistakes.is_empty()) else {
        return Ok(form(&platform, &visitor, &cockpit, school, &sent.fields, &mistakes, status));
    };
    let hash = stored::keep(&platform, MANDATES, &file.bytes).await?;
    let mut change = platform.begin(by.actor()).await?;
    let paper = Paper { hash, name: stored::shown_name(&file.name, "pilnvara.pdf"), valid_from, valid_to };
    actions::give_mandate(&mut change, &by, &cockpit, school, paper).await?;
    change.commit().await?;
    Ok(see_with(&format!("/applications/{id}"), "applications-flash-mandate-given"))
}

/// First and last day; none where something is wrong with them, which is then noted.
fn days_of(fields: &Fields, mistakes: &mut Mistakes) -> Option<(Date, Option<Date>)> {
    let day = |text: &str| text.parse::<Date>().ok().filter(|day| (1990..=2100).contains(&day.year()));
    let from = day(fields.text("valid_from"));
    if from.is_none() {
        mistakes.add("valid_from", "applications-mandate-no-day");
    }
    let to = fields.filled("valid_to").map(day);
    if to == Some(None) {
        mistakes.add("valid_to", "applications-mandate-no-day");
    }
    let (from, to) = (from?, to.map_or(Some(None), |to| to.map(Some))?);
    if to.is_some_and(|to| to < from) {
        mistakes.add("valid_to", "applications-mandate-ends-early");
        return None;
    }
    Some((from, to))
}

/// The two identities in a path: of the application and of the mandate. A forged one is not found.
fn ids(application: &str, mandate: &str) -> Result<(ApplicationId, MandateId), Refusal> {
    let application = ApplicationId::parse(application).map_err(|_| Refusal::NotFound)?;
    Ok((application, MandateId::parse(mandate).map_err(|_| Refusal::NotFound)?))
}

/// `GET /applications/{id}/mandates/{mandate}`: the paper. That somebody opened it stands in the audit trail.
pub async fn open(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(application, mandate): PathWords,
) -> Result<Response, Problem> {
    let (id, mandate) = ids(&application, &mandate)?;
    let mut snapshot = platform.read().await?;
    let file = seen(&mut snapshot, &by, &id).await?;
    let mandate = store::mandate(&mut snapshot, &mandate).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    permissions::may_open_mandate(&by, &file, &mandate)?;
    let bytes = stored::read(&platform, MANDATES, &mandate.file_hash).await?;
    let mut change = platform.begin(by.actor()).await?;
    let note = Note::of(json!({ "mandate": mandate.id.as_str() }));
    change.record_with("applications.mandate_opened", id.as_str(), note).await?;
    change.commit().await?;
    let kind = PaperKind::of(&bytes).ok_or(Refusal::NotFound)?;
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind.media_type()));
    // Never under the name that somebody's machine gave it.
    let name = format!("attachment; filename=\"pilnvara.{}\"", kind.ending());
    let name = HeaderValue::from_str(&name).map_err(Problem::while_doing("naming a paper"))?;
    headers.insert(header::CONTENT_DISPOSITION, name);
    Ok(response)
}

/// A mandate of an application that somebody gathers.
async fn own(
    platform: &Platform,
    by: &SignedIn,
    application: &str,
    mandate: &str,
) -> Result<(Cockpit, Mandate), Problem> {
    let (id, mandate) = ids(application, mandate)?;
    let mut snapshot = platform.read().await?;
    let cockpit = gathered(platform, &mut snapshot, by, &id).await?;
    let mandate = store::mandate(&mut snapshot, &mandate).await?.ok_or(Refusal::NotFound)?;
    permissions::may_open_mandate(by, &cockpit.file, &mandate)?;
    Ok((cockpit, mandate))
}

/// `GET /applications/{id}/mandates/{mandate}/revoke`
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(application, mandate): PathWords,
) -> Result<Response, Problem> {
    let (cockpit, mandate) = own(&platform, &by, &application, &mandate).await?;
    let mut snapshot = platform.read().await?;
    let school = organisations::store::find(&mut snapshot, &mandate.represented).await?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor).title("applications-mandate-revoke");
    let speak = frame.speak.clone();
    let school = school.map(|school| school.name).unwrap_or_default();
    let values = [("school", school.as_str()), ("file", mandate.file_name.as_str())];
    let path = format!("/applications/{}", cockpit.file.application.id);
    let frame = frame.crumb("/applications", speak.text("applications-list"));
    Ok(frame.crumb(path.clone(), cockpit.file.name().to_owned()).show(
        ConfirmPage {
            question: speak.with("applications-mandate-revoke-question", &values).into(),
            consequences: html! { p { (speak.with("applications-mandate-revoke-consequences", &values)) } },
            action: format!("{path}/mandates/{}/revoke", mandate.id).into(),
            fields: html! {},
            yes: speak.text("applications-mandate-revoke").into(),
            no: speak.text("applications-mandate-revoke-no").into(),
            back: path.into(),
            danger: true,
        }
        .render(),
    ))
}

/// `POST /applications/{id}/mandates/{mandate}/revoke`
pub async fn take_back(
    State(platform): State<Platform>,
    by: SignedIn,
    PathWords(application, mandate): PathWords,
) -> Result<Response, Problem> {
    let (cockpit, mandate) = own(&platform, &by, &application, &mandate).await?;
    let mut change = platform.begin(by.actor()).await?;
    actions::take_mandate_back(&mut change, &by, &cockpit, &mandate).await?;
    change.commit().await?;
    let path = format!("/applications/{}", cockpit.file.application.id);
    Ok(see_with(&path, "applications-flash-mandate-taken-back"))
}
