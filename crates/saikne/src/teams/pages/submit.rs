//! Checking and handing in; taking back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, ConfirmPage, DefinitionList, FieldError, Tone, button_row, error_summary, hidden,
    notice_with_title,
};
use foundation::web::forms::{Form, PathId};
use jiff::Timestamp;
use maud::{Markup, Render, html};

use super::form::shown;
use super::views::{found, last_moment, openness, refusing, rule_note, sentence};
use crate::frame::{Frame, see, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::programmes::rules::Finding;
use crate::teams::actions::{self, Prepared, Submitted, prepare};
use crate::teams::answers::Question;
use crate::teams::registration::Registration;
use crate::teams::{RegistrationId, facts, permissions, store};

/// `GET /registrations/{id}/submit`: what will be handed in, and what still is missing.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_lead(&by, &prepared.file)?;
    if !prepared.file.is_draft() {
        return Ok(see(&format!("/registrations/{id}")));
    }
    let now = platform.now();
    let findings = facts::on_submit(&prepared.file, &prepared.members, &prepared.terms, now);
    let missing: Vec<Question> = prepared.answers.missing().collect();
    Ok(show(Frame::of(&platform, &visitor), &prepared, &findings, &missing, now))
}

/// `POST /registrations/{id}/submit`. Sent twice, it answers with the same receipt.
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_lead(&by, &prepared.file)?;
    let number = fields.number("number").unwrap_or(prepared.file.registration.submission_count + 1);
    if number <= prepared.file.registration.submission_count {
        return receipt_of(&platform, &id, number).await;
    }
    let mut change = platform.begin(by.actor()).await?;
    match actions::submit(&mut change, &by, prepared.clone()).await {
        Ok(Submitted::Receipt(receipt_no)) => {
            change.commit().await?;
            Ok(see_with(&format!("/receipts/{receipt_no}"), "registrations-submitted"))
        }
        Ok(Submitted::Refused { findings, missing }) => {
            change.commit().await?;
            let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(show(frame, &prepared, &findings, &missing, platform.now()))
        }
        Err(Problem::Refused(Refusal::Stale)) => {
            // The other of two clicks was quicker, perhaps in the same group of changes: once this one, which
            // changed nothing, is through, so is that one, and its receipt answers both.
            change.commit().await?;
            receipt_of(&platform, &id, number).await
        }
        Err(Problem::Refused(Refusal::AgainstTheRules { message: "registrations-refused-closed" })) => {
            drop(change);
            let frame = Frame::of(&platform, &visitor).status(StatusCode::UNPROCESSABLE_ENTITY);
            Ok(show(frame, &prepared, &[], &[], platform.now()))
        }
        Err(problem) => Err(problem),
    }
}

async fn receipt_of(platform: &Platform, id: &RegistrationId, number: i64) -> Result<Response, Problem> {
    let submissions = store::submissions_of(&mut platform.read().await?, id).await?;
    let submission = submissions.into_iter().find(|one| one.number == number).ok_or(Refusal::Stale)?;
    Ok(see(&format!("/receipts/{}", submission.receipt_no)))
}

fn show(
    frame: Frame<'_>,
    prepared: &Prepared,
    findings: &[Finding],
    missing: &[Question],
    now: Timestamp,
) -> Response {
    let is_open = prepared.terms.is_open(now);
    let speak = frame.speak.clone();
    let text = |key: &str| speak.text(key);
    let id = &prepared.file.registration.id;
    // Once nothing is taken there is nothing to mend either.
    let (findings, missing) = if is_open { (findings, missing) } else { (&[][..], &[][..]) };
    let refusing: Vec<&Finding> = refusing(findings).collect();
    let until = last_moment(&speak, &prepared.terms);
    let number = (prepared.file.registration.submission_count + 1).to_string();
    frame
        .title("registrations-submit-title")
        .crumb(format!("/registrations/{id}"), prepared.file.name().to_owned())
        .show(html! {
            h1 { (text("registrations-submit-title")) }
            (error_summary(&text("registrations-errors"), &errors(&speak, &refusing, missing)))
            (openness(&speak, &prepared.terms, now))
            (summary(&speak, prepared, &refusing, missing, is_open))
            @if is_open {
                p { (speak.with("registrations-submit-until", &[("until", &until)])) }
                form method="post" action={ "/registrations/" (id) "/submit" } {
                    (hidden("number", &number))
                    (button_row(html! {
                        (Button::new(text("registrations-submit")))
                        a class="button button-quiet" href={ "/registrations/" (id) } { (text("registrations-form-back")) }
                    }))
                }
            }
        })
}

fn errors(speak: &Speaker, refusing: &[&Finding], missing: &[Question]) -> Vec<FieldError<'static>> {
    let rules = refusing
        .iter()
        .map(|finding| FieldError::new(finding.field.clone().unwrap_or_default(), sentence(speak, finding)));
    let gaps = missing.iter().map(|question| {
        let name = speak.text(&question.key());
        FieldError::new(question.as_str(), speak.with("registrations-missing", &[("question", &name)]))
    });
    rules.chain(gaps).collect()
}

