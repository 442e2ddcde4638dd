//! Asking the applicant: the question, the day, the places that are opened, the checks that wait.

use std::collections::BTreeSet;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, Field, Tone, button_row, details, field_group, notice, page_head,
};
use foundation::web::forms::{Fields, Form, PathId};
use jiff::ToSpan as _;
use maud::{Markup, html};

use super::application::Checked;
use crate::applications::shared::Place;
use crate::applications::{Application, ApplicationId, ApplicationState, SubProject};
use crate::eligibility::actions::{self, Asking};
use crate::eligibility::check::CheckState;
use crate::eligibility::clarification::{LONGEST, Spot, is_open_to_questions};
use crate::eligibility::permissions;
use crate::eligibility::record::{CheckId, CheckRecord};
use crate::frame::{Frame, see_with};
use crate::ideas::{self, Canvas, Slot};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::reasons::LONGEST_REASON;

/// `GET /eligibility/applications/{id}/ask`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let checked = Checked::read(&platform, &by, &id).await?;
    permissions::may_check_application(&by, checked.file())?;
    if checked.file().application.state != ApplicationState::Checking {
        return Err(Refusal::AgainstTheRules { message: "eligibility-refused-state" }.into());
    }
    let days = checked.words.contest.plan().evaluation.as_ref().map_or(5, |plan| plan.clarification_days);
    let due = platform.base.clock.today().saturating_add(days.days());
    let fields = Fields::of(&[("due_on", &due.to_string())]);
    show(&platform, &visitor, &checked, &fields, None).await
}

/// `POST /eligibility/applications/{id}/ask`
pub async fn send(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let problem = match asked(&platform, &by, &id, &fields).await {
        Ok(()) => {
            let path = format!("/eligibility/applications/{id}");
            return Ok(see_with(&path, "eligibility-flash-asked"));
        }
        Err(problem) => problem,
    };
    let is_of_form = matches!(
        problem.refusal(),
        Some(Refusal::AgainstTheRules { .. } | Refusal::AgainstTheRulesOf { .. } | Refusal::Stale)
    );
    let checked = Checked::read(&platform, &by, &id).await?;
    if !is_of_form {
        return Err(problem);
    }
    show(&platform, &visitor, &checked, &fields, problem.refusal()).await
}

async fn asked(
    platform: &Platform,
    by: &SignedIn,
    id: &ApplicationId,
    fields: &Fields,
) -> Result<(), Problem> {
    let no_place = || Refusal::AgainstTheRules { message: "eligibility-refused-places" };
    let mut spots = BTreeSet::new();
    for word in fields.all("place") {
        spots.insert(Spot::parse(word).ok_or_else(no_place)?);
    }
    let mut checks: Vec<CheckId> = Vec::new();
    for word in fields.all("check") {
        checks.push(CheckId::parse(word).map_err(|_| no_place())?);
    }
    let asking = Asking {
        question: fields.text("question").to_owned(),
        due_on: fields.text("due_on").parse().ok(),
        spots,
        checks,
    };
    let mut change = platform.begin(by.actor()).await?;
    actions::ask(&mut change, by, id, &asking).await?;
    change.commit().await?;
    Ok(())
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    checked: &Checked,
    fields: &Fields,
    refusal: Option<&Refusal>,
) -> Result<Response, Problem> {
    let file = checked.file();
    let ids: Vec<_> = file.counting().map(|part| part.idea.clone()).collect();
    let canvases = ideas::store::canvases(&mut platform.read().await?, &ids).await?;
    let mut frame = Frame::of(platform, visitor).title("eligibility-ask");
    match refusal {
        None => {}
        Some(Refusal::Stale) => frame = frame.status(StatusCode::CONFLICT),
        Some(_) => frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY),
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let path = format!("/eligibility/applications/{}", file.application.id);
    let chosen: Vec<&str> = fields.all("place").collect();
    let waiting: Vec<&str> = fields.all("check").collect();
    let nothing = Canvas::default();
    let frame = frame
        .crumb("/eligibility", text("eligibility-list-title"))
        .crumb(path.clone(), file.name().to_owned())
        .script("js/char-count.js");
    Ok(frame.show(html! {
        (page_head(&text("eligibility-ask"), Some(file.name()), None))
        @if let Some(refusal) = refusal {
            (notice(Tone::Danger, html! { p { (refusal_words(&speak, refusal)) } }))
        }
        form method="post" action={ (path) "/ask" } {
            (question(&speak, fields))
            (Field::new("due_on", text("eligibility-due-on")).hint(text("eligibility-due-on-hint")).required()
                .date(fields.text("due_on")))
            (waiting_checks(&speak, checked, &waiting))
            (field_group(&text("eligibility-opened"), Some(&text("eligibility-opened-hint")), html! {
                (shared_places(&speak, &chosen))
                @for part in file.counting() {
                    (places_of(&speak, part, canvases.get(&part.idea).unwrap_or(&nothing), &chosen))
                }
            }))
            (button_row(html! {
                (Button::new(text("eligibility-ask-send")))
                a class="button button-quiet" href=(path) { (text("eligibility-back")) }
            }))
        }
    }))
}

