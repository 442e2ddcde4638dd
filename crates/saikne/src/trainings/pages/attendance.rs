//! Attendance on a phone: one block at a time, a grid of people; an ordinary form without scripts, kept
//! and sent later with them (`assets/js/attendance.js`).

use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use foundation::i18n::Speaker;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, Icon, Presence, PresenceGrid, PresencePerson, Tab, Tone, button_row, hidden,
    link_button, notice, notice_with_title, page_head, status_region, tabs,
};
use foundation::web::forms::{Fields, Form, PathId, Query};
use maud::{Markup, html};
use serde_json::json;

use super::session::{time, title};
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::TeamId;
use crate::trainings::actions;
use crate::trainings::actions::attendance::{Taken, Wanted};
use crate::trainings::attendance::{AttendanceState, Mark};
use crate::trainings::block::{Block, BlockId};
use crate::trainings::permissions;
use crate::trainings::seeker::Participant;
use crate::trainings::session::{SessionState, TrainingSession};
use crate::trainings::store::{attendance, seekers, sessions};

/// The program that keeps these pages for the time without a connection.
const SERVICE_WORKER: &str = include_str!("../../../../../assets/service-worker.js");

/// The most marks of one sending.
const MOST_MARKS: usize = 2000;

/// What is read for the pages of a session's attendance.
pub(super) struct Sheet {
    pub(super) session: TrainingSession,
    pub(super) blocks: Vec<Block>,
    pub(super) teams: Vec<(TeamId, String)>,
    pub(super) people: Vec<Participant>,
    pub(super) marks: Vec<Mark>,
}

impl Sheet {
    pub(super) async fn read(
        platform: &Platform,
        person: &SignedIn,
        id: &Id<TrainingSession>,
    ) -> Result<Self, Problem> {
        let mut snapshot = platform.read().await?;
        let session = sessions::find(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
        permissions::may_see(person, &session)?;
        Ok(Self {
            blocks: sessions::blocks_of(&mut snapshot, id).await?,
            teams: seekers::team_titles(&mut snapshot, id).await?,
            people: seekers::participants(&mut snapshot, id).await?,
            marks: attendance::marks_of(&mut snapshot, id).await?,
            session,
        })
    }

    pub(super) fn mark(&self, block: &BlockId, person: &PersonId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.block == *block && mark.person == *person)
    }

    /// The block asked for, or the first one.
    fn block(&self, asked: &str) -> Option<&Block> {
        self.blocks.iter().find(|block| block.id.as_str() == asked).or_else(|| self.blocks.first())
    }
}

/// `GET /trainings/sessions/{id}/attendance`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Query(query): Query,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    Ok(page(&platform, &visitor, &person, &sheet, query.text("block"), &[]))
}

fn page(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    sheet: &Sheet,
    asked: &str,
    conflicts: &[(String, AttendanceState, AttendanceState)],
) -> Response {
    let status = if conflicts.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    let frame = Frame::of(platform, visitor)
        .title("trainings-attendance-title")
        .status(status)
        .script("js/attendance.js");
    let speak = frame.speak.clone();
    let session = &sheet.session;
    let may_take = permissions::may_take_attendance(person, session).is_ok();
    let is_open = may_take
        && session.locked_at.is_none()
        && matches!(session.state, SessionState::Confirmed | SessionState::Running | SessionState::Held);
    let path = format!("/trainings/sessions/{}", session.id);
    frame.crumb(path.clone(), title(session, &speak)).show(html! {
        (page_head(&speak.text("trainings-attendance-title"), Some(&title(session, &speak)), None))
        (conflict_notice(conflicts, &speak))
        @if session.locked_at.is_some() {
            (notice(Tone::Info, html! { p { (speak.text("trainings-attendance-locked")) } }))
        } @else if !is_open {
            (notice(Tone::Info, html! { p { (speak.text("trainings-attendance-not-open")) } }))
        }
        (block_tabs(sheet, &path, asked, &speak))
        @if let Some(block) = sheet.block(asked) { (form(sheet, block, &path, is_open, &speak)) }
        (links(sheet, &path, is_open, person, &speak))
    })
}

fn conflict_notice(conflicts: &[(String, AttendanceState, AttendanceState)], speak: &Speaker) -> Markup {
    if conflicts.is_empty() {
        return html! {};
    }
    notice_with_title(
        Tone::Warning,
        &speak.text("trainings-attendance-conflict"),
        html! { ul { @for (name, yours, theirs) in conflicts {
            li { (speak.with("trainings-attendance-conflict-line", &[
                ("name", name),
                ("yours", &speak.text(&yours.key())),
                ("theirs", &speak.text(&theirs.key())),
            ])) }
        } } },
    )
}

