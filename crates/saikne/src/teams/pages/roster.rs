//! Replacing a member: asking for it, and what became of it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Column, DefinitionList, Field, Row, Table, Tone, button_row, notice, tag,
};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use maud::{Markup, Render, html};

use super::people::{name_fields, name_mistakes};
use super::views::{mistake_of, mistakes_summary, refusing, rule_note, sentence};
use crate::frame::{Frame, see_with};
use crate::people::accounts::folded_address;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Word as _;
use crate::programmes::rules::Finding;
use crate::teams::actions::{self, Asked, Replacement};
use crate::teams::file::TeamFile;
use crate::teams::member::{MemberId, TeamMember};
use crate::teams::registration::Registration;
use crate::teams::roster::{RosterChange, RosterReason, RosterState};
use crate::teams::{permissions, store};

/// The longest reason, question or answer.
const LONGEST: usize = 600;

/// What the form is drawn from.
struct AskPage {
    file: TeamFile,
    members: Vec<TeamMember>,
    earlier: Vec<RosterChange>,
    fields: Fields,
    mistakes: Mistakes,
    findings: Vec<Finding>,
}

async fn ask_page(
    platform: &Platform,
    by: &SignedIn,
    id: &crate::teams::RegistrationId,
) -> Result<AskPage, Problem> {
    let mut snapshot = platform.read().await?;
    let file = actions::file_of(&mut snapshot, id).await?;
    permissions::may_lead(by, &file)?;
    let members = store::members_of(&mut snapshot, &file.team.id).await?;
    let earlier = store::roster_changes_of(&mut snapshot, &file.team.id).await?;
    Ok(AskPage {
        file,
        members,
        earlier,
        fields: Fields::default(),
        mistakes: Mistakes::default(),
        findings: Vec::new(),
    })
}

/// `GET /registrations/{id}/roster`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let page = ask_page(&platform, &by, &id).await?;
    Ok(show_form(Frame::of(&platform, &visitor), &page))
}

/// `POST /registrations/{id}/roster`
pub async fn ask(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut page = ask_page(&platform, &by, &id).await?;
    let mut mistakes = name_mistakes(&fields);
    let out = MemberId::parse(fields.text("out")).ok();
    if out.is_none() {
        mistakes.add("out", "roster-out-missing");
    }
    if fields.text("reason_text").chars().count() > LONGEST {
        mistakes.add_with("reason_text", "registrations-too-long", vec![("limit", LONGEST.to_string())]);
    }
    page.fields = fields;
    page.mistakes = mistakes;
    let (true, Some(out)) = (page.mistakes.is_empty(), out) else {
        return Ok(show_form(Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY), &page));
    };
    let email = folded_address(page.fields.text("email"));
    let replacement = Replacement {
        out: &out,
        given_name: page.fields.text("given_name"),
        family_name: page.fields.text("family_name"),
        email: &email,
        reason: RosterReason::parse(page.fields.text("reason")),
        reason_text: page.fields.text("reason_text"),
        // The team's session is known to a later area; it asks through the action with that day.
        first_day: None,
    };
    let mut change = platform.begin(by.actor()).await?;
    let mut file = page.file.clone();
    let asked = actions::ask_replacement(&mut change, &platform, &by, &mut file, &replacement).await?;
    change.commit().await?;
    match asked {
        Asked::Submitted(id) => Ok(see_with(&format!("/roster-changes/{id}"), "roster-asked")),
        Asked::Refused(findings) => {
            page.findings = findings;
            page.mistakes.add("reason", "roster-reason-missing");
            Ok(show_form(Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY), &page))
        }
    }
}

fn show_form(frame: Frame<'_>, page: &AskPage) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(&speak, &page.mistakes, field);
    let id = &page.file.registration.id;
    let members: Vec<Choice<'_>> = page
        .members
        .iter()
        .filter(|member| member.is_active())
        .map(|member| Choice::new(member.id.as_str(), member.name()).hint(text(&member.function.key())))
        .collect();
    let reasons: Vec<Choice<'_>> =
        RosterReason::ALL.iter().map(|one| Choice::new(one.as_str(), text(&one.key()))).collect();
    frame.title("roster-ask").crumb(format!("/registrations/{id}"), page.file.name().to_owned()).show(html! {
        h1 { (text("roster-ask")) }
        p class="lead" { (text("roster-ask-lead")) }
        (mistakes_summary(&speak, &page.mistakes))
        @for finding in refusing(&page.findings) {
            (notice(Tone::Danger, html! { p { (sentence(&speak, finding)) } (rule_note(&speak, finding)) }))
        }
        form method="post" action={ "/registrations/" (id) "/roster" } novalidate {
            (Field::new("out", text("roster-out")).error(error("out")).required().radios(&members, page.fields.filled("out")))
            (Field::new("reason", text("roster-reason")).hint(text("roster-reason-hint")).error(error("reason")).required()
                .radios(&reasons, page.fields.filled("reason")))
            (Field::new("reason_text", text("roster-reason-text")).error(error("reason_text"))
                .optional(text("registrations-optional")).textarea(page.fields.text("reason_text"), 3))
            h2 { (text("roster-in")) }
            (name_fields(&speak, &page.fields, &page.mistakes))
            (button_row(html! { (Button::new(text("roster-send"))) }))
        }
        @if !page.earlier.is_empty() {
            h2 { (text("roster-history")) }
            ul { @for change in &page.earlier {
                li { a href={ "/roster-changes/" (change.id) } { (speak.moment(change.submitted_at)) } " " (state(&speak, change)) }
            } }
        }
    })
}