fn refusal_words(speak: &Speaker, refusal: &Refusal) -> String {
    match refusal {
        Refusal::AgainstTheRulesOf { message, values } => {
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            speak.with(message, &values)
        }
        other => speak.text(other.message_key()),
    }
}

fn question(speak: &Speaker, fields: &Fields) -> Markup {
    let field = Field::new("question", speak.text("eligibility-question-words"))
        .hint(speak.text("eligibility-question-hint"))
        .required();
    crate::autosave::lines(speak, &field, fields.text("question"), 5, LONGEST.min(LONGEST_REASON))
}

fn waiting_checks(speak: &Speaker, checked: &Checked, chosen: &[&str]) -> Markup {
    let file = checked.file();
    let name = |check: &CheckRecord| {
        let question = check.question.in_language(speak.language()).to_owned();
        let part = check.part.as_ref().and_then(|id| file.counting().find(|part| part.id == *id));
        match part {
            Some(part) => {
                let values = [("school", part.school_name.as_str()), ("what", question.as_str())];
                speak.with("eligibility-place-of-school", &values)
            }
            None => question,
        }
    };
    let is_in = |check: &&CheckRecord| {
        check.check.state == CheckState::NeedsPerson
            && check.part.as_ref().is_none_or(|id| file.counting().any(|part| part.id == *id))
    };
    let choices: Vec<Choice<'_>> = checked
        .checks
        .iter()
        .filter(is_in)
        .map(|check| Choice::new(check.id.as_str(), name(check)))
        .collect();
    html! { @if !choices.is_empty() {
        (Field::new("check", speak.text("eligibility-waiting")).hint(speak.text("eligibility-waiting-hint"))
            .checkboxes(&choices, chosen))
    } }
}

fn shared_places(speak: &Speaker, chosen: &[&str]) -> Markup {
    let choices: Vec<Choice<'_>> = Place::ALL
        .iter()
        .filter(|place| **place != Place::CoFinancingSum)
        .map(|place| Choice::new(Spot::Shared(*place).word(), place.label(speak)))
        .collect();
    Field::new("place", speak.text("eligibility-shared")).id("place-shared").checkboxes(&choices, chosen)
}

/// The places of a school: those that stand once, and of the numbered ones those in which something stands.
fn places_of(speak: &Speaker, part: &SubProject, canvas: &Canvas, chosen: &[&str]) -> Markup {
    let is_offered = |slot: &Slot| {
        is_open_to_questions(*slot) && (slot.number().is_none() || !canvas.text(*slot).is_empty())
    };
    let choices: Vec<Choice<'_>> = Slot::all()
        .filter(is_offered)
        .map(|slot| Choice::new(Spot::Slot(part.id.clone(), slot).word(), slot.label(speak)))
        .collect();
    let field = Field::new("place", part.school_name.as_str()).id(format!("place-{}", part.id));
    details(&part.school_name, field.label_hidden().checkboxes(&choices, chosen))
}
