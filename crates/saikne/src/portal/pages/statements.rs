//! Two statements: how far everybody can use the platform, and what it knows about people.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use foundation::i18n::Speaker;
use foundation::problem::Problem;
use foundation::web::components::{heading, panel};
use jiff::civil::{Date, date};
use maud::{Markup, html};

use crate::frame::Frame;
use crate::kept::{Sheet, kept};
use crate::people::Visitor;
use crate::platform::Platform;
use crate::portal::retention::DataClass;

/// The day of the last assessment of accessibility; changed with the statement's words.
const ASSESSED_ON: Date = date(2026, 11, 22);

/// `GET /accessibility`: the sections of the Latvian model statement.
pub async fn accessibility(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, async {
        let frame = Frame::of(&platform, &visitor).title("portal-accessibility-title");
        let speak = frame.speak.clone();
        let address = platform.settings.address.clone();
        Ok(Sheet::new(frame, accessibility_view(&address, &speak)))
    })
    .await
}

fn accessibility_view(address: &str, speak: &Speaker) -> Markup {
    let text = |key: &str| speak.text(&format!("portal-accessibility-{key}"));
    html! {
        h1 { (text("title")) }
        p class="lead" { (text("lead")) }
        (heading("site", &text("site"), None))
        p { (speak.with("portal-accessibility-site-which", &[("address", address)])) }
        (heading("conformity", &text("conformity"), None))
        p { (text("conformity-how")) }
        (heading("failures", &text("failures"), None))
        ul {
            @for one in ["failures-screen-readers", "failures-plain", "failures-papers", "failures-offline"] {
                li { (text(one)) }
            }
        }
        (heading("made", &text("made"), None))
        p { (speak.with("portal-accessibility-made-when", &[("day", &speak.date(ASSESSED_ON))])) }
        p { (text("made-how")) }
        (heading("contact", &text("contact"), None))
        p { (text("contact-how")) " " a href="/contacts" { (text("contact-where")) } "." }
        (heading("supervisor", &text("supervisor"), None))
        p { (text("supervisor-who")) }
    }
}

/// `GET /privacy`: in plain words, with a part for children.
pub async fn privacy(
    State(platform): State<Platform>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    kept(&platform, &visitor, &headers, async {
        let frame = Frame::of(&platform, &visitor).title("portal-privacy-title");
        let speak = frame.speak.clone();
        Ok(Sheet::new(frame, privacy_view(&speak)))
    })
    .await
}

/// The sections of the privacy page: id, and how many points follow the sentence.
const PRIVACY: &[(&str, u8)] = &[("what", 4), ("why", 3), ("who", 4), ("long", 3), ("rights", 3)];

fn privacy_view(speak: &Speaker) -> Markup {
    let text = |key: &str| speak.text(&format!("portal-privacy-{key}"));
    html! {
        h1 { (text("title")) }
        p class="lead" { (text("lead")) }
        (panel(html! {
            h2 id="children" { (text("children")) }
            @for place in 1..=5_u8 { p { (text(&format!("children-{place}"))) } }
        }))
        @for (section, points) in PRIVACY {
            (heading(section, &text(section), None))
            ul {
                @for place in 1..=*points { li { (text(&format!("{section}-{place}"))) } }
                @if *section == "long" {
                    @for class in DataClass::ALL {
                        li {
                            (speak.text(&format!("portal-retention-{}", class.as_str()))) ": "
                            (speak.count("portal-retention-days", class.days())) " "
                            (speak.text(&format!("portal-retention-{}-from", class.as_str())))
                        }
                    }
                }
            }
        }
        p { a href="/contacts" { (text("ask")) } }
    }
}
