//! Asking for a member to be replaced, with what is known of the training by then.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, Tone, button_row, notice};
use foundation::web::forms::{Fields, Form, Mistakes, PathId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::people::{name_fields, name_mistakes};
use super::roster_decision::state_tag;
use super::views::{mistake_of, mistakes_summary, refusing, rule_note, sentence};
use crate::frame::{Frame, see_with};
use crate::people::accounts::folded_address;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::Word as _;
use crate::programmes::rules::Finding;
use crate::teams::actions::{self, Asked, Replacement, replaceable};
use crate::teams::file::TeamFile;
use crate::teams::member::{MemberId, TeamMember};
use crate::teams::registration::Registration;
use crate::teams::roster::{RosterChange, RosterReason, lead_days};
use crate::teams::seat::Seat;
use crate::teams::terms::Terms;
use crate::teams::{permissions, store};

/// The longest reason, question or answer.
pub(super) const LONGEST: usize = 600;

/// What the form is drawn from.
struct AskPage {
    file: TeamFile,
    members: Vec<TeamMember>,
    earlier: Vec<RosterChange>,
    seat: Option<Seat>,
    terms: Terms,
    today: Date,
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
    Ok(AskPage {
        members: store::members_of(&mut snapshot, &file.team.id).await?,
        earlier: store::roster_changes_of(&mut snapshot, &file.team.id).await?,
        seat: store::seat_of(&mut snapshot, &file.team.id).await?,
        terms: Terms::of_file(&platform.plans, &mut snapshot, &file).await?,
        today: platform.base.clock.today(),
        file,
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

/// What is wrong with a request, beside the rules of the programme.
fn mistakes_in(fields: &Fields) -> Mistakes {
    let mut mistakes = name_mistakes(fields);
    if MemberId::parse(fields.text("out")).is_err() {
        mistakes.add("out", "roster-out-missing");
    }
    let reason = RosterReason::parse(fields.text("reason"));
    let text = fields.text("reason_text");
    if reason == Some(RosterReason::Health) && !text.is_empty() {
        mistakes.add("reason_text", "roster-reason-no-details");
    }
    if text.chars().count() > LONGEST {
        mistakes.add_with("reason_text", "autosave-too-long", vec![("limit", LONGEST.to_string())]);
    }
    // The rule that asks for a reason is asked by the action; beside other mistakes this one is said too.
    if !mistakes.is_empty() && reason.is_none() {
        mistakes.add("reason", "roster-reason-missing");
    }
    mistakes
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
    page.mistakes = mistakes_in(&fields);
    page.fields = fields;
    let refused = |page: &AskPage| {
        Ok(show_form(Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY), page))
    };
    let Some(out) = MemberId::parse(page.fields.text("out")).ok().filter(|_| page.mistakes.is_empty()) else {
        return refused(&page);
    };
    let email = folded_address(page.fields.text("email"));
    let replacement = Replacement {
        out: &out,
        given_name: page.fields.text("given_name"),
        family_name: page.fields.text("family_name"),
        email: &email,
        reason: RosterReason::parse(page.fields.text("reason")),
        reason_text: page.fields.text("reason_text"),
    };
    let mut change = platform.begin(by.actor()).await?;
    let mut file = page.file.clone();
    let asked = match actions::ask_replacement(&mut change, &platform, &by, &mut file, &replacement).await {
        Err(Problem::Refused(Refusal::AgainstTheRulesOf { message, values })) => {
            page.mistakes.add_with("email", message, values);
            return refused(&page);
        }
        asked => asked?,
    };
    change.commit().await?;
    match asked {
        Asked::Submitted(id) => Ok(see_with(&format!("/roster-changes/{id}"), "roster-asked")),
        Asked::Refused(findings) => {
            page.findings = findings;
            page.mistakes.add("reason", "roster-reason-missing");
            refused(&page)
        }
    }
}

fn show_form(frame: Frame<'_>, page: &AskPage) -> Response {
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &page.file.registration.id;
    frame.title("roster-ask").crumb(format!("/registrations/{id}"), page.file.name().to_owned()).show(html! {
        h1 { (text("roster-ask")) }
        p class="lead" { (text("roster-ask-lead"))
            @if let Some(days) = page.terms.roster_lead_days() { " " (speak.count("roster-ask-in-time", days)) } }
        (training(&speak, page))
        (mistakes_summary(&speak, &page.mistakes))
        @for finding in refusing(&page.findings) {
            (notice(Tone::Danger, html! { p { (sentence(&speak, finding)) } (rule_note(&speak, finding)) }))
        }
        @if page.is_begun() { (notice(Tone::Warning, html! { p { (text("roster-refused-begun")) } })) }
        @else { (form(&speak, page)) }
        @if !page.earlier.is_empty() {
            h2 { (text("roster-history")) }
            (history(&speak, &page.earlier))
        }
    })
}

impl AskPage {
    fn days_left(&self) -> Option<i64> {
        let first_day = self.seat.as_ref().and_then(Seat::first_day)?;
        Some(lead_days(self.today, first_day))
    }

    fn is_begun(&self) -> bool {
        self.days_left().is_some_and(|days| days <= 0)
    }
}

/// When the training is, and whether a request sent now would come late: said before it is sent.
fn training(speak: &Speaker, page: &AskPage) -> Markup {
    let Some((seat, days)) = page.seat.as_ref().zip(page.days_left()) else { return html! {} };
    let when = speak.days(seat.session.first_day, seat.session.last_day);
    let is_late = days > 0 && page.terms.roster_lead_days().is_some_and(|lead| days < lead);
    html! {
        p { (speak.with("roster-training", &[("days", &when), ("place", &seat.session.place)])) " "
            @if days > 0 { (speak.count("roster-days-left", days)) } }
        @if is_late { (notice(Tone::Warning, html! { p data-late="yes" { (speak.text("roster-late-before")) } })) }
    }
}

fn form(speak: &Speaker, page: &AskPage) -> Markup {
    let text = |key: &str| speak.text(key);
    let error = |field: &str| mistake_of(speak, &page.mistakes, field);
    let members: Vec<Choice<'_>> = replaceable(&page.file, &page.members, &page.terms, &page.earlier)
        .into_iter()
        .map(|member| {
            let hint = match member.to_on {
                Some(day) => speak.with("roster-out-left", &[("day", &speak.date(day))]),
                None => text(&member.function.key()),
            };
            Choice::new(member.id.as_str(), member.name()).hint(hint)
        })
        .collect();
    let reasons: Vec<Choice<'_>> =
        RosterReason::ALL.iter().map(|one| Choice::new(one.as_str(), text(&one.key()))).collect();
    html! {
        form method="post" action={ "/registrations/" (page.file.registration.id) "/roster" } novalidate {
            (Field::new("out", text("roster-out")).error(error("out")).required().radios(&members, page.fields.filled("out")))
            (Field::new("reason", text("roster-reason")).hint(text("roster-reason-hint")).error(error("reason")).required()
                .radios(&reasons, page.fields.filled("reason")))
            (Field::new("reason_text", text("roster-reason-text")).hint(text("roster-reason-text-hint"))
                .error(error("reason_text"))
                .optional(text("registrations-optional")).textarea(page.fields.text("reason_text"), 3))
            h2 { (text("roster-in")) }
            (name_fields(speak, &page.fields, &page.mistakes))
            (button_row(html! { (Button::new(text("roster-send"))) }))
        }
    }
}

/// The requests of a team, newest first.
pub(super) fn history(speak: &Speaker, changes: &[RosterChange]) -> Markup {
    html! {
        ul { @for change in changes {
            li { a href={ "/roster-changes/" (change.id) } { (speak.moment(change.submitted_at)) } " "
                (change.in_given_name) " " (change.in_family_name) " " (state_tag(speak, change)) }
        } }
    }
}
