//! A request to replace a member: what it says, who decides, what became of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::clock::start_of_day;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Column, DefinitionList, Field, Row, Table, Tone, button_row, notice, page_head, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::Timestamp;
use maud::{Markup, Render, html};

use super::roster::{LONGEST, history};
use super::views::{mistake_of, mistakes_summary};
use crate::exporting::download_links;
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::teams::file::TeamFile;
use crate::teams::invitation::{AnswerBy, Invitation, InvitationState};
use crate::teams::member::TeamMember;
use crate::teams::roster::{RosterChange, RosterChangeId, RosterState};
use crate::teams::seat::Seat;
use crate::teams::{actions, permissions, store};

/// Requests shown in the list; its export has all of them.
const SHOWN: usize = 500;

/// The state of a request as a tag, and whether it came late.
pub(super) fn state_tag(speak: &Speaker, change: &RosterChange) -> Markup {
    let tone = match change.state {
        RosterState::Applied | RosterState::Approved => Tone::Success,
        RosterState::Refused | RosterState::Lapsed => Tone::Danger,
        _ => Tone::Warning,
    };
    html! {
        (tag(tone, &speak.text(&change.state.key())))
        @if change.is_late { " " (tag(Tone::Warning, &speak.text("roster-late"))) }
    }
}

/// What the page is drawn from.
struct ShowPage {
    change: RosterChange,
    file: TeamFile,
    out: TeamMember,
    seat: Option<Seat>,
    invitation: Option<Invitation>,
    now: Timestamp,
    others: Vec<RosterChange>,
    decides: bool,
    leads: bool,
    /// In which of the small forms something is wrong, with what was typed.
    wrong: Option<(Deed, Fields, Mistakes)>,
}

