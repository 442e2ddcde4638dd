//! One application under check: every question with the fact and the evidence, what people decided, what is asked of
//! the applicant, schools that were taken out, and how it ends.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ButtonKind, DefinitionList, Field, Tone, heading, link_button, notice, notice_with_title,
    page_head,
};
use foundation::web::forms::PathId;
use maud::{Markup, html};

use super::questions::View;
use super::{clarifications, state_tag};
use crate::applications::{self, Application, ApplicationFile, ApplicationId, ApplicationState, SubProject};
use crate::eligibility::clarification::{Clarification, Opened};
use crate::eligibility::clarified::Words;
use crate::eligibility::record::{CheckId, CheckRecord};
use crate::eligibility::standing::Standing;
use crate::eligibility::{permissions, store};
use crate::frame::Frame;
use crate::ideas::terms::Contest;
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;

/// An application under check with everything its page shows.
pub(super) struct Checked {
    pub words: Words,
    pub checks: Vec<CheckRecord>,
    pub asked: Vec<Clarification>,
    pub opened: Vec<Opened>,
    pub ending: Option<applications::store::Taken>,
}

impl Checked {
    /// Reads it for somebody who may see it; the number of statements is the same for any number of schools.
    pub async fn read(platform: &Platform, by: &SignedIn, id: &ApplicationId) -> Result<Self, Problem> {
        let mut from = platform.read().await?;
        let file = applications::store::file(&mut from, id).await?.ok_or(Refusal::NotFound)?;
        permissions::may_see_application(by, &file)?;
        let contest = Contest::of_edition(&platform.plans, &mut from, &file.application.edition).await?;
        let checks = store::checks_of(&mut from, id).await?;
        let asked = store::clarifications_of(&mut from, id).await?;
        let ids: Vec<_> = asked.iter().map(|one| one.id.clone()).collect();
        let opened = store::opened_of(&mut from, &ids).await?;
        let steps = applications::store::steps(&mut from, id).await?;
        let ending = steps.into_iter().rev().find(|taken| {
            use applications::Step::{FoundEligible, FoundIneligible};
            matches!(taken.step, FoundEligible | FoundIneligible)
        });
        Ok(Self { words: Words { file, contest }, checks, asked, opened, ending })
    }

    pub(super) fn file(&self) -> &ApplicationFile {
        &self.words.file
    }
}

/// A deed that was refused: what stood in its way, and what was typed, so that nothing is lost.
pub(super) struct Refused<'a> {
    pub refusal: &'a Refusal,
    pub words: &'a str,
    pub check: Option<CheckId>,
}

/// `GET /eligibility/applications/{id}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    show(&platform, &visitor, &by, &id, None).await
}

/// The page; after a deed that was refused with what was typed.
pub(super) async fn show(
    platform: &Platform,
    visitor: &Visitor,
    by: &SignedIn,
    id: &ApplicationId,
    refused: Option<&Refused<'_>>,
) -> Result<Response, Problem> {
    let checked = Checked::read(platform, by, id).await?;
    let file = checked.file();
    let may_check = permissions::may_check_application(by, file).is_ok();
    let is_under_check = file.application.state == ApplicationState::Checking;
    let mut frame = Frame::of(platform, visitor).wide();
    if let Some(refused) = refused {
        let is_stale = *refused.refusal == Refusal::Stale;
        frame = frame.status(if is_stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY });
    }
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let view = View {
        speak: &speak,
        by,
        application: id,
        decides: may_check && is_under_check,
        typed: refused.and_then(|refused| Some((refused.check.as_ref()?, refused.words))),
    };
    let standing = Standing::of(file, &checked.checks);
    let frame = frame
        .crumb("/eligibility", text("eligibility-list-title"))
        .crumb(format!("/eligibility/{}", file.application.call), text("eligibility-table"));
    Ok(frame.titled(speak.with("eligibility-application-title", &[("name", file.name())])).show(html! {
        (page_head(file.name(), Some(&file.applicant_name), Some(state_tag(&speak, file.application.state))))
        @if let Some(refused) = refused { (refusal_notice(&speak, refused, &checked.checks)) }
        (facts(&speak, &checked))
        @if let Some(ending) = &checked.ending { (ended(&speak, ending)) }
        @if !checked.checks.is_empty() { (what_lacks(&speak, file, &standing)) }
        @if checked.checks.is_empty() { p { (text("eligibility-not-begun")) } }
        @if view.decides { p {
            (link_button(ButtonKind::Secondary, &format!("/eligibility/applications/{id}/ask"), text("eligibility-ask")))
        } }
        (clarifications::for_officers(&speak, &checked))
        @if !checked.checks.is_empty() {
            (heading("whole", &text("eligibility-whole"), None))
            (view.table(&text("eligibility-whole"), checked.checks.iter().filter(|check| check.part.is_none())))
        }
        @for part in &file.sub_projects { (of_school(&view, part, &checked.checks)) }
        @if view.decides { (ending(&view, &standing)) }
    }))
}

fn facts(speak: &Speaker, checked: &Checked) -> Markup {
    let (file, text) = (checked.file(), |key: &str| speak.text(key));
    let id = &file.application.id;
    let schools = i64::try_from(file.counting().count()).unwrap_or(i64::MAX);
    let requested = file.requested();
    html! {
        (DefinitionList::new()
            .fact(text("eligibility-applicant"), html! { (file.applicant_name) })
            .fact(text("eligibility-schools"), html! { (speak.number(schools)) })
            .fact(text("eligibility-asked"), html! {
                span data-asked=(requested.0) { (speak.sum(requested)) }
                @if requested != file.application.requested {
                    " " (speak.with("eligibility-asked-before", &[("sum", &speak.sum(file.application.requested))]))
                }
            }))
        p {
            a href={ "/applications/" (id) "/read" } { (text("eligibility-read")) } " · "
            a href={ "/applications/" (id) "/preview" } { (text("eligibility-preview")) }
        }
    }
}

