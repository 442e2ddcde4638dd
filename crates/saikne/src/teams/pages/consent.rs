//! A guardian's page: no account, one link, each purpose apart. It stands here because the team is told when
//! somebody may no longer come.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::change::Actor;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Choice, Field, FieldError, button_row, error_summary};
use foundation::web::forms::{Fields, Form, PathWord};
use maud::html;

use crate::frame::{Frame, see_with};
use crate::people::consents::{self, ConsentRequest, ConsentState, Purpose};
use crate::people::{Visitor, person};
use crate::platform::Platform;
use crate::teams::jobs::TellLostConsent;

/// `GET /consents/{token}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
) -> Result<Response, Problem> {
    let mut snapshot = platform.read().await?;
    let request = consents::by_token(&mut snapshot, &token, platform.now()).await?;
    let answers = consents::answers(&mut snapshot, &request.id).await?;
    drop(snapshot);
    show(&platform, &visitor, &token, &request, &answers, None).await
}

async fn show(
    platform: &Platform,
    visitor: &Visitor,
    token: &str,
    request: &ConsentRequest,
    answers: &[(Purpose, ConsentState)],
    posted: Option<&Fields>,
) -> Result<Response, Problem> {
    let subject =
        person::find(&mut platform.read().await?, &request.subject).await?.ok_or(Refusal::NotFound)?;
    let status = if posted.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let frame = Frame::of(platform, visitor).title("people-consent-title").status(status);
    let speak = frame.speak.clone();
    let missing: Vec<FieldError<'_>> = Purpose::ALL
        .into_iter()
        .filter(|purpose| posted.is_some_and(|fields| fields.filled(purpose.as_str()).is_none()))
        .map(|purpose| FieldError::new(purpose.as_str(), speak.text("people-mistake-consent")))
        .collect();
    Ok(frame.show(html! {
        @if !missing.is_empty() { (error_summary(&speak.text("people-mistakes"), &missing)) }
        h1 { (speak.text("people-consent-title")) }
        p class="lead" {
            (speak.with("people-consent-lead", &[("guardian", &request.guardian_name), ("name", &subject.given_name)]))
        }
        p { (speak.text("people-consent-what")) }
        form method="post" action={ "/consents/" (token) } novalidate {
            @for (purpose, state) in answers {
                @let name = purpose.as_str();
                @let key = name.replace('_', "-");
                @let before = match state {
                    ConsentState::Given => Some("yes"),
                    ConsentState::Refused | ConsentState::Withdrawn => Some("no"),
                    _ => None,
                };
                @let chosen = posted.map_or(before, |fields| fields.filled(name));
                @let wrong = (posted.is_some() && chosen.is_none()).then(|| speak.text("people-mistake-consent"));
                (Field::new(name, speak.text(&format!("people-consent-{key}")))
                    .hint(speak.text(&format!("people-consent-{key}-hint")))
                    .error(wrong).required()
                    .radios(&[
                        Choice::new("yes", speak.text("people-consent-yes")),
                        Choice::new("no", speak.text("people-consent-no")),
                    ], chosen))
            }
            (button_row(html! { (Button::new(speak.text("people-consent-save"))) }))
        }
        p { (speak.text("people-consent-withdraw")) }
    }))
}

/// `POST /consents/{token}`
pub async fn answer(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(token): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let mut change = platform.begin(Actor::public()).await?;
    let request = consents::by_token(&mut change, &token, platform.now()).await?;
    let answers = consents::answers(&mut change, &request.id).await?;
    let is_complete =
        Purpose::ALL.into_iter().all(|purpose| matches!(fields.text(purpose.as_str()), "yes" | "no"));
    if !is_complete {
        drop(change);
        return show(&platform, &visitor, &token, &request, &answers, Some(&fields)).await;
    }
    for purpose in Purpose::ALL {
        let is_agreed = fields.text(purpose.as_str()) == "yes";
        let now = consents::answer(&mut change, &request, purpose, is_agreed).await?;
        let is_news = answers.iter().any(|(asked, before)| *asked == purpose && *before != now);
        if purpose == Purpose::Participate && is_news && !is_agreed {
            let (subject, edition) = (request.subject.clone(), request.edition_code.clone());
            change.queue(&TellLostConsent { subject, edition }).await?;
        }
    }
    change.commit().await?;
    Ok(see_with(&format!("/consents/{token}"), "people-consent-saved"))
}