fn block_tabs(sheet: &Sheet, path: &str, asked: &str, speak: &Speaker) -> Markup {
    let current = sheet.block(asked).map(|block| &block.id);
    let list: Vec<Tab<'_>> = sheet
        .blocks
        .iter()
        .map(|block| {
            let noted = sheet.marks.iter().filter(|mark| mark.block == block.id).count();
            Tab {
                href: format!("{path}/attendance?block={}", block.id).into(),
                label: format!(
                    "{}. {} {}",
                    block.day_number,
                    time(block.starts_at),
                    speak.text(block.kind.key())
                )
                .into(),
                current: current == Some(&block.id),
                count: Some(format!("{noted}/{}", sheet.people.len()).into()),
            }
        })
        .collect();
    tabs(&speak.text("trainings-blocks-title"), &list)
}

fn form(sheet: &Sheet, block: &Block, path: &str, is_open: bool, speak: &Speaker) -> Markup {
    let answers: Vec<Presence<'_>> = AttendanceState::MARKS
        .iter()
        .map(|state| Presence {
            value: state.as_str().into(),
            label: speak.text(&state.key()).into(),
            tone: match state {
                AttendanceState::Present => Tone::Success,
                AttendanceState::Absent => Tone::Danger,
                _ => Tone::Warning,
            },
            sign: match state {
                AttendanceState::Late => Some(Icon::Clock),
                AttendanceState::LeftEarly => Some(Icon::Forward),
                AttendanceState::Absent => Some(Icon::Cross),
                AttendanceState::Excused => Some(Icon::Info),
                AttendanceState::Present | AttendanceState::Expected => None,
            },
        })
        .collect();
    html! {
        form method="post" action={ (path) "/attendance" }
            data-attendance={ (path) "/attendance/sync" } data-block=(block.id)
            data-kept=(speak.text("trainings-offline-kept")) data-saved=(speak.text("trainings-offline-saved"))
            data-conflict=(speak.text("trainings-offline-conflict")) data-refused=(speak.text("trainings-offline-refused"))
            data-waiting=(speak.text("trainings-offline-waiting")) data-done=(speak.text("trainings-offline-done"))
        {
            (hidden("block", block.id.as_str()))
            (status_region("attendance-status", ""))
            @for (team, name) in &sheet.teams {
                (grid(sheet, block, team, name, &answers, is_open, speak))
            }
            @for one in &sheet.people {
                @let version = sheet.mark(&block.id, &one.person).map_or(0, |mark| mark.version);
                (hidden(&format!("v-{}", one.person), &version.to_string()))
            }
            @if sheet.people.is_empty() { p { (speak.text("trainings-attendance-nobody")) } }
            @else if is_open {
                (button_row(html! {
                    (Button::new(speak.text("trainings-attendance-save")))
                    (Button::new(speak.text("trainings-attendance-all")).secondary().named("rest", "present"))
                }))
            }
        }
    }
}

