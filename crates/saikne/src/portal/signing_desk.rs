//! The page of the demonstration's signing service: what a person would see at a real one.

use axum::extract::State;
use axum::response::Response;
use foundation::problem::{Problem, Refusal};
use foundation::web::components::{Button, Field, button_row, page_head};
use foundation::web::forms::{Form, PathWord};
use maud::html;

use crate::frame::{Frame, see};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::signing_service::{InventedService, NotEnded, SigningService};

/// The longest name that somebody signs with, in characters.
const LONGEST: usize = 100;

fn desk(platform: &Platform) -> Result<&InventedService, Refusal> {
    match &platform.signing {
        Some(SigningService::Invented(service)) => Ok(service),
        _ => Err(Refusal::NotFound),
    }
}

/// `GET /demo/signing/{session}`
pub async fn page(
    State(platform): State<Platform>,
    visitor: Visitor,
    PathWord(session): PathWord,
) -> Result<Response, Problem> {
    let (file, _) = desk(&platform)?.shown(&session).ok_or(Refusal::NotFound)?;
    let frame = Frame::of(&platform, &visitor).title("demonstration-signing");
    let speak = frame.speak.clone();
    Ok(frame.show(html! {
        (page_head(&speak.text("demonstration-signing"), Some(&speak.text("demonstration-signing-lead")), None))
        p { (speak.with("demonstration-signing-file", &[("file", &file)])) }
        form method="post" action={ "/demo/signing/" (session) } {
            (Field::new("name", speak.text("demonstration-signing-name")).text("Ēriks Paraugs"))
            (button_row(html! {
                (Button::new(speak.text("demonstration-signing-sign")).named("deed", "sign"))
                (Button::new(speak.text("demonstration-signing-refuse")).named("deed", "refuse").quiet())
            }))
        }
    }))
}

/// `POST /demo/signing/{session}`: signs or refuses, and sends the person back.
pub async fn end(
    State(platform): State<Platform>,
    PathWord(session): PathWord,
    Form(fields): Form,
) -> Result<Response, Problem> {
    let name: String = fields.text("name").trim().chars().take(LONGEST).collect();
    let name = (fields.text("deed") == "sign" && !name.is_empty()).then_some(name);
    let back =
        desk(&platform)?.end(&session, name.as_deref(), platform.now()).map_err(|reason| match reason {
            NotEnded::Unknown => Refusal::NotFound.into(),
            NotEnded::NotSigned(reason) => Problem::while_doing("signing as somebody invented")(reason),
        })?;
    // The way back lies on this machine, since this platform gave it.
    Ok(see(back.strip_prefix(&platform.settings.address).unwrap_or(&back)))
}
