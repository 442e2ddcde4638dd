//! Signing by redirect: the paper is handed to a signing service, the person signs there and comes back.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use foundation::ids::Id;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, ButtonKind, Tone, button_row, link_button, notice, page_head};
use foundation::web::forms::{PathId, PathWords};
use maud::{Markup, html};

use super::gathered;
use super::signature::{Judged, judged, keep};
use super::submit::submit_path;
use crate::applications::actions;
use crate::applications::application::{Application, ApplicationId};
use crate::applications::bundle::Bundle;
use crate::applications::folders::PAPERS;
use crate::applications::signing::{Signing, SigningId};
use crate::applications::store;
use crate::frame::{Frame, see, see_with};
use crate::people::{SignedIn, Visitor};
use crate::platform::Platform;
use crate::signing_service::{Errand, Fetched, SILENT, SigningService};
use crate::stored;

/// What the paper is called in the container.
const FILE_NAME: &str = "projekta-iesniegums.pdf";

/// `POST /applications/{id}/signing`: hands the paper to the service.
pub async fn begin(
    State(platform): State<Platform>,
    by: SignedIn,
    PathId(id): PathId<Application>,
) -> Result<Response, Problem> {
    let service = service(&platform)?;
    let bundle = gathered(&platform.plans, &mut platform.read().await?, &by, &id).await?;
    let hash = bundle.file.application.document.clone().ok_or(Refusal::Stale)?;
    let document = stored::read(&platform, PAPERS, &hash).await?;
    let errand: SigningId = platform.base.chance.id(&platform.base.clock);
    let return_to = platform.link(&path(&id, &errand));
    // Before the change: a service may take its time, and meanwhile others write.
    let begun = service.begin(Errand { file_name: FILE_NAME.to_owned(), document, return_to }).await?;
    let mut change = platform.begin(by.actor()).await?;
    let signing = Signing {
        id: errand,
        application: id.clone(),
        document: hash,
        session: begun.session,
        address: begun.address,
        begun_at: change.at,
        fetched_at: None,
    };
    actions::begin_signing(&mut change, &by, &bundle, &signing).await?;
    change.commit().await?;
    Ok(see(&path(&id, &signing.id)))
}

/// `GET /applications/{id}/signing/{errand}`: the way to the service, and what became of the errand.
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(application, errand): PathWords,
) -> Result<Response, Problem> {
    let (bundle, signing) = errand_of(&platform, &by, &application, &errand).await?;
    let fetched = fetched(&platform, &bundle, &signing).await?;
    Ok(show(&platform, &visitor, StatusCode::OK, &bundle, &signing, &fetched, None))
}

/// `POST /applications/{id}/signing/{errand}`: fetches the signed container and adds it.
pub async fn take(
    State(platform): State<Platform>,
    visitor: Visitor,
    by: SignedIn,
    PathWords(application, errand): PathWords,
) -> Result<Response, Problem> {
    let (bundle, signing) = errand_of(&platform, &by, &application, &errand).await?;
    let id = &bundle.file.application.id;
    let found = fetched(&platform, &bundle, &signing).await?;
    let Found::Answer(Fetched::Signed(container)) = found else {
        // Added already, from this window or another: there is nothing to do.
        if matches!(found, Found::Taken) {
            return Ok(see(&submit_path(id)));
        }
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(show(&platform, &visitor, status, &bundle, &signing, &found, None));
    };
    let (bytes, answered) = judged(container, signing.document.clone()).await?;
    match answered {
        Ok(found) => {
            let name = "projekta-iesniegums.edoc".to_owned();
            let judged = Judged { bytes, name, document: signing.document.clone(), found };
            keep(&platform, &by, &bundle, judged, Some(&signing.id)).await?;
            Ok(see_with(&submit_path(id), "applications-flash-signed"))
        }
        Err(reason) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            let refused = Found::Answer(Fetched::Refused);
            Ok(show(&platform, &visitor, status, &bundle, &signing, &refused, Some(reason.key())))
        }
    }
}