fn grid(
    sheet: &Sheet,
    block: &Block,
    team: &TeamId,
    name: &str,
    answers: &[Presence<'_>],
    is_open: bool,
    speak: &Speaker,
) -> Markup {
    let people = sheet
        .people
        .iter()
        .filter(|one| one.team == *team)
        .map(|one| {
            let mark = sheet.mark(&block.id, &one.person);
            PresencePerson {
                name: format!("p-{}", one.person).into(),
                person: one.name.clone().into(),
                note: Some(speak.text(one.function.key()).into()),
                chosen: mark.map(|mark| mark.state.as_str().into()),
                version: Some(mark.map_or(0, |mark| mark.version)),
            }
        })
        .collect();
    html! { (PresenceGrid {
        title: name.to_owned().into(),
        note: None,
        answers: answers.to_vec(),
        people,
        locked: !is_open,
    }) }
}

fn links(sheet: &Sheet, path: &str, is_open: bool, person: &SignedIn, speak: &Speaker) -> Markup {
    let is_over = sheet.session.locked_at.is_some();
    html! {
        (button_row(html! {
            (link_button(ButtonKind::Quiet, &format!("{path}/attendance/list.pdf"), speak.text("trainings-attendance-print")))
            (link_button(ButtonKind::Quiet, &format!("{path}/readiness"), speak.text("trainings-readiness-title")))
            @if is_over && permissions::may_correct(person, &sheet.session).is_ok() {
                (link_button(ButtonKind::Quiet, &format!("{path}/attendance/correct"), speak.text("trainings-correct-title")))
            }
        }))
        @if is_open && matches!(sheet.session.state, SessionState::Running | SessionState::Held) {
            form method="post" action={ (path) "/end" } {
                p { (speak.text("trainings-end-hint")) }
                (Button::new(speak.text("trainings-end")).secondary())
            }
        }
    }
}

/// `POST /trainings/sessions/{id}/attendance`: the form of one block.
pub async fn save(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let sheet = Sheet::read(&platform, &person, &id).await?;
    let block: BlockId = fields.id("block")?;
    let wanted = wanted_of(&sheet, &block, &fields);
    let mut change = platform.begin(person.actor()).await?;
    let taken = actions::attendance::take(&mut change, &person, &id, &wanted).await?;
    change.commit().await?;
    let conflicts: Vec<_> = wanted
        .iter()
        .zip(&taken)
        .filter_map(|(wanted, taken)| {
            let Taken::Conflict(theirs) = taken else { return None };
            let name = sheet.people.iter().find(|one| one.person == wanted.person)?.name.clone();
            Some((name, wanted.state, theirs.state))
        })
        .collect();
    if !conflicts.is_empty() {
        let sheet = Sheet::read(&platform, &person, &id).await?;
        return Ok(page(&platform, &visitor, &person, &sheet, block.as_str(), &conflicts));
    }
    let back = format!("/trainings/sessions/{id}/attendance?block={block}");
    Ok(see_with(&back, "trainings-flash-attendance"))
}

/// The marks of a form. `rest` is what those get who have no mark yet.
fn wanted_of(sheet: &Sheet, block: &BlockId, fields: &Fields) -> Vec<Wanted> {
    let rest = AttendanceState::parse(fields.text("rest"));
    sheet
        .people
        .iter()
        .filter_map(|one| {
            let chosen = AttendanceState::parse(fields.text(&format!("p-{}", one.person)));
            let state = chosen.or(rest)?;
            let version = fields.number(&format!("v-{}", one.person)).unwrap_or(0);
            Some(Wanted {
                block: block.clone(),
                person: one.person.clone(),
                state,
                version,
                offline_id: None,
            })
        })
        .collect()
}

/// `POST /trainings/sessions/{id}/attendance/sync`: marks that a phone kept, one `mark` each:
/// `<offline id> <block> <person> <state> <version>`. Answers JSON, one entry a mark, in their order.
pub async fn sync(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let sent: Vec<Wanted> = fields
        .all("mark")
        .take(MOST_MARKS)
        .map(read_mark)
        .collect::<Option<_>>()
        .ok_or(Refusal::Malformed)?;
    let mut change = platform.begin(person.actor()).await?;
    let taken = actions::attendance::take(&mut change, &person, &id, &sent).await?;
    change.commit().await?;
    let answers: Vec<_> = sent
        .iter()
        .zip(&taken)
        .map(|(sent, taken)| {
            let id = sent.offline_id.as_deref().unwrap_or_default();
            match taken {
                Taken::Kept(version) | Taken::Known(version) => {
                    json!({ "id": id, "became": "saved", "version": version })
                }
                Taken::Conflict(theirs) => json!({
                    "id": id, "became": "conflict", "version": theirs.version, "state": theirs.state.as_str(),
                }),
                Taken::Unknown => json!({ "id": id, "became": "refused" }),
            }
        })
        .collect();
    let mut response = json!(answers).to_string().into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    Ok(response)
}

fn read_mark(text: &str) -> Option<Wanted> {
    let mut parts = text.split(' ');
    let offline_id = parts.next().filter(|id| (8..=64).contains(&id.len()))?.to_owned();
    let block = BlockId::parse(parts.next()?).ok()?;
    let person = PersonId::parse(parts.next()?).ok()?;
    let state = AttendanceState::parse(parts.next()?)?;
    let version = parts.next()?.parse().ok()?;
    Some(Wanted { block, person, state, version, offline_id: Some(offline_id) })
}

/// `POST /trainings/sessions/{id}/end`
pub async fn end(
    State(platform): State<Platform>,
    person: SignedIn,
    PathId(id): PathId<TrainingSession>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(person.actor()).await?;
    actions::outcomes::end(&mut change, &platform.plans, &person, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/trainings/sessions/{id}/readiness"), "trainings-flash-ended"))
}

/// `GET /service-worker.js`: at the root, because a service worker sees only what is below it. Always asked
/// for anew, so that a new version is taken over at once.
pub async fn service_worker() -> Response {
    let mut response = SERVICE_WORKER.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/javascript; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}