fn state(speak: &Speaker, change: &RosterChange) -> Markup {
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

/// `GET /roster-changes/{id}`
pub async fn show(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let change = store::find_roster_change(&mut snapshot, &id).await?.ok_or(Refusal::NotFound)?;
    let file = store::file_of_team(&mut snapshot, &change.team).await?.ok_or(Refusal::NotFound)?;
    permissions::may_see_roster(&by, &file)?;
    let out = store::member(&mut snapshot, &change.out).await?.ok_or(Refusal::NotFound)?;
    drop(snapshot);
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let mut facts = DefinitionList::new()
        .fact(text("triage-state"), state(&speak, &change))
        .fact(text("roster-out"), html! { (out.name()) })
        .fact(text("roster-in"), html! { (change.in_given_name) " " (change.in_family_name) })
        .fact(text("roster-reason"), html! { (text(&change.reason.key())) @if !change.reason_text.is_empty() { ": " (change.reason_text) } })
        .fact(text("triage-submitted"), html! { (speak.moment(change.submitted_at)) });
    for (key, words) in [
        ("roster-question", &change.question),
        ("roster-answer", &change.answer),
        ("roster-decision-reason", &change.decision_reason),
    ] {
        if let Some(words) = words {
            facts = facts.fact(text(key), html! { (words) });
        }
    }
    Ok(frame
        .title("roster-title")
        .crumb(format!("/registrations/{}", file.registration.id), file.name().to_owned())
        .show(html! {
            h1 { (text("roster-title")) }
            p class="lead" { (file.school_name) }
            @if change.is_late { (notice(Tone::Warning, html! { p { (text("roster-late-note")) } })) }
            (facts.render())
            @if permissions::coordinates(&by, &file) && change.state == RosterState::Submitted { (decision_forms(&speak, &change)) }
            @if permissions::leads(&by, &file) && change.state == RosterState::InfoRequested {
                (words_form(&speak, &change, "answer", "roster-answer", "roster-answer-send"))
            }
        }))
}

fn decision_forms(speak: &Speaker, change: &RosterChange) -> Markup {
    html! {
        h2 { (speak.text("roster-decide")) }
        form method="post" action={ "/roster-changes/" (change.id) "/approve" } {
            (button_row(html! { (Button::new(speak.text("roster-approve"))) }))
        }
        (words_form(speak, change, "ask", "roster-question", "roster-question-send"))
        (words_form(speak, change, "refuse", "roster-decision-reason", "roster-refuse"))
    }
}

fn words_form(speak: &Speaker, change: &RosterChange, deed: &str, label: &str, button: &str) -> Markup {
    let id = format!("words-{deed}");
    let send = Button::new(speak.text(button));
    html! {
        form method="post" action={ "/roster-changes/" (change.id) "/" (deed) } {
            (Field::new("words", speak.text(label)).id(id).required().max_length(LONGEST).textarea("", 3))
            (button_row(html! { (if deed == "refuse" { send.danger() } else { send.secondary() }) }))
        }
    }
}

/// What was written into the one field of a small form.
fn words_of(fields: &Fields) -> Result<&str, Problem> {
    let words = fields.text("words");
    if words.is_empty() {
        return Err(Refusal::AgainstTheRules { message: "triage-refused-no-reason" }.into());
    }
    if words.chars().count() > LONGEST {
        return Err(Refusal::TooLarge.into());
    }
    Ok(words)
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
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::refuse(&mut change, &platform, &by, &id, words_of(&fields)?).await?;
    change.commit().await?;
    Ok(see_with(&format!("/roster-changes/{id}"), "roster-refused"))
}

/// `POST /roster-changes/{id}/ask`
pub async fn ask_about(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::ask_about(&mut change, &platform, &by, &id, words_of(&fields)?).await?;
    change.commit().await?;
    Ok(see_with(&format!("/roster-changes/{id}"), "roster-questioned"))
}

/// `POST /roster-changes/{id}/answer`
pub async fn answer(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<RosterChange>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::reply(&mut change, &platform, &by, &id, words_of(&fields)?).await?;
    change.commit().await?;
    Ok(see_with(&format!("/roster-changes/{id}"), "roster-answered"))
}

/// `GET /roster-changes`
pub async fn list(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
) -> Result<Response, Problem> {
    let sight = permissions::sight(&by)?;
    let lines = store::roster_changes_seen(&mut platform.read().await?, &sight).await?;
    let frame = Frame::of(&platform, &visitor);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let rows = lines.iter().map(|line| {
        Row::new(vec![
            html! { a href={ "/roster-changes/" (line.change.id) } { (line.school_name) } },
            html! { (text(&line.change.reason.key())) },
            html! { (speak.moment(line.change.submitted_at)) },
            html! { (state(&speak, &line.change)) },
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
        h1 { (text("roster-title")) }
        (table.render())
    }))
}