async fn read(platform: &Platform, by: &SignedIn, id: &RosterChangeId) -> Result<ShowPage, Problem> {
    let mut snapshot = platform.read().await?;
    let change = store::find_roster_change(&mut snapshot, id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(&mut snapshot, &change.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see_roster(by, &file)?;
    let mut others = store::roster_changes_of(&mut snapshot, &change.team).await?;
    others.retain(|other| other.id != change.id);
    Ok(ShowPage {
        out: store::member(&mut snapshot, &change.out).await?.ok_or(Refusal::NotFound)?,
        seat: store::seat_of(&mut snapshot, &change.team).await?,
        invitation: store::invitation_of_change(&mut snapshot, id).await?,
        now: platform.now(),
        decides: permissions::coordinates(by, &file),
        leads: permissions::leads(by, &file),
        others,
        change,
        file,
        wrong: None,
    })
}

/// `GET /roster-changes/{id}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
) -> Result<Response, Problem> {
    let page = read(&platform, &by, &id).await?;
    Ok(view(Frame::of(&platform, &visitor), &page))
}

fn view(frame: Frame<'_>, page: &ShowPage) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let change = &page.change;
    let path = format!("/registrations/{}", page.file.registration.id);
    frame.title("roster-title").crumb(path, page.file.name().to_owned()).show(html! {
        h1 { (text("roster-title")) }
        p class="lead" { (page.file.school_name) }
        @if let Some((_, _, mistakes)) = &page.wrong { (mistakes_summary(&speak, mistakes)) }
        @if change.is_late { (notice(Tone::Warning, html! { p { (text("roster-late-note")) } })) }
        (facts(&speak, page))
        @if page.decides && change.state == RosterState::Submitted { (decision_forms(&speak, page)) }
        @if page.leads && change.state == RosterState::InfoRequested {
            (words_form(&speak, page, Deed::Answer, "roster-answer", "roster-answer-send"))
        }
        @if !page.others.is_empty() {
            h2 { (text("roster-history")) }
            (history(&speak, &page.others))
        }
    })
}

fn facts(speak: &Speaker, page: &ShowPage) -> Markup {
    let text = |key: &str| speak.text(key);
    let change = &page.change;
    let mut facts = DefinitionList::new()
        .fact(text("triage-state"), state_tag(speak, change))
        .fact(text("roster-out"), html! { (page.out.name()) })
        .fact(text("roster-in"), html! { (change.in_given_name) " " (change.in_family_name) })
        .fact(text("roster-reason"), html! {
            (text(&change.reason.key())) @if !change.reason_text.is_empty() { ": " (change.reason_text) }
        })
        .fact(text("triage-submitted"), html! {
            (speak.moment(change.submitted_at))
            @if let Some(days) = change.lead_days { p class="field-hint" { (speak.count("roster-days-before", days)) } }
        });
    if let Some(seat) = &page.seat {
        let days = speak.days(seat.session.first_day, seat.session.last_day);
        facts = facts.fact(text("roster-session"), html! { (days) ", " (seat.session.place) });
    }
    for (key, words) in [
        ("roster-question", &change.question),
        ("roster-answer", &change.answer),
        ("roster-decision-reason", &change.decision_reason),
    ] {
        if let Some(words) = words {
            facts = facts.fact(text(key), html! { (words) });
        }
    }
    if let Some(at) = change.decided_at {
        facts = facts.fact(text("roster-decided"), html! { (speak.moment(at)) });
    }
    if let Some(invitation) = &page.invitation {
        facts = facts.fact(text("roster-invitation"), invited(speak, page, invitation));
    }
    facts.render()
}

/// What became of the invitation. While it waits, or nobody answered in time, who leads the team sends it
/// again or takes it back.
fn invited(speak: &Speaker, page: &ShowPage, invitation: &Invitation) -> Markup {
    let is_open = invitation.state == InvitationState::Open;
    let begins = page.seat.as_ref().and_then(Seat::first_day).map(start_of_day);
    let until = AnswerBy::of(invitation.expires_at, begins);
    let is_late = is_open && page.now >= until.end;
    let (tone, key) = match (invitation.state, is_late) {
        (_, true) => (Tone::Danger, "teams-invitation-expired".to_owned()),
        (InvitationState::Open, _) => (Tone::Warning, invitation.state.key()),
        (InvitationState::Accepted, _) => (Tone::Success, invitation.state.key()),
        (state, _) => (Tone::Neutral, state.key()),
    };
    let path = format!("/team-invitations/{}", invitation.id);
    html! {
        (tag(tone, &speak.text(&key)))
        @if is_open { p class="field-hint" { (speak.with("roster-invitation-until", &[("until", &until.words(speak))])) } }
        @if is_late { p { (speak.text("roster-invitation-late")) } }
        @if is_open && page.leads {
            form method="post" action={ (path) "/renew" } {
                (button_row(html! {
                    (Button::new(speak.text("teams-invitation-renew")).secondary().about(invitation.name()))
                    (Button::new(speak.text("teams-invitation-withdraw")).quiet().about(invitation.name())
                        .to(format!("{path}/withdraw")))
                }))
            }
        }
    }
}

fn decision_forms(speak: &Speaker, page: &ShowPage) -> Markup {
    html! {
        h2 { (speak.text("roster-decide")) }
        form method="post" action={ "/roster-changes/" (page.change.id) "/approve" } {
            (button_row(html! { (Button::new(speak.text("roster-approve"))) }))
        }
        (words_form(speak, page, Deed::Ask, "roster-question", "roster-question-send"))
        (words_form(speak, page, Deed::Refuse, "roster-decision-reason", "roster-refuse"))
    }
}

fn words_form(speak: &Speaker, page: &ShowPage, deed: Deed, label: &str, button: &str) -> Markup {
    let field = deed.field();
    let send = Button::new(speak.text(button));
    let wrong = page.wrong.as_ref().filter(|(of, ..)| *of == deed);
    let (typed, error) = wrong
        .map_or(("", None), |(_, fields, mistakes)| (fields.text(field), mistake_of(speak, mistakes, field)));
    html! {
        form method="post" action={ "/roster-changes/" (page.change.id) "/" (deed.path()) } novalidate {
            (Field::new(field, speak.text(label)).required().error(error).max_length(LONGEST).textarea(typed, 3))
            (button_row(html! { (if deed == Deed::Refuse { send.danger() } else { send.secondary() }) }))
        }
    }
}

/// What is done with a request in a small form of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Refuse,
    Ask,
    Answer,
}

