//! The meeting of the commission: who is there, what was said, who does not vote on what, votes, the freeze.

use axum::extract::State;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Column, Field, Row, Table, Tone, hidden, notice, page_head, tag,
};
use foundation::web::forms::{Form, PathId};
use maud::{Markup, html};

use super::again::Again;
use super::{board, call_title};
use crate::decisions::board::Board;
use crate::decisions::meeting::{Meeting, MeetingState, NotFrozen};
use crate::decisions::{actions, permissions};
use crate::frame::{Frame, see_with};
use crate::people::{PersonId, SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::{Call, CallId};

/// `GET /decisions/{id}/meeting`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, &Again::default()).await
}

/// The page, with a form that was refused.
async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &CallId,
    again: &Again,
) -> Result<Response, Problem> {
    let board = board(platform, by, id).await?;
    let frame = Frame::of(platform, visitor).title("decisions-meeting-title").status(again.status());
    let speak = frame.speak.clone();
    let title = call_title(&board.plan, &board.call.code, &speak);
    let prepares = permissions::may_prepare(by, &board.call.edition).is_ok();
    let sits = permissions::may_sit(by, &board.call.edition).is_ok();
    let content = match &board.meeting {
        None if prepares => open_form(&board, platform, &speak, again),
        None => html! { p { (speak.text("decisions-meeting-none")) } },
        Some(meeting) => html! {
            p { (speak.date(meeting.held_on)) " · " (tag(Tone::Neutral, &speak.text(&meeting.state.key()))) }
            @if meeting.state == MeetingState::Open && prepares { (minutes_form(&board, meeting, &speak, again)) }
            @else { (minutes(&board, meeting, &speak)) }
            @if meeting.state == MeetingState::Open && sits { (seat(&board, meeting, by, &speak, again)) }
            (recusal_table(&board, &speak))
        },
    };
    let frame = frame.crumb("/decisions", speak.text("decisions-list-title"));
    Ok(frame.crumb(format!("/decisions/{id}"), title.clone()).show(html! {
        (again.notice(&speak, &["minutes", "reason"]))
        (page_head(&speak.text("decisions-meeting-title"), Some(&title), None))
        (content)
    }))
}

fn open_form(board: &Board, platform: &Platform, speak: &Speaker, again: &Again) -> Markup {
    let today = platform.base.clock.today().to_string();
    html! {
        p { (speak.text("decisions-meeting-begin-hint")) }
        form method="post" action={ "/decisions/" (board.call.id) "/meeting" } {
            (Field::new("held-on", speak.text("decisions-meeting-day")).required()
                .date(again.filled("meeting", "held-on").unwrap_or(&today)))
            (Button::new(speak.text("decisions-meeting-begin")))
        }
    }
}

fn minutes_form(board: &Board, meeting: &Meeting, speak: &Speaker, again: &Again) -> Markup {
    let members = board.members.iter();
    let members: Vec<Choice<'_>> =
        members.map(|member| Choice::new(member.person.as_str(), member.name.as_str())).collect();
    let present: Vec<&str> =
        board.members.iter().filter(|one| one.is_present).map(|one| one.person.as_str()).collect();
    let present = again.ticked("minutes", "present").unwrap_or(present);
    let minutes = if again.is_of("minutes") { again.text("minutes", "minutes") } else { &meeting.minutes };
    let quorum = speak.with("decisions-quorum", &[("count", &speak.number(board.terms.quorum))]);
    html! {
        form method="post" action={ "/decisions/" (board.call.id) "/minutes" } {
            (hidden("version", &meeting.version.to_string()))
            (Field::new("present", speak.text("decisions-present")).hint(quorum).checkboxes(&members, &present))
            (Field::new("minutes", speak.text("decisions-minutes")).hint(speak.text("decisions-minutes-hint"))
                .textarea(minutes, 8))
            (Button::new(speak.text("decisions-minutes-keep")).secondary())
        }
    }
}

fn minutes(board: &Board, meeting: &Meeting, speak: &Speaker) -> Markup {
    html! {
        h2 { (speak.text("decisions-present")) }
        ul { @for member in board.members.iter().filter(|member| member.is_present) {
            li { (member.name)
                @if member.vote.as_deref() == Some(&board.sha256) { " – " (speak.text("decisions-voted")) }
            }
        } }
        h2 { (speak.text("decisions-minutes")) }
        @for line in meeting.minutes.lines() { p { (line) } }
    }
}

/// What a member does: stays out, votes, freezes.
fn seat(board: &Board, meeting: &Meeting, by: &SignedIn, speak: &Speaker, again: &Again) -> Markup {
    let is_vote = |one: &&crate::decisions::meeting::Member| {
        one.is_present && one.vote.as_deref() == Some(board.sha256.as_str())
    };
    let own = board.members.iter().find(|member| member.person == by.id);
    let is_present = own.is_some_and(|member| member.is_present);
    let votes = i64::try_from(board.members.iter().filter(is_vote).count()).unwrap_or(i64::MAX);
    let (votes, quorum) = (speak.number(votes), speak.number(board.terms.quorum));
    html! {
        h2 { (speak.text("decisions-vote-title")) }
        p { (speak.with("decisions-votes", &[("count", &votes), ("quorum", &quorum)])) }
        p { (speak.text("decisions-fingerprint")) ": " code { (board.sha256) } }
        @if !is_present { p { (speak.text("decisions-refused-not-present")) } }
        @else if own.as_ref().is_some_and(is_vote) { p { (tag(Tone::Success, &speak.text("decisions-voted"))) } }
        @else { (deed(board, "vote", "decisions-vote", speak)) }
        (again.fold("recuse", &speak.text("decisions-recuse-title"), recuse_form(board, speak, again)))
        (freezing(board, meeting, speak))
    }
}

