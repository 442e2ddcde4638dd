//! Public pages for visitors who are not signed in: drawn once, packed once, shown to many.
//!
//! A page is kept as long as nothing the public sees has changed, up to the next moment at which it would
//! say something else (a deadline), and a minute at most. Nobody's own page is ever kept.

use std::io::Write;

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use foundation::problem::Problem;
use foundation::web::components::ColourScheme;
use foundation::web::hot::Page;
use jiff::{SignedDuration, Timestamp};
use maud::Markup;
use sha2::{Digest, Sha256};

use crate::frame::Frame;
use crate::people::Visitor;
use crate::platform::Platform;

/// The longest a page is kept.
const LONGEST: SignedDuration = SignedDuration::from_secs(60);

/// A public page before it is sent.
pub struct Sheet<'a> {
    /// Frame with its title.
    pub frame: Frame<'a>,
    /// What stands in it.
    pub content: Markup,
    /// The first moment at which it would say something else; none when it only changes with the data.
    pub until: Option<Timestamp>,
}

impl<'a> Sheet<'a> {
    /// A page that changes only with the data.
    #[must_use]
    pub fn new(frame: Frame<'a>, content: Markup) -> Self {
        Self { frame: frame.public(), content, until: None }
    }

    /// The page says something else from a moment on; the earliest moment counts.
    #[must_use]
    pub fn until(mut self, moment: Timestamp) -> Self {
        self.until = Some(self.until.map_or(moment, |earlier| earlier.min(moment)));
        self
    }
}

/// Answers with a public page: the kept one when there is one, else `draw` is asked. `draw` is not even
/// started when a kept page is good.
pub async fn kept<'a>(
    platform: &Platform,
    visitor: &Visitor,
    headers: &HeaderMap,
    draw: impl Future<Output = Result<Sheet<'a>, Problem>>,
) -> Result<Response, Problem> {
    let Some(key) = key_of(visitor) else {
        let sheet = draw.await?;
        return Ok(sheet.frame.show(sheet.content));
    };
    // Read before drawing: a change in the meantime makes the kept page old at once.
    let version = platform.base.signals.public_version();
    let now = platform.now();
    if let Some(page) = platform.hot.find(&key, version, now) {
        return Ok(answer(&page, headers));
    }
    let sheet = draw.await?;
    let latest = now.saturating_add(LONGEST).unwrap_or(now);
    let until = sheet.until.map_or(latest, |moment| moment.min(latest));
    let page = packed(sheet.frame.markup(sheet.content).into_string())?;
    platform.hot.keep(key, page.clone(), version, until);
    Ok(answer(&page, headers))
}

/// The key of a visitor's page; none when it must be drawn for this visitor alone. Addresses with a
/// query of their own are not kept either: anybody could invent any number of them.
fn key_of(visitor: &Visitor) -> Option<String> {
    if visitor.person.is_some() || visitor.flash.is_some() {
        return None;
    }
    let query = visitor.here.split_once('?').map_or("", |(_, query)| query);
    if !matches!(query, "" | "lang=lv" | "lang=en") {
        return None;
    }
    let language = visitor.language.code();
    let colours = match visitor.colour_scheme {
        ColourScheme::Light => "light",
        ColourScheme::Dark => "dark",
        ColourScheme::Device => "device",
    };
    Some(format!("{language} {colours} {}", visitor.here))
}

fn packed(html: String) -> Result<Page, Problem> {
    let packing = "packing a page";
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(html.as_bytes()).map_err(Problem::while_doing(packing))?;
    let packed = encoder.finish().map_err(Problem::while_doing(packing))?;
    let digest = hex::encode(Sha256::digest(html.as_bytes()));
    let short = digest.get(..20).unwrap_or_default();
    // Weak: the same page goes out packed and unpacked.
    let tag = HeaderValue::from_str(&format!("W/\"{short}\"")).map_err(Problem::while_doing(packing))?;
    Ok(Page { html: html.into(), packed: packed.into(), tag })
}

fn answer(page: &Page, asked: &HeaderMap) -> Response {
    let is_known = asked.get(header::IF_NONE_MATCH).is_some_and(|tags| names(tags, &page.tag));
    let takes_packed = asked
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|way| way.trim().split(';').next() == Some("gzip")));
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else if takes_packed {
        Response::new(Body::from(page.packed.clone()))
    } else {
        Response::new(Body::from(page.html.clone()))
    };
    let headers = response.headers_mut();
    headers.insert(header::ETAG, page.tag.clone());
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=0, must-revalidate"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if !is_known {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if takes_packed {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
    }
    response
}

fn names(tags: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(tags), Ok(tag)) = (tags.to_str(), tag.to_str()) else { return false };
    tags.split(',').any(|one| one.trim() == tag || one.trim() == "*")
}