fn summary(
    speak: &Speaker,
    prepared: &Prepared,
    refusing: &[&Finding],
    missing: &[Question],
    is_open: bool,
) -> Markup {
    let id = &prepared.file.registration.id;
    let change = speak.text("registrations-change");
    let beside = |field: &str| {
        html! { @for finding in refusing.iter().filter(|one| one.field.as_deref() == Some(field)) { (wrong(speak, finding)) } }
    };
    let mut list = DefinitionList::new().fact(
        speak.text("teams-start-school"),
        html! { span id="school" { (prepared.file.school_name) } (beside("school")) },
    );
    let members = html! {
        div id="members" {
            div id="support-person" {}
            @for member in prepared.members.iter().filter(|member| member.is_active()) {
                p id={ "member-" (member.id) } {
                    (member.name()) " – " (speak.text(&crate::programmes::Word::key(member.function)))
                    @for finding in refusing.iter().filter(|one| is_about(one, member.id.as_str())) {
                        span id=[finding.field.as_deref()] {} (wrong(speak, finding))
                    }
                }
            }
            (beside("members")) (beside("support-person")) (beside("support-person-type"))
        }
    };
    let people = speak.text("teams-people-title");
    let row = |list: DefinitionList<'static>, label: String, words: Markup, href: String| {
        if is_open {
            list.changeable(label.clone(), words, href, change.clone(), label)
        } else {
            list.fact(label, words)
        }
    };
    list = row(list, people, members, format!("/registrations/{id}/team"));
    for question in Question::ALL {
        let value = prepared.answers.text(*question);
        let is_missing = missing.contains(question);
        if value.is_empty() && !is_missing {
            continue;
        }
        let label = speak.text(&question.key());
        let href = format!("/registrations/{id}/form#{}", question.as_str());
        let words = html! {
            span id=(question.as_str()) { (shown(speak, *question, value, &prepared.sessions)) }
        };
        list = row(list, label, words, href);
    }
    list.render()
}

fn is_about(finding: &Finding, member: &str) -> bool {
    finding
        .field
        .as_deref()
        .and_then(|field| field.strip_prefix("member-"))
        .is_some_and(|rest| rest.starts_with(member))
}

fn wrong(speak: &Speaker, finding: &Finding) -> Markup {
    html! {
        span class="field-error" {
            (sentence(speak, finding))
            @if let Some(found) = found(speak, finding) { " " (found) }
        }
        (rule_note(speak, finding))
    }
}

/// `GET /registrations/{id}/withdraw`
pub async fn withdraw_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_lead(&by, &prepared.file)?;
    if prepared.file.is_draft() {
        return Ok(see(&format!("/registrations/{id}")));
    }
    let frame = Frame::of(&platform, &visitor);
    let until = last_moment(&frame.speak, &prepared.terms);
    if !prepared.terms.is_open(platform.now()) {
        return Ok(too_late_to_withdraw(frame, &prepared, &until));
    }
    let consequences = frame.speak.with("registrations-withdraw-consequences", &[("until", &until)]);
    Ok(confirmation(frame, &prepared, "withdraw", &consequences))
}

/// Instead of the question: the deadline has passed.
fn too_late_to_withdraw(frame: Frame<'_>, prepared: &Prepared, until: &str) -> Response {
    let speak = frame.speak.clone();
    let path = format!("/registrations/{}", prepared.file.registration.id);
    let title = speak.text("registrations-closed-title");
    frame.title("registrations-withdraw").crumb(path.clone(), prepared.file.name().to_owned()).show(html! {
        h1 { (speak.text("registrations-withdraw")) }
        (notice_with_title(Tone::Warning, &title, html! {
            p { (speak.with("registrations-closed-since", &[("until", until)])) }
            p { (speak.text("registrations-withdraw-closed")) }
        }))
        (button_row(html! {
            a class="button button-quiet" href=(path) { (speak.text("registrations-form-back")) }
        }))
    })
}

/// Asks before a registration is taken back or thrown away; `deed` ends the path and the keys of its words.
fn confirmation(frame: Frame<'_>, prepared: &Prepared, deed: &str, consequences: &str) -> Response {
    let speak = frame.speak.clone();
    let path = format!("/registrations/{}", prepared.file.registration.id);
    let text = |part: &str| speak.text(&format!("registrations-{deed}{part}"));
    frame.titled(text("-question")).crumb(path.clone(), prepared.file.name().to_owned()).show(
        ConfirmPage {
            question: text("-question").into(),
            consequences: html! { p { (consequences) } },
            action: format!("{path}/{deed}").into(),
            fields: html! {},
            yes: text("").into(),
            no: text("-no").into(),
            back: path.into(),
            danger: true,
        }
        .render(),
    )
}

/// `POST /registrations/{id}/withdraw`
pub async fn withdraw(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::withdraw(&mut change, &platform.plans, &by, &id).await?;
    change.commit().await?;
    Ok(see_with(&format!("/registrations/{id}"), "registrations-withdrawn"))
}

/// `GET /registrations/{id}/discard`
pub async fn discard_page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let prepared = prepare(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    permissions::may_lead(&by, &prepared.file)?;
    if !prepared.file.is_draft() {
        return Ok(see(&format!("/registrations/{id}")));
    }
    let frame = Frame::of(&platform, &visitor);
    let consequences = frame.speak.text("registrations-discard-consequences");
    Ok(confirmation(frame, &prepared, "discard", &consequences))
}

/// `POST /registrations/{id}/discard`
pub async fn discard(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Registration>,
) -> Result<Response, Problem> {
    let mut change = platform.begin(by.actor()).await?;
    actions::discard(&mut change, &by, &id).await?;
    change.commit().await?;
    Ok(see_with("/my-teams", "registrations-discarded"))
}
