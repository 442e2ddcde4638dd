//! Deciding on the registrations ticked in the coordinator's list, after asking again.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, Tone, button_row, hidden, notice, tag};
use foundation::web::forms::{Fields, Form, Mistakes};
use maud::{Markup, html};

use super::query;
use super::triage::{place_words, region_sentence, region_words};
use super::views::{mistake_of, mistakes_summary};
use crate::frame::{Frame, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::rules::Severity;
use crate::teams::actions::{self, Decision, region_uses, taken};
use crate::teams::permissions;
use crate::teams::registration::{Criterion, Outcome, RegistrationId};
use crate::teams::store::triage::{self, Filter, StateCount, TriageLine};
use crate::teams::terms::Terms;

fn ids_of(fields: &Fields) -> Vec<RegistrationId> {
    fields.all("registration").filter_map(|id| RegistrationId::parse(id).ok()).collect()
}

/// The list as it stood when something was ticked in it.
fn list_of(fields: &Fields) -> Fields {
    Fields::parse(fields.text("list").as_bytes()).unwrap_or_default()
}

/// The address of that list.
fn address(fields: &Fields) -> String {
    query::address(&list_of(fields))
}

/// What accepting the chosen ones does to the seats of their regions.
fn regions(speak: &Speaker, terms: &Terms, sums: &[StateCount], lines: &[TriageLine]) -> Markup {
    let is_strict = terms.region_seats.as_ref().is_some_and(|seats| seats.over == Severity::Block);
    html! {
        @for one in region_uses(terms, sums) {
            @let wanted = lines.iter().filter(|line| line.region == one.region).count();
            @let wanted = i64::try_from(wanted).unwrap_or(i64::MAX);
            @if wanted > one.left().max(0) {
                (notice(if is_strict { Tone::Danger } else { Tone::Warning }, html! {
                    p { (region_sentence(speak, &one)) ". "
                        (speak.count("triage-region-beyond", wanted - one.left().max(0)))
                        @if is_strict { " " (speak.text("triage-region-refused")) } }
                }))
            } @else if wanted > 0 {
                p { (region_sentence(speak, &one)) ". " (speak.with("triage-region-after", &[("after", &speak.number(one.left() - wanted))])) }
            }
        }
    }
}

/// `POST /triage/review`: asks again before anything is decided; changes nothing.
pub async fn review(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    if ids_of(&fields).is_empty() {
        return super::triage::list(&platform, &visitor, &by, &list_of(&fields), true).await;
    }
    confirm(&platform, &visitor, &by, &fields, Mistakes::default()).await
}

async fn confirm(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    fields: &Fields,
    mistakes: Mistakes,
) -> Result<Response, Problem> {
    let outcome = Outcome::parse(fields.text("outcome")).ok_or(Refusal::Malformed)?;
    let mut snapshot = platform.read().await?;
    let (lines, terms, sums) = chosen(platform, &mut snapshot, by, fields).await?;
    drop(snapshot);
    let mut frame = Frame::of(platform, visitor);
    if !mistakes.is_empty() {
        frame = frame.status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let question = speak.count(&format!("triage-confirm-{}", outcome.as_str()), count);
    let chosen_criteria: Vec<&str> = fields.all("criterion").collect();
    let criteria: Vec<Choice<'_>> =
        Criterion::ALL.iter().map(|one| Choice::new(one.as_str(), text(&one.key()))).collect();
    let back = address(fields);
    let left = terms.seats.map(|seats| seats - taken(&sums));
    Ok(frame.titled(question.clone()).crumb(back.clone(), text("triage-title")).show(html! {
        h1 { (question) }
        (mistakes_summary(&speak, &mistakes))
        @if let (Outcome::Accept, Some(left)) = (outcome, left) {
            @if count > left {
                (notice(Tone::Warning, html! { p { (speak.with("triage-seats-short", &[("left", &left.max(0).to_string()), ("wanted", &count.to_string())])) } }))
            } @else {
                p { (speak.with("triage-seats-left", &[("left", &left.to_string()), ("after", &(left - count).to_string())])) }
            }
        }
        @if outcome == Outcome::Accept { (regions(&speak, &terms, &sums, &lines)) }
        @if outcome == Outcome::Accept && lines.iter().any(|line| line.is_short) {
            (notice(Tone::Warning, html! { p { (text("triage-short-note")) } }))
        }
        ul { @for line in &lines { li {
            a href={ "/registrations/" (line.id) } { (line.school_name) } " · " (place_words(&line.municipality))
            @if line.is_short { " " (tag(Tone::Warning, &text("triage-short"))) }
        } } }
        form method="post" action="/triage/decide" novalidate {
            (hidden("outcome", outcome.as_str()))
            (hidden("list", fields.text("list")))
            (hidden("call", terms.call.as_str()))
            @for line in &lines { (hidden("registration", line.id.as_str())) }
            (Field::new("criterion", text("triage-criteria")).hint(text("triage-criteria-hint"))
                .error(mistake_of(&speak, &mistakes, "criterion"))
                .checkboxes(&criteria, &chosen_criteria))
            (Field::new("reason", text("triage-reason")).hint(text("triage-reason-hint"))
                .error(mistake_of(&speak, &mistakes, "reason")).required()
                .textarea(fields.text("reason"), 4))
            (button_row(html! {
                (Button::new(text(&outcome.key())))
                a class="button button-quiet" href=(back) { (text("triage-back")) }
            }))
        }
    }))
}

async fn chosen(
    platform: &Platform,
    from: &mut impl Reads,
    by: &SignedIn,
    fields: &Fields,
) -> Result<(Vec<TriageLine>, Terms, Vec<StateCount>), Problem> {
    let sight = permissions::sight(by)?;
    let terms = query::terms(&platform.plans, from, fields, &sight).await?;
    let filter = Filter::of(terms.call.clone(), terms.plan.code.clone(), sight);
    let lines = triage::chosen(from, &filter, &ids_of(fields)).await?;
    let sums = triage::sums(from, &terms.call).await?;
    Ok((lines, terms, sums))
}

/// `POST /triage/decide`
pub async fn decide(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let outcome = Outcome::parse(fields.text("outcome")).ok_or(Refusal::Malformed)?;
    let criteria: Vec<Criterion> = fields.all("criterion").filter_map(Criterion::parse).collect();
    if ids_of(&fields).is_empty() {
        return super::triage::list(&platform, &visitor, &by, &list_of(&fields), true).await;
    }
    let decision = Decision { outcome, criteria: &criteria, reason: fields.text("reason") };
    let mut mistakes = Mistakes::default();
    if decision.reason.chars().count() > 1000 {
        mistakes.add_with("reason", "autosave-too-long", vec![("limit", "1000".to_owned())]);
        return confirm(&platform, &visitor, &by, &fields, mistakes).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    match actions::decide(&mut change, &platform.plans, &by, &ids_of(&fields), &decision).await {
        Ok(_) => {
            change.commit().await?;
            Ok(see_with(&address(&fields), "triage-decided"))
        }
        Err(Problem::Refused(Refusal::AgainstTheRules { message })) => {
            drop(change);
            let field = if message == "triage-refused-no-criterion" { "criterion" } else { "reason" };
            mistakes.add(field, message);
            confirm(&platform, &visitor, &by, &fields, mistakes).await
        }
        Err(Problem::Refused(Refusal::AgainstTheRulesOf { message, mut values })) => {
            drop(change);
            let speak = platform.speaker(visitor.language);
            for (_, value) in values.iter_mut().filter(|(name, _)| *name == "region") {
                *value = region_words(&speak, value);
            }
            mistakes.add_with("reason", message, values);
            confirm(&platform, &visitor, &by, &fields, mistakes).await
        }
        Err(problem) => Err(problem),
    }
}

/// `POST /triage/screen`
pub async fn screen(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    Form(fields): Form,
) -> Result<Response, Problem> {
    if ids_of(&fields).is_empty() {
        return super::triage::list(&platform, &visitor, &by, &list_of(&fields), true).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    actions::screen(&mut change, &by, &ids_of(&fields)).await?;
    change.commit().await?;
    Ok(see_with(&address(&fields), "triage-screened"))
}