impl Deed {
    const fn path(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Ask => "ask",
            Self::Answer => "answer",
        }
    }

    const fn field(self) -> &'static str {
        match self {
            Self::Refuse => "decision_reason",
            Self::Ask => "question",
            Self::Answer => "answer",
        }
    }

    const fn flash(self) -> &'static str {
        match self {
            Self::Refuse => "roster-refused",
            Self::Ask => "roster-questioned",
            Self::Answer => "roster-answered",
        }
    }
}

/// Does it, or shows the page again with what is wrong beside the field.
async fn take(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &RosterChangeId,
    deed: Deed,
    fields: Fields,
) -> Result<Response, Problem> {
    let words = fields.text(deed.field()).to_owned();
    let mut mistakes = Mistakes::default();
    if words.is_empty() {
        mistakes.add(deed.field(), "roster-words-missing");
    } else if words.chars().count() > LONGEST {
        mistakes.add_with(deed.field(), "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    if !mistakes.is_empty() {
        let mut page = read(platform, by, id).await?;
        page.wrong = Some((deed, fields, mistakes));
        let frame = Frame::of(platform, visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(view(frame, &page));
    }
    let mut change = platform.begin(by.actor()).await?;
    match deed {
        Deed::Refuse => actions::refuse(&mut change, platform, by, id, &words).await?,
        Deed::Ask => actions::ask_about(&mut change, platform, by, id, &words).await?,
        Deed::Answer => actions::reply(&mut change, platform, by, id, &words).await?,
    }
    change.commit().await?;
    Ok(see_with(&format!("/roster-changes/{id}"), deed.flash()))
}

/// `POST /roster-changes/{id}/approve`
pub async fn approve(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::approve(&mut change, &platform, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/roster-changes/{id}"), "roster-approved"))
}

/// `POST /roster-changes/{id}/refuse`
pub async fn refuse(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    take(&platform, &visitor, &by, &id, Deed::Refuse, fields).await
}

/// `POST /roster-changes/{id}/ask`
pub async fn ask_about(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    take(&platform, &visitor, &by, &id, Deed::Ask, fields).await
}

/// `POST /roster-changes/{id}/answer`
pub async fn answer(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    take(&platform, &visitor, &by, &id, Deed::Answer, fields).await
}

/// `GET /roster-changes`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let lines = store::roster_changes_seen(&mut platform.read().await?, &sight, None, SHOWN).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let rows = lines.iter().map(|line| {
        Row::new(vec![
            html! { a href={ "/roster-changes/" (line.change.id) } { (line.school_name) } },
            html! { (text(&line.change.reason.key())) },
            html! { (speak.moment(line.change.submitted_at)) },
            html! { (state_tag(&speak, &line.change)) },
        ])
    });
    let table = Table {
        caption: text("roster-title").into(),
        caption_hidden: true,
        columns: vec![
            Column::new(text("triage-school")).main(),
            Column::new(text("roster-reason")),
            Column::new(text("triage-submitted")),
            Column::new(text("triage-state")),
        ],
        rows: rows.collect(),
        empty: html! { p { (text("roster-none")) } },
        ..Table::default()
    };
    Ok(frame.title("roster-title").wide().crumb("/triage", text("triage-title")).show(html! {
        (page_head(&text("roster-title"), None, Some(download_links(&speak, "/roster-changes/export", ""))))
        (table.render())
    }))
}