/// A button for the ranking that stands here.
fn deed(board: &Board, deed: &str, key: &str, speak: &Speaker) -> Markup {
    html! {
        form method="post" action={ "/decisions/" (board.call.id) "/" (deed) } {
            (hidden("sha256", &board.sha256))
            (Button::new(speak.text(key)))
        }
    }
}

fn freezing(board: &Board, meeting: &Meeting, speak: &Speaker) -> Markup {
    let ids = board.ranking.ranked.iter().map(|line| &line.application);
    let may = meeting.may_freeze(&board.members, &board.recusals, board.terms.quorum, &board.sha256, ids);
    let said = |key: &str| html! { p { (speak.text(key)) } };
    match may {
        Ok(()) if board.still_judged > 0 => said("decisions-refused-still-judged"),
        Ok(()) => html! {
            (notice(Tone::Warning, said("decisions-freeze-warning")))
            (deed(board, "freeze", "decisions-freeze", speak))
        },
        Err(NotFrozen::NoQuorum(application)) => html! {
            p { (speak.text("decisions-refused-no-quorum"))
                @if let Some(file) = board.file(&application) { " (" (file.applicant_name) ")" }
            }
        },
        Err(NotFrozen::NoMinutes) => said("decisions-refused-no-minutes"),
        Err(_) => said("decisions-refused-nothing"),
    }
}

fn recuse_form(board: &Board, speak: &Speaker, again: &Again) -> Markup {
    let files = board.files.iter();
    let choices: Vec<Choice<'_>> =
        files.map(|file| Choice::new(file.application.id.as_str(), file.applicant_name.as_str())).collect();
    html! {
        form method="post" action={ "/decisions/" (board.call.id) "/recuse" } {
            (Field::new("application", speak.text("decisions-applicant")).required()
                .select(&choices, again.filled("recuse", "application"), None))
            (Field::new("reason", speak.text("decisions-reason")).required()
                .textarea(again.text("recuse", "reason"), 2))
            (Button::new(speak.text("decisions-recuse")).secondary())
        }
    }
}

fn recusal_table(board: &Board, speak: &Speaker) -> Markup {
    if board.recusals.is_empty() {
        return html! {};
    }
    let name = |person: &PersonId| {
        let member = board.members.iter().find(|member| member.person == *person);
        member.map(|member| member.name.clone()).unwrap_or_default()
    };
    let row = |one: &crate::decisions::meeting::Recusal| {
        let applicant = board.file(&one.application).map(|file| file.applicant_name.clone());
        Row::new(vec![
            html! { (name(&one.person)) },
            html! { (applicant.unwrap_or_default()) },
            html! { (one.reason) },
        ])
    };
    let column = |key: &str| Column::new(speak.text(key));
    html! {
        h2 { (speak.text("decisions-recusals-title")) }
        (Table {
            caption: speak.text("decisions-recusals-title").into(),
            caption_hidden: true,
            columns: vec![
                column("decisions-member").main(),
                column("decisions-applicant"),
                column("decisions-reason"),
            ],
            rows: board.recusals.iter().map(row).collect(),
            ..Table::default()
        })
    }
}

fn back(id: &CallId) -> String {
    format!("/decisions/{id}/meeting")
}

/// `POST /decisions/{id}/meeting`
pub async fn open(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let day = fields.text("held-on").parse().ok();
        let mut change = platform.begin(by.actor()).await?;
        actions::open_meeting(&mut change, &platform.plans, &by, &id, day).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "meeting", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-meeting-opened")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/minutes`
pub async fn keep(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let present: Vec<PersonId> = fields.all("present").filter_map(|text| Id::parse(text).ok()).collect();
        let version = fields.number("version").unwrap_or_default();
        let minutes = fields.text("minutes");
        let mut change = platform.begin(by.actor()).await?;
        actions::keep_minutes(&mut change, &platform.plans, &by, &id, version, minutes, &present).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "minutes", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-minutes-kept")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/recuse`
pub async fn recuse(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let application = fields.id("application").map_err(|_| Refusal::NotFound)?;
        let why = fields.text("reason");
        let mut change = platform.begin(by.actor()).await?;
        actions::recuse(&mut change, &platform.plans, &by, &id, &application, why).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "recuse", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-recused")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/vote`
pub async fn vote(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::vote(&mut change, &platform.plans, &by, &id, fields.text("sha256")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "vote", &fields)? {
        None => Ok(see_with(&back(&id), "decisions-flash-voted")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}

/// `POST /decisions/{id}/freeze`
pub async fn freeze(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Call>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let done = async {
        let mut change = platform.begin(by.actor()).await?;
        actions::freeze(&mut change, &platform.plans, &by, &id, fields.text("sha256")).await?;
        change.commit().await.map(drop).map_err(Problem::from)
    };
    match Again::after(done.await, "freeze", &fields)? {
        None => Ok(see_with(&format!("/decisions/{id}"), "decisions-flash-frozen")),
        Some(again) => show(&platform, &visitor, &by, &id, &again).await,
    }
}