fn ended(speak: &Speaker, ending: &applications::store::Taken) -> Markup {
    let is_eligible = ending.step == applications::Step::FoundEligible;
    let (tone, key) = if is_eligible {
        (Tone::Success, "eligibility-ended-eligible")
    } else {
        (Tone::Danger, "eligibility-ended-ineligible")
    };
    let values = [("name", ending.by.as_str()), ("at", &speak.moment(ending.at))];
    notice(
        tone,
        html! {
            p { (speak.with(key, &values)) }
            @if !ending.words.is_empty() { p { (speak.text("eligibility-reason")) ": " (ending.words) } }
        },
    )
}

/// How many questions are answered, and links to those that are not.
fn what_lacks(speak: &Speaker, file: &ApplicationFile, standing: &Standing<'_>) -> Markup {
    let name = |check: &CheckRecord| {
        let school = check.part.as_ref().and_then(|id| file.sub_projects.iter().find(|part| part.id == *id));
        let question = check.question.in_language(speak.language());
        match school {
            Some(school) => speak
                .with("eligibility-place-of-school", &[("school", &school.school_name), ("what", question)]),
            None => question.to_owned(),
        }
    };
    let list = |key: &str, checks: &[&CheckRecord]| {
        let count = i64::try_from(checks.len()).unwrap_or(i64::MAX);
        html! { @if count > 0 {
            p { (speak.count(key, count)) }
            ul { @for check in checks { li { a href={ "#check-" (check.id) } { (name(check)) } } } }
        } }
    };
    let met = i64::try_from(standing.met).unwrap_or(i64::MAX);
    html! {
        (heading("standing", &speak.text("eligibility-standing"), None))
        p data-met=(standing.met) { (speak.count("eligibility-standing-met", met)) }
        (list("eligibility-standing-open", &standing.open))
        (list("eligibility-standing-not-met", &standing.not_met))
    }
}

fn of_school(view: &View<'_>, part: &SubProject, checks: &[CheckRecord]) -> Markup {
    let speak = view.speak;
    let own: Vec<&CheckRecord> =
        checks.iter().filter(|check| check.part.as_ref() == Some(&part.id)).collect();
    html! {
        (heading(&format!("part-{}", part.id), &part.school_name, Some(&speak.sum(part.requested))))
        @match &part.exclusion {
            Some(exclusion) => (notice(Tone::Warning, html! {
                p { (speak.with("eligibility-excluded-at", &[("at", &speak.moment(exclusion.at))])) }
                p { (speak.text("eligibility-reason")) ": " (exclusion.reason) }
                @if let Some(rule) = &exclusion.rule { p { span class="rule-id" { (rule) } } }
            })),
            None => {
                @if !own.is_empty() { (view.table(&part.school_name, own.iter().copied())) }
                @if view.decides && !own.is_empty() { (view.exclude_form(part, &own)) }
            },
        }
    }
}

/// How the check ends, or what stands in the way.
fn ending(view: &View<'_>, standing: &Standing<'_>) -> Markup {
    let speak = view.speak;
    let action = format!("/eligibility/applications/{}/end", view.application);
    let why_not = |reason| {
        let problem = Problem::from(reason);
        speak.text(problem.message_key())
    };
    html! {
        (heading("end", &speak.text("eligibility-end"), None))
        @match standing.may_be_eligible() {
            Ok(()) => form method="post" action=(action) {
                p { (speak.text("eligibility-end-eligible-hint")) }
                (Button::new(speak.text("eligibility-end-eligible")).named("result", "eligible"))
            },
            Err(reason) => p data-ending="no" { (speak.text("eligibility-end-not-yet")) " " (why_not(reason)) },
        }
        @if standing.may_be_ineligible().is_ok() {
            form method="post" action=(action) {
                (Field::new("reason", speak.text("eligibility-end-reason")).id("end-reason").required()
                    .textarea("", 4))
                (Button::new(speak.text("eligibility-end-ineligible")).danger().named("result", "ineligible"))
            }
        }
    }
}

/// Why a deed was refused. Where somebody was quicker: what they decided, and what was typed here.
fn refusal_notice(speak: &Speaker, refused: &Refused<'_>, checks: &[CheckRecord]) -> Markup {
    let typed = html! { @if !refused.words.is_empty() {
        p { (speak.text("eligibility-typed")) }
        blockquote { @for line in refused.words.lines() { p { (line) } } }
    } };
    let check = refused.check.as_ref().and_then(|id| checks.iter().find(|check| check.id == *id));
    if *refused.refusal == Refusal::Stale {
        return notice_with_title(
            Tone::Warning,
            &speak.text("eligibility-quicker"),
            html! {
                p { (speak.text("eligibility-quicker-hint")) }
                @if let Some(check) = check {
                    p {
                        a href={ "#check-" (check.id) } { (check.question.in_language(speak.language())) } ": "
                        (super::check_tag(speak, check.check.state, check.check.is_met))
                        @if !check.decided_by.is_empty() { " " (check.decided_by) }
                        @else if !check.proposed_by.is_empty() { " " (check.proposed_by) }
                    }
                    @if !check.check.reason.is_empty() { p { (check.check.reason) } }
                }
                (typed)
            },
        );
    }
    let sentence = match refused.refusal {
        Refusal::AgainstTheRulesOf { message, values } => {
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            speak.with(message, &values)
        }
        other => speak.text(other.message_key()),
    };
    notice(Tone::Danger, html! { p { (sentence) } (typed) })
}
