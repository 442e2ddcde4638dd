//! A guardian's page: no account, one link, each purpose apart. It stands here because the team is told when
//! somebody may no longer come.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::change::Actor;
use foundation::database::Reads;
use foundation::i18n::Speaker;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{
    Button, Choice, DefinitionList, Field, FieldError, button_row, error_summary,
};
use foundation::web::forms::{Fields, Form, PathWord};
use maud::{Markup, Render as _, html};

use crate::frame::{Frame, see_with};
use crate::people::consents::{self, ConsentRequest, ConsentState, Purpose};
use crate::people::person::Person;
use crate::people::{Visitor, person};
use crate::platform::Platform;
use crate::programmes::{EditionPlan, Plans};
use crate::teams::jobs::TellLostConsent;
use crate::teams::seat::Seat;
use crate::teams::store;
use crate::teams::terms::Terms;

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
    let mut snapshot = platform.read().await?;
    let subject = person::find(&mut snapshot, &request.subject).await?.ok_or(Refusal::NotFound)?;
    let about = about(&platform.plans, &mut snapshot, request).await?;
    drop(snapshot);
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
            (speak.with("people-consent-lead", &[("guardian", &request.guardian_name), ("name", &short_name(&subject))]))
        }
        @if let Some(about) = &about { (facts(&speak, about)) }
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
            p { (speak.text("people-consent-withdraw")) }
            (button_row(html! { (Button::new(speak.text("people-consent-save"))) }))
        }
    }))
}

/// Whom it is about, for somebody who knows them: the link may be seen by others.
fn short_name(subject: &Person) -> String {
    let initial: String = subject.family_name.chars().take(1).collect();
    if initial.is_empty() { subject.given_name.clone() } else { format!("{} {initial}.", subject.given_name) }
}

/// What a guardian is asked about.
struct About {
    school: String,
    plan: Arc<EditionPlan>,
    seat: Option<Seat>,
}

/// The team the young person is in; none once they have left it.
async fn about(
    plans: &Plans,
    from: &mut impl Reads,
    request: &ConsentRequest,
) -> Result<Option<About>, Problem> {
    let memberships = store::memberships_of_person(from, &request.subject).await?;
    let Some(member) = memberships.into_iter().find(|one| one.edition == request.edition_code) else {
        return Ok(None);
    };
    let Some(file) = store::file_of_team(from, &member.team).await? else { return Ok(None) };
    let plan = Terms::of_file(plans, from, &file).await?.plan;
    let seat = store::seat_of(from, &member.team).await?.filter(|seat| seat.first_day().is_some());
    Ok(Some(About { school: file.school_name, plan, seat }))
}

/// What it is, when and where, who answers for it and whom to ask.
fn facts(speak: &Speaker, about: &About) -> Markup {
    let text = |key: &str| speak.text(key);
    let when = match about.seat.as_ref().map(|seat| &seat.session) {
        Some(session) => {
            let days = speak.days(session.first_day, session.last_day);
            speak.with("teams-seat-where", &[("days", &days), ("place", &session.place)])
        }
        None => text("people-consent-when-unknown"),
    };
    let body = format!("people-consent-body-{}", about.plan.programme.manager.trim_start_matches("org:"));
    let mut list = DefinitionList::new()
        .fact(text("people-consent-school"), html! { (about.school) })
        .fact(text("people-consent-programme"), html! { (about.plan.title_in(speak.language())) })
        .fact(text("people-consent-when"), html! { (when) });
    if speak.knows(&body) {
        list = list.fact(text("people-consent-responsible"), html! { (text(&body)) });
    }
    list.fact(
        text("people-consent-questions"),
        html! {
            a href="/contacts" { (text("people-sign-in-contacts")) } ", "
            a href="/privacy" { (text("people-consent-privacy")) }
        },
    )
    .render()
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
