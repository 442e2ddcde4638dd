//! Check-in by a square code: a participant shows it, a trainer's camera opens the page, one press notes
//! that the participant is there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, DefinitionList, Tone, button_row, hidden, link_button, notice, page_head,
};
use foundation::web::forms::{Form, PathId, PathWords};
use maud::{Markup, html};

use super::attendance::{Recorders, Sheet};
use super::block_words;
use super::session::title;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::square_code::square;
use crate::trainings::actions;
use crate::trainings::actions::attendance::{Taken, Wanted};
use crate::trainings::allocation::{Allocation, AllocationState};
use crate::trainings::attendance::{AttendanceState, Mark};
use crate::trainings::block::{Block, BlockId};
use crate::trainings::check_in::{NotTaken, block_now, code_of, holder};
use crate::trainings::permissions;
use crate::trainings::seeker::Participant;
use crate::trainings::session::TrainingSessionId;
use crate::trainings::store::attendance::Method;
use crate::trainings::store::{seats, seekers, sessions};

/// `GET /trainings/seats/{id}/code`: one's own code, for a member of a team that comes.
pub async fn own(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathId(id): PathId<Allocation>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let seat = seats::find(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    let is_member = seekers::is_member(&mut snapshot, &seat.team, &person.id).await?;
    if !is_member || seat.state != AllocationState::Confirmed {
        return Err(Refusal::NotFound.into());
    }
    let session = sessions::find(&mut snapshot, &seat.session).await?.ok_or(Refusal::NotFound)?;
    let secret = sessions::check_in_secret(&mut snapshot, &seat.session).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let link = platform.link(&path_of(&session.id, &code_of(&secret, &person.id)));
    let square = square(&link)?;
    let frame = Frame::of(&platform, &visitor).title("trainings-code-title");
    let speak = frame.speak.clone();
    Ok(frame.crumb(format!("/trainings/seats/{id}"), speak.text("trainings-seat-title")).show(html! {
        (page_head(&speak.text("trainings-code-title"), Some(&person.name), None))
        p { (speak.text("trainings-code-show")) }
        div class="square-code check-in-code" role="img" aria-label=(speak.text("trainings-code-image")) data-link=(link) { (square) }
        p { (title(&session, &speak)) }
        p { (speak.text("trainings-code-private")) }
    }))
}

fn path_of(session: &TrainingSessionId, code: &str) -> String {
    format!("/trainings/sessions/{session}/check-in/{code}")
}

/// Somebody's code, and what it is good for at this moment.
struct Scanned {
    sheet: Sheet,
    holder: Participant,
    team: String,
    block: Block,
}

/// Reads a code as a trainer's camera gives it; what is wrong with it is said on a page of its own.
async fn scanned(
    platform: &Platform,
    visitor: &Visitor,
    person: &SignedIn,
    session: &str,
    code: &str,
) -> Result<Result<Scanned, Response>, Problem> {
    let refused = |status, key: &str| Ok(Err(sentence(platform, visitor, status, key)));
    let id = TrainingSessionId::parse(session).map_err(|_| Refusal::NotFound)?;
    let mut snapshot = platform.read().await?;
    let Some(known) = sessions::find(&mut snapshot, &id).await? else {
        return refused(StatusCode::NOT_FOUND, NotTaken::Foreign.key());
    };
    if permissions::may_take_attendance(person, &known).is_err() {
        return refused(StatusCode::FORBIDDEN, "trainings-code-not-trainer");
    }
    let secret = sessions::check_in_secret(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let sheet = Sheet::read(platform, person, &id).await?;
    let Some(holder) = holder(&secret, &sheet.people, code).cloned() else {
        return refused(StatusCode::NOT_FOUND, NotTaken::Foreign.key());
    };
    let block = match block_now(&sheet.session, &sheet.blocks, platform.now()) {
        Ok(block) => block.clone(),
        Err(reason @ NotTaken::Expired) => return refused(StatusCode::GONE, reason.key()),
        Err(reason) => return refused(StatusCode::UNPROCESSABLE_ENTITY, reason.key()),
    };
    let team = sheet.teams.iter().find(|(id, _)| *id == holder.team).map(|(_, name)| name.clone());
    Ok(Ok(Scanned { team: team.unwrap_or_default(), sheet, holder, block }))
}

fn sentence(platform: &Platform, visitor: &Visitor, status: StatusCode, key: &str) -> Response {
    let frame = Frame::of(platform, visitor).title("trainings-check-in-title").status(status);
    let speak = frame.speak.clone();
    frame.show(html! {
        (page_head(&speak.text("trainings-check-in-title"), None, None))
        (notice(Tone::Warning, html! { p { (speak.text(key)) } }))
    })
}

/// `GET /trainings/sessions/{id}/check-in/{code}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWords(session, code): PathWords,
) -> Result<Response, Problem> {
    let scanned = match scanned(&platform, &visitor, &person, &session, &code).await? {
        Ok(scanned) => scanned,
        Err(page) => return Ok(page),
    };
    let frame = Frame::of(&platform, &visitor).title("trainings-check-in-title");
    let speak = frame.speak.clone();
    let crumb = format!("/trainings/sessions/{session}/attendance");
    let by = match scanned.mark() {
        Some(mark) => {
            let mut snapshot = platform.read().await?;
            let recorders = Recorders::of(&mut snapshot, &scanned.sheet.session, &[mark]).await?;
            Some(recorders.words(mark, &speak))
        }
        None => None,
    };
    Ok(frame.crumb(crumb, speak.text("trainings-attendance-title")).show(view(
        &scanned,
        &code,
        by.as_deref(),
        &speak,
    )))
}

impl Scanned {
    /// What is noted of the holder of the code.
    fn mark(&self) -> Option<&Mark> {
        self.sheet
            .mark(&self.block.id, &self.holder.person)
            .filter(|mark| mark.state != AttendanceState::Expected)
    }
}

fn view(scanned: &Scanned, code: &str, by: Option<&str>, speak: &Speaker) -> Markup {
    let Scanned { sheet, holder, team, block } = scanned;
    let path = format!("/trainings/sessions/{}", sheet.session.id);
    let mark = scanned.mark();
    let version = sheet.mark(&block.id, &holder.person).map_or(0, |mark| mark.version);
    let tone = if mark.is_some_and(|mark| mark.state.counts()) { Tone::Success } else { Tone::Warning };
    html! {
        (page_head(&holder.name, Some(team), None))
        @if let Some(mark) = mark {
            (notice(tone, html! { p {
                (speak.with("trainings-check-in-already", &[("state", &speak.text(&mark.state.key()))]))
                @if let Some(by) = by { " " (speak.with("trainings-check-in-by", &[("by", by)])) }
            } }))
        }
        (DefinitionList::new()
            .fact(speak.text("trainings-function"), html! { (speak.text(holder.function.key())) })
            .fact(speak.text("trainings-block-kind"), html! { (block_words(block, speak)) }))
        @if mark.is_none_or(|mark| mark.state != AttendanceState::Present) {
            form method="post" action={ (path) "/check-in/" (code) } {
                (hidden("block", block.id.as_str()))
                (hidden("version", &version.to_string()))
                (button_row(html! { (Button::new(speak.text("trainings-check-in-do"))) }))
            }
        }
        (button_row(html! {
            (link_button(ButtonKind::Quiet, &format!("{path}/attendance?block={}", block.id), speak.text("trainings-check-in-list")))
        }))
    }
}

/// `POST /trainings/sessions/{id}/check-in/{code}`
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    person: SignedIn,
    PathWords(session, code): PathWords,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let scanned = match scanned(&platform, &visitor, &person, &session, &code).await? {
        Ok(scanned) => scanned,
        Err(page) => return Ok(page),
    };
    let block: BlockId = fields.id("block")?;
    let wanted = Wanted {
        block,
        person: scanned.holder.person,
        state: AttendanceState::Present,
        version: fields.number("version").unwrap_or(0),
        method: Method::Code,
    };
    let mut change = platform.begin(person.actor()).await?;
    let taken = actions::attendance::take(&mut change, &person, &scanned.sheet.session.id, &[wanted]).await?;
    change.commit().await?;
    let flash = match taken.first() {
        Some(Taken::Kept(_)) => "trainings-flash-checked-in",
        Some(Taken::Known(_)) => "trainings-flash-checked-in-before",
        Some(Taken::Conflict(_)) => "trainings-flash-check-in-conflict",
        Some(Taken::Unknown) | None => return Err(Refusal::Malformed.into()),
    };
    Ok(see_with(&path_of(&scanned.sheet.session.id, &code), flash))
}