/// Where an errand is shown.
pub fn path(id: &ApplicationId, errand: &SigningId) -> String {
    format!("/applications/{id}/signing/{errand}")
}

fn service(platform: &Platform) -> Result<&SigningService, Refusal> {
    platform.signing.as_ref().ok_or(Refusal::NotFound)
}

async fn errand_of(
    platform: &Platform,
    by: &SignedIn,
    application: &str,
    errand: &str,
) -> Result<(Bundle, Signing), Problem> {
    let id = ApplicationId::parse(application).map_err(|_| Refusal::NotFound)?;
    let errand: SigningId = Id::parse(errand).map_err(|_| Refusal::NotFound)?;
    let mut snapshot = platform.read().await?;
    let bundle = gathered(&platform.plans, &mut snapshot, by, &id).await?;
    let signing = store::signing(&mut snapshot, &errand).await?;
    Ok((bundle, signing.filter(|one| one.application == id).ok_or(Refusal::NotFound)?))
}

/// What can be said about an errand.
enum Found {
    /// Its container was added.
    Taken,
    /// The application was opened again since: that paper counts no more.
    Outdated,
    /// What the service says.
    Answer(Fetched),
}

async fn fetched(platform: &Platform, bundle: &Bundle, signing: &Signing) -> Result<Found, Refusal> {
    if signing.fetched_at.is_some() {
        return Ok(Found::Taken);
    }
    if bundle.file.application.document.as_ref() != Some(&signing.document) {
        return Ok(Found::Outdated);
    }
    Ok(Found::Answer(service(platform)?.fetch(&signing.session).await))
}

fn show(
    platform: &Platform,
    visitor: &Visitor,
    status: StatusCode,
    bundle: &Bundle,
    signing: &Signing,
    found: &Found,
    reason: Option<&str>,
) -> Response {
    let frame = Frame::of(platform, visitor).title("applications-signing-title").status(status);
    let speak = frame.speak.clone();
    let id = &bundle.file.application.id;
    let own = path(id, &signing.id);
    let said = |tone, key: &str| -> Markup { notice(tone, html! { p { (speak.text(key)) } }) };
    let content = match found {
        Found::Taken => said(Tone::Success, "applications-flash-signed"),
        Found::Outdated => said(Tone::Warning, "applications-signing-outdated"),
        Found::Answer(Fetched::Waiting) => html! {
            p { (speak.text("applications-signing-waiting")) }
            (button_row(html! {
                (link_button(ButtonKind::Primary, &signing.address, speak.text("applications-signing-go")))
                (link_button(ButtonKind::Secondary, &own, speak.text("applications-signing-look")))
            }))
        },
        Found::Answer(Fetched::Signed(_)) => html! {
            (said(Tone::Success, "applications-signing-signed"))
            form method="post" action=(own) {
                (button_row(html! { (Button::new(speak.text("applications-signature-add"))) }))
            }
        },
        Found::Answer(Fetched::Refused) => {
            said(Tone::Warning, reason.unwrap_or("applications-signing-refused"))
        }
        Found::Answer(Fetched::Unknown) => said(Tone::Warning, "applications-signing-unknown"),
        Found::Answer(Fetched::Silent) => html! {
            (said(Tone::Warning, SILENT))
            (button_row(link_button(ButtonKind::Secondary, &own, speak.text("applications-signing-look"))))
        },
    };
    let until = crate::programmes::deadline::until_words(&speak, bundle.closes_at);
    let lead = speak.with("applications-submit-until", &[("until", &until)]);
    frame
        .crumb(format!("/applications/{id}"), bundle.file.name().to_owned())
        .crumb(submit_path(id), speak.text("applications-submit-title"))
        .show(html! {
            (page_head(&speak.text("applications-signing-title"), Some(&lead), None))
            (content)
        })
}
